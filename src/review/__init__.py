"""One page to read releases and their records in: made from an output, opened in any browser, offline."""
