"""The error of this package: a figure that cannot be written or computed."""

from __future__ import annotations

from jjjdoc.errors import JjjdocError


class FigureError(JjjdocError):
    """A figure that cannot be written as asked, or not be computed from others."""
