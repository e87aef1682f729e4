"""The page as a file: what is in it, what can't be, and which releases."""

import base64
import hashlib
import json
from importlib.resources import files

import pytest
from page import Page

import thaipress
from thaipress.errors import InputError, OutputError
from thaipress.review import Choice, content, write_page
from thaipress.review import choice as choosing
from thaipress.review.ministries import ministries


def releases_of(parsed):
    return [json.loads(c) for tag, a, c in parsed.contents if tag == "script" and a.get("class") == "release"]


def index_of(parsed):
    return next(json.loads(c) for tag, a, c in parsed.contents if tag == "script" and a.get("id") == "index")


def test_texts_are_the_releases_to_the_letter(parsed, output):
    documents = thaipress.read(output)["documents"].set_index("path")["text"]
    assert {r["path"]: r["text"] for r in releases_of(parsed)} == documents.to_dict()


def test_nothing_of_a_release_is_markup(parsed, page):
    template = Page(files("thaipress.review").joinpath("page.html").read_text(encoding="utf-8"))
    allowed = {tag for tag, _ in template.elements} | {"script"}
    assert {tag for tag, _ in parsed.elements} <= allowed
    assert [tag for tag, _ in parsed.elements].count("script") == 1 + 4 + 1
    assert "<!--" not in page.read_text(encoding="utf-8")


def test_page_asks_for_nothing(parsed):
    policy = next(
        a["content"] for tag, a in parsed.elements if a.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert not [a for _, a in parsed.elements if {"src", "href", "srcset", "action"} & a.keys()]


def test_policy_names_the_very_script_and_style(parsed):
    policy = next(a["content"] for tag, a in parsed.elements if a.get("http-equiv"))
    sources = [c for tag, a, c in parsed.contents if tag == "style" or (tag == "script" and not a)]
    for source in sources:
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert len(sources) == 2


def test_policy_stands_before_everything_it_is_for(parsed):
    tags = [(tag, a.get("http-equiv")) for tag, a in parsed.elements]
    assert tags.index(("meta", "Content-Security-Policy")) < tags.index(("style", None))


def test_offsets_count_as_javascript_does(parsed):
    for release in releases_of(parsed):
        units = release["text"].encode("utf-16-le")
        for start, end, records, kind, *_ in release["mentions"]:
            words = units[2 * start : 2 * end].decode("utf-16-le")
            titles = [release["records"][n]["t"].replace(" ", "") for n in records]
            assert words.strip() == words
            if kind == "day":
                assert words.replace(" ", "") in titles


def test_offsets_after_emoji():
    assert content.utf16("a😀b🎉c", range(6)) == [0, 1, 3, 4, 6, 7]
    assert content.utf16("", [0]) == [0]


def test_records_stand_in_the_order_of_the_text(parsed):
    release = next(r for r in releases_of(parsed) if "emoji" in r["path"])
    starts = [
        min(s for s, _, numbers, *_ in release["mentions"] if n in numbers)
        for n in range(len(release["records"]))
    ]
    by_kind = [[starts[n] for n, r in enumerate(release["records"]) if r["k"] == k] for k in range(7)]
    assert by_kind == [sorted(kind) for kind in by_kind]
    assert max(map(len, by_kind)) > 1


def test_index_counts_records_and_files_by_ministry(parsed):
    index = index_of(parsed)
    row = next(r for r in index["releases"] if "emoji" in r["path"])
    assert [index["ministries"][n] for n in row["ministries"]] == ["กระทรวงมหาดไทย"]
    release = next(r for r in releases_of(parsed) if "emoji" in r["path"])
    assert row["counts"] == [sum(r["k"] == k for r in release["records"]) for k in range(7)]


@pytest.mark.parametrize(
    ("title", "offices", "filed"),
    [
        ("ลำปางก้าวหน้า", ["b", None, "a", "b"], ["b", "a"]),
        ("แนะนำ [กระทรวงสาธารณสุข]", [], ["กระทรวงสาธารณสุข"]),
        ("กระทรวงเกษตรฯ ลงพื้นที่", ["กระทรวงเกษตรและสหกรณ์", "a"], ["กระทรวงเกษตรและสหกรณ์", "a"]),
        (None, [], []),
    ],
)
def test_release_is_filed_under_its_ministries(title, offices, filed):
    assert ministries(title, [{"ministry": ministry} for ministry in offices]) == filed


def test_positions_of_one_person_keep_their_own_mentions(folder, run, release):
    text = release("ก").replace("ผู้ว่าราชการจังหวัดลำปาง", "อธิบดีกรมการปกครอง และโฆษกกระทรวงมหาดไทย")
    output = run(folder({"a.txt": text})).output
    documents, grouped = content.load(output, ["a.txt"])
    shown = content.release(documents[0], grouped)
    offices = {n: r["t"] for n, r in enumerate(shown["records"]) if r["k"] == 1}
    found = {
        offices[n[0]]: text[start:end] for start, end, n, kind, *_ in shown["mentions"] if kind == "position"
    }
    assert len(found) == 2
    assert all(office == words for office, words in found.items())


def test_year_names_a_date_and_supports_a_programme(folder, run, release):
    output = run(folder({"a.txt": release("ก") + "ในปี 2562 กระทรวงมหาดไทยเดินหน้าต่อ"})).output
    documents, grouped = content.load(output, ["a.txt"])
    mentions = content.release(documents[0], grouped)["mentions"]
    assert [aside for *_, kind, _, aside in mentions if kind == "year"] == [0]


@pytest.mark.parametrize(
    ("choice", "chosen"),
    [
        (Choice(), ["a/1", "a/2", "b/1", "b/2"]),
        (Choice(patterns=("b/*",)), ["b/1", "b/2"]),
        (Choice(patterns=("b/*", "*/1")), ["a/1", "b/1", "b/2"]),
        (Choice(limit=3), ["a/1", "a/2", "b/1"]),
        (Choice(limit=9), ["a/1", "a/2", "b/1", "b/2"]),
    ],
)
def test_choice(choice, chosen):
    assert choice.of(["b/2", "a/1", "b/1", "a/2"]) == chosen


def test_sample_is_the_same_every_time_and_spread():
    paths = [f"{n:04}.txt" for n in range(1000)]
    drawn = Choice(sample=100).of(paths)
    assert drawn == Choice(sample=100).of(reversed(paths))
    assert len(drawn) == 100
    assert 30 < sum(path < "0500" for path in drawn) < 70


def test_too_many_releases_are_refused_with_a_way_out(monkeypatch):
    monkeypatch.setattr(choosing, "MOST", 3)
    with pytest.raises(InputError, match=r"4 releases are more .*--sample 1000"):
        Choice().of(list("abcd"))
    assert len(Choice(limit=4).of(list("abcd"))) == 4


def test_no_release_has_such_a_path():
    with pytest.raises(InputError, match="2031"):
        Choice(patterns=("2031/*",)).of(["2018/a.txt"])


def test_page_that_cant_be_written_is_no_trace(output, tmp_path):
    (tmp_path / "taken").mkdir()
    with pytest.raises(OutputError, match="can't be written"):
        write_page(output, tmp_path / "taken", Choice())
    assert not list(tmp_path.glob("*.new"))


def test_command(cli, output, tmp_path):
    result = cli("review", output, "-o", tmp_path / "r.html", "--match", "2018/*", "--limit", "2")
    assert result.code == 0
    assert "r.html: 2 releases, 0." in result.out
    assert (tmp_path / "r.html").is_file()


def test_command_on_a_folder_without_tables(cli, tmp_path):
    result = cli("review", tmp_path, "-o", tmp_path / "r.html")
    assert (result.code, result.err.count("\n")) == (1, 1)
