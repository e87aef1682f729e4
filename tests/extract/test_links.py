"""What needs two kinds of records: embedded places, flagships that are programmes, one release's evidence."""

import pytest

import thaipress
from thaipress.errors import EvidenceError, InputError
from thaipress.extract import release as release_module


def places(text):
    return {p.name: p.embedded for p in thaipress.extract(text).places}


def test_province_inside_a_governors_office_only_is_embedded():
    found = places("นายปรีดา มณีธารทิพย์ ผู้ว่าราชการจังหวัดลำปาง เป็นประธานการประชุม")
    assert found == {"ลำปาง": True}


def test_province_that_also_stands_on_its_own_is_not_embedded():
    found = places("นายปรีดา มณีธารทิพย์ ผู้ว่าราชการจังหวัดลำปาง ตรวจราชการในพื้นที่จังหวัดลำปาง เมื่อวานนี้")
    assert found == {"ลำปาง": False}


def test_flagship_points_at_the_programme_that_opens_it():
    found = thaipress.extract(
        "กระทรวงอุตสาหกรรมกำหนดแนวทางการพัฒนา (flagship) 2 โครงการ ดังนี้\n"
        "1. โครงการพัฒนาเซรามิกสร้างสรรค์ล้านนา มุ่งปรับปรุงเตาเผา\n"
        "2. โครงการยกระดับกาแฟอาราบิกาดอยสูง เน้นการควบคุมคุณภาพ\n"
    )
    names = {p.programme_id: p.name for p in found.programmes}
    assert [names[f.programme_id] for f in found.flagships] == [
        "โครงการพัฒนาเซรามิกสร้างสรรค์ล้านนา",
        "โครงการยกระดับกาแฟอาราบิกาดอยสูง",
    ]


def test_every_mention_is_the_text_at_its_offsets():
    text = "\ufeff วันนี้ (๙ มีนาคม ๒๕๖๑) นายธีรวัฒน์\u200b ศรีเมืองทองคํา รัฐมนตรีว่าการกระทรวงอุตสาหกรรม ไปจังหวัดลําปาง"
    found = thaipress.extract(text)
    assert {m.record_type for m in found.mentions} >= {"official", "position", "date", "place"}
    assert [text[m.start : m.end] for m in found.mentions] == [m.text for m in found.mentions]


def test_record_that_points_beside_its_text_is_refused(monkeypatch):
    build = release_module.dates.build

    def shifted(doc, doc_id):
        days, relative, mentions = build(doc, doc_id)
        return (
            days,
            relative,
            [m.model_copy(update={"start": m.start + 1, "end": m.end + 1}) for m in mentions],
        )

    monkeypatch.setattr(release_module.dates, "build", shifted)
    with pytest.raises(EvidenceError, match="is not at"):
        thaipress.extract("ประชุมวันที่ 9 มีนาคม 2561 ที่ผ่านมา")


def test_lone_surrogate_is_no_text():
    with pytest.raises(InputError, match="surrogate at 3"):
        thaipress.extract("นาย\ud800")
