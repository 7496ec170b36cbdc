"""The documentation of a rule: its docstring, taken apart."""

from __future__ import annotations

from dataclasses import dataclass

HEADINGS = ("What it finds", "Why it matters", "Examples", "Limits")


@dataclass(frozen=True, slots=True)
class Documentation:
    """What a rule's docstring says: the name of the defect, and for each heading its lines, not indented."""

    title: str
    parts: dict[str, tuple[str, ...]]

    def paragraph(self, heading: str) -> str:
        """Return the text under a heading as one line."""
        return " ".join(line for line in self.parts.get(heading, ()) if line)


def read_documentation(docstring: str) -> Documentation:
    """Return the documentation that a docstring holds; the title is without its full stop."""
    title, *lines = docstring.strip().splitlines() or [""]
    parts: dict[str, list[str]] = {}
    heading = ""
    for line in lines:
        if line.rstrip() in HEADINGS:
            heading = line.rstrip()
            parts[heading] = []
        elif heading:
            parts[heading].append(line.strip())
    return Documentation(title.rstrip("."), {name: _trimmed(text) for name, text in parts.items()})


def _trimmed(lines: list[str]) -> tuple[str, ...]:
    while lines and not lines[-1]:
        lines = lines[:-1]
    return tuple(lines)
