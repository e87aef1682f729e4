"""From names to codes: what an address, a line or the release says about which area is meant."""

from collections.abc import Sequence
from dataclasses import replace

from thaipress.extract.places.findings import PlaceFinding
from thaipress.extract.places.gazetteer import LEVELS, gazetteer
from thaipress.extract.places.patterns import DOWNWARD, LINK, UPWARD
from thaipress.extract.places.typed import Hit

_RANK = {level: rank for rank, level in enumerate(LEVELS)}
_CAPITAL = "เมือง"
_VILLAGE = "บ้าน"  # left out of a name as often as not
_NEAR = 400
_ENOUGH = 4


def resolve(text: str, hits: Sequence[Hit]) -> list[PlaceFinding]:
    """The findings of `hits` (in order, apart), each with all that its surroundings make certain."""
    parents = [_parents(text, hits, i) for i in range(len(hits))]
    known: dict[int, str] = {}
    # The widest areas first: a district needs its province, a subdistrict its district.
    for level in LEVELS:
        for i, hit in enumerate(hits):
            if hit.level == level and (code := _code(text, hits, i, parents[i], known)):
                known[i] = code
    _agree(hits, known)
    findings = (_finding(hit, known.get(i), parents[i], known) for i, hit in enumerate(hits))
    return [finding for finding in findings if finding]


def _parents(text: str, hits: Sequence[Hit], i: int) -> list[int]:
    """The hits that `hits[i]` is written together with and that are wider, nearest first.

    An address names the wider area after the narrower one; only where it does not, before it.
    """
    found: list[int] = []
    rank = _RANK[hits[i].level]
    for j in range(i + 1, len(hits)):
        gap = (hits[j - 1].end, hits[j].start)
        wider = _RANK[hits[j].level] < rank
        if not rank or not (UPWARD if wider else LINK).fullmatch(text, *gap):
            break
        if wider:
            found.append(j)
            rank = _RANK[hits[j].level]
        elif found:
            break
    return found or _before(text, hits, i)


def _before(text: str, hits: Sequence[Hit], i: int) -> list[int]:
    """The wider hit that a list of areas with `hits[i]` in it opens with."""
    for j in range(i - 1, -1, -1):
        wider = _RANK[hits[j].level] < _RANK[hits[i].level]
        if not (DOWNWARD if wider else LINK).fullmatch(text, hits[j].end, hits[j + 1].start):
            break
        if wider:
            return [j]
    return []


def _code(text: str, hits: Sequence[Hit], i: int, parents: list[int], known: dict[int, str]) -> str | None:
    """The code of `hits[i]`, where its name, its address or its release leaves but one."""
    hit = hits[i]
    codes = hit.codes
    above = [known[j] for j in parents if j in known]
    if not codes:
        return _misspelt(hit, above[0]) if above else None
    if len(codes) == 1 and (hit.level == "amphoe" or not above or parents[0] < i):
        return codes[0]
    if above:
        within = [code for code in codes if all(code.startswith(parent) for parent in above)]
        if not within and (near := _misspelt(hit, above[0])):
            return near
        # A subdistrict may have moved to another district since, but hardly to another province.
        within = within or [code for code in codes if code[:2] == above[-1][:2]]
        if len(within) <= 1:
            return within[0] if within else None
        codes = tuple(within)
    if len(codes) == 1:
        return codes[0]
    return _from_release(text, hits, i, codes, known)


def _from_release(
    text: str, hits: Sequence[Hit], i: int, codes: tuple[str, ...], known: dict[int, str]
) -> str | None:
    """The one of `codes` that lies in the wider area named last before `hits[i]`, or in any."""
    hit = hits[i]
    for j in range(i - 1, -1, -1):
        if hits[j].end < hit.start - _NEAR:
            break
        if j in known and _RANK[hits[j].level] < _RANK[hit.level]:
            within = [code for code in codes if code.startswith(known[j])]
            if len(within) == 1 and "\n\n" not in text[hits[j].end : hit.start]:
                return within[0]
            if within:
                break
    all_above = {known[j] for j in known if _RANK[hits[j].level] < _RANK[hit.level]}
    within = [code for code in codes if any(code.startswith(parent) for parent in all_above)]
    return within[0] if len(within) == 1 else None


def _misspelt(hit: Hit, parent: str) -> str | None:
    """The part of `parent` whose name is `hit`'s but for one letter or mark."""
    if len(hit.form) < _ENOUGH:
        return None
    length = 2 * (_RANK[hit.level] + 1)
    near = [
        area.code
        for area in gazetteer().areas.values()
        if len(area.code) == length
        and area.code.startswith(parent)
        and (_one_edit(area.name, hit.form) or area.name == _VILLAGE + hit.form)
    ]
    return near[0] if len(near) == 1 else None


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


def _agree(hits: Sequence[Hit], known: dict[int, str]) -> None:
    """One form, one area: what a name means once in the release, it means where nothing else is said."""
    meant: dict[tuple[str, str], set[str]] = {}
    for i, code in known.items():
        meant.setdefault((hits[i].level, hits[i].form), set()).add(code)
    for i, hit in enumerate(hits):
        codes = meant.get((hit.level, hit.form), set())
        if i not in known and len(codes) == 1:
            known[i] = next(iter(codes))


def _finding(hit: Hit, code: str | None, parents: list[int], known: dict[int, str]) -> PlaceFinding | None:
    places = gazetteer()
    base = PlaceFinding(hit.start, hit.end, hit.level, hit.rule, name=hit.form, embedded=hit.embedded)
    if code:
        province = None if hit.level == "province" else places.province_of(code)
        return replace(base, name=places.areas[code].name, code=code, province=province)
    if hit.form == _CAPITAL:
        return None
    above = [known[j] for j in parents if j in known]
    names = {places.areas[c].name for c in hit.codes}
    if not hit.codes:
        # Not in the gazetteer: an address around it is what makes it an area at all.
        return (
            replace(base, province=places.province_of(above[0]))
            if above and hit.level != "province"
            else None
        )
    provinces = {c[:2] for c in hit.codes}
    return replace(
        base,
        name=names.pop() if len(names) == 1 else hit.form,
        candidates=hit.codes,
        province=places.province_of(hit.codes[0]) if len(provinces) == 1 else None,
    )
