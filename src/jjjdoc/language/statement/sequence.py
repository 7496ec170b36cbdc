"""What comes first: 在…前, …后; before, after. Reported where both languages name the same action after the word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from jjjdoc.language.statement.conditions import NO_ADVERB
from jjjdoc.language.statement.lexicon import Lexicon
from jjjdoc.language.statement.opposites import Opposed, Opposites, Turn
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

# 前 and 后 of time after a clause; with a date, 前 is a time limit, and with many nouns a part of a word.
_CLAUSE = "[^，。；：、0-9年月日底初]"
_BEFORE = regex(
    f"[在于应]{_CLAUSE}{{2,14}}?(?<![目当提空生从日眼面此])前(?![款项条述期身景途任列沿提来往进线面三两半一十几后0-9])"
    f"|{_CLAUSE}{{2}}(?<![目当提空生从日眼面此之以])前(?=[，、。；]|应|须|必须|不得)"
)
_AFTER = regex(
    f"[在于应待经]{_CLAUSE}{{2,14}}?(?<![最今此随然落背前先滞善])后(?![续果者勤台期备代世人来悔裔盾])"
    f"|{_CLAUSE}{{2}}(?<![最今此随然落背前先滞善之以])后(?=[，、。；]|应|须|必须|方可|可)"
)
_WORDS_BEFORE = "饭前, 餐前, 税前, 术前, 赛前, 战前, 产前, 婚前, 会前, 节前, 灾前, 课前, 班前, 疫前, 之前, 以前, 睡前, 投前, 贷前"
_WORDS_AFTER = "饭后, 餐后, 税后, 术后, 赛后, 战后, 产后, 婚后, 会后, 节后, 灾后, 课后, 班后, 疫后, 之后, 以后, 投后, 贷后"

_TIMES = {
    "beforehand": Turn(
        zh="事前, 事先, 预先, 提前",
        en="beforehand, in advance, prior",
        zh_loose="前, 先, 早, 预",
        en_loose="before, ahead, first, early, earlier, prior, advance, previous*, pre-*, already, notice, only, until",
    ),
    "afterwards": Turn(
        zh="事后, 随后",
        en="afterwards, afterward, subsequently, thereafter, after the fact, after the event, retrospectively",
        zh_loose="后, 再, 然, 继, 接着, 补, 追",
        en_loose="after, later, then, follow*, post*, next, subsequent, retro*, ex post, only, until",
    ),
    "before": Turn(
        zh=_WORDS_BEFORE,
        en="before, prior to, ahead of, in advance of, in advance, beforehand, pre-tax, pretax, preoperative*",
        zh_loose="前, 先, 早于, 待, 预, 直到, 昨, 早, 截至, 截止, 到期",
        en_loose="""
        prior, advance, first, earlier, ago, previous*, pre-*, pre*, former*, already, last, past, early, to date, so far,
        yet, ahead, original*, antecedent, preced*, later than, by the time, eve, historic*,
        only, until, till, unless, without
        """,
        zh_pattern=_BEFORE,
    ),
    "after": Turn(
        zh=_WORDS_AFTER,
        en="""
        after, following, subsequent to, afterwards, afterward, subsequently, thereafter, after-tax, postoperative*, postwar
        """,
        zh_loose="后, 起, 一旦, 届满, 期满, 再, 方可, 才, 已, 满, 完, 来, 随, 继, 然, 过, 超, 逾",
        en_loose="""
        later, post-*, post*, when, since, then, having, as soon, follow*, subsequent, by the time, once, upon, in the wake,
        behind, past, within, if, where, from, on completion, on expir*, on receipt, on the expir*, provided, at the end,
        only, until, till, unless, without
        """,
        zh_pattern=_AFTER,
    ),
}

# Actions and events, a line for each, by which the clause after the word is known again.
_ACTIONS = """
付款, 支付, 缴费, 缴纳, 缴款, 付清, 交纳 | pay*, paid
检验, 验收, 检查, 查验 | inspect*, accept*, check*
签订, 签署, 签约, 订立 | sign*, conclu*
谈判, 磋商, 协商 | negotiat*, talk*, consult*
开工, 动工, 施工, 建设, 开建 | start*, construct*, build*, work, works, ground
竣工, 完工, 完成, 建成 | complet*, finish*, built
手术, 术 | operat*, surg*, preoperative*, postoperative*
上市, 首发 | list*, public, ipo, market*, float*
交付, 交货, 发货, 装运, 移交 | deliver*, ship*, hand*
批准, 批复, 审批, 核准, 同意, 许可 | approv*, consent*, permi*, licens*
调查 | investigat*, inquir*
审查, 审核, 审议, 评审 | review*, examin*, deliberat*
公布, 发布, 公告, 公示, 披露 | publish*, announc*, promulgat*, releas*, disclos*
申请, 申报 | appl*, declar*, fil*
登记, 注册 | regist*
通知 | notif*, notice
使用, 投用, 启用 | use, used, using
成立, 设立, 组建 | establish*, set up, form*, conclu*, found*
生效, 施行, 实施 | effect*, force, implement*
到期, 届满, 期满 | expir*, matur*, end*
投产, 运营, 开通, 通车 | production, operat*, commission*, open*, traffic
饭, 餐, 进食 | meal*, eat*, food*
考试 | exam*, test*
选举, 换届 | elect*
表决, 投票 | vot*
起诉, 诉讼 | su*, action, lawsuit*, litigat*, proceeding*
判决, 裁定, 宣判 | judg*, rul*, verdict*
培训, 上岗 | train*
接种, 注射 | vaccin*, inject*, inoculat*
服药, 用药 | medic*, drug*, tak*
分娩, 出生, 产 | birth*, born, deliver*, natal
结婚, 婚 | marr*
战 | war
赛, 比赛 | match*, game*, race*, competi*
税 | tax*
会, 会议, 召开, 开会, 开幕 | meeting*, session*, conference*, held, open*
节 | festival*, holiday*
灾, 地震, 洪水 | disaster*, earthquake*, quake*, flood*
疫, 疫情 | epidemic*, pandemic*, outbreak*, covid*
课, 上课 | class*, lesson*
班, 上班 | shift*, work
睡 | bed*, sleep*
销售, 出售 | sale*, sell*, sold
转让 | transfer*
招标, 投标, 开标, 评标 | bid*, tender*
入学, 开学, 报到 | enrol*, school, term
毕业 | graduat*
退休, 离职 | retir*, leav*, resign*
取得, 获得, 领取 | obtain*, receiv*, get*
收到, 收讫, 收货 | receiv*, receipt
赔偿, 补偿 | compensat*, indemnif*
解除, 终止 | terminat*, rescind*, rescis*, cancel*
变更, 改变 | chang*, alter*, amend*
检测, 试验, 测试 | test*, trial*
融资 | financ*, fund*
提交, 报送, 提出 | submi*, rais*
备案 | fil*, record*
履行, 执行 | perform*, execut*
改革 | reform*
加热, 煮 | heat*, cook*, boil*
冷却 | cool*
出口, 出境 | export*, leav*
进口, 入境 | import*, enter*, entry
拆迁, 搬迁, 拆除 | demoli*, reloc*, mov*
治疗 | treat*
出发, 启程, 起飞 | depart*, leav*, take-off, takeoff
到达, 抵达 | arriv*
投资, 贷 | invest*, loan*, lend*
结束, 闭幕 | end*, clos*, conclu*, finish*
开始, 启动 | begin*, began, start*, launch*
"""
_DENIAL_ZH = regex("[未没无勿毋]|不(?!可抗力|动产|断|仅|但|良)")
_DENIAL_EN = regex(r"\b(?:not|no|never|cannot|neither|nor|nobody|nothing|prohibited|fail\w*)\b|n't\b")
_MOST_GOVERNED_ZH, _MOST_GOVERNED_EN = 12, 60
_END_OF_CLAUSE = regex("[,.;:]")


@cache
def _actions() -> tuple[Lexicon, Lexicon]:
    lines = [line.split(" | ") for line in _ACTIONS.strip().splitlines()]
    return (
        Lexicon({str(number): zh for number, (zh, _) in enumerate(lines)}),
        Lexicon({str(number): en for number, (_, en) in enumerate(lines)}),
    )


def find_reversed(chinese: str, english: str, sentences: Sequence[Matched]) -> Iterator[Opposed]:
    """Yield where one language has before and the other after, with the same action. The English text is in lower case."""
    for each in sentences:
        for found in _times().find(chinese, english, (each,)):
            if not _are_both_denied(chinese, english, each):
                continue
            if found.turns[0] in ("beforehand", "afterwards") or _is_same_action(chinese, english, found):
                yield found


def _are_both_denied(chinese: str, english: str, sentence: Matched) -> bool:
    """Tell whether both sentences deny, once, or neither: not before approval is only after it."""
    ours = len(_DENIAL_ZH.findall(chinese, sentence.zh.start, sentence.zh.end))
    theirs = len(_DENIAL_EN.findall(english, sentence.en.start, sentence.en.end))
    return ours == theirs <= 1


def _is_same_action(chinese: str, english: str, found: Opposed) -> bool:
    """Tell whether both words stand with the same action: 付款前 and "after payment", but not "after inspecting"."""
    zh, en = _actions()
    start = max(0, found.zh.end - _MOST_GOVERNED_ZH)
    ours = chinese[start : found.zh.end]
    ours = ours[max(ours.rfind(mark) for mark in "，。；、") + 1 :]
    theirs = _END_OF_CLAUSE.split(english[found.en.start : found.en.end + _MOST_GOVERNED_EN])[0]
    kinds = {kind for mark in zh.find(ours) for kind in mark.kinds}
    return any(not kinds.isdisjoint(mark.kinds) for mark in en.find(theirs))


@cache
def _times() -> Opposites:
    """Return the turns of what comes first."""
    return Opposites(
        _TIMES,
        [
            ("before", "after"),
            ("after", "before"),
            ("beforehand", "afterwards"),
            ("afterwards", "beforehand"),
        ],
        (
            """
            目前, 此前, 当前, 日前, 提前, 前款, 前项, 前条, 前述, 前期, 前往, 前景, 前提, 面前, 前来, 从前, 前身, 前沿, 前线, 向前, 前列, 空前, 跟前, 前途,
            前任, 前进, 前面, 后者, 前者, 后果, 后续, 今后, 此后, 最后, 落后, 背后, 滞后, 后台, 后勤, 幕后, 皇后, 先后, 前后, 预算, 预计, 预测, 预防, 预期, 预报,
            先进, 优先, 领先, 率先, 先生, 首先, 早期, 原则, 原料, 原因, 草原, 高原, 原油, 平原, 非常, 非洲, 无锡, 未来, 不断, 不动产, 不可抗力, 才能, 人才,
            完善, 完成, 完整, 完全, 来自, 来源, 继续, 然而, 自然, 当然, 超过, 通过, 经过, 过程, 起来, 起点, 一起, 引起, 发起, 起诉, 起草, 再生, 满意, 满足, 充满, 已经,
            """
            + NO_ADVERB,
            "not only, without prejudice, prefer*, president*, present*, prepar*, press*, pretty, prevent*, premi*, precis*, predict*, pregnan*, postal, poster, postpone*, post office, posted, posts",
        ),
    )
