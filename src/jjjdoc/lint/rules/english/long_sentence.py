"""Long sentence.

What it finds
    A sentence of more than 45 words; parts between semicolons count each for themselves.
Why it matters
    A Chinese sentence runs on with commas. If it is translated without a break, it loses its reader before the verb;
    two or three sentences say the same.
Examples
    Bad en: Nine expressways including the Beijing-Kunming, Beijing-Taipei and Beijing-Qinhuangdao expressways have been opened to traffic, forming a basic transportation circle with Beijing, Tianjin and Xiong'an New Area reachable within half an hour and the major cities of the region reachable within one to one and a half hours.
    Good en: Nine expressways have been opened to traffic. Beijing, Tianjin and Xiong'an New Area can be reached within half an hour.
    Good en: The report covers one field after another: transport by road and rail in the whole of the region; water and air; schools, universities and hospitals; the market and its institutions; the sharing of services; the growth of new industries in the three places; and the relocation of functions from the capital.
Limits
    Words are counted, not clauses. A name of six words counts six.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="note",
    subject="passage",
    languages=("en",),
    messages={"found": Wording(en="{count} words in one sentence", zh="一句共{count}个词，宜拆分")},
)

LIMIT = 45
_PART = regex(r"[^;]+")
_WORD = regex(r"[^\W_][^\s]*")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each sentence that is too long."""
    for sentence in context.sentences(passage):
        if sentence.end - sentence.start <= LIMIT * 2:
            continue
        counts = [
            len(_WORD.findall(part[0])) for part in _PART.finditer(passage.text, sentence.start, sentence.end)
        ]
        if max(counts, default=0) > LIMIT:
            yield Hit(passage, sentence.start, sentence.end, {"count": max(counts)})
