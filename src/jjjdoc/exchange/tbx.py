"""Glossaries as TermBase eXchange: TBX of 2008 (ISO 30042:2008, martif), and TBX-Basic of 2019 in the style DCA.

What TBX calls otherwise is put into its words; what it has no place for stays behind, and `term_losses` says what. OmegaT,
translate-toolkit and Okapi read the form of 2008 alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jjjdoc.model.termbase import Concept, Publication, Term, Termbase
from jjjdoc.ooxml.escape import escape_attribute, escape_text

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
