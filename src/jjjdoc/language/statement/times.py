"""When something is, as data: in the years past or to come, in the morning or at night, before or behind schedule.

Lines are as `read_contrasts` takes them.
"""

from __future__ import annotations

TIMES = """
stretch firm
  past | the time past | 过去的时间 | 过去五年, 过去三年, 过去十年, 过去两年, 过去一年, 过去的五年, 过去的十年, 过去几年, 近年来, 近三年来, 近五年来, 近十年来, 近两年来, 近几年来, 近几年, 五年来, 十年来, 三年来, 多年来, 近三年, 近五年, 近十年 | 过去, 来, 近, 以来, 去, 上, 前, 曾, 历, 已, 往, 累计, 年间 | in the past, over the past, during the past, for the past, in recent years, over the last, in the last, during the last, past five years, past three years, past decade, past ten years | past, last, previous, recent, recently, since, ago, preceding, prior, earlier, first, had, has been, have been, was, were
  future | the time to come | 今后的时间 | 未来五年, 未来三年, 未来十年, 未来两年, 未来一年, 未来几年, 今后五年, 今后三年, 今后十年, 今后两年, 今后几年, 今后一个时期, 未来一段时间 | 未来, 今后, 将, 后, 下一, 接下来, 来年, 明年, 下, 拟, 计划, 预计 | in the next, over the next, during the next, for the next, in the coming, over the coming, during the coming, for the coming, coming years, years ahead, years to come, coming decade | next, coming, future, will, ahead, following, later, upcoming, future years, subsequent, from now
schedule firm
  early | ahead of schedule | 提前 | 提前两天, 提前三天, 提前一天, 提前一个月, 提前两个月, 提前三个月, 提前半年, 提前一年, 提前两年, 提前半个月, 提前十天, 提早, 超前完成 | 提前, 早, 先, 前, 预 | ahead of schedule, ahead of time, earlier than planned, earlier than scheduled, days early, months early, minutes early, ahead of plan | early, earlier, before, advance, ahead, prior, sooner
  late | behind schedule | 推迟 | 晚点, 延误, 滞后, 推迟一天, 推迟两天, 推迟一个月, 推迟半年, 推迟一年, 误期, 逾期完成 | 晚, 迟, 延, 误, 逾, 后, 拖 | behind schedule, days late, months late, minutes late, later than planned, later than scheduled, overdue, behind plan | late, later, delay~, postpone~, after, overran, overrun, behind
validity firm
  until | until a day | 到某日为止 | 执行至, 实施至, 有效期至, 有效期到, 延续至, 延长至, 延续到, 执行到, 顺延至, 截止至 | 至, 到, 止, 截至, 截止, 期限 | until, through, expire~, expiring, runs to, run to, valid to, extended to, up to, remain in force, remain in effect, remains in force, remains in effect | to, by, end, ends, ended, as late as, till, extended, last
  start | from a day on | 自某日起 | 起施行, 起执行, 起实施, 起生效, 起正式施行, 起正式实施 | 起, 自, 从, 开始, 施行, 生效, 实施 | take effect on, takes effect on, took effect on, come into force on, comes into force on, came into force on, effective from, effective as of, enter into force on, entered into force on | from, effective, start, starts, beginning, as of, force, effect, since
holiday firm
  spring | the Spring Festival | 春节 | 春节, 大年初一, 除夕, 正月初一 | 新年, 节, 春, 年初, 正月 | spring festival, chinese new year, lunar new year | festival, holiday, new year
  national | National Day | 国庆节 | 国庆节, 国庆假期, 国庆黄金周, 国庆期间 | 国庆, 十一, 节, 双节 | national day | national, holiday, october
  labor | May Day | 劳动节 | 劳动节, 五一假期, 五一期间, 五一小长假 | 五一, 节, 5月1日 | may day, labor day, labour day, international workers' day | may, holiday, workers
  dragon | the Dragon Boat Festival | 端午节 | 端午节, 端午假期, 端午 | 节 | dragon boat festival, duanwu | festival, holiday
  moon | the Mid-Autumn Festival | 中秋节 | 中秋节, 中秋假期, 中秋 | 节, 双节 | mid autumn festival, mid autumn, moon festival | festival, holiday
  tomb | the Qingming Festival | 清明节 | 清明节, 清明假期, 清明 | 节 | qingming, tomb sweeping | festival, holiday
year_kind firm
  calendar | the calendar year | 自然年度 | 自然年, 自然年度, 日历年度, 公历年度 | 年 | calendar year, calendar years | year
  fiscal | the fiscal year | 财政年度 | 财政年度, 会计年度, 财年, 预算年度 | 年 | fiscal year, financial year, fiscal years, financial years, budget year, accounting year | year, fiscal, financial
  school | the school year | 学年 | 学年, 学年度, 教学年度 | 年, 学 | academic year, school year, academic years, school years | year, term
"""
