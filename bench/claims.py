"""Prints what the figures of files claim, as it is read: python bench/claims.py FILE…"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src")]

from jjjdoc.language.claim.claim import Claim, Span  # noqa: E402, after the path is set
from jjjdoc.lint.claims import claims_of, shown  # noqa: E402, as above
from jjjdoc.lint.context import Context  # noqa: E402, as above
from jjjdoc.pipeline.lint.reading import read_for_lint  # noqa: E402, as above
from jjjdoc.pipeline.project.inputs import find_inputs  # noqa: E402, as above
from jjjdoc.readers.formats import ReadOptions  # noqa: E402, as above


def main() -> None:
    for each in find_inputs(tuple(sys.argv[1:]), None, None).files:
        reading = read_for_lint(each.read(), each.shown, each.form, ReadOptions())
        for document in reading.file.documents:
            found = claims_of(document, Context(None))
            for claim in found.claims.claims:
                print(line_of(claim, shown(found, claim)))


def line_of(claim: Claim, figure: str) -> str:
    """Return a claim in one line: place, figure, role, subject, times, tags."""
    subject = "+" if claim.subject.inherited else ""
    subject += f"{' '.join(sorted(claim.subject.words))} [{claim.subject.head}]"
    times = f"{months(claim.period)} vs {months(claim.base)}"
    place = f"{claim.text}.{claim.sentence}.{claim.clause}"
    return f"{place:<9}{figure:<22}{claim.quantity.role:<10} {subject:<50} {times:<20} {' '.join(sorted(claim.tags))}"


def months(span: Span | None) -> str:
    if span is None:
        return "-"
    first, last = (f"{month // 12}-{month % 12 + 1:02}" for month in (span.first, span.last))
    return first if first == last else f"{first}..{last}"


if __name__ == "__main__":
    main()
