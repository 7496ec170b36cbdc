"""What in a Word file runs, or reaches outside of it: it is told, and the dangerous is not passed on unasked.

Templates, pictures and objects that are fetched when a file is opened tell others who opens it, and bring in what nobody
has looked at; controls, linked objects and DDE run programs ([MS-OI29500], ECMA-376 part 1, 17.16.5 and part 2, 9).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Final, Literal

from msgspec import Struct

from jjjdoc.errors import Message, Wording
from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.package import Relationship
from jjjdoc.ooxml.walker.fields import match_fields
from jjjdoc.ooxml.xml import qualified

Kind = Literal[
    "remote_template",
    "template",
    "linked_picture",
    "linked_object",
    "embedded_object",
    "control",
    "other_format",
    "subdocument",
    "dynamic_exchange",
    "outer_field",
    "data_source",
    "local_link",
    "signature",
]

#: What runs, or is put into the text from outside: no copy of it is made unasked.
DANGEROUS: Final[frozenset[Kind]] = frozenset(
    ("remote_template", "linked_object", "control", "other_format", "subdocument", "dynamic_exchange")
)

_WORDINGS: Final[dict[Kind, Wording]] = {
    "remote_template": Wording(
        en="{path}: the template is loaded from outside when the file is opened: {target}",
        zh="{path}：打开文件时从外部获取模板：{target}",
    ),
    "template": Wording(
        en="{path}: an external template is attached: {target}",
        zh="{path}：附有外部模板：{target}",
    ),
    "linked_picture": Wording(
        en="{path}: pictures loaded from outside ({count}): {target}",
        zh="{path}：有从外部获取的图片（{count}个）：{target}",
    ),
    "linked_object": Wording(
        en="{path}: objects linked to external files ({count}): {target}",
        zh="{path}：有链接到外部文件的对象（{count}个）：{target}",
    ),
    "embedded_object": Wording(
        en="{path}: embedded objects, not checked ({count}): {target}",
        zh="{path}：有嵌入对象，其内容未作检查（{count}个）：{target}",
    ),
    "control": Wording(
        en="{path}: ActiveX controls ({count}): {target}",
        zh="{path}：有ActiveX控件（{count}个）：{target}",
    ),
    "other_format": Wording(
        en="{path}: text in another format, not checked ({count}): {target}",
        zh="{path}：嵌有其他格式的正文，未作检查（{count}处）：{target}",
    ),
    "subdocument": Wording(
        en="{path}: subdocuments or frames, not checked ({count}): {target}",
        zh="{path}：含有子文档或框架，未作检查（{count}个）：{target}",
    ),
    "dynamic_exchange": Wording(
        en="{path}: DDE fields, which run other programs ({count}): {target}",
        zh="{path}：有可启动其他程序的DDE域（{count}个）：{target}",
    ),
    "outer_field": Wording(
        en="{path}: fields that load external content ({count}): {target}",
        zh="{path}：有引用外部内容的域（{count}个）：{target}",
    ),
    "data_source": Wording(
        en="{path}: data of charts or of mail merge in external files ({count}): {target}",
        zh="{path}：图表或邮件合并的数据来自外部文件（{count}处）：{target}",
    ),
    "local_link": Wording(
        en="{path}: links to files on a computer or network ({count}): {target}",
        zh="{path}：有指向本机或内网文件的链接（{count}个）：{target}",
    ),
    "signature": Wording(
        en="{path}: the file is signed; the signature is not valid for a changed copy",
        zh="{path}：文件带有数字签名；副本修改后签名失效",
    ),
}

_DYNAMIC: Final = frozenset(("DDE", "DDEAUTO"))
_OUTER: Final = frozenset(("INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DATABASE", "RD"))
_HARMLESS = re.compile(r"(?:https?|mailto|tel|ftps?):|#|[^:\\]*$", re.IGNORECASE)
_REMOTE = re.compile(r"(?:https?|ftps?):|//|file:(?://(?!/)|/{4})", re.IGNORECASE)  # with / for every \
_LONGEST: Final = 120  # characters of a target that are told


class Hazard(Struct, frozen=True):
    """A kind of hazard: how often it is there, and what the first leads to."""

    kind: Kind
    target: str
    count: int

    @property
    def is_dangerous(self) -> bool:
        """Tell whether a copy of the file would pass on a danger."""
        return self.kind in DANGEROUS

    def message(self, path: str) -> Message:
        """Return what is to be said of it."""
        target = self.target if len(self.target) <= _LONGEST else self.target[: _LONGEST - 1] + "…"
        return _WORDINGS[self.kind](path=path, target=target, count=self.count)


def find_hazards(package: OpenedPackage) -> tuple[Hazard, ...]:
    """Return the hazards of a file, the dangerous ones first. Raises JjjdocError for a part that cannot be read."""
    found: dict[Kind, list[str]] = {}
    for kind, target in (*_of_relationships(package), *_of_fields(package)):
        found.setdefault(kind, []).append(target)
    hazards = [Hazard(kind, targets[0], len(targets)) for kind, targets in found.items()]
    return tuple(sorted(hazards, key=lambda each: (not each.is_dangerous, each.kind)))


def _of_relationships(package: OpenedPackage) -> Iterator[tuple[Kind, str]]:
    for name in package.entries:
        folder, file = posixpath.split(name)
        if not file.endswith(".rels") or posixpath.basename(folder) != "_rels":
            continue
        owner = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
        for relationship in package.relationships(owner).values():
            kind = _kind(relationship, owner)
            if kind is not None:
                yield kind, relationship.target


def _kind(relationship: Relationship, owner: str) -> Kind | None:
    name, target = relationship.type.rpartition("/")[2], relationship.target
    match name:
        case "attachedTemplate":
            return "remote_template" if _REMOTE.match(target.replace("\\", "/")) else "template"
        case "image" if relationship.external:
            return "linked_picture"
        case "oleObject" | "package" if relationship.external:
            return "data_source" if "/charts/" in owner else "linked_object"
        case "oleObject":
            return "embedded_object"
        case "package" if "/charts/" not in owner:  # of a chart it is the sheet with its figures
            return "embedded_object"
        case "control":
            return "control"
        case "aFChunk":
            return "other_format"
        case "subDocument" | "frame":
            return "subdocument"
        case "mailMergeSource" | "mailMergeHeaderSource":
            return "data_source"
        case "hyperlink" if relationship.external and not _HARMLESS.match(target):
            return "local_link"
        case "origin" if "digital-signature" in relationship.type:
            return "signature"
        case _:
            return None


def _of_fields(package: OpenedPackage) -> Iterator[tuple[Kind, str]]:
    kinds = ("footnotes", "endnotes", "header", "footer")
    for part in (package.main, *(name for kind in kinds for name in package.related(package.main, kind))):
        root = package.root(part)
        if root is None:
            continue
        complex_fields = {field for _, field in match_fields(root).values()}
        codes = [field.code for field in complex_fields]
        codes += [each.get(qualified("instr"), "").strip() for each in root.iter(qualified("fldSimple"))]
        for code in sorted(codes):
            name = code.split(maxsplit=1)[0].upper() if code else ""
            if name in _DYNAMIC:
                yield "dynamic_exchange", code
            elif name in _OUTER:
                yield "outer_field", code
