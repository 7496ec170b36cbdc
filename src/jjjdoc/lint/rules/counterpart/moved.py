r"""Text in another place.

What it finds
    With `--against`: paragraphs, headings, notes and list items that stand in another order than in the other file, or under
    another heading. Items of one list are one finding.
Why it matters
    A measure under the wrong heading is read as part of another program, and the order of a list often says what comes
    first.
Examples
    Bad files: # 报告\n\n新建学校12所。\n\n招聘教师860名，其中硕士230名。\n\n投入经费4.6亿元，增长7.2%。 || # Report\n\nSpending came to CNY 460 million, up 7.2 percent.\n\nThe city built 12 schools.\n\nIt hired 860 teachers, 230 of them with a master's degree.
    Good files: # 报告\n\n新建学校12所。\n\n招聘教师860名，其中硕士230名。\n\n投入经费4.6亿元，增长7.2%。 || # Report\n\nThe city built 12 schools.\n\nIt hired 860 teachers, 230 of them with a master's degree.\n\nSpending came to CNY 460 million, up 7.2 percent.
Limits
    A text that was moved is known by the figures, terms, names and words that it shares with the other. One that shares nothing
    is told as lost and added.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Extract, LintFile
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.counterpart._runs import opening

RULE = Rule(
    severity="warning",
    subject="file",
    messages={
        "found": Wording(
            en="this is “{opening}” in {path}, which stands in another place there",
            zh="此段即{path}中的“{opening}”，但所在位置不同",
        ),
        "several": Wording(
            en="these {count} items, from “{opening}” in {path}, are in another order there",
            zh="自{path}中的“{opening}”起，有{count}项的先后次序不同",
        ),
    },
)


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the first of each run of texts that stand in another place."""
    if file.counterparts is None:
        return
    for run in file.counterparts.moved:
        pair = run[0]
        values = {
            "path": file.counterparts.path,
            "opening": opening(Extract.whole(pair.source)),
            "count": len(run),
        }
        related = ((pair.source, 0, len(pair.source.text)),)
        message = "found" if len(run) == 1 else "several"
        yield Hit(pair.target, 0, len(pair.target.text), values, message, related=related)
