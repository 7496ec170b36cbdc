"""Words that hold one figure against another, as data in both languages: higher than, short of, a record, every year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from re import Pattern
from typing import Literal, NamedTuple

from jjjdoc.language.quantity.reading import Direction
from jjjdoc.language.quantity.roles import CHANGES
from jjjdoc.patterns import any_of, regex

Said = Literal["more", "less", "same", "at_least", "at_most"]
"""How one figure is said to stand to another."""


class Words(NamedTuple):
    """Patterns of folded text in both languages that say one thing."""

    zh: str
    en: str

    def found_in(self, text: str, *, chinese: bool) -> bool:
        """Tell whether a text says it."""
        return pattern(self, chinese=chinese).search(text) is not None


@cache
def pattern(words: Words, *, chinese: bool) -> Pattern[str]:
    """Return the pattern of words in one language; English ones begin and end with a word."""
    return regex(words.zh if chinese else f"(?<![a-z])(?:{words.en})(?![a-z])")


COMPARED: Mapping[Said, Words] = {
    "more": Words(
        zh="高于|快于|多于|大于|长于|好过|高过|超过|超出|领先于|远超|刷新了?|打破了?",
        en="(?<!not )(?<!no )(?:higher|more|greater|larger|faster|longer|bigger|older|heavier|quicker|stronger|better) than"
        "|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|outpac(?:es|ed|ing)|outstrip(?:s|ped|ping)?"
        "|outnumber(?:s|ed|ing)?|over(?= the (?:target|plan|forecast|budget|limit|average|level))|ahead of|overtook|overtaking|in excess of|beat(?:s|ing)?|topp(?:ed|ing)",
    ),
    "less": Words(
        zh="低于|慢于|少于|小于|短于|不及|落后于|低过|未达到?|没有达到|未能?完成|没有完成",
        en="(?<!not )(?<!no )(?:lower|less|fewer|smaller|slower|shorter|weaker|younger|lighter|cheaper) than|below"
        "|under(?= (?:the|its|their) (?:[a-z]+ )?(?:target|plan|forecast|budget|limit|average|level|estimate|ceiling))"
        "|(?:falling|fell|falls|fall|just|well)? ?short of|miss(?:es|ed|ing)"
        "|(?:lags?|lagged|lagging) behind|trail(?:s|ed|ing)?|(?:failed|failing) to (?:meet|reach)",
    ),
    "at_least": Words(
        zh="达到|完成|实现|兑现",
        en="me(?:ets|eting|t)|fulfil(?:s|led|ling|ls)?|achiev(?:es|ed|ing)|reach(?:es|ed|ing)",
    ),
    "at_most": Words(
        zh="未超[出过]?|没有超[出过]|不超[出过]|控制在",
        en="within|(?:no|not) (?:more|higher|greater) than|not exceed(?:ing)?|did not exceed",
    ),
}
"""What a figure is said to be against the one that follows."""

HEDGES = Words(
    zh="[也均都仍已亦远略更还稍净又再]|明显|大幅|显著|继续|依然|仍然|持续|连续|略微|大大|远远|稳定|首次|分别|这一|超额|圆满|全面|提前|如期|顺利|增速|增幅|水平|比重|占比|规模|总量|[，,（(]",
    en="which|that|it|this|and|thus|is|was|were|are|still|also|already|far|well|much|slightly|significantly|considerably"
    "|a little|somewhat|just|even|again|once|comfortably|narrowly|easily|clearly|markedly|substantially|remaining|being"
    "|has|have|had|for the first time|some way|a long way|a good deal|way|marginally|fractionally|rather|noticeably|sharply|considerably|came in|coming in|not|any|up",
)
"""What may stand between a figure and the word that compares it."""

REFERENCES = Words(
    zh="目标|计划|任务|预算|预期|预测|指标|标准|均值|平均|水平|上年|去年|年初|同期|增速|增幅|比重|占比|规模|要求|上限|下限|红线|基数",
    en="targets?|plan(?:ned)?|goals?|budget(?:ed)?|forecast|average|level|last year|standard|quota|limit|ceiling|required|expected",
)
"""Nouns that a figure is measured against: behind it they say that it is not of the subject of the one before."""

AIMS = Words(
    zh="目标|计划|任务|预算|指标",
    en="targets?|plan(?:s|ned)?|goals?|budget(?:ed)?|quotas?|aims?",
)
"""What is met or missed."""

MET: Mapping[Said, Words] = {
    "less": Words(
        zh="(?:未能?|没有?能?)(?:按期|如期|全面)?(?:完成|达到|实现|达成)[^,，。;；]{0,6}(?:目标|计划|任务|指标)|欠(?:产|收)|未达标",
        en="(?:miss(?:ed|ing)|f[ae]ll(?:ing|s)? short of|(?:failed|failing) to (?:meet|reach|achieve)|did not (?:meet|reach|achieve)"
        "|without (?:meeting|reaching)) (?:the|its|their|this|that|our)(?: [a-z]+)? (?:target|plan|goal|quota)",
    ),
    "more": Words(
        zh="(?<!未)(?<!没有)(?<!不)超(?:出|过)?(?:了)?(?:年度|年初|总|全年)?预算",
        en="exceed(?:ed|ing)? (?:the|its) (?:[a-z]+ )?budget|over budget|overspent|overspending",
    ),
    "at_most": Words(
        zh="(?:未|没有|不)超(?:出|过)?(?:了)?(?:年度|年初|总|全年)?预算|控制在预算(?:之|以|范围)?内",
        en="(?:within|under|below) (?:the )?budget|underspent",
    ),
    "at_least": Words(
        zh="(?:超额|圆满|全面|提前|如期|顺利)?(?:完成|实现|达到|达成)(?:了)?[^,，。;；、]{0,6}(?:目标|任务|指标|计划)",
        en="(?:me(?:ets|eting|t)|exceed(?:s|ed|ing)?|surpass(?:ed|ing)?|beat(?:ing)?|achiev(?:ed|ing)|fulfill?(?:ed|ing)|reach(?:ed|ing)|hit(?:ting)?)"
        " (?:the|its|their|this|that|our)(?: [a-z]+)? (?:target|plan|goal|quota)",
    ),
}
"""What is said of a result and what was aimed at, where the words name neither; the first that is found counts."""

DENIED = Words(
    zh="[不未没无若如]|将|力争|预计|目标|计划|有望|防止|避免",
    en="not|no|never|nor|if|whether|will|would|should|could|can|may|might|must|expected|likely|targets?|aims?|plans?|planned",
)
"""What makes a rise or a fall one that did not come, or has not yet."""

YEAR_AGO = Words(
    zh="上年|去年|上一年|前一年|上期|年初|期初",
    en="last year|(?:a|one) year (?:earlier|ago|before)|(?:the )?(?:previous|preceding|prior) year|(?:the )?year before(?! last)",
)

UNCHANGED = Words(
    zh="持平|不变|没有变化|无变化|相同",
    en="unchanged|no change|the same|flat|steady|constant",
)
NEARLY = Words(
    zh="基本|大致|大体|总体|略|近乎|相对|稳定",
    en="broadly|largely|roughly|basically|nearly|almost|relatively|more or less|essentially|virtually|about|steady|fairly|generally",
)
"""What makes no change a small one."""

RECORDS: Mapping[Said, Words] = {
    "more": Words(
        zh="(?:历史|历年|有史以来|近年来?)[^,，。;；]{0,4}(?:新高|最高|之最)|创[^,，。;；低]{0,6}新高|再创新高",
        en="(?:a|an|the|new|its|their) (?:new )?(?:record|all-time|historic(?:al)?)(?: high| peak)?(?! low)|record highs?|new highs?|highest (?:ever|on record|in history)",
    ),
    "less": Words(
        zh="(?:历史|历年|有史以来|近年来?)[^,，。;；]{0,4}(?:新低|最低)|创[^,，。;；高]{0,6}新低",
        en="record lows?|new lows?|all-time lows?|historic(?:al)? lows?|lowest (?:ever|on record|in history)",
    ),
}

ALL_ALONG = Words(
    zh="逐年|连年|逐[季月]|连续|持续|继续|稳步|不断|节节|一路|年年|每年都|逐步|稳定|连[二两三四五六七八九]年",
    en="every (?:single )?(?:year|quarter|month)|each (?:year|quarter|month)|year after year|year by year|steadily|continuous(?:ly)?|consistently"
    "|consecutive|in a row|running|straight|successive|in succession|without interruption|uninterrupted",
)
"""What says that something went one way all the time."""

RESTATED = Words(
    zh="^(?:大关|台阶|关口|门槛|并|已|实际|年末|年底|全年|最终|当年|现已|累计|总[数量额]|约|共|总共|合计)*(?:达到?|为|至|实现|完成|增至|升至|有|是)$",
    en="(?:(?:to |having )?reach(?:ing|ed|es)?|coming in|total(?:l?ing|l?ed|s)|(?:stand(?:s|ing)?|stood|com(?:es|ing)|came|amount(?:s|ed|ing)?|ris(?:es|ing)|rose|climb(?:s|ed|ing)|grow(?:s|ing)|grew) (?:to|at)"
    "|to|with|at|to reach|hitting)(?: a total of| a| an)? *$",
)
"""What says a figure again, more exactly."""


# --- which way -----------------------------------------------------------------------------------------------


_VAGUE = (
    "improve improves improved improving upgraded elevated strengthened enhanced gain gained gains up down above "
    "below off better worse growth advanced doubled tripled quadrupled halved add long longer greater crept creeps creeping inched inching ticked nudged edged"
)
_ZH_VAGUE = "低 少 慢 高 多 快 大 贵 升级 扩展 拓展 高出 多出 低出 超出"
_ZH_KEPT = (
    "增加值|增值|增长极|增量|降水|降雨|升级|升学|减灾|减排量|上升期|升降|涨落|减税|增资|扩大内需|提高班"
)
"""Words that begin as one of change does."""
_MORE: Mapping[Direction, Words] = {
    "up": Words(
        zh="增多|变多|变大|变长|变高|走高|净增",
        en="(?:become|becomes|became|becoming|got|getting|grown) (?:larger|bigger|longer|higher|busier|heavier|dearer|more (?:expensive|numerous|frequent))"
        "|(?:crept|creeping|inched|ticked|edged|moved|nudged|gone|went|going|picked|drifted) (?:up|higher)",
    ),
    "down": Words(
        zh="变少|变小|变短|变低|走低|净减",
        en="(?:become|becomes|became|becoming|got|getting|grown) (?:smaller|shorter|lower|fewer|lighter|cheaper|less (?:expensive|numerous|frequent))"
        "|(?:crept|creeping|inched|ticked|edged|moved|nudged|gone|went|going|came|come|coming|drifted) (?:down|lower)",
    ),
}
"""Phrases that say which way something went, beside the verbs of change."""


@cache
def _ways(*, chinese: bool) -> tuple[Pattern[str], Mapping[str, Direction]]:
    ways: dict[str, Direction] = {}
    vague = (_ZH_VAGUE if chinese else _VAGUE).split()
    for direction, words in CHANGES.items():
        if chinese:
            known = f"{words.zh_verbs} {words.zh_nouns} {words.zh_compared}"
        else:
            known = f"{words.en_moves} {words.en_makes} {words.en_nouns}"
        ways.update((word, direction) for word in known.split() if word not in vague)
    longest_first = sorted(ways, key=lambda word: (-len(word), word))
    if chinese:
        return regex(any_of((*_ZH_KEPT.split("|"), *longest_first))), ways
    return regex(f"(?<![a-z])(?:{any_of(longest_first)})(?![a-z])"), ways


@lru_cache(maxsize=256)
def ways_in(text: str, *, chinese: bool) -> Sequence[tuple[int, Direction]]:
    """Return the words in a folded text that say which way something went, as their places and directions, in order."""
    pattern_of_any, ways = _ways(chinese=chinese)
    found = [(each.start(), ways[each[0]]) for each in pattern_of_any.finditer(text) if each[0] in ways]
    for direction, words in _MORE.items():
        if (_PARTICLE_ZH if chinese else _PARTICLE_EN).search(text):
            found += [(each.start(), direction) for each in pattern(words, chinese=chinese).finditer(text)]
    return sorted(found)


_PARTICLE_ZH = regex("[增变走净]")
_PARTICLE_EN = regex("(?:becom|bec[a]me|g[eo]t|grown|up|down|higher|lower) ?")
"""In all phrases of _MORE: looked for first."""


def may_say_way(text: str, start: int, end: int, *, chinese: bool) -> bool:
    """Tell whether a range of a folded text may have words that say which way something went."""
    return bool(
        _ways(chinese=chinese)[0].search(text, start, end)
        or (_PARTICLE_ZH if chinese else _PARTICLE_EN).search(text, start, end)
    )
