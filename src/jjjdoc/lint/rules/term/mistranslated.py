"""Mistranslated term.

What it finds
    Words that are good English, yet wrong for a term of the Chinese of the same segment: those that the glossary
    marks `only_with_source`.
Why it matters
    The sentence reads well, and says something else: an acre is six mu, a township is not a town.
Examples
    Bad pair: 新增造林300亩。 || Another 300 acres were planted with trees.
    Good pair: 新增造林300亩。 || Another 300 mu (20 hectares) were planted with trees.
    Good pair: 农场占地300英亩。 || The farm covers 300 acres.
    Bad pair: 发展新质生产力。 || We will develop new productivity.
    Good pair: 收入1亿元，报行政院核定。 || Revenue of NT$100 million is reported to the Executive Yuan.
Limits
    Nothing is reported if the right term appears in the English as often as the concept does in the Chinese: the
    other words then mean something else. The word for a unit (元, 亩) is reported beside a figure only: the Executive Yuan
    is no currency.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.term.index import TermHit
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.term._replacement import preferred_term, replacement

RULE = Rule(
    severity="warning",
    subject="pair",
    languages=("en",),
    safety="unsafe",
    messages={
        "found": Wording(
            en="do not translate “{source}” as “{text}”; use “{preferred}”",
            zh="“{source}”不应译为“{text}”，应译为“{preferred}”",
        )
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the words of the target that the source makes wrong."""
    found = context.term_hits(pair.target)
    wrong = [hit for hit in found if hit.term.status == "deprecated" and hit.term.only_with_source]
    if not wrong:
        return
    sources = [hit for hit in context.term_hits(pair.source) if hit.term.status != "deprecated"]
    meant = Counter(hit.concept.id for hit in sources)
    right = Counter(hit.concept.id for hit in found if hit.term.status != "deprecated")
    places = {(hit.start, hit.end): hit.concept.id for hit in found if hit.term.status != "deprecated"}
    for hit in wrong:
        concept = hit.concept.id
        if right[concept] >= meant[concept] or meant[places.get((hit.start, hit.end), "")]:
            continue
        source = next(hit for hit in sources if hit.concept.id == concept)
        preferred = preferred_term(hit)
        if preferred is not None and not _is_no_unit(source, hit, pair, context):
            yield Hit(
                pair.target,
                hit.start,
                hit.end,
                {"source": pair.source.text[source.start : source.end], "preferred": preferred.text},
                replacement=replacement(pair.target, hit),
                related=((pair.source, source.start, source.end),),
            )


def _is_no_unit(source: TermHit, wrong: TermHit, pair: Pair, context: Context) -> bool:
    """Tell whether the word for a unit, one character of Chinese, stands in no figure of the target: the Executive Yuan."""
    if source.end - source.start > 1:
        return False
    figures = context.quantities(pair.target)
    return not any(
        figure.outer[0] <= wrong.start and wrong.end <= figure.outer[1] + _BESIDE for figure in figures
    )


_BESIDE = 12
"""How far behind a figure its unit may stand, in characters: 300 Chinese acres."""
