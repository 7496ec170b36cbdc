"""PO files of GNU gettext: the id of the segment is the context, figures stand in the comments.

An entry is marked `python-brace-format` where its braces are such a format, so that `msgfmt -c` and Weblate find a figure
that was lost or misspelt.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.exchange.po_text import SENT_LINE, quote
from jjjdoc.exchange.units import Unit, UnitFile, note_lines, suggestion_lines
from jjjdoc.model.translation import source_hash
from jjjdoc.patterns import regex

_FIELD = regex(r"\{[a-z][a-z0-9_]*\}")
_BRACE = regex("[{}]")


def write_po(file: UnitFile) -> bytes:
    """Return a PO file in UTF-8; the same units give the same bytes."""
    head = (
        ("Project-Id-Version", file.report),
        ("PO-Revision-Date", f"{file.date or '1970-01-01'} 00:00+0000"),
        ("Last-Translator", "jjjdoc"),
        ("Language-Team", file.target_language),
        ("Language", file.target_language.replace("-", "_")),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Source-Language", file.source_language.replace("-", "_")),
    )
    lines = ['msgid ""', 'msgstr ""', *(quote(f"{key}: {value}\n") for key, value in head), ""]
    for unit in file.units:
        lines += _entry(unit)
    return "\n".join(lines).encode()


def _entry(unit: Unit) -> Iterator[str]:
    yield from (f"#. {line}" for line in (*note_lines(unit), *suggestion_lines(unit)))
    yield f"#. {SENT_LINE}{source_hash(unit.target) if unit.target is not None else ''}".rstrip()
    flags = [name for name, holds in _flags(unit) if holds]
    if flags:
        yield f"#, {', '.join(flags)}"
    if unit.previous is not None and unit.target is not None:
        yield f"#| msgctxt {quote(unit.id)}"
        yield f"#| msgid {quote(unit.previous)}"
    yield f"msgctxt {quote(unit.id)}"
    yield f"msgid {quote(unit.source)}"
    yield f"msgstr {quote(unit.target or '')}"
    yield ""


def _flags(unit: Unit) -> Iterator[tuple[str, bool]]:
    yield "fuzzy", unit.previous is not None and unit.target is not None
    texts = [text for text in (unit.source, unit.target) if text is not None]
    yield "python-brace-format", "{" in unit.source and all(map(_is_brace_format, texts))


def _is_brace_format(text: str) -> bool:
    """Tell whether every brace of a text is that of a bare name."""
    return len(_BRACE.findall(text)) == 2 * len(_FIELD.findall(text))
