r"""Figure that contradicts another of the same thing.

What it finds
    One figure that is given twice with different values: in two sentences, a heading, a list or a caption, or in a
    sentence and a table; growth that is given twice; and a multiple and a rise on the same year with the same digits,
    as 1.9 times that of 2013 and a 190 percent increase over 2013.
Why it matters
    One of the two is wrong, often one that was corrected in a single place. Readers who find it trust no figure.
Examples
    Bad en: In 2023 exports reached CNY 614 billion.\n\nExports amounted to CNY 641 billion in 2023.
    Bad en: Output was 1.9 times that of 2013.\n\nIt represents a 190% increase over 2013.
    Bad zh: 截至2023年底，全市建成养老机构120家。\n\n到2023年底，养老机构已有102家。
    Good en: In 2023 exports reached CNY 614 billion.\n\nExports amounted to CNY 614.2 billion in 2023.
    Good en: Output was 1.9 times that of 2013.\n\nIt represents a 90% increase over 2013.
    Good zh: 2023年城镇调查失业率为4.6%。\n\n今年的预期目标是：城镇调查失业率5%以内。
Limits
    Two figures are of one thing if the words that say what they measure are the same, and period, territory and scope
    do not differ; a target and a result are two things. Figures that are far apart are not reported: they may measure
    different things in the same words. Every figure may be rounded, and means any value that rounds to it. Figures of
    one sentence are not compared, nor three and more in the same words, which are cases.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.claim.relations.repeated import relate
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.claims import claim_hits
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="error",
    subject="document",
    rows=True,
    messages={
        "stated": Wording(
            en="“{shown}” contradicts “{first}”, stated elsewhere for the same figure",
            zh="“{shown}”与另处同一数据“{first}”矛盾",
        ),
        "multiple": Wording(
            en="“{shown}” contradicts “{first}”: {times} times as much is {percent} percent more",
            zh="“{shown}”与“{first}”矛盾：为原来的{times}倍，即增长{percent}%",
        ),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each figure that contradicts another of the same thing."""
    for hit in claim_hits(document, context, relate):
        references = {_is_reference(passage, quantity) for passage, quantity in hit.quantities}
        if len(references) == 1:  # of a fact and a typed figure fact.contradicted says which is right
            yield hit


def _is_reference(passage: Passage, quantity: Quantity) -> bool:
    """Tell whether a reference to a fact wrote a figure."""
    return any(
        piece.origin == "fact" and piece.start < quantity.end and quantity.start < piece.end
        for piece in passage.pieces
    )
