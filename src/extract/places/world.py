"""Countries, and cities, states and prefectures abroad."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from thaipress.extract.places.context import context, in_firm
from thaipress.extract.places.findings import PlaceFinding
from thaipress.extract.places.patterns import DEPENDENT, IN_SURNAME, SEPARATOR, SURNAME
from thaipress.extract.thai.lexicon import read_csv, read_toml

_LOOK_BACK = 60
_LONGEST_FORMAL = 40
_SHORT = 4
_TO_COUNTRY = ("ใน", "จาก", "ไป", "เยือน", "กับ", "ของ")  # in, from, to, visit, with, of
_ISLAND = "เกาะ"  # เกาะสุมาตรา (the island of Sumatra): a named place, head noun and all
_TWIN = "จอร์เจีย"  # Georgia, a country and a state
_LATIN = re.compile(r"[A-Za-z\d]")

# สาธารณรัฐประชาชน(จีน) · ราชอาณาจักร(กัมพูชา) · ประเทศ(ญี่ปุ่น): what stands in front of a country's short name
_FORMAL = re.compile(
    r"""(?: ประเทศ | รัฐ | สหรัฐ | สหภาพ | รัฐสุลต่าน | สหสาธารณรัฐ | เครือรัฐ | เครือจักรภพ | เขตบริหารพิเศษ
        | สาธารณรัฐ (?:ประชาธิปไตย)?
          (?:ประชาชน|สังคมนิยม(?:ประชาธิปไตย)?|อิสลาม|อาหรับ|สหพันธ์|สหภาพ|แห่งสหภาพ)?
        | ราชอาณาจักร (?:ฮัชไมต์(?:แห่ง)?)? | สหพันธ์?รัฐ | สหพันธ์สาธารณรัฐ | สมาพันธรัฐ | สปป\. | สป\.ป\. )[ ]?$""",
    re.VERBOSE,
)
# มลรัฐ(จอร์เจีย) · กรุง(คูเวต): a state or capital with a country's name
_NAMESAKE = re.compile(r"(?:มลรัฐ|กรุง)[ ]?$")
# กรุง(โตเกียว) · จังหวัด(วากายามะ) · มณฑล(กวางตุ้ง)
_TYPE = re.compile(
    r"(?:กรุง|มหานคร|นคร|เมือง|มลรัฐ|นครรัฐ|รัฐ|มณฑล|จังหวัด|แขวง|แคว้น|เขตปกครองตนเอง|เทศบาลนคร|นครหลวง)[ ]?$"
)
# มลรัฐ(จอร์เจีย): a state that bears the name of a country
_STATE = re.compile(r"(?:มลรัฐ|(?<!สาธารณ)(?<!สหพันธ)(?<!สห)รัฐ)[ ]?$")
# เมืองฮัมบังโตตา (ประเทศศรีลังกา) · เมืองสมมติ (มณฑลฝูเจี้ยน): a city that no list has, in front of what it lies in
_BEFORE_WIDER = re.compile(
    r"""(?:^|[^ก-๎]|(?<![ก-๎])ณ|ที่|ใน|และ|กับ|จาก|ไป|เยือน)
        (?P<city>
          (?: กรุง | นคร(?!หลวง|พนม|ปฐม|นายก|ราชสีมา|ศรีธรรม|สวรรค์) | เมือง(?!หลวง|ท่า|ใหญ่|คู่|สำคัญ|ต่าง)
            | มณฑล | จังหวัด | แขวง | มลรัฐ | แคว้น
            | รัฐ(?!บาล|มนตรี|สภา|ธรรม|วิสาห|จัด|ภาคี|สมาชิก) )
          (?P<name>[ก-๎]{3,16})
        )(?:[ ]{1,2}|,[ ]?|[ ]?\([ ]?)$""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Form:
    """What a form in text names.

    Attributes:
        level: `country` or `city`.
        name: the common short Thai name of a country; a city's as the form has it.
        code: ISO 3166-1 alpha-2 code of the country; none for a city.
        weak: whether the form is also another word, so that it needs more evidence.
    """

    level: str
    name: str
    code: str | None
    weak: bool


@cache
def _forms() -> dict[str, Form]:
    weak = set(read_toml(__package__, "aliases.toml")["weak_countries"])
    forms: dict[str, Form] = {}
    for row in read_csv(__package__, "countries.csv"):
        for form in (row["name"], row["name_en"], *filter(None, row["others"].split("|"))):
            forms.setdefault(form, Form("country", row["name"], row["code"], form in weak))
    for row in read_csv(__package__, "cities.csv"):
        for form in (row["name"], *filter(None, row["others"].split("|"))):  # a city keeps the release's form
            forms.setdefault(form, Form("city", form, None, bool(row["weak"])))
    return forms


def world_forms() -> frozenset[str]:
    """The forms that name a country or a city abroad."""
    return frozenset(_forms())


def find_world(text: str, names: Iterable[re.Match[str]]) -> list[PlaceFinding]:
    """The countries (Thailand apart) and foreign cities that `text` names, in order.

    `names` are the matches of `world_forms`, and maybe of others, in order.
    """
    found: list[PlaceFinding] = []
    national = -1  # where the last name ended that was a people's, a language's …
    forms = _forms()
    for match in names:
        form = forms.get(match[0])
        if form is None:
            continue
        start, end = match.span()
        if not _ends(text, end, match[0], form):
            continue
        if _people(text, start, national):
            national = end
            continue
        if context().modifiers.ending(text, start) or (
            match[0][0].isascii() and not context().in_latin(text, start, end)
        ):
            continue
        before = text[max(0, start - _LONGEST_FORMAL) : start]
        if _namesake(before, form):
            form = Form("city", form.name, None, weak=False)
        typed = _typed(before, start, form, found[-1].end if found else 0)
        if not typed and not _stands(text, start, form, found[-1] if found else None):
            continue
        first = start - len(typed[0]) if typed else start
        if text[end : end + 1] == "ฯ":
            end += 1
        if typed or form.level == "country":
            found.extend(_unlisted(text, first, found[-1].end if found else 0))
        found.append(
            PlaceFinding(
                first,
                end,
                form.level,
                "typed_world" if typed else "bare_world",
                name=form.name,
                code=form.code,
                embedded=context().country_holders.ending(text, first) is not None,
            )
        )
    return found


def _ends(text: str, end: int, form: str, what: Form) -> bool:
    """Whether the name may end at `end`."""
    if form[0].isascii():
        return not _LATIN.match(text, end) and not _LATIN.match(
            text, max(0, end - len(form) - 1), end - len(form)
        )
    if what.weak or len(form) <= _SHORT:
        return context().ends(text, end)
    return not DEPENDENT.match(text, end)


def _people(text: str, start: int, last: int) -> bool:
    """Whether the name at `start` is a people's or a language's, as the list is that it goes on at `last`."""
    if context().nationals.ending(text, start):
        return True
    gap = SEPARATOR.fullmatch(text, last, start) if 0 <= last < start else None
    return bool(gap and gap[0].strip())


def _stands(text: str, start: int, form: Form, last: PlaceFinding | None) -> bool:
    """Whether a name without type word is a place's; `last` is the place found before it."""
    words = context()
    attached = words.attached(text, start)
    if form.level == "city" and text.endswith(_ISLAND, 0, start):
        return False
    if form.weak:
        gap = SEPARATOR.fullmatch(text, last.end, start) if last and last.level == "country" else None
        listed = bool(gap and gap[0])
        return form.level == "country" and (listed or (attached and text.endswith(_TO_COUNTRY, 0, start)))
    before = text[max(0, start - _LOOK_BACK) : start]
    if not attached:
        return form.level == "country" or not (SURNAME.search(before) or in_firm(text, start))
    if words.person_titles.ending(text, start) or words.agreements.ending(text, start):
        return False
    if form.level == "city":
        return words.openers.ending(text, start) is not None and not in_firm(text, start)
    return not (len(form.name) <= _SHORT and IN_SURNAME.search(before))


def _namesake(before: str, form: Form) -> bool:
    """Whether the country's name after `before` is that of a state or a capital."""
    if form.level != "country":
        return False
    return bool(_NAMESAKE.search(before) or (form.name == _TWIN and _STATE.search(before)))


def _typed(before: str, start: int, form: Form, done: int) -> re.Match[str] | None:
    """The type word right before the name at `start`, unless it belongs to the place that ends at `done`."""
    typed = (_FORMAL if form.level == "country" else _TYPE).search(before)
    # สหราชอาณาจักร เกาหลีใต้ (the United Kingdom, South Korea): the country before ends like a formal word
    shared = typed and typed[0][-1] == " " and start - len(typed[0]) < done
    return None if shared else typed


def _unlisted(text: str, start: int, done: int) -> Iterator[PlaceFinding]:
    """A city with its type word in front of the country, state or province that starts at `start`."""
    low = max(done, start - _LONGEST_FORMAL)
    match = _BEFORE_WIDER.search(text[low:start])
    if match:
        yield PlaceFinding(
            low + match.start("city"), low + match.end("city"), "city", "typed_city", name=match["name"]
        )
