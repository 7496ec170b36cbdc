"""Reading directions, scopes and comparisons in both languages."""

import pytest

from jjjdoc.language.fold import fold
from jjjdoc.language.statement import kinds, movement
from jjjdoc.language.statement.comparing import (
    chinese_comparisons,
    disagree,
    english_comparisons,
    leader,
)
from jjjdoc.language.statement.contrast import Sighting


def sure(sightings: list[Sighting], contrast: str) -> list[str]:
    return [each.member for each in sightings if each.sure and each.contrast == contrast]


@pytest.mark.parametrize(
    ("text", "contrast", "members"),
    [
        ("价格由上涨转为下降", "level", ["turn_down"]),
        ("价格上涨，销量下降", "level", ["up", "down"]),
        ("遏制房价上涨", "level", []),
        ("降幅收窄", "pace", ["less"]),
        ("增速小幅回升", "pace", ["more"]),
        ("增速小幅回升", "level", []),
        ("财政由盈余转为赤字", "balance", ["deficit"]),
        ("工业增加值", "level", []),
    ],
)
def test_chinese_directions(text: str, contrast: str, members: list[str]) -> None:
    assert sure(movement.read_chinese(text), contrast) == members


@pytest.mark.parametrize(
    ("text", "contrast", "members"),
    [
        ("Prices turned from rising to falling.", "level", ["turn_down"]),
        ("Prices fell after rising for months.", "level", ["down"]),
        ("Prices opened higher and then fell.", "level", ["turn_down"]),
        ("Prices did not fall.", "level", []),
        ("It falls within the scope.", "level", []),
        ("Growth in services edged up.", "pace", ["more"]),
        ("Output fell more slowly.", "level", []),
        ("It turned a loss into a profit.", "result", ["profit"]),
    ],
)
def test_english_directions(text: str, contrast: str, members: list[str]) -> None:
    assert sure(movement.read_english(fold(text)), contrast) == members


def test_what_is_denied_is_not_sure() -> None:
    assert sure(kinds.read_chinese("非直接营利"), "directness") == []
    assert sure(kinds.read_chinese("直接营利"), "directness") == ["direct"]
    assert sure(kinds.read_english("a non-public company"), "offering") == ["private"]


def test_a_scope_is_lost_where_no_word_can_stand_for_it() -> None:
    chinese = kinds.read_chinese("规模以上工业企业")
    assert [each.member for each in kinds.lost(chinese, kinds.read_english("industrial firms"))] == ["above"]
    assert not list(kinds.lost(chinese, kinds.read_english("larger industrial firms")))


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("增速高于全国", ["more"]),
        ("增速不高于全国", ["less"]),
        ("增速比东部低", ["less"]),
        ("增速超过5%", []),
        ("占比高", []),
    ],
)
def test_chinese_comparisons(text: str, members: list[str]) -> None:
    assert [each.sighting.member for each in chinese_comparisons(text)] == members


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("It grew faster than the east.", ["more"]),
        ("It was not lower than the average.", ["more"]),
        ("It outpaced the east.", ["more"]),
        ("It was above the national average.", ["more"]),
        ("It stands above the river.", []),
        ("It is more than 5 percent.", []),
        ("It is lower, and more people came than expected.", ["more"]),
    ],
)
def test_english_comparisons(text: str, members: list[str]) -> None:
    assert [each.sighting.member for each in english_comparisons(text, fold(text))] == members


@pytest.mark.parametrize(
    ("zh", "en", "opposite"),
    [
        ("西部快于东部", "The west was slower than the east.", True),
        ("西部快于东部", "The east was faster than the west.", True),
        ("西部快于东部", "The east was slower than the west.", False),
        ("甲快于乙", "The former was slower than the latter.", True),
        ("甲快于乙", "The former was slower than Yi.", False),
        ("罚款低于价值", "The value exceeds the fine.", False),
    ],
)
def test_comparisons_disagree(zh: str, en: str, opposite: bool) -> None:
    (one,), (other,) = chinese_comparisons(zh), english_comparisons(en, fold(en))
    assert disagree(one, other) == opposite


def test_the_side_that_is_ahead_is_known_by_its_name() -> None:
    (one,) = chinese_comparisons("西部慢于东部")
    name = leader(one)
    assert name is not None
    assert name.en == "the east"
