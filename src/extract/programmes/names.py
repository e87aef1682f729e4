"""What is found of a programme, and whether a candidate names one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thaipress.extract.programmes.lexicon import lexicon, squeeze
from thaipress.extract.programmes.patterns import NO_NAME, PHASE
from thaipress.extract.programmes.registry import Match
from thaipress.extract.thai.evidence import Finding
from thaipress.extract.thai.repeats import NEIGHBOURHOOD
from thaipress.schema.records import ProgrammeKind

SHORTEST = 3
"""Letters of the shortest name."""

# รมว.…, นายกฯ, พล.อ.…: the quoted name of a person, after นโยบาย (policy)
PERSON = re.compile(r"(?:รมว|รมต|รมช|รองนายก|นายก|รัฐมนตรี|พล\.|นาย|นาง|บิ๊ก|ดร\.|หมอ(?=ช|ห))")
# นาย…, พลเอก…, ดร. …: what stands before a person's name somewhere in the release
_TITLES = ("นาย", "นาง", "นางสาว", "พลเอก", "พล.อ.", "พล.ต.อ.", "ดร.", "รมว.", "รมต.", "รัฐมนตรี")
_LONGEST_PERSON = 20
_MOST_MENTIONS = 8
# S1, M6: the code that a project goes by
CODE = re.compile(r"[A-Z]\d")
# การประชุมเชิงปฏิบัติการ …: the quoted title of a meeting
_MEETING = re.compile(r"(?:การ)?(?:ประชุม|สัมมนา|เสวนา)")


@dataclass(frozen=True, slots=True)
class Name(Finding):
    """A programme's name in the view.

    Attributes:
        kind: what sort of initiative.
        core: offset at which the name goes on after its head noun; `start` without one.
        certainty: how likely its end is, against the other ends; 1 where quotes mark it.
        bracket: half-open span of what stands in brackets right after the name.
        likely: the probability that it is a name and ends there; 1 where a rule says so.
    """

    kind: ProgrammeKind
    core: int
    certainty: float
    bracket: tuple[int, int] | None = None
    likely: float = 1.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch without quotes after a head noun that may be a name.

    Attributes:
        name: where it stands, and what its end rests on.
        words: the words from the end of the head noun to its end.
        before: the words in front of the head noun, the nearest last.
        after: the words that follow.
        known: the registered name that it begins with.
    """

    name: Name
    words: Sequence[str]
    before: Sequence[str]
    after: Sequence[str]
    known: Match | None


def is_quoted_name(text: str, name: Name) -> bool:
    """Whether a candidate whose ends quotes mark names an initiative, no person and no meeting."""
    core = text[name.core : name.end].strip(" “”\"'‘’")
    return (
        _tells(core)
        and not _is_person(text, core, name.core)
        and not _MEETING.match(core)
        and core not in lexicon().generic
    )


def may_name(text: str, candidate: Candidate) -> bool:
    """Whether nothing rules out that a candidate is a name; the judging model says how likely it is one.

    Args:
        text: the view.
        candidate: the candidate.
    """
    name = candidate.name
    core = text[name.core : name.end].strip()
    if not _tells(core) or core[0] in "([/ฯ)" or NO_NAME.match(core):
        return False
    return not ((name.rule == "quoted_tail" and PERSON.search(core)) or _is_person(text, core, name.core))


def is_parted(text: str, name: Name) -> bool:
    """Whether white space parts the head noun from a Thai word: the sentence goes on, but for a campaign."""
    if text[name.core - 1] != " " or text[name.core] < "ก":
        return False
    return text[name.start : name.core].strip() != "แคมเปญ"


def _is_person(text: str, core: str, around: int) -> bool:
    """Whether `core` is a person: by its title, or by that of the same name elsewhere in the release."""
    if PERSON.match(core):
        return True
    if " " in core or len(core) > _LONGEST_PERSON:
        return False
    at, stop = max(0, around - NEIGHBOURHOOD) - 1, around + NEIGHBOURHOOD
    for _ in range(_MOST_MENTIONS):
        at = text.find(core, at + 1, stop)
        if at < 0:
            return False
        if text[max(0, at - 8) : at].rstrip(" ").endswith(_TITLES):
            return True
    return False


def _tells(core: str) -> bool:
    """Whether there is enough of a name."""
    return (len(squeeze(core)) >= SHORTEST or bool(CODE.fullmatch(core))) and not PHASE.match(core)
