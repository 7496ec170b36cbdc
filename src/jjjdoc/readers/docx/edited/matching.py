"""Which line of an edited file is which line of the file it was made from: by bookmarks, then by its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from jjjdoc.readers.docx.edited.lines import Line, WordFile
from jjjdoc.readers.docx.edited.pairs import (
    Pair,
    find_divided,
    find_gaps,
    find_joined,
    find_moved,
    like_words,
    same_words,
)


class Matching(Struct):
    """How the lines of two files belong together.

    `torn` are those that are several lines now, or part of one. Of `missing` lines nothing is there that could be
    them; those that are `unmatched` may be one of the `added`. `generated` are the lines of the edition that are no
    segments; None where the new file has none such.
    """

    pairs: list[Pair] = field(default_factory=list)
    generated: list[tuple[Line, Line | None]] = field(default_factory=list)
    moved: list[Pair] = field(default_factory=list)
    torn: list[tuple[Line, tuple[Line, ...]]] = field(default_factory=list)
    missing: list[Line] = field(default_factory=list)
    unmatched: list[Line] = field(default_factory=list)
    added: list[Line] = field(default_factory=list)


def match_lines(old: WordFile, new: WordFile) -> Matching:
    """Match the lines of two files that hold segments. Of the old file only what the new one was made with is missed.

    Headers, footers and what repeats the text, such as the contents, are left to `generated`.
    """
    found = Matching()
    lost, taken = _match_bookmarks(found, old, new)
    known = {(mark.segment, mark.language) for mark in new.marks.values()}
    lost = [line for line in lost if any((s.mark.segment, s.mark.language) in known for s in line.spans)]
    names = {id(line) for line in lost}
    left = [line for line in old.lines if id(line) in names or (_is_text(line) and not line.spans)]
    free = [
        line
        for line in new.lines
        if id(line) not in taken and _is_text(line) and not any(span.end > span.start for span in line.spans)
    ]
    _match_words(found, old, new, left, free)
    _find_torn(found, new)
    found.moved = find_moved(found.pairs, old.lines, new.lines)
    return found


def _is_text(line: Line) -> bool:
    return bool(line.text.strip()) and not (line.left_out or line.header_footer)


def _match_bookmarks(found: Matching, old: WordFile, new: WordFile) -> tuple[list[Line], set[int]]:
    """Match by bookmarks; return the lines of the old file that are left, and the identities of those of the new that are not."""
    sources = {span.mark.bookmark: line for line in old.lines for span in line.spans}
    owners: dict[int, list[Line]] = {}
    places: dict[int, list[Line]] = {}
    for line in new.lines:
        own = _owners(line, sources, new, old)
        for owner in own:
            places.setdefault(id(owner), []).append(line)
        if own:
            owners[id(line)] = own
    lost: list[Line] = []
    for line in old.lines:
        at = places.get(id(line), [])
        if not at:
            lost += [line] if line.spans else []
        elif len(at) > 1 or len(owners[id(at[0])]) > 1 or at[0].torn:
            found.torn.append((line, tuple(at)))
        else:
            found.pairs.append(Pair(line, at[0]))
    return lost, set(owners)


def _match_words(
    found: Matching, old: WordFile, new: WordFile, left: Sequence[Line], free: Sequence[Line]
) -> None:
    """Match by words what has no bookmark; what is left after that is missing, or new."""
    pairs = list(same_words(left, free))
    left, free = _without(left, pairs), _without(free, pairs)
    pairs += like_words(left, free)
    left, free = _without(left, pairs), _without(free, pairs)
    is_open: set[int] = set()
    for gap in find_gaps(old.lines, new.lines, [*found.pairs, *pairs], [*left, *free]):
        if not any(line.spans for line in gap.old):
            pairs += (Pair(*both, alike=True) for both in zip(gap.old, gap.new, strict=False))
        elif gap.new:
            is_open |= {id(line) for line in gap.old}
    left, free = _without(left, pairs), _without(free, pairs)
    found.pairs += [pair for pair in pairs if pair.old.spans]
    found.generated += [(pair.old, pair.new) for pair in pairs if not pair.old.spans]
    found.generated += [(line, None) for line in left if not line.spans]
    left = [line for line in left if line.spans and line.text.strip()]
    found.unmatched = [line for line in left if id(line) in is_open]
    found.missing = [line for line in left if id(line) not in is_open]
    found.added = list(free)


def _find_torn(found: Matching, new: WordFile) -> None:
    """Find what was divided or joined and has lost a bookmark by it."""
    order = {id(line): number for number, line in enumerate(new.lines)}
    torn: dict[int, tuple[Line, set[Line]]] = {}
    changed = [pair for pair in found.pairs if pair.old.text != pair.new.text]
    for pair, parts in find_divided(changed, found.added, new.lines):
        torn.setdefault(id(pair.old), (pair.old, {pair.new}))[1].update(parts)
    for pair, parts in find_joined(changed, [*found.missing, *found.unmatched]):
        for line in (pair.old, *parts):
            torn.setdefault(id(line), (line, {pair.new}))[1].add(pair.new)
    beside = {id(line): number for number, (_, lines) in enumerate(found.torn) for line in lines[-1:]}
    for before, line in zip(new.lines, new.lines[1:], strict=False):
        number = beside.get(id(before))
        if number is not None and any(line is each for each in found.added):
            whole, lines = found.torn[number]
            if find_divided([Pair(whole, before)], [line], [before, line]):
                beside[id(line)] = number
                found.torn[number] = (whole, (*lines, line))
    found.torn += [
        (line, tuple(sorted(parts, key=lambda each: order[id(each)]))) for line, parts in torn.values()
    ]
    gone = {id(each) for line, parts in found.torn for each in (line, *parts)}
    found.pairs = [pair for pair in found.pairs if id(pair.old) not in gone]
    found.missing, found.unmatched, found.added = (
        [line for line in lines if id(line) not in gone]
        for lines in (found.missing, found.unmatched, found.added)
    )


def _without(lines: Sequence[Line], pairs: Iterable[Pair]) -> list[Line]:
    paired = {id(each) for pair in pairs for each in (pair.old, pair.new)}
    return [line for line in lines if id(line) not in paired]


def _owners(line: Line, sources: dict[str, Line], new: WordFile, old: WordFile) -> list[Line]:
    """Return the lines whose segments a line holds; an emptied bookmark beside another is what a deletion left."""

    def is_same(name: str) -> bool:
        mark, other = new.marks[name], old.marks.get(name)
        return other is not None and (mark.segment, mark.language) == (other.segment, other.language)

    held = {span.mark.bookmark: span.end > span.start for span in line.spans} | dict.fromkeys(line.torn, True)
    names = [name for name in held if name in sources and is_same(name)]
    filled = [name for name in names if held[name]]
    if not line.text.strip():
        return []
    own = {id(sources[name]): sources[name] for name in filled or names}
    return list(own.values())
