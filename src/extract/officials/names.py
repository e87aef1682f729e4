"""Personal names: a title and the name after it, in Thai or in Latin letters.

A Thai name is a given name and a family name with a space between them; nothing in Thai writing marks where it
ends, and a missing space glues the office or the verb onto it. A name therefore ends at a space, an office, a
title, or a word that no name contains (`stops.toml`).
"""

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from thaipress.extract.officials.titles import Title, find_titles, title_at
from thaipress.extract.officials.words import dictionary, family_names, given_names
from thaipress.extract.thai.evidence import Finding
from thaipress.extract.thai.view import View

CALLED = "called"
"""Rule of a name after a minister's abbreviation, which is no title."""
_LETTER = "ก-ฮะ-ฺเ-ๅ็-๎"
_RUN = re.compile(rf"[ก-ฮเ-ไ][{_LETTER}]{{0,80}}(?:[-–’'][ก-ฮเ-ไ][{_LETTER}]{{0,40}}){{0,4}}")
_SPACE = re.compile(r"[ \t]{0,8}(?:\n[ \t]{0,4})?")
_GAP = re.compile(r"[ \t]{1,48}")
_LATIN_WORD = (
    r"(?:[A-Z][\w'’.-]{0,30}|(?:de|da|del|van|der|den|von|bin|bint|binti|al|la|le|di|dos|du|el)(?= ))"
)
# Un-gyu Paik | Tahamoana Aisea Cluny Macpherson
_LATIN = re.compile(rf"{_LATIN_WORD}(?:[ ]{{1,2}}{_LATIN_WORD}){{0,5}}")
# (H.E. Mr. Paik Un-gyu): the same person again, in brackets after the Thai spelling
_BRACKETED = re.compile(rf"\s{{0,4}}\(\s?(?P<name>{_LATIN_WORD}(?:[ ]{{1,2}}{_LATIN_WORD}|,){{0,8}})\s?\)")
_NO_PERSON = re.compile(
    r"Universe|Border|World|Grand|International|Assembly|Z\b|Y\b|X\b|Election|Meeting|Affairs|Hospital|Motor|Secretar|Prime|The\b|of\b|Thailand"
)
_THAI = re.compile(rf"[{_LETTER}]")
# (Minister, Embassy of Japan)
_NO_NAME = re.compile(
    r"Minister|Ambassador|Embassy|Director|Secretary|Chairman|President|Department|Ministry|Office|Company|Thailand|Officer|Manager|Council|Bank|Prime|Zone|Industrial|CEO|State\b|Deputy|Permanent|Chief|Executive|Vice|Head|Founder|Committee|Governor|Co\.|Ltd"
)
# Written by | Rewriter/Editor | ภาพ/ข่าว :
_CREDIT_WORD = (
    r"(?:Written by|Writer|Rewriter|Editor|Reporter|Photo(?: Credit)?|Graphic|Photographer|Infographic"
    r"|ผู้เขียน|ผู้เรียบเรียง|เรียบเรียง(?:โดย)?|ผู้สื่อข่าว|ผู้รายงาน|ผู้ถ่ายภาพ|ถ่ายภาพ|กราฟิก|บรรณาธิการ|ภาพข่าว|รายงานโดย"
    r"|ข่าวโดย|ภาพโดย|เขียนโดย|สรุปโดย|ข่าว|ภาพ|สรุป|รายงาน|ถอดเทป|เผยแพร่|VDO|วิดีโอ)"
)
_CREDIT = re.compile(
    rf"\n[ \t]{{0,8}}{_CREDIT_WORD}(?:[ ]?[/,&][ ]?{_CREDIT_WORD}){{0,4}}[ \t]{{0,3}}[:/–-]?[ \t]{{0,3}}(?=[ก-ฮเ-ไ])"
)
# รมช.กรวิภา | “กรวิภา”
_CALLED = re.compile(r"รม[วชต]\. ?(?=[ก-ฮเ-ไ])|(?P<quote>[“\"‘'])(?=[ก-ฮเ-ไ])")
_QUOTES = "”\"’'"
_CREDIT_JOINT = re.compile(r"[ \t]{0,3}(?:\([^()\n]{1,20}\))?[ \t]{0,3}[,/][ \t]{0,3}")
_CREDIT_END = re.compile(r"[ \t]{0,3}(?:[,/()\n–-]|[A-Z]|$)")
_CREDITED = (2, 3)
_OPENS = re.compile(r"[ \t]{0,4}\([ \t]{0,3}")
_CLOSES = re.compile(r"[ \t]{0,3}\)")
# Robert F. Godec (รอเบิร์ต เอฟ โกเด็ก): the Thai spelling in brackets, without a title
_THAI_BRACKETED = re.compile(
    rf"[ \t]{{0,4}}\([ \t]{{0,3}}(?P<name>[ก-ฮเ-ไ][{_LETTER}.-]{{1,30}}(?:[ ]{{1,2}}[ก-ฮเ-ไ][{_LETTER}.-]{{1,30}}){{1,4}})[ \t]{{0,3}}\)"
)
_LONGEST_GIVEN = 24
_LONGEST_FAMILY = 32
_LONGEST_THIRD = 18
_CLAUSE = 14
_SHORTEST_SOFT = 4
_SHORTEST = 2
_MOST_PARTS = 5


@dataclass(frozen=True, slots=True)
class NameFinding(Finding):
    """A person's name with its title, `start:end`; the name alone is `name_start:end`.

    `parts` counts its words; `alias` is the span of the same name in Latin letters in the brackets after it.
    """

    name_start: int
    parts: int
    alias: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Stops:
    first: re.Pattern[str]
    inside: re.Pattern[str]
    na: re.Pattern[str]
    initial: re.Pattern[str]
    family: re.Pattern[str]
    clause: re.Pattern[str]
    hard: re.Pattern[str]
    not_given: frozenset[str]


@cache
def _stops() -> _Stops:
    data = tomllib.loads(files(__package__).joinpath("stops.toml").read_text(encoding="utf-8"))
    places = "|".join(sorted(data["na"], key=len, reverse=True))
    return _Stops(
        first=re.compile("|".join(data["first"])),
        inside=re.compile("|".join(data["inside"])),
        # ณ อยุธยา
        # อาร์.: an initial between a foreigner's names
        initial=re.compile(
            rf"(?:{'|'.join(sorted(data['initials'], key=len, reverse=True))})\.(?= ?[ก-ฮเ-ไ])"
        ),
        family=re.compile(data["family_ends"] + "$"),
        not_given=frozenset(data["not_given"]),
        hard=re.compile(data["hard"]),
        clause=re.compile("|".join(data["clause"])),
        na=re.compile(rf" {{1,3}}ณ ?(?:{places})(?![{_LETTER}])"),
    )


class NameReader:
    """Reads the names of one view.

    Args:
        view: the view.
        offices: half-open spans of the offices in it, in order.
        edges: where tokens start in the view, ascending.
    """

    def __init__(self, view: View, offices: Sequence[tuple[int, int]], edges: list[int]) -> None:
        self.text = view.text
        self.edges = edges
        self.office_starts = [start for start, _ in offices]
        self.office_set = set(self.office_starts)
        self.office_ends = {end for _, end in offices}
        self.stops = _stops()

    def titled(self) -> list[NameFinding]:
        """Every name that has a title, in order."""
        found: list[NameFinding] = []
        done = 0
        for title in sorted(find_titles(self.text, self.edges, self.office_ends), key=lambda t: t.start):
            if title.start < done:
                continue
            name = self._after(title)
            if name is None:
                continue
            done = max(name.end, name.alias[1] if name.alias else 0)
            if found and self._bracketed(found[-1], name):
                latin = found.pop()
                name = replace(name, alias=(latin.start, latin.end))
            found.append(name)
        return self._unglued(found)

    def _bracketed(self, latin: NameFinding, thai: NameFinding) -> bool:
        """Whether `thai` stands in brackets after the same name in Latin letters."""
        return (
            self._is_latin(latin.name_start)
            and not self._is_latin(thai.name_start)
            and bool(_OPENS.fullmatch(self.text, latin.end, thai.start))
            and bool(_CLOSES.match(self.text, thai.end))
        )

    def _unglued(self, names: list[NameFinding]) -> list[NameFinding]:
        """`names` with those cut that open with another name of the release: a given name with a family name."""
        full = {self.text[n.name_start : n.end] for n in names if n.parts > 1}
        known = sorted(
            (k for k in full | {f.split()[0] for f in full} if len(k) >= _SHORTEST_SOFT),
            key=len,
            reverse=True,
        )
        cut = []
        for name in names:
            word = self.text[name.name_start : name.end]
            opens = next((k for k in known if word.startswith(k) and word != k), None)
            if opens and (" " in opens or name.parts == 1):
                end = name.name_start + len(opens)
                if self.stops.first.match(self.text, end) or self._edge(end):
                    name = replace(name, end=end, parts=len(opens.split()))
            cut.append(name)
        return cut

    def _edge(self, offset: int) -> bool:
        at = bisect_left(self.edges, offset)
        return at < len(self.edges) and self.edges[at] == offset

    def credited(self) -> list[NameFinding]:
        """The names in credit lines that have no title: Written by …, ภาพ/ข่าว (picture and text): …."""
        found = []
        for line in _CREDIT.finditer(self.text):
            offset = line.end()
            while True:
                start = self._gap(offset)
                if title_at(self.text, start):
                    break
                end, parts = self.name(start)
                if parts not in _CREDITED or not _CREDIT_END.match(self.text, end):
                    break
                found.append(NameFinding(start, end, "name", "credit", start, parts))
                joint = _CREDIT_JOINT.match(self.text, end)
                if not joint:
                    break
                offset = joint.end()
        return found

    def called(self) -> list[NameFinding]:
        """Names after a minister's abbreviation (รมช.กรวิภา) or in quotes (“กรวิภา”) that are given names and no words."""
        found = []
        for match in _CALLED.finditer(self.text):
            start = match.end()
            end = self._word(start, first=True)
            given = self.text[start:end]
            if end is None or given not in given_names() or given in self.stops.not_given:
                continue
            if match["quote"] and self.text[end : end + 1] not in _QUOTES:
                continue
            parts = 1
            gap = self._gap(end)
            if gap > end and not match["quote"]:
                family = self._word(gap, first=False)
                if family and self._ends(family):
                    end, parts = family, 2
            outer = start if match["quote"] else match.start()
            found.append(NameFinding(outer, end, "name", CALLED, start, parts))
        return found

    def _after(self, title: Title) -> NameFinding | None:
        space = _SPACE.match(self.text, title.end)
        start = space.end() if space else title.end
        end, parts = self._latin(start) if title.latin or self._is_latin(start) else self.name(start)
        if not parts or (parts == 1 and (title.weak or self._glued(title.start))):
            return None
        if title.latin and _NO_PERSON.match(self.text, start):
            return None
        alias = (_THAI_BRACKETED if self._is_latin(start) else _BRACKETED).match(self.text, end)
        if alias and not self._is_alias(alias):
            alias = None
        return NameFinding(
            title.start,
            end,
            "name",
            "latin_title" if title.latin else "title",
            start,
            parts,
            alias.span("name") if alias else None,
        )

    def _is_alias(self, alias: re.Match[str]) -> bool:
        """Whether what stands in brackets after a name is the name in other letters."""
        start = alias.start("name")
        if _NO_NAME.search(alias["name"]) or title_at(self.text, start):
            return False
        return self._is_latin(start) or (
            self._office_between(start, alias.end()) is None and self.name(start)[1] > 1
        )

    def _glued(self, start: int) -> bool:
        """Whether a letter stands before `start` that may belong to the same word."""
        at = bisect_left(self.edges, start)
        return not (at < len(self.edges) and self.edges[at] == start) and bool(
            _THAI.match(self.text[start - 1 : start])
        )

    def _is_latin(self, start: int) -> bool:
        return self.text[start : start + 1].isascii()

    def _latin(self, start: int) -> tuple[int, int]:
        match = _LATIN.match(self.text, start)
        if not match:
            return self.name(start) if not self._is_latin(start) else (start, 0)
        end = match.end()
        if role := _NO_NAME.search(self.text, start + 1, end):
            end = role.start()
        while self.text[end - 1] in ".-'’ ":
            end -= 1
        return end, len(self.text[start:end].split())

    def name(self, start: int) -> tuple[int, int]:
        """End and number of words of the Thai name that starts at `start`; no words if there is none."""
        end = self._word(start, first=True)
        if end is None or end - start > _LONGEST_GIVEN:
            return start, 0
        parts = 1
        sure = (end, parts)
        while parts < _MOST_PARTS and self._whole(end):
            if na := self.stops.na.match(self.text, end):
                return na.end(), parts + 1
            next_start = self._gap(end)
            if next_start == end:
                break
            if initial := self.stops.initial.match(self.text, next_start):
                end, parts = initial.end(), parts + 1
                continue
            next_end = self._word(next_start, first=False)
            if next_end is None or (parts > 1 and not self._further(next_start, next_end)):
                break
            end, parts = next_end, parts + 1
            # What follows a third word shows whether it still belongs to the name.
            if sure[1] == 1 or self._ends(end):
                sure = (end, parts)
        return sure

    def _gap(self, end: int) -> int:
        gap = _GAP.match(self.text, end)
        return gap.end() if gap else end

    def _whole(self, end: int) -> bool:
        """Whether the word that ends at `end` was not cut out of a longer one."""
        return end >= len(self.text) or not _RUN.match(self.text, end)

    def _word(self, start: int, *, first: bool) -> int | None:
        """End of the name's word at `start`; none if no name can start there."""
        run = _RUN.match(self.text, start)
        if not run:
            return None
        end = run.end()
        if self._office_between(start, end) == start and not (first and self.text.startswith("จเร", start)):
            return None
        if not first and title_at(self.text, start):
            return None
        if self.stops.inside.match(self.text, start):
            return None
        if stop := self.stops.inside.search(self.text, start + _SHORTEST, end):
            end = stop.start()
        office = self._office_between(start + 1, end)
        if office is not None:
            end = office
        end = self._title_between(start, end)
        while self.text[end - 1] in "-–’'":
            end -= 1
        if not first and self._stopped(start, end):
            return None
        if end - start < _SHORTEST or (not first and end - start > _LONGEST_FAMILY):
            return None
        return end

    def _stopped(self, start: int, end: int) -> bool:
        """Whether the word at `start:end` after a given name is none of the name."""
        if self.stops.first.match(self.text, start):
            if end - start > _LONGEST_THIRD:
                return True
            return not (self.stops.family.search(self.text, start, end) or self._before_office(start, end))
        return end - start > _CLAUSE and bool(self.stops.clause.search(self.text, start + 1, end))

    def _before_office(self, start: int, end: int) -> bool:
        """Whether the word at `start:end` is followed by an office or a title, as a family name is."""
        after = self._gap(end)
        if after == end or end - start < _SHORTEST_SOFT or self.stops.hard.match(self.text, start):
            return False
        follows = after in self.office_set or title_at(self.text, after) is not None
        return follows and self.text[start:end] not in dictionary()

    def _office_between(self, start: int, end: int) -> int | None:
        at = bisect_left(self.office_starts, start)
        if at < len(self.office_starts) and self.office_starts[at] < end:
            return self.office_starts[at]
        return None

    def _title_between(self, start: int, end: int) -> int:
        """Where a title starts in `start:end` (ใจดีนายสมหมาย), else `end`."""
        at = bisect_right(self.edges, start + _SHORTEST)
        while at < len(self.edges) and self.edges[at] < end:
            offset = self.edges[at]
            if self.text.startswith(("นาย", "นาง", "พล", "ดร"), offset) and end - offset > 5:  # noqa: PLR2004 a title and a name
                title = title_at(self.text, offset)
                if title and (end - title.end >= 3 or title.end > end):  # noqa: PLR2004 the shortest name after it
                    return offset
            at += 1
        return end

    def _further(self, start: int, end: int) -> bool:
        """Whether a word after the family name may belong to the name too."""
        word = self.text[start:end]
        return (
            len(word) <= _LONGEST_THIRD
            and self._whole(end)
            and (
                word not in dictionary()
                or word in family_names()
                or self._gap(end) in self.office_set
                or bool(_BRACKETED.match(self.text, end))
            )
        )

    def _ends(self, end: int) -> bool:
        """Whether what stands after `end` shows that a name ends there."""
        after = self._gap(end)
        if after in self.office_set or after >= len(self.text):
            return True
        return bool(
            self.text[after] in "(),\n"
            or self.stops.first.match(self.text, after)
            or self.stops.inside.match(self.text, after)
            or title_at(self.text, after)
        )
