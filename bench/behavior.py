"""Compares two installed versions of jjjdoc, to prove that a change of structure changed nothing a user sees.

python bench/behavior.py [--reworded] BEFORE AFTER [FILE]...

BEFORE and AFTER are two `jjjdoc` programs; each FILE is a text to check. Compared are every edition of this project and of
the case with everything in it, byte by byte, and what `lint`, `figures` and `review` say of each FILE. With --reworded,
findings are compared by rule, severity and place, and figures by what was read, so that messages may have other words; what
is printed for people and reviewed Word files are then left out. Prints what differs; exits with 1 if anything does.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROJECTS = (ROOT, ROOT / "tests" / "cases" / "everything", ROOT / "tests" / "commands" / "project")
PARTS = (
    "pyproject.toml",
    "jjjdoc.toml",
    "sources",
    "glossary.yaml",
    "templates",
    "images",
    "README.md",
    "docs",
)
WORDS = ("message", "says", "reading", "title", "pairs")
CHECKS = (
    ("lint", "--format", "json", "--severity", "note"),
    ("figures", "--format", "json"),
)


def run(program: str, *arguments: str, folder: Path) -> tuple[int, bytes]:
    """Return the status of a command and what it printed, without the names of temporary folders."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "LANG": "C.UTF-8"}
    done = subprocess.run(
        [program, *arguments], cwd=folder, capture_output=True, env=environment, check=False
    )
    return done.returncode, (done.stdout + done.stderr).replace(str(folder).encode(), b"")


def said(printed: bytes, reworded: bool) -> str:
    """Return the digest of what a command printed, of JSON without its words if these may differ."""
    if reworded:
        try:
            data = json.loads(printed)
        except ValueError:
            return "text"
        printed = json.dumps(without_words(data), sort_keys=True).encode()
    return digest(printed)


def without_words(data: object) -> object:
    if isinstance(data, dict):
        return {key: without_words(value) for key, value in data.items() if key not in WORDS}
    return [without_words(each) for each in data] if isinstance(data, list) else data


def copy_project(project: Path, folder: Path) -> None:
    for name in PARTS:
        part = project / name
        if part.is_dir():
            shutil.copytree(part, folder / name)
        elif part.exists():
            shutil.copy(part, folder / name)


def project_results(program: str, project: Path, reworded: bool) -> Iterator[tuple[str, str]]:
    """Yield what a program makes of a project: the digest of each file, and of what each command prints."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        copy_project(project, folder)
        for command in (
            ("build",),
            *CHECKS,
            ("status", "--diff"),
            ("export", "--format", "xliff", "--output", "x.xlf"),
        ):
            status, printed = run(program, *command, folder=folder)
            yield f"{project.name}: {' '.join(command)}", f"{status} {said(printed, reworded)}"
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not (reworded and path.suffix == ".xlf"):
                yield f"{project.name}: {path.relative_to(folder)}", digest(path.read_bytes())


def file_results(program: str, files: list[Path], reworded: bool) -> Iterator[tuple[str, str]]:
    """Yield what a program says of each file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        for file in files:
            copy = folder / file.name
            shutil.copy(file, copy)
            for command in CHECKS:
                status, printed = run(program, *command, copy.name, folder=folder)
                yield f"{file}: {command[0]}", f"{status} {said(printed, reworded)}"
            if file.suffix == ".docx" and not reworded:
                run(program, "review", copy.name, "--output", "reviewed.docx", folder=folder)
                reviewed = folder / "reviewed.docx"
                yield f"{file}: review", digest(reviewed.read_bytes()) if reviewed.exists() else "none"
                reviewed.unlink(missing_ok=True)
            copy.unlink()


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def main() -> int:
    reworded = "--reworded" in sys.argv[1:]
    names = [name for name in sys.argv[1:] if name != "--reworded"]
    before, after = (str(Path(name).absolute()) for name in names[:2])
    files = [path.resolve() for path in map(Path, names[2:]) if path.is_file()]
    different = compared = 0
    for results in (
        *(
            lambda program, project=project: project_results(program, project, reworded)
            for project in PROJECTS
        ),
        lambda program: file_results(program, files, reworded),
    ):
        old, new = dict(results(before)), dict(results(after))
        for name in dict.fromkeys((*old, *new)):
            compared += 1
            if old.get(name) != new.get(name):
                different += 1
                print(f"differs: {name}")
    print(f"{compared} compared, {different} differ")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
