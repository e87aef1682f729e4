"""Where a name is whole, once the end model has cut it: with its years, route, phase and quotes."""

import re

from thaipress.extract.programmes.patterns import (
    BRACKETS,
    CLOSE,
    NATIONAL,
    OPENING,
    PHASE,
    ROUND,
    ROUTE,
    ROUTE_END,
    SHORT_FORM,
    SPAN,
    WAY,
    YEAR_TAIL,
    YEARS,
)
from thaipress.schema.records import ProgrammeKind

_PHASE_LENGTH = 30


def whole(text: str, core: int, end: int, kind: ProgrammeKind) -> int:
    """`end` moved to where the name is whole.

    Args:
        text: the view.
        core: the offset after the head noun.
        end: where the end model cuts.
        kind: what the head noun says.
    """
    end = _with_phase(text, core, _with_route(text, core, end, kind), kind)
    end = _balanced(text, core, end)
    if dated := YEAR_TAIL.search(text[core:end]):
        end = core + dated.start()
    if text[end : end + 1] in CLOSE and text[core:end].count(OPENING[text[end]]) % 2:
        end += 1
    return end


def phase_end(phase: re.Match[str]) -> int:
    """Where a phase ends: a bracket that closes none of its own is the sentence's."""
    return phase.end() if "(" in phase[0] else phase.end("phase")


def _with_route(text: str, core: int, end: int, kind: ProgrammeKind) -> int:
    """With the years after a number, the national plan's number, and the route of a line or road."""
    if text[end - 1].isdigit() and (years := YEARS.match(text, end)):
        end = years.end()
    if kind == "plan" and (national := NATIONAL.search(text, core, end + 14)) and national.start() < end:
        end = national.end()
    if kind in {"plan", "strategy"} and (span := SPAN.match(text, end)):
        end = span.end()
    if WAY.match(text, core):
        while route := ROUTE.match(text, end) or ROUTE_END.match(text, end):
            end = route.end()
    return end + 1 if text[end : end + 1] == "ฯ" else end


def _with_phase(text: str, core: int, end: int, kind: ProgrammeKind) -> int:
    """With its round or phase, and without a short form in brackets."""
    if kind == "project" and (again := ROUND.match(text, end)):
        return again.end()
    opens = text.rfind("(", core + 1, end) if text[end - 1] == ")" else -1
    if opens > 0 and SHORT_FORM.fullmatch(text, opens + 1, end - 1):
        end = core + len(text[core:opens].rstrip())
    for phase in PHASE.finditer(text, core + 1, end + _PHASE_LENGTH):
        if phase.start() > end:
            break
        if phase.end() > end or text[phase.end() : phase.end() + 1] in {" ", ""}:
            return phase_end(phase)
    return end


def _balanced(text: str, core: int, end: int) -> int:
    """`end`, or where a bracket closes that the sentence opened before the name."""
    depth = 0
    for bracket in BRACKETS.finditer(text, core, end):
        depth += 1 if bracket[0] == "(" else -1
        if depth < 0:
            return core + len(text[core : bracket.start()].rstrip())
    return end
