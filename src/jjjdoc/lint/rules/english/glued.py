"""Missing space in a quantity.

What it finds
    A currency code, a number, a scale or a unit written together: CNY10.4Trillion, US$5million, 1.9Times.
Why it matters
    It is a layout slip, mostly in large print, and programs and readers take the quantity for one word.
Examples
    Bad en: The GDP of the region grew to CNY10.4Trillion.
    Bad en: The total is 1.9Times that of 2013, or US$5million.
    Bad en: Investment exceeded 100 billionyuan.
    Good en: The GDP grew to CNY 10.4 trillion, 1.9 times that of 2013.
    Good en: US$5 million was paid for 5G networks, 30km of track, $40m of rolling stock and the 1990s archive.
Limits
    Only codes, scales and units of the list; short units (5km, 40m) and signs (US$5) need no space. A code without
    a space (CNY500 million) is the style of many houses, and £5million of British papers: these are notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="passage",
    languages=("en",),
    safety="safe",
    messages={"found": Wording(en="missing space: “{spaced}”", zh="数量中缺少空格，应为“{spaced}”")},
)

_PRESS_SIGNS = "£€"
_CODES = "cny|rmb|usd|eur|gbp|jpy|hkd|aud|cad|chf|krw|sgd|yuan"
_SCALES = "thousand|million|billion|trillion"
_UNITS = (
    "percent|per cent|percentage points?|times|yuan|rmb|cny|usd|dollars|euros|tons?|tonnes?|hectares?|mu"
    "|(?:square |cubic )?(?:kilo|centi|milli)?met(?:er|re)s?|kilograms?|people|persons|projects|enterprises"
    "|companies|years|months|days|hours|minutes|countries|provinces|cities|counties|kilowatts?|megawatts?"
)
_QUANTITY = regex(
    rf"(?<![\w.,/#@])(?:(?P<code>{_CODES})(?P<code_gap> ?))?(?P<number>\d+(?:[.,]\d+)*)"
    rf"(?:(?P<scale_gap> ?)(?P<scale>{_SCALES}))?(?:(?P<unit_gap> ?)(?P<unit>{_UNITS}))?(?![\w-])"
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each quantity in which a space is missing."""
    for found in _QUANTITY.finditer(passage.folded):
        parts = [name for name in ("code_gap", "scale_gap", "unit_gap") if found[name] == ""]
        if not parts:
            continue
        spaced = passage.text[found.start() : found.end()]
        for name in reversed(parts):
            at = found.start(name) - found.start()
            spaced = f"{spaced[:at]} {spaced[at:]}"
        severity = _severity(parts, found["code"], passage.text[max(0, found.start() - 1) : found.start()])
        yield Hit(passage, *found.span(), {"spaced": spaced}, replacement=spaced, severity=severity)


def _severity(parts: list[str], code: str | None, before: str) -> Severity | None:
    house_style = parts == ["code_gap"] and code is not None  # CNY500 million, as many houses write
    press = parts == ["scale_gap"] and before != "" and before in _PRESS_SIGNS
    return "note" if house_style or press else None
