r"""Doubled heading.

What it finds
    A heading that is followed by the same words again, as a second heading or as a paragraph.
Why it matters
    It comes with pages copied from a site that shows each heading twice; in Word it fills the contents with doubles.
Examples
    Bad en: ## Construction of Xiong'an New Area\n\n## Construction of Xiong'an New Area\n\nFull support has been given.
    Bad zh: ## 交通一体化\n\n交通一体化\n\n铁路网络加密成环。
    Good en: ## Education\n\n### Schools\n\nThree schools have opened.\n\n## Health\n\n### Hospitals\n\nOne has opened.
    Good zh: ## 交通一体化\n\n交通一体化取得新突破。
Limits
    Case, width and spaces do not count. A heading repeated later is `structure.repeated_heading`. There is no fix:
    the author decides which of the two to delete.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.structure._outline import normalised, passages_by_prose
from jjjdoc.tree.nodes import Heading, Paragraph

RULE = Rule(
    severity="error",
    subject="document",
    messages={
        "found": Wording(en="the heading “{text}” appears twice in a row", zh="标题“{text}”连续出现两次")
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each heading or line that says what the heading before it says."""
    passages = passages_by_prose(document)
    for first, second in pairwise(document.document.blocks):
        if not (isinstance(first, Heading) and isinstance(second, (Heading, Paragraph))):
            continue
        heading, after = passages[id(first.prose)], passages[id(second.prose)]
        if heading.text and normalised(heading.text) == normalised(after.text):
            related = ((heading, 0, len(heading.text)),)
            yield Hit(after, 0, len(after.text), related=related)
