"""What the rules about the quantities of a pair share: from a discrepancy to a finding that shows both sides."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jjjdoc.language.heading_numbers import heading_number
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.currency import names_currency
from jjjdoc.language.quantity.compare.discrepancy import Aspect, Discrepancy, Gravity
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.render import render, render_like
from jjjdoc.language.quantity.wording import describe, plain
from jjjdoc.language.typed_rows import is_typed_row
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.lint.rules.number._convention import is_convention
from jjjdoc.lint.rules.number._implied import is_said_elsewhere
from jjjdoc.lint.rules.number._moved import is_moved
from jjjdoc.lint.rules.number._negated import is_turned_round
from jjjdoc.lint.rules.segment._pairs import is_complete


def hits_of(pair: Pair, context: Context, aspect: Aspect) -> Iterator[Hit]:
    """Yield what a pair disagrees about in one respect. The place is in the target where it has the quantity."""
    if {is_chinese(pair.source.language), is_chinese(pair.target.language)} != {True, False}:
        return
    if not is_complete(pair):
        return
    for found in context.discrepancies(pair):
        if found.aspect != aspect or is_turned_round(pair.source, pair.target, found):
            continue
        if _is_of_row(pair, found) or _numbers_heading(pair, found):
            continue
        if not (is_said_elsewhere(pair, found, context) or is_moved(found, context)):
            yield _hit(pair, found, context)


def _is_of_row(pair: Pair, found: Discrepancy) -> bool:
    """Tell whether a figure differs by its scale alone in a row of a table that was typed, where the heads have the scale."""
    if not (found.power or found.aspect in ("missing", "added")):
        return False
    return is_typed_row(pair.source.text) and is_typed_row(pair.target.text)


def _numbers_heading(pair: Pair, found: Discrepancy) -> bool:
    """Tell whether what only one side has is the number of a heading that the other numbers in its own way: 2.1 for （一）."""
    side, other = (pair.target, pair.source) if found.source is None else (pair.source, pair.target)
    quantity = found.target if found.source is None else found.source
    if found.aspect not in ("missing", "added") or quantity is None:
        return False
    number = heading_number(side.text)
    return number is not None and quantity.end <= number.end and heading_number(other.text) is not None


def _hit(pair: Pair, found: Discrepancy, context: Context) -> Hit:
    source, target = found.source, found.target
    values: dict[str, object] = {"power": abs(found.power), "times": plain_power(found.power)}
    if source is not None:
        values |= {
            "source": shown(pair.source, source),
            "source_value": _reading(found.expected or source),
            "right": render(found.expected or source, pair.target.language) or shown(pair.source, source),
        }
    if target is not None:
        values |= {"target": shown(pair.target, target), "target_value": _reading(target)}
    related: tuple[tuple[Passage, int, int], ...] = ()
    if target is None:
        where, place = pair.source, source
    else:
        where, place = pair.target, target
        related = ((pair.source, *source.outer),) if source else ()
    start, end = (place.start, place.end) if place else (0, 0)
    sides = ((pair.source, source), (pair.target, target))
    quantities = tuple((passage, quantity) for passage, quantity in sides if quantity is not None)
    return Hit(
        where,
        start,
        end,
        values=values,
        message=found.detail,
        severity=_gravity(pair, found, context),
        replacement=_suggestion(pair, found),
        related=related,
        quantities=quantities,
    )


def _gravity(pair: Pair, found: Discrepancy, context: Context) -> Gravity:
    """Return how grave a discrepancy is; a currency that a side leaves open may be right."""
    if found.aspect == "currency" and not _are_named(pair, found, context):
        return "warning"
    if is_convention(pair, found, context):
        return "note"
    return found.gravity


def _are_named(pair: Pair, found: Discrepancy, context: Context) -> bool:
    """Tell whether both sides say what currency a sum is in, or the document does for 元."""
    sides = ((pair.source, found.source), (pair.target, found.target))
    return all(
        quantity is not None
        and (
            names_currency(passage.text, quantity)
            or (is_chinese(passage.language) and context.currency == quantity.unit)
            or quantity.unit == "dollar"
        )
        for passage, quantity in sides
    )


def _suggestion(pair: Pair, found: Discrepancy) -> str | None:
    """Return the right figure in the style of the target, where the figure itself is wrong."""
    if found.aspect != "mismatch" or found.source is None or found.target is None:
        return None
    if found.detail == "bound_lost":
        return None
    if found.target.heading_scale:
        return _under_heading(found.source, found.target)
    written = pair.target.text[found.target.start : found.target.end]
    return render_like(found.expected or found.source, pair.target.language, written)


def _under_heading(source: Quantity, target: Quantity) -> str | None:
    """Return the number of the source in the unit that a heading gives to the target."""
    if source.kind != "number" or not target.factor:
        return None
    return grouped(source.low * source.factor / target.factor / target.heading_scale)


def shown(passage: Passage, quantity: Quantity) -> str:
    """Return a quantity as it is written, with its qualifiers."""
    start, end = quantity.outer
    return passage.text[start:end]


def _reading(quantity: Quantity) -> str:
    """Return what a quantity says, digits grouped."""
    if quantity.calendar is not None or quantity.kind == "vague":
        return describe(quantity)
    bounds = [grouped(quantity.low)]
    if quantity.high != quantity.low:
        bounds.append(grouped(quantity.high))
    return "–".join(bounds)


def grouped(value: Decimal) -> str:
    """Return a number in digits, in groups of three, with six decimals at most."""
    whole, dot, decimals = plain(abs(value)).partition(".")
    return f"{'-' if value < 0 else ''}{int(whole):,}{dot}{decimals[:6]}"


def plain_power(power: int) -> str:
    """Return a power of ten in digits: 3 is 1,000."""
    return f"{10 ** abs(power):,}"
