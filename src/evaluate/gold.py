"""Releases annotated record by record: a JSON file each, named as the release."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from thaipress.errors import InputError
from thaipress.evaluate.annotation import (
    Annotated,
    GoldDate,
    GoldItem,
    GoldOfficial,
    GoldPlace,
    GoldProgramme,
    GoldRelease,
    read_annotation,
)
from thaipress.evaluate.scores import Score
from thaipress.evaluate.spelling import alike, key
from thaipress.tables import read_arrow

_ADMINISTRATIVE = frozenset({"province", "amphoe", "tambon", "country"})


Row = dict[str, Any]
T = TypeVar("T", bound=Annotated)


def score_folder(run: Path, gold: Path) -> dict[str, Score]:
    """Compare a run with the annotations in a folder; a release that the run does not have is all missed.

    Raises:
        InputError: there is no annotation in the folder, or one is broken.
    """
    files = sorted(gold.glob("*.json"))
    if not files:
        raise InputError(f"{gold}: no annotation (*.json) in it")
    tables = {table: _by_release(run, table) for table in _TABLES}
    scores: defaultdict[str, Score] = defaultdict(Score)
    for file in files:
        rows = {table: tables[table][file.stem] for table in _TABLES}
        annotation = read_annotation(file)
        for compare in (_officials, _dates, _places, _programmes, _flagships):
            compare(scores, file.stem, annotation, rows)
    return dict(scores)


_TABLES = ("officials", "positions", "dates", "places", "programmes", "flagships", "mentions")


def _by_release(run: Path, table: str) -> defaultdict[str, list[Row]]:
    """Rows of a table by the release's file name up to its first dot."""
    documents = read_arrow(run, "documents").select(["doc_id", "path"]).to_pylist()
    stems = {row["doc_id"]: Path(row["path"]).name.split(".")[0] for row in documents}
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for row in read_arrow(run, table).to_pylist():
        rows[stems[row["doc_id"]]].append(row)
    return rows


def _split(items: Iterable[T]) -> tuple[list[T], list[T]]:
    """The certain items and the uncertain ones."""
    certain: list[T] = []
    uncertain: list[T] = []
    for item in items:
        (uncertain if item.uncertain else certain).append(item)
    return certain, uncertain


def _distinct(rows: Iterable[Row], told_by: Callable[[Row], Any]) -> list[Row]:
    return list({told_by(row): row for row in rows}.values())


Scores = defaultdict[str, Score]
Rows = dict[str, list[Row]]


def _officials(scores: Scores, release: str, gold: GoldRelease, rows: Rows) -> None:
    people, doubtful = _split(gold.officials)

    def person(one: GoldOfficial, row: Row) -> bool:
        return key(one.name) == key(row["name"])

    def titled(one: GoldOfficial, row: Row) -> bool:
        return person(one, row) and key(one.title) == key(row["title"])

    def shown(one: Any) -> str:
        name, title = (one["name"], one["title"]) if isinstance(one, dict) else (one.name, one.title)
        return f"{title or '–'} {name}"

    found = rows["officials"]
    scores["officials: name"].add(release, people, found, person, shown, accepted=doubtful)
    scores["officials: name + title"].add(release, people, found, titled, shown, accepted=doubtful)
    names = {row["official_id"]: row["name"] for row in found}
    _positions(
        scores,
        release,
        gold.officials,
        [row | {"name": names[row["official_id"]]} for row in rows["positions"]],
    )
    _mentions(scores, release, gold.officials, names, rows["mentions"])


def _positions(scores: Scores, release: str, officials: Sequence[GoldOfficial], found: list[Row]) -> None:
    expected: list[Row] = []
    accepted: list[Row] = []
    for one in officials:
        for office in one.positions:
            row = {"name": one.name, "text": office.text, "role": office.role, "org": office.org}
            (accepted if one.uncertain or office.uncertain else expected).append(row)
        accepted += [{"name": one.name, "text": form} for form in one.also]

    def office_of(one: Row, row: Row) -> bool:
        return key(one["name"]) == key(row["name"]) and key(one["text"]) == key(row["text"])

    def parts(one: Row, row: Row) -> bool:
        return office_of(one, row) and all(key(one[part]) == key(row[part]) for part in ("role", "org"))

    def shown(row: Row) -> str:
        return f"{row['name']} | {row.get('role')} + {row.get('org')} = {row['text']}"

    scores["officials: position"].add(release, expected, found, office_of, shown, accepted=accepted)
    scores["officials: role / org"].add(
        release, expected, found, parts, shown, accepted=accepted, accepts=office_of
    )


def _mentions(
    scores: Scores,
    release: str,
    officials: Sequence[GoldOfficial],
    names: dict[str, str],
    mentions: list[Row],
) -> None:
    def forms(one: GoldOfficial) -> tuple[str, ...]:
        offices = tuple(office.text for office in one.positions)
        return (*one.also, *one.mentions, *one.role_mentions, *offices)

    accepted = {(key(one.name), key(form)) for one in officials for form in forms(one)}
    for kind in ("name", "role"):
        expected = {
            (key(one.name), key(form))
            for one in officials
            if not one.uncertain
            for form in (one.mentions if kind == "name" else one.role_mentions)
        }
        found = {
            (key(names[row["record_id"]]), key(row["text"]))
            for row in mentions
            if row["record_type"] == "official" and row["kind"] == kind
        }
        scores[f"officials: {kind} mentions"].add(
            release,
            sorted(expected),
            sorted(found),
            lambda one, other: one == other,
            " | ".join,
            accepted=accepted,
        )


def _dates(scores: Scores, release: str, gold: GoldRelease, rows: Rows) -> None:
    expected, accepted = _split(gold.dates)

    def span(one: GoldDate, row: Row) -> bool:
        return (one.start, one.end) == (row["start"], row["end"])

    def shown(one: Any) -> str:
        row = one if isinstance(one, dict) else one.model_dump()
        return f"{row['text']} {row['start']}..{row['end']}"

    found = _distinct(rows["dates"], lambda row: (row["start"], row["end"]))
    scores["dates"].add(release, expected, found, span, shown, accepted=accepted)


def _places(scores: Scores, release: str, gold: GoldRelease, rows: Rows) -> None:
    expected, accepted = _split(gold.places)
    accepted += gold.embedded_places
    found = _distinct(rows["places"], lambda row: (row["level"], key(row["name"])))

    def area(one: GoldPlace, row: Row) -> bool:
        return one.level == row["level"] and key(one.name) == key(row["name"])

    def name(one: GoldPlace, row: Row) -> bool:
        return alike(one.name, row["name"])

    def shown(one: Any) -> str:
        row = one if isinstance(one, dict) else one.model_dump()
        return f"{row['level']} {row['name']}"

    for measure, administrative, same in (("administrative", True, area), ("named", False, name)):
        scores[f"places: {measure}"].add(
            release,
            [one for one in expected if (one.level in _ADMINISTRATIVE) is administrative],
            [row for row in found if (row["level"] in _ADMINISTRATIVE) is administrative],
            same,
            shown,
            accepted=accepted,
        )


def _programmes(scores: Scores, release: str, gold: GoldRelease, rows: Rows) -> None:
    expected, doubtful = _split(gold.programmes)
    items = [GoldProgramme(name=item.name) for one in gold.flagships for item in one.items]
    accepted = [
        *doubtful,
        *expected,
        *items,
    ]  # a second form of one programme is no error, nor a flagship item
    found = _distinct(rows["programmes"], lambda row: key(row["name"]))

    def near(one: GoldProgramme, row: Row) -> bool:
        return any(alike(form, row["name"]) for form in one.forms)

    def exact(one: GoldProgramme, row: Row) -> bool:
        return any(key(form) == key(row["name"]) for form in one.forms)

    def shown(one: Any) -> str:
        return str(one["name"] if isinstance(one, dict) else one.name)

    scores["programmes"].add(release, expected, found, near, shown, accepted=accepted)
    scores["programmes: exact"].add(release, expected, found, exact, shown, accepted=accepted)


def _flagships(scores: Scores, release: str, gold: GoldRelease, rows: Rows) -> None:
    certain, doubtful = _split(gold.flagships)

    def item(one: GoldItem, row: Row) -> bool:
        return one.ordinal == row["ordinal"] and alike(one.name, row["name"])

    def shown(one: Any) -> str:
        row = one if isinstance(one, dict) else one.model_dump()
        return f"{row['ordinal']}. {row['name']}"

    scores["flagships"].add(
        release,
        [i for one in certain for i in one.items],
        rows["flagships"],
        item,
        shown,
        accepted=[i for one in doubtful for i in one.items],
    )
