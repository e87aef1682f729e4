"""spaCy component that finds programmes and keeps them in `doc.spans["programmes"]`."""

from bisect import bisect_left, insort
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from thaipress.extract.programmes.ends import LONGEST_NAME, posterior
from thaipress.extract.programmes.lexicon import lexicon, squeeze
from thaipress.extract.programmes.names import Name, is_name
from thaipress.extract.programmes.patterns import (
    BRACKET,
    COUNTED,
    EVENT,
    FOUR_ZERO,
    HARD_STOP,
    INSIDE_OFFICE,
    INSIDE_ORGANISATION,
    NATIONAL,
    OPEN,
    PHASE,
    QUOTED,
    ROUTE,
    TERM,
    WAY,
    brands,
    heads,
)
from thaipress.extract.programmes.registry import registry
from thaipress.extract.thai.evidence import put
from thaipress.extract.thai.page import edges_of, page_of
from thaipress.extract.thai.view import View
from thaipress.schema.records import ProgrammeKind

GROUP = "programmes"
_SHORTEST_QUOTED = 6
_SHORTEST_REPEATED = 9
_MOST_REPEATS = 6
_NO_CHANCE = 0.05
_REPEATED = 2.5
"""How much likelier an end is where the release repeats the name with other words after it."""
_PHASE_REACH = 12
_LEAST = 0.15
"""Probability under which an end is no more than a guess."""


@Language.factory("thaipress_programmes")
def create(nlp: Language, name: str) -> "Finder":
    """The component's factory, as spaCy's config names it."""
    del nlp, name
    return Finder()


class Finder:
    """Finds programmes."""

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with its programmes."""
        put(doc, GROUP, find(doc))
        return doc


class Words:
    """The tokens of a `Doc` as words of the view."""

    def __init__(self, doc: Doc, view: View) -> None:
        self.view = view
        self.starts = edges_of(doc)

    def after(self, offset: int) -> list[str]:
        """The words from `offset` of the view to the end of its line, as many as a name may have."""
        text = self.view.text
        stop = min(len(text), offset + LONGEST_NAME + 40)
        line = text.find("\n", offset, stop)
        stop = stop if line < 0 else line
        first = bisect_left(self.starts, offset + 1)
        edges = [offset, *self.starts[first : bisect_left(self.starts, stop)], stop]
        return [text[a:b] for a, b in zip(edges, edges[1:], strict=False) if b > a]


def find(doc: Doc) -> list[Name]:
    """The names of programmes in `doc`, in the order of the text."""
    view = page_of(doc).view
    text = view.text
    words: Words | None = None
    kinds = lexicon().heads
    found: list[Name] = []
    done = 0
    for match in heads().finditer(text):
        start, core = match.start("head"), match.end()
        inside = INSIDE_OFFICE if match["head"] == "โครงการ" else INSIDE_ORGANISATION
        if start < done or inside.search(text, max(0, start - 16), start):
            continue
        if (
            match.end() > match.end("head")
            and text[core : core + 1] not in OPEN
            and COUNTED.search(text, max(0, start - 6), start)
        ):
            continue
        kind = kinds[match["head"]]
        name = _quoted(text, start, core, kind)
        if name is None and match["head"] not in lexicon().quoted_only:
            words = words or Words(doc, view)
            name = _unquoted(text, words.after(core), start, core, kind)
        if name is not None:
            found.append(name)
            done = name.end
    for name in sorted(_brands(text), key=lambda n: (n.start, -n.end)):
        if not _within([(n.start, n.end) for n in found], name):
            insort(found, name, key=lambda n: n.start)
    return found


def _field(head: str, word: str) -> bool:
    """Whether `word` names the field of a plan of its own, as in `แผนปฏิบัติการด้านดิจิทัล` (digital action plan)."""
    return head.startswith(("แผนแม่บท", "แผนปฏิบัติการ", "แผนยุทธศาสตร์")) and word in {"ด้าน", "ว่าด้วย", "เพื่อ"}


def _repeated(text: str, core: int, end: int) -> bool:
    """Whether what stands at `core:end` stands elsewhere in the release too, with other words after it."""
    if end - core < _SHORTEST_REPEATED:
        return False
    stretch, after = text[core:end], text[end : end + 4]
    at = -1
    for _ in range(_MOST_REPEATS):
        at = text.find(stretch, at + 1)
        if at < 0:
            return False
        if at != core and text[at + len(stretch) : at + len(stretch) + 4] != after:
            return True
    return False


def _brands(text: str) -> Iterator[Name]:
    """The names that stand without a head noun: brands, and registered names in quotes of their own."""
    kinds = lexicon().brands
    for match in (*brands().finditer(text), *(FOUR_ZERO.finditer(text) if " 4.0" in text else ())):
        start, end = match.span()
        if start and text[start - 1].isascii() and text[start - 1].isalpha():
            continue
        phase = PHASE.match(text, end)
        if not INSIDE_ORGANISATION.search(text, max(0, start - 16), start) and not EVENT.search(
            text, max(0, start - 14), start
        ):
            yield Name(
                start,
                phase.end() if phase else end,
                "programme",
                "brand",
                kinds.get(match[0], "policy"),
                start,
                1.0,
            )
    for match in QUOTED.finditer(text):
        entry = registry().exact(squeeze(match["inner"]))
        if (
            entry
            and entry.brand
            and len(entry.name) >= _SHORTEST_QUOTED
            and not EVENT.search(text, max(0, match.start() - 14), match.start())
        ):
            yield Name(
                *match.span("inner"), "programme", "registered_quote", entry.kind, match.start("inner"), 1.0
            )


def _within(taken: list[tuple[int, int]], name: Name) -> bool:
    """Whether `name` overlaps one of the spans, which are in order and do not overlap."""
    at = bisect_left(taken, (name.end, 0))
    return at > 0 and taken[at - 1][1] > name.start


def _quoted(text: str, start: int, core: int, kind: ProgrammeKind) -> Name | None:
    """The name of a head noun that stands before or inside quotes."""
    if text[core : core + 1] in OPEN and (quoted := QUOTED.match(text, core)):
        name = Name(start, quoted.end(), "programme", "quoted", kind, quoted.start("inner"), 1.0)
    elif start and text[start - 1] in OPEN and (quoted := QUOTED.match(text, start - 1)):
        name = Name(start, quoted.end("inner"), "programme", "quoted_with_head", kind, core, 1.0)
    else:
        return None
    return name if is_name(text, name, []) else None


def _unquoted(text: str, after: list[str], start: int, core: int, kind: ProgrammeKind) -> Name | None:
    """The name of a head noun that nothing marks the end of."""
    known = registry().longest(text, core, kind)
    term = TERM.match(text, core) if kind in {"plan", "strategy"} else None
    if term:
        return Name(start, term.end(), "programme", "term", kind, core, 1.0)
    if not after or (
        known is None and after[0] in lexicon().generic and not _field(text[start:core], after[0])
    ):
        return None
    stop = HARD_STOP.search(text, core, core + LONGEST_NAME)
    limit = stop.start() - core if stop else LONGEST_NAME + 1
    if known:
        limit = max(limit, known.end - core)
        cuts = posterior(after, kind, limit, known.end - core, known.entry.share)
    else:
        cuts = posterior(after, kind, limit)
    if not cuts:
        return None
    cuts = [
        (at, length, p * _REPEATED if _repeated(text, core, core + length) else p)
        for at, length, p in cuts
        if p > _NO_CHANCE
    ]
    if not cuts:
        return None
    at, length, p = max(cuts, key=lambda c: c[2])
    if p < _LEAST:
        return None
    registered = known is not None and known.end == core + length
    dangling = lexicon().dangling
    while not registered and at and (after[at - 1] in dangling or not after[at - 1].strip(" -–/:,.(")):
        at -= 1
        length -= len(after[at])
    end, rule = core + length, "registered" if registered else "end_model"
    if (
        stop
        and stop[0].strip()[:1] in OPEN
        and stop.start() == end
        and (tail := QUOTED.match(text, stop.end() - 1))
    ):
        end, rule = tail.end(), "quoted_tail"
    if kind == "plan" and (national := NATIONAL.search(text, core, end + 14)) and national.start() < end:
        end = national.end()
    if WAY.match(text, core) and (route := ROUTE.match(text, end)):
        end = route.end()
    if text[end : end + 1] == "ฯ":
        end += 1
    phase = next(
        (
            m
            for m in PHASE.finditer(text, max(core, end - _PHASE_REACH), end + 30)
            if m.start() <= end < m.end()
        ),
        None,
    )
    if phase:
        end = phase.end()
    if end <= core:
        return None
    bracket = BRACKET.match(text, end)
    name = Name(start, end, "programme", rule, kind, core, p, bracket.span("inner") if bracket else None)
    return name if is_name(text, name, after[:at]) else None
