"""Where the name of a venue or another place may start: at a head noun, or after a word that means `at`.

Most head nouns are common nouns where they stand. A table of weights over the words around
(`named_starts.csv`, made by `bench/train_places.py`) passes on those that may well open a name.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from thaipress.extract.places.named_model import Model, model
from thaipress.extract.places.named_text import PlaceText
from thaipress.extract.places.named_words import Kind, words
from thaipress.extract.thai.vectors import SPACE

Cue = Literal["at", "that", "visit", "free"]

_THAI = re.compile(r"[ก-๙]")
# A given name: what follows is a surname, however much like a place's (`นายสมมติ ถนนทอง`).
PERSON = re.compile(
    r"บริษัท \Z|(?:นาย|นาง|นางสาว|น\.ส\.|ดร\.|นพ\.|พญ\.|(?<![ก-๙])คุณ|ด\.[ชญ]\.|เด็ก(?:ชาย|หญิง)"
    r"|พล[.เตอ][^ \n]{0,12}|(?<![ก-ฮ])[รพส]\.[ตทอจ]\.(?:[อทต]\.)?(?:หญิง)?) ?(?!ก)[ก-๙]{2,20} \Z"
)
_LOOK_BACK = 40
LEAST = -2.0
"""Log-odds of a start that is passed on."""
_HOPELESS = -3.0
"""Log-odds of a head noun that no words before it can save."""


class Start(NamedTuple):
    """Where a name may start.

    Attributes:
        at: its offset in the view.
        after: where its head noun ends, or the part of it that is a name known in full; `at` without one.
        kind: what the head noun says.
        cue: what stands before it: ณ (at), ที่ or บริเวณ (at, around), a visit; `free` without one.
        head: the head noun, or the name known in full.
    """

    at: int
    after: int
    kind: Kind | None
    cue: Cue
    head: str


def all_starts(place: PlaceText) -> list[Start]:
    """The places in the view where a name may start, in order."""
    found: dict[int, Start] = {}
    for at, cue in _cued(place):
        if at not in found and (start := _start(place, at, cue)):
            found[at] = start
    for at in place.starts:
        if at not in found and (start := _start(place, at, "free")):
            found[at] = start
    return [found[at] for at in sorted(found)]


def likely_starts(place: PlaceText, ruled: Mapping[int, str]) -> list[Start]:
    """Those of `all_starts` that may well open a name; `ruled` says which rule finds a name where."""
    gate = model("named_starts")
    return [s for s in all_starts(place) if passes(gate, place, s, ruled.get(s.at, ""))]


def passes(gate: Model, place: PlaceText, start: Start, rule: str) -> bool:
    """Whether `start`, where `rule` finds a name, may well open one."""
    score = gate.remembered(_traits_after, _after(place, start, rule))
    return score > _HOPELESS and score + gate.weigh(_traits_before(place, start)) - gate.always > LEAST


def start_traits(place: PlaceText, start: Start, rule: str) -> list[str]:
    """What the table knows of a start at which `rule` finds a name (empty: none does)."""
    return _traits_after(*_after(place, start, rule)) + _traits_before(place, start)


def _after(place: PlaceText, start: Start, rule: str) -> tuple[str, ...]:
    """Head noun, its kind, cue, the word after it, rule: what few starts have alone."""
    kind = start.kind.name if start.kind else ""
    return start.head, kind, start.cue, place.word_at(start.after), rule


def _traits_after(head: str, kind: str, cue: str, first: str, rule: str) -> list[str]:
    """What the head noun, the word after it and the rules say."""
    return [
        f"k{kind}|{cue}",
        f"h{head}|{cue}",
        f"f{first}",
        f"F{head}|{first}",
        f"g{kind}|{first}",
        f"R{rule}|{kind}",
    ]


def _traits_before(place: PlaceText, start: Start) -> list[str]:
    """What the words before the head noun say."""
    kind = start.kind.name if start.kind else ""
    before = [word for word in place.words_before(start.at, 3) if word != SPACE]
    near, far = (*before, SPACE, SPACE)[:2]
    return [
        f"p{near}|{start.cue}",
        f"P{far}|{near}",
        f"q{start.head}|{near}",
        f"Q{kind}|{near}",
    ]


def _start(place: PlaceText, at: int, cue: Cue) -> Start | None:
    head = place.head_at(at)
    if head is None:
        return Start(at, at, None, cue, "") if cue == "at" else None
    kind = words().kind_of(head)
    if kind.name == "floor" and cue == "free":
        return None
    end = head.end()
    known = words().whole.match(place.text, at)
    if known and known.end() > end and place.token_starts(known.end()):
        end = known.end()
    return Start(at, end, kind, cue, place.text[at:end])


def _cued(place: PlaceText) -> Iterator[tuple[int, Cue]]:
    """Where a cue ends, and what it is."""
    lexicon = words()
    text = place.text
    for cue in place.at:
        end = cue.start()
        if (end and _THAI.match(text, end - 1)) or PERSON.search(text, max(0, end - _LOOK_BACK), end):
            continue
        start = cue.end()
        while dropped := lexicon.dropped.match(text, start):
            start = dropped.end()
        yield start, "at"
    for cue in place.that:
        yield cue.end(), "that"
    for cue in place.visit:
        yield cue.end(), "visit"
