"""Rows of `programmes` from what the component found: the forms of one programme are one row."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc

from thaipress.extract.programmes.component import GROUP
from thaipress.extract.programmes.details import details
from thaipress.extract.programmes.lexicon import lexicon, squeeze
from thaipress.extract.programmes.names import Name
from thaipress.extract.programmes.patterns import PHASE, SHORT_FORM
from thaipress.extract.thai.evidence import Finding, get, mention, record_id
from thaipress.extract.thai.page import page_of
from thaipress.extract.thai.view import View
from thaipress.schema.records import Mention, Programme

_DASHES = re.compile(r"[–—−]")
# What one writer puts into a name and another leaves out: การ, ใน, ของ, และ
_SMALL_WORDS = re.compile("การ|ใน|ของ|และ|[-()]")
_MOST_FORMS = 6
"""Longer forms of one programme that are looked at."""
_AS_LIKELY = 0.1
"""Difference between probabilities that counts for nothing."""
_LEAST_PREFIX = 8
"""Letters that a short form shares with the full one at least."""


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
    groups: dict[str, list[Name]] = {}
    for name in names:
        groups.setdefault(_key(view.text, name), []).append(name)
    abbreviated = {
        squeeze(view.text[s.start : s.end]): key
        for key, found in groups.items()
        for n in found
        if (s := _short_form(view, n))
    }
    ordered = sorted(groups)
    for key in sorted(groups, key=len):
        target = _longer(ordered, key) or abbreviated.get(key) or _alike(groups, key)
        if target and target != key and target in groups:
            groups[target] = sorted(groups[target] + groups.pop(key), key=lambda n: n.start)
    return groups


def _longer(ordered: list[str], key: str) -> str | None:
    """The next longer form of what goes by `key`: of those that begin so, each begins the next."""
    if len(key) < _LEAST_PREFIX:
        return None
    after = bisect_right(ordered, key)
    longer = [k for k in ordered[after : after + _MOST_FORMS] if k.startswith(key)]
    longer.sort(key=len)
    return longer[0] if longer and all(b.startswith(a) for a, b in pairwise(longer)) else None


def _alike(groups: Iterable[str], key: str) -> str | None:
    """Another form that has the same words but for small ones: `…นักเรียนในโรงเรียน…`, `…นักเรียนโรงเรียน…`."""
    bare = _SMALL_WORDS.sub("", key)
    if len(bare) < _LEAST_PREFIX:
        return None
    return next((k for k in groups if k != key and _SMALL_WORDS.sub("", k) == bare), None)


def _key(text: str, name: Name) -> str:
    """What the forms of a name share: no head nouns, spaces or quotes, one dash, one form of a brand."""
    whole = _DASHES.sub("-", squeeze(text[name.start : name.end]).rstrip("ฯ"))
    key = _leading_heads().sub("", whole) or whole
    phase = PHASE.search(key)
    bare = key[: phase.start()] if phase else key
    return lexicon().same.get(bare, bare) + (key[phase.start() :] if phase else "")


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
