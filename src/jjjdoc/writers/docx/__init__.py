"""Word documents."""

from jjjdoc.writers.docx.document import write

__all__ = ["write"]
