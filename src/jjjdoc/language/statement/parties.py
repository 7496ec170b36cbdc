"""Who does what to whom: in which of two languages the parties of a clause have changed places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from msgspec import Struct

from jjjdoc.language.counted.looked_up import words_in_step
from jjjdoc.language.lexicon.pairing import Counterpart
from jjjdoc.language.pinyin import find_spelt
from jjjdoc.language.statement.acting import acted_the_other_way
from jjjdoc.language.statement.bearers import other_bearer
from jjjdoc.language.statement.duties import exchanged_duties
from jjjdoc.language.statement.giving import given_the_other_way
from jjjdoc.language.statement.handover import self_exchanged, way_in_chinese, way_in_english
from jjjdoc.language.statement.lexicon import Lexicon, Mark
from jjjdoc.language.statement.party_words import (
    COUNTRIES,
    EVERYDAY_ROLES,
    NO_PARTIES,
    ROLES,
)
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.language.statement.subjects import (
    CLAUSE_END,
    POSSESSED,
    Mention,
    acting_verbs,
    chinese_subject,
    english_subject,
    is_passive,
)
from jjjdoc.patterns import regex


class Swap(Struct, frozen=True):
    """Two parties that have changed places: the same one in each language, where it should not be."""

    zh: Mention
    en: Mention


@cache
def _lexicons() -> tuple[Lexicon, Lexicon]:
    """Return the roles of both languages, each by its number, and the countries."""
    zh: dict[str, str] = {}
    en: dict[str, str] = {}
    for kind, listed in (("role", ROLES), ("everyday", EVERYDAY_ROLES)):
        for number, line in enumerate(listed.strip().splitlines()):
            for letter, role in zip("abcd", line.split(" || "), strict=False):
                party = f"{kind} {number}{letter}"
                zh[party], _, words = role.partition(" = ")
                en[party], _, en[f"{_MAYBE}{party}"] = words.partition(" ~ ")
    for line in COUNTRIES.strip().splitlines():
        names, words = line.split(" = ")
        zh[words], en[words] = names, words
    zh["other"], en["other"] = NO_PARTIES
    return Lexicon(zh), Lexicon(en)


_MAYBE = "maybe "
"""What words that do not surely stand for a party have before its number."""
_IS_ROLE = regex("(?:role|everyday) ")
_CONVERSE = ({"give", "take"}, {"act", "yield"})
"""The kinds of verbs that say the same with the parties exchanged: A sells to B, B buys from A."""


def find_swaps(chinese: str, english: str, written: str, sentences: Sequence[Matched]) -> Iterator[Swap]:
    """Yield the parties that have changed places, one pair a sentence.

    `english` is in lower case, `written` the same text as it is.
    """
    zh_roles, en_roles = _lexicons()
    for each in sentences:
        ours = _mentions(zh_roles.find(chinese[each.zh.start : each.zh.end]), each.zh.start)
        theirs = _mentions(en_roles.find(english[each.en.start : each.en.end]), each.en.start)
        names = _names(chinese, written, each)
        ours, theirs = ours + [zh for zh, _ in names], theirs + [en for _, en in names]
        parties = {mention.party for mention in ours} & {mention.party for mention in theirs}
        swaps = _swaps(chinese, english, _of(ours, parties), _of(theirs, parties))
        found = (
            next(swaps, None)
            or _substituted(chinese, english, ours, theirs)
            or _other_bearer(chinese, english, ours, theirs)
            or _other_way(chinese, english, ours, theirs)
            or _self_exchanged(chinese, english, each)
            or _given_the_other_way(chinese, english, each)
            or _left_to_the_other(chinese, english[each.en.start : each.en.end], ours, theirs)
            or _by_words(chinese, english, each, ours, theirs)
        )
        if found:
            yield found


def _other_way(chinese: str, english: str, zh: list[Mention], en: list[Mention]) -> Swap | None:
    """Return a party that gets something in one language and gives it in the other, whoever stands on the other side."""
    zh_verbs, en_verbs = acting_verbs()
    for ours in zh:
        theirs = [each for each in en if each.party == ours.party]
        if len(theirs) != 1 or [each.party for each in zh].count(ours.party) != 1:
            continue
        way = way_in_chinese(zh_verbs, chinese, ours.start, ours.end)
        other = way_in_english(en_verbs, english, theirs[0].start)
        if way and other and way != other:
            return Swap(ours, theirs[0])
    return None


def _self_exchanged(chinese: str, english: str, sentence: Matched) -> Swap | None:
    """Return the one that reports, if it gives in one language what it takes in the other."""
    found = self_exchanged(acting_verbs(), chinese, english, sentence)
    return Swap(Mention("self", *found[0]), Mention("self", *found[1])) if found else None


def _given_the_other_way(chinese: str, english: str, sentence: Matched) -> Swap | None:
    """Return the one who gives something in one language and gets it in the other, whom the dictionary knows in both."""
    found = given_the_other_way(acting_verbs(), chinese, english, sentence)
    return Swap(Mention("word", *found.zh), Mention("word", *found.en)) if found else None


def _by_words(
    chinese: str, english: str, sentence: Matched, zh: list[Mention], en: list[Mention]
) -> Swap | None:
    """Return the one who acts in English and is acted on in Chinese, or has the other's duty, whom the dictionary knows in both."""
    parties = [
        Counterpart((ours[0].start, ours[0].end), (theirs[0].start, theirs[0].end))
        for party in sorted({each.party for each in zh})
        if len(ours := [each for each in zh if each.party == party]) == 1
        and len(theirs := [each for each in en if each.party == party]) == 1
    ]
    looked_up = words_in_step(
        chinese, english, (sentence.zh.start, sentence.zh.end), (sentence.en.start, sentence.en.end)
    )
    words = [*parties, *(each for each in looked_up if not any(map(each.overlaps, parties)))]
    found = acted_the_other_way(acting_verbs()[1], chinese, english, sentence, words) or exchanged_duties(
        chinese, english, sentence, words, parties
    )
    return Swap(Mention("word", *found.zh), Mention("word", *found.en)) if found else None


def _mentions(marks: Sequence[Mark], start: int) -> list[Mention]:
    return [Mention(kind, start + mark.start, start + mark.end) for mark in marks for kind in mark.kinds]


def _names(chinese: str, written: str, sentence: Matched) -> list[tuple[Mention, Mention]]:
    """Return the names that are spelt in English as they are read in Chinese, once in each sentence."""
    zh_text = chinese[sentence.zh.start : sentence.zh.end]
    en_text = written[sentence.en.start : sentence.en.end]
    found = []
    for word, start, end in find_spelt(zh_text, en_text):
        at = en_text.find(word)
        if en_text.count(word) == 1 and zh_text.count(zh_text[start:end]) == 1:
            zh = Mention(word, sentence.zh.start + start, sentence.zh.start + end)
            found.append((zh, Mention(word, sentence.en.start + at, sentence.en.start + at + len(word))))
    return found


def _of(mentions: list[Mention], parties: set[str]) -> list[Mention]:
    return sorted(
        (mention for mention in mentions if mention.party in parties), key=lambda mention: mention.start
    )


def _swaps(chinese: str, english: str, zh: list[Mention], en: list[Mention]) -> Iterator[Swap]:
    for pair in combinations(sorted({mention.party for mention in zh}), 2):
        is_role = _IS_ROLE.match(pair[0]) is not None
        if is_role and pair[0][:-1] != pair[1][:-1]:
            continue
        ours, theirs = _of(zh, set(pair)), _of(en, set(pair))
        if pair[0].startswith("role ") and _are_mirrored(ours, theirs):
            yield Swap(ours[0], theirs[0])
        elif len(ours) == len(theirs) == 2 and ours[0].party != ours[1].party:
            yield from _exchanged(chinese, english, ours, theirs)
        elif clause := _of_one_clause(chinese, english, ours, theirs):
            yield from _exchanged(chinese, english, *clause)
        if is_role:
            yield from _conditions(chinese, english, ours, theirs)


def _other_bearer(chinese: str, english: str, zh: list[Mention], en: list[Mention]) -> Swap | None:
    """Return the party that has the one duty of the sentence, where the translation gives it to another of its line."""
    for line in sorted({mention.party[:-1] for mention in zh if mention.party.startswith("role ")}):
        ours, theirs = (
            [Mark(each.start, each.end, (each.party,)) for each in named if each.party[:-1] == line]
            for named in (zh, en)
        )
        found = other_bearer(chinese, english, ours, theirs)
        if found is None:
            continue
        mine, other = (Mention(mark.kind, mark.start, mark.end) for mark in found)
        if not _are_converse(chinese, mine, english, other) and not is_passive(english, other):
            return Swap(mine, other)
    return None


_OTHER_EN = regex(
    r"\b(?:other|latter|former|both|each|either|parties|respective\w*|its|their|they|them|jointly|(?:by|to|from) it|it (?:shall|must|may|will|is))\b"
)


def _left_to_the_other(chinese: str, english: str, zh: list[Mention], en: list[Mention]) -> Swap | None:
    """Return a party of a contract that has to do one of two things, where the translation names the other one alone."""
    named = {mention.party.removeprefix(_MAYBE) for mention in en}
    led = [
        each for each in zh if each.party.startswith("role ") and chinese[each.start - 1 : each.start] == "由"
    ]
    for ours in led:
        rivals = {each.party for each in led if each.party[:-1] == ours.party[:-1]} - {ours.party}
        theirs = [each for each in en if each.party in rivals]
        if theirs and ours.party not in named and not _OTHER_EN.search(english):
            return Swap(ours, theirs[-1])
    return None


def _are_mirrored(ours: list[Mention], theirs: list[Mention]) -> bool:
    """Tell whether each place of one party is one of the other: 乙…甲…乙 is A … B … A."""
    parties, others = [each.party for each in ours], [each.party for each in theirs]
    first, second = parties.count(parties[0]), others.count(parties[0])
    is_uneven = first * 2 != len(parties) and len(parties) == len(others)
    return is_uneven and first + second == len(parties) and all(map(str.__ne__, parties, others))


def _substituted(chinese: str, english: str, zh: list[Mention], en: list[Mention]) -> Swap | None:
    """Return a role that the English does not name, with another of its line that it names instead, in a like place."""
    named = {mention.party.removeprefix(_MAYBE) for mention in en}
    theirs = [each for each in en if each.party.startswith("role ")]
    for ours in zh:
        if not ours.party.startswith("role ") or ours.party in named:
            continue
        line = ours.party[:-1]
        named_of = [each for each in zh if each.party[:-1] == line]
        of_line = [each for each in theirs if each.party[:-1] == line]
        if found := next(_conditions(chinese, english, named_of, of_line), None):
            return found
        counts = Counter(each.party for each in named_of)
        more = Counter(each.party for each in of_line) - counts
        for other in of_line:
            if (
                more[other.party]
                and len(of_line) <= counts.total()
                and not _are_one_in_another_line(ours, other, zh, en)
                and _is_object_zh(chinese, ours) == _is_object_en(english, other)
                and not _are_converse(chinese, ours, english, other)
            ):
                return Swap(ours, other)
    return None


def _are_one_in_another_line(ours: Mention, other: Mention, zh: list[Mention], en: list[Mention]) -> bool:
    """Tell whether the words of two mentions stand for one party in another line of roles (owner, contractor)."""
    mine = {each.party for each in zh if each.start == ours.start}
    theirs = {each.party.removeprefix(_MAYBE) for each in en if each.start == other.start}
    return not mine.isdisjoint(theirs)


_OBJECT_ZH = regex("(?:[向对给予与和同归跟为]|通知|要求|告知|支付|退还|偿还)$")
_OBJECT_EN = regex(
    r"\b(?:to|from|for|against|with|upon|on|notify|notified|inform|require|pay|owed|expense of)\s(?:(?:the|a|an|any|each|its|other)\s)?$"
)
_SUFFERS = regex(
    r"\s(?:(?:shall|may|must|will|should|can|to|has|have)\s)?(?:not\s)?(?:be|is|are|was|were|been)\s(?:\w+ly\s)?"
    r"(?!(?:entitled|obliged|required|allowed|permitted|prohibited|forbidden|deemed|delayed|authorized)\b)\w+(?:ed|id|nt)\b"
)


def _is_object_zh(text: str, mention: Mention) -> bool:
    return _OBJECT_ZH.search(text, max(0, mention.start - 4), mention.start) is not None


def _is_object_en(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - 24) : mention.start]
    return _OBJECT_EN.search(before) is not None or _SUFFERS.match(text, mention.end) is not None


def _are_converse(chinese: str, ours: Mention, english: str, other: Mention) -> bool:
    """Tell whether the one gives what the other takes."""
    clause = _SENTENCE_ZH.split(chinese[ours.end : ours.end + 60])[0]
    mine = {mark.kind for mark in acting_verbs()[0].find(clause)}
    its = next(iter(acting_verbs()[1].find(english[other.end : other.end + 40])), None)
    return its is not None and its.kind not in mine and any({kind, its.kind} in _CONVERSE for kind in mine)


_SENTENCE_ZH = regex("[。；]")


def _exchanged(chinese: str, english: str, zh: list[Mention], en: list[Mention]) -> Iterator[Swap]:
    """Yield the subject that is the other party in the translation, with a verb that means the same or the opposite."""
    our_subject, our_verb = chinese_subject(chinese, *zh)
    their_subject, their_verb = english_subject(english, *en)
    if not (our_subject and their_subject and our_verb and their_verb):
        return
    if our_verb != their_verb and {our_verb, their_verb} not in _CONVERSE:
        return
    is_same_way = our_verb == their_verb
    if (our_subject.party == their_subject.party) != is_same_way:
        yield Swap(our_subject, their_subject)


_CLAUSES_EN = regex(r"[,;:]\s|\.\s|\s(?:if|where|when|because|unless|provided that|since)\s")


def _of_one_clause(
    chinese: str, english: str, zh: list[Mention], en: list[Mention]
) -> tuple[list[Mention], list[Mention]] | None:
    """Return the mentions of the only clause that names both parties, once each, if the other clauses name the same ones."""
    ours, theirs = _by_clause(CLAUSE_END, chinese, zh), _by_clause(_CLAUSES_EN, english, en)
    both, its = (
        [clause for clause in side if len({each.party for each in clause}) == 2] for side in (ours, theirs)
    )
    rest, its_rest = (
        [each.party for clause in side if clause not in found for each in clause]
        for side, found in ((ours, both), (theirs, its))
    )
    if rest != its_rest or [len(each) for each in both] != [2] or [len(each) for each in its] != [2]:
        return None
    return both[0], its[0]


def _by_clause(end: re.Pattern[str], text: str, mentions: list[Mention]) -> list[list[Mention]]:
    """Return the mentions of each clause that has any."""
    clauses: list[list[Mention]] = []
    for index, each in enumerate(mentions):
        if not index or end.search(text, mentions[index - 1].end, each.start):
            clauses.append([])
        clauses[-1].append(each)
    return clauses


# The party that a condition speaks of: 乙方逾期付款的; if Party B is late.
_IF_ZH = regex("(?:如果?|若|倘若|当|凡|因)$")
_OF_IF_ZH = regex("[^，。；]{2,40}?(?:的|时|后)[，,]")
_WHO = regex(" who (?:fail|does|do |is|are|has|have|cause|breach|violat|delay|terminat|refus)")
_IF_EN = regex(r"\b(?:if|where|when|should|once|in case|in the event that)\s(?:(?:the|a|an|any|either)\s)?$")


def _conditions(chinese: str, english: str, zh: list[Mention], en: list[Mention]) -> Iterator[Swap]:
    """Yield the party of the only condition, where it is another one than that of the translation."""
    ours = [each for each in zh if _is_of_condition(chinese, each)]
    theirs = [
        each
        for each in en
        if _IF_EN.search(english, max(0, each.start - 24), each.start) or _WHO.match(english, each.end)
    ]
    if len(ours) != 1 or len(theirs) != 1 or ours[0].party == theirs[0].party:
        return
    if not POSSESSED.match(english[theirs[0].end :]) and not is_passive(english, theirs[0]):
        yield Swap(ours[0], theirs[0])


def _is_of_condition(text: str, mention: Mention) -> bool:
    """Tell whether a mention is the subject of a conditional clause."""
    before = text[max(0, mention.start - 4) : mention.start]
    begins = not before or before[-1] in "，。；：" or _IF_ZH.search(before) is not None
    return begins and _OF_IF_ZH.match(text, mention.end) is not None
