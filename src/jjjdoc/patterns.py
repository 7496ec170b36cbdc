"""Regular expressions that are compiled when they are first asked, and not before.

A run of a command needs a part of the hundreds of patterns that its modules hold, and compiling is most of
what loading those modules costs: 0.2 ms a pattern, against some microseconds for asking it.
"""

import re
from collections.abc import Iterable
from typing import cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, with the compiling put off to the first use.

    Raises:
        re.PatternError: at the first use, where the pattern is wrong; a test compiles each.
    """
    return cast("re.Pattern[str]", _Waiting(pattern, flags))


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of any of these words, the first that fits; by first characters, which is far faster in long lists."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())


class _Waiting:
    """A pattern still to be compiled; afterwards its methods are those of the compiled one."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Compile, as `name` is not among the methods taken over yet."""
        return getattr(self._compile(), name)

    def _compile(self) -> re.Pattern[str]:
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return compiled
