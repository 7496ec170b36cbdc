"""Another scope.

What it finds
    Words that say what a statistic is of and that mean something else in the target: 常住人口 as the registered
    population, 不变价格 as current prices, 名义 as real, 全省 as the city, 存量 as what is new, 税前 as after tax, 环比 as
    year on year, 全部 as some, 基本完成 as fully completed, 首次 as once again, 未来五年 as the past five years, 提前 as behind
    schedule, 国庆 as May Day. Also 规模以上, 人均 and 实际增长 that the target leaves out.
Why it matters
    The figure is right, but it is the figure of something else.
Examples
    Bad pair: 年末全市常住人口1376万人。 || The city had a registered population of 13.76 million at the end of the year.
    Good pair: 年末全市常住人口1376万人。 || The city had 13.76 million permanent residents at the end of the year.
    Bad pair: 按不变价格计算，比上年增长5.2%。 || It grew by 5.2 percent over the previous year at current prices.
    Good pair: 按可比价格计算，比上年增长5.2%。 || It grew by 5.2 percent in real terms over the previous year.
    Bad pair: 大部分村庄已通自来水。 || All villages have tap water.
    Bad pair: 居民人均可支配收入实际增长5%。 || The per capita disposable income of residents grew by 5 percent.
Limits
    Reported if the target says what the source nowhere says and lacks the other that the source does say. A scope that the
    target leaves out is reported only if it has no word that could stand for it: a warning for 规模以上, 人均 and 实际, a
    note for others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.errors import Wording
from jjjdoc.language.statement.contrast import Sighting
from jjjdoc.language.statement.kinds import CONTRASTS, NEEDED, lost, read_chinese, read_english
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.statement._pair import sides_of
from jjjdoc.lint.rules.statement._parts import differences_of, hit_of, labels_exchanged, parts_of

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "found": Wording(
            en="“{source}” means {source_is}, but “{target}” means {target_is}",
            zh="“{source}”指{source_is_zh}，译文“{target}”却指{target_is_zh}",
        ),
        "lost": Wording(
            en="“{source}” means {source_is}; the translation has no word for it",
            zh="“{source}”指{source_is_zh}，译文没有相应的词",
        ),
    },
)

_BY_KEY = {contrast.key: contrast for contrast in CONTRASTS}


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the words of the target that say another scope than those of the source."""
    sides = sides_of(pair)
    if sides is None:
        return
    chinese = read_chinese(sides.chinese.text)
    if not any(each.sure for each in chinese):
        return
    english = read_english(sides.english.folded)
    differing = list(differences_of(CONTRASTS, parts_of(sides, context), chinese, english))
    for found in differing or labels_exchanged(sides, CONTRASTS, chinese, english, context):
        yield hit_of(sides, _BY_KEY[found.contrast], found)
    if pair.source is sides.chinese:
        yield from _lost(pair, chinese, english)


def _lost(pair: Pair, chinese: Sequence[Sighting], english: Sequence[Sighting]) -> Iterator[Hit]:
    for each in lost(chinese, english):
        name = _BY_KEY[each.contrast].member(each.member).name
        text = pair.source.text[each.start : each.end]
        yield Hit(
            pair.source,
            each.start,
            each.end,
            {"source": text, "source_is": name.en, "source_is_zh": name.zh},
            "lost",
            severity="warning" if NEEDED[each.contrast, each.member] else "note",
        )
