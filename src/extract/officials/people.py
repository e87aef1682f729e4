"""Who is who: the names of a release as persons, each with its offices."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from thaipress.extract.officials.names import NameFinding
from thaipress.extract.officials.offices import OfficeFinding
from thaipress.extract.thai.evidence import Finding
from thaipress.extract.thai.view import View

F = TypeVar("F", bound=Finding)

_SHORTEST_CUT = 5
_SHORTEST_SLIP = 4
_SWAPPED = 2


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


def free(findings: Iterable[F], taken: Iterable[Finding]) -> list[F]:
    """The `findings` that share no character with those `taken`, which do not overlap each other."""
    spans = sorted((t.start, t.end) for t in taken)
    starts = [start for start, _ in spans]

    def is_free(finding: Finding) -> bool:
        before = bisect_left(starts, finding.end) - 1
        return before < 0 or spans[before][1] <= finding.start

    return [f for f in findings if is_free(f)]


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
    short: list[tuple[NameFinding, str]] = []
    for name in names:
        words = name_words(view, name)
        if len(words) == 1:
            short.append((name, words[0]))
        else:
            full.setdefault("".join(words), Person(words)).names.append(name)
    people = _merged(list(full.values()))
    by_given: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        by_given[person.given].append(person)
        by_given["".join(person.words)].append(person)
    lone: dict[str, Person] = {}
    for given, mentions in _by_word(short).items():
        known = by_given.get(given) or [p for p in people if _short_of(given, p)]
        if not known:
            known = [lone.setdefault(given, Person((given,)))]
        for name in mentions:
            _nearest(known, name).names.append(name)
    people += _merged(list(lone.values()))
    for person in people:
        person.names.sort(key=lambda n: n.start)
        for name in person.names:
            person.mentions.append(name)
            if name.alias:
                person.mentions.append(Finding(*name.alias, "name", "bracketed"))
    return sorted(people, key=lambda p: p.names[0].start)


def _by_word(short: Iterable[tuple[NameFinding, str]]) -> dict[str, list[NameFinding]]:
    words: defaultdict[str, list[NameFinding]] = defaultdict(list)
    for name, word in short:
        words[word].append(name)
    return words


def _short_of(given: str, person: Person) -> bool:
    """Whether `given` is the given name of `person`, misspelt or cut short."""
    cut = person.given.startswith(given) and len(given) >= _SHORTEST_CUT
    return cut or slip(given, person.given)


def _nearest(people: list[Person], name: NameFinding) -> Person:
    """The one of `people` that was named last before `name`."""
    return people[0] if len(people) == 1 else min(people, key=lambda p: _distance(p, name))


def _distance(person: Person, name: NameFinding) -> int:
    """Characters since `person` was named last before `name`; many if never."""
    return min((name.start - n.start for n in person.names if n.start <= name.start), default=10**9)


def _merged(people: list[Person]) -> list[Person]:
    """`people` with those made one whose names are spellings of one name."""
    kept: list[Person] = []
    # Two spellings of a name have the given name or the rest in common, or, of one word, its beginning.
    like: defaultdict[tuple[str, ...], list[Person]] = defaultdict(list)
    for person in sorted(people, key=lambda p: -len(p.names)):
        keys = [person.words[:1], person.words[1:]] if len(person.words) > 1 else [(person.given[:2],)]
        same = next((p for key in keys for p in like[key] if _same(p.words, person.words)), None)
        if same is None:
            kept.append(person)
            for key in keys:
                like[key].append(person)
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
        return _rest_same("".join(a[1:]), "".join(b[1:]))
    return a[1:] == b[1:] and slip(a[0], b[0])


def _rest_same(a: str, b: str) -> bool:
    """Whether two family names are one, misspelt or with its beginning left out."""
    short, long = sorted((a, b), key=len)
    return slip(a, b) or (len(short) >= _SHORTEST_CUT and long.endswith(short))


def slip(a: str, b: str) -> bool:
    """Whether `a` and `b` differ by one letter, by one left out, or by two in the wrong order."""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < _SHORTEST_SLIP:
        return False
    if Counter(a) == Counter(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) <= _SWAPPED
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    tail = 0
    while tail < min(len(a), len(b)) - start and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    return max(len(a), len(b)) - start - tail <= 1
