"""What a statistic is of, how much of something, how completely and which time, as data.

Lines are as `read_contrasts` takes them: a contrast, then its members, each with its name and words in both languages.
"""

from __future__ import annotations

SCOPES = """
population firm
  resident | permanent residents | 常住人口 | 常住, 常住人口, 常住居民 | 居住, 定居, 住户 | permanent resident, permanent residents, permanent population, permanently resident, resident population, usual residents, usual resident, usually resident, long term residents, permanent urban residents, permanent rural residents | resident, residents, live, lives, lived, living, population, inhabitants
  registered | household registration | 户籍人口 | 户籍, 户籍人口, 户口 | 登记 | household registered, registered population, registered households, registered household, hukou, household registration, registered residents, registered permanent residents, registered resident | registered, registration
  floating | the floating population | 流动人口 | 流动人口, 外来人口 | 外来, 流动, 暂住 | floating population, migrant population, transient population | migrant, migrants, temporary, floating, mobile
size firm
  above | above the designated size | 规模以上 | 规模以上, 规上, 限额以上, 限上 | 以上, 规模, 大型, 大中型 | above designated size, above the designated size, above a designated size, above designated scale, above the designated scale, above the threshold, above state designated scale, above quota | designated, large, larger, major, sizable, sizeable, scale, at least, threshold, over, big, bigger, above, leading, size
  below | below the designated size | 规模以下 | 规模以下, 规下, 限额以下, 限下 | 以下, 小型, 小微, 小规模 | below designated size, below the designated size, below a designated size, below designated scale, below the designated scale, below the threshold | small, smaller, micro, below, under
  any | of any size | 不论规模大小 | 不论规模, 不论规模大小, 不分规模, 大中小型, 各种规模 | 全部, 所有, 各类, 不论, 不分, 大小 | large and small, big and small, large or small, big or small, of all sizes, of any size, of every size, regardless of size, whatever their size, irrespective of size | sizes
prices firm
  constant | constant prices | 不变价格 | 不变价, 不变价格, 可比价, 可比价格 | 实际, 可比, 扣除价格因素, 剔除价格因素 | constant prices, constant price, comparable prices, comparable price, fixed prices | real, real terms, in real terms, 2010 prices, 2015 prices, 2020 prices, 2025 prices, constant, comparable, inflation, adjusted
  current | current prices | 现价 | 现价, 当年价, 当年价格, 现行价格, 按当年价 | 名义, 市价, 市场价 | current prices, current price, prevailing prices, current year prices | nominal, nominally, market price, market prices
basis firm
  comparable | a comparable basis | 可比口径 | 可比口径, 同口径, 同比口径, 同店, 同范围 | 可比, 口径, 不变价 | on a comparable basis, comparable basis, like for like, comparable terms, same basis, same store, comparable scope, comparable coverage, comparable caliber, comparable calibre, comparable statistical, same statistical, constant perimeter, comparability | comparable, comparably, same, adjusted, constant, consistent, basis
  reported | the reported basis | 报表口径 | 报表口径, 原口径 | 报表 | as reported, reported basis, reported terms | reported
real firm
  real | real terms | 实际 | 实际增长, 实际增速, 实际增幅, 实际下降, 实际增加, 扣除价格因素, 剔除价格因素, 扣除物价因素, 扣除价格因素影响, 剔除物价因素, 扣除通胀, 扣除通胀因素, 实际工资, 实际利率, 实际收入, 实际汇率, 实际有效汇率 | 实际, 不变价, 不变价格, 可比价, 可比价格 | real, in real terms, real terms, real growth, real increase, real wages, real wage, real interest rate, real interest rates, real income, real incomes, adjusted for inflation, inflation adjusted, after inflation, adjusting for inflation, adjustment for inflation, excluding price factors, price factors deducted, deducting price factors, price factors, real rate, real rates, net of inflation, stripping out inflation | actual, actually, comparable, constant, inflation, effective, price effects, price changes, price increases, deflated
  nominal | nominal terms | 名义 | 名义增长, 名义增速, 名义增幅, 名义, 未扣除价格因素, 名义工资, 名义利率 | 现价, 当年价, 当年价格 | in nominal terms, nominal, nominally, before inflation, unadjusted for inflation, without adjusting for inflation | current prices, in name
estimate firm
  preliminary | preliminary figures | 初步核算 | 初步核算, 初步统计, 初步测算, 初步核实, 初步估算, 快报 | 初步, 初, 预计, 估计 | preliminary, preliminarily, provisional, flash estimate, flash estimates, advance estimate, initial estimates, initial estimate, initial calculations, first estimate | initial, initially, tentative, estimate, estimated, estimates, early, first
  final | final figures | 最终核实 | 最终核实, 最终核算, 最终核定, 最终数据, 年度核实 | 最终, 最后, 终, 决算 | final, final verification, final accounting, final estimate, final estimates, final figures, final data, finally verified, final verified, final calculations, final results | finally, verified, eventually
  revised | revised figures | 修订数 | 修订后数据, 修订数据, 修订数, 修正数 | 修订, 修正, 调整, 更正 | revised figures, revised data, revised estimate, revised estimates, upon revision | revised, revision, adjusted, amended
net firm
  net | net figures | 净额 | 净利润, 净资产, 净重, 净额, 净收入, 净值, 净利, 净收益, 净利率, 净债务, 纯收入, 净支出 | 净, 纯, 扣除 | net | after deducting, minus, less, clear, pure
  gross | gross figures | 毛额 | 毛利, 毛利润, 毛利率, 毛重, 毛收入, 总资产, 总重量, 毛额, 总收入, 总债务, 营业收入, 资产总额, 负债总额 | 总, 总额, 总值, 毛, 总量, 全部, 粗 | gross, total assets, total debt, total income, total expenditure, gross margin | total, overall, whole, aggregate
before_tax firm
  before | before tax | 税前 | 税前 | 扣税前, 应税, 应纳税 | before tax, before taxes, pre tax, pretax, before taxation, before income tax | taxable
  after | after tax | 税后 | 税后 | 扣税后, 完税 | after tax, after taxes, post tax, after taxation, after income tax, net of tax | net
with_tax firm
  with | tax included | 含税 | 含税, 含增值税 | 包括, 含 | tax included, including tax, inclusive of tax, tax inclusive, including taxes, including vat, vat included, inclusive of vat, vat inclusive, include tax, includes tax, include vat | including, includes, with tax, included
  without | tax excluded | 不含税 | 不含税, 不含增值税, 未税 | 不含, 除 | tax excluded, excluding tax, exclusive of tax, tax exclusive, excluding taxes, excluding vat, vat excluded, exclusive of vat, net of tax, exclude tax, excludes tax, exclude vat, excludes vat, not including tax, do not include tax, does not include tax | before tax, excluding, without, not including, exclude, excluded, plus
territory firm
  inside | inside the country | 境内 | 境内 | 国内, 内地, 境内外, 中国, 大陆, 本国, 国境, 领域内, 中华民国, 本地, 海内外, 国内外, 关内, 我国 | domestic, domestically, within the territory, within the borders, within china, onshore, inside china, in china, at home | china, mainland, territory, country, local, home, internal, national, inland, r.o.c, republic of china, within
  outside | outside the country | 境外 | 境外 | 国外, 海外, 境内外, 外国, 国际, 外, 域外, 离岸, 出境, 海内外, 国内外, 港澳台 | overseas, abroad, outside the territory, outside the borders, outside china, offshore, outside the country, outside the border | foreign, international, external, outside, cross border, offshore, out
area
  nation | the whole country | 全国 | 全国, 全国性 | 国, 我国, 中国, 国家, 美国, 英国, 国内, 各国, 中华, 大陆, 各省, 党, 举国, 民国 | nationwide, countrywide, throughout the country, across the country, across china, nationally, national | country, country's, china, china's, nation, nation's, chinese, state, americans, british, america, kingdom
  province | the whole province | 全省 | 全省, 全省性, 省内 | 省, 江苏, 浙江, 广东, 山东, 河南, 河北, 四川, 湖南, 湖北, 安徽, 福建, 江西, 辽宁, 吉林, 海南, 贵州, 云南, 陕西, 甘肃, 青海, 山西 | provincewide, province wide, throughout the province, across the province, the province, the province's, the entire province, the whole province, provincial | province, province's, provinces
  city | the whole city | 全市 | 全市, 全市性, 市内 | 市, 城市, 城区, 北京, 上海, 天津, 重庆, 城, 市区, 区, 深圳, 广州, 都, 镇 | citywide, city wide, throughout the city, across the city, the city, the city's, the whole city, the entire city, the municipality, municipal | city, city's, municipality, cities, urban, town, metropolitan, cities'
  county | the whole county | 全县 | 全县 | 县, 郡, 区, 乡, 农村 | countywide, county wide, throughout the county, across the county, the county, the county's, the whole county, the entire county | county, county's, counties
  world | the whole world | 全球 | 全球, 全世界 | 世界, 国际, 各国, 全人类, 环球, 地球, 天下 | worldwide, globally, throughout the world, across the world, around the world, across the globe, around the globe | global, world, world's, international, globe, earth
government firm
  central | the central authorities | 中央 | 中央财政, 中央政府, 中央企业, 中央预算, 中央本级, 中央级, 中央部门, 中央单位, 央企 | 中央, 中, 国家, 中心, 国务院, 联邦 | central, central government, central budget, central finance, central authorities, central budgetary, central enterprises, central departments | state, national, federal, central level
  local | the local authorities | 地方 | 地方一般公共预算, 地方一般, 地方国有, 地方债, 地方收入, 地方支出, 地方税, 地方财政, 地方政府, 地方预算, 地方级, 地方各级, 地方企业, 地方本级, 省级财政, 市级财政, 县级财政, 省财政, 市财政, 县财政 | 地方, 当地, 各地, 省, 市, 县, 本地, 基层, 属地, 乡, 直辖市 | local government, local governments, local budget, local budgets, local finance, local authorities, local fiscal, local enterprises, localities | local, locally, regional, subnational, municipal, provincial, county, district, city
flow firm cumulative+new cumulative+stock
  new | what is new | 新增 | 新增, 增量 | 净增, 新, 增加, 增, 新建, 新开, 新设, 增设, 添 | newly added, newly increased, incremental, increment, new loans, new lending, new jobs, new deposits, new yuan loans, newly installed, newly issued, new debt, new bonds | new, newly, added, add, adds, additional, increase~, more, further, created, extra, another, growth, grew, up, incremental
  stock | what there already is | 存量 | 存量, 余额, 保有量 | 剩余, 结余, 现有, 库存, 累计, 已有 | outstanding, stock of, existing stock, outstanding balance, outstanding loans | balance, balances, existing, stock, total, remaining, current, had, stood, held, owed
  cumulative | a cumulative total | 累计 | 累计, 累积 | 总, 共, 合计, 积累, 历年, 多年, 迄今, 至今 | cumulative, cumulatively, accumulated, aggregate, cumulated | total, totaled, totaling, totalled, totalling, altogether, accumulate~, combined, so far, to date, in all, over the, over, ytd, year to date, overall, all told, since, sum
span firm cumulative+stock
  new | what is new in the period | 本期新发生数 | 新建, 新增, 新增设, 新开工, 新开业, 新开通, 新开办, 新开设, 新签, 新签约, 新签订, 新登记, 新注册, 新设, 新设立, 新植, 新植树, 新栽, 新造林, 新改建, 新改扩建, 新发放, 新发行, 新培训, 新培育, 新培养, 新投运, 新投产, 新投用, 新投放, 新引进, 新招, 新招收, 新招聘, 新聘, 新聘任, 新购, 新购置, 新批, 新批准, 新获批, 新认定, 新评定, 新修, 新修建, 新铺, 新铺设, 新装, 新安装, 新办, 新办理, 新立案, 新收, 新受理, 新入库, 新入学, 新入职, 新入驻, 新录用, 新发现, 新确诊, 新上市, 新落地, 新成立, 新组建, 新创建, 新创办, 新打造, 新布设, 新划定, 新建成, 新建设, 新竣工, 新完工, 新完成, 新吸纳, 新参保, 新纳入, 新交付, 新交房, 新订, 新承接, 新承揽, 新审批, 新核发, 新颁发, 新增补, 新出台, 新制定, 新命名, 新挂牌, 新授权, 新申请 | 新, 增, 添, 扩 | new, newly, fresh | added, add, adds, additional, further, another, extra, increase~, start~, during the year, over the year, this year, in the year, first half, quarter
  cumulative | a total up to now | 累计至今的总数 | 累计, 截至目前, 截至当前, 迄今, 至今, 迄今为止, 到目前为止, 历年 | 累, 以来, 目前, 年来, 来, 截至, 截止, 近, 过去, 已, 共, 总, 合计, 五年, 三年, 历, 期间, 止, 底, 末 | cumulative, cumulatively, cumulative total, running total, so far, to date, all time total, thus far | total, totals, totaled, totalled, totaling, totalling, in all, altogether, since, over the past, by, already, now, have, has, had, accumulated, until, up to, overall, years
  stock | what there is | 现有存量 | 余额, 存量, 保有量 | 现有, 年末, 年底, 月末, 余, 存, 有, 拥有, 结存, 未偿 | outstanding loans, outstanding balance, outstanding debt, loans outstanding, stock of, existing stock | outstanding, balance, balances, stock, stood, existing, remain~
average firm
  per_head | a figure per head | 人均 | 人均, 人均可支配收入, 户均, 亩均, 地均 | 平均, 每人, 每, 均, 按人口 | per capita, per person, per head, per household, per mu, per resident, per inhabitant, per hectare | average, averaged, averages, averaging, per, each, a head, individual, apiece, every, mean, a person, person, people, household, head
  total | a total | 总量 | 总量, 总额, 总计 | 总, 合计, 共, 全部, 全省, 全市, 整个, 总数, 总和 | total amount, total volume, in total, total, aggregate | overall, gross, whole, combined, sum, all, volume, quantity, amount
seasonal firm
  adjusted | seasonally adjusted figures | 季节调整后 | 季调后, 经季节调整, 季节调整后, 季调, 经季节因素调整 | 季节 | seasonally adjusted, seasonal adjustment, adjusted for seasonal | seasonal, season
  unadjusted | unadjusted figures | 未经季节调整 | 未经季节调整, 未季调, 季调前 | 原始 | not seasonally adjusted, unadjusted, non seasonally adjusted, before seasonal adjustment | raw
attributable firm
  owners | the profit of the parent's shareholders | 归母 | 归母, 归属于母公司, 归属于上市公司股东, 归属母公司 | 归属, 股东 | attributable to, attributable | owners, shareholders, parent
  consolidated | consolidated figures | 合并 | 合并报表, 合并口径, 并表 | 合并, 集团 | consolidated | group, merged, combined, merger
budget firm
  general | the general public budget | 一般公共预算 | 一般公共预算, 公共财政预算 | 财政, 预算 | general public budget, general public budgets, general budget, general budgetary, general public | budget, budgetary, fiscal
  funds | government-managed funds | 政府性基金 | 政府性基金, 政府性基金预算 | 基金 | government managed fund, government managed funds, government funds, government fund, governmental funds | fund, funds
  state_capital | the state capital budget | 国有资本经营预算 | 国有资本经营, 国有资本经营预算 | 国有资本 | state capital operating, state capital operations, state capital operation | state capital
  insurance | social insurance funds | 社会保险基金 | 社会保险基金, 社保基金, 社会保险基金预算 | 社会保险, 社保 | social insurance fund, social insurance funds, social security fund, social security funds | social insurance, social security
assets firm
  fixed | fixed assets | 固定资产 | 固定资产 | 固投 | fixed asset, fixed assets | fixed
  real_estate | real estate | 房地产 | 房地产, 房地产开发 | 房产, 楼市, 地产, 不动产, 住房, 住宅, 房屋, 土地 | real estate, property development, property market | property, housing, realty, properties, land, buildings
  current | current assets | 流动资产 | 流动资产, 流动资金 | 流动 | current assets, current asset, working capital | current, liquid
  intangible | intangible assets | 无形资产 | 无形资产 | 无形 | intangible assets, intangible asset, intangibles | intangible
directness firm
  direct | directly | 直接 | 直接 | 亲自, 本身 | directly, direct | immediate, immediately, straight, first hand
  indirect | indirectly | 间接 | 间接 | 辗转, 转 | indirectly, indirect | secondary
foreign_capital firm
  contracted | capital contracted | 合同外资 | 合同外资, 合同利用外资, 协议外资, 认缴, 签约额, 签约金额 | 合同, 协议, 签约, 认购 | contractual foreign, contracted foreign, contractual investment, subscribed capital, pledged investment, contracted investment, contract value | contract, contracted, contractual, agreed, subscribed, pledged, signed, registered
  paid | capital actually used | 实际使用外资 | 实际使用外资, 实际利用外资, 实到外资, 实缴, 实际到位, 到位资金 | 实际, 到位, 使用, 利用 | actually used, actually utilized, actually utilised, actual use of, actual utilization, paid in capital, paid in, paid up | actual, used, utilized, utilised, actually, use of, in place, fdi, realized, inflows
settlement firm
  urban | towns and cities | 城镇 | 城镇, 城市居民, 城区, 市民 | 城市, 城乡, 市区, 城, 镇, 都市, 市, 区 | urban, urbanites | city, cities, town, towns, township, townships, municipal, metropolitan, urbanization, metropolis
  rural | the countryside | 农村 | 农村, 乡村, 农民, 农户, 村民 | 城乡, 农, 村, 乡, 田园, 郊, 农业, 农牧, 基层, 郊区 | rural, countryside, rural areas, villagers | farmers, farmer, village, villages, peasants, farming, agricultural, farm, farms, rustic
sector firm
  primary | the primary industry | 第一产业 | 第一产业, 一产 | 一二三产业, 农业, 农林牧渔, 一、二产业, 第一、二产业, 第一、二、三产业, 第一、第二, 农, 一、二、三次产业, 三次产业, 第一 | primary industry, primary sector, primary industries | agriculture, primary, agricultural, farming, farm, first
  secondary | the secondary industry | 第二产业 | 第二产业, 二产 | 一二三产业, 工业, 建筑业, 第一、二产业, 第二、三产业, 第二, 三次产业, 二、三产业, 二三产业, 制造业, 三产 | secondary industry, secondary sector, secondary industries | industry, industrial, manufacturing, secondary, construction, second
  tertiary | the tertiary industry | 第三产业 | 第三产业, 三产 | 一二三产业, 服务业, 第三, 三次产业, 第二、三产业, 二三产业, 商业, 服务 | tertiary industry, tertiary sector, tertiary industries, service sector, services sector | services, service, tertiary, third
region firm
  east | the east | 东部 | 东部, 东部地区 | 东, 沿海, 中东部, 东南, 东西部, 东中部, 东北 | eastern, the east, eastern region | east, coastal, southeast, northeast, southeastern, northeastern
  central | the center | 中部 | 中部, 中部地区 | 中, 中西部, 中心, 中央, 中东部, 腹地, 东中部, 中间, 中段, 中游, 中南 | central areas, central provinces, central region, central regions, central china | central, center, centre, middle, mid, inland, midlands
  west | the west | 西部 | 西部, 西部地区 | 西, 中西部, 西南, 西北, 东西部, 西方, 西式 | western, the west, western region | west, southwest, northwest, southwestern, northwestern
trade firm
  imports | imports | 进口 | 进口 | 进出口, 外贸, 贸易, 买入, 输入, 引进, 外国 | import, imports, imported, importing, importers, importer, importation | trade, inbound, foreign, bought, buy, purchases, customs
  exports | exports | 出口 | 出口 | 进出口, 外贸, 贸易, 外销, 输出, 外需, 出境, 销往 | export, exports, exported, exporting, exporters, exporter, exportation | trade, outbound, shipments, overseas, shipped, sold, sell, abroad, exit, exits, outlet, way out
ownership firm
  state | state-owned enterprises | 国有 | 国有企业, 国有控股, 国企, 国有资本, 国有 | 国家, 公有, 国营, 央企, 政府, 公营, 国 | state owned, state holding, state controlled, state run, soes, state enterprises | state, public, government, publicly owned, national, nationalized
  private | private enterprises | 民营 | 民营, 私营, 民营企业, 民间投资, 民企, 私营企业, 非公有制, 民间资本 | 民间, 私, 非公, 个体, 民办, 非国有, 私人, 私有, 非上市 | private enterprises, private sector, private investment, privately owned, private capital, private companies, private businesses, private firms, private economy | private, non public, non governmental, nonpublic, privately, individual, non state
  foreign | foreign-invested enterprises | 外资 | 外资企业, 外商投资, 外商独资, 三资企业, 港澳台商 | 外商, 外资, 外国, 外企, 外, 境外, 国际 | foreign invested, foreign funded, foreign owned, foreign enterprises, foreign companies, foreign businesses | foreign, overseas, multinational, international
run firm
  public | run by the state | 公立 | 公立, 公办 | 公, 国有, 政府 | public hospital, public hospitals, public school, public schools, public university, public universities, public kindergarten, public kindergartens, state schools, state school, state run, publicly run, government run | public, state, government
  private | run privately | 民办 | 私立, 民办, 民营医院 | 私, 民营, 民间, 社会办 | private hospital, private hospitals, private school, private schools, private university, private universities, private kindergarten, private kindergartens, privately run | private, non public, privately
gender firm
  male | men | 男性 | 男性, 男子, 男童, 男生, 男孩, 男职工, 男人, 男士, 男选手, 男学生, 男教师, 男员工, 男乘客, 男患者 | 男, 男女, 父, 子, 夫, 兄, 弟, 先生, 他, 雄, 公, 少年, 丈夫, 儿子, 爸, 男友, 叔, 爷, 王子, 丁, 汉 | men, male, males, boys, men's, men’s, boy | man, husband, father, son, sons, he, his, him, brother, mr, gentlemen, guy, guys, uncle, king, prince, paternal, fathers, brothers, husbands, boyfriend, male's
  female | women | 女性 | 女性, 女子, 妇女, 女童, 女生, 女孩, 女职工, 女人, 女士, 孕妇, 女选手, 女学生, 女教师, 女员工, 女乘客, 女患者 | 女, 男女, 母, 妻, 姐, 妹, 妇, 她, 孕, 产妇, 产假, 夫妇, 雌, 妈, 姑, 婆, 娘, 奶, 哺乳 | women, female, females, girls, women's, women’s, girl | woman, wife, mother, daughter, she, her, sister, mrs, ms, lady, ladies, queen, princess, maternal, maternity, pregnant, mothers, sisters, wives, girlfriend, pregnancy, breastfeeding, actress, lactating, feminist, mum, mom
edge firm
  start | the beginning of a period | 期初 | 月初 | 年初, 季初, 初, 开始, 开端, 期初, 伊始, 元旦, 起, 上旬, 开年, 前, 早, 以来, 头 | beginning of, start of, opening of | begin~, began, begun, start~, early, opening, onset, first, since, outset, commence~, initial
  end | the end of a period | 期末 | 月末, 季末, 年末, 年底, 月底, 季度末, 期末 | 末, 底, 岁末, 下旬, 结束, 止, 最后, 终, 后期, 尾, 前夕, 完, 毕 | end of, year end, month end, close of, closing of, quarter end | end, ended, ends, ending, late, final, close, closing, last, finish~, conclusion, expiry, by, expiration, termination, lapse, complete~
month_of firm
  first | the first month of a period | 首月 | 首月, 第一个月, 头一个月, 首个月 | 月初, 初, 首, 第一, 一月, 1月, 开局, 开门红 | first month of, opening month of | first, january, april, july, october, beginning, start
  last | the last month of a period | 末月 | 末月, 最后一个月, 最后1个月, 最末一个月 | 月末, 末, 最后, 底, 12月 | last month of, final month of, closing month of | last, final, december, march, june, september, end
typical firm
  mean | an average | 平均数 | 平均数, 平均值, 平均工资, 平均价格, 平均年龄, 均价 | 平均, 均, 人均, 年均, 日均, 月均 | average, mean, averaged, averages, averaging | on average, per, per capita, typical
  median | a median | 中位数 | 中位数 | 中位, 中值 | median | middle, midpoint
stage firm started+under_way
  started | newly started construction | 新开工 | 新开工, 新开工面积 | 开工, 动工, 启动, 开建, 开始, 新建, 在建 | newly started, construction starts, housing starts, construction started, new starts, newly commenced, started construction, new construction | start~, began, commence~, new, launch~, broke ground, under construction, begin~
  completed | completed buildings | 竣工 | 竣工, 竣工面积 | 完工, 建成, 完成, 落成, 交付, 验收, 投产 | completed, completion, completions | finish~, built, complete~, delivered, inspection
  under_way | buildings under construction | 施工 | 施工面积, 在建 | 施工, 建设中, 正在, 在建面积 | under construction, floor space being built | construction, being built, ongoing, building, work, built, constructing
  sold | buildings sold | 销售 | 销售面积, 销售额 | 销售, 售出, 出售, 成交, 销, 卖 | sold, sales | sell, sale, selling, transactions
channel firm
  wholesale | wholesale | 批发 | 批发 | 批发零售, 批, 趸 | wholesale, wholesalers, wholesaler | bulk
  retail | retail | 零售 | 零售 | 批发零售, 零, 社零, 社会消费品 | retail, retailers, retailer, retailing | store, stores, shops, shop
price_index firm
  consumer | consumer prices | 居民消费价格 | 居民消费价格, 消费者价格, CPI, cpi | 消费, 物价, 通胀 | consumer price, consumer prices, cpi, consumer price index, consumer inflation | consumer, inflation, cost of living, consumers
  producer | producer prices | 工业生产者出厂价格 | 工业生产者出厂价格, 生产者价格, PPI, ppi, 出厂价格 | 工业品, 生产者, 工业生产者, 出厂 | producer price, producer prices, ppi, factory gate prices, factory gate, ex factory prices, ex factory price, producer price index, producer inflation | producer, producers, factory, industrial, manufacturer, manufacturers
  purchase | purchase prices | 工业生产者购进价格 | 工业生产者购进价格, 购进价格 | 购进, 采购, 收购, 进货 | purchase price, purchase prices, purchasing prices, purchasing price | purchase, purchasing, procurement, input, purchases, bought
homes firm
  new | new homes | 新建住宅 | 新建商品住宅, 新建住宅, 新房, 新建商品房, 一手房 | 新建, 商品房 | new homes, new home, newly built, new housing, new residential, new build, new commercial housing, new commodity housing, new commercial residential | new, newly
  resale | resale homes | 二手住宅 | 二手住宅, 二手房, 存量住宅 | 二手, 存量 | second hand, resale, existing homes, pre owned, existing home, previously owned, secondhand | existing, used, secondary
money firm
  broad | broad money | 广义货币 | 广义货币, M2, m2 | 广义 | broad money, m2, broad money supply | broad
  narrow | narrow money | 狭义货币 | 狭义货币, M1, m1 | 狭义 | narrow money, m1 | narrow
unit firm
  private | private units | 私营单位 | 私营单位 | 私营 | private units, private sector units, private employers | private
  other | non-private units | 非私营单位 | 非私营单位, 非私营 | | non private | state, public
power firm
  generation | electricity generated | 发电量 | 发电量, 上网电量 | 发电, 电量 | electricity generation, power generation, electricity output, generated | generate~, output, power, electricity, production, produced
  capacity | installed capacity | 装机容量 | 装机容量, 装机规模, 发电装机, 装机 | 容量, 产能 | installed capacity, generating capacity | capacity, installed
  consumption | electricity used | 用电量 | 用电量, 全社会用电量, 耗电量 | 用电, 电耗 | electricity consumption, power consumption, electricity use, power use, consumption of electricity, consumption of power | consume~, consumption, used
worth firm
  added | value added | 增加值 | 增加值 | 增值 | value added, added value | added, output, production
  output | output value | 产值 | 产值, 总产值 | 生产总值 | output value, gross output, value of output, production value | output, production, gdp, gross domestic product
earning firm
  revenue | revenue | 营业收入 | 营业收入, 营收, 主营业务收入, 销售收入 | 收入, 销售额, 营业额 | operating revenue, operating income, business revenue, sales revenue, revenue, revenues | income, turnover, sales, earnings
  profit | profit | 利润 | 利润, 利润总额, 净利润, 净利, 盈利 | 收益, 利, 获利, 赢利 | profit, profits, net income | earnings, gain~, profitability, profitable, margin, lucrative, benefit, benefits, income
school firm
  primary | primary schools | 小学 | 小学 | 中小学, 义务教育, 基础教育 | primary school, primary schools, elementary school, elementary schools | elementary, primary, pupils, school, schools
  junior | junior high schools | 初中 | 初中 | 中学, 中小学, 义务教育, 高中, 中等 | junior high, junior middle, junior secondary, lower secondary | middle, secondary, compulsory
  senior | senior high schools | 高中 | 高中, 普高 | 中学, 中小学, 中等, 高考 | senior high, senior middle, senior secondary, upper secondary, high school, high schools | secondary
  higher | universities | 高等学校 | 高等学校, 高校, 大学, 高等院校, 普通高校 | 学院, 高等教育, 本科, 院校, 高等, 专科 | university, universities, higher education | college, colleges, campus, campuses, institutions of higher, undergraduate, institute, institutes, academic
insured firm
  workers | employees | 职工 | 职工医保, 职工基本医疗保险, 职工基本养老保险, 职工养老保险, 职工基本医保 | 职工, 员工, 劳工 | insurance for employees, insurance for workers, insurance for urban workers, insurance for urban employees, employee medical insurance, workers' insurance, urban workers | workers, employees, working
  residents | residents without a job | 居民 | 居民医保, 居民基本医疗保险, 居民基本养老保险, 居民养老保险, 居民基本医保 | 居民, 城乡 | insurance for residents, insurance for rural and urban residents, insurance for urban and rural residents, resident medical insurance, residents' insurance, non working | residents, rural
lending firm
  deposits | deposits | 存款 | 存款 | 储蓄, 存, 存入, 押金, 寄存, 存储 | deposits, deposit, savings | bank, saving, deposited, account, accounts, save, saved
  loans | loans | 贷款 | 贷款, 放款, 信贷, 放贷 | 贷, 存贷款, 融资, 借, 垫款, 授信, 抵押, 押汇 | loans, loan, lending | credit, borrow~, lend, lends, lent, borrowing, financing, debt, mortgage, mortgages, lender, lenders, borrowers, loaned, facility, student debt
account firm
  revenue | revenue | 收入 | 财政收入, 预算收入, 总收入, 收入 | 收支, 收, 所得, 岁入, 薪, 营收, 税收, 创收, 工资, 报酬, 进项 | revenue, revenues, income | earnings, receipts, incomes, proceeds, turnover, earned, earn, salary, wages, wage, pay, sales, takings, earning, money, collected, yield
  expenditure | expenditure | 支出 | 财政支出, 预算支出, 总支出, 支出, 开支 | 收支, 支, 花费, 费用, 岁出, 花, 消费, 支付, 出资, 付, 经费 | expenditure, expenditures, spending, outlays | expense, expenses, spent, spend, cost, costs, payments, payment, outlay, disbursement, disbursements, expend, expended, disburse~, incurred, consumption
work firm
  employed | employment | 就业 | 就业, 就业率, 从业 | 工作, 雇用, 聘, 岗位, 雇佣, 上岗, 再就业, 受雇, 任职, 用人 | employment, employed | jobs, job, work, working, workers, employ~, employees, hired, reemployment, labor, employer, workforce, re employment
  unemployed | unemployment | 失业 | 失业, 失业率, 失业人员, 失业者 | 待业, 下岗, 无业, 失去工作, 未就业, 裁员 | unemployment, unemployed, jobless, joblessness, out of work | laid off, unemployment insurance, layoffs, lost their jobs, lost jobs
vital firm
  births | births | 出生 | 出生率, 出生人口, 出生人数, 新生儿 | 出生, 生, 诞, 生育, 婴 | birth rate, births, newborns, births | birth, born, newborn, babies, fertility
  deaths | deaths | 死亡 | 死亡率, 死亡人口, 死亡人数 | 死, 亡, 病逝, 丧生, 遇难, 逝世, 致死, 丧命, 身亡, 罹难, 杀, 尸 | death rate, deaths, mortality, mortality rate, fatalities | died, dead, death, killed, die, dying, fatal, fatality, dies, deadly, lethal, lives
market firm
  supply | supply | 供给 | 供给, 供应, 供应量, 供给量 | 供, 提供, 供需, 供求, 货源, 供货 | supply, supplies | supplied, supplier, suppliers, provide~, provision, offer, availability, supply chain, supplying
  demand | demand | 需求 | 需求, 需求量 | 供需, 供求, 需, 要求, 需要, 求购, 内需, 外需, 用户 | demand, demands | need, needs, require~, requirements, requirement, needed, consumption, want, appetite, demanding, orders
term firm
  long | the long term | 长期 | 长期 | 中长期, 久, 多年, 永久, 持久, 长久, 常年, 长远, 长 | long term, long run, longer term | long, permanent, lasting, prolonged, lasting, chronic, years, enduring, longstanding, sustained, ongoing, extended
  short | the short term | 短期 | 短期 | 短, 暂, 临时, 近期, 中短期, 急性, 一时 | short term, short run, shorter term | short, temporary, temporarily, near term, immediate, briefly, brief, acute, transient, interim
  medium | the medium term | 中期 | 中期 | 中长期, 中短期, 中, 期中 | medium term, mid term, medium and long term, medium to long term, interim | medium, middle, midterm, mid, midway
rate_type firm
  fixed | a fixed rate | 固定 | 固定利率, 固定汇率, 固定费率 | 固定 | fixed rate, fixed interest rate, fixed interest, fixed exchange rate | fixed, pegged
  floating | a floating rate | 浮动 | 浮动利率, 浮动汇率, 浮动费率 | 浮动, 可变 | floating rate, floating interest rate, variable rate, variable interest rate, adjustable rate, floating exchange rate | floating, variable, adjustable, float
offering firm
  public | in public | 公开 | 公开发行, 公募, 公开招标, 公开募集, 公开披露 | 公开, 公告, 公布 | public offering, public offerings, publicly offered, open bidding, public tender, open tender, publicly issued, publicly raised, public issuance | public, publicly, open, openly, ipo, disclos~, publish~
  private | in private | 非公开 | 非公开发行, 私募, 非公开, 不公开, 邀请招标, 定向增发, 定向发行 | 定向, 秘密, 私下, 内部, 保密 | private placement, private placements, privately placed, non public, private equity, privately offered, private offering, in private, selective tender, invited tender, closed door | private, closed, confidential, secret, privately, in camera
charge
  free | free of charge | 无偿 | 无偿, 免费 | 免, 赠, 义务, 公益, 不收费, 免除 | free of charge, without compensation, without charge, gratis, at no cost, without consideration, free, for free, gratuitous, gratuitously, no charge | waive~, exempt~, complimentary, donated, gratuity, toll free, exemption, donate~, grant, grants, cost free, volunteer, voluntary
  paid | for payment | 有偿 | 有偿, 收费, 付费 | 费, 收取, 缴, 付, 补偿, 对价, 购, 付款 | with compensation, for compensation, for consideration, paid services, with consideration, for a fee, paid, toll, onerous | charge, charged, charges, fee, fees, pay, payment, compensation, compensated, remuneration, compensate, payable, compensatory, valuable, cost
parties firm
  one | one-sided | 单边 | 单边, 单方面, 单方 | 一方 | unilateral, unilaterally, one sided, one party | single, alone, one
  two | bilateral | 双边 | 双边 | 双方, 两国, 双, 中美, 两 | bilateral, bilaterally | two, mutual, both, between, two way
  many | multilateral | 多边 | 多边 | 多方, 各方, 多国, 多, 诸边 | multilateral, multilaterally, multilateralism, multi party | many, plurilateral, several, multiple
base firm
  year | year on year | 同比 | 同比 | 去年同期, 上年同期, 比上年, 比去年, 较上年, 较去年, 一年前, 每年, 年均, 年, 本年 | year on year, year over year, a year earlier, a year ago, yoy, y o y, same period last year, the same period of last year, the same period a year earlier, same month last year, same period of the previous year, the year before, corresponding period of, same month a year earlier, same period in the previous year | annual, annually, previous year, last year, year, years, yearly, same period, annualized, annualised, same month, over the year, on the year, 12 months
  previous | month on month or quarter on quarter | 环比 | 环比 | 比上月, 比上季, 较上月, 较上季, 上期, 比上季度, 比上周, 较上周, 比上旬, 前一月 | month on month, month over month, quarter on quarter, quarter over quarter, mom, qoq, m o m, q o q, sequentially, sequential, week on week, week over week | a month earlier, a month ago, previous month, the previous quarter, month before, quarter earlier, month, months, monthly, quarter, quarters, quarterly, previous period, preceding, week, weekly, earlier, before, last month, last quarter, prior, from january, from february, from march, from april, from may, from june, from july, from august, from september, from october, from november, from december
stream firm
  upper | the upper reaches | 上游 | 上游 | 上中游, 上, 上段 | upper reaches, upstream | upper, headwaters
  lower | the lower reaches | 下游 | 下游 | 中下游, 下, 下段 | lower reaches, downstream | lower
  middle | the middle reaches | 中游 | 中游 | 中下游, 上中游, 中, 中段 | middle reaches, midstream | middle
output firm
  primary | what is produced | 产量 | 产量, 产能 | 生产, 产, 发电, 产出 | output, production capacity, production | produce~, yield, yields, capacity, harvest, crop, produced, generation, generated, turn out, manufacture~
  sales | what is sold | 销量 | 销量, 销售量 | 销售, 售, 卖, 销, 成交 | sales, sales volume, units sold | sold, sell, sells, buy, bought, sale, orders, deliveries
  stock | what is in stock | 库存 | 库存, 库存量, 存货 | 存, 储备, 仓 | inventory, inventories, stockpiles, stocks | stock, stockpile, warehouse, stored, storage
outcome firm
  confirmed | confirmed cases | 确诊 | 确诊病例, 确诊 | 诊断, 病例, 阳性, 证实 | confirmed cases, confirmed case, laboratory confirmed | confirmed, diagnosed, diagnosis, positive, confirm~
  suspected | suspected cases | 疑似 | 疑似病例, 疑似 | 怀疑, 可疑, 嫌疑 | suspected cases, suspected case, suspected | suspect, suspicion, possible, probable, suspicious, presumptive, alleged, potential
  symptomless | cases without symptoms | 无症状 | 无症状感染者, 无症状 | 无 | asymptomatic, symptomless, without symptoms | no symptoms, presymptomatic, pre symptomatic
"""

EXTENTS = """
quantity few+some most+nearly_all
  all | all | 全部 | 全部, 所有, 全体, 无一例外, 悉数, 全数 | 全, 各, 均, 都, 每, 一律, 一切, 凡, 任何, 皆, 总, 整个, 整, 共, 一概, 双方, 两者, 全面, 完全, 统统, 大家, 诸, 历来, 始终, 万, 所, 每当, 遍, 尽, 普遍, 从来, 清一色, 百分之百, 通通 | all, all of, without exception | every, each, entire, entirely, whole, both, any, total, altogether, fully, complete, completely, everything, everyone, always, full, overall, throughout, ever, universal, 100
  nearly_all | nearly all | 几乎全部 | 几乎全部, 几乎所有, 绝大多数, 绝大部分, 几乎都, 几乎全 | 几乎, 绝大, 接近, 近乎 | nearly all, almost all, virtually all, almost every, nearly every, practically all, the vast majority, vast majority, the overwhelming majority, overwhelming majority, the great majority | nearly, almost, virtually, overwhelmingly, vast
  most | most | 多数 | 大部分, 大多数, 大多, 大都, 大半, 半数以上, 过半数, 多半, 过半, 多数 | 二分之一, 三分之二, 四分之三, 五分之四, 半数, 一半, 主要, 通常, 基本, 普遍, 往往, 主体, 为主, 最 | most, large part of, much of, greater part of, most of, the majority of, a majority of, majority of, the bulk of, most of the, mostly, for the most part, more than half, over half | majority, two thirds, three quarters, three fourths, four fifths, half, mainly, largely, generally, usually, primarily, predominantly, main, often, typically, chiefly, many, much, principal, common, commonly
  some | some | 部分 | 部分, 一些, 有些, 少部分, 小部分, 局部 | 有的, 若干, 某, 一部, 一批, 不少, 某些, 部份 | some of, part of, partially, partly, a portion of, some | several, certain, parts, few, many, sometimes, portion, minority, any, particular, various, partial, number of, something, someone, others, other
  few | few | 少数 | 少数, 极少数, 个别, 寥寥 | 很少, 几个, 几, 少, 零星, 稀 | few, a few, very few, a minority, a minority of, a handful of, a small number of | little, small, minority, handful, isolated, individual, rare, one or two, certain, several, hardly
degree firm
  basically | not quite wholly | 基本 | 基本完成, 基本建成, 基本实现, 基本形成, 基本消除, 基本解决, 基本建立, 基本具备, 基本达到, 基本满足, 基本覆盖, 基本恢复, 基本持平, 基本稳定, 大体完成, 大致完成, 大体相当, 基本消灭, 基本控制, 基本健全, 基本确立, 基本摆脱, 基本普及, 基本化解, 基本完善, 基本就绪, 初步完成, 初步建成, 初步形成, 初步建立, 基本完工, 基本竣工, 基本到位, 基本清零, 基本结束, 基本脱贫, 基本停止, 基本修复, 基本落实, 基本实行, 基本完毕, 基本恢复正常, 基本满意, 基本平衡, 基本一致, 基本相同, 基本达成, 基本没有 | 基本, 基本上, 大致, 大体, 初步, 几乎, 接近, 主要, 近乎, 差不多, 总体, 整体, 近 | basically, pretty much, just about, largely, mostly, essentially, by and large, broadly, almost, nearly, in the main, substantially, virtually, more or less, all but, for the most part, practically | generally, mainly, roughly, approximately, around, close, little, preliminary, preliminarily, initial, initially, main, fundamentally, fundamental, basic, primarily, about, majority, most, shape, taking shape, took shape, taken shape, overall, on the whole, in general, similar, virtual, some, rough, start, started, begun, began, nearing, initially, bulk
  fully | wholly | 全面 | 全面完成, 全面建成, 全部完成, 全部建成, 全面实现, 彻底消除, 彻底解决, 彻底消灭, 完全恢复, 完全实现, 完全消除, 圆满完成, 全面形成, 全面建立, 全面覆盖, 全面恢复, 如期全面, 全部实现, 完全控制, 彻底, 完全, 全面 | 充分, 全部, 所有, 十分, 绝对, 已, 完成, 完毕 | fully, completely, entirely, totally, in full, thoroughly, wholly, across the board, in all respects | full, complete~, all, total, comprehensive, comprehensively, whole, entire, every, universal, absolutely, perfectly, finish~, utterly, end, ended, everything, quite, eradicate~, eliminate~, done, fulfilled, comprehensive, comprehensively, across, general, overall
repetition firm
  first | the first time | 首次 | 首次, 首度, 首个, 首家, 首例, 首批, 首届, 头一次, 第一次 | 第一, 首, 初, 最早, 新, 率先, 开创, 先, 初次, 开, 始, 头, 一, 史无前例, 前所未有, 未曾, 从未 | first, for the first time, first ever, first time, inaugural, debut, debuted, maiden, firsts | initial, initially, never before, earliest, new, newly, pioneer~, unprecedented, launch~, beginning, introduce~, 1st, never, one, start~, original, premiere~, once, opening, debuts, landmark, world's
  again | once again | 再次 | 再次, 再度, 重新, 又一次, 第二次, 多次, 屡次 | 又, 再, 重, 二, 还, 也, 回, 复, 继, 新, 连续, 不断, 反复, 一再, 仍, 第三 | again, once again, once more, yet again, a second time, for the second time | another, second, re, repeat~, repeatedly, anew, further, renew~, return~, also, back, resume~, more, new, still, rebuild, continued, twice, times, re elected, reaffirm~, reiterate~
"""
"""How much of something, how completely, and for the first time or again."""

TIMES = """
stretch firm
  past | the time past | 过去的时间 | 过去五年, 过去三年, 过去十年, 过去两年, 过去一年, 过去的五年, 过去的十年, 过去几年, 近年来, 近三年来, 近五年来, 近十年来, 近两年来, 近几年来, 近几年, 五年来, 十年来, 三年来, 多年来, 近三年, 近五年, 近十年 | 过去, 来, 近, 以来, 去, 上, 前, 曾, 历, 已, 往, 累计, 年间 | in the past, over the past, during the past, for the past, in recent years, over the last, in the last, during the last, past five years, past three years, past decade, past ten years | past, last, previous, recent, recently, since, ago, preceding, prior, earlier, first, had, has been, have been, was, were
  future | the time to come | 今后的时间 | 未来五年, 未来三年, 未来十年, 未来两年, 未来一年, 未来几年, 今后五年, 今后三年, 今后十年, 今后两年, 今后几年, 今后一个时期, 未来一段时间 | 未来, 今后, 将, 后, 下一, 接下来, 来年, 明年, 下, 拟, 计划, 预计 | in the next, over the next, during the next, for the next, in the coming, over the coming, during the coming, for the coming, coming years, years ahead, years to come, coming decade | next, coming, future, will, ahead, following, later, upcoming, future years, subsequent, from now
schedule firm
  early | ahead of schedule | 提前 | 提前两天, 提前三天, 提前一天, 提前一个月, 提前两个月, 提前三个月, 提前半年, 提前一年, 提前两年, 提前半个月, 提前十天, 提早, 超前完成 | 提前, 早, 先, 前, 预 | ahead of schedule, ahead of time, earlier than planned, earlier than scheduled, days early, months early, minutes early, ahead of plan | early, earlier, before, advance, ahead, prior, sooner
  late | behind schedule | 推迟 | 晚点, 延误, 滞后, 推迟一天, 推迟两天, 推迟一个月, 推迟半年, 推迟一年, 误期, 逾期完成 | 晚, 迟, 延, 误, 逾, 后, 拖 | behind schedule, days late, months late, minutes late, later than planned, later than scheduled, overdue, behind plan | late, later, delay~, postpone~, after, overran, overrun, behind
validity firm
  until | until a day | 到某日为止 | 执行至, 实施至, 有效期至, 有效期到, 延续至, 延长至, 延续到, 执行到, 顺延至, 截止至 | 至, 到, 止, 截至, 截止, 期限 | until, through, expire~, expiring, runs to, run to, valid to, extended to, up to, remain in force, remain in effect, remains in force, remains in effect | to, by, end, ends, ended, as late as, till, extended, last
  start | from a day on | 自某日起 | 起施行, 起执行, 起实施, 起生效, 起正式施行, 起正式实施 | 起, 自, 从, 开始, 施行, 生效, 实施 | take effect on, takes effect on, took effect on, come into force on, comes into force on, came into force on, effective from, effective as of, enter into force on, entered into force on | from, effective, start, starts, beginning, as of, force, effect, since
holiday firm
  spring | the Spring Festival | 春节 | 春节, 大年初一, 除夕, 正月初一 | 新年, 节, 春, 年初, 正月 | spring festival, chinese new year, lunar new year | festival, holiday, new year
  national | National Day | 国庆节 | 国庆节, 国庆假期, 国庆黄金周, 国庆期间 | 国庆, 十一, 节, 双节 | national day | national, holiday, october
  labor | May Day | 劳动节 | 劳动节, 五一假期, 五一期间, 五一小长假 | 五一, 节, 5月1日 | may day, labor day, labour day, international workers' day | may, holiday, workers
  dragon | the Dragon Boat Festival | 端午节 | 端午节, 端午假期, 端午 | 节 | dragon boat festival, duanwu | festival, holiday
  moon | the Mid-Autumn Festival | 中秋节 | 中秋节, 中秋假期, 中秋 | 节, 双节 | mid autumn festival, mid autumn, moon festival | festival, holiday
  tomb | the Qingming Festival | 清明节 | 清明节, 清明假期, 清明 | 节 | qingming, tomb sweeping | festival, holiday
year_kind firm
  calendar | the calendar year | 自然年度 | 自然年, 自然年度, 日历年度, 公历年度 | 年 | calendar year, calendar years | year
  fiscal | the fiscal year | 财政年度 | 财政年度, 会计年度, 财年, 预算年度 | 年 | fiscal year, financial year, fiscal years, financial years, budget year, accounting year | year, fiscal, financial
  school | the school year | 学年 | 学年, 学年度, 教学年度 | 年, 学 | academic year, school year, academic years, school years | year, term
"""
"""When: in the years past or to come, before or behind schedule, until a day or from it, which holiday and kind of year."""

ZH_NEUTRAL = (
    "上年末, 上年底, 去年底, 去年末, 上月末, 上季末, 上季度末, "
    "国内生产总值, 净化, 净水, 纯净, 干净, 洁净, 洗净, 常住地, 全国人民代表大会, 全国人大, 全国政协, 支出法, 收入分配, 收入法, 进口商品, 出生地, 出生日期, 出生证, 死刑, "
    "人均预期寿命, 人均期望寿命, 人均寿命, 中部门, 部分别, 东部署, 西部署, 多数据, 同比例, 全球变暖, 全部门, 一定规模以上, 储蓄互助社, 权人均, 的人均, 人均需, 人均应, 人均须, 人均可以, 人均有, 人均已, 人均被, 人均未, 人均不, 人均超过, 人均为, 人均来自, 人均是, 人均表示, 人均在, 人均能, 人均由, 人均无, "
    "其他部分, 之部分, 部分之, 的部分, 该部分, 本部分, 各部分, 两部分, 三部分, 组成部分, 一般性"
)
"""Words that have such words in them and say nothing of the kind."""

EN_NEUTRAL = (
    "so far this year, this year so far, so far this month, so far in, so far as, real estate, real time, real name, real world, real life, real people, real economy, real madrid, real name, "
    "gross domestic product, domestic product, gross negligence, gross misconduct, income tax, income taxes, net zero, first aid, first lady, "
    "first minister, first responders, first responder, first name, first place, in the first place, first of all, first class, first grade, at first, first instance, first paragraph, "
    "on demand, in demand, demand that, demanded that, not at all, after all, at all, the most, at most, most common, most commonly, most notably, most important, most importantly, most widely, most effective, most often, all right, all but one, most recent, most recently, most likely, "
    "public sector, on average, median age, direct current, stock market, stock exchange, credit card, credit cards, credit score, long term care, in the short, "
    "in the long, no longer, so long as, as long as, free trade, free zone, duty free, tax free, free flow, free will, free from, free to, freed, free market, credit union, credit unions, "
    "all the same, new york, new zealand, new delhi, new jersey, new orleans, united kingdom, middle east, west bank, east coast, west coast, far east, "
    "labor union, labor unions, employment insurance, unemployment insurance, supply chain, supply chains, men's room, lower house, death penalty, birth certificate, birth control"
)
"""Phrases that have such words in them and say nothing of the kind."""
