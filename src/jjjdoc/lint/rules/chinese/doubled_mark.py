r"""Doubled punctuation mark.

What it finds
    A mark typed twice (，， 。。 、、 ；； ！！！), two marks where one belongs (，。 、，), and a stop repeated after the
    closing quotation mark (。”。).
Why it matters
    It is what remains when a sentence has been cut or joined. The pauses of a sentence are marked once
    (GB/T 15834-2011); ！！ and ？？ are for strong feeling and have no place in an official text.
Examples
    Bad zh: 三地联合印发实施方案，，明确了任务分工。
    Bad zh: 京雄城际铁路全线开通、，沿线群众出行更加便利。
    Bad zh: 会议要求“一张蓝图干到底。”。
    Bad zh: 冬奥会圆满成功！！！
    Good zh: 何谓“两翼”？！一翼是城市副中心，一翼是雄安新区……
    Good zh: 会议要求“一张蓝图干到底”。三地齐声说：“好！”
Limits
    Three or more 。 are `chinese.ellipsis`. ？！ and ！？ are right. Two different marks have a fix only as a
    choice: the stronger of the two. With the profile web doubled ！ and ？ are notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.chinese._text import note_on_the_web
from jjjdoc.patterns import regex

_STOPS = "，。、；：,"

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=(
        *(f"{one}{other}" for one in _STOPS for other in _STOPS),
        "！！",
        "？？",
        *(f"{mark}{closing}" for mark in "，。" for closing in "”’』」"),
    ),
    languages=("zh",),
    safety="safe",
    messages={
        "found": Wording(en="“{mark}” is doubled", zh="标点“{mark}”重复"),
        "two": Wording(en="two marks in a row: “{text}”; keep one", zh="“{text}”两个标点连用，应只留一个"),
        "quoted": Wording(
            en="“{mark}” is both inside and after the closing quotation mark; keep one",
            zh="后引号内外都有“{mark}”，应只留一个",
        ),
    },
)

_STRENGTH = "、，：；。"
_RUN = regex(r"[，。、；：]{2,}|！{2,}|？{2,}|(?<=[，。、；：]),|,(?=[，。、；：])")
_QUOTED = regex(r"([，。])[”’』」]+\1")
_EMPHATIC = "！？"


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each run of marks of which one is enough."""
    text = passage.text
    for found in _RUN.finditer(text):
        run = found[0]
        mark = max(run, key=_STRENGTH.find) if run[0] in _STRENGTH else run[0]
        if set(run) == {"。"} and len(run) > 2:
            continue
        if run == ",":
            yield Hit(passage, *found.span(), {"mark": ","}, replacement="")
        elif len(set(run)) == 1:
            severity = note_on_the_web(context) if mark in _EMPHATIC else None
            yield Hit(passage, *found.span(), {"mark": mark}, "found", mark, severity)
        else:
            yield Hit(passage, *found.span(), message="two", replacement=mark, safety="unsafe")
    for found in _QUOTED.finditer(text):
        yield Hit(passage, *found.span(), {"mark": found[1]}, "quoted", found[0][:-1])
