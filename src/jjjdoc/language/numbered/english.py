"""Reading what English names by number: Article 3, paragraph 2; the third plenary session; Phase II of Line 3; ranked second."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind
from msgspec.structs import replace

from jjjdoc.language.fold import fold
from jjjdoc.language.numbered.codes import read_codes, read_dialed, read_slogans
from jjjdoc.language.numbered.families import FAMILIES, ORDER, PROVISIONS, Numbered, apart
from jjjdoc.language.numbered.values import ENGLISH_ORDINALS, ENGLISH_WORDS, ROMAN, english_key, roman_key
from jjjdoc.language.quantity.text import FUNCTION_WORDS, word_set
from jjjdoc.patterns import regex


def _families_of_nouns() -> dict[str, tuple[str, ...]]:
    nouns: dict[str, tuple[str, ...]] = {}
    for family in FAMILIES.values():
        for noun in family.english:
            nouns[noun] = (*nouns.get(noun, ()), family.name)
    return nouns


_OFTEN_ARTICLES = frozenset(("clause", "clauses", "section", "sections", "rule", "regulation"))
"""What articles are called in contracts and elsewhere; beside articles they are paragraphs."""

_NOUNS = _families_of_nouns()
_LABELS = "|".join(sorted(_NOUNS, key=len, reverse=True))
_DIGITS = r"[0-9]{1,5}(?![0-9]*\.[0-9]|[0-9]|,[0-9]{3}(?![0-9]))"
_DOTTED = r"[0-9]{1,3}(?:\.[0-9]{1,2}){1,3}(?![0-9])"
_IN_LETTERS = rf"(?<![a-z])(?:(?:{ROMAN})(?![\w-])|(?:{ENGLISH_WORDS})(?![\w-])|a(?=\))|[b-hj-ruwyz](?!\w))"
_LABEL_NUMBER = rf"(?:{_DOTTED}|{_DIGITS}(?:-[0-9]{{1,2}}(?![0-9]))?|{_IN_LETTERS})"
_LABEL_WORDS = list(_NOUNS)
_LABEL = AhoCorasick(_LABEL_WORDS, matchkind=MatchKind.LeftmostLongest)
_AFTER_LABEL = regex(rf"(?:\.? ?|-)(?:nos?\.? ?|numbers? |#)?\(?(?P<number>{_LABEL_NUMBER})(?!\w)\)?")
_MORE = regex(
    rf"\)?(?: ?, ?(?:and |or )?| and/or | and | or | & | ?~ ?| to | through | ?[–—-] ?|, through )(?:(?:sub-?)?(?P<noun>{_LABELS}) )?\(?(?P<number>{_LABEL_NUMBER})(?!\w)\)?"
)
_SUB = regex(rf" ?\(([0-9]{{1,2}}|[a-z]|{ROMAN})\)")
_AFTER_LIST = regex(
    r"\)? ?(?:[.,;:()\]\"”]|$|[~–—-]|(?:{})\b)".format(
        "|".join(sorted(FUNCTION_WORDS, key=len, reverse=True))
        + f"|{_LABELS}|herein|hereof|hereto|thereof|hereunder|do|does|applies|apply"
    )
)
_RANGES = regex("to|through|[~–—]|-(?=.)")

_ORDINAL = regex(rf"\b(?:{ENGLISH_ORDINALS})\b")
_JOINT = regex(r"(?:, | and |, and | or |, or | & | to | through |-? ?(?:[–—-] ?)(?=[0-9]))(?:the )?$")
_WORD = regex(r"[-  ]{0,2}([a-z][a-z']*|[0-9]{4}(?![0-9]))")
_MOST_WORDS = 8
_STOP = FUNCTION_WORDS | word_set("held said year month day century decade half time times quarter")
_DATE_BEFORE = regex(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? (?:the )?$|\b(?:on|by|from|of|since|until) the $"
)
_NOT_ORDER = regex(
    r"[- ]?(?:(?:century|centuries|five-year|party|parties|hand|half|quarters?|quarter-|of (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|percentile|birthday party|year\b|month|week|day\b|time\b|straight|consecutive|thirds?))"
)
_SUPERLATIVE = regex(
    r"[- ](?:most|least|lowest|last|best|worst|(?!interest|forest|harvest|request|west|east|guest|protest|test|rest|invest|contest|digest|nest|quest)[a-z]{3,}est)\b"
)
_RANK_BEFORE = regex(
    r"\b(?:rank(?:s|ed|ing)?|came|comes|placed|places|finish(?:ed|es|ing)?|stood|stands|sits|moved|rose|climbed|dropped|fell|slipped|up|down)(?: in| as| at| to| into| from)?(?: (?:joint|tied|equal|a close))?(?: the)? $|\b(?:is|was|in|into|to|from|are|were|be|a distant) (?:the )?$"
)
_RANK_AFTER = regex(
    r" (?:in|nationwide|nationally|globally|worldwide|among|place|overall|behind|of all)\b|[,.;)]|$| and "
)
_RANKED_LABEL = regex(
    rf"\b(?:rank(?:s|ed|ing)?|placed|position|spot|place)(?: as| at| in)?(?: the)? (?:no\. ?|number |#)?({_DIGITS}|{ENGLISH_WORDS})\b"
)
_NO_RANK = regex(
    rf"\b(?:no\. ?|number |#)({_DIGITS}|{ENGLISH_WORDS}) (?:in|nationwide|nationally|globally|worldwide|among|position|spot|place)\b"
)
_BOTTOM = regex(
    r"[- ](?:from (?:the )?(?:bottom|last|end)|to last|last\b|lowest|worst|least|bottom|weakest|slowest|smallest|fewest|poorest)"
)
_RUNNER_UP = regex(r"\brunners?-up\b|\bpenultimate\b")
_GENERIC = regex(
    r"\b(?:nos?\. ?|number |#)(?P<no>[0-9]{1,5})\b|(?<=[a-z']) ?(?<![0-9])-(?P<hyphen>[0-9]{1,4})\b(?![.,]?[0-9])"
)
_GRADES = {"primary": "1", "secondary": "2", "tertiary": "3"}
_GRADE = regex(r"\b(primary|secondary|tertiary)\b(?! (?:school|education|student))")
_GRADE_LIST = regex(
    r"\b(?:primary|secondary|tertiary)(?:,? (?:and )?(?:primary|secondary|tertiary))* (?:industr|sector|hospital)"
)


@lru_cache(maxsize=16)
def read_english(text: str) -> tuple[Numbered, ...]:
    """Return what a text names by number, in order of place; overlapping readings are left out. Several rules ask."""
    folded = fold(text)
    codes = (
        *read_dialed(folded, chinese=False),
        *read_codes(text),
        *read_slogans(text, folded, chinese=False),
    )
    readers = (_labels, _ranks, _ordinals, _grades, _unnamed)
    return tuple(apart([*codes, *(each for read in readers for each in read(folded))]))


def _key(word: str) -> str:
    """Return a number of a label in digits: 12, 12-1, iv, twelve."""
    if "." in word:
        return word
    if word[0].isdecimal():
        first, _, sub = word.partition("-")
        return f"{int(first)}-{int(sub)}" if sub else str(int(first))
    if len(word) == 1 and word not in "ivx":
        return str(ord(word) - ord("a") + 1)
    return english_key(word) or (roman_key(word) if not word.strip("ivx") else "")


# --- Article 3, Phase II ------------------------------------------------------------------------------------


def _labels(text: str) -> Iterator[Numbered]:
    at = 0
    for place, start, end in _LABEL.find_matches_as_indexes(text):
        if start < at or text[start - 1 : start].isalnum():
            continue
        match = _AFTER_LABEL.match(text, end)
        key = _key(match["number"]) if match else ""
        if match is None or not key:
            continue
        noun, at = _LABEL_WORDS[place], match.end()
        families = _families_of(noun, beside_articles="article" in text)
        kind = FAMILIES[families[0]].kind
        if noun == "line" and text.endswith("bottom ", 0, start):
            continue
        numbers = [(start, match.end("number"), key, "")]
        provision = families[0] in PROVISIONS
        subs: list[Numbered] = []
        if provision:
            subs += _subs(text, at)
            at = subs[-1].end + 1 if subs else at
        while (more := _MORE.match(text, at)) is not None and _goes_on(
            text, noun, families, numbers[-1][:2], more
        ):
            other = _key(more["number"])
            if subs and text[more.start("number") - 1] == "(":
                subs.append(Numbered(*more.span("number"), other, ("part",), "reference"))
                at = more.end()
                continue
            if _RANGES.search(text, more.start(), more.start("number")):
                first, after, number, _ = numbers[-1]
                numbers[-1] = (first, after, number, other)
            numbers.append((*more.span("number"), other, ""))
            at = more.end()
            if provision:
                subs += (found := tuple(_subs(text, at)))
                at = found[-1].end + 1 if found else at
        yield from subs
        for first, after, number, last in numbers:
            yield from _with_parts(Numbered(first, after, number, families, kind, last))


def _with_parts(label: Numbered) -> Iterator[Numbered]:
    """Yield a label; of an article with its paragraph (Article 7.1, Clause 12.3.1) the two as what they are."""
    parts = label.key.split(".")[1:]
    if not parts or label.families[0] not in ("article", "part"):
        yield label
    else:
        yield replace(label, families=("article",), key=".".join(label.key.split(".")[:2]))
        yield from (replace(label, key=part, families=("part",), start=label.end) for part in parts)


def _families_of(noun: str, *, beside_articles: bool) -> tuple[str, ...]:
    families = _NOUNS.get(noun, ())
    if noun not in _OFTEN_ARTICLES:
        return families
    if beside_articles:
        return (*families, "part")
    return ("article", *families) if families == ("part",) else (*families, "article")


def _goes_on(
    text: str, noun: str, families: tuple[str, ...], last: tuple[int, int], more: re.Match[str]
) -> bool:
    """Tell whether a list of numbers goes on with another number; "Article 5 and 3 members" does not."""
    if more["noun"] and more["noun"].rstrip("s") != noun.rstrip("s") and _NOUNS[more["noun"]] != families:
        return False
    in_letters = _is_letter(more["number"]) and text[more.start("number") - 1] != "("
    if in_letters and more["noun"] is None and text[last[0] : last[1]].strip("()")[-1:].isdecimal():
        return False
    plural = noun.endswith("s") and not text.startswith(",", more.start())
    sure = plural or more["noun"] or _RANGES.search(text, more.start(), more.start("number"))
    return bool(sure or _AFTER_LIST.match(text, more.end()) or _MORE.match(text, more.end()))


def _is_letter(number: str) -> bool:
    return number.isalpha() and not english_key(number)


def _subs(text: str, at: int) -> Iterator[Numbered]:
    """Yield what stands in brackets after the number of an article: Article 45 (1)(b)."""
    while (sub := _SUB.match(text, at)) is not None:
        word = sub[1]
        yield Numbered(*sub.span(1), _key(word), ("part",), "reference")
        at = sub.end()


# --- the third session --------------------------------------------------------------------------------------


def _ordinals(text: str) -> Iterator[Numbered]:
    pending: list[re.Match[str]] = []
    for match in _ORDINAL.finditer(text):
        if pending and not _JOINT.fullmatch(text, pending[-1].end(), match.start()):
            yield from (_ordinal(each, ()) for each in pending)
            pending = []
        pending.append(match)
        if _is_joined(text, match.end()):
            continue
        if not _is_date(text, match):
            families, end = _families_after(text, match)
            yield from (_ordinal(each, families) for each in pending[:-1])
            yield replace(_ordinal(match, families), end=end)
        pending = []


def _is_joined(text: str, end: int) -> bool:
    following = _ORDINAL.search(text, end, end + 24)
    return following is not None and _JOINT.fullmatch(text, end, following.start()) is not None


def _is_date(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 16) : match.start()]
    digits = match[0][0].isdecimal()
    if _NOT_ORDER.match(text, match.end()):
        return True
    if before.endswith(("hundred ", "hundred and ", "hundred-and-")):
        return True
    found = _DATE_BEFORE.search(before)
    return found is not None and digits and not _WORD.match(text, match.end())


def _ordinal(match: re.Match[str], families: tuple[str, ...]) -> Numbered:
    return Numbered(*match.span(), english_key(match[0]), families)


def _families_after(text: str, match: re.Match[str]) -> tuple[tuple[str, ...], int]:
    """Return the families of the nouns that follow an ordinal in its noun phrase, and where the last of them ends."""
    start, at = match.span()
    bottom, superlative = _BOTTOM.match(text, at), _SUPERLATIVE.match(text, at)
    if bottom is not None:
        return ("bottom",), bottom.end()
    if superlative is not None:
        return ("rank",), superlative.end()
    if _RANK_AFTER.match(text, at) and _RANK_BEFORE.search(text[max(0, start - 40) : start]):
        return ("rank",), at
    found: dict[str, None] = {}
    end = at
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, at)
        if word is None or word[1] in _STOP:
            break
        at = word.end()
        if word[1] in _NOUNS:
            found |= dict.fromkeys(_NOUNS[word[1]])
            end = at
    return tuple(sorted(found, key=ORDER.__getitem__)), end


# --- ranks, grades, what has no noun ------------------------------------------------------------------------


def _ranks(text: str) -> Iterator[Numbered]:
    for pattern in (_RANKED_LABEL, _NO_RANK):
        for match in pattern.finditer(text):
            yield Numbered(*match.span(), _key(match[1]), ("rank",))
    for match in _RUNNER_UP.finditer(text):
        yield Numbered(*match.span(), "2", ("rank", "bottom"))


def _grades(text: str) -> Iterator[Numbered]:
    for grades in _GRADE_LIST.finditer(text):
        families = ("level",) if grades[0].endswith("hospital") else ("industry",)
        for match in _GRADE.finditer(text, grades.start(), grades.end()):
            yield Numbered(*match.span(), _GRADES[match[1]], families)


def _unnamed(text: str) -> Iterator[Numbered]:
    """Yield the numbers after "No." and after a hyphen; of the former what follows may be what is numbered: No. 3 Hospital."""
    for match in _GENERIC.finditer(text):
        families = (*_families_after(text, match)[0], "order") if match["no"] else ()
        yield Numbered(*match.span(), str(int(match["no"] or match["hyphen"])), families, "reference")
