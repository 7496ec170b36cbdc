r"""Abbreviation without a definition.

What it finds
    An abbreviation that the document uses before it says what it stands for, in headings too, or that it never explains.
    Each is reported once, where it is first used. In Chinese: an abbreviation or a short form (以下简称) that is used
    before it is introduced.
Why it matters
    A reader who begins at the beginning meets letters that mean nothing: the published English page on coordinated
    development has the heading "Development of BMC" above the sentence that says what BMC is.
Examples
    Bad en: # Development of BMC\n\nBeijing Municipal Administrative Center (BMC) has made new strides. BMC is growing.
    Bad en: The CIDP of the city has been published, and the CIDP is binding.
    Good en: Beijing Municipal Administrative Center (BMC) has made new strides. BMC is growing.
    Good en: GDP rose to CNY 10.4 trillion, R&D spending grew, and water quality reached Class III. PLEASE NOTE THIS.
    Bad zh: 发展BMC，建设北京城市副中心（BMC）。
    Good zh: 北京城市副中心（BMC）建设提速，BMC框架拉开。
Limits
    Well-known abbreviations are not reported (GDP, AI, UN and some hundreds more); abbreviations in the glossary
    must be defined in the document. The rule skips words with digits, codes before a number (GB 3838), words and
    passages in capitals, and two letters before a capitalized word, which may be initials of a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.errors import Wording
from jjjdoc.language.abbreviations import KNOWN, WORDS
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.abbreviation._chinese import earlier_uses
from jjjdoc.lint.rules.abbreviation._defined import definitions
from jjjdoc.lint.rules.abbreviation._definitions import Definition
from jjjdoc.lint.rules.abbreviation._english import find_uses
from jjjdoc.lint.rules.abbreviation._initials import singular
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="document",
    safety="unsafe",
    messages={
        "found": Wording(en="“{form}” is not explained in this document", zh="文中未说明“{form}”的全称"),
        "early": Wording(
            en="“{form}” is used before it is defined: {long}", zh="“{form}”在说明全称之前使用：{long}"
        ),
        "early_short": Wording(
            en="“{form}” is used before it is introduced", zh="“{form}”在“以下简称”之前使用"
        ),
    },
)

_NUMBER_AFTER = regex(r"[ \u00a0]?[\d/]|-[\dA-Z]|[ \u00a0]?T[ \u00a0]?\d")
_NUMBER_BEFORE = regex(r"\d[ \u00a0-]?$|[A-Z]-$|\b[a-z]{1,4}-$")
_CAPITALISED_AFTER = regex(r"[ \u00a0][A-Z][a-z]")
_INTRODUCED = regex(r"(?:^|[(（\[]|,[ \u00a0]|\bor[ \u00a0])$")
_BRACKET_AFTER = regex(r"[ \u00a0]?(?:or\b[^()\[\]]{0,20})?[)）\]]")
_WORD_BEFORE = regex(r"([A-Za-z]+)[,:]?[ \u00a0]$")
_WORD_AFTER = regex(r"[,:]?[ \u00a0]([A-Za-z]+)")
_LETTERS = regex(r"[A-Za-z]{2,}")
_LONGEST = 6


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield the first use of each abbreviation that is not defined by then."""
    defined = context.once_for(document, definitions)
    if is_chinese(document.language):
        yield from _chinese(document, defined)
    else:
        yield from _english(document, defined)


def _chinese(document: LintDocument, defined: Sequence[Definition]) -> Iterator[Hit]:
    for passage, start, end, definition in earlier_uses(document, defined):
        if definition.form not in KNOWN:
            message = "early" if definition.long else "early_short"
            yield _early(passage, start, end, definition, message)


def _english(document: LintDocument, defined: Sequence[Definition]) -> Iterator[Hit]:
    first: dict[str, Definition] = {}
    for definition in defined:
        first.setdefault(singular(definition.form), definition)
    order = {passage: number for number, passage in enumerate(document.passages)}
    words = {
        word for passage in document.passages for word in _LETTERS.findall(passage.text) if word.islower()
    }
    settled: set[str] = set(KNOWN | WORDS)
    for passage in document.passages:
        if _is_shouted(passage.text):
            continue
        for start, end in find_uses(passage):
            form = singular(passage.text[start:end])
            if form in settled or form.lower() in words or passage.text[start:end] in KNOWN:
                continue
            known = first.get(form)
            if known is not None:
                settled.add(form)
                if (order[passage], start) < (order[known.passage], min(known.start, known.outer_start)):
                    yield _early(passage, start, end, known, "early")
            elif _is_introduced(passage.text, start, end):
                settled.add(form)
            elif end - start <= _LONGEST and not _is_code(passage.text, start, end):
                settled.add(form)
                yield Hit(passage, start, end, {"form": form})


def _early(passage: Passage, start: int, end: int, definition: Definition, message: str) -> Hit:
    return Hit(
        passage,
        start,
        end,
        {"form": passage.text[start:end], "long": definition.long},
        message,
        replacement=definition.long or None,
        related=((definition.passage, definition.start, definition.end),),
    )


def _is_introduced(text: str, start: int, end: int) -> bool:
    """Tell whether an abbreviation stands at the end of brackets, as one does that is explained before them."""
    return bool(_BRACKET_AFTER.match(text, end) and _INTRODUCED.search(text, max(0, start - 4), start))


def _is_code(text: str, start: int, end: int) -> bool:
    """Tell whether capitals are part of a code, or initials of a person, or stand beside a word in capitals."""
    if _NUMBER_AFTER.match(text, end) or _NUMBER_BEFORE.search(text, max(0, start - 6), start):
        return True
    if end - start == 2 and _CAPITALISED_AFTER.match(text, end):
        return True
    around = (_WORD_BEFORE.search(text, max(0, start - 24), start), _WORD_AFTER.match(text, end))
    words = [found[1] for found in around if found]
    return any(word.isupper() and (len(word) >= 5 or word in WORDS) for word in words)


def _is_shouted(text: str) -> bool:
    """Tell whether most letters of a text are capitals."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 12 and sum(char.isupper() for char in letters) * 2 > len(letters)
