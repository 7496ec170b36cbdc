"""The options that say how texts are read, of every command that reads files of any format."""

from __future__ import annotations

import click

from jjjdoc.cli.localized import define_option
from jjjdoc.errors import Wording

language_option = define_option(
    "--language",
    type=click.Choice(["zh", "en"]),
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
