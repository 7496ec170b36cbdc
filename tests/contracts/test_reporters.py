"""What every reporter must do, whatever its format, and what each format asks for."""

import json
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from contracts.findings import DOUBLED, NOTES, REPORT, finding, findings, loaded_rules, many
from contracts.sarif_schema import LOG
from jjjdoc.errors import MessageLanguage
from jjjdoc.findings import Finding
from jjjdoc.language.width import display_width
from jjjdoc.locations import SourceText
from jjjdoc.reporters.formats import FORMATS, ReportContext, ReportFormat, reporter

GOLDENS = Path(__file__).parent / "reporters"
LANGUAGES: tuple[MessageLanguage, ...] = ("en", "zh")
JSON_FORMATS: tuple[ReportFormat, ...] = ("json", "sarif", "rdjson")

every_format = pytest.mark.parametrize("name", FORMATS)
every_language = pytest.mark.parametrize("language", LANGUAGES)
json_formats = pytest.mark.parametrize("name", JSON_FORMATS)


def report(name: ReportFormat, found: object, language: MessageLanguage = "en", **context: object) -> str:
    made = ReportContext(language, 3, "1.2.3", loaded_rules())
    return reporter(name)(tuple(found), replace(made, **context)).decode("utf-8")


@every_format
@every_language
def test_golden(name: ReportFormat, language: MessageLanguage, golden: Callable[[Path, str], None]) -> None:
    golden(GOLDENS / f"{name}.{language}.txt", report(name, findings(), language))


@every_format
def test_same_findings_same_bytes_in_whatever_order(name: ReportFormat) -> None:
    expected = report(name, findings())
    shuffled = list(findings())
    for seed in range(5):
        Random(seed).shuffle(shuffled)
        assert report(name, shuffled) == expected


@every_format
@every_language
def test_no_findings(name: ReportFormat, language: MessageLanguage) -> None:
    shown = report(name, (), language)
    assert shown.endswith("\n")
    if name in JSON_FORMATS:
        json.loads(shown)
    elif language == "en":
        assert shown == "3 files checked: 0 errors, 0 warnings, 0 notes\n"
    else:
        assert shown == "共检查3个文件：错误0处，警告0处，提示0处\n"


@every_format
def test_messages_are_in_the_language_of_the_reader(name: ReportFormat) -> None:
    assert "is repeated" in report(name, findings(), "en")
    assert "重复" in report(name, findings(), "zh")
    assert "is repeated" not in report(name, findings(), "zh")


@every_format
@given(
    text=st.text(max_size=40), new=st.text(max_size=5), cut=st.tuples(st.integers(0, 40), st.integers(0, 40))
)
def test_any_text_is_reported_as_one_document(
    name: ReportFormat, text: str, new: str, cut: tuple[int, int]
) -> None:
    source = SourceText("a.txt", text)
    start, end = sorted(min(at, len(text)) for at in cut)
    part = text[start:end]
    found = replace(
        finding(SourceText("a", "x"), "x", new=new),
        source=source,
        start=start,
        end=end,
        text=part,
        message=DOUBLED(text=part),
    )
    shown = report(name, [found])
    if name in JSON_FORMATS:
        json.loads(shown)
    else:
        assert not any(ord(char) < 0x20 or char in "\x7f\x85\u2028\u202e" for char in shown if char != "\n")


@every_format
def test_a_file_name_that_is_not_unicode_is_no_obstacle(name: ReportFormat) -> None:
    source = SourceText("odd\udcff.txt", "the the")
    shown = report(name, [finding(source, "the the")])
    assert {"sarif": "odd%FF.txt"}.get(name, "odd\\udcff.txt") in shown


@every_format
def test_the_work_for_a_long_line_is_bounded(name: ReportFormat) -> None:
    source = SourceText("long.txt", "国é" * 30_000 + "x" + "😀" * 40_000)
    found = finding(source, "x")
    assert len(report(name, [found] * 20)) < 40_000


# --- columns -----------------------------------------------------------------------------------------------


def located(name: ReportFormat, found: Finding) -> tuple[int, ...]:
    """Return start line and column, end line and column, as a format has them."""
    made = json.loads(report(name, [found]))
    if name == "json":
        entry = made["findings"][0]
        return entry["line"], entry["column"], entry["end_line"], entry["end_column"]
    if name == "sarif":
        region = made["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
        return region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]
    place = made["diagnostics"][0]["location"]["range"]
    ends = place["start"], place["end"]
    return tuple(end[key] for end in ends for key in ("line", "column"))


@pytest.mark.parametrize(
    ("text", "in_code_points", "in_bytes"),
    [
        ("协同", (2, 11, 2, 13), (2, 6 + 9 + 4 + 1, 2, 6 + 9 + 4 + 6 + 1)),
        ("Beijing", (3, 17, 3, 24), (3, 20, 3, 27)),
        ("发展\r\n  en", (2, 13, 3, 5), (2, 26, 3, 5)),
    ],
)
def test_columns_are_counted_as_each_format_counts(
    text: str, in_code_points: tuple[int, ...], in_bytes: tuple[int, ...]
) -> None:
    found = finding(REPORT, text)
    assert located("json", found) == in_code_points
    assert located("sarif", found) == in_code_points
    assert located("rdjson", found) == in_bytes


def test_bytes_are_those_of_the_file() -> None:
    found = finding(REPORT, "Beijing")
    line, column, _, end = located("rdjson", found)
    line_bytes = REPORT.text.encode("utf-8").split(b"\r\n")[line - 1]
    assert line_bytes[column - 1 : end - 1] == b"Beijing"


# --- json --------------------------------------------------------------------------------------------------


def test_json_has_the_promised_keys() -> None:
    made = json.loads(report("json", findings()))
    assert (made["version"], made["files"]) == (1, 3)
    keys = ["rule", "severity", "message", "path", "line", "column", "end_line", "end_column"]
    keys += ["text", "language", "segment", "fix", "related", "values"]
    for entry in made["findings"]:
        assert list(entry) == keys
    places = [(entry["path"], entry["line"], entry["column"]) for entry in made["findings"]]
    assert places == sorted(places)
    by_rule = {entry["rule"]: entry for entry in made["findings"]}
    assert by_rule["english.doubled_word"]["fix"] == {"replacement": "The", "safety": "safe"}
    assert by_rule["english.letter"]["fix"] is None


def test_both_sides_of_a_figure_are_data() -> None:
    entry = next(
        each
        for each in json.loads(report("json", findings()))["findings"]
        if each["rule"] == "number.mismatch"
    )
    (other,) = entry["related"]
    assert other == {
        "path": "pairs.tsv",
        "line": 2,
        "column": 14,
        "end_line": 2,
        "end_column": 21,
        "text": "超71.2亿元",
    }
    assert [value["low"] for value in entry["values"]] == ["7120000000", "71200000000"]
    (result,) = [
        each
        for each in json.loads(report("sarif", findings()))["runs"][0]["results"]
        if each["ruleId"] == "number.mismatch"
    ]
    assert result["properties"]["values"] == entry["values"]
    assert result["relatedLocations"][0]["message"]["text"] == "超71.2亿元"
    without = next(each for each in json.loads(report("json", findings()))["findings"] if not each["values"])
    assert without["related"] == []


# --- sarif -------------------------------------------------------------------------------------------------


@every_language
@pytest.mark.parametrize("found", [(), findings()])
def test_sarif_is_valid(found: tuple[Finding, ...], language: MessageLanguage) -> None:
    Draft202012Validator.check_schema(LOG)
    made = json.loads(report("sarif", found, language))
    Draft202012Validator(LOG).validate(made)
    (run,) = made["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_carries_the_documentation_of_rules() -> None:
    made = json.loads(report("sarif", ()))
    (rule,) = made["runs"][0]["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == "Doubled word"
    assert rule["fullDescription"]["text"] == "A word written twice, such as {{gdp}}."
    assert "## Why it matters\n\nIt looks careless.\n\nIt is" in rule["help"]["markdown"]
    assert "\n- Bad en: The the report" in rule["help"]["markdown"]
    assert "#" not in rule["help"]["text"]


def marks(found: list[Finding]) -> list[str]:
    results = json.loads(report("sarif", found))["runs"][0]["results"]
    return [result["partialFingerprints"]["jjjdoc/v1"] for result in results]


def test_fingerprints_survive_moved_lines_and_changed_messages_alone() -> None:
    found = finding(REPORT, "The the", segment="report_title")
    moved = SourceText(REPORT.path, "# a comment\n\n" + REPORT.text)
    context = found.context
    (mark,) = marks([found])
    for same in (
        replace(finding(moved, "The the", segment="report_title"), context=context),
        replace(found, message=DOUBLED(text="other"), severity="error"),
        replace(found, text="the  THE", context=context),
    ):
        assert marks([same]) == [mark]
    for other in (
        replace(found, rule="a.b"),
        replace(found, segment="other"),
        replace(found, text="That that"),
        replace(found, context=("before", context[1])),
    ):
        assert marks([other]) != [mark]


def test_like_findings_have_fingerprints_of_their_own() -> None:
    assert len(set(marks(many("note", 12)))) == 12


# --- github ------------------------------------------------------------------------------------------------


def test_github_escapes_what_would_end_a_value() -> None:
    shown = report("github", findings())
    assert "file=docs/notes%2Ca%3Ab.md,line=4" in shown
    assert "line one\\nline two: 100%25, red\\u202e" in shown
    assert "::notice file=docs/notes%2Ca%3Ab.md,line=1,endLine=3,title=structure.range::" in shown


def test_github_shows_ten_of_each_kind_and_counts_the_rest() -> None:
    shown = report("github", [*many("note", 3), *many("warning", 30), *many("error", 11)])
    lines = shown.splitlines()
    kinds = [line.split(" ")[0] for line in lines if line.startswith("::")]
    assert kinds == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 3
    assert "1 more error not shown here" in lines
    assert "20 more warnings not shown here" in lines
    assert lines[-1] == "3 files checked: 11 errors, 30 warnings, 3 notes"


# --- rdjson ------------------------------------------------------------------------------------------------


def test_rdjson_suggests_the_text_of_a_range() -> None:
    made = json.loads(report("rdjson", [finding(REPORT, "  region", new=" region")]))
    (diagnostic,) = made["diagnostics"]
    assert diagnostic["severity"] == "WARNING"
    assert diagnostic["code"] == {"value": "english.doubled_word"}
    assert diagnostic["suggestions"] == [{"range": diagnostic["location"]["range"], "text": " region"}]


# --- text --------------------------------------------------------------------------------------------------


def test_colour_only_where_it_is_asked_for() -> None:
    plain = report("text", findings())
    coloured = report("text", findings(), colour=True)
    assert "\x1b" not in plain
    assert "\x1b[31merror\x1b[0m" in coloured
    for code in (0, 1, 31, 33, 34, 36):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == plain


@pytest.mark.parametrize("width", [0, 40, 80, 200])
def test_lines_of_source_fit_the_terminal(width: int) -> None:
    shown = report("text", [finding(NOTES, "x")], width=width)
    _, source, carets = shown.splitlines()[:3]
    assert display_width(source) <= max(width, 24)
    assert "…国" in source
    assert source.endswith("é…")
    assert display_width(source[: source.index("x")]) == carets.index("^")


def test_one_is_singular() -> None:
    closing = report("text", [finding(REPORT, "The the")], files=1).splitlines()[-1]
    assert closing == "1 file checked: 0 errors, 1 warning, 0 notes"


@pytest.mark.parametrize(
    ("pairs", "language", "words"),
    [
        (None, "en", "3 files checked: 0 errors, 0 warnings, 0 notes"),
        (0, "en", "3 files checked, no pairs compared: 0 errors"),
        (1, "en", "3 files checked, 1 pair compared: 0 errors"),
        (2, "zh", "共检查3个文件，比对2对：错误0处"),
        (0, "zh", "共检查3个文件，未比对任何语段：错误0处"),
    ],
)
def test_how_many_pairs_were_compared_is_told(pairs: int | None, language: str, words: str) -> None:
    context = ReportContext(language, 3, "1.2.3", pairs=pairs)  # type: ignore[arg-type]
    assert words in reporter("text")((), context).decode()
    assert json.loads(reporter("json")((), context))["pairs"] == pairs
