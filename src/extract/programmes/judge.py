"""Whether a stretch after a head noun is a name or a description: a logistic model over words and marks.

`judge.csv` holds the weights, trained on candidates of real releases that a reader judged
(`bench/train_programme_judge.py`).
"""

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache

from thaipress.extract.programmes.lexicon import lexicon
from thaipress.extract.programmes.patterns import BRACKET, ITEM, PHASE, SHORT_FORM
from thaipress.extract.thai.evidence import Finding
from thaipress.extract.thai.lexicon import read_csv
from thaipress.extract.thai.vectors import shape
from thaipress.schema.records import ProgrammeKind

_AROUND = 12
"""Code points before and after a candidate that are looked at."""
_DIGITS = re.compile(r"\d+")
# แห่งชาติ, ฉบับที่ 12, ระยะ 20 ปี: what marks a plan or strategy as a named one
STANDING = re.compile(r"แห่งชาติ|ฉบับที่ ?\d|ระยะ ?(?:ที่ ?)?\d|20 ปี|^ชาติ")
# (พ.ศ. 2566 - 2570), พ.ศ. 2564–2565, ฉบับที่ 2: the term of a named plan, right after its name
_PERIOD = re.compile(
    r" ?\(?(?:พ\.ศ\. ?|ปี (?:พ\.ศ\. ?)?|ค\.ศ\. ?)?(?:25|20)\d\d ?[-–] ?(?:พ\.ศ\. ?)?(?:25|20)?\d\d"
    r"| ?\(?[พค]\.ศ\. ?\d{4}| ?\(?ฉบับที่ ?\d"
)
# ประจำปี 2566, ปี 2567: the year that many a name is followed by
_YEAR = re.compile(r" ?(?:ประจำ)?ปี")
# ของกรม…, โดยกรม…: an owner after the name
_OWNED = re.compile(r" ?(?:ของ|โดย)")
# โครงการ 12 …, (12 โครงการ …: a number before the head noun
_COUNTED = re.compile(r"\d ?$")
# What a candidate may contain: mark → pattern
_MARKS = {
    "latin": re.compile(r"[A-Za-z]{2}"),
    "Latin": re.compile(r"^[A-Z]"),
    "digit": re.compile(r"\d"),
    "Digit": re.compile(r"^\d"),
    "quote": re.compile(r"[“”\"‘’]"),
    "phase": PHASE,
    "standing": STANDING,
}


def traits(  # noqa: PLR0913, PLR0917 what is known of a candidate
    text: str, name: Finding, core_at: int, kind: ProgrammeKind, certainty: float, words: Sequence[str]
) -> Iterator[str]:
    """What the model knows of a candidate.

    Args:
        text: the view.
        name: where it stands, head noun included, and the rule that found its end.
        core_at: offset after its head noun.
        kind: what the head noun says.
        certainty: how likely its end is.
        words: the words from `core_at` to its end.
    """
    core, head = text[core_at : name.end], text[name.start : core_at]
    shapes = [shape(w) for w in words] or [""]
    for mark in _twofold(text, name, kind, core, head, certainty, shapes):
        yield mark
        yield f"{kind}|{mark}"
    yield f"k{kind}"
    yield f"h{head.strip()}"
    yield "F" + "|".join(shapes[:2])
    yield f"l{shapes[-1]}"
    yield f"N{min(len(core) // 5, 20)}"
    yield f"P{min(int(certainty * 10), 12)}"
    before = _DIGITS.sub("0", text[max(0, name.start - _AROUND) : name.start])
    yield from (f"b{before.rstrip(' ')[-count:]}" for count in (3, 4, 6, 8))
    after = _DIGITS.sub("0", text[name.end : name.end + _AROUND])
    yield from (f"a{after.lstrip(' ')[:count]}" for count in (3, 5, 7))
    yield from (f"w{word}" for word in dict.fromkeys(shapes))


def _twofold(  # noqa: PLR0913, PLR0917 what is known of a candidate
    text: str,
    name: Finding,
    kind: ProgrammeKind,
    core: str,
    head: str,
    certainty: float,
    shapes: Sequence[str],
) -> Iterator[str]:
    """The traits that count by themselves and once more with the kind."""
    yield f"f{shapes[0]}"
    yield f"n{min(len(core) // 10, 9)}"
    yield f"p{min(int(certainty * 5), 6)}"
    yield f"r{name.rule}"
    yield f"s{min(core.count(' '), 3)}"
    yield f"o{text[name.end : name.end + 1]}"
    if head[-1:] == " ":
        yield "head space"
    if core.startswith(lexicon().refused_starts[kind]):
        yield "described"
    yield from (mark for mark, pattern in _MARKS.items() if pattern.search(core))
    if ITEM.search(text, max(0, name.start - _AROUND), name.start):
        yield "item"
    if _COUNTED.search(text, max(0, name.start - 2), name.start):
        yield "counted"
    if name.start and text[name.start - 1] in " \n":
        yield "after space" if text[name.start - 1] == " " else "after line"
    if bracket := BRACKET.match(text, name.end):
        yield "bracket"
        if SHORT_FORM.fullmatch(text, *bracket.span("inner")):
            yield "short form"
    yield from (
        m for m, p in (("term", _PERIOD), ("year", _YEAR), ("owned", _OWNED)) if p.match(text, name.end)
    )


def likelihood(  # noqa: PLR0913, PLR0917 what is known of a candidate
    text: str, name: Finding, core_at: int, kind: ProgrammeKind, certainty: float, words: Sequence[str]
) -> float:
    """How likely a candidate is the name of a programme, 0 to 1; the arguments are those of `traits`."""
    weights = _weights()
    score = sum(weights.get(t, 0.0) for t in traits(text, name, core_at, kind, certainty, words))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))


@cache
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in read_csv(__package__, "judge.csv")}
