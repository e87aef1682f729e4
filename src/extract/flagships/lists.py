"""Every list of a release, numbered or declared with a count, before it is asked what it lists."""

from dataclasses import dataclass

from thaipress.extract.flagships.counted import counted_lists
from thaipress.extract.flagships.enumerations import enumerations
from thaipress.extract.flagships.headings import Heading, heading, with_tally
from thaipress.extract.flagships.headline import line_of
from thaipress.extract.thai.grams import Grams


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: half-open spans in the view of its first line and of the whole, number left off.

    The line begins with the headline.
    """

    line: tuple[int, int]
    whole: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of two or more items.

    Attributes:
        start: where its first number or item stands in the view.
        style: how its items are numbered; `counted` or `bullet` where they are not.
        in_lines: whether every item opens a line.
        heading: what stands in front of it.
        items: in the order of the text.
    """

    start: int
    style: str
    in_lines: bool
    heading: Heading
    items: tuple[Item, ...]

    @property
    def end(self) -> int:
        """Where the last item ends."""
        return self.items[-1].whole[1]


def listings(grams: Grams) -> list[Listing]:
    """The lists in a text, in its order; `grams` are the text's."""
    text = grams.text
    found = []
    for e in enumerations(grams):
        items = tuple(
            Item(line_of(text, m.end, end), (m.end, end)) for m, end in zip(e.markers, e.ends, strict=True)
        )
        if all(i.line[0] < i.line[1] for i in items):
            head = with_tally(text, heading(text, e.start), items[-1].whole[0], len(items))
            found.append(Listing(e.start, e.style, e.in_lines, head, items))
    numbered = list(found)
    for c in counted_lists(text):
        if any(
            n.start < c.items[-1][1] and c.start < n.items[-1].whole[0]
            for n in numbered
            if n.start >= c.start - 5
        ):
            continue
        items = tuple(Item(line_of(text, *span), span) for span in c.items)
        if all(i.line[0] < i.line[1] for i in items):
            style = "bullet" if c.bulleted else "counted"
            found.append(Listing(c.start, style, c.bulleted, heading(text, c.start), items))
    return sorted(found, key=lambda x: x.start)
