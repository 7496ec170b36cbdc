"""All rules, found by walking the package `jjjdoc.lint.rules`: the id of a rule is its path."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from itertools import groupby
from pkgutil import iter_modules

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.lint import rules
from jjjdoc.lint.rule import LoadedRule

NO_RULE = Wording(en="there is no rule or rule group “{name}”", zh="没有规则或规则组“{name}”")

# The documentation of a rule: its docstring, taken apart.


HEADINGS = ("What it finds", "Why it matters", "Examples", "Limits")

_PAGE = """\
# Rules

The rules of `jjjdoc lint`, from the documentation of the rules themselves: `jjjdoc explain --markdown` writes this page, and
`jjjdoc explain RULE` prints one rule. The id of a rule names the defect. Findings are errors, warnings or notes; to see notes, use
`--severity note`. Safe fixes never change the meaning of a text, and `--fix` makes them; the other fixes need `--unsafe-fixes` and a check
by a reader. In `.tsv` and `.csv` files each row is a separate document, so rules that compare the parts of a document do not run there.
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


FORMER: Mapping[str, tuple[str, ...]] = {
    "claim.change": ("number.arithmetic",),
    "claim.count": ("number.enumeration",),
    "claim.repeated": ("number.contradiction",),
    "claim.share": ("number.arithmetic",),
    "claim.threshold": ("number.threshold",),
    "claim.total": ("number.arithmetic",),
}
"""For each rule that took findings over, the rules that had them: their names still choose, allow and leave it out."""


def names_of(rule_id: str) -> tuple[str, ...]:
    """Return the names that mean a rule: its id, its group, and the rules that had its findings before."""
    return rule_id, rule_id.partition(".")[0], *FORMER.get(rule_id, ())


@cache
def rule_ids() -> tuple[str, ...]:
    """Return the ids of all rules, sorted, without importing them; modules that begin with _ are none."""
    found = []
    for group in iter_modules(rules.__path__):
        package = import_module(f"jjjdoc.lint.rules.{group.name}")
        found += [
            f"{group.name}.{module.name}"
            for module in iter_modules(package.__path__)
            if module.name[0] != "_"
        ]
    return tuple(sorted(found))


@cache
def rules_by_name() -> Mapping[str, frozenset[str]]:
    """Return the rules that each name means: a rule and those that took over from it; all rules of a group."""
    named: dict[str, set[str]] = {}
    for rule_id in rule_ids():
        for name in names_of(rule_id):
            named.setdefault(name, set()).add(rule_id)
    return {name: frozenset(meant) for name, meant in named.items()}


@cache
def load_rule(rule_id: str) -> LoadedRule:
    """Import a rule. Raises KeyError for an id that is none."""
    if rule_id not in rule_ids():
        raise KeyError(rule_id)
    module = import_module(f"jjjdoc.lint.rules.{rule_id}")
    return LoadedRule(rule_id, module.RULE, module.check, module.__doc__ or "")


def select_rules(select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[LoadedRule, ...]:
    """Return the rules that these ids and groups choose; no `select` means all. Raises KeyError for unknown names."""
    known = rules_by_name()
    selected = frozenset[str]().union(*(known[name] for name in select)) if select else frozenset(rule_ids())
    ignored = frozenset[str]().union(*(known[name] for name in ignore))
    return tuple(load_rule(rule_id) for rule_id in sorted(selected - ignored))
