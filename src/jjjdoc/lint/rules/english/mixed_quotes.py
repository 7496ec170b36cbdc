"""Mixed quotation marks.

What it finds
    Straight quotation marks in a document that mostly has curly ones, and the other way round; the same for
    apostrophes (a note); single marks around a quotation where the document mostly has double ones; and a comma
    inside the closing mark where the document mostly has it outside.
Why it matters
    The two kinds look different side by side, and a search for one misses the other.
Examples
    Bad en: The "two wings" and the "four centers" were named. The “dual-hub” system followed.
    Bad en: The "two wings" and the "four centers" were named. The 'dual-hub' system followed.
    Bad en: The "wings", the "circles", and the "six chains," all of them, were named.
    Good en: The "two wings" and the "four centers" are in Xiong'an's plan and in the cities' plans of the '90s.
    Good en: The “two wings” of the ’90s and the cities’ “so-called ‘dual-hub’ system”.
Limits
    Single marks count as quotation marks only if both are outside words; commas are checked only after short
    phrases, not after speech. Headings may have single marks. A tie is decided by what the document has first, and
    is a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.english._prose import TITLES, Minority, Use, minority
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="document",
    languages=("en",),
    safety="safe",
    messages={
        "straight": Wording(
            en="straight quotation marks; the document mostly uses curly ones",
            zh="此处为直引号，而本文多用弯引号",
        ),
        "curly": Wording(
            en="curly quotation marks; the document mostly uses straight ones",
            zh="此处为弯引号，而本文多用直引号",
        ),
        "straight_apostrophe": Wording(
            en="straight apostrophe; the document mostly uses curly ones",
            zh="此处为直撇号，而本文多用弯撇号",
        ),
        "curly_apostrophe": Wording(
            en="curly apostrophe; the document mostly uses straight ones",
            zh="此处为弯撇号，而本文多用直撇号",
        ),
        "single": Wording(
            en="single quotation marks; the document mostly uses double ones",
            zh="此处外层用单引号，而本文多用双引号",
        ),
        "double": Wording(
            en="double quotation marks; the document mostly uses single ones",
            zh="此处外层用双引号，而本文多用单引号",
        ),
        "inside": Wording(
            en="comma inside the quotation marks; the document mostly puts it outside",
            zh="此处逗号在引号内，而本文多在引号外",
        ),
        "outside": Wording(
            en="comma outside the quotation marks; the document mostly puts it inside",
            zh="此处逗号在引号外，而本文多在引号内",
        ),
    },
)

_DOUBLE = regex(r'"[^"]*"|“[^“”]*”')
_SINGLE = regex(
    r"(?<![\w'’)])['‘](?![\d\s])(?!\w['’])(?:[^'‘’\"“”]|(?<=\w)['’](?=\w))*(?<=[\w.,!?%)])['’](?!\w)"
)
_PHRASE = regex(r"[\"“][a-z0-9](?:[^\"“”.,;!?]|,(?![\"”])){0,80}(?P<comma>,[\"”]|[\"”],)(?=\s)")
_APOSTROPHE = regex(r"(?<=[A-Za-z])['’](?=[A-Za-z])")


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each mark or pair of marks of the minority."""
    doubles = [use for passage in document.passages for use in _spans(passage, _DOUBLE)]
    singles = [
        use for passage in document.passages if passage.role not in TITLES for use in _singles(passage)
    ]
    apostrophes = [use for passage in document.passages for use in _spans(passage, _APOSTROPHE)]
    yield from map(_quotation, minority(doubles))
    yield from map(_apostrophe, minority(apostrophes))
    commas = [use for passage in document.passages for use in _commas(passage)]
    yield from map(_comma, minority(commas))
    outer = [
        Use(form, use.passage, use.start, use.end)
        for form, uses in (("double", doubles), ("single", singles))
        for use in uses
    ]
    yield from map(_outer, minority(outer))


def _spans(passage: Passage, pattern: re.Pattern[str]) -> Iterator[Use]:
    for found in pattern.finditer(passage.text):
        yield Use("straight" if found[0][0] in "\"'" else "curly", passage, *found.span())


def _commas(passage: Passage) -> Iterator[Use]:
    for found in _PHRASE.finditer(passage.text):
        yield Use("inside" if found["comma"][0] == "," else "outside", passage, *found.span("comma"))


def _singles(passage: Passage) -> Iterator[Use]:
    """Yield quotations in single marks that do not stand inside double ones."""
    outside = _DOUBLE.sub(lambda found: '"' * len(found[0]), passage.text)
    for found in _SINGLE.finditer(outside):
        yield Use("single", passage, *found.span())


def _quotation(found: Minority) -> Hit:
    use = found.use
    inner = use.passage.text[use.start + 1 : use.end - 1]
    replacement = f"“{inner}”" if found.norm == "curly" else f'"{inner}"'
    return Hit(
        use.passage, use.start, use.end, message=use.form, replacement=replacement, severity=found.severity
    )


def _apostrophe(found: Minority) -> Hit:
    use = found.use
    replacement = "’" if found.norm == "curly" else "'"
    message = f"{use.form}_apostrophe"
    return Hit(use.passage, use.start, use.end, message=message, replacement=replacement, severity="note")


def _comma(found: Minority) -> Hit:
    use = found.use
    replacement = use.passage.text[use.start : use.end][::-1]
    return Hit(
        use.passage,
        use.start,
        use.end,
        message=use.form,
        replacement=replacement,
        severity=found.severity,
        safety="unsafe",
    )


def _outer(found: Minority) -> Hit:
    use = found.use
    return Hit(use.passage, use.start, use.end, message=use.form, severity=found.severity)
