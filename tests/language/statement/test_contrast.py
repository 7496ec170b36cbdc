"""Contrasts: reading their tables, finding their words, and what two texts disagree about."""

from collections.abc import Iterable

import pytest

from jjjdoc.language.statement.contrast import ContrastWords, Difference, differences, inflect, read_contrasts

TABLE = """
level firm up+turn
  up | a rise | 上升 | 上升, 上涨 | 高 | rise~, went up | up
  down | a fall | 下降 | 下降 | 低 | decline~, drop | down
  turn | a turn | 回升 | 止跌回升 | | turn around |
place
  town | towns | 城镇 | 城镇 | 城乡 | urban | city
  country | the country | 农村 | 农村 | 城乡 | rural | village
"""
CONTRASTS = read_contrasts(TABLE)
CHINESE = ContrastWords(CONTRASTS, "上升通道", chinese=True)
ENGLISH = ContrastWords(CONTRASTS, "went up to him", chinese=False)


def test_a_table_gives_contrasts_with_their_members() -> None:
    level, place = CONTRASTS
    assert [member.key for member in level.members] == ["up", "down", "turn"]
    assert level.firm
    assert not place.firm
    assert level.member("down").name.en == "a fall"
    assert level.exclude("up", "down")
    assert level.exclude("turn", "down")
    assert not level.exclude("up", "turn")
    assert not level.exclude("up", "up")


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("rise~", ["rise", "rises", "rised", "rising"]),
        ("steady~", ["steady", "steadies", "steadied", "steadying"]),
        ("delay~", ["delay", "delays", "delayed", "delaying"]),
        ("push~ back", ["push back", "pushes back", "pushed back", "pushing back"]),
        ("went up", ["went up"]),
    ],
)
def test_verbs_are_inflected(word: str, forms: list[str]) -> None:
    assert list(inflect(word)) == forms


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("prices went up", ["up"]),
        ("he went up to him", []),
        ("it rises and drops", ["up", "drops"][:1]),
        ("an upright drop", ["down"]),
        ("turn-around in rural areas", ["turn", "country"]),
    ],
)
def test_english_words_are_whole_and_the_longest(text: str, members: list[str]) -> None:
    assert [each.member for each in ENGLISH.find(text)] == members


def test_chinese_words_may_stand_for_several_members() -> None:
    assert [(each.member, each.sure) for each in CHINESE.find("城乡")] == [
        ("town", False),
        ("country", False),
    ]
    assert [each.member for each in CHINESE.find("止跌回升后进入上升通道")] == ["turn"]


def found(zh: str, en: str) -> Iterable[Difference]:
    return differences(CONTRASTS, CHINESE.find(zh), ENGLISH.find(en))


@pytest.mark.parametrize(
    ("zh", "en", "words"),
    [
        ("价格下降", "prices rise", ("下降", "rise")),
        ("价格止跌回升", "prices decline", ("止跌回升", "decline")),
        ("价格下降，低", "prices rise, down", ("下降", "rise")),
        ("上升，下降，下降", "rise, decline, rise", ("下降", "rise")),
        ("农村", "urban", ("农村", "urban")),
    ],
)
def test_what_only_one_side_says_is_a_difference(zh: str, en: str, words: tuple[str, str]) -> None:
    (each,) = found(zh, en)
    assert zh[each.chinese.start : each.chinese.end] == words[0]
    assert en[each.english.start : each.english.end] == words[1]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("价格下降", "prices decline"),
        ("价格止跌回升", "prices rise"),
        ("上升，下降", "decline, rise"),
        ("价格上涨，低", "prices rise, drop"),
        ("城乡", "rural"),
        ("农村", "rural and urban"),
        ("农村", "urban, village"),
        ("价格下降", "prices"),
    ],
)
def test_what_both_sides_can_mean_is_none(zh: str, en: str) -> None:
    assert not list(found(zh, en))
