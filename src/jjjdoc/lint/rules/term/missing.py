"""Missing term.

What it finds
    A term of the Chinese for which the English has none of the terms of the glossary, no abbreviation, and no other
    words of the same stems. The longest Chinese term counts: 首都功能 is not looked for in 非首都功能.
Why it matters
    A term that is paraphrased is lost to readers who look for it, and two sections seem to speak of two things. An
    official name has one form.
Examples
    Bad pair: 京雄高速公路建成通车。 || The Jing-Xiong motorway was completed and opened.
    Good pair: 京雄高速公路建成通车。 || The Beijing-Xiong'an Expressway was completed and opened.
    Bad pair: 坚持绿水青山就是金山银山的理念。 || We hold that nature is priceless.
    Good pair: 北京市人民政府公布了方案。 || The Beijing municipal government has published the plan.
    Good pair: 三地签署了协议。 || Beijing, Tianjin and Hebei have signed the agreement.
Limits
    A warning for names, and for terms of four characters or more, if no word of them is there. A note where some are,
    where the English takes a name up again (the center, its region), and for terms that no publication settles. Common
    words of two characters that the English has in part, and headings and cells that are shorter, are not reported.
    Terms of one character (元, 亩) have too many renderings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.language.fold import fold
from jjjdoc.language.term.index import TermHit
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.term._likeness import best_share, stems
from jjjdoc.model.termbase import Concept, Term
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="pair",
    languages=("en",),
    messages={
        "found": Wording(
            en="the English has no term for “{text}”; the glossary has “{preferred}”",
            zh="英文中未见“{text}”的译名，术语表作“{preferred}”",
        )
    },
)

_SAME = 0.75
"""The share of a term's stems that makes other words of them a variant of it."""
_LONG = 4
_BRIEF = frozenset(
    ("title", "heading", "header", "cell", "caption", "alternative", "keyword", "contact", "official")
)
_LAST_WORD = regex(r"[a-z]+(?=[^a-z]*$)")


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the terms of the source that the target lacks, each once."""
    sources = context.term_hits(pair.source)
    if not sources:
        return
    translated = {hit.concept.id for hit in context.term_hits(pair.target)}
    present: frozenset[str] | None = None
    for hit in sources:
        preferred = hit.concept.term("en")
        if hit.concept.id in translated or hit.end - hit.start == 1 or preferred is None:
            continue
        translated.add(hit.concept.id)
        present = stems(pair.target.folded) if present is None else present
        severity = _severity(hit, preferred, pair.target, present)
        if severity is not None and not _is_in_figure(hit, pair, context):
            yield Hit(
                pair.source,
                hit.start,
                hit.end,
                {"preferred": preferred.text},
                severity=severity,
                related=((pair.target, *_first_word(pair.target)),),
            )


_MONTHS = frozenset(("month", "quarter", "half_year"))


def _is_in_figure(hit: TermHit, pair: Pair, context: Context) -> bool:
    """Tell whether a term is a date, a unit or the name of a currency that the figures of the target have: CNY, the three months to June.

    A unit may be converted: 0.83平方公里, 83 hectares.
    """
    theirs = context.quantities(pair.target)
    term = pair.source.text[hit.start : hit.end]
    if any(each.measure and term in each.measure.zh_before.split() for each in theirs):
        return True
    measured = {
        each.dimension
        for each in context.quantities(pair.source)
        if each.unit and each.outer[0] <= hit.start and hit.end <= each.outer[1]
    }
    if any(each.dimension in measured for each in theirs):
        return True
    is_date = any(
        each.calendar is not None and each.start < hit.end and hit.start < each.end
        for each in context.quantities(pair.source)
    )
    return is_date and any(each.calendar is not None or each.unit in _MONTHS for each in theirs)


def _first_word(passage: Passage) -> tuple[int, int]:
    """Return where the first word of a passage stands: a place to go to."""
    word = re.search(r"\S+", passage.text)
    return word.span() if word else (0, 0)


def _severity(hit: TermHit, preferred: Term, target: Passage, present: frozenset[str]) -> Severity | None:
    """Return how sure it is that a term is missing; None where the English may well have it."""
    share = best_share(_forms(hit.concept), present)
    if share >= _SAME or _has_abbreviation(hit.concept, target) or _has_members(hit.concept, present):
        return None
    length = hit.end - hit.start
    if share and (length < 3 or target.role in _BRIEF):
        return None
    if not hit.concept.confirmed:
        return "note"
    if preferred.case == "exact" and length > 2:
        return "note" if share or _is_taken_up(preferred, target) else "warning"
    return "note" if share or length < _LONG else "warning"


def _forms(concept: Concept) -> Iterator[str]:
    for term in concept.terms:
        if term.language == "en" and term.status != "deprecated" and term.type != "abbreviation":
            yield from map(fold, (term.text, *term.inflections))


def _has_abbreviation(concept: Concept, target: Passage) -> bool:
    """Tell whether the target has the abbreviation with full stops: A.I."""
    abbreviation = concept.term("en", "abbreviation")
    if abbreviation is None or "." not in target.text:
        return False
    return f"{'.'.join(abbreviation.text)}." in target.text


def _has_members(concept: Concept, present: frozenset[str]) -> bool:
    """Tell whether the target names the parts instead: Beijing, Tianjin and Hebei for 三地."""
    parts = [member["en"] for member in concept.members if "en" in member]
    return len(parts) > 1 and all(best_share((fold(part),), present) >= _SAME for part in parts)


def _is_taken_up(preferred: Term, target: Passage) -> bool:
    """Tell whether the target takes a name up again by its last word: the center, this new area."""
    head = _LAST_WORD.search(fold(preferred.text))
    if head is None:
        return False
    return re.search(rf"\b(?:the|this|its|their) (?:\w+ )?{head[0]}\b", target.folded) is not None
