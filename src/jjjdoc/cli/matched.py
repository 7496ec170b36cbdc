"""Which files were compared with which, if that was told by their names: said beside the result, on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jjjdoc.cli.layout import table_lines
from jjjdoc.errors import Wording
from jjjdoc.language.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jjjdoc.cli.output import Output
    from jjjdoc.errors import Message
    from jjjdoc.pipeline.project.counterparts import Matched
    from jjjdoc.pipeline.project.inputs import Input

PAIRED = Wording(en="Files paired by name: {count}", zh="按文件名配对：{count}组")
AGAINST = Wording(en="with {path}", zh="对照 {path}")
ALONE = Wording(
    en="Files without a counterpart, checked alone: {count}", zh="没有对应文件、单独检查：{count}个"
)
OTHERS = Wording(en="Files without a counterpart, not read: {count}", zh="没有对应文件、未读取：{count}个")


def show_matched(output: Output, matched: Matched | None) -> None:
    """Print the pairs of files and what was left over, unless the two files were named."""
    if matched is None or not matched.by_names:
        return
    output.note(PAIRED(count=len(matched.pairs)))
    rows = [(visible(one.shown), output.words(AGAINST(path=other.shown))) for one, other in matched.pairs]
    for line in table_lines(rows):
        output.page(f"  {line}")
    _list(output, ALONE(count=len(matched.alone)), matched.alone)
    _list(output, OTHERS(count=len(matched.others)), matched.others)


def _list(output: Output, message: Message, files: Iterable[Input]) -> None:
    """Print what is said of files, and their names, if there are any."""
    shown = [file.shown for file in files]
    if shown:
        output.note(message)
        for name in shown:
            output.page(f"  {name}")
