"""Provinces, districts, subdistricts, countries, cities and regions."""

from thaipress.extract.places.findings import PlaceFinding
from thaipress.extract.thai.view import View


def find_admin(view: View) -> list[PlaceFinding]:
    """The administrative places of `view`, in the order of the text, none overlapping another."""
    del view
    return []
