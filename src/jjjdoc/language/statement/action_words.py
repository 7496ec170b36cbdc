"""Actions, events and things by which a clause is known again in the other language, as data."""

from __future__ import annotations

from functools import cache

from jjjdoc.language.statement.lexicon import Lexicon

_ACTIONS = """
付款, 支付, 缴费, 缴纳, 缴款, 付清, 交纳 | pay*, paid
检验, 验收, 检查, 查验 | inspect*, accept*, check*
签订, 签署, 签约, 订立 | sign*, conclu*
谈判, 磋商, 协商 | negotiat*, talk*, consult*
开工, 动工, 施工, 建设, 开建 | start*, construct*, build*, work, works, ground
竣工, 完工, 完成, 建成 | complet*, finish*, built
手术, 术 | operat*, surg*, preoperative*, postoperative*
上市, 首发 | list*, public, ipo, market*, float*
交付, 交货, 发货, 装运, 移交 | deliver*, ship*, hand*
批准, 批复, 审批, 核准, 同意, 许可 | approv*, consent*, permi*, licens*
调查 | investigat*, inquir*
审查, 审核, 审议, 评审 | review*, examin*, deliberat*
公布, 发布, 公告, 公示, 披露 | publish*, announc*, promulgat*, releas*, disclos*
申请, 申报 | appl*, declar*, fil*
登记, 注册 | regist*
通知 | notif*, notice
使用, 投用, 启用 | use, used, using
成立, 设立, 组建 | establish*, set up, form*, conclu*, found*
生效, 施行, 实施 | effect*, force, implement*
到期, 届满, 期满 | expir*, matur*, end*
投产, 运营, 开通, 通车 | production, operat*, commission*, open*, traffic
饭, 餐, 进食 | meal*, eat*, food*
考试 | exam*, test*
选举, 换届 | elect*
表决, 投票 | vot*
起诉, 诉讼 | su*, action, lawsuit*, litigat*, proceeding*
判决, 裁定, 宣判 | judg*, rul*, verdict*
培训, 上岗 | train*
接种, 注射 | vaccin*, inject*, inoculat*
服药, 用药 | medic*, drug*, tak*
分娩, 出生, 产 | birth*, born, deliver*, natal
结婚, 婚 | marr*
战 | war
赛, 比赛 | match*, game*, race*, competi*
税 | tax*
会, 会议, 召开, 开会, 开幕 | meeting*, session*, conference*, held, open*
节 | festival*, holiday*
灾, 地震, 洪水 | disaster*, earthquake*, quake*, flood*
疫, 疫情 | epidemic*, pandemic*, outbreak*, covid*
课, 上课 | class*, lesson*
班, 上班 | shift*, work
睡 | bed*, sleep*
销售, 出售 | sale*, sell*, sold
转让 | transfer*
招标, 投标, 开标, 评标 | bid*, tender*
入学, 开学, 报到 | enrol*, school, term
毕业 | graduat*
退休, 离职 | retir*, leav*, resign*
取得, 获得, 领取 | obtain*, receiv*, get*
收到, 收讫, 收货 | receiv*, receipt
赔偿, 补偿 | compensat*, indemnif*
解除, 终止 | terminat*, rescind*, rescis*, cancel*
变更, 改变 | chang*, alter*, amend*
检测, 试验, 测试 | test*, trial*
融资 | financ*, fund*
提交, 报送, 提出 | submi*, rais*
备案 | fil*, record*
履行, 执行 | perform*, execut*
改革 | reform*
加热, 煮 | heat*, cook*, boil*
冷却 | cool*
出口, 出境 | export*, leav*
进口, 入境 | import*, enter*, entry
拆迁, 搬迁, 拆除 | demoli*, reloc*, mov*
治疗 | treat*
出发, 启程, 起飞 | depart*, leav*, take-off, takeoff
到达, 抵达 | arriv*
投资, 贷 | invest*, loan*, lend*
结束, 闭幕 | end*, clos*, conclu*, finish*
开始, 启动 | begin*, began, start*, launch*
"""

# What two conditions or penalties are told by: 签字并盖章, 罚款或者拘留.
_THINGS = """
签字, 签名 | sign*
盖章, 公章, 印章 | seal*, stamp*, chop
书面 | writ*, written
口头 | oral*, verbal*
电话 | phone*, telephone*
邮件 | mail*, email*
户籍, 户口 | household*, hukou
居住证 | residence permit*, residen*
学历, 学位 | degree*, diploma*, education*
经验, 经历 | experience*
罚款, 罚金, 罚锾 | fine*
拘留, 拘役 | detention, detain*, custody
有期徒刑, 监禁 | imprison*, prison*
没收 | confiscat*, forfeit*
吊销, 撤销, 废止 | revo*, cancel*
警告 | warn*
现金 | cash
转账, 汇款 | bank transfer*, wire*, remit*
债券 | bond*
股票 | share*, stock*
盈利, 利润 | profit*
资质, 资格 | qualif*
仲裁 | arbitrat*
调解 | mediat*, conciliat*
配偶 | spouse*
死亡 | death*, die*, dead
伤残, 残疾, 失能 | disab*, injur*
原件, 正本 | original*
复印件, 副本 | cop*, duplicate*
护照 | passport*
身份证 | identity card*, id card*
收入 | income*, revenue*
财产, 资产 | propert*, asset*
环保, 环境 | environment*
安全 | safe*
质量 | quality
"""


@cache
def actions() -> tuple[Lexicon, Lexicon]:
    """Return the actions in Chinese and in English; the same kind is the same action."""
    return _lexicons(_ACTIONS)


@cache
def actions_and_things() -> tuple[Lexicon, Lexicon]:
    """Return actions and things in Chinese and in English; the same kind is the same."""
    return _lexicons(_ACTIONS + _THINGS)


def _lexicons(table: str) -> tuple[Lexicon, Lexicon]:
    lines = [line.split(" | ") for line in table.split("\n") if line]
    return (
        Lexicon({str(number): zh for number, (zh, _) in enumerate(lines)}),
        Lexicon({str(number): en for number, (_, en) in enumerate(lines)}),
    )
