"""What is said about places that a person should look at, in the source and in the summary."""

from __future__ import annotations

from typing import Final

from jjjdoc.errors import Wording

MARK: Final = "adopt: "
"""What the comments in the source begin with, so that they can be found."""


ONLY_HERE = Wording(en="no match for this was found in {path}", zh="在{path}中未找到与此对应的内容")
ONLY_THERE = Wording(
    en="only in {path}; write it in the other language too, and make it a paragraph:",
    zh="仅见于{path}；请补写另一语言的文本，使其成为段落：",
)
ONE_LANGUAGE = Wording(
    en="in one language; to translate it, add the other one: targets: [{tag}]",
    zh="仅有一种语言；如需翻译，请添加另一种：targets: [{tag}]",
)
NO_TITLE = Wording(en="no title was found; this is the file name", zh="未找到题名，暂用文件名")
NO_DAY = Wording(en="no full date was found; this is today's date", zh="未找到完整日期，暂用今日日期")
DAY_IN_TEXT = Wording(
    en="a date from the text; check that it is the date of the report",
    zh="此日期取自正文，请确认是否为报告日期",
)
LEAD = Wording(
    en="this was before the first heading, so it became the summary",
    zh="此段位于首个标题之前，已作为摘要",
)
LEAD_SECTION = Wording(
    en="this was before the first heading; jjjdoc added the title of the section",
    zh="以下内容位于首个标题之前；本节标题为补写",
)
IMAGE = Wording(en="an image was skipped here:", zh="此处略去一幅图片：")
STARTS_AT = Wording(
    en="in the file, this list continues from number {number}", zh="原文件中此列表自第{number}项起续编"
)
NO_NOTE = Wording(en="a note in {path} that nothing here refers to:", zh="{path}中的注释，此处无引用：")
FACTS = Wording(
    en="proposed: figures that appear several times; check what each counts, and rename it",
    zh="拟作数据：多次出现的数字；请核对各自的含义，并改用更贴切的标识",
)
REPEATED = Wording(
    en="also repeated, but not written as a fact would be, so left unchanged: {figures}",
    zh="下列数字也重复出现，但写法与数据的呈现不同，保留原样：{figures}",
)
HEAD = Wording(en="Made by jjjdoc adopt from {files}.", zh="由“jjjdoc adopt”根据{files}生成。")
MARKED = Wording(en="Places to check are marked “adopt:”.", zh="需查看之处标有“adopt:”。")
