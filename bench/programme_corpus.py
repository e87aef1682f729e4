"""What the scripts that build the data of `extract/programmes` share: releases and their head nouns."""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pythainlp.tokenize import word_tokenize
from spacy.tokens import Doc

from thaipress.extract.nlp import build_nlp
from thaipress.extract.programmes.candidates import ended, stretch_after
from thaipress.extract.programmes.component import words_after, words_before
from thaipress.extract.programmes.judge import likelihoods
from thaipress.extract.programmes.lexicon import lexicon
from thaipress.extract.programmes.names import Candidate, Name, may_name
from thaipress.extract.programmes.patterns import INSIDE_ORGANISATION, OPEN, QUOTED, heads
from thaipress.extract.programmes.stops import limits
from thaipress.extract.thai.page import PageReader, page_of, read_page
from thaipress.schema.records import ProgrammeKind

JUDGED = Path(__file__).parent / "programme_judgements.csv"
"""What readers said of head nouns: see its first lines."""
WINDOW = 210
"""Code points after a head noun that are looked at."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A head noun in a release and what follows it, to the end of the line."""

    release: int
    name: str
    """The release's file name, without suffix."""
    year: int | None
    head: str
    kind: ProgrammeKind
    after: str
    quoted: str | None
    """What stands in quotes after the head noun, or from it to the closing quote."""
    opens_item: bool
    """Whether the head noun is the first word of its line, but for a number or dash."""
    text: str
    """The whole view."""
    start: int
    core: int
    """Where the head noun stands in the view, and where what follows it."""


def words_of(text: str) -> list[str]:
    """Tokens as the extractor sees them."""
    return list(word_tokenize(text, engine="nlpo3", join_broken_num=False)) if text else []


def releases(folder: Path) -> Iterator[tuple[str, int | None, str]]:
    """(view, year, file name without suffix) of each release below `folder`, by path; UTF-8 only."""
    for path in sorted(folder.rglob("*.txt")):
        try:
            page = read_page(path.read_text(encoding="utf-8-sig"))
        except UnicodeDecodeError:
            print(f"not UTF-8: {path.name}", file=sys.stderr)
            continue
        yield page.view.text, page.published.year if page.published else None, path.stem


_ITEM = re.compile(r"(?:^|\n)[ \t]*(?:[-–•*·]|\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)]?)?[ \t]{0,3}$")


def occurrences(folder: Path) -> Iterator[Occurrence]:
    """Every head noun of every release, those inside an organisation's name left out."""
    kinds = lexicon().heads
    for number, (text, year, name) in enumerate(releases(folder)):
        done = 0
        for match in heads()[0].finditer(text):
            start, core = match.start("head"), match.end()
            if start < done or INSIDE_ORGANISATION.search(text, max(0, start - 16), start):
                continue
            after = text[core : core + WINDOW].split("\n", 1)[0]
            quoted = None
            if text[core : core + 1] in OPEN:
                found = QUOTED.match(text, core)
                quoted = found["inner"] if found else None
                after = text[found.end() : found.end() + 60].split("\n", 1)[0] if found else ""
            elif start and text[start - 1] in OPEN and (found := QUOTED.match(text, start - 1)):
                quoted = text[core : found.end("inner")]
                after = text[found.end() : found.end() + 60].split("\n", 1)[0]
            if quoted:
                done = core + len(quoted)
            yield Occurrence(
                number,
                name,
                year,
                match["head"],
                kinds[match["head"]],
                after,
                quoted,
                bool(_ITEM.search(text, max(0, start - 14), start)),
                text,
                start,
                core,
            )


def candidate(o: Occurrence) -> tuple[Name, float] | None:
    """What the extractor takes after a head noun without quotes, and how likely it is a name."""
    stretch = stretch_after(
        o.text, words_of(o.text[max(0, o.start - 30) : o.start]), words_of(o.after), o.start, o.core, o.kind
    )
    found = next(ended([(o.text, stretch)])) if stretch else []
    (likely,) = likelihoods([(o.text, None, found)])
    return max(
        ((c.name, p) for c, p in zip(found, likely, strict=True)), key=lambda each: each[1], default=None
    )


def longest(text: str) -> int:
    """Code points of `text` up to the first place where names stop as a rule."""
    bounds = limits(text, 0, (), len(text))
    return bounds.passable[0] if bounds.passable else bounds.limit


def read_texts(folder: Path, wanted: Iterable[str]) -> Iterator[tuple[str, Doc]]:
    """(name, tokens and page) of each wanted release below `folder`."""
    nlp = build_nlp()
    names = set(wanted)
    for path in sorted(folder.rglob("*.txt")):
        if path.stem in names:
            doc = nlp.tokenizer(path.read_text(encoding="utf-8-sig", errors="replace"))
            yield path.stem, PageReader()(doc)


@dataclass(frozen=True, slots=True)
class HeadNoun:
    """A head noun as the extractor sees it: where it stands, what it says, and the words around it."""

    start: int
    core: int
    kind: ProgrammeKind
    before: list[str]
    after: list[str]


def head_nouns(doc: Doc, starts: Iterable[int]) -> Iterator[HeadNoun]:
    """The head nouns of a release that stand at `starts`."""
    text = page_of(doc).view.text
    for start in starts:
        if match := heads()[0].match(text, start):
            core = match.end()
            before, after = words_before(doc, text, start), words_after(doc, text, core)
            yield HeadNoun(start, core, lexicon().heads[match["head"]], before, after)


def candidates_at(doc: Doc, starts: Iterable[int]) -> list[Candidate]:
    """The candidates that the extractor has at those head nouns, out of `starts`, where it has any."""
    text = page_of(doc).view.text
    stretches = [
        (text, stretch)
        for h in head_nouns(doc, starts)
        if (stretch := stretch_after(text, h.before, h.after, h.start, h.core, h.kind))
    ]
    return [c for found in ended(stretches) for c in found if may_name(text, c)]
