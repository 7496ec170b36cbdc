"""Findings about two files: in which of them each is told."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.findings import Finding, Related
from jjjdoc.lint.document import LintFile, Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import LoadedRule
from jjjdoc.patterns import regex

_FIRST_WORD = regex(r"\s*(?:[A-Za-z0-9’'-]+|\S)")


class Correspondence(Struct, frozen=True):
    """Which text of the checked file corresponds to a place in the other."""

    file: LintFile
    pairs: Sequence[Pair]
    starts: Sequence[int]

    @classmethod
    def of(cls, file: LintFile) -> Correspondence:
        """Order the pairs of a file by their places in the other."""
        found = sorted(
            ((each.source.source_range(0, 0)[0], each) for each in file.pairs), key=lambda each: each[0]
        )
        return cls(file, [pair for _, pair in found], [start for start, _ in found])

    def target(self, finding: Finding) -> Passage | None:
        """Return the text of the checked file that a finding in the other is about, None if it stands before all pairs."""
        at = bisect_right(self.starts, finding.start) - 1
        return None if at < 0 else self.pairs[at].target

    def is_lost(self, finding: Finding) -> bool:
        """Tell whether a finding is about words of a text that is missing in the checked file, and is told with it."""
        return any(start <= finding.start and finding.end <= end for start, end in self._lost())

    def _lost(self) -> Iterator[tuple[int, int]]:
        for run in self.file.counterparts.lost if self.file.counterparts else ():
            yield from (each.passage.source_range(each.start, each.end) for each in run.texts)


def in_checked_file(findings: Iterable[Finding], file: LintFile) -> Iterator[Finding]:
    """Yield findings that stand in the other file, put where its text corresponds in this one.

    Each is told at the beginning of the corresponding text, with its own place as a related one.
    """
    texts = Correspondence.of(file)
    for finding in findings:
        target = texts.target(finding)
        if target is None:
            yield finding
        elif not texts.is_lost(finding):
            word = _FIRST_WORD.match(target.text)
            start, end = target.source_range(0, word.end() if word else 0)
            own = Related(finding.source, finding.start, finding.end, finding.text)
            yield replace(
                finding, source=file.source, start=start, end=end, related=(own, *finding.related), fix=None
            )


def in_other_file(findings: Iterable[Finding], file: LintFile) -> Iterator[Finding]:
    """Yield findings that stand in the other file, there, with the corresponding text of this one as a related place."""
    texts = Correspondence.of(file)
    for finding in findings:
        target = texts.target(finding)
        related = finding.related
        if not related and target is not None:
            start, end = target.source_range(0, len(target.text))
            related = (Related(file.source, start, end, target.text),)
        if not texts.is_lost(finding):
            yield replace(finding, related=related, fix=None)


# Two files that are both reviewed: what is wrong between them is found from either side, and told if both agree.


def confirmed(
    findings: Iterable[Finding], by: Iterable[Finding], rules: Mapping[str, LoadedRule]
) -> Iterator[Finding]:
    """Yield findings but those between two files that a check from the other side has not found.

    A finding is found from there as well if one of the same group is about the same words.
    """
    told: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for finding in by:
        for path, place in _places(finding):
            told.setdefault((_group(finding), path), []).append(place)
    ranges = {key: _Ranges.of(places) for key, places in told.items()}
    for finding in findings:
        places = [(ranges.get((_group(finding), path)), place) for path, place in _own_places(finding)]
        is_told = any(found is not None and found.touch(*place) for found, place in places)
        if is_told or not is_between(rules[finding.rule]):
            yield finding


def is_between(loaded: LoadedRule) -> bool:
    """Tell whether a rule compares two files."""
    return loaded.id.startswith("counterpart.") or loaded.rule.subject == "pair"


def _own_places(finding: Finding) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the place of a finding or, of a text that is missing there, that of the text."""
    places = list(_places(finding))
    return iter(places if _group(finding) == "counterpart" else places[:1])


def _places(finding: Finding) -> Iterator[tuple[str, tuple[int, int]]]:
    yield finding.source.path, (finding.start, finding.end)
    for related in finding.related:
        yield related.source.path, (related.start, related.end)


def _group(finding: Finding) -> str:
    return finding.rule.partition(".")[0]


class _Ranges(Struct, frozen=True):
    """Ranges of one file, to look up whether one of them has a character of another range."""

    starts: Sequence[int]
    reach: Sequence[int]

    @classmethod
    def of(cls, ranges: Iterable[tuple[int, int]]) -> _Ranges:
        """Sort the ranges by where they start; for each, keep how far those up to it reach."""
        ordered = sorted(ranges)
        return cls([start for start, _ in ordered], list(accumulate((end for _, end in ordered), max)))

    def touch(self, start: int, end: int) -> bool:
        """Tell whether one of the ranges has a character of this one."""
        before = bisect_left(self.starts, end)
        return before > 0 and self.reach[before - 1] > start
