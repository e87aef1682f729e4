"""Programmes: `component.py` finds them, `records.py` makes rows of what was found."""
