"""Number of an article, line or document that differs.

What it finds
    A number that only names, and is another number in the translation: of an article or paragraph, a metro line, a
    building, a document, a standard, a road, a flight, a model, a hotline, a slogan (“四个全面”). An article or
    paragraph that only one language cites is also reported.
Why it matters
    The reader looks up Article 130, and the law says it in Article 113.
Examples
    Bad pair: 依照第一百一十三条处以罚款。 || A fine shall be imposed in accordance with Article 130.
    Bad pair: 违反第三条至第五条、第八条规定的，责令改正。 || Violations of Articles 3 to 5 shall be rectified.
    Bad pair: 地铁3号线开通。 || Metro Line 8 has opened.
    Bad pair: 请拨打12315热线。 || Call the 12345 hotline.
    Bad pair: 通过GB/T 19001—2016认证。 || It is certified to GB/T 19011-2016.
    Good pair: 国办发〔2023〕12号 || Guobanfa [2023] No. 12
    Good pair: 违反第三條第一項第二款規定者 || Whoever violates Subparagraph 2, Paragraph 1, Article 3
    Good pair: 第十二条之一、第（三）项 || Article 12-1, item (c)
    Good pair: 前项规定 || Paragraph 1
    Good pair: 第三条至第五条 || Articles 3, 4 and 5
Limits
    Sets are compared, not the order: Article 3 and Article 5 may change places. Paragraphs, subparagraphs and items
    are one kind, because each country calls them by other names. "The preceding article" stands for any number.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._numbered import hits_of

RULE = Rule(
    severity="warning",
    subject="pair",
    yields_to=("number.mismatch",),
    messages={
        "found": Wording(
            en="“{source}” is number {source_number}, but “{target}” is number {target_number}",
            zh="“{source}”编号为{source_number}，“{target}”编号为{target_number}",
        ),
        "lost": Wording(en="the translation has no “{source}”", zh="译文缺少“{source}”"),
        "added": Wording(en="“{target}” is not in the source", zh="原文没有“{target}”"),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the numbers that name another thing than in the source."""
    yield from hits_of(pair, "reference")
