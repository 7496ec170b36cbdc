"""Which Chinese characters an English spelling of a name stands for: Huatong is 华通.

The 3,755 common characters of GB 2312 are in the order of their pinyin, so that the first character of each syllable is
enough to read them all, each in one way.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate

from jjjdoc.patterns import regex

_FIRST = """
a啊 ai埃 an鞍 ang肮 ao凹 ba芭 bai白 ban斑 bang邦 bao苞 bei杯 ben奔 beng崩 bi逼 bian鞭 biao标 bie鳖 bin彬 bing兵 bo玻 bu捕 ca擦 cai猜
can餐 cang苍 cao操 ce厕 ceng层 cha插 chai拆 chan搀 chang昌 chao超 che车 chen郴 cheng撑 chi吃 chong充 chou抽 chu初 chuai揣 chuan川
chuang疮 chui吹 chun春 chuo戳 ci疵 cong聪 cou凑 cu粗 cuan蹿 cui摧 cun村 cuo磋 da搭 dai呆 dan耽 dang当 dao刀 de德 deng蹬 di堤 dian颠
diao碉 die跌 ding丁 diu丢 dong东 dou兜 du督 duan端 dui堆 dun墩 duo掇 e蛾 en恩 er而 fa发 fan藩 fang坊 fei菲 fen芬 feng丰 fo佛 fou否 fu夫
ga噶 gai该 gan干 gang冈 gao篙 ge哥 gei给 gen根 geng耕 gong工 gou钩 gu辜 gua刮 guai乖 guan棺 guang光 gui瑰 gun辊 guo锅 ha哈 hai骸 han酣
hang夯 hao壕 he呵 hei嘿 hen痕 heng哼 hong轰 hou喉 hu呼 hua花 huai槐 huan欢 huang荒 hui灰 hun荤 huo豁 ji击 jia嘉 jian歼 jiang僵 jiao蕉
jie揭 jin巾 jing荆 jiong炯 jiu揪 ju鞠 juan捐 jue撅 jun均 ka喀 kai开 kan刊 kang康 kao考 ke坷 ken肯 keng坑 kong空 kou抠 ku枯 kua夸
kuai块 kuan宽 kuang匡 kui亏 kun坤 kuo括 la垃 lai莱 lan蓝 lang琅 lao捞 le勒 lei雷 leng棱 li厘 lia俩 lian联 liang粮 liao撩 lie列 lin琳
ling玲 liu溜 long龙 lou楼 lu芦 lv驴 luan峦 lue掠 lun抡 luo萝 ma妈 mai埋 man瞒 mang芒 mao猫 me么 mei玫 men门 meng萌 mi眯 mian棉 miao苗 mie蔑 min民
ming明 miu谬 mo摸 mou谋 mu拇 na拿 nai氖 nan南 nang囊 nao挠 ne呢 nei馁 nen嫩 neng能 ni妮 nian蔫 niang娘 niao鸟 nie捏 nin您 ning柠 niu牛
nong脓 nu奴 nv女 nuan暖 nue虐 nuo挪 o哦 ou欧 pa啪 pai拍 pan攀 pang乓 pao抛 pei呸 pen喷 peng砰 pi坯 pian篇 piao飘 pie撇 pin拼 ping乒 po坡 pu扑 qi期
qia掐 qian牵 qiang枪 qiao橇 qie切 qin钦 qing青 qiong琼 qiu秋 qu趋 quan圈 que缺 qun裙 ran然 rang瓤 rao饶 re惹 ren壬 reng扔 ri日 rong戎
rou揉 ru茹 ruan软 rui蕊 run闰 ruo若 sa撒 sai腮 san三 sang桑 sao搔 se瑟 sen森 seng僧 sha莎 shai筛 shan珊 shang墒 shao梢 she奢 shen砷
sheng声 shi师 shou收 shu蔬 shua刷 shuai摔 shuan栓 shuang霜 shui谁 shun吮 shuo说 si斯 song松 sou搜 su苏 suan酸 sui虽 sun孙 suo蓑 ta塌
tai胎 tan坍 tang汤 tao掏 te特 teng藤 ti梯 tian天 tiao挑 tie贴 ting厅 tong通 tou偷 tu凸 tuan湍 tui推 tun吞 tuo拖 wa挖 wai歪 wan豌
wang汪 wei威 wen瘟 weng嗡 wo挝 wu巫 xi昔 xia瞎 xian掀 xiang相 xiao萧 xie楔 xin薪 xing星 xiong兄 xiu休 xu墟 xuan轩 xue靴 xun勋 ya压
yan焉 yang殃 yao邀 ye椰 yi一 yin茵 ying英 yo哟 yong拥 you幽 yu迂 yuan鸳 yue曰 yun耘 za匝 zai栽 zan咱 zang赃 zao遭 ze责 zei贼 zen怎
zeng增 zha扎 zhai摘 zhan瞻 zhang樟 zhao招 zhe遮 zhen珍 zheng蒸 zhi芝 zhong中 zhou舟 zhu珠 zhua抓 zhuai拽 zhuan专 zhuang桩 zhui椎
zhun谆 zhuo捉 zi兹 zong鬃 zou邹 zu租 zuan钻 zui嘴 zun尊 zuo昨
"""
"""Each syllable with the first character that is read so."""

_READ_IN_NAMES = {
    "厦": "xia", "重": "chong", "行": "hang", "长": "chang", "乐": "le", "圳": "zhen", "鑫": "xin", "泸": "lu", "渭": "wei",
    "沱": "tuo", "邕": "yong", "骅": "hua", "晟": "sheng", "昊": "hao", "睿": "rui", "琪": "qi", "瑶": "yao", "浔": "xun",
    "沣": "feng", "泓": "hong", "淄": "zi", "濮": "pu", "漯": "luo", "亳": "bo", "岷": "min", "闵": "min", "珈": "jia",
    "琨": "kun", "璟": "jing", "翎": "ling", "熠": "yi", "滕": "teng", "衢": "qu", "莒": "ju", "潢": "huang", "芮": "rui",
    "钰": "yu", "煜": "yu", "淮": "huai", "嵊": "sheng", "衡": "heng", "缙": "jin", "赣": "gan", "蚌": "beng", "曾": "zeng",
}  # fmt: skip
"""Characters of names that are not among them, or are read in another way."""

_COMMON = range(0xB0A1, 0xD7FA)
_LEAST_LETTERS = 4
_SPELT = str.maketrans({"'": "", "-": "", " ": "", "ü": "v"})
_NAME = regex(r"\b[A-Z][a-zü']+(?:-[a-zü]+)?(?: [A-Z][a-zü']+(?:-[a-zü]+)?)?")
"""One capitalized word, or two that may be a surname and a given name."""


@cache
def _table() -> tuple[list[int], list[str]]:
    entries = [(entry[-1], entry[:-1]) for entry in _FIRST.split()]
    return [_code(char) for char, _ in entries], [syllable for _, syllable in entries]


def _code(char: str) -> int:
    return int.from_bytes(char.encode("gb2312", "ignore"), "big")


@cache
def syllable(char: str) -> str:
    """Return how a character is read, in lower case and without a tone; empty for what is not a common character."""
    if char in _READ_IN_NAMES:
        return _READ_IN_NAMES[char]
    code = _code(char)
    if code not in _COMMON:
        return ""
    codes, syllables = _table()
    return syllables[bisect_right(codes, code) - 1]


@cache
def _syllables() -> re.Pattern[str]:
    longest = sorted({*_table()[1], *_READ_IN_NAMES.values()}, key=lambda each: (-len(each), each))
    return regex(f"(?:{'|'.join(longest)}){{2,4}}")


def may_spell(word: str) -> bool:
    """Tell whether an English word may spell two to four characters: Haidian. Some words of English do too."""
    return _syllables().fullmatch(word.lower().translate(_SPELT)) is not None


def readings_of(letters: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows of syllables that letters may be read as: xian is one syllable or two."""
    if not letters:
        yield ()
    known = _known_syllables()
    for end in range(1, min(_LONGEST, len(letters)) + 1):
        if letters[:end] in known:
            yield from ((letters[:end], *rest) for rest in readings_of(letters[end:]))


_LONGEST = 6


@cache
def _known_syllables() -> frozenset[str]:
    return frozenset((*_table()[1], *_READ_IN_NAMES.values()))


def find_spelt(chinese: str, english: str) -> Iterator[tuple[str, int, int]]:
    """Yield the names of an English text that spell characters of a Chinese one, and the range of these."""
    read = [syllable(char) or " " for char in chinese]
    starts = [0, *accumulate(map(len, read))]
    places = {start: index for index, start in enumerate(starts)}
    spelt = "".join(read)
    for name in dict.fromkeys(found.group() for found in _NAME.finditer(english)):
        for words in dict.fromkeys((name, *name.split())):
            letters = words.lower().translate(_SPELT)
            found = list(_places(letters, spelt, places)) if len(letters) >= _LEAST_LETTERS else []
            yield from ((words, first, last) for first, last in found)
            if found:
                break


def _places(letters: str, spelt: str, places: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of two characters and more that are spelt so."""
    at = spelt.find(letters)
    while at >= 0:
        first, last = places.get(at), places.get(at + len(letters))
        if first is not None and last is not None and last - first > 1:
            yield first, last
        at = spelt.find(letters, at + 1)
