r"""Breaking text into lines of so many columns and joining lines again, by the rules of Chinese and of Latin text.

After GB/T 15834-2011 and W3C clreq. Marks that end something do not begin a line (。，、；：？！）》” and their like,
· ～ — and /), and marks that begin something do not end one (（《“ and their like, / again). —— and …… are not split,
nor are Latin words and numbers with what belongs to them (10.4, 26.5%, 2014—2024), and the mark [1] stays with what
it is a note to. Between other full-width characters a line may end anywhere; so it may at a space, after a hyphen
between two parts of a Latin word and, in English, after a dash. A no-break space holds together what it stands
between.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.script import WIDE, is_wide
from jjjdoc.language.width import char_width, display_width

_SPACE = r" \t-\r\x1c-\x1f\x85\u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000"
_OPENING = "“‘（［｛「『《〈【〔〖〘〚｟＄￥￡"
_CLOSING = "”’。，、；：？！）］｝」』》〉】〕〗〙〛｠％‰°℃…·・‧—～〜゠ー々〻､｡﹐﹑﹒﹔﹕﹖﹗"
_NEVER_FIRST = _CLOSING + ",.;:?!)]}%"
_MARKS_TOGETHER = 4
_JOINING = r"\u00a0\u2007\u202f\u2060\ufeff\u200d/／"
_COMBINING = r"\u0300-\u036f\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\U000e0100-\U000e01ef\U0001f3fb-\U0001f3ff"
_HALF_WIDTH_CLOSING = r",.;:?!)\]}%\-"
_HALF_WIDTH_OPENING = r"(\[{$£€#"
_LAST_LATIN = "\u024f"


def joined_with_space(before: str, after: str, language: str) -> bool:
    """Tell whether two lines are joined with a space, from the characters on both sides of the break.

    In Chinese only where Latin letters or digits stand on both sides; in other languages unless full-width
    characters do.
    """
    if is_chinese(language):
        return _is_latin(before) and _is_latin(after)
    return not (is_wide(before) and is_wide(after))


def _is_latin(char: str) -> bool:
    return char <= _LAST_LATIN and char.isalnum()


def wrap(
    text: str, width: int, language: str, *, initial: str = "", subsequent: str = "", cut: bool = False
) -> list[str]:
    """Break a text into lines of at most `width` columns, what stands before each line counted.

    `initial` stands before the first line and `subsequent` before the others. What cannot be broken keeps a line
    that is too long, unless `cut` says to break it anywhere. White space at the edges and where a line ends is
    dropped. There is always one line.
    """
    words = _words(text, is_chinese(language))
    if cut:
        words = _cut_long(words, width - max(display_width(initial), display_width(subsequent)))
    lines: list[str] = []
    line, used = initial, display_width(initial)
    empty = True  # nothing is on the line but what stands before it
    for space, word in words:
        needed = display_width(word)
        if not empty and used + display_width(space) + needed > width:
            lines.append(line)
            line, used, empty = subsequent, display_width(subsequent), True
        if not empty:
            line += space
            used += display_width(space)
        line += word
        used += needed
        empty = False
    lines.append(line.rstrip() if empty else line)
    return lines


def _words(text: str, chinese: bool) -> Iterator[tuple[str, str]]:
    """Return what is not to be broken, each with the white space before it."""
    for found in _pattern(chinese).finditer(text):
        if found["word"]:
            yield found["space"], found["word"]


@cache
def _pattern(chinese: bool) -> re.Pattern[str]:
    latin = rf"[^{_SPACE}\-{_OPENING}{_CLOSING}{_JOINING}{_COMBINING}{WIDE}]"
    inside = "[’·…—]" if chinese else "[’·]"
    letters = r"[^\W\d_]{2}"
    latin_word = rf"""
        (?: {latin}++ | (?<!{letters})- | -(?!{letters}) | (?<={latin}){inside}++(?={latin}) )++ -?+
    """
    begin = rf"(?: [{_OPENING}] [{_SPACE}]*+ | [{_JOINING}] )*+"
    unit = rf"(?: {latin_word} | [^{_SPACE}{_OPENING}{_JOINING}] )"
    return re.compile(
        rf"""
        (?P<space> [{_SPACE}]*+ )
        (?P<word>
            {begin} {unit}?+
            (?:
                [{_SPACE}]*+ [{_CLOSING}]
              | [{_HALF_WIDTH_CLOSING}{_COMBINING}] | \[[0-9]++\]
              | (?: [{_JOINING}] | (?<=[{_HALF_WIDTH_OPENING}]) ) {begin} {unit}?+
            )*+
        )
        """,
        re.VERBOSE,
    )


def _cut_long(words: Iterable[tuple[str, str]], width: int) -> Iterator[tuple[str, str]]:
    """Cut what is wider than a line into pieces that are not; a character that is wider stays whole."""
    for space, word in words:
        start = used = 0
        before = space
        for index, char in enumerate(word):
            needed = char_width(char)
            if needed and used and used + needed > width:
                at = _cut_point(word, start, index)
                if display_width(word[at : index + 1]) > width:
                    at = index
                yield before, word[start:at]
                before, start, used = "", at, display_width(word[at:index])
            used += needed
        yield before, word[start:]


def _cut_point(word: str, start: int, index: int) -> int:
    """Return where to cut before this index, so that the next piece begins with no mark that ends something."""
    for at in range(index, max(start, index - _MARKS_TOGETHER), -1):
        if word[at] not in _NEVER_FIRST:
            return at
    return index
