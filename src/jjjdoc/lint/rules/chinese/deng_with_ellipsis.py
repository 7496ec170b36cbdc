r"""等 with an ellipsis, or repeated.

What it finds
    等 or 等等 beside ……, and 等等 repeated.
Why it matters
    Both mean that the list goes on; GB/T 15834-2011 allows only one of them.
Examples
    Bad zh: 疏解一般制造业、区域性批发市场、物流中心等……
    Bad zh: 清河站、朝阳站、丰台站……等一批车站投入使用。
    Bad zh: 教育、医疗、养老等等等等，都在推进。
    Good zh: 疏解一般制造业、区域性批发市场、物流中心等。
    Good zh: 清河站、朝阳站、丰台站……一批车站投入使用。
    Good zh: 我们还在等……等来的是开通的消息。
Limits
    A single 等 counts only at the end of a list with 、, because it may be the verb “to wait”. The leaders of a
    table of contents are not an ellipsis.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.script import is_han
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    needs=("等",),
    languages=("zh",),
    safety="safe",
    messages={
        "found": Wording(en="{deng} and the ellipsis mean the same; keep one", zh="“{deng}”与省略号不能并用"),
        "twice": Wording(en="等等 is repeated", zh="“等等”重复"),
    },
)

_ELLIPSIS = r"(?:…+|\.{3,}|。{3,})"
_AFTER = regex(rf"(等{{1,2}})[，、]?({_ELLIPSIS})")
_BEFORE = regex(rf"({_ELLIPSIS})[，、]?(等等|等(?![待候到于同着式级我你他她它额效价次]))")
_TWICE = regex(r"等等[，、]?等等|等等等+")
_LEADERS = regex(r"[ \t]*\d+[ \t]*(?:\n|$)")
_CLAUSE = regex(r"[，。；：！？…]")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each ellipsis beside 等, and each 等等 that is doubled."""
    text = passage.text
    if "等" not in text:
        return
    for pattern, deng in ((_AFTER, 1), (_BEFORE, 2)):
        for found in pattern.finditer(text):
            if _LEADERS.match(text, found.end()):
                continue
            if _ends_list(text, found.start()) or (found[deng] == "等等" and _goes_on(text, found.start())):
                yield Hit(passage, *found.span(), {"deng": found[deng]}, "found", found[deng])
    for found in _TWICE.finditer(text):
        yield Hit(passage, *found.span(), message="twice", replacement="等等")


def _goes_on(text: str, start: int) -> bool:
    """Tell whether a clause stands before 等等; at its beginning it means “wait”."""
    return is_han(text[max(0, start - 1) : start])


def _ends_list(text: str, end: int) -> bool:
    """Tell whether the clause before a place is a list: it has a 、."""
    before = text[max(0, end - 60) : end]
    return "、" in _CLAUSE.split(before)[-1]
