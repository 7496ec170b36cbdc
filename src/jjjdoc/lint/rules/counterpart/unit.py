r"""Head of a table with the wrong unit.

What it finds
    With `--against`: a head of a column or a row, a caption or a line of units under which all figures are off by the same factor,
    or in another unit or currency. It is one finding, and the cells are not compared one by one.
Why it matters
    One word in the head makes every figure below it wrong.
Examples
    Bad files: | 地区 | 投资（亿元） |\n| --- | --- |\n| 东城区 | 14.5 |\n| 西城区 | 16.7 | || | District | Investment (CNY million) |\n| --- | --- |\n| Dongcheng | 1.45 |\n| Xicheng | 1.67 |
    Good files: | 地区 | 投资（亿元） |\n| --- | --- |\n| 东城区 | 14.5 |\n| 西城区 | 16.7 | || | District | Investment (CNY billion) |\n| --- | --- |\n| Dongcheng | 1.45 |\n| Xicheng | 1.67 |
Limits
    Where only some figures under a head are off, each is a finding of `number.mismatch`.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintFile
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="error",
    subject="file",
    messages={
        "factor": Wording(
            en="the figures under “{text}” are off by a factor of {times}; {path} has “{source}”",
            zh="“{text}”之下的数字相差{times}倍；{path}中为“{source}”",
        ),
        "unit": Wording(
            en="the figures under “{text}” are in another unit than in {path}, which has “{source}”",
            zh="“{text}”之下的数字与{path}单位不同；后者为“{source}”",
        ),
    },
)


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the heads under which all figures are off in the same way."""
    if file.counterparts is None:
        return
    for found in file.counterparts.misread:
        values = {
            "path": file.counterparts.path,
            "source": found.source.text,
            "times": f"{10 ** abs(found.power):,}",
        }
        related = ((found.source, 0, len(found.source.text)),)
        message = "factor" if found.power else "unit"
        yield Hit(found.head, 0, len(found.head.text), values, message, related=related)
