"""Lists of three or more in a sentence: where they are joined, and whether a comma stands before the joint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from jjjdoc.language.clause_words import FINITE, LINKS, word_set
from jjjdoc.language.sentence import Sentence
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rules.english._grammar import words_of
from jjjdoc.patterns import regex


class Joint(Struct, frozen=True):
    """The end of the last but one member of a list and the word that joins the last: "services, and"."""

    start: int
    end: int
    comma: int | None


_JOINT = regex(r"(?:(?P<comma>,)|(?<!\s))\s+(?P<word>and|or)\s+(?=[\w\"“‘'])")
_LONGEST = 80
_LONGEST_SUBJECT = 8
_TAIL = 4
_LOOK_AHEAD = 60
_BREAK = regex(r",(?=\s)|[;:()\[\]—“”\"]")

# What opens something else than a member of a list.
_STARTERS = (
    word_set(
        "in on at by with over under from for to of as into during after before through without within since than"
        " then now also both either neither not only namely including especially particularly respectively such"
        " however therefore thus meanwhile moreover furthermore additionally instead rather today yesterday"
        " tomorrow still yet and or i we you he she it they there this that these those one"
        " our your his her their my"
    )
    | LINKS
    | FINITE
)
_INTRODUCTIONS = _STARTERS | word_set(
    "last next every each once first second third next overall nowadays sometimes often perhaps indeed besides"
    " otherwise afterwards later nevertheless again yes no well please meantime elsewhere"
    " similar unlike like according due compared given thanks despite"
)
_SUBJECTS = word_set("i we you he she it they there")
_BEFORE_LISTS = word_set("including namely especially particularly")
_PREPOSITIONS = word_set("of in on for to with by at from as into between among via per about without")
_COUNTRIES = word_set(
    "china japan england france germany italy spain austria russia india mexico canada australia brazil switzerland"
    " california texas florida missouri nebraska washington iran egypt turkey"
)
"""After a town these say where it is (Wuhan, China, and …): no list then."""

_SAYING = word_set("said says say told adds added asked replied wrote")


def find_joints(text: str, folded: str, sentence: Sentence) -> Iterator[Joint]:
    """Yield the joint of each list that is surely one; doubtful ones are left out."""
    breaks = [found.start() for found in _BREAK.finditer(text, sentence.start, sentence.end)]
    edges = [sentence.start - 1, *breaks, sentence.end]
    at = 0
    for found in _JOINT.finditer(text, sentence.start, sentence.end):
        while edges[at + 1] < found.start():
            at += 1
        if at == 0 or text[edges[at]] != ",":
            continue
        member = (edges[at] + 1, found.start())
        if member[1] - member[0] > _LONGEST:
            continue
        before = (edges[at - 1] + 1, edges[at])
        comma = found.start("comma") if found["comma"] else None
        longest = 4 if comma is not None or _is_name(text[slice(*member)]) else 3
        if not _is_member(folded, member, longest):
            continue
        follows_member = at > 1 and text[edges[at - 1]] == "," and _is_member(folded, before, longest=4)
        if not follows_member and not _is_first_member(text, folded, before, member, at_start=at == 1):
            continue
        after = edges[at + 1 : at + 4] if comma is None else edges[at + 2 : at + 5]
        if comma is None and _goes_on(text, folded, found.end(), after):
            continue
        stop = after[0] if after else sentence.end
        opens_clause = comma is not None and _opens_clause(folded, found.end(), stop)
        if opens_clause and not _is_subject(folded, edges[: at + 2]):
            continue
        start = member[0] + len(text[slice(*member)]) - len(text[slice(*member)].lstrip())
        yield Joint(start, found.end("word"), comma)


def _is_name(part: str) -> bool:
    """Tell whether every word of a part begins with a capital."""
    return all(word[0].isupper() for word in part.split())


def _is_member(folded: str, span: tuple[int, int], longest: int) -> bool:
    """Tell whether a part between commas is short and has nothing of a clause or a phrase of its own."""
    words = words_of(folded, *span)
    if not words or len(words) > longest or words[0] in _STARTERS or words[-1] in _STARTERS:
        return False
    if len(words) > 1 and words[0].endswith("ing"):
        return False
    if any(word in FINITE or word in LINKS or word in _SAYING or word in _PREPOSITIONS for word in words):
        return False
    return not all(word[0].isdigit() for word in words)


def _is_first_member(
    text: str, folded: str, before: tuple[int, int], member: tuple[int, int], at_start: bool
) -> bool:
    """Tell whether what stands before the only comma of a list can end with its first member."""
    words = words_of(folded, *before)
    if not words or words[-1] in _STARTERS or words[-1] in _SAYING or words[-1][0].isdigit():
        return False
    introduces = (words[0] in _INTRODUCTIONS or words[0].endswith("ly")) and words[0] not in _SUBJECTS
    if words[0] in _BEFORE_LISTS and len(words) > 1 and not at_start:
        introduces = False
    if introduces and (words[0] in LINKS or not any(word in FINITE for word in words)):
        return False
    if at_start and len(words) > 1 and (words[0].endswith("ing") or words[-1].endswith("ly")):
        return False
    if not {"and", "or"}.isdisjoint(words[-_TAIL:]):
        return False
    if words_of(folded, *member)[-1] in _COUNTRIES:
        return False
    last_of_first = text[slice(*before)].rsplit(maxsplit=1)[-1]
    last_of_second = text[slice(*member)].rsplit(maxsplit=1)[-1]
    opens_sentence = at_start and len(words) == 1
    return last_of_first[0].isupper() == last_of_second[0].isupper() or opens_sentence


def _goes_on(text: str, folded: str, start: int, edges: list[int]) -> bool:
    """Tell whether the list goes on after these two: “muscle and joint pain, fever, and headache”."""
    if len(edges) < 2 or text[edges[0]] != ",":
        return False
    following = (edges[0] + 1, edges[1])
    if words_of(folded, *following)[:1] in (["and"], ["or"]):
        return True
    return _is_member(folded, (start, edges[0]), longest=4) and _is_member(folded, following, longest=4)


def _is_subject(folded: str, edges: list[int]) -> bool:
    """Tell whether a sentence begins with a list: “Roads, rails, and ports have been built”."""
    if len(edges) > _LONGEST_SUBJECT:
        return False
    return all(_is_member(folded, (start + 1, end), longest=4) for start, end in pairwise(edges))


def _opens_clause(folded: str, start: int, end: int) -> bool:
    """Tell whether what follows “, and” is a clause: a short subject and a finite verb."""
    words = words_of(folded, start, max(start, min(end, start + _LOOK_AHEAD)))[:4]
    return words != [] and (words[0] in _STARTERS or any(word in FINITE for word in words))


def list_commas(passages: Iterable[Passage], context: Context) -> Literal["with", "without"] | None:
    """Tell whether most lists of a document have the serial comma; None where it has no lists, or as many of both."""
    balance = sum(
        -1 if joint.comma is None else 1
        for passage in passages
        for sentence in context.sentences(passage)
        for joint in find_joints(passage.text, passage.folded, sentence)
    )
    if balance == 0:
        return None
    return "with" if balance > 0 else "without"
