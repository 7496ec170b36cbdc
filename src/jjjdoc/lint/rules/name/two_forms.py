r"""Place in pinyin here and in other words there.

What it finds
    A place or body whose name is pinyin elsewhere in the translation, and something else in one text: 石门水库 as Shimen
    Reservoir and 石门水文站 as Stone Gate Hydrological Station.
Why it matters
    The reader takes it for two places.
Examples
    Bad files: 石门水库蓄水充足。\n\n石门水文站水位达47.36米。 || Shimen Reservoir is full.\n\nThe level at Stone Gate Hydrological Station reached 47.36 m.
    Good files: 石门水库蓄水充足。\n\n石门水文站水位达47.36米。 || Shimen Reservoir is full.\n\nThe level at Shimen Hydrological Station reached 47.36 m.
Limits
    Only a name right before a noun such as county, reservoir or hospital is compared, in pairs of texts that have one such name
    which is not spelled as it is elsewhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.pinyin import find_spelt
from jjjdoc.language.place_nouns import names_before, noun_after
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintFile
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="warning",
    subject="file",
    messages={
        "found": Wording(
            en="“{zh}” is “{en}” here and “{usual}” elsewhere", zh="“{zh}”此处译为“{en}”，他处译为“{usual}”"
        )
    },
)


class _Both(Struct, frozen=True, eq=False):
    """A pair of texts by language, with the names of the English that spell words of the Chinese, and these words."""

    chinese: Passage
    english: Passage
    spelt: Mapping[str, str]


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the names of places that are spelled as they are read elsewhere, and not here."""
    pairs = list(_pairs(file))
    usual: dict[str, Counter[str]] = defaultdict(Counter)
    for pair in pairs:
        for name, word in pair.spelt.items():
            usual[word][name] += 1
    for pair in pairs:
        yield from _in_pair(pair, usual)


def _pairs(file: LintFile) -> Iterator[_Both]:
    for pair in file.pairs:
        sides = pair.source, pair.target
        if is_chinese(pair.source.language) != is_chinese(pair.target.language):
            chinese, english = sides if is_chinese(pair.source.language) else sides[::-1]
            spelt = {
                name: chinese.text[start:end] for name, start, end in find_spelt(chinese.text, english.text)
            }
            yield _Both(chinese, english, spelt)


def _in_pair(pair: _Both, usual: Mapping[str, Counter[str]]) -> Iterator[Hit]:
    """Yield the one name of a pair that is not spelled as it is elsewhere, of those with the same noun."""
    odd: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for word, names in usual.items():
        at = pair.chinese.text.find(word)
        if at < 0 or any(name in pair.english.text for name in names):
            continue
        noun = noun_after(pair.chinese.text, at + len(word))
        if noun is not None:
            odd[noun].add((word, at))
    for noun, found in odd.items():
        others = _unexplained(pair, noun)
        if len(found) == len(others) == 1:
            (word, at), (start, end) = next(iter(found)), others[0]
            values = {
                "zh": word,
                "en": pair.english.text[start:end],
                "usual": usual[word].most_common(1)[0][0],
            }
            yield Hit(pair.english, start, end, values, related=((pair.chinese, at, at + len(word)),))


def _unexplained(pair: _Both, noun: str) -> Sequence[tuple[int, int]]:
    """Return the names before a noun that spell nothing of the Chinese text."""
    text = pair.english.text
    return [
        (start, end)
        for start, end in names_before(text, noun)
        if not any(word in pair.spelt for word in (text[start:end], *text[start:end].split(" ")))
    ]
