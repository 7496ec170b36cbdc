"""Words that put one thing before all others of its kind, or several in their order, as data in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from jjjdoc.language.claim.comparing import Said, Words, pattern

SUPERLATIVES: Mapping[Said, Words] = {
    "at_least": Words(
        zh="最[高多大快长重贵强](?=[，,。;；（(为是有达]|的(?:是|为)|$)|(?:位?居|排名?|位?列|排在)[^,，。;；第]{0,6}?(?:第[一1]位?|首位|榜首)|第一大[^,，。;；、的]{1,8}",
        en="(?:the )?(?:largest|biggest|greatest|highest|most(?= (?:[a-z-]+ )?[a-z]+s(?![a-z])| people| money| water|[,.;:)]|$)|fastest|longest|heaviest|busiest|strongest|richest|best-performing)"
        "|(?:ranks?|ranked|ranking|came|comes|placed|stood) (?:first|1st|top|number one)|top(?:s|ped|ping) the (?:list|table|ranking)",
    ),
    "at_most": Words(
        zh="最[低少小慢短轻弱](?=[，,。;；（(为是有达]|的(?:是|为)|$)|(?:位?居|排名?|位?列|排在)[^,，。;；第]{0,6}?(?:末位|倒数第[一1]位?|最后一位)",
        en="(?:the )?(?:smallest|lowest|fewest|least|slowest|shortest|lightest|weakest)"
        "|(?:ranks?|ranked|ranking|came|comes|placed) (?:last|bottom)",
    ),
}
"""What is at least, or at most, as much as all others."""

NOT_SO = Words(
    zh="之一|[前]?[二两三四五六七八九十\\d]大|最[高多大低少小]限度|最高可|最低生活|最高人民|最低工资|最高气温|最低气温|单体|单日|单项|第二|第三|历史",
    en="one of|among the|second|third|fourth|fifth|next|at|almost|single|of the largest|most of|most recent|most likely|most important|most common|most severe|most serious|for the most|in history|on record|ever|possible",
)
"""What makes a superlative one of several, or of something else than the figures beside it."""

DESCENDING = Words(
    zh="[由从][高大多快][到至][低小少慢]|降序|依次递减",
    en="descending order|(?:from|in order from) (?:the )?(?:largest|highest|most|biggest)(?: to (?:the )?(?:smallest|lowest|least|fewest))?|from high to low",
)
ASCENDING = Words(
    zh="[由从][低小少慢][到至][高大多快]|升序|依次递增",
    en="ascending order|from (?:the )?(?:smallest|lowest|fewest|least)(?: to (?:the )?(?:largest|highest|most))?|from low to high",
)
TOP = Words(
    zh="(?:排名|排|位列|位居|居)?前[二三四五六七八九十两\\d]+(?:位|名)?的?(?:[^,，。;；\\d]{0,10})(?:依次|分别)|(?:^|[,，。;；])[^、,，。;；]*依次(?:是|为)",
    en="(?:top|leading|largest|biggest) (?:two|three|four|five|six|seven|eight|nine|ten|\\d+)(?: [a-z]+){0,4} (?:were|are|was)",
)
"""The first so many, named in their order."""

FOLLOWED = Words(
    zh="其次|次之|随后|紧随其后|再次|第[二2]",
    en="followed (?:by|closely by)|ahead of|(?:came|ranked|comes|ranks|was|is) second|second(?: place)?|next(?: came)?|then",
)
"""What comes after the first."""


THEN = Words(zh="其次|次之|随后是|紧随其后", en="(?:closely )?followed (?:closely )?by")
"""What leads from the first of a ranking to those after it, in their order."""
LEADING = Words(
    zh="主要|首要|居首|领先|为主|最[多大高]",
    en="mainly|chiefly|largely|mostly|led by|top|main|biggest|largest|highest|leading|most|first|dominated",
)


class Superlative(Struct, frozen=True):
    """A superlative in a text: its range, and whether what it is said of is at least or at most as much as the others."""

    start: int
    end: int
    said: Said
    is_wide: bool = False
    """Whether it is so among many more than the text speaks of: first in the world."""


def superlatives_in(folded: str, start: int, end: int, *, chinese: bool) -> Iterator[Superlative]:
    """Yield the superlatives in a range of a text that are of one thing alone."""
    for said, words in SUPERLATIVES.items():
        for found in pattern(words, chinese=chinese).finditer(folded, start, end):
            around = folded[max(start, found.start() - _BEFORE) : min(end, found.end() + _AFTER)]
            if not NOT_SO.found_in(around, chinese=chinese):
                wide = _WIDE.found_in(folded[found.start() : found.end() + _AFTER], chinese=chinese)
                yield Superlative(found.start(), found.end(), said, wide)


_WIDE = Words(
    zh="全国|全省|世界|全球|亚洲|国内|中西部|西部|东部|中部|同类",
    en="world|asia|europe|country|nation|nationwide|national|province|globe|globally",
)


_BEFORE, _AFTER = 12, 10
