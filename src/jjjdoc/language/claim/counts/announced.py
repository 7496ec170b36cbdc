"""Counts that announce the list after them: the following five tasks, 抓好以下六项工作, Three lessons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from jjjdoc.findings import Severity
from jjjdoc.language.claim.claim import Claim, Subject, within
from jjjdoc.language.claim.counts.listing import Listing
from jjjdoc.language.claim.subject import stem
from jjjdoc.language.claim.text import Text
from jjjdoc.language.quantity.interval import possible
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

# Words for what reports list: tasks, measures, reasons; Chinese before English.
_LISTED = """
任务/tasks|工作/jobs duties assignments|措施 举措 办法/measures actions moves|目标/objectives goals targets aims ambitions|原则/principles
步骤 步/steps moves|阶段/stages phases|原因/reasons causes explanations|因素/factors drivers|方面/aspects respects fronts|领域/areas fields domains sectors
问题/problems issues questions|困难 挑战/challenges difficulties obstacles barriers|风险/risks threats hazards|建议 意见/recommendations suggestions proposals
条件/conditions prerequisites|要求/requirements demands|特点 特征/features characteristics traits hallmarks|亮点/highlights|优势/advantages strengths benefits
不足 短板 弱项/weaknesses shortcomings gaps deficiencies|经验 体会 启示 教训/lessons insights takeaways|成果 成效 成绩 成就/results achievements outcomes accomplishments
变化/changes shifts|趋势/trends|要点/points|部分/parts sections components|章/chapters|内容/elements items contents|类别 类型 类 种/types kinds categories classes groups
重点/priorities|支柱/pillars|工程/projects works|项目/projects schemes|行动/campaigns initiatives|计划/plans programs programmes|方案 选项/options alternatives scenarios
标准 准则/criteria standards|指标/indicators metrics measures|规则 规定 纪律/rules provisions|条款/clauses articles terms|文件 材料/documents papers|理由/arguments grounds
关系/relationships|环节/links|渠道 途径 路径/channels ways paths routes avenues|模式 机制/mechanisms models modes|产品/products deliverables|服务/services
大事 实事 事项 事/matters things|缺陷 隐患/defects faults flaws|结论 发现/conclusions findings|假设/assumptions|承诺/commitments pledges undertakings|义务 责任 职责/obligations responsibilities
权利/rights|主题/themes topics|方向/directions|抓手/levers|职能 功能/functions|程序 流程/procedures processes|情形 情况/cases circumstances situations|方式 方法/methods approaches
战役 攻坚战 硬仗/battles|突破 跨越/breakthroughs|转变/transformations transitions|提升/improvements|清单/lists|体系/systems|政策/policies|改革/reforms|活动/activities events
"""


def _side(number: int) -> str:
    rows = (row.split("/")[number] for line in _LISTED.split("\n") for row in line.split("|") if "/" in row)
    words = {word for row in rows for word in row.split()}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_LISTED_ZH = _side(0)
"""The Chinese words, as alternatives of a pattern."""

_LISTED_EN = _side(1)
"""The English words in the plural, as alternatives of a pattern."""


_LEAST, _MOST = 2, 40


class Announced(Struct, frozen=True):
    """A count with how surely the list behind it is what it counts."""

    claim: Claim
    severity: Severity


def is_count(claim: Claim) -> bool:
    """Tell whether a figure is a small whole number of things, without a qualifier."""
    quantity = claim.quantity
    return (
        quantity.kind == "number"
        and quantity.role == "level"
        and quantity.qualifier == "exact"
        and not quantity.unit
        and not quantity.per
        and quantity.low == int(quantity.low)
        and _LEAST <= quantity.low <= _MOST
        and not quantity.scale
    )


def _is_footnote(text: Text, claim: Claim) -> bool:
    """Tell whether a digit at the beginning of a text is the number of a note."""
    quantity = claim.quantity
    return quantity.start == 0 and quantity.form == "digits" and not text.is_chinese


def announced(text: Text, claims: Sequence[Claim], listing: Listing) -> Announced | None:
    """Return the count in the last sentence before a list that announces it, None if there is none."""
    start, end = _last_sentence(text, listing.lead_end)
    found: Announced | None = None
    for claim in (*within(claims, start, end), *_unread(listing.lead, text, start, end)):
        if is_count(claim) and not _is_footnote(text, claim):
            severity = (_how_zh if text.is_chinese else _how_en)(text, claim, start, end, listing)
            if severity is not None:
                found = Announced(claim, severity)
    return found


_BARE_ZH = regex(
    "(?<![第零一二两三四五六七八九十百千万亿\\d.])(?P<number>[两二三四五六七八九十]|\\d)(?P<noun>方面|步|期|轮|阶段)"
)
_NUMERALS = "零一二三四五六七八九十"


def _unread(number: int, text: Text, start: int, end: int) -> Iterator[Claim]:
    """Yield the counts of a stretch that are no quantities, since what they count may be a place in an order: 分三步走."""
    if not text.is_chinese:
        return
    for found in _BARE_ZH.finditer(text.folded, start, end):
        written = found["number"].replace("两", "二")
        count = Decimal(written if written.isdecimal() else _NUMERALS.index(written))
        quantity = Quantity(*found.span("number"), count, count, counter=found["noun"], form="words")
        yield Claim(number, 0, 0, quantity, possible(quantity), Subject(frozenset(), ""))


def _last_sentence(text: Text, end: int) -> tuple[int, int]:
    """Return the last sentence of a text before a place in it; a heading, and one that ends in a semicolon, is one."""
    if text.level:
        return 0, end
    stop = end
    while stop and text.folded[stop - 1] in " \"'“”(:":
        stop -= 1
    return text.sentence_at(stop - 1).start if text.sentences else 0, end


# --- English -----------------------------------------------------------------------------------------------

_PART_EN = regex(
    r"(?<![a-z])(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|many|most|several|half|none|any|few|number|rest) of (?:the|these|those|its|their|all|our)|out of|over|than|about|around|nearly|almost|at least|at most|up to|approximately|some"
    r"|every|between|only the|no|page|chapter|phase|level|first|last|top|remaining|other|another|next|annex|table|figure|section|step|part) ?$"
)
_NP_EN = r"(?:[ -](?!of |in |for |and |or )[a-z'-]+){0,4}?[ -]"
_OPEN_EN = regex(
    r"(?<![a-z])(?:include[sd]?|including|among|such as|e\.g|for example|for instance|in particular|notably|mainly|chiefly|some of|the main)(?![a-z])"
)
_OTHER_EN = regex(
    r"(?<![a-z])(?:the following (?!(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)))"
)
_ARE_FOLLOWING_EN = regex(
    r"(?:[ -][a-z'-]+)* (?:are|is|were|as|be|being)(?: the)?(?: as)? (?:following|follows)"
)
_PREPOSITION = r"(?:of|for|in|to|on|at|from|under|by|with|within|over|that|which|this|these|as|across|during|behind|below|above|ahead|about|towards?|into|per)"
_TO_END_EN = (
    rf"(?:,? (?:{_PREPOSITION}|set|agreed|approved|identified|adopted|taken|made|needed|required|listed|given|described|shown|outlined|was|were|are|is"
    r"|have|has|had|will|must|should|can|may|shall|stand|emerge|apply|remain|follow|matter|include|comprise)(?![a-z])[^:.]*)?"
)
_LISTED_EN_NP = regex(rf"{_NP_EN}(?P<noun>{_LISTED_EN})(?![a-z]){_TO_END_EN}[ :.,;()\"-]*")
_OTHER_EN_NP = regex(
    rf"{_NP_EN}(?P<noun>[a-z-]+(?<!ss)(?<!us)(?<!is)s|people|criteria|media)(?: {_PREPOSITION}(?: [a-z'-]+){{1,5}})?(?:,? as follows)? ?:[ (\"]*"
)
_NP_HEAD = regex(rf"{_NP_EN}(?P<noun>[a-z]+s)(?![a-z])")
_CUE_EN = regex(r"(?<![a-z])(?:below|follows|following)(?![a-z])")


def _how_en(text: Text, claim: Claim, start: int, end: int, listing: Listing) -> Severity | None:
    folded, quantity = text.folded, claim.quantity
    before = folded[start : quantity.outer[0]]
    after = folded[quantity.end : end]
    follows = before.endswith(("following ", "the next "))
    if _PART_EN.search(before) and not follows:
        return None
    if _OPEN_EN.search(after) or (_OTHER_EN.search(after) and not _ARE_FOLLOWING_EN.match(after)):
        return None
    if listing.make == "rows":
        return _rows_en(after, listing, follows=follows)
    if follows:
        return "error"
    if listing.make in ("points", "paragraphs") and listing.head:
        noun = _NP_HEAD.match(after)
        return "error" if noun is not None and stem(noun["noun"]) == listing.head else None
    listed = _LISTED_EN_NP.fullmatch(after)
    if listed is None:
        is_named = _OTHER_EN_NP.fullmatch(after) and listing.make in ("items", "points", "paragraphs")
        return "warning" if is_named else None
    ends = after.rstrip(" (\"'").endswith(":")
    if ends or text.level or _CUE_EN.search(after) or listing.make == "points":
        return "error" if listing.make != "sections" else "warning"
    return "warning"


def _rows_en(after: str, listing: Listing, *, follows: bool) -> Severity | None:
    words = listing.head.split()
    if not words:
        return None
    found = regex(r"(?:[ -][a-z'-]+){0,4}?[ -](?P<noun>[a-z-]+s)(?![a-z])").match(after)
    if found is not None and stem(found["noun"]) == stem(words[-1]):
        return "warning"
    return "warning" if follows and not _CUE_EN.search(after) else None


# --- Chinese -----------------------------------------------------------------------------------------------

_PART_ZH = regex("(?:第|其中|[前后近约超余另其各每逾首的]|不少于|至少|超过|达到|表|图|附件|中)$")
_AFTER_ZH = regex("[余多几]|以[上下]|之一|分之|[年月日]")
_OPEN_ZH = regex("其中|包括|主要[有是包]|例如|比如|[譬诸]如|等(?:[:。,]|$)")
_FOLLOWING_ZH = regex("(?:以下|下列|下述|如下|下面|下)的?$")
_COUNTER_ZH = "[个项条点件种类大方面步份场张组道块张篇章节款则处]?"
_TAIL_ZH = "(?:是|为|即|有|包括|分别[是为]|具体[是为]?|,即|,分别[是为]|,具体[是为如下]*|,如下|如下|,它们是)?"
_LISTED_ZH_NP = regex(
    f'(?:个?方面的?|{_COUNTER_ZH})(?P<noun>[^,。:;、以下列]{{0,12}}?(?:{_LISTED_ZH}))?(?:来?[抓做办]好|展开|推进|实施|入手|着手|发力|考虑|要求)?{_TAIL_ZH}[:。,(" ]*'
)
_FORM_ZH = regex("[有是为分抓做好办提出共下]$")


def _how_zh(text: Text, claim: Claim, start: int, end: int, listing: Listing) -> Severity | None:
    folded, quantity = text.folded, claim.quantity
    before = folded[start : quantity.outer[0]]
    counter_end = quantity.end + (
        len(quantity.counter) if folded.startswith(quantity.counter, quantity.end) else 0
    )
    after = folded[quantity.end : end]
    follows = _FOLLOWING_ZH.search(before) is not None
    if (_PART_ZH.search(before) and not follows) or _AFTER_ZH.match(folded, counter_end, counter_end + 3):
        return None
    if _OPEN_ZH.search(after):
        return None
    if listing.make == "rows":
        return _rows_zh(after, listing, follows=follows)
    if follows:
        return "error"
    found = _LISTED_ZH_NP.fullmatch(after)
    if found is None or not (found["noun"] or _is_bare(quantity.counter, before, after)):
        return "error" if _is_counted_off(quantity.counter, after, listing.head) else None
    if listing.make == "sections" or not (
        text.level or ":" in after or listing.make in ("points", "paragraphs")
    ):
        return "warning"
    return "error"


def _is_bare(counter: str, before: str, after: str) -> bool:
    """Tell whether a count without a noun is of points: 主要有三个：, 问题四个方面：."""
    if after.startswith(("个方面", "方面", "点", "大方面")):
        return True
    return counter in ("个", "条", "项", "步", "章", "节", "篇", "处") and _FORM_ZH.search(before) is not None


def _is_counted_off(counter: str, after: str, head: str) -> bool:
    """Tell whether points are counted by the measure word of the count: 两轮检查：第一轮…，第二轮…."""
    return head != "" and counter == head and _CUT_ZH.search(after.rstrip(":。,")) is None


_CUT_ZH = regex("[,。;:、]")


def _rows_zh(after: str, listing: Listing, *, follows: bool) -> Severity | None:
    head = regex("[(\\[][^)\\]]*[)\\]]|名称|序号| |份$").sub("", listing.head)
    stop = regex("[,。:;、]").search(after)
    noun = after[: stop.start()] if stop else after
    if head and head in noun[:10]:
        return "warning"
    return "warning" if follows else None


# --- counts that look back ---------------------------------------------------------------------------------

_BACK_EN = regex(
    r"(?:^|[.:;] )(?:(?:all|each|any|none) of )?(?:these|those|the above|the above-mentioned|the foregoing|the preceding)(?: all)? $"
)
_BACK_ZH = regex("(?:以上|上述|前述|上面|这)的?$")


def looks_back(text: Text, claim: Claim, start: int) -> bool:
    """Tell whether a count is that of the list right before: these five areas; 上述五个方面."""
    if not is_count(claim) or not (claim.quantity.counter or not text.is_chinese):
        return False
    before = text.folded[start : claim.quantity.outer[0]]
    return (_BACK_ZH if text.is_chinese else _BACK_EN).search(before) is not None
