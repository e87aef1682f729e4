"""What an annotation file holds: the distinct records of one release.

What is marked `uncertain`, and the other forms listed under `also` and `embedded_places`, are accepted and
not asked for.
"""

import datetime as dt
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from thaipress.errors import InputError


class Annotated(BaseModel):
    """Something in an annotation file; what the comparison does not ask for is left alone."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    uncertain: bool = False


class GoldPosition(Annotated):
    """An office that the release gives a person."""

    text: str
    role: str | None = None
    org: str | None = None


class GoldOfficial(Annotated):
    """A person whom the release names; `mentions` and `role_mentions` are the distinct surface forms."""

    name: str
    title: str | None = None
    positions: tuple[GoldPosition, ...] = ()
    also: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    role_mentions: tuple[str, ...] = ()


class GoldDate(Annotated):
    """A calendar span, both ends inclusive."""

    text: str = ""
    start: dt.date
    end: dt.date


class GoldPlace(Annotated):
    """A place."""

    level: str
    name: str


class GoldProgramme(Annotated):
    """An initiative, with its other forms."""

    name: str
    also: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """All accepted names."""
        return (self.name, *self.also)


class GoldItem(Annotated):
    """An item of a headline list."""

    ordinal: int
    name: str


class GoldList(Annotated):
    """A headline list."""

    items: tuple[GoldItem, ...] = ()


class GoldRelease(Annotated):
    """All annotated records of one release."""

    officials: tuple[GoldOfficial, ...] = ()
    dates: tuple[GoldDate, ...] = ()
    places: tuple[GoldPlace, ...] = ()
    embedded_places: tuple[GoldPlace, ...] = ()
    programmes: tuple[GoldProgramme, ...] = ()
    flagships: tuple[GoldList, ...] = ()


def read_annotation(file: Path) -> GoldRelease:
    """The annotation in a JSON file.

    Raises:
        InputError: it can't be read, or is no annotation.
    """
    try:
        return GoldRelease.model_validate_json(file.read_bytes())
    except (OSError, ValidationError) as error:
        raise InputError(f"{file}: not an annotation: {error}") from error
