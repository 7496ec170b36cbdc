import pytest

from jjjdoc.language.completeness import Shortfall, find_shortfall, untranslated_sentences

ZH_EN, EN_ZH = ("zh-CN", "en"), ("en", "zh-CN")
TWO = "2023年，三地地区生产总值同比增长5.1%，高于全国平均水平。企业活力持续增强。"
FOUR = "三地协同推进产业转移和升级。重点项目建设步伐明显加快。生态环境质量得到持续改善。公共服务共建共享水平不断提高。"


@pytest.mark.parametrize(
    ("source", "target", "languages", "left"),
    [
        (TWO, "GDP grew by 5.1 percent. 企业活力持续增强。", ZH_EN, ("企业活力持续增强。",)),
        (TWO, "GDP grew by 5.1 percent.企业活力 持续增强。", ZH_EN, ("企业活力持续增强。",)),
        ("**稳步**推进。必须落实。", "Advance steadily. 必须落实。", ZH_EN, ("必须落实。",)),
        ("Growth was **strong**. Firms were more active.", "增长强劲。Firms were more active.", EN_ZH, ("Firms were more active.",)),
        (TWO, "GDP grew by 5.1 percent. Enterprises (企业活力持续增强。) became more active.", ZH_EN, ()),
        ("副中心", "the BMAC 副中心", ZH_EN, ()),
        ("《首都功能核心区控制性详细规划》", "the Regulatory Plan (《首都功能核心区控制性详细规划》)", ZH_EN, ()),
        ("Microsoft Visual Studio Code", "Microsoft Visual Studio Code软件", EN_ZH, ()),
        ("(See updates from the WHO.)", "（详见 WHO 更新内容。）", EN_ZH, ()),
        ("Growth was strong last year.", "Growth was strong last year. It slowed.", ("en-US", "en-GB"), ()),
    ],
)  # fmt: skip
def test_sentences_that_nobody_has_translated(
    source: str, target: str, languages: tuple[str, str], left: tuple[str, ...]
) -> None:
    assert untranslated_sentences(source, target, languages) == left


@pytest.mark.parametrize(
    ("source", "target", "languages", "found"),
    [
        (FOUR, "Industries were relocated and upgraded.", ZH_EN, Shortfall(4, 1, is_sure=True)),
        (FOUR, "Industries moved and upgraded; major projects sped up; the environment improved.", ZH_EN, Shortfall(4, 1, is_sure=True)),
        (FOUR, "Industries were relocated and upgraded, major projects moved faster, the environment improved further, and public services were shared more widely.", ZH_EN, None),
        (TWO, "In 2023 the GDP of the three places grew by 5.1 percent, above the national average, as enterprises became more active.", ZH_EN, None),
        ("Industries were relocated and upgraded across all of the three places. Major projects moved considerably faster than in the year before.", "产业转移升级。", EN_ZH, Shortfall(2, 1, is_sure=True)),
        ("经济；交通；生态。", "Economy.", ZH_EN, None),
        (FOUR, FOUR[:13], ("zh", "zh-CN"), None),
    ],
)  # fmt: skip
def test_fewer_sentences_and_too_short(
    source: str, target: str, languages: tuple[str, str], found: Shortfall | None
) -> None:
    assert find_shortfall(source, target, languages) == found


def test_what_is_not_sure_is_said_to_be_so() -> None:
    target = "Industries were relocated and upgraded, major projects moved considerably faster, and the environment improved further."
    assert find_shortfall(FOUR, target, ZH_EN) == Shortfall(4, 1, is_sure=False)
