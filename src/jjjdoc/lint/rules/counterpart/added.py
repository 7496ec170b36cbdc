r"""Text that the other file has not.

What it finds
    With `--against`: paragraphs, sentences, list items, headings, tables, rows, columns and notes of this file that nothing in the other file stands
    for. Several in a row are one finding.
Why it matters
    What a translation adds was never approved, and often stands there twice.
Examples
    Bad files: 全市新建学校12所。\n\n招聘教师860名。 || The city built 12 schools.\n\nThis added 24,000 school places.\n\nIt hired 860 teachers.
    Good files: 全市新建学校12所。\n\n招聘教师860名。 || The city built 12 schools.\n\nIt hired 860 teachers.
Limits
    A text is added if the alignment has found no place for it; where that is unsure, see counterpart.unsure. A sentence
    that was moved to the paragraph before or behind is not added.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintFile
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.counterpart._runs import opening

RULE = Rule(
    severity="warning",
    subject="file",
    messages={
        "found": Wording(
            en="{path} has nothing that corresponds to this text", zh="{path}中没有与此段对应的文字"
        ),
        "several": Wording(
            en="{path} has nothing that corresponds to these {count} texts, which end with “{last}”",
            zh="{path}中没有与此{count}段对应的文字（止于“{last}”）",
        ),
    },
)


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the first of each run of texts that the other file has not."""
    if file.counterparts is None:
        return
    for run in file.counterparts.added:
        values = {"path": file.counterparts.path, "count": len(run), "last": opening(run[-1])}
        message = "found" if len(run) == 1 else "several"
        yield Hit(run[0].passage, run[0].start, run[0].end, values, message)
