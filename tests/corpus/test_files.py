"""Inputs: what is read as a release, what is rejected and why, what is left alone."""

import hashlib
import os

import pytest

from thaipress.corpus import Release, Source, census, find, read, reader
from thaipress.errors import InputError
from thaipress.schema import Reject

THAI = "กระทรวงอุตสาหกรรม ๒๕๖๑"


def read_bytes(tmp_path, raw: bytes) -> Release | Reject:
    file = tmp_path / "release.txt"
    file.write_bytes(raw)
    return read(Source("release.txt", file))


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (THAI.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + THAI.encode(), "utf-8-sig"),
        (b"\xff\xfe" + THAI.encode("utf-16-le"), "utf-16"),
        (b"\xfe\xff" + THAI.encode("utf-16-be"), "utf-16"),
        (THAI.encode("cp874"), "cp874"),
    ],
)
def test_every_encoding_gives_the_same_text(tmp_path, raw, encoding):
    release = read_bytes(tmp_path, raw)
    assert release == Release("release.txt", hashlib.sha256(raw).hexdigest(), encoding, THAI)


def test_only_a_leading_mark_is_dropped(tmp_path):
    text = "\r\n\ufeff ก\u200bข\u00a0ค ํา \t\n"
    assert read_bytes(tmp_path, b"\xef\xbb\xbf" + text.encode()).text == text


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (" \r\n\t\u00a0\u200b".encode(), "empty"),
        (b"Press release in English only", "not_thai"),
        (b"caf\xe9", "encoding"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x81\xfc", "encoding"),
        ("ข่าว\x00ทำเนียบ".encode(), "encoding"),
        (b"\xff\xfe" + THAI.encode("utf-16-le") + b"\x00", "encoding"),
        (b"\xef\xbb\xbf" + THAI.encode("cp874"), "encoding"),
    ],
    ids=[
        "nothing",
        "mark",
        "blank",
        "english",
        "latin-1",
        "picture",
        "zero byte",
        "odd utf-16",
        "false mark",
    ],
)
def test_what_is_no_release_is_rejected_with_a_reason(tmp_path, raw, reason):
    reject = read_bytes(tmp_path, raw)
    assert isinstance(reject, Reject)
    assert (reject.path, reject.reason) == ("release.txt", reason)
    assert reject.sha256 == hashlib.sha256(raw).hexdigest()
    assert reject.detail


def test_cp874_is_read_strictly(tmp_path):
    # 0xDB is no character of cp874, nor is the whole valid UTF-8.
    assert read_bytes(tmp_path, THAI.encode("cp874") + b"\xdb").reason == "encoding"


def test_too_large_a_file_is_rejected_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "MOST_BYTES", 10)
    reject = read_bytes(tmp_path, THAI.encode())
    assert (reject.reason, reject.sha256) == ("too_large", None)


def test_file_that_vanishes_before_it_is_read_is_rejected(tmp_path):
    reject = read(Source("gone.txt", tmp_path / "gone.txt"))
    assert (reject.path, reject.reason, reject.sha256) == ("gone.txt", "unreadable", None)


def test_folder_is_searched_and_other_files_are_counted(folder):
    root = folder(
        {
            "b.txt": THAI,
            "a/deep/c.TXT": THAI,
            "notes.md": "",
            "a/picture.jpg": "",
            ".hidden.txt": THAI,
            ".git/config.txt": THAI,
        }
    )
    found = find([root])
    assert [source.path for source in found.sources] == ["a/deep/c.TXT", "b.txt"]
    assert found.ignored == 3


def test_named_file_is_known_by_its_name(folder):
    root = folder({"a/deep/c.txt": THAI})
    assert [source.path for source in find([root / "a/deep/c.txt"]).sources] == ["c.txt"]


@pytest.mark.parametrize("name", ["notes.md", "table.json", "release"])
def test_named_file_of_another_kind_is_an_error_that_names_it(folder, name):
    root = folder({name: THAI})
    with pytest.raises(InputError, match=name):
        find([root / name])


def test_named_input_that_is_missing_is_an_error_that_names_it(tmp_path):
    with pytest.raises(InputError, match="nowhere"):
        find([tmp_path / "nowhere"])


def test_one_path_from_two_roots_is_an_error_that_names_both(folder):
    one, two = folder({"same.txt": THAI}, "one"), folder({"same.txt": THAI}, "two")
    with pytest.raises(InputError, match=r"two.same\.txt.*one.same\.txt"):
        find([one, two])


def test_one_file_named_twice_is_one_release(folder):
    root = folder({"a.txt": THAI})
    assert len(find([root, root, root / "a.txt"]).sources) == 1


def test_link_out_of_the_root_is_rejected_unread(folder):
    secret = folder({"secret.txt": THAI}, "elsewhere") / "secret.txt"
    root = folder({"a.txt": THAI})
    (root / "out.txt").symlink_to(secret)
    (root / "in.txt").symlink_to(root / "a.txt")
    (root / "folder").symlink_to(secret.parent, target_is_directory=True)
    read_all = {source.path: read(source) for source in find([root]).sources}
    assert sorted(read_all) == ["a.txt", "in.txt", "out.txt"]
    assert (read_all["out.txt"].reason, read_all["out.txt"].sha256) == ("unsafe_path", None)
    assert read_all["in.txt"].text == THAI


def test_link_to_nothing_is_rejected(folder):
    root = folder({"a.txt": THAI})
    (root / "broken.txt").symlink_to(root / "gone.txt")
    assert [read(s).reason for s in find([root]).sources if s.path == "broken.txt"] == ["unreadable"]


def test_links_in_a_circle_are_rejected(folder):
    root = folder({})
    (root / "a.txt").symlink_to(root / "b.txt")
    (root / "b.txt").symlink_to(root / "a.txt")
    assert [read(s).path for s in find([root, root]).sources] == ["a.txt", "b.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_is_rejected_and_not_waited_on(folder):
    root = folder({})
    os.mkfifo(root / "pipe.txt")
    reject = read(find([root]).sources[0])
    assert (reject.reason, reject.detail) == ("unreadable", "not a regular file")


def test_folder_that_cant_be_searched_is_an_error_that_names_it(folder, monkeypatch):
    root = folder({"a.txt": THAI, "closed/b.txt": THAI})
    scan = os.scandir

    def closed(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    with pytest.raises(InputError, match="closed: can't be searched: Permission denied"):
        find([root])


def test_file_name_that_is_no_unicode_is_escaped(folder):
    root = folder({})
    try:
        (root / os.fsdecode(b"caf\xe9.txt")).write_text(THAI, encoding="utf-8")
    except OSError:
        pytest.skip("this file system has Unicode names only")
    assert [source.path for source in find([root]).sources] == ["caf\\xe9.txt"]


def test_same_content_has_one_fingerprint_whatever_mark_and_line_ends(folder):
    root = folder({"a.txt": "ข่าว\nหนึ่ง\n", "b.txt": b"\xef\xbb\xbf" + "ข่าว\r\nหนึ่ง".encode()})
    a, b = (print_ for _, print_ in census(find([root]).sources))
    assert a.content == b.content
    assert a.sha256 != b.sha256
