"""Where the name of a venue or another place ends.

A name is a chain of pieces between spaces: `ห้องประชุม 2 ชั้น 3 อาคารกรมที่ดิน`. A piece joins
the chain where it is a number or a letter of the thing in front, a floor, a larger place (the
chain climbs from room to compound), or a word that hotels and temples go on with. Within a
piece the name ends at a clause word, an address or a mark.
"""

import re
from dataclasses import dataclass

from thaipress.extract.places.named_text import PlaceText
from thaipress.extract.places.named_words import BUILDING, FACILITY, NATURE, ORGANISATION, Kind, words

_PIECES = 12
_SHORT_PIECE = 16
_SHORT_WORD = 2
# `ชั้น 3`, `ห้อง 201-202`: a number that belongs to the word in front.
_NUMBER = re.compile(r"[A-Z]{0,4}\.?[0-9]{1,4}(?:[-–/.,][0-9A-Z]{1,4}){0,3}(?=[ \n)”\"]|\Z)")
# A letter that tells halls apart: `บอลรูม ซี`, `ฮอลล์ A`.
_LETTER = re.compile(r"(?:[A-Z]|เอ|บี|ซี|ดี|อี|เอฟ|(?!ณ)[ก-ฮ])(?=[ \n])")
# `โรงแรมเดอะ สมมติ`: the name can't end here.
_CONNECTOR = ("แอนด์", "&", "บาย", "เดอะ", "-", "–", "The", "by", "and")
_MARK = re.compile(
    r"[-–](?=แยก|ถนน|ทับ|รพ|โรง|ศาล|หาด|บึง|สถานี|วัด|ซอย|เกาะ)|[,;:!?\"”“’‘»«)\[\]*…|(]|\.{2}|ฯลฯ|https?:"
)
# `ลานสมมติ หน้าศาลากลางจังหวัดตราด`: in front of, beside something larger.
_BESIDE = ("หน้า", "ด้านหน้า", "ด้านหลัง", "ริม")
_NUMBERED = {"org", "university", "centre", "department"}
# A foreign word in Thai letters bears a silent one, or is in Latin letters.
_FOREIGN = re.compile(r"[์A-Za-z]")
_AGE = re.compile(r"[0-9]{1,3} ปี(?= |\n|\Z)")
# After a canal's number: right, left (`คลอง 26 ขวา`).
_SIDES = {"ขวา", "ซ้าย"}
_LOOK_BACK = 20
# Before a number these belong to a name: `ถนนพระรามที่ 2`, `ครบ 60 ปี`.
_ORDINAL = ("ที่", "ครบ")


@dataclass(slots=True)
class _Chain:
    """A name as far as it has been read."""

    kind: Kind | None
    """Kind of the last head noun; none for a name that starts with none."""
    rank: int
    """The highest rank so far."""
    head_end: int
    """Where the last piece's head noun ends."""
    end: int
    bare: bool = False
    """The last piece was a head noun and nothing more."""


def name_end(place: PlaceText, start: int, after: int, kind: Kind | None, *, free: bool) -> int:
    """Where the name ends that starts at `start` with a head noun of `kind` up to `after`.

    Args:
        place: the release.
        start: offset in the view.
        after: where the head noun, or the part of the name that is known, ends.
        kind: the head noun's; none if there is none.
        free: whether the name stands in running text, where it never goes on after a bare head noun.
    """
    chain = _Chain(kind=kind, rank=kind.rank if kind else 0, head_end=after, end=start)
    piece = place.piece(start)
    for _ in range(_PIECES):
        if piece is None:
            break
        stop, cut = _cut(place, max(chain.head_end, piece.start()), piece.end(), chain.kind)
        if stop <= piece.start():
            break
        chain.end = stop
        chain.bare = stop <= chain.head_end and not (
            known_name(place, start, stop) or known_name(place, piece.start(), stop)
        )
        if cut and (chain.bare or place.text[stop : stop + 1] != "("):
            break
        piece = place.piece_after(stop if cut else piece.end())
        if piece is None:
            break
        if chain.bare and free and not _opens_name(place, piece.start(), chain.kind):
            break
        if not _joins(place, piece, chain):
            break
    return chain.end


def _opens_name(place: PlaceText, at: int, kind: Kind | None) -> bool:
    """Whether what stands at `at` can name a bare head noun in running text: `คลอง 26`, `โรงแรม แกรนด์`."""
    if kind and kind.pieces:
        piece = place.piece(at)
        if piece is None or place.kind_at(at) is not None:
            return False
        named = _FOREIGN.search(piece[0]) or words().quarters.match(place.text, at)
        return bool(named) or (kind.name == "hall" and _number(place, at))
    if kind is None:
        return False
    return at in place.admin or ((kind.rank == NATURE or kind.name == "camp") and _number(place, at))


def known_name(place: PlaceText, start: int, end: int) -> bool:
    """Whether `start:end` is a name that needs nothing after it (`ทำเนียบรัฐบาล`, Government House)."""
    known = words().whole.match(place.text, start)
    return known is not None and known.end() == end


def _joins(place: PlaceText, piece: re.Match[str], chain: _Chain) -> bool:
    """Whether `piece` goes on with the name; the chain's kind and rank move with it."""
    lexicon = words()
    at = piece.start()
    kind = chain.kind
    if kind and kind.rank == NATURE:
        return _number(place, at) or piece[0] in _SIDES
    head = lexicon.head_at(place.text, at)
    if head:
        new = lexicon.kind_of(head)
        if new.name == "floor":
            chain.head_end = at
            return True
        if _climbs(kind, chain.rank, new) and not is_generic(place, new, head.end()):
            chain.kind, chain.rank, chain.head_end = new, max(chain.rank, new.rank), head.end()
            return True
        if new.name == "room" and chain.rank <= FACILITY and piece[0].startswith(_BESIDE):
            chain.kind, chain.head_end = new, head.end()
            return True
        if kind and kind.name == "university" and piece[0].startswith("ศูนย์"):
            chain.head_end = at
            return True
    chain.head_end = at
    return (
        _number(place, at)
        or bool(kind and kind.rank <= BUILDING and _aged(place, at, chain.end))
        or bool(_LETTER.match(place.text, at))
        or _goes_on(place, piece, chain, headed=head is not None)
    )


def _goes_on(place: PlaceText, piece: re.Match[str], chain: _Chain, *, headed: bool) -> bool:
    """Whether `piece`, no number and no larger place, belongs to the name in front of it."""
    lexicon = words()
    text = place.text
    at = piece.start()
    kind = chain.kind
    if kind and kind.pieces and (quarter := lexicon.quarters.match(text, at)):
        chain.head_end = quarter.end()
        return True
    open_ended = chain.bare or text[: chain.end].endswith(_CONNECTOR)
    address = at in place.admin
    if _stops(place, at) or (address and not open_ended and not _numbered(place, chain)):
        return False
    if address and _numbered(place, chain):
        return True
    closed = kind is not None and kind.rank == FACILITY and not kind.pieces
    if open_ended or (lexicon.goes_on.match(text, at) and not (closed and text[at] < "ก")):
        return True
    if not headed and kind and kind.pieces:
        return len(piece[0]) <= _SHORT_PIECE and not text[at].isdigit()
    return not headed and _before_larger(place, piece, kind)


def _numbered(place: PlaceText, chain: _Chain) -> bool:
    """Whether an office with a number was read: the province after it is part of its name."""
    return chain.kind is not None and chain.kind.name in _NUMBERED and place.text[chain.end - 1].isdigit()


def _aged(place: PlaceText, at: int, end: int) -> bool:
    """Whether the piece at `at` is part of an anniversary that a building is named after: `อาคาร 162 ปี`."""
    text = place.text
    return _AGE.match(text, at) is not None or (text.startswith("ปี", at) and text[end - 1].isdigit())


def _stops(place: PlaceText, at: int) -> bool:
    """Whether a clause, a person or an address begins at `at`; two letters only where they are a word."""
    stop = words().stops.match(place.text, at)
    return stop is not None and (len(stop[0]) > _SHORT_WORD or place.token_starts(stop.end()))


def _climbs(last: Kind | None, rank: int, new: Kind) -> bool:
    """Whether a place of kind `new` can hold what has been read."""
    if new.rank == NATURE:
        return False
    if last and last.rank == FACILITY:
        return new.name == "site"
    return new.rank > rank or (new.rank == BUILDING and rank <= ORGANISATION)


def _before_larger(place: PlaceText, piece: re.Match[str], last: Kind | None) -> bool:
    """Whether a floor or a building follows `piece` (`ห้องประชุมใจ ดีงาม ชั้น 3`, a room named after a person)."""
    if (last and last.rank > BUILDING) or len(piece[0]) > _SHORT_PIECE:
        return False
    for _ in range(2):
        following = place.piece_after(piece.end())
        if following is None or len(following[0]) > _SHORT_PIECE * 4:
            return False
        kind = place.kind_at(following.start())
        if kind is not None and (kind.name == "floor" or BUILDING <= kind.rank < NATURE):
            return True
        if _stops(place, following.start()) or len(following[0]) > _SHORT_PIECE:
            return False
        piece = following
    return False


def _number(place: PlaceText, at: int) -> bool:
    """Whether a number stands at `at` that belongs to the name and does not count what follows it."""
    number = _NUMBER.match(place.text, at)
    if number is None:
        return False
    if place.text.startswith(")", number.end()):
        before = place.text[max(0, at - _SHORT_PIECE * 5) : at]
        if before.rfind("(") <= before.rfind(")"):  # `บ้านนา 2) บ้านสวน`: the number of a list
            return False
    ordinal = place.text[max(0, at - 5) : at].rstrip().endswith(_ORDINAL)
    return ordinal or not words().units.match(place.text, number.end())


def is_generic(place: PlaceText, kind: Kind, after: int) -> bool:
    """Whether the word at `after`, behind a head noun, makes a common noun of it (`โรงเรียนขนาดเล็ก`)."""
    stop = _MARK.search(place.text, after, after + _LOOK_BACK * 2)
    rest = place.text[after : stop.start() if stop else after + _LOOK_BACK * 2].split(" ", 1)[0]
    rest = rest.split("\n", 1)[0]
    for pattern, sure in ((kind.generic, 4), (words().common if kind.short else None, 1)):
        # A longer word is sure whatever the tokens; a shorter one may open a name (`มี` in `มีนบุรี`).
        if (
            rest
            and pattern
            and (match := pattern.match(rest))
            and (len(match[0]) >= sure or place.token_starts(after + match.end()))
        ):
            return True
    return False


def _belongs(place: PlaceText, found: re.Match[str], start: int) -> bool:
    """Whether a word that ends names is part of one here: `ถนนพระรามที่ 2`, `โรงพยาบาลกรุงเทพ`."""
    if found[0] in _ORDINAL:
        return place.text[found.end() : found.end() + 2].strip()[:1].isdigit()
    return found[0] == "กรุงเทพ" and found.start() == start


def _cut(place: PlaceText, start: int, stop: int, kind: Kind | None) -> tuple[int, bool]:
    """Where in `start:stop` of the view the name ends, and whether something there ends it."""
    lexicon = words()
    text = place.text
    cut = False
    if mark := _MARK.search(text, start, stop):
        stop, cut = mark.start(), True
    ministry = lexicon.ministries.search(text, max(0, start - _LOOK_BACK), stop + _LOOK_BACK * 2)
    begin = start
    if ministry and start < ministry.end() and ministry.start() < stop:
        begin = ministry.end()
        if begin != stop and not text[begin : begin + 1].isdigit():
            return begin, True
    patterns = [lexicon.ends_short if kind and kind.short else lexicon.ends_any]
    if not (kind and kind.address):
        patterns.append(lexicon.address)
    for pattern in patterns:
        at = begin
        while found := pattern.search(text, at, stop):
            first, last = found.span()
            whole = place.token_starts(first) and (pattern is lexicon.address or place.token_starts(last))
            if whole and not _belongs(place, found, start):
                stop, cut = first, True
                break
            at = first + 1
    return stop, cut
