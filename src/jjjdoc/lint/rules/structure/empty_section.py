r"""Empty section.

What it finds
    A heading with nothing below it before the next heading of its level or a higher one, or the end of the text.
Why it matters
    The text is missing, or the heading was left behind when the text was moved.
Examples
    Bad en: ## Transport\n\n## Ecology\n\nForests have grown.
    Bad zh: ## 交通一体化\n\n铁路。\n\n## 市场一体化
    Good en: ## Transport\n\n### Railways\n\nNine lines have opened.\n\n## Code\n\n```\nrun\n```
    Good zh: ## 交通一体化\n\n铁路。
Limits
    Content that jjjdoc does not read as text, such as code, HTML and the other language of a bilingual file, still
    fills a section. Headings of plain text are guessed by their looks and not reported. A heading that is doubled is
    `structure.doubled_heading`.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.structure._outline import Entry, between, outline
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="document",
    messages={"found": Wording(en="there is no text under “{text}”", zh="标题“{text}”下没有内容")},
)

_NOTHING = regex(r"(?:[\s#=*_-]|<!--(?:[^-]|-(?!->))*-->|\{#[\w-]*\})*")


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each heading without text, lists, tables or deeper headings under it."""
    entries = outline(document)
    for position, entry in enumerate(entries):
        following = entries[position + 1] if position + 1 < len(entries) else None
        if _is_empty(document, entry, following):
            yield Hit(entry.passage, 0, len(entry.passage.text))


def _is_empty(document: LintDocument, entry: Entry, following: Entry | None) -> bool:
    end = len(document.document.blocks) if following is None else following.index
    if end != entry.index + 1:
        return False
    if following and (following.level > entry.level or following.key == entry.key):
        return False
    if document.document.edition != "text":
        return True
    return not entry.is_guessed and _NOTHING.fullmatch(between(entry, following)) is not None
