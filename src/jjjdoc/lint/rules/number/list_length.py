"""List longer or shorter than in the other language.

What it finds
    A list in brackets, or one that spells out a count, whose translation has more or fewer members: （三河、大厂、香河） as (Sanhe and Dachang).
    A known place or company of a list that the other language does not name: 美国、日本、韩国 as “the United States and Japan”.
Why it matters
    A member was lost or split in two, which reading the translation alone does not show.
Examples
    Bad pair: 推动北三县（三河、大厂、香河）发展。 || Development of the neighboring counties (Sanhe and Dachang) is promoted.
    Bad pair: 对美国、日本、韩国出口增长5%。 || Exports to the United States and Japan grew by 5 percent.
    Good pair: 推动北三县（三河、大厂、香河）发展。 || Development of the neighboring counties (Sanhe, Dachang and Xianghe) is promoted.
    Good pair: 四个部门（包括教育、科技等）参加。 || Four departments (including education and technology) took part.
Limits
    Lists in brackets are reported only if each language has one such list, neither says that there are more members, and they
    differ by one or two; lists inside a sentence are rephrased too often. “And” and 和 within glossary terms do not
    separate members, and doubtful cases are counted both ways. If the text itself states a different count,
    `claim.count` reports it.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.claim.counts import chinese_lists, english_lists
from jjjdoc.language.claim.counts.enumeration import Listed
from jjjdoc.language.counted.mentions import known_names, left_out
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.claims import text_of
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.segment._pairs import is_complete

RULE = Rule(
    severity="warning",
    subject="pair",
    yields_to=("claim.count",),
    messages={
        "found": Wording(
            en="the list has {target} items, but “{text}” in the source has {source}",
            zh="译文列举{target}项，原文“{text}”为{source}项",
        ),
        "left_out": Wording(en="the translation leaves “{text}” out of a list", zh="译文列举中遗漏“{text}”"),
        "put_in": Wording(en="“{text}” of the list is not in the source", zh="列举的“{text}”不见于原文"),
    },
)

_MOST_LOST = 2
"""Lists that differ by more are hardly one and the same."""


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the list of the target that is surely longer or shorter than that of the source."""
    if is_chinese(pair.source.language) == is_chinese(pair.target.language) or not is_complete(pair):
        return
    yield from _names(pair)
    source, target = _only_list(pair.source, context), _only_list(pair.target, context)
    if source is None or target is None:
        return
    gap = max(source.items.low - target.items.high, target.items.low - source.items.high)
    if 0 < gap <= _MOST_LOST:
        text = pair.source.text[source.start : source.end]
        values = {"source": _count(source, target), "target": _count(target, source), "text": text}
        related = ((pair.source, source.start, source.end),)
        yield Hit(pair.target, target.start, target.end, values, "found", related=related)


def _names(pair: Pair) -> Iterator[Hit]:
    """Yield the places and companies of lists that the other side does not name."""
    passages = pair.source, pair.target
    source, target = (known_names(each.text, chinese=is_chinese(each.language)) for each in passages)
    sides = ((pair.source, source, target, "left_out"), (pair.target, target, source, "put_in"))
    for passage, names, others, message in sides:
        for name in left_out(passage.text, names, others, chinese=is_chinese(passage.language)):
            values = {"text": passage.text[name.start : name.end]}
            yield Hit(passage, name.start, name.end, values, message)


def _only_list(passage: Passage, context: Context) -> Listed | None:
    """Return the list of a text that has one, None where it has none or several."""
    module = chinese_lists if is_chinese(passage.language) else english_lists
    lists = {found.end: found for found in module.find_lists(text_of(passage, context))}
    return next(iter(lists.values())) if len(lists) == 1 else None


def _count(found: Listed, other: Listed) -> int:
    """Return the number of members that is nearest to that of the other list."""
    return found.items.high if found.items.high < other.items.low else found.items.low
