"""Whether the letters of an abbreviation are those of the words that it stands for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from jjjdoc.patterns import regex

Fit = Literal["all", "some", "none"]
"""Every word gives a letter; some word gives none; the letters are others, or in another order."""

WORD = regex(r"[\w&]+(?:['’][\w]+)*")
SMALL_WORDS = frozenset(
    ("of", "and", "the", "for", "in", "on", "to", "a", "an", "with", "by", "at", "from", "de", "&", "or")
)
_LONGEST = 12
_WORDS_MORE = 4


class LongForm(Struct, frozen=True):
    """What an abbreviation stands for: a half-open range of a text, how its letters fit, the words that give none."""

    start: int
    end: int
    fit: Fit
    left_out: tuple[str, ...] = ()


def find_long_form(text: str, end: int, abbreviation: str, lower: int = 0) -> LongForm | None:
    """Return the words that end at `end` and that an abbreviation stands for; None where they are unrelated.

    `lower` is where the search stops: the words are those of one sentence.
    """
    letters = re.sub(r"[^A-Za-z0-9]", "", singular(abbreviation))
    words = list(WORD.finditer(text, max(lower, end - 160), end))[-_LONGEST:]
    if len(letters) < 2 or not words:
        return None
    letters = letters.lower()
    spelt = tuple(_spelt(text, word) for word in words)
    return (
        _fitting(words, spelt, letters, end)
        or _skipping(words, spelt, letters, end)
        or _jumbled(words, spelt, letters, end)
    )


def _spelt(text: str, word: re.Match[str]) -> str:
    """Return a word in lower case, with a hyphen if it is a second part: owned in State-owned may give no letter."""
    second = text[word.start() - 1 : word.start()] == "-" and word[0].islower()
    return f"-{word[0]}" if second else word[0].lower()


def singular(abbreviation: str) -> str:
    """Return an abbreviation without the s of the plural: NGO for NGOs."""
    plural = abbreviation[-1:] == "s" and abbreviation[-2:-1].isupper()
    return abbreviation[:-1] if plural else abbreviation


def _fitting(words: list[re.Match[str]], spelt: tuple[str, ...], letters: str, end: int) -> LongForm | None:
    for first in range(len(words) - 1, -1, -1):
        if (
            spelt[first] not in SMALL_WORDS
            and spelt[first][0] == letters[0]
            and covers(letters, spelt[first:])
        ):
            return LongForm(words[first].start(), end, "all")
    return None


def _skipping(words: list[re.Match[str]], spelt: tuple[str, ...], letters: str, end: int) -> LongForm | None:
    """Find words whose initials are the letters but for one or two words between that give none."""
    for first in range(len(words) - len(letters), -1, -1):
        if spelt[first][0] != letters[0] or not words[first][0][0].isupper():
            continue
        at = 1
        left_out = []
        for word, written in zip(spelt[first + 1 :], words[first + 1 :], strict=True):
            if at < len(letters) and word.removeprefix("-")[0] == letters[at]:
                at += 1
            elif word not in SMALL_WORDS and not word.startswith("-"):
                left_out.append(written[0])
        if at == len(letters) and 0 < len(left_out) <= 2 and len(words) - first <= len(letters) + _WORDS_MORE:
            return LongForm(words[first].start(), end, "some", tuple(left_out))
    return None


def _jumbled(words: list[re.Match[str]], spelt: tuple[str, ...], letters: str, end: int) -> LongForm | None:
    """Find words whose initials are the letters in another order, with one other letter, or with one too few."""
    content = [index for index, word in enumerate(spelt) if word not in SMALL_WORDS and word[0] != "-"]
    for count in (len(letters), len(letters) - 1):
        if count < 3 or len(content) < count:
            continue
        chosen = content[-count:]
        initials = "".join(spelt[index][0] for index in chosen)
        capitals = all(words[index][0][0].isupper() for index in chosen)
        if _is_slip(initials, letters, capitals=capitals):
            return LongForm(words[chosen[0]].start(), end, "none")
    return None


def _is_slip(initials: str, letters: str, *, capitals: bool) -> bool:
    if sorted(initials) == sorted(letters):
        return True
    if not capitals or initials[0] != letters[0]:
        return False
    if len(initials) < len(letters):
        return any(letters[:at] + letters[at + 1 :] == initials for at in range(1, len(letters)))
    return sum(one == other for one, other in zip(initials, letters, strict=True)) == len(letters) - 1


@lru_cache(maxsize=4096)
def covers(letters: str, words: tuple[str, ...]) -> bool:
    """Tell whether the letters can be taken from the words in order, one or more from each but the small ones."""
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    second = word.startswith("-")
    if (second or word in SMALL_WORDS or len(word) == 1) and covers(letters, rest):
        return True
    word = word.removeprefix("-")
    if not letters or word[0] != letters[0]:
        return False
    taken = 1
    if covers(letters[1:], rest):
        return True
    # One word may give several letters: hypertext gives HT.
    for char in word[1:]:
        if taken < len(letters) and char == letters[taken]:
            taken += 1
            if covers(letters[taken:], rest):
                return True
    return False
