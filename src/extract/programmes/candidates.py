"""The stretches that may name a programme: quoted ones, those after a head noun, and brands without one."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from thaipress.extract.programmes.cuts import Cuts
from thaipress.extract.programmes.ends import LONGEST_NAME, networked, posterior
from thaipress.extract.programmes.finish import phase_end, whole
from thaipress.extract.programmes.lexicon import lexicon, squeeze
from thaipress.extract.programmes.names import Candidate, Name, is_quoted_name
from thaipress.extract.programmes.patterns import (
    ALSO,
    BRACKET,
    COMMITTEE,
    ENGLISH,
    EVENT,
    FOUR_ZERO,
    INSIDE_ORGANISATION,
    LETTERS,
    MODEL,
    NEXT_QUOTED,
    OPEN,
    PHASE,
    QUOTED,
    TERM,
    brands,
    heads,
)
from thaipress.extract.programmes.registry import Match, reach, registry
from thaipress.extract.programmes.starts import may_open
from thaipress.extract.programmes.stops import limits
from thaipress.extract.thai.grams import Grams
from thaipress.extract.thai.lexicon import NEVER_FIRST
from thaipress.schema.records import ProgrammeKind

_LABEL = "programme"
_SHORTEST_QUOTED = 6
_SHORTEST_REPEATED = 9
_NO_CHANCE = 0.1
"""Probability from which an end is one of those that the judging model chooses from."""
_LEAST = 0.15
"""Probability that the likeliest end of a name must have."""
_ENDS = 3
"""Ends of a name that the judging model chooses from."""
_BEFORE = 16
"""Code points before a name that are looked at."""
_FOLLOWING = 4
"""Words after a candidate that the judging model may look at."""
_BEYOND = 12
"""Words after the last cut that the end model may look at."""
# In an address or hashtag; but not in คนละครึ่ง/เราเที่ยวด้วยกัน, two brands.
_IN_ADDRESS = re.compile(r"(?:[A-Za-z.@#]|(?<![ก-๙])/)\Z")
_MODELS = ("โมเดล", "แซนด์บ็อกซ์", "Model", "Sandbox")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What follows a head noun, before anybody has said where the name ends.

    Attributes:
        start: where the head noun stands.
        core: the offset after it.
        kind: what it says.
        words: the words from `core` to the end of the line, as many as a name may have.
        before: the words in front of the head noun, the nearest last.
        known: the registered name that they begin with.
        stop: the first place that no name goes on across.
        cuts: where the name may end.
        closing: whether what stands at the last of them closes names; none where nothing does.
    """

    start: int
    core: int
    kind: ProgrammeKind
    words: Sequence[str]
    before: Sequence[str]
    known: Match | None
    stop: re.Match[str] | None
    cuts: Cuts
    closing: bool | None


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


def stretch_after(  # noqa: PLR0913, PLR0917 what is known of a head noun
    text: str, before: Sequence[str], words: Sequence[str], start: int, core: int, kind: ProgrammeKind
) -> Stretch | None:
    """What follows a head noun where nothing marks the end, if it may name a programme.

    Args:
        text: the view.
        before: the words in front of the head noun.
        words: those after it, to the end of the line.
        start: where the head noun stands.
        core: the offset after it.
        kind: what it says.
    """
    if not words or words[0] in lexicon().generic:
        return None
    known = registry().longest(text, core, kind)
    if not known and not may_open(text[start:core], before, words):
        return None
    found = cuts_of(text, core, words, kind, known.end - core if known else 0)
    return Stretch(start, core, kind, words, before, known, found.stop, found.cuts, found.closing)


class Reach(NamedTuple):
    """How far a name may go on after its head noun; `cuts`, `stop` and `closing` as of `Stretch`."""

    cuts: Cuts
    stop: re.Match[str] | None
    closing: bool | None


def cuts_of(text: str, core: int, words: Sequence[str], kind: ProgrammeKind, least: int) -> Reach:
    """The cuts of what follows a head noun.

    Args:
        text: the view.
        core: the offset after the head noun.
        words: those from there on, to the end of the line.
        kind: what the head noun says.
        least: code points of a name that the words are known to begin with.
    """
    bounds = limits(text, core, words, LONGEST_NAME)
    limit = max(bounds.limit, least)
    cuts = Cuts(text, core, words[: _reaching(words, limit) + _BEYOND], kind, limit, bounds.passable)
    return Reach(cuts, bounds.stop, bounds.closing if limit <= LONGEST_NAME else None)


def _reaching(words: Iterable[str], limit: int) -> int:
    """How many of `words` it takes to reach across `limit` code points."""
    return bisect_right(list(accumulate(map(len, words))), limit) + 1


def ended(stretches: Sequence[tuple[str, Stretch]]) -> Iterator[list[Candidate]]:
    """For each of some stretches, with the view it is from, the candidates with the likeliest ends of a name.

    The best end comes first.
    """
    scores = networked([stretch.cuts for _, stretch in stretches])
    for (text, stretch), likely in zip(stretches, scores, strict=True):
        found: dict[int, Candidate] = {}
        for end in _likeliest(stretch, likely):
            if candidate := _candidate(text, stretch, *end):
                found.setdefault(candidate.name.end, candidate)
        yield list(found.values())


def _candidate(text: str, stretch: Stretch, at: int, length: int, certainty: float) -> Candidate | None:
    """The candidate that is `length` code points of `stretch`, up to its word `at`; none without a word."""
    core, known, stop, words = stretch.core, stretch.known, stretch.stop, stretch.words
    rule = "registered" if known and known.end == core + length else "end_model"
    while rule == "end_model" and at and _dangles(words[at - 1]):
        at -= 1
        length -= len(words[at])
    end = core + length
    if stop and stop.start() == end and (tail := _quoted_tail(text, stop)):
        end, rule = tail, "quoted_tail"
    end = whole(text, core, end, stretch.kind)
    if end <= core:
        return None
    bracket = BRACKET.match(text, end) or ALSO.match(text, end)
    span = bracket.span("inner") if bracket else None
    name = Name(stretch.start, end, _LABEL, rule, stretch.kind, core, certainty, span)
    return Candidate(name, words[:at], stretch.before, words[at : at + _FOLLOWING], known)


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
    if PHASE.match(text, end) or text[end] in NEVER_FIRST:
        return name
    return replace(name, end=end, rule="quoted_elsewhere", bracket=None)


def headless(grams: Grams) -> Iterator[Name]:
    """The names that stand without a head noun: brands, and registered names in quotes of their own."""
    text, kinds = grams.text, lexicon().brands
    for match in (*grams.finditer(*brands()), *(FOUR_ZERO.finditer(text) if " 4.0" in text else ())):
        start, end = match.span()
        if _IN_ADDRESS.search(text, max(0, start - 2), start):
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
    for match in MODEL.finditer(text) if any(word in text for word in _MODELS) else ():
        yield Name(*match.span("name"), _LABEL, "model", "project", match.start("name"), 1.0)
    for match in QUOTED.finditer(text):
        entry = registry().exact(squeeze(match["inner"]))
        if entry is None or not entry.brand or len(entry.name) < _SHORTEST_QUOTED:
            continue
        if not EVENT.search(text, max(0, match.start() - _BEFORE), match.start()):
            inner, end = match.span("inner")
            yield Name(inner, end, _LABEL, "registered_quote", entry.kind, inner, 1.0)


def _in_english(text: str, end: int) -> bool:
    """Whether a Latin brand is followed by another English word: part of a longer name."""
    return text[end - 1].isascii() and ENGLISH.match(text, end) is not None


def _dangles(word: str) -> bool:
    return word in lexicon().dangling or not word.strip(" -–/:,.(")


def _likeliest(stretch: Stretch, likely: Sequence[float]) -> list[tuple[int, int, float]]:
    """(index of a word, code points, likelihood) of the best ends of a name, the best one first."""
    core, known = stretch.core, stretch.known
    ends = posterior(
        stretch.cuts,
        likely,
        closing=stretch.closing,
        known=known.end - core if known else -1,
        share=known.entry.share if known else 0.0,
    )
    ranked = sorted((-p, at, length) for at, length, p in ends if p > _NO_CHANCE)[:_ENDS]
    if not ranked or -ranked[0][0] < _LEAST:
        return []
    return [(at, length, -p) for p, at, length in ranked]


def _quoted_tail(text: str, stop: re.Match[str]) -> int | None:
    """Where the quotes end that open at `stop`, right after an unquoted name: they are part of it."""
    found = QUOTED.match(text, stop.end() - 1) if stop[0].strip()[:1] in OPEN and stop[0].strip() else None
    if found is None or heads()[0].match(text, found.start("inner")):
        return None  # what opens with a head noun of its own is a name of its own
    return found.end()
