"""Unit that differs.

What it finds
    The same number with a different unit, or per a different unit: 亩 as acre, 里 as kilometer, 斤 as kilogram, 人次
    as people, 每吨 as per kilogram, 每千人 as per 10,000 people, 户均 as per capita, 标准煤 as coal.
Why it matters
    A mu is a sixth of an acre, a li half a kilometer, a jin half a kilogram; visits are not people.
Examples
    Bad pair: 造林500亩。 || The region planted 500 acres of trees.
    Good pair: 造林500亩。 || The region planted 500 mu (about 33.3 hectares) of trees.
    Bad pair: 每公斤售价30元。 || It sells for CNY 30 per ton.
    Bad pair: 服务群众1.2万人次。 || It served 12,000 people.
    Good pair: 服务群众1.2万人次。 || It served 12,000 visits.
    Bad pair: 每千人有床位7.2张。 || There are 7.2 beds per 10,000 people.
    Bad pair: 节约标准煤5万吨。 || 50,000 tons of coal was saved.
    Good pair: 节约标准煤5万吨。 || 50,000 tons of standard coal was saved.
Limits
    Reported if both languages name a unit of measure. Correct conversions are accepted.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.compare.discrepancy import unit_of_per
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.unit import Unit
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._contrasts import CONTRAST, contrast_hits
from jjjdoc.lint.rules.number._pair import hits_of

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        "contrast": CONTRAST,
        "found": Wording(
            en="“{source}” is {right}, not “{target}”: 1 {larger} is {times} {smaller}",
            zh="“{source}”即{right}，不是“{target}”：1{larger_zh}合{times}{smaller_zh}",
        ),
        "kind": Wording(
            en="“{source}” is {right}, not “{target}”: the units measure different things",
            zh="“{source}”即{right}，不是“{target}”：计量单位不是一类",
        ),
        "per": Wording(
            en="“{source}” is per {one}, but “{target}” is per {other}",
            zh="“{source}”按每{one_zh}计，“{target}”却按每{other_zh}计",
        ),
        "people_for_visits": Wording(
            en="“{source}” counts visits or trips, “{target}” counts people: one person may be counted several times",
            zh="“{source}”是人次，“{target}”是人数：同一人可能计入多次",
        ),
    },
)

_WHOLE = 100
"""From here on a ratio of two units is shown without decimals."""


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the measures that are in another unit in the target."""
    yield from contrast_hits(pair, context, "unit")
    for hit in hits_of(pair, context, "unit"):
        (_, source), (_, target) = hit.quantities
        if hit.message == "per":
            yield replace(hit, values={**hit.values, **_per(source, target)})
        elif hit.message != "found" or not (source.measure and target.measure):
            yield hit
        elif source.dimension != target.dimension:
            yield replace(hit, message="kind")
        else:
            yield replace(hit, values={**hit.values, **_ratio(source.measure, target.measure)})


def _per(source: Quantity, target: Quantity) -> dict[str, str]:
    """Return what the numbers of both languages are per one of."""
    one, other = unit_of_per(source), unit_of_per(target)
    if one is None or other is None:
        return {}
    return {"one": one.singular, "one_zh": one.zh, "other": other.singular, "other_zh": other.zh}


def _ratio(one: Unit, other: Unit) -> dict[str, str]:
    """Return how many of the smaller unit the larger is, with the names of both."""
    smaller, larger = sorted((one, other), key=lambda unit: unit.factor)
    times = larger.factor / smaller.factor
    return {
        "larger": larger.singular,
        "larger_zh": larger.zh,
        "smaller": smaller.singular if times == 1 else smaller.plural,
        "smaller_zh": smaller.zh,
        "times": f"{times:,.0f}" if times >= _WHOLE else f"{float(times):.3g}",
    }
