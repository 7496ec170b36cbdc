"""Who acts on whom, whatever the verb: 村委会向乡政府反映, 评审费由申请单位承担; told by who stands in the place of the subject.

The verbs of `giving` may be converse (A sells to B, B buys from A). Others hardly are, as long as nothing is “from” the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from jjjdoc.language.lexicon.pairing import Counterpart
from jjjdoc.language.lexicon.stems import words_of
from jjjdoc.language.statement.lexicon import Lexicon
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

_Range = tuple[int, int]

_END = (
    "(?:[人者员方商主长师生民工户队会部局厅处院所校馆司委办团社行厂家组店站台]|企业|单位|机构|机关|部门|政府|中心|基金|财政|市县|县市"
    "|区县|省市|大学|集团|联盟|群众)"
)
WHO = f"(?:(?!由)[^，。；：、的]){{0,9}}?{_END}(?:[^，。；：、的]{{0,3}}{_END})*"
"""Someone: the last character of a name or a word tells."""
_LEAD = "(?:^|(?<=[，。；：由]))"
_MODAL = (
    "(?:应当?|可以?|不得|必须|须|有权|能够?|已经?|将|要|拟|曾|正在|均|都|会|需要?|全年|年内|及时|依法|如实|按|每|负责|统一|共|随后|主动"
    "|定期)"
)
_TO = regex(
    f"{_LEAD}(?P<doer>{WHO})(?:{_MODAL}[^，。；：]{{0,24}}?(?:[后内前时]，)?)?(?:向|给|对)(?P<other>{WHO})(?=[^，。；：]{{2}})"
)
_TOLD = regex(
    f"{_LEAD}(?P<doer>{WHO})(?:{_MODAL}[^，。；：]{{0,4}}?)?"
    "(?P<verb>告知|通知|建议|要求|提醒|监督|检查|指导|协助|委托|聘请|督促|责令|起诉|表彰|奖励|补助|资助|管理|任命|邀请|赔偿|补偿|提请|配合)"
    f"(?P<other>{WHO})"
)
_TAKEN = regex(
    f"{_LEAD}(?P<doer>{WHO})(?:{_MODAL}[^，。；：]{{0,4}}?)?(?P<verb>接受|听从|服从|遵从|响应)(?P<other>{WHO})"
)
_GIVEN_BY_THE_OTHER = regex("[^，。；：]{0,6}?(?:借|租|购|买|收|索取|领取|征集|学习|取得|获)")
"""What the other, led by 向, is the one to give."""


class Acting(Struct, frozen=True):
    """The ranges of a clause that name who acts, and on whom; in Chinese with the verb, if what it does may be someone else's act.

    `converse`: the other acts, too, so that only the same verb says who does what.
    """

    doer: _Range
    other: _Range
    verb: _Range | None = None
    converse: bool = False


def _in_chinese(text: str, start: int, end: int) -> Iterator[Acting]:
    for found in _TO.finditer(text, start, end):
        if not _GIVEN_BY_THE_OTHER.match(text, found.end(), end):
            yield Acting(found.span("doer"), found.span("other"))
    for found in _TOLD.finditer(text, start, end):
        yield Acting(found.span("doer"), found.span("other"), found.span("verb"))
    for found in _TAKEN.finditer(text, start, end):
        yield Acting(found.span("doer"), found.span("other"), found.span("verb"), converse=True)


_CLAUSE_EN = regex(r"(?:[^,;:.()]|[,;:.](?! ))+")
_LINK = regex(
    r".*\b(?:if|where|when|after|before|but|that|which|who|whom|while|whereas|unless|once|as|than|because|until)\b"
)
_VERB = regex(
    r"\b(?:shall|must|may|should|will|would|can|could|has|(?<!to )have|had|(?:is|are|was|were) (?:also |\w+ly )?(?:entitled|required|obliged|allowed|permitted|responsible|liable)(?: to| for)?)\b(?: (?:\w+ly|not|also|then|first|only))*"
)
_PASSIVE = regex(r" (?:be|been|being)\b")
_PAST = regex(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!been )(?<=[a-z] )[a-z]{2,}ed\b(?! by\b)|(?<=[a-z] )(?:sent|lent|sold|told|bought|brought|paid|gave|took|wrote|made|put|drew|led|met)\b(?! by\b)"
)
_NO_SUBJECT = regex(r"\b(?:to|by)\b|\$")
_AWAY = regex(r"\b(?:from|by|of|for|under)\b(?: (?:the|a|an|any|its|their|each|such))*(?: [\w'-]+){0,2} $")


def _in_english(verbs: Lexicon, folded: str, start: int, end: int) -> Iterator[Acting]:
    """Yield the subjects of clauses in the active voice, each with what follows its verb."""
    for clause in _CLAUSE_EN.finditer(folded, start, end):
        link = _LINK.match(folded, *clause.span())
        begin = link.end() if link else clause.start()
        verb = _VERB.search(folded, begin, clause.end()) or _PAST.search(folded, begin, clause.end())
        found = (
            verb.span()
            if verb
            else next(
                (
                    (begin + each.start, begin + each.end)
                    for each in verbs.find(folded[begin : clause.end()])
                    if each.start
                ),
                None,
            )
        )
        if found and not _NO_SUBJECT.search(folded, begin, found[0]) and not _PASSIVE.match(folded, found[1]):
            yield Acting((begin, found[0]), (found[1], clause.end()))


def acted_the_other_way(
    verbs: Lexicon, chinese: str, folded: str, sentence: Matched, words: Sequence[Counterpart]
) -> Counterpart | None:
    """Return a word of the one who acts in English and is acted on in Chinese; None if there is none.

    `words` are those of both sentences that stand for each other; the English is folded.
    """
    ours = list(_in_chinese(chinese, sentence.zh.start, sentence.zh.end))
    theirs = list(_in_english(verbs, folded, sentence.en.start, sentence.en.end)) if ours else []
    turned = (_turned(mine, other, words, folded) for mine in ours for other in theirs)
    return next(filter(None, turned), None)


def _turned(
    chinese: Acting, english: Acting, words: Sequence[Counterpart], folded: str
) -> Counterpart | None:
    """Return a word of the one who is acted on in Chinese and acts in English.

    The one who acts in Chinese is acted on in English, or is not named by words of the dictionary; then nothing else is the subject
    in English.
    """
    moved, back = _within(words, chinese.other, english.doer), _within(words, chinese.doer, english.other)
    if not moved or _within(words, chinese.doer, english.doer):
        return None
    is_said = chinese.verb is None or _within(words, chinese.verb, (english.doer[1], english.other[1]))
    if chinese.converse and not is_said:
        return None
    if back and not chinese.converse:
        is_other = _within(words, chinese.other, english.other)
        return None if is_other or _AWAY.search(folded, english.other[0], back[0].en[0]) else moved[-1]
    return moved[-1] if is_said and _is_about(moved, words, folded, english.doer) else None


def _is_about(own: Sequence[Counterpart], words: Sequence[Counterpart], folded: str, en: _Range) -> bool:
    """Tell whether an English range has words for a Chinese one in half of its words, and no words for anything else."""
    said = [(en[0] + start, en[0] + end) for start, end, _ in words_of(folded[slice(*en)])]
    known = [each for each in said if any(word.en[0] <= each[0] and each[1] <= word.en[1] for word in own)]
    others = [word for word in words if word not in own and en[0] <= word.en[0] < en[1]]
    return not others and 2 * len(known) >= len(said)


def _within(words: Sequence[Counterpart], zh: _Range, en: _Range) -> list[Counterpart]:
    """Return the words of a Chinese range that stand for one of an English range, in the order of the English."""
    found = (
        each
        for each in words
        if zh[0] <= each.zh[0] and each.zh[1] <= zh[1] and en[0] <= each.en[0] and each.en[1] <= en[1]
    )
    return sorted(found, key=lambda each: each.en)
