"""Who does what a clause says: its subject, which stands before the verb and after no word that makes it something else."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from jjjdoc.language.statement.lexicon import Lexicon
from jjjdoc.language.statement.party_words import VERBS_EN, VERBS_ZH
from jjjdoc.patterns import regex


class Mention(Struct, frozen=True):
    """A party where a text names it."""

    party: str
    start: int
    end: int


@cache
def acting_verbs() -> tuple[Lexicon, Lexicon]:
    """Return the verbs that have someone on either side, Chinese and English."""
    return Lexicon(VERBS_ZH), Lexicon(VERBS_EN)


_NO_SUBJECT_ZH = regex(
    "(?:[向给对从为与和同跟于把将予自]|通过|要求|请求|通知|委托|协助|根据|依据|按照|以及|及|、|的)$"
)
_BY_ZH = regex("[由被](?:[^，。；]{0,6})$")
_NO_SUBJECT_EN = regex(
    r"\b(?:by|to|from|of|for|against|with|over|and|or|between|on|in|upon|than|as|via|at|into|require|requires|request|ask|notify|pay|provide)\s(?:(?:the|a|an|any|each|such|its|other)\s)?$|(?<!people)'s\s$"
)
_BY_EN = regex(r"\bby\s(?:(?:the|a|an|any|each|such)\s)?$")
_GERUND = regex(r"\b(?:of|after|before|on|upon|without|in|for)\s$")
_FROM = regex(r"\bfrom\s(?:(?:the|a|an)\s)?$")
_TO = regex(r"\bto\s(?:(?:the|a|an)\s)?$")
_PASSIVE = regex(r"\b(?:be|been|being|is|are|was|were|get|got)\s(?:\w+ly\s|not\s|also\s|then\s|only\s)*$")
_BY_AGENT = regex(r"\b(?:be|been|being|is|are|was|were)\s(?:\w+\s)?\w+(?:ed|en|t|d)\b")
POSSESSED = regex(r"^(?:'s?\s|\s(?:of|and|or)\b)")
_SAME_SUBJECT = regex("(?:并|且|同时|再|立即|及时|依法)")
_MOST_BEFORE = 60
CLAUSE_END = regex("[，。；：]")
_EN_CLAUSE_END = regex(r"[;:]|\.\s|,\s")


def chinese_subject(text: str, first: Mention, second: Mention) -> tuple[Mention | None, str]:
    """Return the party that does what a clause says, and the kind of its first verb; None or empty if it is unclear."""
    start = _verb_from(text, first, second)
    if start is None:
        return None, ""
    end = CLAUSE_END.search(text, second.end)
    rest = text[start : end.start() if end else len(text)]
    verbs = [
        mark
        for mark in acting_verbs()[0].find(rest)
        if mark.kind != "other" and start + mark.start not in range(second.start, second.end)
    ]
    if not verbs:
        return None, ""
    kind = verbs[0].kind
    if _BY_ZH.search(text, max(0, first.start - 8), first.start):
        return first, kind
    if _BY_ZH.search(text[first.end : second.start]):
        return second, kind
    if _NO_SUBJECT_ZH.search(text, max(0, first.start - 4), first.start):
        return None, ""
    return first, kind


def _verb_from(text: str, first: Mention, second: Mention) -> int | None:
    """Return where to look for the verb: after the first party, or in a later clause that has the same subject."""
    ends = list(CLAUSE_END.finditer(text, first.end, second.start))
    if not ends:
        return first.end
    return ends[-1].end() if _SAME_SUBJECT.match(text, ends[-1].end()) else None


def english_subject(text: str, first: Mention, second: Mention) -> tuple[Mention | None, str]:
    """Return the party that does what a clause says, and the kind of its first verb; None or empty if it is unclear."""
    between = text[first.end : second.start]
    if _EN_CLAUSE_END.search(between) or POSSESSED.match(between):
        return None, ""
    before = text[max(0, first.start - _MOST_BEFORE) : first.start]
    if _BY_EN.search(between):
        before_verbs = acting_verbs()[1].find(before)
        if before_verbs and _PASSIVE.search(before[: before_verbs[-1].start]):
            return second, before_verbs[-1].kind
    verbs = [mark for mark in acting_verbs()[1].find(between) if not _GERUND.search(between[: mark.start])]
    if not verbs or _NO_SUBJECT_EN.search(before):
        return None, ""
    verb = verbs[0]
    if not _PASSIVE.search(between[: verb.start]):
        return first, _kind(verb.kind, between)
    return (second, verb.kind) if _BY_EN.search(between) else (None, "")


def _kind(kind: str, between: str) -> str:
    """Return the kind of a verb, by the word before the other party where that decides: to lease from is to take."""
    if _FROM.search(between) and kind == "give":
        return "take"
    return "give" if kind == "take" and _TO.search(between) else kind


def is_passive(text: str, mention: Mention) -> bool:
    """Tell whether what follows a subject is done to it."""
    clause = _EN_CLAUSE_END.split(text[mention.end : mention.end + 80])[0]
    return _BY_AGENT.search(clause) is not None
