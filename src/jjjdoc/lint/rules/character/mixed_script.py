r"""Look-alike letter of another script.

What it finds
    Cyrillic or Greek letters that look like Latin ones inside a Latin word (Вeijing), or as a code with digits (СО2).
Why it matters
    The word looks right but is a different one: searches, glossaries, sorting and links miss it.
Examples
    Bad en: \u0412eijing has relocated the markets.
    Bad zh: \u0420\u041c2.5年均浓度下降。
    Good en: Beijing has relocated the markets; Москва, β-carotene, µm and ΔT are other scripts.
    Good zh: PM2.5年均浓度下降，α粒子与Ω值不变。
Limits
    The rule reports only letters that cannot be distinguished from Latin ones. Words with other Cyrillic or Greek
    letters are words of that script. In a passage with such a word, look-alikes alone are not reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    safety="safe",
    messages={
        "found": Wording(
            en="“{text}” contains letters of another script that look Latin",
            zh="“{text}”中混有形似拉丁字母的其他文字字母",
        )
    },
)

_CYRILLIC = "АВЕЅІЈКМНОРСТУХаеорсухѕіј"
_GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
_LATIN = dict(zip(map(ord, _CYRILLIC + _GREEK), "ABESIJKMHOPCTYXaeopcyxsijABEZHIKMNOPTYXo", strict=True))
_ALIKE = _CYRILLIC + _GREEK
_WORD = regex(r"[A-Za-z\u0370-\u052f]+[0-9]*")
_OTHER = regex(f"(?![{_ALIKE}])[\u0370-\u052f]")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each word that mixes Latin with look-alikes, or is a code of look-alikes alone."""
    text = passage.text
    if text.isascii():
        return
    foreign = _OTHER.search(text) is not None
    for found in _WORD.finditer(text):
        word = found[0]
        if word.isascii() or _OTHER.search(word):
            continue
        latin = re.search("[A-Za-z]", word) is not None
        if latin or (word[-1].isdigit() and not foreign):
            yield Hit(passage, *found.span(), replacement=word.translate(_LATIN))
