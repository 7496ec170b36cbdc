r"""Text without a counterpart in this file.

What it finds
    With `--against`: paragraphs, sentences, list items, headings, tables, rows, columns and notes of the other file that nothing in this file stands
    for. Several in a row are one finding, at the text that they should follow.
Why it matters
    A paragraph that was skipped reads well on either side; only the comparison shows it.
Examples
    Bad files: 全市新建学校12所。\n\n新增学位2.4万个。\n\n招聘教师860名。 || The city built 12 schools.\n\nIt hired 860 teachers.
    Good files: 全市新建学校12所。\n\n新增学位2.4万个。\n\n招聘教师860名。 || The city built 12 schools.\n\nThis added 24,000 school places.\n\nIt hired 860 teachers.
Limits
    A text is missing if the alignment has found no place for it; where that is unsure, see counterpart.unsure. A sentence
    that was moved to the paragraph before or behind is not missing.
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
        first, place = lost.texts[0], lost.after
        values = {
            "path": file.counterparts.path,
            "count": len(lost.texts),
            "opening": opening(first),
            "last": opening(lost.texts[-1]),
        }
        start, end = place.start, place.end
        yield Hit(
            place.passage,
            *((max(start, end - 1), end) if lost.at_end else (start, min(start + 1, end))),
            values,
            "found" if len(lost.texts) == 1 else "several",
            related=((first.passage, first.start, first.end),),
        )
