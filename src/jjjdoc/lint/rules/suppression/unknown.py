r"""Suppression of an unknown rule.

What it finds
    An allowance whose name is not a rule or a group of rules, and a comment that begins with jjjdoc but is not an
    allowance.
Why it matters
    A misspelled name suppresses nothing: the finding it was meant for comes back, or never was what the author
    thought it was.
Examples
    Bad en: <!-- jjjdoc allow english.double_word: the words of the law -->\n\nThey had had their say.
    Good en: <!-- jjjdoc allow english.doubled_word: the words of the law -->\n\nThey said that that that was meant.
Limits
    It does not check whether the name of an existing rule is the one that was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.config.suggestion import nearest
from jjjdoc.errors import Wording
from jjjdoc.lint.registry import rules_by_name
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.suppression import Suppression

RULE = Rule(
    severity="error",
    subject="suppression",
    messages={
        "found": Wording(en="there is no rule “{text}”", zh="没有规则“{text}”"),
        "near": Wording(
            en="there is no rule “{text}”; did you mean “{near}”?", zh="没有规则“{text}”，是否应为“{near}”？"
        ),
        "no_allowance": Wording(
            en="jjjdoc cannot read this comment; write: jjjdoc allow RULE: REASON",
            zh="无法识别这条注释，应写作：jjjdoc allow 规则: 理由",
        ),
    },
    safety="unsafe",
)


def check(suppression: Suppression, _: object) -> Iterator[Hit]:
    """Yield the name, if it is none."""
    known = rules_by_name()
    if suppression.rule in known:
        return
    near = nearest(suppression.rule, sorted(known))
    end = len(suppression.passage.text)
    if not suppression.rule:
        yield Hit(suppression.passage, 0, end, message="no_allowance")
    elif near is None:
        yield Hit(suppression.passage, 0, end)
    else:
        yield Hit(suppression.passage, 0, end, {"near": near}, "near", replacement=near)
