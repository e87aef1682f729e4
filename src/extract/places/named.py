"""Venues and other named places."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from thaipress.extract.places.findings import PlaceFinding
from thaipress.extract.places.named_address import with_provinces
from thaipress.extract.places.named_ends import End, likely_ends
from thaipress.extract.places.named_judge import LEAST, Candidate, Judge
from thaipress.extract.places.named_model import model
from thaipress.extract.places.named_phrase import (
    Phrase,
    embedded,
    read_after_that,
    read_at,
    read_free,
    read_visited,
    trimmed,
)
from thaipress.extract.places.named_series import members
from thaipress.extract.places.named_starts import PERSON, Start, likely_starts
from thaipress.extract.places.named_text import PlaceText
from thaipress.extract.places.named_words import words
from thaipress.extract.places.roads import roads
from thaipress.extract.places.routes import line_stops
from thaipress.extract.thai.batches import dealt
from thaipress.schema.records import Level

_THAI = re.compile(r"[ก-๙]")
# In front of a ที่ that means `at`: went, lies.
_GOING = ("ไป", "อยู่")
_SHORTEST = 3
_LONGEST_LINK = 12
"""Code points between two members of a row: a space, an และ (and)."""
# Rules that find names without a head noun, or whole ones: the end model has no say in them.
_BY_RULE = {"road_number", "row", "line_stop"}
# Those of them whose finds stand in rows.
_IN_ROWS = {"row", "line_stop"}


def find_named(docs: Sequence[Doc], admin: Sequence[Sequence[PlaceFinding]]) -> list[list[PlaceFinding]]:
    """The venues and other named places of some releases.

    Args:
        docs: the releases.
        admin: the administrative places of each, in order.

    Returns:
        For each release its findings of level `venue` or `other`, in the order of the text, none overlapping
        another. A shorter mention of a place that also has a fuller one bears the fuller one's name.
    """
    places = [PlaceText(doc, areas) for doc, areas in zip(docs, admin, strict=True)]
    ruled = [ruled_phrases(place) for place in places]
    starts = [
        likely_starts(place, {p.start: p.rule for p in by_rule})
        for place, by_rule in zip(places, ruled, strict=True)
    ]
    ends = [
        [likely_ends(model("named_ends"), place, s) for s in some]
        for place, some in zip(places, starts, strict=True)
    ]
    candidates = [named_candidates(*known) for known in zip(places, starts, ends, ruled, strict=True)]
    rows = [Judge(*known).rows() for known in zip(places, candidates, ruled, strict=True)]
    likely = dealt(model("named_judge").probabilities([row for some in rows for row in some]), rows)
    return [_findings(*known) for known in zip(places, candidates, likely, ruled, admin, strict=True)]


def _findings(
    place: PlaceText,
    candidates: Sequence[Candidate],
    likely: Sequence[float],
    ruled: Sequence[Phrase],
    admin: Sequence[PlaceFinding],
) -> list[PlaceFinding]:
    """Those of `candidates` that are places of a release, `likely` being the probability of each."""
    levels = {phrase.start: phrase.level for phrase in ruled}
    found = [
        PlaceFinding(
            c.start,
            c.end,
            levels.get(c.start) or _level(c),
            c.rule,
            name=place.view.value(c.start, c.end),
            embedded=c.rule == "free" and embedded(place, c.start),
        )
        for c in likeliest(candidates, together(candidates, likely))
    ]
    return _one_name_each(with_provinces(place.text, found, admin))


def ruled_phrases(place: PlaceText) -> list[Phrase]:
    """What the rules find, in order, none overlapping another."""
    phrases: list[Phrase] = []
    for finder in (_at, _after_that, _visited, _road, _free, _row, _line):
        phrases = _with(phrases, finder(place))
    return phrases


def named_candidates(
    place: PlaceText, starts: Sequence[Start], ends: Sequence[Sequence[End]], ruled: Iterable[Phrase]
) -> list[Candidate]:
    """What may be a name: each start with its likeliest ends, and what the rules of series and roads find."""
    candidates = {
        (phrase.start, phrase.end): Candidate(phrase.start, phrase.end, phrase.rule, None, phrase.start, 1.0)
        for phrase in ruled
        if phrase.rule in _BY_RULE
    }
    for start, likely in zip(starts, ends, strict=True):
        for rank, end in enumerate(likely):
            stop = trimmed(place.text, start.at, end.at)
            if stop - start.at < _SHORTEST or place.in_admin(start.at, stop):
                continue
            after = min(start.after, stop)
            candidate = Candidate(start.at, stop, start.cue, start.kind, after, end.certainty, rank)
            candidates.setdefault((start.at, stop), candidate)
    return list(candidates.values())


def together(candidates: Sequence[Candidate], likely: Sequence[float]) -> list[float]:
    """The probabilities `likely` of `candidates`, each member of a row or line with the mean of the row's."""
    found = list(likely)
    rows: list[list[int]] = []
    members = (i for i, c in enumerate(candidates) if c.rule in _IN_ROWS)
    for i in sorted(members, key=lambda i: candidates[i].start):
        if rows and candidates[i].start <= candidates[rows[-1][-1]].end + _LONGEST_LINK:
            rows[-1].append(i)
        else:
            rows.append([i])
    for row in rows:
        mean = sum([likely[i] for i in row]) / len(row)
        for i in row:
            found[i] = mean
    return found


def likeliest(candidates: Sequence[Candidate], likely: Sequence[float]) -> list[Candidate]:
    """The candidates that are likely enough, in order; of two that overlap the likelier one."""
    kept: list[Candidate] = []
    for probability, candidate in sorted(
        zip(likely, candidates, strict=True), key=lambda p: (-p[0], p[1].start)
    ):
        if probability < LEAST:
            break
        if all(candidate.end <= other.start or other.end <= candidate.start for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)


def _level(candidate: Candidate) -> Level:
    """A name after a cue is a venue's; else its head noun tells."""
    return candidate.kind.level if candidate.kind and candidate.rule == "free" else "venue"


def _at(place: PlaceText) -> Iterator[Phrase]:
    """What follows ณ (at): `ณ ห้องประชุม 2 ชั้น 3 อาคารสำนักงานปลัดกระทรวงแรงงาน`."""
    lexicon = words()
    text = place.text
    for cue in place.at:
        end = cue.start()
        glued = end and _THAI.match(text, end - 1)
        if glued or lexicon.post.search(text, max(0, end - 20), end):
            continue
        if PERSON.search(text, max(0, end - 40), end):  # a surname: `นายสมมติ ณ บางนา`
            continue
        start = cue.end()
        while dropped := lexicon.dropped.match(text, start):
            start = dropped.end()
        if not lexicon.none.match(text, start) and (phrase := read_at(place, start)):
            yield phrase


def _after_that(place: PlaceText) -> Iterator[Phrase]:
    """A head noun after a ที่ that stands apart (at): `11.00 น. ที่กระทรวงแรงงาน`; or after บริเวณ (around)."""
    words()
    for cue in place.that:
        before = place.text[max(0, cue.start() - 4) : cue.start()]
        apart = cue["area"] or not before or before[-1] in " )\n" or before.endswith(_GOING)
        if apart and (phrase := read_after_that(place, cue.end())):
            yield phrase


def _visited(place: PlaceText) -> Iterator[Phrase]:
    """A head noun after a visit: `ลงพื้นที่ตลาดสมมติ`."""
    words()
    for cue in place.visit:
        if phrase := read_visited(place, cue.end(), strong=cue["strong"] is not None):
            yield phrase


def _free(place: PlaceText) -> Iterator[Phrase]:
    """A head noun that makes a name wherever it stands: `โรงพยาบาลบ้านนา`, `ทางหลวงหมายเลข 202`."""
    done = 0
    for start in place.starts:
        if start < done:
            continue
        phrase = read_free(place, start)
        if phrase and not embedded(place, start) and not place.in_admin(start, phrase.end):
            yield phrase
            done = phrase.end


def _road(place: PlaceText) -> Iterator[Phrase]:
    """A road by its number or its route: `ทางหลวงหมายเลข 202`."""
    for start, end in roads(place):
        if not embedded(place, start):
            yield Phrase(start, end, "other", "road_number")


def _row(place: PlaceText) -> Iterator[Phrase]:
    """The members of a row under one head noun: `แม่น้ำปิง วัง และยม`."""
    return (Phrase(start, end, "other", "row") for start, end in members(place.grams))


def _line(place: PlaceText) -> Iterator[Phrase]:
    """The stops of a numbered line that are no areas: `สาย 8 สวนสมมติ - สะพานสมมติ`."""
    return (Phrase(start, end, "other", "line_stop") for start, end in line_stops(place.text))


def _with(first: list[Phrase], more: Iterable[Phrase]) -> list[Phrase]:
    """`first`, and those of `more` that overlap none before them, in the order of the text."""
    more = list(more)
    if not more:
        return first
    kept: list[Phrase] = []
    taken = dict.fromkeys(first, 0)
    for phrase in sorted([*first, *more], key=lambda p: (p.start, taken.get(p, 1))):
        if not kept or kept[-1].end <= phrase.start:
            kept.append(phrase)
        elif phrase in taken and kept[-1] not in taken:
            while kept and kept[-1] not in taken and kept[-1].end > phrase.start:
                kept.pop()
            kept.append(phrase)
    return kept


def _one_name_each(found: list[PlaceFinding]) -> list[PlaceFinding]:
    """`found`, a short form that ends or opens a fuller one with the fuller one's name and level."""
    by_length = sorted({(f.name, f.label) for f in found}, key=lambda item: (-len(item[0]), item))
    known: list[tuple[str, str, str]] = []
    renamed: dict[str, tuple[str, str]] = {}
    for name, label in by_length:
        key = name.replace("รพ.", "โรงพยาบาล").replace("โรงพยาบาล ", "โรงพยาบาล")
        fuller = next((k for k in known if _is_part(key, k[0])), None)
        if fuller is None:
            known.append((key, name, label))
            renamed.setdefault(name, (name, label))
        else:
            renamed.setdefault(name, fuller[1:])
    return [
        f
        if renamed[f.name] == (f.name, f.label)
        else replace(f, name=renamed[f.name][0], label=renamed[f.name][1])
        for f in found
    ]


def _is_part(short: str, full: str) -> bool:
    """Whether `short` is `full`, its beginning, or whole words at its end (`ห้องประชุม 2 โรงแรมนา`)."""
    if short.endswith("ฯ") and full.startswith(short[:-1]):  # `โรงพยาบาลนาเฉลิมพระเกียรติฯ`
        return True
    rest = full.removeprefix(short)
    return short == full or full.endswith(" " + short) or (rest != full and not rest.lstrip()[:1].isdigit())
