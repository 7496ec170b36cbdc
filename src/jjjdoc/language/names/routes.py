"""Places written with one character in the names of roads and railways: 京雄 is Beijing and Xiong'an.

English writes them out. The tables are closed: a character that is not here stands for no place, and a word that
is put together from pinyin is read as a route only if the route is listed.
"""

from __future__ import annotations

from msgspec import Struct


class ShortPlace(Struct, frozen=True):
    """A place in the name of a route: its character, the pinyin of that, and its English name."""

    han: str
    pinyin: str
    english: str


_PLACES = """
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

PLACES = tuple(
    ShortPlace(han, pinyin, english.replace("_", " "))
    for han, pinyin, english in zip(*[iter(_PLACES.split())] * 3, strict=True)
)
_BY_HAN = {place.han: place for place in PLACES}
PINYIN = frozenset(place.pinyin for place in PLACES)


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
