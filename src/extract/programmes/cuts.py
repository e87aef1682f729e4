"""Where the name of a programme may end, and what the table of weights knows of each such cut."""

from collections.abc import Iterator, Sequence

from thaipress.extract.thai.counts import parts_count
from thaipress.extract.thai.lexicon import NEVER_FIRST
from thaipress.extract.thai.repeats import told
from thaipress.extract.thai.vectors import BREAKS, SPACE, STOP, shape

TEMPLATES = ("", "r", "R", "l", "L", "b", "n", "k", "f", "p", "m", "H", "d", "D")
"""What each key of a cut is about, in the order of `Cuts.keys`: a feature is template, gap and key."""
_NUMBERS = tuple(map(str, range(16)))
_LONG, _MANY_SPACES = 15 * 8, 3
"""Code points and spaces of a name beyond which all are alike."""
GAP, NO_GAP = "s", "-"
UNGAPPED = "b"
"""The template that is the same with and without white space."""


def features(cuts: "Cuts", at: int, length: int, spaces: int) -> Iterator[str]:
    """What the table of weights knows of the cut before word `at`: names of features.

    Args:
        cuts: the stretch; its word before `at` is no white space.
        at: where the name would end.
        length: code points of the name up to the cut.
        spaces: white space inside the name up to the cut.
    """
    gap, keys = cuts.keys(at, length, spaces)
    return (
        template + ("" if template == UNGAPPED else gap) + key
        for template, key in zip(TEMPLATES, keys, strict=True)
    )


class Cuts:
    """The cuts of one stretch of words: what is the same for all of them is worked out once.

    Args:
        text: the view.
        core: the offset after a head noun.
        words: the words from there on, as the text has them.
        kind: what the head noun says.
        limit: code points that the name may have at most.
        stops: code points up to where names stop as a rule.
    """

    __slots__ = ("cuts", "kind", "shapes", "stops", "told")

    def __init__(  # noqa: PLR0913, PLR0917 what is known of a stretch
        self,
        text: str,
        core: int,
        words: Sequence[str],
        kind: str,
        limit: int,
        stops: Sequence[int] = (),
    ) -> None:
        self.shapes = [shape(w) for w in words]
        self.kind = kind
        self.stops = stops
        self.cuts = list(cut_points(words, self.shapes, limit))
        lengths = [length for _, length, _ in self.cuts]
        self.told = dict(zip(lengths, told(text, core, [core + length for length in lengths]), strict=False))

    def keys(self, at: int, length: int, spaces: int) -> tuple[str, tuple[str, ...]]:
        """Whether white space follows the cut before `shapes[at]`, and its key for each template."""
        shapes = self.shapes
        count = len(shapes)
        left = shapes[at - 1]
        gap = GAP if at < count and shapes[at] == SPACE else NO_GAP
        step = at + 1 if gap == GAP else at
        first = shapes[step] if step < count else STOP
        second = shapes[step + 1] if step + 1 < count else STOP
        return gap, (
            "",
            first,
            f"{first}|{second}",
            left,
            f"{shapes[at - 2] if at > 1 else '^'}|{left}",
            f"{left}|{first}",
            _NUMBERS[length >> 3] if length < _LONG else "15",
            self.kind + (_NUMBERS[spaces] if spaces < _MANY_SPACES else "3"),
            shapes[0],
            first[:3],
            mark := self.mark(length),
            f"{mark}|{first}",
            again := self.told.get(length, ""),
            f"{again}|{min(length // 10, 8)}" if again else "",
        )

    def mark(self, length: int) -> str:
        """Whether names stop as a rule at a cut after `length` code points (`!`), or stopped before (`>`)."""
        return "!" if length in self.stops else ">" if self.stops and self.stops[0] < length else ""


Cut = tuple[int, int, int]
"""A place where a name may end: index of the word after it, code points and white space before it."""


def cut_points(words: Sequence[str], shapes: Sequence[str], limit: int) -> Iterator[Cut]:
    """Each place where a name of at most `limit` code points may end; `shapes` are those of `words`."""
    length = spaces = depth = 0
    last = SPACE
    for at, (word, form) in enumerate(zip(words, shapes, strict=True)):
        free = last not in BREAKS and depth <= 0 and word[0] not in NEVER_FIRST
        if free and not parts_count(words, shapes, at):
            yield at, length, spaces
        if form in BREAKS:
            spaces += 1
        elif "(" in form or ")" in form:
            depth += word.count("(") - word.count(")")
        length += len(word)
        last = form
        if form == STOP or length > limit:
            return
    if last not in BREAKS:
        yield len(words), length, spaces
