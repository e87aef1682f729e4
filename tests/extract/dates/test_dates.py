"""A sentence in, spans out: `(kind, first day, last day)` per row of `dates`."""

import pytest

import thaipress

HEADER = "ข่าวตัวอย่าง\n\nวันพุธที่ 15 มีนาคม 2566\n"


def spans(text, header=HEADER):
    own = {("day", "2023-03-15", "2023-03-15")} if header else set()
    return {(d.kind, str(d.start), str(d.end)) for d in thaipress.extract(header + text).dates} - own


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("จัดขึ้นในวันที่ 3 พฤษภาคม 2566", ("day", "2023-05-03", "2023-05-03")),
        ("เมื่อวันที่ ๓ พ.ค. ๒๕๖๖ ที่ผ่านมา", ("day", "2023-05-03", "2023-05-03")),
        ("วันนี้ (3 พ.ค. 66) ณ ห้องประชุม", ("day", "2023-05-03", "2023-05-03")),
        ("วันที่ 3 เดือนพฤษภาคม พ.ศ. 2566", ("day", "2023-05-03", "2023-05-03")),
        ("ภายใน 03/05/2566 เท่านั้น", ("day", "2023-05-03", "2023-05-03")),
        ("วันที่ 3 กรกฏาคม 2566", ("day", "2023-07-03", "2023-07-03")),
        ("ระหว่างวันที่ 25-29 เมษายน 2560", ("day_range", "2017-04-25", "2017-04-29")),
        ("30 เมษายน-1 พฤษภาคม 2561", ("day_range", "2018-04-30", "2018-05-01")),
        ("29 ธ.ค. 64 - 4 ม.ค. 65", ("day_range", "2021-12-29", "2022-01-04")),
        ("29 ธ.ค. – 4 ม.ค. 65", ("day_range", "2021-12-29", "2022-01-04")),
        ("ต้นเดือนมิถุนายน 2566", ("month", "2023-06-01", "2023-06-30")),
        ("เดือน ก.พ. 67", ("month", "2024-02-01", "2024-02-29")),
        ("ม.ค. – เม.ย. 2560", ("month_range", "2017-01-01", "2017-04-30")),
        ("ไตรมาส 2/68", ("quarter", "2025-04-01", "2025-06-30")),
        ("ไตรมาสแรกของปี 2565", ("quarter", "2022-01-01", "2022-03-31")),
        ("ไตรมาสที่ 1 ปีงบประมาณ 2566", ("quarter", "2022-10-01", "2022-12-31")),
        ("ครึ่งหลังของปี 2564", ("half", "2021-07-01", "2021-12-31")),
        ("ช่วง 9 เดือนแรกของปี 2565", ("month_range", "2022-01-01", "2022-09-30")),
        ("ในปี 2565 นี้", ("year", "2022-01-01", "2022-12-31")),
        ("ปี พ.ศ. 2565", ("year", "2022-01-01", "2022-12-31")),
        ("ค.ศ. 2025", ("year", "2025-01-01", "2025-12-31")),
        ("(พ.ศ. 2561 – 2580)", ("year_range", "2018-01-01", "2037-12-31")),
        ("ปีการผลิต 2565/66", ("year_range", "2022-01-01", "2023-12-31")),
        ("ประจำปีงบประมาณ พ.ศ. 2561", ("fiscal_year", "2017-10-01", "2018-09-30")),
        ("วันที่ 3 พ.ค.\n2566", ("day", "2023-05-03", "2023-05-03")),
        ("วันที่ 3 พค 66", ("day", "2023-05-03", "2023-05-03")),
        ("วันที่ 3 เม.ย .66", ("day", "2023-04-03", "2023-04-03")),
        ("2-5-2566", ("day", "2023-05-02", "2023-05-02")),
        ("2566-05-02", ("day", "2023-05-02", "2023-05-02")),
        ("วันที่ 1-15 ของเดือนเมษายน 2566", ("day_range", "2023-04-01", "2023-04-15")),
        ("วันเสาร์ที่ 6 – วันอาทิตย์ที่ 7 พฤษภาคม 2566", ("day_range", "2023-05-06", "2023-05-07")),
        ("29 ธันวาคม 2566 – 4 มกราคม 2566", ("day_range", "2023-12-29", "2024-01-04")),
        ("on May 5-7, 2023 in Bangkok", ("day_range", "2023-05-05", "2023-05-07")),
        ("ผลงาน 3 เดือน เม.ย. – มิ.ย. 2566", ("month_range", "2023-04-01", "2023-06-30")),
        ("วันเสาร์ที่ 2 ของเดือนเมษายน 2566", ("month", "2023-04-01", "2023-04-30")),
        ("(ก.ค – ต.ค. 60)", ("month_range", "2017-07-01", "2017-10-31")),
        ("ไตรมาสที่สามของปี 2562", ("quarter", "2019-07-01", "2019-09-30")),
        ("ปีหน้า 2567", ("year", "2024-01-01", "2024-12-31")),
        ("ก่อนฤดูแล้งปี 65/66", ("year_range", "2022-01-01", "2023-12-31")),
        ("ยุทธศาสตร์ชาติ 20 ปี (2561–2580)", ("year_range", "2018-01-01", "2037-12-31")),
        ("พ.ศ. 25622 มาตรา 5", ("year", "2019-01-01", "2019-12-31")),
        ("ตั้งแต่ พ.ศ. 2325", ("year", "1782-01-01", "1782-12-31")),
        ("มติ ครม. พ.ศ. 2548", ("year", "2005-01-01", "2005-12-31")),
        ("ปีงบประมาณ พ.ศ. 2561 – 2562", ("fiscal_year", "2017-10-01", "2019-09-30")),
    ],
)
def test_one_expression_one_span(text, expected):
    assert spans(text) == {expected}


def test_enumerated_days_are_rows_of_their_own():
    assert spans("วันที่ 3, 5 และ 7 เมษายน 2566") == {
        ("day", "2023-04-03", "2023-04-03"),
        ("day", "2023-04-05", "2023-04-05"),
        ("day", "2023-04-07", "2023-04-07"),
    }


def test_first_of_enumerated_days_has_the_whole_text():
    (first, second) = thaipress.extract("วันที่ 3 และ 5 มีนาคม 2566").dates
    assert (first.text, second.text) == ("3 และ 5 มีนาคม 2566", "5 มีนาคม 2566")


def test_missing_year_comes_from_the_header():
    (row,) = [d for d in thaipress.extract(HEADER + "ถึงวันที่ 30 เมษายนนี้").dates if d.start.month == 4]
    assert (str(row.start), row.resolved_from) == ("2023-04-30", "published")


def test_past_month_ahead_of_the_header_is_last_years():
    assert spans("เมื่อ 14 พฤษภาคมที่ผ่านมา") == {("day", "2022-05-14", "2022-05-14")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ในปี 2560 (ม.ค. – มี.ค.) และ", ("month_range", "2017-01-01", "2017-03-31")),
        ("(มกราคม – เมษายน) ของปี 2561", ("month_range", "2018-01-01", "2018-04-30")),
        ("ปีงบประมาณ 2561 (ต.ค. – ธ.ค.)", ("month_range", "2017-10-01", "2017-12-31")),
        ("ระหว่างวันที่ 3-5 สิงหาคม 2559 โดยวันที่ 5 สิงหาคม", ("day", "2016-08-05", "2016-08-05")),
    ],
)
def test_missing_year_comes_from_a_neighbour(text, expected):
    assert expected in spans(text)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("จะแล้วเสร็จในเดือนมกราคม", 2024),
        ("ตั้งแต่เดือนมกราคม", 2023),
        ("ตั้งแต่เดือนมกราคมเป็นต้นไป", 2024),
        ("เดือนมกราคมที่ผ่านมา", 2023),
        ("เดือนมกราคมปีหน้า", 2024),
    ],
)
def test_year_of_january_in_a_december_release(text, year):
    header = "ข่าวตัวอย่าง\n\nวันศุกร์ที่ 15 ธันวาคม 2566\n"
    assert (("month", f"{year}-01-01", f"{year}-01-31")) in spans(text, header)


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("วันนี้ ณ ทำเนียบ", "day", "2023-03-15", "2023-03-15"),
        ("เมื่อวานนี้", "day", "2023-03-14", "2023-03-14"),
        ("วันพรุ่งนี้", "day", "2023-03-16", "2023-03-16"),
        ("สัปดาห์หน้า", "day_range", "2023-03-20", "2023-03-26"),
        ("เดือนที่ผ่านมา", "month", "2023-02-01", "2023-02-28"),
        ("ไตรมาสที่แล้ว", "quarter", "2022-10-01", "2022-12-31"),
        ("ครึ่งปีหลัง", "half", "2023-07-01", "2023-12-31"),
        ("ปีหน้า", "year", "2024-01-01", "2024-12-31"),
        ("ปีงบประมาณหน้า", "fiscal_year", "2023-10-01", "2024-09-30"),
    ],
)
def test_relative_words_have_a_table_of_their_own(text, kind, first, last):
    release = thaipress.extract(HEADER + text)
    (row,) = release.relative_dates
    assert (row.kind, str(row.start), str(row.end), row.relative) == (kind, first, last, True)
    assert len(release.dates) == 1  # the header's own


def test_today_is_the_day_in_brackets_behind_it():
    (row,) = thaipress.extract(HEADER + "วันนี้ (14 มี.ค. 66) ณ ทำเนียบ").relative_dates
    assert (str(row.start), row.resolved_from) == ("2023-03-14", "neighbour")


@pytest.mark.parametrize("text", ["5 ปีที่ผ่านมา", "หลายเดือนที่ผ่านมา", "ทุกปีนี้", "ปีก่อนหน้า"])
def test_duration_is_no_relative_date(text):
    assert thaipress.extract(HEADER + text).relative_dates == ()


def test_weekday_that_contradicts_its_date_is_flagged():
    right, wrong = thaipress.extract("วันศุกร์ที่ 3 มีนาคม 2566 และวันศุกร์ที่ 4 มีนาคม 2566").dates
    assert (right.weekday_conflict, wrong.weekday_conflict) == (False, True)


def test_impossible_day_is_counted_and_gives_no_row():
    release = thaipress.extract("วันที่ 31 กันยายน 2566")
    assert (release.dates, release.document.impossible_dates) == ((), 1)


def test_time_of_day_is_tied_to_its_date():
    (row,) = thaipress.extract("วันที่ 3 มีนาคม 2566 เวลา 9.30 น.").dates
    assert row.time == "09:30"


@pytest.mark.parametrize(
    "text",
    [
        "ในการประชุมครั้งที่ 2/2566",
        "ตามมาตรา 44 และมาตรา 15",
        "โทร. 0 2202 2560 หรือ 02-123-2566",
        "ราคา 2,566 บาท ลดลง 2.5 บาท",
        "รุ่น 2.0.5 ของระบบ Thailand 4.0",
        "โรคโควิด-19 (COVID-19)",
        "ผู้มีอายุ 60 ปี ขึ้นไป ระยะเวลา 5 ปี 60 วัน",
        "งาน Expo 2023",
        "สำนักงาน ก.พ.ร. และสำนักงาน ก.พ. ร่วมกัน",
        "กลุ่มกรามีสาขา 5 แห่ง",
        "ก.คลังชี้แจง ต.คลองหนึ่ง นพ.ยงยุทธ อ.ส.ค. และ ก.ค.ศ.",
        "กรมกิจการสตรีฯ (สค.) และกระทรวงการคลัง (กค.)",
        "อายุ 5 ปี 10 ปี และ 60 ปี",
        "ข้อ 5.1.14 และเลขที่ 2565-25-3-2565",
        "ฉลองปีใหม่ 2563 ในเทศกาลสงกรานต์ 2563",
        "https://example.org/2018/01/9373.jpg",
        "วันนี้ เดือนหน้า และปีนี้",
        "วันศุกร์ที่จะถึงนี้",
    ],
)
def test_no_date(text):
    assert spans(text) == set()
