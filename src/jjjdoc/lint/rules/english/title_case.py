"""Broken title case.

What it finds
    The name of a plan, law or other document in which some words have lost their capital: Development Control Plan
    for core area Serving Capital Functions.
Why it matters
    A title is one name. With words in lower case the reader cannot see where it ends.
Examples
    Bad en: Through the Development Control Plan for core area Serving Capital Functions, densities have decreased.
    Bad en: The Regulations on environmental Protection were revised.
    Good en: Through the Development Control Plan for the Core Area Serving Capital Functions, densities fell.
    Good en: The Plan for coordinated development of Beijing, Tianjin and Hebei was issued.
    Good en: The Law on the protection of the Yangtze River took effect.
Limits
    Only up to three words in lower case between a word such as Plan, Law or Regulations and a capitalized common
    noun or -ing form of a list.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.clause_words import word_set
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    languages=("en",),
    safety="unsafe",
    messages={
        "found": Wording(
            en="capitalize “{text}” in a title: “{right}”",
            zh="标题中的“{text}”应大写：“{right}”",
        )
    },
)

_DOCUMENT = (
    "Plan|Plans|Outline|Program|Programme|Regulations?|Measures|Opinions?|Guidelines?|Guideline|Catalogue|Catalog"
    "|List|Law|Scheme|Strategy|Initiative|Provisions|Rules|Notice|Decision|Agreement|Framework|Standards?|Policy"
    "|Blueprint|Roadmap|Report|Charter|Directory|Circular"
)
_COMMON = (
    "Serving|Supporting|Promoting|Building|Strengthening|Improving|Deepening|Accelerating|Implementing|Advancing"
    "|Development|Construction|Protection|Prevention|Control|Governance|Management|Administration|Functions?|Areas?"
    "|Zones?|Regions?|Cooperation|Integration|Coordination|Innovation|Transportation|Industry|Industries|Services?"
    "|Reforms?|Planning|Growth|Economy|Environment|Ecology|Governance|Resources|Security|Safety|Supervision|Works?"
    "|System|Systems|Standards?|Projects?|Enterprises|Investment|Trade|Education|Health|Culture|Tourism|Plan"
)
_BROKEN = regex(
    rf"(?<![\w'’-])(?:{_DOCUMENT})\s(?:for|of|on|to)\s(?:the\s)?"
    rf"(?P<low>[a-z][a-z-]+(?:\s[a-z][a-z-]+){{0,2}})\s(?:{_COMMON})\b"
)
_SMALL = word_set("a an and at by for from in into of on or the to with")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the words in lower case."""
    for found in _BROKEN.finditer(passage.text):
        words = found["low"].split()
        if words[0] in _SMALL or words[-1] in _SMALL:
            continue
        right = " ".join(word if word in _SMALL else word[0].upper() + word[1:] for word in words)
        yield Hit(passage, *found.span("low"), {"right": right}, replacement=right)
