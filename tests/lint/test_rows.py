"""Rules of documents over a table of rows: only those that say so, each row on its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument, LintFile, passages_of
from jjjdoc.lint.engine import lint_file
from jjjdoc.lint.registry import select_rules
from jjjdoc.lint.rule import Hit, LoadedRule, Rule
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.pipeline.lint.lint import LintRequest, lint
from jjjdoc.tree.nodes import Document, Paragraph, Prose, Text


def file_of(texts: list[str], *, rows: bool) -> LintFile:
    source = SourceText("rows.tsv", "\n".join(texts))
    blocks = []
    for text in texts:
        start = source.text.index(text)
        view = TextView(source.text, source, lambda: SourceSpans.plain(0, len(source.text))).part(
            start, start + len(text)
        )
        blocks.append(Paragraph(Prose(None, "en", (Text(text, 0, len(text)),), view)))
    document = Document("rows", "rows", ("en",), "", (), tuple(blocks))
    return LintFile(
        "rows.tsv", source, (LintDocument("en", source, tuple(passages_of(document)), document),), rows=rows
    )


def counting(*, rows: bool) -> LoadedRule:
    def check(document: LintDocument, context: Context) -> Iterator[Hit]:
        assert len(document.document.blocks) == len(document.passages)
        yield Hit(document.passages[0], 0, 1, {"count": len(document.passages)})

    rule = Rule("note", "document", {"found": Wording(en="{count}", zh="{count}")}, rows=rows)
    return LoadedRule("test.counting", rule, check, "")


@pytest.mark.parametrize(
    ("rule_of_rows", "table", "expected"),
    [(False, True, []), (True, True, ["1", "1"]), (True, False, ["2"]), (False, False, ["2"])],
)
def test_a_rule_of_documents_sees_rows_one_by_one_if_it_says_so(
    rule_of_rows: bool, table: bool, expected: list[str]
) -> None:
    file = file_of(["first", "second"], rows=table)
    findings = lint_file(file, (counting(rows=rule_of_rows),), Context(None))
    assert [finding.message.text("en") for finding in findings] == expected


NAME = "Passengers filled Beijing Daxing International Airport.\n"
CUT = "Flights from Beijing Daxing International, which opened in 2019, have doubled.\n"
GLOSSARY = """\
concepts:
  - id: daxing
    zh: {preferred: 北京大兴国际机场}
    en: {preferred: Beijing Daxing International Airport}
"""


def cut_names(path: Path, text: str, glossary: Path) -> int:
    path.write_text(text, encoding="utf-8")
    request = LintRequest((str(path),), select=("name.truncated",), glossary=glossary)
    return len(lint(None, request).findings)


def test_a_name_is_cut_short_by_the_glossary_or_its_own_row_never_by_another_row(tmp_path: Path) -> None:
    empty, full = tmp_path / "empty.yaml", tmp_path / "full.yaml"
    empty.write_text("concepts: []\n", encoding="utf-8")
    full.write_text(GLOSSARY, encoding="utf-8")
    rows = f"zh\ten\n旅客很多。\t{NAME}航班翻番。\t{CUT}"
    assert cut_names(tmp_path / "a.md", f"{NAME}\n{CUT}", empty) == 1
    assert cut_names(tmp_path / "a.tsv", rows, empty) == 0
    assert cut_names(tmp_path / "b.tsv", f"zh\ten\n航班翻番。\t{NAME.strip()} {CUT}", empty) == 1
    assert cut_names(tmp_path / "a.tsv", rows, full) == 1


def test_only_rules_that_a_row_is_enough_for_run_over_rows() -> None:
    of_documents = [rule for rule in select_rules((), ()) if rule.rule.subject in ("document", "file")]
    over_rows = {rule.id for rule in of_documents if not rule.skips_rows}
    assert {"claim.change", "claim.repeated", "claim.verb"} < over_rows
    assert {name for name in over_rows if not name.startswith("claim.")} == {
        "name.truncated",
        "abbreviation.unmarked",
        "term.near_miss",
    }
