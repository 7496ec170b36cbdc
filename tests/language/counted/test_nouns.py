"""What counts and figures are of: the nouns and names found beside them."""

import pytest

from jjjdoc.language.counted import chinese, english
from jjjdoc.language.counted.mentions import names_of
from jjjdoc.language.counted.names import CHINESE_NAMES, ENGLISH_NAMES
from jjjdoc.language.counted.nouns import CHINESE, ENGLISH
from jjjdoc.language.counted.order import figures_of
from jjjdoc.language.quantity.read import read_quantities


def own(text: str, language: str) -> list[list[str]]:
    quantities = read_quantities(text, language)
    module = chinese if language == "zh" else english
    return [sorted(nouns.own) for nouns in module.nouns_of(text, quantities)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("设32个分论坛", [["分论坛"]]),
        ("三级医院142家、社区卫生服务中心386家", [["医院"], ["卫生服务中心"]]),
        ("来自58个国家的1200余名代表", [["国家"], ["代表"]]),
        ("医生18名赴边疆", [["医生"]]),
        ("共有3000人", [["人"]]),
        ("立案316件，处分289人", [["案件"], ["人"]]),
        ("专利授权3200件", [["专利"]]),
        ("民事案件8200件、刑事案件1900件", [["民事案件"], ["刑事案件"]]),
        ("医院总数达到36家", [["医院"]]),
        ("全市有某馆31个", [[]]),
        ("浙江、江苏分别有12家和9家", [[], []]),
    ],
)
def test_chinese_nouns(text: str, expected: list[list[str]]) -> None:
    assert own(text, "zh") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("386 tertiary hospitals", [["医院"]]),
        ("164 pairs of expressway service areas", [["服务区"]]),
        ("the number of libraries rose to 48", [["图书馆"]]),
        ("36 hospitals of grade two or above", [["二级医院"], ["医院"]]),
        ("Criminal cases accepted by the courts numbered 1,900", [["刑事案件"]]),
        ("The police punished 316 people", [["人"]]),
        ("15 tunnels and 7 bridges", [["隧道"], ["桥梁"]]),
        ("Of the 280 companies, 112 agreed", [["企业"], []]),
    ],
)
def test_english_nouns(text: str, expected: list[list[str]]) -> None:
    assert own(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("第二、第三产业分别为38.3%和54.6%", "zh", [["第二产业"], ["第三产业"]]),
        ("出口增长5%，为3亿元；进口增长2%", "zh", [["出口"], ["出口"], ["进口"]]),
        ("介于0.08%（新西兰）到4%（中国）之间", "zh", [["新西兰"], ["中国"]]),
        ("Beijing and Hebei grew by 5 percent and 6 percent", "en", [["北京"], ["河北"]]),
        ("5 percent in Beijing and 6 percent in Hebei", "en", [["北京"], ["河北"]]),
    ],
)
def test_names_of_figures(text: str, language: str, expected: list[list[str]]) -> None:
    quantities = read_quantities(text, language)
    names = names_of(text, quantities, chinese=language == "zh")
    assert [sorted(figure.concepts) for figure in figures_of(text, names, quantities)] == expected


def test_both_languages_have_the_same_concepts() -> None:
    assert set().union(*CHINESE.values()) == set().union(*ENGLISH.values())
    assert set(CHINESE_NAMES.values()) == {concept for found in ENGLISH_NAMES.values() for concept in found}
