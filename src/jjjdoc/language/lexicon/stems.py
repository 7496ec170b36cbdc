"""What the forms of an English word have in common: industry, industries, industrial."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from jjjdoc.language.quantity.text import FUNCTION_WORDS, word_set
from jjjdoc.patterns import regex

_WORD = regex(r"[a-z]+")
_IRREGULAR: Mapping[str, str] = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "feet": "foot",
    "mice": "mous",
    "lives": "life",
    "wives": "wife",
    "knives": "knif",
    "bought": "buy",
    "sold": "sale",
    "sell": "sale",
    "paid": "pay",
    "built": "build",
    "lent": "lend",
    "grew": "grow",
    "grown": "grow",
    "growth": "grow",
    "fell": "fall",
    "fallen": "fall",
    "rose": "rise",
    "risen": "rise",
    "deaths": "dead",
    "death": "dead",
    "died": "dead",
    "die": "dead",
    "length": "long",
    "width": "wide",
    "height": "high",
    "international": "internation",
    "aluminium": "aluminum",
    "tyre": "tire",
}
"""The stems of words that their endings do not tell."""
_ENDINGS = sorted(
    word_set(
        "ization isation izations isations ational ations ation ional ions ion ially ical ial al ally ly ism ist"
        " isement izement ement ment ness ivity ive ence ance ency ancy ential er erred erring or ing ed en ic y e ary ory ous"
        " able ible ity hood ship ise ize ising izing ised ized iser izer ate ated ating a ae"
    ),
    key=lambda ending: (-len(ending), ending),
)
_LONG_ENDINGS = ("ent", "ant")
_LEAST = 4
"""How many letters of a word are left at least; before some endings one more: student is no form of study."""
_EMPTY = FUNCTION_WORDS | word_set(
    "sth sb sth's one's oneself somebody something somewhere someone etc esp eg ie lit fig thing things kind type"
    " part use used make made become get go have put take give two three four five six seven eight nine ten"
    " hundred thousand million billion trillion yuan per cent percent percentage point points number total"
)


def words_of(folded: str) -> Iterator[tuple[int, int, str]]:
    """Yield the words of a folded text that carry meaning, as start, end and stem."""
    for found in _WORD.finditer(folded):
        word = found[0]
        if word not in _EMPTY and len(word) > 1:
            yield found.start(), found.end(), stem(word)


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Return what a word in lower case has in common with its other forms and with the words derived from it."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    word = _singular(word)
    if word.endswith(_LONG_ENDINGS) and len(word) > _LEAST + 3 and not word.endswith("ment"):
        return word[:-3]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word[: -len(ending)]
    return word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > _LEAST:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
