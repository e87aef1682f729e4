"""Who is who: the names of a release as persons, each with its offices."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from thaipress.extract.officials.names import NameFinding
from thaipress.extract.officials.offices import OfficeFinding
from thaipress.extract.thai.evidence import Finding
from thaipress.extract.thai.view import View

_SHORTEST_CUT = 5


@dataclass(slots=True)
class Person:
    """A person of a release.

    Attributes:
        name: the words of the fullest name.
        title: the title of its first mention, none without one.
        mentions: where the release has the name, or a part of it.
        offices: the offices that it gives the person.
        roles: where it means the person by an office alone.
    """

    words: tuple[str, ...]
    names: list[NameFinding] = field(default_factory=list)
    mentions: list[Finding] = field(default_factory=list)
    offices: list[OfficeFinding] = field(default_factory=list)
    roles: list[OfficeFinding] = field(default_factory=list)

    @property
    def given(self) -> str:
        """The given name."""
        return self.words[0]


def spelling(view: View, name: NameFinding) -> tuple[int, int]:
    """Where the name stands in Thai letters, without its title; in Latin ones if only in those."""
    if name.alias and view.text[name.name_start].isascii() and not view.text[name.alias[0]].isascii():
        return name.alias
    return name.name_start, name.end


def name_words(view: View, name: NameFinding) -> tuple[str, ...]:
    """The words of a name."""
    start, end = spelling(view, name)
    return tuple(view.text[start:end].split())


def group(view: View, names: Sequence[NameFinding]) -> list[Person]:
    """The persons of `names`, in the order of their first mention."""
    full: dict[str, Person] = {}
    short: list[tuple[NameFinding, tuple[str, ...]]] = []
    for name in names:
        words = name_words(view, name)
        if len(words) == 1:
            short.append((name, words))
            continue
        key = "".join(words)
        person = full.get(key)
        if person is None:
            person = full[key] = Person(words)
        person.names.append(name)
    people = _merged(list(full.values()))
    by_given: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        by_given[person.given].append(person)
    glued = {"".join(p.words): p for p in people}
    lone: dict[str, Person] = {}
    for name, words in short:
        known = by_given.get(words[0]) or ([glued[words[0]]] if words[0] in glued else [])
        known = known or [p for p in people if _short_of(words[0], p)]
        if not known:
            if words[0] not in lone:
                lone[words[0]] = Person(words)
            known = [lone[words[0]]]
        _nearest(known, name).names.append(name)
    people += _merged(list(lone.values()))
    for person in people:
        person.names.sort(key=lambda n: n.start)
        for name in person.names:
            person.mentions.append(name)
            if name.alias:
                person.mentions.append(Finding(*name.alias, "name", "bracketed"))
    return sorted(people, key=lambda p: p.names[0].start)


def _short_of(given: str, person: Person) -> bool:
    """Whether `given` is the given name of `person`, misspelt or cut short."""
    cut = person.given.startswith(given) and len(given) >= _SHORTEST_CUT
    return cut or slip(given, person.given)


def _nearest(people: list[Person], name: NameFinding) -> Person:
    """The one of `people` that was named last before `name`."""
    return min(people, key=lambda p: _distance(p, name))


def _distance(person: Person, name: NameFinding) -> int:
    """Characters since `person` was named last before `name`; many if never."""
    return min((name.start - n.start for n in person.names if n.start <= name.start), default=10**9)


def _merged(people: list[Person]) -> list[Person]:
    """`people` with those made one whose names are spellings of one name."""
    kept: list[Person] = []
    for person in sorted(people, key=lambda p: -len(p.names)):
        same = next((p for p in kept if _same(p.words, person.words)), None)
        if same is None:
            kept.append(person)
            continue
        if len(person.words) > len(same.words):
            same.words = person.words
        same.names += person.names
    return kept


def _same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names are one, misspelt, or with a word less."""
    if len(a) != len(b):
        short, long = sorted((a, b), key=len)
        return long[: len(short)] == short and len(short) > 1
    if len(a) == 1:
        return slip(a[0], b[0])
    if a[0] == b[0]:
        return slip("".join(a[1:]), "".join(b[1:]))
    return a[1:] == b[1:] and slip(a[0], b[0]) and len(a[0]) > 3


def slip(a: str, b: str) -> bool:
    """Whether `a` and `b` differ by one letter, by one left out, or by two in the wrong order."""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 4:
        return False
    if Counter(a) == Counter(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) <= 2
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    tail = 0
    while tail < min(len(a), len(b)) - start and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    return max(len(a), len(b)) - start - tail <= 1
