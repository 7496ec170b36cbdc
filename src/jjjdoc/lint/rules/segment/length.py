"""Length far from normal.

What it finds
    English far longer or far shorter than its Chinese: more than about six letters for each Chinese character, or
    fewer than about two.
Why it matters
    The usual reasons are a sentence left out, a text pasted twice, or the translation of another segment.
Examples
    Bad pair: 三地签署水源保护补偿协议，共同推进密云水库、官厅水库上游水源保护和生态修复。 || The agreement was signed.
    Bad pair: 市政府 || The municipal government has signed agreements on cross-regional ecological protection and compensation with its neighbors.
    Good pair: 三地签署了合作协议。 || The three places signed a cooperation agreement.
    Good pair: 京津冀协同发展 || coordinated development of the Beijing-Tianjin-Hebei region
Limits
    Measured on published translations, of which it reports fewer than one in a thousand: a segment it reports lacks
    about half of the text. It does not report Chinese texts under fifteen characters that are too short in English,
    or a clause lost from a long paragraph. The web profile allows shorter English, as speech and news have it.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.script import HAN_LETTER
from jjjdoc.lint.context import Context, Profile
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.segment._pairs import is_complete
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "long": Wording(
            en="the English ({english} letters) is far longer than usual for {chinese} Chinese characters",
            zh="英文（{english}个字母）远长于{chinese}个汉字通常的译文",
        ),
        "short": Wording(
            en="the English ({english} letters) is far shorter than usual for {chinese} Chinese characters",
            zh="英文（{english}个字母）远短于{chinese}个汉字通常的译文",
        ),
    },
)

_HAN = regex(HAN_LETTER)
_LATIN = regex("[A-Za-z0-9]")
_LATIN_WEIGHT = 0.4  # of a Latin letter or digit in Chinese, measured in Han characters

# Letters of English for each Chinese character, and the slack: linear bounds outside of which hardly any text of
# 5,317 published pairs and none of an official report lies.
_MOST, _MORE = 6.0, 60
_LEAST: dict[Profile, float] = {"gov": 2.0, "web": 1.5}
_LESS = 12
_SHORTEST = 15


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the target where the two lengths do not go together."""
    languages = {is_chinese(pair.source.language), is_chinese(pair.target.language)}
    if len(languages) == 1 or not is_complete(pair):
        return
    target = pair.target
    chinese, english = (target, pair.source) if is_chinese(target.language) else (pair.source, target)
    han = len(_HAN.findall(chinese.text))
    if not han:
        return
    size = han + _LATIN_WEIGHT * len(_LATIN.findall(chinese.text))
    letters = len(_LATIN.findall(english.text))
    kind = None
    if letters > _MOST * size + _MORE:
        kind = "long"
    elif han >= _SHORTEST and letters < _LEAST[context.profile] * han - _LESS:
        kind = "short"
    if kind and letters:
        values = {"english": letters, "chinese": han}
        related = ((pair.source, 0, len(pair.source.text)),)
        yield Hit(target, 0, len(target.text), values=values, message=kind, related=related)
