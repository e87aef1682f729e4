"""A finished run in an object store: here one that is a folder, reached as a store is."""

import os
import time
from pathlib import Path

import pandas as pd
import pytest

import thaipress
from thaipress import remote, upload
from thaipress.errors import OutputError
from thaipress.publish import FILES
from thaipress.schema import TABLES
from thaipress.upload import Uploaded


@pytest.fixture
def root(folder, release):
    """An input folder of five releases."""
    return folder({f"{n}.txt": release(f"ฉบับ {n}") for n in range(5)})


@pytest.fixture
def url(tmp_path):
    """Where to put it."""
    return (tmp_path / "store").as_uri()


def assert_same(url, output):
    there, here = thaipress.read(url), thaipress.read(output)
    for table in TABLES:
        pd.testing.assert_frame_equal(there[table], here[table])


@pytest.mark.usefixtures("small_shards")
def test_tables_read_from_the_store_are_those_of_the_folder(root, run, url):
    out = run(root).output
    done = upload.upload(out, url)
    assert done.removed == 0
    assert_same(url, out)


@pytest.mark.usefixtures("small_shards")
def test_second_upload_writes_what_changed(root, run, url, release):
    out = run(root).output
    first = upload.upload(out, url)
    assert upload.upload(out, url) == Uploaded(written=0, kept=first.written + first.kept, removed=0)
    (root / "0.txt").write_text(release("เปลี่ยนแล้ว"), encoding="utf-8")
    run(root)
    assert 0 < upload.upload(out, url).written <= len(FILES)
    assert_same(url, out)


def test_upload_that_dies_shows_the_run_before(root, run, url, release, monkeypatch):
    out = run(root).output
    upload.upload(out, url)
    before = thaipress.read(url)["documents"]
    (root / "0.txt").write_text(release("เปลี่ยนแล้ว"), encoding="utf-8")
    run(root)
    write = upload.write

    def cut_off(store, target, content):
        if "mentions" in target:
            raise OSError("connection reset")
        write(store, target, content)

    with monkeypatch.context() as broken:
        broken.setattr(upload, "write", cut_off)
        with pytest.raises(OutputError, match="connection reset"):
            upload.upload(out, url)
    pd.testing.assert_frame_equal(thaipress.read(url)["documents"], before)
    upload.upload(out, url)
    assert_same(url, out)


def test_half_a_file_is_written_again(root, run, url, tmp_path):
    out = run(root).output
    upload.upload(out, url)
    half = next((tmp_path / "store" / "parts" / "documents").iterdir())
    half.write_bytes(b"PAR1")
    assert upload.upload(out, url).written == 1
    assert_same(url, out)


def test_old_parts_go_but_those_of_the_run_before_stay(root, run, url, release, tmp_path):
    out = run(root).output
    for n in range(3):
        (root / "0.txt").write_text(release(f"ครั้งที่ {n}"), encoding="utf-8")
        run(root)
        upload.upload(out, url)
        long_ago = time.time() - 3 * 86400
        for file in (tmp_path / "store").rglob("*.parquet"):
            os.utime(file, (long_ago, long_ago))
    documents = list((tmp_path / "store" / "parts" / "documents").iterdir())
    assert len(documents) == 2
    assert_same(url, out)


def test_damaged_run_is_not_uploaded(root, run, url):
    out = run(root).output
    (out / "dates" / "part-00000.parquet").write_bytes(b"PAR1")
    with pytest.raises(OutputError, match="other bytes"):
        upload.upload(out, url)
    with pytest.raises(OutputError, match="no finished run"):
        thaipress.read(url)


@pytest.mark.parametrize("url", ["s3:", "nonsense://bucket/x"])
def test_store_of_an_unknown_kind_is_an_error(root, run, url):
    with pytest.raises(OutputError):
        upload.upload(run(root).output, url)


def test_run_straight_into_a_store_is_refused():
    with pytest.raises(OutputError, match="thaipress upload"):
        remote.refuse(Path("s3://bucket/tables"))
    remote.refuse(Path("data/processed"))
