r"""Skipped heading level.

What it finds
    A heading two or more levels below the one before it.
Why it matters
    The contents and the navigation of Word and of screen readers show a gap, and numbering counts from zero.
Examples
    Bad en: # Report\n\n### Railways\n\nNine lines have opened.
    Bad zh: # 报告\n\n### 铁路\n\n九条线路开通。
    Good en: # Report\n\n## Transport\n\n### Railways\n\nNine lines have opened.\n\n## Ecology\n\nForests have grown.
    Good zh: ## 交通\n\n### 铁路\n\n九条线路开通。\n\n## 生态\n\n造林。
Limits
    The first heading may be of any level. Going up several levels at once is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.structure._outline import Entry, between, outline
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="document",
    messages={
        "found": Wording(
            en="a heading of level {level} directly follows one of level {above}",
            zh="标题层级由第{above}级直接跳到第{level}级",
        )
    },
)

_HEADING = regex(r"^#{1,6}\s", re.MULTILINE)
"""A heading between the two, which is one of the other language of a bilingual file."""


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each heading that is more than one level below the one before it."""
    for before, entry in pairwise(outline(document)):
        if entry.level > before.level + 1 and not _HEADING.search(_lines_between(before, entry)):
            values = {"level": entry.level, "above": before.level}
            yield Hit(entry.passage, 0, len(entry.passage.text), values)


def _lines_between(before: Entry, entry: Entry) -> str:
    """Return the lines between two headings, without that of the second."""
    return between(before, entry).rpartition("\n")[0]
