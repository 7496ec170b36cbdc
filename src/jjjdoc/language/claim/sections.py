"""What the headings above each text say: names, since what is said under 海淀区 is not said of 朝阳区; and whether it is of plans."""

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


# --- plans: what is not yet so ------------------------------------------------------------------------------


_PLAN_SECTION = regex(
    r"重点工作|主要工作任务|目标任务|主要目标|预期目标|工作安排|工作打算|工作计划|工作思路|工作部署|总体要求|下一步|下一阶段|展望|主要任务|"
    r"(?<![a-z])(?:outlook|targets?|goals?|next steps?|priorit(?:y|ies)|plans? for|work plan|the year ahead|looking ahead|objectives?)(?![a-z])"
)
_REVIEW = regex(
    r"回顾|完成情况|成就|成效|进展|总结|执行情况|(?<![a-z])(?:review|progress|achievements?|results?|performance)(?![a-z])"
)
_OPENS = regex(
    r"(?=[目预计力争今明tgawi])(?:(?:目标|预期|计划)[是为:：]|力争|争取[^,，。;；]{0,12}(?:达|实现|完成|突破|增长)|预期目标|[今明]年[^,，。;；]{0,6}[要将]|"
    r"(?<![a-z])(?:targets?|goals?|aims?) (?:is|are|for|include|to)(?![a-z])|(?<![a-z])(?:we|it|they) (?:will|aim|plan)(?![a-z]))"
)
"""Words after which the figures of a paragraph are planned, until a sentence with a date of its own."""


def planned_texts(texts: Sequence[Text]) -> Iterator[bool]:
    """Yield for each text whether it stands in a section that says by its heading that it is of plans."""
    open_at: int | None = None
    for text in texts:
        if text.role == "heading":
            if open_at is not None and text.level <= open_at:
                open_at = None
            if open_at is None and _PLAN_SECTION.search(text.folded) and not _REVIEW.search(text.folded):
                open_at = text.level
        yield open_at is not None


def opens_plan(words: str) -> bool:
    """Tell whether folded words say that the figures from there on are planned."""
    return _OPENS.search(words) is not None
