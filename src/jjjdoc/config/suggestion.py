"""What a misspelt name was meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from jjjdoc.errors import Message, Wording


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is most like this one, None where none is like it."""
    from difflib import get_close_matches  # noqa: PLC0415 - only when something is wrong

    spelt = {candidate.casefold(): candidate for candidate in known}
    found = get_close_matches(name.casefold(), spelt, n=1, cutoff=0.6)
    return spelt[found[0]] if found else None


def unknown(wording: Wording, name: str, known: Iterable[str]) -> Message:
    """Return the message that there is no such `{name}`, with the nearest known name, else all of them."""
    names = list(known)
    near = nearest(name, names)
    if near is not None:
        ending = Wording(en="; did you mean '{near}'?", zh="，是否想写“{near}”？")
        return _joined(wording, ending)(name=name, near=near)
    if not names:
        return wording(name=name)
    ending = Wording(en="; there are: {known}", zh="，现有：{known}")
    return _joined(wording, ending)(name=name, known=", ".join(names))


def _joined(first: Wording, second: Wording) -> Wording:
    return Wording(en=first.en + second.en, zh=first.zh + second.zh)
