"""Scores against annotations: what counts as found, missed, wrong, and what is merely accepted."""

import json
from pathlib import Path

import pytest

from thaipress.errors import InputError
from thaipress.evaluate import evaluate
from thaipress.evaluate.spelling import alike, key
from thaipress.export import export

GOLD = {
    "officials": [
        {
            "name": "ทดสอบ ตัวอย่างดี",
            "title": "นาย",
            "positions": [{"text": "ผู้ว่าราชการจังหวัดลำปาง", "role": "ผู้ว่าราชการจังหวัด", "org": "ลำปาง"}],
            "mentions": ["นายทดสอบ ตัวอย่างดี"],
        }
    ],
    "dates": [
        {"text": "13 กรกฎาคม 2561", "start": "2018-07-13", "end": "2018-07-13"},
        {"text": "12 กรกฎาคม 2561", "start": "2018-07-12", "end": "2018-07-12"},
    ],
    "places": [{"level": "province", "name": "ลำปาง"}],
    "programmes": [{"name": "โครงการผ้าทอลำปาง"}],
}


@pytest.fixture
def output(run, folder, release, tmp_path) -> Path:
    """The output of a run over one release."""
    run(folder({"a.txt": release("ผ้าทอลำปาง")}))
    return tmp_path / "out"


@pytest.fixture
def gold(folder):
    """A folder with the annotation of that release, altered as a test wants."""

    def annotated(**changes) -> Path:
        return folder({"a.json": json.dumps(GOLD | changes, ensure_ascii=False)}, "gold")

    return annotated


def counts(score) -> tuple[int, int, int]:
    """Hits, missed, wrong."""
    return score.hits, score.missed, score.wrong


def test_right_output_has_all_and_nothing_wrong(output, gold):
    scores = evaluate(output, gold())
    assert {name: counts(s)[1:] for name, s in scores.items() if counts(s)[1:] != (0, 0)} == {}
    assert scores["dates"].f1 == 1.0
    assert scores["officials: role / org"].hits == 1


def test_missed_and_wrong_are_told_apart_and_named(output, gold):
    other = [{"text": "1 มกราคม 2561", "start": "2018-01-01", "end": "2018-01-01"}]
    score = evaluate(output, gold(dates=other))["dates"]
    assert counts(score) == (0, 1, 2)
    assert (score.precision, score.recall, score.f1) == (0.0, 0.0, 0.0)
    assert {(e.release, e.what) for e in score.errors} == {("a", "missed"), ("a", "wrong")}


def test_uncertain_item_is_neither_asked_for_nor_punished(output, gold):
    uncertain = [{**GOLD["places"][0], "uncertain": True}]
    assert counts(evaluate(output, gold(places=uncertain))["places: administrative"]) == (0, 0, 0)


def test_other_form_of_a_programme_is_a_hit(output, gold):
    forms = [{"name": "ยกระดับหัตถกรรมพื้นถิ่น", "also": ["โครงการผ้าทอลำปาง"]}]
    assert counts(evaluate(output, gold(programmes=forms))["programmes: exact"]) == (1, 0, 0)


def test_title_counts_in_its_own_measure_only(output, gold):
    people = [{**GOLD["officials"][0], "title": "ดร."}]
    scores = evaluate(output, gold(officials=people))
    assert counts(scores["officials: name"]) == (1, 0, 0)
    assert counts(scores["officials: name + title"]) == (0, 1, 1)


def test_release_that_the_output_lacks_is_all_missed(output, gold):
    where = gold()
    (where / "b.json").write_text(json.dumps(GOLD, ensure_ascii=False), encoding="utf-8")
    assert counts(evaluate(output, where)["dates"]) == (2, 2, 0)


def test_broken_annotation_is_named(output, folder):
    with pytest.raises(InputError, match=r"a\.json: not an annotation"):
        evaluate(output, folder({"a.json": '{"dates": [{"start": "yesterday"}]}'}, "gold"))


def test_folder_without_annotations_is_an_error(output, folder):
    with pytest.raises(InputError, match="no annotation"):
        evaluate(output, folder({"notes.txt": "none"}, "gold"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“โครงการ  ก้าวใหม่”", "โครงการก้าวใหม่"),
        ("ระยะที่ ๒", "ระยะที่ 2"),
        ("กําแพงเพชร", "กำแพงเพชร"),
        ("กรุงเทพฯ", "กรุงเทพ"),
    ],
)
def test_spaces_quotes_digits_and_closing_marks_make_no_difference(one, other):
    assert key(one) == key(other)


def test_head_noun_makes_no_difference_where_names_may_be_alike():
    assert alike("โครงการพัฒนาผ้าทอ", "พัฒนาผ้าทอ")
    assert not alike("โครงการพัฒนาผ้าทอ", "โครงการปลูกป่าชายเลน")
    assert not alike("กขค", "กขง")  # too short to be alike


@pytest.fixture
def corrected(output, tmp_path):
    """Label Studio's export of the release after a person's `change` of its regions."""

    def exported(change) -> Path:
        export(output, "label-studio", tmp_path / "ls")
        tasks = json.loads((tmp_path / "ls/tasks.json").read_text(encoding="utf-8"))
        for task in tasks:
            regions = task.pop("predictions")[0]["result"]
            change(regions)
            task |= {"id": 7, "annotations": [{"id": 1, "was_cancelled": False, "result": regions}]}
        file = tmp_path / "project-1.json"
        file.write_text(json.dumps(tasks, ensure_ascii=False), encoding="utf-8")
        return file

    return exported


def of(regions, label):
    """The first region with a label."""
    return next(region for region in regions if region["value"]["labels"] == [label])


def test_task_that_was_only_confirmed_scores_one(output, corrected):
    scores = evaluate(output, corrected(list))
    assert {s.f1 for s in scores.values()} == {1.0}
    assert scores["date"].hits == 2


def test_moved_end_is_an_error_exactly_but_overlaps(output, corrected):
    def shorten(regions):
        of(regions, "programme")["value"]["end"] -= 3

    scores = evaluate(output, corrected(shorten))
    assert counts(scores["programme"])[1:] == (1, 1)
    assert counts(scores["programme (overlap)"])[1:] == (0, 0)


def test_changed_label_counts_for_both_labels(output, corrected):
    def relabel(regions):
        of(regions, "date")["value"]["labels"] = ["place: venue"]

    scores = evaluate(output, corrected(relabel))
    assert counts(scores["date"]) == (1, 0, 1)
    assert counts(scores["place: venue"]) == (0, 1, 0)


def test_region_of_another_tool_is_left_alone(output, corrected):
    def comment(regions):
        regions.append({"type": "textarea", "value": {"text": ["ตรวจแล้ว"]}})

    assert {s.f1 for s in evaluate(output, corrected(comment)).values()} == {1.0}


def test_offsets_into_another_text_are_refused(output, corrected):
    file = corrected(list)
    file.write_text(file.read_text(encoding="utf-8").replace("เปิดโครงการ", "ปิดโครงการ", 1), encoding="utf-8")
    with pytest.raises(InputError, match="another text"):
        evaluate(output, file)


def test_export_without_annotations_is_an_error(output, tmp_path):
    export(output, "label-studio", tmp_path / "ls")
    with pytest.raises(InputError, match="none of its 1 tasks is annotated"):
        evaluate(output, tmp_path / "ls/tasks.json")
