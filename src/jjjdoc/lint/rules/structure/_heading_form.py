"""How a heading is built: its ending, its number, its first word, its capitals."""

from __future__ import annotations

from collections.abc import Iterable

from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex

_STOP = regex(r"[.。;；,，:：]$")
_ABBREVIATION = regex(r"(?:etc|Inc|Ltd|Co|Jr|No|[A-Z])\.$")
_NUMBERS = tuple(
    (name, regex(pattern))
    for name, pattern in (
        ("第一章", r"第[一二三四五六七八九十百零\d]+[章编篇]"),
        ("第一节", r"第[一二三四五六七八九十百零\d]+节"),
        ("一、", r"[一二三四五六七八九十]{1,3}、"),
        ("（一）", r"[(（][一二三四五六七八九十]{1,3}[)）]"),
        ("（1）", r"[(（]\d{1,2}[)）]"),
        ("1.1", r"\d{1,2}(?:[.．]\d{1,2})+"),
        ("1.", r"\d{1,2}[.．](?!\d)"),
        ("1、", r"\d{1,2}、"),
        ("1)", r"\d{1,2}[)）]"),
        ("I.", r"[IVX]{1,4}\.(?=\s)"),
        ("Chapter 1", r"(?:Chapter|Part|Section)\s+[\dIVX]+"),
    )
)
_NUMBER = regex(
    r"(?:(?:Chapter|Part|Section)\s+[\dIVX]+[.:]?|[(（]?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})[.)）:]?)\s+"
)
_WORD = regex(r"[A-Za-z][A-Za-z'’]*")
_SMALL = regex(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words in -ing that may begin a heading as nouns, adjectives or names.
_NOUNS = _words(
    """
    accounting advertising banking beijing beginning boeing breaking briefing building buildings cleaning clothing crossing dining
    drawing drawings dwelling earnings emerging engineering evening everything existing farming filing finding findings
    fishing following funding gaming growing heading healing hearing holding holdings housing incoming king leading
    learning lighting listing living logging manufacturing marketing meaning meeting meetings mining missing morning
    nothing nursing offering opening ongoing outstanding packaging parking planning pricing printing processing
    programming reading recycling remaining ring running saving savings schooling screening seeing sending setting
    settings shipping shopping sibling something spelling spending spring string surrounding swimming teaching testing
    thing timing tracking training transporting tutoring understanding warning wedding wing working writing xining
    """
)
_FEWEST_WORDS = 3
_IMPERATIVES = _words(
    """
    accelerate achieve adhere consolidate coordinate create deepen develop enhance ensure establish expand
    facilitate foster implement improve keep make optimise optimize promote protect pursue raise reduce resolve
    strengthen uphold
    """
)
_CONNECTIVES = _words(
    "about above after from into onto over that their them these this those through under upon "
    "with within without between among against"
)


def ending(text: str) -> str | None:
    """Return whether a heading ends with a stop."""
    if _ABBREVIATION.search(text) or text.endswith((":", "：")):
        return None
    return "stop" if _STOP.search(text) else "none"


def numbering(text: str) -> str | None:
    """Return the kind of number a heading begins with; None for one without."""
    return next((name for name, pattern in _NUMBERS if pattern.match(text)), None)


def grammar(text: str) -> str | None:
    """Return what an English heading begins with: an -ing form, an imperative, or a noun; None where it may be either."""
    words = _WORD.findall(_without_number(text))
    if len(words) < _FEWEST_WORDS:
        return None
    word = words[0].lower()
    if word in _NOUNS:
        return None
    if word.endswith("ing") and len(word) > 4:
        return "an -ing form"
    return "an imperative" if word in _IMPERATIVES else "a noun"


def letter_case(text: str, known: frozenset[str]) -> str | None:
    """Return how an English heading has its capitals; None where it may be either.

    `known` are words that the text has in small letters: a heading with two of them capitalised is in title case.
    """
    words = _WORD.findall(_without_number(text))[1:]
    long = [word for word in words if len(word) > 3 and word.lower() not in _CONNECTIVES]
    small = [word for word in long if word.islower()]
    raised = [word for word in long if word[0].isupper() and word[1:].islower() and word.lower() in known]
    if small and not raised:
        return "sentence"
    return "title" if raised and not small and len(raised) > 1 else None


def small_words(passages: Iterable[Passage]) -> frozenset[str]:
    """Return the words of running text that are written in small letters."""
    return frozenset(
        word
        for passage in passages
        if passage.role in ("paragraph", "item")
        for word in _SMALL.findall(passage.text)
    )


def _without_number(text: str) -> str:
    found = _NUMBER.match(text)
    return text[found.end() :] if found else text
