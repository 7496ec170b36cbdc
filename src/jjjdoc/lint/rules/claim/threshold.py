"""Thresholds that the figures have not passed.

What it finds
    A threshold that a figure is said to have passed, or not to have reached, when the exact figure beside it says otherwise;
    and a single threshold that is crossed, passed or exceeded “for five consecutive times”, “five times in a row”;
    连续五次突破万亿元.
Why it matters
    The figure was updated and the milestone was not, or the reverse. And a total that has risen above a threshold does
    not cross it again: the author usually means 连跨五个万亿元台阶, five thresholds, each a trillion higher.
Examples
    Bad en: Lending topped CNY 5 billion for the first time, reaching CNY 4.92 billion.
    Bad en: Total output has crossed the threshold of CNY 1 trillion for five consecutive times.
    Bad zh: 贷款余额首次突破50亿元，达到49.2亿元。
    Bad zh: 地区生产总值连续五次突破万亿元大关。
    Good en: Lending topped CNY 5 billion, of which CNY 3.1 billion went to farms.
    Good en: Exports have exceeded CNY 1 trillion for five consecutive years.
    Good zh: 贷款余额首次突破50亿元，达到50.6亿元。
    Good zh: 地区生产总值连跨五个万亿元台阶，进出口总额连续五年突破万亿元。
Limits
    The exact figure stands in the same sentence and names nothing else. Of crossings, only “times” and 次, not years or
    months, and only a threshold in the singular or an amount. Figures of a day, month, season or match start anew each
    time and may pass it again, and so may an index or a price.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.claim.relations.threshold import relate
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.claims import claim_hits
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="document",
    rows=True,
    messages={
        "found": Wording(
            en="“{text}”: one threshold cannot be crossed several times in a row; are several thresholds"
            " meant?",
            zh="同一关口不会连续多次突破：“{text}”；是否指连跨几个台阶？",
        ),
        "more": Wording(
            en="“{shown}” has not passed “{first}”: {sum}", zh="“{shown}”并未超过“{first}”：{sum}"
        ),
        "at_least": Wording(
            en="“{shown}” does not reach “{first}”: {sum}", zh="“{shown}”未达到“{first}”：{sum}"
        ),
        "less": Wording(en="“{shown}” is not below “{first}”: {sum}", zh="“{shown}”并不低于“{first}”：{sum}"),
        "at_most": Wording(en="“{shown}” exceeds “{first}”: {sum}", zh="“{shown}”超出“{first}”：{sum}"),
    },
)

_COUNT = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|multiple)"
_TIMES = regex(
    rf"(?<![a-z])(?:for )?(?:{_COUNT} )?(?:consecutive|successive|straight) times(?![a-z])"
    rf"|(?<![a-z])(?:for )?{_COUNT} times (?:in a row|running|in succession|consecutively|successively)(?![a-z])"
    rf"|(?<![a-z])(?:consecutively|successively) (?:for )?{_COUNT} times(?![a-z])"
)
_CROSSING = regex(
    r"(?<![a-z])(?:cross|pass|surpass|exceed|top|breach|break|broke|broken|overtak|overtook|reach|hit)(?:s|es|ed|ing|ped|ping|en)?(?![a-z])"
    r"|(?<![a-z])(?:gone?|going|went|climb(?:ed|ing|s)?|rise|rose|risen|rising) (?:above|past|over)(?![a-z])"
)
_OBJECT = regex(
    r"(?<![a-z])(?:threshold|mark|milestone|barrier|hurdle)(?![a-z])|(?:trillion|billion|million)(?![a-z-])"
)
_SEVERAL = regex(
    r"(?<![a-z])(?:thresholds|marks|milestones|barriers|hurdles|levels|respectively|next|new|another|each|every"
    r"|different|daily|month(?:ly)?|months|quarter(?:ly)?|quarters|week(?:ly)?|weekend|season|match|race|game|auction|session|index|price|shares)(?![a-z])"
)
_REACH = 120

_CHINESE = regex(
    r"(?:连续|接连)(?:[\d一二两三四五六七八九十]{1,3}|多|数|几)次(?:突破|超过|跨越|跨过|跨上|迈上|迈过|越过|站上|登上|冲破|踏上|跃上)"
    r"(?:了)?(?P<object>[\d一二三四五六七八九十百千.]{0,8}[万亿]{1,2}(?:元|美元|人次|人|吨|辆|标准箱|大关|台阶|关口|门槛|规模|级){1,2})(?![、和及]|[\d一二三四五六七八九十])"
)
_ANEW = regex("[每单当首各](?:年|月|周|季|日|天|场|届|期|次)|月[度均]|季度|[日场周]均|拍卖|票房|指数|股价")
_BREAK = regex("[。；！？]")


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each figure on the wrong side of its threshold, and each threshold that is said to be crossed again and again."""
    yield from claim_hits(document, context, relate)
    for passage in document.passages:
        yield from _chinese(passage) if is_chinese(passage.language) else _english(passage, context)


def _english(passage: Passage, context: Context) -> Iterator[Hit]:
    folded = passage.folded
    if "times" not in folded:
        return
    for sentence in context.sentences(passage):
        found = list(_TIMES.finditer(folded, sentence.start, sentence.end))
        if not found or _SEVERAL.search(folded, sentence.start, sentence.end):
            continue
        for times in found:
            start = max(sentence.start, times.start() - _REACH)
            verbs = list(_CROSSING.finditer(folded, start, times.start()))
            if verbs and _OBJECT.search(folded, verbs[-1].end(), times.start()):
                yield Hit(passage, verbs[-1].start(), times.end())


def _chinese(passage: Passage) -> Iterator[Hit]:
    text = passage.text
    if "次" not in text:
        return
    for found in _CHINESE.finditer(text):
        before = _BREAK.split(text[max(0, found.start() - _REACH) : found.start()])[-1]
        if not _ANEW.search(before):
            yield Hit(passage, *found.span())
