r"""Initials that do not match.

What it finds
    An abbreviation whose letters do not match its words: a different letter, a different order, a word without a
    letter.
Why it matters
    A letter is wrong, or a word was lost or changed when the name was revised.
Examples
    Bad en: The National People's Congress (NCP) met in March.
    Bad en: The Regional Environment Monitoring Office (RMO) was set up.
    Good en: The National People's Congress (NPC) met in March.
    Good en: Beijing Municipal Administrative Center (BMC) is an official form of the glossary.
    Good en: The measures for foreign direct investment (FDI) and a ministry (MOFCOM) were named.
Limits
    Official abbreviations whose letters do not match are accepted if they are in the glossary (BMC) or well known.
    If words and letters have almost nothing in common, jjjdoc assumes that the brackets say something else.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.abbreviations import KNOWN
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.abbreviation._defined import definitions
from jjjdoc.lint.rules.abbreviation._initials import singular

RULE = Rule(
    severity="warning",
    subject="document",
    languages=("en",),
    messages={
        "found": Wording(
            en="the letters of “{form}” are not the initials of {long}", zh="“{form}”与{long}的首字母不一致"
        ),
        "left_out": Wording(
            en="“{form}” has no letter for {words} in {long}", zh="“{form}”缺少{long}中{words}的字母"
        ),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each abbreviation that does not fit what it is defined as."""
    for definition in context.once_for(document, definitions):
        if definition.fit == "all" or definition.known or singular(definition.form) in KNOWN:
            continue
        yield Hit(
            definition.passage,
            definition.start,
            definition.end,
            {
                "form": definition.form,
                "long": definition.long,
                "words": ", ".join(definition.left_out),
            },
            message="left_out" if definition.fit == "some" else "found",
        )
