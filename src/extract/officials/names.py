"""Personal names that have a title: นายสมชาย ใจดี, พล.ต.อ. ดร.สมชาย ใจดี, H.E. Mr. Paik Un-gyu."""

import re
from dataclasses import dataclass, replace

from thaipress.extract.officials.latin import BRACKETED, THAI_BRACKETED, is_latin, latin_name, names_office
from thaipress.extract.officials.reader import NameReader
from thaipress.extract.officials.stops import LETTER
from thaipress.extract.officials.titles import Title, find_titles, glued, title_at
from thaipress.extract.thai.evidence import Finding

_SPACE = re.compile(r"[ \t]{0,8}(?:\n[ \t]{0,4})?")
_THAI = re.compile(rf"[{LETTER}]")
_OPENS = re.compile(r"[ \t]{0,4}\([ \t]{0,3}")
_CLOSES = re.compile(r"[ \t]{0,3}\)")
_SHORTEST_KNOWN = 4


@dataclass(frozen=True, slots=True)
class NameFinding(Finding):
    """A person's name with its title, `start:end`; the name alone is `name_start:end`.

    `parts` counts its words; `alias` is the span of the same name in other letters, in brackets beside it.
    """

    name_start: int
    parts: int
    alias: tuple[int, int] | None = None


def titled(reader: NameReader) -> list[NameFinding]:
    """Every name that has a title, in order."""
    found: list[NameFinding] = []
    done = 0
    text = reader.text
    for title in sorted(find_titles(text, reader.edges, reader.office_ends), key=lambda t: t.start):
        name = _after(reader, title) if title.start >= done else None
        if name is None:
            continue
        done = max(name.end, name.alias[1] if name.alias else 0)
        if found and _bracketed(text, found[-1], name):
            latin = found.pop()
            found.append(replace(name, alias=(latin.start, latin.end)))
        else:
            found.append(name)
    return _unglued(reader, found)


def _bracketed(text: str, latin: NameFinding, thai: NameFinding) -> bool:
    """Whether `thai` stands in brackets after the same name in Latin letters."""
    return (
        is_latin(text, latin.name_start)
        and not is_latin(text, thai.name_start)
        and bool(_OPENS.fullmatch(text, latin.end, thai.start))
        and bool(_CLOSES.match(text, thai.end))
    )


def _unglued(reader: NameReader, names: list[NameFinding]) -> list[NameFinding]:
    """`names` with those cut that open with another one: the rest is a verb written onto it."""
    text = reader.text
    full = {text[n.name_start : n.end] for n in names if n.parts > 1}
    # อภิชัยทดสอบ beside อภิชัย ทดสอบ: the whole name, written without its space
    tight = {f.replace(" ", "") for f in full}
    known = [k for k in full | tight | {f.split()[0] for f in full} if len(k) >= _SHORTEST_KNOWN]
    known.sort(key=len, reverse=True)
    openings: dict[str, str | None] = {}
    cut = []
    for name in names:
        word = text[name.name_start : name.end]
        if word not in openings:
            openings[word] = (
                None if word in tight else next((k for k in known if word.startswith(k) and word != k), None)
            )
        opening = openings[word]
        end = name.name_start + len(opening or word)
        longer = opening and (" " in opening or name.parts == 1 or opening in tight)
        if opening and longer and (reader.stops.first.match(text, end) or reader.edge(end)):
            cut.append(replace(name, end=end, parts=len(opening.split())))
        else:
            cut.append(name)
    return cut


def _after(reader: NameReader, title: Title) -> NameFinding | None:
    """The name after `title`."""
    text = reader.text
    space = _SPACE.match(text, title.end)
    start = space.end() if space else title.end
    latin = is_latin(text, start)
    end, parts = latin_name(text, start) if latin else reader.name(start)
    if not parts or (parts == 1 and (title.weak or _inside_word(reader, title.start))):
        return None
    alias = (THAI_BRACKETED if latin else BRACKETED).match(text, end)
    beside = alias.span("name") if alias and _is_alias(reader, *alias.span("name")) else None
    rule = "latin_title" if title.latin else "title"
    return NameFinding(title.start, end, "name", rule, start, parts, beside)


def _is_alias(reader: NameReader, start: int, end: int) -> bool:
    """Whether what stands in brackets after a name is the name in other letters."""
    if names_office(reader.text[start:end]) or title_at(reader.text, start):
        return False
    latin = is_latin(reader.text, start)
    return latin or (reader.office_between(start, end) is None and reader.name(start)[1] > 1)


def _inside_word(reader: NameReader, start: int) -> bool:
    """Whether a letter stands before `start` that may belong to the same word."""
    return bool(_THAI.match(reader.text[start - 1 : start])) and not glued(reader.text, start)
