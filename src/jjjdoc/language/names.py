"""What Chinese names look like in English: places and their levels, one-character names, apostrophes, nouns."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

# Names in pinyin that need an apostrophe, before a syllable that begins with a, o or e (GB/T 16159).


def _keyed(names: str) -> dict[str, str]:
    return {name.replace("'", "").lower(): name for name in names.split()}


ALWAYS = _keyed("Xiong'an Huai'an Yan'an")
"""By the spelling without it, in lower case; in a report on China nothing else is spelt so."""

WITH_NOUN = _keyed(
    "Xi'an Ji'an Lu'an Ya'an Tai'an Chang'an Ping'an Gu'an Da'an Wen'an Wu'an Lin'an Qian'an Jing'an Guang'an Bao'an"
    " Xing'an Hong'an Hai'an Long'an Nan'an Tong'an Yong'an Fu'an Zhen'an Xin'an Dong'an Chao'an Xiang'an Hui'an"
    " Gao'an Bei'an Wan'an Dong'e Ren'ai"
)
"""Without the apostrophe these may be other names or words: they count where a noun says what they are."""

_NEEDLESS = "Ji'nan He'nan Hu'nan He'bei Tian'jin Bei'jing Shan'xi Yun'nan Hai'nan Nan'jing Shang'hai"
NEEDLESS = {name.lower(): name.replace("'", "") for name in _NEEDLESS.split()}
"""Names that are spelt with an apostrophe by mistake, in lower case, and how they are spelt."""

_NOUNS = (
    "city county district town township prefecture province municipality village subdistrict new railway station airport"
    " international high-speed intercity expressway highway road street avenue bridge port university campus hospital"
    " museum people's municipal economic development reef jiao jiaotong xianyang"
)
NOUNS = frozenset(_NOUNS.split())
"""Words that tell, after a name, that it is one of a place."""


# The noun that says what a name is of: railway, park, school; and the words that stand before it.


_TRANSPORT = """
railway railroad line expressway expwy highway motorway freeway road route corridor channel passage canal train section
tunnel bridge
"""
_ADMINISTRATIVE = """
district county city town township subdistrict prefecture province municipality banner village
"""
_SITES = """
reservoir lake river mountain park museum library hospital school university college kindergarten station airport port
bridge road street avenue railway expressway stadium gymnasium hotel temple palace garden square
"""
_OTHERS = """
zone area region center centre base institute academy group company corporation bank exchange harbor theater theatre
tower building campus plan belt cluster wetland forest commission committee bureau office government court hub terminal
pier island bay valley plain dam plant hsr
"""
_CANNOT_END = """
international municipal administrative intercity inter-city high-speed new economic national provincial metropolitan
primary secondary vocational autonomous technological industrial ecological cultural medical collaborative coordinated
comprehensive central special pilot demonstration performing
"""
_CHINESE = """
高速公路 高速铁路 城际铁路 国际机场 铁路 公路 高速 高铁 机场 新区 副中心 中心 医院 大学 中学 小学 公园 车站 火车站 水库
图书馆 博物馆 科技园 开发区 经济区 示范区 自贸区 试验区 地铁 大桥 隧道 大厦 集团 政府
"""

TRANSPORT = tuple(_TRANSPORT.split())
"""What routes are called after two or more places: in lower case, singular."""

ADMINISTRATIVE = tuple(_ADMINISTRATIVE.split())
"""What the divisions of a country are called."""

SITES = tuple(_SITES.split())
"""What is named one by one in lists: reservoirs, parks, schools."""

HEADS = frozenset((*TRANSPORT, *ADMINISTRATIVE, *SITES, *_OTHERS.split()))
"""Nouns that a name may end in."""

CANNOT_END = frozenset(_CANNOT_END.split())
"""Words that a name does not end in: a noun is to follow."""

CHINESE_GENERICS = tuple(_CHINESE.split())
"""Nouns that Chinese names end in."""


# The administrative level of the places directly under the central government.


Level = Literal["municipality", "province", "autonomous_region", "special_region"]


class Division(Struct, frozen=True):
    """A place directly under the central government, in short and in full, in both languages."""

    level: Level
    zh: str
    en: str
    full_zh: str
    full_en: str


_MUNICIPALITIES = "北京 Beijing 天津 Tianjin 上海 Shanghai 重庆 Chongqing"
_PROVINCES = (
    "河北 Hebei 山西 Shanxi 辽宁 Liaoning 吉林 Jilin 黑龙江 Heilongjiang 江苏 Jiangsu 浙江 Zhejiang 安徽 Anhui"
    " 福建 Fujian 江西 Jiangxi 山东 Shandong 河南 Henan 湖北 Hubei 湖南 Hunan 广东 Guangdong 海南 Hainan"
    " 四川 Sichuan 贵州 Guizhou 云南 Yunnan 陕西 Shaanxi 甘肃 Gansu 青海 Qinghai 台湾 Taiwan"
)


def _divisions(table: str, level: Level, noun_zh: str, noun_en: str) -> tuple[Division, ...]:
    words = table.split()
    return tuple(
        Division(level, zh, en, zh + noun_zh, f"{en} {noun_en}")
        for zh, en in zip(words[::2], words[1::2], strict=True)
    )


DIVISIONS: tuple[Division, ...] = (
    *_divisions(_MUNICIPALITIES, "municipality", "市", "Municipality"),
    *_divisions(_PROVINCES, "province", "省", "Province"),
    Division(
        "autonomous_region", "内蒙古", "Inner Mongolia", "内蒙古自治区", "Inner Mongolia Autonomous Region"
    ),
    Division("autonomous_region", "广西", "Guangxi", "广西壮族自治区", "Guangxi Zhuang Autonomous Region"),
    Division("autonomous_region", "西藏", "Xizang", "西藏自治区", "Xizang Autonomous Region"),
    Division("autonomous_region", "西藏", "Tibet", "西藏自治区", "Xizang Autonomous Region"),
    Division("autonomous_region", "宁夏", "Ningxia", "宁夏回族自治区", "Ningxia Hui Autonomous Region"),
    Division("autonomous_region", "新疆", "Xinjiang", "新疆维吾尔自治区", "Xinjiang Uygur Autonomous Region"),
    Division(
        "special_region", "香港", "Hong Kong", "香港特别行政区", "Hong Kong Special Administrative Region"
    ),
    Division("special_region", "澳门", "Macao", "澳门特别行政区", "Macao Special Administrative Region"),
    Division("special_region", "澳门", "Macau", "澳门特别行政区", "Macao Special Administrative Region"),
)
BY_ENGLISH = {division.en.lower(): division for division in DIVISIONS}
BY_CHINESE = {division.zh: division for division in DIVISIONS}

_ONE_CHARACTER = (
    "京 北京 津 天津 沪 上海 渝 重庆 冀 河北 晋 山西 辽 辽宁 吉 吉林 黑 黑龙江 苏 江苏 浙 浙江 皖 安徽 闽 福建 赣 江西"
    " 鲁 山东 豫 河南 鄂 湖北 湘 湖南 粤 广东 琼 海南 川 四川 贵 贵州 云 云南 陕 陕西 甘 甘肃 青 青海 蒙 内蒙古 桂 广西"
    " 藏 西藏 宁 宁夏 新 新疆 港 香港 澳 澳门 台 台湾"
)
BY_ONE_CHARACTER = {
    short: BY_CHINESE[name] for short, name in zip(*[iter(_ONE_CHARACTER.split())] * 2, strict=True)
}
"""By the one character that stands for a place in 京津冀 and 云贵川."""


# Places written with one character in the names of roads and railways: 京雄 is Beijing and Xiong'an.
#
# English writes them out. The tables are closed: a character that is not here stands for no place, and a word that
# is put together from pinyin is read as a route only if the route is listed.


class ShortPlace(Struct, frozen=True):
    """A place in the name of a route: its character, the pinyin of that, and its English name."""

    han: str
    pinyin: str
    english: str


_ROUTE_PLACE_TABLE = """
京 jing Beijing  津 jin Tianjin  冀 ji Hebei  沪 hu Shanghai  渝 yu Chongqing  雄 xiong Xiong'an
张 zhang Zhangjiakou  唐 tang Tangshan  秦 qin Qinhuangdao  石 shi Shijiazhuang  承 cheng Chengde  保 bao Baoding
廊 lang Langfang  沧 cang Cangzhou  衡 heng Hengshui  邯 han Handan  忻 xin Xinzhou  滨 bin Binhai  蓟 ji Jizhou
哈 ha Harbin  沈 shen Shenyang  昆 kun Kunming  台 tai Taipei  港 gang Hong_Kong  澳 ao Macao  九 jiu Kowloon
广 guang Guangzhou  深 shen Shenzhen  珠 zhu Zhuhai  武 wu Wuhan  郑 zheng Zhengzhou  徐 xu Xuzhou  商 shang Shangqiu
德 de Dezhou  济 ji Jinan  青 qing Qingdao  太 tai Taiyuan  藏 zang Lhasa  新 xin Urumqi  成 cheng Chengdu
蓉 rong Chengdu  兰 lan Lanzhou  西 xi Xi'an  合 he Hefei  福 fu Fuzhou  厦 xia Xiamen  杭 hang Hangzhou
宁 ning Nanjing  苏 su Suzhou  开 kai Kaifeng  平 ping Pinggu  连 da Dalian  银 yin Yinchuan  长 chang Changchun
海 hai Haikou  通 tong Tongzhou  包 bao Baotou
"""

_ROUTES = """
京雄 京津 京津冀 京津雄 京冀 京沪 京张 京唐 京秦 京哈 京昆 京台 京广 京港 京港澳 京藏 京新 京承 京开 京平 京沈 京九
京滨 京商 京德 京石 京保 京武 京郑 京通 京包 京福 京沧 京济 津雄 津石 津保 津沧 津秦 津沪 津蓟 津滨 津承 津冀
雄商 雄忻 石雄 雄石 石太 石济 石德 秦沈 张承 张石 保沧 太青
沪宁 沪杭 沪昆 沪渝 沪蓉 沪苏 成渝 渝昆 渝厦 广深 广深港 港珠澳 武广 郑西 郑徐 西成 合福 杭深 沈海 长深 青银 青兰
"""

ROUTE_PLACES = tuple(
    ShortPlace(han, pinyin, english.replace("_", " "))
    for han, pinyin, english in zip(*[iter(_ROUTE_PLACE_TABLE.split())] * 3, strict=True)
)
_BY_HAN = {place.han: place for place in ROUTE_PLACES}
PINYIN = frozenset(place.pinyin for place in ROUTE_PLACES)


class Route(Struct, frozen=True):
    """Two or more places that give a road, a railway or an area its name."""

    places: tuple[ShortPlace, ...]

    @property
    def han(self) -> str:
        """The name as Chinese has it: 京雄."""
        return "".join(place.han for place in self.places)

    @property
    def english(self) -> str:
        """The name as English has it: Beijing-Xiong'an."""
        return "-".join(place.english for place in self.places)


ROUTES = tuple(Route(tuple(_BY_HAN[han] for han in route)) for route in _ROUTES.split())

JOINED: dict[str, Route] = {}
"""Routes by their pinyin written as one word, in lower case: jingxiong."""

for _route in ROUTES:
    JOINED.setdefault("".join(_place.pinyin for _place in _route.places), _route)


def written_out(parts: tuple[str, ...]) -> str | None:
    """Return the English name of a route with some parts in pinyin (beijing, xiong); None where it cannot be told.

    Parts are in lower case. Those that are not one place's pinyin must be the English name of a place of the route.
    """
    for route in ROUTES:
        if len(route.places) == len(parts) and all(
            part in (place.pinyin, place.english.lower())
            for part, place in zip(parts, route.places, strict=True)
        ):
            return route.english
    return None


# English names of places that stand in the names of routes and regions, in lower case.


_HEBEI = """
    shijiazhuang tangshan qinhuangdao handan xingtai baoding zhangjiakou chengde cangzhou langfang hengshui xiong'an
    dingzhou xinji rongcheng anxin xiongxian bazhou sanhe xianghe dachang zhuozhou gu'an caofeidian chongli huailai
"""
_BEIJING_TIANJIN = """
    dongcheng xicheng chaoyang haidian fengtai shijingshan tongzhou daxing shunyi changping fangshan mentougou huairou
    pinggu miyun yanqing zhongguancun yizhuang binhai jizhou wuqing baodi ninghe jinghai tanggu
"""
_CITIES = """
    hohhot baotou ordos ulanqab jining tongliao chifeng taiyuan datong xinzhou shenyang dalian dandong jinzhou
    changchun jilin yanji harbin daqing qiqihar mudanjiang jiamusi nanjing suzhou wuxi xuzhou nantong lianyungang
    hangzhou ningbo wenzhou jinhua hefei wuhu bengbu huangshan anqing fuzhou xiamen quanzhou nanchang jiujiang ganzhou
    jinan qingdao yantai weifang dezhou heze rizhao weihai zhengzhou kaifeng luoyang shangqiu xinyang wuhan yichang
    xiangyang shiyan changsha zhangjiajie huaihua guangzhou shenzhen zhuhai dongguan foshan shantou zhanjiang maoming
    nanning guilin liuzhou haikou sanya chengdu mianyang leshan yibin panzhihua guiyang zunyi kunming dali lijiang
    ruili mohan lhasa xigaze nyingchi xi'an baoji yan'an yulin hanzhong lanzhou jiayuguan tianshui xining golmud
    yinchuan wuzhong zhongwei urumqi korla kashgar turpan hami khorgos kowloon taipei ya'an huai'an lu'an ji'an
    hinggan ulanhot rongcheng wuhai
"""
PLACES: frozenset[str] = frozenset(
    (
        *_HEBEI.split(),
        *_BEIJING_TIANJIN.split(),
        *_CITIES.split(),
        *BY_ENGLISH,
        *(place.english.lower() for place in ROUTE_PLACES),
    )
)

_CHINESE_DISTRICTS = """
东城 西城 朝阳 海淀 丰台 石景山 通州 大兴 顺义 昌平 房山 门头沟 怀柔 平谷 密云 延庆 亦庄
滨海 河东 河西 南开 红桥 东丽 西青 津南 北辰 武清 宝坻 宁河 静海 蓟州
三河 大厂 香河 固安 永清 霸州 文安 大城 雄县 容城 安新 涿州 高碑店 定州 怀来 涿鹿 崇礼 赤城 丰宁 滦平 兴隆 遵化 玉田
官厅 于桥 潘家口 大黑汀
"""
CHINESE_DISTRICTS: frozenset[str] = frozenset(_CHINESE_DISTRICTS.split())
"""Districts, counties and reservoirs around Beijing, without their noun."""
