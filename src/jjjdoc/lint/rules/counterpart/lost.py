"""Text without a counterpart in this file.

What it finds
    With `--against`: paragraphs, list items, headings, tables and notes of the other file that nothing in this file stands
    for. Several in a row are one finding, at the text that they should follow.
Why it matters
    A paragraph that was skipped reads well on either side; only the comparison shows it.
Limits
    A text is missing if the alignment has found no place for it; where that is unsure, see counterpart.unsure.
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
            en="here {path} has a text that this file lacks: “{opening}”",
            zh="此处{path}有一段文字，本文件缺：“{opening}”",
        ),
        "several": Wording(
            en="here {path} has {count} texts that this file lacks, from “{opening}” to “{last}”",
            zh="此处{path}有{count}段文字，本文件缺：自“{opening}”至“{last}”",
        ),
    },
)


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the place where texts of the other file are missing."""
    if file.counterparts is None:
        return
    for lost in file.counterparts.lost:
        length = len(lost.after.text)
        values = {
            "path": file.counterparts.path,
            "count": len(lost.passages),
            "opening": opening(lost.passages[0]),
            "last": opening(lost.passages[-1]),
        }
        yield Hit(
            lost.after,
            *((max(0, length - 1), length) if lost.at_end else (0, min(1, length))),
            values,
            "found" if len(lost.passages) == 1 else "several",
            related=tuple((each, 0, len(each.text)) for each in lost.passages[:1]),
        )
