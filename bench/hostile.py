"""How cost grows on text made to be slow: `python bench/hostile.py`.

Prints processor seconds for half of each text and for all of it; a ratio near 2 is linear growth.
"""

import time

from thaipress.extract.release import extract_text

TEXTS = {
    "digits": "๑" * 20000,
    "ascii digits": "1" * 20000,
    "parens": "(" * 10000,
    "quotes": "“" * 10000,
    "nospace": "กาแฟ" * 25000,
    "ก": "ก" * 100000,
    "spaces": " " * 100000,
    "newlines": "\n" * 50000,
    "titles": "นาย" * 20000,
    "titles sp": "นาย " * 20000,
    "dr": "ดร." * 20000,
    "proj": "โครงการ" * 15000,
    "proj sp": "โครงการ " * 15000,
    "ministry": "รัฐมนตรีว่าการกระทรวง" * 5000,
    "num list": "1. ก " * 20000,
    "dates": "1 มกราคม 2560 " * 7000,
    "day list": "1, " * 30000,
    "prov": "จังหวัด" * 15000,
    "prov2": "จ.เชียงใหม่ " * 9000,
    "dots": "." * 50000,
    "dash": "- " * 50000,
    "และ": "และ" * 30000,
    "role list": "ปลัดกระทรวง " * 8000,
    "zw": "\u200b" * 50000,
    "venue": "ณ ห้อง" * 15000,
    "mixed": "วันที่ 1 - " * 10000,
    "tabs": "\t" * 50000,
    "thai marks": "์" * 20000,
}


def seconds(text: str) -> float:
    """Processor seconds of one extraction."""
    began = time.process_time()
    extract_text(text)
    return time.process_time() - began


def main() -> None:
    """Measure and print."""
    extract_text("อุ่นเครื่อง")  # lexicons are loaded before the clock starts
    for name, text in TEXTS.items():
        half, whole = seconds(text[: len(text) // 2]), seconds(text)
        print(f"{name:14s} {len(text):7d} characters {half:6.2f} s {whole:6.2f} s  ratio {whole / half:.1f}")


if __name__ == "__main__":
    main()
