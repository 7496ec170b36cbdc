r"""Suppression without a reason.

What it finds
    An allowance that does not say why the finding is acceptable.
Why it matters
    Later readers of the report cannot distinguish a decision from a finding that was dismissed unread. An allowance
    without a reason has no effect.
Examples
    Bad zh: <!-- jjjdoc allow chinese.doubled_mark -->\n\n会议强调，，要抓好落实。
    Bad en: <!-- jjjdoc allow english: -->\n\nThe report was issued in March.
    Good zh: <!-- jjjdoc allow chinese.doubled_mark: 引文照录 -->\n\n会议强调，，要抓好落实。
Limits
    It cannot judge whether a reason is a good one.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.suppression import Suppression

RULE = Rule(
    severity="error",
    subject="suppression",
    messages={
        "found": Wording(
            en="the allowance for “{text}” gives no reason, so it has no effect",
            zh="允许“{text}”时未说明理由，因而不起作用",
        )
    },
)


def check(suppression: Suppression, _: object) -> Iterator[Hit]:
    """Yield the name of the rule where no reason stands with it."""
    if suppression.rule and not suppression.reason.strip():
        yield Hit(suppression.passage, 0, len(suppression.passage.text))
