"""“For five consecutive times”.

What it finds
    “consecutive times”, with or without “for”; the number after “consecutive” (consecutive five years); and
    “consecutively for five times”.
Why it matters
    It renders 连续五次 word by word. English counts occasions as “five times in a row” or “for the fifth
    consecutive time”, and periods as “five consecutive years”. Of thresholds it may be neither: check what is meant.
Examples
    Bad en: The output has crossed the threshold for five consecutive times.
    Bad en: Growth has led the country for consecutive five years.
    Good en: The output has grown for five consecutive years, the team winning five times in a row.
    Good en: For the fifth consecutive time the city came first.
Limits
    Only these word orders. “Five consecutive wins” and the like are good English; “six consecutive times” without
    “for” is heard in sports news and is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=("consecutive", "successive"),
    languages=("en",),
    yields_to=("claim.threshold",),
    messages={
        "found": Wording(
            en="“{text}”: write “… times in a row” or “for the …th consecutive time”",
            zh="“{text}”不合英语习惯，可用… times in a row或for the …th consecutive time",
        ),
        "order": Wording(
            en="“{text}”: put the number before “consecutive”",
            zh="“{text}”语序不当，数词应在consecutive之前",
        ),
    },
)

_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|multiple)"
_TIMES = regex(
    rf"\b(?:for +)?(?:{_NUMBER} +)?(?:consecutive|successive) +times\b"
    rf"|\b(?:consecutively|successively) +for +{_NUMBER} +times\b"
)
_ORDER = regex(
    rf"\b(?:consecutive|successive) +{_NUMBER} +(?:times|years|months|quarters|weeks|days|seasons|sessions|terms)\b"
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each such phrase."""
    for found in _TIMES.finditer(passage.folded):
        severity: Severity | None = None if "for " in found[0] else "note"
        yield Hit(passage, *found.span(), severity=severity)
    for found in _ORDER.finditer(passage.folded):
        yield Hit(passage, *found.span(), message="order")
