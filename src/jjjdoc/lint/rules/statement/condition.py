"""Condition turned into another.

What it finds
    Two conditions that one language joins with “and” (且, 并且) and the other with “or” (或), all of several for one of them
    (均, 都, 同时 as “either”, 之一, 任一 as “all of”, “both”), and a condition that became another: 除非 as “if”, …的，as
    “unless”, 只有 as “even if”, 自…起 as “until”.
Why it matters
    Whoever needs to meet one of two conditions in one language needs to meet both in the other.
Examples
    Bad pair: 年满60周岁且累计缴费满15年的人员。 || Persons who have reached the age of 60 or paid contributions for 15 years.
    Good pair: 年满60周岁且累计缴费满15年的人员。 || Persons aged 60 who have paid contributions for 15 years.
    Bad pair: 两次考试均不及格的，应当补考。 || Students who fail either of the two exams must sit a resit.
    Good pair: 两次考试均及格的，准予毕业。 || Students who fail either of the two exams may not graduate.
    Bad pair: 除非双方另有约定，本合同自动续期。 || If the parties have agreed otherwise, this contract is renewed automatically.
    Good pair: 未经批准，不得转让。 || The transfer requires approval, unless it is exempt.
Limits
    “And” and “or” are compared only between figures or known words that both languages have, and between the clauses of the
    only condition of a sentence. A condition is reported only if the sentence
    has no other words for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.statement.conditions import conditions
from jjjdoc.language.statement.connectives import (
    find_exchanged,
    find_exchanged_clauses,
    find_exchanged_words,
)
from jjjdoc.language.statement.quantifiers import find_quantified
from jjjdoc.language.statement.suppositions import find_supposed
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.statement._pair import statements_of

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "and": Wording(
            en="“{zh}” asks for both, but “{en}” for one of them",
            zh="“{zh}”要求同时满足，英文“{en}”只需满足其一",
        ),
        "or": Wording(
            en="“{zh}” asks for one of them, but “{en}” for both",
            zh="“{zh}”只需满足其一，英文“{en}”要求同时满足",
        ),
        "condition": Wording(
            en="“{zh}” and “{en}” are different conditions",
            zh="“{zh}”与英文“{en}”是不同的条件",
        ),
        "time": Wording(
            en="“{zh}” and “{en}” are opposite ends of a time",
            zh="“{zh}”与英文“{en}”一为起点，一为终点",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the conditions that differ."""
    sides = statements_of(pair, context)
    if sides is None:
        return
    for found in conditions().find(sides.chinese.text, sides.english.folded, sides.sentences):
        yield sides.hit(found.zh, found.en, "time" if "until" in found.turns else "condition")
    for case in find_supposed(sides.chinese.text, sides.english.folded, sides.sentences):
        yield sides.hit(case.zh, case.en, "condition")
    for each in find_quantified(sides.chinese.text, sides.english.folded, sides.sentences):
        yield sides.hit(each.zh, each.en, each.kind)
    if not any(word in sides.chinese.text for word in "且或同并"):
        return
    texts = sides.chinese.text, sides.english.folded
    quantities = context.quantities(sides.chinese), context.quantities(sides.english)
    exchanges = (
        *find_exchanged_words(*texts, sides.sentences),
        *find_exchanged(*texts, *quantities),
        *find_exchanged_clauses(*texts, sides.sentences),
    )
    for exchange in {exchange.zh: exchange for exchange in exchanges}.values():
        yield sides.hit(exchange.zh, exchange.en, exchange.kind)
