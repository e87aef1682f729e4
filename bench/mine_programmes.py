"""Mine the registry of programme names: `src/extract/programmes/registry.csv`.

    python bench/mine_programmes.py FOLDER_OF_RELEASES

A name is the longest stretch after a head noun that recurs with other words after it. Every head noun of
every release gives a candidate, which ends at its closing quote or where the end model says. A candidate is
registered when it stands in enough releases, in more than one setting, when what stands there mostly ends
there, and when it is quoted or the judging model takes it for a name. `bare` counts the releases in which it
stands without a head noun too.
"""

import csv
import re
import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from pathlib import Path

from programme_corpus import candidate, longest, occurrences, releases, words_of
from programme_rules import registrable

from thaipress.extract.programmes.lexicon import lexicon, squeeze
from thaipress.extract.thai.lexicon import any_of

OUT = Path(__file__).parent.parent / "src/extract/programmes/registry.csv"
LEAST_LIKELY = 0.5
"""Mean likelihood of a stretch without quotes, as `judge.py` sees it, that makes it a name."""
LEAST_RELEASES = 3
BRACKET_END = re.compile(r"\s?\([^()]*\)\s*$")
LEAST_SHARE = 0.3
"""Share of a stretch's occurrences that must end where it does."""


def main() -> None:  # noqa: PLR0915 one page: read, count, judge, write
    """Read, count, judge, write."""
    where: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    quoted: Counter[tuple[str, str]] = Counter()
    forms: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    heads: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    years: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    settings: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    sure: Counter[tuple[str, str]] = Counter()
    ended: Counter[tuple[str, str]] = Counter()
    running: defaultdict[str, list[str]] = defaultdict(list)
    likely: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for o in occurrences(Path(sys.argv[1])):
        if o.quoted:
            name, p, rest = o.quoted.strip(), 1.0, '"' + o.after[:8]
        else:
            running[o.kind].append(squeeze(o.after[: longest(o.after)]))
            found = candidate(o)
            if found is None or found[0].rule in {"letters", "term"}:
                continue
            end = found[0].end - o.core
            end -= len(o.after[:end]) - len(BRACKET_END.sub("", o.after[:end]))
            name, rest = o.after[:end].strip(), o.after[end : end + 8]
            p = min(1.0, found[0].certainty)
            likely[o.kind, squeeze(name)].append(found[1])
        key = (o.kind, squeeze(name))
        if not 3 <= len(key[1]) <= 110:
            continue
        where[key].add(o.release)
        quoted[key] += bool(o.quoted)
        forms[key][" ".join(name.split())] += 1
        heads[key][o.head] += 1
        settings[key].add(rest)
        sure[key] += p
        ended[key] += 1
        if o.year:
            years[key].append(o.year)
    common = bare_releases(
        Path(sys.argv[1]), {n for f in forms.values() for n in f.most_common(1)[0][:1]}, where
    )
    ordered = {kind: sorted(texts) for kind, texts in running.items()}
    rows = []
    for key, found in where.items():
        kind, core = key
        texts = ordered.get(kind, [])
        standing = bisect_left(texts, core + "\U0010ffff") - bisect_left(texts, core)
        share = min(1.0, (ended[key] - quoted[key]) / standing) if standing else 1.0
        name = forms[key].most_common(1)[0][0]
        least = 2 if quoted[key] else LEAST_RELEASES
        if len(found) < least or len(settings[key]) < 2 or (share < LEAST_SHARE and quoted[key] < 2):
            continue
        known = {"quoted": bool(quoted[key]), "found": len(found), "bare": common[name]}
        if not registrable(name, words_of(name), **known):
            continue
        if not quoted[key] and sum(likely[key]) / len(likely[key]) < LEAST_LIKELY:
            continue
        span = (min(years[key]), max(years[key])) if years[key] else ("", "")
        rows.append(
            (
                kind,
                heads[key].most_common(1)[0][0],
                name,
                len(found),
                quoted[key],
                *span,
                f"{share:.2f}",
                f"{sure[key] / ended[key]:.2f}",
                common[name],
            )
        )
    rows.sort(key=lambda r: (r[0], r[2]))
    with OUT.open("w", encoding="utf-8", newline="") as file:
        file.write("# Names of programmes that recur in Thai government press releases of 2014 to 2025.\n")
        file.write("# Written by bench/mine_programmes.py; what must not be in it is in lexicon.toml.\n")
        out = csv.writer(file, lineterminator="\n")
        out.writerow(
            (
                "kind",
                "head",
                "name",
                "releases",
                "quoted",
                "first_year",
                "last_year",
                "share",
                "certainty",
                "bare",
            )
        )
        out.writerows(rows)
    print(len(rows), "names", dict(Counter(r[0] for r in rows)))


def bare_releases(folder: Path, names: set[str], where: dict[tuple[str, str], set[int]]) -> Counter[str]:
    """In how many releases each of `names` that is a candidate stands without a head noun before it."""
    candidates = {
        n
        for n in names
        if any(len(where.get((k, squeeze(n)), ())) > 1 for k in set(lexicon().heads.values()))
    }
    pattern = re.compile(any_of(candidates, space=" "))
    after_head = re.compile(rf"(?:{'|'.join(lexicon().heads)})[ “\"‘]{{0,3}}$")
    count: Counter[str] = Counter()
    for text, _, _ in releases(folder):
        count.update(
            {
                m[0]
                for m in pattern.finditer(text)
                if not after_head.search(text, max(0, m.start() - 24), m.start())
            }
        )
    return count


if __name__ == "__main__":
    main()
