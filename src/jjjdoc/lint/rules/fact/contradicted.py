r"""Figure that contradicts a fact.

What it finds
    A figure typed into the text of a report that has the digits of one of its facts and another power of ten, or
    another unit; and a figure in the same words as a reference to a fact, with a different value.
Why it matters
    The report says two things, often one in each language: 71.2亿元 is CNY 7.12 billion, not CNY 71.2 billion.
Examples
    Bad report: facts:\n  contracts: {value: 71.2, scale: 亿, unit: CNY}\ntitle:\n  zh: 成交额{contracts}\n  en: The value was CNY 71.2 billion
    Bad report: facts:\n  share: {value: 66.1, unit: percent}\ntitle:\n  zh: 新设经营主体中高精尖产业占比为{share}\nsubtitle:\n  zh: 新设经营主体中高精尖产业占比为61.6%
    Good report: facts:\n  contracts: {value: 71.2, scale: 亿, unit: CNY}\ntitle:\n  zh: 成交额{contracts}\n  en: The value was {contracts}
    Good report: facts:\n  share: {value: 66.1, unit: percent}\ntitle:\n  zh: 新设经营主体中高精尖产业占比为{share}\nsubtitle:\n  zh: 新设经营主体中文化产业占比为61.6%
Limits
    Digits are compared if there are at least three besides zeros at the end. Words are the same if the clauses agree
    in all but small words, and the dates agree. Figures in quotation marks are ignored.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.compare.values import digits_of
from jjjdoc.language.quantity.interval import possible
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument, LintFile
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.fact._known import SPECIFIC, Known, KnownFacts, Typed, is_year, typed_figures
from jjjdoc.lint.rules.fact._statements import Statement, statements_of

RULE = Rule(
    severity="error",
    subject="file",
    messages={
        "size": Wording(
            en="“{text}” contradicts the fact {name}, {shown}: off by a power of ten",
            zh="“{text}”与数据{name}（{shown}）矛盾：数量级不同",
        ),
        "unit": Wording(
            en="“{text}” contradicts the fact {name}, {shown}: different unit",
            zh="“{text}”与数据{name}（{shown}）矛盾：单位不同",
        ),
        "words": Wording(
            en="“{text}” contradicts “{shown}”, which a fact gives in the same words",
            zh="“{text}”与相同表述中引用的数据“{shown}”矛盾",
        ),
    },
)


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield each typed figure that says otherwise than a fact."""
    if not file.facts:
        return
    facts = KnownFacts(file.facts)
    typed = [each for each in typed_figures(file, context) if not facts.equal(each.quantity)]
    typed = [each for each in typed if not is_year(each.quantity)]
    told: set[tuple[Passage, int]] = set()
    for each, known, message in _of_same_digits(typed, facts):
        told.add((each.passage, each.quantity.start))
        language = each.passage.language
        values = {"name": known.name, "shown": known.shown(language)}
        yield _hit(each, values, message, known.place(file))
    for each, other in _in_same_words(file, typed, context):
        if (each.passage, each.quantity.start) not in told:
            start, end = other.quantity.outer
            shown = {"shown": other.passage.text[start:end]}
            yield _hit(each, shown, "words", ((other.passage, start, end),), other)


def _of_same_digits(typed: list[Typed], facts: KnownFacts) -> Iterator[tuple[Typed, Known, str]]:
    for each in typed:
        if len(digits_of(each.quantity.low)) < SPECIFIC:
            continue
        if known := facts.of_other_size(each.quantity):
            yield each, known[0], "size"
        elif each.quantity.unit and (known := facts.of_other_unit(each.quantity)):
            yield each, known[0], "unit"


def _in_same_words(file: LintFile, typed: list[Typed], context: Context) -> Iterator[tuple[Typed, Statement]]:
    by_place = {(each.passage, each.quantity.start): each for each in typed}
    for document in file.documents:
        statements = [each for each in statements_of(document, context) if len(each.words) > _few(document)]
        referred: dict[tuple[object, ...], Statement] = {}
        for statement in statements:
            if statement.is_reference:
                referred.setdefault(_key(statement), statement)
        for statement in statements:
            found = by_place.get((statement.passage, statement.quantity.start))
            other = referred.get(_key(statement))
            if found and other and not possible(statement.quantity).meets(possible(other.quantity)):
                yield found, other


def _few(document: LintDocument) -> int:
    return 3 if document.language.startswith("en") else 7


def _key(statement: Statement) -> tuple[object, ...]:
    quantity = statement.quantity
    return (statement.words, statement.dates, quantity.dimension, quantity.role, quantity.direction)


def _hit(
    typed: Typed,
    values: dict[str, str],
    message: str,
    related: tuple[tuple[Passage, int, int], ...],
    other: Statement | None = None,
) -> Hit:
    quantity = typed.quantity
    quantities = ((typed.passage, quantity),)
    return Hit(
        typed.passage,
        quantity.start,
        quantity.end,
        values,
        message,
        severity="error" if message == "size" and quantity.scale and quantity.unit else "warning",
        related=related,
        quantities=((other.passage, other.quantity), *quantities) if other else quantities,
    )
