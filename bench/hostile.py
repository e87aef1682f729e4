"""How cost grows on text made to be slow: `python bench/hostile.py [--characters 1000000]`.

Each text is one unit over and over. Prints processor seconds for half of it and for all of it; a ratio near 2
is linear growth.
"""

import argparse
import time

from thaipress.extract.release import extract_text

UNITS = {
    "digits": "๑",
    "ascii digits": "1",
    "parens": "(",
    "quotes": "“",
    "nospace": "กาแฟ",
    "ก": "ก",
    "spaces": " ",
    "newlines": "\n",
    "titles": "นาย",
    "titles sp": "นาย ",
    "dr": "ดร.",
    "proj": "โครงการ",
    "proj sp": "โครงการ ",
    "ministry": "รัฐมนตรีว่าการกระทรวง",
    "num list": "1. ก ",
    "dates": "1 มกราคม 2560 ",
    "day list": "1, ",
    "prov": "จังหวัด",
    "prov2": "จ.เชียงใหม่ ",
    "dots": ".",
    "dash": "- ",
    "และ": "และ",
    "role list": "ปลัดกระทรวง ",
    "zw": "\u200b",
    "venue": "ณ ห้อง",
    "mixed": "วันที่ 1 - ",
    "tabs": "\t",
    "thai marks": "์",
}


def seconds(text: str) -> float:
    """Processor seconds of one extraction."""
    began = time.process_time()
    extract_text(text)
    return time.process_time() - began


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=100_000)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(UNITS)}")
    args = parser.parse_args()
    extract_text("อุ่นเครื่อง")  # lexicons are loaded before the clock starts
    for name in args.names or UNITS:
        text = UNITS[name] * (args.characters // len(UNITS[name]))
        half, whole = seconds(text[: len(text) // 2]), seconds(text)
        print(
            f"{name:14s} {len(text):7d} characters {half:6.2f} s {whole:6.2f} s  ratio {whole / half:.1f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
