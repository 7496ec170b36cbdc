"""From the bytes of a Markdown file to its documents."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct
from pyromark import Markdown, Options

from jjjdoc.errors import JjjdocError
from jjjdoc.language.script import detect_language
from jjjdoc.loader import collector
from jjjdoc.loader.encoding import decode
from jjjdoc.loader.nodes import Mapping, Scalar, Sequence
from jjjdoc.loader.text import text_view
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.patterns import regex
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.languages import Draft, documents
from jjjdoc.readers.markdown.events import Event, EventReader, cells_beyond
from jjjdoc.readers.pairing.drafts import in_pairs
from jjjdoc.tree.nodes import Document, Front, Prose, Text

# The front matter of a Markdown file: YAML between two lines of dashes at its beginning.


_FRONT = regex(r"---[ \t]*\r?\n")
_CLOSE = regex(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_LANGUAGE = regex(r"(?:zh|en)(?:-[A-Za-z0-9]+)*", re.IGNORECASE)


class FrontMatter(Struct, frozen=True):
    """What it says, and where in the file the text after it begins. What is no YAML says nothing."""

    end: int
    front: Front | None = None
    language: str | None = None
    date: str = ""


def read_front(source: SourceText) -> FrontMatter:
    """Return the front matter of a file; an empty one at its beginning if it has none."""
    opening = _FRONT.match(source.text)
    closing = _CLOSE.search(source.text, opening.end()) if opening else None
    if closing is None:
        return FrontMatter(0)
    # Cut before the closing line, so that offsets in the YAML are those of the file.
    try:
        node = parse_yaml(SourceText(source.path, source.text[: closing.start()]))
    except JjjdocError:
        return FrontMatter(closing.end())
    if not isinstance(node, Mapping):
        return FrontMatter(closing.end())
    return _front(source, node, closing.end())


def _front(source: SourceText, node: Mapping, end: int) -> FrontMatter:
    tag = _value(node, "lang") or _value(node, "language")
    language = tag if _LANGUAGE.fullmatch(tag) else None
    date = _value(node, "date")

    def prose(*keys: str) -> Prose | None:
        found = (node.get(key) for key in keys)
        scalar = next((each for each in found if isinstance(each, Scalar) and each.value.strip()), None)
        return _prose(source, scalar, language) if scalar else None

    keywords = node.get("keywords")
    items = keywords.items if isinstance(keywords, Sequence) else ()
    front = Front(
        language="",
        title=prose("title") or _empty(source),
        subtitle=prose("subtitle"),
        issuer=prose("author", "issuer"),
        date=date,
        summary=prose("summary", "abstract", "description"),
        keywords=tuple(_prose(source, item, language) for item in items if isinstance(item, Scalar)),
    )
    return FrontMatter(end, front, language, date)


def _value(node: Mapping, key: str) -> str:
    found = node.get(key)
    return found.value.strip() if isinstance(found, Scalar) else ""


def _prose(source: SourceText, scalar: Scalar, language: str | None) -> Prose:
    view = text_view(source, scalar, language or detect_language(scalar.value) or "en", markup=False)
    return Prose(None, "", (Text(view.text, 0, len(view.text)),), view)


def _empty(source: SourceText) -> Prose:
    return Prose(None, "", (), TextView("", source, lambda: SourceSpans.plain(0, 0)))


# From UTF-8 byte offsets to code points, each in constant time.


_BLOCK = 64
_CONTINUATION = bytes(range(0x80, 0xC0))


def code_points(text: str) -> Callable[[int], int]:
    """Return the function that turns an offset in the UTF-8 of a text into one in its code points."""
    if text.isascii():
        return lambda offset: offset
    data = text.encode("utf-8")
    before = [0]  # how many code points begin before each block
    for at in range(0, len(data), _BLOCK):
        before.append(before[-1] + len(data[at : at + _BLOCK].translate(None, _CONTINUATION)))

    def code_point(offset: int) -> int:
        block = offset // _BLOCK
        start = block * _BLOCK
        return before[block] + (
            len(data[start:offset].translate(None, _CONTINUATION)) if offset > start else 0
        )

    return code_point


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
    with collector.paused():
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
        return documents(in_pairs(draft, options.language), path, options.language)


def count_cells_beyond(source: SourceText) -> int:
    """Return how many cells with a text stand beyond the last column of their table, where Markdown has none."""
    return cells_beyond(source.text, _events(source, 0))


def _events(source: SourceText, start: int) -> Iterator[tuple[Event, int, int]]:
    """Yield the events of the text from an offset on, with ranges in code points of the file."""
    text = source.text[start:]
    code_point = code_points(text)
    for event, span in _PARSER.events_with_range(text):
        yield event, start + code_point(span["start"]), start + code_point(span["end"])
