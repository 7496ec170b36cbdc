"""From the text of a segment to inline nodes, with every fault and its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import assert_never

from jjjdoc.errors import Wording
from jjjdoc.findings import Fault
from jjjdoc.language.markup.references import (
    Span,
    find_target_problem,
    read_cross_reference,
    read_fact,
    read_note,
    read_term,
)
from jjjdoc.language.markup.tokens import (
    CLOSE_OR_ESCAPE,
    ESCAPE,
    UNCLOSED,
    FaultList,
    Mark,
    MarkKind,
    find_tokens,
    fit,
    pair_links,
)
from jjjdoc.locations import TextView
from jjjdoc.tree.nodes import Emphasis, FactOptions, FactReference, Inline, Link, Prose, Strong, Text

CLOSES_NOTHING = Wording(en="{mark} has nothing to close", zh="“{mark}”没有对应的开头")
NESTED = Wording(en="{mark} is already open", zh="“{mark}”所标的强调尚未闭合，不能再次打开")
TOO_MANY = Wording(en="{count} asterisks in a row have no meaning", zh="连续{count}个星号没有含义")
EMPTY_LINK = Wording(en="the link has no text", zh="链接没有文字")
CONTROL_CHARACTER = Wording(en="control character U+{code} in the text", zh="文字中有控制字符U+{code}")
DELETE = Wording(en="delete it", zh="请删去该字符")

_PLAIN = FactOptions()


def parse_markup(view: TextView, segment: str | None, language: str) -> tuple[Prose, tuple[Fault, ...]]:
    """Read the inline markup of a text; what is at fault is kept as text."""
    reader = _Reader(view)
    inlines = reader.read()
    return Prose(segment, language, inlines, view), reader.faults.all()


def parse_fact_reference(
    view: TextView, segment: str | None, language: str
) -> tuple[Prose, tuple[Fault, ...]]:
    """Read a text that is one reference to a figure, without braces, as in `fact: contracts@2013|value`."""
    faults = FaultList(view)
    end = len(view.text)
    reference = read_fact(view.text, Span(0, end, 0, end), faults)
    inline = Text(view.text, 0, end) if reference is None else reference
    return Prose(segment, language, (inline,) if end else (), view), faults.all()


class _Reader:
    """One text while it is read: the nodes so far, and the marks among them that wait to be closed.

    An opening mark stands among the nodes as text. When it is closed, it and all after it become one node.
    """

    def __init__(self, view: TextView) -> None:
        self.faults = FaultList(view)
        self._text = view.text
        self._nodes: list[Inline] = []
        self._open: list[Mark] = []
        self._touching = False  # whether a node may be text that touches other text

    def read(self) -> tuple[Inline, ...]:
        """Return the nodes of the whole text."""
        tokens = find_tokens(self._text)
        if not tokens:
            self._add_text(0, len(self._text))
            return tuple(self._nodes)
        links = pair_links(tokens, self.faults)
        link_ends = set(links.values())
        at = 0
        for index, token in enumerate(tokens):
            self._add_text(at, token.start())
            at = token.end()
            if index in links:
                self._push("[", token.start(), at)
            elif index in link_ends:
                self._close_link(token.start(), at)
            else:
                self._read_token(token)
        self._add_text(at, len(self._text))
        self._give_up(0)
        return self._joined(self._nodes)

    def _read_token(self, token: re.Match[str]) -> None:
        start, end = token.span()
        node: Inline | None = None
        match token.lastgroup:
            case "stars":
                self._read_stars(start, end)
                return
            case "bare_fact":
                node = FactReference(self._text[start + 1 : end - 1], None, _PLAIN, start, end)
            case "escape":
                node = Text(self._text[start + 1], start, end)
            case "fact" if self._text[start + 1 : end].lstrip().startswith("@"):
                node = read_cross_reference(self._text, Span(start, end, start + 1, end - 1), self.faults)
            case "fact":
                node = read_fact(self._text, Span(start, end, start + 1, end - 1), self.faults)
            case "term":
                node = read_term(self._text, Span(start, end, start + 2, end - 2), self.faults)
            case "note":
                node = read_note(self._text, Span(start, end, start + 2, end - 1), self.faults)
            case broken:
                self._report_broken(broken, start, end)
        if node is None:
            self._leave(start, end)
        else:
            self._nodes.append(node)

    def _report_broken(self, kind: str | None, start: int, end: int) -> None:
        match kind:
            case "broken_fact":
                self._report_unclosed(start, end, "}")
            case "broken_term":
                self._report_unclosed(start, end, "]]")
            case "broken_note":
                self._report_unclosed(start, end, "]")
            case "right_brace":
                self.faults.add(start, end, CLOSES_NOTHING(mark="}"), ESCAPE(escaped="\\}"))
            case "control":
                code = f"{ord(self._text[start]):04X}"
                self.faults.add(start, end, CONTROL_CHARACTER(code=code), DELETE())

    def _read_stars(self, start: int, end: int) -> None:
        can_close = start > 0 and not self._text[start - 1].isspace()
        can_open = end < len(self._text) and not self._text[end].isspace()
        if not can_close and not can_open:
            self._leave(start, end)
            return
        if can_close and end - start == 2:
            self._let_strong_close_first()
        found = fit(end - start, self._open, can_open=can_open, can_close=can_close)
        if found is None:
            self._read_misplaced_stars(start, end, can_close=can_close)
            return
        closed, opened = found
        for _ in range(closed):
            start += len(self._open[-1].kind)
            self._close(start)
        for kind in opened:
            self._push(kind, start, start + len(kind))
            start += len(kind)

    def _let_strong_close_first(self) -> None:
        """Turn the marks that `***` opened round, unless something stands between them."""
        if len(self._open) < 2 or [mark.kind for mark in self._open[-2:]] != ["**", "*"]:
            return
        outer, inner = self._open[-2:]
        if outer.end == inner.start:
            start, middle, end, index = outer.start, outer.start + 1, inner.end, outer.index
            self._open[-2:] = [Mark("*", start, middle, index), Mark("**", middle, end, index + 1)]
            self._nodes[index : index + 2] = [Text("*", start, middle), Text("**", middle, end)]

    def _read_misplaced_stars(self, start: int, end: int, *, can_close: bool) -> None:
        """Close a mark across others that are still open, or report asterisks that mean nothing."""
        mark = self._text[start:end]
        scope = self._open[self._scope_start() :]
        position = next((i for i, opened in enumerate(scope) if opened.kind == mark), None)
        if position is not None and can_close:
            self._give_up(self._scope_start() + position + 1)
            self._close(end)
            return
        if len(mark) > 3:
            message = TOO_MANY(count=len(mark))
        elif any(opened.kind == mark for opened in self._open) and not can_close:
            message = NESTED(mark=mark)
        else:
            message = CLOSES_NOTHING(mark=mark)
        self.faults.add(start, end, message, ESCAPE(escaped="\\*"))
        self._leave(start, end)

    def _close_link(self, start: int, end: int) -> None:
        self._give_up(self._scope_start())
        mark = self._open[-1]
        target = self._text[start + 2 : end - 1]
        problem = find_target_problem(target)
        if problem is not None:
            self.faults.add(start + 2, max(start + 3, end - 1), problem)
        elif mark.end == start:
            self.faults.add(mark.start, end, EMPTY_LINK(), ESCAPE(escaped="\\["))
        else:
            self._close(end, target)
            return
        self._open.pop()
        self._leave(start, end)

    def _scope_start(self) -> int:
        """Return how many open marks stand outside the link being read, the link among them."""
        kinds = [mark.kind for mark in self._open]
        return kinds.index("[") + 1 if "[" in kinds else 0

    def _push(self, kind: MarkKind, start: int, end: int) -> None:
        self._open.append(Mark(kind, start, end, len(self._nodes)))
        self._nodes.append(Text(self._text[start:end], start, end))

    def _close(self, end: int, target: str = "") -> None:
        """Make one node of the innermost open mark and all nodes after it."""
        mark = self._open.pop()
        children = self._joined(self._nodes[mark.index + 1 :])
        del self._nodes[mark.index :]
        match mark.kind:
            case "*":
                self._nodes.append(Emphasis(children, mark.start, end))
            case "**":
                self._nodes.append(Strong(children, mark.start, end))
            case "[":
                self._nodes.append(Link(children, target, mark.start, end))
            case _:
                assert_never(mark.kind)

    def _give_up(self, count: int) -> None:
        """Report all open marks but the outermost few; they stay text."""
        for mark in self._open[count:]:
            self._report_unclosed(mark.start, mark.end, mark.kind)
            self._touching = True
        del self._open[count:]

    def _report_unclosed(self, start: int, end: int, close: str) -> None:
        mark = self._text[start:end]
        hint = CLOSE_OR_ESCAPE(close=close, escaped=f"\\{mark[0]}")
        self.faults.add(start, end, UNCLOSED(mark=mark), hint)

    def _add_text(self, start: int, end: int) -> None:
        if start < end:
            self._nodes.append(Text(self._text[start:end], start, end))

    def _leave(self, start: int, end: int) -> None:
        """Leave what means nothing as the text it is."""
        self._touching = True
        self._add_text(start, end)

    def _joined(self, nodes: Sequence[Inline]) -> tuple[Inline, ...]:
        return _join(nodes) if self._touching else tuple(nodes)


def _join(nodes: Sequence[Inline]) -> tuple[Inline, ...]:
    """Join runs of the source that touch; an escape stays a node of its own."""
    joined: list[Inline] = []
    for verbatim, group in groupby(nodes, key=_is_verbatim):
        run = list(group)
        if not verbatim or len(run) == 1:
            joined.extend(run)
            continue
        text = "".join([node.text for node in run if isinstance(node, Text)])
        joined.append(Text(text, run[0].start, run[-1].end))
    return tuple(joined)


def _is_verbatim(node: Inline) -> bool:
    return isinstance(node, Text) and len(node.text) == node.end - node.start
