"""What reaches the terminal: control characters, encodings, colours, tables and faults."""

import io
import os
import sys
from pathlib import Path

import pytest

from jjjdoc.cli.layout import FaultPrinter, table_lines
from jjjdoc.cli.output import Output
from jjjdoc.errors import Wording
from jjjdoc.findings import Fault, SourceError
from jjjdoc.language.excerpt import marked_line
from jjjdoc.language.visible import visible
from jjjdoc.language.width import display_width
from jjjdoc.locations import Place, Position, SourceText

SAID = Wording(en="“{name}” is wrong", zh="“{name}”有误")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("三地经济总量", "三地经济总量"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\tb\nc\r", "a\\tb\\nc\\r"),
        ("\x7f\x85\x9b", "\\x7f\\x85\\x9b"),
        ("\u202eabc\u2066\u2028", "\\u202eabc\\u2066\\u2028"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("no-break\u00a0space ’", "no-break\u00a0space ’"),
    ],
)
def test_what_could_disturb_a_terminal_is_made_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(("encoding", "shown"), [("gbk", "京\\xa0"), ("ascii", "\\u4eac\\xa0")])
def test_a_terminal_that_cannot_show_a_character_gets_an_escape(
    monkeypatch: pytest.MonkeyPatch, encoding: str, shown: str
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
    Output("zh").line("京\u00a0")
    assert raw.getvalue().decode(encoding) == shown + os.linesep


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colour_is_for_terminals_whose_owner_wants_it(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], coloured: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    Output("en").error(SAID(name="x\x1b"))
    text = "error: “x\\x1b” is wrong"
    assert terminal.getvalue() == (f"\x1b[31m{text}\x1b[0m\n" if coloured else f"{text}\n")


def test_no_colour_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Output("zh").error(SAID(name="x"))
    assert capsys.readouterr().err == "错误：“x”有误\n"


def test_progress_is_silent_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Output("en").progress("half done")
    assert capsys.readouterr().err == ""


def test_progress_overwrites_its_own_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    output = Output("en")
    output.progress("正在生成")
    output.progress("")
    first, second = terminal.getvalue().split("\r")[1::2]
    assert first.startswith("正在生成")
    assert second.strip() == ""
    assert display_width(first) == display_width(second)


def test_columns_are_aligned_by_display_width() -> None:
    lines = table_lines([("文件", "大小"), ("report", "9"), ("报告.docx", "100")], right=(1,))
    assert lines == ["文件       大小", "report        9", "报告.docx   100"]
    assert len({display_width(line) for line in lines}) == 1


def place(line: int, start: int, end: int, last_line: int | None = None) -> Place:
    return Place("a.yaml", Position(line, start), Position(last_line or line, end))


@pytest.mark.parametrize(
    ("line", "where", "shown"),
    [
        ("  zh: 三地{gdb}，", place(1, 9, 14), ["    zh: 三地{gdb}，", "            ^^^^^"]),
        ("id: 三地", place(1, 5, 7), ["    id: 三地", "        ^^^^"]),
        ("id: x", place(1, 6, 6), ["    id: x", "         ^"]),
        ("\tid: x", place(1, 1, 2), ["    \\tid: x", "    ^^"]),
        ("two lines", place(1, 5, 3, 2), ["    two lines", "        ^^^^^"]),
    ],
)
def test_carets_stand_under_what_is_wrong(line: str, where: Place, shown: list[str]) -> None:
    assert marked_line(line, where) == tuple(shown)


def test_a_long_line_is_cut_around_the_fault() -> None:
    line = "报" * 300 + "{x}" + "告" * 300
    shown, carets = marked_line(line, place(1, 301, 304))
    assert display_width(shown) <= 104
    assert shown.startswith("    …报")
    assert shown.endswith("告…")
    start = carets.index("^")
    assert carets[start:] == "^^^"
    assert display_width(shown[: shown.index("{x}")]) == start


def test_a_fault_shows_place_message_source_and_hint(tmp_path: Path) -> None:
    text = "id: a\r\nzh: 三地{gdb}\r\n"
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbf" + text.encode("utf-8"))
    source = SourceText("a.yaml", text)
    at = text.index("{gdb}")
    fault = Fault(source.place(at, at + 5), SAID(name="gdb"), Wording(en="see {a}", zh="参见{a}")(a="b"))
    assert [line for line, _ in FaultPrinter(tmp_path, "en").lines(fault)] == [
        "a.yaml:2:7: “gdb” is wrong",
        "    zh: 三地{gdb}",
        "            ^^^^^",
        "    see b",
    ]
    assert next(FaultPrinter(tmp_path, "zh").lines(fault))[0] == "a.yaml:2:7：“gdb”有误"


def test_a_fault_in_a_file_that_cannot_be_read_has_no_source_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = Output("en")
    output.root = tmp_path
    output.failure(SourceError([Fault(place(3, 1, 2), SAID(name="x"))]))
    assert capsys.readouterr().err == (
        "a.yaml:3:1: “x” is wrong\nerror: 1 fault(s) in the source; nothing was written\n"
    )
