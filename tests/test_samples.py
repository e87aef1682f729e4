"""The samples of `data/raw`, end to end: what a reader sees at once must come out of the tables."""

import datetime as dt
import re
import tomllib
from pathlib import Path

import pandas as pd
import pytest

import thaipress
from thaipress import pipeline, plan, verify
from thaipress.extract.thai.calendar import MONTHS, WEEKDAYS, christian_year

RAW = Path(__file__).parents[1] / "data" / "raw"
NAMES = sorted(file.name for file in RAW.glob("*.txt"))
REJECTS = {"broken-scan.txt": "encoding", "empty.txt": "empty"}
EXPECTED = tomllib.loads(Path(__file__).with_suffix("").with_name("samples.toml").read_text(encoding="utf-8"))
WRONG_WEEKDAY = ("labour-skills-wrong-weekday.txt", "วันพฤหัสบดีที่ 14 กุมภาพันธ์ 2563")


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    """The output of a run over the samples."""
    return pipeline.run([RAW], tmp_path_factory.mktemp("samples"), plan.Options()).output


@pytest.fixture(scope="module")
def tables(output):
    """The tables of a run over the samples, each with the file of its release."""
    frames = thaipress.read(output)
    files = frames["documents"].set_index("doc_id")["path"]
    return {
        name: frame.assign(file=frame["doc_id"].map(files)) if "doc_id" in frame else frame
        for name, frame in frames.items()
    }


def of(frame: pd.DataFrame, file: str) -> pd.DataFrame:
    return frame[frame["file"] == file]


def test_documents_and_rejects_are_the_inputs(tables):
    rejects = dict(zip(tables["rejects"]["path"], tables["rejects"]["reason"], strict=True))
    assert rejects == REJECTS
    assert sorted([*tables["documents"]["path"], *rejects]) == NAMES


def test_output_is_whole(output):
    assert list(verify.verify(output)) == []


def test_every_sample_is_explained_and_every_release_has_its_expectations():
    readme = (RAW / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\S+\.txt)`", readme, re.MULTILINE) != []
    assert sorted(re.findall(r"^\| `(\S+\.txt)`", readme, re.MULTILINE)) == NAMES
    assert sorted(EXPECTED) == sorted(set(NAMES) - set(REJECTS))


def test_encodings_are_told_apart(tables):
    encodings = tables["documents"].set_index("path")["encoding"].to_dict()
    assert encodings.pop("transport-bridge-cp874.txt") == "cp874"
    assert encodings.pop("education-vocational-bom.txt") == "utf-8-sig"
    assert set(encodings.values()) == {"utf-8"}


@pytest.mark.parametrize(
    ("file", "title", "published", "number"),
    [
        ("industry-north-flagships.txt", "ก.อุตฯ เดินสายรับฟังผู้ประกอบการล้านนา", "2018-03-09", 1),
        ("industry-south-roundtable.txt", None, "2018-06-14", None),
        ("finance-savings-thai-digits.txt", "ข่าวกระทรวงการคลัง", "2023-11-20", None),
        ("commerce-site-print.txt", "“พาณิชย์” นำทัพข้าวหอมไทยบุกตลาดตะวันออกกลาง", "2017-09-05", None),
        ("tourism-decomposed.txt", "ททท. ชวนเที่ยวลุ่มน\u0e49\u0e4d\u0e32น่าน", "2025-01-24", 11),
        ("transport-bridge-cp874.txt", "คมนาคมเร่งสะพานข้ามแม่น้ำมูลแห่งใหม่", "2017-04-06", 9),
    ],
)  # fmt: skip
def test_page_is_understood(tables, file, title, published, number):
    document = of(tables["documents"].assign(file=tables["documents"]["path"]), file).iloc[0]
    assert document["published"] == pd.Timestamp(published)
    assert document["title"].startswith(title) if title else pd.isna(document["title"])
    if number:
        assert document["source_url"] == f"https://www.thaigov.go.th/news/contents/details/{900_000 + number}"
    else:
        assert pd.isna(document["source_url"])


@pytest.mark.parametrize("file", EXPECTED)
def test_people_and_their_offices(tables, file):
    people, offices = of(tables["officials"], file), of(tables["positions"], file)
    assert sorted(people["name"]) == sorted(EXPECTED[file]["people"])
    for name, expected in EXPECTED[file]["people"].items():
        who = people.loc[people["name"] == name, "official_id"].item()
        assert set(expected) <= set(offices.loc[offices["official_id"] == who, "text"]), name


@pytest.mark.parametrize("file", EXPECTED)
def test_dates(tables, file):
    dates = of(tables["dates"], file)
    spans = zip(dates["start"].dt.date, dates["end"].dt.date, strict=True)
    assert sorted(f"{a}" if a == b else f"{a}..{b}" for a, b in spans) == sorted(EXPECTED[file]["dates"])


@pytest.mark.parametrize(
    ("level", "key"), [("province", "provinces"), ("amphoe", "amphoe"), ("tambon", "tambon")]
)
@pytest.mark.parametrize("file", EXPECTED)
def test_provinces_and_districts(tables, file, level, key):
    places = of(tables["places"], file)
    found = places[places["level"] == level]
    assert sorted(found["name"]) == sorted(EXPECTED[file].get(key, []))
    assert found["code"].notna().all()


@pytest.mark.parametrize("file", [file for file in EXPECTED if "programmes" in EXPECTED[file]])
def test_programmes(tables, file):
    assert set(EXPECTED[file]["programmes"]) <= set(of(tables["programmes"], file)["name"])


@pytest.mark.parametrize("file", ["industry-north-flagships.txt", "industry-south-roundtable.txt"])
def test_flagships_that_are_programmes_say_which(tables, file):
    names = tables["programmes"].set_index("programme_id")["name"]
    flagships = of(tables["flagships"], file)
    assert flagships["programme_id"].map(names).tolist() == flagships["name"].tolist()


@pytest.mark.parametrize("file", [file for file in EXPECTED if "flagships" in EXPECTED[file]])
def test_flagships_in_order(tables, file):
    flagships = of(tables["flagships"], file).sort_values("ordinal")
    expected = EXPECTED[file]["flagships"]
    assert flagships["name"].tolist() == expected
    assert flagships["ordinal"].tolist() == list(range(1, len(expected) + 1))
    assert len(set(flagships["list_id"])) == 1
    assert set(flagships["declared_count"]) == {len(expected)}


@pytest.mark.parametrize("file", [file for file in EXPECTED if "heading" in EXPECTED[file]])
def test_heading_that_calls_its_list_important(tables, file):
    flagships = of(tables["flagships"], file)
    assert set(flagships["heading"]) == {EXPECTED[file]["heading"]}
    assert flagships["explicit"].all()


def test_weekday_that_does_not_fit_is_marked(tables):
    conflicts = tables["dates"][tables["dates"]["weekday_conflict"]]
    assert [(row.file, row.start.date()) for row in conflicts.itertuples()] == [
        (WRONG_WEEKDAY[0], dt.date(2020, 2, 14))
    ]


def test_weekdays_of_the_samples_are_right_but_for_one(tables):
    wrong = []
    for document in tables["documents"].itertuples():
        for day in re.finditer(r"วัน([ก-์]+)ที่ (\d+) ([ก-์]+) (\d{4})", document.text):
            date = dt.date(christian_year(int(day[4])), MONTHS[day[3]], int(day[2]))
            if WEEKDAYS.get(day[1], date.weekday()) != date.weekday():
                wrong.append((document.path, day[0]))
    assert wrong == [WRONG_WEEKDAY]


def test_samples_claim_no_real_address(tables):
    for url in tables["documents"]["source_url"].dropna():
        assert int(url.rsplit("/", 1)[1]) > 900_000
