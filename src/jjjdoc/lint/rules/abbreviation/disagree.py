r"""The languages disagree on what is defined.

What it finds
    A segment that introduces short forms (以下简称, hereinafter, an abbreviation in brackets) in one language and none, or
    fewer, in the other; and an abbreviation in Latin letters that both languages use and only the English defines.
Why it matters
    The short form will be used in the rest of the text, in both languages. If one of them does not introduce it, its
    readers do not know what it is.
Examples
    Bad pair: 建设北京城市副中心（以下简称“副中心”），副中心框架拉开。 || Beijing Municipal Administrative Center is taking shape.
    Bad pair: 市发改委批准了计划。 || The Development and Reform Commission (hereinafter "the Commission") approved the plan.
    Bad pair: 市CIDP计划发布。 || The City Integrated Development Plan (CIDP) was published.
    Good pair: 建设北京城市副中心（以下简称“副中心”）。 || Construction of Beijing Municipal Administrative Center (BMC) goes on.
    Good pair: 建设北京城市副中心。 || Construction of Beijing Municipal Administrative Center (BMC) goes on.
Limits
    An English abbreviation in brackets needs no counterpart in Chinese, because the Chinese name itself is short
    enough. Well-known abbreviations do not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.errors import Wording
from jjjdoc.language.abbreviations import KNOWN
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument, LintFile
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.abbreviation import _chinese, _english
from jjjdoc.lint.rules.abbreviation._defined import definitions
from jjjdoc.lint.rules.abbreviation._definitions import Definition
from jjjdoc.lint.rules.abbreviation._initials import singular

RULE = Rule(
    severity="warning",
    subject="file",
    messages={
        "found": Wording(
            en="this text introduces the short form “{form}”; the other language introduces only {count}",
            zh="此处说明了简称“{form}”，另一语言只说明了{count}个",
        ),
        "none": Wording(
            en="this text introduces the short form “{form}”; the other language does not introduce any",
            zh="此处说明了简称“{form}”，另一语言未说明",
        ),
        "latin": Wording(
            en="“{form}” is defined in the English text but not in the Chinese",
            zh="英文已说明“{form}”的全称，中文未说明",
        ),
    },
)


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the definitions that one language has and the other lacks."""
    for pair in file.pairs:
        sides = (pair.source, pair.target)
        chinese = next((side for side in sides if is_chinese(side.language)), None)
        english = next((side for side in sides if not is_chinese(side.language)), None)
        if chinese is not None and english is not None:
            yield from _compared(chinese, english, context)
    yield from _latin(file, context)


def _compared(chinese: Passage, english: Passage, context: Context) -> Iterator[Hit]:
    in_chinese = [found for found in _chinese.find_definitions(chinese, context) if _counts(found)]
    in_english = [found for found in _english.find_definitions(english, context) if _counts(found)]
    said = [found for found in in_chinese if found.said]
    if len(said) > len(in_english):
        yield _hit(said, in_english, english)
        return
    counts_in_english = said or any(found.kind == "short_form" for found in in_english)
    if counts_in_english and len(in_english) > len(in_chinese):
        yield _hit(in_english, in_chinese, chinese)


def _counts(definition: Definition) -> bool:
    return singular(definition.form) not in KNOWN and definition.form not in KNOWN


def _hit(more: Sequence[Definition], fewer: Sequence[Definition], other: Passage) -> Hit:
    definition = more[len(fewer)]
    return Hit(
        definition.passage,
        definition.start,
        definition.end,
        {"form": definition.form, "count": len(fewer)},
        message="found" if fewer else "none",
        related=((other, 0, len(other.text)),),
    )


def _latin(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the first use in Chinese of each abbreviation that is defined in English alone."""
    defined = {
        language: [
            definition
            for document in file.documents
            if is_chinese(document.language) is language
            for definition in context.once_for(document, definitions)
        ]
        for language in (True, False)
    }
    in_chinese = {definition.form for definition in defined[True]}
    for definition in {singular(found.form): found for found in reversed(defined[False])}.values():
        form = singular(definition.form)
        if form in in_chinese or form in KNOWN or definition.kind != "abbreviation" or not form.isalpha():
            continue
        use = next((found for document in file.documents for found in _uses(document, form)), None)
        if use is not None:
            yield Hit(
                *use,
                {"form": form},
                "latin",
                related=((definition.passage, definition.start, definition.end),),
            )


def _uses(document: LintDocument, form: str) -> Iterator[tuple[Passage, int, int]]:
    if is_chinese(document.language):
        for passage in document.passages:
            yield from ((passage, *use) for use in _chinese.latin_uses(passage, form))
