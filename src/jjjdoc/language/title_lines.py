"""Titles in lines: broken at the sense, of lengths that look well together (GB/T 9704-2012, 7.3.1).

A line ends where words end that are known: those of official titles, names in 《》, figures. What is not known, such
as the name of a person, is never divided. A line does not begin with 的 or with a conjunction left behind, nor end with
关于; in English it does not end with an article or a preposition. Of the ways that are left the best balanced wins;
three lines of which the middle one is the shortest are avoided, so that titles are trapezia or diamonds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from math import ceil
from typing import Final

from msgspec import Struct

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.script import is_wide
from jjjdoc.patterns import regex

# About how wide a text is where it is set, in ems: letters as in Times New Roman, Chinese characters one em.


_WIDTHS: Final = {
    **dict.fromkeys(" .,;:|/ijlt'’‘", 0.27),
    **dict.fromkeys("fr()-[]I", 0.34),
    **dict.fromkeys("acesz“”J", 0.42),
    **dict.fromkeys("mMW%", 0.85),
    **dict.fromkeys("wABCDEGHKNOQRTUVXYZ&", 0.70),
    **dict.fromkeys("FLPS", 0.57),
}
_OTHER: Final = 0.50  # digits too
_OF_BOTH: Final = dict.fromkeys(map(ord, "“”‘’—…·"), "　")  # marks that are as wide as characters among these
_AUTOSPACE: Final = 0.25


def em_width(text: str, *, chinese: bool = False) -> float:
    """Return the width of a text in ems; of a Chinese one with the space that may stand around letters and digits."""
    if not chinese:
        return sum(1.0 if is_wide(char) else _WIDTHS.get(char, _OTHER) for char in text)
    seams = sum(
        is_wide(one) != is_wide(other) for one, other in pairwise(text) if one.isalnum() and other.isalnum()
    )
    return em_width(text.translate(_OF_BOTH)) + seams * _AUTOSPACE


# Words of the titles of official documents, which a line break does not divide: what titles are mostly made of.


#: What a document is; it stands at the end of its title and stays with what is before it.
KINDS: Final = frozenset(
    [
        "决议",
        "决定",
        "命令",
        "公报",
        "公告",
        "通告",
        "意见",
        "通知",
        "通报",
        "报告",
        "请示",
        "批复",
        "议案",
        "函",
        "纪要",
        "方案",
        "规划",
        "计划",
        "纲要",
        "要点",
        "办法",
        "规定",
        "细则",
        "条例",
        "规则",
        "规程",
        "章程",
        "总结",
        "汇报",
        "说明",
        "清单",
        "目录",
        "指南",
        "指引",
        "标准",
        "白皮书",
        "蓝皮书",
        "年报",
        "简报",
        "公约",
        "协议",
        "建议",
        "批示",
        "讲话",
        "致辞",
        "措施",
        "制度",
    ]
)

#: Words that go with those before or behind them only.
_VERBS: Final = (
    "印发 转发 批转 发布 公布 下达 调整 修订 修改 废止 开展 组织 举办 召开 成立 设立 建立 健全 完善 加强 加快 推进 推动 促进 深化 "
    "全面 进一步 切实 扎实 做好 落实 贯彻 实施 实行 执行 支持 鼓励 引导 规范 提升 提高 优化 改进 改善 扩大 保障 保护 维护 防范 化解 "
    "强化 构建 打造 建设 创建 培育 发展 协同 统筹 协调 联防 联控 治理 整治 管理 监管 监督 检查 评估 考核 审计 调查 统计 申报 报送 "
    "征求 公开 共建 共享 互认 应用 服务 合作 协作 创新 改革 开放 转型 升级 疏解 承接 同意 批准 任命 免去 表彰 奖励 处理 办理 "
    "十年 进展 成效 成果 回顾 展望 主要 有关 若干 重点 重大 重要 基本 具体 相关 以及 试行 暂行 征求意见稿 若干意见 实施意见 实施方案 工作方案 "
    "行动计划 指导意见 管理办法 工作要点 工作报告 三年行动计划 任务分工 贯彻落实"
)

_NOUNS: Final = (
    "京津冀 京津冀协同发展 协同发展 北京市 天津市 河北省 北京 天津 河北 雄安新区 雄安 城市副中心 北京城市副中心 首都 首都功能 非首都功能 "
    "通州区 北三县 三地 区域 地区 省级 市级 县级 城乡 城市 农村 乡村 乡村振兴 社区 园区 开发区 示范区 试验区 自由贸易试验区 "
    "国务院 国务院办公厅 国家 中央 全国 全省 全市 中共中央 党中央 省委 市委 人民政府 政府 办公厅 办公室 委员会 常务委员会 发展改革委 "
    "代表大会 人民代表大会 领导小组 工作组 联席会议 机关 部门 单位 企业 机构 组织 学校 高校 医院 银行 "
    "经济 社会 国民经济 经济总量 生态 生态环境 环境 大气 污染 防治 污染防治 水污染 水污染防治 大气污染 大气污染防治 绿色 低碳 碳达峰 碳中和 能源 资源 土地 建设用地 减量 "
    "高质量 高质量发展 现代化 一体化 国际化 数字化 信息化 城镇化 市场化 法治化 便利化 数字经济 数字 数据 信息 网络 安全 安全生产 "
    "交通 交通一体化 铁路 高速公路 公路 机场 轨道 港口 物流 运输 基础设施 公共服务 公共 服务业 制造业 产业 产业链 供应链 产业转移 科技 科技创新 "
    "教育 医疗 医疗卫生 卫生 健康 养老 就业 社会保障 社会保险 住房 文化 旅游 体育 冬奥会 农业 粮食 财政 预算 预算执行 决算 税收 金融 投资 贸易 外贸 "
    "市场 市场化 市场一体化 营商环境 经营主体 市场主体 民营经济 中小企业 专利 知识产权 技术 技术合同 成交额 人才 人才队伍 队伍 "
    "政务 政务服务 电子证照 事项 项目 工程 工作 任务 情况 问题 机制 体制 体制机制 体系 政策 法律 法规 规章 文件 公文 会议 大会 活动 行动 "
    "中心 功能 领域 方面 年度 季度 上半年 全年 年均 浓度 占比 总量 之比 比重 增长 增速 规模 水平 能力 质量 效率 细颗粒物 新设 高精尖 "
    "综合 特色 世界级 城市群 都市圈 副中心 新区 试点 示范 专项 长期 中长期 远景 目标 远景目标 五年 十四五 十五五 第十四个 第十五个"
)

#: All of them.
WORDS: Final = KINDS | frozenset(_VERBS.split()) | frozenset(_NOUNS.split())

#: The most characters that one of them has.
LONGEST: Final = max(map(len, WORDS))


_MOST_LINES: Final = 4
_MOST_PLACES: Final = 40
_POOR: Final = 6.0  # what a break costs that is bad but not wrong, in squared shares of a line
_SHAPELESS: Final = 0.02

# A figure with its unit, a Latin word, a name in 《》, or a character.
_PIECE = regex(
    r"《[^《》]{1,24}》|[0-9][0-9.,:/]*(?:[万亿]?[%年月日个项条号届次倍家所元]|万亿元|亿元)?"
    r"|[A-Za-z][A-Za-z'’.&-]*|.",
)
_PLACE_ENDS: Final = "省市区县州盟旗乡镇部委局厅署院会"
_ALONE: Final = "的和与及暨等在对为并或"
_NOT_FIRST: Final = "的等、，。：；！？）》”’"
_SMALL: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "and",
        "or",
        "as",
        "into",
        "over",
        "under",
        "between",
        "among",
        "its",
        "their",
    ]
)


class _Place(Struct, frozen=True):
    """Where a line may end: before the character at `offset`; the less it `costs`, the better."""

    offset: int
    cost: float


def title_breaks(
    text: str, language: str, ems: float, kept: Iterable[tuple[int, int]] = ()
) -> tuple[int, ...]:
    """Return the offsets at which the lines of a title begin, but for the first, none where it fits on one line.

    `ems` is the width of a line; what lies between two offsets of `kept` is not divided. Nothing
    as well where no way is known that divides no word.
    """
    chinese = is_chinese(language)
    total = em_width(text, chinese=chinese)
    if total <= ems or ems < 1:
        return ()
    found = _chinese_places(text) if chinese else _english_places(text)
    whole = tuple(kept)
    places = [place for place in found if not any(start < place.offset < end for start, end in whole)]
    if len(places) > _MOST_PLACES:
        return ()
    widths = [em_width(text[: place.offset].rstrip(), chinese=chinese) for place in places]
    fewest = ceil(total / ems)
    for lines in range(fewest, _MOST_LINES + 1):
        best = _best(places, widths, total, lines, ems)
        if best is not None:
            return tuple(places[number].offset for number in best)
    return ()


def _best(
    places: Sequence[_Place], widths: Sequence[float], total: float, lines: int, ems: float
) -> tuple[int, ...] | None:
    """Return the numbers of the places that make the best of so many lines."""
    best, least = None, float("inf")
    for chosen in combinations(range(len(places)), lines - 1):
        edges = [0, *(widths[number] for number in chosen), total]
        lengths = [after - before for before, after in pairwise(edges)]
        if max(lengths) > ems:
            continue
        cost = _shape(lengths) + sum(places[number].cost for number in chosen)
        if cost < least:
            best, least = chosen, cost
    return best


def _shape(lengths: Sequence[float]) -> float:
    """Return what is wrong with lines of these lengths: how uneven they are, and waists."""
    mean = sum(lengths) / len(lengths)
    uneven = sum((length / mean - 1) ** 2 for length in lengths)
    waists = sum(
        middle < min(before, after)
        for before, middle, after in zip(lengths, lengths[1:], lengths[2:], strict=False)
    )
    return uneven + waists * 0.5 + (_SHAPELESS if len(set(lengths)) == 1 else 0)


def _chinese_places(text: str) -> Iterator[_Place]:
    pieces = list(_words(text))
    at = 0
    for (word, known), (following, next_known) in pairwise(pieces):
        at += len(word)
        if following[0] in _NOT_FIRST or word[-1] in "《（“‘" or not (known or next_known):
            continue
        cost = 0.0 if known and next_known else 0.1
        if word == "关于" or (following in KINDS and word == "的"):
            cost += _POOR
        elif word in _ALONE and word != "的":
            cost += 0.1  # better before a conjunction than behind it
        yield _Place(at, cost)


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the words of a title, and whether each is known; what stands between known ones is one piece."""
    unknown = ""
    at = 0
    while at < len(text):
        found = _known(text, at)
        if found is None:
            unknown += text[at]
            at += 1
            if (
                unknown[-1] in _PLACE_ENDS and len(unknown) > 2
            ):  # 廊坊市, 财政部: a name that says where it ends
                yield unknown, True
                unknown = ""
            continue
        if unknown:
            yield unknown, False
            unknown = ""
        yield found, True
        at += len(found)
    if unknown:
        yield unknown, False


def _known(text: str, at: int) -> str | None:
    """Return the known word that begins here, the longest."""
    for length in range(min(LONGEST, len(text) - at), 1, -1):
        if text[at : at + length] in WORDS or text[at : at + length] == "关于":
            return text[at : at + length]
    found = _PIECE.match(text, at)
    piece = found[0] if found else text[at]
    single = len(piece) == 1 and is_wide(piece)
    return piece if not single or piece in _ALONE or piece in _NOT_FIRST or piece in KINDS else None


def _english_places(text: str) -> Iterator[_Place]:
    for number, char in enumerate(text):
        if char != " " or number + 1 == len(text):
            continue
        before = text[:number].rpartition(" ")[2]
        after = text[number + 1 :].partition(" ")[0]
        cost = 0.0 if before.endswith((",", ":", ";")) or after.lower() in _SMALL else 0.1
        if before.lower() in _SMALL:
            cost += 0.4
        if before[-1:].isdigit() or (after[:1].isdigit() and before.isupper()):  # 10.4 trillion, CNY 10
            cost += 0.4
        yield _Place(number + 1, cost)
