"""Regular expressions that are compiled when they are first asked, and not before.

A run of a command needs a part of the hundreds of patterns that its modules hold, and compiling is most of
what loading those modules costs: 0.2 ms a pattern, against some microseconds for asking it.
"""

import re
from collections.abc import Iterator
from typing import cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


def regex(pattern: str, flags: int = 0, *, needs: tuple[str, ...] = ()) -> re.Pattern[str]:
    """Return what `re.compile` returns, with the compiling put off to the first use.

    needs: words one of which is in every text that the pattern matches (in lower case where it ignores case).
        A text without any of them is answered without compiling, by `search`, `finditer` and `findall`.

    Raises:
        re.PatternError: at the first use, where the pattern is wrong; a test compiles each.
    """
    waiting = _Guarded(pattern, flags, needs) if needs else _Waiting(pattern, flags)
    return cast("re.Pattern[str]", waiting)


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


class _Guarded(_Waiting):
    """A pattern that first looks whether a text has a word that it needs."""

    def __init__(self, source: str, flags: int, needs: tuple[str, ...]) -> None:
        super().__init__(source, flags)
        self._needs = needs

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        return self._compile().search(text, *span) if self._may_match(text) else None

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        return self._compile().finditer(text, *span) if self._may_match(text) else iter(())

    def findall(self, text: str, *span: int) -> list[object]:
        return self._compile().findall(text, *span) if self._may_match(text) else []

    def _may_match(self, text: str) -> bool:
        searched = text.lower() if self._flags & re.IGNORECASE else text
        return any(word in searched for word in self._needs)
