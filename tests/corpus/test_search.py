"""Which files are inputs: globs, outputs that lie within, what editors leave behind."""

from pathlib import Path

import pytest

from thaipress.corpus import census, find, read
from thaipress.errors import InputError

THAI = "กระทรวงอุตสาหกรรม"
TREE = {
    "raw/a.txt": THAI,
    "raw/2561/b.txt": THAI,
    "raw/2561/deep/c.TXT": THAI,
    "raw/2562/d.html": THAI,
    "raw/2562/notes.md": "",
    "raw/.hidden/e.txt": THAI,
}


@pytest.mark.parametrize(
    ("glob", "found"),
    [
        ("raw/*.txt", ["a.txt"]),
        ("raw/**/*.txt", ["2561/b.txt", "a.txt"]),
        ("raw/**", ["2561/b.txt", "2561/deep/c.TXT", "2562/d.html", "a.txt"]),
        ("raw/*/*.txt", ["2561/b.txt"]),
        ("raw/256?", ["2561/b.txt", "2561/deep/c.TXT", "2562/d.html"]),
        ("raw/256[!1]/*", ["2562/d.html"]),
        ("raw/**/deep/*", ["2561/deep/c.TXT"]),
        ("r*/2561/b.txt", ["raw/2561/b.txt"]),
    ],
)
def test_glob_finds_files_by_their_path_from_its_folder(folder, glob, found):
    root = folder(TREE)
    assert [source.path for source in find([root / glob]).sources] == found


@pytest.mark.parametrize("glob", ["raw/*.pdf", "raw/**/*.md", "nowhere/*.txt", "raw/[a"])
def test_glob_that_matches_no_input_is_an_error_that_names_it(folder, glob):
    with pytest.raises(InputError, match="matches no"):
        find([folder(TREE) / glob])


def test_glob_from_where_one_stands(folder, monkeypatch):
    monkeypatch.chdir(folder(TREE) / "raw")
    assert [source.path for source in find([Path("*.txt")]).sources] == ["a.txt"]


@pytest.mark.parametrize("name", ["a[1].txt", "b*.txt", "c?.txt"])
def test_file_whose_name_looks_like_a_glob_is_a_file(folder, name):
    root = folder({name: THAI, "a1.txt": THAI, "bb.txt": THAI, "cc.txt": THAI})
    assert [source.path for source in find([root / name]).sources] == [name]


def test_glob_follows_no_link_out_of_its_folder(folder):
    secret = folder({"secret.txt": THAI}, "elsewhere")
    root = folder({"a.txt": THAI})
    (root / "out.txt").symlink_to(secret / "secret.txt")
    (root / "folder").symlink_to(secret, target_is_directory=True)
    read_all = {source.path: read(source) for source in find([root / "**/*.txt"]).sources}
    assert sorted(read_all) == ["a.txt", "out.txt"]
    assert read_all["out.txt"].reason == "unsafe_path"


def test_output_within_the_input_is_no_input(folder, run, release, tmp_path):
    root = folder({"a.txt": release("หนึ่ง")})
    assert run(root, out="in/tables").rows["documents"] == 1
    summary = run(tmp_path, out="in/tables")
    assert (summary.rows["documents"], summary.rows["rejects"]) == (1, 0)


def test_output_named_as_an_input_is_an_error(folder, run, release, tmp_path):
    run(folder({"a.txt": release("หนึ่ง")}))
    with pytest.raises(InputError, match="holds the tables of a run"):
        find([tmp_path / "out"])


def test_what_word_leaves_beside_an_open_file_is_left_alone(folder):
    found = find([folder({"a.txt": THAI, "~$news.docx": "x"})])
    assert ([source.path for source in found.sources], found.ignored) == (["a.txt"], 1)


def test_file_named_as_a_row_and_the_row_are_two_inputs(folder):
    root = folder({"in.jsonl#1.txt": THAI, "in.jsonl": f'{{"id": "1.txt", "text": "{THAI}"}}\n'})
    paths = [source.path for source, _ in census(find([root]).sources)]
    assert paths == ["in.jsonl#1.txt~2", "in.jsonl#1.txt"]
