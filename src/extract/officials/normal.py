"""The normal form of an office: `รมว.อก.` and `รัฐมนตรีว่าการกระทรวงอุตสาหกรรม` come out the same."""

import re
from functools import cache, lru_cache

from pythainlp.corpus import provinces

from thaipress.extract.officials.bodies import (
    SHARED,
    abbreviations,
    bodies,
    ministry_short_names,
    province_names,
)
from thaipress.extract.officials.office_patterns import patterns, roles
from thaipress.extract.thai.lexicon import read_csv, read_toml
from thaipress.extract.thai.view import View, fold

_BRACKET = re.compile(r" ?\([^()]{1,40}\)$")
# กรมเจ้าท่า| ด้านปลอดภัย, กระทรวงสาธารณสุข| เขตสุขภาพที่ 4
_DUTY = re.compile(r"(?<=.) ?(?:\(?(?:ฝ่าย|ด้าน)[^ ()]{3,60}\)?|เขต(?:สุขภาพ|ตรวจราชการ)ที่ ?\d{1,2}|คนที่.{1,5})$")
_COMMITTEE = re.compile(r"(?:คณะ)?กรรมการ")
_NUMBER = re.compile(r" ?\d{1,2}$")
_LINK = re.compile(r" ?(?:ประจำ|แห่ง|ของ|จาก|ณ)$")
_AREA_TAIL = re.compile(r" (?:จังหวัด|จ\.) ?.*$")
_PROVINCE_WORD = re.compile(r"^(?:จังหวัด|จ\.) ?")

# ผู้ว่าฯ is the governor of a province, of Bangkok, and of a state enterprise alike.
_GOVERNOR = ("ผู้ว่าราชการ", "ผู้ว่าราชการจังหวัด")
_GOVERNOR_END = re.compile(r"ผู้ว่าราชการ(?:จังหวัด)?$")
# The spokesman of the government is that of the Prime Minister's Office.
_SPOKESMAN_OF = "สำนักนายกรัฐมนตรี"
# รัฐมนตรีช่วย ก.อุตฯ, ผู้ตรวจกระทรวง…: the end of the role that is left out where a ministry follows
_OF_MINISTRY = {"รัฐมนตรีช่วย": "ว่าการ", "ผู้ตรวจ": "ราชการ"}


@lru_cache(maxsize=4096)  # the same few offices stand in most releases; 2 MB
def normalise(role: str, org: str | None) -> tuple[str | None, str | None, str | None]:
    """The office in its full official form.

    Args:
        role: the role as written, an acting marker included.
        org: the organisation or area as written.

    Returns:
        The full role without acting marker and linking word; the organisation's full name; the id of the
        body, or of the nearest listed one above it. None where the lexicon does not know it.
    """
    full, rest, section = _role(_levelled(role))
    where = _levelled(org) if org else rest
    if full is None:
        return None, *_organisation(where)
    if full.endswith("โฆษก") and where == "รัฐบาล":
        where = _SPOKESMAN_OF
    if section == "area" and where:
        area, body = _area(full, where)
        if full.endswith(_GOVERNOR) and body:
            listed = bodies().get(body)
            own = "ผู้ว่าราชการ" if body == "bma" else "ผู้ว่าการ" if listed else "ผู้ว่าราชการจังหวัด"
            full = _GOVERNOR_END.sub(own, full)
        return full, area, body
    name, body = _organisation(where)
    if (
        full.endswith("รัฐมนตรี")
        and body
        and not full.startswith(("นายก", "รองนายก", "ผู้ช่วย", "เลขาธิการ", "คณะ"))
    ):
        # รัฐมนตรีเกษตรฯ: the minister; one of the Prime Minister's Office has no ministry to head
        full += "ประจำ" if body == "opm" else "ว่าการ" if bodies()[body].kind == "ministry" else ""
    elif body in bodies() and bodies()[body].kind == "ministry":
        full = next((full + rest for short, rest in _OF_MINISTRY.items() if full.endswith(short)), full)
    return full, name, body


def _levelled(text: str) -> str:
    """`text` as the matching view has it (Arabic digits, composed sara am), white space folded."""
    return View(fold(text)).text


@cache
def _full_roles() -> dict[str, str]:
    """Abbreviated roles to full ones."""
    sections = read_toml(__package__, "roles.toml")
    full = {
        short: name
        for section, names in sections.items()
        if section not in ("compose", "whole", "context")
        for name, shorts in names.items()
        for short in shorts
    }
    return full | {short: name for short, (name, _) in sections["whole"].items()}


def _role(role: str) -> tuple[str | None, str, str]:
    """The full role, what is left over (the organisation of a helper's principal), and its section."""
    p = patterns()
    if role.endswith("ผู้ว่า"):
        role += "การ"  # ผู้ว่าการท่องเที่ยวแห่งประเทศไทย, written once for both
    match = p.role.match(role)
    if not match:
        return None, "", ""
    head = match["head"]
    full = _full_roles().get(head, head)
    section = roles()[head]
    before = match["before"].replace(" ", "").replace("รอง.", "รอง").replace("เลขาฯ", "เลขานุการ")
    before = re.sub(r"เลขา(?!นุการ|ธิการ)", "เลขานุการ", before)
    if full == "นายกรัฐมนตรี" and before.endswith("ว่าที่"):
        before = before.removesuffix("ว่าที่")
    rest = role[match.end() :].strip()
    whole = read_toml_whole().get(head)
    if whole:
        return before + whole[0], whole[1], "org"
    rest = rest.removeprefix("ฯ").strip()
    if _LINK.search(rest) or rest in ("ประจำ", "แห่ง", "ของ", "จาก", "ณ"):
        rest = _LINK.sub("", " " + rest).strip()
    if rest in ("กระทรวงฯ", "กระทรวง ฯ", "กรมฯ"):
        rest = ""
    if rest and not before.startswith(p.helpers):
        full += rest
        rest = ""
    return before + full, rest, section


@cache
def read_toml_whole() -> dict[str, list[str]]:
    """Abbreviations of a whole office to its role and organisation."""
    whole: dict[str, list[str]] = read_toml(__package__, "roles.toml")["whole"]
    return whole


def _organisation(org: str | None) -> tuple[str | None, str | None]:  # noqa: PLR0911 one way after another
    """The full name of an organisation and the id of the nearest listed body."""
    if not org:
        return None, None
    org = _BRACKET.sub("", org).strip()
    body = _body_id(org)
    if body:
        return _body_name(body), body
    parts = [i for i, char in enumerate(org) if char == " "]
    plain = _DUTY.sub("", org).strip()
    if plain != org and (found := _organisation(plain))[1]:
        return found
    for at in parts:
        parent = _body_id(org[at + 1 :].strip())
        if parent:
            left, own = _organisation(_BRACKET.sub("", org[:at]).strip())
            if left in patterns().nouns["before_abbreviation"]:
                return _body_name(parent), parent  # กระทรวง อว.
            return f"{left} {_body_name(parent)}", own or parent
    committee = _COMMITTEE.match(org)
    if committee:
        name = org[committee.end() :]
        return org, _body_id(name) or _body_id("สำนักงาน" + name) or _body_id("สำนักงานคณะกรรมการ" + name)
    numbered = _NUMBER.sub("", org)
    return org, _body_id(numbered) if numbered != org else None


@cache
def _names() -> dict[str, str]:
    """Every name, spelling and abbreviation of a body, without spaces, to its id."""
    names: dict[str, str] = {}
    for body in bodies().values():
        for name in body.names:
            names.setdefault(_tight(name), body.id)
    for name, body_id in ministry_short_names().items():
        names.setdefault(_tight(name), body_id)
        names.setdefault("ก." + _tight(name), body_id)
    for short, owner in abbreviations().items():
        if owner:
            names.setdefault(_tight(short), owner)
    for body_id, (name, spellings) in _provincial().items():
        for spelling in (name, *spellings):
            names.setdefault(_tight(spelling), body_id)
    return names


def _tight(name: str) -> str:
    return name.replace(" ", "").replace("ฯ", "")


def _body_id(name: str) -> str | None:
    return _names().get(_tight(name))


def _body_name(body_id: str) -> str:
    listed = bodies().get(body_id)
    return listed.name if listed else _provincial()[body_id][0]


@cache
def _provincial() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Bodies of each province: id to name and shorter spellings."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for row in provincial_rows():
        for province, code in _codes().items():
            if province == "กรุงเทพมหานคร":
                continue
            short = tuple(
                spelling
                for a in row["abbreviations"].split()
                for spelling in (a + province, a.replace(".", "") + province)
                if not a.endswith(SHARED)
            )
            found[f"{row['id']}-{code.lower()}"] = (row["name"] + province, short)
    return found


@cache
def provincial_rows() -> tuple[dict[str, str], ...]:
    """The rows of `provincial.csv`."""
    return tuple(read_csv(__package__, "provincial.csv"))


@cache
def _codes() -> dict[str, str]:
    """Provinces to the three letters of their code."""
    rows = provinces(details=True)
    return {str(row["name_th"]): str(row["abbr_en"]) for row in rows if isinstance(row, dict)}


@cache
def _heads() -> dict[str, str]:
    """Heads of provincial bodies to the id of the body's row."""
    return {row["head"]: row["id"] for row in provincial_rows() if row["head"]}


def _area(role: str, area: str) -> tuple[str | None, str | None]:
    """The area's full name, and the id of the provincial body that the office heads."""
    plain = _PROVINCE_WORD.sub("", area)
    province = province_names().get(plain)
    if province is None:
        body = _body_id(area) if role.startswith(("ผู้ว่า", "รองผู้ว่า")) else None
        return (_body_name(body), body) if body else (_AREA_TAIL.sub("", area) or area, None)
    if province == "กรุงเทพมหานคร":
        return province, "bma"
    code = _codes().get(province)
    head = next((row for name, row in _heads().items() if role.endswith(name)), None)
    return province, f"{head}-{code.lower()}" if code and head else None
