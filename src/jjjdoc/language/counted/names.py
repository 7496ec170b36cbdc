"""What reports give figures of, one after the other: places, sectors, groups of people, items of an account."""

from __future__ import annotations

from jjjdoc.language.counted.countries import COUNTRIES, FOREIGN_CITIES
from jjjdoc.language.counted.places import DIVISIONS, PARTS, REGIONS

# A line is one concept: its Chinese words | its English words.
_SECTORS = """
第一产业 | primary industry, primary sector, primary
第二产业 | secondary industry, secondary sector, secondary
第三产业 | tertiary industry, tertiary sector, tertiary
农业 | agriculture, agricultural, farming
工业 | industry, industrial
制造业 | manufacturing
采矿业 | mining
基础设施 基础设施投资 基建 | infrastructure
建筑业 | construction
服务业 | services, service sector, service industry
批发零售业 批发和零售业 | wholesale and retail
住宿餐饮业 住宿和餐饮业 餐饮业 餐饮收入 | catering, accommodation and catering, hospitality
金融业 | finance, financial sector, financial industry
房地产业 房地产 | real estate, property
交通运输业 交通运输 | transport, transportation
电力热力 电力 | electricity, power
汽油 | gasoline, petrol
柴油 | diesel
煤炭 原煤 | coal
石油 原油 | oil, crude oil, crude
天然气 | natural gas, gas
水电 | hydropower, hydro
火电 | thermal power, thermal, coal-fired power
风电 | wind power, wind
核电 | nuclear power, nuclear
太阳能发电 光伏 | solar power, solar, photovoltaic, PV
铜 | copper
铝 电解铝 | aluminum, aluminium
锌 | zinc
镍 | nickel
锂 | lithium
黄金 | gold
白银 | silver
铁矿石 | iron ore
稀土 | rare earth, rare earths
化肥 | fertilizer, fertilizers
棉纱 | yarn
布 | cloth
塑料 | plastics, plastic
橡胶 | rubber
玻璃 | glass
芯片 集成电路 | chips, chip, integrated circuits
智能手机 手机 | smartphones, smartphone, mobile phones
机器人 工业机器人 | robots, robot, industrial robots
新能源汽车 | new energy vehicles, new energy vehicle, NEVs
钢铁 钢材 粗钢 | steel, crude steel
水泥 | cement
汽车 | automobile, auto, vehicle
粮食 | grain
小麦 | wheat
水稻 稻谷 | rice
玉米 | corn, maize
大豆 | soybean, soybeans
棉花 | cotton
油料 | oilseed, oilseeds, oil crops
蔬菜 鲜菜 | vegetable, vegetables
水果 鲜果 | fruit
猪肉 | pork
牛肉 | beef
羊肉 | mutton
禽肉 | poultry
鸡蛋 禽蛋 | egg, eggs
牛奶 | milk
生猪 | pigs, pig, hogs, hog
肉牛 黄牛 | cattle, cows
羊只 | sheep, goats, sheep and goats
家禽 | poultry, fowl
文科 | liberal arts, arts, humanities
理科 | science, sciences
工科 | engineering
商科 | business
医科 | medicine
农科 | agronomy, agricultural sciences
法科 法学 | law
水产品 | aquatic products, seafood
"""

_GROUPS = """
头等舱 一等座 | first class, first class seats
公务舱 商务舱 商务座 | business class, business class seats
经济舱 二等座 | economy class, second class, second class seats, coach class
城镇 城市居民 城镇居民 城市 城区 市区 中心城区 主城区 | urban, urban area, urban areas, urban districts, central urban area, downtown, city proper, cities
郊区 近郊 远郊 | suburb, suburbs, suburban, outer suburbs, outskirts
农村 乡村 农村居民 | rural, countryside, villages
男性 男 男生 男子 男选手 男队员 | men, male, males, boys
女性 女 女生 女子 | women, female, females, girls
儿童 少儿 | children
成人 成年人 | adults
老年人 | elderly, older people, seniors
本科 本科生 | undergraduate, undergraduates
研究生 | postgraduate, postgraduates, graduate students
高职 职业 中职 | vocational
小学 | primary school, primary schools, elementary
初中 | junior high, junior secondary, lower secondary, junior middle
高中 | senior high, senior secondary, upper secondary, high school
国有企业 国企 国有控股企业 | state-owned enterprise, state-owned enterprises, state-controlled, state-held
民营企业 民企 私营企业 | private enterprise, private enterprises, private companies, private firms
外资企业 外商投资企业 | foreign-invested enterprise, foreign-invested enterprises, foreign-invested, foreign-funded
优秀 | excellent
良好 | good
中等 | fair, middle, medium
较差 | poor
金牌 | gold, golds
银牌 | silver, silvers
铜牌 | bronze, bronzes
高收入 | high, high-income
低收入 | low, low-income
国家级 | national-level, national, state-level
省级 | provincial-level, provincial
市级 | municipal, city-level, municipal-level
县级 | county-level
中文 | Chinese, Chinese-language
外文 | foreign-language, foreign
英文 | English
重伤 | seriously, severely, critically
轻伤 | slightly, minor
重症 | severe, serious
轻症 | mild
大型企业 | large, large enterprises, large firms, large companies
中型企业 | medium-sized, medium-sized enterprises
小型企业 | small, small enterprises, small firms
公路 | road, highway, roads
铁路 | railway, rail, railways
水路 水运 | waterway, waterways, water, inland waterways
民航 航空 | civil aviation, air
"""

_COMPANIES = """
苹果 苹果公司 | Apple
谷歌 | Google, Alphabet
微软 | Microsoft
亚马逊 | Amazon
特斯拉 | Tesla
英伟达 | Nvidia
英特尔 | Intel
三星 | Samsung
台积电 | TSMC
丰田 | Toyota
大众汽车 | Volkswagen
宝马 | BMW
通用汽车 | General Motors
福特 | Ford
波音 | Boeing
空客 | Airbus
华为 | Huawei
腾讯 | Tencent
阿里巴巴 阿里 | Alibaba
百度 | Baidu
京东 | JD.com, JD
美团 | Meituan
拼多多 | Pinduoduo, PDD
字节跳动 | ByteDance
小米 | Xiaomi
联想 | Lenovo
比亚迪 | BYD
吉利 | Geely
宁德时代 | CATL
中国移动 | China Mobile
中国电信 | China Telecom
中国联通 | China Unicom
中国石油 中石油 | PetroChina, CNPC
中国石化 中石化 | Sinopec
中国海油 中海油 | CNOOC
工商银行 | ICBC, Industrial and Commercial Bank of China
建设银行 | China Construction Bank, CCB
农业银行 | Agricultural Bank of China, ABC
中国银行 | Bank of China, BOC
上证 上证指数 上证综指 沪指 | Shanghai Composite, Shanghai Composite Index
深证 深证成指 深成指 | Shenzhen Component, Shenzhen Component Index
创业板 创业板指 | ChiNext
恒生 恒生指数 恒指 | Hang Seng, Hang Seng Index
道琼斯 道指 | Dow Jones, Dow
标普 标普500 | S&P 500, S&P
纳斯达克 纳指 | Nasdaq
日经 日经225 | Nikkei
"""

_ACCOUNTS = """
出口 | exports, export
进口 | imports, import
顺差 贸易顺差 | surplus, trade surplus
逆差 贸易逆差 | deficit, trade deficit
进出口 | imports and exports, foreign trade, total trade
营业收入 营收 | revenue, operating revenue, operating income, sales, turnover
净利润 归母净利润 | net profit, net income, net earnings
利润总额 | total profits, total profit
利润 营业利润 | profit, profits, operating profit
成本 营业成本 | cost, costs, operating costs
资产 总资产 资产总额 | assets, total assets
负债 总负债 负债总额 | liabilities, total liabilities
存款 存款余额 | deposits, deposit
贷款 贷款余额 | loans, loan, lending
收入 | revenue, revenues, income, incomes
支出 | expenditure, expenditures, spending, spent
税收 税收收入 | tax revenue, tax, taxes
非税收入 | non-tax revenue
财政收入 一般公共预算收入 公共预算收入 | budget revenue, fiscal revenue, government revenue
财政支出 一般公共预算支出 公共预算支出 | budget expenditure, fiscal expenditure, government spending, government expenditure
常住人口 | permanent population, permanent residents, resident population
户籍人口 | registered population, household-registered population
出生人口 | births
死亡人口 死亡 死 | deaths, dead, killed, died, deceased
受伤 伤 | injured, hurt, wounded
失踪 | missing
出生率 | birth rate
死亡率 | death rate, mortality
入院 住院 | admitted, hospitalized, inpatient
门诊 | outpatient
治愈 | recovered, recoveries, cured
固定资产投资 | fixed-asset investment, investment
社会消费品零售总额 | retail sales
产量 | output, production
销量 销售量 | sales volume, unit sales
居民消费价格 消费价格 CPI | consumer prices, consumer price, CPI
生产者出厂价格 工业生产者出厂价格 PPI | producer prices, producer price, PPI
新建商品住宅 新房 | new homes, new home, newly built
二手住宅 二手房 | resale homes, second-hand homes, second-hand, resale, pre-owned
可支配收入 | disposable income
消费支出 | consumption expenditure, consumer spending, consumer expenditure
城镇化率 | urbanization rate, urbanisation rate
失业率 | unemployment rate, unemployment
建筑面积 | floor area, floor space
长度 全长 | length
高度 | height
宽度 | width
注册资本 | registered capital
研发投入 研发费用 研发经费 | R&D spending, R&D expenditure, R&D investment, research and development spending
每股收益 基本每股收益 | earnings per share, EPS
毛利率 | gross margin, gross profit margin
取消 | cancelled, canceled, cancellations
延误 | delayed, delays
赞成 赞成票 | in favor, in favour, votes for
反对 反对票 | against
弃权 弃权票 | abstentions, abstained, abstaining
合格 | qualified, passed
开工 | started, broke ground
竣工 | completed
甲方 | Party A
乙方 | Party B
甲组 | Group A
乙组 | Group B
试验组 实验组 治疗组 | trial group, experimental group, treatment group, intervention group, test group
对照组 | control group, controls, placebo group
疫苗组 | vaccine group, vaccinated
安慰剂组 | placebo group
干流 | main stream, mainstream
支流 | tributary, tributaries
上行 | uplink, upstream
下行 | downlink, downstream
白天 | daytime
夜间 | night, nighttime
最高气温 | maximum temperature
最低气温 | minimum temperature
"""


ITEMS = {
    "大": ("大型企业",),
    "中": ("中型企业", "中部", "中等"),
    "小": ("小型企业",),
    "优": ("优秀",),
    "良": ("良好",),
    "差": ("较差",),
    "金": ("金牌",),
    "银": ("银牌",),
    "铜": ("铜牌",),
    "东": ("东部",),
    "西": ("西部",),
    "南": ("南部",),
    "北": ("北部",),
    "猪": ("猪肉", "生猪"),
    "牛": ("牛肉", "肉牛"),
    "羊": ("羊肉", "羊只"),
    "禽": ("禽肉", "家禽"),
    "鱼": ("水产品",),
    "蛋": ("鸡蛋",),
    "奶": ("牛奶",),
    "公": ("公路",),
    "铁": ("铁路",),
    "水": ("水路", "水电"),
    "空": ("民航",),
    "文": ("文科",),
    "理": ("理科",),
    "工": ("工科",),
    "高": ("高收入",),
    "低": ("低收入",),
}
"""Characters that are names only as items of a list (大、中、小型企业), with the concepts that they may be."""


_PLACES = "\n".join((DIVISIONS, REGIONS, PARTS, COUNTRIES, FOREIGN_CITIES))
_KINDS = {"place": _PLACES, "company": _COMPANIES, "sector": _SECTORS, "group": _GROUPS, "account": _ACCOUNTS}


def _tables() -> tuple[dict[str, str], dict[str, tuple[str, ...]], dict[str, str]]:
    chinese: dict[str, str] = {}
    english: dict[str, tuple[str, ...]] = {}
    kinds: dict[str, str] = {}
    for kind, table in _KINDS.items():
        for line in table.splitlines():
            words, mark, names = line.partition("|")
            if not mark:
                continue
            concept = words.split()[0]
            kinds[concept] = kind
            chinese |= dict.fromkeys(words.split(), concept)
            for name in names.split(","):
                key = name.strip().lower().replace("-", " ")
                english[key] = (*english.get(key, ()), concept)
    return chinese, english, kinds


CHINESE_NAMES, ENGLISH_NAMES, KINDS = _tables()
"""The concept of each Chinese word, and those of each English one, in lower case and without hyphens; of what kind each is."""
PROPER = frozenset(concept for concept, kind in KINDS.items() if kind in ("place", "company"))
"""The concepts that are names of places and companies."""
