"""The output folder: one run at a time, and readers see a finished one whole."""

from pathlib import Path

import pytest

import thaipress
from thaipress import pipeline, plan
from thaipress.errors import OutputError
from thaipress.publish import Output, read_manifest
from thaipress.schema import TABLES
from thaipress.verify import verify


@pytest.fixture
def root(folder, release):
    """An input folder of three releases."""
    return folder({f"{n}.txt": release(f"ฉบับ {n}") for n in range(3)})


def test_second_run_at_once_is_refused(root, run, tmp_path):
    with Output.locked(tmp_path / "out"), pytest.raises(OutputError, match="another run"):
        run(root)
    assert run(root).rows["documents"] == 3  # the lock went with its holder


def test_what_a_dead_run_left_is_cleared(root, run, tmp_path):
    left = tmp_path / "out" / "staging" / "documents"
    left.mkdir(parents=True)
    (left / "part-00000.parquet").write_bytes(b"half a file")
    out = run(root).output
    assert not (out / "staging").exists()
    assert len(thaipress.read(out)["documents"]) == 3


def test_run_that_fails_leaves_the_finished_one(root, run, monkeypatch):
    out = run(root).output
    (root / "0.txt").unlink()

    def full(*_):
        raise OSError("no space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("thaipress.pipeline.write_parquet", full)
        with pytest.raises(OutputError, match="space"):
            run(root)
    assert len(thaipress.read(out)["documents"]) == 3
    assert len(thaipress.read(run(root).output)["documents"]) == 2


def test_every_table_is_a_link_into_the_finished_run(root, run):
    out = run(root).output
    assert (out / "current").readlink().parent == Path("runs")
    for table in TABLES:
        assert (out / table).is_symlink()
        assert (out / table).resolve().parent == (out / "current").resolve()


def test_links_are_relative_so_that_the_folder_can_be_moved(root, run, tmp_path):
    moved = run(root).output.rename(tmp_path / "moved")
    assert len(thaipress.read(moved)["documents"]) == 3


def test_only_the_finished_run_and_the_one_before_are_kept(root, run, release):
    out = run(root).output
    for n in range(4):
        before = (out / "current").resolve()
        (root / "0.txt").write_text(release(f"ครั้งที่ {n}"), encoding="utf-8")
        run(root)
        assert set((out / "runs").iterdir()) == {before, (out / "current").resolve()}


def test_return_to_an_earlier_state_shows_it_again(root, run, release):
    first = (run(root).output / "current").readlink()
    original = (root / "0.txt").read_bytes()
    (root / "0.txt").write_text(release("ต่างไป"), encoding="utf-8")
    run(root)
    (root / "0.txt").write_bytes(original)
    assert (run(root).output / "current").readlink() == first


def test_manifest_of_another_format_is_not_used(root, run, monkeypatch):
    run(root)
    monkeypatch.setattr("thaipress.publish._FORMAT", 0)
    assert run(root).extracted == 3


@pytest.mark.parametrize(
    "file", ["manifest.json", "documents/part-00000.parquet", "dates/part-00000.parquet"]
)
@pytest.mark.parametrize("damage", [lambda f: f.write_bytes(b"{"), lambda f: f.unlink()])
def test_damaged_output_is_made_anew(root, run, file, damage):
    out = run(root).output
    damage(out / "current" / file)
    assert run(root).extracted == 3
    assert list(verify(out)) == []
    assert run(root).extracted == 0


def test_run_by_force_replaces_what_readers_see_in_one_step(root, run):
    out = run(root).output
    for _ in range(3):
        before = (out / "current").resolve()
        run(root, force=True)
        assert before.is_dir()
        assert (out / "current").resolve() != before


def test_output_that_is_a_file_is_an_error_that_names_it(root, run, tmp_path):
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="out: not a folder"):
        run(root)


def test_something_else_in_a_tables_place_is_not_touched(root, run, tmp_path):
    mine = tmp_path / "out" / "dates" / "mine.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="in the way"):
        run(root)
    assert mine.read_text(encoding="utf-8") == "mine"


def test_attempt_that_does_not_count_changes_nothing(root, run, tmp_path):
    def twice(shard):
        attempt, other = pipeline.make_part(shard), pipeline.make_part(shard)
        (other.folder / "dates.parquet").write_bytes(b"half a file")
        return attempt

    summary = pipeline.run(
        [root],
        tmp_path / "twice",
        plan.Options(),
        carry_out=lambda work, _: ((shard, twice(shard)) for shard in work),
    )
    assert read_manifest(summary.output) == read_manifest(run(root).output)
    assert list(verify(summary.output)) == []
    assert not (summary.output / "staging").exists()
