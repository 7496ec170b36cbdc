"""Count and list disagree.

What it finds
    A stated count that the list after it does not have: three counties (i.e. Sanhe and Dachang); 三校一院（甲、乙、丙）;
    三河、大厂、香河、固安等三县. Lists that say they are open (including, such as) may have fewer, not more.
Why it matters
    Either a member was lost, usually in translation, or the count is wrong. The reader cannot know which.
Examples
    Bad en: It works with three counties (i.e. Sanhe and Dachang).
    Bad en: Two expressways including the Beijing-Kunming, Beijing-Taipei and Beijing-Qinhuangdao expressways have been opened.
    Bad zh: 支持三县（即三河、大厂、香河、固安）发展。
    Good en: It works with three counties (i.e. Sanhe City, Dachang Hui Autonomous County and Xianghe County).
    Good en: Nine expressways including the Beijing-Kunming and Beijing-Taipei expressways have been opened in the three cities.
    Good zh: 援建“三校一院”（即北海幼儿园、史家小学、北京四中、宣武医院），重点支持三河、大厂、香河等三县。
Limits
    The rule reports only if the count and the list surely mean the same things: after i.e., namely, a colon, a dash,
    in brackets, 即, 分别是, and before 等三县. “And” and 和 within glossary terms, titles and quotation marks do not
    separate members; elsewhere, doubtful cases are counted both ways. After a colon, a dash and in plain brackets
    only a difference of one or two is reported. 三河、大厂等三县 may be meant as an open list: a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number import _chinese_lists, _english_lists

RULE = Rule(
    severity="warning",
    subject="passage",
    messages={
        "found": Wording(
            en="the text says {count}, but the list has {items}", zh="文中称{count}项，实际列举{items}项"
        ),
        "open": Wording(
            en="the text says {count}, but the list has more: {items}",
            zh="文中称{count}项，列举却多达{items}项",
        ),
    },
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each count with the list that does not agree with it."""
    module = _chinese_lists if is_chinese(passage.language) else _english_lists
    for found in module.find_enumerations(passage, context):
        if found.wrong:
            values = {"count": found.stated, "items": found.items.low if found.more else found.items.high}
            yield Hit(
                passage,
                found.start,
                found.end,
                values,
                "open" if found.items.open else "found",
                severity="note" if found.partial else None,
            )
