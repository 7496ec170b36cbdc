"""What holds for the markup of any text and for any nodes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.markup import parse_markup, write_markup
from jjjdoc.locations import TextView
from jjjdoc.tree.nodes import (
    CrossReference,
    Emphasis,
    FactOptions,
    FactReference,
    Link,
    NoteReference,
    Strong,
    TermReference,
    Text,
)

TOKENS = [*"****[](){}^\\|,=@ \u3000a1京“。\x00", "{gdp}", "[[jjj]]", "[^n]", "](x)", "**"]
SOURCES = st.lists(st.sampled_from(TOKENS), max_size=24).map("".join) | st.text(max_size=40)
MARKUP = re.compile(r"(?:\*|\[|\]\(.*?\))*", re.DOTALL)


def parse(text: str):
    return parse_markup(TextView.of_generated(text), None, "en")


def leaves(inlines):
    for node in inlines:
        if isinstance(node, Emphasis | Strong | Link):
            yield from leaves(node.children)
        else:
            yield node


def containers(inlines):
    for node in inlines:
        if isinstance(node, Emphasis | Strong | Link):
            yield node
            yield from containers(node.children)


@given(SOURCES)
def test_leaves_cover_the_text_in_order(text: str) -> None:
    prose, _ = parse(text)
    at = 0
    for leaf in leaves(prose.inlines):
        assert at <= leaf.start < leaf.end <= len(text)
        assert MARKUP.fullmatch(text[at : leaf.start])
        at = leaf.end
        source = text[leaf.start : leaf.end]
        match leaf:
            case Text():
                assert leaf.text in (source, source[1:])
            case FactReference():
                assert source.startswith("{" + leaf.fact)
            case TermReference():
                assert source.startswith("[[" + leaf.concept)
            case NoteReference():
                assert source == f"[^{leaf.note}]"
            case CrossReference():
                assert source.startswith("{")
                assert source.strip("{} @") == leaf.target
    assert MARKUP.fullmatch(text[at:])


@given(SOURCES)
def test_ranges_of_containers(text: str) -> None:
    prose, _ = parse(text)
    for node in containers(prose.inlines):
        source = text[node.start : node.end]
        match node:
            case Emphasis():
                opening, closing = "*", "*"
            case Strong():
                opening, closing = "**", "**"
            case Link():
                opening, closing = "[", f"]({node.target})"
        assert source.startswith(opening)
        assert source.endswith(closing)
        assert node.children[0].start == node.start + len(opening)
        assert node.children[-1].end == node.end - len(closing)


@given(SOURCES)
def test_what_was_read_is_written_and_read_again(text: str) -> None:
    prose, _ = parse(text)
    written = write_markup(prose.inlines)
    again, faults = parse(written)
    control = [fault for fault in faults if "control" in fault.message.text("en")]
    assert len(control) == len(faults)
    assert write_markup(again.inlines) == written
    assert styled(again.inlines) == styled(prose.inlines)


WORDS = st.text(st.sampled_from("a1 京“。*{}[]\\()|^\u00a0"), min_size=1, max_size=6)
IDS = st.sampled_from(["gdp", "x_1"])
OPTIONS = st.builds(
    FactOptions,
    part=st.sampled_from(["all", "value", "unit", "period"]),
    digits=st.none() | st.integers(0, 9),
    scale=st.none() | st.sampled_from(["one", "万亿"]),
    words=st.booleans(),
    capital=st.booleans(),
    measure=st.none() | st.just("个"),
    qualifier=st.booleans(),
)
LEAVES = st.one_of(
    st.builds(Text, WORDS, st.just(0), st.just(0)),
    st.builds(
        FactReference, IDS, st.sampled_from([None, "2013", "2021-2025"]), OPTIONS, st.just(0), st.just(0)
    ),
    st.builds(
        TermReference,
        IDS,
        st.sampled_from(["preferred", "short", "abbreviation", "defined"]),
        st.booleans(),
        st.just(0),
        st.just(0),
    ),
    st.builds(NoteReference, IDS, st.just(0), st.just(0)),
    st.builds(CrossReference, IDS, st.just(0), st.just(0)),
)


def children(strategy):
    return st.lists(strategy, min_size=1, max_size=3).map(tuple)


def marked(strategy):
    return st.one_of(
        strategy,
        st.builds(Emphasis, children(strategy), st.just(0), st.just(0)),
        st.builds(Strong, children(strategy), st.just(0), st.just(0)),
    )


WITHOUT_LINKS = marked(marked(LEAVES))
LINKS = st.builds(
    Link,
    children(WITHOUT_LINKS),
    st.sampled_from(["https://x.cn/a_(b)", "mailto:a@b", "#c", "../*d*"]),
    st.just(0),
    st.just(0),
)
NODES = st.lists(st.one_of(WITHOUT_LINKS, LINKS, marked(LINKS)), max_size=4).map(tuple)


def styled(inlines, style=frozenset()):
    """Return what a reader sees: characters and references, and how each is set; white space has no style."""
    seen = []
    for node in inlines:
        match node:
            case Text():
                for char in node.text:
                    seen.append((char, frozenset() if char.isspace() else style))
            case Emphasis():
                seen += styled(node.children, style | {"emphasis"})
            case Strong():
                seen += styled(node.children, style | {"strong"})
            case Link():
                seen += [("link", node.target, style), *styled(node.children, style), ("end",)]
            case FactReference():
                seen.append((node.fact, node.period, node.options, style))
            case TermReference():
                seen.append((node.concept, node.form, node.capital, style))
            case NoteReference():
                seen.append((node.note, style))
            case CrossReference():
                seen.append((node.target, style))
    return seen


@given(NODES)
def test_written_nodes_are_read_back(nodes) -> None:
    prose, faults = parse(write_markup(nodes))
    assert faults == ()
    assert styled(prose.inlines) == styled(nodes)
