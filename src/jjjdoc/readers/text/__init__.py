"""Plain text to documents."""

from jjjdoc.readers.text.read import read

__all__ = ["read"]
