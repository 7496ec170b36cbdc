"""Glossaries as TermBase eXchange: TBX of 2008 (ISO 30042:2008, martif), and TBX-Basic of 2019 in the style DCA.

What TBX calls otherwise is put into its words; what it has no place for stays behind, and `term_losses` says what. OmegaT,
translate-toolkit and Okapi read the form of 2008 alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.xml import XML_LANG, Node, read_xml
from jjjdoc.model.termbase import Concept, Publication, Term, Termbase, TermStatus, TermType
from jjjdoc.ooxml.names import escape_attribute, escape_text

# Reads TBX of 2008 and of 2019, categories as attributes or as elements, whoever wrote it.


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
    root = read_xml(data, path, may_be_typed=True)
    if root.name not in ("martif", "tbx"):
        raise JjjdocError(NOT_TBX(path=path, element=root.name))
    publications: dict[str, dict[str, str]] = {}
    for each in root.descendants("refObject"):
        items = {item.get("type"): _text(item) for item in each.descendants("item")}
        publications[each.get("id").removeprefix(PUBLICATION_PREFIX)] = items
    return TbxFile(tuple(map(_entry, root.descendants("termEntry", "conceptEntry"))), publications)


def title_languages(items: dict[str, str]) -> dict[str, str]:
    """Return the titles of a publication by language."""
    return {
        key.removeprefix(TITLE_PREFIX): text for key, text in items.items() if key.startswith(TITLE_PREFIX)
    }


def _entry(entry: Node) -> TbxEntry:
    definition: dict[str, str] = {}
    terms: list[TbxTerm] = []
    subject, notes, is_open = "", list[str](), False
    sources = list[Source]()
    for category, element in _values(entry):
        match category:
            case "subjectField":
                subject = subject or _text(element)
            case "definition":
                definition.setdefault(element.get(XML_LANG), _text(element))
            case "note":
                notes.append(_text(element))
            case "source":
                sources.append(_source(element))
            case "langSet" | "langSec":
                language = element.get(XML_LANG)
                for inner, value in _values(element):
                    match inner:
                        case "definition":
                            definition.setdefault(language, _text(value))
                        case "note":
                            notes.append(_text(value))
                        case "tig" | "ntig" | "termSec":
                            term, is_provisional = _read_term(value, language)
                            terms.append(term)
                            is_open = is_open or is_provisional
    return TbxEntry(
        id=entry.get("id"),
        subject=subject,
        definition={language: text for language, text in definition.items() if text},
        note=" ".join(filter(None, notes)),
        confirmed=not is_open,
        sources=tuple(sources),
        terms=tuple(term for term in terms if term.text),
        line=entry.line,
    )


def _read_term(element: Node, language: str) -> tuple[TbxTerm, bool]:
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


def _values(element: Node) -> Iterator[tuple[str, Node]]:
    """Yield what stands right in an element, groups opened, by its category: its type, or its name."""
    for child in element.elements():
        name = child.name
        if name in _VALUES_ABOUT:
            yield from _values(child)
        else:
            yield (child.get("type") if name in _BY_TYPE else name), child


def _source(element: Node) -> Source:
    return Source(element.get("target").removeprefix(PUBLICATION_PREFIX), _text(element))


def _text(element: Node) -> str:
    return " ".join(element.text().split())


#: What stands before the id of a publication, for concepts have ids of the same document.
PUBLICATION_PREFIX = "ref-"

STATUS_SUFFIX = "-admn-sts"
SHORT_FORM = "shortForm"
ABBREVIATION = "abbreviation"
UNCONFIRMED = "provisionallyProcessed"
TITLE_PREFIX = "title-"

_TERM_TYPES = {"short": SHORT_FORM, "abbreviation": ABBREVIATION}


class _Dialect(Struct, frozen=True):
    """The names of one edition of the standard; `has_process` tells whether it says what is not confirmed."""

    root: str
    attributes: str
    header: str
    encoding: str
    entry: str
    language: str
    term: str
    publications: str
    has_process: bool


_TBX2 = _Dialect(
    root="martif",
    attributes='type="TBX" xml:lang="en"',
    header="martifHeader",
    encoding='<encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc>',
    entry="termEntry",
    language="langSet",
    term="tig",
    publications="refObjectList",
    has_process=True,
)
_TBX3 = _Dialect(
    root="tbx",
    attributes='xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en"',
    header="tbxHeader",
    encoding="",
    entry="conceptEntry",
    language="langSec",
    term="termSec",
    publications="refObjectSec",
    has_process=False,
)


def write_tbx2(termbase: Termbase) -> bytes:
    """Return a termbase as TBX of 2008."""
    return _document(termbase, _TBX2)


def write_tbx3(termbase: Termbase) -> bytes:
    """Return a termbase as TBX-Basic of 2019, categories as attributes."""
    return _document(termbase, _TBX3)


def _document(termbase: Termbase, dialect: _Dialect) -> bytes:
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<{dialect.root} {dialect.attributes}>",
        f"<{dialect.header}><fileDesc><sourceDesc><p>jjjdoc</p></sourceDesc></fileDesc>{dialect.encoding}</{dialect.header}>",
        "<text>",
        "<body>",
    ]
    for concept in termbase.concepts.values():
        lines += _concept(concept, termbase, dialect)
    lines.append("</body>")
    if termbase.references:
        lines += ["<back>", f'<{dialect.publications} type="bibl">']
        for publication in termbase.references.values():
            lines += _publication(publication)
        lines += [f"</{dialect.publications}>", "</back>"]
    return "\n".join([*lines, "</text>", f"</{dialect.root}>", ""]).encode()


def _concept(concept: Concept, termbase: Termbase, dialect: _Dialect) -> Iterator[str]:
    yield f'<{dialect.entry} id="{escape_attribute(concept.id)}">'
    if concept.subject:
        yield f'<descrip type="subjectField">{escape_text(concept.subject)}</descrip>'
    languages = tuple(dict.fromkeys(term.language for term in concept.terms))
    for language, text in concept.definition.items():
        if language not in languages:
            yield f'<descrip type="definition" xml:lang="{language}">{escape_text(text)}</descrip>'
    yield from _sources(concept.sources, termbase)
    if concept.note:
        yield f"<note>{escape_text(concept.note)}</note>"
    for language in languages:
        yield f'<{dialect.language} xml:lang="{language}">'
        if language in concept.definition:
            yield f'<descrip type="definition">{escape_text(concept.definition[language])}</descrip>'
        for term in concept.terms:
            if term.language == language:
                yield from _term(term, concept, termbase, dialect)
        yield f"</{dialect.language}>"
    yield f"</{dialect.entry}>"


def _term(term: Term, concept: Concept, termbase: Termbase, dialect: _Dialect) -> Iterator[str]:
    yield f"<{dialect.term}>"
    yield f"<term>{escape_text(term.text)}</term>"
    yield f'<termNote type="administrativeStatus">{term.status}Term{STATUS_SUFFIX}</termNote>'
    if term.type in _TERM_TYPES:
        yield f'<termNote type="termType">{_TERM_TYPES[term.type]}</termNote>'
    if dialect.has_process and not concept.confirmed and term.status != "deprecated":
        yield f'<termNote type="processStatus">{UNCONFIRMED}</termNote>'
    yield from _sources(term.sources, termbase)
    yield f"</{dialect.term}>"


def _sources(names: tuple[str, ...], termbase: Termbase) -> Iterator[str]:
    for name in names:
        title = next(iter(termbase.references[name].title.values()))
        yield f'<admin type="source" target="{PUBLICATION_PREFIX}{name}">{escape_text(title)}</admin>'


def _publication(publication: Publication) -> Iterator[str]:
    yield f'<refObject id="{PUBLICATION_PREFIX}{publication.id}">'
    for language, title in publication.title.items():
        yield f'<item type="{TITLE_PREFIX}{language}">{escape_text(title)}</item>'
    for name, value in (("url", publication.url), ("date", publication.date)):
        if value:
            yield f'<item type="{name}">{escape_text(value)}</item>'
    yield "</refObject>"
