"""Cases that a clause with 的 supposes (低于控制线的，暂停审批), against what is said of all other cases: "unless it stays below"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.conditions import NO_EN, NO_ZH
from jjjdoc.language.statement.lexicon import Lexicon
from jjjdoc.language.statement.opposites import Opposed
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

_CASE_ZH = regex("(?:^|(?<=[，。；：]))[^，。；：]{6,}(?<![目等似真])的，(?!但)")
_OTHER_CASES_EN = regex(
    r"(?<!not )\b(?:unless|except (?:where|when|if|in cases? where))\b(?! otherwise)(?P<case>[^.;]*)"
)

# Words that turn a case into the other ones, or a consequence into its opposite; with one of them a translation may say
# the same of the other cases.
_TURNS_ZH = (
    f"{NO_ZH}, 除, 否, 免, 外，, 另有, 另行, 但, 才, 方可, 方能, 只, 仅, 拒, 缺, 逾, 迟, 违, 擅自, 终止, 中止, 解除, 撤, 取消, 停止, 失效"
    ", 驳回, 放弃, 反对, 异议, 相反, 例外, 原则上, 一般, 开除, 丧失, 停机, 关闭"
)
_TURNS_EN = (
    NO_EN.replace("unless, ", "")
    + ", if, where, when, whenever, in case, otherwise, lack*, fail*, refus*, object*, void, invalid, reject*, prohibit*"
    ", forbid*, forbidden, exempt*, remain, remains, remained, ineligible, unable, lapse*, lose*, loss of, closed, contrary"
)
_ZH, _EN = Lexicon({"turn": _TURNS_ZH}), Lexicon({"turn": _TURNS_EN})

_LITTLE_ZH, _LITTLE_EN = (
    regex("低于|少于|小于|短于|[以之]下|不足|下降|减少"),
    regex(r"\b(?:below|less|fewer|under|lower|shorter|falls?|drops?|decreas\w+)\b"),
)
_MAY_ZH, _MAY_EN = (
    regex("(?<!许)可(?![再能])|有权"),
    regex(r"\b(?:may|can|entitled|eligible|allowed|permitted|right)\b"),
)


def find_supposed(chinese: str, english: str, sentences: Sequence[Matched]) -> Iterator[Opposed]:
    """Yield a case that the Chinese supposes and the English leaves out, once a sentence. The English is in lower case.

    Nothing else in either sentence may deny, forbid or except anything; both cases are of what is too little or neither is, and
    the English permits what the Chinese does.
    """
    for each in sentences:
        theirs = _OTHER_CASES_EN.search(english, each.en.start, each.en.end)
        ours = _CASE_ZH.search(chinese, each.zh.start, each.zh.end) if theirs else None
        if not ours or not theirs:
            continue
        zh = chinese[each.zh.start : each.zh.end]
        rest = english[each.en.start : theirs.start()] + ";" + english[theirs.start("case") : each.en.end]
        is_turned = _ZH.find(zh) or _EN.find(rest) or (_MAY_ZH.search(zh) and not _MAY_EN.search(rest))
        if not is_turned and not _differ(_LITTLE_ZH, ours[0], _LITTLE_EN, theirs["case"]):
            yield Opposed(
                ("if", "unless"), Sentence(*ours.span()), Sentence(theirs.start(), theirs.start("case"))
            )


def _differ(zh: re.Pattern[str], chinese: str, en: re.Pattern[str], english: str) -> bool:
    """Tell whether only one of the languages has such words."""
    return (zh.search(chinese) is None) != (en.search(english) is None)
