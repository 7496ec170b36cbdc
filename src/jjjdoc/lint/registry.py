"""All rules, found by walking the package `jjjdoc.lint.rules`: the id of a rule is its path."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from jjjdoc.lint import rules
from jjjdoc.lint.rule import LoadedRule


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
    """Return the rules that each name means: that of a rule itself, that of a group all of its rules."""
    named: dict[str, set[str]] = {}
    for rule_id in rule_ids():
        for name in (rule_id, rule_id.partition(".")[0]):
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
    groups = {rule_id.split(".")[0] for rule_id in rule_ids()}
    for name in (*select, *ignore):
        if name not in groups and name not in rule_ids():
            raise KeyError(name)

    def among(rule_id: str, names: tuple[str, ...]) -> bool:
        return rule_id in names or rule_id.split(".", maxsplit=1)[0] in names

    chosen = [
        rule_id
        for rule_id in rule_ids()
        if (not select or among(rule_id, select)) and not among(rule_id, ignore)
    ]
    return tuple(load_rule(rule_id) for rule_id in chosen)
