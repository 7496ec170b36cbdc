"""What figures are counted against, as data: each class, each household, each visit, in both languages."""

from __future__ import annotations

# A line each: its name in English and in Chinese; what follows 每; other Chinese words; English nouns after per, each and
# every; other English words. All but the names are regular expressions. A word that stands in two lines tells of neither.
PER_WHAT = """
person ; 人 ; 人(?!次) ; 人均|每名|每位|每百名|每千名 ; capita|persons?|heads?|residents?|inhabitants?|citizens?|individuals?|people|adults? ; a head
household ; 户 ; 户|家庭 ; 户均 ; households?|family|families|homes?
home ; 套住房 ; 套(?:住?房|公寓|住宅)|住房 ; 每套(?!餐|装|设备|系统) ; homes?|flats?|apartments?|dwellings?|houses?|housing units?
student ; 生 ; 生(?!产)|学生 ; 生均 ; students?|pupils?
class ; 班 ; 班(?!次) ; 班均 ; class|classes|classrooms?|shifts?|flights?|crews?
grade ; 年级 ; 年级|学段 ;  ; grades?|year groups?|school years?
school ; 校 ; 校|学校|小学|中学|高校|幼儿园 ; 校均 ; schools?|universit(?:y|ies)|colleges?|kindergartens?
village ; 村 ; 村|行政村 ; 村均 ; villages?
community ; 社区 ; 社区|小区 ;  ; communit(?:y|ies)|neighbou?rhoods?|compounds?|estates?
township ; 乡镇 ; 乡|镇|乡镇 ;  ; townships?|towns?
county ; 县 ; 县 ; 县均 ; count(?:y|ies)
province ; 省 ; 省(?!份?长) ;  ; provinces?
enterprise ; 家企业 ; 企业|公司|户企业 ; 企均 ; enterprises?|compan(?:y|ies)|firms?|business(?:es)?
vehicle ; 辆 ; 车(?![次间厢站位道])|辆|台车 ; 单车 ; vehicles?|cars?|bus|buses|trucks?|taxis?|lorr(?:y|ies)|cabs?
carriage ; 节车厢 ; 车厢 ; 每节(?!课) ; carriages?|coach|coaches|cars?
lesson ; 节课 ; 课时|节课|堂课 ;  ; lessons?|class|classes|class hours?|periods?
train ; 列车 ; 列车|趟列车 ; 每列 ; trains?
trip ; 次 ; 次|人次|车次|趟|班次 ; 次均|单次 ; visits?|trips?|times?|rides?|uses?|sessions?|occasions?|journeys?|attempts?|treatments?|donations?|events?|flights? ; a (?:visit|trip|ride|time)
bed ; 床 ; 床|床位 ; 床均 ; beds?
room ; 间 ; 房间|客房|教室|病房|宿舍 ; 每间(?![学商店公工企]) ; rooms?|bedrooms?|wards?|cells?|classrooms?|dorm(?:itor(?:y|ies))?s?
seat ; 座 ; 座位|座席|席位 ;  ; seats?
paper ; 篇 ; 论文|文章|报告 ; 每篇 ; papers?|articles?|essays?|pieces?|stor(?:y|ies)|reports?
project ; 项目 ; 项目|工程 ; 每项 ; projects?|items?|schemes?
animal ; 头 ; 牛|猪|羊|母猪|奶牛 ; 每头 ; (?:cows?|cattle|pigs?|sows?|animals?|heads?|hogs?|sheep|goats?|ox|oxen)(?! farms?)
farm ; 养殖场 ; 养殖场|农场|牧场|猪场|鸡场 ;  ; farms?
building ; 栋楼 ; 栋楼?|幢楼?|楼栋 ; 每[栋幢] ; buildings?|blocks?|towers?
hospital ; 医院 ; 医院|医疗机构 ; 院均 ; hospitals?|medical institutions?
store ; 店 ; 店|门店|商店 ; 店均 ; stores?|shops?|outlets?|restaurants?
"""

PER_MEASURE = """
mu ; 亩 ; 亩 ; 亩均|亩产 ; mu ; a mu
hectare ; 公顷 ; 公顷 ; 公顷均 ; hectares? ; a hectare
square meter ; 平方米 ; 平方米|平米 ;  ; square met(?:er|re)s? ; a square met(?:er|re)
kilometer ; 公里 ; 公里|千米 ;  ; kilomet(?:er|re)s?|km ; a (?:kilomet(?:er|re)|km)
"""
"""Measures, which a translator converts."""

_ZH_EVERY = (
    "(?:每|(?<![0-9])/)(?:一|十?[百千万]|10+)?(?:个|名|位|家|所|间|座|栋|张|辆|台|条|片|处|支|篇|场|项|套)?"
    "(?:农村|城镇|城市|小型|大型|常住|在校)?"
)
_EN_EVERY, _EN_COUNT = (
    "(?:per|each|every)",
    " (?:one )?(?:hundred|thousand|million|ten thousand|10+|10?0?,000)",
)
_EN_ADJECTIVE = "(?: (?!of|in|for|and|per|to|on|year|month|day)[a-z]+)?"
_EN_SINGULAR = "(?<![^su]s)"
"""After what is no plural, which after each is a verb: each parent visits."""


def every_zh(nouns: str) -> str:
    """Return a pattern for 每 and one of several nouns, with a number, a counter or a common attribute between."""
    return f"{_ZH_EVERY}(?:{nouns})"


def every_en(nouns: str) -> str:
    """Return a pattern for per, each or every and one of several nouns, with a number or an adjective between."""
    return f"{_EN_EVERY}(?:{_EN_COUNT}{_EN_ADJECTIVE} (?:{nouns})|{_EN_ADJECTIVE} (?:{nouns}){_EN_SINGULAR})"
