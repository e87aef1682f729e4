"""The lexicons hang together: ids, parents, years, abbreviations."""

from collections import defaultdict
from itertools import pairwise

import pytest

from thaipress.extract.officials.bodies import SHARED, bodies
from thaipress.extract.officials.normal import provincial_rows
from thaipress.extract.officials.office_patterns import roles
from thaipress.extract.thai.lexicon import read_toml


def test_every_parent_is_listed():
    assert {b.parent for b in bodies().values()} <= {"", *bodies()}


def test_no_body_is_its_own_ancestor():
    for body in bodies().values():
        seen = set()
        while body.parent:
            assert body.id not in seen
            seen.add(body.id)
            body = bodies()[body.parent]  # noqa: PLW2901 up the line


def test_name_belongs_to_one_body():
    owners = defaultdict(set)
    for body in bodies().values():
        for name in body.names:
            owners[name].add(body.id)
    assert [name for name, ids in owners.items() if len(ids) > 1] == []


def test_abbreviation_belongs_to_one_body_in_the_same_years_unless_marked_as_shared():
    owners = defaultdict(list)
    for body in bodies().values():
        for short in body.abbreviations:
            if not short.endswith(SHARED):
                owners[short].append((body.valid_from or 0, body.valid_to or 9999, body.id))
    for short, spans in owners.items():
        spans.sort()
        for (_, until, one), (since, _, other) in pairwise(spans):
            assert until <= since, f"{short}: {one}, {other}"


def test_years_run_forwards():
    assert all(b.valid_from < b.valid_to for b in bodies().values() if b.valid_from and b.valid_to)


@pytest.mark.parametrize("row", provincial_rows(), ids=lambda row: row["id"])
def test_provincial_body_has_a_listed_parent_and_a_listed_head(row):
    assert row["parent"] in {"", "province", *bodies()}
    known = roles()
    assert not row["head"] or row["head"] in known or row["head"].startswith("ผู้อำนวยการสำนักงาน")


def test_role_stands_in_one_section():
    seen = defaultdict(list)
    for section, names in read_toml("thaipress.extract.officials", "roles.toml").items():
        if section in ("compose", "context"):
            continue
        for name, short in names.items():
            for form in (name, *(short if section != "whole" else ())):
                seen[form].append(section)
    assert {form: sections for form, sections in seen.items() if len(sections) > 1} == {}
