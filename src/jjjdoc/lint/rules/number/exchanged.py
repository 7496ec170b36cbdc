"""Figures that have changed places.

What it finds
    Two or more figures that the translation gives of each other's things: counts with their nouns (32个分论坛、58个国家
    as “58 sub-forums and 32 countries”), figures of places, sectors, years or items of an account, and lists with 分别
    or “respectively”.
Why it matters
    Every figure of the source is there, so that a check of the figures alone passes.
Examples
    Bad pair: 设32个分论坛，58个国家参会。 || There were 58 sub-forums, and 32 countries took part.
    Bad pair: 立案查处58件，移送公安机关3人。 || Investigations were opened in 58 cases, and three cases were handed over to the police.
    Bad pair: 三级医院142家、社区卫生服务中心386家 || 386 tertiary hospitals and 142 community health centers
    Bad pair: 第二、第三产业分别增长4.1%和5.3%。 || The secondary and tertiary industries grew by 5.3 percent and 4.1 percent respectively.
    Bad pair: 华东增长4.2%，西南增长7.9%。 || Growth was 7.9% in East China and 4.2% in Southwest China.
    Bad pair: 出口增长0.6%，进口下降0.3%。 || Exports grew by 0.3 percent, and imports fell by 0.6 percent.
    Bad pair: 一、二线城市房价分别下降0.9%和0.7%。 || Prices in first- and second-tier cities fell by 0.7 percent and 0.9 percent, respectively.
    Bad pair: 化妆品、玩具、家具出口分别增长4.2%、6.8%和9.1%。 || Exports grew by 6.8% for cosmetics, 4.2% for toys and 9.1% for furniture.
    Good pair: 化妆品、玩具、家具出口分别增长4.2%、6.8%和9.1%。 || Furniture exports grew by 9.1%, toys by 6.8% and cosmetics by 4.2%.
    Good pair: 6名医生、14名护士 || 14 nurses and six doctors
    Good pair: 北京、上海分别增长5.2%和5.0%。 || Growth was 5.0 percent in Shanghai and 5.2 percent in Beijing.
Limits
    The nouns and names are those of the built-in tables and the glossary, years, and names that English spells in pinyin. In
    lists, and where each figure has a clause of its own, they are also the words of the dictionary that stand once in each text.
    Both figures must have changed places, except where a noun counts one thing in each text, and its two figures stand
    with other things in the other. A list of unknown names is reported only if both languages have the same figures in
    one list, in another order, and one of them says 分别 or “respectively”.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._exchanged import exchanged_figures
from jjjdoc.lint.rules.number._pair import shown
from jjjdoc.lint.rules.segment._pairs import is_complete

RULE = Rule(
    severity="warning",
    subject="pair",
    yields_to=("number.mismatch",),
    messages={
        "found": Wording(
            en="“{target}” stands in the place of “{source}”: figures have changed places",
            zh="此处应为“{source}”，译文作“{target}”：数字互换了位置",
        ),
        "noun": Wording(
            en="“{source}” counts other things than “{target}”",
            zh="“{source}”与译文“{target}”所计事物不同",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the figures of the target that have changed places."""
    if is_chinese(pair.source.language) == is_chinese(pair.target.language) or not is_complete(pair):
        return
    for found in exchanged_figures(pair, context):
        yield Hit(
            pair.target,
            found.target.start,
            found.target.end,
            {"source": shown(pair.source, found.right), "target": shown(pair.target, found.target)},
            "noun" if found.right is found.source else "found",
            related=((pair.source, found.right.start, found.right.end),),
            quantities=((pair.source, found.source), (pair.target, found.target)),
        )
