"""The formats of exchange: how each is written, and which one a file that comes back is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, assert_never

from msgspec.structs import replace

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.checks import check_read_back, check_xliff
from jjjdoc.exchange.csv_units import is_unit_table, read_csv, write_csv
from jjjdoc.exchange.po import write_po
from jjjdoc.exchange.po_read import read_po
from jjjdoc.exchange.tmx import read_tmx, write_tmx
from jjjdoc.exchange.units import UnitFile
from jjjdoc.exchange.word_table import write_word_table
from jjjdoc.exchange.word_table_read import Tracked, read_word_table
from jjjdoc.exchange.xliff12 import Profile, read_xliff12, write_xliff12
from jjjdoc.exchange.xliff20 import read_xliff20, write_xliff20
from jjjdoc.exchange.xml import local_name, looks_like_xml, parse_xml
from jjjdoc.ooxml.invariants.check import require_sound
from jjjdoc.tags import normal_tag

FormatName = Literal["xliff", "xliff2", "po", "tmx", "csv", "table"]

NOT_XLIFF = Wording(
    en="{path}: the file is XML, but not XLIFF 1.2, 2.0 or 2.1, nor TMX",
    zh="{path}：该XML文件不是XLIFF 1.2、2.0或2.1，也不是TMX",
)

EMPTY = Wording(en="{path}: the file is empty", zh="{path}：文件是空的")

WORKBOOK = Wording(
    en="{path}: the file is a workbook; save it as CSV (in Excel “CSV UTF-8”) and import that",
    zh="{path}：该文件是电子表格工作簿；请另存为CSV（Excel中选“CSV UTF-8”）后再导入",
)
UNKNOWN = Wording(
    en="{path}: the file is neither XLIFF, PO, TMX nor a review table in Word, nor a CSV table with the headings that export gave it",
    zh="{path}：该文件不是XLIFF、PO、TMX或Word审阅表，也不是带有导出时表头的CSV表格",
)
OTHER_NAME = Wording(
    en="{path}: the format {form} is not what the name says; let it end in {suffixes}",
    zh="{path}：文件名与格式{form}不符；扩展名请用{suffixes}",
)

_SUFFIXES: Final[dict[FormatName, tuple[str, ...]]] = {
    "xliff": (".xlf", ".xliff"),
    "xliff2": (".xlf", ".xliff"),
    "po": (".po", ".pot"),
    "tmx": (".tmx",),
    "csv": (".csv", ".tsv", ".txt"),
    "table": (".docx",),
}
_OFFICE: Final = frozenset({".doc", ".docm", ".odt", ".xls", ".xlsx", ".ods", ".pdf"})

_XLIFF_VERSIONS: Final = {"1.1": read_xliff12, "1.2": read_xliff12, "2.0": read_xliff20, "2.1": read_xliff20}

WRITERS: Final[dict[FormatName, Callable[[UnitFile, Profile], bytes]]] = {
    "xliff": write_xliff12,
    "xliff2": lambda file, _: write_xliff20(file),
    "po": lambda file, _: write_po(file),
    "tmx": lambda file, _: write_tmx(file),
    "csv": lambda file, _: write_csv(file),
    "table": lambda file, _: write_word_table(file),
}
"""By name; the profile says for which client, where that makes a difference."""

#: Formats of what is translated already.
MEMORIES: Final[frozenset[FormatName]] = frozenset({"tmx"})


def check_name(path: str, form: FormatName) -> None:
    """Raise JjjdocError for a file name of another format, which the programs for that one could not open."""
    suffix = "".join(path[-6:].rpartition(".")[1:]).lower()
    named = _OFFICE.union(*_SUFFIXES.values()) - set(_SUFFIXES[form])
    if suffix in named:
        raise JjjdocError(OTHER_NAME(path=path, form=form, suffixes=", ".join(_SUFFIXES[form])))


def write_units(file: UnitFile, form: FormatName, profile: Profile = "omegat") -> bytes:
    """Return a file of units; one that breaks its format does not leave."""
    data = WRITERS[form](file, profile)
    match form:
        case "xliff" | "xliff2":
            check_xliff(data)
        case "table":
            require_sound(data, file.report)
        case "po" | "tmx" | "csv":
            check_read_back(file, read_units(data, form))
        case _:
            assert_never(form)
    return data


def read_units(data: bytes, path: str, tracked: Tracked = "refuse") -> UnitFile:
    """Return the units of a file, whatever its name says it is; raises JjjdocError for one that cannot be read.

    `tracked` says what is done with tracked changes, which only a Word file has.
    """
    file = _read(data, path, tracked)
    return replace(
        file,
        source_language=normal_tag(file.source_language),
        target_language=normal_tag(file.target_language),
    )


def _read(data: bytes, path: str, tracked: Tracked) -> UnitFile:
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise JjjdocError(EMPTY(path=path))
    if data.startswith(b"PK"):
        if _is_workbook(data):
            raise JjjdocError(WORKBOOK(path=path))
        return read_word_table(data, path, tracked)
    if not looks_like_xml(data):
        if is_unit_table(data):
            return read_csv(data, path)
        if b"msg" not in data.replace(b"\0", b""):
            raise JjjdocError(UNKNOWN(path=path))
        return read_po(data, path)
    if b"<tmx" in data[:2000].replace(b"\0", b""):
        return read_tmx(parse_xml(data, path, may_be_typed=True), path)
    root = parse_xml(data, path)
    read = _XLIFF_VERSIONS.get(root.get("version", "")) if local_name(root) == "xliff" else None
    if read is None:
        raise JjjdocError(NOT_XLIFF(path=path))
    return read(root, path)


def _is_workbook(data: bytes) -> bool:
    """Tell whether a ZIP archive is of a spreadsheet, from the names in it."""
    is_excel = b"xl/workbook." in data and b"word/document" not in data
    return is_excel or b"opendocument.spreadsheet" in data[:200]
