r"""Bold lost or on other words.

What it finds
    With `--against`: bold words of the other file that are not bold in this one, and bold in this file on words that stand for
    others.
Why it matters
    Bold marks what a reader must not overlook. On other words it says that something else matters.
Examples
    Bad files: 今年**不新增**收费项目，**全部**取消证明材料。\n\n办理时限**不超过**12天。 || This year **no** new fees are added, and **all** certificates are abolished.\n\nApplications take no more than 12 days.
    Bad files: 启动**应急响应**，转移群众，未造成人员死亡。 || An emergency response was started and residents were moved; there were **no deaths among the people**.
    Good files: 今年**不新增**收费项目。\n\n办理时限**不超过**12天。 || This year **no** new fees are added.\n\nApplications take **no more than** 12 days.
Limits
    A file that keeps bold in fewer than half of the texts has a style of its own; then nothing is said. Headings and tables are
    left out. Bold is on other words only if a dictionary finds them in the rest of the other text.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.fold import fold
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.lexicon.dictionary import segment
from jjjdoc.language.lexicon.stems import words_of
from jjjdoc.language.pinyin import find_spelt
from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintFile, Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.tree.nodes import Strong
from jjjdoc.tree.walk import iterate_inlines

RULE = Rule(
    severity="warning",
    subject="file",
    messages={
        "lost": Wording(
            en="“{bold}” is bold in {path}; nothing is bold here", zh="{path}中“{bold}”加粗，此处没有加粗"
        ),
        "fewer": Wording(
            en="{path} has {count} bold passages here, this file {own}",
            zh="此处{path}有{count}处加粗，本文件有{own}处",
        ),
        "added": Wording(
            en="“{text}” is bold here; nothing is bold in {path}", zh="此处“{text}”加粗，{path}中没有加粗"
        ),
        "moved": Wording(
            en="“{text}” is bold here; in {path} it is “{bold}”",
            zh="此处加粗的是“{text}”，{path}中是“{bold}”",
        ),
    },
)

_ROLES = frozenset(("paragraph", "item", "quotation", "note", "summary"))


class _Bold(Struct, frozen=True):
    """A pair with the ranges of its bold words on both sides."""

    pair: Pair
    ours: tuple[tuple[int, int], ...]
    theirs: tuple[tuple[int, int], ...]


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the texts whose bold words were lost, added or moved, if the file keeps bold as a rule."""
    if file.counterparts is None:
        return
    every = [
        _Bold(pair, _bold(pair.source), _bold(pair.target))
        for pair in file.pairs
        if {pair.source.role, pair.target.role} <= _ROLES
    ]
    kept = sum(bool(each.ours and each.theirs) for each in every)
    lost = sum(bool(each.ours) and not each.theirs for each in every)
    added = sum(bool(each.theirs) and not each.ours for each in every)
    for each in every:
        message = _message(each, keeps=kept > 0 and kept >= lost, follows=kept > 0 and kept >= added)
        if message:
            yield _hit(each, message, file.counterparts.path)


def _message(each: _Bold, *, keeps: bool, follows: bool) -> str | None:
    if not each.theirs:
        return "lost" if each.ours and keeps else None
    if not each.ours:
        return "added" if follows else None
    if len(each.theirs) < len(each.ours) and keeps:
        return "fewer"
    return "moved" if len(each.ours) == len(each.theirs) == 1 and _is_moved(each) else None


def _hit(each: _Bold, message: str, path: str) -> Hit:
    pair = each.pair
    start, end = each.theirs[0] if each.theirs else (0, len(pair.target.text))
    ours = each.ours[0] if each.ours else (0, len(pair.source.text))
    values = {
        "path": path,
        "bold": pair.source.text[slice(*ours)],
        "count": len(each.ours),
        "own": len(each.theirs),
    }
    return Hit(pair.target, start, end, values, message, related=((pair.source, *ours),))


def _bold(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Return the ranges of a text that are bold, without those that are nothing but marks and spaces."""
    found = (
        passage.visible_range(each.start, each.end)
        for each in iterate_inlines(passage.prose.inlines)
        if isinstance(each, Strong)
    )
    return tuple(each for each in found if passage.text[slice(*each)].strip(" ，。、；：,.;:"))


def _is_moved(each: _Bold) -> bool:
    """Tell whether bold words share nothing with each other, and are found in the rest of the other text."""
    sides = ((each.pair.source, each.ours[0]), (each.pair.target, each.theirs[0]))
    (chinese, zh), (english, en) = sides if is_chinese(each.pair.source.language) else sides[::-1]
    bold_zh, bold_en = chinese.text[slice(*zh)], english.text[slice(*en)]
    if _shared(bold_zh, bold_en):
        return False
    there = _shared(_without(chinese.text, zh), bold_en)
    back = _shared(bold_zh, _without(english.text, en))
    return 3 * there >= len(_stems(bold_en)) and there + back >= _TELLING


_TELLING = 2


def _without(text: str, part: tuple[int, int]) -> str:
    return f"{text[: part[0]]}\n{text[part[1] :]}"


def _shared(chinese: str, english: str) -> int:
    """Return how many words of an English text the dictionary or pinyin finds in a Chinese one."""
    known = {stem for _, _, stems in segment(fold_characters(chinese)) for stem in stems}
    return len(_stems(english) & known) + len({word for word, _, _ in find_spelt(chinese, english)})


def _stems(english: str) -> set[str]:
    return {stem for _, _, stem in words_of(fold(english))}
