"""Nouns that reports count by: people, administrative areas, organizations; a line for each, in both languages."""

from __future__ import annotations

# A line is one concept: its Chinese words | its English nouns, in the singular. A word may stand in several lines.
PEOPLE = """
医生 医师 大夫 | doctor, physician, medic
护士 护理人员 | nurse
医护人员 医务人员 医务工作者 医疗人员 | medical worker, health worker, medical personnel, medical staff, medic, health professional, healthcare worker
药师 | pharmacist
检验人员 技师 技术人员 技术员 技术工人 | technician, technologist, technical staff, technical personnel, technical worker
科研人员 研究人员 研发人员 | researcher, scientist, research staff, research personnel, developer, research and development staff
科学家 | scientist
院士 | academician
教授 | professor
专家 | expert, specialist
学者 | scholar
教师 老师 教职工 教员 | teacher, faculty member, teaching staff, instructor
校长 | principal, president, headmaster
学生 | student, pupil
小学生 | pupil, primary student, elementary student
大学生 本科生 | undergraduate, college student, university student
研究生 硕士生 博士生 | postgraduate, graduate student, doctoral student
毕业生 高校毕业生 | graduate
留学生 | international student, overseas student, foreign student
儿童 孩子 少年儿童 | child
婴儿 婴幼儿 | infant, baby
青年 年轻人 青少年 | youth, young person, teenager, adolescent
老年人 老人 长者 | senior, older person, elderly, older adult, senior citizen
妇女 女性 女生 女子 | woman, female, girl
男性 男子 男生 | man, male, boy
残疾人 | person with disabilities, disabled person, people with disabilities
居民 市民 | resident, citizen, inhabitant
村民 | villager
农民 农户 | farmer, peasant, farming household, rural household, farm household
牧民 牧户 | herder, herdsman, herding household
渔民 | fisherman, fisher
农民工 | migrant worker, rural migrant
外卖员 骑手 快递员 | courier, rider, delivery worker
工人 职工 员工 雇员 从业人员 工作人员 | worker, employee, staff, staff member, personnel, crew member, workforce
干部 | official, cadre, officer
公务员 | civil servant, public servant
警察 民警 警员 | police officer, officer, policeman, police
消防员 消防救援人员 救援人员 消防指战员 | firefighter, rescuer, rescue worker
士兵 官兵 军人 战士 | soldier, troop, serviceman, service member
法官 | judge
检察官 | prosecutor
律师 | lawyer, attorney
记者 | journalist, reporter
志愿者 | volunteer
党员 | party member
代表 参会代表 | delegate, representative, deputy
候补委员 候补中央委员 候补 | alternate member, alternate
人大代表 | deputy, NPC deputy
政协委员 | political advisor, political adviser, CPPCC member
院长 | president, dean, director
厨师 | chef, cook
保安 | security guard, guard
保洁员 环卫工人 环卫工 | cleaner, sanitation worker
护林员 | forest ranger, ranger
飞行员 | pilot
航天员 宇航员 | astronaut, taikonaut
翻译 译员 | interpreter, translator
会计师 注册会计师 | accountant, certified public accountant
设计师 | designer
建筑师 | architect
摄影师 | photographer
导游 | guide, tour guide
主播 | streamer, livestreamer, anchor
商人 商户 个体工商户 | merchant, self-employed business, sole proprietor, vendor
摊贩 | vendor, stallholder
业主 房主 | homeowner, owner
租户 承租人 | tenant
债权人 | creditor
债务人 | debtor
原告 | plaintiff
囚犯 犯人 服刑人员 | prisoner, inmate
人质 | hostage
武装分子 | militant, gunman
平民 | civilian
选民 | voter
候选人 | candidate
总统 | president
总理 | prime minister, premier
部长 | minister
大使 | ambassador
外交官 | diplomat
议员 | lawmaker, legislator, member of parliament
市长 | mayor
委员 | member, committee member
董事 | director, board member
监事 | supervisor
嘉宾 来宾 | guest
参会者 与会者 参会人员 参加者 参与者 参赛者 | participant, attendee
观众 | spectator, viewer, audience
游客 旅游者 | tourist, visitor, traveler, traveller
旅客 乘客 | passenger, traveler, traveller, rider
司机 驾驶员 | driver
船员 | crew member, seafarer, sailor
运动员 选手 | athlete, player, competitor, contestant
教练员 教练 | coach
裁判员 裁判 | referee, judge, official, umpire
演员 | actor, performer
艺术家 | artist
作家 | writer, author
企业家 | entrepreneur
投资者 投资人 | investor
股东 | shareholder, stockholder
客户 | customer, client
用户 | user, subscriber, customer
会员 成员 | member
患者 病人 | patient
病例 确诊病例 | case, patient
孕妇 产妇 | pregnant woman, mother
死者 遇难者 | victim, death, fatality
伤者 伤员 | injured, casualty
嫌疑人 犯罪嫌疑人 | suspect
被告人 被告 | defendant
受试者 志愿受试者 | subject, volunteer
受访者 调查对象 | respondent, interviewee
申请人 申请者 | applicant
工程师 | engineer
社工 社会工作者 | social worker
网格员 | grid worker, grid attendant
高层次人才 人才 | talent, professional, high-caliber professional
外国人 外籍人士 | foreigner, expatriate, foreign national
难民 灾民 受灾群众 | refugee, victim, evacuee, disaster victim
贫困人口 | poor person, poor people, people in poverty
家庭 住户 户家庭 | household, family
"""

BODIES = """
国家 国 | country, nation, state
地区 区域 | region, area, territory
省 省份 | province, provincial-level region
城市 市 地级市 | city, municipality, town
县 县区 区县 县市 县级市 | county, county-level city, district
区 市辖区 | district
街道 街道办事处 | subdistrict, sub-district
乡镇 镇 乡 | township, town
村 村庄 行政村 自然村 | village
社区 | community, neighborhood, neighbourhood
开发区 | development zone
园区 产业园 产业园区 工业园 工业园区 科技园 科技园区 | park, industrial park, science park
自贸区 自贸试验区 自由贸易试验区 | free trade zone, pilot free trade zone
示范区 | demonstration zone, demonstration area
试点 试点地区 | pilot, pilot area, pilot program
基地 | base
平台 | platform
中心 | center, centre, hub
实验室 重点实验室 | laboratory, lab
研究院 研究所 研究机构 科研院所 | institute, research institute, research institution
机构 | institution, organization, agency, organisation, body
组织 国际组织 社会组织 | organization, organisation, group
部门 | department, agency, authority
单位 | unit, organization, employer, institution, entity
协会 商会 学会 | association, chamber, society
联盟 | alliance, union, consortium
集团 | group, conglomerate
企业 公司 | enterprise, company, firm, business, corporation, manufacturer, producer, exhibitor
高新技术企业 | high-tech enterprise, high-tech company, high-tech firm
上市公司 上市企业 | listed company, public company
中小企业 小微企业 | small business, smaller business, micro business, SME, small and medium-sized enterprise
专精特新企业 专精特新中小企业 | specialized and sophisticated firm, specialized and sophisticated enterprise, specialized and sophisticated company
小巨人 小巨人企业 专精特新小巨人 | little giant, little giant firm, little giant enterprise
独角兽 独角兽企业 | unicorn
初创企业 | startup, start-up
合作社 | cooperative, co-operative
银行 | bank
门店 商店 店铺 网店 | store, shop, outlet
超市 | supermarket
餐馆 餐厅 饭店 餐饮店 | restaurant, eatery
酒店 宾馆 民宿 | hotel, guesthouse, homestay
工厂 厂 | factory, plant, mill
车间 | workshop
生产线 | production line, line, assembly line
产业链 | industrial chain, industry chain
产业集群 集群 | cluster, industrial cluster
摊位 展位 展台 | booth, stand, stall
展商 参展商 参展企业 | exhibitor
采购商 | buyer, purchaser
供应商 | supplier
经销商 | dealer, distributor
品牌 | brand
分支机构 分公司 | branch
子公司 | subsidiary
使馆 大使馆 | embassy
政党 党组织 | party
党支部 支部 | party branch
律师事务所 律所 | law firm
检察院 | procuratorate
消防站 | fire station
电视台 | television station, TV station, broadcaster
报社 | newspaper
出版社 | publisher, publishing house
航空公司 | airline, carrier
保险公司 | insurer, insurance company
证券公司 券商 | securities firm, brokerage
基金公司 | fund company, asset manager
物业公司 | property management company
承包商 | contractor
央企 中央企业 | central enterprise, centrally administered enterprise, central SOE
国企 国有企业 | state-owned enterprise, SOE
民企 民营企业 | private enterprise, private company, private firm
外企 外资企业 外商投资企业 | foreign-invested enterprise, foreign company, foreign-funded enterprise
社会团体 | social group, social organization
基金会 | foundation
志愿服务组织 | volunteer organization, volunteer group
合资企业 合资公司 | joint venture
海外仓 | overseas warehouse
海关 | customs office, customs
法院 法庭 | court, tribunal
派出所 警务站 | police station
媒体 | media outlet, news outlet, media organization
支队伍 队伍 团队 小组 工作组 | team, group, squad
医疗队 | medical team
代表团 | delegation
球队 参赛队 代表队 | team, squad
班级 班 | class
"""
