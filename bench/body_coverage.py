"""Which bodies a corpus of releases names that the lexicon of bodies does not hold.

    PYTHONPATH=typings python bench/body_coverage.py FOLDER [--least 3] [--show 200]

Counts in how many releases each run of Thai letters stands that opens with a noun of a public body, and lists
those that stand in `--least` releases or more and have no id in `bodies.csv` or `provincial.csv`. A listed
name that runs on into the next word (`กรมศุลกากรกล่าวว่า`) counts as listed. What remains is for a reader to
sort: most of it is no name (`สถาบันการเงิน`, a financial institution), the rest belongs into `bodies.csv`.
"""

import argparse
import re
from collections import Counter
from pathlib import Path

from thaipress.extract.officials.normal import normalise
from thaipress.extract.officials.office_patterns import THAI, patterns

_NOUNS = (
    "กระทรวง|ทบวง|กรม(?!ธรรม์|หลวง|พระ|สมเด็จ)|สำนักงาน|สำนัก|องค์การ|สถาบัน|ศูนย์|มหาวิทยาลัย|ธนาคาร|การ(?:ไฟฟ้า|ประปา|รถไฟ|ท่าเรือ"
    "|ทางพิเศษ|นิคม|เคหะ|กีฬาแห่ง|ท่องเที่ยวแห่ง|ยาง|ยาสูบ)|บรรษัท|ศาล(?!า)|กองทัพ|กองบัญชาการ|กองบังคับการ|กองอำนวยการ"
    "|สภา(?!พ|ว)|ราชวิทยาลัย|กองทุน|กอง"
)
_RUN = re.compile(rf"(?<![{THAI}])(?:{_NOUNS})[{THAI}]{{2,70}}")


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--least", type=int, default=3)
    parser.add_argument("--show", type=int, default=200)
    args = parser.parse_args()
    releases: Counter[str] = Counter()
    for path in sorted(args.folder.rglob("*.txt")):
        releases.update(set(_RUN.findall(path.read_text(encoding="utf-8-sig", errors="replace"))))
    often = {name: n for name, n in releases.items() if n >= args.least}
    listed, missing = [], []
    for name, n in sorted(often.items(), key=lambda item: -item[1]):
        known = normalise("ผู้อำนวยการ", name)[2] or patterns().body.match(name)
        (listed if known else missing).append((n, name))
    total = sum(often.values())
    print(f"{len(often)} runs in {args.least} releases or more; {len(listed)} open with a listed body")
    print(f"{sum(n for n, _ in listed) / total:.1%} of their {total} occurrences")
    for n, name in missing[: args.show]:
        print(n, name)


if __name__ == "__main__":
    main()
