"""XLIFF (OASIS): what both major versions share when they are read. Units are as `xliff12` and `xliff20` say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange import xliff12, xliff20
from jjjdoc.exchange.segments import PlacedFile, PlacedUnit
from jjjdoc.exchange.xml import XML_LANG, Node

NOT_XLIFF = Wording(
    en="{path}: the file is XML, but not XLIFF 1.2, 2.0, 2.1 or 2.2",
    zh="{path}：该XML文件不是XLIFF 1.2、2.0、2.1或2.2",
)
NO_FILE = Wording(en="{path}:{line}: <xliff> has no <file>", zh="{path}:{line}：<xliff>缺少<file>")
SEVERAL_FILES = Wording(
    en="{path}: the file has {count} parts of its own; give one of them",
    zh="{path}：文件含有{count}个独立部分，请只给其中一个",
)

_VERSIONS: Final = ("1.1", "1.2", "2.0", "2.1", "2.2")
_UNITS: Final = {"trans-unit": xliff12.placed_unit, "unit": xliff20.placed_unit}


def read_files(root: Node) -> Iterator[PlacedFile]:
    """Yield each `<file>` of a document, whatever it lacks; raises JjjdocError for what is no XLIFF."""
    if root.name != "xliff":
        raise JjjdocError(NOT_XLIFF(path=root.source.path))
    for file in root.elements("file"):
        languages = (
            file.get("source-language") or root.get("srcLang"),
            file.get("target-language") or root.get("trgLang"),
        )
        units = [
            _unit(unit, languages) for unit in file.descendants(*_UNITS) if unit.get("translate") != "no"
        ]
        yield PlacedFile(root.source, file.get("original") or file.get("id"), *languages, units)


def read_file(root: Node) -> PlacedFile:
    """Return the one `<file>` of a document whose version is known, and which lacks nothing; raises JjjdocError."""
    version = root.get("version")
    if root.name != "xliff" or version not in _VERSIONS:
        raise JjjdocError(NOT_XLIFF(path=root.source.path))
    files = tuple(root.elements("file"))
    if not files:
        raise JjjdocError(NO_FILE(path=root.source.path, line=root.line))
    if len(files) > 1:
        raise JjjdocError(SEVERAL_FILES(path=root.source.path, count=len(files)))
    if version.startswith("1"):
        files[0].require("source-language")
    else:
        root.require("srcLang")
        files[0].require("original" if files[0].get("original") else "id")
    for unit in files[0].descendants(*_UNITS):
        if unit.get("translate") != "no":
            unit.require("id")
    return next(read_files(root))


def _unit(unit: Node, languages: tuple[str, str]) -> PlacedUnit:
    """Return a unit; one of version 1 may name other languages than its file."""
    source, target = (unit.element(name) for name in ("source", "target"))
    return _UNITS[unit.name](
        unit,
        (
            source.get(XML_LANG) or languages[0] if source else languages[0],
            target.get(XML_LANG) or languages[1] if target else languages[1],
        ),
    )
