"""Nouns that reports count by: what courts, inspectors and ministries deal with, and public services; in both languages."""

from __future__ import annotations

# A line is one concept: its Chinese words | its English nouns, in the singular. A word may stand in several lines.
CASES = """
民事案件 民事一审案件 | civil case, civil dispute case
刑事案件 刑事一审案件 | criminal case
行政案件 行政诉讼案件 | administrative case, administrative litigation case
行政复议案件 行政复议 复议案件 | administrative reconsideration case, reconsideration case
行政处罚案件 行政处罚 | administrative penalty case, administrative penalty, administrative punishment
执行案件 | enforcement case, execution case
商事案件 | commercial case
涉外案件 | foreign-related case
知识产权案件 | intellectual property case, IP case
环境资源案件 | environmental case, environment and resources case
破产案件 | bankruptcy case
劳动争议案件 劳动争议 | labor dispute case, labour dispute case, labor dispute, labour dispute
职务犯罪案件 职务犯罪 | duty-related crime, duty crime case, duty-related crime case, job-related crime
公益诉讼案件 公益诉讼 | public interest case, public interest lawsuit, public interest litigation case
法律援助案件 法律援助 | legal aid case
一审案件 | first-instance case, case of first instance
二审案件 | second-instance case, case of second instance
再审案件 | retrial case, retrial
电信网络诈骗案件 电诈案件 诈骗案件 诈骗案 | fraud case, telecom fraud case, telecom and online fraud case
治安案件 | public security case, public order case
腐败案件 | corruption case
走私案件 走私案 | smuggling case
盗窃案件 盗窃案 | theft case, theft
传销案件 | pyramid scheme case
毒品案件 毒品犯罪案件 | drug case, drug crime, drug-related case
信访事项 信访件 信访案件 | petition
犯罪团伙 团伙 | gang, criminal gang, ring
窝点 黑窝点 | den, hideout
司法建议 | judicial recommendation, judicial suggestion, judicial proposal
检察建议 | procuratorial recommendation, procuratorial suggestion, procuratorial proposal
司法解释 | judicial interpretation
典型案例 指导性案例 | typical case, guiding case, model case
裁判文书 判决书 | judgment, judgement, judicial document, court ruling
调解书 | mediation document, mediation agreement
调解组织 调解委员会 人民调解委员会 | mediation committee, mediation organization, mediation body
整改通知书 责令改正通知书 责令整改通知书 | rectification notice, rectification order, notice of rectification
处罚决定书 行政处罚决定书 | penalty decision, punishment decision, penalty notice
监督意见书 执法文书 | supervision opinion, law enforcement document
罚单 | fine, ticket, penalty notice
执法检查 监督检查 专项检查 检查 | inspection, check, enforcement inspection, law enforcement inspection
巡查 巡护 巡逻 | patrol
抽检 抽查 | spot check, random inspection, sampling inspection
约谈 | interview, summons, admonitory talk
督查 督导 督察 | supervision, supervisory inspection
隐患 安全隐患 风险隐患 事故隐患 | hazard, safety hazard, potential hazard, hidden danger, hidden risk, risk
问题线索 线索 | lead, clue, tip
违法行为 违法违规行为 违规行为 | violation, illegal act, offence, offense, breach
违法建筑 违建 | illegal structure, illegal building, illegal construction
安全事故 生产安全事故 | workplace accident, work safety accident
交通事故 道路交通事故 | traffic accident, road accident
火灾事故 | fire accident
问责 | accountability case
召回 | recall
先进集体 先进单位 | advanced unit, advanced collective, outstanding group, model unit
作品 艺术作品 | work, artwork
奖项 | award, prize
榜样 好人 | role model
批次 批 | batch
侵权 | infringement
诉讼 | lawsuit, suit, litigation
上诉 上诉案件 | appeal
申诉 | appeal, petition
议案 | motion, bill
提案 政协提案 | proposal
建议 代表建议 | suggestion, recommendation, proposal
地方性法规 | local regulation, local statute
行政法规 | administrative regulation
部门规章 规章 | rule, departmental rule
规范性文件 | normative document
地方标准 | local standard
国家标准 | national standard
行业标准 | industry standard, industrial standard, sector standard
团体标准 | group standard, association standard
审批事项 行政审批事项 许可事项 行政许可事项 | approval item, administrative approval item, licensing item, matter requiring approval, permit item
政务服务事项 服务事项 | government service, government service item, service item
权力事项 | power item, item of power
"""

SERVICES = """
公共图书馆 县级图书馆 | public library
文化馆 文化中心 群众艺术馆 | cultural center, cultural centre, culture center, culture centre
文化站 综合文化站 乡镇综合文化站 | cultural station, township cultural station, culture station
文化广场 | cultural square, cultural plaza
纪念馆 | memorial hall, memorial, memorial museum
档案馆 | archive, archives
展览馆 陈列馆 | exhibition hall
科技馆 | science and technology museum, science museum, science center, science centre
农家书屋 书屋 | rural library, farmer's library, rural reading room, reading room
艺术表演团体 艺术团体 艺术团 剧团 院团 | troupe, art troupe, performing arts troupe, performing group, performance troupe
少年宫 | children's palace
体育场地 运动场地 | sports venue, sports ground, sports field
健身步道 步道 | walking trail, fitness trail, footpath
足球场 足球场地 | football field, football pitch, soccer field, soccer pitch
期刊 杂志 | periodical, magazine, journal
报纸 | newspaper
电影 影片 故事片 | film, movie, feature film
纪录片 | documentary
电视剧 | television series, TV series, television drama, TV drama
演出 展演 | performance, show
展览 展会 | exhibition, show
讲座 | lecture, talk
招聘会 招聘活动 | job fair, recruitment fair, recruitment event
培训班 | training course, training class, training session, workshop
普通高中 高级中学 | senior high school, regular senior high school, senior secondary school, general high school
初级中学 | junior high school, junior middle school, junior secondary school
特殊教育学校 | special education school, special school
中等职业学校 中职学校 | secondary vocational school
高职院校 | vocational college, higher vocational college
民办学校 | private school
寄宿制学校 | boarding school
学前班 | preschool class
职业培训机构 培训机构 | training institution, training provider
日间照料中心 照料中心 | day care center, day care centre, day-care center, day-care centre
福利院 社会福利院 | welfare home, welfare institution
儿童福利院 儿童福利机构 | children's home, children's welfare home, child welfare institution, orphanage
护理院 | care home, nursing hospital
养老床位 护理型床位 | elderly care bed, nursing bed, care bed
医疗机构 医疗卫生机构 卫生机构 | medical institution, health institution, medical facility, health facility, healthcare institution
基层医疗卫生机构 基层医疗机构 | primary health institution, primary healthcare institution, grassroots medical institution, community-level medical institution
疾病预防控制中心 疾控中心 | disease control center, disease control centre, center for disease control, CDC
妇幼保健院 妇幼保健机构 | maternal and child health hospital, maternity and child care hospital, maternal and child health institution
中医院 中医医院 | traditional Chinese medicine hospital, TCM hospital
专科医院 | specialized hospital, specialist hospital, specialised hospital
综合医院 | general hospital
二级医院 二级以上医院 | grade-two hospital, secondary hospital, hospital of grade two
三甲医院 | grade-A tertiary hospital, top hospital
社区卫生服务站 卫生服务站 卫生站 | community health station, health station, health service station, community health service station
血站 | blood station, blood bank
疫苗 剂次 剂疫苗 | dose, vaccine dose
救助站 | relief station, shelter
避难场所 应急避难场所 | emergency shelter, shelter
公租房 公共租赁住房 | public rental home, public rental housing unit, public rental apartment
保障性住房 保障房 | affordable home, subsidized home, government-subsidized home
棚户区 棚改房 | shantytown, shantytown home
危房 | dilapidated house, unsafe house, dangerous house
老旧小区 老旧住宅小区 | old residential community, old neighborhood, old neighbourhood, old residential compound, aging residential community
车位 停车泊位 | parking space, parking spot, parking place
人行道 | sidewalk, pavement
人行天桥 过街天桥 | footbridge, pedestrian bridge, overpass
公共厕所 公厕 | public toilet, toilet, public restroom
路灯 | street lamp, street light, streetlight
电梯 | elevator, lift
充电桩 充电设施 | charging pile, charger, charging point, charging facility
充电站 | charging station
换电站 | battery swap station, battery swapping station
加氢站 | hydrogen station, hydrogen refueling station, hydrogen refuelling station, hydrogen filling station
加油站 | gas station, petrol station, filling station
变电站 | substation, transformer substation
水电站 | hydropower station, hydropower plant, hydroelectric station
抽水蓄能电站 | pumped storage station, pumped-storage plant, pumped storage power station
风电场 | wind farm
光伏电站 | solar farm, photovoltaic power station, solar power station, PV plant
发电机组 机组 | generating unit, unit, generator
污水处理厂 | sewage treatment plant, wastewater treatment plant, sewage plant
垃圾处理厂 垃圾焚烧厂 | waste treatment plant, waste incineration plant, incinerator
自来水厂 水厂 | waterworks, water plant
泵站 | pumping station, pump station
水闸 | sluice, sluice gate
堤防 | dike, levee, embankment
监测站 监测站点 | monitoring station
监测点 监测点位 | monitoring point, monitoring site
气象站 自动气象站 | weather station, meteorological station
水文站 | hydrological station, hydrometric station
机井 水井 | well, pump well
温室 大棚 | greenhouse
冷库 | cold store, cold storage facility
家庭农场 | family farm
农民合作社 农民专业合作社 | farmers' cooperative, farmers' specialized cooperative
龙头企业 农业龙头企业 | leading enterprise, leading agricultural enterprise, agribusiness leader
帮扶车间 | workshop
脱贫户 脱贫人口 | household lifted out of poverty, person lifted out of poverty
监测户 | monitored household
示范村 | demonstration village, model village, pilot village
示范区 | demonstration area, demonstration zone
示范县 | demonstration county, model county
示范基地 | demonstration base
产业园 产业园区 | industrial park
孵化器 | incubator
众创空间 | makerspace, maker space, mass innovation space
重点实验室 国家重点实验室 | key laboratory, key lab
技术创新中心 | technology innovation center, technological innovation center
工程研究中心 | engineering research center, engineering research centre
企业技术中心 | enterprise technology center, enterprise technology centre
院士工作站 | academician workstation
博士后工作站 博士后科研工作站 | postdoctoral workstation, postdoctoral research station
高新技术企业 高企 | high-tech enterprise, high-tech company, high-tech firm, new and high-tech enterprise
科技型中小企业 | technology-based SME, technology-based small and medium-sized enterprise, small and medium-sized tech firm
独角兽企业 独角兽 | unicorn, unicorn company
瞪羚企业 | gazelle enterprise, gazelle company, gazelle
小巨人企业 | little giant, little giant enterprise
规模以上工业企业 规上工业企业 | industrial enterprise above designated size, industrial enterprise
小微企业 | small and micro business, micro and small business, small and micro enterprise
个体工商户 个体户 | self-employed business, self-employed individual, individual business, sole proprietor, self-employed household
市场主体 经营主体 | market entity, business entity
老字号 | time-honored brand, time-honoured brand
绿色工厂 | green factory
智能工厂 | smart factory
数字化车间 | digital workshop
发明专利 | invention patent
实用新型专利 实用新型 | utility model patent, utility model
外观设计专利 外观设计 | design patent, industrial design
注册商标 商标 | registered trademark, trademark
专利申请 | patent application
地理标志 地理标志产品 | geographical indication, geographical indication product
软件著作权 著作权 | software copyright, copyright
技术合同 | technology contract
科技成果 | scientific and technological achievement, scientific achievement, research result
新产品 | new product
进口车 | imported car
乘用车 轿车 | passenger car, passenger vehicle, sedan
商用车 | commercial vehicle
货车 卡车 | truck, lorry
公交车 公共汽车 客车 | bus, coach
出租车 出租汽车 | taxi, cab
摩托车 | motorcycle, motorbike
电动自行车 | electric bike, e-bike, electric bicycle
客运航线 国际航线 | passenger route, international route
公交线路 | bus route, bus line
班列 中欧班列 | freight train, China-Europe freight train
航班 | flight
港口 码头 | port, wharf, dock
邮政网点 快递网点 | post office, postal outlet, delivery outlet, courier outlet
银行网点 营业网点 | bank branch, banking outlet, outlet
上市公司 | listed company, listed firm
农村信用社 | rural credit cooperative
小额贷款公司 | microcredit company, microloan company
村镇银行 | village bank, rural bank, village and township bank
公募基金 | mutual fund, public fund
私募基金 | private fund, private equity fund
星级饭店 星级酒店 | star-rated hotel
民宿 | homestay, guesthouse, bed and breakfast
旅行社 | travel agency
农家乐 | agritainment site, farmhouse restaurant
景点 A级景区 A级旅游景区 | A-rated scenic area, A-level scenic area, A-level tourist attraction
网约车 | ride-hailing car, online taxi
驻村工作队 工作队 | work team, resident work team
行政村 建制村 | administrative village
自然村 | natural village
居委会 社区居委会 居民委员会 | neighborhood committee, neighbourhood committee, residents' committee, residents committee
村委会 村民委员会 | village committee, villagers' committee, villagers committee
街道 街道办事处 | subdistrict, subdistrict office, sub-district
民族乡 | ethnic township
地级市 | prefecture-level city
县级市 | county-level city
市辖区 | municipal district, urban district
自治县 | autonomous county
宗教活动场所 寺庙 寺院 | religious venue, temple, monastery
教堂 | church
古树名木 古树 | ancient tree, old tree
自然灾害 | natural disaster
地质灾害 | geological disaster, geological hazard
森林火灾 | forest fire
洪水 | flood
有感地震 | felt earthquake
候鸟 | migratory bird
牦牛 | yak
藏羊 绵羊 | sheep, Tibetan sheep
山羊 | goat
奶牛 | dairy cow, cow
肉牛 | beef cattle
骆驼 | camel
家禽 | fowl, bird, poultry
蜂群 | bee colony
岗位 就业岗位 工作岗位 公益性岗位 公益岗位 | job, position, post, public service job, vacancy
志愿服务 | volunteer service, volunteer activity
热线电话 | hotline, hotline call
留言 | message, comment
工单 | work order, order, request
诉求 | request, complaint, demand, appeal
"""
