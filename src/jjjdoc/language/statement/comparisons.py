"""What is most and least, and what things are compared with, as data.

Lines are as `read_contrasts` takes them: a contrast, then its members, each with its name and words in both languages.
"""

from __future__ import annotations

SUPERLATIVES = """
amount firm
  top | the highest or most | 最高或最多 | 最高, 最高值, 峰值, 新高, 历史最高, 历史新高, 最高点, 最高峰, 最大, 最多, 第一大, 最为庞大 | 最强, 至多, 最好, 居首, 首位, 第一, 最, 极, 首, 冠, 之最, 顶, 巅, 峰, 至, 头号, 尤, 金, 最主要, 主要 | highest, record high, all time high, peak, new high, new highs, record highs, largest, biggest, greatest, most numerous, sharpest, steepest | top, maximum, high, most, best, ceiling, tallest, supreme, upper, senior, up to, at most, peaks, peaked, records, record, strictest, cap, more than, exceed~, over, big, large, great, main, leading, foremost, number one, major, mostly, widest, utmost, full, heaviest
  bottom | the lowest or least | 最低或最少 | 最低, 最低值, 谷底, 新低, 历史最低, 历史新低, 最低点, 最小, 最少 | 至少, 末位, 垫底, 最弱, 最差, 起码, 最, 极, 末, 底, 倒数, 至, 起, 最轻 | lowest, record low, all time low, trough, new low, new lows, record lows, smallest, fewest, slightest, tiniest, least | bottom, minimum, low, worst, floor, lower, cheapest, starting, from, weakest, at least, minimal, lows, less than, minimize~, minimise~, small, little, few, lightest, narrowest, less
speed firm
  top | the fastest | 最快 | 最快, 增速最高, 增长最快 | 最高, 居首, 第一, 尽快, 领跑, 最, 极, 首, 冠, 之最, 顶, 巅, 峰, 至, 头号, 尤, 金 | fastest, quickest, most rapidly, most rapid, fastest growing | highest, fast, top, earliest, quick, soon, led, lead, strongest, rapid
  bottom | the slowest | 最慢 | 最慢, 增速最低, 增长最慢 | 最低, 垫底, 最迟, 最, 极, 末, 底, 倒数, 至, 起 | slowest, most slowly | lowest, slow, last, bottom, weakest, latest
time firm
  top | the earliest | 最早 | 最早 | 最先, 第一, 最快, 最初, 最, 极, 首, 冠, 之最, 顶, 巅, 峰, 至, 头号, 尤, 金 | earliest, oldest, soonest | first, early, ancient, original, initial, as soon as, at the latest, before
  bottom | the latest | 最晚 | 最晚, 最迟 | 最新, 最后, 最近, 最, 极, 末, 底, 倒数, 至, 起 | at the latest, no later than, not later than | latest, last, late, newest, most recent, within, by, later
quality firm
  top | the best | 最好 | 最好, 最优, 最佳, 最优秀 | 出色, 最高, 优秀, 完美, 第一, 最, 极, 首, 冠, 之最, 顶, 巅, 峰, 至, 头号, 尤, 金 | best, finest, optimal, optimum | top, good, well, better, excellent, perfect, highest, great, ideal, most, favorite, first, better, ideally, prime, should
  bottom | the worst | 最差 | 最差, 最坏, 最糟, 最糟糕 | 严重, 最低, 最严重, 垫底, 倒数, 最, 极, 末, 底, 至, 起 | worst, poorest | bad, poor, severe, lowest, bottom, terrible, last, hardest, worse
length firm
  top | the longest | 最长 | 最长, 最远 | 不超过, 至多, 最, 极, 首, 冠, 第一, 之最, 顶, 巅, 峰, 至, 头号, 尤, 金 | longest, furthest, farthest, most distant | long, maximum, up to, at most, far, more than, exceed~, over, remotest, remote, within
  bottom | the shortest | 最短 | 最短, 最近的 | 最近, 至少, 最, 极, 末, 底, 倒数, 至, 起 | shortest, nearest, closest | short, minimum, near, close, at least, less than, brief
strength firm
  top | the strongest | 最强 | 最强, 最强劲, 最为强劲 | 最高, 最大, 最, 极, 首, 冠, 第一, 之最, 顶, 巅, 峰, 至, 头号, 尤, 金 | strongest, most powerful | strong, powerful, best, most, top, highest, toughest
  bottom | the weakest | 最弱 | 最弱, 最疲弱 | 薄弱, 最, 极, 末, 底, 倒数, 至, 起 | weakest | weak, worst, least, lowest, poor
price firm
  top | the most expensive | 最贵 | 最贵, 最昂贵 | 最, 极, 首, 冠, 第一, 之最, 顶, 巅, 峰, 至, 头号, 尤, 金 | most expensive, dearest, costliest, priciest | expensive, highest, costly, dear, high, top
  bottom | the cheapest | 最便宜 | 最便宜, 最廉价 | 便宜, 实惠, 最, 极, 末, 底, 倒数, 至, 起 | cheapest, least expensive, most affordable, lowest priced | cheap, lowest, affordable, low, cost effective
age firm
  top | the oldest | 最大年龄 | 年龄最大, 最年长, 最老 | 最, 极, 首, 冠, 第一, 之最, 顶, 巅, 峰, 至, 头号, 尤, 金 | oldest, eldest | old, senior, earliest, first, most senior
  bottom | the youngest | 最年轻 | 年龄最小, 最年轻, 最年幼 | 年轻, 最, 极, 末, 底, 倒数, 至, 起 | youngest | young, newest, smallest, junior
record firm
  second | the second of all | 次高 | 以来次高, 历史次高, 同期次高, 次高值, 次高水平, 次高纪录, 以来次低, 历史次低, 同期次低, 次低值, 次低水平, 以来次多, 同期次多, 历史次多, 以来次少, 同期次少, 历史第二高, 第二高, 第二低, 第二大, 第二多, 第二长 | 次, 第二, 二 | second highest, second lowest, second largest, second biggest, second longest, second most, second warmest, second hottest, second coldest, second wettest, second driest, second best | second, two, runner up, next
  top | the first of all | 最高 | | 最, 极, 首, 冠, 第一, 之最, 顶, 巅, 峰, 至, 新高, 新低, 纪录 | highest, lowest, largest, biggest, longest, warmest, hottest, coldest, wettest, driest | most, best, top, record, greatest, first
rank firm
  top | the first place | 首位 | 首位, 居首, 榜首, 夺冠, 位列第一, 位居第一, 排名第一, 名列第一, 排第一, 排在第一, 列第一, 居第一, 居全国第一, 居全省第一, 居全市第一, 位列全国第一, 位居全国第一, 位居全省第一, 排名首位, 领跑, 冠军, 蝉联第一, 全国第一, 全省第一, 全球第一, 世界第一, 第一名, 第一位 | 第一, 领先, 最高, 最大, 最多, 前列, 之首, 前茅, 翘楚, 最, 极, 首, 冠, 之最, 顶, 巅, 峰, 至, 头号, 尤, 金 | ranked first, ranks first, rank first, ranking first, came first, come first, first place, top spot, topped the, tops the, topping the, top of the, number one, no. 1, first in the country, first in the province, first nationwide, first in the world, led the, leads the | first, top, tops, topped, lead, leads, leading, led, champion, champions, championship, title, won, win, wins, winning, winner, winners, best, highest, largest, most, biggest, leader, gold, one, victory, victorious, head, ahead, foremost, primarily, outright, chief, 1st, front, beat
  second | the second place | 第二位 | 第二位, 位居第二, 居第二, 排名第二, 位列第二, 名列第二, 全国第二, 全省第二, 全市第二, 世界第二, 全球第二, 仅次于, 次席, 亚军, 第二名 | 第二, 次, 二 | ranked second, ranks second, rank second, ranking second, came second, second place, second only to, runner up, second in the, number two, no. 2, second largest, second highest | second, next, but, except, other than, after, behind, two, silver
  bottom | the last place | 末位 | 末位, 垫底, 倒数第一, 倒数第二, 倒数, 最后一名, 末尾, 居末, 居末位, 末席, 榜尾 | 最后, 最低, 最差, 最少, 落后, 降级, 最, 极, 末, 底, 倒数, 至, 起 | ranked last, ranks last, rank last, ranking last, came last, come last, last place, bottom of the, at the bottom, rock bottom, last in the country, last in the province, last nationwide, bottom spot, bottom | last, lowest, worst, fewest, tail, end, least, final, backwards, second last, relegation, countdown
"""

DEGREES = """
degree
  top | the most | 最高或最多 | 最高, 最多, 最大, 最长, 最强, 最热, 最暖, 最贵, 最深, 最宽, 最厚, 最重, 最湿润, 居首, 居首位, 位居第一 | | highest, maximum, largest, biggest, greatest, longest, wettest, rainiest, warmest, hottest, strongest, deepest, widest, broadest, thickest, heaviest, tallest, most expensive, dearest, priciest, costliest, sunniest, most humid, the most |
  bottom | the least | 最低或最少 | 最低, 最少, 最小, 最短, 最弱, 最冷, 最便宜, 最浅, 最窄, 最薄, 最轻, 最干旱, 垫底, 末位 | | lowest, minimum, fewest, least, smallest, shortest, driest, coldest, coolest, chilliest, weakest, shallowest, narrowest, thinnest, lightest, cheapest, cloudiest, least expensive |
"""
"""The two ends of a scale, whatever is measured: the most rain is the wettest, the lowest temperature the coldest.

What is most for one thing may be least for another (the shortest time is the fastest), so that words of that kind are left
out, and whole texts are compared only by the figures that their superlatives belong to.
"""

COMPARATIVES = """
extent
  more | more than the other side | 超过对方 | 高于, 多于, 大于, 快于, 超过, 超出, 超越, 高出, 领先, 领先于, 领跑, 强于, 赶超, 胜过, 重于, 严于, 严重于, 好过, 多过, 高过, 快过, 大过, 跑赢 |  | higher, faster, more, greater, larger, bigger, above, exceed~, surpass~, outpace~, outpacing, outstrip, outstrips, outstripped, outstripping, outperform~, overtake, overtakes, overtook, overtaken, ahead of, stronger, quicker, beat, beats, beating, exceeded, outweigh~, outnumber~, eclipse~, heavier, leads, topped, in excess of, steeper, outgrew, outsold, richer, wealthier, more quickly, more rapidly, more sharply, more steeply, more strongly, more frequent, more common, more prevalent, more widespread, more numerous, more often, more frequently, more severe, more serious, more severely, more seriously, more intense, stricter |
  less | less than the other side | 不及对方 | 低于, 少于, 小于, 慢于, 不及, 不如, 不敌, 落后, 落后于, 逊于, 逊色于, 弱于, 滞后于, 轻于, 低过, 少过, 慢过, 跑输 |  | lower, cheaper, slower, less, fewer, smaller, below, trail~, lag, lags, lagged, lagging, lag behind, lags behind, lagged behind, lagging behind, behind, weaker, underperform~, lighter, fell short of, falls short of, fall short of, under, shy of, poorer, short of, falling short of, more slowly, less quickly, less rapidly, less sharply, less steeply, less frequent, less common, less prevalent, less widespread, less numerous, less often, less frequently, less severe, less serious, less severely, less seriously, less intense, milder |
quality
  better | better than the other side | 优于对方 | 优于, 好于, 佳于 | | better, superior to, healthier, cleaner |
  worse | worse than the other side | 劣于对方 | 不如, 不及, 逊于, 逊色于, 劣于, 差于, 坏于 | | worse, inferior to, poorer, dirtier |
time
  earlier | before the other | 早于对方 | 早于, 先于, 提前于, 前于 | | earlier, sooner, before, prior to, ahead of, in advance of |
  later | after the other | 晚于对方 | 晚于, 迟于, 后于, 滞后于 | | later, after, behind, subsequent to, following |
"""

ZH_THAN = {
    **dict.fromkeys(
        ("高", "快", "多", "大", "强", "贵", "高出", "多出", "快了", "高了", "多了", "大了"),
        ("extent", "more"),
    ),
    **dict.fromkeys(
        ("低", "慢", "少", "小", "弱", "便宜", "低了", "慢了", "少了", "小了"), ("extent", "less")
    ),
    **dict.fromkeys(("好", "优", "好得多"), ("quality", "better")),
    **dict.fromkeys(("差", "糟", "坏"), ("quality", "worse")),
    **dict.fromkeys(("早", "提前", "早了"), ("time", "earlier")),
    **dict.fromkeys(("晚", "迟", "推迟", "晚了"), ("time", "later")),
}
"""Words after what something is compared with (比上海高)."""

SIDES = """
baseline
  average | the average | 平均水平 | 平均, 均值, 平均数 | | average, mean, averages |
  expected | what was expected | 预期 | 预期, 预计, 预测, 预料 | | expected, expectations, forecast, forecasts, predicted, projected, estimate, estimates, anticipated |
  target | the target | 目标 | 目标, 计划, 任务 | | target, targets, plan, planned, goal, goals, schedule |
  before | an earlier time | 上年 | 上年, 去年, 上月, 上季, 上季度, 往年, 以往, 此前, 之前, 过去, 年初, 同期, 前一年, 疫情前 | | last year, previous, year earlier, year before, month earlier, month before, previous year, before, a year ago, same period, pre pandemic |
  standard | the standard | 标准 | 标准, 限值, 基准, 规定 | | standard, standards, limit, limits, benchmark, guideline, threshold, criteria |
  peers | others in the trade | 同行 | 同行, 同业, 行业, 其他 | | peers, industry, rivals, competitors, other, others, sector, counterparts |
  market | the market | 大盘 | 大盘, 市场 | | market, markets |
tier
  first | first-tier cities | 一线城市 | 一线, 一线城市 | | first tier |
  second | second-tier cities | 二线城市 | 二线, 二线城市 | | second tier |
  third | third-tier cities | 三线城市 | 三线, 三线城市 | | third tier |
commerce
  domestic | domestic trade | 内贸 | 内贸, 内销 | | domestic, domestic trade, domestic sales, home sales |
  foreign | foreign trade | 外贸 | 外贸, 外销 | | foreign trade, foreign, exports, export, overseas |
half
  south | the south | 南方 | 南方, 南部, 华南 | | south, southern |
  north | the north | 北方 | 北方, 北部, 华北 | | north, northern |
age
  adult | adults | 成年人 | 成年人, 成人 | | adults, adult, grown ups |
  young | young people | 未成年人 | 未成年人, 儿童, 青少年, 孩子, 年轻人 | | minors, children, the young, young people, youth, adolescents |
  old | old people | 老年人 | 老年人, 老人, 老年 | | older people, elderly, the old, seniors |
place
  asia | Asia | 亚洲 | 亚洲 | | asia |
  europe | Europe | 欧洲 | 欧洲, 欧盟 | | europe, eu, european union |
  us | the United States | 美国 | 美国, 美 | | us, united states, america, u.s |
  china | China | 中国 | 中国, 我国, 内地 | | china, mainland |
  japan | Japan | 日本 | 日本 | | japan |
  uk | Britain | 英国 | 英国 | | uk, britain, united kingdom |
  india | India | 印度 | 印度 | | india |
  germany | Germany | 德国 | 德国 | | germany |
  france | France | 法国 | 法国 | | france |
  russia | Russia | 俄罗斯 | 俄罗斯, 俄国 | | russia |
  korea | South Korea | 韩国 | 韩国 | | south korea, korea |
"""
"""What else may stand on the side of a comparison."""
