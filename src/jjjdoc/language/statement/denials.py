"""Denials: 尚未, 没有, 不再; not, never, yet to. The words, and where one language denies what the other states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from msgspec import Struct

from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.lexicon import Lexicon, Mark
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

# Words by what they say of denial. "denial": surely denies the verb it stands with. "hint": may be how a denial of the
# other language is put, or holds a negation that the other language need not have (不断 is continuously). "other": only
# looks like one of these (未来 is the future).

# The verbs and auxiliaries that 不 surely denies; with other words it is often part of one: 不同, 不断, 不良.
_DENIED_VERBS = """
能 会 再 予 应 该 是 属 属于 存在 符合 具备 具有 适用 接受 同意 支持 赞成 参加 参与 承担 提供 收取 构成 影响 享有 享受 纳入 列入 设 派发
分配 进行 实行 实施 执行 履行 批准 受理 退还 退回 支付 缴纳 征收 征税 收费 收 需 需要 必 免除 改变 变更 更改 允许 涉及 建议 愿 愿意 敢 肯 想 宜 去 向 将 对 以
为 由 因 受 办理 公开 披露 使用 采用 采取 开展 举行 举办 召开 生效 代表 依赖 追究 开放 发放 给予 保证 承认 认可 认为 出席 安排 增加 提高 降低 调整 延长 得 准 许
可以 要 用 作为 作 做 达标 达到 完成 通过 有 打算 计划 考虑 排除 确认 核发 签发 登记 备案 审批 上市 限制 限 限于 设置 设立 新增 新建 配备 配套 回答 回应 知道 相信 喜欢
公布 公示 出售 销售 转让 雇用 雇佣 聘用 录用 录取 招收 组织 依靠 采信 认定 处罚 起诉 立案 赔偿 补偿 担保 投票 表决 派 派出 返还 补贴 报销 结转 累计 重复
"""

_ZH = {
    "denial": """
    未, 没, 没有, 尚未, 从未, 并未, 仍未, 还未, 未能, 未曾, 没能, 毫无, 未达到, 并非, 绝非, 并无, 并不, 尚无, 从无, 无法, 无权, 无意, 无任何, 无需, 无须, 毋须, 毋需, 勿, 切勿, 严禁, 禁止
    """
    + ", ".join(f"不{verb}" for verb in _DENIED_VERBS.split()),
    "hint": """
    不, 无, 非, 否, 莫, 毋, 别, 免, 缺, 失, 拒, 杜绝, 断绝, 禁, 停, 除, 以外, 之外, 外，, 仅, 只, 唯, 避, 零, 漏, 罢, 缺少, 欠, 乏, 落空, 空白, 空缺, 弃, 废止, 废除, 作废, 撤, 取消,
    消除, 忘, 疏, 败, 输给, 错过, 错失, 误, 盲, 反对, 相反, 违, 才, 方可, 始得, 方得, 始能, 方能, 难, 防, 阻, 脱, 几乎, 哪, 何必, 何尝, 岂, 怎能, 吗, 异议, 瞒, 挥之不去, 不得安宁, 不得而知, 不会再
    未必, 未尝, 未达, 未免, 未经, 未婚, 未成年, 未知, 未遂, 未雨绸缪, 未了, 未满, 未足, 未超过, 未低于, 未逾, 前所未有, 未决, 未定, 不得不, 不能不, 不可不, 不会不, 不是不,
    不得超过, 不得少于, 不得低于, 不得高于, 不得多于, 不得大于, 不得小于, 不得迟于, 不得早于, 不得逾, 不应超过, 不应低于, 不应少于, 不应高于, 不能超过, 不能低于, 不会超过, 不可超过, 不要超过,
    不可或缺, 不可缺少, 不可避免, 不可分割, 不可替代, 不可抗力, 不可思议, 不以为, 不为人知, 不用说, 不对称, 不要紧, 不由得, 不由自主, 不受限, 不设防, 不达标, 不得已, 不要不, 不会没有, 不是没有,
    不需要不, 是不是, 有没有, 能不能, 会不会, 可不可以, 要不要, 要不是, 该不该, 对不起, 怪不得, 舍不得, 恨不得, 巴不得, 来不及, 没错, 没完没了, 无法无天, 不再是唯一, 不是唯一, 不愿再, 不作为, 不设限,
    不有, 不因此, 不见得, 不在此限, 不限于, 不限, 不向下
    """,
    "bound": "低于, 小于, 少于, 过于, 太, 止, 为限, 以上, 以下, 以内, 待, 直到, 之前, 最高, 最多, 至多, 最低, 至少, 最快",
    "other": """
    未来, 未來, 非常, 非洲, 南非, 北非, 东非, 西非, 中非, 非典, 非农, 无锡, 沉没, 淹没, 埋没, 没收, 没入, 吞没, 没落, 没药, 特别, 区别, 级别, 性别, 分别, 别墅, 类别, 个别, 识别, 判别, 才能, 人才, 天才, 才华, 太阳,
    太平, 太太, 太湖, 太原, 太空, 难民, 困难, 灾难, 消防, 国防, 防护, 防控, 防汛, 只要, 只有, 除夕, 失业, 误差, 截止, 特別, 那不勒斯, 不来梅, 不丹, 不列颠, 失真, 接待, 对待, 看待, 待遇, 期待, 等待, 违约金, 免疫, 免税店, 脱贫, 脱颖, 停车, 撤离,
    仅次于, 方便, 非遗, 非凡, 除尘, 零售, 零件, 零部件, 避暑, 避孕, 唯一, 冬不拉, 没食子
    """,
}
_EN = {
    "denial": "not, cannot, *n't, never, no longer, nobody, none, no one, neither, yet to, nowhere, not yet",
    "hint": """
    no, nor, nothing, without, unless, until, except*, exempt*, exclu*, fail*, refus*, reject*, denied, deny*, denies, denial*, lack*, absen*, miss, missed, misses, missing, avoid*,
    prevent*, prohibit*, forbid*, forbad*, ban, bans, banned, banning, bar, barred, bars, barring, disallow*, waiv*, hardly, scarcely, barely, seldom, rare*, few, fewer, little, less, least,
    only, solely, just, merely, far from, rather, instead, short of, away, out of, out, free from, free of, *free, *less, *lessly, *lessness, un*, non*, dis*, de-*, inab*, incap*, incomp*, inconc*, incorr*,
    inexor*, inexpr*, inexpl*, inevit*, inel*, ineff*, insuff*, inadeq*, inadv*, invalid*, inact*, indep*, indefin*, informal*, inconsist*, inconv*, inappro*, inaccur*, inaccess*, inexper*, inequ*, infreq*,
    inhosp*, inhum*, inop*, insec*, insignif*, insol*, instab*, intang*, intol*, invis*, invol*, irr*, illeg*, illic*, illog*, illit*, imposs*, improper*, impract*, impass*, impart*, imperf*, imperv*,
    anti*, mis*, mal*, stop*, ceas*, halt*, discontinu*, suspend*, suspens*, cancel*, terminat*, abolish*, abolit*, revok*, revoc*, withdr*, withh*, abstain*, abstent*, refrain*, resist*, oppos*, object, objects,
    objected, objecting, objection*, declin*, negat*, null*, void*, neglect*, omit*, omission*, ignor*, overlook*, skip*, forgo*, forego*, forfeit*, lose, loses, losing, lost, loss*, zero, nil, empty, vacan*, blank,
    outside, beyond, other than, otherwise, else, all but, but for, save for, save as, too, yet, still, pend*, outstand*, remain*, await*, before, contrary, against, opposite, counter*, late, overdue, default*,
    breach*, violat*, infring*, depriv*, wrong*, false*, difficult*, hard, tough, challeng*, doubt*, whether, stranger*, unlike*, differ*, protect*, block*, hinder*, hamper*, imped*, inhibit*, reluct*, hesit*, afraid,
    shy, elimin*, erad*, remov*, rid, relent*, regardless, irrespective, notwith*, vain*, futil*, idle, dormant, minus, deficien*, defect*, lapse*, closed, quit*, abandon*, give up, gave up, gives up, giving up,
    given up, let alone, single, by no means, prior to, pre*, immun*, impervious, worse, poor*, bad*, weak*, struggl*, ran out, run out, stall*, elusive, break*, broke*, more than, more so than, set in stone, ever since, the last, as if, turn* down, turned down,
    ineligible, minor, minors, juven*, rested, rest, question*, open to, postpon*, delay*, defer*, behind, short, half, part*, in force, obstruct*, confiscat*, disqual*, lesser, under-*, underrep*, under-rep*
    """,
    "other": """
    unit, units, united, unite, unites, uniting, unity, unif*, union*, unique*, univers*, uncle, uncles, unesco, unicef, undp, under*, until now, district*, distrib*, discuss*, disclos*, discover*, display*, distan*,
    disease*, disaster*, disburs*, dispatch*, dispos*, disput*, disciplin*, discount*, discret*, disk, disks, dish, dishes, distinct*, distinguish*, distill*, mission, missions, mister, mist, missile*, male, males,
    malaysia*, mali, malta, mall, malls, malaria*, antic*, antarct*, antiq*, counterpart*, counterf*, misc*, irrig*, missouri, mississippi, barrel*, prev*, prepar*, present*, president*, premi*, precis*, pref*, pres*, pred*, prec*, preg*, prem*, prerog*, pretty*, party, parties, partner*, partic*, particip*, partial*,
    nonetheless, nevertheless, unanimous*, blockchain*, brokerage*, breakfast*, breakthrough*, broker*, badge*, badminton, noneth*, ignit*, differentials, objective*, carefree, wireless*, until
    """,
}


class Denial(Struct, frozen=True):
    """A denial that the other language lacks: the side that has it, its word, and the sentence of the other side."""

    side: Literal["zh", "en"]
    word: Sentence
    other: Sentence


@cache
def _chinese() -> Lexicon:
    return Lexicon(_ZH)


@cache
def _english() -> Lexicon:
    return Lexicon(_EN)


# What follows "not" and makes it a bound, a part of a turn, or a question rather than a denial.
_NO_DENIAL = regex(
    r"(?:\s(?:to|be|been|being|is|have|any|in|at|by|a|the|of|necessarily)){0,3}\s"
    r"(?:less|more|greater|lower|fewer|higher|later|earlier|longer|smaller|larger|over|above|below|under|exceed\w*|only|just|least|merely"
    r"|simply|hesitate|but|also|limited|until|without|and/or)\b|\s(?:you|it|they|we|he|she)\?|[,\"?!.]"
)


# A number after these makes them a bound (未达五千元), and so does a word that compares after "not".
_BOUND = regex(r"[到过]?(?:等值)?(?:新[台臺]币|人民币)?[0-9０-９一二三四五六七八九十百千万两半]")


def find_denials(chinese: str, english: str, sentences: tuple[Matched, ...]) -> Iterator[Denial]:
    """Yield the first denial of each sentence that has nothing in the other language which could express it.

    The English text is in lower case.
    """
    for each in sentences:
        ours = _marks(_chinese(), chinese, each.zh)
        theirs = _marks(_english(), english, each.en)
        if not theirs and (word := _denial(ours, chinese, _BOUND)):
            yield Denial("zh", word, each.en)
        elif not ours and (word := _denial(theirs, english, _NO_DENIAL)):
            yield Denial("en", word, each.zh)


def _marks(lexicon: Lexicon, text: str, sentence: Sentence) -> list[Mark]:
    """Return what has to do with denying in a sentence."""
    found = lexicon.find(text[sentence.start : sentence.end])
    return [
        Mark(sentence.start + mark.start, sentence.start + mark.end, mark.kind)
        for mark in found
        if mark.kind != "other"
    ]


def _denial(marks: list[Mark], text: str, is_none: re.Pattern[str]) -> Sentence | None:
    """Return the only word that denies; with another beside it, the two may be an assertion."""
    words = [mark for mark in marks if mark.kind != "bound"]
    if len(words) != 1 or words[0].kind != "denial" or is_none.match(text, words[0].end):
        return None
    return Sentence(words[0].start, words[0].end)
