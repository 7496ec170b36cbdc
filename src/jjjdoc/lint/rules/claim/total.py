"""Parts that do not add up to their whole.

What it finds
    A total that is not the sum of its parts: in a sentence, in the next one, in the items of a list, in the rows or
    columns of a table; parts and what remains; parts that are more than their whole; trade that is not exports and
    imports, a surplus that is not revenue less expenditure; a conversion in brackets that is wrong.
Why it matters
    One of the figures is wrong, or they do not measure the same thing. Readers who check one sum and find it wrong
    believe no other.
Examples
    Bad en: The school has 84 teachers: 40 men and 34 women.
    Bad en: A total of 120 projects were approved. Of these, 85 have been completed and the remaining 45 are under construction.
    Bad en: The park covers 100 hectares (150 mu).
    Bad zh: 全市共实施项目120个，其中85个已建成，其余45个正在推进。
    Bad zh: 全年外贸进出口687亿元，其中出口412亿元，进口295亿元。
    Good en: The school has 74 teachers: 40 men and 34 women.
    Good en: Of its 84 teachers, 40 are women and 52 are under 35.
    Good en: The park covers 100 hectares (1,500 mu).
    Good zh: 全市共实施项目120个，其中85个已建成，其余35个正在推进。
    Good zh: 全区共有医院15家，其中三级医院9家、二级医院4家。
Limits
    Every figure may be rounded, and means any value that rounds to it: only impossible results are reported. Parts that
    need not be all of the whole (其中, including) are reported where they are more than it: a warning, unless one alone
    is; so are those that miss it by one digit. A total of a table is checked where its other cells add up; the only one
    of its row or column is a warning. Money is converted only at a rate that the sentence states.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.claim.relations.total import relate
from jjjdoc.lint.claims import claim_hits
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="error",
    subject="document",
    rows=True,
    messages={
        "parts": Wording(
            en="the parts do not add up to the whole: {sum}, not “{shown}”",
            zh="各部分之和与总数不符：{sum}，不是“{shown}”",
        ),
        "too_many": Wording(
            en="the parts are more than the whole: {sum}, more than “{shown}”",
            zh="各部分之和大于总数：{sum}，大于“{shown}”",
        ),
        "greater": Wording(en="a part cannot be more than its whole: {sum}", zh="部分不能大于整体：{sum}"),
        "cell": Wording(
            en="neither the row nor the column adds up with “{shown}”: {sum}",
            zh="“{shown}”使所在行、列均不能加总：{sum}",
        ),
        "conversion": Wording(
            en="“{first}” is not {shown}: it is {computed}", zh="“{first}”不是“{shown}”，应为{computed}"
        ),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each total, part or conversion that cannot be."""
    yield from claim_hits(document, context, relate)
