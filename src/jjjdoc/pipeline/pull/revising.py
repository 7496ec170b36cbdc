"""From one line and what has become of it to new templates of the segments in it, or to the reasons why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from jjjdoc.errors import Message
from jjjdoc.language.fold import as_plainly_set
from jjjdoc.language.merge import Hunk, carry, find_hunks, kept
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.patterns import regex
from jjjdoc.pipeline.pull import wordings
from jjjdoc.pipeline.pull.leaves import Leaf
from jjjdoc.pipeline.pull.rebuilding import Change, Looks, rebuild
from jjjdoc.readers.docx.edited.lines import Line, Look, NoteCharacters, Span
from jjjdoc.tree.nodes import CrossReference, FactReference, NoteReference, Prose, TermReference, Text

_NUMERAL: Final = regex(r"[0-9０-９〇零一二三四五六七八九十百千万亿两]")
_NO_TEXT: Final = regex("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffc\ufffe\uffff]")
_NOTE: Final = regex("[\U000f0000-\U000ffffd]")


class Shown(Struct, frozen=True):
    """A segment in a line of the edition as it is now. `shared`: all languages have one text of the file."""

    span: Span
    template: Prose
    leaves: tuple[Leaf, ...]
    shared: bool


class Revised(Struct, frozen=True):
    """A segment and its new template."""

    segment: str
    language: str
    template: Prose
    text: str


class Revision(Struct, frozen=True):
    """A line as it was when the file was sent, as it was sent back, and as the source has it now.

    `stale` are the bookmarks of the segments whose source has changed meanwhile, where it is not known how.
    """

    sent: Line
    edited: Line
    current: Line
    shown: Sequence[Shown]
    stale: frozenset[str]
    notes: NoteCharacters


def revise(revision: Revision) -> Iterator[Revised | wordings.Told]:
    """Yield the new template of each segment of a line that was changed, or why it cannot be taken."""
    yield from _Reviser(revision).results()


def agreed(revised: Iterable[Revised]) -> tuple[tuple[Revised, ...], tuple[wordings.Told, ...]]:
    """Return the segments that were changed in one way wherever they are shown, and what is told of the others."""
    found: dict[tuple[str, str], Revised] = {}
    told: dict[tuple[str, str], wordings.Told] = {}
    for each in revised:
        key = each.segment, each.language
        first = found.setdefault(key, each)
        if first.text != each.text:
            told.setdefault(key, wordings.Told("problem", wordings.TWICE(), *key, first.text, each.text))
    return tuple(each for key, each in found.items() if key not in told), tuple(told.values())


class _Reviser:
    def __init__(self, revision: Revision) -> None:
        self._revision = revision
        sent, edited, current = revision.sent, revision.edited, revision.current
        self._words = {
            current.text[leaf.start : leaf.end]
            for shown in revision.shown
            for leaf in shown.leaves
            if not isinstance(leaf.node, Text)
        }
        others = () if sent is current else find_hunks(sent.text, current.text, self._words)
        to_current = kept(others, len(sent.text))
        words = map(as_plainly_set, self._words)
        hunks = find_hunks(as_plainly_set(sent.text), as_plainly_set(edited.text), words)
        self._to_edited = kept(hunks, len(sent.text))
        hunks = (*hunks, *self._set_otherwise(to_current))
        hunks = tuple(sorted(hunks, key=lambda hunk: (hunk.start, hunk.end)))
        self._to_sent: list[int | None] = [None] * len(current.text)
        for place, now in enumerate(to_current):
            if now is not None:
                self._to_sent[now] = place
        known = {(o.start, o.end, current.text[o.new_start : o.new_end]) for o in others}
        hunks = tuple(h for h in hunks if (h.start, h.end, edited.text[h.new_start : h.new_end]) not in known)
        carried, self._conflicts = carry(hunks, others)
        self._changes = [
            Change(start, end, edited.text[h.new_start : h.new_end], edited.looks[h.new_start : h.new_end])
            for h, (start, end) in carried
        ]

    def _set_otherwise(self, to_current: Sequence[int | None]) -> Iterator[Hunk]:
        """Yield the characters that are only set in another way, less those in a reference or beside one.

        An editor or Word itself puts a space that does not break between a figure and its unit: the figure is the same.
        """
        sent, edited = self._revision.sent.text, self._revision.edited.text
        beside = {
            at
            for shown in self._revision.shown
            for leaf in shown.leaves
            if not isinstance(leaf.node, Text) and leaf.start < leaf.end
            for at in range(leaf.start - 1, leaf.end + 1)
        }
        for at, new_at in enumerate(self._to_edited):
            if new_at is not None and sent[at] != edited[new_at] and to_current[at] not in beside:
                yield Hunk(at, at + 1, new_at, new_at + 1)

    def results(self) -> Iterator[Revised | wordings.Told]:
        """Yield what comes of each segment."""
        if self._conflicts:
            yield from self._tell_conflicts(self._conflicts)
            return
        own: dict[int, list[Change]] = {}
        for change in self._changes:
            number = self._segment_of(change)
            if number is None:
                yield self._outside(change)
                for touched in self._touched(change):
                    own.setdefault(touched, []).append(change)
            else:
                own.setdefault(number, []).append(change)
        for number, shown in enumerate(self._revision.shown):
            yield from self._segment(shown, own.get(number, []))

    def _tell_conflicts(self, conflicts: Iterable[Hunk]) -> Iterator[wordings.Told]:
        sent, edited = self._revision.sent, self._revision.edited
        for hunk in conflicts:
            span = next((s for s in sent.spans if s.start <= hunk.end and hunk.start <= s.end), sent.spans[0])
            mark = span.mark
            yield wordings.Told(
                "problem",
                wordings.CONFLICT(),
                mark.segment,
                mark.language,
                self._show(self._revision.current.text),
                self._show(edited.text),
            )
            return

    def _segment_of(self, change: Change) -> int | None:
        """Return the segment that a change lies in; new words between two segments belong to the first."""
        for number, shown in enumerate(self._revision.shown):
            if shown.span.start <= change.start and change.end <= shown.span.end:
                return number
        return None

    def _touched(self, change: Change) -> Iterator[int]:
        for number, shown in enumerate(self._revision.shown):
            if shown.span.start < change.end and change.start < shown.span.end:
                yield number

    def _outside(self, change: Change) -> wordings.Told:
        before = self._revision.current.text[change.start : change.end]
        mark = self._revision.shown[0].span.mark
        return self._told(wordings.OUTSIDE(), mark.segment, mark.language, before, change.text)

    def _told(self, message: Message, segment: str, language: str, before: str, after: str) -> wordings.Told:
        return wordings.Told("problem", message, segment, language, self._show(before), self._show(after))

    def _show(self, text: str) -> str:
        return self._revision.notes.shown(text)

    def _segment(self, shown: Shown, changes: Sequence[Change]) -> Iterator[Revised | wordings.Told]:
        mark, span = shown.span.mark, shown.span
        if any(change.start < span.start or change.end > span.end for change in changes):
            return
        looks = self._looks()
        notes = {
            self._revision.notes.of(leaf.node.note): leaf.node
            for leaf in shown.leaves
            if isinstance(leaf.node, NoteReference) and leaf.written
        }
        made = rebuild(shown.template, shown.leaves, changes, looks, notes)
        if made is not None:
            yield from self._restyled(shown, made.restyled)
        if made is not None and made.text == shown.template.view.text:
            return
        if not changes and made is None:
            return
        problem = self._problem(shown, changes, notes)
        if problem is None and made is None:
            before, after = self._both(span, changes)
            problem = self._told(
                wordings.MARKUP() if after.strip() else wordings.MISSING(), "", "", before, after
            )
        if problem is not None:
            yield wordings.Told(
                "problem", problem.message, mark.segment, mark.language, problem.before, problem.after
            )
            return
        assert made is not None
        yield Revised(mark.segment, mark.language, shown.template, made.text)
        for leaf in shown.leaves:
            if not isinstance(leaf.node, Text) and leaf.written and self._is_gone(leaf, changes):
                text = self._show(self._revision.current.text[leaf.start : leaf.end])
                yield wordings.Told("note", wordings.DROPPED(reference=text), mark.segment, mark.language)
        for target in made.refused:
            yield wordings.Told("note", wordings.LINK(target=target), mark.segment, mark.language)

    def _restyled(self, shown: Shown, names: Iterable[str]) -> Iterator[wordings.Told]:
        mark, span = shown.span.mark, shown.span
        text = self._show(self._revision.current.text[span.start : span.end])
        for name in names:
            yield wordings.Told("problem", _WHOLE[name](), mark.segment, mark.language, text)

    @staticmethod
    def _is_gone(leaf: Leaf, changes: Iterable[Change]) -> bool:
        return leaf.start < leaf.end and any(c.start <= leaf.start and leaf.end <= c.end for c in changes)

    def _both(self, span: Span, changes: Sequence[Change]) -> tuple[str, str]:
        """Return the text of a segment now, and with changes made."""
        before = self._revision.current.text[span.start : span.end]
        after = before
        for change in reversed(changes):
            after = after[: change.start - span.start] + change.text + after[change.end - span.start :]
        return before, after

    def _looks(self) -> Looks:
        sent, edited, current = self._revision.sent, self._revision.edited, self._revision.current

        def before(at: int) -> Look | None:
            place = self._to_sent[at]
            return None if place is None or self._to_edited[place] is None else sent.looks[place]

        def now(at: int) -> Look:
            place = self._to_sent[at]
            new = None if place is None else self._to_edited[place]
            return current.looks[at] if new is None else edited.looks[new]

        return Looks(before, now)

    def _problem(
        self, shown: Shown, changes: Sequence[Change], notes: dict[str, NoteReference]
    ) -> wordings.Told | None:
        """Return the first reason why a segment cannot be changed."""
        both = self._both(shown.span, changes)
        if shown.span.mark.bookmark in self._revision.stale:
            return self._told(wordings.STALE(), "", "", *both)
        for change in changes:
            for leaf in shown.leaves:
                message = _in_the_way(leaf, change, shown.span.mark.language)
                if message is not None:
                    alone = (
                        len(changes) == 1
                    )  # else the other words, which are not taken either, are to be seen
                    return self._told(message, "", "", *(self._around(leaf, change) if alone else both))
            if _NO_TEXT.search(change.text):
                return self._told(wordings.CHARACTER(), "", "", *both)
            if any(character not in notes for character in _NOTE.findall(change.text)):
                return self._told(wordings.NEW_NOTE(), "", "", *both)
        if shown.shared:
            return self._told(wordings.SHARED(), "", "", *both)
        changed = self._changed_figure(shown, changes)
        return None if changed is None else self._told(wordings.FIGURE_NEARBY(id=changed), "", "", *both)

    def _around(self, leaf: Leaf, change: Change) -> tuple[str, str]:
        text = self._revision.current.text
        start, end = min(leaf.start, change.start), max(leaf.end, change.end)
        return text[start:end], text[start : change.start] + change.text + text[change.end : end]

    def _changed_figure(self, shown: Shown, changes: Sequence[Change]) -> str | None:
        """Return the fact of a figure that is still there, but says something else by what stands beside it."""
        facts = [
            leaf for leaf in shown.leaves if isinstance(leaf.node, FactReference) and leaf.start < leaf.end
        ]
        if not changes or not facts:
            return None
        language = shown.span.mark.language
        read_sent, read_edited = (
            _Reading(as_plainly_set(line.text), language)
            for line in (self._revision.sent, self._revision.edited)
        )
        for leaf in facts:
            first, last = self._to_sent[leaf.start], self._to_sent[leaf.end - 1]
            if first is None or last is None:
                continue
            start, end = self._to_edited[first], self._to_edited[last]
            if start is None or end is None:
                continue
            if read_sent.at(first, last + 1) != read_edited.at(start, end + 1) and isinstance(
                leaf.node, FactReference
            ):
                return leaf.node.fact
        return None


class _Reading:
    """The quantities of a text, and which of them stand at a range."""

    def __init__(self, text: str, language: str) -> None:
        self._found = read_quantities(text, language)

    def at(self, start: int, end: int) -> list[object]:
        """Return what the quantities that reach into a range say."""
        return [
            (each.low, each.high, each.unit) for each in self._found if each.start < end and start < each.end
        ]


def _in_the_way(leaf: Leaf, change: Change, language: str) -> Message | None:
    """Return why a change cannot be made where a reference stands: only whole ones can go, with words around them."""
    node = leaf.node
    if isinstance(node, Text):
        return None
    if leaf.start == leaf.end:
        return wordings.HIDDEN_NOTE() if change.start < leaf.start < change.end else None
    if change.end <= leaf.start or leaf.end <= change.start:
        return None
    if not leaf.written:
        return wordings.GENERATED()
    is_whole = change.start <= leaf.start and leaf.end <= change.end
    is_beyond = change.start < leaf.start or leaf.end < change.end
    has_number = bool(_NUMERAL.search(change.text) or read_quantities(change.text, language))
    if is_whole and (
        not change.text.strip() or (is_beyond and not (has_number and isinstance(node, FactReference)))
    ):
        return None
    return _REASONS[type(node)](node)


_WHOLE: Final = {
    "strong": wordings.WHOLE_STRONG,
    "emphasis": wordings.WHOLE_EMPHASIS,
    "target": wordings.WHOLE_LINK,
}

_REASONS: Final[dict[type, Callable[..., Message]]] = {
    FactReference: lambda node: wordings.FIGURE(id=node.fact),
    TermReference: lambda node: wordings.TERM(id=node.concept),
    CrossReference: lambda node: wordings.CROSS_REFERENCE(id=node.target),
    NoteReference: lambda _: wordings.NEW_NOTE(),
}
