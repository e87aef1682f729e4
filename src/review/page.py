"""The page itself: template, style, script and data in one file that needs no network and allows none."""

import base64
import hashlib
import html
import json
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from thaipress import __version__
from thaipress.errors import InputError, OutputError
from thaipress.publish import read_manifest
from thaipress.review import content
from thaipress.review.choice import Choice
from thaipress.review.kinds import KINDS
from thaipress.review.ministries import ministries
from thaipress.tables import arrow_schema, dataset

_SCRIPTS = ("data.js", "search.js", "list.js", "text.js", "records.js", "main.js")
_IN_SCRIPT = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)
"""What could end a script element or begin a comment in it, as JSON may write it too."""


def write_page(output: Path, page: Path, choice: Choice) -> int:
    """Write the page of an output's releases; returns how many there are on it.

    Args:
        output: folder that holds the tables of a run.
        page: the HTML file to write.
        choice: which releases.

    Raises:
        InputError: no release is chosen, or more than a page holds.
        OutputError: the folder does not hold the tables of a finished run, or the page can't be written.
    """
    paths = [
        str(path) for path in dataset(output, "documents").to_table(columns=["path"])["path"].to_pylist()
    ]
    chosen = choice.of(paths)
    if not chosen:
        raise InputError(f"{output}: no releases in it")
    documents, grouped = content.load(output, chosen)
    releases = [content.release(document, grouped) for document in documents]
    filed = [
        ministries(document["title"], grouped["positions"].get(document["doc_id"], ()))
        for document in documents
    ]
    manifest = read_manifest(output)
    about = {
        "output": str(output),
        "version": manifest.version if manifest else __version__,
        "extraction": manifest.extraction if manifest else "",
        "total": len(paths),
    }
    fresh = page.with_name(page.name + ".new")
    try:
        with fresh.open("w", encoding="utf-8", newline="\n") as out:
            out.writelines(_parts(_index(releases, filed, about), releases))
        fresh.replace(page)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise OutputError(f"{page}: can't be written: {error.strerror or error}") from error
    return len(releases)


def as_json(value: Any) -> str:
    """`value` as JSON that can stand in a script element: nothing in it is markup."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT)


def _index(
    releases: Sequence[dict[str, Any]], filed: Sequence[Sequence[str]], about: dict[str, Any]
) -> dict[str, Any]:
    """What the page must know of all releases before it reads one."""
    listed = sorted({ministry for names in filed for ministry in names})
    number = {ministry: n for n, ministry in enumerate(listed)}
    rows = []
    for release, names in zip(releases, filed, strict=True):
        counts = [0] * len(KINDS)
        for record in release["records"]:
            counts[record["k"]] += 1
        rows.append(
            {
                "id": release["id"],
                "path": release["path"],
                "title": release["title"],
                "date": release["date"],
                "ministries": [number[name] for name in names],
                "counts": counts,
            }
        )
    return {
        "about": about,
        "kinds": [
            {"id": k.id, "table": k.table, "label": k.label, "thai": k.thai, "columns": _described(k.table)}
            for k in KINDS
        ],
        "ministries": listed,
        "releases": rows,
    }


def _described(table: str) -> dict[str, str]:
    return {c.name: (c.metadata or {}).get(b"description", b"").decode() for c in arrow_schema(table)}


def _parts(index: dict[str, Any], releases: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The page, piece by piece."""
    style = _resource("style.css")
    script = "\n".join(_resource(name) for name in _SCRIPTS)
    policy = (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    named = f"thaipress review: {index['about']['output']}"
    # Split before anything is put in: what is put in may hold such words too.
    before, between = _resource("page.html").split("{style}")
    between, after = between.split("{data}")
    yield before.replace("{policy}", policy).replace("{title}", html.escape(named))
    yield from (style, between)
    yield f'<script type="application/json" id="index">{as_json(index)}</script>\n'
    for release in releases:
        yield f'<script type="application/json" class="release">{as_json(release)}</script>\n'
    yield f"<script>{script}</script>"
    yield after


def _resource(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _digest(source: str) -> str:
    """What the content security policy knows an inline script or style by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
