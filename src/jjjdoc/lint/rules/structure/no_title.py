r"""Title missing.

What it finds
    A Markdown file with front matter that has neither a title nor a heading to serve as one; as a note, a longer
    text without a title.
Why it matters
    A document without a title has no name in the file list, in Word's properties and on the page.
Examples
    Bad en: ---\ndate: 2024-03-01\n---\n\nThe report sets out what has been done.
    Bad zh: ---\ndate: 2024-03-01\nauthor: 市政府办公厅\n---\n\n本报告记述十年来的进展。
    Good en: ---\ntitle: Ten Years\ndate: 2024-03-01\n---\n\nThe report sets out what has been done.
    Good zh: # 京津冀协同发展十年报告\n\n本报告记述十年来的进展。
Limits
    The first block may be the title if it is the only heading of its level, or a heading of plain text. Texts of fewer than five blocks without
    front matter are taken for excerpts. A report in YAML always has a title.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.structure._outline import outline
from jjjdoc.tree.nodes import Heading

RULE = Rule(
    severity="warning",
    subject="document",
    messages={"found": Wording(en="the text has no title", zh="全文没有标题")},
)

_EXCERPT = 5


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield the beginning of a document without a title."""
    tree = document.document
    if not document.passages or tree.edition == "summary" or _has_title(document):
        return
    if tree.fronts:
        yield Hit(document.passages[0], 0, 0)
    elif len(tree.blocks) >= _EXCERPT:
        yield Hit(document.passages[0], 0, 0, severity="note")


def _has_title(document: LintDocument) -> bool:
    tree = document.document
    if any(front.title.inlines for front in tree.fronts):
        return True
    first = tree.blocks[0] if tree.blocks else None
    if not isinstance(first, Heading):
        return False
    if any(entry.is_guessed for entry in outline(document)[:1]):
        return True
    return sum(isinstance(block, Heading) and block.level <= first.level for block in tree.blocks) == 1
