"""Counts and their lists in English: “three counties (i.e. A, B and C)”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.language.claim.counts.english_items import NUMBERS, read_items
from jjjdoc.language.claim.counts.enumeration import Enumeration, Listed, closing, masked
from jjjdoc.language.claim.text import Text
from jjjdoc.language.clause_words import FINITE, LINKS, word_set
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.sentence import Sentence
from jjjdoc.patterns import regex

_BRACKETS = {"(": ")", "[": "]"}
_REACH = 600
_BEFORE = 90
_MOST = 20
_INTRODUCER = regex(
    r"(?P<bracket>\()(?:(?P<that>i\.e\.?,?|namely,?|that is,?)|(?P<such>including|such as|e\.g\.?,?))?(?= ?[\w“\"'‘])"
    r"|(?:,| [—–]) (?P<named>namely|i\.e\.?),? |, (?P<open>including|such as) | (?P<bare>including|such as) "
    r"|(?P<colon>:) (?=[\w“\"'‘])| ?(?P<dash>—|–(?= )) ?(?=(?-i:[A-Z]))"
    r"|(?P<comma>,)(?P<in> (?:in|at|near|to|from|with|for|by))? (?=(?:the )?(?-i:[A-Z]))| (?P<of>of) (?=(?-i:[A-Z]))| (?P<are>are|were) (?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""What stands between a count and its list: marks, words, or nothing but a comma or “of” before names."""

_OF_PLACES = regex(
    r"(?:cities|towns|provinces|municipalities|counties|districts|states|countries|regions|islands|villages|boroughs|ports|prefectures) $",
    re.IGNORECASE,
)
_OF_NAME = regex(r" (?:of|in|from|for|at|by) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*$")
_NAME = r"(?:the )?[A-Z][\w’'-]*(?: (?:of|the|de|[A-Z][\w’'.-]*))*"
_NAMES = regex(rf" ?{_NAME}(?:, {_NAME})*,? and {_NAME}[.!?]?")
_AS_FOLLOWS = regex(
    r"(?: (?:that|which|who)(?: [a-z'-]+){1,4})?,? (?:(?:are|were|is) )?(?:as follows|the following)$",
    re.IGNORECASE,
)
_WHEN = regex(
    r",? (?:(?:this|last|that|each|every) (?:year|month|week|quarter|spring|summer|autumn|winter)|so far|in (?:all|total)|at once|in (?:19|20)\d\d)$",
    re.IGNORECASE,
)
"""What may stand between a noun and its list without being of either."""
_BRACKET = regex(r"\((?:(?:i\.e\.?|namely|that is),? )?")
_COUNT = regex(rf"(?<![\w.,$€£¥#%/’'-])(?P<count>both|{'|'.join(NUMBERS)}|[1-9]|1\d|20)(?= )", re.IGNORECASE)
_PART = regex(
    rf"(?<![\w.,$€£¥#%/’'-])(?P<count>{'|'.join(NUMBERS)}|[1-9]|1\d|20)(?: [\w’'-]+){{1,4}}(?:,|,? and) $",
    re.IGNORECASE,
)
_PARTIAL = regex(
    rf"(?<![a-z])(?:of (?:the|these|those|its|their|all|our)|over|than|about|around|nearly|almost|at least|at most|up to|approximately"
    rf"|some|or|every|between|only|no|page|chapter|phase|level"
    rf"|(?:rise|rose|risen|grow|grew|grown|fell|fall|fallen|cut|up|down|(?:increas|rais|reduc|expand|extend|doubl|climb|mov|chang|lower)[a-z]*) (?:to|from|by)|(?:come|came|limited|bring|brought) to|(?:{'|'.join(NUMBERS)}|\d+|some|any|many|most)"
    rf" (?:of|and|or|to)) $",
    re.IGNORECASE,
)
_CUT = regex(r"[.;:()\[\]—–,]")
_PREPOSITION = word_set(
    "of in on for to with by at from as into among between under across near via per about during"
)
_LINKS = LINKS - _PREPOSITION
_KINDS = word_set(
    "kinds types sorts categories groups sets classes pairs forms levels aspects areas pieces sections"
)
_MEASURES = word_set(
    "years months weeks days hours minutes seconds percent times miles meters metres kilometers kilometres feet inches"
    " hectares acres tons tonnes yuan dollars euros points degrees percentage million billion trillion thousand hundred dozen"
    " consecutive more others people men women children patients persons households and or"
)
_ARTICLES = word_set("the these those its their our all")
_PLURALS = word_set("genera criteria phenomena media bacteria species series")


def find_enumerations(text: Text) -> Iterator[Enumeration]:
    """Yield each count with its list, where what is counted and what is listed are surely the same."""
    if not (any(map(_may_count, text.quantities)) or "both " in text.folded):
        return
    shown = masked(text, (" and ", " or "), ", ")
    plain = text.written.replace("\u00a0", " ")
    for sentence in text.sentences:
        for found in _INTRODUCER.finditer(shown, sentence.start, sentence.end):
            enumeration = _read(plain, shown, sentence, found)
            if enumeration is not None:
                yield enumeration
        yield from _named_before(plain, shown, sentence)


_NAMED_BEFORE = regex(
    rf"(?P<names>{_NAME}(?:, {_NAME})+,? and {_NAME})(?P<joint>,|:| [—–]) (?:the|these|all|its|their|our) (?P<count>{'|'.join(NUMBERS)}) (?:[a-z-]+ ){{0,3}}?[a-z-]+s(?![a-z-])"
)


def _named_before(plain: str, shown: str, sentence: Sentence) -> Iterator[Enumeration]:
    """Yield names that begin a sentence with the count behind them: Ash, Birch and Cedar, the three pilot towns, …."""
    comma, joint = (plain.find(mark, sentence.start, sentence.end) for mark in (", ", " and "))
    found = _NAMED_BEFORE.match(plain, sentence.start, sentence.end) if 0 < comma < joint else None
    if found is None:
        return
    items = read_items(shown, sentence.start, found.end("names"), whole=True, names=True)
    count = NUMBERS[found["count"]]
    if items is not None and not (found["joint"] == "," and count < _LEAST_NAMED):
        yield Enumeration(sentence.start, found.end(), (count,), items, weak=True, before=False)


_LEAST_NAMED = 3
"""The two pilot towns may be the last two of three."""


def _may_count(quantity: Quantity) -> bool:
    return quantity.kind == "number" and not quantity.unit and 1 <= quantity.low <= _MOST


def find_lists(text: Text) -> Iterator[Listed]:
    """Yield each closed list in brackets, and each that spells out a count."""
    shown = masked(text, (" and ", " or "), ", ")
    for opening in _BRACKET.finditer(shown):
        end = closing(shown, opening.start(), _BRACKETS, _REACH)
        items = read_items(shown, opening.end(), end, whole=True, names=False) if end >= 0 else None
        if items is not None and not items.open:
            yield Listed(opening.end(), end, items)
    for found in find_enumerations(text):
        if not found.items.open:
            yield Listed(found.start, found.end, found.items)


def _read(plain: str, text: str, sentence: Sentence, found: re.Match[str]) -> Enumeration | None:
    is_open = bool(found["such"] or found["open"] or found["bare"])
    weak = bool(
        found["colon"]
        or found["dash"]
        or found["comma"]
        or found["of"]
        or found["are"]
        or (found["bracket"] and not found["that"] and not found["such"])
    )
    if found["comma"] and (
        _OF_NAME.search(plain, sentence.start, found.start())
        or plain.rfind("(", sentence.start, found.start()) > plain.rfind(")", sentence.start, found.start())
    ):
        return None  # of a name, or within a bracket: (Wuhan, China and Paris, France)
    if found["of"] and not _OF_PLACES.search(plain, sentence.start, found.start("of")):
        return None
    counted = _counts_before(
        plain, max(sentence.start, found.start() - _BEFORE), found.start(), is_open=is_open
    )
    is_near = found.start() - sentence.start <= _LONGEST_SUBJECT
    counted = counted or (_count_of_subject(plain, sentence.start, found) if is_near else None)
    of_names = None if counted or not is_near else _count_of_names(plain, sentence.start, found)
    counted = counted or of_names
    if counted is None:
        return None
    start, counts = counted
    if found["bracket"]:
        end = closing(text, found.start(), _BRACKETS, _REACH)
    else:
        end = min(sentence.end, found.end() + _REACH)
    if end < 0:
        return None
    items = read_items(
        text,
        found.end(),
        end,
        whole=bool(found["bracket"]) or (bool(found["colon"]) and ";" in text[found.end() : end]),
        names=is_open or (weak and not found["colon"]),
    )
    if items is None or (items.open and not is_open):
        return None
    after = text[items.end : sentence.end]
    if found["colon"] and after.strip(" .!?") != "":
        return None
    if of_names and not _NAMES.fullmatch(plain, found.end(), items.end):
        return None
    if found["are"] and not (after.strip(" .!?") == "" and _NAMES.fullmatch(plain, found.end(), items.end)):
        return None
    if found["comma"]:
        if not (after.startswith(",") or after.strip(" .!?") == ""):
            return None  # in three cities, A and B won
        if not _NAMES.fullmatch(plain, found.end(), items.end):
            return None
    if found["of"] and items.high <= _LEAST_OF and items.high < min(counts):
        return None  # the three cities of Jiangsu and Zhejiang lie in them
    return Enumeration(start, items.end, counts, replace(items, open=is_open), weak or is_open)


def _counts_before(text: str, start: int, end: int, *, is_open: bool) -> tuple[int, tuple[int, ...]] | None:
    """Return where the count begins that what stands before a list ends with, and its values."""
    for cut in _CUT.finditer(text, start, end):
        start = cut.end()
    counts = list(_COUNT.finditer(text, start, end))
    if not counts:
        return None
    last = counts[-1]
    if not _is_counted(text[last.end() : end], is_open=is_open, single=_value(last) == 1):
        return None
    total, at = _value(last), last.start()
    while (part := _PART.search(text, max(0, at - _BEFORE), at)) is not None:
        total, at = total + _value(part), part.start()
    if _PARTIAL.search(text, max(0, at - 24), at):
        return None
    if at == last.start():
        return None if total == 1 else (at, (total,))
    return at, (total,) if _value(last) == 1 else (_value(last), total)


_LEAST_OF = 2
_LONGEST_SUBJECT = 300
"""How far into its sentence a list may be that spells out a count of the subject."""


_FEW = 2
_OF_THEM = regex(
    r"(?:Out )?Of (?:the|its|our|these|those) (?:[\w’'-]+ ){1,3}?[\w’'-]+s, (?:only |just )?", re.IGNORECASE
)
_SUBJECT = regex(
    r"(?:[A-Z][\w’'-]+(?: [\w’'-]+){0,6}, )?(?:the|its|their|these|all|only|a total of)? ?",
    re.IGNORECASE,
)
_OUT_OF = regex(r" (?:out )?of(?: the| these| those| its| our)? ", re.IGNORECASE)
_AT_ONCE = regex(r"(?<![a-z])(?:and|but|while|which|who|whose)(?![a-z])", re.IGNORECASE)


def _count_of_subject(text: str, start: int, found: re.Match[str]) -> tuple[int, tuple[int, ...]] | None:
    """Return the count of the subject, if it is the only count and the only plural noun of its sentence before the list.

    Four subsidiaries contributed to the loss, namely; four of the offices are now open: Leeds, York and Hull.
    """
    if not (found["named"] or found["colon"]):
        return None
    counts = list(_COUNT.finditer(text, start, found.start()))
    if len(counts) == 2 and _OUT_OF.fullmatch(text, counts[0].end(), counts[1].start()):
        counts = [counts[0]]
    if 1 <= len(counts) <= _FEW and _OF_THEM.fullmatch(text, start, counts[-1].start()):
        return counts[-1].start(), (_value(counts[-1]),)
    if len(counts) != 1 or not _SUBJECT.fullmatch(text, start, counts[0].start()):
        return None
    between = text[counts[0].end() : found.start()]
    words = between.lower().split()
    plurals = [word for word in words if _is_plural(word.strip(",")) or word in _MEASURES]
    if len(plurals) != 1 or plurals[0] in _MEASURES or _CUT.search(between) or _AT_ONCE.search(between):
        return None
    return counts[0].start(), (_value(counts[0]),)


_OTHERS = regex(
    r"(?<![a-z])(?:the|these|those|following|its|their|our|all|other|many|several|various)(?: [a-z-]+){0,2} [a-z-]+s$",
    re.IGNORECASE,
)


def _count_of_names(text: str, start: int, found: re.Match[str]) -> tuple[int, tuple[int, ...]] | None:
    """Return the only count of a sentence, said of its subject, where names behind a colon may be those of what it counts.

    Three laboratories shared the first round of grants: Caldwell, Norrby and Ibarra.
    """
    counts = list(_COUNT.finditer(text, start, found.start()))
    if (
        len(counts) != 1
        or not (found["colon"] or found["bracket"])
        or found["such"]
        or not _SUBJECT.fullmatch(text, start, counts[0].start())
    ):
        return None
    between = text[counts[0].end() : found.start()]
    words = [word.strip(",") for word in between.lower().split()]
    if found["bracket"] and len(words) <= 1:
        return None  # right behind its noun a bracket is a list of its own
    plural = next((at for at, word in enumerate(words) if _is_plural(word)), len(words))
    if plural > _NEAR or any(word in _MEASURES for word in words) or any(map(str.isdigit, between)):
        return None
    if (
        any(word in _PREPOSITION for word in words[:plural])
        or _OTHERS.search(between)
        or _AT_ONCE.search(between)
    ):
        return None
    return counts[0].start(), (_value(counts[0]),)


_NEAR = 3
"""How many words may describe the noun of a count."""


def _value(found: re.Match[str]) -> int:
    word = found["count"].lower()
    if word == "both":
        return 2
    return NUMBERS.get(word) or int(word)


def _is_counted(between: str, *, is_open: bool, single: bool) -> bool:
    """Tell whether the words between count and list are one plural noun with what describes it."""
    between = _WHEN.sub("", _AS_FOLLOWS.sub("", between))
    words = between.replace("“", " ").replace("”", " ").replace('"', " ").split()
    lower = [word.lower() for word in words]
    if (
        not words
        or len(words) > 8
        or any(word in FINITE or word in _LINKS or word in _MEASURES for word in lower)
    ):
        return False
    if any(char.isdigit() for char in between):
        return False
    prepositions = [index for index, word in enumerate(lower) if word in _PREPOSITION]
    if any(word in _ARTICLES for word in lower[: prepositions[0] if prepositions else None]):
        return False  # three inspectors visited the plants
    if not prepositions:
        return single or _is_plural(lower[-1])
    first = prepositions[0]
    if first == 0 or not (single or _is_plural(lower[first - 1])):
        return False
    if lower[first] == "of" and lower[first - 1] in _KINDS and len(prepositions) == 1:
        return True
    return not is_open and not any(_is_plural(word) for word in lower[first:])


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or word in _PLURALS
