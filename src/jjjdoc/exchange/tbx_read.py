"""Reads TBX of 2008 and of 2019, categories as attributes or as elements, whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.tbx import PUBLICATION_PREFIX, STATUS_SUFFIX, TITLE_PREFIX
from jjjdoc.exchange.xml import XML_LANG, Element, line_of, local_name, parse_xml
from jjjdoc.model.termbase import TermStatus, TermType

NOT_TBX = Wording(
    en="{path}: the file is XML, but not TBX: its first element is <{element}>, not <martif> or <tbx>",
    zh="{path}：该XML文件不是TBX：根元素为<{element}>，而不是<martif>或<tbx>",
)

_STATUSES: Final[dict[str, TermStatus]] = {
    "preferred": "preferred",
    "admitted": "admitted",
    "deprecated": "deprecated",
    "superseded": "deprecated",
    "obsolete": "deprecated",
    "forbidden": "deprecated",
}
_TYPES: Final[dict[str, TermType]] = {
    "shortform": "short",
    "abbreviation": "abbreviation",
    "acronym": "abbreviation",
    "initialism": "abbreviation",
}
_OPEN: Final = ("unprocessed", "provisionallyprocessed")
_VALUES_ABOUT: Final = ("descripGrp", "adminGrp", "termNoteGrp", "termGrp")
_BY_TYPE: Final = ("descrip", "admin", "termNote")


class Source(Struct, frozen=True):
    """Where terms come from: the id of a publication in the same file, empty for none, and its words."""

    target: str
    text: str


class TbxTerm(Struct, frozen=True):
    """A term as the file has it; `language` is a tag of any language, `status` None where the file says none."""

    language: str
    text: str
    status: TermStatus | None
    type: TermType
    sources: tuple[Source, ...]


class TbxEntry(Struct, frozen=True):
    """A concept as the file has it, white space folded; `line` is where it begins, 1-based."""

    id: str
    subject: str
    definition: dict[str, str]
    note: str
    confirmed: bool
    sources: tuple[Source, ...]
    terms: tuple[TbxTerm, ...]
    line: int


class TbxFile(Struct, frozen=True):
    """What a file has: concepts, and the items of publications (`title-en`, `url`, `date`) by id."""

    entries: tuple[TbxEntry, ...]
    publications: dict[str, dict[str, str]]


def read_tbx(data: bytes, path: str) -> TbxFile:
    """Return the concepts of a file; raises JjjdocError for what is no TBX."""
    root = parse_xml(data, path, may_be_typed=True)
    if local_name(root) not in ("martif", "tbx"):
        raise JjjdocError(NOT_TBX(path=path, element=local_name(root)))
    publications: dict[str, dict[str, str]] = {}
    for each in root.iter("{*}refObject"):
        items = {item.get("type", ""): _text(item) for item in each.iter("{*}item")}
        publications[each.get("id", "").removeprefix(PUBLICATION_PREFIX)] = items
    return TbxFile(tuple(map(_entry, root.iter("{*}termEntry", "{*}conceptEntry"))), publications)


def title_languages(items: dict[str, str]) -> dict[str, str]:
    """Return the titles of a publication by language."""
    return {
        key.removeprefix(TITLE_PREFIX): text for key, text in items.items() if key.startswith(TITLE_PREFIX)
    }


def _entry(entry: Element) -> TbxEntry:
    definition: dict[str, str] = {}
    terms: list[TbxTerm] = []
    subject, notes, is_open = "", list[str](), False
    sources = list[Source]()
    for category, element in _values(entry):
        match category:
            case "subjectField":
                subject = subject or _text(element)
            case "definition":
                definition.setdefault(element.get(XML_LANG, ""), _text(element))
            case "note":
                notes.append(_text(element))
            case "source":
                sources.append(_source(element))
            case "langSet" | "langSec":
                language = element.get(XML_LANG, "")
                for inner, value in _values(element):
                    match inner:
                        case "definition":
                            definition.setdefault(language, _text(value))
                        case "note":
                            notes.append(_text(value))
                        case "tig" | "ntig" | "termSec":
                            term, is_provisional = _term(value, language)
                            terms.append(term)
                            is_open = is_open or is_provisional
    return TbxEntry(
        id=entry.get("id", ""),
        subject=subject,
        definition={language: text for language, text in definition.items() if text},
        note=" ".join(filter(None, notes)),
        confirmed=not is_open,
        sources=tuple(sources),
        terms=tuple(term for term in terms if term.text),
        line=line_of(entry),
    )


def _term(element: Element, language: str) -> tuple[TbxTerm, bool]:
    """Return a term, and whether it is still to be settled."""
    text, kind, is_open = "", "", False
    status: TermStatus | None = None
    sources: list[Source] = []
    for category, value in _values(element):
        match category:
            case "term":
                text = text or _text(value)
            case "administrativeStatus" | "normativeAuthorization":
                status = status or _STATUSES.get(
                    _text(value).removesuffix(STATUS_SUFFIX).removesuffix("Term")
                )
            case "termType":
                kind = _text(value).lower()
            case "processStatus":
                is_open = _text(value).lower() in _OPEN
            case "source":
                sources.append(_source(value))
    return TbxTerm(language, text, status, _TYPES.get(kind, "full"), tuple(sources)), is_open


def _values(element: Element) -> Iterator[tuple[str, Element]]:
    """Yield what stands right in an element, groups opened, by its category: its type, or its name."""
    for child in element:
        if not isinstance(child.tag, str):
            continue
        name = local_name(child)
        if name in _VALUES_ABOUT:
            yield from _values(child)
        else:
            yield (child.get("type", "") if name in _BY_TYPE else name), child


def _source(element: Element) -> Source:
    return Source(element.get("target", "").removeprefix(PUBLICATION_PREFIX), _text(element))


def _text(element: Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
