import pytest

from jjjdoc.language.pinyin import find_spelt, may_spell, syllable


@pytest.mark.parametrize(
    ("char", "read"),
    [
        ("啊", "a"),
        ("中", "zhong"),
        ("昨", "zuo"),
        ("绿", "lv"),
        ("厦", "xia"),
        ("圳", "zhen"),
        ("A", ""),
        ("，", ""),
        ("龘", ""),
    ],
)
def test_a_character_is_read_by_its_place_in_the_standard(char: str, read: str) -> None:
    assert syllable(char) == read


@pytest.mark.parametrize(
    ("chinese", "english", "found"),
    [
        ("华通集团转让给瑞康控股", "Huatong Group sold to Ruikang", [("Huatong", 0, 2), ("Ruikang", 7, 9)]),
        ("王伟战胜李强", "Li Qiang lost to Wang Wei", [("Li Qiang", 4, 6), ("Wang Wei", 0, 2)]),
        ("西安与汕头", "Xi'an and Shantou", [("Xi'an", 0, 2), ("Shantou", 3, 5)]),
        ("本公司的股份", "Gongsi is no name here", [("Gongsi", 1, 3)]),
        ("华为", "Huaw", []),
        ("", "Huatong", []),
    ],
)
def test_names_are_found_by_how_they_are_spelt(
    chinese: str, english: str, found: list[tuple[str, int, int]]
) -> None:
    assert list(find_spelt(chinese, english)) == found


def test_a_word_that_is_all_syllables_may_be_a_name() -> None:
    assert all(map(may_spell, ("Haidian", "Chaoyang", "Xi'an", "Shijiazhuang")))
    assert not any(map(may_spell, ("Exports", "Outlook", "Trade", "Ma", "Health")))
