"""Exclusion lost, added or turned into its opposite.

What it finds
    What one language leaves out (不含, 不包括, 扣除, 除…外) and the other counts or does not mention: “including” for
    不含, “by reason of” for 除因…外, “except” for 除…外，还.
Why it matters
    An investment with rural households is another figure than one without them, and a contract has another exception.
Examples
    Bad pair: 全国固定资产投资（不含农户）增长3%。 || Fixed-asset investment, including rural households, rose by 3 percent.
    Good pair: 全国固定资产投资（不含农户）增长3%。 || Fixed-asset investment, excluding rural households, rose by 3 percent.
    Bad pair: 除不可抗力外，卖方应承担责任。 || The seller shall be liable in the event of force majeure.
    Good pair: 除增值税外，还应缴纳所得税。 || Income tax is payable in addition to value added tax.
Limits
    Sentences are compared. What is left out is not compared, only that something is.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.statement.exclusions import find_exclusions
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.statement._pair import statements_of

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        "reversed": Wording(
            en="one language leaves out what the other counts: “{zh}”, “{en}”",
            zh="一种语言排除的内容，另一种语言却计入：“{zh}”，“{en}”",
        ),
        "lost": Wording(
            en="“{zh}” leaves something out, but nothing in the English does: “{en}”",
            zh="“{zh}”表示排除，英文“{en}”却无排除",
        ),
        "added": Wording(
            en="“{en}” leaves something out, but nothing in the Chinese does: “{zh}”",
            zh="英文“{en}”表示排除，中文“{zh}”却无排除",
        ),
        "besides": Wording(
            en="“{zh}” is “besides” here, but “{en}” leaves it out",
            zh="“{zh}”在此意为“此外还”，英文“{en}”却表示排除",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the exclusions that only one language has."""
    sides = statements_of(pair, context)
    if sides is None:
        return
    for found in find_exclusions(sides.chinese.text, sides.english.folded, sides.sentences):
        yield sides.hit(
            found.zh, found.en, found.change, "error" if found.change == "reversed" else "warning"
        )
