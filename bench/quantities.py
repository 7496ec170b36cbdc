"""Prints how well the number rules judge pairs: python bench/quantities.py [--show N] FILE…

A file is a table of pairs, tab-separated. With columns zh, en, verdict (ok or wrong) and why, the share of wrong pairs
reported and of right ones wrongly reported is printed, by the class that `why` begins with. Without a header, pairs are taken
as right: what is reported of them is counted by rule, and faults are put into them to see whether they are found.
Without a file, the project's own samples of the number rules are measured.
"""

import argparse
import csv
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src")]

from mutations import MUTATIONS, POWERS  # noqa: E402, beside this file

from jjjdoc.findings import Finding  # noqa: E402, as above
from jjjdoc.lint.context import Context  # noqa: E402, as above
from jjjdoc.lint.engine import lint_file  # noqa: E402, as above
from jjjdoc.lint.registry import select_rules  # noqa: E402, as above
from jjjdoc.pipeline.lint.reading import read_for_lint  # noqa: E402, as above
from jjjdoc.readers.formats import TABLE, ReadOptions  # noqa: E402, as above

SHOWN = ("error", "warning")
MOST_MUTANTS = 300


@dataclass(frozen=True)
class Pair:
    zh: str
    en: str
    verdict: str = ""
    why: str = ""


def check(pairs: Sequence[Pair]) -> dict[int, list[Finding]]:
    """Return the findings of the number rules at warning or above, by the number of the pair."""
    rows = "".join(f"{_cell(pair.zh)}\t{_cell(pair.en)}\n" for pair in pairs)
    reading = read_for_lint(f"zh\ten\n{rows}".encode(), "pairs.tsv", TABLE, ReadOptions())
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in lint_file(reading.file, select_rules(("number",), ()), Context(None, "web")):
        if finding.severity in SHOWN:
            found[finding.source.place(finding.start, finding.end).start.line - 2].append(finding)
    return found


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if '"' in text else text


def read_pairs(path: Path) -> list[Pair]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if len(row) >= 2]
    if rows and rows[0][:2] == ["zh", "en"]:
        return [Pair(*row[:4]) for row in rows[1:]]
    return [Pair(*row[:2]) for row in rows]


def own_samples() -> list[Pair]:
    """Return the labelled pairs of the number rules, by rule."""
    samples = []
    for path in sorted((ROOT / "tests" / "quality").glob("number.*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row[1:2] == ["pair"]:
                    verdict = {"bad": "wrong", "good": "ok"}[row[0]]
                    samples.append(
                        Pair(
                            _unescaped(row[2]),
                            _unescaped(row[3]),
                            verdict,
                            f"[{path.stem.partition('.')[2]}]",
                        )
                    )
    return samples


def _unescaped(text: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)


def measure_labelled(pairs: Sequence[Pair], show: int) -> None:
    found = check(pairs)
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    wrong: list[str] = []
    for number, pair in enumerate(pairs):
        reported = bool(found.get(number))
        kind = pair.why[1:].partition("]")[0] if pair.why.startswith("[") else "other"
        tally[kind][f"{pair.verdict} {'reported' if reported else 'silent'}"] += 1
        if reported != (pair.verdict == "wrong"):
            wrong.append(_told(pair, found.get(number, ())))
    print(f"{'class':<20} {'wrong found':>12} {'right reported':>15}")
    for kind, counts in sorted(tally.items()):
        print(f"{kind:<20} {_share(counts, 'wrong'):>12} {_share(counts, 'ok'):>15}")
    total: Counter[str] = sum(tally.values(), Counter())
    print(f"{'all':<20} {_share(total, 'wrong'):>12} {_share(total, 'ok'):>15}")
    print("\n".join(wrong[:show]))


def _share(counts: Counter[str], verdict: str) -> str:
    reported = counts[f"{verdict} reported"]
    return f"{reported}/{reported + counts[f'{verdict} silent']}"


def measure_right(pairs: Sequence[Pair], show: int) -> None:
    start = time.process_time()
    found = check(pairs)
    seconds = time.process_time() - start
    print(f"{len(pairs)} pairs, {len(pairs) / seconds:,.0f} a second with reading")
    counts = Counter((finding.rule, finding.severity) for findings in found.values() for finding in findings)
    print(f"{'rule':<28} {'error':>8} {'warning':>8}   per 1,000 pairs")
    for rule in sorted({rule for rule, _ in counts}):
        print(
            f"{rule:<28} {_rate(counts[rule, 'error'], pairs):>8} {_rate(counts[rule, 'warning'], pairs):>8}"
        )
    by_severity = Counter(severity for _, severity in counts.elements())
    print(f"{'all':<28} {_rate(by_severity['error'], pairs):>8} {_rate(by_severity['warning'], pairs):>8}")
    for number in sorted(found)[:show]:
        print(_told(pairs[number], found[number]))
    print()
    measure_mutations([pair for number, pair in enumerate(pairs) if number not in found], show)


def _rate(count: int, pairs: Sequence[Pair]) -> str:
    return f"{1000 * count / len(pairs):.2f}"


def measure_mutations(pairs: Sequence[Pair], show: int) -> None:
    print(f"{'fault put in':<20} {'pairs':>6} {'found':>6} {'recall':>7}")
    results: dict[str, tuple[int, int]] = {}
    for name, mutate in MUTATIONS.items():
        mutants = list(_mutants(pairs, mutate))[:MOST_MUTANTS]
        found = check(mutants)
        results[name] = len(mutants), len(found)
        print(f"{name:<20} {_recall(*results[name])}")
        for number in [number for number in range(len(mutants)) if number not in found][:show]:
            print(_told(mutants[number], ()))
    for title, names in (("powers of ten", POWERS), ("all", tuple(MUTATIONS))):
        made, caught = (sum(results[name][index] for name in names) for index in (0, 1))
        print(f"{title:<20} {_recall(made, caught)}")


def _mutants(pairs: Iterable[Pair], mutate: object) -> Iterator[Pair]:
    for pair in pairs:
        for text in mutate(pair.en):  # type: ignore[operator]
            if text != pair.en:
                yield Pair(pair.zh, text)
                break


def _recall(made: int, caught: int) -> str:
    return f"{made:>6} {caught:>6} {caught / made if made else 0:>7.1%}"


def _told(pair: Pair, findings: Iterable[Finding]) -> str:
    lines = [f"  {pair.verdict} {pair.why}", f"    {pair.zh}", f"    {pair.en}"]
    return "\n".join(
        [*lines, *(f"      {each.severity} {each.rule} {each.message.text('en')}" for each in findings)]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N of what is judged wrongly")
    options = parser.parse_args()
    if not options.files:
        measure_labelled(own_samples(), options.show)
    for path in options.files:
        pairs = read_pairs(path)
        print(f"\n{path.name}")
        (measure_labelled if any(pair.verdict for pair in pairs) else measure_right)(pairs, options.show)


if __name__ == "__main__":
    main()
