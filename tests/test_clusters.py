"""Near duplicates: what makes a cluster, and that clusters are kept up without extracting anew."""

import random

import pytest
from test_pipeline import contents

import thaipress
from thaipress.clusters import clusters, sign, signature, slots_of
from thaipress.extract import release as extraction
from thaipress.tables import arrow_schema
from thaipress.verify import verify

SENTENCES = (
    "กระทรวงอุตสาหกรรมจัดอบรมผู้ประกอบการรายย่อยในเขตภาคเหนือ จำนวน 120 ราย",
    "นายทดสอบ ตัวอย่างดี ผู้ว่าราชการจังหวัดลำปาง เป็นประธานเปิดงาน ณ ศาลากลางจังหวัด",
    "ผู้เข้าร่วมอบรมได้เรียนรู้การขายสินค้าทางออนไลน์และการทำบัญชีอย่างง่าย",
    "งบประมาณของโครงการในปีนี้มี 4.5 ล้านบาท เพิ่มขึ้นจากปีก่อนร้อยละ 12",
    "สินค้าที่นำมาแสดงมีทั้งผ้าทอ เครื่องปั้นดินเผา และอาหารแปรรูปจากข้าว",
    "จังหวัดจะติดตามผลการอบรมทุก 3 เดือน และรายงานต่อคณะกรรมการ",
    "ประชาชนที่สนใจสอบถามได้ที่สำนักงานอุตสาหกรรมจังหวัดในวันและเวลาราชการ",
)
BODY = "\n".join(SENTENCES)


def page(
    body: str = BODY, *, title: str = "อบรมผู้ประกอบการภาคเหนือ", day: str = "วันศุกร์ที่ 13 กรกฎาคม 2561"
) -> str:
    return f"รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-{title}\n\n{day}\nพิมพ์\n{title}\n{body}\n\nที่มา : https://www.thaigov.go.th/{len(title)}\n"


def together(one: str, other: str) -> bool:
    return len(set(clusters(["a", "b"], slots_of(map(signature, [one, other]))))) == 1


@pytest.mark.parametrize(
    "other",
    [
        page(title="จังหวัดลำปางอบรมผู้ประกอบการ [กระทรวงอุตสาหกรรม]"),
        page(day="วันจันทร์ที่ 16 กรกฎาคม 2561"),
        page(day="16/07/2561"),
        page(BODY.replace("ออนไลน์", "ออนไลน").replace("เครื่องปั้นดินเผา", "เครื่องปั้นดินเผ่า")),
        page(BODY.replace(" ", "\u00a0").replace("จังหวัด", "จัง\u200bหวัด")),
        page(BODY.translate({ord(d): chr(ord("๐") + int(d)) for d in "0123456789"})),
        "\ufeff" + page().replace("\n", "\r\n") + "\n\n",
    ],
    ids=["header", "day", "day in digits", "typos", "spaces", "Thai digits", "line ends"],
)
def test_same_text_in_another_dress_is_near(other):
    assert together(page(), other)


@pytest.mark.parametrize(
    "other",
    [
        page(BODY.replace("120", "85").replace("4.5", "3.1").replace("12", "9").replace("ทุก 3", "ทุก 6")),
        page("\n".join(SENTENCES[:2])),
        page(BODY[::-1]),
        page("ภาพกิจกรรม"),
    ],
    ids=["bulletin with other numbers", "excerpt", "other words", "page without text"],
)
def test_another_release_is_not_near(other):
    assert not together(page(), other)


def test_cluster_is_named_after_its_smallest_id_in_any_order():
    draw = random.Random(1)  # noqa: S311 made-up text
    texts = {f"{n:02d}": page(day=f"วันศุกร์ที่ {n} กรกฎาคม 2561") for n in range(1, 6)}
    texts |= {f"x{n}": page("".join(draw.choices("กขคงจฉชซ ", k=400))) for n in range(5)}
    expected = {i: "01" if i[0] == "0" else i for i in texts}
    for _ in range(5):
        ids = draw.sample(sorted(texts), len(texts))
        assert (
            dict(zip(ids, clusters(ids, slots_of(signature(texts[i]) for i in ids)), strict=True)) == expected
        )


def test_chain_of_near_releases_is_one_cluster():
    # Each has a sentence of its neighbour's; the ends alone are not near.
    extra = ["".join(random.Random(n).choices("กขคงจฉชซฌญดตถทธนบปผฝ", k=60)) for n in range(6)]  # noqa: S311 made-up text
    steps = [page(f"{BODY}\n" + "\n".join(extra[n : n + 3])) for n in range(4)]
    assert not together(steps[0], steps[3])
    assert len(set(clusters(list("abcd"), slots_of(map(signature, steps))))) == 1


@pytest.mark.parametrize("text", ["", "ก", "ก1", "\ud800", "๑๒๓", "\n" * 50, "ก" * 9])
def test_any_text_has_a_signature_of_one_length(text):
    assert len(signature(text)) == len(signature(BODY))


def test_no_release_has_no_cluster():
    assert sign(arrow_schema("documents").empty_table()).num_rows == 0
    assert clusters([], slots_of([])) == []


def ids_and_clusters(output):
    documents = thaipress.read(output)["documents"].set_index("path")
    return documents["doc_id"], documents["cluster_id"]


@pytest.mark.usefixtures("small_shards")
def test_new_release_changes_the_cluster_of_an_old_one_without_extracting_it(
    folder, run, release, monkeypatch
):
    texts = {f"{n}.txt": release(f"ฉบับที่ {n} {'ก' * n}") + f"\n{n * 7919}" for n in range(4)}
    root = folder(texts | {"a.txt": page()})
    doc_id, cluster_id = ids_and_clusters(run(root).output)
    assert cluster_id["a.txt"] == doc_id["a.txt"]

    whole = extraction.extract_text
    seen = []

    def counted(text, *, path, **more):
        seen.append(path)
        return whole(text, path=path, **more)

    monkeypatch.setattr(extraction, "extract_text", counted)
    (root / "z.txt").write_text(page(title="อีกหน่วยงานหนึ่ง"), encoding="utf-8")
    out = run(root).output
    doc_id, cluster_id = ids_and_clusters(out)
    assert seen == ["z.txt"]
    assert cluster_id["a.txt"] == cluster_id["z.txt"] == min(doc_id["a.txt"], doc_id["z.txt"])
    assert list(verify(out)) == []
    assert contents(out) == contents(run(root, out="fresh").output)

    seen.clear()
    (root / "z.txt").unlink()
    out = run(root).output
    doc_id, cluster_id = ids_and_clusters(out)
    assert seen == []
    assert (cluster_id == doc_id).all()


@pytest.mark.usefixtures("small_shards")
def test_copy_comes_and_goes_without_extracting_anew(folder, run, release, monkeypatch):
    root = folder({"a.txt": release("ซ้ำ"), "b.txt": release("ซ้ำ"), "c.txt": release("อื่น")})
    run(root)
    monkeypatch.setattr(extraction, "extract_text", lambda *_, **__: pytest.fail("extracted again"))
    (root / "a.txt").unlink()
    documents = thaipress.read(run(root).output)["documents"]
    assert documents["duplicate_of"].isna().all()


def test_copies_are_in_one_cluster(folder, run, release):
    copy = b"\xef\xbb\xbf" + release("ซ้ำ").replace("\n", "\r\n").encode()
    _, cluster_id = ids_and_clusters(run(folder({"a.txt": release("ซ้ำ"), "b.txt": copy})).output)
    assert cluster_id["a.txt"] == cluster_id["b.txt"]
