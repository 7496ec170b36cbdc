"""Qualifiers that stand in the sentence of a figure but not beside it: 超过股份总额百分之十, an estimated population of 9,000."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.comparatives import bounds_after, bounds_before
from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.qualifiers import BOUNDS, Side
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex

# What says so of a figure further away, besides the words that stand beside one.
_MORE: Mapping[Side, tuple[str, str]] = {
    "about": ("估计|预估|据估|预计|左右|上下|约", "estimat|approximat"),
    "above": (
        "逾|超|之多|以上|达.{0,12}者|过.{0,12}半",
        "exceed|surpass|past|beyond|clear(?:s|ed|ing)|cross(?:es|ed|ing)|br(?:eaks?|oke|eaking)|or [a-z]+er|upwards?|plus|north of|majority|quorum|excess|top|thereafter|onwards?|since|(?:shall|must|should|has to|have to) reach|(?:day|week|month|year)s? (?:after|past)",
    ),
    "below": (
        "以内|之内|内|为限|不足|未达|未满",
        "limit|cap|short of|shy of|south of|barely|not quite|under|maximum|not (?:yet )?reach|fail(?:s|ed|ing)? to reach|until|before|turn(?:s|ed|ing)?",
    ),
}
_SHORTEST = 2
"""Words of one character are read where they stand beside a figure alone; elsewhere they are parts of other words."""
_FROM = regex(
    r"\b(?:from|starts? at|starting at|begins? at) (?:just |only |as little as |about |the )?(?:end of the )?(?:cny|rmb|us)? ?[$€£¥]?$"
)
_RANK = regex("[仅只][低高次少多]于")
"""What comes second to so many others: 仅低于两个县."""
_NEAR = 40
"""How far before a figure the word that it is the lowest of its kind may stand."""
_REACH = 400
"""How far before a figure its sentence is looked for."""
_BREAKS = (regex("[，。；：！？\n]"), regex("[,.;:!?\n](?![0-9])"))
_SENTENCES = (regex("[。；！？\n]"), regex("[.;!?\n](?![0-9])"))


def _words(side: Side) -> tuple[re.Pattern[str], re.Pattern[str]]:
    bounds = [bound for bound in BOUNDS.values() if bound.side == side]
    chinese = {word for bound in bounds for word in f"{bound.zh_before} {bound.zh_after}".split()}
    english = {word for bound in bounds for word in f"{bound.en_before}, {bound.en_after}".split(", ")}
    english |= {
        phrase for phrase, name in (bounds_before() | bounds_after()).items() if BOUNDS[name].side == side
    }
    zh = "|".join(re.escape(word) for word in sorted(chinese) if len(word) >= _SHORTEST)
    en = "|".join(re.escape(word) for word in sorted(english) if word.replace(" ", "").isalpha())
    return regex(f"{zh}|{_MORE[side][0]}"), regex(rf"\b(?:{en})\b|\b(?:{_MORE[side][1]})")


_WORDS = {side: _words(side) for side in _MORE}


def is_qualified_elsewhere(pair: Pair, found: Discrepancy) -> bool:
    """Tell whether the clause of the figure that seems to lack a qualifier has one of the same kind; "about" in its sentence."""
    if found.source is None or found.target is None or found.detail not in ("lost", "added"):
        return False
    if found.detail == "lost":
        side, passage, start = BOUNDS[found.source.qualifier].side, pair.target, found.target.start
    else:
        side, passage, start = BOUNDS[found.target.qualifier].side, pair.source, found.source.start
    if side == "exact":
        return False
    if found.detail == "lost" and is_chinese(pair.source.language):
        words = pair.source.text[found.source.outer[0] - 1 : found.source.start]
        if _RANK.match(words):
            return True
    chinese = is_chinese(passage.language)
    shared = (
        "respectively" in passage.folded
    )  # no less than three million, five million, or two million, respectively
    around = _around(passage, start, whole=side == "about" or shared)
    if (
        side == "above"
        and found.detail == "lost"
        and _FROM.search(passage.folded, max(0, start - _NEAR), start)
    ):
        return True  # 80元起, from 80 yuan
    sides: tuple[Side, ...] = ("about",) if side == "about" else ("above", "below")  # not permitted to exceed
    return any(_WORDS[each][not chinese].search(around) for each in sides)


_LISTED = regex(r"\b(?:and|or)\b|、|[和及与]")


def is_about_in_list(passage: Passage, start: int) -> bool:
    """Tell whether an "about" before an earlier figure of a list goes for one of its end as well: about 186 and 250 million."""
    chinese = is_chinese(passage.language)
    text = passage.text if chinese else passage.folded
    first = max(0, start - _REACH)
    first = max((found.end() for found in _BREAKS[not chinese].finditer(text, first, start)), default=first)
    word = _WORDS["about"][not chinese].search(text, first, start)
    return word is not None and _LISTED.search(text, word.end(), start) is not None


def _around(passage: Passage, start: int, *, whole: bool) -> str:
    """Return the clause, or the whole sentence, that a place is in."""
    chinese = is_chinese(passage.language)
    text = passage.text if chinese else passage.folded
    breaks = (_SENTENCES if whole else _BREAKS)[not chinese]
    begin = max(0, start - _REACH)
    first = max((found.end() for found in breaks.finditer(text, begin, start)), default=begin)
    found = breaks.search(text, start)
    return text[first : found.start() if found else len(text)]
