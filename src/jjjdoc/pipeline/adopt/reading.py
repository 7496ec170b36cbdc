"""Reading the files to be adopted: one document of each language, and what they cannot be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.disk import NOT_FOUND, UNREADABLE, file_bytes, reason
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.language.joining import text_of
from jjjdoc.language.labels import is_chinese, primary_subtag
from jjjdoc.language.script import detect_language
from jjjdoc.loader.encoding import decode
from jjjdoc.ooxml.commented import open_comments
from jjjdoc.ooxml.segments import read_segments
from jjjdoc.patterns import regex
from jjjdoc.pipeline.project.inputs import read_word_file
from jjjdoc.pipeline.project.old_formats import is_old
from jjjdoc.readers.docx.read import WordReading, read_word
from jjjdoc.readers.formats import MARKDOWN, TEXT, WORD, ReadOptions, Tracked, format_of, reader
from jjjdoc.readers.markdown.read import count_cells_beyond
from jjjdoc.tree.nodes import Block, Document, Figure, ListBlock, Paragraph, Table
from jjjdoc.tree.walk import iterate_prose, iterate_prose_of

NOT_ADOPTED = Wording(
    en="{path}: only Word files (.docx; .doc and .wps with LibreOffice), Markdown (.md) and text"
    " (.txt) can be adopted",
    zh="{path}：只能采纳Word文件（.docx；.doc和.wps须借助LibreOffice）、Markdown（.md）和纯文本（.txt）",
)
SAVE_AS = Wording(
    en="{path}: files of this kind cannot be adopted; open the file in Word, WPS or LibreOffice"
    " and save it as .docx",
    zh="{path}：不支持采纳此类文件；请用Word、WPS或LibreOffice打开后另存为.docx",
)
EMPTY = Wording(en="{path}: the file contains no text", zh="{path}：文件中没有文字")
BOTH_CHINESE = Wording(
    en="{first} and {second} are both in Chinese; give one file in Chinese and one in English, or name their languages"
    " with --language",
    zh="{first}和{second}均为中文；请给出中文、英文文件各一，或用--language指明语言",
)
BOTH_ENGLISH = Wording(
    en="{first} and {second} are both in English; give one file in Chinese and one in English, or name their languages"
    " with --language",
    zh="{first}和{second}均为英文；请给出中文、英文文件各一，或用--language指明语言",
)
BOTH_LANGUAGES = Wording(
    en="{path} contains both Chinese and English; adopt it alone, or choose the language to read"
    " with --language",
    zh="{path}兼有中文和英文；请单独采纳该文件，或用--language指明所取语言",
)
TOO_MANY = Wording(
    en="you can adopt one file at a time, or one in Chinese and one in English",
    zh="一次只能采纳一个文件，或中文、英文文件各一",
)
LANGUAGES = Wording(
    en="give --language once for each file, in the order of the files",
    zh="--language须按文件次序逐个给出",
)

_CODE = regex(
    r"^ {0,3}(?:(`{3,}|~{3,})[^\n]*\n(?:(?! {0,3}\1)[^\n]*\n)*+|<(?!a id=|!--|https?:|mailto:)[a-z][^>\n]*>)",
    re.MULTILINE | re.IGNORECASE,
)
"""A block of code in Markdown, or of HTML, which the reader takes for no text."""

_LONG = 40
"""Characters from which a cell holds prose."""

_OTHER = frozenset((".rtf", ".odt", ".pdf", ".htm", ".html"))


class Adopted(Struct, frozen=True):
    """A document to be adopted. `is_text`: its headings were told by their look; `is_ours`: it has ids of segments."""

    path: Path
    document: Document
    is_text: bool
    is_ours: bool


class Reading(Struct):
    """One document, or one of each language; `left_out` is what was not read, by its name."""

    documents: list[Adopted]
    left_out: Counter[str] = field(default_factory=Counter)


def read_files(paths: Sequence[Path], languages: Sequence[str], tracked: Tracked = "accept") -> Reading:
    """Read one file, or one in Chinese and one in English, in any order.

    A file that has both languages gives a document of each. `languages`, if any, are those of the files; `tracked` is how
    changes that others have tracked in Word files are read. Raises
    JjjdocError for what cannot be adopted.
    """
    if not 0 < len(paths) <= 2:
        raise JjjdocError(TOO_MANY())
    if languages and len(languages) != len(paths):
        raise JjjdocError(LANGUAGES())
    left_out: Counter[str] = Counter()
    given: list[str | None] = [languages[number] if languages else None for number in range(len(paths))]
    found = [_read(path, language, tracked, left_out) for path, language in zip(paths, given, strict=True)]
    if len(found) == 1:
        return Reading(found[0], left_out)
    for path, documents in zip(paths, found, strict=True):
        if len(documents) > 1:
            raise JjjdocError(BOTH_LANGUAGES(path=path))
    documents = [each[0] for each in found]
    first, second = (primary_subtag(each.document.languages[0]) for each in documents)
    if first == second:
        both = BOTH_CHINESE if first == "zh" else BOTH_ENGLISH
        raise JjjdocError(both(first=paths[0], second=paths[1]))
    return Reading(documents, left_out)


def _read(path: Path, language: str | None, tracked: Tracked, left_out: Counter[str]) -> list[Adopted]:
    """Return the documents of a file, one for each language, Chinese first."""
    form = WORD if is_old(path) else format_of(path.name)
    if form not in (MARKDOWN, TEXT, WORD):
        raise JjjdocError((SAVE_AS if path.suffix.lower() in _OTHER else NOT_ADOPTED)(path=path))
    data = read_word_file(path) if form is WORD else _bytes(path)
    shown, options = path.as_posix(), ReadOptions(language=language, tracked=tracked, notes_in_pairs=True)
    is_ours = False
    if form is WORD:
        reading = read_word(data, shown, options)
        documents, is_ours = reading.body, bool(read_segments(reading.package))
        _count(reading, left_out)
    else:
        documents = reader(form)(data, shown, options)
        left_out["comments"] += sum(len(document.comments) for document in documents)
        if form is MARKDOWN:
            source = decode(data, shown).source
            left_out["code"] += len(_CODE.findall(source.text))
            left_out["cells"] += count_cells_beyond(source)
    found = [
        Adopted(path, document, form is TEXT, is_ours)
        for document in documents
        if primary_tag(document) is not None and any(text_of(each) for each in iterate_prose(document))
    ]
    if len(found) == 2:
        found = _untangled(found)
    left_out["other languages"] += sum(primary_tag(document) is None for document in documents)
    if not found:
        raise JjjdocError(EMPTY(path=path))
    return sorted(found, key=lambda each: not is_chinese(each.document.languages[0]))


def _untangled(found: Sequence[Adopted]) -> list[Adopted]:
    """Return the documents of a bilingual file with the items of lists each in that of its language.

    In Markdown two lists that follow each other are one.
    """
    placed: dict[str, list[tuple[int, Block]]] = {each.document.languages[0]: [] for each in found}
    for document in (each.document for each in found):
        at = 0
        for block in document.blocks:
            for language, part in _parts(block, document.languages[0], placed):
                at = at if isinstance(part, Figure) else _start(part)  # its text stands elsewhere in the file
                placed[language].append((at, part))
    return [
        replace(each, document=replace(each.document, blocks=_in_order(placed[each.document.languages[0]])))
        for each in found
    ]


def _parts(block: Block, main: str, languages: Collection[str]) -> Iterator[tuple[str, Block]]:
    """Yield a block with its language; of a list the items of each language, of a text with its translation both."""
    if isinstance(block, Table) and _is_in_two_languages(block):
        for row in block.rows:
            name = f"pair_{_start(Paragraph(row.cells[0]))}"
            for cell in row.cells:
                own = cell.language if cell.language in languages else main
                yield own, Paragraph(replace(cell, segment=name))
        return
    if not isinstance(block, ListBlock):
        yield main, block
        return
    start = block.start
    for language, group in groupby(block.items, key=lambda item: item.prose.language):
        own, items = language if language in languages else main, tuple(group)
        yield own, ListBlock(block.ordered, items, own, start)
        start += len(items)


def _is_in_two_languages(table: Table) -> bool:
    """Tell whether a table has nothing but a text and its translation beside it, below a header that says nothing."""
    rows = table.rows
    if len(table.header.cells) != 2 or any(map(text_of, table.header.cells)):
        return False
    languages = [tuple(detect_language(text_of(cell)) for cell in row.cells) for row in rows]
    is_prose = any(len(text_of(cell)) > _LONG for row in rows for cell in row.cells)
    return is_prose and languages[0] in (("zh", "en"), ("en", "zh")) and len(set(languages)) == 1


def _in_order(placed: Sequence[tuple[int, Block]]) -> tuple[Block, ...]:
    return tuple(block for _, block in sorted(placed, key=lambda each: each[0]))


def _start(block: Block) -> int:
    """Return where in its file a block begins."""
    prose = next(iter(iterate_prose_of(block)), None)
    return 0 if prose is None else prose.view.source_range(0, 0)[0]


def primary_tag(document: Document) -> str | None:
    """Return `zh` or `en` for the language of a document, None for another one."""
    tag = document.languages[0].partition("-")[0].lower()
    return tag if tag in ("zh", "en") else None


def _bytes(path: Path) -> bytes:
    try:
        return file_bytes(path)
    except FileNotFoundError:
        raise JjjdocError(NOT_FOUND(path=path)) from None
    except OSError as error:
        raise JjjdocError(UNREADABLE(path=path, reason=reason(error))) from error


def _count(reading: WordReading, left_out: Counter[str]) -> None:
    """Count what of a Word file is not adopted."""
    body = [each for each in reading.text.walked.paragraphs if each.story == "body"]
    left_out["images"] += sum(len(each.pictures) for each in body)
    left_out["comments"] += len(open_comments(reading.package))
    left_out["headers"] += sum(1 for document in reading.header_footer for _ in iterate_prose(document))
