"""A glossary from its YAML to the termbase, and the project's own."""

import csv
import re
from pathlib import Path

import pytest

from jjjdoc.language.term.spellings import unify
from jjjdoc.loader.termbase import load_termbase, read_termbase
from jjjdoc.locations import SourceText
from jjjdoc.model.termbase import Concept, Term, Termbase

ROOT = Path(__file__).parents[2]
TABLE = Path(__file__).parent / "terms.tsv"
YAML_BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)

NODE_CITIES = """\
concepts:
  - id: node_cities
    zh:
      preferred: 节点城市
    en:
      preferred: node cities
      inflections: [node city]
      case: exact
      short: nodes
      abbreviation: NC
      admitted:
        - hub cities
        - text: hub towns
          case: any
          source: site
      deprecated:
        - knot cities
        - text: nodal towns
          only_with_source: true
          case: exact
          whole_token: true
          inflections: [nodal town]
references:
  site:
    title: {en: A site}
    url: https://example.org/
    date: 2024-05
"""


def read(text: str) -> Termbase:
    return read_termbase(SourceText("glossary.yaml", text))


def only(text: str) -> Concept:
    (concept,) = read(text).concepts.values()
    return concept


@pytest.fixture(scope="module")
def glossary() -> Termbase:
    return load_termbase(ROOT / "glossary.yaml")


def test_each_term_has_its_status_type_and_rules() -> None:
    terms = {term.text: term for term in only(NODE_CITIES).terms}
    seen = {
        text: (term.language, term.status, term.type, term.case, term.whole_token, term.only_with_source)
        for text, term in terms.items()
    }
    assert seen == {
        "节点城市": ("zh", "preferred", "full", "any", False, False),
        "node cities": ("en", "preferred", "full", "exact", False, False),
        "nodes": ("en", "preferred", "short", "exact", False, False),
        "NC": ("en", "preferred", "abbreviation", "exact", False, False),
        "hub cities": ("en", "admitted", "full", "exact", False, False),
        "hub towns": ("en", "admitted", "full", "any", False, False),
        "knot cities": ("en", "deprecated", "full", "any", False, False),
        "nodal towns": ("en", "deprecated", "full", "exact", True, True),
    }
    assert terms["node cities"].inflections == ("node city",)
    assert terms["nodal towns"].inflections == ("nodal town",)
    assert terms["hub towns"].sources == ("site",)


def test_a_term_knows_its_place() -> None:
    concept = only(NODE_CITIES)
    assert str(concept.place) == "glossary.yaml:2:9"
    assert [str(term.place) for term in concept.terms][:2] == ["glossary.yaml:4:18", "glossary.yaml:6:18"]
    assert str(concept.terms[-1].place) == "glossary.yaml:18:17"


def test_references_are_kept() -> None:
    site = read(NODE_CITIES).references["site"]
    assert (site.title, site.url, site.date) == ({"en": "A site"}, "https://example.org/", "2024-05")


@pytest.mark.parametrize(
    ("tag", "text"), [("zh-CN", "节点城市"), ("zh", "节点城市"), ("en-GB", "node cities")]
)
def test_a_term_is_found_by_the_tag_of_a_report(tag: str, text: str) -> None:
    term = only(NODE_CITIES).term(tag)
    assert term is not None
    assert term.text == text


def test_short_forms_are_found_by_type() -> None:
    concept = only(NODE_CITIES)
    short, abbreviation = concept.term("en", "short"), concept.term("en", "abbreviation")
    assert short is not None
    assert abbreviation is not None
    assert (short.text, abbreviation.text) == ("nodes", "NC")
    assert concept.term("zh", "short") is None


def test_texts_are_joined_over_lines_as_their_language_has_it() -> None:
    concept = only(
        "concepts:\n  - id: one\n    definition:\n      zh: |\n        第一行，\n        第二行。\n"
        "      en: |\n        First line,\n        second line.\n    note: |\n      A\n      note.\n"
        "    remark: not read\n    members:\n      - zh: 甲\n        en: A\n    zh:\n      preferred: |\n        一\n"
    )
    assert concept.definition == {"zh": "第一行，第二行。", "en": "First line, second line."}
    assert concept.note == "A note."
    assert concept.members == ({"zh": "甲", "en": "A"},)
    assert concept.terms[0].text == "一"


def test_concepts_are_confirmed_unless_they_say_otherwise() -> None:
    text = "concepts:\n- id: a\n  zh: {preferred: 甲}\n- id: b\n  confirmed: false\n  zh: {preferred: 乙}\n"
    assert [concept.confirmed for concept in read(text).concepts.values()] == [True, False]


def test_an_empty_glossary_loads() -> None:
    assert read("concepts: []\n").concepts == {}


def test_the_byte_order_mark_and_windows_line_ends_are_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + NODE_CITIES.replace("\n", "\r\n").encode("utf-8"))
    termbase = load_termbase(path, "shown.yaml")
    assert termbase.path == "shown.yaml"
    assert [concept.place.start.line for concept in termbase.concepts.values()] == [2]
    assert [term.text for term in termbase.concepts["node_cities"].terms] == [
        term.text for term in only(NODE_CITIES).terms
    ]


def test_the_examples_of_the_format_document_load() -> None:
    document = (ROOT / "docs" / "glossary-format.md").read_text(encoding="utf-8")
    whole, fragment = YAML_BLOCK.findall(document)
    bmc = only(whole)
    assert bmc.sources == ("city_site", "terms_2024")
    assert [term.text for term in bmc.terms if term.status == "deprecated"] == [
        "Beijing City Deputy Center",
        "Beijing City Vice Center",
    ]
    concept = only(
        "concepts:\n  - id: node_cities\n    en:\n      preferred: node cities\n"
        + "".join(f"      {line}\n" for line in fragment.splitlines())
    )
    assert [term.only_with_source for term in concept.terms if term.status == "deprecated"] == [False, True]


# --- the project's glossary


def test_every_concept_of_the_project_has_terms_and_a_definition_in_both_languages(
    glossary: Termbase,
) -> None:
    for concept in glossary.concepts.values():
        assert concept.term("zh"), concept.id
        assert concept.term("en"), concept.id
        assert set(concept.definition) == {"zh", "en"}, concept.id
        assert concept.subject, concept.id


def test_every_concept_of_the_project_names_its_source_or_is_unconfirmed(glossary: Termbase) -> None:
    assert [
        concept.id for concept in glossary.concepts.values() if concept.confirmed and not concept.sources
    ] == []
    assert sum(not concept.confirmed for concept in glossary.concepts.values()) > 50


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("four_centers", 4),
        ("four_services", 4),
        ("two_wings", 2),
        ("three_schools_one_hospital", 4),
        ("two_zones", 2),
        ("five_initiatives", 5),
        ("six_chains_five_clusters", 11),
        ("seven_stations_two_airports", 9),
        ("cultural_buildings", 3),
        ("northern_counties", 3),
        ("two_demonstration_zones", 2),
        ("municipality", 4),
    ],
)
def test_concepts_that_count_have_as_many_members(glossary: Termbase, name: str, count: int) -> None:
    members = glossary.concepts[name].members
    assert len(members) == count
    assert all(set(member) == {"zh", "en"} for member in members)


def test_the_project_holds_every_row_of_the_table(glossary: Termbase) -> None:
    by_term = {
        unify(term.text).casefold(): concept
        for concept in glossary.concepts.values()
        for term in concept.terms
        if term.status == "preferred" and term.type == "full"
    }
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) == 9
    for row in rows:
        concept = by_term[unify(bare(row["en"])).casefold()]
        term = concept.term("zh")
        assert term is not None
        assert term.text == row["zh"]
        assert concept.confirmed is (row["origin"] != "general")
        for column, status in (("forbid", "deprecated"), ("forbid_if_zh", "deprecated"), ("accept", None)):
            for form in filter(None, row[column].split("|")):
                assert_holds(concept, form, status)


def assert_holds(concept: Concept, form: str, status: str | None) -> None:
    text = bare(form.removeprefix("cs:").removeprefix("tok:"))
    found = [term for term in concept.terms if unify(term.text).casefold() == unify(text).casefold()]
    if status is None:
        assert any(term.status != "deprecated" for term in found), form
        return
    term = next(term for term in found if term.status == status)
    assert (term.case == "exact") is form.startswith("cs:")
    assert term.whole_token is form.startswith("tok:")


def bare(text: str) -> str:
    """Return a term without quotation marks, which are no part of it."""
    return text.replace('"', "")


def test_no_term_of_the_project_is_deprecated_and_preferred_in_another_concept_at_once(
    glossary: Termbase,
) -> None:
    preferred = {
        unify(term.text): term
        for concept in glossary.concepts.values()
        for term in concept.terms
        if term.status == "preferred" and term.type == "full"
    }
    clashes: list[tuple[Term, Term]] = [
        (term, preferred[unify(term.text)])
        for concept in glossary.concepts.values()
        for term in concept.terms
        if term.status == "deprecated" and not term.only_with_source and unify(term.text) in preferred
    ]
    assert clashes == []
