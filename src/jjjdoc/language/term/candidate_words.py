"""Which stretches of words may be terms: those without the words that only bind sentences, or begin them."""

from __future__ import annotations

from jjjdoc.patterns import regex

_INSIDE_ONLY = frozenset(
    ("a", "an", "and", "between", "by", "for", "from", "in", "of", "on", "the", "to", "with")
)

_SENTENCE_WORDS = """
after all also any are as at be been both but each had has have he her his i if into is it its more most no not off or
other our out over s she such than that their them then these they this those through under up was we were which while
will within you
begin begins began come comes came give gives gave given go goes going held keep keeps kept make makes made put puts set sets
take takes taken took inside outside inward outward
per percent cny usd yuan million billion trillion one two three four five six seven eight nine ten first second third
meter meters kilometer kilometers kilogram kilograms ton tons hectare hectares hour hours
"""
_IN_NO_TERM = frozenset(_SENTENCE_WORDS.split())
_ENDS_NO_TERM = ("ed", "ly")
SMALL_WORDS = _INSIDE_ONLY | _IN_NO_TERM
"""Folded English words that bind others: next to a term they say nothing about where it ends."""

SMALL_CHARACTERS = frozenset("在以将对为从到等并由向至都每各共已更就较约超")
"""The same of Chinese."""

_SHORTEST_CHINESE = 3
_NO_CHINESE_TERM = regex(
    "[在以将对为从到等并由向至都每各共已更就较约超我你他她其].*"
    "|.*(?:到|未(?!成年|来)).*"
    "|(?:平方|立方)?(?:毫米|厘米|分米|千?米|公里|公顷|公斤|千克|吨|小时)"
    "|(?:建成|加快|推进|推动|促进|加强|实现|完成|提升|提高|开展|形成|坚持|深化|打造|落实|构建|签约|累计).*"
    "|.*(?:实现|形成|达到|保持|完成|超过|连续|进一步|[在以将对为从到等并由向至都已更就较约超达])"
)


def may_be_chinese_term(characters: str) -> bool:
    """Tell whether characters may be a term: three at least, and no function word or common verb at an end."""
    return len(characters) >= _SHORTEST_CHINESE and not _NO_CHINESE_TERM.fullmatch(characters)


def may_be_english_term(words: tuple[str, ...]) -> bool:
    """Tell whether folded words may be a term: two at least, no small word at an end, and none of a sentence or number."""
    return (
        len(words) > 1
        and not _INSIDE_ONLY.intersection((words[0], words[-1]))
        and not _IN_NO_TERM.intersection(words)
        and not words[-1].endswith(_ENDS_NO_TERM)
    )
