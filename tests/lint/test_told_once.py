"""A report in full and its summaries share headings and more; what is wrong there is told once."""

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument, LintFile, passages_of
from jjjdoc.lint.engine import lint_file
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, LoadedRule, Rule
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.tree.nodes import Document, Paragraph, Prose, Text

SOURCE = SourceText("a.yaml", "Heading\nfull text\nsummary\n")
MESSAGES = {
    "found": Wording(en="{text} of {count}", zh="{text} {count}"),
    "other": Wording(en="{text}, {count}", zh="{text} {count}"),
}


def document_of(edition: str, *texts: str) -> LintDocument:
    whole = TextView(SOURCE.text, SOURCE, lambda: SourceSpans.plain(0, len(SOURCE.text)))
    blocks = []
    for text in texts:
        start = SOURCE.text.index(text)
        view = whole.part(start, start + len(text))
        blocks.append(Paragraph(Prose(text, "en", (Text(text, 0, len(text)),), view)))
    tree = Document("a", edition, ("en",), "", (), tuple(blocks))
    return LintDocument("en", SOURCE, tuple(passages_of(tree)), tree)


FILE = LintFile(
    "a.yaml",
    SOURCE,
    (document_of("full", "Heading", "full text"), document_of("summary", "Heading", "summary")),
)


def messages(rule: LoadedRule) -> list[str]:
    return [found.message.text("en") for found in lint_file(FILE, (rule,), Context(None))]


def test_a_shared_text_is_looked_at_once() -> None:
    def check(passage: Passage, context: Context) -> Iterator[Hit]:
        yield Hit(passage, 0, len(passage.text), {"count": 1})

    rule = LoadedRule("test.passage", Rule("note", "passage", MESSAGES), check, "")
    assert messages(rule) == ["Heading of 1", "full text of 1", "summary of 1"]


def test_what_a_second_document_counts_otherwise_is_told_as_the_first_has_it() -> None:
    def check(document: LintDocument, context: Context) -> Iterator[Hit]:
        for passage in document.passages:
            count = len("".join(each.text for each in document.passages))
            yield Hit(passage, 0, len(passage.text), {"count": count})

    rule = LoadedRule("test.document", Rule("note", "document", MESSAGES), check, "")
    assert messages(rule) == ["Heading of 16", "full text of 16", "summary of 14"]


def test_what_one_document_says_of_one_place_is_all_told() -> None:
    def check(document: LintDocument, context: Context) -> Iterator[Hit]:
        heading = document.passages[0]
        yield Hit(heading, 0, 7, {"count": 1})
        yield Hit(heading, 0, 7, {"count": 1})
        yield Hit(heading, 0, 7, {"count": 2})
        yield Hit(heading, 0, 7, {"count": 2}, "other")

    rule = LoadedRule("test.document", Rule("note", "document", MESSAGES), check, "")
    assert messages(rule) == ["Heading of 1", "Heading of 2", "Heading, 2"]
