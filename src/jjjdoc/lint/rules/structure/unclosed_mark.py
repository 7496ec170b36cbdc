r"""Unclosed or mismatched mark.

What it finds
    A quotation mark, bracket or title mark that is not closed in its paragraph, or closes what is not open.
Why it matters
    The reader does not know where the quotation or the aside ends; in Chinese a title mark left open makes the rest
    of the sentence a title.
Examples
    Bad en: The "four centers, as they are called, guide the city.
    Bad en: Two wings (Tongzhou and Xiong'an have been built.
    Bad zh: 市政府印发《实施意见，明确任务。
    Bad zh: 坚持“四个中心”定位，做好“四个服务。
    Good en: a) The city's '90s plan (see 3) and a 55" screen :)
    Good en: “The first paragraph of a quotation.\n\n“The second ends it.”
    Good zh: 1）坚持“四个中心”定位（见附件）。\n\n市政府印发《关于〈规划〉的实施意见》。
Limits
    Apostrophes, inches and seconds, marks of lists such as a) and 1）, intervals such as [0, 1) and emoticons are not
    counted. A quotation may go on over several paragraphs. Brackets of different width belong together here; see
    `chinese.half_width_punctuation`.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.structure._marks import Loose, loose_marks

RULE = Rule(
    severity="warning",
    subject="document",
    messages={
        "open": Wording(en="“{text}” is not closed", zh="“{text}”没有配对的后半"),
        "close": Wording(en="“{text}” has nothing to close", zh="“{text}”没有配对的前半"),
    },
)

_REACH = 20
"""Over how many paragraphs a quotation may go on."""

_MOST = 4
"""A paragraph with more speaks of marks, or is lost; the first will do."""

_QUOTES = '“”"'
_OPENING = ("“", '"')


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield the marks without a partner, apart from those of quotations over several paragraphs."""
    found = [(passage, loose_marks(passage.text)) for passage in document.passages]
    continued = _continued(found)
    for index, (passage, marks) in enumerate(found):
        loose = [mark for mark in marks if (index, mark.place) not in continued]
        for mark in loose if len(loose) <= _MOST else loose[:1]:
            yield Hit(passage, mark.place, mark.place + 1, message="open" if mark.opens else "close")


def _continued(found: list[tuple[Passage, list[Loose]]]) -> set[tuple[int, int]]:
    """Return the loose marks that begin, go on with, and end a quotation of several paragraphs."""
    continued: set[tuple[int, int]] = set()
    waiting: list[tuple[int, int]] = []
    for index, (passage, marks) in enumerate(found):
        text = passage.text
        quotes = [mark for mark in marks if text[mark.place] in _QUOTES]
        if waiting and index - waiting[-1][0] > _REACH:
            waiting = []
        if not quotes:
            if waiting and index == waiting[-1][0] + 1 and text[:1] in _OPENING:  # opened again, and closed
                continued.update(waiting)
                waiting = []
        elif waiting and len(quotes) == 1 and _ends(text, quotes[0]):
            continued |= {*waiting, (index, quotes[0].place)}
            waiting = []
        elif waiting and len(quotes) == 1 and quotes[0].place == 0:
            waiting.append((index, 0))
        elif _begins(text, quotes[-1]):
            waiting = [(index, quotes[-1].place)]
    return continued


def _begins(text: str, mark: Loose) -> bool:
    before = text[max(0, mark.place - 1) : mark.place]
    return mark.opens and (text[mark.place] != '"' or not before.isalnum())


def _ends(text: str, mark: Loose) -> bool:
    before = text[max(0, mark.place - 1) : mark.place]
    return not mark.opens or (text[mark.place] == '"' and before != "" and not before.isspace())
