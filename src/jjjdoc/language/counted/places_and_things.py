"""Nouns that reports count by: buildings, infrastructure, documents, products, events; a line for each, in both languages."""

from __future__ import annotations

# A line is one concept: its Chinese words | its English nouns, in the singular. A word may stand in several lines.
PLACES = """
医院 三级医院 公立医院 | hospital
诊所 门诊部 | clinic
卫生院 乡镇卫生院 | health center, health centre, township hospital
卫生服务中心 社区卫生服务中心 | health center, health centre, health service center, health service centre, community center, community centre, health station
卫生室 村卫生室 | clinic, village clinic, health room
药店 | pharmacy, drugstore
学校 中小学 | school
高校 大学 高等学校 院校 | university, college, institution of higher learning, higher education institution
职业学校 职业院校 技工学校 | vocational school, vocational college
小学 | primary school, elementary school
中学 初中 高中 | middle school, high school, secondary school
幼儿园 托儿所 | kindergarten, nursery, preschool
托育机构 托位 | childcare center, childcare facility, nursery place, childcare place
养老院 养老机构 敬老院 | nursing home, elderly care facility, elderly care institution, care home
养老服务站 养老驿站 | elderly care station, elderly service station
图书馆 | library
博物馆 | museum
美术馆 | gallery, art museum
书店 | bookstore, bookshop
剧院 剧场 | theater, theatre
电影院 影院 | cinema, movie theater
银幕 | screen
体育馆 体育场 场馆 体育场馆 | stadium, venue, gymnasium, arena
健身设施 健身场所 | fitness facility, sports facility
公园 口袋公园 | park, pocket park
森林公园 国家公园 | forest park, national park
湿地 | wetland
自然保护区 保护区 | nature reserve, reserve, protected area
景区 景点 旅游景区 | scenic area, attraction, tourist attraction, scenic spot, tourist site
遗址 文物保护单位 文物点 | site, heritage site, cultural relic site, protected site
世界遗产 | world heritage site
市场 批发市场 农贸市场 | market
菜市场 | food market, vegetable market
商场 购物中心 商业综合体 | mall, shopping mall, shopping center, department store
商圈 | business district, shopping district, commercial district
厕所 公厕 | toilet, public toilet, restroom
小区 住宅小区 老旧小区 | residential community, housing estate, residential compound, neighborhood, compound, estate
地块 | plot, parcel, lot, site
房间 客房 | room, guest room
住房 住宅 房屋 公寓 安置房 保障房 保障性住房 | house, home, apartment, housing unit, unit, dwelling, flat
楼 楼宇 建筑 建筑物 | building
教室 | classroom
床位 病床 | bed
座位 座席 | seat
停车位 车位 泊车位 | parking space, parking spot, parking place
停车场 | parking lot, car park
充电桩 | charging pile, charging point, charger, charging post
充电站 换电站 | charging station, swapping station, battery swap station
加油站 | gas station, filling station, petrol station
加氢站 | hydrogen station, hydrogen refueling station
车站 站 站点 站台 | station, stop
地铁站 | subway station, metro station
公交站 | bus stop
服务区 高速公路服务区 | service area
收费站 | toll station, toll gate
机场 | airport
港口 | port, harbor
码头 | wharf, dock, terminal, pier
泊位 | berth
口岸 | port, port of entry, checkpoint
桥梁 桥 大桥 | bridge
隧道 | tunnel
道路 公路 路段 | road, highway, section
高速公路 | expressway, motorway, freeway
铁路 | railway, rail line, railroad
地铁线路 轨道交通线路 | metro line, subway line
线路 航线 公交线路 班列线路 | line, route, service
水库 | reservoir
河流 河道 河 | river, waterway
湖泊 湖 | lake
水电站 电站 发电站 | power station, hydropower station, power plant
核电机组 机组 | unit, reactor, generating unit, generator
风电场 | wind farm
变电站 | substation
基站 | base station
数据中心 | data center, data centre
污水处理厂 | sewage plant, sewage treatment plant, wastewater treatment plant
垃圾处理厂 焚烧厂 | incineration plant, waste plant
监测站 监测点 | monitoring station, monitoring site, monitoring point
观测站 气象站 | weather station, observation station, meteorological station
避难场所 避难所 安置点 | shelter
仓库 | warehouse
矿山 煤矿 矿井 | mine, coal mine
油田 气田 | oilfield, gas field, oil field
井 水井 油井 | well
岛屿 岛 | island
农场 | farm
牧场 | ranch, pasture
养殖场 养殖户 | farm, breeding farm
大棚 温室 | greenhouse
驿站 | station, post
窗口 服务窗口 | window, service window, counter
网点 服务网点 | outlet, service outlet
实体书店 | physical bookstore
工作站 | workstation, station
哨所 哨位 | outpost
教堂 寺庙 | church, temple
"""

THINGS = """
项目 工程 | project
重点项目 重大项目 | key project, major project
合同 协议 | contract, agreement, deal
订单 | order
标准 国家标准 | standard
专利 发明专利 | patent
商标 | trademark
论文 | paper, article, thesis
报告 | report
文件 政策文件 | document, policy document
法律 | law
法规 条例 规章 | regulation, statute
政策 政策措施 | policy, measure
措施 举措 | measure, step, initiative
任务 | task
目标 指标 | target, goal, indicator, objective
条款 条 | article, clause, provision
章 | chapter
部分 | part, section
建议 意见建议 | proposal, suggestion, recommendation
提案 | proposal
议案 | motion, bill
问题 | problem, issue, question
案件 案 | case
事故 | accident
事项 服务事项 | item, matter, service item, service
成果 | result, achievement, outcome
奖项 奖 | award, prize
金牌 | gold, gold medal
银牌 | silver, silver medal
铜牌 | bronze, bronze medal
奖牌 | medal
冠军 | title, championship, champion
进球 球 | goal
分 | point
大项 | sport
分项 | discipline
小项 | event
比赛 赛事 | match, game, competition, event, race
活动 | event, activity
会议 | meeting, conference
论坛 | forum
分论坛 平行论坛 专题论坛 | sub-forum, forum, subforum, parallel forum, sub forum
研讨会 座谈会 | seminar, symposium, workshop
展览 展会 | exhibition, show, exhibit, trade fair
培训班 培训 课程 | training course, training session, course, training program
讲座 | lecture, talk
演出 | performance, show
电影 影片 | film, movie
剧目 电视剧 | drama, play, series, TV series
节目 | program, programme, show
作品 | work, entry, piece
图书 书籍 书 | book, volume
期刊 杂志 | journal, magazine, periodical
报纸 | newspaper
语言 语种 | language
专业 | major, program, discipline
硕士点 硕士专业 | master's program, master program
博士点 博士专业 | doctoral program, PhD program
议题 | topic, item, issue
化石 | fossil, skeleton
恐龙蛋 | egg, dinosaur egg
泵站 | pumping station, pump station
水塔 | water tower
学科 | discipline, subject
课题 | research project, topic, subject
岗位 就业岗位 工作岗位 | job, post, position
职位 | position, post
产品 | product
新产品 | new product
新药 药品 药物 | drug, medicine, medication
疫苗 | vaccine, dose, vaccine dose
样本 样品 | sample, specimen
设备 装置 | device, machine, piece of equipment, set of equipment
机器人 | robot
无人机 | drone, unmanned aerial vehicle
汽车 车辆 车 | vehicle, car, automobile
新能源汽车 | new energy vehicle, electric vehicle
电动汽车 | electric vehicle, electric car
公交车 巴士 公共汽车 | bus
客车 大巴 | coach, bus
出租车 | taxi, cab
面包车 | minivan, van, minibus
轿车 | sedan, car
警车 | police car, police vehicle
消防车 | fire engine, fire truck
救护车 | ambulance
挖掘机 | excavator, digger
起重机 吊车 | crane
拖拉机 | tractor
收割机 联合收割机 | harvester, combine, combine harvester
农机 农业机械 | farm machine, agricultural machine
叉车 | forklift
冲锋舟 橡皮艇 | assault boat, rubber boat, dinghy
帐篷 | tent
棉被 被子 | quilt
折叠床 | folding bed
发电机 | generator
水泵 抽水泵 | pump, water pump
口罩 | mask
呼吸机 | ventilator
防护服 | protective suit
机床 | machine tool
变压器 | transformer
锅炉 | boiler
空调 | air conditioner
冰箱 | refrigerator, fridge
洗衣机 | washing machine
电视机 电视 | television, TV, television set
水表 | water meter
电表 | electricity meter, electric meter
路口 | intersection, junction, crossing
人行天桥 天桥 | footbridge, overpass
立交桥 | interchange, overpass, flyover
红绿灯 信号灯 | traffic light
闸机 | gate, turnstile
井盖 | manhole cover
垃圾桶 | bin, trash can, garbage bin
阅览室 农家书屋 书屋 | reading room
文化站 文化中心 | cultural center, cultural station
健身步道 步道 | trail, footpath, walking trail
古树 古树名木 | ancient tree, old tree, notable tree
古树群 | grove
一等奖 | first prize
二等奖 | second prize
三等奖 | third prize
特等奖 | grand prize, special prize
优秀奖 | merit award, honorable mention
证书 | certificate
护照 | passport
签证 | visa
软件著作权 著作权 软著 | copyright, software copyright
实用新型 | utility model
外观设计 | design patent, industrial design
国际标准 | international standard
行业标准 | industry standard, sector standard
地方标准 | local standard
行政处罚 | administrative penalty, penalty
罚单 | ticket, fine
判决 | judgment, ruling
纠纷 | dispute
火车 | train
动车 | bullet train
高铁 | high-speed train
客轮 | passenger ship, ferry
油轮 | tanker, oil tanker
驱逐舰 | destroyer
护卫舰 | frigate
潜艇 | submarine
坦克 | tank
导弹 | missile
枪支 | gun, firearm
子弹 | bullet, round
炸弹 | bomb
卡车 货车 | truck, lorry
摩托车 | motorcycle
自行车 单车 | bicycle, bike
列车 动车组 班列 中欧班列 | train, freight train
航班 | flight
班次 | trip, service, run
飞机 客机 | aircraft, plane, airplane, jet
直升机 | helicopter
船舶 船只 船 渔船 | ship, vessel, boat, fishing boat
邮轮 | cruise ship
卫星 | satellite
火箭 | rocket
航天器 飞船 | spacecraft, spaceship
集装箱 标准箱 | container, TEU
包裹 快件 快递 | parcel, package
手机 | phone, mobile phone, cellphone, handset
电脑 计算机 | computer
摄像头 探头 | camera
电梯 | elevator, lift
路灯 | street light, streetlight, lamp
树木 树 | tree
苗木 树苗 | sapling, seedling
哺乳动物 兽类 | mammal, mammal species
两栖动物 | amphibian
爬行动物 | reptile
昆虫 | insect
蝴蝶 | butterfly
鸡 家禽 | chicken, bird, hen
鸭 鸭子 | duck
马 | horse
骆驼 | camel
大象 亚洲象 | elephant
老虎 东北虎 | tiger
豹 东北豹 雪豹 | leopard, snow leopard
猴 金丝猴 | monkey
江豚 | porpoise, finless porpoise
海豚 | dolphin
鲸 | whale
幼崽 | cub
卵 蛋 | egg
花卉 | flower
果树 | fruit tree
鸟类 鸟 | bird, bird species
鱼类 鱼 | fish, fish species
物种 | species
植物 植物种类 | plant, plant species
动物 野生动物 | animal, wild animal
头牛 牛 | cow, cattle, head of cattle
羊 | sheep, goat
猪 生猪 | pig, hog
大熊猫 | panda, giant panda
藏羚羊 | antelope, Tibetan antelope
朱鹮 | ibis
基金 | fund
债券 | bond
股票 | stock, share
贷款 | loan
账户 | account
许可证 证书 牌照 | license, licence, certificate, permit
投诉 | complaint, consumer complaint
举报 | tip-off, tip, whistleblowing report, report
电话 来电 | call, phone call
信件 来信 | letter
咨询 | inquiry, consultation
应用 应用程序 应用场景 场景 | application, app, scenario
系统 | system
网站 | website, site
数据集 | data set, dataset
模型 大模型 | model, large model
算法 | algorithm
领域 | field, area, sector, domain
行业 | industry, sector, trade
产业 | industry
类别 种类 大类 | category, type, kind
主题 专题 | theme, topic
板块 | section, segment, sector
环节 | link, step, stage
次会议 | meeting
遗体 | body
文物 | cultural relic, relic, artifact, artefact
非遗项目 非遗 | intangible cultural heritage item, intangible heritage item
传统村落 | traditional village
地震 余震 | earthquake, aftershock, quake
火灾 | fire
台风 | typhoon
手术 | operation, surgery
门诊 诊疗 | visit, consultation
死亡 人死亡 死者 | death, fatality
城市群 都市圈 | city cluster, metropolitan area
工作日 | working day, business day, workday
步骤 | step
碳排放配额 | allowance
席位 席 | seat
选区 | constituency
票 | vote, ticket
门票 | ticket
证人 | witness
赞助商 | sponsor
节点 | node
星 颗星 | star
行星 | planet
实验 试验 | experiment, trial, test
"""
