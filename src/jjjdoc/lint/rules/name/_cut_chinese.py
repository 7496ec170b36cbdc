"""Chinese names that break off within the noun at their end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from jjjdoc.language.names import CHINESE_GENERICS, ROUTES
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.model.termbase import Termbase
from jjjdoc.patterns import regex

_ROUTE = "|".join(sorted((route.han for route in ROUTES), key=len, reverse=True))
_ENDS = r"(?!\w)"
_CUT_ROUTE = regex(rf"(?P<cut>(?:{_ROUTE})(?:高速公|高速铁|城际铁|城际高|高)){_ENDS}")
_CUT_NOUN = regex(rf"(?P<cut>高速公|高速铁|城际铁|国际机){_ENDS}")
_BARE_ROUTE = regex(
    rf"(?:{_ROUTE})(?:高速公路|高速铁路|城际铁路|铁路|高速|高铁|城际)(?:以及|[和与及、])(?P<cut>{_ROUTE})(?=[，。；！？）]|$)"
)
_DECLARED = regex(r"简称为?[“\"]?([^”\"）)，。]{2,20})")
_WORD_END = regex(r"\b(?!\w)")
_WORDS = frozenset(
    ("高速", "科技", "国际", "城际", "火车", "图书", "经济", "示范", "试验", "开发", "自贸", "副")
)
"""What is a word in itself, though the beginning of a longer noun."""


class CutForms(Struct, frozen=True):
    """The names of a glossary less the end of their noun, each with the name; and all forms that are right."""

    names: Mapping[str, str]
    lengths: tuple[int, ...]
    right: frozenset[str]


def cut_forms(termbase: Termbase | None) -> CutForms:
    """Return what the Chinese names of a glossary look like when they are cut short."""
    right = {
        term.text: term.type
        for concept in (termbase.concepts.values() if termbase else ())
        for term in concept.terms
        if term.language == "zh" and term.status != "deprecated"
    }
    names: dict[str, str] = {}
    for text, kind in right.items():
        noun = next((noun for noun in CHINESE_GENERICS if text.endswith(noun)), "")
        if kind != "full" or not noun or len(text) < len(noun) + 2:
            continue
        for left in range(1, len(noun)):
            cut = text[: len(text) - left]
            if noun[: len(noun) - left] not in _WORDS and cut not in right:
                names.setdefault(cut, text)
    return CutForms(names, tuple(sorted({len(cut) for cut in names}, reverse=True)), frozenset(right))


def chinese_cuts(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield the names of a Chinese document that are cut short."""
    forms = context.once(cut_forms)
    right = forms.right | {form for passage in document.passages for form in _DECLARED.findall(passage.text)}
    for passage in document.passages:
        taken: set[int] = set()
        for hit in (*_routes(passage), *_glossary_names(passage, forms), *_nouns(passage)):
            if hit.end not in taken and passage.text[hit.start : hit.end] not in right:
                taken.add(hit.end)
                yield hit


def _routes(passage: Passage) -> Iterator[Hit]:
    for pattern in (_CUT_ROUTE, _BARE_ROUTE):
        for found in pattern.finditer(passage.text):
            yield Hit(passage, *found.span("cut"))


def _nouns(passage: Passage) -> Iterator[Hit]:
    for found in _CUT_NOUN.finditer(passage.text):
        yield Hit(passage, *found.span("cut"))


def _glossary_names(passage: Passage, forms: CutForms) -> Iterator[Hit]:
    if not forms.lengths:
        return
    for found in _WORD_END.finditer(passage.text):
        end = found.start()
        for length in forms.lengths:
            name = forms.names.get(passage.text[max(0, end - length) : end]) if length <= end else None
            if name is not None:
                yield Hit(passage, end - length, end, {"names": name}, message="known", replacement=name)
                break
