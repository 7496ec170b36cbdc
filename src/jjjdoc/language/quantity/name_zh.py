"""Words whose numerals count nothing: idioms (千方百计), names (万州), everyday words (十分, 统一)."""

from __future__ import annotations

from jjjdoc.patterns import regex

_NOTHING: tuple[str, ...] = ()
_IDIOMS = (
    "千方百计 万无一失 一心一意 三番五次 千家万户 万家灯火 千辛万苦 瞬息万变 千变万化 千军万马 千山万水 千言万语 千头万绪"
    " 千差万别 千丝万缕 千篇一律 千载难逢 千钧一发 千秋万代 千里之行 千里迢迢 千锤百炼 千村万乡 千乡万村 千呼万唤 千姿百态 千奇百怪 千真万确"
    " 千难万险 千门万户 千里眼 百里挑一 万众一心 万象更新 万水千山 万紫千红 万里长城 万里长征 万圣节 万有引力 万事万物 万不得已 万人空巷"
    " 百花齐放 百家争鸣 百废待兴 百折不挠 百年大计 百年树人 百战百胜 百发百中 第一个百年 第二个百年 两个一百年 千千万万 百炼成钢 百尺竿头 百感交集 百读不厌 百科全书 百里洋场 百依百顺"
    " 十全十美 十拿九稳 十万火急 十万八千里 十字路口 十有八九 十之八九 五湖四海 五花八门 五颜六色 五光十色 五谷丰登 五体投地 五味杂陈"
    " 四面八方 四通八达 四分五裂 四平八稳 四书五经 四世同堂 四舍五入 三心二意 三长两短 三三两两 三言两语 三令五申 三思而行 三缄其口 三顾茅庐"
    " 三天两头 三教九流 三皇五帝 三国演义 一波三折 一举两得 一干二净 一清二楚 一石二鸟 一刀两断 一五一十 一穷二白 一分为二 独一无二 接二连三"
    " 说三道四 颠三倒四 朝三暮四 低三下四 丢三落四 不三不四 举一反三 隔三差五 退避三舍 约法三章 火冒三丈 垂涎三尺 入木三分 七嘴八舌 七上八下"
    " 乱七八糟 横七竖八 杂七杂八 八仙过海 半信半疑 半途而废 半斤八两 一知半解 事半功倍 事倍功半 九牛一毛 九霄云外 九死一生 数一数二 屈指可数"
    " 两全其美 两败俱伤 两面三刀 模棱两可 三七二十一 二话不说 略知一二 一二线 二三线 三四线 一年一度 千秋万世 五大三粗 一日千里 一落千丈"
    " 百年老店 百年未有 百年变局 千年大计 以一当十 万万不可 千万不要 千万别 千万要 千万不能 一个一个 一步一步 一般 日复一日 年复一年"
    " 一本正经 一成不变 一寸光阴 一点一滴 一家之言 一毛不拔 一日三秋 一时半刻 一时半会 一天到晚 一条龙 不拔一毛 三番两次 三家村 三句不离本行 三年五载 三年两载 三人成虎 三人行 三百六十行 三天打鱼 三位一体 三分鼎足 三户亡秦 三寸之舌 三寸不烂之舌 三尺童子 三尺讲台 三寸金莲 三岁看老 三个臭皮匠 绕梁三日 鼎足三分 冰冻三尺 新官上任三把火 连中三元"
    " 四大皆空 四海一家 四面楚歌 危机四伏 七大姑八大姨 眼观四路 五黄六月 五里雾中 五十步笑百步 五零四散 六根清净 六道轮回 六尺之孤 七步成诗 七步之才 七零八落 七零八碎 七零八散 八面玲珑 八面威风 八面圆通 八面驶风 胡说八道 眼观六路 威风八面 九天揽月 十步芳草 十个指头 十年寒窗 十年九不遇 十年磨一剑 十年树木 十面埋伏 十年如一日 十里八乡 百步穿杨"
    " 百口莫辩 百年好合 百年偕老 百年之好 百折不回 精神百倍 信心百倍 勇气百倍 身价百倍 遗臭万年 长命百岁 诸子百家 千年万载 千人一面 千岁一时 千层饼 千层浪 千层底 千层面 千人千面 千日红 千家诗 风情万种 四两拨千斤 万户千门 万家生佛 万头攒动 万卷书 万年青 不怕一万 霞光万道 一年半载 一时半霎 两面夹击 两面派 两码事 首鼠两端 蛇鼠两端 两条腿走路"
    " 几次三番 三个和尚没水喝 八股文"
)
_NAMES = (
    "万州 万宁 万科 万达 万华 万通 万宝 万隆 万象 万荣 万安 万源 万盛 万载 万年县 万年历 万寿 万泉 万家乐 万事达 万豪 万全区 万全县 郑万 渝万 伊万 千岛湖"
    " 千岛 千禧 千佛山 千叶 千阳 千灯 千山 千金 千张 千斤顶 千禧年 百度 百色 百胜 百事 百联 百威 百济 百老汇 百慕大 百合 百叶 百灵 百香果 百雀羚 百盛 百丽"
    " 一汽 一带一路 一国两制 一重集团 三星 三毛 九毛九 三亚 三峡 三明 三门峡 三门 三菱 三鹿 三里屯 三元桥 三元区 三江源 三角 三轮车 三文鱼 三沙 三河 三原 三都 三水"
    " 三台县 三穗 三一重工 三洋 三得利 三联书店 三军 三农 三甲 三伏 三九 三八 三聚氰胺 三明治 四川 四平 四方区 四合院 四季 四会市 五台山 五台县 五粮液"
    " 五常 五指山 五道口 五大连池 五华 五莲 五寨 五峰 五河县 五家渠 五四 五一 五金 六安 六盘水 六合 六一儿童 六枝 七台河 七夕 七里河 七星区 七匹狼"
    " 八达岭 八里桥 八里庄 八宝山 八宝粥 八路军 八角 八卦 八一 八公山 九江 九寨沟 九龙 九华山 九州 九台 九原 九里山 九阳 十堰 十三陵 十里河 十里堡 十月革命"
    " 二连浩特 二七区 二七广场 二道区 二手 二维 二元 二战 二胎 二孩 二氧化 二十国集团 两江新区 两河口 两会 万圣 半导体 半岛 半径"
    " 一号文件 二十大 十九大 十八大 十七大 十六大 四个自信 四个意识 两个维护 三严三实 八国联军 九三学社 九段线 五角大楼 六神 七喜 八喜 万维网 一线 五行 五官"
)
_WORDS = (
    "十分 十足 十字 万分 万能 万全 万一 万岁 万事 万物 万万 万幸 万古 万众 万顷 亿万 百姓 百货 百科 百般 百业 百分比 百分数 百分率 百分制 千古 千秋 千兆"
    " 千瓦 千克 千米 千卡 数码 数组 数列 数级 数集 数位 数轴 数对 数种子 数据 数字 数量 几何 几乎 几率 几近 统一 同一 唯一 单一 专一 划一 如一 逐一 归一 合一"
    " 进一步 之一 某一 任一 每一 不一 第一时间 第一手 初一 初二 初三 初四 初五 两口子 小两口 两面性 老三 老四 老二 高三年级 高二年级 高一年级 大三学生"
    " 二是 三是 四是 五是 六是 一是 茶几 半天云 四周 四处 五味 五脏 五彩 五谷 六月飞雪 七彩 九泉 三维 四维  三权 三角洲 三军 千百年 几千年 一台戏"
    " 十一黄金周 十一假期 十一长假 十一国庆 十一期间 双十一 双十二 三合一 二合一 多合一 五险一金 三餐 一日三餐 二十四节气 十二生肖 十字架 百分点"
    " 三明市 三五成群 三步走 两步走 两点论 一分钱一分货 万人迷"
)
_KEEP = {
    "十分": ("十分钟", "十分之", "十分半钟", "十分贝"),
    "万分": ("万分之",),
    "三八": ("三八折", "三八成"),
    "三角": ("三角钱", *(f"三角{digit}分" for digit in "一二三四五六七八九")),
    "三毛": ("三毛钱", *(f"三毛{digit}" for digit in "一二三四五六七八九")),
    "八角": ("八角钱", *(f"八角{digit}分" for digit in "一二三四五六七八九")),
    "四季": ("四季度",),
    "四平": ("四平方",),
    "之一": ("之一点",),
}
"""What a word must not be the beginning of, to be one."""

_NUMERALS = frozenset("零〇一二两俩三四五六七八九十百千万亿几数半")
_BEFORE_NUMERAL: dict[str, frozenset[str]] = {
    "一": frozenset("上下前后本统同唯单专划任每某这那哪初周其不如之另逐归合万期拜"),
    "数": frozenset(
        "人口倍参分指函计读岁级整次多因基总户件位半名复字无对少系变代算奇偶负正小尾无充悉天年月点票频度里"
    ),
    "半": frozenset("上下前后东西南北大多小"),
}


_AND_PART = regex("点[〇零一二三四五六七八九]|(?:年|周|天|个月|小时|个小时)半(?!数)")
"""What makes 一 a number, whatever stands before it: 之一点三五倍, 此后一年半."""
_NUMBER_OF = ("总数", "指数", "岁数", "票数", "股数", "件数", "倍数")
_HAN_DIGITS = tuple("零〇一二两三四五六七八九")
_BOUNDS = ("以上", "以下", "之上", "之下")

_NUMBERS_ALONE = regex(
    '[“"「](?:[一二两三四五六七八九十]{1,2}个[一二两三四五六七八九十百千万]{1,3}年?){1,3}(?=[”"」])'
)
"""A name of numbers alone, in quotes: “三个一百”."""


def _by_numeral(words: str) -> dict[str, list[tuple[int, str]]]:
    """Return the words by their first numeral and the character after it, before it where it is the last.

    Each with the place of the numeral in the word, the longest first.
    """
    table: dict[str, list[tuple[int, str]]] = {}
    for word in sorted(set(words.split()), key=len, reverse=True):
        place = next(index for index, char in enumerate(word) if char in _NUMERALS)
        first = place if place + 1 < len(word) else place - 1
        table.setdefault(word[first : first + 2], []).append((place, word))
    return table


_TABLE = _by_numeral(f"{_IDIOMS} {_NAMES} {_WORDS}")


def skip_name(text: str, start: int) -> int:
    """Return the end of the word or name that the numeral at this place is part of; the place itself if of none."""
    char = text[start]
    if char == "数" and text.startswith(("十分之", "百分之", "千分之", "万分之"), start + 1):
        return start + 1  # the end of a noun: 总股数百分之五
    end = _end_of_word(text, start, text[start : start + 2]) or _end_of_word(
        text, start, text[start - 1 : start + 1]
    )
    if end:
        return end
    if char == "半" and text.startswith("年", start + 1) and text[start - 1 : start] in ("上", "下"):
        return start
    if char == "半" and text.endswith(("至多", "最多"), max(0, start - 2), start):
        return start
    named = _NUMBERS_ALONE.match(text, start - 1) if start else None
    if named is not None:
        return named.end()
    blocked = _BEFORE_NUMERAL.get(char)
    if (
        blocked is not None
        and start
        and text[start - 1] in blocked
        and not text.endswith(_BOUNDS, 0, start)
        and not _is_vague(text, start)
        and not (char == "一" and _AND_PART.match(text, start + 1))
    ):
        return start + 1
    if start and text[start - 1] in "周期拜" and char in "一二三四五六" and _is_weekday(text, start):
        return start + 1
    return _skip_slogan(text, start)


def _end_of_word(text: str, start: int, key: str) -> int:
    """Return the end of the word of this key whose numeral is at this place, 0 if there is none."""
    for before, word in _TABLE.get(key, ()):
        first = start - before
        if (
            first >= 0
            and text.startswith(word, first)
            and not text.startswith(_KEEP.get(word, _NOTHING), first)
        ):
            return first + len(word)
    return 0


def _is_vague(text: str, start: int) -> bool:
    """Tell whether 数 is that of 数十, 数千 rather than the end of a noun: 人数十七人, 总数百分之五, 指数百点."""
    if text[start] != "数" or text[start + 1 : start + 2] not in ("十", "百", "千", "万", "亿"):
        return False
    return not (
        text.endswith(_NUMBER_OF, 0, start + 1)
        or text.startswith("百分之", start + 1)
        or text[start + 2 : start + 3] in _HAN_DIGITS
    )


_COUNTED_WEEKS = regex("[个次百千万]|十(?![点时])")
"""What makes a numeral after 周 no day of the week: 四周三十公尺, but not 周五十点."""


def _is_weekday(text: str, start: int) -> bool:
    named = text.endswith(("周", "星期", "礼拜"), max(0, start - 2), start)
    return named and _COUNTED_WEEKS.match(text, start + 1) is None


_SLOGAN_DIGITS = frozenset("一二两三四五六七八九十百千万多双")
_COUNTED = frozenset("个名家次天年月岁人元位项种万亿千百十点成条户分米斤里倍周日第届份块毛角上的余")


def _skip_slogan(text: str, start: int) -> int:
    """Return the end of 三校一院, 六链五群, 一核两翼: numerals with a noun each, that are a name."""
    if text[start] in _SLOGAN_DIGITS:
        for first in (start, start - 2):
            if first >= 0 and _is_slogan(text, first):
                end = first + 4
                while end + 1 < len(text) and text[end] in _SLOGAN_DIGITS and _is_noun(text[end + 1]):
                    end += 2
                return end
    return start


def _is_slogan(text: str, first: int) -> bool:
    return (
        first + 3 < len(text)
        and text[first] in _SLOGAN_DIGITS
        and text[first + 2] in _SLOGAN_DIGITS
        and _is_noun(text[first + 1])
        and _is_noun(text[first + 3])
    )


def _is_noun(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" and char not in _COUNTED and char not in _NUMERALS
