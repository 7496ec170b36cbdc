"""A document as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.labels import is_chinese, label, write_date
from jjjdoc.language.linebreak import wrap
from jjjdoc.language.width import display_width
from jjjdoc.tree.nodes import Document, Front
from jjjdoc.writers.formats import OutputFile, WriteOptions
from jjjdoc.writers.plain import official_entries
from jjjdoc.writers.text.blocks import block_lines, join_blocks, note_lines, paragraph_lines, underlined
from jjjdoc.writers.text.inlines import prose_text


def write(document: Document, options: WriteOptions) -> tuple[OutputFile, ...]:
    """Return `<stem>.txt`: UTF-8 with LF, no line wider than the options say unless it cannot be broken."""
    lines = join_blocks(_blocks(document, options.width))
    data = "".join(f"{line}\n" for line in lines).encode("utf-8")
    return (OutputFile(f"{options.stem}.txt", data),)


def _blocks(document: Document, width: int) -> Iterator[list[str]]:
    for front in document.fronts:
        yield _title_lines(front, width)
    for front in document.fronts:
        yield _official_lines(front, document, width)
    for front in document.fronts:
        yield from _summary_blocks(front, width)
    for block in document.blocks:
        yield block_lines(block, width)
    if document.notes:
        names = " / ".join(label("notes", language) for language in document.languages)
        yield underlined(names, "=", width, document.languages[0])
        yield note_lines(document.notes, width)


def _title_lines(front: Front, width: int) -> list[str]:
    title = wrap(prose_text(front.title), width, front.language)
    rule = "=" * max(1, *map(display_width, title))
    lines = [rule, *title, rule]
    for prose in (front.subtitle, front.issuer):
        if prose is not None:
            lines += wrap(prose_text(prose), width, front.language)
    return [*lines, write_date(front.date, front.language)]


def _official_lines(front: Front, document: Document, width: int) -> list[str]:
    return [
        each
        for name, value in official_entries(front, document)
        for each in wrap(
            value if isinstance(value, str) else prose_text(value), width, front.language, initial=name
        )
    ]


def _summary_blocks(front: Front, width: int) -> Iterator[list[str]]:
    chinese = is_chinese(front.language)
    if front.summary is not None:
        yield underlined(label("summary", front.language), "-", width, front.language)
        yield paragraph_lines(front.summary, width)
    if front.keywords:
        words = ("；" if chinese else "; ").join(map(prose_text, front.keywords))
        initial = label("keywords", front.language) + ("：" if chinese else ": ")
        yield wrap(words, width, front.language, initial=initial)
    if front.contact is not None:
        initial = label("contact", front.language) + ("：" if chinese else ": ")
        yield wrap(prose_text(front.contact), width, front.language, initial=initial)
