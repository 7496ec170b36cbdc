"""Markdown (CommonMark with tables, footnotes, strikethrough and task lists) to documents."""

from jjjdoc.readers.markdown.read import read

__all__ = ["read"]
