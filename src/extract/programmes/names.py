"""What is found of a programme, and whether a candidate names one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thaipress.extract.programmes.judge import likelihood
from thaipress.extract.programmes.lexicon import lexicon, squeeze
from thaipress.extract.programmes.patterns import NO_NAME, PHASE
from thaipress.extract.thai.evidence import Finding
from thaipress.schema.records import ProgrammeKind

SHORTEST = 3
"""Letters of the shortest name."""
OWN_HEADS = {"แผนแม่บท", "แผนปฏิบัติการ", "แผนปฏิบัติราชการ", "แผนยุทธศาสตร์"}
"""Head nouns after which a mere field makes a name (`แผนปฏิบัติการด้านดิจิทัล`, digital action plan)."""
_LEAST = 0.4
"""Likelihood from which a candidate counts as a name."""

# รมว.…, นายกฯ, พล.อ.…: the quoted name of a person, after นโยบาย (policy)
PERSON = re.compile(r"(?:รมว|รมต|รมช|รองนายก|นายก|รัฐมนตรี|พล\.|นาย|นาง|บิ๊ก|ดร\.|หมอ(?=ช|ห))")
# นาย…, พลเอก…, ดร. …: what stands before a person's name somewhere in the release
_TITLES = ("นาย", "นาง", "นางสาว", "พลเอก", "พล.อ.", "พล.ต.อ.", "ดร.", "รมว.", "รมต.", "รัฐมนตรี")
_LONGEST_PERSON = 20
_MOST_MENTIONS = 8
_NEIGHBOURHOOD = 20_000
"""Code points to each side that are searched for a person: a whole release, but not a megabyte."""
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
    """

    kind: ProgrammeKind
    core: int
    certainty: float
    bracket: tuple[int, int] | None = None


def is_quoted_name(text: str, name: Name) -> bool:
    """Whether a candidate whose ends quotes mark names an initiative, no person and no meeting."""
    core = text[name.core : name.end].strip(" “”\"'‘’")
    return (
        _tells(text, name, core)
        and not _is_person(text, core, name.core)
        and not _MEETING.match(core)
        and core not in lexicon().generic
    )


def is_name(text: str, name: Name, words: Sequence[str]) -> bool:
    """Whether a candidate without quotes is a name that tells the initiative from others.

    Args:
        text: the view.
        name: the candidate.
        words: the words after its head noun.
    """
    core = text[name.core : name.end].strip()
    if (
        not _tells(text, name, core)
        or core[0] in "([/ฯ)"
        or NO_NAME.match(core)
        or not lexicon().clause.isdisjoint(words)
    ):
        return False
    if (name.rule == "quoted_tail" and PERSON.search(core)) or _is_person(text, core, name.core):
        return False
    if _is_parted(text, name, core):
        return False
    return likelihood(text, name, name.core, name.kind, name.certainty, words) > _LEAST


def _is_parted(text: str, name: Name, core: str) -> bool:
    """Whether white space parts the head noun from a Thai word: the sentence goes on, but for a campaign."""
    if name.kind == "project" or name.rule == "registered" or text[name.core - 1] != " " or core[0] < "ก":
        return False
    return text[name.start : name.core].strip() != "แคมเปญ"


def _is_person(text: str, core: str, around: int) -> bool:
    """Whether `core` is a person: by its title, or by that of the same name elsewhere in the release."""
    if PERSON.match(core):
        return True
    if " " in core or len(core) > _LONGEST_PERSON:
        return False
    at, stop = max(0, around - _NEIGHBOURHOOD) - 1, around + _NEIGHBOURHOOD
    for _ in range(_MOST_MENTIONS):
        at = text.find(core, at + 1, stop)
        if at < 0:
            return False
        if text[max(0, at - 8) : at].rstrip(" ").endswith(_TITLES):
            return True
    return False


def _tells(text: str, name: Name, core: str) -> bool:
    """Whether there is enough of a name, and none that the lexicon refuses."""
    squeezed = squeeze(core)
    if (len(squeezed) < SHORTEST and not CODE.fullmatch(core)) or PHASE.match(core):
        return False
    own = text[name.start : name.core].strip() in OWN_HEADS
    return own or squeezed not in lexicon().refused.get(name.kind, ())
