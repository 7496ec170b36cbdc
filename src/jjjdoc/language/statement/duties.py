"""Which party has which duty: upkeep is for Party B, the fee for Party A. Clauses that each name one of two parties, by what they are of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.lexicon import Lexicon, Mark
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

DUTIES = """
支付, 缴纳, 付款, 交纳, 承担费用, 出资 = pay, pays, paid, payable, payment*, met, meet, meets, defray*
管护, 养护, 维护, 看护, 保养 = upkeep, maintain*, maintenance, look after, looks after, looked after
维修, 修理, 修缮 = repair*
运费, 运杂费, 运输, 运送, 装运 = freight, transport*, shipping, carriage, shipment
保险 = insurance, insure, insures
水电, 水费, 电费, 物业费 = water, electricity, utilities, utility, property management fee*
租金, 房租 = rent, rental
餐饮, 伙食 = catering, meals, food
住宿 = accommodation, lodging
税款, 税费, 税金, 所得税 = tax, taxes, duties
采购, 购置, 购买 = purchas*, procur*, buy, buys, bought
设备 = equipment, machin*
安装, 调试 = install*
设计, 图纸 = design*, drawing*
施工, 建设 = build*, built, construct*
材料, 原料 = material*
技术, 方案 = technology, technical, plan
培训 = train*
场地, 用地, 厂房 = site, venue, land, premises
人员, 劳务, 用工 = labor, labour, staff, personnel
资金 = fund*, finance, finances, capital
土地 = land
验收, 检验, 检测 = inspect*, accept*, test, tests, tested
监督, 监管 = supervis*, oversee*
审批, 审核 = approv*, review*
装卸, 卸货, 卸车, 装车, 装货 = load*, unload*
包装 = packag*, packing
报关, 清关, 通关 = customs, clear*
运营, 经营 = operat*, run, runs
宣传, 推广 = publicity, promot*, market*
保管, 储存, 仓储 = stor*, custody
风险 = risk*
损失 = loss, losses
所有权, 产权, 知识产权 = ownership, intellectual property, title
主机, 硬件 = hardware
软件 = software
数据 = data
诉讼费, 公证费, 律师费 = court fee*, notar*, legal fee*, court costs
交付, 交货 = deliver*
"""
"""A line for each duty or thing, with its Chinese and its English words."""

_CLAUSE_ZH = regex("[，。；：]")
_CLAUSE_EN = regex(r"[;:.,](?:\s|$)|\b(?:and|while|whereas|but)\b")


@cache
def _lexicons() -> tuple[Lexicon, Lexicon]:
    lines = [line.partition(" = ") for line in DUTIES.strip().splitlines()]
    return Lexicon({zh: zh for zh, _, _ in lines}), Lexicon({zh: en for zh, _, en in lines})


def find_exchanged_duties(
    chinese: str, english: str, sentence: Matched, zh: Sequence[Mark], en: Sequence[Mark]
) -> tuple[Mark, Mark] | None:
    """Return the party of the first duty of two or more that are each the other party's in English, None if there is none.

    The English is in lower case; each mark is a party in the sentence, and of its kind alone.
    """
    ours = _by_duty(_CLAUSE_ZH, _lexicons()[0], chinese, sentence.zh, zh)
    theirs = _by_duty(_CLAUSE_EN, _lexicons()[1], english, sentence.en, en)
    shared = [duty for duty in ours if duty in theirs]
    if len({ours[duty].kind for duty in shared}) < 2:
        return None
    if any(ours[duty].kind == theirs[duty].kind for duty in shared):
        return None
    return ours[shared[0]], theirs[shared[0]]


def _by_duty(
    clause: re.Pattern[str], lexicon: Lexicon, text: str, sentence: Sentence, parties: Sequence[Mark]
) -> Mapping[str, Mark]:
    """Return who has each duty, by the first clause that speaks of it; a clause that names both parties tells nothing."""
    found: dict[str, Mark | None] = {}
    ends = [mark.end() for mark in clause.finditer(text, sentence.start, sentence.end)]
    clauses = list(pairwise((sentence.start, *ends, sentence.end)))
    named = [[each for each in parties if start <= each.start < end] for start, end in clauses]
    for index, (start, end) in enumerate(clauses):
        own = named[index]
        if not own and index and text[start - 1].isalpha():  # an “and” that joins two things
            own = named[index] = named[index - 1]
        elif not own and text[end - 1].isalpha() and index + 1 < len(clauses):
            own = named[index + 1]
        of_clause = own[0] if len({each.kind for each in own}) == 1 else None
        for mark in lexicon.find(text[start:end]):
            for duty in mark.kinds:
                found.setdefault(duty, of_clause)
    return {duty: party for duty, party in found.items() if party}
