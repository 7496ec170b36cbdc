"""Word files (.docx) of any program to documents."""

from jjjdoc.readers.docx.read import read

__all__ = ["read"]
