"""The front matter of a Markdown file: YAML between two lines of dashes at its beginning."""

from __future__ import annotations

import re

from msgspec import Struct

from jjjdoc.errors import JjjdocError
from jjjdoc.language.detect import detect_language
from jjjdoc.loader.nodes import Mapping, Scalar, Sequence
from jjjdoc.loader.text import text_view
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.patterns import regex
from jjjdoc.tree.inlines import Prose, Text
from jjjdoc.tree.nodes import Front

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
