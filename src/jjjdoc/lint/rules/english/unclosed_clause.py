"""Unclosed clause.

What it finds
    A clause that opens with a comma and “whose”, “which” or “who” in the middle of a sentence, and runs into the verb
    of the main clause without its closing comma.
Why it matters
    The two verbs collide, and what was meant as an aside reads as a part of the main clause.
Examples
    Bad en: Three schools and one hospital, whose establishment was aided by Beijing have opened their doors.
    Bad en: The exchange, which was built by the city has opened.
    Good en: Three schools and one hospital, whose establishment was aided by Beijing, have opened their doors.
    Good en: The plan has been approved by the city, which was the first that has done so.
    Good en: The park, which was built in 2014 and has grown since, is open.
Limits
    Only clauses of the form “which was done by a person” or “which covers something” followed by a second auxiliary
    verb; clauses with a further clause inside are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=("whose", "which", "who"),
    languages=("en",),
    safety="unsafe",
    messages={"found": Wording(en="missing comma after “{text}”", zh="非限制性从句“{text}”后缺少逗号")},
)

_NOUN = r"(?:the |its |an? )?[\w'-]+(?: (?!(?:and|or|but|that|which|who|have|has|had|is|are|was|were|will)\b)[\w'-]+){0,2}"
_UNCLOSED = regex(
    r", (?P<clause>(?:whose (?:[\w'-]+ ){1,4}?|which |who )"
    r"(?:(?:was|were|is|are|has been|have been) (?:[a-z]+ly )?(?:[a-z]+ed|built|made|held|led|set|begun|given|known|run)"
    rf" (?:(?:by|in|at|on|from|with|under|during) {_NOUN}|to the public)"
    rf"|(?:covers|covered|connects|connected|links|linked|opened|started|began|lies|includes) {_NOUN}(?: and [\w'-]+)?))"
    r" (?:have|has|is|are|was|were|will)\b(?! (?:who|that|which)\b)"
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each clause that lacks its closing comma."""
    for found in _UNCLOSED.finditer(passage.folded):
        start, end = found.span("clause")
        yield Hit(passage, start, end, replacement=passage.text[start:end] + ",")
