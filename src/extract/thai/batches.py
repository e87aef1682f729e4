"""spaCy components that look at many releases at a time."""

from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from itertools import islice
from typing import TypeVar

from spacy.tokens import Doc

T = TypeVar("T")


class InBatches:
    """A spaCy component whose steps each see a whole batch of releases before the next step begins.

    What a step reads, its lexicon and its tables of weights, is then still in the processor's cache, and a
    network scores all that a batch asks of it in one go. What is found in a release does not depend on the
    others.

    Args:
        find: finds what the component is for, in each of some releases, and keeps it with them.
    """

    def __init__(self, find: Callable[[Sequence[Doc]], None]) -> None:
        self._find = find

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with what was found."""
        self._find([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """The releases of `stream`, each with what was found."""
        rest = iter(stream)
        while docs := list(islice(rest, batch_size)):
            self._find(docs)
            yield from docs


def dealt(values: Iterable[T], groups: Iterable[Sized]) -> Iterator[list[T]]:
    """What was worked out for the members of some groups in one go: for each group, in order, its own."""
    rest = iter(values)
    return (list(islice(rest, len(group))) for group in groups)
