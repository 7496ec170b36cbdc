"""Prose in lines, as sources have it, and as one text again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.linebreak import joined_with_space, wrap
from jjjdoc.language.width import display_width


def join_lines(lines: Sequence[str], language: str) -> str:
    """Return lines, none of them empty, as one text."""
    parts: list[str] = []
    for line in lines:
        if parts and joined_with_space(parts[-1][-1], line[0], language):
            parts.append(" ")
        parts.append(line)
    return "".join(parts)


def break_prose(text: str, width: int, language: str) -> Iterator[str]:
    """Yield lines of at most so many columns that are the same text once they are joined; a longer one where none can be broken."""
    return (
        _chinese_lines(text, width, language) if is_chinese(language) else _latin_lines(text, width, language)
    )


def rebreak_prose(text: str, old: Sequence[str], width: int, language: str) -> list[str]:
    """Return a text in lines: the first and the last lines as they were where they say the same, the others broken anew.

    Where the others are more than they were and leave a stub, such as a single word, the last lines follow on it.
    """
    first, start = _kept(text, old, language)
    rest = text[start:]
    last, _ = _kept(rest[::-1], [line[::-1] for line in reversed(old[len(first) :])], language)
    last = [line[::-1] for line in reversed(last)]
    before = len(old) - len(first) - len(last)
    while True:
        middle = rest[: len(rest) - len(join_lines(last, language))].strip()
        broken = list(break_prose(middle, width, language)) if middle else []
        is_stub = len(broken) > before and display_width(broken[-1]) < width / 2
        if not (last and is_stub):
            break
        last, before = last[1:], before + 1
    lines = [*first, *broken, *last]
    return lines if join_lines(lines, language) == text else [text]


def _kept(text: str, lines: Sequence[str], language: str) -> tuple[list[str], int]:
    """Return the lines that a longer text begins with, and how much of it they take up; it may be read backwards."""
    kept: list[str] = []
    at = 0
    for line in lines:
        end = at + len(line)
        following = text[end:].lstrip(" ")
        gap = len(text) - end - len(following)
        if not (line and following and text.startswith(line, at)):
            break
        if gap > 1 or joined_with_space(line[-1], following[0], language) != bool(gap):
            break
        kept.append(line)
        at = end + gap
    return kept, at


def _latin_lines(text: str, width: int, language: str) -> Iterator[str]:
    """Yield lines broken at single spaces, which is where the reader puts spaces again."""
    line = ""
    for word in text.split(" "):
        fits = display_width(line) + 1 + display_width(word) <= width
        if not line:
            line = word
        elif fits or not word or line.endswith(" ") or not joined_with_space(line[-1], word[0], language):
            line += f" {word}"
        else:
            yield line
            line = word
    yield line


def _chinese_lines(text: str, width: int, language: str) -> Iterator[str]:
    """Yield lines broken by the rules of Chinese, but where the reader would join them to something else."""
    at = start = 0
    lines = wrap(text, width, language)
    for number, line in enumerate(lines):
        at += len(line)
        following = lines[number + 1] if number + 1 < len(lines) else ""
        gap = len(text[at:]) - len(text[at:].lstrip()) if following else 0
        is_exact = text.startswith(line, at - len(line)) and not gap and following
        if is_exact and not joined_with_space(line[-1], following[0], language):
            yield text[start:at]
            start = at
        at += gap
    yield text[start:]
