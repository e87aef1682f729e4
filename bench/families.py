"""How often suspicious families of records occur: `python bench/families.py OUTPUT [--examples 3]`.

A family is a pattern that a right record rarely has (a name of forty characters, a month no date covers).
Its count over many releases shows what a change of the extraction gains and loses; its examples show what to
mend. Counts are of suspects, not of errors.
"""

import argparse
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from thaipress.tables import read_arrow

Row = dict[str, Any]
MONTH = (
    "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\."
)
VERB = r"กล่าว|เปิดเผย|เป็นประธาน|พร้อมด้วย|ให้การต้อนรับ|ลงพื้นที่|เดินทาง|มอบหมาย|ระบุว่า|เยี่ยมชม"
LOOSE_END = r"(?:และ|หรือ|ที่(?<!พื้นที่)(?<!หน้าที่)|ของ|เพื่อ|โดย|กับ|แก่|จาก|ซึ่ง|[,:;(“])$"


@dataclass(slots=True)
class Release:
    """One release's rows, by table."""

    text: str
    rows: defaultdict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def uncovered(self, pattern: str, *kinds: str, group: int | str = 0) -> Iterator[str]:
        """Matches of `pattern` in the text that no mention of `kinds` covers, with some context."""
        spans = sorted((m["start"], m["end"]) for m in self.rows["mentions"] if m["record_type"] in kinds)
        starts = [start for start, _ in spans]
        for match in re.finditer(pattern, self.text):
            at = match.start(group)
            before = spans[max(0, bisect_right(starts, at) - 3) : bisect_right(starts, at)]
            if not any(start <= at < end for start, end in before):
                yield self.text[max(0, match.start() - 25) : match.end() + 25].replace("\n", " ")


Find = Callable[[Release], Iterator[str]]


def column(table: str, name: str, pattern: str) -> Find:
    """Values of a column that match."""
    compiled = re.compile(pattern)

    def find(release: Release) -> Iterator[str]:
        yield from (str(r[name]) for r in release.rows[table] if compiled.search(str(r[name] or "")))

    return find


def rows(table: str, name: str, suspicious: Callable[[Row], bool]) -> Find:
    """Rows that are suspicious, shown by one column."""

    def find(release: Release) -> Iterator[str]:
        yield from (str(row[name]) for row in release.rows[table] if suspicious(row))

    return find


def uncovered(pattern: str, *kinds: str) -> Find:
    """Stretches of text that a record should cover."""

    def find(release: Release) -> Iterator[str]:
        yield from release.uncovered(pattern, *kinds)

    return find


def same(table: str, key: Callable[[Row], object]) -> Find:
    """Rows of a release that share a key."""

    def find(release: Release) -> Iterator[str]:
        counts = Counter(k for row in release.rows[table] if (k := key(row)))
        yield from (str(k) for k, n in counts.items() if n > 1)

    return find


def squeezed(value: str | None) -> str:
    """Without spaces and quotes."""
    return re.sub(r"[\s\"“”‘’'()\-–]", "", value or "")


def nested_names(release: Release) -> Iterator[str]:
    """Programmes whose name begins with another's."""
    names = sorted(squeezed(p["name"]) for p in release.rows["programmes"])
    for first, second in pairwise(names):
        if second.startswith(first):
            yield f"{first} | {second}"


def gaps(release: Release) -> Iterator[str]:
    """Lists whose ordinals are not 1, 2, 3 and so on."""
    lists: defaultdict[str, list[int]] = defaultdict(list)
    for item in release.rows["flagships"]:
        lists[item["list_id"]].append(item["ordinal"])
    for ordinals in lists.values():
        if sorted(ordinals) != list(range(1, len(ordinals) + 1)):
            yield str(ordinals)


def days(row: Row) -> int:
    """Length of a date row in days."""
    return (row["end"] - row["start"]).days + 1


def no_org(row: Row) -> bool:
    """Whether a role that is always one of an organisation or area stands alone."""
    return not row["org"] and bool(NEEDS_ORG.match(row["role"]))


def named(row: Row) -> bool:
    """Whether a place is a venue or another named one."""
    return row["level"] in {"venue", "other"}


def area(row: Row) -> bool:
    """Whether a place is a province, district or subdistrict."""
    return row["level"] in {"province", "amphoe", "tambon"}


def open_mark(row: Row) -> bool:
    """Whether a name has a bracket or quote without its partner."""
    return any(row["name"].count(a) != row["name"].count(b) for a, b in ("()", "“”"))


def short_of(row: Row) -> bool:
    """Whether a list, shown by its first item, has another number of items than the text says."""
    return row["ordinal"] == 1 and row["declared_count"] not in {None, row["found_count"]}


NEEDS_ORG = re.compile(
    "(?:รอง|ผู้ช่วย)?(?:รัฐมนตรีว่าการ|รัฐมนตรีช่วยว่าการ|อธิบดี|ปลัด|ผู้อำนวยการ|คณบดี|อธิการบดี|ผู้ว่าราชการจังหวัด)$"
)
STATE_BODY = re.compile("กระทรวง|กรม|สำนักงาน")
HEAD_NOUN = re.compile("^(?:โครงการ|มาตรการ|นโยบาย|ยุทธศาสตร์|แผน|กิจกรรม|กองทุน)")
TITLE = r"(?<![ก-๙])(?:นางสาว|นาย|นาง)(?=[ก-ฮเแโใไ])(?!ก|อำเภอ|จ้าง|ทะเบียน|ท้าย|ทุน|แบบ)"
AT = r"(?<=[^ก-๙]ณ )(?=[ก-ฮเแโใไ])(?!วันที่|สิ้น|เดือน|ปัจจุบัน|ขณะ|เวลา)[^\s]{3}"
QUOTED = r"(?:โครงการ|มาตรการ|นโยบาย|แคมเปญ|กองทุน) ?[“\"][^”\"\n]{4,60}[”\"]"
IN_TIME = re.compile(rf"{MONTH}|วันที่|เวลา")
FAMILIES: dict[str, Find] = {
    "official: name of one part": rows("officials", "name", lambda r: " " not in r["name"]),
    "official: name over 40 characters": rows("officials", "name", lambda r: len(r["name"]) > 40),
    "official: name of four parts or more": rows("officials", "name", lambda r: r["name"].count(" ") > 2),
    "official: digit in the name": column("officials", "name", r"\d"),
    "official: bracket or quote in the name": column("officials", "name", r"[()“”\"\[\]]"),
    "official: verb in the name": column("officials", "name", VERB),
    "official: office in the name": column("officials", "name", r"รัฐมนตรี|ปลัด|อธิบดี|ผู้อำนวยการ|ผู้ว่า|ประธาน|เลขา"),
    "official: organisation in the name": column("officials", "name", r"กระทรวง|กรม|สำนัก|บริษัท|มหาวิทยาลัย"),
    "official: Thai and Latin in one name": column("officials", "name", r"[A-Za-z].*[ก-ฮ]|[ก-ฮ].*[A-Za-z]"),
    "official: no title": rows("officials", "name", lambda r: not r["title"]),
    "official: no office": rows("officials", "name", lambda r: not r["position"]),
    "official: two persons with one given name": same("officials", lambda r: r["name"].split()[0]),
    "official: two persons with one family name": same(
        "officials", lambda r: " ".join(r["name"].split()[1:])
    ),
    "official: title without a person": uncovered(TITLE, "official", "position"),
    "position: verb in the office": column("positions", "text", VERB),
    "position: over 120 characters": rows("positions", "text", lambda r: len(r["text"]) > 120),
    "position: a person's title in it": column(
        "positions", "text", r"(?:^|\s)(?:นางสาว|นาย(?!ก|อำเภอ|แพทย์)|นาง|ดร\.)[ก-ฮเแโใไ]"
    ),
    "position: loose end": column("positions", "text", LOOSE_END),
    "position: role that wants an organisation": rows("positions", "text", no_org),
    "position: state body not in the lexicon": rows(
        "positions", "org", lambda r: not r["org_id"] and bool(STATE_BODY.match(r["org"] or ""))
    ),
    "position: role without normal form": rows("positions", "role", lambda r: not r["role_normal"]),
    "position: one office twice for a person": same(
        "positions", lambda r: r["role_normal"] and (r["official_id"], r["role_normal"], r["org_normal"])
    ),
    "date: month that no date covers": uncovered(MONTH, "date"),
    "date: year marked พ.ศ. that no date covers": uncovered(r"พ\.ศ\. ?[0-9๐-๙]{4}", "date"),
    "date: ปี and a year that no date covers": uncovered(r"ปี ?2[45]\d\d", "date"),
    "date: numeric date that no date covers": uncovered(r"\b\d{1,2}/\d{1,2}/25\d\d\b", "date"),
    "date: before 1850 or after 2100": rows("dates", "text", lambda r: not 1850 <= r["start"].year <= 2100),
    "date: span over 30 years": rows("dates", "text", lambda r: days(r) > 30 * 366),
    "date: range of days over a year": rows(
        "dates", "text", lambda r: r["kind"] == "day_range" and days(r) > 366
    ),
    "date: weekday that contradicts": rows("dates", "text", lambda r: r["weekday_conflict"]),
    "date: year from the header": rows("dates", "text", lambda r: r["resolved_from"] == "published"),
    "date: no day that exists": rows("documents", "path", lambda r: r["impossible_dates"] > 0),
    "date: release without header date": rows("documents", "path", lambda r: r["published"] is None),
    "place: จังหวัด and a name that no place covers": uncovered(
        r"(?:จังหวัด|จ\.) ?[ก-ฮเแโใไ]{2,}", "place", "position"
    ),
    "place: อำเภอ and a name that no place covers": uncovered(
        r"(?:อำเภอ|(?<![ก-ฮ.])อ\.) ?[ก-ฮเแโใไ]{3,}", "place", "position"
    ),
    "place: ตำบล and a name that no place covers": uncovered(
        r"(?:ตำบล|(?<![ก-ฮ.])ต\.) ?[ก-ฮเแโใไ]{3,}", "place", "position"
    ),
    "place: ambiguous district": rows("places", "text", lambda r: r["ambiguous"] and r["level"] == "amphoe"),
    "place: ambiguous subdistrict": rows(
        "places", "text", lambda r: r["ambiguous"] and r["level"] == "tambon"
    ),
    "place: area without code": rows(
        "places", "text", lambda r: area(r) and not r["code"] and not r["ambiguous"]
    ),
    "place: venue over 100 characters": rows("places", "name", lambda r: len(r["name"]) > 100),
    "place: verb in the name": rows(
        "places", "name", lambda r: named(r) and bool(re.search(VERB, r["name"]))
    ),
    "place: loose end": rows("places", "name", lambda r: named(r) and bool(re.search(LOOSE_END, r["name"]))),
    "place: time or date in the name": rows(
        "places", "name", lambda r: named(r) and bool(IN_TIME.search(r["name"]))
    ),
    "place: ณ with nothing found after it": uncovered(AT, "place", "official"),
    "programme: name over 100 characters": rows("programmes", "name", lambda r: len(r["name"]) > 100),
    "programme: hardly more than the head noun": rows(
        "programmes", "name", lambda r: len(HEAD_NOUN.sub("", r["name"])) < 3
    ),
    "programme: clause in the name": column("programmes", "name", r"ซึ่ง|ที่จะ|ได้แก่|เพื่อให้|ดังนี้|จะได้|ให้ครอบคลุม"),
    "programme: verb in the name": column("programmes", "name", VERB),
    "programme: loose end": column("programmes", "name", LOOSE_END),
    "programme: quote or bracket left open": rows("programmes", "name", open_mark),
    "programme: generic": column("programmes", "name", r"ต่าง ?ๆ|ดังกล่าว|(?:นี้|นั้น|ใหญ่|สำคัญ|อื่น ?ๆ)$"),
    "programme: money or amount in the name": column("programmes", "name", r"ล้านบาท|ร้อยละ|จำนวน \d"),
    "programme: plain credit": column("programmes", "name", r"^สินเชื่อ (?![A-Z“\"])"),
    "programme: one begins with another": nested_names,
    "programme: quoted name that none covers": uncovered(QUOTED, "programme"),
    "flagship: list with gaps": gaps,
    "flagship: declared count not met": rows("flagships", "heading", short_of),
    "flagship: list without heading": rows(
        "flagships", "name", lambda r: r["ordinal"] == 1 and not r["heading"]
    ),
    "flagship: item over 200 characters": rows("flagships", "name", lambda r: len(r["name"]) > 200),
    "flagship: item under 5 characters": rows("flagships", "name", lambda r: len(r["name"]) < 5),
    "flagship: item begins with a person": column(
        "flagships", "name", r"^(?:นาย|นางสาว|นาง|ดร\.|พล\.)[ก-ฮเแโใไ ]"
    ),
    "flagship: item is a number": column("flagships", "name", r"^[\d,.% ]+(?:บาท|คน|ราย|ล้าน)?"),
    "flagship: loose end": column("flagships", "name", LOOSE_END),
    "flagship: begins with an order": column("flagships", "name", r"^(?:ขอให้|ให้)"),
}


def read_releases(output: Path) -> dict[str, Release]:
    """Every release of an output with its rows."""
    releases: dict[str, Release] = {}
    for document in read_arrow(output, "documents").to_pylist():
        releases[document["doc_id"]] = Release(document["text"])
        releases[document["doc_id"]].rows["documents"].append(document)
    for table in ("officials", "positions", "dates", "places", "programmes", "flagships", "mentions"):
        for row in read_arrow(output, table).to_pylist():
            releases[row["doc_id"]].rows[table].append(row)
    return releases


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("--examples", type=int, default=0)
    parser.add_argument("--only", default="", help="families whose name begins so")
    args = parser.parse_args()
    releases = read_releases(args.output)
    totals = Counter(table for r in releases.values() for table, found in r.rows.items() for _ in found)
    print(f"{len(releases):,} releases: " + ", ".join(f"{table} {n:,}" for table, n in totals.items()))
    for name, find in FAMILIES.items():
        if name.startswith(args.only):
            found = [example for release in releases.values() for example in find(release)]
            print(f"{len(found):8,d}  {name}")
            step = max(1, len(found) // max(1, args.examples))
            for example in found[::step][: args.examples]:
                print(f"              {example}")


if __name__ == "__main__":
    main()
