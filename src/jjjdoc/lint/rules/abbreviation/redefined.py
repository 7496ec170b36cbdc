r"""Abbreviation defined twice, or in two ways.

What it finds
    An abbreviation or a short form that is introduced a second time, that is introduced for something else, and a name
    that is given a second abbreviation.
Why it matters
    The first definition is the one that counts. A second one makes the reader ask what has changed; two meanings of one
    abbreviation, or two abbreviations of one name, are a fault in any document.
Examples
    Bad en: Beijing Municipal Administrative Center (BMC) grows.\n\nBeijing Municipal Administrative Center (BMC) has schools. BMC is new.
    Bad en: The National Carbon Exchange (NCE) and the New Cultural Estate (NCE) have opened.
    Good en: Beijing Municipal Administrative Center (BMC) grows.\n\nBMC has schools.
    Good en: Fine particulate matter (PM2.5) fell in 2022.\n\nFine particulate matter (PM2.5) fell again in 2023.
    Bad zh: 京津冀协同发展（以下简称“协同发展”）加快。\n\n京津冀协同发展（以下简称“协同发展”）成效显著。
    Good zh: 京津冀协同发展（以下简称“协同发展”）加快。\n\n协同发展成效显著。
Limits
    The summary, headings, tables with their captions, notes and running text are checked separately: one definition
    in each is accepted. Well-known abbreviations may be explained again.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.abbreviations import KNOWN
from jjjdoc.language.fold import fold
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.abbreviation._defined import definitions
from jjjdoc.lint.rules.abbreviation._definitions import Definition
from jjjdoc.lint.rules.abbreviation._english import same_long_form
from jjjdoc.lint.rules.abbreviation._initials import singular

RULE = Rule(
    severity="warning",
    subject="document",
    messages={
        "found": Wording(en="“{form}” is already defined", zh="“{form}”前文已定义"),
        "meaning": Wording(en="“{form}” is already defined as {before}", zh="“{form}”前文已定义为{before}"),
        "form": Wording(en="{long} is already abbreviated as “{before}”", zh="{long}前文已简称“{before}”"),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each definition that repeats or contradicts an earlier one."""
    by_form: dict[str, list[Definition]] = {}
    by_long: dict[str, Definition] = {}
    for definition in context.once_for(document, definitions):
        if not definition.said:
            continue
        earlier = by_form.setdefault(singular(definition.form), [])
        long = fold(definition.long)
        if hit := _again(definition, earlier, chinese=is_chinese(document.language)):
            yield hit
        elif not earlier and long in by_long:
            before = by_long[long]
            yield _hit(definition, before, "form", {"long": definition.long, "before": before.form})
        earlier.append(definition)
        if long and definition.kind == "abbreviation":
            by_long.setdefault(long, definition)


def _again(definition: Definition, earlier: list[Definition], *, chinese: bool) -> Hit | None:
    for before in earlier:
        if not chinese and not same_long_form(before.long, definition.long):
            return _hit(definition, before, "meaning", {"form": definition.form, "before": before.long})
        if before.place == definition.place:
            again = _hit(definition, before, "found", {"form": definition.form})
            return None if definition.form in KNOWN else again
    return None


def _hit(definition: Definition, before: Definition, message: str, values: dict[str, object]) -> Hit:
    return Hit(
        definition.passage,
        definition.start,
        definition.end,
        values,
        message,
        related=((before.passage, before.start, before.end),),
    )
