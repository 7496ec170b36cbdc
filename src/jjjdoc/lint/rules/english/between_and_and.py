"""“Between” with three members.

What it finds
    “between A and B and C” of three names, or of three nouns that each have “the”.
Why it matters
    It does not say who the two sides are: “between Beijing and Tianjin and Hebei” may mean Beijing on one side and
    the other two on the other, or relations among all three.
Examples
    Bad en: The value of contracts between Beijing and Tianjin and Hebei has increased.
    Bad en: Cooperation between the city and the county and the town was agreed.
    Good en: The value of contracts among Beijing, Tianjin and Hebei has increased.
    Good en: Contracts between Beijing and Tianjin and cooperation with Hebei have increased.
    Good en: Trade between China and Trinidad and Tobago has grown.
Limits
    Members that contain “of” or words in lower case are not recognized, and names that have an “and” of their own
    (Bosnia and Herzegovina, Science and Technology) are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=("between",),
    languages=("en",),
    messages={
        "found": Wording(
            en="“between” with three members: rephrase “between {first} and …”, or use “among”",
            zh="between后并列了三项：应写明{first}与另外两项的关系，或改用among",
        )
    },
)

_NAME = r"(?:[Tt]he\s)?(?!(?:The|And)\b)[A-Z][\w'’.-]*(?:\s[A-Z][\w'’-]*){0,3}"
_NOUN = r"the\s[a-z][a-z-]+"
_BETWEEN = regex(
    rf"\b[Bb]etween\s(?:(?P<names>{_NAME})\sand\s{_NAME}\sand\s{_NAME}|(?P<nouns>{_NOUN})\sand\s{_NOUN}\sand\s{_NOUN}(?!\s(?:of|[a-z]+ed|was|were|is|are)\b))"
    r"(?<![.])"
)
_NAMES_WITH_AND = regex(
    r"Trinidad and Tobago|Bosnia and Herzegovina|Antigua and Barbuda|Kitts and Nevis|Tom[eé] and Pr[ií]ncipe"
    r"|Vincent and the Grenadines|Turks and Caicos|Newfoundland and Labrador|(?:Science|Industry|Culture|Commerce"
    r"|Research|Development|Food|Housing|Health|Standards|Trade|Technology|Reform|Economy) and [A-Z]"
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each “between” with three members."""
    for found in _BETWEEN.finditer(passage.text):
        if _NAMES_WITH_AND.search(found[0]):
            continue
        first = found["names"] or found["nouns"]
        yield Hit(passage, *found.span(), {"first": first})
