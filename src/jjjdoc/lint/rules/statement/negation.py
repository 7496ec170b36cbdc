"""Denial lost or added.

What it finds
    A statement that one language denies (尚未, 没有, 不再, not, never, yet to) and the other makes, with no word in
    its sentence that could express the denial.
Why it matters
    A denial that is lost turns a statement into its opposite, and nothing else in the sentence shows it.
Examples
    Bad pair: 该项目尚未达到预定可使用状态。 || The project has reached its intended working condition.
    Good pair: 该项目尚未达到预定可使用状态。 || The project has yet to reach its intended working condition.
    Bad pair: 本次检查发现重大安全隐患。 || The inspection did not find any major safety hazards.
    Good pair: 未经批准，不得占用公路用地。 || Land for highways may be occupied only with approval.
Limits
    It is a warning if the other language says what is denied, by the dictionary (不接受, are accepted), or the Chinese word is a
    stressed one such as 尚未, else a note: free translations find a word of its own (不满意, have a problem with).
    Sentences are compared, not words, and their clauses where the figures show which ones say the same; a sentence with several
    denials, one of which is lost, is passed over otherwise.
    statement.permission looks at what is allowed and forbidden.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.compare.match import match_quantities
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.denials import Denial, find_denials, find_denials_by_clause
from jjjdoc.language.statement.denied_words import says_what_is_denied
from jjjdoc.language.statement.modality import find_conflicts
from jjjdoc.language.statement.sentences import match_clauses
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.statement._pair import Statements, statements_of

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "zh": Wording(
            en="“{zh}” denies, but nothing in the English does: “{en}”",
            zh="“{zh}”表示否定，英文“{en}”却无否定",
        ),
        "en": Wording(
            en="“{en}” denies, but nothing in the Chinese does: “{zh}”",
            zh="英文“{en}”表示否定，中文“{zh}”却无否定",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the denials that only one language has."""
    sides = statements_of(pair, context)
    if sides is None:
        return
    for found in _denials(sides, context):
        zh, en = (found.word, found.other) if found.side == "zh" else (found.other, found.word)
        if not _is_told(sides, zh, en) and not _gives_the_rest(sides, context):
            is_sure = says_what_is_denied(found, sides.chinese.text, sides.english.folded)
            yield sides.hit(zh, en, found.side, "warning" if is_sure else "note")


def _denials(sides: Statements, context: Context) -> Iterator[Denial]:
    """Yield the denials that a sentence lacks, and where it lacks none those that its clauses do."""
    for sentence in sides.sentences:
        found = list(find_denials(sides.chinese.text, sides.english.folded, (sentence,)))
        if not found:
            clauses = match_clauses(
                sides.chinese.text, sides.english.folded, sentence, _places(sides, context)
            )
            found = list(find_denials_by_clause(sides.chinese.text, sides.english.folded, clauses)[:1])
        yield from found


def _places(sides: Statements, context: Context) -> list[tuple[int, int]]:
    matching = match_quantities(context.quantities(sides.chinese), context.quantities(sides.english))
    return [(one.quantity.start, other.quantity.start) for one, other in matching.pairs]


def _gives_the_rest(sides: Statements, context: Context) -> bool:
    """Tell whether one language gives a part and the other the rest: 38.6%没有, 61.4 percent have; 16个中有3个没有, 13 of 16."""
    ours, theirs = context.quantities(sides.chinese), context.quantities(sides.english)
    shares = {_share(each) for each in theirs}
    if any(share is not None and share * 2 != 1 and 1 - share in shares for share in map(_share, ours)):
        return True
    zh, en = ({each.low for each in counts if _is_count(each)} for counts in (ours, theirs))
    return any(total - part in en - zh for total in zh & en for part in zh - en)


def _is_count(quantity: Quantity) -> bool:
    return quantity.kind == "number" and not quantity.unit


def _share(quantity: Quantity) -> Decimal | None:
    return quantity.low * quantity.factor if quantity.dimension == "ratio" else None


def _is_told(sides: Statements, zh: Sentence, en: Sentence) -> bool:
    """Tell whether statement.permission says of these ranges that a ban or a release is reversed."""
    conflicts = find_conflicts(sides.chinese.text, sides.english.folded, sides.sentences)
    return any(_overlap(conflict.zh.place, zh) and _overlap(conflict.en.place, en) for conflict in conflicts)


def _overlap(one: Sentence, other: Sentence) -> bool:
    return one.start < other.end and other.start < one.end
