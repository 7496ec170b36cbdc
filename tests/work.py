"""Work counted instead of timed: lines run, functions called and characters taken in by patterns, the same on any machine."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest

from jjjdoc import patterns


def work(task: Callable[[], object]) -> int:
    """Return how many lines and calls of Python a task takes, and how many characters patterns match in it."""
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += 1
        return trace

    def add(characters: int) -> None:
        nonlocal count
        count += characters

    with _watched_patterns(add):
        before = sys.gettrace()
        sys.settrace(trace)
        try:
            task()
        finally:
            sys.settrace(before)
    return count


def assert_linear(task: Callable[[int], object], size: int, times: int = 4) -> None:
    """Check that a task of some size takes, of so many times the size, no more than half again as often the work.

    The first run is not counted: it compiles and loads what the others find.
    """
    task(size)
    small = work(lambda: task(size))
    large = work(lambda: task(size * times))
    assert large < 1.5 * times * small, f"{small} steps, and {large} for {times} times as much"


@contextmanager
def _watched_patterns(add: Callable[[int], None]) -> Iterator[None]:
    """Have every pattern that was used tell how many characters its matches hold, and its searches pass by."""
    import gc  # noqa: PLC0415

    with pytest.MonkeyPatch.context() as patch:
        for pattern in gc.get_objects():
            if isinstance(pattern, patterns._Waiting) and "match" in vars(pattern):
                _watch(pattern, add, patch)
        yield


def _watch(pattern: Any, add: Callable[[int], None], patch: pytest.MonkeyPatch) -> None:
    for name in ("match", "fullmatch", "search"):
        original = vars(pattern)[name]

        def counted(text: str, start: int = 0, *end: int, _ask: Any = original, _name: str = name) -> Any:
            found = _ask(text, start, *end)
            passed = found.end() if found else (end or (len(text),))[0] if _name == "search" else start
            add(max(0, passed - start))
            return found

        patch.setattr(pattern, name, counted)
