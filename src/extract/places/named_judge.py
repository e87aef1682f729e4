"""How likely a stretch of the view is the name of a place that stands on its own.

A table of weights (`named_judge.csv`) and a network over word vectors (`named_judge.npz`) add up to its
score; `bench/train_places.py` trains both on candidates of releases that readers annotated. What the rules
of `named_phrase.py` say of a stretch is one of the things that count.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from thaipress.extract.places.named_model import Row
from thaipress.extract.places.named_phrase import Phrase
from thaipress.extract.places.named_text import PlaceText
from thaipress.extract.places.named_words import Kind, words
from thaipress.extract.thai.vectors import SPACE, STOP

LEAST = 0.45
"""Probability from which a candidate is a place: the highest F1 in cross-validation."""
_AROUND = 5
_BRACKET = 80
_HOLDER = 60
_PIECE = 30


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of the view that may be the name of a place.

    Attributes:
        start: its offset in the view.
        end: where it ends.
        rule: the cue in front of it (`at`, `that`, `visit`, `free`), or the rule that found it.
        kind: what its head noun says, if it has one.
        after: where its head noun ends; `start` without one.
        certainty: how likely it ends there, 1 where a rule says so.
        rank: 0 for the likeliest end at its start, 1 for the next.
    """

    start: int
    end: int
    rule: str
    kind: Kind | None
    after: int
    certainty: float
    rank: int = 0


class Judge:
    """What the candidates of one release say of each other, and what is known of each.

    Args:
        place: the release.
        candidates: all of them.
        ruled: what the rules of `named_phrase.py` find, in order.
    """

    def __init__(self, place: PlaceText, candidates: Sequence[Candidate], ruled: Sequence[Phrase]) -> None:
        self._place = place
        self._candidates = candidates
        text = place.text
        self._times = Counter(text[c.start : c.end] for c in candidates)
        self._at = {text[c.start : c.end] for c in candidates if c.rule == "at"}
        self._ruled = {phrase.start: phrase for phrase in ruled}
        self._ruled_starts = [phrase.start for phrase in ruled]
        self._phrases = ruled

    def rows(self) -> list[Row]:
        """What the model knows of each candidate."""
        return [self._row(candidate) for candidate in self._candidates]

    def _row(self, c: Candidate) -> Row:
        place, text = self._place, self._place.text
        kind = c.kind.name if c.kind else ""
        head = text[c.start : c.after]
        before = place.words_before(c.start, _AROUND)
        after = place.words_after(c.end, _AROUND)
        near, far, further = (*(w for w in before if w != SPACE), STOP, STOP, STOP)[:3]
        next_, following = (*(w for w in after if w != SPACE), STOP, STOP)[:2]
        core = place.words_in(c.after, c.end)
        first, second = (*core, STOP, STOP)[:2]
        last = core[-1] if core else head
        spaced, gap = _gap(before[0]), _gap(after[0])
        length = c.end - c.after
        rule = c.rule
        marks, flags = self._marks(c, kind, next_at=c.end + (gap == "s"))
        traits = [
            f"k{kind}",
            f"h{head}",
            f"r{rule}{kind}",
            f"R{rule}{head}",
            f"p{spaced}{near}",
            f"P{far}|{near}",
            f"q{kind}|{near}",
            f"Q{head}|{near}",
            f"o{rule}|{near}",
            f"B{further}|{far}|{near}",
            f"s{spaced}{kind}{rule}",
            f"n{gap}{next_}",
            f"N{gap}{next_}|{following}",
            f"m{gap}{kind}|{next_}",
            f"f{first}",
            f"F{head}|{first}",
            f"g{kind}|{first}",
            f"G{head}|{first}|{second}",
            f"l{last}",
            f"L{kind}|{last}",
            f"d{min(length // 4, 12)}",
            f"D{kind}{min(length // 4, 8)}{rule}",
            *marks,
            *[f"W{w}" for w in dict.fromkeys(core) if w != SPACE],
        ]
        numbers = (
            c.certainty,
            length / 40,
            float(rule == "at"),
            float(rule == "that"),
            float(rule == "visit"),
            float(spaced == "s"),
            float(spaced == "n"),
            float(gap == "s"),
            float(gap == "n"),
            float(c.kind is not None and c.kind.free),
            c.kind.rank / 9 if c.kind else 0.0,
            *flags,
        )
        return Row(traits, (further, far, near, head, first, second, last, next_, following), numbers)

    def _marks(self, c: Candidate, kind: str, next_at: int) -> tuple[list[str], list[float]]:
        """What the lexicon, the rules, the addresses and the rest of the release say of a candidate."""
        place, text, lexicon = self._place, self._place.text, words()
        rule = c.rule
        name = text[c.start : c.end]
        area = next_at in place.admin
        holds = place.holds_area(c.start + 1, c.end)
        generic = bool(c.kind and c.kind.generic and c.kind.generic.match(text, c.after))
        common = lexicon.common.match(text, c.after) is not None
        held = lexicon.embedding.search(text[max(0, c.start - _PIECE) : c.start]) is not None
        line = max(text.rfind(" ", 0, c.start), text.rfind("\n", 0, c.start)) + 1
        piece = text[max(line, c.start - _HOLDER) : c.start]
        holder = lexicon.holder.search(lexicon.apart.split(piece)[-1]) is not None
        site = lexicon.site.match(text, c.end) is not None
        none = lexicon.none.match(text, c.start) is not None
        known = lexicon.whole.match(text, c.start)
        whole = known is not None and known.end() >= c.end
        times, after_at = min(self._times[name], 4), name in self._at
        inside = _in_brackets(text, c.start)
        phrase = self._ruled.get(c.start)
        exact = phrase is not None and phrase.end == c.end
        before = bisect_left(self._ruled_starts, c.start)
        covered = before > 0 and self._phrases[before - 1].end > c.start
        flag = (phrase.rule if phrase else "in" if covered else "") + ("=" if exact else "")
        sure = min(int(c.certainty * 5), 4)
        marks = [
            f"c{sure}{c.rank}",
            f"C{sure}{rule}{kind}",
            f"A{area}{kind}",
            f"a{text[next_at : next_at + 2] if area else ''}{kind}",
            f"t{holds}{kind}{rule}",
            f"u{generic}{common}{rule}",
            f"U{generic}{common}{kind}",
            f"v{held}{holder}{rule}",
            f"V{held}{holder}{kind}",
            f"w{site}{rule}{kind}",
            f"x{none}",
            f"y{whole}",
            f"T{times}{after_at}",
            f"i{inside}",
            f"O{flag}",
            f"S{flag}{kind}",
            f"Y{flag}{rule}",
        ]
        flags = (
            area,
            holds,
            generic,
            common,
            held,
            holder,
            site,
            whole,
            after_at,
            inside,
            phrase is not None,
            exact,
            covered,
        )
        return marks, [times / 4, *map(float, flags)]


def _gap(word: str) -> str:
    """What sort of white space `word` is: `s` a space, `n` a line's end, `-` none."""
    return "s" if word == SPACE else "n" if word == STOP else "-"


def _in_brackets(text: str, at: int) -> bool:
    begin = max(0, at - _BRACKET)
    return text.count("(", begin, at) > text.count(")", begin, at)
