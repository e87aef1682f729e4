"""Releases that go through the extractors together are read as if each came alone."""

from thaipress.extract.nlp import annotate
from thaipress.extract.thai.evidence import groups

TEXTS = [
    "กระทรวงสมมติเปิดโครงการปลูกป่าชายเลนเพื่อชุมชน ณ ห้องประชุม 2 ชั้น 3 อาคารสมมติ จังหวัดตราด",
    "ที่ประชุมมีมติ ดังนี้\n1. ส่งเสริมตลาดชุมชน โดยจังหวัด\n2. พัฒนาท่าเรือประมง เพื่อการท่องเที่ยว",
    "",
    "ลงพื้นที่ตลาดสมมติ อำเภอเมืองลำพูน ติดตามมาตรการลดค่าครองชีพของประชาชน",
]


def test_what_is_found_in_a_release_does_not_depend_on_its_batch():
    together = annotate(TEXTS, [None] * len(TEXTS))
    alone = [annotate([text], [None])[0] for text in TEXTS]
    assert [groups(doc) for doc in together] == [groups(doc) for doc in alone]
    assert {group for doc in alone for group, found in groups(doc).items() if found} >= {
        "places",
        "programmes",
        "flagships",
    }
