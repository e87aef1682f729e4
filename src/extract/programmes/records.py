"""Rows of `programmes` from what the component found: the forms of one programme are one row."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc

from thaipress.extract.programmes.component import GROUP
from thaipress.extract.programmes.details import details
from thaipress.extract.programmes.lexicon import lexicon, squeeze
from thaipress.extract.programmes.names import Name
from thaipress.extract.programmes.patterns import PHASE, SHORT_FORM
from thaipress.extract.thai.evidence import Finding, get, mention, record_id
from thaipress.extract.thai.page import page_of
from thaipress.extract.thai.view import View
from thaipress.schema.records import Mention, Programme, ProgrammeKind

_DASHES = re.compile(r"[–—−]")
# What one writer puts into a name and another leaves out: การ, ใน, ของ, และ
_SMALL_WORDS = re.compile("การ|ใน|ของ|และ|[-()]")
# Writers call one initiative a project, a measure, a policy or an activity; a fund, a plan or a loan is
# another thing than the project of the same words: กองทุนผู้สูงอายุ is the fund of the elderly,
# เบี้ยยังชีพผู้สูงอายุ their allowance.
_SORTS: dict[ProgrammeKind, str] = dict.fromkeys(("project", "measure", "policy", "campaign"), "")
_BARE = "bare"
"""What a name without a head noun is sorted by, unless it is a brand."""
_MOST_FORMS = 6
"""Longer forms of one programme that are looked at."""
_AS_LIKELY = 0.1
"""Difference between probabilities that counts for nothing."""
_LEAST_PREFIX = 8
"""Letters that a short form shares with the full one at least."""


class _Key(NamedTuple):
    """What the forms of a programme have in common."""

    sort: str
    core: str


def build(doc: Doc, doc_id: str) -> tuple[list[Programme], list[Mention]]:
    """The rows of release `doc_id` and the mentions that they rest on."""
    view = page_of(doc).view
    rows: list[Programme] = []
    mentions: list[Mention] = []
    for key, names in _groups(view, get(doc, GROUP, Name)).items():
        programme_id = record_id(doc_id, "g", key)
        best = _fullest(view.text, names)
        title = view.value(best.start, best.end)
        short = [s for n in names if (s := _short_form(view, n))]
        forms = [view.value(f.start, f.end) for f in (*names, *short)]
        found = details(view.text, names)
        rows.append(
            Programme(
                doc_id=doc_id,
                programme_id=programme_id,
                name=title,
                kind=best.kind,
                also_known_as=[f for f in dict.fromkeys(forms) if f != title],
                phase=view.value(found["phase"].start, found["phase"].end) if "phase" in found else None,
                agency=view.value(found["agency"].start, found["agency"].end) if "agency" in found else None,
                budget_baht=found["budget_baht"].value if "budget_baht" in found else None,
                target_group=(
                    view.value(found["target_group"].start, found["target_group"].end)
                    if "target_group" in found
                    else None
                ),
                year=int(found["year"].value) if "year" in found else None,
            )
        )
        mentions += [mention(view, doc_id, "programme", programme_id, best.kind, f) for f in (*names, *short)]
        mentions += [
            mention(view, doc_id, "programme", programme_id, column, d) for column, d in found.items()
        ]
    return rows, mentions


def _fullest(text: str, names: Sequence[Name]) -> Name:
    """Of the forms of a programme the longest among those that are about as likely as the likeliest."""
    least = max(n.likely for n in names) - _AS_LIKELY
    return max(
        (n for n in names if n.likely >= least),
        key=lambda n: (n.core > n.start or n.rule == "brand", len(squeeze(text[n.start : n.end])), -n.start),
    )


def _groups(view: View, names: Iterable[Name]) -> dict[str, list[Name]]:
    """The names by programme: same letters, a known form, an abbreviation, or a short form of just one."""
    groups: dict[_Key, list[Name]] = {}
    for name in names:
        groups.setdefault(_key(view.text, name), []).append(name)
    abbreviated = {
        squeeze(view.text[s.start : s.end]): key
        for key, found in groups.items()
        for n in found
        if (s := _short_form(view, n))
    }
    ordered = sorted(groups)
    for key in sorted(groups, key=lambda k: (len(k.core), k)):
        target = (
            _headed(groups, key) or _longer(ordered, key) or abbreviated.get(key.core) or _alike(groups, key)
        )
        if target and target != key and target in groups:
            groups[target] = sorted(groups[target] + groups.pop(key), key=lambda n: n.start)
    return {key.core if key.sort in {"", _BARE} else ":".join(key): found for key, found in groups.items()}


def _headed(groups: Iterable[_Key], key: _Key) -> _Key | None:
    """What goes by the same letters as a name without a head noun, and has one."""
    return next((k for k in groups if k.core == key.core and k != key), None) if key.sort == _BARE else None


def _longer(ordered: list[_Key], key: _Key) -> _Key | None:
    """The next longer form of what goes by `key`: of those that begin so, each begins the next."""
    if len(key.core) < _LEAST_PREFIX:
        return None
    after = bisect_right(ordered, key)
    longer = [
        k for k in ordered[after : after + _MOST_FORMS] if k.sort == key.sort and k.core.startswith(key.core)
    ]
    longer.sort(key=lambda k: len(k.core))
    return longer[0] if longer and all(b.core.startswith(a.core) for a, b in pairwise(longer)) else None


def _alike(groups: Iterable[_Key], key: _Key) -> _Key | None:
    """Another form that has the same words but for small ones: `…นักเรียนในโรงเรียน…`, `…นักเรียนโรงเรียน…`."""
    bare = _SMALL_WORDS.sub("", key.core)
    if len(bare) < _LEAST_PREFIX:
        return None
    return next(
        (k for k in groups if k != key and k.sort == key.sort and _SMALL_WORDS.sub("", k.core) == bare), None
    )


def _key(text: str, name: Name) -> _Key:
    """What the forms of a name share: no head nouns, spaces or quotes, one dash, one form of a brand."""
    whole = _DASHES.sub("-", squeeze(text[name.start : name.end]).rstrip("ฯ"))
    core = _leading_heads().sub("", whole) or whole
    phase = PHASE.search(core)
    bare = core[: phase.start()] if phase else core
    core = lexicon().same.get(bare, bare) + (core[phase.start() :] if phase else "")
    if whole.startswith("แผนยุทธศาสตร์"):
        return _Key("strategy", core)
    headless = name.core == name.start and name.rule != "brand"
    return _Key(_BARE if headless else _SORTS.get(name.kind, name.kind), core)


@cache
def _leading_heads() -> re.Pattern[str]:
    words = "|".join(sorted(lexicon().heads, key=len, reverse=True))
    return re.compile(rf"^(?:{words}|การ(?!เงิน|คลัง|ค้า|ออม))+")


def _short_form(view: View, name: Name) -> Finding | None:
    """The abbreviation that stands in brackets after a name."""
    if name.bracket is None:
        return None
    short = SHORT_FORM.fullmatch(view.text, *name.bracket)
    return Finding(*short.span("short"), "programme", "bracket") if short else None
