"""The words that say what a date is of, as data, in both languages: days of the week, beginnings and ends, parts of a plan."""

from __future__ import annotations

from typing import NamedTuple

WEEKDAYS: tuple[tuple[str, str, str], ...] = (
    ("一", "monday", "mon"),
    ("二", "tuesday", "tues?"),
    ("三", "wednesday", "wed"),
    ("四", "thursday", "thu(?:rs?)?"),
    ("五", "friday", "fri"),
    ("六", "saturday", "sat"),
    ("[日天]", "sunday", "sun"),
)
"""Each day of the week from Monday: the character after 星期, the name, the short name."""


class Course(NamedTuple):
    """The words for the beginning and the end of one thing, as patterns of folded text."""

    zh_begin: str
    zh_end: str
    en_begin: str
    en_end: str


COURSES = (
    Course(
        "开工|动工|破土|奠基|始建",
        "竣工|完工|完成|建成|贯通|通车|通水|通航|通气|合龙|封顶|并网|启用|开通|投运|投用|投产|交付|移交|验收",
        "began|begun|begins?|start(?:s|ed)?|broke ground|got under way|commenced?|commences",
        "completed|finished|ended|ends?|inaugurated|handed over|concluded|came to an end|entered service|went into service|commissioned",
    ),
    Course(
        "立案|受理|起诉|提起|提交申请|申报|报审",
        "结案|审结|判决|宣判|裁决|办结|获批|批复|批准",
        "filed|lodged|submitted|brought|applied for",
        "decided|settled|ruled on|resolved|handed down|approved|granted|dismissed|upheld",
    ),
    Course(
        "入学|入校|入读",
        "毕业|结业|离校",
        "enrolled|entered (?:school|university|college)|matriculated",
        "graduated",
    ),
    Course(
        "启动|开始|开展|实施|开赛|开幕|开馆|起始|起",
        "结束|完成|闭幕|收官|闭馆|终止|截止|止",
        "launched|opened|opens?|kicked off|initiated|beginning|starting|commencing|commenced|commences|running from|effective(?: from)?",
        "closed|closes?|wrapped up|wound up|shut down|terminated|ending|finishing|concluding|expir(?:es?|ed|ing)|lapsed?",
    ),
    Course(
        "生效|签订|签署|订立",
        "到期|届满|失效|期满|终止",
        "took effect|takes effect|entered into force|came into force|came into effect|signed|commenced|commences|concluded",
        "expir(?:es?|ed|ing)|terminat(?:es?|ed|ing)|ceased|ends?|ended",
    ),
    Course(
        "成立|创办|创建|设立|组建",
        "撤销|解散|关闭|注销|停办",
        "founded|established|created|set up",
        "dissolved|closed|wound up|abolished|disbanded",
    ),
    Course(
        "入职|参加工作|就任|任职|上任|到任|当选|起?(?:担任|出任|接任|任)[^,;。的]{1,8}",
        "退休|离任|卸任|离职|届满",
        "joined|became|since|took office|(?:was|were) appointed|(?:was|were) elected|sworn in",
        "retired|resigned|stepped down|left office|left",
    ),
    Course(
        "发行|发放|核发|颁发|签发|出借|起息|存入",
        "到期|兑付|届满",
        "issued|granted|disbursed|lent",
        "lapses?|lapsed|expires?|expired|falls due|fall due|fell due|matures?|matured|is due",
    ),
    Course(
        "中断|停运|停电|停水|封闭|关闭",
        "恢复|抢通|修复|复航|开放",
        "interrupted|closed|went down|failed|shut(?: down)?|began|started",
        "restored|resumed|reopened|repaired|resolved",
    ),
    Course("(?!)", "(?!)", "signed", "entered into force|came into force|took effect"),
    Course("出生|诞生|生", "逝世|去世|病逝|辞世|卒", "born", "died|passed away"),
)
"""What begins, and what ends it: nothing ends before it begins."""

LASTING_ZH = (
    "工期|期限|期间|周期|时间|项目|工程|活动|展会|展览|论坛|假期|长假|节会|合同|协议|租期|试点|计划|规划|行动|培训|调查|研究|建设"
    "|改造|整治|施工|任期|赛事|大赛|会期|展期|会议|试验|考察|访问|演练|试运行|运行|服务"
)
LASTING_EN = (
    "periods?|projects?|plans?|programs?|programmes?|campaigns?|events?|fairs?|exhibitions?|holidays?|festivals?|breaks?|contracts?"
    "|terms?|leases?|pilots?|phases?|spans?|stud(?:y|ies)|surveys?|efforts?|drives?|actions?|works|construction|stays?|tours?|trials?"
    "|extensions?|missions?|visits?|conferences?|conventions?|forums?|seasons?|courses?|trainings?|engagements?|agreements?|windows?|strategy"
    "|strategies|roadmaps?|initiatives?|intervals?|stretch|stretches|shutdowns?|closures?|consultations?"
)
"""What lasts from one date to another, so that a length said of it is the time between them."""

ORIGINS_ZH = (
    "施行|生效|参加工作|入职|入党|从业|从教|成立|创立|创办|创建|建立|设立|组建|建校|建馆|建院|建厂|建所|建行|建市|建县|建区|建成通车|建成投用|建成|落成|开馆|开业|开通|开园|开港|开院|通车"
    "|投用|投产|投入使用|投入运营|启用|诞生|出生|诞辰|生|发布|颁布|上线|签署|签订|结好|缔结友好|建交|挂牌|揭牌|首演|创刊|运营|开行|启动|逝世"
)
ORIGINS_EN = (
    "founded|founding|foundation|established|establishment|set up|created|creation|opened|opening|built|completed|completion|born|birth"
    "|incorporated|incorporation|launched|launch|inaugurated|inauguration|started|inception|signed|signing|formed|formation|commissioned"
    "|commissioning|entered service|began|introduced|introduction|premiered|release|released|publication|published|listing|listed|death|took office|joined|appointed"
    "|enacted|enactment|adopted|adoption|went into service|took effect|entered into force|came into force|(?:gave|held|played|published|opened) (?:its|their|his|her) first"
)
"""What happened first, and is counted from: years since, anniversaries, ages."""

BIRTH_ZH = "出生|诞生|生"
BIRTH_EN = "born"


class Origin(NamedTuple):
    """What everybody knows the year of, as patterns of folded text."""

    year: int
    zh: str
    en: str


KNOWN_ORIGINS = (
    Origin(
        1949,
        "(?:中华人民共和国|新中国|共和国|建国)(?:成立)?",
        r"founding of (?:the )?(?:people's republic|new china|prc)[a-z' ]*",
    ),
    Origin(
        1921,
        "(?:中国共产党|党的|建党|中共)(?:成立|诞辰)?",
        r"founding of the (?:communist party|cpc|party)[a-z' ]*",
    ),
    Origin(
        1927,
        "(?:中国人民解放军|建军|解放军)(?:建军|成立)?",
        r"founding of the (?:people's liberation army|pla)",
    ),
    Origin(1978, "改革开放", r"reform and opening[- ]up"),
    Origin(
        1945,
        "(?:抗日战争|抗战|世界反法西斯战争)(?:暨世界反法西斯战争)?(?:胜利)?",
        r"victory in the (?:war of resistance|world anti-fascist war)[a-z' ]*|end of (?:world war ii|the second world war)",
    ),
    Origin(1919, "五四运动", "may fourth movement"),
    Origin(1911, "辛亥革命", r"(?:revolution of 1911|1911 revolution|xinhai revolution)"),
    Origin(1997, "香港回归(?:祖国)?", r"(?:return of hong kong|hong kong's return)[a-z' ]*"),
    Origin(1999, "澳门回归(?:祖国)?", r"(?:return of macao|macao's return)[a-z' ]*"),
    Origin(
        2001,
        "(?:加入世[贸界贸易组织]+|入世)",
        r"(?:accession to|joining) the (?:wto|world trade organization)",
    ),
    Origin(1945, "联合国(?:成立)?", "founding of the united nations"),
)
"""Founding dates that reports name without their year, so that an anniversary follows from the year it is held in."""


class Named(NamedTuple):
    """An anniversary with a name of its own."""

    years: int
    zh: str
    en: str


NAMED_ANNIVERSARIES = (
    Named(
        100,
        "(?<![一二两三四五六七八九])百年(?=华诞|诞辰|校庆|庆典|院庆|厂庆)",
        r"(?<![a-z])centenary|(?<![a-z])centennial",
    ),
    Named(150, "(?!)", r"(?<![a-z])sesquicentennial"),
    Named(200, "两百年(?=华诞|诞辰)", r"(?<![a-z])bicentenary|(?<![a-z])bicentennial"),
)


class Part(NamedTuple):
    """A year of a five-year plan: its number from 1, and the words for it."""

    years: tuple[int, ...]
    zh: str
    en: str


PLAN_YEARS = (
    Part((1,), "开局|起步|首|第一|头一", "first|opening|starting|initial|inaugural"),
    Part((2,), "第二", "second"),
    Part((3,), "第三", "third|middle"),
    Part((4,), "第四|倒数第二", "fourth|penultimate"),
    Part((5,), "收官|第五|最后一|末|决胜", "fifth|final|last|closing|concluding"),
)
