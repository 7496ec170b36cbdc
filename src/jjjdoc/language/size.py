"""How long a text is to a translator: characters of Chinese, words of other languages."""

from __future__ import annotations

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.script import HAN, HAN_LETTER
from jjjdoc.patterns import regex

_WORD = regex(rf"[^\W_{HAN}]+(?:[.,'’\-][^\W_{HAN}]+)*")
_HAN = regex(HAN_LETTER)


def text_size(text: str, language: str) -> int:
    """Return the length of a text in the unit of its language (BCP 47 tag).

    Of Chinese: Han characters, and each word or number in another script as one. Of other languages: words, those
    with a hyphen or an apostrophe as one. Punctuation does not count.
    """
    words = len(_WORD.findall(text))
    return words + len(_HAN.findall(text)) if is_chinese(language) else words
