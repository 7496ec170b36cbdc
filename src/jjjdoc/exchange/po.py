"""PO files of GNU gettext: the id of the segment is the context, figures stand in the comments.

An entry is marked `python-brace-format` where its braces are such a format, so that `msgfmt -c` and Weblate find a figure
that was lost or misspelt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.segments import FUZZY, PlacedFile, PlacedUnit, Run, Segment, text_of
from jjjdoc.exchange.units import Unit, UnitFile, note_lines, suggestion_lines
from jjjdoc.locations import SourceText
from jjjdoc.model.translation import source_hash
from jjjdoc.patterns import regex

NOT_PO = Wording(en="{path}:{line}: this is no line of a PO file", zh="{path}:{line}：这一行不合PO文件格式")
NO_SOURCE = Wording(
    en="{path}:{line}: an entry has no msgid or no msgstr", zh="{path}:{line}：条目缺少msgid或msgstr"
)
PLURAL = Wording(en="it has plural forms, which reports do not have", zh="带有复数形式，报告中没有此类条目")

#: What begins the comment that says what hash the target had when it was sent.
SENT_LINE = "jjjdoc sent: "

_LINE = regex(
    r"[ \t\ufeff]*+(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d{1,2}\])?)(?=[ \t\"])[ \t]*+)?"
    r"(\"(?:[^\"\\]|\\.)*+\")[ \t\r]*+",
)
_TO_ESCAPE = regex('["\\\\\n\t\r]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = regex(r"\\(x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)")
_PLAIN = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
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


def quote(text: str) -> str:
    """Return a string as it stands in a PO file."""
    return f'"{_TO_ESCAPE.sub(lambda found: _ESCAPES[found[0]], text)}"'


# --- reading


class _Entry(Struct):
    """One entry: its strings by keyword, what its comments say, and where its first string begins."""

    start: int = 0
    strings: dict[str, list[Run]] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)

    @property
    def translations(self) -> list[str]:
        """Return the keywords of its translations: one, or one for each plural form."""
        return [keyword for keyword in self.strings if keyword.startswith("msgstr")]


def read_po(source: SourceText) -> PlacedFile:
    """Return the units of a PO file, ours or not, without obsolete entries; raises JjjdocError for what is none.

    The source language is one that our header names: gettext has no name for it.
    """
    header: dict[str, str] = {}
    units: list[PlacedUnit] = []
    for entry in _entries(source):
        if text_of(entry.strings["msgid"], source):
            units.append(_placed_unit(entry, source))
        else:
            header = header or _header(text_of(entry.strings[entry.translations[0]], source))
    languages = (header.get("x-source-language", ""), header.get("language", ""))
    for unit in units:
        unit.languages = languages
    return PlacedFile(source, header.get("project-id-version", ""), *languages, units)


def _entries(source: SourceText) -> Iterator[_Entry]:
    entry, keyword, at = _Entry(), "", 0
    for number, line in enumerate(source.text.split("\n"), 1):
        start, at = at, at + len(line) + 1
        bare = line.strip(" \t\r\ufeff")
        found = _LINE.fullmatch(line) if bare and not bare.startswith("#") else None
        begins_anew = found is None or found[1] in ("msgctxt", "msgid")
        if begins_anew and entry.translations:
            yield _whole(entry, source)
            entry, keyword = _Entry(), ""
        if found is not None:
            keyword = found[1] or keyword
            if not keyword or (found[1] and keyword in entry.strings):
                raise JjjdocError(NOT_PO(path=source.path, line=number))
            entry.start = entry.start if entry.strings else start
            entry.strings.setdefault(keyword, []).extend(_runs(found[2][1:-1], start + found.start(2) + 1))
        elif bare.startswith("#~") and not entry.strings:
            entry = _Entry()
        elif bare.startswith("#"):
            _comment(entry, bare)
        elif bare:
            raise JjjdocError(NOT_PO(path=source.path, line=number))
    if entry.strings:
        yield _whole(entry, source)


def _comment(entry: _Entry, line: str) -> None:
    if line.startswith("#."):
        entry.comments.append(line[2:].strip())
    elif line.startswith("#,"):
        entry.flags.update(flag.strip() for flag in line[2:].split(","))
    elif line.startswith("# "):
        entry.remarks.append(line[2:])


def _whole(entry: _Entry, source: SourceText) -> _Entry:
    if "msgid" not in entry.strings or not entry.translations:
        raise JjjdocError(NO_SOURCE(path=source.path, line=source.position(entry.start).line))
    return entry


def _runs(text: str, start: int) -> Iterator[Run]:
    """Yield a string of the file, without quotation marks: what stands there as it is, and escapes."""
    at = 0
    for found in _ESCAPED.finditer(text):
        if at < found.start():
            yield Run(start + at, start + found.start())
        at = found.end()
        yield Run(start + found.start(), start + at, _unescaped(found))
    if at < len(text):
        yield Run(start + at, start + len(text))


def _unescaped(found: re.Match[str]) -> str:
    code = found[1]
    if code[0] == "x" and len(code) > 1:
        return chr(int(code[1:], 16))
    if code[0] in "01234567":
        return chr(int(code, 8))
    return _PLAIN.get(code, code)


def _header(text: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in text.split("\n"))
    return {key.strip().lower(): value.strip() for key, colon, value in pairs if colon}


def _placed_unit(entry: _Entry, source: SourceText) -> PlacedUnit:
    """Return an entry; of plural forms the last ones."""
    sent = next((line for line in entry.comments if line.startswith(SENT_LINE.strip())), None)
    is_plural = "msgid_plural" in entry.strings
    segment = Segment(
        source=[*entry.strings["msgid_plural" if is_plural else "msgid"]],
        target=[*entry.strings[max(entry.translations)]],
        start=entry.start,
        state=FUZZY if FUZZY in entry.flags else "",
    )
    return PlacedUnit(
        id=text_of(entry.strings.get("msgctxt", ()), source),
        start=entry.start,
        languages=("", ""),
        segments=[segment],
        notes=[line for line in entry.comments if line != sent],
        remarks=entry.remarks,
        sent=None if sent is None else sent.removeprefix(SENT_LINE.strip()).strip(),
        fault=PLURAL() if is_plural else None,
    )
