"""The languages of what has been read: found by script, block by block, and a document for each.

A text is bilingual if it has paragraphs of both languages and the lesser has a fifth of the letters at least. Then
every text in it is in its own language. Else all of it is in the language of most letters, so that a stray
passage in the other is seen for what it is; columns of a table alone may have another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from jjjdoc.language.detect import Letters, count_letters
from jjjdoc.locations import TextView
from jjjdoc.readers.joining import in_language, text_of
from jjjdoc.tree.nodes import (
    Block,
    Document,
    Figure,
    Front,
    KeyFigure,
    KeyFigures,
    ListBlock,
    ListItem,
    Note,
    Paragraph,
    Prose,
    Table,
    TableRow,
)
from jjjdoc.tree.walk import ProseFunction, iterate_prose_of, map_prose_of

_EXAMINED = 4000
"""How many characters of a text are looked at."""

_LEAST_SHARE = 0.2
_NO_LETTERS = Letters()
_UNKNOWN = "en"


@dataclass(slots=True)
class Draft:
    """What a reader has read, all of it without languages."""

    front: Front | None = None
    blocks: Sequence[Block] = ()
    notes: Sequence[Note] = ()
    comments: Sequence[TextView] = ()
    date: str = ""


@dataclass(slots=True)
class _Sorted:
    blocks: list[Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def documents(draft: Draft, path: str, language: str | None) -> tuple[Document, ...]:
    """Return the documents of a draft: one in the language given, or one for each language found."""
    if not (draft.front or draft.blocks or draft.notes or draft.comments):
        return ()
    counts = [_letters_of(block) for block in draft.blocks]
    if language is None:
        languages, main = _languages(counts, draft)
    else:
        languages, main = [language] * len(draft.blocks), language
    is_bilingual = language is None and len(set(languages)) > 1
    sorted_by_language: dict[str, _Sorted] = {main: _Sorted()}
    for block, tag in zip(draft.blocks, languages, strict=True):
        sorted_by_language.setdefault(tag, _Sorted()).blocks.append(
            _block_in(block, tag, mixed=is_bilingual, fixed=language is not None)
        )
    for note in draft.notes:
        tag = (_letters(note.prose).language or main) if is_bilingual else main
        made = Note(note.id, note.number, in_language(note.prose, tag))
        sorted_by_language.setdefault(tag, _Sorted()).notes.append(made)
    front = _front_in(draft.front, main) if draft.front else None
    return tuple(
        Document(
            report=PurePath(path).stem,
            edition="text",
            languages=(tag,),
            date=draft.date,
            fronts=(front,) if front and tag == main else (),
            blocks=tuple(part.blocks),
            notes=tuple(part.notes),
            comments=tuple(draft.comments) if tag == main else (),
        )
        for tag, part in sorted_by_language.items()
    )


def _languages(counts: Sequence[Letters], draft: Draft) -> tuple[list[str], str]:
    """Return the language of each block, and that of the whole."""
    others = [_letters(note.prose) for note in draft.notes]
    if draft.front:
        others.append(_letters(draft.front.title))
    total = sum((*counts, *others), _NO_LETTERS)
    main = total.language or _UNKNOWN
    lesser = sum((each for each in counts if each.language not in (None, main)), _NO_LETTERS)
    if lesser.weight < total.weight * _LEAST_SHARE:
        return [main] * len(counts), main
    languages: list[str] = []
    for each in counts:
        languages.append(each.language or (languages[-1] if languages else main))
    return languages, main


def _block_in(block: Block, language: str, *, mixed: bool, fixed: bool) -> Block:
    """Return a block in a language; `mixed`: each text in it has its own, `fixed`: columns of tables have not."""

    def assign(prose: Prose) -> Prose:
        own = _letters(prose).language if mixed else None
        return in_language(prose, own or language)

    match block:
        case Paragraph():
            return Paragraph(assign(block.prose))
        case Table():
            return _table_in(block, language, fixed=fixed)
        case ListBlock():
            return _list_in(block, language, assign)
        case KeyFigures():
            figures = [KeyFigure(assign(each.value), assign(each.caption)) for each in block.figures]
            return KeyFigures(block.id, language, tuple(figures))
        case Figure():
            return replace(block, language=language, alternative=assign(block.alternative))
        case _:
            return map_prose_of(block, assign)


def _list_in(block: ListBlock, language: str, assign: ProseFunction) -> ListBlock:
    items = tuple(
        ListItem(assign(item.prose), tuple(_list_in(child, language, assign) for child in item.children))
        for item in block.items
    )
    return ListBlock(block.ordered, items, language, block.start)


def _table_in(table: Table, language: str, *, fixed: bool) -> Table:
    rows = (table.header, *table.rows)
    columns = [_NO_LETTERS] * max(len(row.cells) for row in rows)
    for row in () if fixed else rows:
        for index, cell in enumerate(row.cells):
            columns[index] += _letters(cell)
    tags = [each.language or language for each in columns]

    def row_in(row: TableRow) -> TableRow:
        return TableRow(tuple(map(in_language, row.cells, tags)))

    return replace(
        table, language=language, header=row_in(table.header), rows=tuple(row_in(row) for row in table.rows)
    )


def _front_in(front: Front, language: str) -> Front:
    def assign(prose: Prose | None) -> Prose | None:
        return None if prose is None else in_language(prose, language)

    return Front(
        language=language,
        title=in_language(front.title, language),
        subtitle=assign(front.subtitle),
        issuer=assign(front.issuer),
        date=front.date,
        summary=assign(front.summary),
        keywords=tuple(in_language(keyword, language) for keyword in front.keywords),
    )


def _letters_of(block: Block) -> Letters:
    if isinstance(block, Paragraph):
        return _letters(block.prose)
    return sum((_letters(prose) for prose in iterate_prose_of(block)), _NO_LETTERS)


def _letters(prose: Prose) -> Letters:
    return count_letters(text_of(prose)[:_EXAMINED])
