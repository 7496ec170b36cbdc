"""Reads PO files of GNU gettext, ours or not. Entries that are obsolete or have no text are passed over."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.po_text import SENT_LINE, unquote
from jjjdoc.exchange.units import Unit, UnitFile, remarks_in
from jjjdoc.model.translation import source_hash

NOT_UTF8 = Wording(
    en="{path}: the file is not in UTF-8; save it as UTF-8", zh="{path}：文件不是UTF-8编码，请另存为UTF-8编码"
)
NOT_PO = Wording(en="{path}:{line}: this is no line of a PO file", zh="{path}:{line}：这一行不合PO文件格式")
NO_SOURCE = Wording(
    en="{path}:{line}: an entry has no msgid or no msgstr", zh="{path}:{line}：条目缺少msgid或msgstr"
)
PLURAL = Wording(en="it has plural forms, which reports do not have", zh="带有复数形式，报告中没有此类条目")

_KEYWORDS = ("msgctxt", "msgid", "msgid_plural", "msgstr")


class _Entry(Struct):
    """One entry: its strings by keyword, what its comments say, and the line of its first string."""

    line: int = 0
    strings: dict[str, list[str]] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    flags: set[str] = field(default_factory=set)

    def text(self, keyword: str) -> str:
        """Return the string of a keyword, empty where it is not there."""
        return "".join(self.strings.get(keyword, ()))


def read_po(data: bytes, path: str) -> UnitFile:
    """Return the units of a PO file; raises JjjdocError for what is none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise JjjdocError(NOT_UTF8(path=path)) from None
    header: dict[str, str] = {}
    units: list[Unit] = []
    for entry in _entries(text, path):
        if not entry.text("msgid"):
            header = _header(entry.text("msgstr"))
        else:
            units.append(_unit(entry))
    return UnitFile(
        report=header.get("project-id-version", ""),
        source_language=header.get("x-source-language", "").replace("_", "-"),
        target_language=header.get("language", "").replace("_", "-"),
        units=tuple(units),
    )


def _entries(text: str, path: str) -> Iterator[_Entry]:
    entry, keyword = _Entry(), ""
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip(" \t\r")
        word, rest = _keyword(line)
        begins_anew = word in ("msgctxt", "msgid") or line.startswith("#") or not line
        if begins_anew and "msgstr" in entry.strings:
            yield _whole(entry, path)
            entry, keyword = _Entry(), ""
        if not line or line.startswith(("#~", "#|")):
            continue
        if line.startswith("#"):
            _comment(entry, line)
            continue
        keyword = word or keyword
        string = unquote(rest)
        if string is None or not keyword or (word in entry.strings and word):
            raise JjjdocError(NOT_PO(path=path, line=number))
        entry.line = entry.line or number
        entry.strings.setdefault(keyword, []).append(string)
    if entry.strings:
        yield _whole(entry, path)


def _keyword(line: str) -> tuple[str, str]:
    """Return the keyword of a line, empty for one that goes on with a string, and the string; `msgstr[0]` is `msgstr`."""
    if line.startswith('"'):
        return "", line
    word, _, rest = line.partition(" ")
    name, bracket, number = word.partition("[")
    if bracket and name == "msgstr":
        return name if number == "0]" else word, rest.strip()
    return (word if word in _KEYWORDS else ""), rest.strip() if word in _KEYWORDS else line


def _comment(entry: _Entry, line: str) -> None:
    if line.startswith("#."):
        entry.comments.append(line[2:].strip())
    elif line.startswith("#,"):
        entry.flags.update(flag.strip() for flag in line[2:].split(","))
    elif line.startswith("# "):
        entry.remarks.append(line[2:])


def _whole(entry: _Entry, path: str) -> _Entry:
    if "msgid" not in entry.strings or "msgstr" not in entry.strings:
        raise JjjdocError(NO_SOURCE(path=path, line=entry.line))
    return entry


def _header(text: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in text.split("\n"))
    return {key.strip().lower(): value.strip() for key, colon, value in pairs if colon}


def _unit(entry: _Entry) -> Unit:
    sent = next((line for line in entry.comments if line.startswith(SENT_LINE.strip())), None)
    notes = (line for line in entry.comments if line != sent)
    target = entry.text("msgstr").strip() or None
    source = entry.text("msgid")
    return Unit(
        id=entry.text("msgctxt"),
        source=source,
        target=target,
        state="initial" if target is None or "fuzzy" in entry.flags else "translated",
        note="\n".join(notes),
        remarks=remarks_in(entry.remarks),
        source_hash=source_hash(source),
        sent=None if sent is None else sent.removeprefix(SENT_LINE.strip()).strip(),
        line=entry.line,
        fault=PLURAL() if "msgid_plural" in entry.strings else None,
    )
