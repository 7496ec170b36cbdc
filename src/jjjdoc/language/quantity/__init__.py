"""Quantities: numbers with what they count, read in texts of two languages, written, compared and computed."""

from __future__ import annotations

from jjjdoc.errors import JjjdocError


class FigureError(JjjdocError):
    """A figure that cannot be written as asked, or not be computed from others."""
