r"""Mixed percent.

What it finds
    “percent”, “per cent” and “%” side by side in running prose and captions.
Why it matters
    Chinese has one way to say it. A text in English should as well; which one is a matter of house style.
Examples
    Bad en: The share rose from 40.7 percent to 66.1 percent, an increase of 62% in ten years.
    Good en: The share rose from 40.7 percent to 66.1 percent, up 25.4 percentage points.
    Good en: The share was 66.1 percent in 2023.\n\n| Share (%) |\n|---|\n| 66.1% |
Limits
    Headings, tables and key figures are skipped, because the sign is usual there. A sign without a number, as in
    “(%)”, is the name of a unit and is accepted anywhere. After a number in words the sign is not expected. A tie is
    decided by what comes first, and is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.english._prose import RUNNING, Use, minority
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="document",
    languages=("en",),
    safety="unsafe",
    messages={
        "found": Wording(
            en="“{form}”: the document mostly writes “{norm}”", zh="此处用“{form}”，本文多用“{norm}”"
        )
    },
)

_READ = RUNNING | {"caption"}
_NUMBERS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy"
    "|eighty|ninety|hundred"
)
_PERCENT = regex(
    rf"(?<=\d)\s*(?:(?P<sign>%)|(?<=\s)(?:percent|per\scent)\b)|\b(?:{_NUMBERS})\s+(?P<word>percent|per\scent)\b"
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each form of the minority."""
    uses = [use for passage in document.passages if passage.role in _READ for use in _uses(passage)]
    for found in minority(uses):
        use = found.use
        after_word = use.passage.text[use.start].isalpha()
        if after_word and found.norm == "%":
            continue
        replacement = found.norm if after_word or found.norm == "%" else f" {found.norm}"
        yield Hit(
            use.passage,
            use.start,
            use.end,
            {"form": use.form, "norm": found.norm},
            replacement=replacement,
            severity=found.severity,
        )


def _uses(passage: Passage) -> Iterator[Use]:
    for found in _PERCENT.finditer(passage.folded):
        start, end = found.span("word") if found["word"] else found.span()
        form = "%" if found["sign"] else " ".join(passage.folded[start:end].split())
        yield Use(form, passage, start, end)
