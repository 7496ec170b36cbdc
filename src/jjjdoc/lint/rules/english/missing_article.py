"""Missing article.

What it finds
    A preposition directly before a region, area, zone or center that needs an article: “in Beijing-Tianjin-Hebei
    region”, “in national demonstration zone”, “in Yangtze River Delta”; so too “for digital economy”, “on business
    environment”.
Why it matters
    Chinese has no articles. In English, a singular countable noun needs one, and so does a name that ends in such a
    noun.
Examples
    Bad en: The construction of railways in Beijing-Tianjin-Hebei region has been accelerated.
    Bad en: The exchange opened in national demonstration zone for green development.
    Bad en: Cities in Yangtze River Delta took part.
    Bad en: Clusters including that for digital economy have taken shape.
    Good en: The construction of railways in the Beijing-Tianjin-Hebei region has been accelerated.
    Good en: A national demonstration zone was opened in Xiong'an New Area and in Tongzhou District.
    Good en: # Railways in Beijing-Tianjin-Hebei Region
Limits
    Headings and captions may leave articles out. Names that end in New Area, District or Park have none by custom.
    The noun must be followed by a mark or a small word, so compounds (core area development, digital economy firms)
    are ignored.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.english._prose import TITLES
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    languages=("en",),
    safety="unsafe",
    messages={"found": Wording(en="“{text}”: missing article", zh="“{text}”前缺少冠词")},
)

_PLACE = r"\b(?P<preposition>(?:[Ii]n|[Ww]ithin|[Aa]cross|[Tt]hroughout|[Aa]round|[Ii]nto|[Ii]nside|[Oo]f|[Ff]or|[Tt]o|[Ff]rom|[Aa]t))\s"
_INSIDE = r"\b(?P<preposition>(?:[Ii]n|[Ww]ithin|[Aa]cross|[Tt]hroughout|[Ii]nside|[Aa]t|[Ii]nto))\s"
_NAME = r"[A-Z][a-z]+(?:['’][a-z]+)?"
_HYPHENED = regex(
    rf"{_PLACE}(?P<noun>{_NAME}(?:[-–‐‑]{_NAME}){{1,4}}\s(?:[Rr]egion|[Aa]rea|[Cc]ity\scluster|[Uu]rban\sagglomeration))(?![\w'’-]|\s[A-Z])"
)
_NAMED = regex(
    rf"{_PLACE}(?P<noun>(?:(?:Yangtze|Pearl)\sRiver\sDelta|(?:Yangtze|Yellow|Pearl|Huaihe|Haihe|Huai|Hai)\sRiver(?: [Bb]asin)?"
    r"|Yangtze\sRiver\sEconomic\sBelt|(?:Guangdong-Hong\sKong-Maca[ou] )?Greater\sBay\sArea|Grand\sCanal|Bohai\sRim"
    r"|Northeast\sPlain|North\sChina\sPlain|Loess\sPlateau|Tibetan\sPlateau|Qinghai-Tibet\sPlateau)"
    r"(?![\w'’-]|\s[A-Z]))"
)
_ZONE_NAME = regex(
    rf"{_INSIDE}(?P<noun>{_NAME}(?:[-–‐‑\s]\(?{_NAME}\)?){{0,6}}\s(?:Demonstration|Pilot|Special\sEconomic|Free\sTrade|Economic"
    r"|Cooperation|Bonded)\s(?:Zone|Area))(?![\w'’-]|\s[A-Z])"
)
_KIND = (
    "national|regional|municipal|provincial|pilot|core|central|rural|urban|mountainous|coastal|metropolitan|remote"
    "|surrounding|new|large|demonstration|economic|industrial|key|state-level|high-tech|national-level|border"
)
_COMMON = regex(
    rf"{_INSIDE}(?P<noun>(?:{_KIND})(?:\s[a-z][a-z-]+){{0,2}}?\s(?:zone|area|region|center|centre|base|district))"
    r"(?=[.,;:)]|\s(?:and|or|for|in|of|to|has|have|is|are|was|were|with|by|from|on|at|will|since)\b|$)"
)
_WHOLE = regex(
    r"\b(?P<preposition>(?:[Oo]f|[Ff]or|[Ii]n|[Oo]n|[Tt]o|[Bb]y|[Ff]rom))\s"
    r"(?P<noun>(?:digital|real|private|national|local|low-altitude) economy|(?:business|ecological|natural) environment)"
    r"(?=[.,;:)]|\s(?:and|or|for|in|of|to|has|have|is|are|was|were|with|by|from|on|at|will|since)\b|$)"
)
"""There is one of each in a country: the article is “the”."""


_ONE_OF_A_KIND = (_HYPHENED, _NAMED, _ZONE_NAME, _WHOLE)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each preposition and noun that lack an article between them."""
    for found in _matches(passage, _ONE_OF_A_KIND):
        yield Hit(passage, *found.span(), replacement=f"{found['preposition']} the {found['noun']}")
    for found in _matches(passage, (_COMMON,)):
        yield Hit(passage, *found.span())


def lacking(passage: Passage) -> Iterator[re.Match[str]]:
    """Yield the preposition and the noun, two groups of a match, that lack an article between them."""
    return _matches(passage, (*_ONE_OF_A_KIND, _COMMON))


def _matches(passage: Passage, patterns: tuple[re.Pattern[str], ...]) -> Iterator[re.Match[str]]:
    if passage.role not in TITLES:
        for pattern in patterns:
            yield from pattern.finditer(passage.text)
