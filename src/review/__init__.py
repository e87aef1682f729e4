"""One page to read releases and their records in: made from an output, opened in any browser, offline."""

from thaipress.review.choice import Choice
from thaipress.review.page import write_page

__all__ = ["Choice", "write_page"]
