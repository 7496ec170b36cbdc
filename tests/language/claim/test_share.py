"""Shares: what they are of, what a share in words may stand for, and shares that are all of a whole."""

import pytest

from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.relations.share import relate
from language.claim.claims import text_of


def outcomes(written: str, language: str) -> list[tuple[bool, str, str]]:
    texts = (text_of(written, language),)
    document = Claims(texts, read_claims(texts))
    return [(each.holds, each.message, each.sum) for each in relate(document)]


@pytest.mark.parametrize(
    ("written", "language", "total"),
    [
        ("Of the 400 farms surveyed, 120 (35 percent) reported losses.", "en", "120 / 400 = 30%"),
        (
            "Of the 1,600 trees planted 480 survived, a survival rate of 40 percent.",
            "en",
            "480 / 1,600 = 30%",
        ),
        ("发放问卷1250份，回收875份，回收率为75%。", "zh", "875 / 1,250 = 70%"),
        ("全县耕地48万亩，四分之一即16万亩实行轮作。", "zh", "16 / 48 = 33.3%"),
    ],
)
def test_a_share_is_worked_out(written: str, language: str, total: str) -> None:
    assert outcomes(written, language) == [(False, "share", total)]


@pytest.mark.parametrize(
    "written",
    [
        "More than half of the 180 bridges, 98 in total, need repair.",
        "Nearly a third of the 300 farms, or 92, were sold.",
        "About a quarter of the 200 pupils, 47 in all, walk.",
    ],
)
def test_a_share_in_words_is_a_round_one(written: str) -> None:
    assert [holds for holds, *_ in outcomes(written, "en")] == [True]


def test_a_share_of_another_whole_is_not_held_against_this_one() -> None:
    assert outcomes("全年授权专利3600件，其中发明专利900件，占全国的15%。", "zh") == []
    assert outcomes("粮食产量486.5万吨，棉花产量61.5万吨、占全国92.8%。", "zh") == []


def test_shares_that_are_all_of_a_whole_come_to_a_hundred() -> None:
    assert outcomes("女职工占62%，男职工占48%。", "zh") == [(False, "all", "62 + 48 = 110")]
    assert outcomes("三次产业结构为5.1:38.6:46.3。", "zh") == [(False, "all", "5.1 + 38.6 + 46.3 = 90")]
    assert outcomes("女职工占62%，研究生占48%。", "zh") == []
