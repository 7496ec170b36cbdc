"""What pull says of a change: what it could not take back, and what its reader should know."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jjjdoc.errors import Message, Wording

NOT_OURS = Wording(
    en="{path} does not hold the segments of a report: pull needs a Word file that jjjdoc has built",
    zh="{path}不含报告段落的标识；pull只接受由jjjdoc生成的Word文件",
)
OTHER_BASE = Wording(
    en="{base} is not the file that {path} was made from: it shows another report, edition or text",
    zh="{path}并非由{base}改成：二者的报告、版本或文字不同",
)
FIGURE = Wording(
    en="a figure differs; change the fact “{id}”, not the text", zh="数据有出入；请修改数据“{id}”，而非文字"
)
FIGURE_NEARBY = Wording(
    en="words beside a figure make it say something else; see the fact “{id}”",
    zh="数字旁的改动使其含义改变；请核对数据“{id}”",
)
TERM = Wording(
    en="a term differs; its words are those of the glossary: “{id}”",
    zh="术语有出入；其写法由术语表决定：“{id}”",
)
CROSS_REFERENCE = Wording(
    en="a cross-reference differs; its words are made from “{id}”",
    zh="交叉引用有出入；其文字由“{id}”生成",
)
GENERATED = Wording(
    en="the edition has made the words that differ; they stand nowhere in the source",
    zh="所改文字由版本自动生成，不在源文件中",
)
OUTSIDE = Wording(en="words were changed that belong to no segment", zh="所改文字不属于任何段落")
SHARED = Wording(
    en="the text is the same in every language; change it in the source",
    zh="此文字为各语言共用；请在源文件中修改",
)
STALE = Wording(
    en="the source has changed since this edition was made; give the file that was sent as --base",
    zh="源文件在该版本生成之后已有改动；请用--base给出当时发出的文件",
)
CONFLICT = Wording(en="the source has been changed at the same words", zh="源文件中的同一处文字也已改动")
NO_SEGMENT = Wording(en="the source has no such segment any more", zh="源文件中已没有此段落")
UNTRANSLATED = Wording(
    en="the source has no text in this language yet; add it there",
    zh="源文件尚无此语言的文字；请在源文件中补充",
)
NEW_NOTE = Wording(
    en="a note was added; write it as a note of the source", zh="新增了注释；请在源文件中另写注释"
)
HIDDEN_NOTE = Wording(
    en="the words that were changed have a note in the source, which this edition does not show",
    zh="所改文字在源文件中带有注释，而该版本不显示注释",
)
CHARACTER = Wording(
    en="a tab, a line break or an object was put into the text", zh="文字中加入了制表符、换行或对象"
)
MARKUP = Wording(
    en="the words cannot be written with their emphasis and links; change the source by hand",
    zh="文字连同强调和链接无法写入；请手工修改源文件",
)
TWICE = Wording(
    en="the segment is shown several times, and was changed in different ways",
    zh="此段落出现多次，且改法不一",
)
TORN = Wording(en="the paragraph was divided, or joined with another", zh="该段被拆分，或与其他段落合并")
MOVED = Wording(en="the paragraph was moved behind “{behind}”", zh="该段被移至“{behind}”之后")
MOVED_FIRST = Wording(en="the paragraph was moved to the beginning", zh="该段被移至开头")
MISSING = Wording(en="the text was deleted", zh="该段文字被删除")
ADDED = Wording(en="a new paragraph behind “{behind}”", zh="“{behind}”之后新增段落")
UNMATCHED = Wording(
    en="the text could not be matched: its bookmark is gone, and no text in the file is clearly the same",
    zh="无法对应：书签已失，文件中没有可确认为同一段的文字",
)
FURNITURE = Wording(
    en="a header or footer differs; its text comes from the template and the title of the report",
    zh="页眉或页脚有出入；其文字来自模板和报告标题",
)
CONTENTS = Wording(
    en="the contents differ; they repeat titles and captions: change those",
    zh="目录有出入；目录取自标题和题注，请修改标题或题注",
)
CHART = Wording(
    en="words in a chart or diagram differ; change them in the source",
    zh="图表中的文字有出入；请在源文件中修改",
)
ANNEX_TERM = Wording(
    en="the glossary annex: a term differs; change the concept “{id}” in the glossary",
    zh="术语表附录：术语有出入；请在术语表中修改“{id}”",
)
ANNEX_DEFINITION = Wording(
    en="the glossary annex: a definition differs; change the concept “{id}” in the glossary",
    zh="术语表附录：定义有出入；请在术语表中修改“{id}”",
)
ANNEX_ADDED = Wording(
    en="the glossary annex: a new text behind that of “{id}”; add it to the glossary",
    zh="术语表附录：“{id}”之后新增文字；请在术语表中补充",
)
GENERATED_LOOK = Wording(
    en="bold, italics or a link was changed in words that the edition makes",
    zh="版本自动生成的文字改动了粗体、斜体或链接",
)
WHOLE_STRONG = Wording(
    en="bold was given to or taken from the whole text; use the styles of the template",
    zh="整段文字加粗或取消加粗；请使用模板样式",
)
WHOLE_EMPHASIS = Wording(
    en="italics were given to or taken from the whole text; use the styles of the template",
    zh="整段文字改为斜体或取消斜体；请使用模板样式",
)
WHOLE_LINK = Wording(
    en="the link of the whole text was changed; change it in the source",
    zh="整段文字的链接有改动；请在源文件中修改",
)
ADDED_FIRST = Wording(en="a new paragraph at the beginning", zh="开头新增段落")
LOST_COMMENT = Wording(en="a comment stands at no segment ({author})", zh="批注不在任何段落上（{author}）")
DROPPED = Wording(en="no longer mentioned: {reference}", zh="不再提及：{reference}")
LIKENESS = Wording(en="found by its words, since its bookmark is gone", zh="书签已失，按文字找到")
LINK = Wording(en="not taken over, the link to {target}", zh="未采用链接{target}")

REJECTED = Wording(
    en="tracked changes in the file are rejected, as --tracked reject asks",
    zh="按--tracked reject的要求，文件中的修订均已拒绝",
)
RESOLVED = Wording(
    en="comments left out because they are resolved: {count}", zh="已解决而略过的批注：{count}条"
)
REVIEWED = Wording(
    en="comments left out because they are findings of “jjjdoc review”: {count}",
    zh="属于“jjjdoc review”检查结果而略过的批注：{count}条",
)
ALREADY = Wording(
    en="comments left out because the source has them already: {count}",
    zh="源文件中已有而略过的批注：{count}条",
)

Kind = Literal["problem", "note"]


class Told(Struct, frozen=True):
    """Something to be told of a segment, or of a place that is none: `before` in the source, `after` in the file."""

    kind: Kind
    message: Message
    segment: str = ""
    language: str = ""
    before: str = ""
    after: str = ""
