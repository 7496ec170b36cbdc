"""The formats of exchange: how each is written, and which one a file that comes back is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Final, Literal, assert_never

from msgspec.structs import replace

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.csv import is_unit_table, read_csv, write_csv
from jjjdoc.exchange.po import read_po, write_po
from jjjdoc.exchange.segments import unit_file
from jjjdoc.exchange.tmx import read_tmx, write_tmx
from jjjdoc.exchange.units import UnitFile
from jjjdoc.exchange.word_table import Tracked, read_word_table, write_word_table
from jjjdoc.exchange.xliff import read_file
from jjjdoc.exchange.xliff12 import Profile, write_xliff12
from jjjdoc.exchange.xliff20 import write_xliff20
from jjjdoc.exchange.xml import Node, looks_like_xml, parse_xml, read_xml
from jjjdoc.loader import collector
from jjjdoc.loader.encoding import NOT_UTF8, decode
from jjjdoc.locations import SourceText
from jjjdoc.ooxml.invariants.check import require_sound
from jjjdoc.tags import normal_tag

# What must hold in every file that was written, and no schema catches: looked at each time before it leaves.
#
# An editor that meets one of these drops text or refuses the file; that one is there is a defect of the writer.


_REFERENCES = ("dataRef", "dataRefStart", "dataRefEnd")
_ORDER = ("source", "target", "note")


class DefectError(RuntimeError):
    """A file that was written breaks its format."""


def check_read_back(file: UnitFile, back: UnitFile) -> None:
    """Raise DefectError where a file that was written does not read as it should.

    A memory leaves out what is not translated, and has a stale translation with the source that it was made from.
    """
    if back.units and (file.report, file.target_language) != (back.report, back.target_language):
        raise DefectError(f"{back.report} in {back.target_language}")
    ours = {unit.id: unit for unit in file.units}
    problems = [f"unit {name} twice" for name in _repeated([unit.id for unit in back.units])]
    for unit in back.units:
        sent = ours.pop(unit.id, None)
        if sent is None or unit.target != sent.target or unit.source not in (sent.source, sent.previous):
            problems.append(f"{unit.id} reads as another text")
    problems += (f"{name} is left out" for name, unit in ours.items() if unit.target is not None)
    if problems:
        raise DefectError("; ".join(problems[:5]))


def check_xliff(data: bytes) -> None:
    """Raise DefectError for an XLIFF file, of either version, that its clients would not take."""
    units = list(parse_xml(SourceText("", data.decode())).descendants("trans-unit", "unit"))
    problems = [f"unit {name} twice" for name in _repeated(_ids(units))]
    for unit in units:
        problems += (f"{unit.get('id')}: {problem}" for problem in _problems(unit))
    if problems:
        raise DefectError("; ".join(problems[:5]))


def _problems(unit: Node) -> Iterator[str]:
    """Yield what is wrong with a unit: of XLIFF 1.2 with its texts in it, of 2.0 with them in a segment."""
    parts = {part.name: part for part in unit.elements()}
    notes, data, segment = parts.get("notes"), parts.get("originalData"), parts.get("segment", unit)
    if notes is not None:
        yield from (f"note {name} twice" for name in _repeated(_ids(notes.elements())))
    texts = {part.name: part for part in segment.elements()}
    source, target = texts.get("source"), texts.get("target")
    if source is None:
        yield "no source"
        return
    known = set() if data is None else set(_ids(data.elements()))
    yield from _problems_of_codes(source, known)
    if target is not None:
        yield from _problems_of_codes(target, known)
        yield from _codes_that_are_gone(source, target)
    yield from _problems_of_state(segment, target)
    order = [_ORDER.index(part.name) for part in segment.elements(*_ORDER)]
    if order != sorted(order):
        yield "source, target and notes are out of order"
    for match in parts["matches"].elements() if "matches" in parts else ():
        yield from _problems_of_match(match, segment.get("id"))


def _problems_of_codes(text: Node, known: Collection[str]) -> Iterator[str]:
    inside = list(text.descendants())
    ends = [each for each in inside if each.name == "ept"]
    others = [each for each in inside if each.name != "ept"]
    yield from (f"code {name} twice" for codes in (others, ends) for name in _repeated(_ids(codes)))
    begun = {each.get("id") for each in others if each.name == "bpt"}
    if begun != set(_ids(ends)):
        yield "a pair of codes lacks an end"
    references = (each.attributes.get(name) for each in inside for name in _REFERENCES)
    yield from (f"no data {name}" for name in references if name is not None and name not in known)


def _codes_that_are_gone(source: Node, target: Node) -> Iterator[str]:
    fixed = [each.get("id") for each in source.descendants() if each.get("canDelete") == "no"]
    if fixed:
        there = set(_ids(target.descendants()))
        yield from (f"code {name} is not in the target" for name in fixed if name not in there)


def _problems_of_state(segment: Node, target: Node | None) -> Iterator[str]:
    if segment.get("subState") and not segment.get("state"):
        yield "subState without state"
    if target is None and segment.get("state", "initial") != "initial":
        yield "a state, but no target"


def _problems_of_match(match: Node, segment: str) -> Iterator[str]:
    known = {each.get("id") for each in match.descendants("data")}
    if match.get("ref") != f"#{segment}":
        yield f"a suggestion for {match.get('ref')}"
    if [each.name for each in match.elements("source", "target")] != ["source", "target"]:
        yield "a suggestion without source and target"
    references = [each.get("dataRef") for each in match.descendants("ph")]
    references += [each.get(end) for each in match.descendants("pc") for end in _REFERENCES[1:]]
    yield from (f"no data {name} in a suggestion" for name in references if name not in known)


def _ids(elements: Iterable[Node]) -> list[str]:
    return [each.attributes["id"] for each in elements if "id" in each.attributes]


def _repeated(names: Sequence[str]) -> list[str]:
    if len(set(names)) == len(names):
        return []
    return [name for name, count in Counter(names).items() if count > 1]


FormatName = Literal["xliff", "xliff2", "po", "tmx", "csv", "table"]

EMPTY = Wording(en="{path}: the file is empty", zh="{path}：文件是空的")

WORKBOOK = Wording(
    en="{path}: the file is a workbook; save it as CSV (“CSV UTF-8” in Excel) and import the CSV file",
    zh="{path}：该文件是电子表格工作簿；请另存为CSV（Excel中选“CSV UTF-8”）后再导入",
)
UNKNOWN = Wording(
    en="{path}: the file is not XLIFF, PO, TMX, a review table in Word, or a CSV table with the"
    " headings of an export",
    zh="{path}：该文件不是XLIFF、PO、TMX或Word审阅表，也不是带有导出时表头的CSV表格",
)
OTHER_NAME = Wording(
    en="{path}: the file name does not match the format {form}; use the extension {suffixes}",
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
    with collector.paused():
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
        return unit_file(read_po(_utf_8(data, path)))
    if b"<tmx" in data[:2000].replace(b"\0", b""):
        return unit_file(read_tmx(read_xml(data, path, may_be_typed=True)))
    return unit_file(read_file(read_xml(data, path)))


def _utf_8(data: bytes, path: str) -> SourceText:
    decoded = decode(data, path)
    if not decoded.encoding.startswith("utf-8"):
        raise JjjdocError(NOT_UTF8(path=path))
    return decoded.source


def _is_workbook(data: bytes) -> bool:
    """Tell whether a ZIP archive is of a spreadsheet, from the names in it."""
    is_excel = b"xl/workbook." in data and b"word/document" not in data
    return is_excel or b"opendocument.spreadsheet" in data[:200]
