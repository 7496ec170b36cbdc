r"""Suppression that suppresses nothing.

What it finds
    An allowance for whose rule nothing is found in the part of the file that it covers.
Why it matters
    The text or the rule has been fixed; the remaining allowance would hide the next mistake in that place.
Examples
    Bad en: <!-- jjjdoc allow english.doubled_word: the words of the law -->\n\nThe report was issued in March.
    Good en: <!-- jjjdoc allow english.doubled_word: a slip of the original -->\n\nThe the report was issued.
Limits
    Allowances for rules that did not run (`--select`, `--ignore`, another profile) are not reported. Allowances in
    the settings are reported only if every file that their path matches was checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.suppression import Suppression

RULE = Rule(
    severity="warning",
    subject="suppression",
    messages={
        "found": Wording(
            en="the allowance for “{text}” matches nothing here; remove it",
            zh="此处并无“{text}”的问题，请删去这条许可",
        )
    },
)


def check(suppression: Suppression, _: object) -> Iterator[Hit]:
    """Yield the name of the rule, if it has run and found nothing that is allowed here."""
    if suppression.ran and not suppression.used and suppression.reason.strip():
        yield Hit(suppression.passage, 0, len(suppression.passage.text))
