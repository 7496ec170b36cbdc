"""Findings about words beside a figure that exclude each other: 每千人 as "per 10,000 people", 去年 as "this year"."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.contrast import Text, contrasted, contrasted_texts
from jjjdoc.language.quantity.compare.discrepancy import Aspect
from jjjdoc.language.quantity.contrasts import Side
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.lint.rules.number._implied import is_said_elsewhere
from jjjdoc.lint.rules.number._pair import shown
from jjjdoc.lint.rules.segment._pairs import is_complete

CONTRAST = Wording(
    en="“{source}” is {one}, but “{target}” is {other}",
    zh="“{source}”是{one_zh}，“{target}”却是{other_zh}",
)


def contrast_hits(pair: Pair, context: Context, aspect: Aspect) -> Iterator[Hit]:
    """Yield the figures, and the words of time, that are something else in the target.

    Not figures that another rule, or the same one, reports already; but a direction is told by these words first.
    """
    if {is_chinese(pair.source.language), is_chinese(pair.target.language)} != {True, False}:
        return
    if not is_complete(pair):
        return
    source, target = (_text(passage, context) for passage in (pair.source, pair.target))
    differing = [
        found
        for found in context.discrepancies(pair)
        if found.source and found.target and found.gravity != "note" and found.aspect != "direction"
        if not is_said_elsewhere(pair, found, context)
    ]
    told = {(found.source.start, found.target.start) for found in differing if found.source and found.target}
    figures = any(found.aspect == aspect for found in differing)
    for found in contrasted(context.matching(pair).pairs, source, target, aspect):
        one, other = found.source, found.target
        if (one.start, other.start) not in told:
            told.add((one.start, other.start))
            figures = True
            words = {"source": shown(pair.source, one), "target": shown(pair.target, other)}
            yield Hit(
                pair.target,
                other.start,
                other.end,
                words | _said(found.mine, found.theirs),
                "contrast",
                severity="warning",
                related=((pair.source, one.start, one.end),),
                quantities=((pair.source, one), (pair.target, other)),
            )
    for mine, theirs, *sides in () if figures else contrasted_texts(source, target, aspect):
        words = {
            "source": pair.source.text[slice(*mine.span())],
            "target": pair.target.text[slice(*theirs.span())],
        }
        related = ((pair.source, *mine.span()),)
        yield Hit(
            pair.target,
            *theirs.span(),
            words | _said(*sides),
            "contrast",
            severity="warning",
            related=related,
        )


def _text(passage: Passage, context: Context) -> Text:
    chinese = is_chinese(passage.language)
    text = passage.text if chinese else passage.folded.replace("-", " ")
    return Text(text, chinese, context.quantities(passage))


def _said(mine: Side, theirs: Side) -> dict[str, object]:
    one, other = mine.said(), theirs.said()
    return {
        "one": one.text("en"),
        "one_zh": one.text("zh"),
        "other": other.text("en"),
        "other_zh": other.text("zh"),
    }
