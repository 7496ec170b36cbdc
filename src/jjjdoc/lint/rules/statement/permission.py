"""Obligation, permission and ban exchanged.

What it finds
    What one language orders, allows, forbids or does not require, and the other puts in another way: 应当 as “may”,
    可以 as “shall”, 不得 as “may”, 无需 as “must”.
Why it matters
    A right that becomes a duty, or a ban that becomes a permission, is the gravest error in the translation of a law, a
    contract or a rule.
Examples
    Bad pair: 申请人无需提供缴费证明。 || Applicants are required to produce proof of payment.
    Good pair: 申请人无需提供缴费证明。 || Applicants do not need to produce proof of payment.
    Bad pair: 公司为股东提供担保的，应当经股东会决议。 || Where the company provides a guarantee for a shareholder, the shareholders' meeting may pass a resolution.
    Good pair: 未经批准不得占用公路用地。 || Land for highways may be occupied only with approval.
Limits
    The words of both languages are counted by sentence. Reported only if a mode that one language has is not put in the
    other in any words, which has another mode instead. A ban or a release that is reversed is an error, the rest warnings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jjjdoc.errors import Wording
from jjjdoc.language.statement.modality import Mode, find_conflicts
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.statement._pair import statements_of

_SAYS: Mapping[Mode, Wording] = {
    "must": Wording(en="obliges", zh="表示义务"),
    "may": Wording(en="allows", zh="表示许可"),
    "ban": Wording(en="forbids", zh="表示禁止"),
    "exempt": Wording(en="releases from a duty", zh="表示免除义务"),
}
_ERRORS = frozenset(
    {("ban", "may"), ("ban", "must"), ("exempt", "must"), ("may", "ban"), ("must", "ban"), ("must", "exempt")}
)

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        f"{zh}_{en}": Wording(
            en=f"“{{zh}}” {_SAYS[zh].en}, but “{{en}}” {_SAYS[en].en}",
            zh=f"“{{zh}}”{_SAYS[zh].zh}，英文“{{en}}”却{_SAYS[en].zh}",
        )
        for zh in _SAYS
        for en in _SAYS
        if zh != en
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the words that order, allow or forbid, and have a word of another kind for their translation."""
    sides = statements_of(pair, context)
    if sides is None:
        return
    for found in find_conflicts(sides.chinese.text, sides.english.folded, sides.sentences):
        modes = (found.zh.mode, found.en.mode)
        yield sides.hit(
            found.zh.place, found.en.place, "_".join(modes), "error" if modes in _ERRORS else "warning"
        )
