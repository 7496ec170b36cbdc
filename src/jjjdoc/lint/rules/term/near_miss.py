"""Nearly a term.

What it finds
    Words that are one letter from a term of the glossary of eight characters or more: a letter too many, too few or
    wrong, or two that are swapped.
Why it matters
    A search does not find a misspelled name, and no spelling checker knows Caofeidian.
Examples
    Bad en: The zone lies in Caofiedian.
    Bad en: It is one of the world-class city custers.
    Good en: The zone lies in Caofeidian.
    Good en: Anhe City has a new bridge. The mayor of Anhe City opened it.
    Good en: Many other districts and townships have followed.
    Bad zh: 疏解整治促提开专项行动成效明显。
    Good zh: 疏解整治促提升专项行动成效明显。
Limits
    Nothing is reported if the letter makes another number, an inflection, British spelling, another digit or another
    place: Hubei beside Hebei; nor a name that can be read as pinyin and that the text has several times, if it never has the
    term's. It is a note if the term is a single common word.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import primary_subtag
from jjjdoc.language.pinyin import may_spell
from jjjdoc.language.spelling import spelling_of
from jjjdoc.language.term.near import NearHit, common_length
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="document",
    rows=True,
    safety="unsafe",
    messages={
        "found": Wording(
            en="“{text}” differs from the term “{term}” by one character",
            zh="“{text}”与术语“{term}”仅差一字",
        ),
        "english": Wording(
            en="“{text}” differs from “{wanted}” in “{term}” by one letter",
            zh="“{text}”与“{term}”中的“{wanted}”仅差一个字母",
        ),
    },
)

_ENDINGS = frozenset(
    ("", "s", "es", "ed", "d", "r", "er", "y", "ies", "al", "ly", "'s", "e", "ing", "n", "ic", "or")
)
_WRITTEN_PLACES = """
hebei hubei henan hunan hainan yunnan shanxi shaanxi guangxi guangdong guangzhou jiangxi jiangsu zhejiang beijing
nanjing jilin jinan jining hangzhou huzhou suzhou xuzhou fuzhou wuzhou taiyuan taizhou tangshan dongcheng xicheng
hedong hexi tianjin dalian datong changsha changshu xianghe xinghe sanhe sanya
"""
_PLACES = frozenset(_WRITTEN_PLACES.split())


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield the words of a document that are nearly those of a term."""
    for passage in document.passages:
        yield from _in_passage(passage, document, context)


def _in_passage(passage: Passage, document: LintDocument, context: Context) -> Iterator[Hit]:
    near = context.index.find_near(passage.folded, passage.language)
    if not near:
        return
    hits = context.term_hits(passage)
    starts = [hit.start for hit in hits]
    seen: set[int] = set()
    for hit in sorted(near, key=lambda hit: (hit.start, -hit.end)):
        known = bisect_right(starts, hit.at) - 1
        if hit.at in seen or (known >= 0 and hit.at < hits[known].end):
            continue
        chinese = primary_subtag(passage.language) == "zh"
        text = passage.text[hit.start : hit.end]
        if not chinese and (_is_another_word(hit, text) or _is_own_name(hit, text, document, context)):
            continue
        seen.add(hit.at)
        wanted = hit.term.text if chinese else _as_in_term(hit)
        yield Hit(
            passage,
            hit.start,
            hit.end,
            {"wanted": wanted, "term": hit.term.text},
            "found" if chinese else "english",
            wanted,
            severity="note" if not chinese and hit.term.case == "any" and " " not in hit.term.text else None,
        )


def _is_another_word(hit: NearHit, text: str) -> bool:
    """Tell whether a word that differs from one of a term may well be meant as it stands."""
    found, wanted = hit.found, hit.wanted
    if min(len(found), len(wanted)) < 4 or not (found.isalpha() and wanted.replace("'", "").isalpha()):
        return True
    if text.isupper() and len(text) < 6:
        return True
    spelling = spelling_of(found)
    if spelling is not None and spelling.other == wanted:
        return True
    if wanted.endswith("ss") or found.endswith("ss"):
        return False
    same = common_length(found, wanted)
    return (found[same:] in _ENDINGS and wanted[same:] in _ENDINGS) or {found, wanted} <= _PLACES


def _is_own_name(hit: NearHit, text: str, document: LintDocument, context: Context) -> bool:
    """Tell whether a word is a name of the document itself: one in pinyin that it has several times, but never the term's."""
    if not (text[:1].isupper() and may_spell(text)):
        return False
    words = context.once_for(document, _words)
    return words[text] >= _SEVERAL and not words[_as_in_term(hit)]


def _words(document: LintDocument, _: Context) -> Counter[str]:
    """Return how often a document has each word."""
    return Counter(word for passage in document.passages for word in _WORD.findall(passage.text))


_SEVERAL = 2
_WORD = regex(r"[^\W\d_]+")


def _as_in_term(hit: NearHit) -> str:
    """Return the word of the term in the term's own capitals."""
    at = hit.term.text.lower().find(hit.wanted)
    return hit.term.text[at : at + len(hit.wanted)] if at >= 0 else hit.wanted
