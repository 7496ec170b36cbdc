"""Deprecated term.

What it finds
    A rendering that the glossary lists under `deprecated`, in any spelling of it: plural and possessive, another
    hyphen, dash or apostrophe, British spelling, words separated by a line break or by emphasis.
Why it matters
    A deprecated rendering is not a matter of taste: it is a word-for-word translation that readers do not understand,
    or an old or wrong form of an official name.
Examples
    Bad en: Beijing Urban Sub-center is one of the two wings.
    Bad en: Governance of a mega-city takes patience.
    Good en: Governance of a megacity takes patience.
    Bad pair: 三校一院已开学。 || Three schools one yard have opened.
    Good pair: 三校一院已开学。 || Three schools and one hospital have opened.
Limits
    `term.mistranslated` reports renderings that are wrong only if the Chinese has the concept. A deprecated
    rendering inside a longer term of the glossary is not reported. The words around a replacement may have to
    change.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import primary_subtag
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.term._replacement import preferred_term, replacement

RULE = Rule(
    severity="error",
    subject="passage",
    safety="unsafe",
    yields_to=("name.apostrophe", "name.level", "name.truncated", "name.unexpanded"),
    messages={
        "found": Wording(
            en="“{text}” is deprecated; use “{preferred}”",
            zh="“{text}”为拒用译法，应译为“{preferred}”",
        ),
        "chinese": Wording(
            en="“{text}” is deprecated; use “{preferred}”",
            zh="“{text}”为拒用术语，应写作“{preferred}”",
        ),
    },
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the deprecated terms of a passage."""
    hits = context.term_hits(passage)
    wrong = [hit for hit in hits if hit.term.status == "deprecated" and not hit.term.only_with_source]
    if not wrong:
        return
    accepted = {(hit.start, hit.end) for hit in hits if hit.term.status != "deprecated"}
    for hit in wrong:
        preferred = preferred_term(hit)
        if preferred is None or (hit.start, hit.end) in accepted:
            continue
        yield Hit(
            passage,
            hit.start,
            hit.end,
            {"preferred": preferred.text},
            "chinese" if primary_subtag(passage.language) == "zh" else "found",
            replacement(passage, hit),
        )
