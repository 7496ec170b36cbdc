"""Who has a duty or a right: 甲方应付款, Party A shall pay. Told by the one party that stands before a word for it."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.statement.lexicon import Mark
from jjjdoc.patterns import regex

_DUTY_ZH = regex(
    "(?:在[^，。；]{2,30}?[后前内时]?|自[^，。；]{2,20}?|于[^，。；]{2,20}?|依约|每[年月季日]|逾期)?(?:应当?|须|必须|不得|有权|可以|负责|承担|支付)"
)
_DUTY_EN = regex(
    r"\s(?:shall|must|may|is entitled to|has the right to|is responsible for|is obliged to|bears|undertakes to)\b"
)
_NO_BEARER_ZH = regex("[向对给从为与和同跟由被的将把按据及、]$|通知$|要求$|委托$|协助$")
_BY_ZH = regex("[由被]$")
"""Before the one who does what another has been named for: 应由甲方支付."""
_NO_BEARER_EN = regex(
    r"\b(?:by|to|from|of|for|against|with|and|or|between|on|upon|notify|require|ask)\s(?:(?:the|a|an|any|each|such|that|this|other|its|their|his|her)\s)?$"
)


def other_bearer(
    chinese: str, english: str, zh: Sequence[Mark], en: Sequence[Mark]
) -> tuple[Mark, Mark] | None:
    """Return the only bearer of each language, if they are two of one line of roles; the English is in lower case.

    Each mark is a role of the line, of its kind alone.
    """
    ours = [
        each
        for each in zh
        if _DUTY_ZH.match(chinese, each.end)
        and not _NO_BEARER_ZH.search(chinese, max(0, each.start - 2), each.start)
    ]
    theirs = [
        each
        for each in en
        if _DUTY_EN.match(english, each.end)
        and not _NO_BEARER_EN.search(english, max(0, each.start - 24), each.start)
    ]
    if any(_BY_ZH.search(chinese, max(0, each.start - 1), each.start) for each in zh):
        return None
    if len(ours) != 1 or len(theirs) != 1 or ours[0].kind == theirs[0].kind:
        return None
    return ours[0], theirs[0]
