"""Two outputs compared: what differs, why, and how it is told."""

import json
import shutil

import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from markdown_it import MarkdownIt

from thaipress import pipeline
from thaipress.diff import Comparison, Side, drops, jsonform
from thaipress.diff.markdown import markdown
from thaipress.errors import InputError, OutputError


@pytest.fixture
def texts(release):
    """Four releases by path."""
    return {f"{n}.txt": release(f"ลำปางก้าวหน้า ปีที่ {n}") for n in range(4)}


@pytest.fixture
def compared(folder, run, texts):
    """Compares the output of `texts` with that of other texts; returns the comparison and its releases."""

    def compare(new, old=None):
        before = run(folder(old or texts, "old-in"), out="old").output
        after = run(folder(new, "new-in"), out="new").output
        comparison = Comparison(Side(before), Side(after))
        return comparison, list(comparison.releases())

    return compare


def said(release, *tables):
    """What a release's records of some tables say: (change, label)."""
    return [(r.change, r.label) for r in release.records if r.table in tables]


def rewrite(output, table, change):
    """Put another content in the place of an output's table."""
    for file in (output / table).glob("*.parquet"):
        rows = change(pq.read_table(file))
        file.unlink()
        pq.write_table(rows, file)


def test_same_output_has_no_difference(compared, texts):
    comparison, releases = compared(texts)
    assert releases == []
    assert comparison.totals.tables["officials"].old == comparison.totals.tables["officials"].new == 4
    assert comparison.same_extraction


def test_parts_of_the_same_bytes_are_not_read(compared, texts, monkeypatch):
    monkeypatch.setattr(Side, "rows", lambda *_: pytest.fail("read"))
    compared(texts)


def test_release_added_and_removed(compared, texts, release):
    gone = {path: text for path, text in texts.items() if path != "1.txt"}
    comparison, releases = compared({**gone, "9.txt": release("มาใหม่")})
    assert [(r.path, r.reason) for r in releases] == [
        ("9.txt", "release_added"),
        ("1.txt", "release_removed"),
    ]
    assert ("added", "นาย ทดสอบ ตัวอย่างดี") in said(releases[0], "officials")
    assert ("removed", "12 กรกฎาคม 2561") in said(releases[1], "dates")
    tally = comparison.totals.tables["officials"]
    assert (tally.old, tally.new, tally.kept_old, tally.kept_new) == (4, 4, 3, 3)


def test_release_that_was_renamed_is_told(compared, texts):
    new = {("moved/" + path if path == "2.txt" else path): text for path, text in texts.items()}
    _, releases = compared(new)
    assert {r.note for r in releases} == {"moved from 2.txt to moved/2.txt"}


def test_text_changed(compared, texts):
    altered = texts["3.txt"].replace("นายทดสอบ ตัวอย่างดี", "นางสาวสมมติ ศรีสว่าง")
    _, (release,) = compared({**texts, "3.txt": altered})
    assert (release.path, release.reason) == ("3.txt", "text_changed")
    assert said(release, "officials") == [
        ("removed", "นาย ทดสอบ ตัวอย่างดี"),
        ("added", "นางสาว สมมติ ศรีสว่าง"),
    ]
    assert said(release, "dates", "places") == []


def test_offsets_that_moved_with_the_text_are_no_change(compared, texts):
    _, (release,) = compared({**texts, "0.txt": texts["0.txt"].replace("พิมพ์", "พิมพ์  ")})
    assert said(release, "mentions", "officials", "positions") == []
    assert release.reason == "text_changed"


@pytest.fixture
def other_extraction(folder, run, texts, monkeypatch):
    """Makes two outputs of the same texts by two extractions, a table of the newer changed."""

    def make(change=None, table="officials"):
        old = run(folder(texts), out="old").output
        monkeypatch.setattr(pipeline, "extraction_fingerprint", lambda _: "another")
        new = run(folder(texts), out="new").output
        shutil.copy(new / "current" / "manifest.json", new / "kept.json")
        if change:
            rewrite(new, table, change)
            # The checksums of a run follow from its files; here they are altered, so they tell nothing.
            manifest = json.loads((new / "current" / "manifest.json").read_text(encoding="utf-8"))
            manifest["parts"] = [{**part, "sha256": {}} for part in manifest["parts"]]
            (new / "current" / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
        return Comparison(Side(old), Side(new))

    return make


def without_titles(rows):
    short = pc.replace_substring(rows["title"], "นาย", "น.")
    return rows.set_column(rows.schema.get_field_index("title"), "title", short)


def test_extraction_changed_shows_old_and_new_columns(other_extraction):
    releases = list(other_extraction(without_titles).releases())
    assert [r.reason for r in releases] == ["extraction_changed"] * 4
    (record,) = releases[0].records
    assert (record.change, record.columns) == ("changed", {"title": ("นาย", "น.")})


def test_difference_by_neither_text_nor_extraction_is_unexplained(compared, texts, tmp_path):
    compared(texts)
    rewrite(tmp_path / "new", "officials", without_titles)
    manifest = tmp_path / "new" / "current" / "manifest.json"
    manifest.write_text(
        manifest.read_text(encoding="utf-8").replace('"officials": "', '"officials": "x'), encoding="utf-8"
    )
    releases = list(Comparison(Side(tmp_path / "old"), Side(tmp_path / "new")).releases())
    assert {r.reason for r in releases} == {"unexplained"}


def test_position_before_the_others_is_one_addition(compared, texts):
    old = texts["0.txt"].replace("ผู้ว่าราชการจังหวัดลำปาง", "ผู้ว่าราชการจังหวัดลำปาง และโฆษกกระทรวงมหาดไทย")
    new = old.replace("ผู้ว่าราชการจังหวัดลำปาง", "อธิบดีกรมการปกครอง และผู้ว่าราชการจังหวัดลำปาง")
    _, (release,) = compared({"0.txt": new}, {"0.txt": old})
    assert said(release, "positions") == [("added", "อธิบดีกรมการปกครอง")]


def test_column_that_one_side_lacks_is_noted_not_compared(other_extraction):
    comparison = other_extraction(lambda rows: rows.drop_columns(["position"]))
    assert list(comparison.releases()) == []
    assert comparison.totals.notes == ["columns of officials only in the old output, not compared: position"]


def test_table_that_one_side_lacks_is_a_drop(compared, texts, tmp_path):
    compared(texts)
    shutil.rmtree((tmp_path / "new" / "dates").resolve())
    comparison = Comparison(Side(tmp_path / "old"), Side(tmp_path / "new"))
    assert len(list(comparison.releases())) == 4
    assert comparison.totals.notes == ["table dates is only in the old output"]
    (drop,) = drops.drops(comparison.totals, [drops.parse_limit("10%")])
    assert (drop.table, drop.new) == ("dates", 0)


def test_input_that_can_be_read_now(compared, texts, release):
    _, (mended,) = compared({**texts, "x.txt": release("ซ่อมแล้ว")}, {**texts, "x.txt": b"\x00\x01"})
    assert (mended.reason, mended.note) == ("text_changed", "could not be read before")
    assert [change for change, _ in said(mended, "rejects")] == ["removed"]


def test_input_that_could_be_read_on_neither_side(compared, texts):
    _, (reject,) = compared({**texts, "x.txt": b""}, {**texts, "x.txt": b"\x00\x01"})
    assert (reject.reason, reject.doc_id) == ("rejects_changed", None)


@pytest.mark.usefixtures("small_shards")
def test_many_parts_give_the_same_as_one(folder, run, texts, release):
    old = run(folder(texts, "a"), out="old").output
    new = run(folder({**texts, "1b.txt": release("มาใหม่"), "2.txt": release("แก้แล้ว")}, "b"), out="new").output
    comparison = Comparison(Side(old), Side(new))
    assert len(comparison.new) > 1
    assert {(r.path, r.reason) for r in comparison.releases()} == {
        ("1b.txt", "release_added"),
        ("2.txt", "text_changed"),
    }


def test_tables_as_plain_files_without_manifest(compared, texts, tmp_path):
    compared(texts)
    plain = tmp_path / "plain"
    plain.mkdir()
    for table in ("documents", "officials", "dates"):
        pq.write_table(
            pq.read_table(next((tmp_path / "old" / table).glob("*.parquet"))), plain / f"{table}.parquet"
        )
    comparison = Comparison(Side(plain), Side(tmp_path / "new"))
    assert {r.table for release in comparison.releases() for r in release.records}.isdisjoint(
        {"officials", "dates"}
    )
    assert comparison.same_extraction is None


def test_runs_of_one_output(folder, run, texts, release):
    output = run(folder(texts)).output
    before = (output / "current").resolve()
    run(folder({"9.txt": release("มาใหม่")}))
    (added,) = Comparison(Side(before), Side(output)).releases()
    assert added.path == "9.txt"


def test_folder_without_tables(tmp_path):
    with pytest.raises(OutputError, match="no table documents"):
        Side(tmp_path)


@pytest.mark.parametrize(
    ("words", "dropped"),
    [
        ("officials=50%", []),
        ("officials=49.9%", ["officials"]),
        ("officials=2", []),
        ("officials=1", ["officials"]),
    ],
)
def test_limits(compared, texts, words, dropped):
    old = {p: t.replace("เปิดโครงการ", "และนางสมมติ ศรีสว่าง เปิดโครงการ") for p, t in texts.items()}
    new = {
        **old,
        "0.txt": texts["0.txt"],
        "1.txt": texts["1.txt"],
        "2.txt": texts["2.txt"],
        "3.txt": texts["3.txt"],
    }
    comparison, _ = compared(new, old)
    tally = comparison.totals.tables["officials"]
    assert (tally.kept_old, tally.kept_new) == (8, 4)
    words = words.replace("=2", "=4").replace("=1", "=3")
    assert [d.table for d in drops.drops(comparison.totals, [drops.parse_limit(words)])] == dropped


def test_own_limit_goes_before_the_bare_one(other_extraction):
    comparison = other_extraction(lambda rows: rows.slice(0, 1))
    list(comparison.releases())
    limits = [drops.parse_limit(words) for words in ("officials=90%", "10%")]
    assert list(drops.drops(comparison.totals, limits)) == []
    assert [d.table for d in drops.drops(comparison.totals, limits[1:])] == ["officials"]


def test_release_taken_away_is_a_drop_of_documents_only(compared, texts):
    comparison, _ = compared({"0.txt": texts["0.txt"]})
    assert [d.table for d in drops.drops(comparison.totals, [drops.parse_limit("10%")])] == ["documents"]


@pytest.mark.parametrize("words", ["", "people=10%", "officials=-1", "officials=many", "10%%", "officials"])
def test_no_limit(words):
    with pytest.raises(InputError, match=r"not a limit|no table"):
        drops.parse_limit(words)


def test_json_is_one_object_with_a_line_per_release(compared, texts, release, tmp_path):
    compared({**texts, "9.txt": release("มาใหม่")})
    lines = []
    jsonform.write_json(Comparison(Side(tmp_path / "old"), Side(tmp_path / "new")), [], lines.append)
    content = json.loads("".join(lines))
    assert content["releases"][0]["reason"] == "release_added"
    assert content["tables"]["officials"] == {
        "old": 4, "new": 5, "kept_old": 4, "kept_new": 4, "added": 1, "removed": 0, "changed": 0,
    }  # fmt: skip
    assert content["reasons"] == {"release_added": 1}


def test_markdown_is_bounded(compared, texts, release, tmp_path):
    many = {f"n{n:03}.txt": release(f"มาใหม่ {n}") for n in range(60)}
    compared({**texts, **many})
    report, _ = markdown(Comparison(Side(tmp_path / "old"), Side(tmp_path / "new")), most=8_000)
    assert len(report) <= 8_000
    assert "… and " in report
    assert report.count("<details>") == report.count("</details>") > 0
    assert "| officials | 4 | 64 | 60 | 0 | 0 |" in report


def test_words_of_a_release_are_no_markup_in_markdown(compared, texts, release, tmp_path):
    evil = release("`</details><script>alert(1)</script>` @someone [x](https://example.org) ``")
    compared({**texts, "`@you`|<b>.txt": evil})
    report, _ = markdown(Comparison(Side(tmp_path / "old"), Side(tmp_path / "new")))
    summary = next(line for line in report.splitlines() if "summary" in line)
    assert "&#96;&#64;you&#96;&#124;&#60;b&#62;" in summary
    page = MarkdownIt("commonmark").enable("table").render(report)
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert page.count("<details>") == page.count("</details>") == 1


def test_command_prints_and_exits(cli, compared, texts, tmp_path):
    compared({"0.txt": texts["0.txt"]})
    result = cli("diff", tmp_path / "old", tmp_path / "new")
    assert result.code == 0
    assert "4 → 1 releases; 3 release removed. Same extraction." in result.out
    assert "3.txt  release removed" in result.out
    failed = cli(
        "diff",
        tmp_path / "old",
        tmp_path / "new",
        "--fail-on",
        "10%",
        "--format",
        "markdown",
        "-o",
        tmp_path / "d.md",
    )
    assert (failed.code, failed.out) == (4, "")
    assert failed.err == "drop: documents: 4 → 1 (75.0%), allowed 10%\n"
    assert "> **Drop**: documents" in (tmp_path / "d.md").read_text(encoding="utf-8")


def test_wrong_limit_is_wrong_usage(cli, tmp_path):
    assert cli("diff", tmp_path, tmp_path, "--fail-on", "many").code == 2
