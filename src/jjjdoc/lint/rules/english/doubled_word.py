r"""Doubled word.

What it finds
    The same word twice or more in a row, also over a line break or where emphasis begins.
Why it matters
    It is a slip of the keyboard or of an editor who moved a phrase, and readers stumble over it.
Examples
    Bad en: The the report was issued in March.
    Bad en: Land for construction has been reduced by\nby 130 square kilometers.
    Bad en: The plan covers all of of the *three counties*.
    Good en: The city had had a plan since 2014, and it was the first that that office approved.
    Good en: The very, very first train left New York, New York for Walla Walla.
    Good en: The pandas Le Le and Ya Ya live in Beijing.
Limits
    Words that can rightly follow themselves (had had, that that) and words doubled for emphasis (very very) are left
    alone, and so are the words of two columns, and names: two capitalized words are reported only if they are
    articles, prepositions and the like. If a doubled word may be right (to log in in time), the fix is not safe.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Safety, Severity
from jjjdoc.language.clause_words import word_set
from jjjdoc.lint.context import Context
from jjjdoc.lint.fix import LAYOUT
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="passage",
    languages=("en",),
    safety="safe",
    messages={"found": Wording(en="“{word}” is repeated", zh="单词“{word}”重复")},
)

_DOUBLED = regex(r"(?<![\w'./@-])([a-z]+(?:'[a-z]+)?)(?: +\1)+(?![\w'/@-])")
_NEVER_DOUBLED = word_set(
    "the a an of and or with from for at as into their its our your be been are was were has have this these"
    " those will which who whose than but not it we they our us them by to because between through during"
    " including also such"
)
"""Doubled by mistake alone."""

_MAYBE_DOUBLED = word_set(
    "in on is it you over out up down by who what this one all then before after them us not will"
)
"""Doubled by mistake almost always: "to log in in time", "what it is is a plan"."""

_RIGHTLY_DOUBLED = word_set(
    "had that her do very so far long really many much too no yes never again now there well more please quite"
    " oh wow hey ha la da bye hear blah tut knock go come night day win old big little ever right same"
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each run of one word."""
    for found in _DOUBLED.finditer(passage.folded):
        start, end = found.span()
        if LAYOUT.search(passage.text, start, end):
            continue
        word = found[1]
        first = passage.text[start : start + len(word)]
        last = passage.text[end - len(word) : end]
        if word in _RIGHTLY_DOUBLED or (len(word) == 1 and last != "a"):
            continue
        certain = word in _NEVER_DOUBLED and word not in _MAYBE_DOUBLED
        if last[0].isupper() and not (first[0].isupper() and certain):
            continue
        severity: Severity = "error" if certain else "warning"
        safety: Safety = "unsafe" if word in _MAYBE_DOUBLED else "safe"
        yield Hit(passage, start, end, {"word": first}, replacement=first, severity=severity, safety=safety)
