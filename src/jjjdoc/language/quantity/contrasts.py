"""Words beside a figure of which one excludes the other, as data: 每千人 and 每万人, 流入 and 流出, 占 and 增长, in both languages.

A figure that has one of them in one language and another in the other is not the same figure.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.per_what import PER_MEASURE, PER_WHAT, every_en, every_zh
from jjjdoc.patterns import regex

Kind = Literal["number", "single", "amount", "share", "stretch", "date", "text"]
"""Beside which figures: any number but a date; one that is no range; neither a share nor a stretch of time; a share or points; a stretch of
time; a date. `text`: anywhere, of texts that have one of the sides only."""

FIGURE = "\ue000"
"""Stands for the figure in what is searched; written # in the patterns."""


class Side(Struct, frozen=True):
    """One of several things that a figure can be, and the words that say so.

    `zh` and `en` are regular expressions, the English one in small letters, for the clause of the figure, with # for the
    figure and with the figure itself. An empty one is never found.
    """

    said: Wording
    chinese: re.Pattern[str]
    english: re.Pattern[str]


class Contrast(Struct, frozen=True):
    """What a figure can be one of. `rule` is the rule of the group `number` that reports it."""

    rule: str
    kind: Kind
    sides: tuple[Side, ...]


def _side(said_en: str, said_zh: str, zh: str, en: str) -> Side:
    return Side(
        Wording(en=said_en, zh=said_zh), _pattern(zh), _pattern(en and rf"(?<![a-z])(?:{en})(?![a-z])")
    )


def _pattern(words: str) -> re.Pattern[str]:
    return regex(words.replace("#", FIGURE) or "(?!)")


def _times(zh_unit: str, en_unit: str, adverb: str, zh_more: str = "") -> Side:
    """Return how often: 每天, 日均, 日产; daily, a day, per day."""
    zh = f"每(?:一?个?|一){zh_unit}|(?<![0-9一二三四五六七八九十百千两半几今当近全同本上下生节假]){zh_unit}(?:均(?!匀|衡)|[人户]均|产(?![业品生])|处理|产能|租(?![赁用约户客])|薪|工资|票(?!房))"
    determiner = "(?<!from )(?<!than )(?<!for )(?<!in )(?<!within )(?<!of )(?<!after )(?<!over )(?<!about )(?<!once )an?"
    en = f"(?:(?:per|each|every)|{determiner}) {en_unit}(?! (?:ago|earlier|before|later|on {en_unit}))|{adverb}|once an? {en_unit}"
    return _side(f"per {en_unit}", f"每{zh_unit}", f"{zh}{zh_more}", en)


def _each(said_en: str, said_zh: str, zh: str, en: str) -> Side:
    return _side(f"per {said_en}", f"每{said_zh}", zh, rf"(?:per|each|every|for every|an?) (?:{en})")


_AFTER_BOTH = "为有已可须应需能被设在由未不无实以按建完通纳经获取得是配参开"
"""What 均 says of all, and not what there is for each: 社区和卫生院均设置中医馆."""


def _per(line: str) -> Side:
    """Return what a line says figures are per one of: its name in both languages, what follows 每, other words, and English nouns."""
    en_name, zh_name, nouns, zh_more, en_nouns, *en_more = line.split(" ; ")
    zh_more = zh_more.replace("均", f"均(?![{_AFTER_BOTH}])")
    zh = "|".join(filter(None, (nouns and every_zh(nouns), zh_more)))
    en = "|".join((every_en(en_nouns), f"# an? (?:{en_nouns})(?<![^su]s)", *en_more))
    return _side(f"per {en_name}", f"每{zh_name}", zh, en)


_DAILY = "|日(?=供|发电|客流|接待|输送|运送|销|耗|供水|吞吐|访问|活跃|检测|开行)(?<![0-9一二三四五六七八九十今当昨次本同生节假]日)|每晚|单日|每一?天"
_YEARLY = "|年(?=处理|供|发电|上网电量|接待|吞吐|销售|营业|投资|减排|节约|运量|客流|输送|加工|生产|利用|收入|交易)(?<![去今明前后近全同本上当多0-9]年)"

_YEAR_AGO = (
    "year on year|year over year|y o y|yoy|(?:(?:a|one) year|(?:twelve|12) months) (?:ago|earlier|before|previously)|(?:same|corresponding) (?:period|month|quarter|time) (?:of |in )?(?:the )?(?:last|previous|a) year"
    "|same (?:period|month|quarter|time) a year (?:ago|earlier)|(?:from|than|over|on|with|to) (?:that of |those of |that in )?(?:last|the previous|the preceding|the prior) year(?! end)|the year before|annually"
)
_MONTH_AGO = (
    "month on month|month over month|mom|quarter on quarter|quarter over quarter|qoq|(?:a|one) (?:month|quarter) (?:ago|earlier|before)"
    "|(?:last|the previous|the preceding|the prior) (?:month|quarter)(?! of)|the (?:month|quarter) before"
)
_BEFORE_BASE = "from", "than", "over", "on", "with", "to", "of", "against", "versus", "above", "below"
_NOT_BASE = "".join(f"(?<!{word} )" for word in (*_BEFORE_BASE, "period", "month", "quarter", "time"))
_YEAR_BEGAN = "(?:start|beginning|outset) of (?:the|this) year|the year began|the end of (?:last|the previous|the preceding) year|(?:last|the previous) year end"

_GROWTH = (
    "grew|growth|grow(?:s|n|ing)?|rose|ris(?:e|es|en|ing)|increas(?:e|es|ed|ing)|climb(?:ed|ing)?|jump(?:ed)?|surg(?:e|ed|ing)|soar(?:ed)?|gain(?:s|ed)?|expan(?:d|ded|sion)|(?:up|down)(?: by| more than| over| nearly| about| almost)? #"
    "|fell|fall(?:s|en|ing)?|declin(?:e|es|ed|ing)|drop(?:s|ped)?|decreas(?:e|es|ed|ing)|reduc(?:ed|tion)|cut|shrank|contract(?:ed|ion)|slid|slipp?(?:ed)?|plung(?:e|ed)"
)
_FEWER = "(?:narrow(?:s|ed|er|ing)?|smaller|milder|gentler|shallower|shrank|shrunk|less (?:steep|sharp|severe|pronounced)|slower|eas(?:ed|ing)|moderat(?:ed|ing)|# (?:less|lower))"
_MORE = "(?:wid(?:er|en|ens|ened|ening)|larger|bigger|steeper|sharper|deeper|deepen(?:ed|ing)|greater|worse|worsen(?:ed|ing)|expand(?:ed|ing)|faster|# (?:more|higher))"

_RHYTHM = (
            _times("分钟", "minute", "per min"),
            _times("半个?小时", "half hour", "(?:per|each|every) (?:half an hour|30 minutes)"),
            _times("小时", "hour", "hourly", "|时产|时速"),
            _times("餐", "meal", "per sitting", "|每顿"),
            _times("(?:节课|课时|堂课)", "(?:lesson|class|class hour)", "a period"),
            _times("日", "day", "daily|per diem", _DAILY),
            _times("周", "week", "weekly", "|每星期"),
            _times("月", "month", "monthly", "|月薪|月租|月供|月销"),
            _times("季度", "quarter", "quarterly", "|每季"),
            _times("年", "year", "yearly|annual|annually|per annum", _YEARLY),
        )  # fmt: skip

CONTRASTS: tuple[Contrast, ...] = (
    # how often, of what is made, moved or paid
    Contrast("period", "amount", _RHYTHM),
    # what a change is measured against
    Contrast(
        "period",
        "number",
        (
            _side("on a year earlier", "与上年同期比", "同比|[比较与](?:上年|去年|上一年)(?:同期|同月|同季)?(?![年]?[末底])|上年同期|去年同期|[比较与](?:上年|去年|上一年)(?:年)?[末底]", _YEAR_AGO),
            _side("on the previous month or quarter", "与上月或上季比", "环比|[比较与]上(?:个|一)?(?:月|季度?)(?!同期)", _MONTH_AGO),
            _side("on the beginning of the year", "与年初比", "[比较与自从]?年初(?=增|减|下|上|提|扩|缩|新|#)|[比较与](?:上年|去年|上一年)(?:年)?[末底]", _YEAR_BEGAN),
        ),
    ),
    # what a share is
    Contrast(
        "role",
        "share",
        (
            _side("a share of the whole", "占比", "占(?!地)|比重|份额|(?:增|升|涨|降|减|提|跌)[长加高涨降少低落升]?[到至]#", "account(?:s|ed|ing)? for|represent(?:s|ed|ing)?|mak(?:e|es|ing) up|made up|compris(?:e|es|ed|ing)|constitut(?:e|es|ed|ing)|share|proportion|# of|part of|(?<!up )to #|(?:below|above|past|beyond) #"),
            _side("a change", "增减幅度", "(?:增长|增加|增|上升|提高|提升|上涨|涨|升|下降|下跌|减少|降低|回落|降|跌)了?(?:约|近|超过?|逾|至少)?#|(?:增速|增幅|涨幅|降幅|跌幅|增长率|同比|环比)(?:约?为|约|达到?|是)?#", _GROWTH),
        ),
    ),
    Contrast(
        "role",
        "share",
        (
            _side("a contribution to growth", "对增长的贡献", "拉动|贡献", "contribut(?:e|es|ed|ing|ion|ions)|dr(?:ive|ives|ove|iven|iving)|pull(?:ed|ing)?|boost(?:s|ed|ing)?|lift(?:s|ed|ing)?|add(?:s|ed|ing)?|spur(?:red)?|fuel(?:ed|led)?|of (?:the )?(?:total )?(?:[a-z]+ )?growth|account(?:s|ed|ing)? for|push(?:ed|ing)?|generat(?:e|ed|ing)|support(?:ed|ing)?|rais(?:e|ed|ing)|stimulat(?:e|ed|ing)|promot(?:e|ed|ing)"),
            _side("a change", "增减幅度", "", _GROWTH),
        ),
    ),
    Contrast(
        "role",
        "share",
        (
            _side("a level", "水平", "(?<!增长)(?<!下降)(?<!贡献)(?<!上涨)(?:率|强度|系数)(?:为|达到?|是|约为?|[:：])?#", ""),
            _side("the amount of a change", "变化的幅度", "", "(?:grew|rose|rises|increased|climbed|jumped|surged|expanded|fell|declined|dropped|decreased|shrank|up|down)(?: by)?(?: (?:about|over|nearly|more than|almost))? #|(?:increase|rise|growth|decline|fall|drop|decrease) of #"),
        ),
    ),
    # which way a change or a gap goes
    Contrast(
        "direction",
        "number",
        (
            _side("a narrowing", "收窄", "收窄|缩小", _FEWER),
            _side("a widening", "扩大", "扩大|拉大", _MORE),
        ),
    ),
    Contrast(
        "direction",
        "number",
        (
            _side("faster growth", "加快", "加快|提速|加速", "faster|quicker|higher|accelerat(?:e|es|ed|ing|ion)|quicken(?:ed|ing)?|sped up|picked up"),
            _side("slower growth", "放缓", "放缓|放慢|减速|回落", "slow(?:er|ed|s|ing)?|slowdown|decelerat(?:e|ed|ing|ion)|eas(?:ed|ing)|lower|moderat(?:ed|ing)"),
        ),
    ),
    Contrast(
        "direction",
        "number",
        (
            _side("more than before", "高于此前", "[高快多大]于(?:上年|去年|上月|上季|同期|上一|前一|此前)", "(?:higher|more|faster|larger|above)"),
            _side("less than before", "低于此前", "[低慢少小]于(?:上年|去年|上月|上季|同期|上一|前一|此前)", "(?:lower|less|slower|smaller|fewer|below)"),
        ),
    ),
    Contrast(
        "direction",
        "number",
        (
            _side("more than before", "增多", "(?:增长|增加|上升|提高|(?<![最至许])多|(?<!最)高|(?<!少)增|上涨|扩大)了?(?:约|近|超过?)?#", "# (?:higher|more|larger|greater)"),
            _side("less than before", "减少", "(?:下降|减少|降低|(?<![最至])少|(?<!最)低|(?<!多)减|下跌|缩小|回落)了?(?:约|近|超过?)?#", "# (?:lower|less|fewer|smaller)"),
        ),
    ),
    Contrast(
        "direction",
        "amount",
        (
            _side("flowing in", "流入", "流入|净买入|净投放|净申购|转入|迁入|调入", "inflows?|flow(?:ed|s|ing)? in(?:to)?|poured in(?:to)?|net (?:purchases?|injection)|net buy(?:ers?|ing)|injected|moved in(?:to)?"),
            _side("flowing out", "流出", "流出|净卖出|净回笼|净赎回|转出|迁出|调出", "outflows?|flow(?:ed|s|ing)? out|pulled out|net (?:sales|withdrawal|redemptions?)|net sell(?:ers?|ing)|withdrawn|withdrew|drained|moved out"),
        ),
    ),
    Contrast(
        "direction",
        "amount",
        (
            _side("overspent", "超支", "超支|超预算|超概算", "over (?:the )?budget|over budget|overran?|overruns?|overspent|overspend(?:ing)?|overshot"),
            _side("saved", "节约", "结余|节余|节约|节省|少支", "under (?:the )?budget|under budget|underspent|underspend(?:ing)?|sav(?:e|es|ed|ing|ings)|surplus|left over|unspent|below budget"),
        ),
    ),
    Contrast(
        "direction",
        "amount",
        (
            _side("bought", "买入", "买入|购买|购入|采购|收购|增持|认购", "bought|buy(?:s|ing)?|purchas(?:e|es|ed|ing)|acquir(?:e|ed|ing)|acquisition|procur(?:ed|ement)|increased (?:its|their|his|her) (?:stake|holdings?)|subscrib(?:ed|ing)"),
            _side("sold", "卖出", "卖出|售出|出售|抛售|减持", "sold|sell(?:s|ing)?|sales?|dispos(?:ed|al)|offload(?:ed|ing)?|divest(?:ed|ing)?|cut (?:its|their|his|her) (?:stake|holdings?)|reduced (?:its|their|his|her) (?:stake|holdings?)"),
        ),
    ),
    Contrast(
        "direction",
        "amount",
        (
            _side("an export", "出口", "(?<!进)出口(?![处口])", "(?<!import and )(?<!imports and )(?<!import or )export(?:s|ed|ing)?"),
            _side("an import", "进口", "进口(?![处口])", "import(?:s|ed|ing)?(?!s? (?:and|or) export)"),
        ),
    ),
    # when a limit or a date begins or ends
    Contrast(
        "bound",
        "stretch",
        (
            _side("within that time", "在此期间之内", "#(?:个?工作日)?(?:之|以)?内(?![地部容])", "within (?:a |the )?(?:period of )?#|no later than #|(?:in|over) (?:the )?(?:next|following|coming) #|in #|in (?:under|less than) #|during (?:the )?#|for (?:a |the )?(?:period of )?# (?:after|from|following)|# or less"),
            _side("after that time", "在此期间之后", "#(?:个?工作日)?(?:之|以)?后(?![勤备])|(?<!最)后的?前?#", "after (?:a |the )?(?:period of )?#|#(?: (?:working|business) days)? (?:after|later|afterwards|hence)|in #"),
            _side("before that time", "在此期间之前", "#(?:个?工作日)?(?:之|以)?前(?![后三两二半])|提前#|(?<=[^之后以 ])前的?(?:最近|最后)? ?#|[之以]前的 ?#", "#(?: (?:working|business) days)? (?:before|prior to|ahead|in advance|ago|earlier|previously)|before #|first #|#' (?:prior )?notice"),
        ),
    ),
    Contrast(
        "bound",
        "date",
        (
            _side("from then on", "自此时起", "[自从]#(?:[年]?[初底末])?起|[自从]#(?:[初底末])?(?:开始|施行|起施行|生效|实施)|#(?:起|开始)(?:施行|实施|执行|生效)|#年?[初底末]?[之以][后来]", "(?:from|since|starting|beginning|effective|commencing|as from|as of|with effect from|after)(?: (?:from|on|in|as of|in early|in late))? (?:the )?(?:(?:start|beginning|end) of |early |late |mid )?#|# (?:onwards?|on and after|and thereafter)|on #|in #"),
            _side("up to then", "到此时为止", "(?:至|截至|截止到?|止于)#(?:[年]?[初底末])?(?:止|为止|届满|前)?|#(?:[年]?[初底末])?(?:届满|到期|截止|止|为止|之前|以前|前)", "(?:until|till|up to|through|by|before|prior to|no later than|to|ending|ends|ended|expir(?:e|es|ing)|as of|as at|at)(?: (?:on|in))? (?:the )?(?:(?:end|start|beginning|close) of |early |late |mid |end )?#|on #|in #"),
        ),
    ),
    # the largest and the least
    Contrast(
        "bound",
        "single",
        (
            _side("at most", "至多", "最[长多高大](?:不超过|可达|不得超过|为|可)?#|上限(?:为|是)?#", "at most|no more than|not more than|no longer than|up to|maximum|not exceed(?:ing)?|within|capped at|a cap of|upper limit|ceiling|as (?:much|high|many|long) as|no higher than"),
            _side("at least", "至少", "最[短少低小](?:不少于|不低于|为)?#|下限(?:为|是)?#", "at least|no less than|not less than|no fewer than|minimum|or more|lower limit|floor of|no shorter than|starting (?:at|from)|no lower than|as (?:little|low|few) as"),
        ),
    ),
    # per whom
    Contrast(
        "unit",
        "number",
        (
            _each("hundred", "百个", "每(?:百(?!万)|100(?![,0-9万]))", "hundred|100(?![,0-9])"),
            _each("thousand", "千个", "每(?:千(?!万)|1,?000(?![,0-9万]))", "thousand|1,?000(?![,0-9])"),
            _each("ten thousand", "万个", "每(?:1?万|10,?000(?![,0-9万]))", "ten thousand|10,?000(?![,0-9])"),
            _each("hundred thousand", "十万个", "每(?:十|10)万", "hundred thousand|100,?000(?![,0-9])"),
            _each("million", "百万个", "每(?:百|100)万", "million|1 million|one million|1,000,000"),
        ),
    ),
    Contrast(
        "unit",
        "number",
        (
            *map(_per, filter(None, (PER_WHAT + PER_MEASURE).splitlines())),
        ),
    ),
    Contrast(
        "unit",
        "number",
        (
            _each("liter", "升", "[每/]升", "lit(?:er|re)|l"),
            _each("deciliter", "分升", "[每/](?:分升|(?:百|100)毫升)", "decilit(?:er|re)|dl|(?:100|hundred|one hundred) ?(?:ml|millilit(?:er|re)s?)"),
            _each("milliliter", "毫升", "[每/]毫升", "millilit(?:er|re)|ml"),
            _each("cubic meter", "立方米", "[每/](?:立方米|立方)", "cubic met(?:er|re)|m3"),
        ),
    ),
    Contrast(
        "unit",
        "number",
        (
            _side("per seat-kilometer", "座公里", "座位?公里", "seat (?:km|kilomet(?:er|re))s?|asks?"),
            _side("per passenger-kilometer", "客公里", "[人客]公里|旅客周转", "passenger (?:km|kilomet(?:er|re))s?|rpks?"),
            _side("per ton-kilometer", "吨公里", "吨公里|货物周转", "ton(?:ne)? (?:km|kilomet(?:er|re))s?|[ar]tks?"),
            _side("per vehicle-kilometer", "车公里", "车公里", "(?:vehicle|car|train) (?:km|kilomet(?:er|re))s?"),
        ),
    ),
    # what a unit is of
    Contrast(
        "unit",
        "amount",
        (
            _side("of standard coal", "标准煤", "标准煤|标煤", "standard coal|coal equivalent|tce|sce"),
            _side("of coal", "煤", "(?<!标准)(?<!标)煤(?!气|层)", "(?<!standard )coal(?! equivalent)"),
            _side("of oil equivalent", "油当量", "油当量|标准油", "oil equivalent|toe|standard oil"),
        ),
    ),
    Contrast(
        "unit",
        "amount",
        (
            _side("deadweight tons", "载重吨", "载重", "deadweight|dead weight|dwt|carrying capacity|load(?:ing)? capacity"),
            _side("gross tons", "总吨", "总吨", "gross (?:register(?:ed)? )?(?:metric )?ton(?:ne)?s?|gross tonnage|gt|grt"),
            _side("displacement", "排水量", "排水量", "displac(?:es|ing|ement)"),
        ),
    ),
    Contrast(
        "unit",
        "amount",
        (
            _side("floor area", "建筑面积", "建筑面积|建面", "floor (?:area|space)|gfa|built up area|construction area|building area"),
            _side("site area", "占地面积", "占地|用地面积", "site area|land area|plot|covers|covering|occup(?:y|ies|ying)|footprint|spread over|sits on"),
        ),
    ),
    # what all figures of a text are counted against
    Contrast("unit", "text", tuple(map(_per, PER_WHAT.strip().splitlines()))),
    # what changes of a text are measured against
    Contrast(
        "period",
        "text",
        (
            _side("on several years earlier", "与数年前比", "[与较比](?:[2-9]|[1-9][0-9]|[二三四五六七八九十两几]+)年前(?=相比|增|减|下|上|提|扩|缩|多|少|高|低)", "(?:[2-9]|[1-9][0-9]|two|three|four|five|six|seven|eight|nine|ten|several) years (?:ago|earlier|before|previously)|decades?"),
            _side("on a year earlier", "与上年比", "[与较比](?:上年|去年|上一年)|同比", f"compared with last year|{_YEAR_AGO}"),
        ),
    ),
    # when something was, in the whole text
    Contrast("period", "text", _RHYTHM),
    Contrast(
        "period",
        "text",
        (
            _side("last year", "去年", "(?<![比较与同])(?:去年|上年)(?!同|[末底]|度)", f"{_NOT_BASE}(?:last|the previous|the preceding) year"),
            _side("this year", "今年", "今年|本年(?!度?[末底])", "this year|the current year"),
            _side("next year", "明年", "明年|来年|下一年", "next year|the coming year|the following year"),
        ),
    ),
    Contrast(
        "period",
        "text",
        (
            _side("last month", "上月", "(?<![比较与同])上个?月(?!同|[末底])", f"{_NOT_BASE}(?:last|the previous|the preceding) month"),
            _side("this month", "本月", "本月|当月", "this month|the (?:current )?month"),
            _side("next month", "下月", "下个?月(?![0-9])|次月", "next month|the following month"),
            _side("this year", "今年", "今年|本年(?!度)", "this year|(?:in|for|during|over) the year"),
        ),
    ),
    Contrast(
        "period",
        "text",
        (
            _side("last quarter", "上季度", "(?<![比较与同])上(?:个|一)?季度?(?!同|[末底])", f"{_NOT_BASE}(?:last|the previous|the preceding) quarter"),
            _side("this quarter", "本季度", "本季度?", "this quarter|the (?:current )?quarter"),
            _side("next quarter", "下季度", "下(?:个|一)?季度", "next quarter|the following quarter|the coming quarter"),
        ),
    ),
    Contrast(
        "period",
        "text",
        (
            _side("the beginning of the year", "年初", "(?<![0-9〇一二三四五六七八九较比与])年初|岁首", "(?:start|beginning|outset) of (?:the|this) year|early (?:this|in the) year|the new year"),
            _side("the end of the year", "年末", "(?<![0-9〇一二三四五六七八九较比与上去])年[末底]|岁末", "(?:end|close) of (?:the|this) year|year end|late (?:this|in the) year"),
        ),
    ),
    Contrast(
        "period",
        "text",
        (
            _side("the beginning of the month", "月初", "(?<![0-9一二三四五六七八九十])月初", "(?:start|beginning) of (?:the|this|last) month|early (?:this|in the) month"),
            _side("the end of the month", "月末", "(?<![0-9一二三四五六七八九十])月[末底]", "(?:end|close) of (?:the|this|last|the previous) month|month end|late (?:this|in the) month"),
        ),
    ),
    Contrast(
        "period",
        "text",
        (
            _side("the end of last month", "上月末", "上个?月[末底]", "(?:end|close) of (?:last|the previous) month"),
            _side("the end of last quarter", "上季末", "上季度?[末底]", "(?:end|close) of (?:last|the previous) quarter"),
            _side("the end of last year", "上年末", "(?:上|去)年[末底]", "(?:end|close) of (?:last|the previous) year"),
        ),
    ),
    Contrast(
        "period",
        "text",
        (
            _side("the whole year", "全年", "全年(?!无休)", "(?:full|whole|entire) year|full year|(?:for|in|during|over) the year|year round"),
            _side("half a year", "半年", "[上下]半年|半年", "(?:first|second|latter) half|half year|six months|january (?:to |through |and )?june|july (?:to |through |and )?december"),
            _side("the months of a span", "数月", "1(?:[—–~-]{1,2}|至|到|月至|月到)(?:[2-57-9]|1[01])月|(?:(?<![\u4e00-\u9fff])|年)前(?:[二两三四五七八九十]|十一|[2-57-9]|1[01])个月", "(?:first|past|last|opening) [a-z0-9]+ months|january|months (?:through|ended|to (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*)|(?:three|nine) months"),
        ),
    ),
)  # fmt: skip
"""Only sides that are never said for one another stand together."""
