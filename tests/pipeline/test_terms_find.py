"""Looking things up: what is found, in which order, and what is said of it."""

from collections.abc import Sequence

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.language.width import display_width
from jjjdoc.loader.termbase import read_termbase
from jjjdoc.locations import SourceText
from jjjdoc.model.termbase import Termbase
from jjjdoc.pipeline.terms.layout import WIDTH, concept_lines, hit_lines, list_lines
from jjjdoc.pipeline.terms.terms import find_concepts, get_concept, list_concepts

GLOSSARY = """\
references:
  site:
    title:
      zh: 某网站
      en: A site
    date: 2024-05-21
concepts:
  - id: bmc
    subject: municipal center
    definition:
      zh: |
        设在通州区的北京新两翼之一。
      en: |
        The new area in Tongzhou District; one of the two wings.
    members:
      - zh: 行政办公区
        en: administrative office area
    source: site
    confirmed: false
    note: |
      Opened by and by.
    zh:
      preferred: 北京城市副中心
      short: 城市副中心
    en:
      preferred: Beijing Municipal Administrative Center
      abbreviation: BMC
      admitted: [Beijing's sub-center]
      deprecated:
        - Beijing City Deputy Center
        - text: Beijing-Municipal
          whole_token: true
          case: exact
  - id: expressway
    subject: transport
    zh:
      preferred: 高速公路
    en:
      preferred: expressway
      inflections: [express ways]
      deprecated:
        - text: highway
          only_with_source: true
  - id: center
    zh:
      preferred: 中心
    en:
      preferred: center
  - id: ic
    subject: transport
    zh:
      preferred: 集成电路
    en:
      preferred: integrated circuits
      abbreviation: IC
  - id: xiongan
    zh:
      preferred: 雄安新区
    en:
      preferred: Xiong'an New Area
"""


@pytest.fixture(scope="module")
def termbase() -> Termbase:
    return read_termbase(SourceText("glossary.yaml", GLOSSARY))


def found(termbase: Termbase, text: str) -> list[str]:
    return [hit.concept.id for hit in find_concepts(termbase, text)]


@pytest.mark.parametrize(
    "text", ["xiong'an new", "XIONG’AN NEW", "Ｘｉｏｎｇ＇ａｎ　New", " xiong'an-new ", "“Xiong'an New"]
)
def test_spelling_does_not_hide_a_term(termbase: Termbase, text: str) -> None:
    assert found(termbase, text) == ["xiongan"]


def test_terms_come_before_definitions_and_the_closest_first(termbase: Termbase) -> None:
    assert found(termbase, "center") == ["center", "bmc"]
    assert found(termbase, "中心") == ["center", "bmc"]
    assert found(termbase, "通州") == ["bmc"]
    assert [hit.closeness for hit in find_concepts(termbase, "高速")] == [1]


def test_latin_is_looked_for_where_words_begin_and_then_inside(termbase: Termbase) -> None:
    assert found(termbase, "ic") == ["ic"]
    assert found(termbase, "ressw") == ["expressway"]


@pytest.mark.parametrize("text", ["express ways", "administrative office", "opened by", "BMC", "sub center"])
def test_every_part_of_a_concept_is_searched(termbase: Termbase, text: str) -> None:
    assert found(termbase, text)[0] in ("bmc", "expressway")


def test_what_is_not_there_is_not_found(termbase: Termbase) -> None:
    assert found(termbase, "zebra") == []


@pytest.mark.parametrize("text", ["", "  ", "“”"])
def test_an_empty_text_is_refused(termbase: Termbase, text: str) -> None:
    with pytest.raises(JjjdocError) as caught:
        find_concepts(termbase, text)
    assert caught.value.message.text("zh") == "请写出要查找的内容"


def test_signs_of_patterns_are_themselves(termbase: Termbase) -> None:
    assert found(termbase, ".*") == []
    assert found(termbase, "(") == []


def test_a_deprecated_rendering_is_shown_with_the_right_one(termbase: Termbase) -> None:
    hits = find_concepts(termbase, "deputy center")
    assert list(hit_lines(hits, "en")) == [
        "Id   Chinese         English",
        "bmc  北京城市副中心  Beijing Municipal Administrative Center",
        "     “Beijing City Deputy Center” is deprecated; write “Beijing Municipal",
        "     Administrative Center”",
    ]
    assert list(hit_lines(hits, "zh")) == [
        "标识  中文            英文",
        "bmc   北京城市副中心  Beijing Municipal Administrative Center",
        "      “Beijing City Deputy Center”为拒用译法，应写“Beijing Municipal",
        "      Administrative Center”",
    ]


def test_what_is_wrong_only_with_the_chinese_says_so(termbase: Termbase) -> None:
    hits = find_concepts(termbase, "highway")
    assert list(hit_lines(hits, "en"))[2:] == [
        "            “highway” is deprecated if the Chinese has 高速公路; write",
        "            “expressway”",
    ]


def test_hits_in_definitions_stand_apart(termbase: Termbase) -> None:
    assert list(hit_lines(find_concepts(termbase, "two wings"), "en")) == [
        "Id   Chinese         English",
        "",
        "in definitions, members and notes:",
        "bmc  北京城市副中心  Beijing Municipal Administrative Center",
        "     The new area in Tongzhou District; one of the two wings.",
    ]


def test_a_list_is_in_groups_by_subject(termbase: Termbase) -> None:
    assert list(list_lines(list_concepts(termbase), "en")) == [
        "Id          Chinese         English",
        "",
        "municipal center",
        "bmc         北京城市副中心  Beijing Municipal Administrative Center",
        "",
        "transport",
        "expressway  高速公路        expressway",
        "",
        "(no subject)",
        "center      中心            center",
        "",
        "transport",
        "ic          集成电路        integrated circuits",
        "",
        "(no subject)",
        "xiongan     雄安新区        Xiong'an New Area",
    ]


def test_a_list_of_one_subject(termbase: Termbase) -> None:
    assert [concept.id for concept in list_concepts(termbase, "Transport")] == ["expressway", "ic"]
    with pytest.raises(JjjdocError, match=r"no subject “trasport”; did you mean “transport”\?"):
        list_concepts(termbase, "trasport")


def test_an_unknown_id_is_guessed_at(termbase: Termbase) -> None:
    assert get_concept(termbase, "bmc").id == "bmc"
    with pytest.raises(JjjdocError, match=r"no concept “xiongann”; did you mean “xiongan”\?"):
        get_concept(termbase, "xiongann")


def test_a_concept_is_shown_whole(termbase: Termbase) -> None:
    assert list(concept_lines(get_concept(termbase, "bmc"), termbase, "en")) == [
        "bmc",
        "",
        "  preferred     北京城市副中心",
        "  short         城市副中心",
        "",
        "  preferred     Beijing Municipal Administrative Center",
        "  abbreviation  BMC",
        "  admitted      Beijing's sub-center",
        "  deprecated    Beijing City Deputy Center",
        "                Beijing-Municipal (case-sensitive) (unless an apostrophe or",
        "                hyphen follows)",
        "",
        "  definition    设在通州区的北京新两翼之一。",
        "                The new area in Tongzhou District; one of the two wings.",
        "",
        "  members       行政办公区  administrative office area",
        "",
        "  subject       municipal center",
        "  sources       A site  2024-05-21",
        "  state         not yet confirmed by a publication",
        "  note          Opened by and by.",
    ]


def test_a_concept_is_shown_in_chinese(termbase: Termbase) -> None:
    lines = list(concept_lines(get_concept(termbase, "expressway"), termbase, "zh"))
    assert lines == [
        "expressway",
        "",
        "  首选      高速公路",
        "",
        "  首选      expressway",
        "  其他形式  express ways",
        "  拒用      highway（仅限中文为“高速公路”时）",
        "",
        "  主题      transport",
    ]


def test_long_terms_are_wrapped_in_their_column() -> None:
    text = (
        "concepts:\n  - id: a_very_long_id_that_nobody_would_type\n"
        "    zh: {preferred: 首都功能核心区控制性详细规划（街区层面）（2018年—2035年）}\n"
        f"    en: {{preferred: {'Development Control Plan ' * 5}}}\n"
        "  - id: b\n    zh: {preferred: 乙}\n    en: {preferred: b}\n"
    )
    termbase = read_termbase(SourceText("g.yaml", text))
    lines = list(list_lines(list_concepts(termbase), "zh"))
    assert all(display_width(line) <= WIDTH for line in lines)
    assert len(lines) > 6
    assert starts_in_column(lines[-1], "乙", 30)


def starts_in_column(line: str, text: str, column: int) -> bool:
    return display_width(line[: line.index(text)]) == column


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_is_wider_than_the_terminal(termbase: Termbase, language: str) -> None:
    lines: Sequence[str] = [
        line
        for concept in termbase.concepts.values()
        for line in concept_lines(concept, termbase, language)  # type: ignore[arg-type] # words of the test
    ]
    assert max(map(display_width, lines)) <= WIDTH
