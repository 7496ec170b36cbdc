"""Whether an average is one of a total: it names nothing that the total and its number do not."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.divisor import MEANS_BY, Divisor
from jjjdoc.language.claim.subject import subject_of
from jjjdoc.language.claim.territory import take_territory
from jjjdoc.patterns import regex

_RATE = (
    regex(
        rf"(?:[年月周日]?平均)?每(?:平方[公千]?[里米]|公里|小时|分钟|季度|公顷|[一-鿿])|[年月周日]?平均(?:班额)?|[日月年周季{MEANS_BY}]均|亩产|均|各|单(?:价|[机台个户笔店车位])|时速|速度|密度|单产"
    ),
    regex(
        r"(?<![a-z])(?:each|every) [a-z]+ [a-z]+ ?$|(?<![a-z])(?:(?:an?|the) )?(?:averag(?:e|es|ed|ing)|mean|per capita|(?:per|each|every)(?: [a-z]+)?|apiece|respectively|an? (?:head|person|visit|trip|ride|piece)|an?|day|week|month|daily|monthly|annual|yearly|hour|"
        r"speed|density|price|rate|yield|output|value|size|amount|unit|square|meters?|kilomet(?:er|re)s?|hectares?|tons?)(?![a-z])"
    ),
)
_LIGHT = (
    regex(
        r"[年月日]产量?|[全当本][年月日]|(?<![一-鿿])[年月日]|获得|得到|获|投入|安排|补助|发放|领取|支出|支付|收到|建成|完成|拥有|有|接待|处理|办理|受理|产量|产出|规模|金额|人次"
    ),
    regex(
        r"(?<![a-z])(?:receiv(?:e|es|ed|ing)|get(?:s|ting)?|got|spen[dt]|spending|pays?|paid|earn(?:s|ed|ing)?|saw|see|handled|took|carried|us(?:e|es|ed|ing)|"
        r"worth|cover(?:s|ed|ing)?|travel(?:s|ed|ing)?|cycle|were|was|went|gave|given|made|in|they|this|that|it|equals?|equivalent|works? out|working out|or|"
        r"i\.e\.|so|thus|therefore|hence|roughly|approximately|some|brought|sold|ran|held|built|lent|fed|hous(?:e|es|ed)|holds?|contains?|gets|combined|aggregate|altogether|total|contract|sum|bills?|invoiced?|capacity|turn(?:s|ing|ed)? out)(?![a-z])"
    ),
)
_MOST = 0.3


def is_said_of(later: Claim, others: Sequence[Claim], divisor: Divisor, *, chinese: bool) -> bool:
    """Tell whether a figure names nothing that those do not that it is computed from; the first of `others` is like it."""
    if not _may_be_of_one(later, others[0]):
        return False
    return _is_said_of_zh(later, others, divisor) if chinese else _is_said_of_en(later, others, divisor)


def _may_be_of_one(one: Claim, other: Claim) -> bool:
    """Tell whether neither names and territories nor plans tell two figures apart."""
    for mine, theirs in (
        (one.subject.names, other.subject.names),
        (one.subject.territories, other.subject.territories),
    ):
        if mine and theirs and mine.isdisjoint(theirs):
            return False
    return one.sentence == other.sentence or not (one.tags ^ other.tags) & {"target", "estimate"}


_GOES_ON = regex(r"(?<![a-z])(?:and|with|which|while|for)(?![a-z])")
_OF = regex(r" of(?![a-z])")
_PREDICATE = regex(r"(?<![a-z])(?:will|were|was|have|had|has|are|is|been|be)(?![a-z])")
_MEAN = regex(r"(?<![a-z])(?:average|per|each|every)(?![a-z])")
_VERB = regex(r"(?<![a-z])[a-z]+(?:ed|ing)(?![a-z])")


def _is_said_of_en(later: Claim, others: Sequence[Claim], divisor: Divisor) -> bool:
    follows = any(
        other.clause == later.clause and other.quantity.start < later.quantity.start for other in others
    )
    front = _GOES_ON.split(later.before)[-1] if follows else later.before
    after = _GOES_ON.split(later.after, 1)[0]
    if _PREDICATE.search(after) and not _MEAN.search(f"{front} {after}"):
        said = subject_of("", after, "", (), chinese=False).words
        return not others[0].subject.words.isdisjoint(said)
    front, after = (_VERB.sub(" ", _LIGHT[1].sub(" ", _RATE[1].sub(" ", words))) for words in (front, after))
    front, _ = take_territory(front, chinese=False)
    own = subject_of(front, "" if _OF.match(after) else after, "", (), chinese=False).words
    theirs = set().union(*(other.subject.words for other in others), divisor.nouns)
    if later.quantity.counter:
        theirs |= subject_of("", "", later.quantity.counter.lower(), (), chinese=False).words
    return own <= theirs


def _is_said_of_zh(later: Claim, others: Sequence[Claim], divisor: Divisor) -> bool:
    is_total = (
        divisor is not None and later.tags.isdisjoint({"average"}) and _RATE[0].search(later.before) is None
    )
    found = _RATE[0].search(later.before)
    front, back = (
        (later.before[: found.start()], later.before[found.end() :]) if found else (later.before, "")
    )
    for noun in divisor.nouns:
        back = back.replace(noun[1:], " ", 1) if len(noun) > 1 and back.startswith(noun[1:3]) else back
    if is_total:
        back, front = _INCOME.sub(" ", back), _INCOME.sub(" ", front)
    if _characters(front) - _around(others):
        return False
    return _is_named(_LIGHT[0].sub(" ", _RATE[0].sub(" ", back)), later, others[0])


_INCOME = regex(r"销售收入|销售额|销售|收入|营收|产值|货款|费用|开支|价款|总价|合同|装机")
"""What a total of prices is called."""


def _is_named(words: str, later: Claim, other: Claim) -> bool:
    """Tell whether another figure is of what some words name, if they name anything: most of all of its last word."""
    said = subject_of(words, "", "", (), chinese=True)
    if not said.words:
        return True
    if said.head in other.subject.words and len(said.words & other.subject.words) >= _MOST * len(said.words):
        return True
    same = later.quantity.counter == other.quantity.counter not in ("", "个")
    return same and not _characters(words).isdisjoint(_around((other,)))


_HAN = regex(r"[一-鿿]")


def _around(claims: Sequence[Claim]) -> set[str]:
    """Return the characters of what figures are said of."""
    words = (word for claim in claims for word in (*claim.subject.words, claim.before, claim.after))
    return {character for word in words for character in word}


def _characters(words: str) -> set[str]:
    kept = subject_of(_LIGHT[0].sub(" ", words), "", "", (), chinese=True)
    return {character for word in kept.words for character in word if _HAN.match(character)}
