"""Claims of files: what agrees, what contradicts, what is alone."""

from pathlib import Path

import pytest

from jjjdoc.cli import run
from jjjdoc.language.claim.relations import relations
from jjjdoc.lint.registry import rule_ids
from jjjdoc.lint.verify import claim_rules
from jjjdoc.pipeline.claims.claims import ClaimsRequest, ClaimsResult, verify_claims

WRONG = "全县2400户领取补助720万元，户均3500元。\n"
RIGHT = "全县2400户领取补助720万元，户均3000元。\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    return tmp_path


def verified(text: str, name: str = "a.md") -> ClaimsResult:
    Path(name).write_text(text, encoding="utf-8")
    return verify_claims(None, ClaimsRequest((name,)))


def verdicts(result: ClaimsResult) -> list[tuple[str, str]]:
    return [(claim.figure.text, claim.verdict) for file in result.files for claim in file.claims]


def test_all_figures_of_a_contradiction_are_in_it() -> None:
    assert verdicts(verified(WRONG)) == [
        ("2400户", "contradicts"),
        ("720万元", "contradicts"),
        ("3500元", "contradicts"),
    ]


def test_a_figure_that_follows_from_others_agrees_with_them() -> None:
    (file,) = verified(RIGHT).files
    assert [claim.verdict for claim in file.claims] == ["agrees"] * 3
    (agreement,) = file.claims[0].agreements
    assert agreement.rule == "claim.average"
    assert {each.text for each in agreement.others} == {"720万元", "3000元"}


def test_a_count_agrees_with_the_items_of_its_list() -> None:
    (file,) = verified("There are three tasks:\n\n- build roads\n- plant trees\n- teach pupils\n").files
    (claim,) = file.claims
    assert claim.verdict == "agrees"
    assert [each.text for each in claim.agreements[0].others] == [
        "build roads",
        "plant trees",
        "teach pupils",
    ]


def test_a_figure_with_nothing_to_be_held_against_is_alone() -> None:
    result = verified("The oldest school has 6 classrooms.\n")
    assert verdicts(result) == [("6", "alone")]
    assert result.totals == {"alone": 1}


def test_rows_of_a_table_of_texts_are_not_held_against_each_other() -> None:
    text = "zh\ten\n全县2400户领取补助720万元。\tThey are many.\n户均3500元。\tIt is little.\n"
    assert {verdict for _, verdict in verdicts(verified(text, "a.tsv"))} == {"alone"}


@pytest.mark.parametrize(("text", "status"), [(RIGHT, 0), (WRONG, 1)])
def test_the_status_says_whether_figures_contradict(text: str, status: int) -> None:
    Path("a.md").write_text(text, encoding="utf-8")
    assert run(["claims", "a.md"]) == status


def test_files_that_cannot_be_read_do_not_hide_the_others(folder: Path) -> None:
    (folder / "a.md").write_text(RIGHT, encoding="utf-8")
    (folder / "b.md").write_bytes(b"\x00\xff\xfe\x81")
    result = verify_claims(None, ClaimsRequest(("a.md", "b.md", "c.md")))
    assert [file.path for file in result.files] == ["a.md"]
    assert len(result.errors) == 2
    assert run(["claims", "a.md", "b.md"]) == 2


def test_an_allowance_of_the_settings_accepts_a_contradiction(folder: Path) -> None:
    editions = '[editions.zh]\nlanguages = ["zh"]\n\n'
    allowed = '[[lint.allow]]\npath = "a.md"\nrule = "claim.average"\nreason = "as given"\n'
    (folder / "jjjdoc.toml").write_text(editions + allowed, encoding="utf-8")
    (folder / "a.md").write_text(WRONG, encoding="utf-8")
    assert run(["claims", "a.md"]) == 0


def test_every_relation_has_its_rule() -> None:
    assert {loaded.id for loaded in claim_rules()} == {f"claim.{name}" for name in relations()}
    assert "claim.change" in rule_ids()
