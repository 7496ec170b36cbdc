"""Target equal to source.

What it finds
    A segment whose two languages are the same words: Chinese where English should be, or English where Chinese
    should be.
Why it matters
    Copying the source is how a segment waits for its translation; a forgotten one is printed untranslated.
Examples
    Bad pair: 三地经济总量 || 三地经济总量
    Bad pair: The three places signed a framework agreement. || The three places signed a framework agreement.
    Good pair: GDP || GDP
    Good pair: https://www.beijing.gov.cn/ || https://www.beijing.gov.cn/
Limits
    Up to three words in Latin letters are taken for a name or an abbreviation, which both languages write alike.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.script import has_han
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.segment._pairs import is_complete
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        "zh": Wording(
            en="the English text is the Chinese text, not translated", zh="英文处仍是中文原文，尚未翻译"
        ),
        "en": Wording(
            en="the Chinese text is the English text, not translated", zh="中文处仍是英文原文，尚未翻译"
        ),
    },
)

_WORD = regex(r"(?<![\w./@:-])[A-Za-z]+(?:['’-][A-Za-z]+)*(?![\w/@])")
_NAME_WORDS = 3


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the text that is in the wrong language."""
    if not is_complete(pair) or _squeezed(pair.source.text) != _squeezed(pair.target.text):
        return
    english, chinese = (
        (pair.source, pair.target) if is_chinese(pair.target.language) else (pair.target, pair.source)
    )
    if has_han(english.text):
        yield Hit(english, 0, len(english.text), message="zh", related=((chinese, 0, len(chinese.text)),))
    elif _has_sentence(chinese.text):
        yield Hit(chinese, 0, len(chinese.text), message="en", related=((english, 0, len(english.text)),))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _has_sentence(text: str) -> bool:
    words = _WORD.findall(text)
    return len(words) > _NAME_WORDS and any(word.islower() for word in words)
