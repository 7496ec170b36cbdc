"""`jjjdoc convert`: figures as they are written in the other language."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option, messages_option
from jjjdoc.cli.options import LanguageChoice
from jjjdoc.errors import Wording

if TYPE_CHECKING:
    from jjjdoc.pipeline.figures.conversion import Language

NOT_WRITTEN = Wording(
    en="“{text}” has no single equivalent in the other language", zh="“{text}”在另一语言中没有固定写法"
)


@define_command(
    "convert",
    Wording(
        en="Convert the figures in a text to the other language, one per line. TEXT is in Chinese or"
        ' English, such as "71.2亿元" or "CNY 7.12 billion", or - for standard input.',
        zh="将文本中的数字以另一语言写出，每个数字一行。TEXT为中文或英文，如“71.2亿元”或“CNY 7.12 billion”；“-”"
        "表示标准输入。",
    ),
)
@click.argument("text")
@define_option(
    "--to",
    "target",
    type=LanguageChoice(),
    wording=Wording(
        en="Target language (default: the one the text is not in).",
        zh="目标语言（默认为文本之外的另一语言）。",
    ),
)
@messages_option
@pass_invocation
def command(invocation: Invocation, /, text: str, target: Language | None) -> int:
    """Convert figures; status 2 where there are none, or one that cannot be written."""
    from jjjdoc.pipeline.figures.conversion import convert_text  # noqa: PLC0415 - only when the command runs

    if text == "-":
        from jjjdoc.loader.encoding import decode  # noqa: PLC0415 - only for standard input

        text = decode(sys.stdin.buffer.read(), text).source.text
    output = invocation.output
    found = convert_text(text, target)
    for each in found:
        if each.written is None:
            output.error(NOT_WRITTEN(text=each.text))
        else:
            output.line(each.written)
    return 2 if any(each.written is None for each in found) else 0
