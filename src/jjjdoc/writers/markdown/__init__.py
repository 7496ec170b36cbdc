"""Markdown: CommonMark with the tables and footnotes of GitHub, which pandoc reads alike."""

from jjjdoc.writers.markdown.document import write

__all__ = ["write"]
