"""Who gives something to whom, whoever they are: 建设单位应当向业主委员会移交; shall be handed over by the developer to the committee."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from jjjdoc.language.counted.looked_up import words_in_step
from jjjdoc.language.lexicon.pairing import Counterpart
from jjjdoc.language.statement.lexicon import Lexicon, Mark
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

_Range = tuple[int, int]


class Giving(Struct, frozen=True):
    """The ranges of a clause that name the one who gives and the one who gets."""

    giver: _Range
    getter: _Range


_DIRECTIONS = frozenset(("give", "take"))
_CLAUSE_ZH = regex("[^，。；：！？]+")
_LED_ZH = regex("(?P<by>由)|(?P<from>[从自])|(?P<to>向|给)(?![上下前后左右来着予])")
_TO_ZH = regex("(?:给|予|至)(?P<to>[^，。；：的]{2,8})")
_OBJECT_ZH = regex("[将把]")
_TOLD_ZH = regex("通知|告知")
_FEW = 8
"""How many characters after such a verb may name the one who gets something."""


def giving_in_chinese(verbs: Lexicon, text: str, start: int, end: int) -> Giving | None:
    """Return who gives to whom in the only clause of a range that says so, with verbs of one direction."""
    said = _saying(verbs, text, [each.span() for each in _CLAUSE_ZH.finditer(text, start, end)])
    return _in_chinese(text, *said) if said else None


def _saying(verbs: Lexicon, text: str, clauses: Sequence[_Range]) -> tuple[_Range, Mark] | None:
    """Return the only clause that has verbs of giving or taking, with the first of them.

    None if it has verbs of both, or if another verb comes first: 要求乙方支付.
    """
    found = []
    for start, end in clauses:
        marks = [each for each in verbs.find(text[start:end]) if each.kind != "other"]
        if any(each.kind in _DIRECTIONS for each in marks):
            found.append((start, end, marks))
    if len(found) != 1:
        return None
    start, end, marks = found[0]
    first = marks[0]
    if first.kind not in _DIRECTIONS or any(each.kind in _DIRECTIONS - {first.kind} for each in marks):
        return None
    return (start, end), Mark(start + first.start, start + first.end, first.kinds)


def _in_chinese(text: str, clause: _Range, verb: Mark) -> Giving | None:
    """Return who gives to whom in a clause with its first verb of giving or taking."""
    led = {each.lastgroup: each for each in _LED_ZH.finditer(text, clause[0], verb.start)}
    heads = sorted(each.start() for each in led.values())
    own = led["by"].end() if "by" in led else clause[0]
    object_ = _OBJECT_ZH.search(text, own, verb.start)
    stops = [place for place in (*heads, object_.start() if object_ else verb.start) if place > own]
    subject = own, min((*stops, verb.start))
    if "from" in led:
        return Giving((led["from"].end(), verb.start), subject) if verb.kind == "take" else None
    if "to" in led:
        other = led["to"].end(), verb.start
        return Giving(subject, other) if verb.kind == "give" else Giving(other, subject)
    after = _TO_ZH.match(text, verb.end, clause[1])
    if after is not None and verb.kind == "give":
        return Giving(subject, after.span("to"))
    if verb.kind == "give" and (object_ or _TOLD_ZH.match(text, verb.start)):
        return Giving(subject, (verb.end, min(clause[1], verb.end + _FEW)))
    return None


_CLAUSE_EN = regex(r"(?:[^,;:.()]|[,;:.](?! ))+")
_AUXILIARY = regex(
    r"\b(?:shall|may|must|should|will|would|can|could|is|are|was|were|be|has|have|had|also|not|to be)\b"
)
_PASSIVE = regex(r"\b(?:be|been|being|is|are|was|were)(?: \w+ly| not| also| first| then)* $")
_OTHER_EN = regex(
    r"\b(?P<led>to|by|from) (?P<who>(?!which\b|whom\b)(?:(?!(?:to|by|from|for|of|at|in|on|with|within|upon|and|or|when|as|that|who)\b)[\w'-]+ ?)+)"
)
_TOLD_EN = regex("notif|inform|compensat|indemnif|subsid")
_OBJECT_EN = regex(
    r" (?P<who>(?:(?!(?:to|by|from|for|of|at|in|on|with|within|upon|and|or|when|as|that|who)\b)[\w'-]+ ?)+)"
)
_LINK = regex(r".*\b(?:if|where|when|after|before|and|but|that|which|who|while|whereas|unless|once)\b")


def giving_in_english(verbs: Lexicon, folded: str, start: int, end: int) -> Giving | None:
    """Return who gives to whom in the only clause of a range of a folded text that says so, with verbs of one direction."""
    said = _saying(verbs, folded, [each.span() for each in _CLAUSE_EN.finditer(folded, start, end)])
    return _in_english(folded, *said) if said else None


def _in_english(folded: str, clause: _Range, verb: Mark) -> Giving | None:
    """Return who gives to whom in a clause with its first verb of giving or taking."""
    others: dict[str, _Range] = {}
    rest = verb.end
    while folded[rest : rest + 1].isalpha():  # of notif*
        rest += 1
    for each in _OTHER_EN.finditer(folded, rest, clause[1]):
        others.setdefault(each["led"], each.span("who"))
    subject = _subject(folded, clause[0], verb.start)
    told = _TOLD_EN.match(folded, verb.start) is not None
    if _PASSIVE.search(folded, clause[0], verb.start):
        doer, object_ = others.get("by"), subject if told else None
    else:
        found = _OBJECT_EN.match(folded, rest, clause[1]) if told else None
        doer, object_ = subject, found.span("who") if found else None
    other = object_ or others.get("to" if verb.kind == "give" else "from")
    if doer is None or other is None:
        return None
    return Giving(doer, other) if verb.kind == "give" else Giving(other, doer)


def _subject(folded: str, start: int, verb: int) -> _Range | None:
    """Return the range of the subject of a verb, after the last word that links its clause; None if there is none."""
    link = _LINK.match(folded, start, verb)
    begin = link.end() if link else start
    auxiliary = _AUXILIARY.search(folded, begin, verb)
    end = auxiliary.start() if auxiliary else verb
    return (begin, end) if folded[begin:end].strip() else None


def given_the_other_way(
    verbs: tuple[Lexicon, Lexicon], chinese: str, folded: str, sentence: Matched
) -> Counterpart | None:
    """Return a word of the one who gives something in one language and gets it in the other; the English is folded."""
    zh, en = (sentence.zh.start, sentence.zh.end), (sentence.en.start, sentence.en.end)
    ours, theirs = giving_in_chinese(verbs[0], chinese, *zh), giving_in_english(verbs[1], folded, *en)
    if ours is None or theirs is None:
        return None
    return _turned(ours, theirs, words_in_step(chinese, folded, zh, en))


def _turned(chinese: Giving, english: Giving, words: Sequence[Counterpart]) -> Counterpart | None:
    """Return a word of the one who gives in one text and gets in the other; None if another word is of the same one in both."""
    for zh, en in ((chinese.giver, english.giver), (chinese.getter, english.getter)):
        if _first(words, zh, en):
            return None
    return _first(words, chinese.giver, english.getter) or _first(words, chinese.getter, english.giver)


def _first(words: Sequence[Counterpart], zh: _Range, en: _Range) -> Counterpart | None:
    return next(
        (
            each
            for each in words
            if zh[0] <= each.zh[0] and each.zh[1] <= zh[1] and en[0] <= each.en[0] and each.en[1] <= en[1]
        ),
        None,
    )
