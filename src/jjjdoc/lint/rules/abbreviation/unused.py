r"""Abbreviation defined and never used.

What it finds
    An abbreviation or a short form that the document introduces, and then does not use.
Why it matters
    It asks the reader to remember something for nothing, and often shows that the long form is used where the short
    one was meant.
Examples
    Bad en: The National Carbon Exchange (NCX) has opened. It trades every day.
    Good en: The National Carbon Exchange (NCX) has opened. The NCX trades every day.
    Good en: The average concentration of fine particulate matter (PM2.5) fell to 32 micrograms per cubic meter.
    Good en: Names of places\n\n| Name | Place |\n| --- | --- |\n| Beijing Daxing International Airport (PKX) | Daxing District |
    Bad zh: 北京城市副中心（以下简称“副中心”）建设提速，框架拉开。
    Good zh: 北京城市副中心（以下简称“副中心”）建设提速，副中心框架拉开。
Limits
    Well-known abbreviations may be explained for readers who do not know them, and are not reported. Abbreviations
    in cells of a table or a glossary are not reported either, because such cells list names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.abbreviations import KNOWN
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.abbreviation._chinese import uses_of
from jjjdoc.lint.rules.abbreviation._defined import definitions
from jjjdoc.lint.rules.abbreviation._definitions import Definition
from jjjdoc.lint.rules.abbreviation._english import count_short_form, count_uses
from jjjdoc.lint.rules.abbreviation._initials import singular

RULE = Rule(
    severity="warning",
    subject="document",
    messages={
        "found": Wording(en="“{form}” is defined here but never used", zh="“{form}”在此定义，后文未使用")
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each definition whose form stands nowhere else."""
    defined = [definition for definition in context.once_for(document, definitions) if definition.said]
    times = Counter(singular(definition.form) for definition in defined)
    told: set[str] = set()
    for definition in defined:
        form = singular(definition.form)
        if form in told or form in KNOWN or definition.form in KNOWN or definition.passage.role == "cell":
            continue
        told.add(form)
        if not _is_used(document, context, definition, times[form]):
            yield Hit(definition.passage, definition.start, definition.end, {"form": definition.form})


def _is_used(document: LintDocument, context: Context, definition: Definition, times: int) -> bool:
    if is_chinese(document.language):
        uses = sum(1 for passage in document.passages for _ in uses_of(passage, definition))
        return uses > times - 1
    if definition.kind == "short_form":
        return count_short_form(document, definition) > times
    return count_uses(document, context, singular(definition.form)) > times
