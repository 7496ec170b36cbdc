"""Words that say what a number does, as data: 增长 (by), 增至 (to), 占 (a share); rose by, fell to, growth of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.reading import Direction, Role


class Change(NamedTuple):
    """What a word says of the number beside it; `compared` if it says so of percentages and multiples alone."""

    role: Role
    direction: Direction | None
    compared: bool = False


class ChangeWords(Struct, frozen=True):
    """The words of one direction, with spaces between.

    Chinese, before a number: `zh_verbs`, which say "by" alone and with 了, "to" with 到, 至, 为, 成; `zh_rates`;
    `zh_compared`, which say so of percentages and multiples alone. After it: `zh_rates` and `zh_nouns` behind 的.

    English: `en_moves` take the change right after them (rose 3 percent); `en_makes` after "by" or "to", and else only
    in percent; `en_nouns` before "of" and behind the number; `en_compared` behind a percentage (3 percent higher).
    """

    zh_verbs: str
    zh_rates: str
    zh_nouns: str
    zh_compared: str
    en_moves: str
    en_makes: str
    en_nouns: str
    en_compared: str


CHANGES: Mapping[Direction, ChangeWords] = {
    "up": ChangeWords(
        zh_verbs="增长 增加 提高 上升 上涨 提升 增 升 涨 扩大 跃升 攀升 回升 增高 扩展 拓展 增大 上调 "
        "飙升 猛增 激增 净增 递增 上浮 升高 反弹 扩增 延长 抬升 劲增 大涨 放宽 调高 调增",
        zh_rates="增速 增幅 增长率 涨幅 升幅 增长幅度 上升幅度 增长速度 提升幅度",
        zh_nouns="增长 升幅 提升 上升 涨势",
        zh_compared="加快 提速 高 高出 多 多出 快 大 贵 超出 高了 多了 快了 贵了",
        en_moves="rise rises rose risen rising grow grows grew grown growing increase increases increased "
        "increasing climb climbs climbed climbing jump jumps jumped jumping surge surges surged "
        "surging soar soared soaring up rebounded skyrocketed swelled advanced edged leapt "
        "leaped accelerated crept creeps creeping inched inching ticked nudged",
        en_makes="raise raises raised raising expand expands expanded expanding improve improves improved "
        "improving lift lifted boost boosted boosting extend extended extending enlarge enlarged "
        "gain gained gains hike hiked add widened lengthened upgraded elevated strengthened "
        "enhanced growth doubled tripled quadrupled",
        en_nouns="increase increases rise rises growth gain gains jump surge expansion hike improvement "
        "uptick climb boost upturn increment",
        en_compared="higher more larger faster longer better greater up above bigger older heavier",
    ),
    "down": ChangeWords(
        zh_verbs="下降 减少 降低 下跌 缩短 压减 压缩 减量 减 降 跌 缩小 下滑 回落 收窄 下调 削减 缩减 "
        "减轻 减排 骤降 锐减 剧减 递减 下浮 萎缩 负增长 减产 降价 暴跌 大跌 缩水 锐降 猛降 调低 精简 裁减 核减 调减 压降",
        zh_rates="降幅 跌幅 减幅 下降幅度 降低幅度 减少幅度 下降率",
        zh_nouns="下降 下跌 下滑 降低 减少",
        zh_compared="放缓 放慢 低 低了 少 少了 慢 低出",
        en_moves="fall falls fell fallen falling decline declines declined declining decrease decreases "
        "decreased decreasing drop drops dropped dropping shrink shrank shrunk shrinking down "
        "slid slide slip slipped dip dipped plunge plunged plunging plummet plummeted tumble "
        "tumbled sank slumped dwindled",
        en_makes="cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering shorten "
        "shortens shortened shortening slash slashed slashing trim trimmed narrow narrowed "
        "narrowing compress compressed curb curbed lost lose diminish diminished lessened eased "
        "ease weakened downgraded contracted reduction halved "
        "slows slowed slowing eases easing narrows softened moderated cooled",
        en_nouns="decrease decreases decline declines fall drop drops reduction reductions cut cuts "
        "contraction dip slump slide shrinkage plunge downturn discount",
        en_compared="lower less fewer smaller slower shorter worse down below off cheaper",
    ),
}

ZH_SHARES = "占 占比 占到 占了 占比为 占比达 占比达到 比重为 比重达 比重达到 比重"
"""Words before a share of a whole."""

ZH_NUMBERED = (
    "号线 号楼 号门 号展厅 号馆 号展馆 号机组 号机位 号炉 号塔 号桥 号闸 号坝 号泵 号泵站 号仓 号库 号仓库 号车间 号厂房 号码头 号泊位"
    " 号航站楼 号跑道 号隧道 号舱 号桩 号墩 号住宅楼 号教学楼 号宿舍楼 号地块 号生产线 号主变 号电梯"
)
"""Chinese nouns that a number before them gives a place in an order: 14号线 is the 14th line."""

ZH_INSTANCES = "审"
"""Chinese nouns of what is gone through more than once, numbered by a numeral alone: 二审, the second reading or instance."""

ZH_PHASED = (
    "工程 项目 建设 规划 用地 厂房 园区 园 机场 电站 泵站 水库 基地 厂区 校区 小区 码头 港区 地块 楼盘 隧道 大桥 线路 管网 管线 生产线 风电场"
    " 产业园 改造 试验 临床 基金 融资 航站楼 污水厂 水厂 电厂 枢纽 场馆"
)
"""Chinese nouns of what has phases, before or after the number of one: 二期工程, 泵站二期."""

EN_SHARES = (
    "for up comprise comprises comprised comprising constitute constitutes constituted constituting represent"
    " represents represented representing share proportion"
)
"""Words some way before a share of a whole; "for" is that of "account for"."""

SAID: Mapping[tuple[Role, Direction | None], Wording] = {
    ("level", "up"): Wording(en="{amount}, rising", zh="{amount}，上升"),
    ("level", "down"): Wording(en="{amount}, falling", zh="{amount}，下降"),
    ("change_by", None): Wording(en="change by {amount}", zh="变化{amount}"),
    ("change_by", "up"): Wording(en="rise by {amount}", zh="增加{amount}"),
    ("change_by", "down"): Wording(en="fall by {amount}", zh="减少{amount}"),
    ("change_to", None): Wording(en="change to {amount}", zh="变为{amount}"),
    ("change_to", "up"): Wording(en="rise to {amount}", zh="增至{amount}"),
    ("change_to", "down"): Wording(en="fall to {amount}", zh="降至{amount}"),
    ("times", None): Wording(en="{amount} as much", zh="为{amount}"),
    ("times", "up"): Wording(en="rise to {amount} as much", zh="增至原来的{amount}"),
    ("times", "down"): Wording(en="fall to {amount} as much", zh="降至原来的{amount}"),
    ("share", None): Wording(en="a share of {amount}", zh="占{amount}"),
    ("ordinal", None): Wording(en="{amount} in order", zh="第{amount}"),
    ("rate", None): Wording(en="for every {amount}", zh="每{amount}"),
}
"""How a role is explained to people."""
