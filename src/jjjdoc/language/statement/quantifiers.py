"""All of several or one of them: 两次均不及格 against "either of the two", 条件之一 against "all of the conditions"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.connectives import Connective, Exchange
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

_THINGS = "条件|情形|情况|行为|规定|要求|方式|事项|标准|资格|材料|情节|手续|途径|措施|证件|文件|项目|要件"

_ALL_ZH = regex(
    "(?<![平年月日人户年])均(?!价|值|线|衡|等|匀|势|码)|(?<![首成京古旧故迁国])都(?![市城会督江匀灵])|皆(?!大)|同时(?=具备|符合|满足|达到|发生|故障|存在|失效)|全部(?=条件|要求|[合达通])"
)
_ONE_ZH = regex(
    f"(?:{_THINGS})之一|任一|任何一|任意一|其中(?:任意)?一(?![些])|(?:夫妻|父母|双方|当事人|其中|有)一方|之一(?=的|者|即)|至少一"
)
_ALL_EN = regex(
    r"\b(?:both(?: of)?(?: the| its| their| his| her)? (?:\w+ )?\w+s\b|both of whose|both of whom|both of them|all of|all the|all (?:two|three|four|five|six|seven|eight|nine|ten|[0-9]+)\b|each and every)"
)
_ONE_EN = regex(
    r"\b(?:either(?! side| end| way|[^.,;]{1,60} or )|any (?:one )?of|any one|one of the (?:following|two|three|four|five|six|seven|eight|nine|ten|[0-9]+|parties|conditions)|at least one)\b"
)
_ONE_SUBJECT_EN = regex(r"(?:^|[.;,:]\s|\b(?:by|but|while)\s)(?P<words>(?:only )?one of the)\b")
"""What begins a clause and says that one of several does it, which none of 均, 都 and 皆 can."""

_MEANS_ALL_EN = regex(
    r"\b(?:all|both|each|every|neither|none|nor|no|whole|entire\w*|simultaneous\w*|everyone|everything|together|at the same time)\b"
)
_MEANS_ONE_EN = regex(r"\b(?:any\w*|either|one|each|every|a single|alternative\w*|or|neither|unless)\b")
_MEANS_ONE_ZH = regex("之一|任[一何意]|一方|其中一|至少|或|某[一个]|除非")

_BARS = regex("[^，。；]*不[得能可应会]")
"""What makes all of one: 任一性别不得少于三分之一."""
_IF = regex(r"\b(?:if|where|when|whenever|who|whose|once|provided|in case|following|below)\b")
_CLAUSE_EN = regex(r"[,.;:](?:\s|$)|\b(?:if|where|when|unless|then)\b")
_NOT_EN = regex(
    r"\b(?:not|no|never|without|unless|cannot|fail\w*|fell short|falls? short|lack\w*|neither|none|\w+n't|ineligible|un(?:qualified|able|paid|satisf\w+)|malfunction\w*)\b"
)
_NOT_ZH = regex("不|未|没|无|非|否|故障|失败|失灵|失效")
_COMMA_ZH = regex("[，。；：！？]")


def find_quantified(chinese: str, english: str, sentences: Sequence[Matched]) -> Iterator[Exchange]:
    """Yield where one language speaks of all of several and the other of one of them, at most once a sentence.

    The English is in lower case. In the clauses of both, something is denied or in neither: 均合格的 is also that which
    does not fail any.
    """
    for each in sentences:
        zh = chinese[each.zh.start : each.zh.end]
        en = english[each.en.start : each.en.end]
        found = _one_for_all(zh, en) or _all_for_one(zh, en)
        if found:
            ours, theirs, kind = found
            yield Exchange(kind, _placed(ours, each.zh), _placed(theirs, each.en))


_Found = tuple[tuple[int, int], tuple[int, int], Connective] | None


def _one_for_all(zh: str, en: str) -> _Found:
    """Return the words of all in Chinese and those of one in English."""
    ours = _ALL_ZH.search(zh)
    if ours is None or _MEANS_ONE_ZH.search(zh) or _MEANS_ALL_EN.search(_without_denials(en)):
        return None
    subject = _ONE_SUBJECT_EN.search(en)
    if subject is not None and "的一" not in zh and "其中" not in zh:
        return ours.span(), subject.span("words"), "and"
    theirs = next((one for one in _ONE_EN.finditer(en) if _is_condition(en, one)), None)
    if theirs is None or _denies_zh(zh, ours) != _denies_en(en, theirs):
        return None
    return ours.span(), theirs.span(), "and"


def _all_for_one(zh: str, en: str) -> _Found:
    """Return the words of one in Chinese and those of all in English."""
    ours = _ONE_ZH.search(zh)
    if ours is None or _ALL_ZH.search(zh) or _MEANS_ONE_EN.search(en) or _BARS.match(zh, ours.end()):
        return None
    theirs = _ALL_EN.search(en)
    if theirs is None or _denies_zh(zh, ours) != _denies_en(en, theirs):
        return None
    return ours.span(), theirs.span(), "or"


def _without_denials(en: str) -> str:
    """Return a text without the "no" that denies what the verb says: either party raises no objection."""
    return _NO_OBJECT.sub(" ", en)


_NO_OBJECT = regex(r"(?<=[a-z]s )no\b|(?:^|[.,;]\s)no\b|\b(?:shall|may) be no\b")


def _is_condition(en: str, one: re.Match[str]) -> bool:
    """Tell whether words stand in a condition; elsewhere either may is as good as both may."""
    before = re.split(r"[.;,]\s", en[: one.start()])[-1]
    return (
        _IF.search(before) is not None
        or _IF.search(en, one.start(), one.end() + len(" the following")) is not None
    )


def _denies_zh(zh: str, found: re.Match[str]) -> bool:
    start = max((mark.end() for mark in _COMMA_ZH.finditer(zh, 0, found.start())), default=0)
    end = _COMMA_ZH.search(zh, found.end())
    return _NOT_ZH.search(zh, start, end.start() if end else len(zh)) is not None


def _denies_en(en: str, found: re.Match[str]) -> bool:
    start = max((mark.start() for mark in _CLAUSE_EN.finditer(en, 0, found.start())), default=0)
    end = _CLAUSE_EN.search(en, found.end())
    return _NOT_EN.search(en, start, end.start() if end else len(en)) is not None


def _placed(span: tuple[int, int], sentence: Sentence) -> Sentence:
    return Sentence(sentence.start + span[0], sentence.start + span[1])
