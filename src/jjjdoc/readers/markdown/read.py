"""From the bytes of a Markdown file to its documents."""

from __future__ import annotations

from collections.abc import Iterator

from pyromark import Markdown, Options

from jjjdoc.loader import garbage
from jjjdoc.locations import SourceText
from jjjdoc.readers.encoding import decode
from jjjdoc.readers.languages import Draft, documents
from jjjdoc.readers.markdown.beyond import cells_beyond
from jjjdoc.readers.markdown.events import Event, EventReader
from jjjdoc.readers.markdown.front import read_front
from jjjdoc.readers.markdown.offsets import code_points
from jjjdoc.readers.options import ReadOptions
from jjjdoc.tree.nodes import Document

_PARSER = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
)


def read(data: bytes, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the documents of a Markdown file, one for each language of its text.

    Code, images and addresses are stand-ins in the text around them (`language.opaque`), HTML is nothing, and a
    hard line break is a line feed. Raises JjjdocError for bytes that are not text.
    """
    with garbage.paused():
        source = decode(data, path).source
        matter = read_front(source)
        reader = EventReader(source)
        reader.read(_events(source, matter.end))
        draft = Draft(
            fronts=(matter.front,) if matter.front else (),
            blocks=reader.blocks.blocks,
            notes=reader.blocks.notes,
            comments=reader.comments,
            date=matter.date,
            language=matter.language,
        )
        return documents(draft, path, options.language)


def count_cells_beyond(source: SourceText) -> int:
    """Return how many cells with a text stand beyond the last column of their table, where Markdown has none."""
    return cells_beyond(source.text, _events(source, 0))


def _events(source: SourceText, start: int) -> Iterator[tuple[Event, int, int]]:
    """Yield the events of the text from an offset on, with ranges in code points of the file."""
    text = source.text[start:]
    code_point = code_points(text)
    for event, span in _PARSER.events_with_range(text):
        yield event, start + code_point(span["start"]), start + code_point(span["end"])
