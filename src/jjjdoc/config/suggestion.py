"""What a misspelt name was meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from jjjdoc.errors import Message, Wording

GUESS = Wording(en="did you mean “{guess}”?", zh="是否应为“{guess}”？")
ALLOWED = Wording(en="available: {allowed}", zh="可用：{allowed}")
JOINED = Wording(en="{first}; {second}", zh="{first}，{second}")


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is most like this one, None where none is like it.

    Of names in parts, `english.glued` is not like `english.nothing`: what follows the last dot must be alike as well.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only when something is wrong

    folded = {candidate.casefold(): candidate for candidate in known}
    found = get_close_matches(name.casefold(), folded, n=3, cutoff=0.6)
    last = name.casefold().rpartition(".")[2]
    alike = (each for each in found if get_close_matches(last, [each.rpartition(".")[2]], cutoff=0.6))
    return next((folded[each] for each in alike), None)


def suggestion(name: str, known: Iterable[str], listed: Iterable[str] | None = None) -> Message | None:
    """Return what was probably meant, else what there is, None where there is nothing.

    `listed` is what is said to be there, where what is known would be too long a list.
    """
    names = tuple(dict.fromkeys(known))
    guess = nearest(name, names)
    if guess is not None:
        return GUESS(guess=guess)
    there = names if listed is None else tuple(dict.fromkeys(listed))
    return ALLOWED(allowed=", ".join(there)) if there else None


def unknown(
    message: Message, name: str, known: Iterable[str], listed: Iterable[str] | None = None
) -> Message:
    """Return the message that a name is unknown, with the suggestion joined to it."""
    hint = suggestion(name, known, listed)
    if hint is None:
        return message
    both = {
        "en": JOINED(first=message.text("en"), second=hint.text("en")).text("en"),
        "zh": JOINED(first=message.text("zh"), second=hint.text("zh")).text("zh"),
    }
    return Wording(en="{en}", zh="{zh}")(**both)
