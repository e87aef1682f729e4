"""What the finders of places hand to the component, and it to the rows."""

from dataclasses import dataclass, field
from typing import cast

from thaipress.extract.thai.evidence import Finding
from thaipress.schema.records import Level


@dataclass(frozen=True, slots=True)
class PlaceFinding(Finding):
    """A place as one stretch of the view names it.

    Attributes:
        name: its official name without type word, or the release's own words where there is none.
        code: official code of 2, 4 or 6 digits, ISO 3166-1 alpha-2 for a country; none where the name alone
            does not decide, or has no code.
        province: name of the province it lies in, where that is certain; none for a province itself.
        candidates: the codes it may have where `code` is not certain, ascending; else empty.
        embedded: whether the place stands inside the name of an organisation, office, programme … here.
    """

    name: str = field(kw_only=True)
    code: str | None = field(default=None, kw_only=True)
    province: str | None = field(default=None, kw_only=True)
    candidates: tuple[str, ...] = field(default=(), kw_only=True)
    embedded: bool = field(default=False, kw_only=True)

    @property
    def level(self) -> Level:
        """What sort of place: the finding's label."""
        return cast("Level", self.label)
