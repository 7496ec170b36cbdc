"""The same place told twice: the rule that says more of it is kept."""

import pytest

from jjjdoc.lint.context import Context
from jjjdoc.lint.engine import lint_file
from jjjdoc.lint.registry import load_rule, rule_ids
from rules.checking import lint_file_of, make_case, project_termbase


def found(rules: list[str], kind: str, *texts: str) -> list[tuple[str, str]]:
    context = Context(project_termbase())
    loaded = [load_rule(name) for name in rules]
    return [
        (each.rule, each.text) for each in lint_file(lint_file_of(make_case(kind, texts)), loaded, context)
    ]


CUT = "Two lines have opened: the Beijing-Xiong'an Intercity Railway and the Beijing-Xiong, which is a road."
CLAUSE = ("三地共同推进水源保护，取得明显成效。", "The three places have promoted 水源保护，取得明显成效.")


def test_a_name_cut_short_is_told_once() -> None:
    assert found(["term.deprecated"], "en", CUT) == [("term.deprecated", "Beijing-Xiong")]
    assert found(["term.deprecated", "name.truncated"], "en", CUT) == [("name.truncated", "Beijing-Xiong")]


def test_a_clause_left_untranslated_is_told_once() -> None:
    assert [name for name, _ in found(["english.han_characters"], "pair", *CLAUSE)] == [
        "english.han_characters"
    ]
    rules = ["english.han_characters", "segment.source_language_in_target"]
    assert [name for name, _ in found(rules, "pair", *CLAUSE)] == ["segment.source_language_in_target"]


def test_an_article_that_grammar_asks_for_is_told_once() -> None:
    text = (
        "Railways in the Beijing-Tianjin-Hebei region are new. Roads in the Beijing-Tianjin-Hebei region are new."
        " Work in Beijing-Tianjin-Hebei region goes on."
    )
    assert found(["term.variant", "english.missing_article"], "en", text) == [
        ("english.missing_article", "in Beijing-Tianjin-Hebei region")
    ]


def test_elsewhere_both_are_told() -> None:
    text = f"{CUT} It has grown into a mega-city."
    assert found(["term.deprecated", "name.truncated"], "en", text) == [
        ("name.truncated", "Beijing-Xiong"),
        ("term.deprecated", "mega-city"),
    ]


@pytest.mark.parametrize("rule_id", rule_ids())
def test_rules_yield_to_rules_that_exist(rule_id: str) -> None:
    assert set(load_rule(rule_id).rule.yields_to) <= set(rule_ids()) - {rule_id}
