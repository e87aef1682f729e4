"""The stretches that may name a programme: quoted ones, those after a head noun, and brands without one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from thaipress.extract.programmes.ends import LONGEST_NAME, posterior
from thaipress.extract.programmes.finish import phase_end, whole
from thaipress.extract.programmes.lexicon import lexicon, squeeze
from thaipress.extract.programmes.names import OWN_HEADS, Name, is_quoted_name
from thaipress.extract.programmes.patterns import (
    ALSO,
    BRACKET,
    COMMITTEE,
    ENGLISH,
    EVENT,
    FOUR_ZERO,
    INSIDE_ORGANISATION,
    LETTERS,
    NEXT_QUOTED,
    OPEN,
    PHASE,
    QUOTED,
    TERM,
    brands,
    heads,
)
from thaipress.extract.programmes.registry import MARKS, Match, reach, registry
from thaipress.extract.programmes.stops import hard_stop
from thaipress.schema.records import ProgrammeKind

_LABEL = "programme"
_SHORTEST_QUOTED = 6
_SHORTEST_REPEATED = 9
_MOST_REPEATS = 6
_NEIGHBOURHOOD = 20_000
"""Code points to each side that are searched for repeats: a whole release, but not a megabyte."""
_NO_CHANCE = 0.05
_REPEATED = 2.5
"""How much likelier an end is where the release repeats the name with other words after it."""
_LEAST = 0.15
"""Probability under which an end is no more than a guess."""
_BEFORE = 16
"""Code points before a name that are looked at."""
_FIELDS = {"ด้าน", "ว่าด้วย", "เพื่อ"}
_OPENERS: dict[ProgrammeKind, set[str]] = {
    "project": {"เพื่อ", "ให้", "สู่", "จาก", "ทุก", "ส่วน", "ถึง", "ไม่", "เข้า", "ตลอด", "ทั่ว", "แห่ง"},
    "fund": {"เพื่อ"},
    "policy": {"ไม่", "ทุก"},
    "campaign": {"ไม่", "ทุก"},
}
"""Words that make no name of most head nouns, but open names after these: `กองทุนเพื่อ…`, fund for …."""


def quoted(text: str, start: int, core: int, kind: ProgrammeKind) -> list[Name]:
    """The names of a head noun that stands before or inside quotes; `core` is the offset after it."""
    if text[core : core + 1] in OPEN and (found := QUOTED.match(text, core)):
        name = Name(start, found.end(), _LABEL, "quoted", kind, found.start("inner"), 1.0)
    elif start and text[start - 1] in OPEN and (found := QUOTED.match(text, start - 1)):
        if EVENT.search(text, max(0, start - 1 - _BEFORE), start - 1):
            return []
        name = Name(start, found.end("inner"), _LABEL, "quoted_with_head", kind, core, 1.0)
    else:
        return []
    if not is_quoted_name(text, name):
        return []
    names = [name]
    while name.rule == "quoted" and (more := NEXT_QUOTED.match(text, names[-1].end)):
        inner, end = more.span("inner")
        names.append(Name(inner, end, _LABEL, "quoted_next", kind, inner, 1.0))
    return names


def coded(text: str, start: int, core: int, kind: ProgrammeKind) -> Name | None:
    """The name of a strategy or plan that is nothing but letters or a term: `กลยุทธ์ 4Ps`, `ยุทธศาสตร์ชาติ`."""
    if lettered := kind == "strategy" and LETTERS.match(text, core):
        return Name(start, lettered.end(), _LABEL, "letters", kind, core, 1.0)
    if kind in {"plan", "strategy"} and (term := TERM.match(text, core)):
        return Name(start, term.end(), _LABEL, "term", kind, core, 1.0)
    return None


def unquoted(
    text: str, words: Sequence[str], start: int, core: int, kind: ProgrammeKind
) -> tuple[Name, Sequence[str]] | None:
    """What follows a head noun where nothing marks the end, and its words: a name or a description.

    Args:
        text: the view.
        words: the words after the head noun, to the end of the line.
        start: where the head noun stands.
        core: the offset after it.
        kind: what it says.
    """
    known = registry().longest(text, core, kind)
    if not words or (known is None and _is_generic(text[start:core].strip(), words[0], kind)):
        return None
    stop = hard_stop(text, core, core + LONGEST_NAME)
    likeliest = _likeliest(text, words, core, kind, stop, known)
    if likeliest is None:
        return None
    at, length, certainty = likeliest
    rule = "registered" if known and known.end == core + length else "end_model"
    while rule == "end_model" and at and _dangles(words[at - 1]):
        at -= 1
        length -= len(words[at])
    end = core + length
    if stop and stop.start() == end and (tail := _quoted_tail(text, stop)):
        end, rule = tail, "quoted_tail"
    end = whole(text, core, end, kind)
    if end <= core:
        return None
    bracket = BRACKET.match(text, end) or ALSO.match(text, end)
    name = Name(start, end, _LABEL, rule, kind, core, certainty, bracket.span("inner") if bracket else None)
    return name, words[:at]


def shortened(text: str, names: list[Name]) -> list[Name]:
    """`names`, those cut that begin with a name which the release quotes elsewhere: it ends there too."""
    known = {
        inner
        for name in names
        if name.rule in {"quoted", "quoted_with_head"}
        and len(inner := squeeze(text[name.core : name.end])) >= _SHORTEST_REPEATED
    }
    if not known:
        return names
    return [_cut(text, name, known) if name.rule == "end_model" else name for name in names]


def _cut(text: str, name: Name, known: Iterable[str]) -> Name:
    stretch = text[name.core : name.end]
    squeezed = squeeze(stretch)
    fitting = [k for k in known if squeezed.startswith(k) and k != squeezed]
    if not fitting:
        return name
    end = name.core + reach(stretch, len(max(fitting, key=len)))
    if PHASE.match(text, end) or text[end] in MARKS:
        return name
    return replace(name, end=end, rule="quoted_elsewhere", bracket=None)


def headless(text: str) -> Iterator[Name]:
    """The names that stand without a head noun: brands, and registered names in quotes of their own."""
    kinds = lexicon().brands
    for match in (*brands().finditer(text), *(FOUR_ZERO.finditer(text) if " 4.0" in text else ())):
        start, end = match.span()
        if start and ((text[start - 1].isascii() and text[start - 1].isalpha()) or text[start - 1] in "./@#"):
            continue
        before = max(0, start - _BEFORE)
        event = EVENT.search(text, before, start)
        if INSIDE_ORGANISATION.search(text, before, start) or (event and event[0].strip() != "เรื่อง"):
            continue
        if COMMITTEE.match(text, start) or _in_english(text, end):
            continue
        phase = PHASE.match(text, end)
        kind = kinds.get(match[0], "policy")
        yield Name(start, phase_end(phase) if phase else end, _LABEL, "brand", kind, start, 1.0)
    for match in QUOTED.finditer(text):
        entry = registry().exact(squeeze(match["inner"]))
        if entry is None or not entry.brand or len(entry.name) < _SHORTEST_QUOTED:
            continue
        if not EVENT.search(text, max(0, match.start() - _BEFORE), match.start()):
            inner, end = match.span("inner")
            yield Name(inner, end, _LABEL, "registered_quote", entry.kind, inner, 1.0)


def _is_generic(head: str, word: str, kind: ProgrammeKind) -> bool:
    """Whether `word` after the head noun makes it no name; the field of a plan of its own does not."""
    if word not in lexicon().generic:
        return False
    return not (head in OWN_HEADS and word in _FIELDS) and word not in _OPENERS.get(kind, ())


def _in_english(text: str, end: int) -> bool:
    """Whether a Latin brand is followed by another English word: part of a longer name."""
    return text[end - 1].isascii() and ENGLISH.match(text, end) is not None


def _dangles(word: str) -> bool:
    return word in lexicon().dangling or not word.strip(" -–/:,.(")


def _likeliest(  # noqa: PLR0913, PLR0917 what is known of one head noun
    text: str,
    words: Sequence[str],
    core: int,
    kind: ProgrammeKind,
    stop: re.Match[str] | None,
    known: Match | None,
) -> tuple[int, int, float] | None:
    """(index in `words`, code points, likelihood) of the best end of a name, if one is worth having."""
    limit = stop.start() - core if stop else LONGEST_NAME + 1
    closing = True
    clause = lexicon().clause
    length = 0
    for word in words:
        if length >= limit or word in clause:
            break
        length += len(word)
    if length < limit:
        limit, closing = length, False
    if known:
        limit = max(limit, known.end - core)
        cuts = posterior(words, kind, limit, closing=closing, known=known.end - core, share=known.entry.share)
    else:
        cuts = posterior(words, kind, limit, closing=closing)
    best = max(
        (
            (p * _REPEATED if _repeated(text, core, core + length) else p, -at, length)
            for at, length, p in cuts
            if p > _NO_CHANCE
        ),
        default=None,
    )
    return (-best[1], best[2], best[0]) if best and best[0] >= _LEAST else None


def _repeated(text: str, core: int, end: int) -> bool:
    """Whether what stands at `core:end` stands elsewhere in the release too, with other words after it."""
    if end - core < _SHORTEST_REPEATED:
        return False
    stretch, after = text[core:end], text[end : end + 4]
    at, stop = max(0, core - _NEIGHBOURHOOD) - 1, core + _NEIGHBOURHOOD
    for _ in range(_MOST_REPEATS):
        at = text.find(stretch, at + 1, stop)
        if at < 0:
            return False
        if at != core and text[at + len(stretch) : at + len(stretch) + 4] != after:
            return True
    return False


def _quoted_tail(text: str, stop: re.Match[str]) -> int | None:
    """Where the quotes end that open at `stop`, right after an unquoted name: they are part of it."""
    found = QUOTED.match(text, stop.end() - 1) if stop[0].strip()[:1] in OPEN and stop[0].strip() else None
    if found is None or heads().match(text, found.start("inner")):
        return None  # what opens with a head noun of its own is a name of its own
    return found.end()
