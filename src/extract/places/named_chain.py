"""How the name of a venue or another place goes on from piece to piece.

A name is a chain of pieces between spaces: `ห้องประชุม 2 ชั้น 3 อาคารกรมที่ดิน`. A piece joins
the chain where it is a number or a letter of the thing in front, a floor, a larger place (the
chain climbs from room to compound), a room of a compound, or a word that hotels and temples go
on with.
"""

import re
from dataclasses import dataclass

from thaipress.extract.places.named_end import cut_piece, is_generic, known_name, numbered
from thaipress.extract.places.named_text import PlaceText
from thaipress.extract.places.named_words import BUILDING, FACILITY, NATURE, ORGANISATION, Kind, words

_PIECES = 12
_SHORT_PIECE = 16
_SHORT_WORD = 2
# A letter that tells halls apart: `บอลรูม ซี`, `ฮอลล์ A`.
_LETTER = re.compile(r"(?:[A-Z]|เอ|บี|ซี|ดี|อี|เอฟ|(?!ณ)[ก-ฮ])(?=[ \n])")
# `โรงแรมเดอะ สมมติ`: the name can't end here.
_CONNECTOR = ("แอนด์", "&", "บาย", "เดอะ", "แอท", "-", "–", "The", "by", "and", "at")
# `ลานสมมติ หน้าศาลากลางจังหวัดตราด`: in front of, beside something larger.
_BESIDE = ("หน้า", "ด้านหน้า", "ด้านหลัง", "ริม")
# `ห้องสมมติ ในศาลาว่าการกลาโหม`: in, inside something larger.
_INSIDE = re.compile(r"(?:ภาย)?ใน ?")
# Head nouns too loose to hold a room.
_LOOSE = {"พื้นที่", "สถานที่", "โครงการ", "กลุ่ม"}
# Head nouns that are as often syllables of other words (`สภา` of `สภาพแวดล้อม`).
_SYLLABLES = {"สภา", "ท่า", "อู่", "หอ", "คลัง", "ฐาน", "คณะ", "จุด", "หน้า", "ริม", "รอบ"}
# Kinds of office whose number is followed by the province that they serve.
_NUMBERED = {"org", "university", "centre", "department"}
# A foreign word in Thai letters bears a silent one, or is in Latin letters.
_FOREIGN = re.compile(r"[์A-Za-z]")
# `ถนน Monte Rosa`: a foreign name after its head noun.
_LATIN = re.compile(r"[A-Z][A-Za-z'’.-]+")
_LATIN_HEADS = ("ถนน", "ซอย", "เกาะ", "หมู่เกาะ", "แม่น้ำ", "ทะเลสาบ", "หาด", "อ่าว")
# Compounds that no room follows: sites, camps, parks.
_CLOSED_DOWN = {"site", "ministry", "department", "park", "temple", "prison", "estate", "camp", "landmark"}
# Kinds that bear the quarter of a campus: `มหาวิทยาลัยธรรมศาสตร์ รังสิต`.
_CAMPUSED = {"university", "building", "hall", "org"}
# The larger place that a facility lies in, by their kinds; in running text the latter stand in lists.
_WITHIN = {"airport": "camp", "hotel": "hall"}
# The head nouns of those that hold one.
_HOLDING = {"university": ("มหาวิทยาลัย", "วิทยาลัย", "จุฬาลงกรณ์"), "port": ("ท่า",)}
_WITHIN_AT = {
    "school": {"university"},
    "hospital": {"university"},
    "park": {"university"},
    "port": {"port", "airport"},
    "hotel": {"mall"},
}
# Opens an address: `โรงแรมสมมติ ยโสธร( อำเภอ)เมืองยโสธร`.
_ADDRESS = re.compile(r" (?:อำเภอ|อ\.|ตำบล|ต\.|ถนน|ถ\.|จังหวัด|จ\.)")
_AGE = re.compile(r"[0-9]{1,3} ปี(?= |\n|\Z)")
# `ลำน้ำมูล 140`: a column of a table, no second ลำน้ำมูล.
_MEASURED = ("แม่น้ำ", "ลำน้ำ", "ลุ่มน้ำ", "เขื่อน", "อ่างเก็บน้ำ", "ลำห้วย")
# After a canal's number: right, left (`คลอง 26 ขวา`).
_SIDES = {"ขวา", "ซ้าย"}


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
    head_start: int
    """Where that head noun, or else that piece, starts."""
    bare: bool = False
    """The last piece was a head noun and nothing more."""
    latin: bool = False
    """The last piece was a head noun that may bear a foreign name, and nothing more."""
    at: bool = False
    """The name stands after ณ (at) or the like, where it may go on from a compound to a room in it."""
    measured: bool = False
    """A river or reservoir: the number after its name is a measurement."""

    def climb(self, kind: Kind, head: re.Match[str]) -> None:
        """Go on to the larger place of `kind` that starts with the head noun `head`."""
        self.kind, self.rank = kind, max(self.rank, kind.rank)
        self.head_start, self.head_end = head.span()


def name_end(place: PlaceText, start: int, after: int, kind: Kind | None, *, free: bool) -> tuple[int, int]:
    """Where the name ends that starts with a head noun of `kind` in `start:after`, and its highest rank.

    Args:
        place: the release.
        start: offset in the view.
        after: where the head noun, or the part of the name that is known, ends.
        kind: the head noun's; none if there is none.
        free: whether the name stands in running text, where it never goes on after a bare head noun.
    """
    asked = (start, after, free)
    if asked not in place.chains:
        place.chains[asked] = _name_end(place, start, after, kind, free=free)
    return place.chains[asked]


def _name_end(place: PlaceText, start: int, after: int, kind: Kind | None, *, free: bool) -> tuple[int, int]:
    """`name_end`, not looked up."""
    chain = _Chain(
        kind=kind, rank=kind.rank if kind else 0, head_end=after, end=start, at=not free, head_start=start
    )
    chain.measured = place.text.startswith(_MEASURED, start)
    piece = place.piece(start)
    for _ in range(_PIECES):
        if piece is None:
            break
        stop, cut = cut_piece(place, max(chain.head_end, piece.start()), piece.end(), chain.kind)
        if stop <= piece.start():
            break
        chain.end = stop
        chain.bare = stop <= chain.head_end and not (
            known_name(place, start, stop) or known_name(place, chain.head_start, stop)
        )
        if cut and (chain.bare or place.text[stop : stop + 1] != "("):
            break
        piece = place.piece_after(stop if cut else piece.end())
        if piece is None:
            break
        chain.latin = chain.bare and place.text.startswith(_LATIN_HEADS, start)
        latin = chain.latin and _LATIN.match(place.text, piece.start())
        if chain.bare and free and not latin and not _opens_name(place, piece.start(), chain.kind):
            break
        chain.head_start = piece.start()
        if not _joins(place, piece, chain):
            break
    return chain.end, chain.rank


def _opens_name(place: PlaceText, at: int, kind: Kind | None) -> bool:
    """Whether what stands at `at` can name a bare head noun in running text: `คลอง 26`, `โรงแรม แกรนด์`."""
    if kind and kind.pieces:
        piece = place.piece(at)
        if piece is None or place.kind_at(at) is not None:
            return False
        named = _FOREIGN.search(piece[0]) or words().quarters.match(place.text, at)
        return bool(named) or (kind.name == "hall" and numbered(place, at, kind))
    if kind is None:
        return False
    return at in place.admin or ((kind.rank == NATURE or kind.name == "camp") and numbered(place, at, kind))


def _joins(place: PlaceText, piece: re.Match[str], chain: _Chain) -> bool:
    """Whether `piece` goes on with the name; the chain's kind and rank move with it."""
    text = place.text
    at = piece.start()
    kind = chain.kind
    if kind and kind.rank == NATURE:
        latin = _LATIN.match(piece[0]) and (chain.latin or "A" <= text[chain.end - 1] <= "z")
        counted = numbered(place, at, kind) and (chain.bare or not chain.measured)
        return counted or piece[0] in _SIDES or bool(latin)
    head = place.head_at(at)
    if head is not None and _joins_as_place(place, piece, chain, head):
        return True
    if head is None and _joins_around(place, chain, at):
        return True
    chain.head_end = at
    return (
        numbered(place, at, kind)
        or bool(kind and kind.rank <= BUILDING and _aged(place, at, chain.end))
        or bool(_LETTER.match(text, at))
        or _names_on(place, piece, chain)
        or _goes_on(place, piece, chain, headed=head is not None)
    )


def _joins_as_place(place: PlaceText, piece: re.Match[str], chain: _Chain, head: re.Match[str]) -> bool:
    """Whether `piece`, which starts with the head noun `head`, is a floor, a larger place or a room of it."""
    new = words().kind_of(head)
    if new.name == "floor":
        chain.head_end = piece.start()
        return True
    if _descends(place, chain, new, head):
        chain.head_end = head.end()
        return True
    syllable = head[0] in _SYLLABLES and not place.token_starts(head.end())
    if not syllable and _climbs(chain, new, head) and not is_generic(place, new, head.end()):
        chain.climb(new, head)
        return True
    if new.name == "room" and chain.rank <= FACILITY and piece[0].startswith(_BESIDE):
        chain.kind, chain.head_end = new, head.end()
        return True
    if chain.kind and chain.kind.name == "university" and piece[0].startswith("ศูนย์"):
        chain.head_end = piece.start()
        return True
    return False


def _joins_around(place: PlaceText, chain: _Chain, at: int) -> bool:
    """Whether a ใน (in) at `at` leads from a room to what holds it: `ห้องสมมติ ในศาลาว่าการกลาโหม`."""
    inside = _INSIDE.match(place.text, at) if chain.kind and chain.kind.rank <= BUILDING else None
    head = place.head_at(inside.end()) if inside else None
    if head is None or head[0] in _LOOSE:
        return False
    new = words().kind_of(head)
    if new.rank < FACILITY or not _climbs(chain, new, head) or is_generic(place, new, head.end()):
        return False
    chain.climb(new, head)
    return True


def _names_on(place: PlaceText, piece: re.Match[str], chain: _Chain) -> bool:
    """Whether `piece` goes on with the name as names of this kind do."""
    lexicon = words()
    text = place.text
    at = piece.start()
    kind = chain.kind
    if kind is None:
        return False
    if kind.name == "monument" and lexicon.raised.match(text, at):
        return True
    if kind.name in _CAMPUSED and lexicon.campuses.match(text, at):
        return True
    if kind.pieces and (quarter := lexicon.quarters.match(text, at)):
        chain.head_end = quarter.end()
        return True
    if chain.bare and kind.name == "room" and _before_larger(place, piece, kind):
        return True  # `ห้องประชุม ศ.สมมติ ชั้น 5 อาคารสมมติ`
    # `โรงแรมสมมติ ยโสธร อำเภอเมืองยโสธร`
    address = kind.pieces and at in place.admin and _ADDRESS.match(text, place.admin[at])
    return bool(address) and not text.startswith("กรุงเทพ", at)


def _goes_on(place: PlaceText, piece: re.Match[str], chain: _Chain, *, headed: bool) -> bool:
    """Whether `piece`, no number and no larger place, belongs to the name in front of it."""
    text = place.text
    at = piece.start()
    kind = chain.kind
    open_ended = chain.bare or text[: chain.end].endswith(_CONNECTOR)
    address = at in place.admin
    if _stops(place, at) or (address and not open_ended and not _numbered(place, chain)):
        return False
    if address and _numbered(place, chain):
        return True
    closed = kind is not None and kind.rank == FACILITY and not kind.pieces
    if open_ended or (words().goes_on.match(text, at) and not (closed and text[at] < "ก")):
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


def _descends(place: PlaceText, chain: _Chain, new: Kind, head: re.Match[str]) -> bool:
    """Whether a room or building of the compound in front is named: `มหาวิทยาลัยสมมติ อาคาร 2 ห้อง 201`."""
    kind = chain.kind
    if kind is None or not chain.at or chain.bare or not FACILITY <= kind.rank < NATURE:
        return False
    if kind.name in _CLOSED_DOWN or not head[0].startswith(words().anchored):
        return False
    named = place.text[head.end() : head.end() + 1]
    return named not in {"", "\n"} and (named != " " or numbered(place, head.end() + 1, new))


def _climbs(chain: _Chain, new: Kind, head: re.Match[str]) -> bool:
    """Whether a place of kind `new`, whose head noun is `head`, can hold what has been read."""
    last = chain.kind
    if new.rank == NATURE:  # `ณ ศาลาประชาคม บ้านสมมติ`
        return chain.at and new.name == "village" and chain.rank <= BUILDING
    if last and last.rank == FACILITY:
        if new.name in _WITHIN_AT.get(last.name, ()):
            return chain.at and head[0].startswith(_HOLDING.get(new.name, ""))
        return new.name == "site" or (new.name == _WITHIN.get(last.name) and head[0] != "ฐานทัพเรือ")
    return new.rank > chain.rank or (new.rank == BUILDING and chain.rank <= ORGANISATION)


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
