"""Mixed “i.e.”.

What it finds
    “i.e.” and “e.g.” with a comma after them in one place and without in another. In a text that follows American
    usage otherwise (color, and the serial comma), “i.e.” without a comma is reported even where all are so.
Why it matters
    American usage has the comma, British usage does not. A text should follow one of them.
Examples
    Bad en: The wings (i.e., the center and the new area) and the three counties (i.e. Sanhe, Dachang and Xianghe).
    Bad en: The center, the park, and the hall (i.e. all three) opened.
    Good en: The wings (i.e., the center and the new area) and the three counties (i.e., Sanhe and Dachang).
    Good en: The centre and the new area (i.e. the wings), e.g. the park.
Limits
    A tie is decided by what comes first, and is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.english._lists import list_commas
from jjjdoc.lint.rules.english._prose import Use, minority
from jjjdoc.lint.rules.english._varieties import is_american
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="document",
    languages=("en",),
    safety="safe",
    messages={
        "with": Wording(
            en="“{text}” with a comma; the document mostly omits it",
            zh="“{text}”带逗号，而本文多数不带",
        ),
        "without": Wording(
            en="“{text}” without a comma; the document mostly has one",
            zh="“{text}”后无逗号，而本文多数带逗号",
        ),
        "american": Wording(
            en="“{text}” takes a comma in American usage, which this document follows elsewhere",
            zh="本文采用美式拼写和序列逗号，按美式习惯“{text}”后应加逗号",
        ),
    },
)

_ABBREVIATION = regex(r"\b(?:i\.e\.|e\.g\.)(?P<comma>,?)(?=\s)")


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each abbreviation of the minority, or all that lack the comma of American usage."""
    uses = [
        Use("with" if found["comma"] else "without", passage, *found.span())
        for passage in document.passages
        for found in _ABBREVIATION.finditer(passage.folded)
    ]
    if uses and all(use.form == "without" for use in uses):
        if is_american(document) and list_commas(document.passages, context) == "with":
            yield from (_hit(use, "american") for use in uses)
        return
    for found in minority(uses):
        hit = _hit(found.use, found.use.form)
        yield hit if found.severity is None else replace(hit, severity=found.severity)


def _hit(use: Use, message: str) -> Hit:
    text = use.passage.text[use.start : use.end]
    replacement = text.removesuffix(",") if use.form == "with" else text + ","
    return Hit(use.passage, use.start, use.end, message=message, replacement=replacement)
