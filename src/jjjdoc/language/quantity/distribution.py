"""Whether a number is for each of several things or for all of them together: 各持股30%, 30 percent each; 共, in total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from jjjdoc.language.fold import fold
from jjjdoc.language.quantity.reading import Distribution, Quantity
from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.language.script import HAN_LETTER
from jjjdoc.patterns import regex


class _Words(NamedTuple):
    """Words of one meaning: Chinese before a number; English before it (with words between), and after it."""

    said: Distribution
    zh: str = ""
    en_before: str = ""
    en_after: str = ""


_ZH_NUMERAL = "0-9０-９一二两三四五六七八九十百千万亿几数半"
_ZH_TIMES = "[一两]?(?:年|个?月|日|天|个?星期|周|个?季|个?小时|时|分钟?|秒|晚|早|夜|夏|冬|春|秋|次|回|期|届|轮|班|个?学期|个?工作日)"
_ZH_NOUNS = (
    "地|部|项|级|类|界|族|省|自治|[市州盟](?!场)|县|区|旗|乡|镇|村|街|社|方|种|样|式|色|路|有关|相关|大|国|银|单位|机[构关]|企|公司|中小|[中小大高]学|高校|学"
    "|[校院科系组队站点线段环年月季期时届次批层层党家个位名条处所门章节款款行业领岗流支股店厂矿港库班人员室房职等主]|车间|产业|民主|成员|会员|代表|参|受|口岸|阶段|其他|重点|主要"
)
"""What 各 makes a noun with, and then says nothing of a number."""
_ZH_NAMES = "[磷氮碳砷汞铬部监统局署体则裁编督务队校协馆纲悬]|经理|书记|会计|工会|工程师|商会|行(?!程)|会(?!员)|结|理(?!赔)|决赛|干事|公司|承?包|台|医院|站|店|厂|领事|参谋|司令|量程"
_EN_NAMES = "phosphorus|nitrogen|organic|suspended|dissolved|coliforms?|cholesterol|solids|mercury|arsenic|chromium|eclipse|war"
"""What 总 and "total" make names with, and then say nothing of a sum."""
_EN_TIMES = (
    "years?|months?|days?|weeks?|hours?|minutes?|seconds?|quarters?|seasons?|times?|nights?|mornings?|evenings?"
    "|sessions?|semesters?|terms?|decades?|annum|cent|diem"
)

# In one line what the languages say alike.
_TABLE = (
    _Words("each", f"每(?!{_ZH_TIMES}|逢|当|隔|每|况)", f"each(?! (?:other|{_EN_TIMES})\\b)|every(?! (?:{_EN_TIMES}|other|one)\\b)|every(?:one|body)", f"each|apiece|(?:for|to) every (?!{_EN_TIMES}\\b|other\\b|one\\b|hundred|thousand|ten\\b)[a-z]+"),
    _Words("each", f"各(?=[{_ZH_NUMERAL}自])|(?P<of_several>各)(?:(?=[年月日]产)|(?!{_ZH_NOUNS}))", "individually|severally", "individually"),
    _Words("each", "(?<![平年月日周天季时])均(?![衡匀等线值价势分摊])", "per (?:capita|person|head)", f"per (?!{_EN_TIMES})[a-z]+|a head|a piece|a person"),
    _Words("each", "单[价机车体船户位人](?!一)|单项", "unit (?:price|cost|rate|fee|capacity|budget)s?"),
    _Words("each", "都(?=是|为|有|达|超|获|被|处)"),
    _Words("total", "合计|共计|总计|一共|总共|合共|加起来|共同(?=出资|投资|投入|筹|承担|持|拥有)", f"in total|in all|altogether|all told|total(?:l?ed|l?ing|s)?(?! (?:{_EN_NAMES})\\b)", "in total|in all|altogether|all told"),
    _Words("total", "(?<![公中国])共(?!同|享|和|产|治|赢|识|青|振|鸣|存|荣|商|建(?![成设有起]))", "together|jointly|collectively|between them|(?:will|shall|to|would|should|may|can|must|who|which) share|shared|sharing", "together|jointly|collectively|between them|combined|put together"),
    _Words("total", "[均平]分(?!别)|均摊|平均分[给配摊]", "(?:split|divide)s?|splitting|dividing|divided", "(?:split|divided|shared)(?= (?:equally|evenly|among|between))"),
    _Words("total", "累计", "cumulative(?:ly)?|accumulated?", "cumulatively"),
    _Words("total", f"总(?!{_ZH_NAMES})(?:投资|额|数|量|值|产值|产量|收入|面积|里程|规模|金额|人数|人口|长|装机|资产|支出|成本|{HAN_LETTER}{{1,4}}?(?=[达为约超近到过]*[{_ZH_NUMERAL}]))", "combined|aggregate|joint", "in (?:the )?aggregate"),
)  # fmt: skip

_ZH = regex(
    "|".join(f"(?P<{words.said}{index}>{words.zh})" for index, words in enumerate(_TABLE) if words.zh)
    + "|(?P<apart>分[别別])"
)
_ZH_START = regex("[每各均都合共总一累加分平]")


def _english(lines: list[str]) -> re.Pattern[str]:
    """Return a pattern whose groups are the meanings of the words of the table."""
    said = [words.said for words in _TABLE]
    return regex(
        "|".join(rf"(?P<{said[index]}{index}>\b(?:{line})\b)" for index, line in enumerate(lines) if line)
    )


_EN_BEFORE = _english([words.en_before for words in _TABLE])
_EN_AFTER = _english([words.en_after for words in _TABLE])
_EN_START = regex(
    r"\b(?:" + "|".join(line for words in _TABLE for line in (words.en_before, words.en_after) if line) + ")"
)


def with_distribution(text: str, quantities: tuple[Quantity, ...], *, chinese: bool) -> tuple[Quantity, ...]:
    """Return the quantities of a text, those marked that it says to be for each, or for all together."""
    if not quantities:
        return quantities
    said: dict[int, set[Distribution]] = {}
    if chinese:
        marked = _marked_zh(fold_characters(text), quantities)
    else:
        marked = _marked_en(text.lower() if text.isascii() else fold(text), quantities)
    for index, distribution in marked:
        said.setdefault(index, set()).add(distribution)
    if not said:
        return quantities
    return tuple(
        replace(quantity, distribution=min(said[index]))
        if len(said.get(index, ())) == 1 and _may_be_shared(quantity)
        else quantity
        for index, quantity in enumerate(quantities)
    )


_STRETCHES = frozenset(("year", "month", "quarter", "week", "day", "decade", "century"))


def _may_be_shared(quantity: Quantity) -> bool:
    """Tell whether a number may be for each or for all: not one that says when, or where in an order."""
    said = quantity.calendar is None and quantity.role not in ("ordinal", "rate", "times")
    return said and quantity.unit not in _STRETCHES


def _meaning(match: re.Match[str]) -> Distribution:
    return "each" if (match.lastgroup or "").startswith("each") else "total"


# --- Chinese -----------------------------------------------------------------------------------------------


_ZH_BREAK = regex("[,，;；:：。！？!?()（）]")
_SENTENCE_END = regex(r"[。！？!?;；]|\.(?![0-9])")
_ZH_REACH = 16
_SEVERAL = regex(
    "(?:(?<![0-9.])(?:[2-9]|[1-9][0-9]+)|[两二三四五六七八九十百千万几多数双]|[、和与及跟])(?![0-9.年月日季号%]|个?月)[^，。；：！？,;:!?]*$"
)
_PROJECTS = regex(
    f"(?:及?以[上下])?的?{HAN_LETTER}{{0,6}}?(?:项目|工程|企业|公司|园区|基金|合同|订单|产业|集群|乡镇|村)(?:共?有|共|达到?|约|超过?)?"
)


def _marked_zh(text: str, quantities: Sequence[Quantity]) -> Iterator[tuple[int, Distribution]]:
    at, each_end = 0, -1
    for start in _ZH_START.finditer(text):
        match = _ZH.match(text, start.start())
        if match is None or (match["of_several"] and not _names_several(text, match.start())):
            continue
        while at < len(quantities) and quantities[at].start < match.end():
            at += 1
        if match["apart"]:
            yield from ((index, "each") for index in _alone_after(text, quantities, at, match.end()))
            continue
        found = _after_zh(text, quantities, at, match)
        if found is not None:
            yield found, _meaning(match)
            if _goes_on(text, quantities, at, each_end, match.start()):
                yield found, "each"  # 每人治疗费用，合计以3万元为限
        if _meaning(match) == "each":
            each_end = match.end()
    for index, quantity in enumerate(quantities[:-1]):
        gap = text[quantity.end : quantities[index + 1].outer[0]]
        if quantity.measure is not None and len(gap) <= _ZH_REACH and _PROJECTS.fullmatch(gap):
            yield index, "each"  # 亿元以上项目270个


def _names_several(text: str, end: int) -> bool:
    """Tell whether the clause that goes up to a place, or the one before 各, has named several: 两架飞机各, 市、县各."""
    end -= text[end - 1 : end] in ("，", ",")
    return _SEVERAL.search(text, max(0, end - _ZH_REACH), end) is not None


def _after_zh(text: str, quantities: Sequence[Quantity], at: int, match: re.Match[str]) -> int | None:
    """Return the first number after a word that it can speak of; 总 says nothing of shares of a whole."""
    for index in range(at, min(at + 3, len(quantities))):
        quantity = quantities[index]
        if not _reaches_zh(text, match.end(), quantity.start):
            return None
        if _may_be_shared(quantity):
            return None if match[0].startswith("总") and quantity.dimension == "ratio" else index
    return None


def _goes_on(text: str, quantities: Sequence[Quantity], at: int, start: int, end: int) -> bool:
    """Tell whether a sentence that said "each" goes on, without a number yet, up to a place."""
    if start < 0 or (at and quantities[at - 1].start >= start):
        return False
    return _SENTENCE_END.search(text, start, end) is None


def _reaches_zh(text: str, start: int, end: int) -> bool:
    return end - start <= _ZH_REACH and _ZH_BREAK.search(text, start, end) is None


def _alone_after(text: str, quantities: Sequence[Quantity], at: int, start: int) -> Iterator[int]:
    """Yield the only number that 分别 can speak of; of several each belongs to another thing."""
    stop = _ZH_BREAK.search(text, start)
    end = stop.start() if stop else len(text)
    reached = [index for index in range(at, min(at + 3, len(quantities))) if quantities[index].start < end]
    numbers = [index for index in reached if quantities[index].calendar is None]
    if len(numbers) == 1 and len(reached) <= 2 and quantities[numbers[0]].kind != "range":
        yield numbers[0]


# --- English -----------------------------------------------------------------------------------------------


_EN_BREAK = regex(r"(?<![0-9]),|,(?![0-9])|[;:!?()]|\.(?![0-9])")
_EN_REACH, _EN_NEAR = 70, 40
_HUNDRED = 100
_TO_EACH = regex(r"(?:\bto|\bfor|\bon|\bper|\bin|\bfrom|\bamong|\bacross|\bby|\bwith|\bat) $")
_ENDS = regex(
    r"\s*(?:$|[,.;:()!?]|\b(?:and|while|but|or|for|in|from|on|to|by|over|under|with|as|at|after|during|of|that|which|through|before|until|were|was|are|is)\b)"
)
_MEMBERS = regex(r"(?<=each)\s*of (?:the |these |those |its |their |our )?(?:[a-z]+['’]s? )?$")
_FEW_NOUNS = regex(r"\s*(?:[a-z-]+ ?){0,5}(?:(?:on|in|at|to|for|by|from|among|of) the \w+ [a-z]+ )?")


def _marked_en(text: str, quantities: Sequence[Quantity]) -> Iterator[tuple[int, Distribution]]:
    at, each_end = 0, -1
    for start in _EN_START.finditer(text):
        place = start.start()
        while at < len(quantities) and quantities[at].end <= place:
            at += 1
        match = _EN_AFTER.match(text, place)
        if match is not None and at:
            members = at > 1 and text.endswith("the ", 0, quantities[at - 1].start)
            if _is_after(text, quantities[at - 1 - members], match):
                yield at - 1 - members, _meaning(match)  # 132 on the two planes combined
        match = _EN_BEFORE.match(text, place)
        if match is None:
            continue
        found = _before_en(text, quantities, at, match)
        if found is not None:
            yield found, _meaning(match)
            if _goes_on(text, quantities, at, each_end, place):
                yield found, "each"
        if _meaning(match) == "each":
            each_end = match.end()


def _is_after(text: str, quantity: Quantity, match: re.Match[str]) -> bool:
    """Tell whether a word behind a number speaks of it: CNY 600,000 each; 25 technicians in all, to each of six."""
    if match.start() - quantity.end > _EN_REACH or _EN_BREAK.search(text, quantity.end, match.start()):
        return False
    if _meaning(match) == "each" and _TO_EACH.search(text, 0, match.start()):
        return match[0] == "each"
    if match.start() - quantity.end > _EN_NEAR:
        return False
    near = _FEW_NOUNS.fullmatch(text, quantity.end, match.start()) is not None
    return near and (
        match[0].startswith("per ") or match[0] == "in total" or _ENDS.match(text, match.end()) is not None
    )


def _before_en(text: str, quantities: Sequence[Quantity], at: int, match: re.Match[str]) -> int | None:
    """Return the number that a word before it speaks of: a total of 3; each of the four was given 3."""
    is_each = _meaning(match) == "each"
    if (
        is_each
        and at
        and _TO_EACH.search(text, 0, match.start())
        and _is_near(text, quantities[at - 1], match)
    ):
        return None
    start, reach = match.end(), _EN_REACH if is_each else _EN_NEAR
    if not is_each and text[match.end() : match.end() + 1] == ",":
        start, reach = match.end() + 1, _EN_REACH  # In all, 500 tents were sent
    for index in range(at, min(at + 3, len(quantities))):
        quantity = quantities[index]
        if quantity.start - start > reach or _EN_BREAK.search(text, start, quantity.start):
            return None
        members = _MEMBERS.fullmatch(text, match.end(), quantity.start)
        if members or text.endswith("the ", 0, quantity.start) or (is_each and _is_family(text, quantity)):
            continue  # each of six provinces; between them, the three
        return index if _may_be_shared(quantity) else None
    return None


def _is_family(text: str, quantity: Quantity) -> bool:
    """Tell whether a number says how many those are that something is for each of: everyone in the family of three."""
    is_small = not quantity.unit and not quantity.counter and quantity.high < _HUNDRED
    return is_small and text.endswith("of ", 0, quantity.start)


def _is_near(text: str, quantity: Quantity, match: re.Match[str]) -> bool:
    near = match.start() - quantity.end <= _EN_REACH
    return near and _EN_BREAK.search(text, quantity.end, match.start()) is None
