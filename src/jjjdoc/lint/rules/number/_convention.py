"""Bounds that English words otherwise by convention: "under five" for 五岁以下, "two thirds of the directors" for 三分之二以上董事."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.patterns import regex

# What a text says that sets a rule: Chinese, English.
_RULES: Sequence[tuple[str, str]] = (
    ("应当?|必须|须(?!知)", "shall|must|required|should"),
    ("可以?(?!能)|得(?!到|出|了|益|知|分|以|票)|准予|准许", "may(?! (?:be|have|also|lead|refer|include|cause|not)\\b)|can|permitted|allowed"),
    ("不得|禁止|严禁", "shall not|must not|may not|prohibited|cannot"),
    ("有权|资格|符合|条件", "entitled|eligible|qualif\\w+|meet"),
    ("免[费交除征票]|半价|优[待惠]", "free|exempt\\w*|half price|discount\\w*|concession\\w*"),
    ("享受|领取|[补奖]贴|补助|养老金|退休", "receive|pension\\w*|subsid\\w+|allowances?|retire\\w*|benefits?"),
    ("申请|报名|报考", "appl(?:y|ies|icants?|ications?)|register"),
    ("处以?|罚|刑|停业", "fined?s?|sentenced|imprison\\w+|detention|punish\\w+|penalty|suspen\\w+"),
)  # fmt: skip
_QUORUM: Sequence[tuple[str, str]] = (
    ("出席|到会", "attend\\w*|present|attendance"),
    ("同意|赞成", "consents?|concur\\w*|approv\\w+|agree\\w*|assent|favou?r"),
    ("通过|决议|表决", "pass(?:ed|es)?|adopt\\w*|resol\\w+|votes?|voting|approv\\w+"),
    ("请求|提议|要求|联名|联署", "requests?|requested|proposals?|proposed?|call(?:ed)?|demand\\w*|petition\\w*"),
)  # fmt: skip


def _compiled(table: Sequence[tuple[str, str]]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return regex("|".join(zh for zh, _ in table)), regex(rf"\b(?:{'|'.join(en for _, en in table)})\b")


_SETS_RULE = _compiled(_RULES)
_VOTES = _compiled(_QUORUM)


def is_convention(pair: Pair, found: Discrepancy, context: Context) -> bool:
    """Tell whether a bound differs only as English usually does, which an editor may know but need not mend.

    "Under five" is good English for 五岁以下 except where a text sets a rule, in which the year itself is somebody's
    right; "aged 65" is for 年满65周岁; and two thirds of those who vote are at least two thirds.
    """
    if found.source is None:
        return False
    if found.aspect == "bound" and found.detail == "included":
        return context.profile == "web" or not _both_say(_SETS_RULE, pair)
    if found.aspect != "qualifier" or found.detail != "lost" or found.source.qualifier != "at_least":
        return False
    if found.source.unit == "fraction":
        return _both_say(_VOTES, pair)
    start, end = found.source.outer
    return _FULL_AGE.match(pair.source.text, start, end) is not None


_FULL_AGE = regex("[年已]?满.*[岁龄]")


def _both_say(words: tuple[re.Pattern[str], re.Pattern[str]], pair: Pair) -> bool:
    return all(
        words[not is_chinese(side.language)].search(side.folded) for side in (pair.source, pair.target)
    )
