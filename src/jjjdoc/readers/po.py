r"""PO files of GNU gettext: each entry with a translation is a pair; entries that are fuzzy or obsolete are passed over."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from jjjdoc.errors import JjjdocError
from jjjdoc.exchange.po_read import NO_SOURCE, NOT_PO
from jjjdoc.exchange.po_text import unquote
from jjjdoc.language.joining import SOFT_BREAK
from jjjdoc.language.opaque import StandIns
from jjjdoc.loader import garbage
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex
from jjjdoc.readers.encoding import decode
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.inline_codes import split_written, trimmed
from jjjdoc.readers.segment_pairs import SegmentPair, Side, documents_of
from jjjdoc.tree.nodes import Document, Text

_LINE = regex(
    r"[ \t]*+(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d{1,2}\])?)(?=[ \t\"])[ \t]*+)?(\".*\")[ \t\r]*+"
)
_ESCAPE = regex(r"\\(?:x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)")


class _Entry(Struct):
    """One entry: where its strings stand, by keyword, quotation marks left out."""

    start: int
    strings: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    is_fuzzy: bool = False


def read(data: bytes, path: str, options: ReadOptions) -> tuple[Document, ...]:
    """Return the two documents of a file; raises JjjdocError for what is no PO file, or not in Chinese and English."""
    with garbage.paused():
        source = decode(data, path).source
        return documents_of(list(_pairs(source)), source)


def _pairs(source: SourceText) -> Iterator[SegmentPair]:
    stand_ins = StandIns()
    languages = ("", "")
    for entry in _entries(source):
        if not _plain(entry, "msgid", source):
            languages = _languages(_plain(entry, "msgstr", source))
        elif not entry.is_fuzzy:
            sides = (
                Side(language, trimmed(list(_inlines(entry.strings[keyword], source, stand_ins))))
                for keyword, language in zip(_keywords(entry), languages, strict=True)
            )
            yield SegmentPair(_plain(entry, "msgctxt", source), entry.start, *sides)


def _entries(source: SourceText) -> Iterator[_Entry]:
    entry: _Entry | None = None
    keyword, at, is_fuzzy = "", 0, False
    for number, line in enumerate(source.text.split("\n"), 1):
        start, at = at, at + len(line) + 1
        bare = line.strip(" \t\r\ufeff")
        if not bare or bare.startswith("#"):
            if entry is not None and any(key.startswith("msgstr") for key in entry.strings):
                yield _whole(entry, source)
                entry, keyword, is_fuzzy = None, "", False
            is_fuzzy = is_fuzzy or (bare.startswith("#,") and "fuzzy" in bare)
            continue
        found = _LINE.fullmatch(line)
        if found is None or unquote(found[2]) is None:
            raise JjjdocError(NOT_PO(path=source.path, line=number))
        begins = found[1] in ("msgctxt", "msgid")
        if begins and entry is not None and any(key.startswith("msgstr") for key in entry.strings):
            yield _whole(entry, source)
            entry, is_fuzzy = None, False
        keyword = found[1] or keyword
        if entry is None:
            entry = _Entry(start, is_fuzzy=is_fuzzy)
        if not keyword or (found[1] and keyword in entry.strings):
            raise JjjdocError(NOT_PO(path=source.path, line=number))
        place = (start + found.start(2) + 1, start + found.end(2) - 1)
        entry.strings.setdefault(keyword, []).append(place)
    if entry is not None:
        yield _whole(entry, source)


def _whole(entry: _Entry, source: SourceText) -> _Entry:
    if "msgid" not in entry.strings or not any(key.startswith("msgstr") for key in entry.strings):
        line = source.position(entry.start).line
        raise JjjdocError(NO_SOURCE(path=source.path, line=line))
    return entry


def _keywords(entry: _Entry) -> tuple[str, str]:
    """Return which strings of an entry are compared; of plural forms the last ones."""
    target = max(key for key in entry.strings if key.startswith("msgstr"))
    return ("msgid_plural" if "msgid_plural" in entry.strings else "msgid"), target


def _plain(entry: _Entry, keyword: str, source: SourceText) -> str:
    texts = (source.text[start - 1 : end + 1] for start, end in entry.strings.get(keyword, ()))
    return "".join(unquote(text) or "" for text in texts)


def _languages(header: str) -> tuple[str, str]:
    """Return the languages that a header names, empty where it names none; gettext has no name for the source."""
    pairs = (line.partition(":") for line in header.split("\n"))
    named = {key.strip().lower(): value.strip() for key, _, value in pairs}
    return named.get("x-source-language", ""), named.get("language", "")


def _inlines(places: list[tuple[int, int]], source: SourceText, stand_ins: StandIns) -> Iterator[Text]:
    for start, end in places:
        text = source.text[start:end]
        at = 0
        for found in _ESCAPE.finditer(text):
            yield from split_written(text[at : found.start()], start + at, stand_ins)
            said = unquote(f'"{found[0]}"') or ""
            at = found.end()
            yield Text(SOFT_BREAK if said in "\n\r" else said, start + found.start(), start + at)
        yield from split_written(text[at:], start + at, stand_ins)
