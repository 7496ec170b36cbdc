"""The pass that writes terms out."""

from typing import Any

import pytest

from jjjdoc.editions.passes.references import write_terms
from jjjdoc.locations import Place, Position
from jjjdoc.model.termbase import Concept, Term, Termbase, TermStatus, TermType
from jjjdoc.tree.nodes import Link, TermForm, TermReference
from jjjdoc.tree.walk import iterate_inlines, iterate_prose

NOWHERE = Place("glossary.yaml", Position(1, 1), Position(1, 1))


def term(language: str, text: str, kind: TermType = "full", status: TermStatus = "preferred") -> Term:
    return Term(language, text, status, kind, "any", False, False, (), NOWHERE)


def concept(name: str, *terms: Term) -> Concept:
    return Concept(name, None, {}, (), (), True, None, terms, NOWHERE)


TERMBASE = Termbase(
    "glossary.yaml",
    {
        one.id: one
        for one in (
            concept(
                "bmc",
                term("en", "Tongzhou sub-center", status="deprecated"),
                term("en", "Beijing Municipal Administrative Center"),
                term("en", "BMC", "abbreviation"),
                term("en", "the center", "short"),
                term("zh", "北京城市副中心"),
                term("zh", "副中心", "short"),
            ),
            concept(
                "bth",
                term("en", "coordinated development"),
                term("zh", "京津冀协同发展"),
                term("zh", "京津冀", "abbreviation"),
            ),
            concept("chinese_only", term("zh", "疏解整治促提升")),
        )
    },
)


@pytest.mark.parametrize(
    ("name", "form", "capital", "zh", "en"),
    [
        ("bmc", "preferred", False, "北京城市副中心", "Beijing Municipal Administrative Center"),
        ("bmc", "short", False, "副中心", "the center"),
        ("bmc", "short", True, "副中心", "The center"),
        ("bmc", "abbreviation", False, "北京城市副中心", "BMC"),
        ("bmc", "defined", False, "北京城市副中心", "Beijing Municipal Administrative Center (BMC)"),
        ("bth", "defined", True, "京津冀协同发展（京津冀）", "Coordinated development"),
        ("bth", "short", False, "京津冀协同发展", "coordinated development"),
        ("chinese_only", "preferred", False, "疏解整治促提升", None),
        ("missing", "preferred", False, None, None),
    ],
)
def test_forms_in_both_languages(
    name: str,
    form: TermForm,
    capital: bool,
    zh: str | None,
    en: str | None,
    make_prose: Any,
    make_document: Any,
) -> None:
    reference = TermReference(name, form, capital, 0, 1)
    document = make_document(
        make_prose("zh-CN", reference), make_prose("en-GB", Link((reference,), "https://x.example", 0, 1))
    )
    written = [
        inline.text
        for prose in iterate_prose(write_terms(document, TERMBASE))
        for inline in iterate_inlines(prose.inlines)
        if isinstance(inline, TermReference)
    ]
    assert written == [zh, en]
