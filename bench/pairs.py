"""Prints how many wrong pairs are found, and how many right ones are flagged: python bench/pairs.py [--misses] FILE…

A FILE is a table with columns id, zh, en, verdict (ok or wrong), kind and why, tab-separated. A pair counts as found if lint
reports anything at warning or above on its row, with all rules for pairs.
"""

import csv
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path


def flagged_rows(path: Path) -> dict[int, list[str]]:
    """Return the ids of the rules that report something, by line of the file."""
    command = [sys.executable, "-m", "jjjdoc", "lint", "--format", "json", "--severity", "warning", str(path)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode("utf-8", "replace"))
    found: dict[int, list[str]] = {}
    for finding in json.loads(done.stdout)["findings"]:
        found.setdefault(finding["line"], []).append(finding["rule"])
    return found


def main() -> None:
    names = [name for name in sys.argv[1:] if name != "--misses"]
    for name in names:
        path = Path(name)
        rows = list(
            csv.DictReader(
                path.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
            )
        )
        flagged = flagged_rows(path)
        count: Counter[tuple[str, str, bool]] = Counter()
        for line, row in enumerate(rows, 2):
            count[row["kind"], row["verdict"], line in flagged] += 1
            is_miss = (row["verdict"] == "wrong") != (line in flagged)
            if "--misses" in sys.argv and is_miss:
                print(
                    row["id"],
                    row["kind"],
                    row["verdict"],
                    row["zh"],
                    row["en"],
                    row["why"],
                    flagged.get(line, ""),
                )
        print(f"{path.name:<24} {'wrong found':>12} {'right flagged':>14}")
        for kind in dict.fromkeys(row["kind"] for row in rows):
            print(f"{kind:<24} {line_of(count, kind)}")
        print(f"{'all':<24} {line_of(count, None)}")


def line_of(count: Counter[tuple[str, str, bool]], kind: str | None) -> str:
    def number(verdict: str, *flags: bool) -> int:
        return sum(n for (k, v, f), n in count.items() if v == verdict and f in flags and kind in (None, k))

    found, flagged = number("wrong", True), number("ok", True)
    return f"{found:>6} of {number('wrong', True, False):<3} {flagged:>7} of {number('ok', True, False):<3}"


if __name__ == "__main__":
    main()
