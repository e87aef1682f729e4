"""Make the gazetteer of Thai administrative areas from the official codes.

    python bench/make_gazetteer.py FOLDER [OUT.csv]

FOLDER holds `provinces.json`, `districts.json` and `subdistricts.json` of thailand-geography-json.
"""

import csv
import json
import sys
from pathlib import Path

SOURCE = "https://github.com/thailand-geography-data/thailand-geography-json"
OUT = Path(__file__).parent.parent / "src" / "extract" / "places" / "gazetteer.csv"
LEVELS = {"province": "provinces", "district": "districts", "subdistrict": "subdistricts"}


def areas(folder: Path) -> list[tuple[str, str, str]]:
    """Code, Thai and English name of every area, by code as text: a province stands before its parts."""
    rows = [
        (str(item[f"{level}Code"]), item[f"{level}NameTh"].strip(), item[f"{level}NameEn"].strip())
        for level, file in LEVELS.items()
        for item in json.loads((folder / f"{file}.json").read_text(encoding="utf-8"))
    ]
    return sorted(rows)


def main() -> None:
    """Write the gazetteer."""
    folder = Path(sys.argv[1])
    out = Path(sys.argv[2]) if len(sys.argv) > 2 else OUT
    rows = areas(folder)
    with out.open("w", encoding="utf-8", newline="") as file:
        file.write(
            "# Provinces (2 digits), districts (4), subdistricts (6) of Thailand with official codes.\n"
            f"# Source: {SOURCE}, MIT License, Copyright (c) 2023-Present Joe Takara; see NOTICE.\n"
            "# Written by bench/make_gazetteer.py; other spellings go into aliases.toml.\n"
        )
        csv.writer(file, lineterminator="\n").writerows([("code", "name", "name_en"), *rows])
    print(f"{len(rows)} areas -> {out.name}")


if __name__ == "__main__":
    main()
