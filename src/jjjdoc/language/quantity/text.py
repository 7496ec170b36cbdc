"""Texts as the readers see them, in plain characters or as tokens, and tables of words to look up at a place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from jjjdoc.language.fold import fold
from jjjdoc.patterns import regex

Meaning = TypeVar("Meaning")


class PhraseTable(Generic[Meaning]):
    """Phrases, their words with a space between, and what they mean; of several that fit, the longest is found.

    Hyphens between the words of a text are passed over: "year-on-year" is "year on year".
    """

    def __init__(self, phrases: Mapping[str, Meaning]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for phrase in sorted(phrases, key=lambda each: -len(each.split())):
            words = tuple(phrase.split())
            self._by_first.setdefault(words[0], []).append((words[1:], phrases[phrase]))
            self._by_last.setdefault(words[-1], []).append((words[-2::-1], phrases[phrase]))

    def starting(self, words: Sequence[str], index: int) -> tuple[int, Meaning] | None:
        """Return the token after the phrase that starts here, and what it means."""
        for rest, value in self._by_first.get(words[index], ()):
            place = index + 1
            for word in rest:
                place += words[place] == "-"
                if words[place] != word:
                    break
                place += 1
            else:
                return place, value
        return None

    def ending(self, words: Sequence[str], index: int, limit: int) -> tuple[int, Meaning] | None:
        """Return the first token of the phrase that ends before this one, not before `limit`, and what it means."""
        if index <= limit:
            return None
        for rest, value in self._by_last.get(words[index - 1], ()):
            place = index - 2
            for word in rest:
                place -= words[place] == "-"
                if place < limit or words[place] != word:
                    break
                place -= 1
            else:
                return place + 1, value
        return None


# --- Chinese: plain characters -----------------------------------------------------------------------------


_TRADITIONAL = "萬億點兩餘幾數約過達個條項種類屆處棟層張冊節隻頭輛戶國縣區場歲週畝頃噸釐錢圓鎊歐韓幣時鐘鍾來內將滿於長減漲縮壓佔雙從當級線門號後間嚴無為續總計這兒歷畢學華東負對"
_SIMPLIFIED = "万亿点两余几数约过达个条项种类届处栋层张册节只头辆户国县区场岁周亩顷吨厘钱元镑欧韩币时钟钟来内将满于长减涨缩压占双从当级线门号后间严无为续总计这儿历毕学华东负对"
_FORMAL = "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
_PLAIN = "一二二三三四五六六七八九十百千"
_FULL_WIDTH = "０１２３４５６７８９．％－＋／～＄￥￡〜﹪∼−‐‑"
_HALF_WIDTH = "0123456789.%-+/~$¥£~%~---"
_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t"

_ROUND = "○◯OoＯｏΟοОо0０"
"""Circles and letters that are written for the zero of a year in numerals: 二○三五年, 二O三五年."""
_PLACES = "〇零一二三四五六七八九"
_ZEROS = str.maketrans(_ROUND, "〇" * len(_ROUND))

_FOLDED = str.maketrans(_TRADITIONAL + _FULL_WIDTH + _SPACES, _SIMPLIFIED + _HALF_WIDTH + " " * len(_SPACES))
_UNFOLDED = regex(
    f"[{_TRADITIONAL}{_FORMAL}{re.escape(_FULL_WIDTH)}{_SPACES}○·‧・˙]|(?<=[{_PLACES}])[{_ROUND}]"
)
_FULL_WIDTH_COMMA = regex("(?<=[０-９])，(?=[０-９]{3})")
_FORMAL_DIGITS = _FORMAL[:12]
_NUMERAL = f"{_FORMAL}〇零一二三四五六七八九十百千萬億万亿点點"
_FORMAL_NUMBER = regex(
    f"(?<![大登着著內内海水队隊收放])[{_NUMERAL}]{{2,40}}(?<![陆陸伍拾參](?=[军軍地路续續上海战戰架生起取加]))"
    f"|[{_NUMERAL}]{{1,40}}(?=分之|[元圓圆整又角])|(?<=[元圓圆角零])[{_FORMAL_DIGITS}](?=分)|(?<=分之)[{_FORMAL_DIGITS}]"
)
_YEAR = regex(f"[一二][{_PLACES}{_ROUND}]{{3}}(?= ?年)")
_FORMAL_TABLE = str.maketrans(_FORMAL, _PLAIN)
_CIRCLE = regex("○(?=[.．·‧・˙點点〇零一二三四五六七八九])|(?<=[〇零一二三四五六七八九])○{1,3}")
_HAN_POINT = regex(
    "(?:(?<=[〇零])|(?<=[十百千之][一二三四五六七八九]))[.．·‧・˙](?=[〇零一二三四五六七八九])|(?<=[一二三四五六七八九十])．(?=[〇零一二三四五六七八九])"
    "|(?<=[一二三四五六七八九十])‧(?=[〇零一二三四五六七八九]{1,4}[百千万萬亿億公元倍米吨])"
)
"""Marks that a decimal in numerals is written with (〇·五, 三．五, 三‧五亿); not that of a day that is a name (九·一八)."""


def fold_characters(text: str) -> str:
    """Return the text in plain characters, each in its place."""
    if _UNFOLDED.search(text) is None:
        return text
    text = _YEAR.sub(lambda match: match.group().translate(_ZEROS), text)
    text = _HAN_POINT.sub("点", _CIRCLE.sub(lambda match: "〇" * len(match.group()), text))
    text = _FORMAL_NUMBER.sub(lambda match: match.group().translate(_FORMAL_TABLE), text)
    return _FULL_WIDTH_COMMA.sub(",", text).translate(_FOLDED)


# --- English: tokens ---------------------------------------------------------------------------------------


_TOKEN = regex(
    r"(?<![^\W\d_])[kc]?m[23](?![^\W_])|(?<![^\s$£€¥(<>=~-])\.[0-9]+(?![0-9.])|[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|[^\w\s]|_"
)
_LETTERS = regex(r"[^\W\d_]+")
"""The tokens of a text without digits that are no marks."""
_GROUPED = regex(r"[0-9]{1,3}(?:,[0-9]{2,3})+(?:,0000)?(?:\.[0-9]+)?|[0-9]{4,6}(?:,000)+")
_DIGIT = regex("[0-9]")
_ADDRESS = regex(r"(?:https?://|www\.)[^\s<>\"]+")
_DIGITS = frozenset("0123456789")
_PADDING = 8


class Tokens:
    """The tokens of a text: `words` folded, with where each starts and ends; `count` of them.

    Empty words follow the last token, so that what looks a few words ahead, or before the first (a negative index),
    finds nothing there.
    """

    __slots__ = ("count", "ends", "starts", "text", "words")

    def __init__(self, text: str, folded: str) -> None:
        self.text = text
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for match in _TOKEN.finditer(folded):
            word, start = match.group(), match.start()
            for part in _parts(word) if "," in word and len(word) > 1 else (word,):
                words.append(part)
                starts.append(start)
                start += len(part)
                ends.append(start)
        self.count = len(words)
        self.words = words + [""] * _PADDING
        self.starts = starts + [len(text)] * _PADDING
        self.ends = ends + [len(text)] * _PADDING

    def is_number(self, index: int) -> bool:
        """Tell whether a token is digits."""
        word = self.words[index]
        return word[:1] in _DIGITS or (word[:1] == "." and len(word) > 1)

    def is_glued(self, index: int) -> bool:
        """Tell whether nothing stands between a token and the one before it."""
        return 0 < index < self.count and self.starts[index] == self.ends[index - 1]

    def written(self, index: int) -> str:
        """Return a token as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]]

    def is_capital(self, index: int) -> bool:
        """Tell whether a token begins with a capital."""
        return index >= 0 and self.text[self.starts[index] : self.starts[index] + 1].isupper()


def tokenize(text: str, interesting: frozenset[str]) -> Tokens | None:
    """Return the tokens of a text, None if it has neither a digit nor an interesting word."""
    folded = text.lower() if text.isascii() else fold(text)
    if "//" in folded or "www." in folded:
        folded = _ADDRESS.sub(lambda address: " " * len(address.group()), folded)
    if _DIGIT.search(folded) is None and interesting.isdisjoint(_LETTERS.findall(folded)):
        return None
    return Tokens(text, folded)


def _parts(word: str) -> tuple[str, ...]:
    """Return a number with its commas, or what stands between commas that group no digits (2013,2014)."""
    if _GROUPED.fullmatch(word):
        groups = word.partition(".")[0].split(",")
        if len(groups[-1]) >= 3 or len(groups[0]) == 3:
            return (word,)
    parts: list[str] = []
    for piece in word.split(","):
        parts += (piece, ",")
    return tuple(parts[:-1])


def word_set(line: str, *, empty: bool = False) -> frozenset[str]:
    """Return the words of a line; with `empty` also the empty word, which stands before and after a text."""
    return frozenset(line.split()) | (frozenset(("",)) if empty else frozenset())


# Words that name no thing and are no unit: what follows a number is counted by it unless it is one of these.
FUNCTION_WORDS = word_set(
    "a an the and or but nor as at by for from in into of off on onto out over per than then through to under until"
    " up upon via with within without is are was were be been being am has have had having do does did will would"
    " can could may might must shall should not no if when while where which who whom whose that this these those"
    " there here it its he she they them his her their our your my we you i all both each every any some such so"
    " too very also more most less least fewer other others another only just even still yet ago about above after"
    " against along among around before behind below beneath beside besides between beyond down during except"
    " inside like near outside since throughout toward towards versus vs because although though unless whereas"
    " who's respectively again back away together apart however therefore thus hence moreover later earlier"
    " old said says told came went got made took became remain remained according including compared"
    " consecutive successive straight additional extra plus minus times"
)


class WordTable(Generic[Meaning]):
    """Words with what they mean; of several that fit, the longest is found."""

    def __init__(self, words: Mapping[str, Meaning]) -> None:
        self._by_first: dict[str, list[tuple[str, Meaning]]] = {}
        self._by_last: dict[str, list[tuple[str, Meaning]]] = {}
        for word in sorted(words, key=len, reverse=True):
            self._by_first.setdefault(word[0], []).append((word, words[word]))
            self._by_last.setdefault(word[-1], []).append((word, words[word]))

    def starting(self, text: str, place: int) -> tuple[int, Meaning] | None:
        """Return the end and the meaning of the word that starts at this place."""
        for word, value in self._by_first.get(text[place : place + 1], ()):
            if text.startswith(word, place):
                return place + len(word), value
        return None

    def ending(self, text: str, place: int) -> tuple[int, Meaning] | None:
        """Return the start and the meaning of the word that ends at this place."""
        if not place:
            return None
        for word, value in self._by_last.get(text[place - 1], ()):
            if text.endswith(word, 0, place):
                return place - len(word), value
        return None
