r"""Texts that may not correspond.

What it finds
    With `--against`: two texts that length and place alone make a pair, or that fit another one nearly as well, and that share few
    words of the dictionary. Nothing was compared between them.
Why it matters
    What is not compared is not checked: a reader has to do it.
Examples
    Bad files: # 报告\n\n## 措施\n\n- 下好先手棋\n- 当好店小二\n- 拧紧责任链条 || # Report\n\n## Measures\n\n- Move before others do\n- Make sure somebody answers for each step
    Good files: 全市新建学校12所。\n\n招聘教师860名。 || The city built 12 schools.\n\nIt hired 860 teachers.
Limits
    Short texts without figures, terms of the glossary or words of the dictionary are often unsure. A glossary makes them fewer.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Extract, LintFile
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.counterpart._runs import opening

RULE = Rule(
    severity="note",
    subject="file",
    messages={
        "found": Wording(
            en="not compared: this may or may not correspond to “{opening}” in {path}",
            zh="未作对照：此段与{path}中的“{opening}”是否对应，尚不能确定",
        ),
    },
)


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the texts that nothing was compared with."""
    if file.counterparts is None:
        return
    for doubt in file.counterparts.unsure:
        pair = doubt.pair
        values = {"path": file.counterparts.path, "opening": opening(Extract.whole(pair.source))}
        related = ((pair.source, 0, len(pair.source.text)),)
        yield Hit(pair.target, 0, len(pair.target.text), values, related=related)
