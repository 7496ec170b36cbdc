"""Emphasis or link in one language alone.

What it finds
    A link, or emphasis (`*word*`, `**word**`), in one language of a segment but not in the other.
Why it matters
    A link that went missing is information that went missing. What one language stresses the other should too.
Examples
    Bad pair: 详见[市政府网站](https://www.beijing.gov.cn/)。 || For details see the website of the municipal government.
    Bad pair: **稳步**推进 || advancing steadily
    Good pair: 详见[网站](https://www.beijing.gov.cn/)。 || See the [website](https://english.beijing.gov.cn/).
    Good pair: **稳步**推进 || advancing *steadily*
Limits
    It counts emphasis, and does not compare which words are stressed. Bold and italic count alike, since Chinese has
    no italics of its own. Italics in English, as titles and Latin words have them, are not missed in the Chinese.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.segment._pairs import is_complete
from jjjdoc.tree.nodes import Emphasis, Inline, Link, Strong
from jjjdoc.tree.walk import iterate_inlines

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "emphasis": Wording(
            en="“{text}” is emphasized here; the other language has no emphasis",
            zh="此处强调“{text}”，另一种语言没有强调",
        ),
        "link": Wording(
            en="“{text}” is a link; the other language has fewer links",
            zh="“{text}”是链接，另一种语言的链接少于此处",
        ),
    },
)


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the links that are more than in the other language, and the first of emphasis that the other has none of."""
    if not is_complete(pair):
        return
    for passage, other in ((pair.source, pair.target), (pair.target, pair.source)):
        related = ((other, 0, len(other.text)),)
        for link in _extra_links(_links(passage), _links(other)):
            yield Hit(passage, *passage.visible_range(link.start, link.end), message="link", related=related)
        missed = _emphasis(passage, (Emphasis, Strong) if is_chinese(passage.language) else (Strong,))
        if missed and not _emphasis(other, (Emphasis, Strong)):
            where = passage.visible_range(missed[0].start, missed[0].end)
            yield Hit(passage, *where, message="emphasis", severity="note", related=related)


def _links(passage: Passage) -> list[Link]:
    return [inline for inline in iterate_inlines(passage.prose.inlines) if isinstance(inline, Link)]


def _extra_links(links: list[Link], others: list[Link]) -> list[Link]:
    """Return as many links as there are more, those with a target of their own first."""
    count = len(links) - len(others)
    if count <= 0:
        return []
    targets = {link.target for link in others}
    by_target = sorted(links, key=lambda link: link.target in targets)
    return sorted(by_target[:count], key=lambda link: link.start)


def _emphasis(passage: Passage, kinds: tuple[type[Inline], ...]) -> list[Inline]:
    return [inline for inline in iterate_inlines(passage.prose.inlines) if isinstance(inline, kinds)]
