"""Series of points, and the lists that counts are held against."""

import pytest
from msgspec.structs import replace

from jjjdoc.language.claim.counts.series import series_in
from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.relations.count import relate
from jjjdoc.language.claim.text import Item
from language.claim.claims import text_of


@pytest.mark.parametrize(
    ("folded", "bounds"),
    [
        ("一是加快建设;二是优化环境;三是防范风险。", (3, 3)),
        ("首先,摸底;其次,试点;最后,推开。", (2, 3)),
        ("第一阶段为自查,第二阶段为抽查。", (2, 2)),
    ],
)
def test_points_of_a_chinese_text_are_counted(folded: str, bounds: tuple[int, int]) -> None:
    (found,) = series_in(folded, chinese=True)
    assert (found.low, found.high) == bounds


@pytest.mark.parametrize(
    ("folded", "bounds"),
    [
        ("first, it cuts noise. second, it saves fuel. third, it creates jobs.", (3, 3)),
        ("(a) delivery within 30 days; (b) a guarantee; and (c) a certificate", (3, 3)),
        ("the first friend came. the second friend left, and the last friend stayed.", (2, 3)),
    ],
)
def test_points_of_an_english_text_are_counted(folded: str, bounds: tuple[int, int]) -> None:
    (found,) = series_in(folded, chinese=False)
    assert (found.low, found.high) == bounds


def test_points_that_leave_one_out_are_no_series() -> None:
    assert list(series_in("一是规划;二是改革;四是民生。", chinese=True)) == []


def document(lead: str, *items: str) -> Claims:
    texts = [text_of(lead, "en")]
    texts += [replace(text_of(each, "en"), item=Item(0, 0), role="item") for each in items]
    return Claims(tuple(texts), read_claims(tuple(texts)))


def test_a_list_is_counted_by_its_items() -> None:
    (outcome,) = relate(document("The plan has the following three goals:", "growth", "jobs", "trade"))
    assert outcome.holds
    (outcome,) = relate(document("The plan has the following three goals:", "growth", "jobs"))
    assert not outcome.holds
    assert outcome.computed == 2
    assert [place.text for place in outcome.places] == [1, 2]


def test_a_count_that_does_not_announce_a_list_is_not_compared() -> None:
    assert list(relate(document("Three departments reported the following results:", "growth", "jobs"))) == []
