"""The main job: what is extracted anew, what is taken over, and that the bytes don't depend on the way."""

import datetime as dt
import random

import crash
import pytest

import thaipress
from thaipress import pipeline, plan, verify
from thaipress.errors import WorkerError
from thaipress.extract import nlp
from thaipress.extract import release as extraction


def contents(out):
    """All files of the run that `out` shows, by relative path: its tables and its manifest."""
    current = (out / "current").resolve()
    return {f.relative_to(current).as_posix(): f.read_bytes() for f in current.rglob("*") if f.is_file()}


@pytest.fixture
def releases(release):
    """Eight releases, one of them no text, by path."""
    texts = {f"{n}.txt": release(f"ลำปางก้าวหน้า ปีที่ {n}") for n in range(7)}
    return {**texts, "broken.txt": b"\xff\xd8\xff\xe0\x00\x10JFIF"}


def test_documents_and_rejects_are_the_inputs(folder, run, releases):
    summary = run(folder(releases))
    frames = thaipress.read(summary.output)
    assert sorted([*frames["documents"]["path"], *frames["rejects"]["path"]]) == sorted(releases)
    assert summary.rows["documents"] + summary.rows["rejects"] == len(releases)
    assert (summary.extracted, summary.unchanged) == (len(releases), 0)
    assert list(verify.verify(summary.output)) == []


@pytest.mark.usefixtures("small_shards")
def test_second_run_extracts_nothing_and_changes_nothing(folder, run, releases, monkeypatch):
    root = folder(releases)
    before = contents(run(root).output)
    monkeypatch.setattr(extraction, "extract_text", lambda *_, **__: pytest.fail("extracted again"))
    summary = run(root)
    assert (summary.extracted, summary.unchanged) == (0, len(releases))
    assert contents(summary.output) == before


def test_forced_run_extracts_all_and_changes_nothing(folder, run, releases):
    root = folder(releases)
    before = contents(run(root).output)
    summary = run(root, force=True)
    assert (summary.extracted, summary.unchanged) == (len(releases), 0)
    assert contents(summary.output) == before


def change(root, release):
    (root / "3.txt").write_text(release("เปลี่ยนแล้ว"), encoding="utf-8")


def vanish(root, _):
    (root / "2.txt").unlink()


def appear(root, release):
    (root / "2b.txt").write_text(release("มาใหม่"), encoding="utf-8")


def mend(root, release):
    (root / "broken.txt").write_text(release("ซ่อมแล้ว"), encoding="utf-8")


def spoil(root, _):
    (root / "5.txt").write_bytes(b"\x00\x01")


def rename(root, _):
    (root / "0.txt").rename(root / "9.txt")


@pytest.mark.parametrize(
    ("alter", "extracted"), [(change, 1), (vanish, 0), (appear, 1), (mend, 1), (spoil, 1), (rename, 1)]
)
@pytest.mark.parametrize("shard", [1, 2, 256])
def test_update_extracts_what_changed_and_equals_a_fresh_run(  # noqa: PLR0913, PLR0917 fixtures
    folder, run, releases, release, monkeypatch, shard, alter, extracted
):
    monkeypatch.setattr("thaipress.plan.SHARD", shard)
    root = folder(releases)
    run(root)
    alter(root, release)
    summary = run(root)
    assert summary.extracted == extracted
    assert contents(summary.output) == contents(run(root, out="fresh").output)


@pytest.mark.usefixtures("small_shards")
def test_number_of_workers_changes_nothing(folder, run, releases):
    root = folder(releases)
    alone = contents(run(root, workers=1, out="fresh").output)
    assert contents(run(root, workers=2).output) == alone
    assert contents(run(root, workers=4, out="four").output) == alone


@pytest.mark.usefixtures("small_shards")
def test_order_of_the_files_changes_nothing(folder, run, releases):
    root = folder(releases)
    files = [root / name for name in releases]
    sorted_files = contents(run(*sorted(files), out="sorted").output)
    for seed in range(3):
        random.Random(seed).shuffle(files)  # noqa: S311 an order of files
        assert contents(run(*files, out=f"shuffled-{seed}").output) == sorted_files


@pytest.mark.usefixtures("small_shards")
def test_worker_that_dies_ends_the_run_and_leaves_the_finished_one(folder, run, releases, monkeypatch):
    root = folder(releases)
    before = contents(run(root).output)
    with monkeypatch.context() as broken:
        broken.setattr(pipeline, "make_part", crash.die)
        with pytest.raises(WorkerError, match="worker process died"):
            run(root, workers=2, force=True)
    assert contents(run(root).output) == before


def test_place_of_the_inputs_changes_nothing(folder, run, releases):
    one, two = folder(releases, "one"), folder(dict(reversed(releases.items())), "elsewhere/two")
    assert contents(run(one).output) == contents(run(two, out="fresh").output)


def test_empty_folder_gives_empty_tables(folder, run):
    summary = run(folder({"notes.md": "none"}))
    assert set(summary.rows.values()) == {0}
    assert summary.ignored == 1
    assert thaipress.read(summary.output)["documents"].empty


def test_crash_on_one_release_becomes_a_reject(folder, run, releases, monkeypatch):
    whole = extraction.extract_text

    def fragile(text, *, path, **more):
        if path == "3.txt":
            raise RuntimeError("a defect of an extractor")
        return whole(text, path=path, **more)

    monkeypatch.setattr(extraction, "extract_text", fragile)
    frames = thaipress.read(run(folder(releases)).output)
    rejects = frames["rejects"].set_index("path")
    assert rejects.loc["3.txt", "reason"] == "extraction_failed"
    assert rejects.loc["3.txt", "detail"] == "RuntimeError: a defect of an extractor"
    assert len(frames["documents"]) + len(rejects) == len(releases)


def test_release_that_a_component_fails_on_costs_no_other_of_its_group(folder, run, releases, monkeypatch):
    whole = nlp.annotate

    def fragile(texts, *more):
        if any("ปีที่ 3" in text for text in texts):
            raise RuntimeError("a defect of a component")
        return whole(texts, *more)

    monkeypatch.setattr(nlp, "annotate", fragile)
    monkeypatch.setattr(extraction, "annotate", fragile)
    rejects = thaipress.read(run(folder(releases)).output)["rejects"].set_index("path")
    assert sorted(rejects.index) == ["3.txt", "broken.txt"]
    assert rejects.loc["3.txt", "detail"] == "RuntimeError: a defect of a component"


def test_crash_is_raised_for_a_developer(folder, run, releases, monkeypatch):
    def broken(*_, **__):
        raise RuntimeError("a defect of an extractor")

    monkeypatch.setattr(extraction, "extract_text", broken)
    with pytest.raises(RuntimeError, match="defect"):
        run(folder(releases), debug=True)


def test_release_that_takes_too_long_becomes_a_reject(folder, run, release, monkeypatch):
    def endless(*_, **__):
        while True:
            pass

    monkeypatch.setattr(extraction, "extract_text", endless)
    frames = thaipress.read(run(folder({"a.txt": release("ช้า")}), seconds_per_release=0.05).output)
    assert frames["rejects"]["reason"].tolist() == ["timeout"]


def test_second_copy_of_a_release_names_the_first(folder, run, release):
    copy = b"\xef\xbb\xbf" + release("ซ้ำ").replace("\n", "\r\n").encode()
    out = run(folder({"b.txt": copy, "a.txt": release("ซ้ำ"), "c.txt": release("อื่น")})).output
    documents = thaipress.read(out)["documents"].set_index("path")
    assert documents.loc["b.txt", "duplicate_of"] == documents.loc["a.txt", "doc_id"]
    assert documents["duplicate_of"].notna().sum() == 1


def test_copy_whose_first_vanished_is_no_copy_any_more(folder, run, release):
    root = folder({"a.txt": release("ซ้ำ"), "b.txt": release("ซ้ำ")})
    run(root)
    (root / "a.txt").unlink()
    documents = thaipress.read(run(root).output)["documents"]
    assert documents["path"].tolist() == ["b.txt"]
    assert documents["duplicate_of"].isna().all()


def test_page_of_a_release_is_in_its_document(folder, run, release):
    text = release("ลำปางก้าวหน้า")
    document = thaipress.read(run(folder({"a.txt": text})).output)["documents"].iloc[0]
    assert document["text"] == text
    assert document["n_chars"] == len(text)
    assert document["title"] == "ลำปางก้าวหน้า"
    assert document["published"].date() == dt.date(2018, 7, 13)
    assert document["source_url"] == "https://www.thaigov.go.th/news/contents/details/900099"


@pytest.mark.usefixtures("small_shards")
def test_progress_ends_at_the_total(folder, tmp_path, releases):
    seen: list[tuple[int, int]] = []
    pipeline.run([folder(releases)], tmp_path / "out", plan.Options(), lambda *now: seen.append(now))
    assert seen[0] == (0, len(releases))
    assert seen[-1] == (len(releases), len(releases))
