r"""Undefined fact.

What it finds
    A reference in the text of a report, `{name}`, to a fact that neither it nor a file it includes has.
Why it matters
    No figure can be written there: jjjdoc does not build the report until it is fixed.
Examples
    Bad report: facts:\n  gdp: {value: 10.4}\ntitle:\n  zh: 总量为{gpd}
    Bad report: title:\n  zh: 就业{jobs@2020}
    Good report: facts:\n  gdp: {value: 10.4}\ntitle:\n  zh: 总量为{gdp}
    Good report: facts:\n  jobs: {series: {2013: 5, 2023: 7}}\ntitle:\n  zh: 就业{jobs}，2013年为{jobs@2013}
Limits
    A missing period of a series, or a missing operand of a derived fact, keeps the report from being read at all:
    both are errors of the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.config.suggestion import nearest
from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintFile
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.tree.nodes import FactReference
from jjjdoc.tree.walk import iterate_inlines

RULE = Rule(
    severity="error",
    subject="file",
    messages={
        "found": Wording(en="there is no fact “{name}”", zh="没有名为“{name}”的数据"),
        "guess": Wording(
            en="there is no fact “{name}”; did you mean “{guess}”?",
            zh="没有名为“{name}”的数据，是否应为“{guess}”？",
        ),
    },
)

_GUESSES = 50
"""How many names are guessed at in a file: each is compared with the names of all facts."""


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield each reference that has no figure."""
    guesses: dict[str, str | None] = {}
    for passage, reference in _undefined(file):
        name = reference.fact
        where = passage.visible_range(reference.start, reference.end)
        if name not in guesses:
            guesses[name] = nearest(name, file.facts) if len(guesses) < _GUESSES else None
        guess = guesses[name]
        if guess:
            yield Hit(passage, *where, {"name": name, "guess": guess}, "guess")
        else:
            yield Hit(passage, *where, {"name": name})


def _undefined(file: LintFile) -> Iterator[tuple[Passage, FactReference]]:
    for document in file.documents:
        for passage in document.passages:
            for inline in iterate_inlines(passage.prose.inlines):
                if isinstance(inline, FactReference) and inline.fact not in file.facts:
                    yield passage, inline
