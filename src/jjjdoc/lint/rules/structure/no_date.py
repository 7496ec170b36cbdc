r"""Date missing.

What it finds
    A Markdown file with front matter that gives no date.
Why it matters
    Figures are true at a date; a report without one cannot be cited, and its version is unclear.
Examples
    Bad en: ---\ntitle: Ten Years\n---\n\nThe report sets out what has been done.
    Bad zh: ---\ntitle: 十年报告\n---\n\n本报告记述十年来的进展。
    Good en: ---\ntitle: Ten Years\ndate: 2024-03-01\n---\n\nThe report sets out what has been done.
    Good zh: # 十年报告\n\n本报告记述十年来的进展。
Limits
    Files without front matter are not checked, because a plain text may have its date anywhere. A report in YAML
    always has a date. Other files usually need no date, so it is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="note",
    subject="document",
    messages={"found": Wording(en="the text has no date", zh="全文没有日期")},
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield the title of a document whose front matter has no date."""
    tree = document.document
    if tree.fronts and not tree.date and tree.edition != "summary" and document.passages:
        title = document.passages[0]
        yield Hit(title, 0, len(title.text) if title.role == "title" else 0)
