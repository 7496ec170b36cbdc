"""What is written as a glossary is read as the same termbase."""

from pathlib import Path

import jsonschema
import yaml
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jjjdoc.loader.schema import json_schema
from jjjdoc.loader.termbase import load_termbase, read_termbase
from jjjdoc.loader.termbase_text import write_termbase
from jjjdoc.locations import Place, Position, SourceText
from jjjdoc.model.termbase import Concept, Publication, Term, Termbase

ROOT = Path(__file__).parents[2]
NOWHERE = Place("", Position(1, 1), Position(1, 1))


def placeless(termbase: Termbase) -> Termbase:
    return Termbase(
        "",
        {
            name: replace(
                concept,
                place=NOWHERE,
                terms=tuple(replace(term, place=NOWHERE) for term in concept.terms),
            )
            for name, concept in termbase.concepts.items()
        },
        {name: replace(one, place=NOWHERE) for name, one in termbase.references.items()},
    )


def test_the_project_survives_writing() -> None:
    termbase = load_termbase(ROOT / "glossary.yaml")
    written = read_termbase(SourceText("", write_termbase(termbase)))
    assert placeless(written) == placeless(termbase)


def test_the_project_fits_the_schema() -> None:
    data = yaml.load(
        (ROOT / "glossary.yaml").read_text(encoding="utf-8"),
        Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader),
    )
    assert [
        error.message for error in jsonschema.Draft7Validator(json_schema("glossary")).iter_errors(data)
    ] == []


def test_terms_stand_plain_and_texts_in_literal_blocks() -> None:
    terms = (term("zh", "preferred", "full", "甲"), term("en", "preferred", "full", "yes"))
    concept = Concept(
        "a", "s", {"en": "What: it is"}, ({"en": "- one"},), ("r",), False, "Note #1.", terms, NOWHERE
    )
    references = {"r": Publication("r", {"en": "R"}, "https://example.org", "2024", NOWHERE)}
    assert write_termbase(Termbase("", {"a": concept}, references)) == (
        "references:\n  r:\n    title:\n      en: |\n        R\n    url: https://example.org\n    date: 2024\n"
        "concepts:\n\n  - id: a\n    subject: s\n    definition:\n      en: |\n        What: it is\n"
        "    members:\n      - en: |\n          - one\n    source: r\n    confirmed: false\n"
        "    note: |\n      Note #1.\n    zh:\n      preferred: 甲\n    en:\n      preferred: |\n        yes\n"
    )


def term(language: str, status: str, kind: str, text: str, **more: object) -> Term:
    rules = {"case": "any", "whole_token": False, "only_with_source": False, "inflections": (), **more}
    return Term(language=language, text=text, status=status, type=kind, place=NOWHERE, **rules)  # type: ignore[arg-type] # words of the test


# One line without white space around it, as a term is; printable, as YAML demands.
LINES = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"), exclude_characters="\ufeff"), min_size=1
).map(lambda text: " ".join(text.split())).filter(bool)  # fmt: skip
YAMLISH = st.sampled_from(
    ["a: b", "a #b", "- a", "yes", "0x1F", "12:30", "~", "{a}", "[a", "'a", '"a" b', "&a", "*", "a:"]
)
TEXTS = LINES | YAMLISH
CASES = st.sampled_from(["any", "exact"])


@st.composite
def concepts(draw: st.DrawFn) -> Concept:
    case = draw(CASES)
    texts = draw(st.lists(TEXTS, min_size=6, max_size=6, unique_by=lambda text: text.casefold()))
    terms = [
        term("zh", "preferred", "full", texts[0]),
        term(
            "en",
            "preferred",
            "full",
            texts[1],
            case=case,
            inflections=tuple(draw(st.lists(LINES, max_size=2))),
        ),
        term("en", "preferred", "short", texts[2], case=draw(CASES)),
        term("en", "preferred", "abbreviation", texts[3], case=draw(CASES)),
        term("en", "admitted", "full", texts[4], case=draw(CASES), whole_token=draw(st.booleans())),
    ]
    return Concept(
        id="a",
        subject=draw(st.none() | TEXTS),
        definition=draw(st.dictionaries(st.sampled_from(["zh", "en"]), TEXTS)),
        members=tuple({"zh": text} for text in draw(st.lists(TEXTS, max_size=2))),
        sources=(),
        confirmed=draw(st.booleans()),
        note=draw(st.none() | TEXTS),
        terms=tuple(terms),
        place=NOWHERE,
    )


@given(concepts())
def test_any_termbase_survives_writing(concept: Concept) -> None:
    termbase = Termbase("", {"a": concept})
    written = read_termbase(SourceText("", write_termbase(termbase)))
    assert placeless(written) == termbase
