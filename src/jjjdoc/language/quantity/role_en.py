"""What a number is of what it speaks of: a change by or to it, a share, a rate."""

from __future__ import annotations

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.reading import Direction, Role
from jjjdoc.language.quantity.roles import CHANGES, EN_SHARES, Change
from jjjdoc.language.quantity.text import Tokens, word_set


def _directions(field: str) -> dict[str, Direction]:
    return {word: direction for direction, of in CHANGES.items() for word in getattr(of, field).split()}


_MOVES = _directions("en_moves")
_MAKES = _directions("en_makes")
_NOUNS = _directions("en_nouns")
_CHANGES = _MOVES | _MAKES | _NOUNS
_COMPARED = _directions("en_compared")
_RATIOS = frozenset(("percent", "percentage_point", "basis_point", "permille", "fraction"))
_POINTS = frozenset(("percent", "percentage_point", "basis_point", "permille"))
_SHARES = frozenset(("percent", "permille", "fraction"))
_FILLERS = word_set(
    "a an the between further another additional average annual mean total year - on month quarter cumulative compound"
    " rate only just as much annually steadily sharply slightly modestly significantly dramatically"
)
_ADJECTIVES = word_set(
    "annual year - on month quarter average yearly further steady sharp monthly daily cumulative total relative"
    " real overall compound rate in of net absolute the yoy annualized"
)
_STOPS = frozenset((".", ";", ":", "(", "!", "?", '"', ","))
_BE = word_set("was were is are be been being went go goes going gone , ( and ; - also further", empty=True)
_AMOUNTED = word_set("was were is of at reached hit averaged stood totaled reaching averaging registered")
_MOST_AWAY = 14


_LOSSES = word_set("loss losses deficit deficits shortfall")


def mark_loss(tokens: Tokens, draft: Draft) -> None:
    """Give a sum that is a loss the direction down, so that it may stand for one with a minus: a net loss of 2 million."""
    words, at = tokens.words, draft.outer_start
    is_sum = draft.role == "level" and draft.dimension.startswith("money")
    if is_sum and words[at - 1] == "of" and words[at - 2] in _LOSSES:
        draft.direction = "down"


def change_before(tokens: Tokens, draft: Draft) -> Change | None:
    """Return the change that the words before a number say: rose by, fell to, an increase of."""
    words = tokens.words
    at = _skip_fillers(tokens, draft.outer_start - 1)
    if at < 0:
        return None
    word = words[at]
    if word == "by":
        return _change("change_by", find_change(tokens, at, _MOST_AWAY))
    if word == "to":
        direct = _CHANGES.get(words[at - 1])
        return _change("change_to", direct or find_change(tokens, at, _MOST_AWAY))
    if word in _AMOUNTED:
        return _change_of(tokens, at, draft)
    direction = _MOVES.get(word)
    if direction is not None:
        if word.startswith(("grow", "grew")) and draft.counter:
            return None  # grow 7 lemons
        if draft.outer_start < draft.start and words[draft.outer_start] in _PAST:
            return Change("change_to", direction)
        if word in ("up", "down") and draft.unit not in _POINTS and words[at - 1] not in _BE:
            return None
        if word == "up" and words[at - 1] in _PARTICLE_VERBS:
            return None
        return Change("change_by", direction)
    made = _MAKES.get(word) or _NOUNS.get(word)
    if draft.outer_start < draft.start and words[draft.outer_start] in _PAST:
        return _change("change_to", made)
    return _change("change_by", made) if draft.unit in _RATIOS else None


_PAST = frozenset(("above", "below", "beyond", "past"))  # rose above 5 percent
_PARTICLE_VERBS = word_set("make makes made making set sets take takes took end ended wound opened sum")


def _skip_fillers(tokens: Tokens, at: int) -> int:
    """Return the token before what may stand between a change and its number: an average of, a further."""
    words = tokens.words
    for _ in range(_MOST_AWAY):
        if at >= 0 and (words[at] in _FILLERS and words[at] != "rate"):
            at -= 1
        elif at > 0 and words[at] == "of" and words[at - 1] in ("average", "total", "maximum", "minimum"):
            at -= 2
        else:
            break
    return at


def _change(role: Role, direction: Direction | None) -> Change | None:
    return None if direction is None else Change(role, direction)


def _change_of(tokens: Tokens, at: int, draft: Draft) -> Change | None:
    """Read "an increase of", "a growth rate of", "growth was", "a rise in exports of"."""
    words = tokens.words
    noun = at - 1
    if words[noun] in ("rate", "rates", "pace", "speed") and words[at] != "at":
        if words[_skip_fillers(tokens, noun - 1)] == "at":
            return _change("change_by", find_change(tokens, noun, _MOST_AWAY))
        noun -= 1
    direction = _NOUNS.get(words[noun])
    if direction is None:
        return None
    if words[at] == "of" and not (draft.unit or draft.scale or words[noun - 1] in ("a", "an", "-")):
        return None  # the growth of several cities
    if words[at] != "of" and not (draft.unit in _RATIOS and words[noun] in ("growth", "increase", "decline")):
        return None
    return Change("change_by", direction)


def find_change(tokens: Tokens, index: int, most: int) -> Direction | None:
    """Return the direction of the nearest change before a token, in its clause."""
    words = tokens.words
    for at in range(index - 1, max(-1, index - 1 - most), -1):
        word = words[at]
        if word in _STOPS:
            return None
        direction = _CHANGES.get(word)
        if direction is not None and not (word == "up" and words[at + 1] == "to"):
            return direction
    return None


def read_role(tokens: Tokens, draft: Draft) -> None:
    """Read the role of a number that is a level so far."""
    if draft.role != "level" or draft.unit == "times":
        return
    words = tokens.words
    if _is_rate(tokens, draft):
        draft.role = "rate"
        return
    if words[draft.outer_start - 1] == "from" and draft.kind != "range":
        return
    change = change_before(tokens, draft) or _change_after(tokens, draft)
    if change is not None:
        pace = draft.dimension in ("time", "years") and not _SLOWED.isdisjoint(
            words[max(0, draft.outer_start - _MOST_AWAY) : draft.outer_start]
        )  # what slows takes longer
        draft.role, draft.direction = change.role, None if pace else change.direction
    elif draft.unit in _SHARES and _is_share(tokens, draft):
        draft.role = "share"


_SLOWED = frozenset(("slows", "slowed", "slowing"))


def _change_after(tokens: Tokens, draft: Draft) -> Change | None:
    """Read "3 percent increase", "a 5-point rise", "20 percent higher"."""
    words = tokens.words
    at = draft.end
    if draft.unit in _RATIOS and words[at] == "more" and words[at + 1] == "than":
        return Change("change_by", find_change(tokens, draft.outer_start, _MOST_AWAY) or "up")
    if draft.unit in _RATIOS and words[at] in _COMPARED:
        return Change("change_by", _COMPARED[words[at]])
    if not draft.unit and not draft.scale:
        return None
    for _ in range(6):
        if words[at] in _NOUNS and (
            words[at] not in ("cut", "drop", "fall", "rise")
            or words[draft.outer_start - 1] in ("a", "an", "the", "another")
        ):
            return Change("change_by", _NOUNS[words[at]])
        if words[at] not in _ADJECTIVES or (draft.unit not in _RATIOS and words[at] in ("in", "of", "the")):
            return None
        if words[at] in ("in", "of", "the"):
            return None
        at += 1
    return None


def _is_rate(tokens: Tokens, draft: Draft) -> bool:
    words = tokens.words
    before = words[draft.outer_start - 1]
    if before == "every" and words[draft.outer_start - 2] == "for":
        return True
    if before == "/":
        return tokens.is_glued(draft.start) and tokens.is_number(draft.outer_start - 2) and not draft.unit
    return before in ("per", "every") and draft.high > 1


def _is_share(tokens: Tokens, draft: Draft) -> bool:
    words = tokens.words
    if words[draft.end] == "of":
        return True
    if draft.unit == "fraction" and words[draft.start + 1] in ("in", "out"):
        return True  # three in ten
    for at in range(draft.outer_start - 1, max(-1, draft.outer_start - 5), -1):
        word = words[at]
        if word in _SHARE_WORDS:
            return word != "for" or words[at - 1] in _ACCOUNT
        if word in _STOPS:
            return False
    return False


_SHARE_WORDS = word_set(EN_SHARES)
_ACCOUNT = word_set("account accounts accounted accounting")
