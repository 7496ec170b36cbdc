"""The families of numbered things: what is numbered, in Chinese and in English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

Kind = Literal["ordinal", "reference"]
"""`ordinal`: a place in an order (第三批; the third batch). `reference`: a number that only names (第三条; Article 3)."""


class Numbered(Struct, frozen=True):
    """A number that says which one of its family is meant.

    `start` and `end` are code points of the text. `families` are what may be numbered, the likeliest first; none where
    the text does not say. `key` is the number in digits, with what belongs to it (3, 12-1, 19001). `kind` tells how it
    is written where no family is known. `last` is the last of a range (第三条至第五条), in digits, else empty.
    """

    start: int
    end: int
    key: str
    families: tuple[str, ...] = ()
    kind: Kind = "ordinal"
    last: str = ""


def apart(numbered: Iterable[Numbered]) -> list[Numbered]:
    """Return those that do not overlap one before them in the sequence, in order of place."""
    taken: set[int] = set()
    found = []
    for each in numbered:
        places = range(each.start, each.end)
        if taken.isdisjoint(places):
            taken.update(places)
            found.append(each)
    return sorted(found, key=lambda each: each.start)


# name | kind | Chinese | English nouns, before the number or after an ordinal
#
# In Chinese "_" is the number, "…" what may stand between, "~" a number in Chinese numerals only (3期 counts), "&" one
# beside the name of a body only (十四届全国人大; 举办五届 counts). In English "_" is a space.
# The more specific come first: where a noun fits several families, the first that the other language has is meant.
_TABLE = """
article | reference | 第_条 | article articles art arts rule regulation
part | reference | 第_款 第_项 第_目 （_）项 （_）款 | paragraph paragraphs para paras subparagraph subparagraphs item items clause clauses subsection subsections subitem subitems
chapter | reference | 第_章 | chapter chapters
section | reference | 第_节 | section sections
book | reference | 第_编 第_分编 | book part title
division | reference | 第_部分 | part parts section sections chapter chapters
figure | reference | 图_ | figure figures fig figs chart charts diagram
table | reference | 表_ 附表_ | table tables schedule
annex | reference | 附件_ 附录_ 附表_ | annex annexes appendix appendices attachment attachments schedule exhibit
page | reference | 第_页 | page pages
line | reference | _号线 | line lines
bus | reference | _路公交 _路公共汽车 _路车 | bus route
building | reference | _号楼 _号厂房 _号院 | building block tower workshop plant compound
gate | reference | _号门 _号登机口 | gate
platform | reference | _号站台 | platform
terminal | reference | _号航站楼 第_航站楼 | terminal
runway | reference | _号跑道 第_跑道 | runway
hall | reference | _号馆 _号厅 _号展馆 _号展厅 | hall pavilion
reactor | reference | _号机组 _号反应堆 | unit reactor generator
well | reference | _号井 | well
berth | reference | _号泊位 | berth berths
lot | reference | _号地块 | plot plots lot lots parcel
order | reference | 第_号 第_号令 _号令 第_号公告 _号公告 第_号主席令 _号文件 _号文 | order decree announcement document circular notice resolution decision bulletin
highway | reference | 国道_ _国道 | national_highway highway
provincial | reference | 省道_ _省道 | provincial_highway provincial_road
shenzhou | reference | 神舟_ 神舟-_ | shenzhou
long_march | reference | 长征_ 长征-_ | long_march
change | reference | 嫦娥_ 嫦娥-_ | chang'e
tianwen | reference | 天问_ 天问-_ | tianwen
tianzhou | reference | 天舟_ 天舟-_ | tianzhou
tiangong | reference | 天宫_ 天宫-_ | tiangong
fengyun | reference | 风云_ 风云-_ | fengyun
beidou | reference | 北斗_ 北斗-_ | beidou
dongfeng | reference | 东风_ 东风-_ | dongfeng df
fighter | reference | 歼_ 歼-_ | j
transporter | reference | 运-_ | y
helicopter | reference | 直-_ | z
boeing | reference | 波音_ | boeing
apollo | reference | 阿波罗_ | apollo
typhoon | ordinal | 第_号台风 | typhoon
plenary | ordinal | _中全会 第_次…全体会议 _次全体会议 第_次…全会 _次全会 | plenary plenum
census | ordinal | 第_次…普查 第_次…调查 | census survey
world_war | ordinal | 第_次世界大战 | war
congress | ordinal | 第_次…代表大会 | congress
meeting | ordinal | 第_次…会议 &_次会议 第_次…会晤 第_次…会谈 第_次…磋商 第_次…对话 第_次…例会 第_次…大会 第_次…峰会 第_次…集体学习 | session meeting conference dialogue talks consultation consultations summit assembly study gathering
phase | ordinal | 第_期 ~_期 第_阶段 ~_阶段 | phase phases stage stages
batch | ordinal | 第_批 第_批次 首批 | batch batches group groups list round tranche set wave
reading | ordinal | ~_审稿 ~_审 ~_次审议稿 第_次审议稿 第_次审议 | reading readings draft instance review deliberation trial version
round | ordinal | 第_轮 ~_轮巡视 ~_轮督察 ~_轮督导 首轮 | round rounds cycle series wave
term | ordinal | 第_届 &_届 首届 | congress committee commission council conference games game forum expo exposition fair exhibition festival olympics olympiad championship championships cup summit assembly politburo bureau convention session meeting parliament term board ceremony awards contest competition marathon biennale symposium seminar
industry | ordinal | 第_产业 | industry industries sector sectors
tier | ordinal | ~_线城市 ~_线品牌 ~_线 | tier
season | ordinal | 第_季 | season
episode | ordinal | 第_集 | episode
edition | ordinal | 第_版 | edition
volume | ordinal | 第_卷 第_辑 | volume vol
generation | ordinal | 第_代 | generation
ring | ordinal | ~_环路 ~_环 | ring
level | ordinal | _级响应 _级应急响应 _级防汛应急响应 _级防台风应急响应 _级预警 _级医院 _级甲等 _级保护 _级资质 _级公路 _级战备 | level class grade tier category
class | ordinal | 第_级 第_类 第_等级 第_种 | class classes category categories grade grades level levels schedule type types tier
anniversary | ordinal | _周年 | anniversary birthday
army | ordinal | 第_集团军 第_师 第_旅 | army division brigade
school | reference | 第_中学 第_小学 第_高级中学 第_幼儿园 第_实验小学 第_实验中学 | school
hospital | reference | 第_医院 第_人民医院 第_附属医院 | hospital
court | reference | 第_中级人民法院 第_巡回法庭 第_检察院 第_检察分院 | court procuratorate
bottom | ordinal | 倒数第_ | bottom
rank | ordinal | 第_位 第_名 第_大 第_高 第_长 第_多 第_低 第_快 | place position rank ranked ranks ranking
"""


class Family(Struct, frozen=True):
    """A line of the table."""

    name: str
    kind: Kind
    chinese: tuple[str, ...]
    english: tuple[str, ...]


def _families() -> Mapping[str, Family]:
    lines = ([cell.strip() for cell in line.split("|")] for line in _TABLE.strip().splitlines())
    return {
        name: Family(
            name,
            "reference" if kind == "reference" else "ordinal",
            tuple(zh.split()),
            tuple(noun.replace("_", " ") for noun in en.split()),
        )
        for name, kind, zh, en in lines
    }


FAMILIES = _families()
ORDER = {name: place for place, name in enumerate(FAMILIES)}
PROVISIONS = frozenset(("article", "part", "chapter", "section", "book"))
"""The parts of a law: what cites one often cites several, and "the preceding" for a number."""
