"""Venues and other named places."""

from collections.abc import Sequence

from thaipress.extract.places.findings import PlaceFinding
from thaipress.extract.thai.view import View


def find_named(view: View, admin: Sequence[PlaceFinding]) -> list[PlaceFinding]:
    """The venues and other named places of `view`; `admin` are its administrative ones, in order."""
    del view, admin
    return []
