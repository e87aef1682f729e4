"""The ministry that a state body belongs to."""

from functools import cache

from thaipress.extract.officials.bodies import bodies
from thaipress.extract.officials.normal import provincial_rows


@cache
def _parents() -> dict[str, str]:
    """Every body's parent by id; those that stand once in each province under their row's id."""
    listed = {body.id: body.parent for body in bodies().values()}
    return listed | {row["id"]: row["parent"] for row in provincial_rows()}


@cache
def ministry_of(body_id: str) -> str | None:
    """The full name of the ministry that a body is or belongs to; none for one outside the ministries.

    Args:
        body_id: as in `positions.org_id`; that of a provincial body closes with its province (`pio-lpn`).
    """
    parents = _parents()
    at = body_id if body_id in parents else body_id.rpartition("-")[0]
    while at in parents:
        body = bodies().get(at)
        if body and body.kind == "ministry":
            return body.name
        at = parents[at]
    return None
