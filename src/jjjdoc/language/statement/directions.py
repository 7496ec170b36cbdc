"""Which way things go, as data.

Lines are as `read_contrasts` takes them: a contrast, then its members, each with its name and words in both languages.
"""

from __future__ import annotations

DIRECTIONS = """
level firm down+turn_down flat+turn_up turn_up+up
  up | a rise | 上升 | 上升, 上涨, 增长, 增加, 提高, 提升, 走高, 回升, 攀升, 上行, 走强, 反弹, 飙升, 大涨, 暴涨, 猛增, 激增, 剧增, 大增, 上调, 上浮, 抬升, 升高, 收涨, 高开, 翻红, 冲高, 跃升, 递增, 净增, 增多, 增大, 上扬, 看涨, 普涨, 领涨, 微涨, 微升, 略升, 略涨, 涨价, 同比升, 环比升, 稳中有升, 稳中趋升, 稳中趋涨, 趋升, 趋涨, 正增长, 齐升, 双升, 齐增, 双增, 齐涨, 有增无减, 只增不减, 不降反升, 不减反增, 不跌反涨, 先降后升, 先抑后扬, 加息, 升息, 延长 | 增, 涨, 升, 涨幅, 增幅, 升幅, 加大, 加强, 加重, 提速, 扩大, 扩张, 扩展, 拓展, 拓宽, 成长, 生长, 长大, 长高, 长出, 增强, 强化, 提振, 起来, 上来, 攀, 提, 更多, 更高, 越来越多, 翻番, 翻一番, 翻了, 倍, 超过, 突破, 多了, 高了, 较多, 添, 加速, 加剧, 上行, 长势, 起床, 恢复, 复苏, 康复, 痊愈, 修复 | raise~, expand~, boost~, rise, rises, rose, risen, rising, grow, grows, grew, grown, growing, increase~, climb~, jump~, surge~, soar~, rebound~, go up, goes up, went up, going up, gone up, edge~ up, edging up, picked up, pick up, picks up, picking up, ticked up, inched up, moved up, trended up, trending up, shot up, growth, uptick, upturn, upward, upwards, skyrocket~, spike~, advanced higher, trended higher, moved higher, finished higher, closed higher, ended higher, opened higher, recover~, recovery, hike~, lengthen~ | up, higher, more, gain~, expansion, improve~, improvement, enhance~, enlarge~, extend~, strengthen~, advance~, add~, additional, greater, larger, double~, doubling, triple~, swell~, accelerate~, appreciate~, strong, stronger, above, exceed~, exceeded, over, record high, bullish, escalate~, develop~, promote~, elevated, elevate~, peak~, build, heighten~, upgrade~, rally, rallied, rallies, leap, leapt, leaped, better, multiply, multiplied, mount~, mounting, bounce~, ramp~, intensify, intensified, widen~, uplift
  down | a fall | 下降 | 下降, 下跌, 减少, 降低, 走低, 回落, 下行, 走弱, 下滑, 减弱, 暴跌, 大跌, 骤降, 锐减, 剧减, 下调, 下浮, 萎缩, 收跌, 低开, 翻绿, 缩减, 削减, 压减, 递减, 跌至, 降至, 减至, 走跌, 看跌, 普跌, 领跌, 微跌, 微降, 略降, 略跌, 降价, 缩水, 跌破, 稳中有降, 稳中趋降, 稳中趋跌, 趋降, 负增长, 骤减, 同比降, 环比降, 减退, 齐跌, 齐降, 双降, 双跌, 有减无增, 只减不增, 不升反降, 不增反降, 不增反减, 不涨反跌, 先升后降, 先扬后抑, 降息, 降准, 减税, 缩短 | 降, 跌, 减, 低, 降幅, 跌幅, 减幅, 缓和, 缓解, 缩小, 压缩, 收窄, 收缩, 放缓, 减缓, 放慢, 减弱, 减轻, 弱, 下来, 低迷, 疲软, 恶化, 衰退, 退化, 变差, 更少, 更低, 少了, 低了, 下沉, 亏损, 亏, 负, 落, 流失, 损失, 失, 消退, 退, 消除, 节省, 节约, 便宜, 更便宜, 低于, 衰落, 失去, 贬值, 下挫, 陷入, 崩, 倒, 掉, 不足, 减产, 歉收, 秋 | weaken~, weaker, reduce~, reduction, reductions, lowered, lowers, cut, cuts, cutting, downgrade~, decline~, drop, drops, dropped, dropping, decrease~, shrink, shrinks, shrank, shrunk, shrinking, slid, slide, slides, sliding, dip, dips, dipped, plunge~, plummet~, tumble~, slump~, dwindle~, fell, fallen, falling, fall, falls, go down, goes down, went down, going down, gone down, edged down, ticked down, inched down, moved down, trended down, trending down, downward, downwards, downturn, trended lower, moved lower, finished lower, closed lower, ended lower, opened lower, edged lower, shorten~, slip, slips, slipped, slipping | down, lower, lowering, less, fewer, smaller, shorter, lose, loses, lost, losing, loss, losses, narrow~, weaken~, weaker, weak, ease~, easing, slow~, slower, contract~, contraction, shed, sheds, shedding, below, under, slash~, trim~, trimming, curb~, sank, sink, sinks, sinking, cheaper, bearish, depreciate~, negative, diminish~, worsen~, deteriorate~, minus, halve~, relax~, subside~, recede~, fade~, lessen~, depress~, collapse~, moderate~, cool~, soften~, retreat~, back, mitigate~, deplete~, save~, saving, savings, retract~, descend~, erode~
  flat | no change | 持平 | 持平, 不变, 没有变化, 没变, 未变, 无变化, 相当, 由跌转平, 由升转平, 由涨转平, 由降转平, 转平 | 稳定, 平稳, 企稳, 趋稳, 保持, 维持, 一致, 一样, 相同, 稳, 均衡, 平衡, 同 | unchanged, remained flat, remain flat, was flat, were flat, largely flat, broadly flat, stayed flat, basically flat, remained level, no change, little changed, stayed the same, remained the same, remains the same, held steady, holding steady, zero growth, essentially flat, roughly flat, flat from, flat month, flat year | flat, stable, steady, same, constant, level, maintain~, stabilize~, stabilise~, keep, keeps, kept, equal, consistent, on a par, on par, similar, comparable, still, remain~
  turn_up | a fall that became a rise | 由降转升 | 由降转升, 由跌转涨, 由跌转升, 由降转增, 由减转增, 由负转正, 由下降转为上升, 止跌回升, 止跌反弹, 止跌回稳, 止跌企稳, 止跌, 触底反弹, 触底回升, 企稳回升, 降转升, 跌转涨, 转正, 转升, 转涨, 转增, 探底回升, 见底回升, 重回增长, 恢复增长, 恢复性增长, 重拾升势, 低开高走 |  | turned around, turning around, turn around, returned to growth, return to growth, returning to growth, returns to growth, turned positive, turns positive, turning positive, turn positive, back to growth, bottomed out, bottoming out, bottom out, stopped falling, stopped declining, back into positive territory, back in positive territory, swung to growth, swung to a gain, turned upward, turned up, turned higher, resumed growth, resumed growing, reversed its decline, reversed a decline, reversed the decline, reversing the decline, reversing a decline, reversed losses, reversed earlier losses, returned to positive territory, moved into positive territory |
  turn_down | a rise that became a fall | 由升转降 | 由升转降, 由涨转跌, 由涨转降, 由升转跌, 由增转减, 由增转降, 由正转负, 由上升转为下降, 转负, 转降, 转跌, 转减, 升转降, 涨转跌, 冲高回落, 高开低走, 见顶回落, 盛极而衰 |  | turned down, turned negative, turns negative, turn negative, turning negative, turned lower, turned downward, swung to a decline, swung to a fall, peaked and fell, slipped into negative territory, fell into negative territory, went into reverse, reversed its gains, reversed gains, reversed earlier gains, gave up gains, gave up its gains, reversed the rise |
pace firm
  more | a wider gap or faster change | 扩大或加快 | 走阔, 拉大, 扩大, 加剧, 加深, 加快, 提速, 增速提高, 增速提升, 增速回升, 增速上升, 增速攀升, 加速 | 加大, 加重, 拓宽, 放大, 更快, 快速, 迅速, 快, 高速, 扩, 急剧, 更大, 提高, 上升, 回升, 攀升, 走高, 扩张, 提升 | accelerate~, quicken~, picked up pace, picking up pace, pick up pace, gather~ pace, gathering pace, gathered pace, gained momentum, sped up, speed up, speeds up, speeding up, steeper, wider, steepen~, widen~, deepen~, faster, more quickly, more rapidly, more steeply, more sharply, gained pace, gathered speed, gathered momentum, gather momentum, gathering momentum, acceleration, pickup, pickups | expand~, expansion, broaden~, larger, sharper, greater, quicker, worsen~, strengthen~, grew, grow, grows, rise, rose, rises, up, increase~, higher, more, fast, rapid, rapidly, expedite~, hasten~, promote~, intensify, intensified, stronger, exacerbate~, aggravate~, step up, stepped up, bigger, improve~, improvement, raise~, enlarge~
  less | a narrower gap or slower change | 收窄或放缓 | 收窄, 缩小, 放缓, 趋缓, 放慢, 减速, 变慢, 增速回落, 增速下降, 增速下滑, 涨幅回落, 增幅回落 | 减缓, 缓和, 缓解, 趋稳, 企稳, 缓慢, 缓, 慢, 减弱, 缩短, 减轻, 回落, 收缩, 弥合, 下降, 下滑, 延缓, 推迟, 紧缩, 萎缩, 下降, 降低, 减少, 减小, 走低 | slow, slows, slowed, slowing, slower, slowdown, decelerate~, narrow~, less steep, less steeply, less sharply, more slowly, less quickly, less rapidly, narrower, eased, eases, easing, lost momentum, losing momentum, lose momentum, shallower, deceleration, lost steam, tapered off | ease, moderate~, cool~, soften~, smaller, shrink, shrank, shrunk, shrinking, close~, closing, contract~, reduce~, lower, lower~, down, fell, fall, falls, decline~, drop, drops, dropped, less, decrease~, weaken~, weaker, gentler, milder, taper~, lag, lags, lagged, lagging, bridge~, delay~, slowly, tighten~, cut, gradual, gradually, fewer, diminish~, lessen~, compress~, shorten~, dip, dipped, slid, retreat~, mitigate~
result firm
  loss | a loss | 亏损 | 亏损, 净亏损, 由盈转亏, 盈转亏, 转盈为亏, 转亏, 首亏, 预亏, 续亏, 亏 | 损失, 损, 负, 减值, 赔 | loss, losses, loss making, lossmaking, unprofitable, in the red, into the red, swung to a loss, net loss, net losses | lose, loses, lost, losing, deficit, deficits, negative
  profit | a profit | 盈利 | 盈利, 扭亏为盈, 扭亏, 转亏为盈, 净利润, 利润, 赢利, 净利, 净赚, 获利 | 盈, 收益, 利, 赚, 净额, 收入 | profit, profits, profitable, profitability, in the black, into the black, back to profit, net profit, net profits | earn~, earnings, gain~, surplus, surpluses, income, money
balance firm
  surplus | a surplus | 顺差 | 顺差, 盈余, 结余, 净流入, 净出口, 供大于求, 供过于求, 产能过剩 | 剩余, 富余, 余, 超额, 多余, 出超, 黑字 | surplus, surpluses, net inflow, net inflows, net exporter, net exports, oversupply, oversupplied, supply exceeded demand, supply exceeds demand, supply outstripped demand, supply outstrips demand, in surplus | excess, balance, leftover, extra, inflow, inflows, surfeit
  deficit | a deficit | 逆差 | 逆差, 赤字, 净流出, 净进口, 供不应求, 供小于求 | 缺口, 不足, 短缺, 缺, 缺乏, 缺失, 欠, 亏, 缺陷, 缺损, 失调, 障碍 | deficit, deficits, net outflow, net outflows, net importer, net imports, undersupply, in short supply, demand exceeded supply, demand exceeds supply, demand outstripped supply, demand outstrips supply, exceeds supply, exceeded supply | shortage, shortages, shortfall, gap, lack, loss, losses, outflow, outflows, in the red
quality firm
  better | an improvement | 好转 | 好转, 改善, 向好, 趋好, 变好, 回暖, 转好, 优化 | 提升, 提高, 更好, 良好, 进步, 有所改进, 改进, 恢复, 康复, 缓解, 缓和, 治疗, 完善, 健全, 加强, 增强, 推进, 促进, 升级 | improve~, improved, improvement, improvements, got better, getting better, took a turn for the better, turned for the better, picked up | better, recover~, recovery, ameliorate~, enhance~, upgrade~, ease~, refine~, optimize~, optimise~, brighten~, heal~, alleviate~, well, good, advance~, strengthen~
  worse | a deterioration | 恶化 | 恶化, 变差, 变坏, 趋坏, 转差, 走差, 转坏 | 加剧, 加重, 严重, 下滑, 退化, 更差, 不好, 更糟, 糟糕, 降低, 下降, 更坏, 激化, 破坏, 减弱, 损害, 病情 | worsen~, deteriorate~, deterioration, got worse, getting worse, took a turn for the worse, aggravate~ | worse, weaken~, decline~, degrade~, sour~, erode~, exacerbate~, bad, poor, fell, dropped, grim, severe, serious
length firm
  longer | more time | 延长 | 延长, 拉长, 变长 | 增加, 加长, 推迟, 延, 久, 宽限, 展期, 续 | lengthen~, longer, prolong~ | extend~, extension, long, increase~, more, further, delay~, expand~, stretch~, renew~, continue~
  shorter | less time | 缩短 | 缩短, 压短, 变短 | 短, 压缩, 压减, 减少, 缩, 少, 降低, 提速, 加快, 提前 | shorten~, shorter | reduce~, reduction, cut, cuts, cutting, less, fewer, faster, quicker, speed, save~, saving, down, fell, drop, dropped, narrow~, compress~, short, decrease~, slash~, trim~, accelerate~
exchange_rate firm
  stronger | strength | 走强 | 升值, 走强, 坚挺, 增强 | 增值, 上涨, 走强, 保值, 加强, 强化, 提升, 提高, 巩固, 强, 壮大, 提振 | appreciate~, appreciation, strengthen~, revalue~ | gain~, rose, rise, rising, firm~, up, higher, stronger, value
  weaker | weakness | 走弱 | 贬值, 走弱, 疲软, 减弱, 削弱 | 下跌, 走弱, 缩水, 跌, 弱, 减, 降, 下降, 损害, 低迷, 松动 | depreciate~, depreciation, devalue~, devaluation, weaken~ | fell, fall, lost, loss, down, lower, weaker, soften~, slid, drop, dropped, inflation
scale firm
  more | expansion | 扩张 | 扩张, 放量, 扩容, 重回扩张 | 扩大, 扩, 增长, 增加, 壮大, 上升, 拓展, 增, 膨胀, 延伸, 发展, 广, 推广, 大 | expand~, expansion, expansionary | grow~, grew, growth, increase~, rise, rose, rises, rising, up, larger, widen~, broaden~, enlarge~, extend~, surge~, more
  less | contraction | 收缩 | 收缩, 萎缩, 缩量, 紧缩 | 缩, 减, 下降, 降, 少, 弱, 小, 退, 低, 收窄, 不足 | contracted, contracting, contraction, contractionary, shrink, shrinks, shrank, shrunk, shrinking, shrinkage | fall, falls, fell, falling, decline~, decrease~, drop, drops, dropped, reduce~, reduction, smaller, cut, cuts, down, narrow~, cool~, slow~, atroph~, wither~, dwindle~, lower, tighten~, austerity
tension firm
  eased | relief | 缓解 | 减弱, 缓解, 缓和, 减轻, 舒缓 | 减, 降, 弱, 松, 改善, 好转, 解决, 化解, 降低, 减少, 减弱, 治疗, 消, 安抚, 下降, 稳 | ease, eases, eased, easing, alleviate~, relieve~, mitigate~, lessen~, lighten~, defuse~ | reduce~, relief, improve~, lower~, soothe~, relax~, less, decrease~, de escalate~, subside~, allay~, moderate~, treat~, calm~, abate~, weaken~, weaker, slow~, cool~
  worse | aggravation | 加剧 | 加剧, 恶化, 加重, 激化 | 增, 升, 上升, 大, 严重, 深, 扩大, 激烈, 提高, 加强, 升级, 重, 强 | worsen~, aggravate~, exacerbate~, escalate~, deteriorate~, intensify, intensifies, intensified, intensifying, heighten~ | increase~, grow~, grew, growing, worse, rise, rose, rising, severe, accelerate~, deepen~, widen~, heavier, more, fuel~, compound~, spiral~, mount~, add~, greater, stoke~
policy firm
  tighter | tightening | 收紧 | 收紧, 从紧, 趋紧, 紧缩 | 紧, 加强, 严格, 严 | tighten~, tighter, tightening | tight, strict, stricter, restrict~, toughen~, strain~, austerity, contraction~
  looser | loosening | 放松 | 放松, 宽松, 放宽 | 松, 松绑, 缓解, 减轻, 降低, 取消, 放开, 开放, 解除, 减, 简化 | loosen~, looser, relax~, relaxation, laxer | loose, ease~, easing, lift~, liberalize~, lax, accommodative, softer, comfortable, rest, flexible, broaden~, widen~
holding firm
  more | buying more | 增持 | 增持, 加仓, 净买入, 净增持, 增发, 增资 | 买入, 增加 | net buyers, net buyer, net purchases, increased its stake, increased its holdings, raised its stake, increased their holdings, increase its stake, increase their holdings, raised their holdings, bought a net |
  less | selling | 减持 | 减持, 减仓, 净卖出, 净减持, 减资 | 卖出, 减少 | net sellers, net seller, net sales, reduced its stake, reduced its holdings, cut its stake, reduced their holdings, reduce its stake, reduce their holdings, cut its holdings, trimmed its stake, sold a net, pared its stake, lowered its stake |
timing firm
  sooner | sooner than planned | 提前 | 提前完成, 提前实现, 提前达到, 提前建成, 提前竣工, 提前通车, 提前投产, 提前开工, 提前举行, 提前召开 | 提前, 提早, 早, 先, 加快 | ahead of schedule, ahead of time, earlier than planned, earlier than scheduled, brought forward, bring forward, before schedule | early, earlier, in advance, before, sooner, ahead
  later | later than planned | 推迟 | 推迟, 延期, 延后, 延迟, 滞后, 逾期 | 延, 晚, 迟, 暂缓, 搁置, 停, 推, 后, 超期 | behind schedule, postpone~, put off, later than planned, later than scheduled, pushed back, delay~ | late, later, overdue, defer~, extend~, extension, lag~, after, slow~, suspend~, behind
"""

ZH_NEUTRAL = (
    "新增, 增量, 增速, 增长率, 低碳, 最低, 低保, 低收入, 低空, 低龄, 低温, 低地, 低效, 低端, "
    "亏损企业, 亏损面, 亏损户, 增长极, 增长点, 增长率, 增长方式, 增加值, 提高认识, 上升通道, 减少值, 增长区间, 出生, 升级, 升学, 晋升, 升旗, 直升机, 升降, 增值税, 增值, 降水, 降雨,"
    " 降雪, 降温, 空降, 降落, 涨跌, 涨跌幅, 跌打, 增减, 加减, 升降机, 上涨下跌, 下行线, 上行线, 相当于, 相当大, 相当多, 相当长, 相当高, 适当, 同意, 共同, 不同, 合同, 同时, "
    "同比, 同期, 同样, 会同, 增值服务, 优化营商环境, 优化结构, 利润总额, 利润率, 盈利能力, 落实, 落地, 落户, 部落, 角落, 村落, 段落, 坐落, 下落, 失业, 失望, 倒闭, 提出, 提供, "
    "提案, 提示, 提名, 提醒, 提交, 提问, 提及, 提前, 提起, 提取, 提到, 提请, 提倡, 提议, 提要, 提货, 失败, 损益, 失踪, 加减, 大小, 高低, 长短, 减税, 退休, 退役, 退出, "
    "春秋, 秋季, 结余资金, 倒数, 倒计时, 利用, 利益, 胜利, 权利, 有利, 便利, 福利, 顺利, 水利, 专利, 利息, 利率, 意大利, 澳大利亚, 奥地利, 匈牙利, 保加利亚, 智利, 利比亚, "
    "叙利亚, 尼日利亚, 尼加拉瓜, 早餐, 早上, 早晨, 深圳, 深入, 深刻, 广东, 广州, 广西, 广告, 广场, 广播, 广泛, 大学, 大会, 大厦, 大家, 大量, 大约, 大陆, 大楼, 大使, 大臣, "
    "大选, 大型, 小时, 小学, 小组, 小型, 小麦, 小区, 小说, 中小, 快递, 快餐, 高铁, 高速公路, 高等, 高级, 高校, 后来, 之后, 后, 以后, 然后, 最后, 今后, 先生, 首先, 优先, "
    "先进, 多余, 余额, 其余, 业余"
)
"""Words that have such words in them and say nothing of the kind."""

EN_NEUTRAL = (
    "cutting edge, clear cut, cut across, cut through, cut out, cut into, cut short, short cut, raise funds, raised funds, raising funds, raise capital, raised capital, raising capital, "
    "raise money, raised money, raising money, fund raising, raise awareness, raise concerns, raised concerns, raise questions, raised questions, raised in, raised by, raised from, "
    "expand on, pay slip, slip road, gas recovery, oil recovery, resource recovery, recovery rate, recovery from, recovery of, recover damages, recovered from, "
    "fall within, falls within, falling within, fall under, falls under, falling under, fell under, fall on, falls "
    "on, fell on, fall into, falls into, fall outside, falls outside, fall ill, fell ill, fall asleep, fell asleep,"
    " fall in love, fell in love, fall short, falls short, fell short, falling short, fell apart, fall apart, fall "
    "victim, in the fall, this fall, last fall, fall of man, give rise to, gives rise to, giving rise to, gave rise"
    " to, declined to comment, decline the, decline an, declined to say, declined an, "
    "declined the, drop out, dropped out, drop off, dropped off, drop in the bucket, rise to power, rose to fame, "
    "rose to power, rose garden, sunrise, growing up, grew up, grow up, grown up, grows up, high rise, pick up the,"
    " picked up the, picks up the, picked up by, picked up a, picked up from, shrink wrap, jump to, jumped to, "
    "jumped into, jump into, jumped from, high jump, long jump, ski jump, climb mount, mountain climbing, rock "
    "climbing, turned down the, turned down a, turned down an, slide show, slides show, profit making organization,"
    " non profit, not for profit, nonprofit, for profit, attention deficit, immune deficit, neurological deficit, "
    "neurological deficits, cognitive deficits, cognitive deficit, weight loss, hearing loss, loss of life, loss of"
    " lives, hair loss, blood loss, heat loss, loss of taste, loss of smell, level of, levels of, sea level, at the"
    " level, high level, above all, over the past, over the last, over the next, such as, same time, same period, "
    "at the same, the same day, fast food, at first, so as to, early on, slow down, more than, less than, rather "
    "than, no less than, at least, at most, no more than, up to, follow up, set up, sets up, setting up, made up, "
    "make up, makes up, making up, build up, built up, grown in, grown on, growing season, cut off, cut down, back "
    "to, went back, came back, come back, go back, lower house, lower court, lower courts, keep in, still, after, "
    "afterwards, before, income tax, increasingly, advance payment, in advance, go down in, went down in, went up "
    "to, narrowly, add to, added to, added that, adding that, he added, she added, added the, drop box, good faith,"
    " goods, well being, well known, as well, as well as, value added, net income, deep learning, high school, high"
    " schools, higher education, fallen soldiers, fallen leaves, the fallen, falls of, angel falls, niagara falls, "
    "victoria falls, water fall, rain falls, rain fell, snow fell, snow falls, night falls, night fell, slide into,"
    " slide down, climbed mount, climbed into, climbed out, climbed onto, climb into, climb out, climb over, "
    "climbed over"
)
"""Phrases that have such words in them and say nothing of the kind."""
