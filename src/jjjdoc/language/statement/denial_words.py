"""What denies, what may stand for a denial, and what only looks like one, as data in both languages."""

from __future__ import annotations

# Words by what they say of denial. "denial": surely denies the verb it stands with. "hint": may be how a denial of the
# other language is put, or holds a negation that the other language need not have. "bound": a limit, which the other
# language may put as a denial (no more than). "other": only looks like one of these.

# The verbs and auxiliaries that 不 surely denies; with other words it is often part of one: 不同, 不断, 不良.
_DENIED_VERBS = """
能 会 再 予 应 该 是 属 属于 存在 符合 具备 具有 适用 接受 同意 支持 赞成 参加 参与 承担 提供 收取 构成 影响 享有 享受 纳入 列入 设 派发 分配 进行 实行
实施 执行 履行 批准 受理 退还 退回 支付 缴纳 征收 征税 收费 收 需 需要 必 免除 改变 变更 更改 允许 涉及 建议 愿 愿意 敢 肯 想 宜 去 向 将 对
为 由 因 受 办理 公开 披露 使用 采用 采取 开展 举行 举办 召开 生效 代表 依赖 追究 开放 发放 给予 保证 承认 认可 认为 出席 安排 增加 提高 降低 调整 延长 得 准
许 可以 要 用 作为 作 做 达标 达到 完成 通过 有 打算 计划 考虑 排除 确认 核发 签发 登记 备案 审批 上市 限制 限 限于 设置 设立 新增 新建 配备 配套 回答 回应
知道 喜欢 公布 公示 出售 销售 转让 雇用 雇佣 聘用 录用 录取 招收 组织 依靠 采信 认定 处罚 起诉 立案 赔偿 补偿 担保 投票 表决 派 派出 返还 补贴 报销 结转 累计 重复 计入
列支 报告 报送 审计 缴费 负责 担任 持有 拥有 继续 超出 合并 并入 扣除 扣减 违反 违背 在 分红 派息 涨价 加价 收税 停产 停工 停课 裁员 招聘 退款 退货 参保 缴存 复工 开工
出口 进口 生产 经营 营业 接待 上课 上班 加班 上学 返校 返乡 离开 进入 出境 入境 住院 手术 服药 接种 检测 隔离 开门 停车 停电 停水 限行 限购 讨论 审议 表态 发言 发表 置评
评论 报道 干涉 干预 介入 插手 结盟 称霸 扩张 追加 增发 增资 减持 减资 抛售 出让 出租 转租 抵押 质押 续签 续约 解约 签约 签署 签订 签字 盖章 承诺 保留 保存 储存 透露 说明
解释 证明 表明 显示 反映 体现 产生 发生 出现 形成 造成 引起 导致 带来 恢复 改善 恶化 扩散 传播 传染 感染 致病 致癌 吸收 排放 超标 上升 上涨 下跌 下降 回落 反弹 延期 推迟
重新 单独 另行 参照 比照 拥护 满足 遵守 服从 配合 到场 到位 出庭 购买 投保 理赔 承保 核销 兑付 兑换 流通 交易 挂牌 摘牌 复牌 停牌 追溯 溯及 适合 对外 对应 匹配 信任 认同
看好 欢迎 鼓励 提倡 主张 谋求 寻求 依附
"""

DENIALS_ZH = {
    "denial": """
    否认, 拒绝, 驳回, 不变更, 不改变, 不调整, 没有调整, 未作调整, 没有变化, 没有改变, 未变, 未改变, 未调整,
    没有明显, 没有显著, 无明显, 无显著, 未见明显, 未被纳入, 未纳入, 未列入, 未入选, 未参加, 未参与, 未出席,
    没有参加, 没有出席, 未公布, 未公开, 未披露, 未经审计, 未经证实, 未经检验, 未经处理, 不安全, 不清楚, 不明朗,
    不明确, 不确定, 不清晰, 不合理, 不合法, 不满意, 不准确, 不正确, 不完整, 不全面, 不齐全, 不真实, 不属实,
    不可靠, 不及时, 不明显, 不显著, 不强, 不严重, 不理想, 不乐观, 不友好, 不重要, 不高兴, 不透明, 不方便, 未,
    未按, 未依, 未遵守, 没, 没有, 尚未, 从未, 并未, 仍未, 还未, 仍未能, 尚未能, 未能, 未曾, 没能, 毫无, 未达到,
    并非, 绝非, 并无, 并不, 尚无, 从无, 无法, 无权, 无意, 无任何, 无需, 无须, 毋须, 毋需, 勿, 切勿, 严禁,
    禁止     不能, 无,
    """
    + ", ".join(f"不{verb}" for verb in _DENIED_VERBS.split()),
    "hint": """
    限制, 约束, 障碍, 逆转, 瑕疵, 缺陷, 迟到, 中断, 间断, 停歇, 受影响, 改变, 变化, 动摇, 受损, 损坏, 拖欠,
    出错, 差错, 松懈, 懈怠, 放松, 掉队, 落后, 落下, 流失, 放下, 远离, 切忌, 谨防, 无稽, 无余, 无赖, 无趣, 无二,
    无双, 无妨, 解决, 化解, 摆脱, 告别, 走出, 清零, 归零, 根除, 扭转, 结束, 完结, 不在此限, 不在少数, 不在话下,
    不在于, 不能自拔, 不能自已, 无可置疑, 不, 非, 否, 莫, 毋, 别, 免, 缺, 失, 拒, 杜绝, 断绝, 禁, 停, 除, 以外,
    之外, 仅, 只, 唯, 避, 零, 漏, 罢, 缺少, 欠, 乏, 落空, 空白, 空缺, 弃, 废止, 废除, 作废, 撤, 取消, 消除, 忘,
    疏, 败, 输给, 错过, 错失, 误, 盲, 反对, 相反, 违, 才, 方可, 始得, 方得, 始能, 方能, 难, 防, 阻, 脱, 几乎,
    哪, 何必, 何尝, 岂, 怎能, 吗, 异议, 瞒, 挥之不去, 不得安宁, 不得而知, 不会再     未必, 未尝, 未达, 未免,
    未经, 未婚, 未成年, 未知, 未遂, 未雨绸缪, 未了, 未满, 未足, 未超过, 未低于, 未逾, 前所未有, 未决, 未定,
    不得不, 不能不, 不可不, 不会不, 不是不, 不得超过, 不得少于, 不得低于, 不得高于, 不得多于, 不得大于,
    不得小于, 不得迟于, 不得早于, 不得逾, 不应超过, 不应低于, 不应少于, 不应高于, 不能超过, 不能低于, 不会超过,
    不可超过, 不要超过, 不可或缺, 不可缺少, 不可避免, 不可分割, 不可替代, 不可抗力, 不可思议, 不以为, 不为人知,
    不用说, 不对称, 不要紧, 不由得, 不由自主, 不受限, 不设防, 不达标, 不得已, 不要不, 不会没有, 不是没有,
    不需要不, 是不是, 有没有, 能不能, 会不会, 可不可以, 要不要, 要不是, 该不该, 对不起, 怪不得, 舍不得, 恨不得,
    巴不得, 来不及, 没错, 没完没了, 无法无天, 不再是唯一, 不是唯一, 不愿再, 不作为, 不设限, 不有, 不因此,
    不见得, 不限于, 不限, 不向下, 外，, 无人机, 无线, 无偿, 无私, 无疑, 无数, 无限, 无形, 无障碍, 无比, 无穷,
    无尽, 无缝, 无处不在, 无非, 无烟, 无党派, 无公害, 无核, 无害, 无菌, 无机, 无担保, 无记名, 无期, 无纸, 无息,
    无毒, 无辜, 无效, 无关, 无奈, 无视, 无理, 无故, 无主, 无名, 无家可归, 无产, 无国籍, 无证, 无照, 无牌,
    无条件, 无人, 无色, 无痛, 无症状, 无能, 无望, 无聊, 无知, 无助, 无情, 无声, 无端, 无常, 无偏, 无可, 无从,
    无愧, 无上, 无垠, 无边, 无与伦比, 无微不至, 无独有偶, 无一例外, 无时无刻, 无所, 无言, 万无一失, 别无, 有无,
    无正当理由, 无论, 无锡, 毫无疑问, 毫无疑义, 无不, 无几, 无序, 无业, 无房, 无房户, 无土, 无损, 无忧, 无虞,
    无感, 无接触, 无现金, 无极, 无氧, 无铅, 无籽, 无糖, 无休, 无异
    """,
    "bound": """
    前，, 前可, 低于, 小于, 少于, 过于, 太, 止, 为限, 以上, 以下, 以内, 待, 直到, 之前, 最高, 最多, 至多, 最低,
    至少, 最快
    """,
    "other": """
    未来, 未來, 非常, 非洲, 南非, 北非, 东非, 西非, 中非, 非典, 非农, 无锡, 沉没, 淹没, 埋没, 没收, 没入, 吞没,
    没落, 没药, 特别, 区别, 级别, 性别, 分别, 别墅, 类别, 个别, 识别, 判别, 才能, 人才, 天才, 才华, 太阳, 太平,
    太太, 太湖, 太原, 太空, 难民, 困难, 灾难, 消防, 国防, 防护, 防控, 防汛, 只要, 只有, 除夕, 失业, 误差, 截止,
    特別, 那不勒斯, 不来梅, 不丹, 不列颠, 失真, 接待, 对待, 看待, 待遇, 期待, 等待, 违约金, 免疫, 免税店, 脱贫,
    脱颖, 停车, 撤离, 仅次于, 方便, 非遗, 非凡, 除尘, 零售, 零件, 零部件, 避暑, 避孕, 唯一, 冬不拉, 没食子
    """,
}
DENIALS_EN = {
    "denial": "not, cannot, *n't, never, no longer, nobody, none, no one, neither, yet to, nowhere, not yet",
    "hint": """
    wait, waits, waiting, waited, here to stay, refut*, rebut*, dismiss*, overrul*, overturn*, turn down,
    turns down, rebuff*, brush* off, brushed off, resist*, left off, left out, leave out, rule out, ruled out,
    rules out, ruling out, hold off, held off, holding off, put off, on hold, veto*, boycott*, deadlock*,
    stalemate*, impasse*, dodg*, spurn*, shun*, outlaw*, taboo*, off limits, off-limits, snub*, sidestep*,
    stagnat*, nixed, foil*, thwart*, free, elud*, defied, escap*, evad*, voted down, vote down, vote against,
    voted against, shot down, fell through, fell short, fall short, falls short, fell apart, collaps*, scrap*,
    shelv*, dropped, dropping, intact, steady, constant*, continuous*, punctual*, secret*, scot-free, low,
    tight-lipped, silent, mum, clean, clear of, challenging, tricky, rested, anonym*, spare*, sparing, excus*,
    dispens*, acquit*, exonerat*, reliev*, outpatient*, ambulatory, at home, remote*, online, no, nor, nothing,
    without, unless, until, except*, exempt*, exclu*, fail*, refus*, reject*, denied, deny*, denies, denial*,
    lack*, absen*, miss, missed, misses, missing, avoid*, prevent*, prohibit*, forbid*, forbad*, ban, bans,
    banned, banning, bar, barred, bars, barring, disallow*, waiv*, hardly, scarcely, barely, seldom, rare*,
    few, fewer, little, least, only, solely, just, merely, far from, rather, instead, short of, away, out of,
    free from, free of, *-free, *less, *lessly, *lessness, un*, non*, dis*, de-*, inab*, incap*, incomp*,
    inconc*, incorr*, inexor*, inexpr*, inexpl*, inevit*, inel*, ineff*, insuff*, inadeq*, inadv*, invalid*,
    inact*, indep*, indefin*, informal*, inconsist*, inconv*, inappro*, inaccur*, inaccess*, inexper*, inequ*,
    infreq*, inhosp*, inhum*, inop*, insec*, insignif*, insol*, instab*, intang*, intol*, invis*, irr*, illeg*,
    illic*, illog*, illit*, imposs*, improper*, impract*, impass*, impart*, imperf*, imperv*, anti*, mis*,
    mal*, stop*, ceas*, halt*, discontinu*, suspend*, suspens*, cancel*, terminat*, abolish*, abolit*, revok*,
    revoc*, withdr*, withh*, abstain*, abstent*, refrain*, oppos*, object, objects, objected, objecting,
    objection*, declin*, negat*, null*, void*, neglect*, omit*, omission*, ignor*, overlook*, skip*, forgo*,
    forego*, forfeit*, lose, loses, losing, lost, loss*, zero, nil, empty, vacan*, blank, outside, beyond,
    other than, otherwise, else, all but, but for, save for, save as, too, as yet, still, pend*, outstand*,
    remain*, await*, before, contrary, against, opposite, counter*, overdue, default*, breach*, violat*,
    infring*, depriv*, false*, difficult*, doubt*, stranger*, unlike*, protect*, block, blocks, blocked,
    blocking, hinder*, hamper*, imped*, inhibit*, reluct*, hesit*, afraid, shy, elimin*, erad*, remov*, rid,
    relent*, regardless, irrespective, notwith*, vain*, futil*, idle, dormant, minus, deficien*, defect*,
    lapse*, closed, quit*, abandon*, give up, gave up, gives up, giving up, given up, let alone, single,
    by no means, prior to, immun*, impervious, ran out, run out, stall*, elusive, more so than, set in stone,
    ever since, the last, as if, turn* down, turned down, ineligible, juven*, postpon*, delay*, defer*,
    at or below, at or above, at or under, or below, or lower, or less, or fewer, obstruct*, confiscat*, disqual*, lesser, under-*, underrep*, under-rep*, involunt*, indist*, compromis*,
    minimi*, minimal*, nonexist*, struggl*, inviab*, oblivious, devoid, bereft, abey*, scarc*, imbalanc*,
    illicit*
    """,
    "other": """
    unit, units, united, unite, unites, uniting, unity, unif*, union*, unique*, univers*, uncle, uncles,
    unesco, unicef, undp, under*, until now, district*, distrib*, discuss*, disclos*, discover*, display*,
    distan*, disease*, disaster*, disburs*, dispatch*, dispos*, disput*, disciplin*, discount*, discret*, disk,
    disks, dish, dishes, distinct*, distinguish*, distill*, mission, missions, mister, mist, missile*, male,
    males, malaysia*, mali, malta, mall, malls, malaria*, antic*, antarct*, antiq*, counterpart*, counterf*,
    misc*, irrig*, missouri, mississippi, barrel*, nonetheless, nevertheless, unanimous*, blockchain*,
    brokerage*, breakfast*, breakthrough*, broker*, badge*, badminton, noneth*, ignit*, differentials,
    objective*, carefree, wireless*, extraordinar*, income*, incoming, whether
    """,
}

# Words that hold a negation in one language at least, a line for each. Where both have one of a line, neither stands
# for a denial of the other.
PAIRED = """
并非所有, 并非全部, 并不是所有, 不是所有, 并非都, 并非每, 不都, 未必都, 并不都 | not all, not every, some, only some, many, most, several, certain, others
不良 | adverse*, non-performing, nonperforming, bad, badly, unhealthy, undesirable, harmful
不足, 短缺, 缺口, 不够 | below, under, less than, fewer than, insufficien*, inadequa*, shortage*, shortfall*, deficien*, short, short of, underperform*
不到, 不满, 低于, 少于, 小于, 未满, 未达, 未足, 不及 | less than, less, below, under, fewer, fewer than, short of, not reach*
不同, 差异, 区别, 相异, 有别, 各异, 差别 | differ*, distinct*, dissimilar*, unlike*, disparit*
缺乏, 缺少, 欠缺, 匮乏, 短少, 缺失, 缺勤, 缺席, 空缺, 缺 | lack*, absen*, missing, shortage*, vacan*, deficit*, default*, scarc*
失败, 未遂, 败诉, 战败, 失利 | fail*, los*, defeat*, attempted, unsuccessful*
失业, 下岗 | unemploy*, jobless*, laid off, lay off*
拒绝, 拒不, 拒 | refus*, reject*, declin*, deny, denied, denies, decline*
否认, 否定 | deny, denies, denied, denial*, denying, negat*
否决 | vot* down, veto*, voted down, vote down, reject*
否则 | otherwise, or else, else
停止, 中止, 停产, 停业, 停工, 停, 暂停, 停牌, 停刊 | stop*, suspen*, halt*, ceas*, discontinu*, shut*, clos*, interrupt*
终止, 解除, 解约 | terminat*, rescind*, rescis*, cancel*, dissol*, discharg*, lift*, remov*
取消, 撤销, 撤消, 撤回, 撤, 撤出 | cancel*, revok*, revoc*, withdr*, rescind*, repeal*, abolish*, annul*, remov*
废止, 废除, 作废, 失效, 无效 | abolish*, repeal*, invalid*, void*, null*, expir*, ineffective, abolit*, lapse*
消除, 排除, 清除, 剔除, 扣除, 去除, 删除, 免除, 解决 | eliminat*, remov*, exclu*, deduct*, rid, clear*, delet*, eradicat*, exempt*, waiv*, discharg*
除外, 以外, 之外, 外，, 除 | except*, exclu*, other than, apart from, aside from, besides, beyond, outside, in addition to, save, but for, otherwise
免费, 免于, 豁免, 免征, 免, 免税, 减免 | free, *-free, exempt*, waiv*, duty-free, relie*, reliev*, exoner*
自由 | free, freely, freedom*, liberal*
释放, 空闲, 腾出 | free, freed, releas*
避免, 回避, 规避, 避 | avoid*, prevent*, shun*, evad*, evas*, circumvent*, recus*
防止, 预防, 防范, 防控, 防治, 防汛, 防 | prevent*, precaut*, guard*, avoid*, control*
禁毒, 禁令, 禁运, 禁渔, 禁用, 违禁 | ban, bans, banned, forbidden, illegal*, embargo*, prohibit*, moratori*, anti-*
阻碍, 阻止, 妨碍, 阻, 妨害 | hinder*, hamper*, imped*, block, blocks, blocked, blocking, obstruct*, prevent*, inhibit*, interfer*
违反, 违约, 违法, 违规, 违章, 违, 未依, 未按, 未遵守, 未经 | breach*, violat*, infring*, illeg*, unlawful*, default*, contraven*, irregular*, contrary, against, offen*
非法, 不法 | illeg*, unlawful*, illicit*
反对 | oppos*, object, objects, objected, objection*, against
反腐, 反恐, 反垄断, 反倾销, 抗疫, 抗 | anti*, anti-*, counter*, fight*, combat*, corrupt*
异议 | object*, objection*, dissent*, oppos*, disput*, challeng*
仅, 只, 只有, 唯一, 仅仅, 只要, 唯, 独家 | only, solely, just, merely, sole, alone, single, exclusiv*, unique*
几乎 | almost, nearly, hardly, scarcely, virtually, barely
罕见, 少见, 稀有, 很少, 极少, 鲜 | rare*, seldom, few, scarc*, uncommon, infrequent*
少数, 个别, 少量 | few, a few, handful, minorit*, small
减少, 少 | less, fewer, reduc*, decreas*, decline*, few
下降, 下滑, 回落, 降低, 减弱 | declin*, weak*, fall*, lower*, reduc*
损失, 丢失, 失去, 流失, 遗失, 亏损, 丧失, 失 | loss*, lose, loses, losing, lost, forfeit*, missing
困难, 难, 难以, 艰难 | difficult*, hard, tough, hardship*, challeng*, struggl*
挑战 | challeng*
怀疑, 质疑, 疑问 | doubt*, question*, suspec*
错误, 误, 失误, 误差 | wrong*, mistak*, error*, fals*, incorrect*, miss*, mis*
虚假, 假 | false*, fals*, untrue, fake*, mislead*
误导 | mislead*, misl*
滥用, 挪用 | abus*, misus*, misappropriat*
忽视, 疏忽, 过失, 失职 | neglect*, ignor*, overlook*, omission*, omit*, neglig*
遗漏, 漏 | omit*, omission*, miss*, leak*
放弃, 舍弃 | waiv*, abandon*, give up, gave up, given up, forgo*, renounc*, surrender*
延迟, 推迟, 延期, 迟延, 逾期, 拖欠, 超期 | delay*, late, overdue, postpon*, defer*, default*, arrear*, outstand*, expir*
待, 有待, 尚待 | pend*, await*, remain*, to be, wait*
剩余, 余, 余额, 仍, 尚 | remain*, outstand*, balance*, left, still
不履行, 未履行, 不执行, 不支付, 未支付, 未偿付 | default*, fail*, breach*, nonperform*, non-perform*
未分配, 未冲销, 未平仓, 未偿还, 未偿, 未到期 | retained, undistribut*, open, outstanding, unexpir*
独立, 自主 | independ*
间接 | indirect*
非正式 | informal*
不平等, 不公 | inequ*, unfair*, unequal*
不平衡, 失衡 | imbalanc*, unbalanc*, uneven*
不稳定, 不稳 | unstabl*, instab*, unstead*
不确定, 无限期 | indefinit*
不动产, 房地产 | real estate, real property, immovabl*
不可抗力 | force majeure
不变, 不变价, 持平 | unchang*, constant, flat, same
不平凡, 非凡 | extraordinar*, unusual*, uncommon*, remarkab*
不合格 | substandard*, unqualif*, disqualif*, fail*, defect*
不规范, 不正常 | irregular*, improper*, nonstandard*, non-standard, abnormal*
不利 | unfavo*, adverse*, detriment*, disadvantag*
不当, 不正当 | improper*, unfair*, undue, inappropriat*, unjust*
不必要 | unnecess*, needless*
无锡, 非洲, 非常 | wuxi, africa*, very
非公有制, 非公 | non-public, private
非国有, 非公经济 | non-state*, non-public
非金融 | non-financial, nonfinancial
非居民, 非本地, 非户籍 | non-resident*, nonresident*, non-local, non-regist*
非农, 非农业 | non-farm, non-agricultural, nonfarm, nonagricultural
非营利, 非盈利 | non-profit*, nonprofit*, not-for-profit, not for profit
非政府 | non-government*, nongovernment*, ngo, ngos
非物质文化遗产, 非遗 | intangible*
非洲猪瘟 | african swine
非化石 | non-fossil*, nonfossil*
非关税, 非税 | non-tariff*, non-tax*
非流动, 非经常, 非经营 | non-current, noncurrent, non-recurring, nonrecurring, non-operat*, extraordinar*
无形 | intangib*, invisib*
无线 | wireless*
无人, 无人机 | unmanned, drone*, uncrewed, unattended, driverless*, self-driving
无缝 | seamless*
无障碍 | accessib*, barrier-free
无偿 | free, gratuit*, without compensation, free of charge
无家可归 | homeless*
无期 | life, indefinit*
无论, 不论, 不管 | regardless, irrespect*, whether, whatever, whether or not, no matter
不仅, 不但, 不光, 不只, 不单 | not only, not just, not merely, not simply, not solely
是否 | whether, if, whether or not
不锈钢 | stainless*
未来 | future
未成年 | juvenil*, underage*, under-age
未婚 | unmarried, single
前所未有, 空前 | unpreced*, never before
必不可少, 不可或缺, 不可缺少 | indispensab*, essential*, integral
不可避免 | inevitab*, unavoidab*
不断, 不停, 不懈, 不息 | continuous*, constant*, unceas*, uninterrupt*, relentless*, tireless*, unremit*, ceaseless*, unrelent*, incessant*
持续 | continu*, sustain*, persist*, non-stop, nonstop, uninterrupt*
坚定不移, 毫不动摇, 坚定 | unswerv*, steadfast*, unwaver*, resolut*, firm*
零 | zero, nil
空气, 航空, 天空, 空间, 空 | air*, space*, empty, vacan*, vacuum, void*
脱贫, 摆脱, 脱离 | out of, rid, lift*, shak*, free, shake off
外出, 退出 | out, out of, withdr*, exit*, quit*
出口 | out of
以前, 之前, 前 | before, prior*, prior to, pre-*, previous*, ago, until
异常 | abnormal*, anomal*, unusual*, irregular*
隔离 | isolat*, quarantin*
残疾, 失能 | disab*, disabled, handicap*
伤亡, 死亡 | death*, dead, casualt*, killed
无证, 无照 | unlicens*, without a licen*
疲软, 低迷, 萎缩 | weak*, sluggish*, slump*, depress*
断, 断裂, 突破, 打破 | break*, broke*, rupture*
不安全 | unsafe*, dangerous*, danger*, risk*, hazard*, insecur*
不清楚, 不明朗, 不明确, 不确定, 不清晰 | unclear*, unknown*, uncertain*, vague*, ambigu*, murky
不合理, 不公平, 不公正 | unreasonabl*, unfair*, unjust*, irration*, inequitab*
不合法 | illegal*, unlawful*
不满意 | dissatisf*, unhappy, discontent*, unsatisf*, critic*
不准确, 不正确 | inaccura*, wrong*, incorrect*, error*, imprecis*
不完整, 不全面, 不齐全 | incomplet*, partial*, patchy, gap, gaps
不真实, 不属实 | false*, falsif*, untrue, fabricat*, unfounded, forg*, fake*, doctored
不可靠 | unreliab*
不及时 | late, delay*, belated*, slow*
不高 | low, lower, modest*, limited
不大, 不明显, 不显著 | small, little, slight*, limited, faint*, minor, negligib*, insignific*
不多 | few, little, limited, small
不强 | weak*, feeble, fragile
不严重 | mild, slight, minor
不理想, 不佳 | disappoint*, poor*, bad*, unsatisf*, lacklust*, below
不乐观 | grim, bleak, pessimis*, gloomy, sever*
不友好 | hostil*, unfriend*
不重要 | unimportan*, trivial, minor
不高兴 | unhappy, upset, angry
不透明 | opaqu*, opac*
不方便, 不便 | inconven*
迟到 | late, tardy
中断, 间断, 停歇 | interrupt*, suspen*, broke, broken, break, stop*
受影响, 影响 | affect*, impact*, influenc*
改变, 变化, 动摇 | chang*, alter*, shift*, waver*, shak*
受损, 损坏 | damag*, harm*
拖欠 | arrear*, default*, overdue, delay*
出错, 差错 | error*, mistak*
松懈, 懈怠, 放松 | slack*, relax*, loosen*
掉队, 落后, 落下 | behind, lag*
流失, 外流 | outflow*, drain, los*
不变更, 不改变, 不调整, 没有调整, 未作调整, 没有变化, 没有改变, 未变, 未改变, 未调整 | keep*, kept, retain*, same, stable, steady, maintain*, constant*, as it is, as they are
没有明显, 没有显著, 无明显, 无显著, 未见明显 | steady, broadly, stable, flat, little, slight*, minor, small, largely, similar*
不承担, 不负责, 不负担 | alone, solely, entirely
不得, 不准, 不许, 严禁, 禁止 | offence*, offense*, crime*, criminal*, illegal*, unlawful*, outlaw*, punish*, off limits, off-limits
无法, 无力, 无从 | unable, inability, incapab*, incapac*, impossib*, cannot, can't, powerless
不必, 无需, 无须, 不需, 不需要, 不要求 | optional*, voluntar*, free, regardless, discretion*
未被纳入, 未纳入, 未列入, 未入选, 不纳入, 不列入 | left off, left out, leave out, omit*, snub*
未参加, 未参与, 未出席, 没有参加, 没有出席, 不参加 | rest, rested, boycott*, skip*, sat out, sit out, absent*
未公布, 未公开, 未披露, 不公开, 不披露 | secret*, private, confidential*, in camera, closed
未经审计 | unaudited
限制, 约束 | limit*, restrict*, constrain*, subject to, bound, bind*
障碍 | obstacle*, barrier*, hurdle*
逆转 | revers*
瑕疵, 缺陷 | defect*, flaw*
驳回 | dismiss*, reject*, overrul*, turned down
没收 | confiscat*, forfeit*
忘记, 忘 | forget*, forgot*, unforget*
丢失 | missing, lost, misplac*
灾害, 灾难 | disaster*, calamit*
隐瞒, 瞒 | conceal*, hid*, withh*
保密, 机密 | non-disclosure, confidential*
"""
