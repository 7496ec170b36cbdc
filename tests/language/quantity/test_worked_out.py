"""Figures that a translator worked out of those of the text, rightly and wrongly."""

import pytest

from jjjdoc.language.quantity.compare.compare import compare_quantities
from jjjdoc.language.quantity.read import read_quantities


def at_odds(zh: str, en: str) -> list[str]:
    """Return in what respects two texts disagree, notes left out."""
    found = compare_quantities(read_quantities(zh, "zh"), read_quantities(en, "en"))
    return [each.aspect for each in found if each.gravity != "note"]


RIGHT = [
    ("全县180个行政村中，已有135个通了公交。", "Buses serve 135 of the county's 180 villages, or three quarters of them."),
    ("公司现有员工12.6万人，其中女性3.15万人。", "Of our 126,000 people, a quarter, or 31,500, are women."),
    ("净利润为86.5亿元，比上年同期多赚9.3亿元。", "Net profit was CNY 8.65 billion, up from CNY 7.72 billion."),
    ("中标价为1.2亿元，较预算节约3000万元。", "It was won for CNY 120 million, against CNY 150 million."),
    ("贷款利率由4.2%下调至3.95%。", "The loan rate was cut by 25 basis points to 3.95 percent."),
    ("贷款利率下调25个基点至3.95%。", "The loan rate was cut to 3.95 percent from 4.2 percent."),
    ("全省共有1560名村医，六成是女性。", "Of the 1,560 village doctors, 936 are women."),
    ("村里有480人，其中160人外出。", "A third of the village's 480 people work elsewhere."),
    ("贸易额达960亿美元，是建交时的320倍。", "Trade reached $96 billion, up from $300 million."),
    ("药价下降40%，每盒降至30元。", "The price was cut from CNY 50 to CNY 30."),
    ("每户补贴1500元，共有320户受益。", "A total of CNY 480,000 was paid to 320 households."),
    ("15个乡镇共领取补贴4500万元。", "Each of the 15 townships received CNY 3 million."),
    ("出动消防员85人、医护人员40人、志愿者75人。", "It involved 200 people, including 85 firefighters and 75 volunteers."),
    ("出口额276亿元，占进出口总额的60%。", "Exports were CNY 27.6 billion, 60 percent of total trade of CNY 46 billion."),
    ("由5小时缩短到3小时30分。", "It is now an hour and a half shorter, at three and a half hours."),
]  # fmt: skip

WRONG = [
    ("全县180个行政村中，已有135个通了公交。", "Buses serve 135 of the county's 180 villages, or two thirds of them."),
    ("公司现有员工12.6万人，其中女性3.15万人。", "We have 126,000 people, and one in five of them, or 31,500, are women."),
    ("净利润为86.5亿元，比上年同期多赚9.3亿元。", "Net profit was CNY 8.65 billion, up from CNY 7.27 billion."),
    ("中标价为1.2亿元，较预算节约3000万元。", "It was won for CNY 120 million, against CNY 160 million."),
    ("贷款利率由4.2%下调至3.95%。", "The loan rate was cut by 35 basis points to 3.95 percent."),
    ("全省共有1560名村医，六成是女性。", "Of the 1,560 village doctors, 836 are women."),
    ("药价下降40%，每盒降至30元。", "The price was cut from CNY 60 to CNY 30."),
    ("每户补贴1500元，共有320户受益。", "A total of CNY 450,000 was paid to 320 households."),
    ("15个乡镇共领取补贴4500万元。", "Each of the 15 townships received CNY 4 million."),
    ("失业率从4.8%升至5.1%。", "The jobless rate rose 0.5 percentage points to 5.1 percent."),
    ("比上月下降442亿美元，为31601亿美元。", "It was $3.1601 trillion, down from $3.1159 trillion."),
    ("血液中浓度不得超过0.1毫克。", "The concentration shall not exceed 0.01 milligrams."),
    ("总投资82.57亿元，其中中央24.8亿元，自筹57.77亿元。", "It costs CNY 8.257 billion: CNY 2.48 billion from the center and CNY 57.77 billion raised."),
]  # fmt: skip


@pytest.mark.parametrize(("zh", "en"), RIGHT)
def test_what_follows_from_the_text_is_no_fault(zh: str, en: str) -> None:
    assert at_odds(zh, en) == []


@pytest.mark.parametrize(("zh", "en"), WRONG)
def test_what_does_not_follow_is_reported(zh: str, en: str) -> None:
    assert at_odds(zh, en)


def test_texts_that_say_different_things_are_not_reckoned_with() -> None:
    zh = "".join(f"甲{number}亿元。" for number in range(1301, 1340))
    en = " ".join(f"CNY {number} billion." for number in range(2701, 2740))
    assert len(at_odds(zh, en)) >= 39
