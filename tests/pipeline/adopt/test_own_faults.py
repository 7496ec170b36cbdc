"""A fault in a source that was made is told of the file that was adopted: the source was never written."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import docx
import pytest

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import SourceError
from jjjdoc.pipeline.adopt import checking, composing
from jjjdoc.tree.nodes import Inline, Text
from pipeline.adopt.conftest import Adopting


def unescaped(inlines: tuple[Inline, ...]) -> str:
    """Markup as it would be written by a program that has forgotten to escape it."""
    return "".join(node.text for node in inlines if isinstance(node, Text))


def faults(adopt: Callable[[], object]) -> list[str]:
    with pytest.raises(SourceError) as caught:
        adopt()
    return [
        f"{fault.place} {fault.message.text(language)}"
        for fault in caught.value.faults
        for language in ("en", "zh")
    ]


def test_a_fault_of_a_text_is_told_where_the_text_stands(
    adopting: Adopting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(composing, "write_markup", unescaped)
    chinese = adopting.write("zh.md", "# 报告\n\n## 概况\n\n总量达到{x}。\n")
    english = adopting.write("en.md", "# Report\n\n## Overview\n\nAs said,\nthe total {Y} rose.\n")
    told = faults(lambda: adopting.files(chinese, english))
    assert not adopting.source.exists()
    assert [line.partition(" ")[0] for line in told] == [f"{english}:5:1"] * 2 + [f"{chinese}:5:1"] * 2
    assert not any("adopted.yaml" in line for line in told)


def test_a_message_names_no_place_of_the_source(adopting: Adopting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composing._Composer, "_claim", lambda self, name, *parts: "twice")
    path = adopting.write("en.md", "# Report\n\n## One\n\nA start.\n\n## Two\n\nAn end.\n")
    told = faults(lambda: adopting.files(path))
    assert told[0].startswith(f"{path}:5:1 ")
    assert not any("adopted.yaml" in line for line in told)
    assert any(f"{path}:3:4" in line for line in told)


def test_a_fault_of_a_word_file_is_told_by_its_paragraph(
    adopting: Adopting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(composing, "write_markup", unescaped)
    document = docx.Document()
    document.add_heading("Heading", 1)
    document.add_paragraph("The total {X} rose.")
    file = io.BytesIO()
    document.save(file)
    path = adopting.folder / "file.docx"
    path.write_bytes(file.getvalue())
    english, chinese = faults(lambda: adopting.files(path))
    assert english.startswith(
        f"{path}:2:1 Heading › paragraph 1: jjjdoc cannot make a source from this text: "
    )
    assert chinese.startswith(f"{path}:2:1 Heading › 第1段：此处文字无法写成源文件：")


@pytest.mark.parametrize("text", ["a: [", "\x01"])
def test_a_source_that_is_no_yaml_is_told_of_the_file(
    adopting: Adopting, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    composed = composing.compose

    def broken(*given: object) -> composing.Composed:
        return composing.Composed(text, composed(*given).origins)  # type: ignore[arg-type]

    monkeypatch.setattr("jjjdoc.pipeline.adopt.adopt.compose", broken)
    path = adopting.write("en.md", "# Report\n\n## One\n\nA start.\n")
    assert faults(lambda: adopting.files(path))[0].startswith(f"{path}:1:3 ")


def test_an_id_that_cannot_be_put_in_is_told_of_the_file(
    adopting: Adopting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*given: object) -> None:
        raise JjjdocError(Wording(en="not safe", zh="不安全")())

    monkeypatch.setattr(checking, "missing_ids", refuse)
    path = adopting.write("en.md", "# Report\n\n## One\n\nA start.\n")
    assert faults(lambda: adopting.files(path))[0].startswith(f"{path}:1:3 ")


@pytest.mark.skipif(sys.platform == "win32", reason="files cannot have such names there")
@pytest.mark.parametrize(
    "name", ["a\nb.md", "a: [b] {c} #d.md", "\u2028.md", "\x01\x85.md", " .md", "no.md", "\\“.md"]
)
def test_a_file_of_any_name_is_adopted(adopting: Adopting, name: str) -> None:
    adopting.one("A start.\n\nAn end.\n", name)
    assert adopting.report.title
    chinese = adopting.write("zh.md", "# 报告\n\n## 概况\n\n开头。\n\n没有译文。\n")
    adopting.files(chinese, adopting.write(name, "A start.\n\nAn end.[^1]\n\n[^1]: Note.\n\n[^2]: Idle.\n"))
    assert adopting.report.title
