r"""Short form before the full form.

What it finds
    A short form of a term in running text before the full form has been used, in a document that has the full form
    further on.
Why it matters
    Readers meet the short form first and cannot know what it stands for: the full form belongs to the first mention.
Examples
    Bad en: The commuting circle is growing. The commuting circle around Beijing reaches Langfang.
    Good en: The commuting circle around Beijing is growing. The commuting circle reaches Langfang.
    Good en: Xiong'an is growing. Xiong'an New Area was set up in 2017.
    Bad zh: 副中心控规获批。\n\n核心区控规已公布。首都功能核心区控制性详细规划期限至2035年。
    Good zh: 首都功能核心区控制性详细规划期限至2035年。核心区控规已公布。
Limits
    Nothing is reported if the full form begins with the short form, as in names of places. Headings may be short,
    and a heading with the full form counts as the first mention. Abbreviations have rules of their own.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.fold import fold
from jjjdoc.language.term.index import TermHit
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage, Role
from jjjdoc.lint.rule import Hit, Rule

RULE = Rule(
    severity="note",
    subject="document",
    messages={
        "found": Wording(
            en="“{text}” is used before its full form, “{full}”",
            zh="“{text}”先于全称“{full}”出现，首次使用应写全称",
        )
    },
)

_RUNNING: frozenset[Role] = frozenset(("summary", "paragraph", "item", "quotation", "note"))


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield the first use of each short form that stands before the full form."""
    early: dict[str, tuple[Passage, TermHit]] = {}
    full: set[str] = set()
    for passage in document.passages:
        for hit in context.term_hits(passage):
            concept = hit.concept.id
            if hit.term.status == "deprecated" or concept in full:
                continue
            if hit.term.type == "full":
                full.add(concept)
                if concept in early:
                    yield _hit(*early[concept], (passage, hit.start, hit.end))
            elif hit.term.type == "short" and passage.role in _RUNNING and not _opens_full_form(hit):
                early.setdefault(concept, (passage, hit))


def _opens_full_form(hit: TermHit) -> bool:
    full = hit.concept.term(hit.term.language)
    if full is None or (hit.term.language == "en" and hit.term.case == "any"):
        return False
    return fold(full.text).startswith(fold(hit.term.text))


def _hit(passage: Passage, hit: TermHit, later: tuple[Passage, int, int]) -> Hit:
    there, start, end = later
    return Hit(passage, hit.start, hit.end, {"full": there.text[start:end]}, related=(later,))
