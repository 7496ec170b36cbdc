"""The languages of what has been read: found by script, block by block, and a document for each.

A text is bilingual if it has paragraphs of both languages and the lesser has a fifth of the letters at least. Then
every text in it is in its own language. Japanese is a third language, whatever its Han characters. Else all of it is in the language that the file declares, or that of most
letters, so that a stray passage in the other is seen for what it is; columns of a table alone may have another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.language.japanese import JAPANESE, is_japanese, is_mostly_japanese
from jjjdoc.language.joining import in_language, text_of
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.script import DetectedLanguage, Letters, count_letters
from jjjdoc.locations import TextView
from jjjdoc.readers.pairing.proses import split_prose
from jjjdoc.tree import nodes
from jjjdoc.tree.walk import ProseFunction, iterate_prose_of, map_prose_of

_EXAMINED = 4000
"""How many characters of a text are looked at."""

_LEAST_SHARE = 0.2
_NO_LETTERS = Letters()
_UNKNOWN: DetectedLanguage = "en"
_DETECTED = ("zh", "en")


class Draft(Struct):
    """What a reader has read, all of it without languages.

    `languages`, where they are given, are those that the form of the file gives its blocks, None for the others: `zh` or
    `en`, which make it bilingual, or the tag of a third. `fronts` are of different languages. `around`: the file that
    this is a part of is mostly Japanese; None for a draft that is all of its file.
    """

    fronts: Sequence[nodes.Front] = ()
    blocks: Sequence[nodes.Block] = ()
    languages: Sequence[str | None] = ()
    notes: Sequence[nodes.Note] = ()
    comments: Sequence[TextView] = ()
    date: str = ""
    language: str | None = None  # that the file declares
    around: bool | None = None


class _Japanese(Struct, frozen=True):
    """Which texts of a file are Japanese; `around`: most of it is."""

    around: bool

    @classmethod
    def of(cls, draft: Draft) -> _Japanese:
        """Return what is to be known of a draft, or of the file that it is a part of."""
        if draft.around is not None:
            return cls(draft.around)
        texts = (_text_of(block) for block in draft.blocks)
        return cls(is_mostly_japanese((*texts, *(text_of(note.prose) for note in draft.notes))))

    def has(self, text: str) -> bool:
        """Tell whether a text is Japanese."""
        return is_japanese(text[:_EXAMINED], around=self.around)


class _Languages(Struct, frozen=True):
    """The language of the whole, the tag of each, and whether every text is in its own or all in that given."""

    main: str
    tags: Mapping[DetectedLanguage, str]
    is_bilingual: bool = False
    is_given: bool = False
    japanese: _Japanese | None = None

    def of_cells(self, cells: Iterable[nodes.Prose], letters: Letters, otherwise: str) -> str:
        """Return the language of a column of a table."""
        if self.japanese is not None and not self.is_given:
            text = "\n".join(map(text_of, cells))
            if self.japanese.has(text):
                return JAPANESE
        return self.of(letters, otherwise)

    def of(self, letters: Letters, otherwise: str) -> str:
        """Return the language of a text by its letters."""
        return self.tags[letters.language] if letters.language else otherwise


class _Sorted(Struct):
    blocks: list[nodes.Block] = field(default_factory=list)
    notes: list[nodes.Note] = field(default_factory=list)


def documents(draft: Draft, path: str, language: str | None) -> tuple[nodes.Document, ...]:
    """Return the documents of a draft: one in the language given, or one for each language found."""
    if not (draft.fronts or draft.blocks or draft.notes or draft.comments):
        return ()
    counts = [_letters_of(block) for block in draft.blocks]
    third: list[str | None] = list(draft.languages or [None] * len(counts))
    japanese = _Japanese.of(draft) if language is None else None
    if japanese is not None:
        third = [
            JAPANESE if japanese.has(_text_of(block)) else known
            for block, known in zip(draft.blocks, third, strict=True)
        ]
        counts = [
            _NO_LETTERS if known == JAPANESE else letters
            for letters, known in zip(counts, third, strict=True)
        ]
    languages = _languages(counts, draft) if language is None else _Languages(language, {}, is_given=True)
    if japanese is not None and japanese.around and not any(letters.weight for letters in counts):
        languages = _Languages(JAPANESE, {})
    languages = replace(languages, japanese=japanese)
    main = languages.main
    by_language: dict[str, _Sorted] = {main: _Sorted()}
    tag = main
    for block, letters, known in zip(draft.blocks, counts, third, strict=True):
        if known is not None and known not in _DETECTED and not languages.is_given:
            made_third = _block_in(block, known, _Languages(known, {}, is_given=True))
            by_language.setdefault(known, _Sorted()).blocks.append(made_third)
            continue
        for part in _in_each_language(block) if languages.is_bilingual and not known else (block,):
            own = letters if part is block else _letters_of(part)
            if languages.is_bilingual:
                tag = languages.tags["zh" if known == "zh" else "en"] if known else languages.of(own, tag)
            by_language.setdefault(tag, _Sorted()).blocks.append(_block_in(part, tag, languages))
    for note in draft.notes:
        tag = languages.of(_letters(note.prose), main) if languages.is_bilingual else main
        if japanese is not None and japanese.has(text_of(note.prose)):
            tag = JAPANESE
        made = nodes.Note(note.id, note.number, in_language(note.prose, tag))
        by_language.setdefault(tag, _Sorted()).notes.append(made)
    fronts: dict[str, nodes.Front] = {}
    for front in draft.fronts:
        is_own = len(draft.fronts) > 1 and not languages.is_given
        tag = languages.of(_letters(front.title), main) if is_own else main
        if japanese is not None and japanese.has(text_of(front.title)):
            tag = JAPANESE
        by_language.setdefault(tag, _Sorted())
        fronts.setdefault(tag, _front_in(front, tag))
    return tuple(
        nodes.Document(
            report=PurePath(path).stem,
            edition="text",
            languages=(tag,),
            date=draft.date,
            fronts=(fronts[tag],) if tag in fronts else (),
            blocks=tuple(part.blocks),
            notes=tuple(part.notes),
            comments=tuple(draft.comments) if tag == main else (),
        )
        for tag, part in by_language.items()
    )


def _in_each_language(block: nodes.Block) -> tuple[nodes.Block, ...]:
    """Return a heading or paragraph of each language if it goes from one into the other, else the block."""
    if isinstance(block, (nodes.Heading, nodes.Paragraph)):
        parts = split_prose(block.prose, is_heading=isinstance(block, nodes.Heading))
        if parts is not None:
            return tuple(replace(block, prose=part) for part, _ in parts)
    return (block,)


def _languages(counts: Sequence[Letters], draft: Draft) -> _Languages:
    """Return the languages of a draft, from the letters of its blocks."""
    total = sum(counts, _NO_LETTERS)
    if not total.weight:
        outside = [note.prose for note in draft.notes] + [front.title for front in draft.fronts]
        total = sum(map(_letters, outside), _NO_LETTERS)
    tags: dict[DetectedLanguage, str] = {"zh": "zh", "en": "en"}
    if draft.language:
        tags["zh" if is_chinese(draft.language) else "en"] = draft.language
    main = draft.language or tags[total.language or _UNKNOWN]
    are_two = is_bilingual(counts) or any(known in _DETECTED for known in draft.languages)
    return _Languages(main, tags, are_two)


def is_bilingual(counts: Sequence[Letters]) -> bool:
    """Tell whether a text is bilingual by the letters of its blocks: the lesser language has a fifth at least."""
    total = sum(counts, _NO_LETTERS)
    lesser = sum((each for each in counts if each.language not in (None, total.language)), _NO_LETTERS)
    return lesser.weight > 0 and lesser.weight >= total.weight * _LEAST_SHARE


def _block_in(block: nodes.Block, language: str, languages: _Languages) -> nodes.Block:
    """Return a block, and every text in it, in a language."""

    def assign(prose: nodes.Prose) -> nodes.Prose:
        own = languages.of(_letters(prose), language) if languages.is_bilingual else language
        return in_language(prose, own)

    match block:
        case nodes.Paragraph():
            return nodes.Paragraph(in_language(block.prose, language))
        case nodes.Table():
            return _table_in(block, language, languages)
        case nodes.ListBlock():
            return _list_in(block, language, assign)
        case nodes.KeyFigures():
            figures = [nodes.KeyFigure(assign(each.value), assign(each.caption)) for each in block.figures]
            return nodes.KeyFigures(block.id, language, tuple(figures))
        case nodes.Figure():
            caption = None if block.caption is None else assign(block.caption)
            return replace(block, language=language, alternative=assign(block.alternative), caption=caption)
        case _:
            return map_prose_of(block, assign)


def _list_in(block: nodes.ListBlock, language: str, assign: ProseFunction) -> nodes.ListBlock:
    items = tuple(
        nodes.ListItem(
            assign(item.prose), tuple(_list_in(child, language, assign) for child in item.children)
        )
        for item in block.items
    )
    return nodes.ListBlock(block.ordered, items, language, block.start)


def _table_in(table: nodes.Table, language: str, languages: _Languages) -> nodes.Table:
    rows = (table.header, *table.rows)
    columns = [_NO_LETTERS] * max(len(row.cells) for row in rows)
    for row in () if languages.is_given else rows:
        for index, cell in enumerate(row.cells):
            columns[index] += _letters(cell)
    tags = [
        languages.of_cells((row.cells[index] for row in rows if index < len(row.cells)), letters, language)
        for index, letters in enumerate(columns)
    ]

    def row_in(row: nodes.TableRow) -> nodes.TableRow:
        return nodes.TableRow(tuple(map(in_language, row.cells, tags)))

    return replace(
        table,
        language=language,
        caption=None if table.caption is None else in_language(table.caption, language),
        header=row_in(table.header),
        rows=tuple(row_in(row) for row in table.rows),
    )


def _front_in(front: nodes.Front, language: str) -> nodes.Front:
    def assign(prose: nodes.Prose | None) -> nodes.Prose | None:
        return None if prose is None else in_language(prose, language)

    return nodes.Front(
        language=language,
        title=in_language(front.title, language),
        subtitle=assign(front.subtitle),
        issuer=assign(front.issuer),
        date=front.date,
        summary=assign(front.summary),
        keywords=tuple(in_language(keyword, language) for keyword in front.keywords),
        contact=assign(front.contact),
    )


def _letters_of(block: nodes.Block) -> Letters:
    if isinstance(block, nodes.Paragraph):
        return _letters(block.prose)
    return sum((_letters(prose) for prose in iterate_prose_of(block)), _NO_LETTERS)


def _text_of(block: nodes.Block) -> str:
    """Return what a block says, of tables and lists all of it, as far as it is looked at."""
    found: list[str] = []
    size = 0
    for prose in iterate_prose_of(block):
        if size >= _EXAMINED:
            break
        found.append(text_of(prose)[: _EXAMINED - size])
        size += len(found[-1])
    return "\n".join(found)


def _letters(prose: nodes.Prose) -> Letters:
    return count_letters(text_of(prose)[:_EXAMINED])
