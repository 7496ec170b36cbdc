"""Whatever is typed: what was pulled is what is built then, and the source can be read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjjdoc.readers.docx.edited.lines import NoteCharacters, read_file
from pipeline.pull.conftest import REPORT, Project, make_project
from pipeline.pull.edited import Edited, w

WORDS = (
    ", and so on",
    "改动",
    "的",
    "**",
    "*",
    "{x}",
    "10",
    "about ",
    "，",
    "[a](b)",
    "\\",
    " ",
    "x: y #z",
    '"',
    "",
)
NAMES = ("gdp", "center", "third", "source", "parks_table_caption")

edits = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.integers(0, 200),
        st.integers(0, 12),
        st.sampled_from(WORDS) | st.text(max_size=4),
    ),
    min_size=1,
    max_size=6,
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, dict[str, bytes]]:
    project = make_project(tmp_path_factory.mktemp("property"))
    return project, {name: project.build(name) for name in ("en", "zh")}


@given(edition=st.sampled_from(["en", "zh"]), changes=edits)
@settings(max_examples=40)
def test_what_was_pulled_is_what_is_built(
    built: tuple[Project, dict[str, bytes]], edition: str, changes: list[tuple[str, int, int, str]]
) -> None:
    project, files = built
    project.source.write_text(REPORT, "utf-8")
    edited = Edited(files[edition])
    for name, at, length, words in changes:
        _type(edited, f"{name}_{edition}", at, length, words)
    data = edited.data()
    result = project.pull(data)
    notes = NoteCharacters()
    first = _texts(data, notes)
    second = _texts(project.build(edition), notes)
    refused = {each.segment for each in result.told if each.kind == "problem"}
    for each in result.revised:
        name = f"seg_{each.segment}_{edition}"
        if each.segment not in refused:
            assert first[name].strip() == second[name].strip()
    assert project.pull(data).files == ()


def _type(edited: Edited, name: str, at: int, length: int, words: str) -> None:
    if not any(each.get(w("name")) == f"seg_{name}" for each in edited.root.iter(w("bookmarkStart"))):
        return
    nodes = [each for each in edited.paragraph(name).iter(w("t")) if each.text]
    if not nodes:
        return
    node = nodes[at % len(nodes)]
    text = node.text or ""
    start = at % (len(text) + 1)
    typed = "".join(each for each in words if each >= " " and each not in "\ufffe\uffff")
    node.text = text[:start] + typed + text[start + length :]
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _texts(data: bytes, notes: NoteCharacters) -> dict[str, str]:
    lines = read_file(data, "file", "accepted", notes).lines
    return {span.mark.bookmark: line.text for line in lines for span in line.spans}
