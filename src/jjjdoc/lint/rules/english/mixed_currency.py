"""Mixed currency.

What it finds
    Amounts of money of China as CNY, RMB, yuan or ¥ in one document.
Why it matters
    CNY is the code, RMB the name of the currency, yuan its unit. Readers wonder whether they differ, and tables
    and text cannot be compared at a glance.
Examples
    Bad en: Output reached CNY 10.4 trillion, contracts CNY 74.87 billion, and investment 100 billion yuan.
    Bad en: The fund has RMB 3 billion. It gave out 20 million yuan, and 5 million yuan more in May.
    Good en: Output reached 10.4 trillion yuan. The renminbi was strong, at 7.1 yuan to the dollar.
Limits
    The rule checks only running prose: headings, tables and key figures may have the code. Two marks on one amount
    are reported by `english.doubled_currency`. A tie is decided by what comes first, and is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.english._currency import AMOUNT
from jjjdoc.lint.rules.english._prose import RUNNING, Use, minority

RULE = Rule(
    severity="warning",
    subject="document",
    languages=("en",),
    messages={
        "found": Wording(
            en="“{text}”: the document mostly writes “{norm}”", zh="“{text}”：本文金额多用“{norm}”"
        )
    },
)

_SHOWN = {"cny": "CNY", "rmb": "RMB", "yuan": "yuan", "¥": "¥"}


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each amount of the minority."""
    uses = [use for passage in document.passages if passage.role in RUNNING for use in _amounts(passage)]
    for found in minority(uses):
        use = found.use
        yield Hit(use.passage, use.start, use.end, {"norm": _SHOWN[found.norm]}, severity=found.severity)


def _amounts(passage: Passage) -> Iterator[Use]:
    for found in AMOUNT.finditer(passage.folded):
        mark, unit = found["mark"], found["unit"]
        if (mark is None) == (unit is None):
            continue
        form = mark or unit.split()[0]
        form = {"￥": "¥", "renminbi": "rmb"}.get(form, form)
        yield Use(form, passage, found.start(), found.end())
