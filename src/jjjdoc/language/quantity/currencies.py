"""The currencies that are read in texts and never written in figures, as data."""

from __future__ import annotations

from msgspec import Struct


class Currency(Struct, frozen=True):
    """What one currency is called.

    Its names in Chinese and English, those of CLDR but where reports say otherwise; `also` in English after a number
    and `signs` before it are written as in a Unit, with commas between.
    """

    zh: str
    singular: str
    plural: str
    also: str = ""
    signs: str = ""


CURRENCIES: dict[str, Currency] = {
    # Europe
    "CHF": Currency("瑞士法郎", "Swiss franc", "Swiss francs", signs="sfr, fr ."),
    "SEK": Currency("瑞典克朗", "Swedish krona", "Swedish kronor", also="swedish crown, swedish crowns, kronor, krona"),
    "NOK": Currency("挪威克朗", "Norwegian krone", "Norwegian kroner", also="norwegian crown, norwegian crowns"),
    "DKK": Currency("丹麦克朗", "Danish krone", "Danish kroner", also="danish crown, danish crowns"),
    "ISK": Currency("冰岛克朗", "Icelandic krona", "Icelandic kronur", also="icelandic króna, icelandic krónur"),
    "PLN": Currency("兹罗提", "Polish zloty", "Polish zlotys", also="zloty, zlotys, zł", signs="zł"),
    "CZK": Currency("捷克克朗", "Czech koruna", "Czech korunas", also="czech crown, czech crowns, koruna, korunas"),
    "HUF": Currency("福林", "Hungarian forint", "Hungarian forints", also="forint, forints"),
    "RON": Currency("罗马尼亚列伊", "Romanian leu", "Romanian lei"),
    "BGN": Currency("保加利亚列弗", "Bulgarian lev", "Bulgarian leva"),
    "RSD": Currency("塞尔维亚第纳尔", "Serbian dinar", "Serbian dinars"),
    "UAH": Currency("格里夫纳", "Ukrainian hryvnia", "Ukrainian hryvnias", also="hryvnia, hryvnias", signs="₴"),
    "BYN": Currency("白俄罗斯卢布", "Belarusian ruble", "Belarusian rubles", also="belarusian roubles"),
    "TRY": Currency("土耳其里拉", "Turkish lira", "Turkish liras", also="turkish lire", signs="₺"),
    # Asia
    "KZT": Currency("坚戈", "Kazakhstani tenge", "Kazakhstani tenges", also="tenge, kazakh tenge", signs="₸"),
    "UZS": Currency("乌兹别克斯坦苏姆", "Uzbekistani som", "Uzbekistani som", also="uzbek som, uzbek soms"),
    "GEL": Currency("拉里", "Georgian lari", "Georgian laris", signs="₾"),
    "ILS": Currency("谢克尔", "Israeli new shekel", "Israeli new shekels", also="shekel, shekels, israeli shekels", signs="₪"),
    "AED": Currency("迪拉姆", "UAE dirham", "UAE dirhams", also="emirati dirhams, dirham, dirhams"),
    "SAR": Currency("沙特里亚尔", "Saudi riyal", "Saudi riyals", also="saudi arabian riyals"),
    "QAR": Currency("卡塔尔里亚尔", "Qatari riyal", "Qatari riyals"),
    "KWD": Currency("科威特第纳尔", "Kuwaiti dinar", "Kuwaiti dinars"),
    "IQD": Currency("伊拉克第纳尔", "Iraqi dinar", "Iraqi dinars"),
    "JOD": Currency("约旦第纳尔", "Jordanian dinar", "Jordanian dinars"),
    "IRR": Currency("伊朗里亚尔", "Iranian rial", "Iranian rials"),
    "PKR": Currency("巴基斯坦卢比", "Pakistani rupee", "Pakistani rupees"),
    "LKR": Currency("斯里兰卡卢比", "Sri Lankan rupee", "Sri Lankan rupees"),
    "NPR": Currency("尼泊尔卢比", "Nepalese rupee", "Nepalese rupees", also="nepali rupees"),
    "BDT": Currency("塔卡", "Bangladeshi taka", "Bangladeshi takas", also="taka", signs="৳"),
    "THB": Currency("泰铢", "Thai baht", "Thai baht", also="baht, bahts", signs="฿"),
    "VND": Currency("越南盾", "Vietnamese dong", "Vietnamese dong", also="₫", signs="₫"),
    "IDR": Currency("印尼盾", "Indonesian rupiah", "Indonesian rupiahs", also="rupiah, rupiahs", signs="rp"),
    "MYR": Currency("林吉特", "Malaysian ringgit", "Malaysian ringgits", also="ringgit, ringgits"),
    "PHP": Currency("菲律宾比索", "Philippine peso", "Philippine pesos", signs="₱"),
    "LAK": Currency("基普", "Laotian kip", "Laotian kips", also="lao kip, lao kips, kip, ₭", signs="₭"),
    "KHR": Currency("瑞尔", "Cambodian riel", "Cambodian riels", also="riels"),
    "MMK": Currency("缅元", "Myanmar kyat", "Myanmar kyats", also="kyat, kyats"),
    "MNT": Currency("图格里克", "Mongolian tugrik", "Mongolian tugriks", also="tugrik, tugriks", signs="₮"),
    "KPW": Currency("朝鲜元", "North Korean won", "North Korean won"),
    # Africa
    "EGP": Currency("埃及镑", "Egyptian pound", "Egyptian pounds"),
    "ZAR": Currency("兰特", "South African rand", "South African rand", also="rand"),
    "NGN": Currency("奈拉", "Nigerian naira", "Nigerian nairas", also="naira, nairas, ₦", signs="₦"),
    "KES": Currency("肯尼亚先令", "Kenyan shilling", "Kenyan shillings"),
    "TZS": Currency("坦桑尼亚先令", "Tanzanian shilling", "Tanzanian shillings"),
    "UGX": Currency("乌干达先令", "Ugandan shilling", "Ugandan shillings"),
    "GHS": Currency("塞地", "Ghanaian cedi", "Ghanaian cedis", also="cedi, cedis", signs="₵"),
    "ETB": Currency("比尔", "Ethiopian birr", "Ethiopian birrs", also="birr, birrs"),
    "MAD": Currency("摩洛哥迪拉姆", "Moroccan dirham", "Moroccan dirhams"),
    "DZD": Currency("阿尔及利亚第纳尔", "Algerian dinar", "Algerian dinars"),
    "TND": Currency("突尼斯第纳尔", "Tunisian dinar", "Tunisian dinars"),
    "ZMW": Currency("克瓦查", "Zambian kwacha", "Zambian kwachas", also="kwacha"),
    "AOA": Currency("宽扎", "Angolan kwanza", "Angolan kwanzas", also="kwanza, kwanzas"),
    "XOF": Currency("西非法郎", "West African CFA franc", "West African CFA francs", also="cfa francs, cfa franc"),
    # America and Oceania
    "BRL": Currency("雷亚尔", "Brazilian real", "Brazilian reals", also="reais, brazilian reais", signs="r $"),
    "MXN": Currency("墨西哥比索", "Mexican peso", "Mexican pesos", signs="mx $, mex $, mxn $"),
    "ARS": Currency("阿根廷比索", "Argentine peso", "Argentine pesos"),
    "CLP": Currency("智利比索", "Chilean peso", "Chilean pesos"),
    "COP": Currency("哥伦比亚比索", "Colombian peso", "Colombian pesos"),
    "UYU": Currency("乌拉圭比索", "Uruguayan peso", "Uruguayan pesos"),
    "CUP": Currency("古巴比索", "Cuban peso", "Cuban pesos"),
    "PEN": Currency("秘鲁索尔", "Peruvian sol", "Peruvian soles"),
    "CRC": Currency("哥斯达黎加科朗", "Costa Rican colon", "Costa Rican colons", also="costa rican colón, costa rican colones, colones, ₡", signs="₡"),
    "NZD": Currency("新西兰元", "New Zealand dollar", "New Zealand dollars", signs="nz $"),
    "FJD": Currency("斐济元", "Fijian dollar", "Fijian dollars", signs="fj $"),
    "BND": Currency("文莱元", "Brunei dollar", "Brunei dollars", signs="b $"),
}  # fmt: skip

CODES_IN_CAPITALS = frozenset(("try", "mad", "cop", "pen", "cup"))
"""Codes that are other words in small letters."""
