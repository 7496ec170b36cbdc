r"""One-character place names not written out.

What it finds
    Roads and railways that are named in Chinese by one character a place, with the pinyin of these characters in
    English: Jing-Xiong Expressway, Jingxiong Intercity Railway, Beijing-Xiong Expressway for 京雄.
Why it matters
    Readers without Chinese cannot know that Jing is Beijing and Xiong is Xiong'an. English writes the places out.
Examples
    Bad en: The Jingxiong Intercity Railway opened in 2020.
    Bad en: Traffic on the Jing-Zhang High-Speed Railway has doubled.
    Bad en: The Beijing-Xiong Expressway links Beijing with Xiong'an.
    Good en: The Beijing-Xiong'an Intercity Railway and the Beijing-Zhangjiakou High-Speed Railway have opened.
    Good en: Jing-Jin-Ji is a name of the region; Jingzhou Railway Station is in Hubei.
Limits
    The list of routes is closed. If no road or railway follows, only a listed route with hyphens and an article can
    be distinguished from a person's name. Jing-Jin-Ji is accepted.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.language.names import JOINED, PINYIN, PLACES, written_out
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.name._compounds import RAIL_OR_ROAD, Compound, chains, heads
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="passage",
    languages=("en",),
    safety="unsafe",
    messages={
        "found": Wording(
            en="write out one-character names of places: {english}",
            zh="地名单字简称应译出全称：{english}",
        ),
        "unknown": Wording(en="write out one-character names of places", zh="地名单字简称应译出全称"),
    },
)

_ACCEPTED = frozenset(("jing-jin-ji",))
_JOINED = regex(rf"(?<![\w'-])(?:{'|'.join(sorted(JOINED, key=len, reverse=True))})(?![\w'-])")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each route whose places are not written out."""
    for chain in chains(passage):
        for compound, head in zip(chain, heads(chain), strict=True):
            if is_unexpanded(compound, head):
                mixed = any(part not in PINYIN for part in compound.parts)
                yield _hit(
                    passage,
                    compound.start,
                    compound.end,
                    written_out(compound.parts),
                    "error" if mixed else "warning",
                )
    for found in _JOINED.finditer(passage.folded):
        if passage.text[found.start()].isupper() and RAIL_OR_ROAD.match(passage.text, found.end()):
            yield _hit(passage, found.start(), found.end(), JOINED[found[0]].english, "warning")


def is_unexpanded(compound: Compound, head: Compound) -> bool:
    """Tell whether a compound is a route with places in pinyin; `head` is the one of its list that has the noun."""
    if compound.key in _ACCEPTED or not all(part in PINYIN or part in PLACES for part in compound.parts):
        return False
    if all(part in PLACES for part in compound.parts):
        return False
    if head.is_transport:
        return True
    is_route = written_out(compound.parts) is not None and all(part in PINYIN for part in compound.parts)
    return is_route and compound.article and compound.tail != "other"


def _hit(passage: Passage, start: int, end: int, english: str | None, severity: Severity) -> Hit:
    if english is None:
        return Hit(passage, start, end, message="unknown", severity=severity)
    return Hit(passage, start, end, {"english": english}, replacement=english, severity=severity)
