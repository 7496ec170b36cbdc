"""Terms are found where they stand, in every spelling, and nowhere else."""

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from jjjdoc.language.fold import fold
from jjjdoc.language.term.index import TermIndex, longest
from jjjdoc.language.term.match_text import match_text
from rules.checking import termbase_of

CONCEPTS = """\
- id: bmc
  zh: {preferred: 北京城市副中心, short: 城市副中心, admitted: [副中心]}
  en:
    preferred: Beijing Municipal Administrative Center
    abbreviation: BMC
    case: exact
    deprecated: [Beijing City Vice Center]
- id: xiongan
  zh: {preferred: 雄安新区, short: 雄安}
  en: {preferred: Xiong'an New Area, short: Xiong'an, case: exact, deprecated: [Xiongan New Area]}
- id: expressway_xiongan
  zh: {preferred: 京雄高速公路}
  en:
    preferred: Beijing-Xiong'an Expressway
    case: exact
    deprecated:
      - text: Beijing-Xiong
        whole_token: true
- id: exchanges
  zh: {preferred: 国际交往中心}
  en: {preferred: center for international exchanges}
- id: relocate
  zh: {preferred: 疏解非首都功能}
  en: {preferred: relocate nonessential functions}
- id: functions
  zh: {preferred: 非首都功能}
  en: {preferred: nonessential functions, admitted: [non-capital functions]}
- id: quality
  zh: {preferred: 高质量发展}
  en: {preferred: high-quality development, deprecated: [high quality development]}
- id: carbon
  zh: {preferred: 碳达峰·碳中和}
  en: {preferred: "carbon peaking, trading and neutrality"}
- id: plan
  zh: {preferred: 总体规划（2016年—2035年）}
  en: {preferred: the Master Plan, case: exact}
- id: ndrc
  zh: {preferred: 国家发展改革委}
  en: {preferred: National Development and Reform Commission, abbreviation: NDRC, case: exact}
- id: yuan
  zh: {preferred: 元}
  en: {preferred: yuan, deprecated: [{text: Yuan, case: exact}]}
- id: town
  zh: {preferred: 镇}
  en: {preferred: town}
- id: decade
  zh: {preferred: 十年来}
  en: {preferred: over the past decade}
- id: pm
  zh: {preferred: 细颗粒物, abbreviation: PM2.5}
  en: {preferred: fine particulate matter, abbreviation: PM2.5}
- id: high_tech
  zh: {preferred: 高技术产业}
  en: {preferred: high-tech industries, inflections: [high-tech industry]}
- id: advanced
  zh: {preferred: 高精尖产业}
  en: {preferred: advanced industries, deprecated: [{text: high-tech industries, only_with_source: true}]}
"""
TERMBASE = termbase_of(CONCEPTS)
INDEX = TermIndex.of(TERMBASE)


def found(text: str, language: str = "en") -> list[str]:
    return [text[hit.start : hit.end] for hit in INDEX.find(text, fold(text), language)]


def statuses(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(hit.concept.id, hit.term.status) for hit in INDEX.find(text, fold(text), language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("centers for international exchanges", ["centers for international exchanges"]),
        ("The Centre for International Exchanges' hall", ["Centre for International Exchanges"]),
        ("center\nfor  international\u00a0exchanges", ["center\nfor  international\u00a0exchanges"]),
        ("Xiong’an, Xiongʼan, Xiong`an", ["Xiong’an", "Xiongʼan", "Xiong`an"]),
        ("Xiong'an's", ["Xiong'an"]),
        ("relocating non-essential functions", ["relocating non-essential functions"]),
        ("Relocation of nonessential functions", ["Relocation of nonessential functions"]),
        ("high–quality development", ["high–quality development"]),
        ("carbon peaking, trading, and neutrality", ["carbon peaking, trading, and neutrality"]),
        ("a Master Plan; the Master Plan", ["Master Plan", "the Master Plan"]),
        ("BMCs and BMC", ["BMCs", "BMC"]),
        ("ＢＭＣ", ["ＢＭＣ"]),
        ('the "Master Plan"', ['the "Master Plan']),
        ("经NDRC批准", ["NDRC"]),
        ("high-tech industries", ["high-tech industries"] * 2),
    ],
)
def test_spellings_in_english(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "bmc",
        "Bmc",
        "xiong'an new area",
        "BMCX, XBMC, BMC1, _BMC",
        "master plan",
        "townsfolk, downtown, x_town",
        "PM2.55",
        "nonessentialfunctions",
    ],
)
def test_what_is_no_term_in_english(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("北京城市副中心", ["北京城市副中心"]),
        ("城市 副中心建设", ["城市 副中心"]),
        ("“碳达峰”•碳中和", ["碳达峰”•碳中和"]),
        (
            "总体规划(2016年–2035年)、总体规划（2016年——2035年）",
            ["总体规划(2016年–2035年)", "总体规划（2016年——2035年）"],
        ),
        ("疏解\n非首都功能", ["疏解\n非首都功能"]),
        ("10.4万亿元，5 元，元素、单元、公元", ["元", "元"]),
        ("通州区张家湾镇、城镇、镇压", ["镇"]),
        ("十年来，近十年来，几十年来", ["十年来", "十年来"]),
        ("PM2.5浓度", ["PM2.5"]),
    ],
)
def test_spellings_in_chinese(text: str, expected: list[str]) -> None:
    assert found(text, "zh") == expected


def test_the_longest_is_kept_and_a_shorter_one_where_it_is_refused() -> None:
    assert found("Beijing-Xiong'an Expressway") == ["Beijing-Xiong'an Expressway"]
    assert found("Beijing-Xiong'an Expressways") == ["Beijing-Xiong'an Expressways"]
    assert found("Beijing-Xiong'an Expresswayx") == ["Xiong'an"]
    assert found("疏解非首都功能", "zh") == ["疏解非首都功能"]


def test_the_whole_token() -> None:
    assert found("the Beijing-Xiong, and Beijing-Xiong.") == ["Beijing-Xiong", "Beijing-Xiong"]
    assert found("Beijing-Xiong-Tianjin, Beijing-Xiong's") == []


def test_hyphen_and_capitals_choose_between_terms() -> None:
    assert statuses("high-quality development") == [("quality", "preferred")]
    assert statuses("high quality development") == [("quality", "deprecated")]
    assert statuses("yuan Yuan YUAN") == [
        ("yuan", "preferred"),
        ("yuan", "deprecated"),
        ("yuan", "preferred"),
    ]


def test_capitals_of_names_in_headings() -> None:
    assert found("BEIJING MUNICIPAL ADMINISTRATIVE CENTRE") == ["BEIJING MUNICIPAL ADMINISTRATIVE CENTRE"]
    assert found("The Master plan") == []


def test_one_stretch_may_be_terms_of_two_concepts() -> None:
    assert statuses("high-tech industries") == [("high_tech", "preferred"), ("advanced", "deprecated")]


def test_no_termbase() -> None:
    index = TermIndex.of(None)
    assert index.find("BMC", "bmc", "en") == ()
    assert index.find_near("beijing municipal", "en") == ()


# --- against the obvious way

PIECES = st.sampled_from(
    [
        *(term.text for concept in TERMBASE.concepts.values() for term in concept.terms),
        *(
            " ",
            "  ",
            "-",
            "–",
            "'",
            "’",
            '"',
            "\n",
            "\u00a0",
            "s",
            "x",
            "9",
            "，",
            "“",
            "”",
            "中",
            "😀",
            "ß",
            "İ",
            "\u200b",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)


@settings(max_examples=150)
@given(TEXTS, st.sampled_from(["en", "zh"]))
def test_hits_are_those_that_comparing_every_stretch_finds(text: str, language: str) -> None:
    folded = fold(text)
    hits = INDEX.find(text, folded, language)
    for hit in hits:
        here = match_text(folded[hit.start : hit.end], language == "zh").text.strip()
        assert here == match_text(fold(hit.form), language == "zh").text.strip()
        assert hit.term.language == language
    places = [(hit.start, hit.end) for hit in hits]
    assert places == sorted(places)
    distinct = sorted(set(places))
    assert all(first[1] <= second[0] for first, second in pairwise(distinct))


@settings(max_examples=150)
@given(TEXTS, st.booleans())
def test_the_way_back_from_the_text_made_even(text: str, chinese: bool) -> None:
    folded = fold(text)
    even = match_text(folded, chinese)
    for at, char in enumerate(even.text):
        start, end = even.source_range(at, at + 1)
        assert end == start + 1
        assert match_text(folded[start], chinese).text in (char, "") or char == " "
    ranges = [even.source_range(at, at + 1) for at in range(len(even.text))]
    assert ranges == sorted(set(ranges))


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)), max_size=12))
def test_of_ranges_that_overlap_the_longest(spans: list[tuple[int, int]]) -> None:
    ranges = [(start, start + length, number) for number, (start, length) in enumerate(spans)]
    kept = longest(ranges, 40)
    assert kept == sorted(kept)
    assert all(first[1] <= second[0] for first, second in pairwise(kept))
    for start, end, _ in ranges:
        assert any(here < end and start < there and there - here >= end - start for here, there, _ in kept), (
            "whatever is dropped overlaps one that is kept and at least as long"
        )


# --- nearly a term

WORD = "administrative"


@given(
    st.integers(0, len(WORD) - 2),
    st.sampled_from("qzjx"),
    st.sampled_from(["other", "more", "less", "swapped"]),
)
def test_one_letter_from_a_term_is_found(at: int, letter: str, how: str) -> None:
    assume(at or how != "other")  # another first letter is another name
    changed = {
        "other": WORD[:at] + letter + WORD[at + 1 :],
        "more": WORD[:at] + letter + WORD[at:],
        "less": WORD[:at] + WORD[at + 1 :],
        "swapped": WORD[:at] + WORD[at + 1] + WORD[at] + WORD[at + 2 :],
    }[how]
    text = f"the beijing  municipal {changed} center, beijing"
    hits = TermIndex.of(TERMBASE).find_near(text, "en")
    assert {text[hit.start : hit.end] for hit in hits} == {changed}
    assert {hit.wanted for hit in hits} == {WORD}


@pytest.mark.parametrize(
    "text",
    [
        "xbeijing municipal adminstrative center",
        "beijing municipal adminstrative centerx",
        "beijing municipal adminstrtive center",
        "beijing municipal odministrative center",
        "beijing municipal administrative",
    ],
)
def test_what_is_not_one_letter_from_a_term(text: str) -> None:
    assert TermIndex.of(TERMBASE).find_near(text, "en") == ()
