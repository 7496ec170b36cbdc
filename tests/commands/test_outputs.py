"""No option that names a file to write is a way to write over a source, what belongs to it, or what a command reads."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

from jjjdoc.cli import run
from jjjdoc.cli.commands import COMMANDS

PROJECT = Path(__file__).parent / "project"
OUTPUTS: dict[str, tuple[str, ...]] = {
    "lint --output": ("lint", "text.md", "--glossary", "other.yaml", "--output"),
    "lint --write-baseline": ("lint", "text.md", "--glossary", "other.yaml", "--write-baseline"),
    "lint --write-pairs": (
        "lint",
        "pairs.md",
        "--glossary",
        "other.yaml",
        "--write-pairs",
    ),
    "review --output": ("review", "word.docx", "--glossary", "other.yaml", "--output"),
    "adopt --output": ("adopt", "text.md", "--glossary", "other.yaml", "--force", "--output"),
    "adopt --beads": (
        "adopt",
        "text.md",
        "--glossary",
        "other.yaml",
        "-o",
        "made.yaml",
        "--force",
        "--beads",
    ),
    "export --output": ("export", "small", "--format", "csv", "--memory", "memory.tmx", "--output"),
    "terms import --output": ("terms", "import", "terms.csv", "--force", "--output"),
    "terms export --output": ("terms", "export", "--format", "csv", "--glossary", "other.yaml", "--output"),
    "tm export --output": ("tm", "export", "--memory", "memory.tmx", "--output"),
    "build --output": ("build", "--edition", "en", "--format", "txt", "--output"),
}
"""Each option that names a file or a folder to write, at the end of a command that works."""

READ = {"--project", "--glossary", "--baseline", "--base", "--against"}
"""The options that name files to read; `--memory` takes names."""

INPUTS = {
    "lint": ("text.md", "other.yaml"),
    "review": ("word.docx", "other.yaml"),
    "adopt": ("text.md", "other.yaml"),
    "export": ("memory.tmx", "tm/kept.tmx"),
    "terms import": ("terms.csv",),
    "terms export": ("other.yaml",),
    "tm export": ("memory.tmx", "tm/kept.tmx"),
    "build": (),
}
OF_PROJECT = (
    "sources/small.yaml",
    "sources/small.state.yaml",
    "sources/small.pages.yaml",
    "facts/shared.yaml",
    "facts/map.png",
    "glossary.yaml",
    "jjjdoc.toml",
    "pyproject.toml",
    "templates/house/template.yaml",
    "templates/house/house.docx",
    "tm/kept.tmx",
)
WRITTEN_ON_DEMAND = {  # with --force: what it is the command's work to write
    ("adopt --output", "sources/small.yaml"),
    ("adopt --output", "facts/shared.yaml"),
    ("terms import --output", "glossary.yaml"),
    ("terms import --output", "facts/shared.yaml"),
}
NEW = ("sources/new.yaml", "sources/new.state.yaml", "pyproject.toml")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(16)


def content(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("outputs") / "project"
    shutil.copytree(PROJECT, folder)
    source = folder / "sources" / "small.yaml"
    text = source.read_text(encoding="utf-8")
    source.write_text(
        text.replace("date: 2024-03-01\n", "date: 2024-03-01\ninclude: [../facts/shared.yaml]\n"),
        encoding="utf-8",
    )
    for name, data in {
        "facts/shared.yaml": b"facts: {area: {value: 5}}\n",
        "facts/map.png": PNG,
        "other.yaml": (folder / "glossary.yaml").read_bytes(),
        "text.md": b"# Title\n\nThe words.\n",
        "pairs.md": "| 中文 | English |\n| --- | --- |\n| 新增学校。 | Schools were added. |\n".encode(),
        "terms.csv": "zh,en\n北京,Beijing\n".encode(),
        "pyproject.toml": b"[tool.other]\n",
        "sources/small.pages.yaml": b"{}\n",
        "templates/house/template.yaml": b"{}\n",
        "templates/house/house.docx": b"",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    settings = folder / "jjjdoc.toml"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run(["accept", "--all"]) == 0
        assert run(["build", "--edition", "en", "--format", "docx"]) == 0
        Path("build/small-en.docx").rename("word.docx")
        assert run(["tm", "export", "--output", "memory.tmx"]) == 0
        Path("tm").mkdir()
        shutil.copy("memory.tmx", "tm/kept.tmx")
    settings.write_text('memory = ["tm"]\n' + settings.read_text(encoding="utf-8"), encoding="utf-8")
    return folder


@pytest.fixture
def project(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    shutil.copytree(prepared, folder)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("LC_ALL", "C")
    return folder


def paths_of(command: click.Command) -> Iterator[str]:
    for each in command.params:
        if isinstance(each, click.Option) and isinstance(each.type, click.Path):
            yield max(each.opts, key=len)


def all_commands() -> Iterator[tuple[str, click.Command]]:
    for name in COMMANDS:
        command: click.Command = import_module(
            f"jjjdoc.cli.{'import_' if name == 'import' else name}"
        ).command
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", found) for inner, found in command.commands.items())


def test_every_option_that_names_a_file_is_known_here() -> None:
    found = {f"{name} {option}" for name, command in all_commands() for option in paths_of(command)}
    assert {each for each in found if each.rpartition(" ")[2] not in READ} == set(OUTPUTS)


@pytest.mark.parametrize("option", OUTPUTS)
def test_a_file_of_another_name_is_written(option: str, project: Path) -> None:
    name = {"review": "out.docx", "adopt --output": "out.yaml", "terms import": "out.yaml"}
    name |= {"lint --write-pairs": "out.tsv"}
    target = next((value for key, value in name.items() if option.startswith(key)), "out")
    assert run([*OUTPUTS[option], target]) in (0, 1)
    assert (project / target).exists()


def spellings(path: str) -> dict[str, Callable[[], str]]:
    """Return ways to name a file, each made when it is asked for."""

    def link() -> str:
        made = Path(f"link{Path(path).suffix}")
        try:
            made.symlink_to(path)
        except OSError:
            pytest.skip("links need a privilege on Windows")
        return str(made)

    def other_case() -> str:
        other = Path(path).with_name(Path(path).name.upper())
        if not other.exists():
            pytest.skip("upper and lower case differ on this file system")
        return str(other)

    return {
        "as it is": lambda: path,
        "absolute": lambda: str(Path(path).absolute()),
        "roundabout": lambda: str(Path("build", "..", path)),
        "linked": link,
        "in other case": other_case,
    }


@pytest.mark.parametrize("spelling", spellings("a"))
@pytest.mark.parametrize("option", OUTPUTS)
def test_nothing_that_is_kept_is_written_over(
    option: str, spelling: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "build").mkdir(exist_ok=True)
    command = OUTPUTS[option]
    for kept in (*OF_PROJECT, *INPUTS[option.rpartition(" ")[0]]):
        if (option, kept) in WRITTEN_ON_DEMAND:
            continue
        Path(f"link{Path(kept).suffix}").unlink(missing_ok=True)
        target = spellings(kept)[spelling]()
        before = content(project)
        capsys.readouterr()
        assert run([*command, target]) == 2, kept
        said = capsys.readouterr().err
        assert target in said
        assert "name another file" in said or "name one with -o" in said
        assert content(project) == before


@pytest.mark.parametrize("name", NEW)
@pytest.mark.parametrize("option", [name for name in OUTPUTS if not name.startswith(("adopt --o", "review"))])
def test_nothing_new_is_written_that_would_be_taken_for_a_source_or_settings(
    option: str, name: str, project: Path
) -> None:
    (project / "pyproject.toml").unlink()
    assert run([*OUTPUTS[option], name]) == 2
    assert not (project / name).exists()


@pytest.mark.parametrize(("option", "kept"), sorted(WRITTEN_ON_DEMAND))
def test_what_it_is_the_work_of_a_command_to_write_is_written_with_force(
    option: str, kept: str, project: Path
) -> None:
    before = (project / kept).read_bytes()
    command = OUTPUTS[option]
    assert run([*(each for each in command if each != "--force"), kept]) == 2
    assert (project / kept).read_bytes() == before
    assert run([*command, kept]) in (0, 1)
    assert (project / kept).read_bytes() != before


def test_fixes_are_not_made_if_the_findings_cannot_be_written(project: Path) -> None:
    (project / "text.md").write_bytes(b"The end of the the text.\n")
    before = content(project)
    assert run(["lint", "text.md", "--fix", "--output", "text.md"]) == 2
    assert content(project) == before
    (project / "folder").mkdir()
    assert run(["lint", "text.md", "--fix", "--output", "folder"]) == 2
    assert content(project) == before


def test_a_baseline_that_is_read_is_not_replaced(project: Path) -> None:
    assert run(["lint", "text.md", "--write-baseline", "base.json"]) == 0
    before = content(project)
    assert run(["lint", "text.md", "--baseline", "base.json", "--write-baseline", "base.json"]) == 2
    assert content(project) == before


def test_outside_of_projects_what_a_command_reads_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_bytes(b"Words.\n")
    (tmp_path / "a.yaml").write_bytes(b"id: a\n")
    before = content(tmp_path)
    for name in ("a.md", "a.yaml", "a.state.yaml"):
        assert run(["lint", "a.md", "--output", name]) == 2
    assert run(["adopt", "a.md", "--force", "--beads", "a.md", "-o", "b.yaml"]) == 2
    assert content(tmp_path) == before
