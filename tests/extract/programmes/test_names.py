"""Names of programmes and where they end."""

import pytest

import thaipress


def names(text):
    return [p.name for p in thaipress.extract(text).programmes]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("กรมได้จัดโครงการ “ตลาดนัดชุมชนคนริมคลอง” ขึ้นที่จังหวัดน่าน", "โครงการ “ตลาดนัดชุมชนคนริมคลอง”"),
        ("ธนาคารเปิดตัวนโยบาย Green Harbour 4.0 ในวันนี้", "นโยบาย Green Harbour 4.0"),
        ("กรมได้ดำเนินโครงการส่งเสริมอาชีพชาวประมงพื้นบ้าน ซึ่งมีผู้เข้าร่วม 60 คน", "โครงการส่งเสริมอาชีพชาวประมงพื้นบ้าน"),
    ],
)
def test_a_name_ends_before_the_clause(text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "รัฐมนตรีติดตามโครงการดังกล่าวอย่างใกล้ชิด",
        "รัฐบาลเร่งรัดโครงการต่าง ๆ ให้แล้วเสร็จ",
        "มีทั้งหมด 12 โครงการ และเสนอที่ประชุมแล้ว",
        "คณะกรรมการนโยบายการเงินมีมติคงอัตราดอกเบี้ย",
        "ผู้อำนวยการกองยุทธศาสตร์และแผนงานกล่าวต้อนรับ",
    ],
)
def test_a_reference_is_no_name(text):
    assert names(text) == []


def test_the_quoted_name_of_a_minister_is_no_policy():
    assert names("หน่วยงานรับนโยบาย “รมว.สมปอง” ไปปฏิบัติ") == []
