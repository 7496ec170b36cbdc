"""What inline markup means, and where each node stands."""

import pytest

from jjjdoc.language.markup import parse_fact_reference, parse_markup, write_markup
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.tree.nodes import (
    CrossReference,
    Emphasis,
    FactOptions,
    FactReference,
    Link,
    NoteReference,
    Strong,
    TermReference,
    Text,
)


def parse(text: str):
    prose, faults = parse_markup(TextView.of_generated(text), "seg", "zh-CN")
    assert (prose.segment, prose.language, prose.view.text) == ("seg", "zh-CN", text)
    assert faults == ()
    return prose.inlines


def test_plain_text() -> None:
    assert parse("京津冀 [2014] C:\\temp 100%") == (Text("京津冀 [2014] C:\\temp 100%", 0, 23),)
    assert parse("") == ()


def test_strong_beside_han_and_quotes() -> None:
    assert parse("推进**“四个中心”**建设") == (
        Text("推进", 0, 2),
        Strong((Text("“四个中心”", 4, 10),), 2, 12),
        Text("建设", 12, 14),
    )


def test_strong_inside_emphasis() -> None:
    assert parse("*甲**乙**丙*") == (
        Emphasis((Text("甲", 1, 2), Strong((Text("乙", 4, 5),), 2, 7), Text("丙", 7, 8)), 0, 9),
    )


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("***a***", (Strong((Emphasis((Text("a", 3, 4),), 2, 5),), 0, 7),)),
        ("***a* b**", (Strong((Emphasis((Text("a", 3, 4),), 2, 5), Text(" b", 5, 7)), 0, 9),)),
        ("***a** b*", (Emphasis((Strong((Text("a", 3, 4),), 1, 6), Text(" b", 6, 8)), 0, 9),)),
        ("*a***b**", (Emphasis((Text("a", 1, 2),), 0, 3), Strong((Text("b", 5, 6),), 3, 8))),
        (
            "**a *b****c*",
            (
                Strong((Text("a ", 2, 4), Emphasis((Text("b", 5, 6),), 4, 7)), 0, 9),
                Emphasis((Text("c", 10, 11),), 9, 12),
            ),
        ),
    ],
)
def test_runs_of_asterisks(text, inlines) -> None:
    assert parse(text) == inlines


@pytest.mark.parametrize("text", ["2 * 3", "*", "**", "* * *", "a **** b", "a\u3000*\u3000b", "*\u00a0"])
def test_asterisks_between_white_space_are_themselves(text: str) -> None:
    assert parse(text) == (Text(text, 0, len(text)),)


def test_escapes_are_nodes_of_their_own() -> None:
    assert parse("a\\*b\\\\\\{") == (
        Text("a", 0, 1),
        Text("*", 1, 3),
        Text("b", 3, 4),
        Text("\\", 4, 6),
        Text("{", 6, 8),
    )


def test_link() -> None:
    assert parse("见[*全文*](https://example.cn/a_(b)?c=1)。") == (
        Text("见", 0, 1),
        Link((Emphasis((Text("全文", 3, 5),), 2, 6),), "https://example.cn/a_(b)?c=1", 1, 37),
        Text("。", 37, 38),
    )


@pytest.mark.parametrize(
    "target", ["http://x", "HTTPS://x", "mailto:a@b.cn", "../a/b.html#c", "#top", "附件.pdf"]
)
def test_link_targets(target: str) -> None:
    assert parse(f"[a]({target})") == (Link((Text("a", 1, 2),), target, 0, 5 + len(target)),)


@pytest.mark.parametrize("text", ["[a]", "a](b)", "[", "]", "[a [b] c", "[a] (b)"])
def test_brackets_that_begin_nothing_are_themselves(text: str) -> None:
    assert parse(text) == (Text(text, 0, len(text)),)


def test_brackets_inside_the_words_of_a_link() -> None:
    assert parse("[a [b] [[c]]](d)") == (
        Link(
            (Text("a [b] ", 1, 7), TermReference("c", "preferred", False, 7, 12)),
            "d",
            0,
            16,
        ),
    )
    assert parse("[[^n]](u)") == (Link((NoteReference("n", 1, 5),), "u", 0, 9),)


@pytest.mark.parametrize(
    ("text", "period", "options"),
    [
        ("gdp", None, FactOptions()),
        ("gdp@2013", "2013", FactOptions()),
        ("gdp@2021-2025", "2021-2025", FactOptions()),
        ("gdp@2023-06-30|value", "2023-06-30", FactOptions(part="value")),
        (" gdp @ 2013 | unit , digits = 0 ", "2013", FactOptions(part="unit", digits=0)),
        ("gdp|scale=万亿,measure=个", None, FactOptions(scale="万亿", measure="个")),
        ("gdp|words,capital,no-qualifier", None, FactOptions(words=True, capital=True, qualifier=False)),
        ("gdp|period", None, FactOptions(part="period")),
    ],
)
def test_fact_references(text, period, options) -> None:
    end = len(text)
    assert parse(f"{{{text}}}") == (FactReference("gdp", period, options, 0, end + 2),)
    prose, faults = parse_fact_reference(TextView.of_generated(text), "s", "en")
    assert faults == ()
    assert prose.inlines == (FactReference("gdp", period, options, 0, end),)


@pytest.mark.parametrize(
    ("text", "form", "capital"),
    [
        ("[[jjj]]", "preferred", False),
        ("[[jjj|short]]", "short", False),
        ("[[jjj|abbreviation]]", "abbreviation", False),
        ("[[jjj|capital, defined]]", "defined", True),
    ],
)
def test_term_references(text, form, capital) -> None:
    assert parse(text) == (TermReference("jjj", form, capital, 0, len(text)),)


def test_note_reference() -> None:
    assert parse("增长[^gdp_note]。")[1] == NoteReference("gdp_note", 2, 13)


@pytest.mark.parametrize("text", ["{@gdp_table}", "{ @ gdp_table }"])
def test_cross_reference(text) -> None:
    assert parse(text) == (CrossReference("gdp_table", 0, len(text)),)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("推进**“四个中心”**建设", None),
        ("***a** b*", None),
        ("**a *b****c*", None),
        ("{gdp@2013|value,digits=0,scale=亿,measure=个,words,capital,no-qualifier}", None),
        ("[[jjj|short,capital]][^n][a **b**](https://x/(y))", None),
        ("{ gdp | value }", "{gdp|value}"),
        ("[\\^a](u) ^", None),
        ("2 * 3 [x]", "2 \\* 3 \\[x\\]"),
    ],
)
def test_written_source(text, written) -> None:
    assert write_markup(parse(text)) == (text if written is None else written)


def test_writing_what_the_grammar_cannot_say() -> None:
    def words(text):
        return Text(text, 0, len(text))

    nodes = (Emphasis((words(" a "),), 0, 0), Emphasis((words("b"),), 0, 0), words("c"))
    assert write_markup(nodes) == " *a b*c"
    nodes = (Strong((words("a"),), 0, 0), Strong((words("b"), Strong((words("c"),), 0, 0)), 0, 0))
    assert write_markup(nodes) == "**abc**"
    assert write_markup((Link((words("a"),), "b c)(\\", 0, 0),)) == "[a](b%20c%29%28%5C)"


def test_faults_lead_back_to_the_file() -> None:
    source = SourceText("r.yaml", "en: |\n  one\n  two {Gdp}\n")
    spans = [*range(8, 11), 11, *range(14, 23)]
    view = TextView("one two {Gdp}", source, lambda: SourceSpans(spans, [at + 1 for at in spans], 8))
    _, faults = parse_markup(view, None, "en")
    assert [str(fault.place) for fault in faults] == ["r.yaml:3:7"]
