"""Writing to disk: whole files or none, nothing over a file that is open, and nothing left over by a run that was killed."""

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

import pytest

from jjjdoc.disk import temporary_beside
from jjjdoc.errors import JjjdocError
from jjjdoc.pipeline.project.files import edited, write_files, write_together
from jjjdoc.pipeline.project.guard import Guard
from jjjdoc.writers.formats import OutputFile

DOCX = OutputFile("report-en.docx", b"new")
TEXT = OutputFile("report-en.txt", b"new")
IMAGE = OutputFile("report-en/map.png", b"image")


def content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    paths = write_files(tmp_path / "build", [DOCX, IMAGE], Guard(None))
    assert paths == (tmp_path / "build" / "report-en.docx", tmp_path / "build" / "report-en" / "map.png")
    assert content(tmp_path / "build") == {"report-en.docx": b"new", "report-en/map.png": b"image"}


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are those of Unix")
def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    [path] = write_files(tmp_path, [TEXT], Guard(None))
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)


def test_a_file_that_is_up_to_date_is_left_alone(tmp_path: Path) -> None:
    [path] = write_files(tmp_path, [DOCX], Guard(None))
    (tmp_path / "~$report-en.docx").touch()
    before = path.stat().st_mtime_ns
    assert write_files(tmp_path, [DOCX], Guard(None)) == (path,)
    assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "mark", ["~$report-en.docx", "~$eport-en.docx", "~$port-en.docx", ".~lock.report-en.docx#"]
)
def test_a_file_that_a_program_marked_as_open_is_kept_with_its_siblings(tmp_path: Path, mark: str) -> None:
    (tmp_path / "report-en.docx").write_bytes(b"old")
    (tmp_path / "report-en.txt").write_bytes(b"old")
    (tmp_path / mark).touch()
    with pytest.raises(JjjdocError, match="close it in Word") as raised:
        write_files(tmp_path, [TEXT, DOCX], Guard(None))
    assert mark in str(raised.value)
    assert content(tmp_path) == {"report-en.docx": b"old", "report-en.txt": b"old", mark: b""}


def test_a_lock_that_shows_at_the_last_moment_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "report-en.docx").write_bytes(b"old")

    def refuse(*_: object) -> NoReturn:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(JjjdocError, match="close it in Word"):
        write_files(tmp_path, [DOCX], Guard(None))
    assert content(tmp_path) == {"report-en.docx": b"old"}


def test_a_target_locked_by_windows_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "report-en.docx").write_bytes(b"old")
    opened = Path.open

    def refuse_update(path: Path, mode: str = "r", **keywords: object) -> object:
        if mode == "r+b":
            raise PermissionError
        return opened(path, mode, **keywords)  # type: ignore[call-overload] # passed through

    monkeypatch.setattr(Path, "open", refuse_update)
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(JjjdocError, match="close it in Word"):
        write_files(tmp_path, [DOCX], Guard(None))
    assert content(tmp_path) == {"report-en.docx": b"old"}


def test_a_place_that_cannot_be_written_is_an_error_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "build").write_bytes(b"a file, no folder")
    with pytest.raises(JjjdocError, match="cannot be written"):
        write_files(tmp_path / "build", [TEXT], Guard(None))
    (tmp_path / "report-en.txt").mkdir()
    with pytest.raises(JjjdocError, match="cannot be written"):
        write_files(tmp_path, [TEXT], Guard(None))
    assert content(tmp_path) == {"build": b"a file, no folder"}


def test_byte_order_mark_line_ends_and_mode_survive(tmp_path: Path) -> None:
    path = tmp_path / "报告.yaml"
    original = b"\xef\xbb\xbf" + "a: 文\r\n".encode()
    path.write_bytes(original)
    path.chmod(0o640)
    write_together([edited(path, "报告.yaml", original, "a: 字\r\n")])
    assert path.read_bytes() == b"\xef\xbb\xbf" + "a: 字\r\n".encode()
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["报告.yaml"]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: 2\n")
    with pytest.raises(JjjdocError, match="another program has changed"):
        write_together([edited(path, "a.yaml", b"a: 1\n", "a: 3\n")])
    assert path.read_bytes() == b"a: 2\n"


def test_a_file_open_elsewhere_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: 1\n")

    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(13, "in use", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(JjjdocError, match="close it in the other program"):
        write_together([edited(path, "a.yaml", b"a: 1\n", "a: 3\n")])
    assert path.read_bytes() == b"a: 1\n"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(JjjdocError, match="cannot be written"):
        write_together([edited(tmp_path / "none.yaml", "none.yaml", b"", "a: 1\n")])


@pytest.mark.skipif(os.name != "posix", reason="links need a privilege on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_bytes(b"a: 1\n")
    link = tmp_path / "link.yaml"
    link.symlink_to("real.yaml")
    write_together([edited(link, "link.yaml", b"a: 1\n", "a: 2\n")])
    assert link.is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == b"a: 2\n"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "permission denied"),
    ],
)
def test_a_disk_that_takes_nothing_is_said_with_the_name_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    (tmp_path / "source.yaml").write_bytes(b"old")
    opened = Path.open

    def refuse(path: Path, mode: str = "r", *arguments: object, **keywords: object) -> object:
        if mode in ("wb", "xb"):
            raise OSError(code, os.strerror(code), str(path))
        return opened(path, mode, *arguments, **keywords)  # type: ignore[call-overload] # passed through

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(JjjdocError) as raised:
        write_files(tmp_path, [TEXT], Guard(None))
    assert str(raised.value) == f"{tmp_path / 'report-en.txt'} cannot be written: {said}"
    with pytest.raises(JjjdocError, match=r"^source\.yaml: the file cannot be written") as raised:
        write_together([edited(tmp_path / "source.yaml", "source.yaml", b"old", "new")])
    assert ".tmp" not in str(raised.value)
    assert content(tmp_path) == {"source.yaml": b"old"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "report-en.txt")
    with pytest.raises(JjjdocError, match="pipe, socket or device"):
        write_files(tmp_path, [TEXT], Guard(None))
    assert (tmp_path / "report-en.txt").is_fifo()


def left_over(target: Path, process: int) -> Path:
    """Return a temporary file as a run of some process leaves it."""
    own = temporary_beside(target)
    path = own.with_name(own.name.replace(f"-{os.getpid()}-", f"-{process}-"))
    path.write_bytes(b"half")
    return path


@pytest.fixture
def ended_process() -> int:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


@pytest.mark.skipif(sys.platform == "win32", reason="processes are asked for on Unix alone")
def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path: Path, ended_process: int) -> None:
    target = tmp_path / "report-en.txt"
    for write in (
        lambda: write_files(tmp_path, [TEXT], Guard(None)),
        lambda: write_files(tmp_path, [TEXT], Guard(None)),
        lambda: write_together([edited(target, "report-en.txt", b"new", "newer")]),
    ):
        left_over(target, ended_process)
        write()
        assert set(content(tmp_path)) == {"report-en.txt"}


def test_what_another_run_writes_now_and_files_of_others_stay(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as running:
        kept = {
            left_over(tmp_path / "a", running.pid).name,
            left_over(tmp_path / "a", os.getpid()).name,
            ".report-en.txt.123.tmp",
            ".jjjdoc-notes.tmp",
            ".jjjdoc-00000000-1-00000000.tmp",
        }
        for name in kept:
            (tmp_path / name).touch()
        write_files(tmp_path, [TEXT], Guard(None))
        running.communicate(b"\n")
    assert set(content(tmp_path)) == {"report-en.txt", *kept}


def test_what_is_older_than_any_run_is_removed_whoever_left_it(tmp_path: Path) -> None:
    left = tmp_path / ".jjjdoc-00000000-1-00000000.tmp"
    left.touch()
    os.utime(left, (time.time() - 100_000,) * 2)
    write_files(tmp_path, [TEXT], Guard(None))
    assert set(content(tmp_path)) == {"report-en.txt"}
