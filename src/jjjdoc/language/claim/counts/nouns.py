"""Words for what reports list: tasks, measures, reasons; in both languages, side by side."""

from __future__ import annotations

_LISTED = """
任务/tasks|工作/jobs duties assignments|措施 举措 办法/measures actions moves|目标/objectives goals targets aims ambitions|原则/principles
步骤 步/steps moves|阶段/stages phases|原因/reasons causes explanations|因素/factors drivers|方面/aspects respects fronts|领域/areas fields domains sectors
问题/problems issues questions|困难 挑战/challenges difficulties obstacles barriers|风险/risks threats hazards|建议 意见/recommendations suggestions proposals
条件/conditions prerequisites|要求/requirements demands|特点 特征/features characteristics traits hallmarks|亮点/highlights|优势/advantages strengths benefits
不足 短板 弱项/weaknesses shortcomings gaps deficiencies|经验 体会 启示 教训/lessons insights takeaways|成果 成效 成绩 成就/results achievements outcomes accomplishments
变化/changes shifts|趋势/trends|要点/points|部分/parts sections components|章/chapters|内容/elements items contents|类别 类型 类 种/types kinds categories classes groups
重点/priorities|支柱/pillars|工程/projects works|项目/projects schemes|行动/campaigns initiatives|计划/plans programs programmes|方案 选项/options alternatives scenarios
标准 准则/criteria standards|指标/indicators metrics measures|规则 规定 纪律/rules provisions|条款/clauses articles terms|文件 材料/documents papers|理由/arguments grounds
关系/relationships|环节/links|渠道 途径 路径/channels ways paths routes avenues|模式 机制/mechanisms models modes|产品/products deliverables|服务/services
大事 实事 事项 事/matters things|缺陷 隐患/defects faults flaws|结论 发现/conclusions findings|假设/assumptions|承诺/commitments pledges undertakings|义务 责任 职责/obligations responsibilities
权利/rights|主题/themes topics|方向/directions|抓手/levers|职能 功能/functions|程序 流程/procedures processes|情形 情况/cases circumstances situations|方式 方法/methods approaches
战役 攻坚战 硬仗/battles|突破 跨越/breakthroughs|转变/transformations transitions|提升/improvements|清单/lists|体系/systems|政策/policies|改革/reforms|活动/activities events
"""


def _side(number: int) -> str:
    rows = (row.split("/")[number] for line in _LISTED.split("\n") for row in line.split("|") if "/" in row)
    words = {word for row in rows for word in row.split()}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


LISTED_ZH = _side(0)
"""The Chinese words, as alternatives of a pattern."""

LISTED_EN = _side(1)
"""The English words in the plural, as alternatives of a pattern."""
