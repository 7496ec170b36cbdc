"""Multiple that differs.

What it finds
    Multiples that do not come to the same: 增长到原来的3倍 as “increased by 300 percent”, 翻两番 as “tripled”.
    增长了N倍 is N+1 times as much; 翻一番 is double, 翻两番 four times as much. 减少N倍 in Chinese and “increased by
    N times” in English are always reported.
Why it matters
    Multiples are the figures most often wrong by one, because 倍 counts the whole after 是 and the increase after
    增长.
Examples
    Bad pair: 增长到原来的3倍。 || It increased by 300 percent.
    Good pair: 增长到原来的3倍。 || It tripled.
    Bad pair: 产值翻一番。 || Output value tripled.
    Good pair: 产值翻一番。 || Output value doubled.
    Good pair: 收视率翻了近两倍。 || Ratings nearly tripled.
Limits
    If usage is divided (翻两倍, threefold), either reading is accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.values import multiples_of
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.wording import plain
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._pair import hits_of
from jjjdoc.lint.rules.number._verb import with_verb
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        "found": Wording(
            en="“{source}” is {mine} times as much, but “{target}” is {theirs} times as much",
            zh="“{source}”是原来的{mine}倍，“{target}”却是{theirs}倍",
        ),
        "faulty_source": Wording(
            en="“{source}”: a quantity cannot fall by a multiple of itself; ask the author what is meant",
            zh="“{source}”：减少不能用倍数，请向作者核实原意",
        ),
        "ambiguous": Wording(
            en="“{target}” can mean {lower} or {higher} times as much; specify which, or give the percentage",
            zh="“{target}”可指原来的{lower}倍或{higher}倍，请写明，或改用百分比",
        ),
    },
)


_BY_TIMES = regex(
    r"\bby\s+(?:(?:more|less) than|over|nearly|about|almost)?\s*[\w.]+\s+times?\b", re.IGNORECASE
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the multiples that come to different things, and those of English that can be read in two ways."""
    for hit in hits_of(pair, context, "multiple"):
        source, target = hit.quantities[0], hit.quantities[-1]
        words = {"source": with_verb(*source), "target": with_verb(*target)}
        times = {"mine": _times(source[1]), "theirs": _times(target[1])}
        yield replace(hit, values={**hit.values, **words, **times})
    if is_chinese(pair.target.language):
        return
    for quantity in context.quantities(pair.target):
        if quantity.role == "times" and quantity.alternatives:
            found = _BY_TIMES.search(pair.target.text, max(0, quantity.start - 16), quantity.end)
            if found:
                lower, higher = sorted((quantity.low, quantity.alternatives[0]))
                values = {"target": found[0], "lower": plain(lower), "higher": plain(higher)}
                yield Hit(pair.target, found.start(), found.end(), values, "ambiguous", severity="warning")


def _times(quantity: Quantity) -> str:
    """Return how many times as much a multiple or a change by percent is."""
    times = quantity.low if quantity.role == "times" else next(iter(multiples_of(quantity)), quantity.low)
    return plain(round(times, 2))
