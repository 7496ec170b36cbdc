r"""Enumeration comma between titles or quotations.

What it finds
    、 between two items in 《 》 or two in quotation marks that touch it on both sides.
Why it matters
    The marks already separate the items; GB/T 15834-2011, 4.5.3.5 writes them without a comma.
Examples
    Bad zh: 市政府印发《实施意见》、《行动计划》。
    Bad zh: 坚持“四个中心”、“四个服务”的功能定位。
    Good zh: 市政府印发《实施意见》《行动计划》。
    Good zh: 先后印发《实施意见》（2015年）、《行动计划》（2018年），做好“七有”“五性”监测。
    Good zh: 编制总体规划、《控制性规划》、《专项规划》和年度计划。
Limits
    A list keeps its commas if an item has no marks, or if a bracket or another word is between the items. With the
    profile web it is a note, because most web texts still write the comma.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.chinese._text import note_on_the_web
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=("》、《", "”、“", "’、‘"),
    languages=("zh",),
    safety="safe",
    messages={
        "titles": Wording(en="do not use 、 between adjacent titles", zh="并列的书名号之间不用顿号"),
        "quotations": Wording(en="do not use 、 between adjacent quotations", zh="并列的引号之间不用顿号"),
    },
)

_ITEM = "《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)?》|“[^“”\n]*”|‘[^‘’\n]*’"
_LIST = regex(f"(?P<before>、?)(?P<items>(?:{_ITEM})(?:、(?:{_ITEM}))+)(?P<after>、?)")
_JOINT = regex(r"(?<=([》”’]))、(?=([《“‘]))")
_KINDS = {"》《": "titles", "”“": "quotations", "’‘": "quotations"}


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each comma between two marked items of a list that has no others."""
    text = passage.text
    if "、" not in text:
        return
    for found in _LIST.finditer(text):
        if found["before"] or found["after"]:
            continue
        for joint in _JOINT.finditer(text, *found.span("items")):
            kind = _KINDS.get(joint[1] + joint[2])
            if kind:
                yield Hit(passage, *joint.span(), {}, kind, "", note_on_the_web(context))
