"""Placeholder in one language alone.

What it finds
    A figure, a term, a note or a place that one language of a segment refers to and the other does not: `{gdp}`,
    `[[concept]]`, `[^note]`, `{@table}`; in other files a placeholder of software, such as `{name}` or `%s`.
Why it matters
    A figure typed out by hand, or forgotten, no longer follows the fact that the other language shows; a note without
    a mark is missing from one edition.
Examples
    Bad pair: 三地经济总量达到{regional_gdp}。 || The economic output of the three places reached CNY 10.4 trillion.
    Bad pair: 两座机场[^airport_note]建成投用。 || Two airports have opened.
    Bad pair: 成交额见{@contracts}。 || The values are listed below.
    Good pair: 三地经济总量达到{regional_gdp}。 || The three places had an economic output of {regional_gdp}.
    Good pair: 从{contracts@2013}增长到{contracts@2023} || rose to {contracts@2023} from {contracts@2013}
Limits
    Each language may show a figure as often and in whatever form it needs. A term may be written out: any term of
    its concept in the text counts, and terms are not checked in translation files.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.fold import fold
from jjjdoc.language.labels import primary_subtag
from jjjdoc.language.opaque import OPAQUE
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.segment._pairs import is_complete
from jjjdoc.model.termbase import Termbase
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import CrossReference, FactReference, Inline, NoteReference, TermReference
from jjjdoc.tree.walk import iterate_inlines

RULE = Rule(
    severity="error",
    subject="pair",
    messages={
        "fact": Wording(
            en="the other language does not show the figure {name}", zh="另一种语言未引用数据{name}"
        ),
        "note": Wording(
            en="the other language has no mark for the note {name}", zh="另一种语言缺少注释{name}的标记"
        ),
        "cross": Wording(en="the other language does not refer to {name}", zh="另一种语言没有对{name}的引用"),
        "term": Wording(en="the other language does not have the term {name}", zh="另一种语言没有术语{name}"),
        "text": Wording(
            en="the other language does not have the placeholder {name}", zh="另一种语言缺少占位符{name}"
        ),
    },
)

_PLACEHOLDER = regex(
    r"\{\{?[A-Za-z_]\w{0,60}\}?\}|(?<![0-9A-Za-z%])%(?:\(\w{1,60}\)|\d\$)?[sd](?![0-9A-Za-z])"
)

# What a stand-in stands for in a file of translators, without options: text, or the content of a code. {a|words} is {a}.
_WRITTEN = regex(
    r'(?:^|>|\bdisp=")(?:(?P<brace>\{\{?@?[A-Za-z_][^{}\s|<>"]{0,80}+)|%(?P<named>\(\w{1,60}\))?(?:\d\$)?(?P<kind>[sdif]))'
)
_OPAQUE = regex(f"[{OPAQUE}]")


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield each reference and placeholder that has no counterpart."""
    if not is_complete(pair):
        return
    for passage, other in ((pair.source, pair.target), (pair.target, pair.source)):
        yield from _references(passage, other, context.termbase)
        yield from _placeholders(passage, other)
        yield from _codes(passage, other)


def _references(passage: Passage, other: Passage, termbase: Termbase | None) -> Iterator[Hit]:
    theirs = tuple(iterate_inlines(other.prose.inlines))
    seen: set[tuple[str, str]] = set()
    for inline in iterate_inlines(passage.prose.inlines):
        kind, name = _named(inline)
        if not kind or (kind, name) in seen or _has(other, theirs, inline, termbase):
            continue
        seen.add((kind, name))
        yield Hit(
            passage,
            *passage.visible_range(inline.start, inline.end),
            values={"name": name},
            message=kind,
            severity="warning" if kind == "term" else None,
            related=((other, 0, len(other.text)),),
        )


def _named(inline: Inline) -> tuple[str, str]:
    match inline:
        case FactReference():
            period = f"@{inline.period}" if inline.period else ""
            return "fact", f"{{{inline.fact}{period}}}"
        case NoteReference():
            return "note", f"[^{inline.note}]"
        case CrossReference():
            return "cross", f"{{@{inline.target}}}"
        case TermReference():
            return "term", f"[[{inline.concept}]]"
        case _:
            return "", ""


def _has(other: Passage, theirs: tuple[Inline, ...], inline: Inline, termbase: Termbase | None) -> bool:
    """Tell whether the other language has what a node refers to."""
    match inline:
        case FactReference():
            periods = {
                each.period for each in theirs if isinstance(each, FactReference) and each.fact == inline.fact
            }
            return inline.period in periods or (bool(periods) and (inline.period is None or None in periods))
        case NoteReference():
            return any(isinstance(each, NoteReference) and each.note == inline.note for each in theirs)
        case CrossReference():
            return any(isinstance(each, CrossReference) and each.target == inline.target for each in theirs)
        case TermReference():
            same = any(isinstance(each, TermReference) and each.concept == inline.concept for each in theirs)
            return same or _has_term(other, inline.concept, termbase)
        case _:
            return True


def _has_term(passage: Passage, concept_id: str, termbase: Termbase | None) -> bool:
    concept = termbase.concepts.get(concept_id) if termbase else None
    if concept is None:
        return True
    language = primary_subtag(passage.language)
    return any(
        fold(form) in passage.folded
        for term in concept.terms
        if term.language == language
        for form in (term.text, *term.inflections)
    )


def _placeholders(passage: Passage, other: Passage) -> Iterator[Hit]:
    if "{" not in passage.text and "%" not in passage.text:
        return
    theirs = set(_PLACEHOLDER.findall(other.text))
    seen: set[str] = set()
    for found in _PLACEHOLDER.finditer(passage.text):
        name = found.group()
        if name in theirs or name in seen or not _is_typed(passage, found.start()):
            continue
        seen.add(name)
        yield Hit(
            passage,
            found.start(),
            found.end(),
            values={"name": name},
            message="text",
            severity="warning",
            related=((other, 0, len(other.text)),),
        )


def _codes(passage: Passage, other: Passage) -> Iterator[Hit]:
    """Yield the placeholders that are no text to the reader of a file of translators."""
    ours = _written(passage)
    theirs = _written(other).keys() if ours else ()
    for name, offset in ours.items():
        # A line break of a PO file in the middle of one, after its name, leaves it as text.
        if name not in theirs and name.rstrip("}") not in other.text:
            yield Hit(
                passage,
                offset,
                offset + 1,
                values={"name": name},
                message="text",
                severity="warning",
                related=((other, 0, len(other.text)),),
            )


def _written(passage: Passage) -> dict[str, int]:
    """Return the placeholders that stand-ins stand for, each with the offset of the first."""
    found: dict[str, int] = {}
    for character in _OPAQUE.finditer(passage.text):
        start, end = passage.source_range(*character.span())
        written = _WRITTEN.search(passage.prose.view.source.text[start:end])
        if written is not None:
            brace = written["brace"]
            name = (
                f"{brace}{'}' * (len(brace) - len(brace.lstrip('{')))}"
                if brace
                else f"%{written['named'] or ''}{written['kind']}"
            )
            found.setdefault(name, character.start())
    return found


def _is_typed(passage: Passage, offset: int) -> bool:
    """Tell whether a character was typed as text, and is no part of a figure or a term."""
    return any(piece.origin == "text" for piece in passage.pieces if piece.start <= offset < piece.end)
