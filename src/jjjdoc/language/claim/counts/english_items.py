"""The members of a list in English, told apart by commas, semicolons and “and”."""

from __future__ import annotations

import re

from jjjdoc.language.claim.counts.enumeration import MASK, Items, without_nested
from jjjdoc.language.clause_words import FINITE, LINKS, word_set
from jjjdoc.patterns import regex

_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty"
)
NUMBERS = {word: value for value, word in enumerate(_NUMBER_WORDS.split(), start=1)}

_OPENERS = (
    word_set(
        "with including such as for from to in on at by of not also both either each all it they these there he she we i"
        " you then thus respectively e.g i.e namely another one other others more some any only especially particularly"
        " mainly mostly about over under per like plus even two three four five six seven eight nine ten depending"
    )
    | LINKS
    | FINITE
)
_LONGEST = 9
_JOINT = regex(r"(?<=[\w”\"'’).]) (?:and|or|&|as well as|plus) (?=[\w“\"'‘])")
_LEADING = regex(r"(?:and|or) ")
_MORE = regex(r"\betc\b|\bamong others\b|\bamong other\b|\band others?\b|\bso on\b|\band more\b|…|\.\.\.")
_TITLE = regex(r"\bof (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} and [A-Z]")
_COMPOUND = regex(
    r"\b(?:Bosnia and Herzegovina|Trinidad and Tobago|Antigua and Barbuda|Kitts and Nevis|Vincent and the Grenadines|Tome and Principe"
    r"|Science and Technology|Culture and Tourism|Development and Reform|Human Resources and Social Security|Industry and Information"
    r"|Housing and Urban-Rural|Agriculture and Rural Affairs|Ecology and Environment|Research and Development)\b"
)
"""Names that hold “and”, beside those of the glossary."""

_COUNTRIES = word_set(
    "china japan france germany england uk us usa italy spain india hebei shanxi shandong canada"
)
_NESTED = {"(": ")", "[": "]"}


def read_items(text: str, start: int, end: int, *, whole: bool, names: bool) -> Items | None:
    """Count the members of a list in a range; None where it is not surely a list.

    `whole`: the range holds the list and no more, as brackets do. `names`: only names will do.
    """
    body = _COMPOUND.sub(_masked, without_nested(text[start:end], _NESTED))
    if _MORE.search(body):
        return Items(0, 0, end, open=True)
    if _APPOSITION.search(body):
        return None
    if ";" in body:
        return _by_semicolons(body, end) if whole else None
    pieces = _pieces(body, start)
    if not whole:
        pieces = _up_to_joint(pieces)
    if not pieces or not all(
        _is_item(piece, last=index == len(pieces) - 1 and not whole)
        for index, (piece, _) in enumerate(pieces)
    ):
        return None
    words = [piece for piece, _ in pieces]
    if names and not all(_is_name(piece) for piece in words):
        return None
    bounds = _bounds(words)
    if bounds is None or (not whole and not _has_joint(words[-1])):
        return None
    return Items(*bounds, pieces[-1][1])


_APPOSITION = regex(r"(?:^|, )(?-i:[A-Z])[\w’' -]*, (?:the|a|an|its|their) (?-i:[a-z])[^,;]*,")
"""Leeds, the holder, and Porto: what says more of a name is no member of a list of names."""


def _masked(found: re.Match[str]) -> str:
    return MASK * len(found[0])


def _bounds(pieces: list[str]) -> tuple[int, int] | None:
    """Return the least and the greatest number of members."""
    count = len(pieces)
    joints = [len(_JOINT.findall(_bare(piece))) for piece in pieces]
    last, inner = joints[-1], sum(joints[:-1])
    if _is_place_in_country(pieces):
        return None
    if _LEADING.match(pieces[-1]):
        return count, count + inner + last
    if not last:
        hidden = MASK in pieces[-1]  # “culture and tourism” may be two after all
        return (count, count + inner + hidden) if count > 1 else None
    title = _TITLE.search(pieces[-1]) is not None
    low = count if count == 1 or inner or title else count + 1
    return low, count + inner + last


def _has_joint(piece: str) -> bool:
    return _LEADING.match(piece) is not None or _JOINT.search(piece) is not None


def _bare(piece: str) -> str:
    """Return a piece without the joint and the article before it, and without an opening mark."""
    leading = _LEADING.match(piece)
    piece = piece[leading.end() :] if leading else piece
    for article in ("the ", "The ", "a ", "an "):
        piece = piece.removeprefix(article)
    return piece.lstrip("“\"'‘") or piece


def _is_name(piece: str) -> bool:
    """Tell whether a piece is a name: masked as a known one, or with a capital in its first word."""
    first = _bare(piece).split(" ", 1)[0]
    return first.startswith(MASK) or any(char.isupper() for char in first)


def _is_place_in_country(pieces: list[str]) -> bool:
    """Tell whether a comma stands between a town and its country rather than between members."""
    names = [name for piece in pieces for name in piece.split(" and ")]
    countries = [_bare(name.strip()).lower() in _COUNTRIES for name in names]
    return any(countries[1::2]) and not any(countries[::2])


def _pieces(body: str, start: int) -> list[tuple[str, int]]:
    """Return the parts between commas with the place where each ends in the text."""
    pieces = []
    at = start
    for part in body.split(","):
        end = at + len(part)
        if part.strip():
            pieces.append((part.strip().rstrip(".!?"), end))
        at = end + 1
    return pieces


def _up_to_joint(pieces: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """Return the pieces up to the last member, the one with “and”; none where the end is in doubt."""
    for index, (piece, _) in enumerate(pieces):
        if index > 24:
            break
        if _LEADING.match(piece):
            return pieces[: index + 1]
        if _JOINT.search(piece):
            return (
                [] if _goes_on([later for later, _ in pieces[index + 1 : index + 4]]) else pieces[: index + 1]
            )
    return []


def _goes_on(later: list[str]) -> bool:
    """Tell whether a list may go on after a piece with “and”, which then stands within a member."""
    for piece in later:
        if _has_joint(piece):
            return True
        if not _is_item(piece, last=False):
            break
    return False


def _is_item(piece: str, *, last: bool) -> bool:
    """Tell whether a piece may be one member: no clause, no figure of its own, not too long. The last may go on."""
    bare = _bare(piece).split()
    words = [
        word.lower() for word in bare if not (word.isupper() and len(word) > 1)
    ]  # AS ends names of firms
    if not bare or bare[0].lower().strip(".,") in _OPENERS or bare[0].isdigit():
        return False
    if last:
        return True
    return len(bare) <= _LONGEST and not any(word in FINITE or word in LINKS for word in words)


def _by_semicolons(body: str, end: int) -> Items | None:
    parts = [part for part in body.split(";") if part.strip()]
    return Items(len(parts), len(parts), end) if len(parts) > 1 else None
