"""“Every” with a plural.

What it finds
    “every” before a plural noun: every aspects, every areas.
Why it matters
    “Every” takes the singular. Chinese does not mark number, so the slip is common in translations.
Examples
    Bad en: Investment has brought changes in every aspects.
    Bad en: Every enterprises in the park has been inspected.
    Good en: Investment has brought changes in every aspect, every two years and every other business.
    Good en: Every campus has a clinic, and every one's records are kept.
Limits
    Only the word directly after “every” is looked at. Singular words in -s come from a list and by their endings.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.clause_words import word_set
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="passage",
    needs=("every",),
    languages=("en",),
    safety="unsafe",
    messages={
        "found": Wording(
            en="“every” takes the singular: “every {singular}”", zh="every后应接单数：every {singular}"
        )
    },
)

_EVERY = regex(r"\bevery +([a-z]{3,}s)(?![\w'-])")
_SINGULAR = regex(r".*(?:ss|us|is|ness|ics)$")
_SINGULAR_WORDS = word_set(
    "series species means news gas lens atlas canvas bias chaos alias christmas texas kansas dallas thomas james"
    " charles wales paris james jones williams always others pass yes was has does plus as us"
)
_IRREGULAR = {"companies": "company", "lives": "life", "wives": "wife", "halves": "half", "shelves": "shelf"}


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each “every” with a plural."""
    for found in _EVERY.finditer(passage.folded):
        plural = found[1]
        if plural in _SINGULAR_WORDS or _SINGULAR.match(plural) or passage.text[found.start(1)].isupper():
            continue
        singular = _singular(plural)
        every = passage.text[found.start() : found.start(1)]
        yield Hit(passage, *found.span(), {"singular": singular}, replacement=every + singular)


def _singular(plural: str) -> str:
    if plural in _IRREGULAR:
        return _IRREGULAR[plural]
    if plural.endswith("ies") and len(plural) > 4:
        return plural[:-3] + "y"
    if plural.endswith(("sses", "shes", "ches", "xes")):
        return plural[:-2]
    return plural[:-1]
