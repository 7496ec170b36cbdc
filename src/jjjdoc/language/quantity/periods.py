"""Words that say what time a number covers, as data: 年均, 同比, 累计, 以来; annual, year on year, since."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.reading import PeriodWord


class PeriodWords(Struct, frozen=True):
    """The words for one kind of time; `said` explains it to people.

    Beside a number: `zh`, a regular expression, and `en`, phrases with commas between, in small letters. Before a date:
    `zh_date` with spaces between, `en_date` with commas between. After 首 or an ordinal of one: `zh_first`, `en_first`,
    with spaces between.
    """

    said: Wording
    zh: str = ""
    en: str = ""
    zh_date: str = ""
    en_date: str = ""
    zh_first: str = ""
    en_first: str = ""


PERIODS: Mapping[PeriodWord, PeriodWords] = {
    "annual": PeriodWords(
        said=Wording(en="each year", zh="每年"),
        zh="每年|每一年|(?<![0-9一二三四五六七八九十今去当全同上本每多往近半明前两几数])年(?=产|投资|销售|营业|收入|接待|客流|发电|吞吐|处理|供|增|减|交易|薪|利率|运|旅客|用|租|上网)",
        en="annual, / year, / yr, annually, yearly, a year, per year, each year, every year, per annum, "
        "p . a",
    ),
    "average_annual": PeriodWords(
        said=Wording(en="on average each year", zh="年均"),
        zh="年均|年平均|平均每年|年复合",
        en="average annual, annual average, averaged annually, on average per year, average yearly, "
        "on average every year, per year on average, annually on average, a year on average, "
        "compound annual, average of annual, on average annually, averaging annually",
    ),
    "cumulative": PeriodWords(
        said=Wording(en="in total over time", zh="累计"),
        zh="累计",
        en="cumulative, cumulatively, accumulated, accumulative, in total, accumulating, aggregate",
    ),
    "year_on_year": PeriodWords(
        said=Wording(en="year on year", zh="同比"),
        zh="同比|[比较与](?:上年|去年|上一年)(?:同期)?",
        en="year on year, year over year, yoy, y o y, from a year earlier, from a year ago, "
        "from the previous year, from the year before, over the previous year, "
        "over the same period last year, from the same period last year, than the previous year, "
        "than a year earlier, than last year, than that of the previous year, from last year, "
        "over last year, on the previous year, compared with the previous year, "
        "compared to the previous year, than the year before, compared with last year, "
        "over the same period of the previous year, from the same period a year earlier, "
        "than in the previous year, from the same period of the previous year, from the same period of last year, "
        "than in the same period of the previous year, than in the same period of last year, "
        "than in the same period last year, on the same period of the previous year, on the same period last year, "
        "compared with the same period of the previous year, compared with the same period last year, "
        "compared with the same period of last year, compared to the same period of the previous year, "
        "compared to the same period last year, over the same period of last year, over the year before, "
        "on the year before, than a year ago, compared with a year earlier, compared with a year ago, on a year earlier, "
        "over a year earlier, than in the year before, from that of the previous year, on an annual basis",
    ),
    "previous_period": PeriodWords(
        said=Wording(en="on the previous period", zh="环比"),
        zh="环比|[比较与]上(?:个?月|季度|期|一季度)",
        en="month on month, month over month, quarter on quarter, quarter over quarter, mom, qoq, "
        "from the previous month, from the previous quarter, from last month, from a month earlier, "
        "than the previous month, than the previous quarter, over the previous quarter, "
        "over the previous month, from the month before, from a quarter earlier",
    ),
    "monthly": PeriodWords(
        said=Wording(en="each month", zh="每月"),
        zh="每月|每个月|月均|月薪|(?<![0-9一二三四五六七八九十个本上当同全每前后几数半这该次下])月(?=营业|销售|收入|租金|产[^业]|工资|用电|用水|供|交易|利息|补)",
        en="monthly, / month, a month, per month, every month, each month",
    ),
    "daily": PeriodWords(
        said=Wording(en="each day", zh="每天"),
        zh="每天|每日|日均|日平均|日产|每晚|(?<![0-9一二三四五六七八九十今昨当前同次本近每])日(?=处理|供[水气热电]|发电|发送|接待|客流|吞吐|用[水电气]|耗|销售|排放)",
        en="daily, / day, a day, per day, every day, each day",
    ),
    "consecutive": PeriodWords(
        said=Wording(en="in a row", zh="连续"),
        zh="连续",
        en="consecutive, successive, straight, running, in a row, consecutively",
    ),
    "for_first_time": PeriodWords(
        said=Wording(en="for the first time", zh="首次"),
        zh_first="次 度",
        en_first="time ever",
    ),
    "first_group": PeriodWords(
        said=Wording(en="the first group", zh="首批"),
        zh_first="批",
        en_first="group batch groups batches cohort round tranche lot",
    ),
    "since": PeriodWords(
        said=Wording(en="since then", zh="以来"),
        zh_date="自 自从",
        en_date="since, since the, ever since, since early, since late, since mid, since the start of the, "
        "since the start of, since the beginning of, since the end of, since the beginning of the",
    ),
    "until": PeriodWords(
        said=Wording(en="up to then", zh="截至"),
        zh_date="截至 截止 截止到 截至到 截止至 直到 直至",
        en_date="as of, by the end of, until, till, up to, as at, by end, as of the end of, as of early, "
        "as of late, up until, through the end of, until the end of, by late, as of the",
    ),
}


PROGRAMS: tuple[tuple[str, str], ...] = (
    ("议程", "agenda"),
    ("愿景", "vision"),
    ("战略", "strategy"),
    ("路线图", "roadmap"),
    ("地平线", "horizon"),
    ("地平线", "horizons"),
    ("欧洲", "europe"),
    ("健康中国", "healthy china"),
    ("美丽中国", "beautiful china"),
    ("数字中国", "digital china"),
    ("中国制造", "made in china"),
    ("中国标准", "china standards"),
    ("中国教育现代化", "china ' s education modernization"),
    ("中国教育现代化", "china education modernization"),
)
"""Plans whose names a bare year ends, in Chinese and English: 健康中国2030, Agenda 2030. The year is no date."""
