"""The inline nodes of the document tree, and the text of one segment that they make up.

Offsets are half-open, into the template text.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jjjdoc.locations import TextView


class Text(Struct, frozen=True):
    """Literal characters: a run of the source as it stands, or what one thing that is written otherwise says.

    Such a thing is an escaped character, a line break, or what is no prose (`language.opaque`).
    """

    text: str
    start: int
    end: int


class Emphasis(Struct, frozen=True):
    """Emphasis: italic in Latin script, by custom a different face in Chinese."""

    children: tuple[Inline, ...]
    start: int
    end: int


class Strong(Struct, frozen=True):
    """Strong emphasis: bold."""

    children: tuple[Inline, ...]
    start: int
    end: int


class Link(Struct, frozen=True):
    """A hyperlink; the target is http, https, mailto or relative."""

    children: tuple[Inline, ...]
    target: str
    start: int
    end: int


FactPart = Literal["all", "value", "unit", "period"]


class FactOptions(Struct, frozen=True):
    """How one reference wants its figure written; what is None or False is left to the fact and the language."""

    part: FactPart = "all"
    digits: int | None = None
    scale: str | None = None
    words: bool = False
    capital: bool = False
    measure: str | None = None
    qualifier: bool = True


class FactReference(Struct, frozen=True):
    """A figure, by the id of its fact and, in a series, its period; `text` is None until a pass has written it."""

    fact: str
    period: str | None
    options: FactOptions
    start: int
    end: int
    text: str | None = None


TermForm = Literal["preferred", "short", "abbreviation", "defined"]


class TermReference(Struct, frozen=True):
    """A term, by the id of its concept; `defined` is the full form followed by its abbreviation in brackets."""

    concept: str
    form: TermForm
    capital: bool
    start: int
    end: int
    text: str | None = None


class NoteReference(Struct, frozen=True):
    """A mark that points to a note; `number` is None until a pass has counted the notes."""

    note: str
    start: int
    end: int
    number: int | None = None


class CrossReference(Struct, frozen=True):
    """A reference to a section, a table, a figure or a source, by its id; `text` is None until a pass has written it.

    That is a number, such as 表1, or a title; `before` and `after` stand around it, such as quotation marks. `anchor`
    names the place that shows the text, None where the edition has none. `number` is that of a heading, where what
    sets it counts headings: it stands before the text, or there is no text but it.
    """

    target: str
    start: int
    end: int
    text: str | None = None
    before: str = ""
    after: str = ""
    anchor: str | None = None
    number: str = ""


Reference = FactReference | TermReference | NoteReference | CrossReference

Inline = Text | Emphasis | Strong | Link | Reference


class Prose(Struct, frozen=True):
    """The text of one segment in one language: its inline nodes and the template text they were read from.

    `segment` is the id shared by all languages of the segment, None for a label that an edition adds.
    """

    segment: str | None
    language: str
    inlines: tuple[Inline, ...]
    view: TextView
