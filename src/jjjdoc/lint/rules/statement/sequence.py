"""Order of actions reversed.

What it finds
    What is done before something in one language and after it in the other: 付款前 as “after payment”, 饭后 as “before
    meals”, 事先 as “afterwards”.
Why it matters
    Goods that are inspected after payment are not inspected before it.
Examples
    Bad pair: 买方应在付款前检验货物。 || The buyer shall inspect the goods after payment.
    Good pair: 买方应在付款前检验货物。 || The buyer shall pay after inspecting the goods.
    Bad pair: 该药饭后服用。 || The medicine is taken before meals.
    Bad pair: 应当在有效期届满30日前申请延续。 || An extension shall be applied for within 30 days after expiry.
    Good pair: 验收合格后，方可使用。 || It shall not be used before it has passed acceptance.
Limits
    Reported only if both languages name the same action with “before” and “after”, and neither has another word of time, or
    say so of the same stretch of time (30日前, 30 days after).
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.statement.deadlines import find_reversed_deadlines
from jjjdoc.language.statement.sequence import find_reversed
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.statement._pair import statements_of

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "found": Wording(
            en="“{zh}” and “{en}” put the actions in opposite order",
            zh="“{zh}”与英文“{en}”先后相反",
        )
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the words of time that are reversed."""
    sides = statements_of(pair, context)
    if sides is None:
        return
    texts = sides.chinese.text, sides.english.folded
    quantities = context.quantities(sides.chinese), context.quantities(sides.english)
    for found in (
        *find_reversed(*texts, sides.sentences),
        *find_reversed_deadlines(*texts, *quantities, sides.sentences),
    ):
        yield sides.hit(found.zh, found.en, "found")
