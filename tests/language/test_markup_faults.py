"""What is wrong with inline markup, where, and what to do about it."""

import pytest

from jjjdoc.language.markup import parse_fact_reference, parse_markup
from jjjdoc.locations import TextView
from jjjdoc.tree.nodes import Text
from work import assert_linear


def faults_of(text: str):
    view = TextView.of_generated(text)
    _, faults = parse_markup(view, None, "en")
    return [
        (
            text[fault.place.start.column - 1 : fault.place.end.column - 1],
            fault.place.start.column - 1,
            fault.message.text("en"),
            fault.hint.text("en") if fault.hint else "",
        )
        for fault in faults
    ]


@pytest.mark.parametrize(
    ("text", "found", "start", "message", "hint"),
    [
        ("a *b", "*", 2, "* is not closed", "\\*"),
        ("a **b", "**", 2, "** is not closed", "\\*"),
        ("b* c", "*", 1, "* has nothing to close", "\\*"),
        ("*a *b*", "*", 3, "is already open", "\\*"),
        ("**a *b**", "*", 4, "* is not closed", "\\*"),
        ("a****b", "****", 1, "4 asterisks", "\\*"),
        ("[a](b", "[a](", 0, "is not closed", ")"),
        ("[a [b](c) d](e)", "[a [b](c) d](e)", 0, "a link cannot contain another link", "\\["),
        ("[](https://x)", "[](https://x)", 0, "no text", "\\["),
        ("[a]()", ")", 4, "the link has no target", ""),
        ("[a](b c)", "b c", 4, "white space", ""),
        ("[a](b\\c)", "b\\c", 4, "backslash", ""),
        (
            "[a](javascript:alert%281%29)",
            "javascript:alert%281%29",
            4,
            "a javascript: link runs a script",
            "",
        ),
        ("[a](JavaScript: alert(1))", "JavaScript: alert(1)", 4, "a javascript: link runs a script", ""),
        ("[a]( java\tscript:'\\x')", " java\tscript:'\\x'", 4, "a javascript: link runs a script", ""),
        ("[a](vbscript:x)", "vbscript:x", 4, "a vbscript: link runs a script", ""),
        ("[a](data:text/html,x y)", "data:text/html,x y", 4, "a data: link holds", ""),
        ("[a](file:///C:\\a b)", "file:///C:\\a b", 4, "a file: link points to a file on your computer", ""),
        ("[a](ftp://x)", "ftp://x", 4, "this one is ftp://x", ""),
        ("[a](//evil.cn)", "//evil.cn", 4, "https://", ""),
        ("[a](https:///x)", "https:///x", 4, "https://", ""),
        ("x {gdp", "{", 2, "{ is not closed", "\\{"),
        ("gdp} x", "}", 3, "} has nothing to close", "\\}"),
        ("{}", "{}", 0, "empty", "\\{"),
        ("{10 percent}", "{10 percent}", 0, "not a reference to a figure", "\\{"),
        ("{gdp｜value}", "{gdp｜value}", 0, "not a reference to a figure", "half-width"),
        ("{gdp@13}", "13", 5, "not a period", "2021-2025"),
        ("{gdp|vlaue}", "vlaue", 5, "unknown option vlaue", "did you mean value?"),
        ("{gdp|zzz}", "zzz", 5, "unknown option zzz", "no-qualifier"),
        ("{gdp|}", "", 5, "unknown option", "no-qualifier"),
        ("{gdp|digits}", "digits", 5, "needs a value", "0 to 9"),
        ("{gdp|digits=x}", "digits=x", 5, "not a number of decimal places", "0 to 9"),
        ("{gdp|digits=１}", "digits=１", 5, "not a number of decimal places", "0 to 9"),
        ("{gdp|scale=}", "scale=", 5, "needs a value", ""),
        ("{gdp|words=3}", "words=3", 5, "takes no value", ""),
        ("{gdp|words, words}", "words", 12, "duplicate option", ""),
        ("{gdp|value,unit}", "unit", 11, "conflicts with", ""),
        ("[[jjj", "[[", 0, "[[ is not closed", "\\["),
        ("[[]]", "[[]]", 0, "empty", "\\["),
        ("[[京津冀]]", "[[京津冀]]", 0, "not a reference to a term", "\\["),
        ("[[jjj|shrot]]", "shrot", 6, "unknown option shrot", "did you mean short?"),
        ("[[jjj|short,defined]]", "defined", 12, "conflicts with", ""),
        ("[[jjj|capital,capital]]", "capital", 14, "duplicate option", ""),
        ("[^note", "[^", 0, "[^ is not closed", "\\["),
        ("[^A]", "[^A]", 0, "not a reference to a note", "\\["),
        ("{@}", "{@}", 0, "not a reference to a section, table, figure or source", "\\{"),
        ("{@表一}", "{@表一}", 0, "not a reference to a section, table, figure or source", "\\{"),
        ("{@gdp", "{", 0, "{ is not closed", "\\{"),
        ("a\x07b", "\x07", 1, "U+0007", "delete"),
    ],
)
def test_fault(text, found, start, message, hint) -> None:
    [(actual, at, said, advice)] = faults_of(text)
    assert (actual, at) == (found, start)
    assert message in said
    assert hint in advice


def test_every_fault_is_said_in_chinese_too() -> None:
    _, faults = parse_markup(TextView.of_generated("*a {Gdp} [[x]] {gdp|digits=x} }"), None, "zh")
    said = [fault.message.text("zh") for fault in faults]
    assert said == [
        "“*”没有闭合",
        "“{Gdp}”不是数据引用",
        "“x”不是小数位数",
        "“}”没有对应的开头",
    ]


@pytest.mark.parametrize(
    "text", ["a *b", "{GDP} x", "[a](b", "[[", "a*", "{gdp|x}", "[](x)", "[a](x:y)", "}", "[^"]
)
def test_what_is_at_fault_stays_text(text: str) -> None:
    prose, faults = parse_markup(TextView.of_generated(text), None, "en")
    assert len(faults) == 1
    assert prose.inlines == (Text(text, 0, len(text)),)


@pytest.mark.parametrize("text", ["", "{gdp}", "GDP", "gdp|", "gdp@", "a b"])
def test_fact_reference_faults(text: str) -> None:
    prose, faults = parse_fact_reference(TextView.of_generated(text), None, "en")
    assert len(faults) == 1
    assert prose.inlines == ((Text(text, 0, len(text)),) if text else ())


@pytest.mark.parametrize(
    "unit",
    [
        "*",
        "[",
        "{",
        "(",
        "\\",
        "](",
        "](a",
        "[a](",
        "*a **b ",
        "[[a",
        "**a *b** c*",
        "[*",
        "[^",
        "]()",
        "{a}",
        "***a** ",
    ],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def parse(size: int) -> None:
        text = unit * (size // len(unit))
        prose, _ = parse_markup(TextView.of_generated(text), None, "en")
        assert prose.inlines[-1].end == len(text)

    assert_linear(parse, 8_000)
