r"""Short form without quotation marks.

What it finds
    以下简称 with a short form that lacks its quotation marks.
Why it matters
    The marks say where the short form begins and ends; official documents use them.
Examples
    Bad zh: 北京城市副中心（以下简称副中心）建设提速，副中心框架拉开。
    Good zh: 北京城市副中心（以下简称“副中心”）建设提速，副中心框架拉开。
    Good zh: 《北京市城市总体规划》，以下简称《总规》，已经批复。
Limits
    Only what 以下简称 and its like introduce in brackets. Titles in 《》 need no quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.abbreviation._defined import definitions

RULE = Rule(
    severity="warning",
    subject="document",
    languages=("zh",),
    safety="safe",
    rows=True,
    messages={
        "found": Wording(en="put the short form in quotation marks: “{form}”", zh="简称应加引号：“{form}”")
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each short form that is introduced without quotation marks."""
    for definition in context.once_for(document, definitions):
        passage = definition.passage
        bracketed = passage.text[definition.outer_end - 1 : definition.outer_end] in ("）", ")")
        said = "称" in passage.text[definition.outer_start : definition.start]
        if said and bracketed and not definition.marked:
            yield Hit(
                passage,
                definition.start,
                definition.end,
                {"form": definition.form},
                replacement=f"“{definition.form}”",
            )
