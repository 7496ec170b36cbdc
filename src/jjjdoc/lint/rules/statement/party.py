"""Parties exchanged.

What it finds
    Two parties that have changed places in the translation: 甲方 and 乙方, buyer and seller, lessor and lessee, two
    countries, or two names in pinyin. Verbs and voice are taken into account: A sells to B where B buys from A. Also a
    party that another one of the same contract stands for: 保险人 as “the insured”.
Why it matters
    The wrong party pays, and the wrong one has the right to end the contract.
Examples
    Bad pair: 承租人应当向出租人支付租金。 || The lessor shall pay the rent to the lessee.
    Good pair: 承租人应当向出租人支付租金。 || The rent shall be received by the lessor from the lessee.
    Bad pair: 投保人不履行告知义务的，保险人可以解除合同。 || If the applicant fails to disclose, the insured may rescind the contract.
    Bad pair: 华通集团将其股份转让给瑞康控股。 || Huatong Group will buy the shares from Ruikang Holdings.
    Good pair: 华通集团将其股份转让给瑞康控股。 || Ruikang Holdings will buy the shares from Huatong Group.
    Bad pair: 博物馆向图书馆捐赠古籍300册。 || The library donated 300 ancient books to the museum.
    Good pair: 博物馆向图书馆捐赠古籍300册。 || Three hundred ancient books were donated to the library by the museum.
Limits
    Reported only if both sentences name both parties and use verbs of known direction, or name them as often, each in the
    place of the other; where the English names a party that the Chinese does not, and nowhere the one it should; and where
    one party gives in one language what it takes in the other (转让给, acquired from). Others than the known parties must be
    words of the dictionary: one that is led by 向, 对, 给 or a verb of telling and is the subject in English, and those of two
    clauses with 由 whose duties are exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.parties import find_swaps
from jjjdoc.language.statement.routes import turned_routes
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.statement._pair import statements_of

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "found": Wording(
            en="the parties have changed places: “{zh}” does what “{en}” does in the English",
            zh="双方位置对调：中文为“{zh}”，英文却为“{en}”",
        ),
        "route": Wording(
            en="the two ends have changed places: “{zh}” is “{en}” in the English",
            zh="起讫两端对调：中文为“{zh}”，英文却为“{en}”",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the parties that have changed places."""
    sides = statements_of(pair, context)
    if sides is None:
        return
    for found in find_swaps(sides.chinese.text, sides.english.folded, sides.english.text, sides.sentences):
        zh, en = Sentence(found.zh.start, found.zh.end), Sentence(found.en.start, found.en.end)
        yield sides.hit(zh, en, "found")
    for zh, en in turned_routes(sides.chinese.text, sides.english.text, sides.sentences):
        yield sides.hit(zh, en, "route")
