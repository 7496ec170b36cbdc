"""Holds every rule to what is written about it: docstring, spec and labelled samples."""

import re

import pytest

from jjjdoc.lint.engine import ORDER
from jjjdoc.lint.registry import load_rule, rule_ids
from rules.checking import mend, on_one_line, run_rule, show, termbase_of
from rules.documented import (
    HEADINGS,
    read_examples,
    read_parts,
    read_samples,
    read_spec,
    samples_path,
    spec_path,
)
from rules.measuring import PRECISION, RECALL, measure

every_rule = pytest.mark.parametrize("rule_id", rule_ids())


@every_rule
def test_the_docstring_has_four_parts(rule_id: str) -> None:
    parts = read_parts(load_rule(rule_id).docstring)
    assert tuple(parts) == ("", *HEADINGS), f"the headings are {', '.join(HEADINGS)}, in this order"
    title = parts.pop("").strip()
    assert title.endswith("."), f"the first line is the name of the defect, with a full stop: {title!r}"
    assert "\n" not in title
    for heading, text in parts.items():
        assert text.strip(), f"{heading}: nothing stands under it"
        assert all(line.startswith("    ") for line in text.splitlines() if line), (
            f"{heading}: indent by four"
        )


@every_rule
def test_the_docstring_names_rules_that_exist(rule_id: str) -> None:
    parts = read_parts(load_rule(rule_id).docstring)
    prose = "\n".join(text for heading, text in parts.items() if heading != "Examples")
    groups = "|".join({name.split(".")[0] for name in rule_ids()})
    named = set(re.findall(rf"\b(?:{groups})\.[a-z_]{{3,}}", prose))
    assert named <= set(rule_ids())


@every_rule
def test_examples_hold(rule_id: str) -> None:
    examples = read_examples(load_rule(rule_id).docstring)
    assert {example.verdict for example in examples} == {"bad", "good"}, "examples of both kinds"
    for example in examples:
        found = run_rule(rule_id, example.case)
        assert bool(found) == (example.verdict == "bad"), (example, [finding.text for finding in found])


@every_rule
def test_messages_can_be_said(rule_id: str) -> None:
    for example in read_examples(load_rule(rule_id).docstring):
        for finding in run_rule(rule_id, example.case):
            assert finding.message.text("en")
            assert finding.message.text("zh")


@every_rule
def test_needed_words_are_such_as_a_passage_in_lower_case_has(rule_id: str) -> None:
    rule = load_rule(rule_id).rule
    assert not rule.needs or rule.subject == "passage"
    assert all(word and word == word.lower() for word in rule.needs)


@every_rule
def test_no_finding_is_graver_than_the_rule(rule_id: str) -> None:
    gravest = ORDER.index(load_rule(rule_id).rule.severity)
    examples = [*read_examples(load_rule(rule_id).docstring), *read_samples(rule_id)]
    found = [finding for example in examples for finding in run_rule(rule_id, example.case)]
    assert all(ORDER.index(finding.severity) <= gravest for finding in found)


@every_rule
def test_the_spec_holds(rule_id: str) -> None:
    assert spec_path(rule_id).is_file(), f"{spec_path(rule_id)} is missing"
    spec = read_spec(rule_id)
    termbase = None if spec.concepts is None else termbase_of(spec.concepts)
    assert spec.reports
    for block in spec.reports:
        found = [show(finding, case) for case in block.cases for finding in run_rule(rule_id, case, termbase)]
        assert block.expected, f"list what is found in {block.cases}:\n" + "\n".join(found)
        assert found == list(block.expected), "\n".join(["found:", *(f"- {line}" for line in found)])
    silent = [(case, run_rule(rule_id, case, termbase)) for b in spec.does_not_report for case in b.cases]
    for case, findings in silent:
        assert not findings, (case, [show(finding, case) for finding in findings])
    lines = sum(len([line for line in case.texts[-1].split("\n") if line.strip()]) for case, _ in silent)
    assert lines >= 5, "at least five near misses that are not reported"


@every_rule
def test_fixes_come_to_an_end(rule_id: str) -> None:
    spec = read_spec(rule_id)
    termbase = None if spec.concepts is None else termbase_of(spec.concepts)
    for written in (case for block in spec.reports for case in block.cases):
        case = written
        for _ in range(10):
            findings = [finding for finding in run_rule(rule_id, case, termbase) if finding.fix]
            if not findings:
                break
            case = mend(case, findings)
        else:
            pytest.fail(f"after ten rounds there is still something to fix: {case.texts}")


@every_rule
def test_samples_are_enough_and_told_apart(rule_id: str) -> None:
    assert samples_path(rule_id).is_file(), f"{samples_path(rule_id)} is missing"
    samples = read_samples(rule_id)
    for verdict in ("bad", "good"):
        texts = {sample.case.texts for sample in samples if sample.verdict == verdict}
        assert len(texts) >= 10, f"ten different samples that are {verdict}, not {len(texts)}"
    copied = {example.case.texts for example in read_examples(load_rule(rule_id).docstring)}
    assert not copied & {sample.case.texts for sample in samples}, "samples are not the rule's examples"
    quality = measure(rule_id)
    wrong = [f"{sample.verdict}: {' || '.join(sample.case.texts)}" for sample in quality.wrong]
    assert quality.precision >= PRECISION, on_one_line("; ".join(wrong))
    assert quality.recall >= RECALL, on_one_line("; ".join(wrong))
