r"""Count and list disagree.

What it finds
    A stated number of things that the list beside it does not have: four tasks and five bullets, 以下六项工作 before five
    paragraphs, three cities with four names, 四项任务：一是…二是…三是…, eight projects above a table of seven. Also a count that looks
    back on a list (these five areas), and figures “respectively” that are more or fewer than the things they are of.
Why it matters
    Either a member was lost or added without its count, or the count is wrong. The reader cannot know which.
Examples
    Bad en: It works with three counties (i.e. Sanhe and Dachang).
    Bad en: The bureau will focus on the following four tasks:\n\n- roads\n- rail\n- ports
    Bad en: Two expressways including the Beijing-Kunming, Beijing-Taipei and Beijing-Qinhuangdao expressways have been opened.
    Bad en: Three laboratories shared the first round of grants: Caldwell, Norrby, Ibarra and Stanmore.
    Bad zh: 支持三县（即三河、大厂、香河、固安）发展。
    Bad zh: 采取四项措施：一是补短板，二是强弱项，三是扬优势。
    Good en: It works with three counties (i.e. Sanhe City, Dachang Hui Autonomous County and Xianghe County).
    Good en: The bureau will focus on the following three tasks:\n\n- roads\n- rail\n- ports
    Good en: Nine expressways including the Beijing-Kunming and Beijing-Taipei expressways have been opened in the three cities.
    Good en: Three ministries reviewed the claims of the islands: Ash, Birch, Cedar and Dale.
    Good zh: 采取三项措施：一是补短板，二是强弱项，三是扬优势。
    Good zh: 援建“三校一院”（即北海幼儿园、史家小学、北京四中、宣武医院），重点支持三河、大厂、香河等三县。
Limits
    A count is held against a list only if it surely announces it or looks back on it: right before it, with words such
    as “following”, a colon, or the name of what reports list (tasks, measures, reasons). Lists that say they are open
    (including, such as, 其中) may have fewer members, not more. “And” and 和 within glossary terms, titles and quotation
    marks do not separate members; elsewhere, doubtful cases are counted both ways. A list that differs by more than
    three is taken for another. 三河、大厂等三县 may be meant as an open list: a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.claim.relations.count import relate
from jjjdoc.lint.claims import claim_hits
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="error",
    subject="document",
    rows=True,
    messages={
        "listed": Wording(
            en="the text says {stated}, but the list has {computed}",
            zh="文中称{stated}项，实际列举{computed}项",
        ),
        "open": Wording(
            en="the text says {stated}, but the list has more: {computed}",
            zh="文中称{stated}项，列举却多达{computed}项",
        ),
        "rows": Wording(
            en="the text says {stated}, but the table has {computed}",
            zh="文中称{stated}项，表中实有{computed}项",
        ),
        "respectively": Wording(
            en="{figures} figures for {names} things", zh="列举{names}项，对应的数据却有{figures}个"
        ),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each count that its list does not have."""
    yield from claim_hits(document, context, relate)
