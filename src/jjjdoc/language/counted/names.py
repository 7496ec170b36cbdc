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
建筑业 | construction
服务业 | services, service sector, service industry
批发零售业 批发和零售业 | wholesale and retail
住宿餐饮业 住宿和餐饮业 餐饮业 餐饮收入 | catering, accommodation and catering, hospitality
金融业 | finance, financial sector, financial industry
房地产业 房地产 | real estate, property
交通运输业 交通运输 | transport, transportation
电力热力 电力 | electricity, power
煤炭 原煤 | coal
石油 原油 | oil, crude oil, crude
天然气 | natural gas, gas
水电 | hydropower, hydro
火电 | thermal power
风电 | wind power, wind
核电 | nuclear power, nuclear
太阳能发电 光伏 | solar power, solar, photovoltaic, PV
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
水产品 | aquatic products, seafood
"""

_GROUPS = """
城镇 城市居民 城镇居民 城市 城区 市区 中心城区 主城区 | urban, urban area, urban areas, urban districts, central urban area, downtown, city proper, cities
郊区 近郊 远郊 | suburb, suburbs, suburban, outer suburbs, outskirts
农村 乡村 农村居民 | rural, countryside, villages
男性 男 男生 男子 男选手 男队员 | men, male, males, boys
女性 女 女生 女子 | women, female, females, girls
儿童 少儿 | children
成人 成年人 | adults
老年人 | elderly, older people, seniors
本科 本科生 | undergraduate, undergraduates
研究生 | postgraduate, postgraduates
小学 | primary school, primary schools, elementary
初中 | junior high, junior secondary, lower secondary, junior middle
高中 | senior high, senior secondary, upper secondary, high school
国有企业 国企 国有控股企业 | state-owned enterprise, state-owned enterprises, state-controlled, state-held
民营企业 民企 私营企业 | private enterprise, private enterprises, private companies, private firms
外资企业 外商投资企业 | foreign-invested enterprise, foreign-invested enterprises, foreign-invested, foreign-funded
大型企业 | large enterprises, large firms, large companies
中型企业 | medium-sized
小型企业 | small enterprises, small firms
一线城市 | first-tier
二线城市 | second-tier
三线城市 | third-tier
公路 | road, highway, roads
铁路 | railway, rail, railways
水路 水运 | waterway, waterways
民航 航空 | civil aviation, air
"""

_ACCOUNTS = """
出口 | exports, export
进口 | imports, import
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
居民消费价格 消费价格 | consumer prices, consumer price, CPI
生产者出厂价格 工业生产者出厂价格 | producer prices, producer price, PPI
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


_PLACES = "\n".join((DIVISIONS, REGIONS, PARTS, COUNTRIES, FOREIGN_CITIES))


def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    chinese: dict[str, str] = {}
    english: dict[str, str] = {}
    kinds: dict[str, str] = {}
    tables = {"place": _PLACES, "sector": _SECTORS, "group": _GROUPS, "account": _ACCOUNTS}
    for kind, table in tables.items():
        for line in table.splitlines():
            words, mark, names = line.partition("|")
            if mark:
                concept = words.split()[0]
                kinds[concept] = kind
                chinese |= dict.fromkeys(words.split(), concept)
                english |= {name.strip().lower().replace("-", " "): concept for name in names.split(",")}
    return chinese, english, kinds


CHINESE_NAMES, ENGLISH_NAMES, KINDS = _tables()
"""The concept of each Chinese word and of each English one, in lower case and without hyphens; of what kind each is."""
