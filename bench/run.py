"""Measures jjjdoc as its users meet it, whole processes, and prints a table: python bench/run.py

Each time is that of the processor, user and system, which other work of the machine hardly lengthens, and the best
of several runs: byte code is there, as it is where jjjdoc is installed. A limit is what the project holds itself to.
"""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from reports import make_english, make_paragraphs, make_sections, make_table, make_whole
from word_files import write_faults, write_pages

ROOT = Path(__file__).resolve().parents[1]
JJJDOC = (sys.executable, "-m", "jjjdoc")
FORMS = ("xliff", "xliff2", "po", "tmx", "csv", "table")
CHANGE = (b"0: the economic", b"0: the whole economic")


@dataclass(frozen=True)
class Row:
    what: str
    measured: float
    limit: float | None = None
    unit: str = "s"

    def line(self) -> str:
        limit = "" if self.limit is None else f"{self.limit:.2f} {self.unit}"
        verdict = "" if self.limit is None else ("ok" if self.measured <= self.limit else "OVER")
        return f"{self.what:<58} {self.measured:>7.2f} {self.unit:<2} {limit:>8} {verdict:>5}".rstrip()


def seconds(command: Sequence[str], runs: int = 5, folder: Path = ROOT) -> float:
    """Return the processor time of the fastest of several runs."""
    best = float("inf")
    for _ in range(runs):
        before = getrusage(RUSAGE_CHILDREN)
        subprocess.run(
            command,
            cwd=folder,
            env=os.environ | {"PYTHONDONTWRITEBYTECODE": ""},
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        after = getrusage(RUSAGE_CHILDREN)
        best = min(best, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return best


def build(project: Path, edition: str, form: str = "docx", runs: int = 3) -> float:
    """Return the time to build one edition; what an earlier run wrote is built anew."""
    command = [*JJJDOC, "--project", str(project), "build", "--edition", edition, "--format", form]
    return seconds([*command, "--output", str(project / "build")], runs)


def measure_start() -> list[Row]:
    bare = seconds([sys.executable, "-c", "import click"], runs=15)
    helped = seconds([*JJJDOC, "--help"], runs=15)
    return [
        Row("python -c 'import click'", bare),
        Row("jjjdoc --help", helped, 2 * bare),
    ]


def measure_editions(folder: Path) -> list[Row]:
    every = [*JJJDOC, "build", "--output", str(folder / "editions")]
    return [Row("every edition of the report in sources/", seconds(every, runs=3), 1.5)]


def measure_lint() -> list[Row]:
    return [
        Row("lint of the report in sources/", seconds([*JJJDOC, "lint", "sources/jjj_ten_years.yaml"]), 0.35)
    ]


def measure_word(folder: Path) -> list[Row]:
    small, half, large = (make_paragraphs(folder / f"p{count}", count) for count in (300, 2_500, 5_000))
    times = [build(project, "en") for project in (small, half, large)]
    english = build(make_english(folder / "english", 5_000), "en")
    contents = build(make_sections(folder / "sections", 5_000), "en")
    whole = build(make_whole(folder / "whole", 5_000), "en")
    pandoc = measure_pandoc(large)
    return [
        Row("Word file of 300 paragraphs", times[0], 0.35),
        Row("Word file of 5,000 paragraphs, source in one language", english, pandoc),
        Row("the same in 250 sections, with contents, notes and charts", whole, 0.8),
        Row("5,000 paragraphs, source in two languages", times[2], pandoc),
        Row("the same in 250 sections, with contents", contents, pandoc),
        Row("5,000 against 2,500 paragraphs", times[2] / times[1], 2.3, "x"),
    ]


def measure_review(folder: Path) -> list[Row]:
    """Measure lint of Word files of 300 pages, and a review that finds much, for the first and the second time."""
    editions = folder / "texts"
    seconds([*JJJDOC, "build", "--format", "md", "--output", str(editions)], runs=1)
    rows = []
    for language in ("zh", "en"):
        write_pages(folder / f"{language}.docx", editions, language)
        lint = ("lint", f"{language}.docx", "--glossary", str(ROOT / "glossary.yaml"))
        time = _status(folder, *lint)
        rows.append(Row(f"lint of a Word file of 300 pages, {language}", time, 3))
        without = _status(folder, *lint, "--ignore", "claim")
        rows.append(Row("with the rules of claims against without", time / without, 1.25, "x"))
    write_faults(folder / "faults.docx")
    rule = ("--select", "english.doubled_word", "-o")
    for what, name, made in (("review", "faults", "once"), ("the same again", "once", "twice")):
        time = _status(folder, "review", f"{name}.docx", *rule, f"{made}.docx")
        rows.append(Row(f"{what}: 8,000 comments on 5,000 paragraphs", time, 3))
    return rows


def _status(folder: Path, *arguments: str) -> float:
    """Return the time of a command that ends with status 1, since it finds something."""
    command = [*JJJDOC, *arguments]
    return seconds(["sh", "-c", f"{shlex.join(command)} || test $? = 1"], 3, folder)


def measure_pandoc(project: Path) -> float | None:
    """Return how long pandoc takes to make the same Word file from Markdown, None without pandoc."""
    if shutil.which("pandoc") is None:
        return None
    build(project, "en", "md", runs=1)
    return seconds(["pandoc", "made-en.md", "-o", "pandoc.docx"], runs=3, folder=project / "build")


def measure_table(folder: Path) -> list[Row]:
    once, twice = (make_table(folder / f"t{count}", count) for count in (1_000, 2_000))
    single, double = build(once, "paired"), build(twice, "paired")
    return [
        Row("paired table of 1,000 rows, Word", single, 0.5),
        Row("2,000 against 1,000 rows", double / single, 2.3, "x"),
    ]


def measure_exchange(folder: Path) -> list[Row]:
    """Measure 20,000 segments on their way to translators and back, with another translation in every tenth."""
    rows = []
    for form, profile in (*((each, "omegat") for each in FORMS), ("xliff", "weblate")):
        project = make_paragraphs(folder / f"{form}-{profile}", 20_000)
        command, file = [*JJJDOC, "--project", str(project)], project / "jobs"
        export = [*command, "export", "--format", form, "--profile", profile, "--output", str(file)]
        back = [*command, "import", str(file)]
        name = form if profile == "omegat" else f"{form} ({profile})"
        rows.append(Row(f"export of 20,000 segments, {name}", seconds(export, runs=3), 5))
        rows.append(Row("its import, nothing changed", seconds(back, runs=3), 5))
        change_every_tenth(file)
        rows.append(Row("its import, 2,000 changed", seconds(back, runs=1), 5))
    return rows


def change_every_tenth(file: Path) -> None:
    """Change the translation of every tenth segment in a file of any format."""
    if not zipfile.is_zipfile(file):
        file.write_bytes(file.read_bytes().replace(*CHANGE))
        return
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data.replace(*CHANGE))


def main() -> None:
    print(f"{'':<58} {'best':>9}  {'limit':>8}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(*(row.line() for row in measure_start()), sep="\n", flush=True)
        print(*(row.line() for row in measure_editions(folder)), sep="\n", flush=True)
        print(*(row.line() for row in measure_lint()), sep="\n", flush=True)
        print(*(row.line() for row in measure_word(folder)), sep="\n", flush=True)
        print(*(row.line() for row in measure_table(folder)), sep="\n", flush=True)
        print(*(row.line() for row in measure_review(folder)), sep="\n", flush=True)
        print(*(row.line() for row in measure_exchange(folder)), sep="\n", flush=True)


if __name__ == "__main__":
    main()
