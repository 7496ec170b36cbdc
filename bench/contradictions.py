"""Prints how many contradictions are found in blind documents and passages: python bench/contradictions.py [--misses] FOLDER…

A FOLDER holds `report_<language>.md` with `report_<language>.tsv` (columns line, text, kind, why: the lines of its faults,
`12|30` where either of two may be meant), `report_<language>_clean.md` without them, and `passages.tsv` (columns id, lang,
text, verdict (wrong or ok), kind, why). A fault counts as found if lint reports an error or a warning on its line in the faulty
document that it does not report in the clean one; a passage, if it reports any, each passage being a file of its own. Only rules
of the groups `claim`, `number`, `fact` and `structure` are asked; on clean documents and right passages every finding is false.
"""

import csv
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

_RULES = "claim,number,fact,structure"
Table = list[dict[str, str]]


def findings(files: Iterable[Path]) -> dict[str, set[tuple[int, str, str]]]:
    """Return line, rule and message of each error and warning, by the name of the file."""
    select = ["--select", _RULES, "--severity", "warning", "--format", "json"]
    command = [sys.executable, "-m", "jjjdoc", "lint", *select, *map(str, files)]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode("utf-8", "replace"))
    found: dict[str, set[tuple[int, str, str]]] = defaultdict(set)
    for each in json.loads(done.stdout)["findings"]:
        found[Path(each["path"]).name].add((each["line"], each["rule"], each["message"]))
    return found


def rows_of(path: Path) -> Table:
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def measure_documents(folder: Path, *, misses: bool) -> None:
    for faults in sorted(folder.glob("report_*.tsv")):
        faulty, clean = faults.with_suffix(".md"), faults.with_name(f"{faults.stem}_clean.md")
        found = findings((faulty, clean))
        false = found[clean.name]
        told = {(rule, message) for _, rule, message in false}
        lines = {line for line, rule, message in found[faulty.name] if (rule, message) not in told}
        rows = rows_of(faults)
        missed = [row for row in rows if lines.isdisjoint(map(int, row["line"].split("|")))]
        if misses:
            for row in missed:
                print("missed", row["line"], row["kind"], row["text"], row["why"], sep=" | ")
            for line, rule, message in sorted(false):
                print("false", line, rule, message, sep=" | ")
        print(
            f"{folder.name}/{faulty.name}: {len(rows) - len(missed)} of {len(rows)} found; {len(false)} on the clean one"
        )


def measure_passages(folder: Path, *, misses: bool) -> None:
    rows = rows_of(folder / "passages.tsv")
    with tempfile.TemporaryDirectory() as name:
        files = [Path(name) / f"{row['id']}.{row['lang']}.md" for row in rows]
        for path, row in zip(files, rows, strict=True):
            path.write_text(row["text"] + "\n", encoding="utf-8")
        found = findings(files)
    count: Counter[tuple[str, str, bool]] = Counter()
    for path, row in zip(files, rows, strict=True):
        hits = found[path.name]
        count[row["kind"], row["verdict"], bool(hits)] += 1
        if misses and (row["verdict"] == "wrong") != bool(hits):
            print(row["id"], row["verdict"], row["kind"], row["text"], row["why"], *sorted(hits), sep=" | ")
    for kind in (*dict.fromkeys(row["kind"] for row in rows), "all"):
        cells = []
        for verdict in ("wrong", "ok"):
            of = [
                number for (one, said, _), number in count.items() if said == verdict and kind in (one, "all")
            ]
            hit = [
                number
                for (one, said, hits), number in count.items()
                if said == verdict and hits and kind in (one, "all")
            ]
            cells.append(f"{sum(hit):>3} of {sum(of):<3}")
        print(f"{kind:<56} {cells[0]} wrong found  {cells[1]} right flagged")


def main() -> None:
    for name in sys.argv[1:]:
        if name != "--misses":
            measure_documents(Path(name), misses="--misses" in sys.argv)
            measure_passages(Path(name), misses="--misses" in sys.argv)


if __name__ == "__main__":
    main()
