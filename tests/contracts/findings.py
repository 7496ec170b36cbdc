"""Findings for the tests of reporters: both languages, wide characters and emoji, CRLF, fixes, related places."""

from jjjdoc.errors import Wording
from jjjdoc.findings import Edit, Finding, Fix, Related, Safety, Severity, Value
from jjjdoc.lint.rule import LoadedRule, Rule
from jjjdoc.locations import SourceText

REPORT = SourceText(
    "sources/报告 1.yaml",
    "title:\r\n  zh: 京津冀😀协同发展\r\n  en: The the 😀 Beijing-Tianjin-Hebei  region\r\n",
)
NOTES = SourceText(
    "docs/notes,a:b.md", "# 国\n\nfull stop 。 100%\n\x1b[31mred\u202e\n" + "国" * 200 + "x" + "é" * 200
)
PAIRS = SourceText(
    "pairs.tsv",
    "zh\ten\n今年以来，全区的市场成交额超71.2亿元，同比增长较快。\tThe value was over CNY 71.2 billion.\n",
)

DEPRECATED = Wording(en="“{text}” is deprecated: write {{new}}", zh="“{text}”已停用，请改用{{new}}")
DOUBLED = Wording(en="“{text}” is repeated", zh="“{text}”重复")
LONG = Wording(en="line one\nline two: 100%, {text}", zh="第一行\n第二行：100%，{text}")

DOCSTRING = """Doubled word.

What it finds
    A word written twice, such as {gdp}.
Why it matters
    It looks careless.

    It is the commonest slip.
Examples
    Bad en: The the report was issued.
    Good en: He had had enough.
Limits
    None.
"""


def loaded_rules() -> dict[str, LoadedRule]:
    rule = Rule("warning", "passage", {"found": DOUBLED}, safety="safe")
    return {
        "english.doubled_word": LoadedRule(
            "english.doubled_word", rule, lambda subject, context: iter(()), DOCSTRING
        )
    }


def finding(
    source: SourceText,
    text: str,
    rule: str = "english.doubled_word",
    severity: Severity = "warning",
    wording: Wording = DOUBLED,
    new: str | None = None,
    safety: Safety = "safe",
    **more: object,
) -> Finding:
    """Return the finding of the first place where a text stands."""
    start = source.text.index(text)
    end = start + len(text)
    return Finding(
        rule=rule,
        severity=severity,
        source=source,
        start=start,
        end=end,
        message=wording(text=text),
        text=text,
        fix=None if new is None else Fix(Edit(start, end, text, new), safety),
        context=(source.text[max(0, start - 24) : start], source.text[end : end + 24]),
        **{"language": "en", **more},
    )


def findings() -> tuple[Finding, ...]:
    at = REPORT.text.index("协同")
    chinese = Related(REPORT, at, at + 4, "协同发展")
    figure = PAIRS.text.index("超71.2亿元")
    values = (
        Value("超71.2亿元", "zh", ">7120000000 CNY", "7120000000", "7120000000", "CNY"),
        Value("over CNY 71.2 billion", "en", ">71200000000 CNY", "71200000000", "71200000000", "CNY"),
    )
    return (
        finding(
            PAIRS,
            "CNY 71.2 billion",
            "number.mismatch",
            "error",
            related=(Related(PAIRS, figure, figure + 7, "超71.2亿元"),),
            values=values,
        ),
        finding(NOTES, "red\u202e", "character.control", "error", LONG),
        finding(
            REPORT, "region", "term.deprecated", "error", DEPRECATED, "Region", "unsafe", related=(chinese,)
        ),
        finding(REPORT, "The the", new="The", segment="report_title"),
        finding(REPORT, "  region", "english.double_space", new=" region", segment="report_title"),
        finding(NOTES, "。", "english.full_width", new=""),
        finding(NOTES, "x", "english.letter", "note"),
        finding(NOTES, "# 国\n\nfull", "structure.range", "note"),
    )


def many(severity: Severity, count: int) -> list[Finding]:
    source = SourceText("many.txt", "word\n" * count)
    return [
        Finding("a.b", severity, source, 5 * line, 5 * line + 4, DOUBLED(text="word"), "word", "en")
        for line in range(count)
    ]
