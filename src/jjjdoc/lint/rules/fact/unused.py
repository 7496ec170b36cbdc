r"""Unused fact.

What it finds
    A fact of a report that no text, key figure, table cell or derived fact of it refers to.
Why it matters
    Either the figure was typed into the text by hand instead, or it is no longer kept up to date.
Examples
    Bad report: facts:\n  gdp: {value: 10.4}\n  jobs: {value: 25000}\ntitle:\n  zh: 总量为{gdp}
    Good report: facts:\n  gdp: {value: 10.4}\n  jobs: {value: 25000}\ntitle:\n  zh: 总量为{gdp}，就业{jobs}
Limits
    Facts of included files serve several reports and are not checked. For a series, it is enough that one period is
    used.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintFile
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.tree.nodes import FactReference
from jjjdoc.tree.walk import iterate_inlines, iterate_prose

RULE = Rule(
    severity="warning",
    subject="file",
    messages={"found": Wording(en="no text refers to the fact “{name}”", zh="数据“{name}”未被引用")},
)


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the name of each fact that is not referred to, where the report has it."""
    if not file.facts:
        return
    used = set(_mentioned(file)) | set(_derived_from(file))
    for fact in file.facts.values():
        if fact.id not in used and fact.place.path == file.source.path:
            start, end = file.source.offset(fact.place.start), file.source.offset(fact.place.end)
            yield Hit(Passage.of_source(file.source, start, end, "fact"), 0, end - start, {"name": fact.id})


def _mentioned(file: LintFile) -> Iterator[str]:
    for document in file.documents:
        for prose in iterate_prose(document.document):
            for inline in iterate_inlines(prose.inlines):
                if isinstance(inline, FactReference):
                    yield inline.fact


def _derived_from(file: LintFile) -> Iterator[str]:
    for fact in file.facts.values():
        if fact.derivation:
            yield from (operand.fact for operand in fact.derivation.operands)
