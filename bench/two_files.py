"""Prints how many faults of a translation are found against its original: python bench/two_files.py [--misses] FOLDER…

A FOLDER holds `zh.md`, its translation `en.md` with faults, `en_clean.md` without them, and `faults.tsv` (columns line, text,
kind, why, zh: the lines in `en.md` where a fault may be told, `12|13` where several; for what was lost, the lines around its place).
A fault counts as found if `lint en.md --against zh.md` reports an error or a warning on one of its lines that it does not report on
the clean translation, where every finding is false. A line around which something was lost may be empty: findings on the
next line with text count too.
"""

import csv
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

Told = dict[int, list[tuple[str, str]]]
"""Rule and message of each finding, by line."""


def findings(checked: Path, original: Path) -> Told:
    """Return the errors and warnings of a file against another."""
    options = ["--against", str(original), "--severity", "warning", "--format", "json", "--messages", "en"]
    command = [sys.executable, "-m", "jjjdoc", "lint", str(checked), *options]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode("utf-8", "replace"))
    found: Told = {}
    for each in json.loads(done.stdout)["findings"]:
        found.setdefault(each["line"], []).append((each["rule"], each["message"]))
    return found


def places(row: dict[str, str], lines: list[str]) -> set[int]:
    """Return the numbers of the lines on which a fault may be told."""
    numbers = {int(each) for each in row["line"].split("|")}
    if row["text"]:
        return numbers
    around = set(numbers)
    for number in numbers:
        for step in (-1, 1):
            at = number
            while 1 <= at <= len(lines) and not lines[at - 1].strip():
                at += step
            around.add(at)
    return around


def measure(folder: Path, *, misses: bool) -> None:
    """Print the faults found by kind, and what is told of the clean translation."""
    original = folder / "zh.md"
    found, false = (findings(folder / name, original) for name in ("en.md", "en_clean.md"))
    known = {each for told in false.values() for each in told}
    lines = (folder / "en.md").read_text(encoding="utf-8").splitlines()
    told = {line: [each for each in all_ if each not in known] for line, all_ in found.items()}
    rows = (folder / "faults.tsv").read_text(encoding="utf-8").splitlines()
    count: Counter[tuple[str, bool]] = Counter()
    used: set[int] = set()
    for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
        hit = {line for line in places(row, lines) if told.get(line)}
        used |= hit
        count[row["kind"], bool(hit)] += 1
        if misses and not hit:
            print("missed", row["line"], row["kind"], row["text"], row["why"], f"zh {row['zh']}", sep=" | ")
    if misses:
        for line in sorted(told.keys() - used):
            print(*(("elsewhere", line, *each) for each in told[line]), sep="\n")
        print(*(("false", line, *each) for line, all_ in sorted(false.items()) for each in all_), sep="\n")
    for kind in dict.fromkeys(kind for kind, _ in count):
        print(f"{kind:<48} {count[kind, True]:>2} of {count[kind, True] + count[kind, False]}")
    hits = sum(number for (_, hit), number in count.items() if hit)
    print(f"{folder.name}: {hits} of {count.total()} found; {sum(map(len, false.values()))} on the clean one")


def main() -> None:
    for name in sys.argv[1:]:
        if name != "--misses":
            measure(Path(name), misses="--misses" in sys.argv)


if __name__ == "__main__":
    main()
