"""Whether a text is Japanese: its Han characters would be taken for Chinese.

Kana tells, unless it is quoted: Chinese that quotes a Japanese word stays Chinese. What has Han characters alone, such
as a heading, is of the language of the document around it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from jjjdoc.language.script import count_letters
from jjjdoc.patterns import regex

#: The tag of the language (BCP 47).
JAPANESE: Final = "ja"

_FIRST: Final = "\u3041"
_NOT_KANA = regex("[^\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d]+")
_QUOTED = regex(
    "“[^”]{0,60}”|「[^」]{0,60}」|『[^』]{0,60}』|《[^》]{0,60}》|‘[^’]{0,60}’|（[^）]{0,60}）|\\([^)]{0,60}\\)"
)
_HAN_WEIGHT: Final = 2
_SHARE: Final = (
    0.12  # of Han and kana, the least that is kana in Japanese; of official texts it is a third and more
)
_MOSTLY: Final = 0.5  # of the Han and kana of a document, what is in Japanese paragraphs


def is_japanese(text: str, *, around: bool = False) -> bool:
    """Tell whether a passage is Japanese; `around`: the document that it is in mostly is."""
    if max(text, default="") < "\u2e80":
        return False
    kana, han = _kana(text), count_letters(text).han // _HAN_WEIGHT
    is_east_asian = _HAN_WEIGHT * (kana + han) >= count_letters(text).latin
    if not kana + han or not is_east_asian:
        return False
    if around:
        return True
    said = _QUOTED.sub("", text)
    outside = _kana(said)
    return outside > 0 and outside >= _SHARE * (outside + count_letters(said).han // _HAN_WEIGHT)


def is_mostly_japanese(texts: Iterable[str]) -> bool:
    """Tell whether of the paragraphs of a document most that have Han or kana are Japanese."""
    japanese = all_ = 0
    for text in texts:
        weight = _kana(text) + count_letters(text).han // _HAN_WEIGHT
        all_ += weight
        japanese += weight if is_japanese(text) else 0
    return japanese > 0 and japanese >= _MOSTLY * all_


def _kana(text: str) -> int:
    return len(_NOT_KANA.sub("", text)) if max(text, default="") >= _FIRST else 0
