"""Two outputs compared: records added, removed and changed per release and per table, with the reason."""

from thaipress.diff.compare import Comparison
from thaipress.diff.model import RecordChange, ReleaseDiff, Tally, Totals
from thaipress.diff.side import Side

__all__ = ["Comparison", "RecordChange", "ReleaseDiff", "Side", "Tally", "Totals"]
