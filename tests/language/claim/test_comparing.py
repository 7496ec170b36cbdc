"""Words that hold one figure against another."""

import pytest

from jjjdoc.language.claim.comparing import COMPARED, MET, RECORDS, ways_in


@pytest.mark.parametrize(
    ("words", "chinese", "ways"),
    [
        ("exports rose and imports fell", False, ["up", "down"]),
        ("the class has become smaller", False, ["down"]),
        ("the rate edged down", False, ["down"]),
        ("results improved", False, []),
        ("出口上升、进口下降", True, ["up", "down"]),
        ("工业增加值", True, []),
        ("降水量", True, []),
    ],
)
def test_words_say_which_way_something_went(words: str, chinese: bool, ways: list[str]) -> None:
    assert [way for _, way in ways_in(words, chinese=chinese)] == ways


@pytest.mark.parametrize(
    ("words", "chinese", "said"),
    [
        ("faster than", False, "more"),
        ("falling short of", False, "less"),
        ("within", False, "at_most"),
        ("快于", True, "more"),
        ("未完成", True, "less"),
    ],
)
def test_comparisons_say_how_a_figure_stands_to_the_next(words: str, chinese: bool, said: str) -> None:
    assert next(each for each, known in COMPARED.items() if known.found_in(words, chinese=chinese)) == said


@pytest.mark.parametrize(
    ("words", "chinese", "said"),
    [
        ("超额完成年度任务", True, "at_least"),
        ("未完成年度目标", True, "less"),
        ("未超出预算", True, "at_most"),
        ("超出预算", True, "more"),
        ("meeting the annual target", False, "at_least"),
        ("missing its target", False, "less"),
    ],
)
def test_verdicts_on_targets_and_budgets(words: str, chinese: bool, said: str) -> None:
    assert next(each for each, known in MET.items() if known.found_in(words, chinese=chinese)) == said


def test_records_are_high_or_low() -> None:
    assert RECORDS["more"].found_in("创历史新高", chinese=True)
    assert RECORDS["less"].found_in("a record low", chinese=False)
    assert not RECORDS["more"].found_in("a record low", chinese=False)
