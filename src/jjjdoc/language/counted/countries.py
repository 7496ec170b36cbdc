"""Countries, groups of countries, and cities abroad that reports give figures of."""

from __future__ import annotations

# A line is one place: its Chinese names | its English ones and what is of it.
COUNTRIES = """
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
缅甸 | Myanmar, Burma
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
亚太 | Asia-Pacific, Asia Pacific, Asian-Pacific
东南亚 | Southeast Asia, South East Asia
东亚 | East Asia
南亚 | South Asia
中亚 | Central Asia
西亚 | West Asia
大洋洲 | Oceania
北欧 | Northern Europe, Nordic
西欧 | Western Europe
东欧 | Eastern Europe
南欧 | Southern Europe
北非 | North Africa
西非 | West Africa
东非 | East Africa
撒哈拉以南非洲 | sub-Saharan Africa
加勒比 | Caribbean
海湾国家 海合会 | Gulf states, Gulf countries, GCC, Gulf Cooperation Council
金砖国家 | BRICS
二十国集团 | G20
七国集团 | G7
经合组织 | OECD
发达国家 发达经济体 | developed countries, advanced economies, developed economies
发展中国家 发展中经济体 新兴市场 | developing countries, developing economies, emerging markets
北美 北美洲 | North America, North American
南美 南美洲 | South America, South American
拉美 拉丁美洲 | Latin America, Latin American
中东 | Middle East
安道尔 | Andorra
阿富汗 | Afghanistan, Afghan
安提瓜和巴布达 | Antigua and Barbuda
阿尔巴尼亚 | Albania
亚美尼亚 | Armenia
安哥拉 | Angola
阿塞拜疆 | Azerbaijan
波斯尼亚和黑塞哥维那 波黑 | Bosnia and Herzegovina, Bosnia
巴巴多斯 | Barbados
布基纳法索 | Burkina Faso
保加利亚 | Bulgaria, Bulgarian
巴林 | Bahrain
布隆迪 | Burundi
贝宁 | Benin
文莱 | Brunei, Brunei Darussalam
玻利维亚 | Bolivia
巴哈马 | Bahamas
不丹 | Bhutan
博茨瓦纳 | Botswana
白俄罗斯 | Belarus, Belarusian
伯利兹 | Belize
刚果（金） 刚果(金) 民主刚果 | Democratic Republic of the Congo, DRC, DR Congo
中非共和国 | Central African Republic
刚果（布） 刚果(布) | Republic of the Congo, Congo
科特迪瓦 | Ivory Coast, Côte d'Ivoire
喀麦隆 | Cameroon
哥伦比亚 | Colombia, Colombian
哥斯达黎加 | Costa Rica
古巴 | Cuba, Cuban
佛得角 | Cape Verde, Cabo Verde
塞浦路斯 | Cyprus
吉布提 | Djibouti
多米尼克 | Dominica
多米尼加共和国 多米尼加 | Dominican Republic
阿尔及利亚 | Algeria, Algerian
厄瓜多尔 | Ecuador
爱沙尼亚 | Estonia
厄立特里亚 | Eritrea
欧元区 | Eurozone, euro zone, euro area
斐济 | Fiji
密克罗尼西亚 | Micronesia, Micronesia
加蓬 | Gabon
格林纳达 | Grenada
格鲁吉亚 | Georgia
加纳 | Ghana
格陵兰 | Greenland
冈比亚 | Gambia
几内亚 | Guinea
赤道几内亚 | Equatorial Guinea
危地马拉 | Guatemala
关岛 | Guam
几内亚比绍 | Guinea-Bissau
圭亚那 | Guyana
洪都拉斯 | Honduras
克罗地亚 | Croatia, Croatian
海地 | Haiti
爱尔兰 | Ireland, Irish
伊拉克 | Iraq, Iraqi
冰岛 | Iceland, Icelandic
牙买加 | Jamaica
约旦 | Jordan
吉尔吉斯斯坦 吉尔吉斯 | Kyrgyzstan
基里巴斯 | Kiribati
科摩罗 | Comoros
圣基茨和尼维斯 | Saint Kitts and Nevis
科威特 | Kuwait, Kuwaiti
黎巴嫩 | Lebanon, Lebanese
圣卢西亚 | Saint Lucia
列支敦士登 | Liechtenstein
利比里亚 | Liberia
莱索托 | Lesotho
立陶宛 | Lithuania
卢森堡 | Luxembourg
拉脱维亚 | Latvia
利比亚 | Libya
摩洛哥 | Morocco, Moroccan
摩纳哥 | Monaco
摩尔多瓦 | Moldova
黑山 | Montenegro
马达加斯加 | Madagascar
马绍尔群岛 | Marshall Islands
北马其顿 | North Macedonia, Macedonia
马里 | Mali
毛里塔尼亚 | Mauritania
马耳他 | Malta
毛里求斯 | Mauritius
马尔代夫 | Maldives
马拉维 | Malawi
莫桑比克 | Mozambique
纳米比亚 | Namibia
尼日尔 | Niger
尼加拉瓜 | Nicaragua
瑙鲁 | Nauru
阿曼 | Oman
巴拿马 | Panama
巴布亚新几内亚 巴新 | Papua New Guinea
波多黎各 | Puerto Rico
巴勒斯坦 | Palestine, Palestinian, Gaza
帕劳 | Palau
巴拉圭 | Paraguay
卡塔尔 | Qatar, Qatari
罗马尼亚 | Romania, Romanian
塞尔维亚 | Serbia, Serbian
卢旺达 | Rwanda
所罗门群岛 | Solomon Islands
塞舌尔 | Seychelles
苏丹 | Sudan
斯洛文尼亚 | Slovenia
斯洛伐克 | Slovakia
塞拉利昂 | Sierra Leone
圣马力诺 | San Marino
塞内加尔 | Senegal
索马里 | Somalia
苏里南 | Suriname
南苏丹 | South Sudan
圣多美和普林西比 | São Tomé and Príncipe, Sao Tome and Principe
萨尔瓦多 | El Salvador
叙利亚 | Syria, Syrian
斯威士兰 | Eswatini, Swaziland
乍得 | Chad
多哥 | Togo
塔吉克斯坦 | Tajikistan
东帝汶 | Timor-Leste, East Timor
土库曼斯坦 | Turkmenistan
突尼斯 | Tunisia
汤加 | Tonga
特立尼达和多巴哥 | Trinidad and Tobago
图瓦卢 | Tuvalu
坦桑尼亚 | Tanzania
乌干达 | Uganda
乌拉圭 | Uruguay
梵蒂冈 | Vatican
圣文森特和格林纳丁斯 | Saint Vincent and the Grenadines
委内瑞拉 | Venezuela, Venezuelan
瓦努阿图 | Vanuatu
萨摩亚 | Samoa
科索沃 | Kosovo
也门 | Yemen
赞比亚 | Zambia
津巴布韦 | Zimbabwe
"""

FOREIGN_CITIES = """
东京 | Tokyo
大阪 | Osaka
首尔 | Seoul
平壤 | Pyongyang
曼谷 | Bangkok
河内 | Hanoi
胡志明市 | Ho Chi Minh City
雅加达 | Jakarta
吉隆坡 | Kuala Lumpur
马尼拉 | Manila
金边 | Phnom Penh
万象 | Vientiane
仰光 | Yangon
新德里 德里 | New Delhi, Delhi
孟买 | Mumbai
达卡 | Dhaka
加德满都 | Kathmandu
伊斯兰堡 | Islamabad
卡拉奇 | Karachi
德黑兰 | Tehran
巴格达 | Baghdad
迪拜 | Dubai
阿布扎比 | Abu Dhabi
利雅得 | Riyadh
多哈 | Doha
伊斯坦布尔 | Istanbul
开罗 | Cairo
内罗毕 | Nairobi
拉各斯 | Lagos
约翰内斯堡 | Johannesburg
开普敦 | Cape Town
莫斯科 | Moscow
圣彼得堡 | Saint Petersburg, St Petersburg, St. Petersburg
基辅 | Kyiv, Kiev
华沙 | Warsaw
柏林 | Berlin
慕尼黑 | Munich
法兰克福 | Frankfurt
汉堡 | Hamburg
巴黎 | Paris
里昂 | Lyon
伦敦 | London
曼彻斯特 | Manchester
都柏林 | Dublin
马德里 | Madrid
巴塞罗那 | Barcelona
里斯本 | Lisbon
罗马 | Rome
米兰 | Milan
威尼斯 | Venice
雅典 | Athens
维也纳 | Vienna
布拉格 | Prague
布达佩斯 | Budapest
布鲁塞尔 | Brussels
阿姆斯特丹 | Amsterdam
鹿特丹 | Rotterdam
日内瓦 | Geneva
苏黎世 | Zurich
斯德哥尔摩 | Stockholm
哥本哈根 | Copenhagen
奥斯陆 | Oslo
赫尔辛基 | Helsinki
纽约 | New York
华盛顿 | Washington
洛杉矶 | Los Angeles
旧金山 | San Francisco
芝加哥 | Chicago
波士顿 | Boston
休斯敦 | Houston
西雅图 | Seattle
加利福尼亚 加州 | California
得克萨斯 得州 德州 | Texas
佛罗里达 | Florida
多伦多 | Toronto
温哥华 | Vancouver
墨西哥城 | Mexico City
圣保罗 | Sao Paulo, São Paulo
里约热内卢 里约 | Rio de Janeiro
布宜诺斯艾利斯 | Buenos Aires
悉尼 | Sydney
墨尔本 | Melbourne
奥克兰 | Auckland
阿拉木图 | Almaty
塔什干 | Tashkent
"""
