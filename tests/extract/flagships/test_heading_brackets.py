"""A heading and the brackets around or inside it."""

import thaipress

ITEMS = (
    "\n1. โครงการพัฒนาเซรามิกสร้างสรรค์ล้านนา มุ่งปรับปรุงเตาเผา\n2. โครงการยกระดับกาแฟอาราบิกาดอยสูง เน้นการควบคุมคุณภาพ\n"
)


def headings(lead):
    return {f.heading for f in thaipress.extract(lead + ITEMS).flagships}


def test_bracket_that_explains_the_noun_belongs_to_the_heading():
    lead = "ผู้ประกอบการเสนอแนวทางการพัฒนา (flagship) ที่ตอบสนองความต้องการของพื้นที่ ดังนี้"
    assert headings(lead) == {"แนวทางการพัฒนา (flagship)"}


def test_count_in_a_bracket_keeps_both_of_its_brackets():
    assert headings("เห็นชอบแผนงานของจังหวัด (2 โครงการ) ดังนี้") == {"แผนงานของจังหวัด (2 โครงการ)"}
