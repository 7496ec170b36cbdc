"""Plain text: wrapped by display width, ready for a terminal, an e-mail or a text field."""

from jjjdoc.writers.text.document import write

__all__ = ["write"]
