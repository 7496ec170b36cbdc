"""The names in the headings above each text: what is said under 海淀区 is not said of 朝阳区."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.language.claim.text import Text
from jjjdoc.language.counted.mentions import known_names
from jjjdoc.language.counted.names import PROPER
from jjjdoc.language.pinyin import may_spell
from jjjdoc.patterns import regex

_NAMED_ZH = regex(
    r"[一-鿿]{1,6}?(?:省|市|区|县|州|旗|镇|乡|村|街道|公司|集团|大学|学院|医院|银行|港|项目|工程|号线|期工程|期)"
)
_NAMED_EN = regex(
    r"\b(?:[A-Z][\w'’-]+ )+(?:District|County|City|Province|Town|Village|Prefecture|Company|Group|University|Hospital|Bank|Port|"
    r"Project|Line|Phase|Stage|Branch|Region)\b|\b(?:Phase|Stage|Line|Case|Lot|Project|Part) (?:[IVX]+|\d+|[A-Z])\b"
)


def section_names(texts: Sequence[Text]) -> Iterator[frozenset[str]]:
    """Yield for each text the names in the headings of the sections that it stands in."""
    open_headings: list[tuple[int, frozenset[str]]] = []
    names: frozenset[str] = frozenset()
    for text in texts:
        if text.role == "heading":
            while open_headings and open_headings[-1][0] >= text.level:
                open_headings.pop()
            open_headings.append((text.level, _names(text)))
            names = frozenset[str]().union(*(each for _, each in open_headings))
        yield names


def _names(text: Text) -> frozenset[str]:
    known = {name.concept for name in known_names(text.written, chinese=text.is_chinese)} & PROPER
    words = text.written.split()
    if not text.is_chinese and len(words) == 1 and may_spell(words[0]):
        known.add(text.folded)
    shaped = (_NAMED_ZH if text.is_chinese else _NAMED_EN).finditer(text.written)
    return frozenset(known | {found[0].lower() for found in shaped})
