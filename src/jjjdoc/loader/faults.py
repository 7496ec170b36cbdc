"""The faults of one run, as they are found."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import islice

from jjjdoc.config.suggestion import GUESS, nearest
from jjjdoc.errors import Message, Wording
from jjjdoc.findings import Fault, SourceError
from jjjdoc.locations import Place

_LISTED = 24
_LISTED_BESIDE_GUESS = 18
_LONGEST_GUESSED = 64

_ALLOWED = Wording(en="allowed here: {allowed}", zh="此处可用：{allowed}")
_GUESS_AND_ALLOWED = Wording(
    en="did you mean “{guess}”? Allowed here: {allowed}", zh="是否应为“{guess}”？此处可用：{allowed}"
)


class Faults:
    """Collects faults, each once, and guesses at what was meant as long as that is cheap."""

    def __init__(self) -> None:
        self._faults: dict[Fault, None] = {}
        self._comparisons = 50_000

    def __len__(self) -> int:
        return len(self._faults)

    def add(self, place: Place, message: Message, hint: Message | None = None) -> None:
        """Note a fault."""
        self._faults[Fault(place, message, hint)] = None

    def extend(self, faults: Iterable[Fault]) -> None:
        """Note faults found elsewhere."""
        self._faults.update(dict.fromkeys(faults))

    def guess(self, word: str, allowed: Collection[str]) -> str | None:
        """Return the allowed word that is most like this one, if one is like it."""
        self._comparisons -= len(allowed)
        if self._comparisons < 0 or len(word) > _LONGEST_GUESSED:
            return None
        return nearest(word, allowed)

    def suggest(self, word: str, allowed: Collection[str]) -> Message | None:
        """Return the hint that says which of many names was probably meant."""
        guess = self.guess(word, allowed)
        return GUESS(guess=guess) if guess else None

    def choice(self, word: str, allowed: Collection[str]) -> Message | None:
        """Return the hint that says which of a few words was probably meant, and which there are."""
        if not allowed:
            return None
        guess = self.guess(word, allowed)
        if guess and len(allowed) > _LISTED_BESIDE_GUESS:
            return GUESS(guess=guess)
        listed = [*islice(allowed, _LISTED), *(("…",) if len(allowed) > _LISTED else ())]
        names = ", ".join(listed)
        return _GUESS_AND_ALLOWED(guess=guess, allowed=names) if guess else _ALLOWED(allowed=names)

    def error(self) -> SourceError:
        """Return the error that tells all of them."""
        return SourceError(self._faults)

    def stop(self) -> None:
        """Raise SourceError with everything that was found, if anything was."""
        if self._faults:
            raise self.error()
