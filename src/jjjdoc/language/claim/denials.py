"""Sentences that leave nothing to count: no accident occurred, 未发生事故; or nothing to do: all are completed, 全部完工."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from jjjdoc.language.claim.subject import meaning_of
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex


class Denial(Struct, frozen=True):
    """What a sentence says there is none of, or what is so of all.

    `kind`: there is `none` of it, or `all` of it is done. `noun` are the words of what is denied, `heads` the last of
    them, or those that it stands for; `needed` are words that another sentence must have to speak of the same thing.
    `done` is the verb of what is done, folded.
    """

    kind: Literal["none", "all"]
    text: int
    sentence: int
    start: int
    end: int
    noun: frozenset[str]
    heads: frozenset[str]
    needed: frozenset[str]
    done: str = ""


# --- words, Chinese and English ----------------------------------------------------------------------------


# What nothing at all of means nothing of each of these.
_KINDS: Mapping[str, str] = {
    "伤亡": "死亡 受伤 遇难 重伤 轻伤",
    "casualty": "death fatality injury killed injured dead wounded",
    "fatality": "death killed dead died",
    "death": "fatality killed dead died",
    "injury": "injured hurt wounded",
}

_UNSURE_ZH = regex(
    "确保|力争|争取|应当?(?!急)|须|必须|防止|严禁|不得|严防|杜绝(?!了)|如果?(?!期|下|实)|若|除(?!夕|险|尘)|以外|之外|目标|并非|不是所有|尚未|(?<![主重需只])要(?![求素闻])|将|可能|是否|不再"
)
_UNSURE_EN = regex(
    r"(?<![a-z])(?:should|shall|must|may|might|can|could|would|will|aims?|target|goal|ensur\w+|if|unless|so that|to prevent|except|excepting|other than|"
    r"apart from|besides|without|but for|not (?:all|every)|almost|nearly|doubts?|whether|hardly)(?![a-z])"
)

_UNTOLD = "发生 出现 收到 接到 查出 发现 造成 接报 报告 产生 发 生 期间 全年 年度 当年 以来 今年 累计 实现 保持 做到 做 到 情况 一起 任何 方面"
_UNTOLD_EN = (
    "occur occurred occurring happen happened happening report reported record recorded find found see seen saw register registered receive received cause caused "
    "note noted identify identified detect detected show showed suffer suffered experience experienced place took taken broke break broken out there arose arisen "
    "lead led result resulted during throughout whole entire so far any single been remain remained also further"
)
_EMPTY_EN = frozenset(_UNTOLD_EN.split())
_EMPTY_ZH = regex("|".join(sorted(_UNTOLD.split(), key=len, reverse=True)))

_NONE_EN = regex(
    r"(?<![a-z-])(?:(?:no|zero|not a single|not one|not any)(?: (?:single )?(?:cases?|instances?|reports?) of)? "
    r"(?!more|fewer|less|later|longer|doubt|matter|such|other|exception|change|one\b|than|better|worse)"
    r"(?P<noun>(?:[a-z][a-z-]+ ){0,3}?[a-z][a-z-]+)(?= (?:was|were|has|have|had|is|are|in|at|on|from|among|for|of|by|to|since|throughout|"
    r"between|after|before|within|this|last|over|during|occur\w*|happen\w*|took|broke|arose)(?![a-z])|\s*(?:[.,;:)]|$))"
    r"|(?:no one|nobody) (?:was|were|has been|had been|is) (?P<hurt>[a-z]+)"
    r"|none of (?:the |these |those |its )?(?P<none>(?:[a-z][a-z-]+ ){0,2}?[a-z][a-z-]+)(?= (?:was|were|has|have|had|is|are) )"
    r"|(?P<free>accident|incident|injury|fatality|error)-free)"
)
_ALL_EN = regex(
    r"(?<![a-z])(?:all(?: of)?(?: the| these| its)?|every|each of the)(?: \d[\d,]*)? (?P<noun>(?:[a-z][a-z-]+ ){0,3}?[a-z][a-z-]+)"
    r" (?:have|has|had|were|was|are|is)(?: now| already| since| all)?(?: been)? (?!not|yet|still|to\b|being)(?P<done>[a-z]{4,})"
)

_NONE_ZH = regex(
    "(?:未|没有|没|并未|不曾)(?:再)?(?P<verb>发生|出现|收到|接到|查出|发现|造成|取消|接报|报告|产生|引发)(?:过|了)?(?:一[起例件次宗个]|任何|1[起例件次])?(?P<noun>[一-鿿]{2,16})(?=[,，。；;)）]|$)"
    "|(?:(?<=实现)|(?<=保持)|(?<=做到)|(?<=[,，。；、])|^)零(?P<zero>[一-鿿]{2,6})(?=[,，。；、;)）]|$)"
    "|无(?:一[起例件次宗个])?(?P<lacking>[一-鿿]{2,14}?)(?:的?情况)?(?:发生|出现)(?=[,，。；;)）]|$)"
    "|无人(?P<hurt>[一-鿿]{2})(?=[,，。；、;)）]|$)"
)
_NULL_ZH = regex("(?:为零|为0|零发生|零报告)(?=[,，。；、;)）]|$)")
_ALL_ZH = regex(
    "(?:全部|悉数|全都|均已|都已|均如期|均按期)(?:已|如期|按期|顺利)?(?P<done>[一-鿿]{2})(?=[^一-鿿]|$|[^的])"
)
_NOUN_BEFORE = regex(
    r"(?:(?<=\d)[个项条件家户座所处起宗])?(?P<noun>[一-鿿]{2,14}?)(?:已经?|均|都|继续|现已|目前|如期|按期)*$"
)
_OF_ALL = regex("^(?:所有|全部|各|全体|上述)")
_NEW = regex("(?:new|additional|further) |新")
_LIKELY = regex(
    r"(?=[nzae未没零无为全悉均都-])(?:(?<![a-z])(?:no|zero|not|none|nobody|all|every|each)(?![a-z])|-free|未|没|零|无[一人]|无[^，。；]{2,16}发生|为0|全部|悉数|全都|均[已如按]|都已)"
)


def denials_in(texts: Sequence[Text]) -> Iterator[Denial]:
    """Yield what the sentences of texts deny or say of all, in order; nothing that is hoped for, ruled or supposed."""
    for number, text in enumerate(texts):
        if text.cell is None and _LIKELY.search(text.folded):
            yield from _in_text(number, text)


def _in_text(number: int, text: Text) -> Iterator[Denial]:
    unsure = _UNSURE_ZH if text.is_chinese else _UNSURE_EN
    for index, sentence in enumerate(text.sentences):
        if not _LIKELY.search(text.folded, sentence.start, sentence.end):
            continue
        found = [*_found(text, sentence.start, sentence.end)]
        if found and not unsure.search(text.folded, sentence.start, sentence.end):
            for each in found:
                denial = _read(number, index, text, each)
                if denial is not None:
                    yield denial


class _Found(NamedTuple):
    """A denial in a sentence: its range, what is denied, and the verb of what did not happen or of what is done."""

    start: int
    end: int
    noun: str
    verb: str = ""
    done: str = ""


def _found(text: Text, start: int, end: int) -> Iterator[_Found]:
    for pattern in (_NONE_ZH,) if text.is_chinese else (_NONE_EN, _ALL_EN):
        for found in pattern.finditer(text.folded, start, end):
            groups = {name: words for name, words in found.groupdict().items() if words}
            done, verb = groups.pop("done", ""), groups.pop("verb", "")
            yield _Found(*found.span(), next(iter(groups.values())), verb, done)
    for pattern in (_NULL_ZH, _ALL_ZH) if text.is_chinese else ():
        for found in pattern.finditer(text.folded, start, end):
            noun = _NOUN_BEFORE.search(text.folded, max(start, found.start() - _REACH), found.start())
            if noun is not None:
                yield _Found(
                    noun.start("noun"), found.end(), noun["noun"], "", found.groupdict().get("done") or ""
                )


_REACH = 18


def _read(number: int, index: int, text: Text, found: _Found) -> Denial | None:
    written = _OF_ALL.sub("", found.noun)
    if _NEW.match(written) or (text.is_chinese and "的" in written):
        return None
    noun, head = meaning_of(written, chinese=text.is_chinese)
    if not head:
        return None
    sentence = text.sentences[index]
    kinds = frozenset(_KINDS.get(head, "").split())
    verb = meaning_of(found.verb, chinese=True)[0] if found.verb not in _UNTOLD.split() else frozenset[str]()
    return Denial(
        "all" if found.done else "none",
        number,
        index,
        found.start,
        found.end,
        frozenset() if kinds else frozenset(word for word in noun if len(word) > 1),
        frozenset((head, *kinds)),
        verb | _around(text, found, sentence.start, sentence.end),
        found.done,
    )


_OF_WHAT = regex(
    r"(?<![a-z])(?:in|at|on|from|among|for|of|during|within|to|by|with|between|under)(?![a-z])[^,;:]*|(?<![a-z])[a-z]+ $"
)


def _around(text: Text, found: _Found, start: int, end: int) -> frozenset[str]:
    """Return the words of a sentence that tell what it is about, besides what it denies."""
    before, after = text.folded[start : found.start], text.folded[found.end : end]
    if text.is_chinese:
        before = _EMPTY_ZH.sub(" ", _clause_before(before))
        words = meaning_of(_DATE.sub(" ", before), chinese=True)[0]
        return frozenset(word for word in words if len(word) > 1)
    spoken = " ".join(each[0] for each in _OF_WHAT.finditer(before)) + " " + after.partition(";")[0]
    return meaning_of(spoken, chinese=False)[0] - _EMPTY_EN


_DATE = regex(r"[\d年月日季度.%—-]+[个项件家]?")


def _clause_before(before: str) -> str:
    """Return the words before a denial as far as they can be of the same thing: at most two clauses."""
    return " ".join(regex("[,，:：]").split(before)[-2:])
