r"""Name cut short.

What it finds
    A name that breaks off before its end: within a word ("the Beijing-Xiong", "Beijing-Tang", 京雄高速公), after a
    hyphen, or before the noun that says what is named ("the Beijing-Xiong'an, facilitating …", "Beijing Daxing
    International, …"). The full names are those of the glossary and those that the document itself writes out; places
    in the names of railways and roads are known without either.
Why it matters
    Words get lost when text is pasted, or when a translation is stitched together, and the sentence still reads well.
    The published English page on coordinated development names "the Beijing-Xiong'an Intercity Railway and the
    Beijing-Xiong": a whole expressway is missing there, and no spelling checker sees it.
Examples
    Bad en: The completion and opening of the Beijing-Xiong'an Intercity Railway and the Beijing-Xiong, facilitating travel
    Bad en: Beijing-Zhangjiakou High-Speed Railway, Beijing-Harbin, and Beijing-Tangshan Intercity Railway are under way.
    Bad en: Flights from Beijing Daxing International, which opened in 2019, have doubled.
    Good en: Nine expressways including the Beijing-Kunming, Beijing-Taipei, and Beijing-Qinhuangdao expressways have opened.
    Good en: The Beijing-Xiong'an Intercity Railway ("the Beijing-Xiong'an") has opened; the Beijing-Xiong'an, 91 kilometers long, is fast.
    Good en: Projects of Beijing-Tianjin cooperation, and the Beijing-Tianjin corridor
    Bad zh: 京雄城际铁路和京雄高速公，方便了往来。
    Good zh: 京雄城际铁路和京雄高速公路开通，京昆、京台、京秦高速已通车。
Limits
    A form that the glossary has, or that the document declares ("X (hereinafter 'Y')"), is right. A compound of
    places without a noun is reported only after an article, or if its neighbors in the list have nouns; nouns in the
    plural serve a whole list.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.name._cut_chinese import chinese_cuts
from jjjdoc.lint.rules.name._cut_compounds import compound_cuts
from jjjdoc.lint.rules.name._cut_openings import opening_cuts
from jjjdoc.lint.rules.name._known import document_names, glossary_names

RULE = Rule(
    severity="error",
    subject="document",
    safety="unsafe",
    rows=True,
    messages={
        "found": Wording(en="this name is cut short; its noun is missing", zh="名称不完整，缺少通名"),
        "known": Wording(en="this name is cut short; possibly {names}", zh="名称不完整，可能是{names}"),
        "inner": Wording(
            en="this name is cut short: “{part}” is not a place", zh="名称不完整：“{part}”不是地名"
        ),
        "hyphen": Wording(en="this name is cut short after the hyphen", zh="名称在连字符后中断"),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each name that breaks off before its end."""
    if is_chinese(document.language):
        yield from chinese_cuts(document, context)
        return
    known = document_names(document.passages, context.once(glossary_names))
    for passage in document.passages:
        yield from compound_cuts(passage, known)
        yield from opening_cuts(passage, known)
