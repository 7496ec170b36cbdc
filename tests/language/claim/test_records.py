"""Records held against earlier figures, and what a share leaves of its whole."""

import pytest

from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.shares.rest import rests_in
from jjjdoc.language.claim.verbs.records import records_in
from language.claim.claims import claims_in, text_of


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Output hit a record high of 632 tons in 2023. In 2021 it was 648 tons.", "en", ["more"]),
        ("2023年产量达到632万吨，创历史新高。2021年产量为648万吨。", "zh", ["more"]),
        ("2023年产量为398万吨，创历史新低。2021年产量为412万吨。", "zh", ["less"]),
        ("2021年产量达到632万吨，创历史新高。2023年产量为648万吨。", "zh", []),  # later than the record
        ("2023年产量达到632万吨，创历史新高。2021年销量为648万吨。", "zh", []),  # of something else
        ("Output was 632 tons in 2023. In 2021 it was 648 tons.", "en", []),
    ],
)
def test_a_record_is_held_against_earlier_figures(text: str, language: str, said: list[str]) -> None:
    found = records_in(text_of(text, language), claims_in(text, language))
    assert [order.said for order in found] == said


@pytest.mark.parametrize(
    ("text", "language", "holds"),
    [
        ("Two thirds of the 90 villages have gas; the remaining 40 will follow.", "en", [False]),
        ("Two thirds of the 90 villages have gas; the remaining 30 will follow.", "en", [True]),
        ("全县120个村中，四分之三已完成改造，其余40个村年内完成。", "zh", [False]),
        ("资金总额8.6亿元中，中央财政占45%，其余4.7亿元由地方承担。", "zh", [True]),
        ("Two thirds of the 90 villages have gas, 12 have none, and the remaining 40 will follow.", "en", []),
    ],
)
def test_the_rest_is_what_a_share_leaves(text: str, language: str, holds: list[bool]) -> None:
    document = Claims((text_of(text, language),), claims_in(text, language))
    assert [outcome.holds for claims in document.sentences for outcome in rests_in(claims)] == holds
