"""The command line, run as a person runs it: through `main`, arguments in, output and exit code out."""

import json
import os
import subprocess
import sys

import pytest
from typer.main import get_command

import thaipress
from thaipress import app
from thaipress.schema import TABLES

COMMANDS = sorted(get_command(app.app).commands)


@pytest.fixture
def root(folder, release):
    """An input folder: two releases, a file that is none, and notes."""
    return folder(
        {
            "a.txt": release("ลำปางก้าวหน้า"),
            "b.txt": release("ฉบับที่สอง"),
            "empty.txt": "",
            "notes.md": "no input",
        }
    )


@pytest.fixture
def output(root, tmp_path, cli):
    """The output of a run over `root`."""
    assert cli("extract", root, "-o", tmp_path / "out", "--quiet").code == 0
    return tmp_path / "out"


def test_version(cli):
    assert cli("--version") == (0, f"thaipress {thaipress.__version__}\n", "")


def test_help_lists_every_command(cli):
    result = cli("--help")
    assert result.code == 0
    assert all(command in result.out for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_has_an_example(cli, command):
    result = cli(command, "--help")
    assert result.code == 0
    assert f"thaipress {command}" in result.out


def test_extract_ends_with_a_summary(cli, root, tmp_path):
    result = cli("extract", root, "-o", tmp_path / "out")
    assert result.code == 0
    assert "3 inputs: 2 releases, 1 rejects (3 read, 0 unchanged); 1 other files ignored" in result.out
    assert str(tmp_path / "out") in result.out.replace("\n", "")


def test_extract_quietly_prints_nothing(cli, root, tmp_path):
    assert cli("extract", root, "-o", tmp_path / "out", "-q") == (0, "", "")


def test_extract_prints_its_summary_as_json(cli, root, tmp_path):
    result = cli("extract", root, "-o", tmp_path / "out", "--json")
    summary = json.loads(result.out)
    assert (result.code, result.err) == (0, "")
    assert summary["output"] == str(tmp_path / "out")
    assert (summary["extracted"], summary["unchanged"], summary["ignored"]) == (3, 0, 1)
    assert set(summary["rows"]) == set(TABLES)
    assert (summary["rows"]["documents"], summary["rows"]["rejects"]) == (2, 1)


def test_extract_of_named_files(cli, root, tmp_path):
    result = cli("extract", root / "a.txt", root / "b.txt", "-o", tmp_path / "out", "--json")
    assert json.loads(result.out)["rows"]["documents"] == 2


def test_dry_run_writes_nothing(cli, root, tmp_path):
    result = cli("extract", root, "-o", tmp_path / "out", "--dry-run")
    assert result == (0, "3 releases to extract, 0 unchanged\n", "")
    assert not (tmp_path / "out").exists()


def test_strict_run_with_rejects_writes_the_tables_and_exits_with_3(cli, root, tmp_path):
    assert cli("extract", root, "-o", tmp_path / "out", "--strict", "-q").code == 3
    assert len(thaipress.read(tmp_path / "out")["documents"]) == 2


def test_tables_lists_rows_and_columns(cli, output):
    result = cli("tables", output)
    assert result.code == 0
    assert "documents: 2 rows" in result.out
    assert "rejects: 1 rows" in result.out
    assert "weekday_conflict" in result.out


def test_tables_as_json(cli, output):
    tables = json.loads(cli("tables", output, "--json").out)
    assert tables["documents"]["rows"] == 2
    published = tables["documents"]["columns"]["published"]
    assert (published["type"], published["nullable"]) == ("date32[day]", True)
    assert published["description"]


def test_show_a_file(cli, root):
    result = cli("show", root / "a.txt")
    assert result.code == 0
    assert "title: ลำปางก้าวหน้า" in result.out
    assert "published: 2018-07-13" in result.out


def test_show_a_release_of_an_output_by_path_or_id(cli, output):
    documents = thaipress.read(output)["documents"].set_index("path")
    by_path = cli("show", "b.txt", "-o", output)
    assert by_path.code == 0
    assert "title: ฉบับที่สอง" in by_path.out
    assert cli("show", documents.loc["b.txt", "doc_id"], "-o", output) == by_path


def test_verify_finds_a_damaged_table(cli, output):
    assert cli("verify", output) == (0, f"{output}: whole\n", "")
    (output / "dates" / "part-00000.parquet").write_bytes(b"PAR1")
    result = cli("verify", output)
    assert result.code == 1
    assert "part-00000.parquet" in result.err


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["extract", "{root}/gone", "-o", "{out}"], "error: {root}/gone: no such file or folder"),
        (["extract", "{root}/notes.md", "-o", "{out}"], "error: {root}/notes.md: not an input; rel"),
        (["extract", "{root}", "-o", "{root}/a.txt"], "error: {root}/a.txt: not a folder"),
        (["tables", "{root}"], "error: {root}: no table documents"),
        (["verify", "{root}"], "error: {root}: no finished run"),
        (["show", "{root}/empty.txt"], "error: {root}/empty.txt: empty: no text in it"),
        (["show", "empty.txt", "-o", "{done}"], "error: empty.txt: was rejected: empty"),
        (["show", "gone.txt", "-o", "{done}"], "error: gone.txt: neither a file nor a release in {done}"),
        (["show", "gone.txt", "-o", "{root}"], "error: {root}: no table documents"),
    ],
)  # fmt: skip
def test_error_is_one_line_with_file_and_reason(cli, root, output, arguments, reason):
    places = {"root": root, "out": output.with_name("elsewhere"), "done": output}
    result = cli(*(argument.format(**places) for argument in arguments))
    assert result.code == 1
    assert result.err.startswith(reason.format(**places))
    assert result.err.count("\n") == 1
    assert result.out == ""


def test_debug_shows_the_traceback(cli, tmp_path):
    with pytest.raises(thaipress.errors.InputError):
        cli("--debug", "extract", tmp_path / "gone")


@pytest.mark.parametrize("arguments", [["extract"], ["extract", ".", "--workers", "-1"], ["no-such-command"]])
def test_wrong_usage_exits_with_2(cli, arguments):
    assert cli(*arguments).code == 2


def test_module_runs_as_a_program(root, tmp_path):
    command = [sys.executable, "-m", "thaipress", "extract", root / "gone", "-o", tmp_path / "out"]
    done = subprocess.run(
        command, capture_output=True, check=False, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"}
    )
    assert done.returncode == 1
    assert done.stderr == f"error: {root / 'gone'}: no such file or folder\n"


def test_export_says_where_it_is(cli, output, tmp_path):
    target = tmp_path / "tables.xlsx"
    assert cli("export", output, "--to", "xlsx", "-o", target) == (0, f"{target}\n", "")
    assert target.is_file()


def test_evaluate_prints_a_line_per_measure_and_the_errors(cli, output, tmp_path):
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "a.json").write_text(
        '{"dates": [{"text": "1 ม.ค. 2560", "start": "2017-01-01", "end": "2017-01-01"}]}'
    )
    result = cli("evaluate", output, gold, "--errors", "1")
    assert result.code == 0
    assert "dates\ta\tmissed\t1 ม.ค. 2560 2017-01-01..2017-01-01" in result.out
    assert json.loads(cli("evaluate", output, gold, "--json").out)["dates"]["recall"] == 0.0
