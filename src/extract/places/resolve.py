"""From names to codes: what an address, a line or the release says about which area is meant."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from thaipress.extract.places.findings import PlaceFinding
from thaipress.extract.places.gazetteer import LEVELS, Area, AreaLevel, gazetteer
from thaipress.extract.places.patterns import DOWNWARD, LINK, UPWARD
from thaipress.extract.places.typed import Hit

_RANK = {level: rank for rank, level in enumerate(LEVELS)}
_CAPITAL = "เมือง"
_VILLAGE = "บ้าน"  # left out of a name as often as not
_NEAR = 400
_BESIDE = 30
_FEW = 3
_LONGEST_LIST = 60  # no province has so many districts
_ENOUGH = 4


def resolve(text: str, hits: Sequence[Hit]) -> list[PlaceFinding]:
    """The findings of `hits` (in order, apart), each with all that its surroundings make certain."""
    addresses = _Addresses(text, hits)
    addresses.read()
    findings = (addresses.finding(i) for i in range(len(hits)))
    return [finding for finding in findings if finding]


class _Addresses:
    """The areas of one release and what they say of each other.

    Args:
        text: the view's text.
        hits: its areas in order.
    """

    def __init__(self, text: str, hits: Sequence[Hit]) -> None:
        self._text = text
        self._hits = hits
        self._parents = [self._after(i) or self._before(i) for i in range(len(hits))]
        self._known: dict[int, str] = {}

    def read(self) -> None:
        """Find what each area means: the widest first, for a district needs its province."""
        for level in LEVELS:
            wider = frozenset(self._known.values())
            for i, hit in enumerate(self._hits):
                if hit.level == level and (code := self._in_address(i) or self._in_release(i, wider)):
                    self._known[i] = code
        self._agree()

    def finding(self, i: int) -> PlaceFinding | None:
        """The place that the `i`th area is; none where only an address could make it one."""
        places, hit, code = gazetteer(), self._hits[i], self._known.get(i)
        if code:
            name = places.areas[code].name
            province = None if hit.level == "province" else places.province_of(code)
            return PlaceFinding(
                hit.start, hit.end, hit.level, hit.rule,
                name=name, code=code, province=province, embedded=hit.embedded,
            )  # fmt: skip
        base = PlaceFinding(hit.start, hit.end, hit.level, hit.rule, name=hit.form, embedded=hit.embedded)
        above = self._above(i)
        if not hit.codes and above and hit.level != "province":
            return replace(base, province=places.province_of(above[0]))
        if not hit.codes or hit.form == _CAPITAL:
            return None
        names = {places.areas[c].name for c in hit.codes}
        provinces = {c[:2] for c in hit.codes}
        return replace(
            base,
            name=names.pop() if len(names) == 1 else hit.form,
            candidates=hit.codes,
            province=places.province_of(hit.codes[0]) if len(provinces) == 1 else None,
        )

    def _after(self, i: int) -> list[int]:
        """The wider areas after the `i`th in one address, nearest first: ต.แม่สอด อ.แม่สอด จ.ตาก."""
        hits = self._hits
        found: list[int] = []
        rank = _RANK[hits[i].level]
        for j in range(i + 1, min(i + 1 + _LONGEST_LIST, len(hits))):
            wider = _RANK[hits[j].level] < rank
            link = UPWARD if wider else LINK
            if not rank or not link.fullmatch(self._text, hits[j - 1].end, hits[j].start):
                break
            if wider:
                found.append(j)
                rank = _RANK[hits[j].level]
            elif found:
                break
        return found

    def _before(self, i: int) -> list[int]:
        """The wider area that a list with the `i`th in it opens with: จ.ตราด (เขาสมิง บ่อไร่)."""
        hits = self._hits
        for j in range(i - 1, max(-1, i - 1 - _LONGEST_LIST), -1):
            wider = _RANK[hits[j].level] < _RANK[hits[i].level]
            if not (DOWNWARD if wider else LINK).fullmatch(self._text, hits[j].end, hits[j + 1].start):
                break
            if wider:
                return [j]
        return []

    def _above(self, i: int) -> list[str]:
        """The codes of the areas around the `i`th in its address, nearest first."""
        return [self._known[j] for j in self._parents[i] if j in self._known]

    def _in_address(self, i: int) -> str | None:
        """The code of the `i`th area, where its name and its address leave but one."""
        hit, above = self._hits[i], self._above(i)
        # A district's name that no other has is surer than a province that contradicts it.
        trusted = hit.level == "amphoe" or not above or self._parents[i][0] < i
        if len(hit.codes) == 1 and trusted:
            return hit.codes[0]
        if not above:
            return None
        within = self._within(i)
        if hit.codes and within:
            return within[0] if len(within) == 1 else None
        return _misspelt(hit.form, hit.level, above[0])

    def _within(self, i: int) -> list[str]:
        """What the `i`th area may mean if its address is right."""
        above, codes = self._above(i), self._hits[i].codes
        within = [code for code in codes if all(code.startswith(parent) for parent in above)]
        if within or not above or _misspelt(self._hits[i].form, self._hits[i].level, above[0]):
            return within
        # A subdistrict may have moved to another district since, but hardly to another province.
        return [code for code in codes if code[:2] == above[-1][:2]]

    def _in_release(self, i: int, wider: frozenset[str]) -> str | None:
        """The code of the `i`th area, where the passage or all `wider` areas of the release leave but one."""
        hits, hit = self._hits, self._hits[i]
        if not hit.codes:
            return self._mended(i) if hit.level != "province" else _misspelt_province(hit.form)
        codes = tuple(self._within(i)) if self._above(i) else hit.codes
        for j in range(i - 1, -1, -1):
            if hits[j].end < hit.start - _NEAR:
                break
            if j in self._known and _RANK[hits[j].level] < _RANK[hit.level]:
                within = [code for code in codes if code.startswith(self._known[j])]
                if len(within) == 1 and "\n\n" not in self._text[hits[j].end : hit.start]:
                    return within[0]
                codes = tuple(within) or codes
                if within or hits[j].level == "province":
                    break
        districts = [code for code in codes if code[:-2] in wider]
        if len(districts) == 1:
            return districts[0]
        # A release that goes through the whole country says nothing of where one name lies.
        if len({code[:2] for code in wider}) > _FEW:
            return None
        within = [code for code in codes if code[:2] in wider]
        return within[0] if len(within) == 1 else None

    def _mended(self, i: int) -> str | None:
        """The code of the `i`th area as a misspelt one of the province that its neighbours lie in."""
        hit = self._hits[i]
        for j in (i - 1, i + 1):
            if j in self._known and _distance(self._hits[j], hit) < _BESIDE:
                return _misspelt(hit.form, hit.level, self._known[j][:2])
        return None

    def _agree(self) -> None:
        """One form, one area: what a name means once in the release, it means where nothing else is said."""
        meant: dict[tuple[str, str], set[str]] = {}
        for i, code in self._known.items():
            meant.setdefault((self._hits[i].level, self._hits[i].form), set()).add(code)
        for i, hit in enumerate(self._hits):
            codes = meant.get((hit.level, hit.form), set())
            if i not in self._known and len(codes) == 1:
                self._known[i] = next(iter(codes))


def _distance(a: Hit, b: Hit) -> int:
    return max(a.start, b.start) - min(a.end, b.end)


@lru_cache(maxsize=4096)
def _misspelt(form: str, level: AreaLevel, parent: str) -> str | None:
    """The part of `parent` whose name is `form` but for one letter or mark."""
    if len(form) < _ENOUGH:
        return None
    near = [
        area.code
        for area in _parts(parent, 2 * (_RANK[level] + 1))
        if _one_edit(area.name, form) or area.name == _VILLAGE + form
    ]
    return near[0] if len(near) == 1 else None


@lru_cache(maxsize=4096)
def _misspelt_province(form: str) -> str | None:
    """The province whose name is `form` but for one letter or mark, if it is too long for an accident."""
    return _misspelt(form, "province", "") if len(form) > _ENOUGH + 1 else None


@cache
def _parts(parent: str, length: int) -> tuple[Area, ...]:
    """The areas of `parent` with codes of `length` digits."""
    areas = gazetteer().areas.values()
    return tuple(area for area in areas if len(area.code) == length and area.code.startswith(parent))


def _one_edit(a: str, b: str) -> bool:
    """Whether one letter put in, left out, changed or swapped with its neighbour makes `a` of `b`."""
    if abs(len(a) - len(b)) > 1:
        return False
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    return (
        a[i + 1 :] == b[i + 1 :]
        or a[i + 1 :] == b[i:]
        or a[i:] == b[i + 1 :]
        or (a[i + 2 :] == b[i + 2 :] and a[i : i + 2] == b[i : i + 2][::-1])
    )
