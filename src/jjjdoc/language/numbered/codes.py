"""Numbers that are written alike in both languages, or dialed: G60, GB/T 19001—2016, COP28, 5G, 12345热线, 〔2023〕12号."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.numbered.families import Numbered
from jjjdoc.language.numbered.values import ENGLISH_WORDS, chinese_key, english_key
from jjjdoc.language.quantity.text import word_set
from jjjdoc.patterns import regex

# Letters and digits, the same in both languages.

_DASHES = str.maketrans("—–－‐‑", "-----")
_STANDARDS = r"(?:GB|GBZ|GBJ|HJ|JGJ|JTG|CJJ|YY|SH|NB|DL|SB|LY|NY|QB|TB|YD|WS|ISO|IEC|IEEE|EN|ASTM|DIN|JIS|ANSI|BS|DB[0-9]{0,4}|T)(?:/[A-Z]{1,5})?(?:/IEC)?"
_CODE = regex(
    rf"(?<![A-Za-z0-9/])(?:(?P<standard>{_STANDARDS})[ -]?(?P<of_standard>[0-9]{{1,6}}(?:\.[0-9]+)?)(?:-[0-9]{{4}})?"
    r"|(?P<letters>[A-Z]{1,5}|PM|CoP)(?P<joint>-?)(?P<number>[0-9]{1,6}(?:[.-][0-9]+)*)(?P<more>(?:\+[0-9]{1,3}|[A-Z]{1,2}[0-9]{0,3}|neo|max|plus|pro))?"
    r"|(?P<model>[0-9]{3}-[0-9]{3}(?![0-9-]))"
    r"|(?P<before>[0-9]{1,2})(?P<letter>[GDAK]))(?![A-Za-z0-9]|,[0-9]|\.[0-9])"
)
_NOT_CODES = word_set("CNY RMB USD EUR GBP HKD JPY NT NTD TWD US HK AUD CAD SGD KRW Q H FY NO M AD BC CE")
_NAMED = {
    "G": "highway",
    "S": "provincial",
    "J": "fighter",
    "Y": "transporter",
    "Z": "helicopter",
    "DF": "dongfeng",
    "CZ": "long_march",
    "T": "terminal",
}
"""The families that Chinese has words for: 国道, 歼."""


def read_codes(text: str) -> Iterator[Numbered]:
    """Yield what is named by letters and digits: its family is the letters."""
    for match in _CODE.finditer(text.translate(_DASHES)):
        if match["standard"]:
            letters, number = match["standard"], match["of_standard"]
        elif match["model"]:
            letters, number = "model", match["model"]
        elif match["letter"]:
            letters, number = f"_{match['letter']}", match["before"]
        else:
            letters, number = match["letters"].upper(), match["number"] + (match["more"] or "")
            if letters in _NOT_CODES and not match["more"]:
                continue
        yield Numbered(*match.span(), number, (_NAMED.get(letters, f"code {letters}"),), "reference")


# Numbers that are dialed, postcodes and years of documents.

_DIALED_ZH = regex(
    r"(?<![0-9.])(?P<first>[0-9]{3}[0-9-]{0,9})(?:[\u4e00-\u9fff]{0,8}?)(?:热线|专线|平台|电话|客服|急救|报警)"
    r"|(?:拨打|致电|热线|电话|拨)[^0-9，。；]{0,8}(?P<second>[0-9]{3}[0-9-]{0,12})"
)
_DIALED_EN = regex(
    r"(?<![0-9.,$])(?P<first>[0-9]{3}[0-9-]{0,9})(?: [a-z][a-z'-]*){0,4}? (?:hotline|helpline|line|number|platform|call cent)"
    r"|\b(?:hotline|helpline|call|calls|called|calling|dial|dials|dialing|dialling|dialed|phone|telephone|tel|ring|text|number)\b[a-z :'.]{0,20}?(?P<second>[0-9]{3}[0-9-]{0,12})(?![0-9]|[.,][0-9])"
)
_POSTCODE_ZH = regex("(?:邮编|邮政编码)[:： 为是]{0,2}(?P<first>[0-9]{6})")
_POSTCODE_EN = regex(r"\b(?:postcode|postal code|post code|zip code|zip)(?: is|:)? ?(?P<first>[0-9]{5,6})")
_YEAR_ZH = regex("[〔\\[（(](?P<first>(?:19|20)[0-9]{2})[〕\\]）)](?= ?第? ?[0-9]{1,5} ?号)")
_YEAR_EN = regex(
    r"[\[〔(](?P<first>(?:19|20)[0-9]{2})[\])〕](?= ?(?:no\.? ?)?[0-9])|\bno\. ?[0-9]{1,5}(?:,? of | ?[\[〔(])(?P<second>(?:19|20)[0-9]{2})"
)
_DIALED = (
    ("hotline", _DIALED_ZH, _DIALED_EN),
    ("postcode", _POSTCODE_ZH, _POSTCODE_EN),
    ("year of document", _YEAR_ZH, _YEAR_EN),
)


def read_dialed(text: str, *, chinese: bool) -> Iterator[Numbered]:
    """Yield serial numbers, telephone numbers, postcodes and the years of document numbers of a text in lower case."""
    for family, in_chinese, in_english in _DIALED:
        for match in (in_chinese if chinese else in_english).finditer(text):
            group = "first" if match["first"] else "second"
            yield Numbered(*match.span(group), match[group].replace("-", "").lower(), (family,), "reference")


# Slogans that begin with a number: “四个全面”, the Four-Pronged Comprehensive Strategy.

_SLOGAN_ZH = regex(
    '[“"‘「](?P<number>[两二三四五六七八九十]{1,2})(?:个|位一体|大|项|条|句话|严三实)[^”"’」，。；]{0,10}[”"’」]'
)
_SLOGAN_EN = regex(
    rf"[“\"‘'](?P<quoted>{ENGLISH_WORDS})\b|\b(?P<hyphen>{ENGLISH_WORDS})-(?:pronged|sphere|point|part|dimensional|in-one)\b"
)
_SLOGAN_CAPITAL = regex(r"(?<=[a-z] )(?P<number>Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) (?=[A-Z])")


def read_slogans(text: str, folded: str, *, chinese: bool) -> Iterator[Numbered]:
    """Yield the numbers that slogans begin with."""
    if chinese:
        for match in _SLOGAN_ZH.finditer(folded):
            key = chinese_key(match["number"].replace("两", "二"))
            yield Numbered(*match.span("number"), key, ("slogan",), "reference")
        return
    for match in _SLOGAN_EN.finditer(folded):
        group = "quoted" if match["quoted"] else "hyphen"
        yield Numbered(*match.span(group), english_key(match[group]), ("slogan",), "reference")
    for match in _SLOGAN_CAPITAL.finditer(text):
        yield Numbered(*match.span("number"), english_key(match["number"].lower()), ("slogan",), "reference")
