"""Units as a table for spreadsheets: CSV (RFC 4180) in UTF-8 with its mark, by which Excel knows it.

A cell that a spreadsheet would run as a formula begins with an apostrophe. A hash begins with a letter that is no digit of
any number, for Excel makes numbers of what looks like one.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.exchange.units import Unit, UnitFile, note_lines, remarks_in, suggestion_lines
from jjjdoc.loader.table_text import decode_table, guard, table_rows, unguard
from jjjdoc.model.translation import source_hash

SEVERAL_REPORTS = Wording(
    en="{path}:{line}: this row belongs to report “{report}”, but the rows above belong to “{first}”",
    zh="{path}:{line}：此行属于报告“{report}”，以上各行属于“{first}”",
)
COLUMN_GONE = Wording(
    en="{path}: the first row has no column “{name}”; keep the headings of the exported file",
    zh="{path}：首行缺少“{name}”列；请保留导出文件的列名",
)

CUT = Wording(
    en="the row ends before the column “{name}”; the file or the row is cut off",
    zh="此行在“{name}”列之前中断，文件或该行不完整",
)

LOST = Wording(
    en="it contains “?”, and the file is in GBK, in which Excel writes “?” for characters that"
    " GBK lacks; save it as CSV UTF-8",
    zh="译文中有“?”，而文件编码为GBK：凡GBK没有的字符，Excel均写成“?”；请另存为“CSV UTF-8”",
)

_SOURCE, _TARGET = "source ", "target "
_COLUMNS = ("report", "id", "state", "notes", "comment", "sent")
_SUGGESTED = ("suggestion", "memory")
_HASH = "sent-"


def write_csv(file: UnitFile) -> bytes:
    """Return a table; the same units give the same bytes. The state is told, and not read again."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    languages = (f"{_SOURCE}{file.source_language}", f"{_TARGET}{file.target_language}")
    suggested = _SUGGESTED if any(unit.suggestions for unit in file.units) else ()
    writer.writerow((*_COLUMNS[:2], *languages, *_COLUMNS[2:4], *suggested, *_COLUMNS[4:]))
    for unit in file.units:
        sent = _HASH + ("" if unit.target is None else source_hash(unit.target))
        state = "stale" if unit.previous is not None else unit.state
        cells = (
            file.report,
            unit.id,
            unit.source,
            unit.target or "",
            state,
            "; ".join(note_lines(unit)),
            *(_suggestion(unit) if suggested else ()),
            "",
            sent,
        )
        writer.writerow(map(guard, cells))
    return out.getvalue().encode("utf-8-sig")


def _suggestion(unit: Unit) -> tuple[str, str]:
    """Return the best suggestion, so that it can be copied, and all of them with their origin."""
    best = unit.suggestions[0].target if unit.suggestions else ""
    return best, "; ".join(suggestion_lines(unit))


def is_unit_table(data: bytes) -> bool:
    """Tell whether a file begins with the headings of such a table, however a spreadsheet has saved it."""
    beginning = data[:4000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").split(b"\n")[0].lower()
    return b"source " in beginning and b"target " in beginning and not beginning.startswith(b"#")


def read_csv(data: bytes, path: str) -> UnitFile:
    """Return the units of a table; raises JjjdocError for a file that cannot be used.

    Columns may be in any order, others beside them. Without the column `sent` nothing is known of what was exported.
    """
    text, is_gb = decode_table(data, path)
    rows = table_rows(text, path)
    _, header = next(rows, (1, []))
    columns = _columns(header, path)
    languages = [columns[name][1] for name in ("source", "target")]
    units: list[Unit] = []
    report = ""
    for line, cells in rows:
        row = {name: _cell(cells, at) for name, (at, _) in columns.items()}
        report = report or row["report"]
        if row["report"] != report:
            raise JjjdocError(SEVERAL_REPORTS(path=path, line=line, report=row["report"], first=report))
        fault = None
        if "sent" in columns and columns["sent"][0] >= len(cells):
            fault = CUT(name="sent")
        elif is_gb and "?" in row["target"] and not _asks(row["source"]):
            fault = LOST()
        units.append(_unit(row, line, fault))
    return UnitFile(report, languages[0], languages[1], tuple(units))


def _columns(header: Sequence[str], path: str) -> Mapping[str, tuple[int, str]]:
    """Return where each column is, and of source and target the language."""
    found = dict(_named(header))
    for name in ("report", "id", "source", "target"):
        if name not in found:
            raise JjjdocError(COLUMN_GONE(path=path, name=name))
    return found


def _named(header: Sequence[str]) -> Iterator[tuple[str, tuple[int, str]]]:
    for at, heading in enumerate(header):
        name, _, language = heading.strip().partition(" ")
        if name.lower() in (*_COLUMNS, "source", "target"):
            yield name.lower(), (at, language.strip())


def _asks(text: str) -> bool:
    return "?" in text or "？" in text


def _cell(cells: Sequence[str], at: int) -> str:
    return unguard(cells[at]).strip() if at < len(cells) else ""


def _unit(row: Mapping[str, str], line: int, fault: Message | None) -> Unit:
    source, target, sent = row["source"], row["target"], row.get("sent", "")
    return Unit(
        id=row["id"],
        source=source,
        target=target or None,
        state="translated" if target else "initial",
        note=row.get("notes", ""),
        remarks=remarks_in([row.get("comment")]),
        source_hash=source_hash(source),
        sent=sent.removeprefix(_HASH) if sent.startswith(_HASH) else None,
        line=line,
        fault=fault,
    )
