"""The words of a Chinese text, with the stems that translations have for them: common words of reports, and the dictionary."""

from __future__ import annotations

from functools import cache

from jjjdoc.language.lexicon.dictionary import look_up, segment
from jjjdoc.language.lexicon.stems import words_of

_WRITTEN = """
发展 development; 经济 economic economy; 社会 social society; 建设 construction building develop; 改革 reform; 开放 opening open;
创新 innovation innovative; 科技 science technology; 技术 technology technical; 企业 enterprise company business; 产业 industry industrial;
工业 industry industrial; 农业 agriculture agricultural; 农村 rural; 乡村 rural village; 农民 farmer; 城市 city urban; 城镇 urban town;
城乡 urban rural; 区域 regional region; 地区 region area district; 国家 national state country; 全国 national nationwide country china;
中国 china chinese; 我国 china; 世界 world; 国际 international; 全球 global world; 政府 government; 部门 department; 市场 market;
服务 service serve; 政务 government; 公共 public; 人民 people; 群众 people public; 居民 resident; 市民 resident citizen; 人口 population people;
人才 talent; 就业 employment job; 收入 income revenue; 支出 expenditure spending; 消费 consumption consumer; 投资 investment invest;
贸易 trade; 出口 export; 进口 import; 进出口 import export; 外资 foreign; 外商 foreign; 金融 financial finance; 银行 bank; 贷款 loan;
财政 fiscal budget; 税收 tax; 资金 fund; 价格 price; 成本 cost; 利润 profit; 增长 growth grow increase rise; 增加 increase rise;
提高 improve raise increase; 提升 improve upgrade enhance raise; 下降 down fall decrease drop decline; 减少 reduce fewer decrease cut;
上升 rise increase; 达到 reach; 超过 exceed; 突破 exceed breakthrough; 完成 complete; 实现 achieve realize; 推进 advance promote;
推动 promote advance drive; 促进 promote boost; 加快 accelerate speed faster; 加强 strengthen; 强化 strengthen; 深化 deepen;
完善 improve; 优化 optimize improve; 扩大 expand; 支持 support; 保障 ensure guarantee security; 确保 ensure; 坚持 adhere uphold;
落实 implement; 实施 implement carry; 开展 carry launch conduct; 启动 launch start; 建立 establish; 设立 establish set; 成立 establish found;
建成 built completed complete; 新增 new added; 举办 held host; 发布 release issue; 制定 formulate; 出台 issue introduce; 签署 sign;
签约 sign; 合作 cooperation; 协同 coordinate collaborative; 协调 coordinate; 一体化 integrated integration; 融合 integrate integration;
共享 share; 共建 joint jointly; 管理 management manage administration; 治理 governance; 监管 supervision regulation oversight;
监督 supervision oversight; 安全 safety security safe; 风险 risk; 应急 emergency; 法治 law; 法律 law legal; 依法 law; 制度 system institution;
机制 mechanism; 体制 system institution; 体系 system; 政策 policy; 规划 plan; 计划 plan program; 方案 plan; 项目 project; 工程 project;
重大 major; 重点 key major priority; 重要 important; 主要 main major; 关键 key; 核心 core; 基础 basic foundation base; 设施 facility;
基础设施 infrastructure; 水平 level; 质量 quality; 高质量 high quality; 效率 efficiency; 能力 capacity ability; 结构 structure;
规模 scale size; 总量 total; 总额 total; 比重 share proportion; 占比 share proportion; 面积 area; 产量 output; 产值 output value;
增加值 value added; 生产总值 gdp gross product; 生产 production; 同比 year-on-year; 上年 previous last; 年均 average annual;
平均 average; 累计 total cumulative; 年末 end; 首次 first; 首批 first batch; 历史 history historic record; 新高 record high;
交通 transport transportation traffic; 铁路 railway rail; 高铁 high-speed rail; 高速公路 expressway; 公路 highway road; 道路 road;
机场 airport; 港口 port; 航空 air aviation; 物流 logistics; 轨道 rail; 地铁 metro subway; 车站 station; 汽车 vehicle automobile;
新能源 new energy; 能源 energy; 电力 power electricity; 煤炭 coal; 生态 ecological ecology; 环境 environment environmental;
环保 environmental protection; 保护 protect protection conservation; 污染 pollution; 绿色 green; 低碳 low-carbon carbon; 碳 carbon; 排放 emission;
大气 air; 空气 air; 水质 water quality; 水库 reservoir; 河流 river; 森林 forest; 湖泊 lake; 土地 land; 耕地 farmland; 粮食 grain food;
教育 education; 学校 school; 高校 university college; 大学 university; 学生 student; 教师 teacher; 幼儿园 kindergarten; 职业 vocational;
培训 training; 培养 train cultivate; 医疗 medical health; 医院 hospital; 卫生 health; 健康 health; 疾病 disease; 疫情 epidemic covid; 药品 medicine drug;
医生 doctor; 患者 patient; 养老 elderly pension; 老年 elderly; 儿童 child children; 社会保障 security; 保险 insurance; 社区 community;
住房 housing; 房地产 real estate; 文化 cultural culture; 旅游 tourism; 体育 sport; 文物 cultural relics; 博物馆 museum; 图书馆 library;
数字 digital; 数据 data; 信息 information; 网络 network internet cyber; 互联网 internet; 平台 platform; 智能 intelligent smart;
人工智能 artificial intelligence; 软件 software; 制造 manufacturing; 制造业 manufacturing; 服务业 service; 研发 research r&d; 研究 research study;
实验室 laboratory; 专利 patent; 园区 park; 开发区 development zone; 示范区 demonstration; 试点 pilot; 示范 demonstration;
自贸 free trade; 自由贸易 free trade; 营商环境 business environment; 经营主体 business entities; 民营 private; 国有 state-owned; 集团 group;
机构 institution; 中心 center; 基地 base; 集群 cluster; 链 chain; 供应链 supply chain; 产品 product; 设备 equipment; 材料 material; 领域 field area;
行业 industry sector; 标准 standard; 指标 indicator target; 目标 goal target objective; 任务 task; 工作 work; 问题 problem issue;
困难 difficult; 挑战 challenge; 不足 inadequate lack insufficient; 成效 result progress; 成果 result achievement; 成绩 achievement; 进展 progress; 作用 role;
优势 advantage strength; 动力 driving impetus momentum; 活力 vitality; 需求 demand need; 条件 condition; 方面 respect aspect;
措施 measure; 行动 action campaign; 战略 strategy strategic; 决策 decision; 部署 plan deploy; 精神 spirit guiding principles; 思想 thought; 理念 philosophy concept;
党 party; 党中央 central committee; 中央 central; 总书记 general secretary; 习近平 jinping; 国务院 state council; 委员会 committee commission;
会议 meeting conference; 论坛 forum; 报告 report; 讲话 speech address; 代表 deputies representative; 干部 official cadre; 同志 comrade;
省 province provincial; 市 city municipal; 县 county; 区 district; 乡镇 township; 村 village; 北京 beijing; 天津 tianjin; 河北 hebei; 上海 shanghai; 首都 capital;
贫困 poverty poor; 脱贫 poverty; 振兴 revitalization; 现代化 modern modernization; 现代 modern; 新型 new; 综合 comprehensive; 全面 comprehensive full all-round;
统筹 coordinate; 持续 continue continuous sustained; 稳定 stable stability steady; 稳步 steady steadily; 进一步 further; 明显 marked significant; 显著 marked significant;
大力 vigorously great; 积极 active actively; 有效 effective; 严格 strict strictly; 一批 number batch; 以上 above; 以来 since; 过去 past; 十年 decade ten;
五年 five; 今年 this; 去年 last; 明年 next; 下一步 next; 全年 year; 上半年 half; 季度 quarter; 时期 period; 阶段 stage; 目前 currently present;
战争 war; 军队 army military; 和平 peace; 民主 democracy democratic; 权利 right; 自由 freedom free; 责任 responsibility; 群体 group;
节能 energy saving conservation; 节约 save saving conserve; 水 water; 电 electricity power; 气 gas; 油 oil; 路 road; 桥 bridge; 船 ship; 海洋 marine ocean sea;
海关 customs; 口岸 port; 仓 warehouse; 班列 train; 航线 route; 集装箱 container; 吞吐量 throughput; 外贸 foreign trade; 对外 foreign outbound;
旅客 passenger; 游客 tourist visitor; 客运 passenger; 货物 cargo goods; 农产品 agricultural product; 食品 food; 蔬菜 vegetable; 种植 plant grow; 养殖 farming breeding;
灾害 disaster; 防汛 flood; 洪水 flood; 干旱 drought; 抗旱 drought; 灌溉 irrigation; 堤 dike; 灾后 post-disaster; 救援 rescue; 消防 fire; 事故 accident; 犯罪 crime;
妇女 women; 青年 youth young; 家庭 family household; 生活 life living; 幸福 happiness well-being; 满意 satisfaction satisfied; 公园 park; 绿化 green; 垃圾 waste garbage; 厕所 toilet;
小区 residential compound community; 街道 street subdistrict; 老旧 old; 改造 renovation upgrade transform; 更新 renewal; 搬迁 relocate relocation; 安置 resettle; 转型 transformation; 升级 upgrade; 转移 transfer; 疏解 relocate relocation;
审批 approval; 登记 registration; 许可 permit license; 办理 handle; 执法 enforcement; 诚信 integrity credit; 信用 credit; 知识产权 intellectual property; 数量 number;
人均 per capita; 户 household; 亿元 billion; 美元 usd dollar; 欧元 eur euro; 指数 index; 比例 proportion ratio percentage; 覆盖 cover coverage; 率 rate; 占 account share; 强度 intensity; 密度 density; 速度 speed rate;
规定 rule regulation provision; 条例 regulations; 办法 measures; 意见 opinions; 通知 notice; 协议 agreement; 框架 framework; 联盟 alliance; 协会 association; 资源 resource; 资产 asset; 资本 capital; 产权 property;
增强 enhance strengthen; 激发 stimulate; 培育 foster cultivate; 打造 build create; 构建 build; 引导 guide; 鼓励 encourage; 健全 improve sound; 创建 create; 引进 introduce bring; 吸引 attract; 解决 resolve solve; 防止 prevent; 防控 prevention control; 预防 prevent prevention; 控制 control;
共同 joint together common; 命运 destiny future; 友好 friendly friendship; 关系 relation relationship; 双方 both sides; 各国 countries; 历史性 historic; 复兴 rejuvenation; 梦 dream; 民族 ethnic nation; 团结 unity unite; 奋斗 strive work; 长期 long-term long; 全部 all; 其中 which among; 此外 addition besides; 同时 same time meanwhile; 因此 therefore; 但 but however
"""


@cache
def _entries() -> dict[str, frozenset[str]]:
    """Return the common words of reports, each with the stems of its translations, those of the dictionary too."""
    entries: dict[str, frozenset[str]] = {}
    for entry in _WRITTEN.replace("\n", " ").split(";"):
        chinese, *english = entry.split()
        if english:
            stems = {stem for _, _, stem in words_of(" ".join(english))}
            entries[chinese] = look_up(chinese) | stems
    return entries


def words_in(folded: str) -> dict[str, frozenset[str]]:
    """Return the words of a folded Chinese text (`language.fold`), each with the stems that a translation may have for it."""
    return {folded[start:end]: stems for start, end, stems in segment(folded, _entries())}
