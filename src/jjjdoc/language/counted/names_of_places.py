"""Places that reports give figures of, one after the other; a line for each, in both languages."""

from __future__ import annotations

# A line is one concept: its Chinese words | its English words. Names of places are matched with any ending (北京市).
PLACES = """
北京 | Beijing
天津 | Tianjin
河北 | Hebei
山西 | Shanxi
内蒙古 | Inner Mongolia
辽宁 | Liaoning
吉林 | Jilin
黑龙江 | Heilongjiang
上海 | Shanghai
江苏 | Jiangsu
浙江 | Zhejiang
安徽 | Anhui
福建 | Fujian
江西 | Jiangxi
山东 | Shandong
河南 | Henan
湖北 | Hubei
湖南 | Hunan
广东 | Guangdong
广西 | Guangxi
海南 | Hainan
重庆 | Chongqing
四川 | Sichuan
贵州 | Guizhou
云南 | Yunnan
西藏 | Xizang, Tibet
陕西 | Shaanxi
甘肃 | Gansu
青海 | Qinghai
宁夏 | Ningxia
新疆 | Xinjiang
香港 | Hong Kong
澳门 | Macao, Macau
台湾 | Taiwan
台北 | Taipei
高雄 | Kaohsiung
东城 | Dongcheng
西城 | Xicheng
朝阳 | Chaoyang
海淀 | Haidian
丰台 | Fengtai
石景山 | Shijingshan
通州 | Tongzhou
昌平 | Changping
大兴 | Daxing
顺义 | Shunyi
房山 | Fangshan
门头沟 | Mentougou
怀柔 | Huairou
密云 | Miyun
平谷 | Pinggu
延庆 | Yanqing
浦东 | Pudong
滨海新区 | Binhai
石家庄 | Shijiazhuang
唐山 | Tangshan
保定 | Baoding
廊坊 | Langfang
沧州 | Cangzhou
秦皇岛 | Qinhuangdao
张家口 | Zhangjiakou
承德 | Chengde
雄安 | Xiong'an, Xiongan
太原 | Taiyuan
沈阳 | Shenyang
大连 | Dalian
长春 | Changchun
哈尔滨 | Harbin
南京 | Nanjing
苏州 | Suzhou
无锡 | Wuxi
常州 | Changzhou
南通 | Nantong
扬州 | Yangzhou
徐州 | Xuzhou
杭州 | Hangzhou
宁波 | Ningbo
温州 | Wenzhou
嘉兴 | Jiaxing
绍兴 | Shaoxing
金华 | Jinhua
义乌 | Yiwu
合肥 | Hefei
芜湖 | Wuhu
福州 | Fuzhou
厦门 | Xiamen
泉州 | Quanzhou
南昌 | Nanchang
济南 | Jinan
青岛 | Qingdao
烟台 | Yantai
潍坊 | Weifang
郑州 | Zhengzhou
洛阳 | Luoyang
武汉 | Wuhan
宜昌 | Yichang
长沙 | Changsha
广州 | Guangzhou
深圳 | Shenzhen
珠海 | Zhuhai
佛山 | Foshan
东莞 | Dongguan
惠州 | Huizhou
中山市 | Zhongshan
南宁 | Nanning
桂林 | Guilin
海口 | Haikou
三亚 | Sanya
成都 | Chengdu
绵阳 | Mianyang
贵阳 | Guiyang
昆明 | Kunming
拉萨 | Lhasa
西安 | Xi'an, Xian
兰州 | Lanzhou
西宁 | Xining
银川 | Yinchuan
乌鲁木齐 | Urumqi
呼和浩特 | Hohhot
包头 | Baotou
鄂尔多斯 | Ordos
京津冀 | Beijing-Tianjin-Hebei
长三角 | Yangtze River Delta
珠三角 | Pearl River Delta
大湾区 | Greater Bay Area
东部 | eastern, east
中部 | central
西部 | western, west
南部 | southern, south
北部 | northern, north
东北地区 东北 | northeastern, northeast
中国 我国 | China, Chinese
美国 | United States, US, U.S., USA, America, American
日本 | Japan, Japanese
韩国 | South Korea, Republic of Korea, South Korean
朝鲜 | North Korea, Democratic People's Republic of Korea
俄罗斯 | Russia, Russian
印度 | India, Indian
德国 | Germany, German
法国 | France, French
英国 | United Kingdom, UK, U.K., Britain, British
意大利 | Italy, Italian
西班牙 | Spain, Spanish
葡萄牙 | Portugal, Portuguese
荷兰 | Netherlands, Dutch
比利时 | Belgium, Belgian
瑞士 | Switzerland, Swiss
瑞典 | Sweden, Swedish
挪威 | Norway, Norwegian
芬兰 | Finland, Finnish
丹麦 | Denmark, Danish
波兰 | Poland, Polish
奥地利 | Austria, Austrian
希腊 | Greece, Greek
匈牙利 | Hungary, Hungarian
捷克 | Czech Republic, Czechia, Czech
乌克兰 | Ukraine, Ukrainian
土耳其 | Türkiye, Turkey, Turkish
以色列 | Israel, Israeli
伊朗 | Iran, Iranian
沙特 沙特阿拉伯 | Saudi Arabia, Saudi
阿联酋 | United Arab Emirates, UAE
埃及 | Egypt, Egyptian
南非 | South Africa, South African
尼日利亚 | Nigeria, Nigerian
肯尼亚 | Kenya, Kenyan
埃塞俄比亚 | Ethiopia, Ethiopian
加拿大 | Canada, Canadian
墨西哥 | Mexico, Mexican
巴西 | Brazil, Brazilian
阿根廷 | Argentina, Argentine
智利 | Chile, Chilean
秘鲁 | Peru, Peruvian
澳大利亚 | Australia, Australian
新西兰 | New Zealand
新加坡 | Singapore
马来西亚 | Malaysia, Malaysian
印度尼西亚 印尼 | Indonesia, Indonesian
泰国 | Thailand, Thai
越南 | Viet Nam, Vietnam, Vietnamese
菲律宾 | Philippines, Philippine
柬埔寨 | Cambodia, Cambodian
老挝 | Laos, Lao
缅甸 | Myanmar
巴基斯坦 | Pakistan, Pakistani
孟加拉国 | Bangladesh
斯里兰卡 | Sri Lanka
尼泊尔 | Nepal
蒙古国 | Mongolia
哈萨克斯坦 | Kazakhstan
乌兹别克斯坦 | Uzbekistan
东盟 | ASEAN, Association of Southeast Asian Nations
欧盟 | EU, E.U., European Union
非洲 | Africa, African
欧洲 | Europe, European
亚洲 | Asia, Asian
北美 北美洲 | North America, North American
南美 南美洲 | South America, South American
拉美 拉丁美洲 | Latin America, Latin American
中东 | Middle East
"""
