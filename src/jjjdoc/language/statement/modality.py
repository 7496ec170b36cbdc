"""What is ordered, allowed, forbidden and not needed: 应当, 可以, 不得, 无需; shall, may, shall not, need not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Literal, get_args

from msgspec import Struct

from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.lexicon import Lexicon, Mark
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

Mode = Literal["must", "may", "ban", "exempt"]

# The words of each mode, and after "loose" those that may stand for the mode without naming it: a mode that the other
# language has is not taken for lost where one of them stands. "other" only looks like one of these. A "body" is no permission, but where one decides 得 is often an order.

_ZH = {
    "must": "应当, 应该, 必须, 须, 应, 应予, 务必, 不得不, 不能不, 不可不, 不应不, 有义务, 有责任, 者，处, 的，处, 处以, 并处, 者，由",
    "may": "可以, 可, 得, 有权, 允许, 准许, 准予, 有权利, 可自行, 可自愿, 可选择",
    "ban": "不得, 不准, 不许, 严禁, 禁止, 不可, 不应, 不应当, 不应该, 不能, 勿, 切勿, 请勿, 不允许, 无权, 不宜, 不可以, 不容许, 毋",
    "exempt": "无需, 无须, 不必, 不需, 不需要, 毋须, 毋需, 免于, 豁免, 免予, 可不, 可以不, 得不, 得免, 可免, 免交, 免缴, 免征, 免收, 免办, 免除, 不用, 不要求, 没有必要, 没有义务, 无义务",
    "loose must": """
    要, 需, 需要, 责令, 命令, 命其, 义务, 责任, 负责, 确保, 保证, 只能, 仅能, 只可, 仅得, 只得, 仅可, 始得,
    方得, 方可, 才可, 敬请, 请于, 请在, 责成, 令其, 应令, ，处, 者处, 者，处, 并处, 并科, 科以, 处以, 处新台币,
    没入, 减轻其刑, 加重其刑, 按次, 不得超过, 不得少于, 不得低于, 不得高于, 不得多于, 不得大于, 不得小于,
    不得迟于, 不得早于, 不得逾, 不得短于, 不得长于, 不得超逾, 不得超出, 不应超过, 不应低于, 不应少于, 不应高于,
    不能超过, 不能低于, 不可超过
    """,
    "loose may": """
    权, 能, 能够, 可能, 得以, 仍得, 可得而知, 准, 许可, 同意, 批准, 许, 允, 酌, 选择, 自愿, 任意, 请求, 有望,
    或许, 也许, 以便, 便于, 授权, 资格, 方可, 始得, 方得, 始能, 方能, 才能, 才可, 认为, 建议, 可否, 得否, 机会,
    容易, 有助, 会, 仅得, 只得, 仅可, 只可
    """,
    "loose ban": """
    不, 未, 无, 非, 禁, 免, 仅, 只, 方可, 方能, 方得, 始得, 始能, 才能, 才可, 才得, 莫, 没, 限制, 避, 防止,
    停止, 终止, 拒, 除, 杜绝, 否, 除外, 以外, 失, 撤, 丧, 取消, 勿, 毋, 严控, 回避, 别
    """,
    "loose exempt": """
    不, 无, 免, 未, 非, 没, 豁, 除, 省去, 减省, 即可, 任意, 自愿, 选择, 取消
    """,
    "other": """
    大会, 协会, 学会, 商会, 农会, 渔会, 工会, 议会, 会议, 会员, 会费, 会期, 会计, 会场, 社会, 委员会, 理事会, 监事会, 董事会, 股东会, 审会,
    常委会, 村委会, 居委会, 基金会, 联合会, 表决权, 股权, 债权, 产权, 物权, 主权, 所有权, 使用权, 经营权, 著作权, 专利权, 商标权, 矿业权,
    采矿权, 探矿权, 抵押权, 质权, 期权, 权益, 权证, 权重, 权威, 全权, 失能, 效能, 职能, 功能, 性能, 能源, 能量, 智能, 技能, 动能, 产能,
    建议、, 、建议, 的建议, 和建议, 建议和, 及建议, 建议及, 意见建议, 合理化建议, 提出建议, 建议书, 建议案, 建议权, 建议稿, 建议人,
    卖方可, 买方可, 双方可, 甲方可, 乙方可, 丙方可, 对方可, 一方可, 各方可, 地方可, 官方可, 任何方可, 三方可,
    卖方能, 买方能, 双方能, 甲方能, 乙方能, 一方能, 各方能, 地方能, 不得不, 主要, 重要, 要素, 必要, 要点, 概要,
    首要, 要件, 摘要, 纪要, 要约, 要求, 要道, 要闻, 要塞, 标准, 准备, 准确, 基准, 准则, 水准, 对准, 许多,
    也许是, 特别, 区别, 级别, 性别, 分别, 类别, 个别, 识别, 非常, 非洲, 未来, 无锡, 失业, 避暑, 除夕, 节能,
    机能, 可能性, 权利, 权力, 授权书, 有限责任, 责任保险, 赔偿责任, 法律责任, 刑事责任, 责任人, 适应, 供应,
    响应, 反应, 应用, 应急, 应对, 应邀, 应付, 应收, 应届, 效应, 对应, 相应, 因应, 应变, 回应, 应税, 应征, 应计,
    应诉, 应聘, 应试, 顺应, 感应, 应有, 应运, 应得, 应力, 应战, 应声, 呼应, 应酬, 应验, 应允, 一应, 应考, 应募,
    应募人, 应否, 应纳, 应缴, 应达, 应服, 应遵行, 应负担, 应占, 应分配, 应提列, 应提, 应摊, 制得, 所收得, 调得,
    测得, 换得, 功不可没, 所图得, 可行, 认可, 可靠, 可持续, 可观, 可再生, 可见, 可口, 可可, 可爱, 可怕, 可是,
    不可或缺, 不可避免, 不可抗力, 可比, 可比口径, 可支配, 可变, 可疑, 可循环, 可转换, 可转债, 可供, 可贵, 可喜,
    可溶, 可燃, 可逆, 可用, 可信, 可控, 可视, 可及, 可追溯, 可编程, 可分配, 可耕, 可回收, 可降解, 可预见,
    可行性, 可读, 可归责, 可开发, 可利用, 可转让, 可建, 可使用, 可量测, 取得, 获得, 所得, 值得, 得到, 得出,
    得分, 得知, 使得, 得票, 得奖, 得益, 得当, 得失, 得力, 显得, 觉得, 懂得, 记得, 难得, 博得, 赢得, 得了, 得主,
    得罪, 心得, 得逞, 变得, 求得, 拾得, 买得, 得标, 中得, 购得, 得意, 得名, 得体, 得住, 得心, 必须品, 胡须,
    须知, 莫须有, 必需, 不得已, 可不是, 避免, 免费, 免疫, 免税, 免职, 是否, 保得, 来得, 说得, 做得, 看得, 跑得,
    走得, 过得, 权益, 权利人, 债权, 股权, 产权, 权重, 专利权, 著作权, 商标权, 所有权, 使用权, 主权, 政权, 版权,
    权威, 职权, 权责, 能源, 能力, 性能, 功能, 智能, 能量, 会议, 会员, 协会, 委员会, 社会, 基金会, 会计, 董事会,
    股东会
    """,
}
_EN = {
    "loose must": """
    no more than, not exceed*, no less than, not less, not more, not fewer, no later, no fewer, will, would,
    is to, are to, was to, were to, to be, required, requires, require, requiring, requirement*, need, needs,
    needed, need to, obligat*, oblig*, compulsory, mandatory, responsib*, duty, duties, bound, make sure,
    ensure*, only, unless, without, until, subject to, necessar*, essential, imperative, ought, supposed,
    expected, instruct*, directed, ordered, ordering, call for, calls for, calling for, liable, please,
    insist*, advised, advises, recommend*, encourag*, urg*, be to, has to, have to, had to, having to,
    had better, take care
    """,
    "loose may": """
    could, might, able, capab*, entitl*, right, rights, permit*, permis*, allow*, authori*, eligib*, option*,
    discret*, choose, chose*, opt, opts, free to, power, powers, empower*, enabl*, possib*, potential*,
    consent*, approv*, let, lets, freedom, authority to, authority over, have authority, has authority, grant*, licen*, qualif*, voluntar*, elect, elects, available,
    likely, perhaps, accept*, avail, decide*, agree*, make use, so that, in order to, welcome*, feel free,
    be competent, competent, as needed, where necessary, suggest*, propos*, privileg*
    """,
    "loose ban": """
    not, no, never, neither, nor, none, nobody, nothing, cannot, *n't, without, unless, until, only, except*,
    prohib*, forbid*, forbad*, ban, bans, banned, bar, barred, refus*, reject*, deny, denied, denies,
    disallow*, prevent*, avoid*, refrain*, stop*, restrict*, limit*, exclu*, un*, ineligib*, fail*, lack*,
    illegal*, unlawful*, wrong*, abstain*, keep from, protect*, within, no more, no less, hardly, rarely, non*,
    lose, loses, depriv*, cease*, disqualif*, *less, rather, instead, revok*, void*, invalid*, cancel*
    """,
    "loose exempt": """
    not, no, never, neither, nor, without, exempt*, waiv*, free, free of, *-free, unnecess*, needless*,
    dispens*, excus*, reliev*, release*, unless, except*, voluntar*, option*, regardless, irrespective, spare*,
    sparing, discharg*, *n't, immun*, remit*, cancel*, only, absol*, redund*, rather, instead, abolish*,
    scrap*, eliminat*, lift*, remov*
    """,
    "body": "authority, authorities, competent authorit*, competent department*, competent agenc*, competent organ*, competent admin*, competent court*, competent bod*, competent gov*",
    "other": "need not, needn't, no need, not need, not required, not obliged, not obligated, not necessary, not be required, not have to, under, undert*, underg*, underl*, understand*, unit, units, unite*, unity, union*, unif*, uniq*, univers*, without prejudice",
}

_NEGATIVE = r"(?P<before>\b(?:no(?! (?:more|less|fewer|later|earlier)\b)|neither|none|nobody|nor|nothing)\b[^,.;]{0,80}?\s)?"
_ENGLISH = regex(
    _NEGATIVE
    + r"(?:\b(?P<must>shall|must|should|(?:is|are|be|was|were) (?:required|obliged|obligated|bound) to|(?:has|have|had) to)"
    r"|\b(?P<may>may|can|(?:is|are|be|was|were) (?:entitled|permitted|allowed|free) to|(?:has|have) the right to)"
    r"|\b(?P<ban>cannot|can't|mustn't|shouldn't|(?:is|are|be|was|were)(?: strictly)? (?:prohibited|forbidden|banned|barred)"
    r"|(?:is|are|be|was|were) not (?:allowed|permitted|entitled|authorized|authorised|eligible))"
    r"|\b(?P<exempt>needn't|need not|no need|exempt(?:ed|ion)? from|waived?|not (?:be )?(?:required|obliged|obligated|necessary)"
    r"|(?:does|do|did) not (?:need|have) to|without (?:having|needing|the need) to))\b"
    r"(?P<after>\s(?:(?:also|further|therefore|in (?:no|any) (?:case|event|way|manner)|under (?:no|any) circumstances?|at no time|hereby|,)\s?)*(?:not|never|no longer|neither|no|nor)\b)?"
)


_OPPOSED = ({"must", "may"}, {"ban", "may"}, {"ban", "must"}, {"exempt", "must"}, {"exempt", "ban"})
"""The modes that are not taken for each other; a release from a duty is near to a permission."""
_MODES: tuple[Mode, ...] = get_args(Mode)


_RELEASES = {"loose may", "loose exempt"}
_UNDER_A_BAN = regex(r"[^.;]*?(?P<without>\b(?:without|unless|until|except)\b)")

# What must not be left undone must be done: 不得拖欠.
_NEGATIVE_VERB = regex(
    "[^，。；]{0,4}?(?:拖欠|拒绝|缺席|迟延|延误|推诿|隐瞒|遗漏|中断|停止|缺少|擅离|懈怠|违反|忽视|放弃|迟到|克扣|减少|降低|变更|改变|泄露|外泄|离开)"
)
_DENIED = regex(r"\b(?:not|never|no|cannot|prohibit\w*|forbid\w*|banned|barred)\b|n't\b")
# A bound ("shall not exceed") orders and forbids at once.
_BOUND = regex(
    r"(?:\s(?:be|have|been|by|in|any|case|to))*\s(?:more|less|fewer|greater|lower|higher|later|earlier|longer|shorter|smaller|larger|over|under|above|below|exceed\w*|surpass)\b"
)
# What makes a noun of 禁止: 禁止事项, 有关禁止或限制.
_NOUNS = frozenset({"禁止", "严禁", "允许", "准许", "豁免", "免除"})
_NOUN_BEFORE, _NOUN_AFTER = "有关、或及之的", "或、及之的者事令性规其"


# 可, 得 and 应 as part of an attribute: 得抵减之总额, 可运用的资金.
_ATTRIBUTE = regex(
    "[可得应](?!以|当|该|予)[^，。；：、]{1,6}[之的](?!日)|[得可应][^，。；：、]{2}(?:总额|数额|金额|期限|人数|面积|资金|范围|事项)"
)


class Modal(Struct, frozen=True):
    """A word that orders, allows, forbids or exempts, and its place."""

    mode: Mode
    place: Sentence


class Conflict(Struct, frozen=True):
    """A word of one mode in Chinese, and in the same sentence one of another mode in English, neither with a counterpart."""

    zh: Modal
    en: Modal


@cache
def _chinese() -> Lexicon:
    return Lexicon(_ZH)


@cache
def _english() -> Lexicon:
    return Lexicon(_EN)


def find_conflicts(chinese: str, english: str, sentences: tuple[Matched, ...]) -> Iterator[Conflict]:
    """Yield the modes that differ, one a sentence. The English text is in lower case."""
    for each in sentences:
        zh_marks = _chinese().find(chinese[each.zh.start : each.zh.end])
        zh = list(_chinese_modals(chinese, each.zh.start, zh_marks))
        en = list(_english_modals(english, each.en))
        if not zh or not en:
            continue
        zh_marks = _without_allowed(chinese, each.zh.start, zh_marks, zh)
        en_marks = _english_marks(english, each.en, en)
        if any(modal.mode == "ban" for modal in zh):
            zh_marks, en_marks = _without_consent(chinese, zh_marks, english, en_marks, each)
        names_body = any("body" in mark.kinds for mark in en_marks)
        lost = _lacking(zh, en, en_marks)
        added = _lacking(en, zh, zh_marks)
        found = next(
            (
                (one, other)
                for one in lost
                for other in added
                if _are_opposed(one, other, chinese, english) and not (names_body and _is_vague(chinese, one))
            ),
            None,
        )
        if found:
            yield Conflict(*found)


def _are_opposed(zh: Modal, en: Modal, chinese: str, english: str) -> bool:
    """Tell whether one is the reverse of the other; nothing may be kept secret where all must be made public."""
    if (zh.mode, en.mode) == ("must", "ban"):
        return _DENIED.search(english, en.place.start, en.place.end) is not None
    if (zh.mode, en.mode) == ("ban", "must") and _NEGATIVE_VERB.match(chinese, zh.place.end):
        return False
    return {zh.mode, en.mode} in _OPPOSED


def _chinese_modals(text: str, start: int, marks: tuple[Mark, ...]) -> Iterator[Modal]:
    for mark in marks:
        comma = text.rfind("，", start + mark.start, start + mark.end)
        place = Sentence(max(start + mark.start, comma + 1), start + mark.end)
        if mark.kind in _MODES and not _is_noun(text, place) and not _ATTRIBUTE.match(text, place.start):
            yield Modal(mark.kind, place)


def _is_noun(text: str, place: Sentence) -> bool:
    """Tell whether 禁止 or the like names a ban rather than make it."""
    if text[place.start : place.end] not in _NOUNS:
        return False
    before, after = text[max(0, place.start - 1) : place.start], text[place.end : place.end + 1]
    return (before != "" and before in _NOUN_BEFORE) or (after != "" and after in _NOUN_AFTER)


def _english_modals(text: str, sentence: Sentence) -> Iterator[Modal]:
    for found in _ENGLISH.finditer(text, sentence.start, sentence.end):
        mode = next(mode for mode in _MODES if found[mode])
        place = Sentence(found.start(mode), found.end())
        if _BOUND.match(text, found.end()):
            continue
        if mode in ("must", "may") and (found["before"] or found["after"]):
            mode = "ban"
        yield Modal(mode, place)


def _english_marks(text: str, sentence: Sentence, modals: list[Modal]) -> tuple[Mark, ...]:
    """Return the loose words of a sentence without those that belong to a ban.

    These neither allow nor release anything: allowed in "not allowed", "without" after "may not", which asks for something.
    """
    bans = [each.place for each in modals if each.mode == "ban"]
    asked = [_UNDER_A_BAN.match(text, ban.end, sentence.end) for ban in bans]
    within = [
        *((ban.start, ban.end) for ban in bans),
        *(found.span("without") for found in asked if found is not None),
    ]
    return tuple(
        mark
        for mark in _english().find(text[sentence.start : sentence.end])
        if _RELEASES.isdisjoint(mark.kinds)
        or not any(start <= sentence.start + mark.start < end for start, end in within)
    )


# What a permission is for is no order: 可以责令停业, 可以要求, 有权要求.
_ALLOWED = regex("[^，。；：、]{0,6}$")


def _is_vague(text: str, modal: Modal) -> bool:
    """Tell whether a word is 得 alone, which statutes in the classical style use for much that English orders."""
    return text[modal.place.start : modal.place.end] == "得"


def _without_allowed(text: str, start: int, marks: tuple[Mark, ...], modals: list[Modal]) -> tuple[Mark, ...]:
    """Return marks without those that may order and stand right after a word that allows."""
    ends = [each.place.end - start for each in modals if each.mode == "may" and not _is_vague(text, each)]
    return tuple(
        mark
        for mark in marks
        if "loose must" not in mark.kinds
        or not any(
            end <= mark.start and _ALLOWED.match(text[start + end : start + mark.start]) for end in ends
        )
    )


# The condition of a ban, which forbids nothing itself and allows nothing: 未经书面同意, without the consent of the other.
_NO_CONSENT_ZH = regex(
    "未(?:事先|预先)?(?:经|取得|获得|获|得到|征得|办理)[^，。；]{0,24}?(?:同意|批准|核准|审批|许可证?|授权|允许|认可|准许)"
)
_NO_CONSENT_EN = regex(
    r"\bwithout\b[^,.;]{0,60}?\b(?:consent|approv\w+|permission|permits?|authori[sz]\w+|licen[cs]e|agreement|being permitted)\b"
)


def _without_consent(
    chinese: str, zh: tuple[Mark, ...], english: str, en: tuple[Mark, ...], sentence: Matched
) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Return the marks of both languages without those of a consent that both say is lacking."""
    ours = _NO_CONSENT_ZH.search(chinese, sentence.zh.start, sentence.zh.end)
    theirs = _NO_CONSENT_EN.search(english, sentence.en.start, sentence.en.end)
    if ours is None or theirs is None:
        return zh, en
    return _outside(zh, sentence.zh.start, ours), _outside(en, sentence.en.start, theirs)


def _outside(marks: tuple[Mark, ...], start: int, found: re.Match[str]) -> tuple[Mark, ...]:
    return tuple(
        mark for mark in marks if start + mark.end <= found.start() or start + mark.start >= found.end()
    )


def _lacking(modals: list[Modal], others: list[Modal], marks: tuple[Mark, ...]) -> list[Modal]:
    """Return the first word of each mode that the other language, whose marks these are, has less often."""
    ours, theirs = Counter(each.mode for each in modals), Counter(each.mode for each in others)
    loose = Counter(kind for mark in marks for kind in mark.kinds)
    first = {each.mode: each for each in reversed(modals)}
    are_as_many = len(modals) == len(others)
    return [
        first[mode]
        for mode in _MODES
        if ours[mode] > theirs[mode] and not loose[f"loose {mode}"] and (are_as_many or not theirs[mode])
    ]
