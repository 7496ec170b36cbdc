"""The patch of `lint --diff`: git takes it, and what it makes of a file is what `lint --fix` writes, byte for byte."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from jjjdoc.cli import run

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not on this machine")

TEXT = "# 上海 A\n\nThe the road 上 has opened.\n\n第上五\n\nThe the end of the the road."
ENCODINGS = {
    "UTF-8": ("", "utf-8"),
    "UTF-8 with a mark": ("\ufeff", "utf-8"),
    "UTF-16, little end first": ("\ufeff", "utf-16-le"),
    "UTF-16, big end first": ("\ufeff", "utf-16-be"),
    "GB 18030": ("", "gb18030"),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that the command runs in; no settings of git come from elsewhere."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


def git(folder: Path, *arguments: str, data: bytes = b"") -> None:
    done = subprocess.run(["git", *arguments], cwd=folder, input=data, capture_output=True, check=False)
    assert done.returncode == 0, (done.stderr, data)


def patch_of(capfdbinary: pytest.CaptureFixture[bytes], *names: str) -> tuple[bytes, str]:
    """Return the patch for these files, and what is said beside it."""
    assert run(["lint", "--diff", "--select", "english.doubled_word", "--messages", "en", *names]) == 1
    sys.stdout.flush()
    patch, said = capfdbinary.readouterr()
    return patch, said.decode("utf-8")


def fixed(*paths: Path) -> list[bytes]:
    """Return what `lint --fix` makes of files, and put them back."""
    before = [path.read_bytes() for path in paths]
    run(["lint", "--fix", "--select", "english.doubled_word", *map(str, paths)])
    after = [path.read_bytes() for path in paths]
    for path, data in zip(paths, before, strict=True):
        assert path.read_bytes() != data
        path.write_bytes(data)
    return after


@needs_git
@pytest.mark.parametrize("is_ended", [True, False])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_git_makes_of_a_file_what_fix_makes(
    folder: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    encoding: str,
    line_end: str,
    is_ended: bool,
) -> None:
    mark, codec = ENCODINGS[encoding]
    text = mark + (TEXT + "\n" * is_ended).replace("\n", line_end)
    path = folder / "c.md"
    path.write_bytes(text.encode(codec))
    (after,) = fixed(path)
    patch, _ = patch_of(capfdbinary, "c.md")
    git(folder, "apply", data=patch)
    assert path.read_bytes() == after


@needs_git
@pytest.mark.parametrize("setting", ["true", "input", "false"])
def test_line_ends_stay_in_a_repository_that_has_others(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes], setting: str
) -> None:
    git(folder, "init", "-q")
    git(folder, "config", "core.autocrlf", setting)
    path = folder / "c.md"
    path.write_bytes(b"# A\r\n\r\nThe the road has opened.\r\n")
    git(folder, "add", "c.md")
    (after,) = fixed(path)
    patch, _ = patch_of(capfdbinary, "c.md")
    git(folder, "apply", data=patch)
    assert path.read_bytes() == after


@needs_git
@pytest.mark.parametrize(
    "name",
    [
        "two words.md",
        "报告.md",
        "报告 第二版.md",
        "深 度/报告.md",
        "that's.md",
        "a\tb.md",
        'the "wings".md',
        "back\\slash.md",
        "line\nend.md",
        '上 "b"\x7f.md',
    ],
)
def test_git_reads_the_name(folder: Path, capfdbinary: pytest.CaptureFixture[bytes], name: str) -> None:
    if os.name == "nt" and set(name) & set('\t"\\\n\x7f'):
        pytest.skip("Windows has no such names")
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("The the end.\n", encoding="utf-8")
    patch, said = patch_of(capfdbinary, name)
    assert said == ""
    git(folder, "apply", data=patch)
    assert path.read_text(encoding="utf-8") == "The end.\n"


@needs_git
def test_one_patch_has_several_files_in_several_encodings(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (folder / "in").mkdir()
    paths = [folder / "a b.md", folder / "in/上.md", folder / "in/c.txt"]
    for path, (mark, codec) in zip(paths, list(ENCODINGS.values())[2:], strict=True):
        path.write_bytes((mark + TEXT).encode(codec))
    after = fixed(*paths)
    patch, _ = patch_of(capfdbinary, "a b.md", "in")
    git(folder, "apply", data=patch)
    assert [path.read_bytes() for path in paths] == after


@needs_git
def test_a_patch_can_be_applied_in_a_folder_of_a_repository(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    git(folder, "init", "-q")
    inside = folder / "in"
    inside.mkdir()
    monkeypatch.chdir(inside)
    path = inside / "c.md"
    path.write_text("The the end.\n", encoding="utf-8")
    for name in ("c.md", str(path)):
        patch, said = patch_of(capfdbinary, name)
        assert said == ""
        git(inside, "apply", "--check", data=patch)


@needs_git
@pytest.mark.parametrize("is_absolute", [True, False])
@pytest.mark.parametrize(("repository", "base"), [(None, "there/in"), ("there", "there"), (".", ".")])
def test_a_file_elsewhere_is_named_from_where_the_patch_can_be_applied(
    folder: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    is_absolute: bool,
    repository: str | None,
    base: str,
) -> None:
    root = folder.parent
    path = root / "there/in/c.md"
    path.parent.mkdir(parents=True)
    path.write_text("The the end.\n", encoding="utf-8")
    if repository is not None:
        git(root / repository, "init", "-q")
    patch, said = patch_of(capfdbinary, str(path) if is_absolute else "../there/in/c.md")
    expected = (root / base).resolve()
    assert said == f"Paths in the patch are relative to {expected}; apply it there.\n"
    git(expected, "apply", data=patch)
    assert path.read_text(encoding="utf-8") == "The end.\n"


@needs_git
def test_files_here_and_elsewhere_are_named_from_the_folder_of_all(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    paths = [folder / "a.md", folder.parent / "b.md"]
    for path in paths:
        path.write_text("The the end.\n", encoding="utf-8")
    patch, said = patch_of(capfdbinary, "a.md", "../b.md")
    assert str(folder.parent.resolve()) in said
    git(folder.parent, "apply", data=patch)
    assert {path.read_text(encoding="utf-8") for path in paths} == {"The end.\n"}


@needs_git
def test_a_last_line_that_begins_like_a_heading_is_a_line(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = folder / "c.txt"
    path.write_bytes(b"A.\n\n-- the the end")
    (after,) = fixed(path)
    patch, _ = patch_of(capfdbinary, "c.txt")
    git(folder, "apply", data=patch)
    assert path.read_bytes() == after


def test_a_patch_is_written_to_a_file_byte_for_byte(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (folder / "c.md").write_bytes("The the 上.\r\n".encode("utf-16"))
    printed, _ = patch_of(capfdbinary, "c.md")
    nothing, _ = patch_of(capfdbinary, "c.md", "--output", "c.patch")
    assert nothing == b""
    assert (folder / "c.patch").read_bytes() == printed


def test_a_terminal_shows_the_text(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "c.md").write_bytes("The the 上\x1b.\r\n".encode("utf-16"))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    run(["lint", "--diff", "--select", "english.doubled_word", "c.md"])
    assert capsys.readouterr().out.splitlines() == [
        "--- a/c.md",
        "+++ b/c.md",
        "@@ -1 +1 @@",
        r"-The the 上\x1b.",
        r"+The 上\x1b.",
    ]
