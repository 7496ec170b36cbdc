"""Qualifier changed or lost.

What it finds
    A word beside a figure that says more, nearly or about, which the target reverses, omits or adds: 超 as nearly,
    4900余家 as 4,900.
Why it matters
    “Nearly 1,000” and “over 1,000” cannot both be true, and a figure without its qualifier claims to be exact.
Examples
    Bad pair: 注册企业4900余家。 || Nearly 4,900 enterprises are registered.
    Good pair: 注册企业4900余家。 || More than 4,900 enterprises are registered.
    Bad pair: 注册企业4900余家。 || 4,900 enterprises are registered.
    Good pair: 疏解区域性专业市场近1000个。 || Nearly 1,000 regional specialized markets were relocated.
    Good pair: 全长约18.9千米。 || It is about 18.9 kilometers long.
    Bad pair: 全县约有2.6万户居民。 || The county has 26,000 households.
    Bad pair: 全年发放补贴32156元。 || About CNY 32,156 in subsidies was paid.
    Good pair: 全年发放补贴320万元。 || About CNY 3.2 million in subsidies was paid.
    Good pair: 成交额79.86亿元。 || Turnover was nearly CNY 8 billion.
Limits
    A reversed qualifier is an error. One that is lost, added or changed is a warning if the figure itself is the same;
    it is a note for small counts, stretches of time and upper limits (“up to”), for an added “about” at the beginning of a
    sentence or before an average, and where one is a free translation of the other (近, about). It is also a note where English leaves a lower bound to be understood: the share of those who
    vote or attend (三分之二以上董事同意, “the consent of two thirds of the directors”), and 年满65周岁 as “aged 65”. Nothing is reported if the target rounds or converts the figure and says so,
    if it adds “about” to a figure that is plainly rounded (320万), or if the sentence says elsewhere that it is not
    exact (估计, an estimated). Before a stretch of time 近 means “recent” and is not compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._pair import hits_of

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        "reversed": Wording(
            en="“{source}” is {right}, not “{target}”: the qualifier is reversed",
            zh="“{source}”即{right}，不是“{target}”：限定语相反",
        ),
        "lost": Wording(
            en="“{source}” is {right}; “{target}” omits the qualifier",
            zh="“{source}”即{right}；“{target}”漏译限定语",
        ),
        "added": Wording(
            en="“{target}” adds a qualifier that “{source}” does not have",
            zh="“{target}”添加了“{source}”没有的限定语",
        ),
        "changed": Wording(
            en="“{source}” is {right}; “{target}” has a different qualifier",
            zh="“{source}”即{right}；“{target}”限定语不同",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the figures whose qualifier differs."""
    yield from hits_of(pair, context, "qualifier")
