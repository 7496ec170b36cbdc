"""A rule that took findings over is still chosen, allowed and left out by the name that they had."""

from msgspec.structs import replace

from jjjdoc.findings import Finding
from jjjdoc.lint.baseline import fingerprint, leave_out, read_baseline, write_baseline
from jjjdoc.lint.context import Context
from jjjdoc.lint.engine import check_file
from jjjdoc.lint.registry import FORMER, rule_ids, rules_by_name, select_rules
from rules.checking import lint_file_of, make_case, run_rule

WRONG = "Sales rose from 2.0 million to 3.0 million, up 20 percent."


def test_former_names_are_of_rules_that_exist() -> None:
    for rule, names in FORMER.items():
        assert rule in rule_ids()
        assert set(names) <= set(rules_by_name())


def test_a_former_name_chooses_and_leaves_out_all_that_took_over() -> None:
    chosen = {rule.id for rule in select_rules(("number.arithmetic",), ())}
    assert chosen == {"claim.change", "claim.share", "claim.total"}
    assert not chosen & {rule.id for rule in select_rules((), ("number.arithmetic",))}


def found_in(text: str) -> list[str]:
    rules = select_rules(("number.arithmetic", "suppression"), ())
    return [
        finding.rule
        for finding in check_file(lint_file_of(make_case("en", [text])), rules, Context(None)).findings
    ]


def test_a_comment_with_a_former_name_allows_the_finding() -> None:
    assert found_in(WRONG) == ["claim.change"]
    assert found_in(f"<!-- jjjdoc allow number.arithmetic: revised since -->\n\n{WRONG}") == []


def test_a_baseline_with_a_former_name_leaves_the_finding_out() -> None:
    def path_of(finding: Finding) -> str:
        return finding.source.path

    (finding,) = run_rule("claim.change", make_case("en", [WRONG]))
    before = replace(finding, rule="number.arithmetic")
    assert fingerprint(finding, "number.arithmetic") == fingerprint(before)
    baseline = read_baseline(write_baseline((before,), path_of), "baseline.json")
    assert leave_out((finding,), baseline, path_of) == ()
    assert leave_out((finding, finding), baseline, path_of) == (finding,)
