"""Whether a translation is all of its source: sentences left as they were, and sentences left out."""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.script import HAN_LETTER
from jjjdoc.language.sentence import split_sentences
from jjjdoc.patterns import regex
from jjjdoc.tags import is_same_language

_HAN = regex(HAN_LETTER)
_LATIN = regex("[A-Za-z0-9]")
_LETTER = regex(r"\w")
_WORD = regex(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_NOT_WORDS = regex(r"[\s*]+")
_BRACKETED = regex(r"\([^()]*+\)|（[^（）]*+）|\[[^\[\]]*+\]|《[^《》]*+》")
_END = regex(r"[。！？…?!.][”’」』》）\"')\]]*$")

# What stands in brackets beside a translation is a name in the other language; outside of them a sentence of so many
# characters or words is one that nobody has translated.
_LEAST_HAN, _LEAST_HAN_ENDED = 6, 2
_LEAST_WORDS, _LEAST_LOWER = 4, 2

_LATIN_WEIGHT = 0.4  # of a Latin letter or digit in Chinese, measured in Han characters


class _Bounds(Struct, frozen=True):
    """Letters of English for a Chinese character, fewest and most; what lies outside lacks something."""

    fewest: float
    most: float


# Of 2,049 published translations with half as many sentences as their source or fewer, none lies outside of the first,
# and one in thirty outside of the second; of paragraphs of two sentences cut to one, a third and two thirds do.
_SURE = _Bounds(fewest=1.6, most=7.0)
_DOUBTFUL = _Bounds(fewest=2.3, most=5.7)


class Shortfall(Struct, frozen=True):
    """Fewer sentences than the source has, and shorter: how many there are on each side, and whether some are surely gone."""

    source: int
    target: int
    is_sure: bool


def untranslated_sentences(source: str, target: str, languages: tuple[str, str]) -> tuple[str, ...]:
    """Return the whole sentences of a source that stand in its translation as they were, outside of brackets.

    Both are template texts. White space and asterisks are passed over: editors drop them between sentences.
    """
    if is_same_language(*languages):
        return ()
    folded = _folded(target)
    sentences = (source[each.start : each.end] for each in split_sentences(source, languages[0]))
    return tuple(text for text in sentences if _is_of(languages[0], text) and _folded(text) in folded)


def find_shortfall(source: str, target: str, languages: tuple[str, str]) -> Shortfall | None:
    """Return how a translation falls short, None if it does not; figures and terms are written out in both texts.

    Translators join sentences and leave words out. So neither the number nor the length says anything by itself: half as
    many sentences or fewer must be too short as well.
    """
    if is_chinese(languages[0]) == is_chinese(languages[1]):
        return None
    ours, theirs = _count(source, languages[0]), _count(target, languages[1])
    if ours < 2 or theirs * 2 > ours:
        return None
    if not _is_short(source, target, languages[1], _DOUBTFUL):
        return None
    return Shortfall(ours, theirs, _is_short(source, target, languages[1], _SURE))


def _is_of(language: str, text: str) -> bool:
    """Tell whether a sentence has enough words of a language to be no name."""
    text = _BRACKETED.sub("", text)
    if is_chinese(language):
        han = len(_HAN.findall(text))
        return han >= (_LEAST_HAN_ENDED if _END.search(text) else _LEAST_HAN)
    words = _WORD.findall(text)
    return len(words) >= _LEAST_WORDS and sum(word.islower() for word in words) >= _LEAST_LOWER


def _folded(text: str) -> str:
    """Return a text without brackets, white space and asterisks."""
    return _NOT_WORDS.sub("", _BRACKETED.sub("", text))


def _count(text: str, language: str) -> int:
    """Return how many sentences a text has; a semicolon ends none."""
    found = (text[each.start : each.end] for each in split_sentences(text, language))
    parts = [part for part in found if _LETTER.search(part)]
    return sum(not part.endswith(("；", ";")) for part in parts[:-1]) + bool(parts)


def _is_short(source: str, target: str, target_language: str, bounds: _Bounds) -> bool:
    chinese, english = (target, source) if is_chinese(target_language) else (source, target)
    size = len(_HAN.findall(chinese)) + _LATIN_WEIGHT * len(_LATIN.findall(chinese))
    letters = len(_LATIN.findall(english))
    if is_chinese(target_language):
        return letters > bounds.most * size
    return letters < bounds.fewest * size
