"""Prints how well each rule tells bad from good on its labelled samples: python bench/quality.py [RULE or GROUP …]

Exit status 1 where a rule is under its floor of precision or recall, or has no samples.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from jjjdoc.lint.registry import rule_ids  # noqa: E402, as above
from rules.documented import samples_path  # noqa: E402, the path is set above
from rules.measuring import PRECISION, RECALL, Quality, measure  # noqa: E402, as above


def main(names: list[str]) -> int:
    chosen = [name for name in rule_ids() if not names or name in names or name.split(".")[0] in names]
    print(f"{'rule':<40} {'bad found':>10} {'good reported':>14} {'precision':>10} {'recall':>7}")
    measured = [line(name) for name in chosen]
    enough = sum(measured)
    print(f"{enough} of {len(chosen)} rules reach precision {PRECISION} and recall {RECALL}")
    return 0 if chosen and enough == len(chosen) else 1


def line(rule_id: str) -> bool:
    if not samples_path(rule_id).is_file():
        print(f"{rule_id:<40} no samples: {samples_path(rule_id).relative_to(ROOT)}")
        return False
    quality = measure(rule_id)
    print(row(quality))
    for sample in quality.wrong:
        print(
            f"    {'missed' if sample.verdict == 'bad' else 'wrongly reported'}: {shown(sample.case.texts)}"
        )
    return quality.enough


def row(quality: Quality) -> str:
    found = f"{quality.bad_found}/{quality.bad}"
    reported = f"{quality.good_reported}/{quality.good}"
    figures = f"{quality.precision:>10.2f} {quality.recall:>7.2f}"
    return f"{quality.rule_id:<40} {found:>10} {reported:>14} {figures}{'' if quality.enough else '  UNDER'}"


def shown(texts: tuple[str, ...]) -> str:
    return " || ".join(texts).replace("\n", "\\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
