"""Places in China that reports give figures of: provinces, cities, regions, river basins, town and suburb."""

from __future__ import annotations

from jjjdoc.language.names import BY_ONE_CHARACTER

# A line is one place: its Chinese names | its English ones. Names of places are matched with any ending (北京市). Other
# cities need no line, since pinyin is read.
DIVISIONS = """
北京 | Beijing
天津 | Tianjin
河北 | Hebei
山西 | Shanxi
内蒙古 | Inner Mongolia
辽宁 | Liaoning
吉林 | Jilin
黑龙江 | Heilongjiang
上海 | Shanghai
江苏 | Jiangsu
浙江 | Zhejiang
安徽 | Anhui
福建 | Fujian
江西 | Jiangxi
山东 | Shandong
河南 | Henan
湖北 | Hubei
湖南 | Hunan
广东 | Guangdong
广西 | Guangxi
海南 | Hainan
重庆 | Chongqing
四川 | Sichuan
贵州 | Guizhou
云南 | Yunnan
西藏 | Xizang, Tibet
陕西 | Shaanxi
甘肃 | Gansu
青海 | Qinghai
宁夏 | Ningxia
新疆 | Xinjiang
香港 | Hong Kong
澳门 | Macao, Macau
台湾 | Taiwan
台北 | Taipei
高雄 | Kaohsiung
石家庄 | Shijiazhuang
唐山 | Tangshan
保定 | Baoding
廊坊 | Langfang
沧州 | Cangzhou
秦皇岛 | Qinhuangdao
张家口 | Zhangjiakou
承德 | Chengde
雄安 | Xiong'an, Xiongan
太原 | Taiyuan
沈阳 | Shenyang
大连 | Dalian
长春 | Changchun
哈尔滨 | Harbin
南京 | Nanjing
苏州 | Suzhou
无锡 | Wuxi
常州 | Changzhou
南通 | Nantong
扬州 | Yangzhou
徐州 | Xuzhou
杭州 | Hangzhou
宁波 | Ningbo
温州 | Wenzhou
嘉兴 | Jiaxing
绍兴 | Shaoxing
金华 | Jinhua
义乌 | Yiwu
合肥 | Hefei
芜湖 | Wuhu
福州 | Fuzhou
厦门 | Xiamen
泉州 | Quanzhou
南昌 | Nanchang
济南 | Jinan
青岛 | Qingdao
烟台 | Yantai
潍坊 | Weifang
郑州 | Zhengzhou
洛阳 | Luoyang
武汉 | Wuhan
宜昌 | Yichang
长沙 | Changsha
广州 | Guangzhou
深圳 | Shenzhen
珠海 | Zhuhai
佛山 | Foshan
东莞 | Dongguan
惠州 | Huizhou
中山市 | Zhongshan
南宁 | Nanning
桂林 | Guilin
海口 | Haikou
三亚 | Sanya
成都 | Chengdu
绵阳 | Mianyang
贵阳 | Guiyang
昆明 | Kunming
拉萨 | Lhasa
西安 | Xi'an, Xian
兰州 | Lanzhou
西宁 | Xining
银川 | Yinchuan
乌鲁木齐 | Urumqi
呼和浩特 | Hohhot
包头 | Baotou
鄂尔多斯 | Ordos
京津冀 | Beijing-Tianjin-Hebei
长三角 | Yangtze River Delta
珠三角 | Pearl River Delta
大湾区 | Greater Bay Area
"""

REGIONS = """
东部 | eastern, east
中部 | central
西部 | western, west
南部 南方 | southern, south, southern China
北部 北方 | northern, north, northern China
东北 东北地区 | northeastern, northeast, northeast China, northeastern China, north-east
西北 西北地区 | northwestern, northwest, northwest China, northwestern China
东南 东南部 东南沿海 | southeastern, southeast, southeast China
西南 西南地区 | southwestern, southwest, southwest China, southwestern China
华北 华北地区 | North China
华东 华东地区 | East China, eastern China
华南 华南地区 | South China
华中 华中地区 | Central China
沿海 | coastal, coast, seaboard
内陆 | inland, interior, landlocked
边境 边疆 | border, frontier
内地 大陆 | mainland, Chinese mainland, mainland China
江南 | south of the Yangtze
长三角 长江三角洲 | Yangtze River Delta, Yangtze Delta
珠三角 珠江三角洲 | Pearl River Delta, Pearl Delta
大湾区 | Greater Bay Area, Bay Area
京津冀 | Beijing-Tianjin-Hebei, Jing-Jin-Ji
成渝 川渝 | Chengdu-Chongqing, Sichuan-Chongqing
汾渭平原 | Fenwei Plain, Fen-Wei Plain
关中 | Guanzhong
两广 | Guangdong and Guangxi
北部湾 | Beibu Gulf
渤海 环渤海 | Bohai Sea, Bohai Rim, Bohai
黄海 | Yellow Sea
东海 | East China Sea
南海 | South China Sea
长江 | Yangtze River, Yangtze
黄河 | Yellow River
珠江 | Pearl River
淮河 | Huaihe River, Huai River, Huaihe
海河 | Haihe River, Hai River, Haihe
辽河 | Liaohe River, Liao River, Liaohe
松花江 | Songhua River, Songhua
湄公河 澜沧江 | Mekong, Lancang
太湖 | Taihu Lake, Lake Taihu, Tai Lake
鄱阳湖 | Poyang Lake, Lake Poyang
洞庭湖 | Dongting Lake, Lake Dongting
青藏高原 | Qinghai-Tibet Plateau, Qinghai-Xizang Plateau, Tibetan Plateau
黄土高原 | Loess Plateau
上游 | upper reaches, upper, headwaters
中游 | middle reaches, middle
下游 | lower reaches, lower
中下游 | middle and lower reaches, middle and lower
北疆 | northern Xinjiang, north Xinjiang
南疆 | southern Xinjiang, south Xinjiang
东区 | East District
西区 | West District
南岸 | south bank, southern bank
北岸 | north bank, northern bank
左岸 | left bank
右岸 | right bank
山区 | mountain, mountains, mountainous
平原 | plain, plains
牧区 | pastoral
境内 国内 | domestic, at home, home, onshore
境外 国外 海外 | overseas, foreign, abroad, offshore
"""

_SIDES = (("东", "east"), ("西", "west"), ("南", "south"), ("北", "north"))
_DIVIDED = "陕苏浙皖赣湘鄂豫鲁晋冀辽吉川渝粤桂琼闽"


def _parts() -> str:
    """Return a line for each part of a province that is named by two characters: 陕北, northern Shaanxi."""
    names = [(char, BY_ONE_CHARACTER[char].en) for char in _DIVIDED]
    return "\n".join(
        f"{char}{side} | {word}ern {name}, {word} {name}, {name}'s {word}"
        for char, name in names
        for side, word in _SIDES
    )


PARTS = _parts()
