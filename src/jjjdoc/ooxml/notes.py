"""Footnotes and endnotes (ECMA-376 17.11)."""

from __future__ import annotations

from typing import Final, Literal

from jjjdoc.ooxml.names import DECLARATION, ENDNOTES_TYPE, FOOTNOTES_TYPE, R, W

NoteKind = Literal["footnotes", "endnotes"]

NOTE_TYPES: Final[dict[NoteKind, str]] = {"footnotes": FOOTNOTES_TYPE, "endnotes": ENDNOTES_TYPE}

_NAMES: Final[dict[NoteKind, str]] = {"footnotes": "footnote", "endnotes": "endnote"}

# The rules that Word draws between text and notes are notes themselves, and every file with notes has them.
_SEPARATORS: Final = ((-1, "separator"), (0, "continuationSeparator"))


def note_reference(kind: NoteKind, identifier: int, properties: str) -> str:
    """Return the run in the text that Word shows as the number of a note."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{_NAMES[kind]}Reference w:id="{identifier}"/></w:r>'


def note_number(kind: NoteKind, properties: str) -> str:
    """Return the run in a note that Word shows as its number."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:{_NAMES[kind]}Ref/></w:r>"


def note_xml(kind: NoteKind, identifier: int, content: str) -> str:
    """Return a note of these paragraphs."""
    name = _NAMES[kind]
    return f'<w:{name} w:id="{identifier}">{content}</w:{name}>'


def notes_xml(kind: NoteKind, notes: str) -> str:
    """Return the part that holds the notes."""
    separators = "".join(
        f'<w:{_NAMES[kind]} w:type="{name}" w:id="{identifier}"><w:p><w:pPr>'
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/></w:pPr>'
        f"<w:r><w:{name}/></w:r></w:p></w:{_NAMES[kind]}>"
        for identifier, name in _SEPARATORS
    )
    return f'{DECLARATION}<w:{kind} xmlns:w="{W}" xmlns:r="{R}">{separators}{notes}</w:{kind}>'


def note_settings(kind: NoteKind) -> str:
    """Return what the settings say of the notes: their separators, and that endnotes have plain numbers."""
    name = _NAMES[kind]
    separators = "".join(f'<w:{name} w:id="{identifier}"/>' for identifier, _ in _SEPARATORS)
    numbers = '<w:numFmt w:val="decimal"/>' if kind == "endnotes" else ""  # else they are i, ii, iii
    return f"<w:{name}Pr>{numbers}{separators}</w:{name}Pr>"
