"""A termbase as the YAML of a glossary, in the style the format document shows: plain terms, literal texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jjjdoc.loader.surprises import surprise
from jjjdoc.model.termbase import Concept, Publication, Term, Termbase
from jjjdoc.patterns import regex

# What can stand plain in any position: begins with a letter or digit, and holds nothing that YAML reads otherwise.
_PLAIN = regex(r"\w(?!.*(?:: | #|:$|\s$))[^\n]*")

_INDENT = "  "


def write_termbase(termbase: Termbase) -> str:
    """Return the YAML text; `load_termbase` reads the same termbase from it."""
    lines: list[str] = []
    if termbase.references:
        lines.append("references:")
        for publication in termbase.references.values():
            lines += _indented(_publication(publication))
    lines.append("concepts:" if termbase.concepts else "concepts: []")
    for concept in termbase.concepts.values():
        first, *rest = _concept(concept)
        lines.append("")
        lines += [f"{_INDENT}- {first}", *(f"{_INDENT * 2}{line}" for line in rest)]
    return "\n".join(lines) + "\n"


def _publication(publication: Publication) -> Iterator[str]:
    yield f"{publication.id}:"
    yield from _indented(_texts("title", publication.title))
    if publication.url:
        yield from _indented(_value("url", publication.url))
    if publication.date:
        yield f"{_INDENT}date: {publication.date}"


def _concept(concept: Concept) -> Iterator[str]:
    yield f"id: {concept.id}"
    if concept.subject:
        yield from _value("subject", concept.subject)
    if concept.definition:
        yield from _texts("definition", concept.definition)
    if concept.members:
        yield "members:"
        for member in concept.members:
            pairs = [line for language, text in member.items() for line in _value(language, text)]
            yield from _indented(_item(pairs))
    yield from _sources(concept.sources)
    if not concept.confirmed:
        yield "confirmed: false"
    if concept.note:
        yield from _block("note", concept.note)
    for language in dict.fromkeys(term.language for term in concept.terms):
        yield f"{language}:"
        yield from _indented(_language([term for term in concept.terms if term.language == language]))


def _language(terms: list[Term]) -> Iterator[str]:
    preferred = next(term for term in terms if term.status == "preferred" and term.type == "full")
    exact = preferred.case == "exact"
    yield from _value("preferred", preferred.text)
    for term in terms:
        if term.type != "full":
            yield from _term(term, term.type, exact=exact or term.type == "abbreviation")
    if exact:
        yield "case: exact"
    if preferred.inflections:
        yield from _list("inflections", preferred.inflections)
    for status in ("admitted", "deprecated"):
        entries = [term for term in terms if term.status == status and term.type == "full"]
        if entries:
            yield f"{status}:"
        for term in entries:
            yield from _indented(_item(_term(term, "text", exact=exact and status == "admitted")))


def _term(term: Term, key: str, *, exact: bool) -> list[str]:
    """Return the lines of a term: its text under this key alone, or a mapping where there is more to say."""
    more: list[str] = []
    if (term.case == "exact") is not exact:
        more.append(f"case: {term.case}")
    if term.whole_token:
        more.append("whole_token: true")
    if term.only_with_source:
        more.append("only_with_source: true")
    if term.inflections:
        more += _list("inflections", term.inflections)
    more += _sources(term.sources)
    if key == "text":
        return [*_value("text", term.text), *more] if more else list(_bare(term.text))
    return (
        [f"{key}:", *_indented([*_value("text", term.text), *more])] if more else list(_value(key, term.text))
    )


def _texts(key: str, texts: Mapping[str, str]) -> Iterator[str]:
    yield f"{key}:"
    for language, text in texts.items():
        yield from _indented(_block(language, text))


def _sources(ids: tuple[str, ...]) -> list[str]:
    match ids:
        case ():
            return []
        case (only,):
            return [f"source: {only}"]
        case _:
            return [f"source: [{', '.join(ids)}]"]


def _list(key: str, texts: Iterable[str]) -> Iterator[str]:
    yield f"{key}:"
    for text in texts:
        yield from _indented(_item(_bare(text)))


def _item(lines: Iterable[str]) -> Iterator[str]:
    mark = "- "
    for line in lines:
        yield mark + line
        mark = "  "


def _value(key: str, text: str) -> Iterator[str]:
    first, *rest = _bare(text)
    yield f"{key}: {first}"
    yield from rest


def _bare(text: str) -> Iterator[str]:
    if _PLAIN.fullmatch(text) and surprise(text) is None:
        yield text
    else:
        yield "|"
        yield from _indented(text.splitlines())


def _block(key: str, text: str) -> Iterator[str]:
    yield f"{key}: |"
    yield from _indented(text.splitlines())


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (_INDENT + line for line in lines)
