"""The tokens of inline markup, and which brackets make links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jjjdoc.errors import Wording
from jjjdoc.language.markup.reporting import CLOSE_OR_ESCAPE, ESCAPE, UNCLOSED, FaultList
from jjjdoc.patterns import regex

LINK_IN_LINK = Wording(en="a link inside a link", zh="链接中不能再有链接")

# Possessive quantifiers: nothing is tried twice, so time is linear whatever the text holds.
# The first line lets plain characters pass at the speed of a search.
_TOKEN = regex(
    r"""
      (?=[\\*{}\[\]\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff])
    (?: (?P<escape> \\ [*{}\[\]\\^] )
    | (?P<stars> \*+ )
    | (?P<bare_fact> \{ [a-z][a-z0-9_]{0,63} \} )
    | (?P<fact> \{ [^{}]*+ \} )
    | (?P<term> \[\[ (?!\^) [^\[\]]*+ \]\] )
    | (?P<note> \[\^ [^\[\]]*+ \] )
    | (?P<link_end> \]\( [^()]*+ (?: \( [^()]*+ \) [^()]*+ )*+ \) )
    | (?P<broken_link_end> \]\( )
    | (?P<broken_term> \[\[ (?![\[^]) )
    | (?P<broken_note> \[\^ )
    | (?P<left> \[ )
    | (?P<right> \] )
    | (?P<broken_fact> \{ )
    | (?P<right_brace> \} )
    | (?P<control> [\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+ )
    )
    """,
    re.VERBOSE,
)


def find_tokens(text: str) -> list[re.Match[str]]:
    """Return everything in a text that is not plain characters; `lastgroup` is the kind."""
    return list(_TOKEN.finditer(text))


def pair_links(tokens: Sequence[re.Match[str]], faults: FaultList) -> dict[int, int]:
    """Return the indexes of the tokens that begin a link, each with that of its end."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    last_start = (
        -1
    )  # where the latest link begins; links end in order, so this tells whether one stands inside
    for index, token in enumerate(tokens):
        if token.lastgroup == "left":
            waiting.append(index)
        elif token.lastgroup in ("right", "link_end", "broken_link_end") and waiting:
            start = waiting.pop()
            if token.lastgroup == "right":
                continue
            if token.lastgroup == "broken_link_end":
                hint = CLOSE_OR_ESCAPE(close=")", escaped="\\[")
                faults.add(tokens[start].start(), token.end(), UNCLOSED(mark="[…]("), hint)
            elif last_start > start:
                faults.add(tokens[start].start(), token.end(), LINK_IN_LINK(), ESCAPE(escaped="\\["))
            else:
                pairs[start] = index
                last_start = start
    return pairs
