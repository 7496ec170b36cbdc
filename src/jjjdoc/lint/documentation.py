"""The documentation of a rule: its docstring, taken apart."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from itertools import groupby

from msgspec import Struct

from jjjdoc.lint.rule import LoadedRule

HEADINGS = ("What it finds", "Why it matters", "Examples", "Limits")

_PAGE = """\
# Rules

What `jjjdoc lint` finds, from the documentation of the rules themselves: `jjjdoc explain --markdown` writes this page, `jjjdoc explain RULE`
prints one of them. The id of a rule names the defect. Findings are errors, warnings or notes; notes are shown with `--severity note`. A safe
fix never changes what a text says, and is made by `--fix`; the others need `--unsafe-fixes` and a reader. In `.tsv` and `.csv` each row is a
document of its own, so rules that compare the parts of a document do not run there.
"""


class Documentation(Struct, frozen=True):
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


def describe(loaded: LoadedRule) -> str:
    """Return what is printed of a rule: its id and kind, then its docstring."""
    rule = loaded.rule
    kind = [rule.severity, ", ".join(rule.languages)]
    kind += [f"fix: {rule.safety}"] if rule.safety else []
    kind += [f"profile: {', '.join(rule.profiles)}"] if rule.profiles else []
    kind += ["not in .tsv and .csv"] if loaded.skips_rows else []
    return f"{loaded.id} ({'; '.join(kind)})\n\n{loaded.docstring.strip()}\n"


def rules_page(rules: Iterable[LoadedRule]) -> str:
    """Return the documentation of rules as a page of Markdown, one section a group."""
    parts = [_PAGE]
    for group, members in groupby(rules, key=lambda loaded: loaded.group):
        package = import_module(f"jjjdoc.lint.rules.{group}")
        parts.append(f"## {group}\n\n{(package.__doc__ or '').strip()}\n")
        parts += [_section(loaded) for loaded in members]
    return "\n".join(parts)


def _section(loaded: LoadedRule) -> str:
    rule = loaded.rule
    documentation = read_documentation(loaded.docstring)
    facts = [f"**{rule.severity}**", ", ".join(rule.languages)]
    facts += [f"{rule.safety} fix"] if rule.safety else []
    facts += [f"profile {', '.join(rule.profiles)} only"] if rule.profiles else []
    facts += ["not in `.tsv` and `.csv`"] if loaded.skips_rows else []
    lines = [f"### `{loaded.id}`", "", f"{documentation.title} · {' · '.join(facts)}", ""]
    for heading in HEADINGS:
        text = documentation.parts.get(heading, ())
        if heading == "Examples":
            lines += [f"*{heading}*", "", "```text", *(line for line in text if line), "```", ""]
        else:
            lines += [f"*{heading}.* {documentation.paragraph(heading)}", ""]
    return "\n".join(lines)
