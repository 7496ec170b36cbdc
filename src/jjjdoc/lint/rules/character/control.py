r"""Control character.

What it finds
    Control characters other than tab and line end: NUL, vertical tab, escape, DEL, and the range U+0080 to U+009F.
Why it matters
    Word refuses a file that contains them, and YAML and XML do not allow them. U+0080 to U+009F mostly are
    Windows-1252 quotation marks and dashes that were read as something else.
Examples
    Bad en: First line\u000bsecond line of a cell.
    Bad en: the \u0093two wings\u0094 of Beijing
    Bad zh: 协同\u0008发展
    Good en: First line, second line of a cell – the “two wings” of Beijing.
    Good zh: 协同发展
Limits
    A vertical tab, a page break or the end of a cell of Word between two words becomes a space; the fix deletes
    other control characters. If a Windows-1252 mark is likely, it is offered as a choice. U+0085 is
    `character.line_separator`.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.character._found import gap, report
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="passage",
    safety="safe",
    messages={
        "found": Wording(en="{count} control character(s)", zh="有{count}处控制字符"),
        "windows": Wording(
            en="control character U+{code}; probably “{mark}” in Windows-1252",
            zh="控制字符U+{code}，疑为Windows-1252编码的“{mark}”",
        ),
    },
)

_CONTROL = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+|[\x81\x8d\x8f\x90\x9d]+")
_WINDOWS = regex("[\x80\x82-\x84\x86-\x8c\x8e\x91-\x9c\x9e\x9f]")
_BREAKS = regex("[\x07\x0b\x0c\x1c-\x1f]+")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the control characters of a passage."""
    text = passage.text
    if text.isprintable():
        return
    yield from report(passage, _CONTROL, lambda found: gap(found) if _BREAKS.search(found[0]) else "")
    for found in _WINDOWS.finditer(text):
        mark = found[0].encode("latin-1").decode("cp1252")
        values = {"code": f"{ord(found[0]):04X}", "mark": mark}
        yield Hit(passage, *found.span(), values, "windows", mark, safety="unsafe")
