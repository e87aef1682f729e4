"""What the date grammar does with each family of expressions in a folder of releases.

    python bench/dates_families.py FOLDER [N]

Looks for words that date expressions are made of, without the grammar's help (every month name, every
year behind a mark, every numeric date …), and counts how many of them lie within a date that was found. Some
of what is left over is printed with its context: there are the forms that the grammar misses, and the
look-alikes that it is right to leave. `N` releases are drawn with a fixed seed (default 2000).
"""

import random
import re
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

from thaipress.extract.dates.component import find
from thaipress.extract.thai.page import read_page

_MONTHS = "มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|กรกฏา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา"
_SHORT = r"ม\.ค|ก\.พ|มี\.ค|เม\.ย|พ\.ค|มิ\.ย|ก\.ค|ส\.ค|ก\.ย|ต\.ค|พ\.ย|ธ\.ค"
FAMILIES = {
    "month in full": rf"(?:{_MONTHS})(?:คม|ยน|พันธ์)",
    "month shortened": rf"(?:{_SHORT})\.?",
    "year behind ปี": r"ปี[ ]{0,2}\d{2}(?:\d\d)?(?!\d)",
    "year behind พ.ศ.": r"พ\.?[ ]?ศ\.?[ ]{0,2}\d{4}",
    "year behind ค.ศ.": r"ค\.?[ ]?ศ\.?[ ]{0,2}\d{4}",
    "year behind another word with ปี": r"ปี(?!ละ|ที่)[ก-์]{2,14}[ ]{0,2}\d{4}",
    "numeric": r"\d{1,2}/\d{1,2}/\d{4}",
    "quarter": r"ไตรมาส[^\n]{0,8}",
    "half": r"ครึ่ง(?:ปี)?(?:แรก|หลัง)",
    "month in English": r"\b(?:January|February|March|April|(?:Sept|Nov|Dec)ember|June|July|August|October)",
}
_LEFT_OVER = 8


def main(folder: Path, count: int) -> None:
    """Count over `count` releases of `folder` and print."""
    paths = sorted(folder.rglob("*.txt"))
    random.Random(0).shuffle(paths)
    patterns = {name: re.compile(pattern) for name, pattern in FAMILIES.items()}
    seen: Counter[str] = Counter()
    covered: Counter[str] = Counter()
    left: defaultdict[str, list[str]] = defaultdict(list)
    tally: Counter[str] = Counter()
    seconds = 0.0
    for path in paths[:count]:
        page = read_page(path.read_text(encoding="utf-8-sig", errors="replace"))
        begun = time.process_time()
        explicit, relative, impossible = find(page)
        seconds += time.process_time() - begun
        tally.update(
            releases=1,
            published=page.published is not None,
            explicit=len(explicit),
            relative=len(relative),
            impossible=len(impossible),
            weekday_conflict=sum(d.weekday_conflict for d in explicit),
            time=sum(d.time is not None for d in explicit),
        )
        tally.update(f"resolved from {d.resolved_from}" for d in explicit)
        tally.update(f"kind {d.label}" for d in explicit)
        text = page.view.text
        inside = bytearray(len(text))
        for date in (*explicit, *relative, *impossible):
            inside[date.start : date.end] = b"\1" * (date.end - date.start)
        for name, pattern in patterns.items():
            for match in pattern.finditer(text):
                seen[name] += 1
                if any(inside[match.start() : match.end()]):
                    covered[name] += 1
                else:
                    left[name].append(_context(text, match))
    for name, number in tally.items():
        print(f"{name:24s} {number:8d}")
    print(f"{'releases per second':24s} {tally['releases'] / seconds:8.0f}\n")
    for name in FAMILIES:
        print(f"{name:34s} {covered[name]:7d} of {seen[name]:7d} within a date")
        for context in left[name][:_LEFT_OVER]:
            print(f"    {context}")


def _context(text: str, match: re.Match[str]) -> str:
    start, end = match.span()
    around = f"{text[max(0, start - 30) : start]}[{match[0]}]{text[end : end + 25]}"
    return re.sub(r"\s+", " ", around)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2000)
