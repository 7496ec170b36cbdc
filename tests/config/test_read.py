"""Finding a project and reading its settings, with every fault at its place."""

from pathlib import Path

import pytest

from jjjdoc.config.read import find_project, read_settings
from jjjdoc.errors import JjjdocError
from jjjdoc.findings import SourceError

GOOD = """\
output = "out"

[editions.zh]
languages = ["zh-CN"]

[editions."paired"]
languages = ["zh", "en"]
layout = "side-by-side"
formats = ["md"]
depth = 2
content = "summary"
notes = false
key-figures = false
glossary = true
sections = ["transport"]
"""


def project(folder: Path, text: str, name: str = "jjjdoc.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def faults(folder: Path, text: str, name: str = "jjjdoc.toml") -> list[str]:
    with pytest.raises(SourceError) as raised:
        read_settings(project(folder, text, name))
    found = raised.value.faults
    return [f"{fault.place.start.line}: {fault.message.text('en')}" for fault in found]


def test_all_settings_are_read(tmp_path: Path) -> None:
    settings = read_settings(project(tmp_path, GOOD))
    assert settings.root == tmp_path.resolve()
    assert settings.sources == tmp_path / "sources"
    assert settings.output == tmp_path / "out"
    assert [edition.name for edition in settings.editions] == ["zh", "paired"]
    paired = settings.editions[1]
    assert paired.languages == ("zh", "en")
    assert paired.layout == "side_by_side"
    assert (paired.formats, paired.depth, paired.content) == (("md",), 2, "summary")
    assert (paired.notes, paired.key_figures, paired.glossary) == (False, False, True)
    assert paired.sections == ("transport",)


def test_a_project_without_a_glossary_uses_the_one_that_comes_with_jjjdoc(tmp_path: Path) -> None:
    settings = read_settings(project(tmp_path, GOOD))
    assert settings.glossary != tmp_path / "glossary.yaml"
    (tmp_path / "glossary.yaml").write_text("concepts: {}\n", encoding="utf-8")
    assert read_settings(tmp_path / "jjjdoc.toml").glossary == tmp_path / "glossary.yaml"


def test_the_project_is_found_from_a_folder_inside_it(tmp_path: Path) -> None:
    file = project(tmp_path, GOOD)
    inner = tmp_path / "sources" / "deep"
    inner.mkdir(parents=True)
    assert find_project(inner) == file


def test_a_pyproject_counts_only_with_settings_of_jjjdoc(tmp_path: Path) -> None:
    outer = project(tmp_path, '[tool.jjjdoc.editions.zh]\nlanguages = ["zh"]\n', "pyproject.toml")
    inner = tmp_path / "inner"
    inner.mkdir()
    project(inner, "[tool.ruff]\nline-length = 100\n", "pyproject.toml")
    assert find_project(inner) == outer
    assert [edition.name for edition in read_settings(outer).editions] == ["zh"]


def test_its_own_file_wins_over_pyproject(tmp_path: Path) -> None:
    project(tmp_path, '[tool.jjjdoc.editions.zh]\nlanguages = ["zh"]\n', "pyproject.toml")
    assert find_project(tmp_path) != tmp_path / "jjjdoc.toml"
    own = project(tmp_path, GOOD)
    assert find_project(tmp_path) == own


@pytest.mark.parametrize("folder", ["", "missing"])
def test_no_project_is_said_so(tmp_path: Path, folder: str) -> None:
    with pytest.raises(JjjdocError, match=r"no folder|not in a jjjdoc project"):
        find_project(tmp_path / folder)


def test_every_fault_of_the_file_is_found_with_its_line(tmp_path: Path) -> None:
    text = """\
surces = "sources"
output = "."
templates = "../templates"
glossary = "glosary.yaml"

[editions.zh]
language = ["zh"]
layout = "side by side"
depth = 9
notes = "no"
formats = ["docx", "rtf"]

[editions.EN]
languages = ["en", "fr", "en"]

[editions.paired]
languages = ["zh"]
layout = "interleaved"
"""
    assert faults(tmp_path, text) == [
        "1: unknown setting “surces”",
        "2: “output” cannot be the project folder itself",
        "3: “../templates” is outside the project folder",
        "4: there is no “glosary.yaml” in the project folder",
        '6: edition “zh” has no languages; add languages = ["zh"], ["en"] or both',
        "7: unknown setting “language”",
        "8: “layout” cannot be “side by side”",
        "9: “depth” must be a whole number from 1 to 4",
        "10: “notes” must be true or false",
        "11: “formats” cannot be “rtf”",
        "13: “EN” is not a valid edition name; use only lower-case letters, digits, - and _",
        "14: “en” is repeated in “languages”",
        "14: “fr” is not a language of reports; write zh or en, or a longer tag such as zh-CN",
        "14: layout “single” shows one language, but 2 are given; use “interleaved” or “side-by-side”",
        "17: layout “interleaved” needs at least two languages",
    ]


def test_a_misspelt_setting_is_guessed(tmp_path: Path) -> None:
    file = project(tmp_path, "[editions.zh]\nlanguages = ['zh']\nkey_figures = true\ntemplate = 'briefign'\n")
    (tmp_path / "templates" / "briefing").mkdir(parents=True)
    (tmp_path / "templates" / "briefing" / "template.yaml").touch()
    with pytest.raises(SourceError) as raised:
        read_settings(file)
    hints = [fault.hint.text("en") for fault in raised.value.faults if fault.hint]
    assert hints == ["did you mean “key-figures”?", "did you mean “briefing”?"]


def test_settings_without_editions_say_how_to_add_one(tmp_path: Path) -> None:
    assert faults(tmp_path, "[tool.jjjdoc]\nsources = 'sources'\n", "pyproject.toml") == [
        '1: no editions are defined; add a table such as [tool.jjjdoc.editions.zh] with languages = ["zh"]'
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = \n", "1: not valid TOML: Invalid value"),
        ("[editions.zh]\nlanguages = ['zh']\n[editions.zh]\n", "3: not valid TOML: Cannot declare"),
        ("x = " + "[" * 5000, "1: not valid TOML: nested too deeply"),
    ],
)
def test_broken_toml_is_a_fault(tmp_path: Path, text: str, expected: str) -> None:
    [found] = faults(tmp_path, text)
    assert found.startswith(expected)


def test_a_file_in_another_encoding_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "jjjdoc.toml"
    file.write_bytes("# 报告\n".encode("gbk"))
    with pytest.raises(SourceError, match="not UTF-8"):
        read_settings(file)


def test_a_byte_order_mark_and_crlf_do_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "jjjdoc.toml"
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode("utf-8"))
    assert len(read_settings(file).editions) == 2


def test_lists_of_tables_and_figures(tmp_path: Path) -> None:
    path = tmp_path / "jjjdoc.toml"
    path.write_text('[editions.a]\nlanguages = ["zh"]\nlists = ["figures", "tables"]\n', "utf-8")
    (edition,) = read_settings(path).editions
    assert edition.lists == ("figure", "table")
    path.write_text('[editions.a]\nlanguages = ["zh"]\nlists = ["maps"]\n', "utf-8")
    with pytest.raises(SourceError, match="maps"):
        read_settings(path)
