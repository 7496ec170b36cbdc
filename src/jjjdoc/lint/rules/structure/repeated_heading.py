r"""Repeated heading.

What it finds
    A heading that says what another under the same parent says, whatever their numbers.
Why it matters
    Two sections with the same name cannot be distinguished in the contents or in a reference; usually one was copied
    and not renamed.
Examples
    Bad en: ## Transport\n\nRailways.\n\n## Ecology\n\nForests.\n\n## Transport\n\nRoads.
    Bad zh: ## 一、交通一体化\n\n铁路。\n\n## 二、生态环境\n\n造林。\n\n## 三、交通一体化\n\n公路。
    Good en: ## Beijing\n\n### Education\n\nSchools.\n\n## Tianjin\n\n### Education\n\nSchools.
    Good zh: ## 主要成效\n\n成效。\n\n## 下一步工作\n\n工作。
Limits
    Headings under different parents may be the same (Education under each city). A heading that appears four or more
    times is a pattern, such as the question and answer of an interview. Two in a row are
    `structure.doubled_heading`. In plain text, where headings are guessed by their looks, it is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.structure._outline import Entry, outline, siblings

RULE = Rule(
    severity="warning",
    subject="document",
    messages={
        "found": Wording(en="another section is also called “{name}”", zh="同级章节中已有标题“{name}”")
    },
)

_PATTERN = 4


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each heading that a sibling before it says, unless it stands right behind that."""
    for group in siblings(outline(document)):
        by_name: dict[str, list[Entry]] = {}
        for entry in group:
            same = by_name.setdefault(entry.name, [])
            if not (same and entry.index == same[-1].index + 1):
                same.append(entry)
        for name, same in by_name.items():
            if name and 1 < len(same) < _PATTERN:
                first = same[0].passage
                for entry in same[1:]:
                    text = entry.passage.text
                    severity: Severity | None = "note" if entry.is_guessed else None
                    yield Hit(
                        entry.passage,
                        0,
                        len(text),
                        {"name": first.text},
                        severity=severity,
                        related=((first, 0, len(first.text)),),
                    )
