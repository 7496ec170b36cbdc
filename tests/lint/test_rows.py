"""Rules of documents over a table of rows: only those that say so, each row on its own."""

from collections.abc import Iterator

import pytest

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument, LintFile, passages_of
from jjjdoc.lint.engine import lint_file
from jjjdoc.lint.rule import Hit, LoadedRule, Rule
from jjjdoc.locations import SourceSpans, SourceText, TextView
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
