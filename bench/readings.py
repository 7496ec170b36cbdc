"""Prints how well quantities are read: python bench/readings.py [--misses] FILE…

A file is a table with columns id, language, kind, text, expected, tab-separated; `expected` is JSON. Two kinds of labels
are known, by what they contain: those of this project (value or low and high, unit, per, bound, role), and the specs of
Microsoft's Recognizers-Text (text, type, value, unit), of which specs.py says which cases are out of scope.
"""

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src")]

import specs  # noqa: E402, beside this file
from agreement import Agreement, agree, join_durations, pair  # noqa: E402, as above
from vocabulary import Said, said  # noqa: E402, as above

from jjjdoc.language.quantity.read import read_quantities  # noqa: E402, as above


@dataclass(frozen=True)
class Phrase:
    id: str
    language: str
    kind: str
    text: str
    expected: list[dict[str, object]]


def read_phrases(path: Path) -> list[Phrase]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Phrase(*row[:4], json.loads(row[4])) for row in rows[1:]]


def labeled(label: dict[str, object]) -> Said:
    """Return a label of this project's sets as it says; a doubling (翻一番) is twice as much."""
    low, high = (_number(label.get(name, label.get("value"))) for name in ("low", "high"))
    unit = str(label.get("unit", ""))
    if unit == "doublings":
        return Said(2 ** Decimal(low), 2 ** Decimal(high), "times", str(label.get("bound", "")))
    return Said(
        low,
        high,
        unit,
        bound=str(label.get("bound", "")),
        role=str(label.get("role", "")),
        per=str(label.get("per", "")),
    )


def _number(value: object) -> Decimal | str:
    match value:
        case [top, bottom]:
            return Decimal(str(top)) / Decimal(str(bottom))
        case int() | float():
            return Decimal(str(value))
        case _:
            return str(value)


@dataclass
class Tally:
    """Counts of one kind of phrases."""

    counts: Counter[str]
    misses: list[str]


def judge(phrase: Phrase) -> Tally:
    """Count what was read of one phrase against its labels."""
    expected = [labeled(label) for label in phrase.expected]
    read = join_durations([said(each) for each in read_quantities(phrase.text, phrase.language)], phrase.text)
    pairs, others = pair(expected, read)
    extra = [each for each in others if not _is_what_is_counted_per(each, expected)]
    counts: Counter[str] = Counter(phrases=1, expected=len(expected), extra=bool(extra))
    misses = []
    for label, partner in pairs:
        found = agree(label, partner) if partner else Agreement()
        per = found.per or _counted_per(label, others)
        counts.update(name for name in ("value", "unit", "bound", "role", "all") if getattr(found, name))
        counts.update(with_per=bool(label.per), per=bool(label.per) and bool(partner) and per)
        if not found.all or (label.per and not per):
            misses.append(f"    expected {label} | read {partner or 'nothing'}")
    misses += [f"    extra {each}" for each in extra]
    counts["right"] = not extra and counts["all"] == len(expected)
    return Tally(counts, [f"  {phrase.id} {phrase.text}", *misses] if misses else [])


def _is_what_is_counted_per(read: Said, expected: Iterable[Said]) -> bool:
    return read.role == "rate" and any(label.per for label in expected)


def _counted_per(label: Said, read: Iterable[Said]) -> bool:
    """Tell whether the number of `per 100000 person` was read on its own."""
    return any(each.role == "rate" and label.per.split(" ")[0] == f"{each.low:f}" for each in read)


def print_labeled(phrases: Sequence[Phrase], show: bool) -> None:
    columns = ("value", "unit", "bound", "role", "all")
    print(
        f"{'kind':<14}{'phrases':>8}{'right':>7}{'expected':>10}",
        *(f"{name:>7}" for name in columns),
        f"{'per':>7}{'extra':>7}",
    )
    tallies = {phrase.id: judge(phrase) for phrase in phrases}
    groups = [f"{phrase.language} {phrase.kind}" for phrase in phrases]
    for name in [*dict.fromkeys(groups), *sorted({each.language for each in phrases}), "all"]:
        chosen = [
            each for each, group in zip(phrases, groups, strict=True) if name in (group, each.language, "all")
        ]
        counts = sum((tallies[each.id].counts for each in chosen), Counter[str]())
        print(
            f"{name:<14}{counts['phrases']:>8}{counts['right']:>7}{counts['expected']:>10}",
            *(f"{counts[column]:>7}" for column in columns),
            f"{counts['per']:>3}/{counts['with_per']:<3}{counts['extra']:>7}",
        )
    if show:
        print("\n".join(line for phrase in phrases for line in tallies[phrase.id].misses))


def print_specs(phrases: Sequence[Phrase], show: bool) -> None:
    judged = {each.id: specs.judge(each.kind, each.language, each.text, each.expected) for each in phrases}
    print(f"{'kind':<18}{'cases':>7}{'in scope':>10}{'right':>7}{'':>7}{'expected':>10}{'right':>7}")
    groups = [f"{phrase.language} {phrase.kind}" for phrase in phrases]
    for name in [*dict.fromkeys(groups), *sorted({each.language for each in phrases}), "all"]:
        chosen = [
            judged[each.id]
            for each, group in zip(phrases, groups, strict=True)
            if name in (group, each.language, "all")
        ]
        within = [each for each in chosen if not each.out_of_scope]
        right = sum(not each.misses for each in within)
        print(
            f"{name:<18}{len(chosen):>7}{len(within):>10}{right:>7}{right / max(1, len(within)):>7.1%}"
            f"{sum(each.expected for each in within):>10}{sum(each.right for each in within):>7}"
        )
    print("\nout of scope")
    reasons = Counter(each.out_of_scope for each in judged.values() if each.out_of_scope)
    for reason, count in reasons.most_common():
        print(f"{count:>4}  {reason}")
    print(f"{sum(reasons.values()):>4}  of {len(phrases)}: {sum(reasons.values()) / len(phrases):.1%}")
    if show:
        for phrase in phrases:
            case = judged[phrase.id]
            if case.misses and not case.out_of_scope:
                print("\n".join([f"  {phrase.id} {phrase.text}", *(f"    {miss}" for miss in case.misses)]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what was expected and what was read")
    options = parser.parse_args()
    for path in options.files:
        phrases = read_phrases(path)
        print(f"\n{path.name}")
        from_specs = any("type" in label for phrase in phrases for label in phrase.expected)
        (print_specs if from_specs else print_labeled)(phrases, options.misses)


if __name__ == "__main__":
    main()
