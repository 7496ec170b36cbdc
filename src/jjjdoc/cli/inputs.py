"""The options that say how texts are read, of every command that reads files of any format."""

from __future__ import annotations

import click

from jjjdoc.cli.localized import define_option
from jjjdoc.errors import Wording
from jjjdoc.tags import best_matches


class LanguageChoice(click.Choice[str]):
    """Chinese or English, by any tag of theirs: `en-US` is `en`, `zh-Hans-CN` is `zh`."""

    def __init__(self) -> None:
        super().__init__(["zh", "en"])

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return `zh` or `en`; raises click.BadParameter for any other language."""
        return super().convert(next(iter(best_matches(value, self.choices)), value), param, ctx)


language_option = define_option(
    "--language",
    type=LanguageChoice(),
    wording=Wording(
        en="The language of the text, if not to be found by script.", zh="文本语言；省略时按文字判断。"
    ),
)

stdin_filename_option = define_option(
    "--stdin-filename",
    metavar="FILE",
    wording=Wording(
        en="What file standard input is the text of: its name says the format.",
        zh="标准输入所对应的文件；格式由文件名决定。",
    ),
)

no_header_option = define_option(
    "--no-header",
    is_flag=True,
    wording=Wording(en="Tables begin without names of columns.", zh="表格首行不是列名。"),
)
