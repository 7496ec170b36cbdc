"""Who may be a party to what, as data: roles that come in pairs, countries, and verbs that have someone on either side."""

from __future__ import annotations

# A line for the roles that meet in one business; each with its Chinese words before its English ones. After ~ are words that
# may stand for it and do not surely.
ROLES = """
甲方 = party a || 乙方 = party b || 丙方 = party c
买方, 买受人, 买家, 采购方, 采购人, 购买方, 需方, 购房人 = buyer*, purchaser* ~ customer*, consumer*, client* || 卖方, 出卖人, 卖家, 供货方, 供货商, 供应商, 销售方, 供方 = seller*, vendor*, supplier* ~ dealer*, manufacturer*, retailer*
出租人, 出租方, 房东 = lessor*, landlord*, landlady ~ owner* || 承租人, 承租方, 租客, 房客, 租户 = lessee*, tenant*, renter* ~ occupant*, occupier*, user* || 次承租人, 转租人 = sublessee*, subtenant*, sub-lessee*, sub-tenant*
被代理人 = principal* || 代理人, 代理商 = agent* ~ representative*, proxy, proxies || 相对人 = counterparty, third party, third parties
委托人, 委托方 = principal*, client*, entrusting party, trustor*, mandator*, settlor* ~ customer*, consignor* || 受托人, 受托方, 代理人, 代理商 = agent*, trustee*, entrusted party, mandatary, proxy ~ attorney*, representative* || 受益人 = beneficiary, beneficiaries
发包人, 发包方, 业主, 建设单位 = employer*, owner*, client*, project owner*, employing party ~ construction unit*, developer*, construction entit*, awarding part* || 承包人, 承包方, 承包商, 施工单位, 总承包单位 = contractor*, general contractor*, builder*, construction company, construction unit* || 分包人, 分包单位, 分包商 = subcontractor*, sub-contractor* || 监理人, 监理单位, 监理工程师 = supervisor*, supervising engineer*, supervision engineer* ~ engineer*, supervis*
债权人 = creditor*, obligee* || 债务人 = debtor*, obligor* || 担保人, 保证人 = guarantor*, surety, sureties || 第三人 = third party, third parties, third person*
出借人, 贷款人, 贷款方, 出借方 = lender* ~ bank*, creditor*, institution* || 借款人, 借款方, 借入方 = borrower* ~ debtor* || 担保人, 保证人 = guarantor*, surety, sureties
抵押权人 = mortgagee* ~ creditor*, lender*, bank* || 抵押人 = mortgagor* ~ debtor*, owner*
质权人 = pledgee* ~ creditor* || 出质人 = pledgor*, pledger* ~ debtor*
用人单位, 雇主 = employer* ~ unit*, compan*, enterprise*, organization*, organisation*, work unit*, firm*, business*, workplace* || 雇员, 劳动者, 职工, 员工, 受雇人 = employee*, worker*, laborer*, labourer* ~ staff, personnel, workforce, people, labor, labour
保险人, 保险公司 = insurer*, insurance compan*, underwriter* || 投保人 = policyholder*, policy holder*, applicant*, proposer* || 被保险人 = insured, assured, insured person*, insured part* ~ policyholder*, policy holder* || 受益人 = beneficiary, beneficiaries
保险人, 保险公司 = insurer*, insurance compan*, underwriter* || 投保人, 被保险人 = policyholder*, policy holder*, insured, applicant*
原告, 原告人 = plaintiff*, claimant* ~ complainant* || 被告, 被告人 = defendant* ~ accused, respondent*
上诉人 = appellant* || 被上诉人 = appellee*, respondent*
申请人 = applicant*, claimant* ~ petitioner* || 被申请人 = respondent*
申请执行人 = judgment creditor*, execution applicant*, applicant*, enforcement applicant* || 被执行人 = judgment debtor*, person subject to enforcement, person subject to execution, party subject to enforcement
招标人, 招标方, 招标单位 = tenderee*, tendering party, procuring entit* ~ purchaser*, employer*, owner*, client*, bid inviter*, tenderer*, bid invit* || 投标人, 投标方, 投标单位 = bidder*, tenderer*, bidding party ~ supplier*, contractor*
招标人, 招标方, 招标单位 = tenderee*, tendering party, bid inviter*, party inviting ~ purchaser*, employer*, owner*, client* || 中标人, 中标方, 中标单位 = winning bidder*, successful bidder*, winning tenderer*, successful tenderer* ~ winner*, bidder*
采购人 = procuring entit*, procurer*, purchaser* ~ buyer*, procurement entit* || 供应商 = supplier* ~ vendor*, bidder*
拍卖人 = auctioneer* || 竞买人, 买受人 = bidder*, buyer*
转让人, 转让方, 出让方, 出让人 = transferor*, assignor* ~ seller*, vendor* || 受让人, 受让方 = transferee*, assignee* ~ buyer*, purchaser*
赠与人, 捐赠人, 捐赠方 = donor*, giver* || 受赠人, 受赠方, 受助方 = donee*, recipient* ~ beneficiar*
许可人, 许可方, 特许人 = licensor*, franchisor* || 被许可人, 被许可方, 被特许人 = licensee*, franchisee*
托运人 = shipper*, consignor* ~ sender* || 承运人 = carrier* ~ transporter*, haulier* || 收货人 = consignee* ~ receiver*, recipient*
寄存人 = depositor* || 保管人 = depositary, custodian*, depository ~ bailee*
定作人 = customer*, ordering party ~ client* || 承揽人 = contractor* ~ hiree*
委托人 = client*, principal* || 中介人, 居间人 = broker*, intermediar* ~ agent*
发行人 = issuer* || 投资者, 投资人 = investor* || 承销商, 承销机构, 主承销商 = underwriter*
纳税人 = taxpayer*, tax payer* || 税务机关, 税务部门 = tax authorit*, tax office*, tax agenc*, tax bureau*, taxation authorit* ~ authorit*, taxm* || 扣缴义务人 = withholding agent*, withholder*
遗嘱人, 立遗嘱人 = testator* || 继承人 = heir*, successor* || 受遗赠人 = legatee*, devisee*
母公司 = parent company, parent compan*, parent || 子公司 = subsidiary, subsidiaries
监事会 = board of supervisors, supervisory board ~ board, supervisors || 董事会 = board of directors, directors ~ board || 股东会, 股东大会 = shareholders' meeting, general meeting, meeting of shareholders ~ shareholder*, meeting*
"""

EVERYDAY_ROLES = """
贷款人 = lender* || 借款人, 借款方, 借入方 = borrower*
监事会 = board of supervisors, supervisory board || 董事会 = board of directors, directors
股东会, 股东大会 = shareholders' meeting, general meeting || 董事会 = board of directors, board
中央, 中央政府, 中央财政 = central government, central authorities, central budget || 地方, 地方政府, 地方财政 = local government*, local authorities, local budget*
上级 = higher level*, higher-level*, superior* || 下级 = lower level*, lower-level*, subordinate*
上游 = upstream || 中游 = midstream || 下游 = downstream
东部 = eastern, the east || 中部 = central || 西部 = western, the west
北方 = northern, the north || 南方 = southern, the south
省级, 省财政, 省政府 = provincial*, province, provinces || 市级, 市财政, 市政府 = municipal*, municipality, municipalities, city, cities || 县级, 县财政, 县政府, 各县 = county, counties
总公司, 总行, 总部 = parent company, head office, headquarters, parent || 子公司, 分公司, 分行, 分支机构 = subsidiary, subsidiaries, branch, branches
进口商, 进口方, 进口国 = importer*, importing || 出口商, 出口方, 出口国 = exporter*, exporting
受益地区, 受益区, 受益县, 受益省, 受益方 = areas that benefit, beneficiary area*, benefiting area*, beneficiary count*, beneficiar*, benefiting || 保护地区, 保护区, 保护方, 受损地区 = protected area*, protecting area*, areas that protect*, protecting, area protected, areas affected
发达国家, 发达经济体 = developed countr*, developed econom*, developed nation*, advanced econom* || 发展中国家, 发展中经济体 = developing countr*, developing econom*, developing nation*
国有企业, 国企 = state-owned*, state owned*, soe, soes || 民营企业, 民企, 私营企业 = private*, privately*
大企业, 大型企业 = large*, big* || 小企业, 小微企业, 中小企业 = small*, smes, sme
发送方, 发件人, 寄件人 = sender* || 接收方, 收件人 = receiver*, recipient*, addressee*
主队 = home side, home team, hosts || 客队 = visitors, visiting team, away team, away side
物业公司, 物业服务企业, 物业企业 = property management*, property manager* || 业主 = owner*, homeowner*
监护人 = guardian* || 被监护人 = ward, wards
前任 = predecessor* || 继任者, 继任 = successor*
检察院, 检察机关 = procurator*, prosecutor* || 法院, 人民法院 = court, courts
政府, 人民政府, 省政府, 市政府, 县政府 = government, governments || 人大, 人大常委会, 人民代表大会, 常务委员会, 常委会 = congress, congresses
监察机关, 监察委员会, 监委, 纪委 = supervisory commission*, supervision commission*, supervisory organ*, supervisory authorit*, discipline inspection* || 检察院, 检察机关 = procurator*, prosecutor* || 法院, 人民法院 = court, courts
银行 = bank* || 客户, 储户, 存款人 = customer*, client*, depositor*
学校, 幼儿园 = school, schools, kindergarten* || 家长, 父母 = parent, parents || 教育局, 教育部门 = education bureau*, education department*, education authorit*
医院, 医疗机构 = hospital*, medical institution* || 患者, 病人 = patient* || 医保局, 医保部门, 医保经办机构 = medical insurance*, healthcare security*, health insurance*
航空公司, 铁路企业 = airline*, railway* || 旅客, 乘客 = passenger*
平台, 电商平台 = platform* || 商家, 商户 = merchant*, vendor*, seller*
居委会, 居民委员会, 村委会, 村民委员会 = residents' committee*, neighborhood committee*, villagers' committee*, village committee* || 居民, 村民 = resident, residents, villager, villagers
公安机关, 警方 = police, public security* || 检察院, 检察机关 = procurator*, prosecutor*
经营者, 商家 = business operator*, operator*, merchant*, trader* || 消费者, 顾客 = consumer*, customer*
医生, 医师 = doctor*, physician* || 患者, 病人 = patient*
教师, 老师 = teacher* || 学生 = student*, pupil*
父母, 家长 = parent, parents || 子女, 孩子 = child, children
"""
"""Roles that are named so often, so freely or, as 贷款人, in two ways, that their order says nothing."""

NO_PARTIES = (
    "委托人数, 受托人数, 承包人员, 申请人数, 投保人数, 投资人数, 采购人员, 代理人员, 雇主责任险, 保险人员, 担保人数, 保管人员, 承租人数, 职工代表大会, 保险公司法",
    """
insured amount*, insured event*, insured value*, insured object*, insured subject*, insured property, insured loss*, insured sum*, sum insured, amount insured,
insured vehicle*, insured risk*, insured accident*, employer's liability, workers' compensation, worker's compensation, workers' injury, workers' congress*,
trade union*, principal place*, principal amount*, principal and interest, loan principal, principal of the loan, principal office*,
agency, agencies, client state*, owner's equity, purchaser price*, buyer's market, seller's market, insurance premium*, board and lodging
""",
)
"""Phrases in which the words of a party name none."""

COUNTRIES = """
中国, 我国 = china
美国, 美方 = united states, us, u.s., america
英国 = britain, united kingdom, uk
法国 = france
德国 = germany
日本 = japan
韩国 = south korea, republic of korea
朝鲜 = north korea, dprk
俄罗斯, 俄 = russia
乌克兰 = ukraine
印度 = india
巴基斯坦 = pakistan
越南 = vietnam
泰国 = thailand
马来西亚 = malaysia
新加坡 = singapore
印度尼西亚, 印尼 = indonesia
菲律宾 = philippines
澳大利亚, 澳洲 = australia
新西兰 = new zealand
加拿大 = canada
墨西哥 = mexico
巴西 = brazil
阿根廷 = argentina
智利 = chile
意大利 = italy
西班牙 = spain
葡萄牙 = portugal
荷兰 = netherlands
瑞士 = switzerland
瑞典 = sweden
欧盟 = european union, eu
东盟 = asean
非洲 = africa
伊朗 = iran
以色列 = israel
沙特, 沙特阿拉伯 = saudi arabia
土耳其 = turkey
埃及 = egypt
南非 = south africa
哈萨克斯坦 = kazakhstan
蒙古, 蒙古国 = mongolia
香港 = hong kong
澳门 = macao, macau
台湾 = taiwan
"""

# Verbs by who has what in the end. "give": the subject gives to the other. "take": the subject has it from the other.
# "act": the subject does it to the other. "yield": the other does it to the subject.
VERBS_ZH = {
    "give": """
    出售, 转让, 授权, 卖给, 售予, 售给, 支付, 付给, 缴纳, 交付, 移交, 提供, 供应, 供给, 供货, 出租, 租给, 出借, 借给,
    贷给, 赠送, 捐赠, 捐助, 援助, 授予, 颁发, 委托, 交给, 拨付, 发放, 返还, 归还, 偿还, 退还, 赔偿, 补偿, 出口,
    输出, 通知, 告知, 报告, 通报, 提交, 移送, 发送, 发出, 转交, 支援, 增持至, 注资, 让渡, 卖出, 划转, 付款,
    交货, 发货, 还款, 提出, 提起, 提请, 递交, 呈报, 呈交, 上报, 报请, 反映, 汇报, 反馈, 投诉, 抄送, 转送, 送达,
    报送, 申报, 注资, 增资, 预付, 下达, 拨款, 转移支付, 让利, 帮扶, 贷款, 投资, 补贴, 补助, 资助, 调水, 输电, 送电, 供电, 供水, 担保, 分红,
    交纳, 上缴, 给付, 垫付, 结算, 开具, 出具, 签发, 核发, 颁发, 偿付, 分出, 拨给, 配发, 下发, 印发, 派发, 兑付
    """,
    "take": "购买, 收购, 买入, 采购, 承租, 租用, 借入, 借款, 接受, 收到, 获得, 取得, 接收, 进口, 引进, 领取, 收取, 获赠, 受让, 买下, 购得, 购入, 征集, 募集, 收缴, 征收, 筹集, 招募, 租入, 分入",
    "act": """
    战胜, 击败, 力克, 逆转, 起诉, 控告, 并购, 兼并, 要求, 请求, 制裁, 批评, 指责, 攻击, 袭击, 入侵, 访问, 会见,
    邀请, 监督, 检查, 指导, 解雇, 辞退, 解聘, 任命, 聘任, 聘用, 管理, 领先, 反超, 险胜, 大胜, 完胜, 淘汰, 催告,
    追究, 监管, 代表, 协助, 帮助, 支持, 保护
    """,
    "other": "按照要求, 按要求, 根据要求, 依要求, 要求的, 的要求, 的请求, 管理费, 管理人, 管理办法, 保护区, 检查站, 管理局, 管理条例, 供应链, 支持下",
    "yield": "负于, 不敌, 输给, 败给, 惜败, 败北, 落后于",
}
VERBS_EN = {
    "give": """
    authorize, authorizes, authorized, authorise, authorised, license, licenses, licensed, sell, sells, sold, selling, transfer, transfers, transferred, transferring, pay, pays, paid, paying,
    payment, deliver, delivers, delivered, provide, provides, provided, providing, supply, supplies, supplied,
    supplying, lease, leases, leased, lend, lends, lending, lent, loan, loans, loaned, donat*, give, gives,
    given, gave, giving, grant, grants, granted, award, awards, awarded, entrust*, hand, hands, handed,
    return*, repay*, repaid, refund*, compensate, compensates, compensated, indemnif*, export, exports,
    exported, exporting, send*, sent, notif*, inform, informs, informed, report, reports, reported, submit*,
    assign, assigns, assigned, offer, offers, offered, remit*, convey*,
    file, files, filed, filing, inject*, allocat*, prepay*, prepaid, disburs*, subsidiz*, subsidis*, contribut*, guarantee, guarantees,
    guaranteed, lodge, lodges, lodged, lodging, present, presents, presented, put forward, puts forward, serve, serves, served, refer, refers, referred, forward, forwards, forwarded, distribut*, remitted, invest, invests, invested, issued, issuing, shall issue, must issue, will issue, may issue, should issue, to issue, reimburs*, cede, cedes, ceded, remits
    """,
    "take": """
    buy, buys, bought, buying, purchase, purchases, purchased, purchasing, acquire*, acquiring, acquisition,
    receiv*, rent, rents, rented, borrow*, import, imports, imported, importing, obtain*, take over,
    takes over, took over, get, gets, got, accept, accepts, accepted, accepting, collect*
    """,
    "act": """
    beat, beats, beaten, beating, defeat*, sue, sues, sued, suing, merge, merges, merged, require, requires,
    requested, request, requests, ask, asks, asked, demand*, sanction, sanctions, sanctioned, criticiz*,
    criticis*, accus*, attack*, invade, invades, invaded, visit, visits, visited, met, meet, meets, invit*,
    supervise, supervises, supervised, inspect, inspects, inspected, guide, guides, guided, dismiss*, fire,
    fires, fired, appoint*, hire*, employ, employs, employed, manage, manages, managed, overcame, edged,
    thrash*, eliminat*, urge*, represent, represents, represented, advise, advises, advised, remind, reminds, reminded, instruct, instructs, instructed, warn, warns, warned, assist, assists, assisted, help*, support,
    supports, supported, protect, protects, protected, compel*
    """,
    "yield": "lost to, lose to, loses to, losing to, fell to, fall to, falls to, defeat by, bowed to, went down to",
}
