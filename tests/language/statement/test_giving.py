"""Who gives something to whom in a clause."""

from __future__ import annotations

import pytest

from jjjdoc.language.statement.giving import giving_in_chinese, giving_in_english
from jjjdoc.language.statement.lexicon import Lexicon
from jjjdoc.language.statement.party_words import VERBS_EN, VERBS_ZH


@pytest.mark.parametrize(
    ("text", "giver", "getter"),
    [
        ("基金会向灾区捐赠帐篷", "基金会", "灾区"),
        ("研究所从高校受让专利", "高校", "研究所"),
        ("矿山由集团移交给地方管理", "集团", "地方管理"),
        ("船长应当将事故报告港务局", "船长应当", "港务局"),
    ],
)
def test_chinese(text: str, giver: str, getter: str) -> None:
    found = giving_in_chinese(Lexicon(VERBS_ZH), text, 0, len(text))
    assert found is not None
    assert (text[slice(*found.giver)], text[slice(*found.getter)]) == (giver, getter)


@pytest.mark.parametrize(
    ("text", "giver", "getter"),
    [
        ("the foundation donated tents to the disaster area.", "the foundation", "the disaster area"),
        ("a fee shall be paid to the cooperative by the fishermen.", "the fishermen", "the cooperative"),
        ("the institute acquired patents from universities.", "universities", "the institute"),
        ("the dispatcher shall notify the driver.", "the dispatcher", "the driver"),
    ],
)
def test_english(text: str, giver: str, getter: str) -> None:
    found = giving_in_english(Lexicon(VERBS_EN), text, 0, len(text))
    assert found is not None
    assert (text[slice(*found.giver)].strip(), text[slice(*found.getter)].strip()) == (giver, getter)


@pytest.mark.parametrize("text", ["甲方要求乙方支付", "公司买入后转让给他人", "会议按期召开"])
def test_other_verbs_leave_it_open(text: str) -> None:
    assert giving_in_chinese(Lexicon(VERBS_ZH), text, 0, len(text)) is None
