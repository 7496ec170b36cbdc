"""Which chapter each passage of a document stands in."""

from __future__ import annotations

from collections import Counter

from jjjdoc.lint.document import LintDocument


def chapter_numbers(document: LintDocument) -> tuple[int, ...]:
    """Return the number of the chapter of each passage; chapters begin at the highest headings that come twice."""
    levels = Counter(passage.level for passage in document.passages if passage.role == "heading")
    level = min((level for level, count in levels.items() if count > 1), default=0)
    numbers = []
    number = 0
    for passage in document.passages:
        if passage.role == "heading" and passage.level <= level:
            number += 1
        numbers.append(number)
    return tuple(numbers)
