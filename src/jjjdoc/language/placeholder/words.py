"""The words of placeholders, in both languages: of a program, of an author to himself, of a template."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from jjjdoc.patterns import regex

Kind = Literal["broken", "sample", "note", "blank"]
Where = Literal["anywhere", "alone", "brackets", "square"]


class Words(NamedTuple):
    """Patterns of words of one kind, and where they are a placeholder.

    `anywhere`; `alone`, as a whole text, a whole cell or all that brackets hold; `brackets`; `square` brackets only.
    """

    kind: Kind
    where: Where
    zh: str
    en: str


_DO_ZH = "补充|补|核实|核对|核查|核|查证|查|确认|填写|填|更新|添加|插入|完善|提供|替换|修改|修订"
_DONE_EN = (
    "confirmed|determined|decided|added|updated|inserted|completed|supplied|provided|checked|verified|filled in|"
    "advised|finali[sz]ed|written|included"
)
_THING_EN = (
    "figures?|numbers?|sources?|names?|dates?|texts?|data|links?|references?|citations?|charts?|tables?|graphs?|maps?|"
    "photos?|pictures?|images?|logos?|amounts?|values?|percentages?|titles?|quotes?|paragraphs?|sections?|content|captions?"
)

WORDS: tuple[Words, ...] = (
    # What a word processor or a spreadsheet writes when a field or a formula has lost what it pointed to.
    Words(
        "broken",
        "anywhere",
        "错误[!！] ?(?:未找到引用源|未定义书签|文档中没有指定样式的文字|文档变量无效|链接无效|不能识别的开关参数)[。.]?",
        r"Error! (?:Reference source not found|Bookmark not defined|No text of specified style in document|"
        r"Unknown document property name|Not a valid link|No table of (?:contents|figures) entries found|"
        r"Hyperlink reference not valid|Filename not specified)\.?"
        r"|#(?:REF!|DIV/0!|VALUE!|NAME\?|NULL!|NUM!)|#N/A(?![A-Za-z])|\[object Object\]"
        r"|(?<=\bTable )\?\?|(?<=\bFigure )\?\?|(?<=\bSection )\?\?",
    ),
    # What a template shows until somebody writes over it.
    Words(
        "sample",
        "anywhere",
        "[单点]击(?:或点击)?此处(?:可)?(?:输入|键入|添加|编辑|选择)(?:文字|文本|内容|标题|副标题|日期|图片)?",
        r"(?i:lorem ipsum(?: dolor(?: sit amet)?)?|click (?:or tap )?(?:here )?to (?:enter|add|edit|insert) (?:an? |your )?(?:text|date|title|subtitle|name))",
    ),
    Words(
        "sample",
        "alone",
        "(?:请?在)?此处(?:应|需|请|可|待)?(?:输入|键入|填写|填|插入|添加|加|粘贴|补充|放|写)[^，。；]{0,14}",
        r"(?i:(?:enter|type|add|insert|paste|put|place) (?:your |the |an? )?[a-z ]{0,24}here|your text|placeholder(?: text)?|text to come|sample text)",
    ),
    # What authors write to remember.
    Words(
        "note",
        "anywhere",
        "(?<![A-Za-z])TODO(?=[:：])",
        r"(?<![A-Za-z-])(?:TB[DC](?! [A-Z])|FIXME|TKTK|TODO(?=:)|TK(?= [a-z]))(?![A-Za-z-])",
    ),
    Words(
        "note",
        "alone",
        "(?:数据|数字|具体|内容|图表?|来源|时间|地点|名单)?待(?:进一步|后续)?(?:定|补充?|核实?|填写?|更新|添加|插入|录入|查)",
        r"(?i:(?:(?:figures?|data|text|source|date|name|number|details?) )?to be (?:confirmed|determined|decided|added|inserted|supplied|filled in|written)"
        r"(?: later| shortly| here| soon)?|TB[ADC]|TODO|TK)",
    ),
    Words(
        "note",
        "brackets",
        rf"[^，。；（）【】]{{0,8}}(?:待|需)(?:进一步|再|后期|后续)?(?:{_DO_ZH})(?:数据|数字|图表?|来源|出处|内容|信息)?"
        rf"|(?:这里|在此)(?:应|需|要|请|可|待|再)?(?:{_DO_ZH}|加|放|写)[^，。；]{{0,14}}"
        rf"|请(?:再|各?[^，。；]{{0,6}}(?:单位|处室|科室|部门|同志|[处科局办]))?(?:{_DO_ZH})(?:一下|此处|[^，。；]{{0,4}}(?:数据|数字|名称|图表?|来源|出处|内容|信息))?",
        rf"(?i:(?:[\w ,'’-]{{1,40}} )?to be (?:{_DONE_EN})(?: later| shortly| here| soon| (?:before|prior to|after|by|when|once|as soon as) (?![^)\]]* (?:is|are|was|were) )[\w ,'’-]{{1,30}})?"
        rf"|(?:please )?(?:insert|add|update|check|verify|confirm|fill in|replace|cite|give) (?:the |an? )?(?:[\w'’-]+ )?(?:{_THING_EN}|here)(?: here| (?:of|for|from) [\w ]{{1,24}})?"
        rf"|(?:citation|source|reference|figure|date|number)s? (?:needed|missing|required|to come))",
    ),
    Words(
        "note",
        "square",
        "[?？]+",
        r"(?i:(?:please )?(?:insert|add|update|check|verify|confirm|fill in|replace)(?: [\w'’-]+){0,5}|source|ref|citation)",
    ),
    # What stands in the place of a name in a draft that was made from a template.
    Words(
        "blank",
        "square",
        r"(?:具体|填写|输入)?(?:姓名|名称|日期|数字|数据|金额|来源|出处|地点|单位名称|公司名称|年份)",
        r"(?i:(?:your |the )?(?:full )?(?:name|number|date|amount|figure|title|place|year|month|day|company|organi[sz]ation|agency|ministry|city|country|"
        r"address|percent(?:age)?)(?: of [\w ]{1,24}| name| here| number)?|[x×]{1,6})",
    ),
)


@cache
def words_pattern(where: Where) -> re.Pattern[str]:
    """Return the pattern of all words that are a placeholder there, with a group for each kind."""
    there = [each for each in WORDS if each.where == where]
    kinds = dict.fromkeys(each.kind for each in there)
    return regex(
        "|".join(
            f"(?P<{kind}>{'|'.join(f'{each.zh}|{each.en}' for each in there if each.kind == kind)})"
            for kind in kinds
        )
    )
