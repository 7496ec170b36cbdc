"""Nouns that reports count by: justice and police, supervision, schools, health, housing, sport, culture and weather."""

from __future__ import annotations

# A line is one concept: its Chinese words | its English nouns, in the singular. A word may stand in several lines.
SPECIALISTS = """
吸毒人员 | drug user, drug addict
毒贩 | drug dealer, drug trafficker
涉案人员 | person involved, person implicated
酒驾 醉驾 | drunk driver, drink driver, drunk driving case
执法人员 | law enforcement officer, enforcement officer
检查员 监察员 | inspector
失信被执行人 失信人 | defaulter, dishonest judgment debtor, person subject to enforcement
博士后研究人员 博士后 | postdoctoral researcher, postdoc, postdoctoral fellow
博士生导师 博导 | doctoral supervisor, doctoral advisor, PhD supervisor
硕士生导师 硕导 | master's supervisor
博士研究生 博士生 | doctoral student, doctoral candidate, PhD student, PhD candidate
硕士研究生 硕士生 | master's student, master's candidate
副教授 | associate professor
讲师 | lecturer
辅导员 | counselor, counsellor
校友 | alumnus
家庭医生 | family doctor
住院患者 住院病人 | inpatient, hospitalized patient
门诊患者 | outpatient
器官捐献者 | organ donor
牙医 口腔医生 | dentist
麻醉师 麻醉医生 | anesthetist, anaesthetist, anesthesiologist
助产士 | midwife
护理员 养老护理员 | caregiver, care worker, elderly care worker
疾控人员 流调人员 | contact tracer, epidemiologist
密切接触者 密接 | close contact
租房者 | renter
世界冠军 | world champion, world title
社会体育指导员 体育指导员 | sports instructor, fitness instructor
火炬手 | torchbearer
非遗传承人 代表性传承人 传承人 | inheritor, bearer, representative inheritor
食品摊贩 小摊贩 | food vendor
"""
"""People."""

MATTERS = """
逮捕 | arrest
批捕 批准逮捕 | approved arrest, arrest approved
通缉令 | arrest warrant, wanted notice
搜查令 | search warrant
保释 取保候审 | bail
缓刑 | suspended sentence, probation
赦免 | pardon
减刑 假释 | commutation, parole
抗诉 | protest, procuratorial protest
公证 公证书 公证事项 | notarization, notarial certificate
仲裁案件 仲裁裁决 | arbitration case, arbitration award, arbitral award
法律咨询 | legal consultation
法律援助中心 法律援助站 | legal aid center, legal aid centre, legal aid station
司法所 | judicial office, justice office
看守所 | detention center, detention centre
监狱 | prison, jail
戒毒所 | rehabilitation center, rehabilitation centre, drug rehabilitation center
走私船 走私船只 | smuggling vessel, smuggling boat
涉案账户 | account involved, suspect account
诈骗窝点 | scam den, fraud den, scam compound
警情 | police call, incident, police report
报警电话 | emergency call
驾驶证 驾照 | driving license, driving licence, driver's license
身份证 居民身份证 | identity card, ID card
居住证 | residence permit
户口 户籍 | household registration
出入境证件 | exit-entry document, travel document
管制刀具 | controlled knife
爆炸物 | explosive, explosive device
假币 | counterfeit note, counterfeit bill
检查组 督查组 督导组 巡视组 | inspection team, inspection group
营业执照 | business license, business licence
食品经营许可证 | food business license, food business licence
不合格产品 | substandard product, unqualified product, defective product
假冒伪劣商品 假冒产品 | counterfeit, counterfeit product, fake product, counterfeit good
缺陷产品 缺陷汽车 | defective product, defective vehicle
违法广告 虚假广告 | illegal advertisement, false advertisement, illegal ad
广告 | advertisement, ad, commercial
抽检样品 | sample tested, sample
特种设备 | special equipment item, piece of special equipment
餐饮单位 餐饮企业 餐饮服务单位 | catering business, caterer, food service business, restaurant, catering unit
化工企业 危化品企业 | chemical company, chemical enterprise, chemical plant
排污口 入河排污口 | sewage outlet, outfall, sewage outfall, discharge outlet
排污许可证 | pollutant discharge permit, pollution permit, discharge permit
博士学位授权点 博士授权点 博士学位点 博士点 | doctoral program, doctoral programme, doctorate program, PhD program, PhD programme, doctoral degree program, doctoral discipline
硕士学位授权点 硕士授权点 硕士学位点 硕士点 | master's program, master's programme, master's degree program, master's discipline
学位授权点 学位点 授权点 | degree program, degree programme, degree-granting program
本科专业 | undergraduate program, undergraduate programme, undergraduate major, bachelor's program
一流学科 双一流学科 | first-class discipline, world-class discipline
重点学科 国家重点学科 | key discipline, national key discipline
一级学科 | first-level discipline, primary discipline
二级学科 | second-level discipline, secondary discipline
博士后流动站 博士后科研流动站 流动站 | postdoctoral station, postdoctoral research station, postdoctoral research center, mobile postdoctoral station, postdoctoral program
附属医院 | affiliated hospital, teaching hospital
附属学校 | affiliated school
校区 | campus
学院 二级学院 | college, school, faculty
学位 | degree
奖学金 | scholarship
教材 课本 | textbook
慕课 在线课程 精品课程 | MOOC, online course
实训基地 实习基地 | training base, internship base, practical training base
孔子学院 | Confucius Institute
孔子课堂 | Confucius Classroom
入学名额 学位数 | school place, place
公办学校 | public school, state school
公办幼儿园 普惠性幼儿园 | public kindergarten, affordable kindergarten
科研项目 科研课题 | research project, scientific research project
国家级项目 | national project, state-level project
专著 著作 | monograph
野外科学观测站 野外台站 | field station, field observation station
大科学装置 | major science facility, big science facility
医联体 医疗联合体 | medical consortium, medical alliance
急救站 急救点 | first-aid station, emergency station, ambulance station
发热门诊 | fever clinic
核酸检测 核酸 | nucleic acid test
重症病床 ICU床位 | ICU bed, intensive care bed
器官移植 | organ transplant, transplant
无症状感染者 | asymptomatic case, asymptomatic carrier, asymptomatic infection
商品房 商品住房 商品住宅 | commercial home, commodity home, commercial housing unit
二手房 二手住房 二手住宅 | resale home, second-hand home, existing home, pre-owned home
新房 新建住房 | new home
保障性租赁住房 保租房 | affordable rental home, government-subsidized rental home, affordable rental unit, subsidized rental unit
共有产权房 共有产权住房 | shared-ownership home, co-ownership home, joint-ownership home
人才公寓 | talent apartment
回迁房 拆迁安置房 | resettlement home, resettlement apartment, relocation home
房地产企业 房企 开发商 | developer, property developer, real estate developer, real estate company
中介机构 房产中介 | agency, real estate agency, intermediary
单元 单元楼 | unit
加装电梯 | elevator added, lift installed
世界纪录 | world record
全国纪录 | national record
亚洲纪录 | Asian record
纪录 | record
俱乐部 | club
体育社会组织 体育协会 | sports organization, sports association
健身中心 全民健身中心 | fitness center, fitness centre
游泳馆 游泳池 泳池 | swimming pool, pool
篮球场 | basketball court
网球场 | tennis court
滑雪场 雪场 | ski resort
滑冰场 冰场 | ice rink, skating rink, rink
马拉松 马拉松赛 | marathon
参赛队伍 参赛队 | team, participating team
啦啦队 | cheerleading team
非遗工坊 | intangible heritage workshop
全国重点文物保护单位 | national key cultural relic protection unit, national key cultural heritage site, major national heritage site
历史建筑 | historic building, historical building
历史文化名城 | historic city, historic and cultural city
历史文化名村 | historic village
古墓 墓葬 | tomb
壁画 | mural
石窟 洞窟 | grotto, cave
瓷器 | porcelain item, piece of porcelain
青铜器 | bronze, bronze object
古籍 | ancient book
书画 绘画 画作 | painting
雕塑 | sculpture
照片 图片 | photo, photograph, picture
音乐会 | concert
舞台剧 话剧 | stage play, play, drama
文艺演出 | art performance, cultural performance
院线 | cinema chain
动画片 | animated film, animated series, cartoon
广播节目 | radio program, radio programme
广播电台 | radio station
文创产品 | cultural and creative product, creative product
暴雨 大暴雨 暴雨过程 | rainstorm, heavy rain, torrential rain
寒潮 | cold wave, cold snap
沙尘暴 沙尘天气 | sandstorm, dust storm, sand and dust storm
冰雹 | hailstorm
龙卷风 | tornado
热带气旋 | tropical cyclone
热带风暴 | tropical storm
高温日 高温天 | hot day, high-temperature day
雨日 降雨日 | rainy day
霜冻 | frost
预警 预警信息 预警信号 | warning, alert, early warning
山洪 | flash flood
滑坡 山体滑坡 | landslide
泥石流 | mudslide, mudflow, debris flow
崩塌 | collapse, rockfall
雷达 天气雷达 | radar, weather radar
雨量站 雨量计 | rain gauge, rainfall station
人工增雨 增雨作业 | cloud-seeding operation, cloud seeding operation
受灾村 | affected village, stricken village
倒塌房屋 倒损房屋 | collapsed house, house destroyed
"""
