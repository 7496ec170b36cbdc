"""The report in sources/ says the same in both languages, and every figure as its sources have it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from jjjdoc.language.markup import parse_fact_reference
from jjjdoc.language.quantity.derive import resolve_derived
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.loader.report import load_report
from jjjdoc.loader.termbase import load_termbase
from jjjdoc.locations import TextView
from jjjdoc.model.report import Report, Segment
from jjjdoc.model.termbase import Termbase
from jjjdoc.tree.nodes import (
    CrossReference,
    Emphasis,
    FactReference,
    Inline,
    Link,
    NoteReference,
    Prose,
    Strong,
    TermReference,
    Text,
)

ROOT = Path(__file__).parents[2]
ZH, EN = "zh-CN", "en"

# A figure of the published page, or one that the report derives from them: reference, Chinese, English.
FIGURES = [
    ("regional_output", "10.4万亿元", "CNY 10.4 trillion"),
    ("output_multiple", "1.9倍", "1.9 times"),
    ("trillion_thresholds|words", "五个", "five"),
    ("trillion_thresholds", "5个", "5"),
    ("manufacturers_phased_out", "超3000家", "over 3,000"),
    ("markets_relocated", "近1000个", "nearly 1,000"),
    ("universities_relocated", "8所", "8"),
    ("medical_relocated", "15家", "15"),
    ("construction_land_cut", "130平方公里", "130 square kilometers"),
    ("registrations_refused", "超2.5万件", "over 25,000"),
    ("advanced_industry_share@2013", "40.7%", "40.7 percent"),
    ("advanced_industry_share@2023", "66.1%", "66.1 percent"),
    ("advanced_industry_rise", "25.4个百分点", "25.4 percentage points"),
    ("xiongan_partner_schools", "超40所", "over 40"),
    ("xiongan_partner_medical", "5家", "5"),
    ("xiongan_beijing_enterprises|capital", "超3000家", "Over 3,000"),
    ("bmc_annual_investment", "约1000亿元", "about CNY 100 billion"),
    ("municipal_batches|words", "两批", "two"),
    ("bmc_industrial_clusters|words,measure=none", "六", "six"),
    ("promotion_meetings", "5届", "5"),
    ("county_projects", "超210个", "over 210"),
    ("county_investment", "超1500亿元", "over CNY 150 billion"),
    ("tech_contracts@2013", "71.2亿元", "CNY 7.12 billion"),
    ("tech_contracts@2023", "748.7亿元", "CNY 74.87 billion"),
    ("tech_contracts_growth", "26.5%", "26.5 percent"),
    ("tech_contracts_multiple", "10.5倍", "10.5 times"),
    ("zhongguancun_branches", "超1万家", "over 10,000"),
    ("key_chains", "6条", "6"),
    ("key_clusters", "5个", "5"),
    ("conference_projects", "152个", "152"),
    ("conference_investment", "超1000亿元", "over CNY 100 billion"),
    ("binhai_enterprises", "近5000家", "nearly 5,000"),
    ("airport_zone_enterprises", "近1万家", "nearly 10,000"),
    ("caofeidian_projects", "超270个", "over 270"),
    ("caofeidian_project_size|no-qualifier", "1亿元", "CNY 100 million"),
    ("expressways_opened|words,capital", "九条", "Nine"),
    ("travel_core_cities|words", "半小时", "half an hour"),
    ("travel_major_cities_from|value,words", "一", "one"),
    ("travel_major_cities_to|words", "一个半小时", "one and a half hours"),
    ("pm25@2014", "85.9微克/立方米", "85.9 micrograms per cubic meter"),
    ("pm25@2023", "32微克/立方米", "32 micrograms per cubic meter"),
    ("pm25_fall", "64.2%", "64.2 percent"),
    ("vocational_groups", "15个", "15"),
    ("university_alliances", "24个", "24"),
    ("outpatient_institutions", "超9300家", "over 9,300"),
    ("recognized_qualifications", "165项", "165"),
    ("ftz_services", "203项", "203"),
]

# Digits that are names and dates, all others being figures.
NAMES = re.compile(
    r"20\d\d年(?:\d+月)?(?:\d+日)?|(?:February )?(?:\d+, )?20[012]\d\b|PM2\.5|12345|1\+5|No\. 4"
    r"|GB 3838[—-]2002|CNY 100 billion level"
)

# Said by the page that this report replaces, and wrong.
ERRORS = [
    "190",
    "five consecutive times",
    "high-tech",
    "Middle School",
    "Below Class V",
    "Beijing-Xiong Express",
    "fully established",
    "governing bodies",
    "Beijing City Library",
    "around Beijing-Tianjin-Hebei",
    "Beijing and Hebei provinces",
    "characteristic",
    "simple, safe",
    "in an accelerated manner",
    "ecological environment construction",
    "grandly",
]


@pytest.fixture(scope="module")
def termbase() -> Termbase:
    return load_termbase(ROOT / "glossary.yaml")


@pytest.fixture(scope="module")
def report(termbase: Termbase) -> Report:
    return load_report(ROOT / "sources" / "jjj_ten_years.yaml", ROOT, termbase.concepts)


@pytest.fixture(scope="module")
def write(report: Report, termbase: Termbase):
    """Return a function from prose to what a reader sees."""
    facts = resolve_derived(report.facts)

    def term(reference: TermReference, language: str) -> str:
        found = termbase.concepts[reference.concept].term(language)
        assert found, f"{reference.concept} has no term in {language}"
        return found.text

    def one(inline: Inline, language: str) -> str:
        match inline:
            case Text():
                return inline.text
            case FactReference():
                return write_fact(facts[inline.fact], inline.period, inline.options, language)
            case TermReference():
                return term(inline, language)
            case NoteReference():
                return ""
            case CrossReference():
                return "1"
            case Emphasis() | Strong() | Link():
                return "".join(one(child, language) for child in inline.children)

    return lambda prose: "".join(one(inline, prose.language) for inline in prose.inlines)


@pytest.mark.parametrize(("reference", "zh", "en"), FIGURES)
def test_figure_is_written(report: Report, write, reference: str, zh: str, en: str) -> None:
    for language, expected in ((ZH, zh), (EN, en)):
        prose, faults = parse_fact_reference(TextView.of_generated(reference), None, language)
        assert not faults
        assert write(prose) == expected


def test_every_fact_is_listed_above_and_used(report: Report) -> None:
    used = {inline.fact for prose in all_prose(report) for inline in flat(prose, FactReference)}
    assert used == set(report.facts)
    assert {re.split("[@|]", reference)[0] for reference, _, _ in FIGURES} == used


def test_every_fact_has_a_source_or_follows_from_others(report: Report) -> None:
    assert [fact.id for fact in report.facts.values() if not (fact.sources or fact.derivation)] == []
    assert {source for fact in report.facts.values() for source in fact.sources} == set(report.references)


def test_every_segment_has_both_languages(report: Report) -> None:
    assert [segment.id for segment in segments(report) if set(segment.texts) != {ZH, EN}] == []


@pytest.mark.parametrize("kind", [FactReference, TermReference, NoteReference])
def test_both_languages_refer_to_the_same(report: Report, kind: type) -> None:
    named = {FactReference: "fact", TermReference: "concept", NoteReference: "note"}[kind]
    differ = [
        segment.id
        for segment in segments(report)
        if names(segment.texts[ZH], kind, named) != names(segment.texts[EN], kind, named)
    ]
    assert differ == []


def test_every_figure_is_a_fact(report: Report) -> None:
    literal = {}
    for prose in body_prose(report):
        text = "".join(inline.text for inline in flat(prose, Text))
        if digits := re.findall(r"\d+", NAMES.sub("", text)):
            literal[prose.segment, prose.language] = digits
    assert literal == {}


def test_summaries_stand_alone(report: Report, write) -> None:
    for section in report.sections:
        assert section.summary is not None
        zh, en = (write(section.summary.texts[language]) for language in (ZH, EN))
        assert 60 <= len(zh) <= 110, (section.id, len(zh))
        assert 45 <= len(en.split()) <= 80, (section.id, len(en.split()))
        assert names(section.summary.texts[ZH], FactReference, "fact"), section.id
        assert not list(flat(section.summary.texts[EN], NoteReference)), section.id


def test_errors_of_the_published_page_are_put_right(report: Report, write) -> None:
    english = " ".join(write(prose) for prose in body_prose(report) if prose.language == EN)
    assert [error for error in ERRORS if error in english] == []


def test_typography(report: Report, write) -> None:
    for prose in body_prose(report):
        text = write(prose)
        if prose.language == EN:
            assert not re.search("[\u3000-\u9fff\uff00-\uffef‘’“”]", text), text
        else:
            assert not re.search("[\u4e00-\u9fff] | [\u4e00-\u9fff]", text), text
            assert not re.search("[\u4e00-\u9fff][,.:;?!()\"']|[,:;?!()\"'][\u4e00-\u9fff]", text), text


def test_sections_are_those_of_the_page(report: Report) -> None:
    assert [section.id for section in report.sections] == [
        "overview",
        "relocation",
        "xiongan_section",
        "bmc_section",
        "innovation",
        "transportation",
        "environment",
        "public_services",
        "market",
    ]


def segments(node: object) -> Iterator[Segment]:
    """Yield every segment under a part of the report."""
    if isinstance(node, Segment):
        yield node
    elif isinstance(node, tuple):
        for part in node:
            yield from segments(part)
    elif isinstance(node, dict):
        yield from segments(tuple(node.values()))
    elif isinstance(node, Struct):
        for name in node.__struct_fields__:
            yield from segments(getattr(node, name))


def all_prose(report: Report) -> Iterator[Prose]:
    for segment in segments(report):
        yield from segment.texts.values()


def body_prose(report: Report) -> Iterator[Prose]:
    """Yield the prose that is rendered: all but the titles of publications."""
    parts = (report.title, report.subtitle, report.summary, report.keywords, *report.sections)
    for part in parts:
        for segment in segments(part):
            yield from segment.texts.values()


def flat(prose: Prose, kind: type) -> Iterator[Inline]:
    def walk(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
        for inline in inlines:
            if isinstance(inline, kind):
                yield inline
            if isinstance(inline, Emphasis | Strong | Link):
                yield from walk(inline.children)

    return walk(prose.inlines)


def names(prose: Prose, kind: type, attribute: str) -> set[str]:
    return {f"{getattr(inline, attribute)}@{getattr(inline, 'period', None)}" for inline in flat(prose, kind)}
