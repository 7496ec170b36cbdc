"""Letters and signs that stand in the place of a figure or a name: XX亿元, CNY X.X billion, 20XX, ××市, by percent."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.surnames import SURNAMES
from jjjdoc.patterns import regex

Range = tuple[int, int]

_X = "XxＸｘ×╳✕"
_REACH = 24

_RUN = regex(
    rf"(?<![A-Za-z0-9_./@-])(?:[{_X}]+(?:[.．·,-][{_X}]+)*|[NＮ]|[●■▲△○□◯]{{2,}}|[_＿]{{2,}}|[?？]{{2,}}|#{{2,}}|\*{{2,}}|[（(]\s*[)）]|【\s*】|[\[［]\s*[\]］])(?![A-Za-z0-9/-])"
)
_SINGLE = frozenset("XＸ×╳NＮ")

# What stands around a figure, and around a name. A single letter needs more than a run.
_COUNTED = regex(
    r"\s?(?:亿|万(?!岁)|千[米克瓦]|个百分点|元|[%％‰]|家|户|件|项(?!目)|人次|吨|公里|亩|月(?!饼)|日(?!报)|季度|届(?!时)"
    r"|(?:percent|per cent|million|billion|trillion)(?![a-z]))"
)
_UNIT = regex(
    r"\s?(?:亿|万|千[米克瓦]|百分点|元|[%％‰]|[个家户人名件宗起次吨米岁所座台辆条期天倍位批场处篇部套艘架只头株张份年月日号亩]|项(?!目)|公里|平方|立方|公顷|小时)"
    r"|[ -]?(?:percent|per cent|percentage|billion|million|thousand|trillion|hundred|times|tons?|tonnes?|kilomet(?:er|re)s?|km|hectares?|years?|months?|days?|"
    r"hours?|January|February|March|April|May|June|July|August|September|October|November|December)(?![a-z])"
)
_NAMED = regex(
    "[省市县区州镇乡村厅局处科章节条款届]|街道|委员会|公司|集团|大学|学院|学校|医院|银行|研究院|同志|先生|女士|工程|项目|活动|会议"
)
_MONEY = regex(r"(?:[$€£¥]|(?<![A-Za-z])(?:CNY|RMB|USD|EUR|GBP|JPY|HKD) ?)$")
_LABEL = regex(r"(?:第|[表图]|附[件表录])\s?$")
_LABEL_EN = regex(r"(?<![A-Za-z])(?:Tables?|Figures?|Charts?|Box|pages?|No\.) $")
_BETWEEN = regex(r"(?:^|(?<![A-Za-z’'-])[a-z]+,? |[,:] ?)$")
_GOES_ON = regex(r"\s[a-z]|[.,]?$|\)")
_THE = regex(r"(?<![a-z])(?:the|der|of the) $")
_PLAIN = regex(r"[一-鿿]\s?$|[a-z] $")

# What hides a name on purpose, and letters that mean themselves.
_SURNAME = regex(f"[{SURNAMES}][某]?$")
_ITSELF = regex(r"染色体|基因型|[Cc]hromosom|[Gg]enotyp|[Kk]aryotyp|Roman numeral|罗马数字")
_VARIABLE = regex(r"(?<![A-Za-z.&'’])[YZM](?![A-Za-z.&'’])|设\s?[XxNn]|[XxNn]\s?[=＝<>]|变量")
_ROMAN = regex(r"(?<![A-Za-z])(?:XX?(?:I{1,3}|IV|VI{0,3}|IX)|X?L[IVX]*)(?![A-Za-z])")

# Runs that need nothing around them.
_YEAR = regex(r"(?<![0-9A-Za-z])(?:19|20)(?:[XＸ×x]{2}|\d[XＸx])(?![A-Za-z0-9])")
_PARTLY = regex(r"(?<![\w.,])(?:[XxＸ]{2,3},\d{3}|\d{1,3},[XxＸ]{3})(?![\w,])")
"""A figure of which a group of digits is still to come: XX,000; 12,XXX."""
_DATE = regex(r"\d{4}年[ 　]+月(?:[ 　]+日)?|(?<=年)\d{1,2}月[ 　]+日")
_SIGN = regex(
    r"(?P<zh>[%％])(?=[，。；、,;）)])|(?P<en>(?:%|percent(?!age| change| of | difference)|per cent|[bmt]r?illion)(?=[,.;]|$| (?:in|from|over|on|year|compared|and|to) ))"
)
_NO_FIGURE_ZH = regex(r"(?:增长|下降|上升|提高|降低|减少|增加|占比?|达到?|约|[较同]比)了?[ 　]*$")
_NO_FIGURE_EN = regex(
    r"(?<![a-z])(?:by|to|reached|was|were|about|nearly|over|from|totall?ed) (?:(?:CNY|RMB|USD|EUR|US\$|\$|€) ?)?$"
)
_EMPTY = regex(r"(?<=[据照按发布订台施立于、和及与《（])《\s*》")
_SOMEBODY = regex(r"(?<![一-鿿])某某|(?<=[由在与和、的])某某")
_MARKS = (
    "xx",
    "x.x",
    "N",
    "Ｎ",
    "__",
    "??",
    "？？",
    "##",
    "()",
    "( ",
    "（）",
    "（ ",
    "（\u3000",
    "【】",
    "【 ",
    "[]",
    "[ ",
    "［］",
    "［ ",
    "**",
)
_SIGNS = regex("[XＸｘ×╳✕●■▲△○□◯＿]")


def letters_in(text: str, *, chinese: bool) -> Iterator[Range]:
    """Yield the ranges of a text that stand for a figure or a name which is still to come, in order of kind and place."""
    if _SIGNS.search(text) or any(mark in text for mark in _MARKS):
        for found in _RUN.finditer(text):
            run, before = found[0], text[max(0, found.start() - _REACH) : found.start()]
            if _stands_for(run, before, text[found.end() : found.end() + _REACH], text, chinese=chinese):
                yield found.span()
        yield from (found.span() for found in _YEAR.finditer(text))
        yield from (found.span() for found in _PARTLY.finditer(text))
    if "月 " in text or "月\u3000" in text or "年 " in text or "年\u3000" in text:
        yield from (found.span() for found in _DATE.finditer(text) if found.span() != (0, len(text)))
    if "《》" in text or "《 " in text:
        yield from (found.span() for found in _EMPTY.finditer(text))
    if "某某" in text:
        yield from (found.span() for found in _SOMEBODY.finditer(text))
    if any(sign in text for sign in ("%", "％", "percent", "per cent", "illion")):
        yield from _without_figure(text)


def _without_figure(text: str) -> Iterator[Range]:
    """Yield the ranges where a percent sign or a scale follows its verb, and the figure is missing."""
    for sign in _SIGN.finditer(text):
        before = text[max(0, sign.start() - _REACH) : sign.start()]
        if before.rstrip()[-1:].isdecimal():
            continue
        is_scale = sign[0][0] in "bmt"
        lacking = (_NO_FIGURE_ZH if sign["zh"] else _NO_FIGURE_EN).search(before)
        if lacking and (not is_scale or before.rstrip()[-1:] in "YBDR$€"):
            yield sign.start() - (len(before) - lacking.start()), sign.end()


def _stands_for(run: str, before: str, after: str, text: str, *, chinese: bool) -> bool:
    """Tell whether a run of letters or signs holds the place of a figure or a name."""
    if run[0] not in _X:
        if len(run) == 1:
            return (
                bool(_COUNTED.match(after)) and _LABEL.search(before) is None and not _VARIABLE.search(text)
            )
        return bool(
            (_PLAIN.search(before) or _MONEY.search(before))
            and (_UNIT.match(after) or (run[0] in "●■▲△○□◯" and _NAMED.match(after)))
        )
    if len(run) == 1:
        at_figure = _COUNTED.match(after) or _MONEY.search(before) or _LABEL.search(before)
        return run in _SINGLE and bool(at_figure) and not _VARIABLE.search(text)
    if _ITSELF.search(text):
        return False
    if any(mark in run for mark in ".．,·") or len(run) >= 4:
        return True
    if _UNIT.match(after) or _MONEY.search(before):
        return True
    if chinese:
        hidden = _SURNAME.search(before)
        return bool(
            _LABEL.search(before)
            or (_NAMED.match(after) and not hidden)
            or (run[0] not in "×╳" and not hidden)
        )
    if _ROMAN.search(text):
        return False
    if _LABEL_EN.search(before):
        return True
    return bool(_BETWEEN.search(before) and not _THE.search(before) and _GOES_ON.match(after))
