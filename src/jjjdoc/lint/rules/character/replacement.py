r"""Replacement character.

What it finds
    U+FFFD, and the signs that remain of characters read in the wrong encoding: 锟斤拷, â€™, Ã©.
Why it matters
    A character has been lost: the file was read in the wrong encoding once and saved.
Examples
    Bad en: Xiong\ufffdan New Area
    Bad en: Xiongâ€™an New Area
    Bad zh: 京津冀锟斤拷展
    Good en: Xiong’an New Area, São Paulo, Âge d’or, café
    Good zh: 京津冀发展
Limits
    What was meant is not guessed, so there is no fix. There is one finding per paragraph, at the first of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="passage",
    needs=("\ufffd", "锟斤拷", "烫烫烫", "â€", "ã", "ï»¿", "ï¿½"),
    messages={
        "found": Wording(
            en="a character was lost because the text was read in the wrong encoding ({count} in this"
            " paragraph)",
            zh="文字曾以错误的编码读取，字符已丢失（本段{count}处）",
        )
    },
)

_LOST = regex(
    "\ufffd+|锟斤拷|烫烫烫|â€[\u0080-\u00bf\u2010-\u203a˜œž™]|Ã[\u00a0-\u00bf\u0080-\u009f]|ï»¿|ï¿½"
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the first trace of a lost character in a passage, with their number."""
    if passage.text.isascii():
        return
    found = list(_LOST.finditer(passage.text))
    if found:
        yield Hit(passage, *found[0].span(), {"count": len(found)})
