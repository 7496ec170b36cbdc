"""Compares two installed versions of jjjdoc, to prove that a change of structure changed nothing a user sees.

python bench/behavior.py BEFORE AFTER [FILE]...

BEFORE and AFTER are two `jjjdoc` programs; each FILE is a text to check. Compared are every edition of this project and of
the case with everything in it, byte by byte, and what `lint`, `figures` and `review` say of each FILE. Prints what
differs; exits with 1 if anything does.
"""

import hashlib
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


def copy_project(project: Path, folder: Path) -> None:
    for name in PARTS:
        part = project / name
        if part.is_dir():
            shutil.copytree(part, folder / name)
        elif part.exists():
            shutil.copy(part, folder / name)


def project_results(program: str, project: Path) -> Iterator[tuple[str, str]]:
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
            yield f"{project.name}: {' '.join(command)}", f"{status} {digest(printed)}"
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield f"{project.name}: {path.relative_to(folder)}", digest(path.read_bytes())


def file_results(program: str, files: list[Path]) -> Iterator[tuple[str, str]]:
    """Yield what a program says of each file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        for file in files:
            copy = folder / file.name
            shutil.copy(file, copy)
            for command in CHECKS:
                status, printed = run(program, *command, copy.name, folder=folder)
                yield f"{file}: {command[0]}", f"{status} {digest(printed)}"
            if file.suffix == ".docx":
                run(program, "review", copy.name, "--output", "reviewed.docx", folder=folder)
                reviewed = folder / "reviewed.docx"
                yield f"{file}: review", digest(reviewed.read_bytes()) if reviewed.exists() else "none"
                reviewed.unlink(missing_ok=True)
            copy.unlink()


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def main() -> int:
    before, after = (str(Path(name).absolute()) for name in sys.argv[1:3])
    files = [path.resolve() for path in map(Path, sys.argv[3:]) if path.is_file()]
    different = compared = 0
    for results in (
        *(lambda program, project=project: project_results(program, project) for project in PROJECTS),
        lambda program: file_results(program, files),
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
