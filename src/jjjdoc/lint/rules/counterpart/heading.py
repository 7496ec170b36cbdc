r"""Heading with another level or number.

What it finds
    With `--against`: a heading that stands on another level than its counterpart, if the other headings of that level do not;
    and one with another number (（三） as 2.4), or with none, if the numbers of most other headings agree.
Why it matters
    On the wrong level a section swallows those that follow it, and references to a number that has changed go wrong.
Examples
    Bad files: # 报告\n\n## 一、住房\n\n新增住房1.2万套。\n\n## 二、交通\n\n新开线路18条。\n\n## 三、环境\n\n植树4.6万株。\n\n## 四、教育\n\n新建学校12所。 || # Report\n\n## 1. Housing\n\nThe city added 12,000 homes.\n\n## 2. Transport\n\nIt opened 18 routes.\n\n### 3. Environment\n\nIt planted 46,000 trees.\n\n## 4. Education\n\nIt built 12 schools.
    Good files: # 报告\n\n## 一、住房\n\n新增住房1.2万套。\n\n## 二、交通\n\n新开线路18条。\n\n## 三、环境\n\n植树4.6万株。\n\n## 四、教育\n\n新建学校12所。 || # Report\n\n## 1. Housing\n\nThe city added 12,000 homes.\n\n## 2. Transport\n\nIt opened 18 routes.\n\n## 3. Environment\n\nIt planted 46,000 trees.\n\n## 4. Education\n\nIt built 12 schools.
Limits
    A file may number its headings in its own way, and begin a level lower: only what departs from most others is reported.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from jjjdoc.errors import Wording
from jjjdoc.language.heading_numbers import HeadingNumber, heading_number
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintFile, Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="warning",
    subject="file",
    yields_to=("number.reference", "number.mismatch"),
    messages={
        "level": Wording(
            en="this heading is on level {level}; headings that stand on the level of “{source}” are on level {usual} elsewhere",
            zh="此标题为{level}级，而与“{source}”同级的其他标题均为{usual}级",
        ),
        "number": Wording(
            en="the number of “{target}” is not that of “{source}”", zh="“{target}”的编号与“{source}”不符"
        ),
        "unnumbered": Wording(
            en="this heading has no number; “{source}” has one", zh="此标题没有编号，而“{source}”有编号"
        ),
    },
)

_FEWEST = 3
"""Headings that tell what is usual."""


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the headings whose level or number departs from what is usual in the file."""
    if file.counterparts is None:
        return
    pairs = [pair for pair in file.pairs if pair.source.role == pair.target.role == "heading"]
    yield from _levels(pairs)
    yield from _numbers(pairs)


def _levels(pairs: Sequence[Pair]) -> Iterator[Hit]:
    every = [pair.target.level - pair.source.level for pair in pairs]
    by_level: dict[int, list[int]] = defaultdict(list)
    for pair, step in zip(pairs, every, strict=True):
        by_level[pair.source.level].append(step)
    for pair, step in zip(pairs, every, strict=True):
        same = by_level[pair.source.level]
        usual = _usual(same)
        if usual is None and len(same) > 1:  # a heading alone on its level may be the title
            usual = _usual(every)
        if usual is not None and step != usual:
            values = {
                "level": pair.target.level,
                "usual": pair.source.level + usual,
                "source": _written(pair.source),
            }
            yield _hit(pair, values, "level")


def _usual(steps: Sequence[int]) -> int | None:
    """Return the step between levels that all of enough headings but a quarter have, None if there is none."""
    step, count = Counter(steps).most_common(1)[0]
    return step if count >= _FEWEST and 4 * count >= 3 * len(steps) else None


def _numbers(pairs: Sequence[Pair]) -> Iterator[Hit]:
    numbered = [
        (pair, ours, _number(pair.target)) for pair in pairs if (ours := _number(pair.source)) is not None
    ]
    agreeing = sum(_agree(ours, theirs) for _, ours, theirs in numbered)
    if agreeing < _FEWEST or 4 * agreeing < 3 * len(numbered):
        return
    for pair, ours, theirs in numbered:
        if not _agree(ours, theirs):
            values = {"source": _written(pair.source), "target": _written(pair.target)}
            yield _hit(pair, values, "number" if theirs else "unnumbered")


def _agree(ours: HeadingNumber, theirs: HeadingNumber | None) -> bool:
    return theirs is not None and ours.last == theirs.last


def _number(heading: Passage) -> HeadingNumber | None:
    return heading_number(_written(heading))


def _written(heading: Passage) -> str:
    """Return a heading with its number, which is no part of its text where the two files are compared."""
    return heading.prose.view.text.strip()


def _hit(pair: Pair, values: Mapping[str, object], message: str) -> Hit:
    related = ((pair.source, 0, len(pair.source.text)),)
    return Hit(pair.target, 0, len(pair.target.text), values, message, related=related)
