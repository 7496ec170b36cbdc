"""End punctuation that disagrees.

What it finds
    A segment that ends as a question, a statement or an introduction (with a colon) in one language and as something
    else in the other; running text that ends with a period in one language alone; a text that ends with a comma.
Why it matters
    It is the cheapest sign that the end of a sentence was cut off or that another sentence was translated.
Examples
    Bad pair: 您还有其他症状吗？ || You have other symptoms.
    Bad pair: 主要任务如下： || The main tasks are as follows.
    Bad pair: 三地签署了合作框架协议。 || The three places signed a framework agreement
    Good pair: 三地签署了合作框架协议。 || The three places signed a framework agreement.
    Good pair: 加强水源保护； || strengthening water source protection;
    Good pair: 交通一体化 || Transportation integration
Limits
    A period and a semicolon count alike, as do a period and an exclamation mark. If one language asks inside the
    sentence and the other at its end, nothing is reported. Headings and cells need no marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.segment._pairs import is_complete
from jjjdoc.patterns import regex

Ending = Literal["question", "stop", "colon", "comma", "open", "none"]

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "question": Wording(
            en="one language asks a question here; the other does not", zh="两种语言此处一为问句，一非问句"
        ),
        "colon": Wording(
            en="one language ends with a colon; the other does not", zh="两种语言此处只有一种以冒号结尾"
        ),
        "stop": Wording(
            en="one language ends with a period; the other has no final mark",
            zh="两种语言此处只有一种有句末标点",
        ),
        "comma": Wording(
            en="the text ends with a comma; the other language does not",
            zh="文字以逗号结尾，另一种语言则不然",
        ),
    },
)

_CLOSING = " \t\n\u00a0\u3000\"'“”‘’)]）」』》〉】*"
_ENDINGS: dict[str, Ending] = {
    **dict.fromkeys("？?", "question"),
    **dict.fromkeys("。.；;！!．", "stop"),
    **dict.fromkeys("：:", "colon"),
    **dict.fromkeys("，,、", "comma"),
    **dict.fromkeys("…—", "open"),
}
_NOTE_MARKS = regex(r"(?:\[\d{1,3}\])+\s*\Z")  # of a text file, where they are characters
_RUNNING = frozenset({"paragraph", "item", "quotation", "note", "summary"})


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the end of the target, or of the text that ends with a comma, where the two do not agree."""
    if not is_complete(pair):
        return
    source, target = _ending(pair.source), _ending(pair.target)
    kinds = {source[0], target[0]}
    if len(kinds) == 1 or "open" in kinds:
        return
    where, other = (pair.source, pair.target) if source[0] == "comma" else (pair.target, pair.source)
    at, other_at = (source[1], target[1]) if where is pair.source else (target[1], source[1])
    related = ((other, max(0, other_at - 1), other_at),)
    if "question" in kinds:
        if not _asks(pair.source if target[0] == "question" else pair.target):
            yield Hit(where, max(0, at - 1), at, message="question", related=related)
    elif "colon" in kinds:
        yield Hit(where, max(0, at - 1), at, message="colon", related=related)
    elif pair.target.role in _RUNNING:
        kind = "comma" if "comma" in kinds else "stop"
        yield Hit(where, max(0, at - 1), at, message=kind, severity="note", related=related)


def _ending(passage: Passage) -> tuple[Ending, int]:
    """Return how a text ends and where its last character ends that is neither space, quotation mark nor bracket."""
    marks = _NOTE_MARKS.search(passage.text)
    end = len(passage.text[: marks.start() if marks else None].rstrip(_CLOSING))
    if end == 0:
        return "none", len(passage.text)
    if passage.text.endswith("...", 0, end):
        return "open", end
    return _ENDINGS.get(passage.text[end - 1], "none"), end


def _asks(passage: Passage) -> bool:
    return "?" in passage.folded
