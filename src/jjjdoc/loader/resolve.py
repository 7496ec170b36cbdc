"""What prose and facts refer to: whether it is there, and whether the figure can be written as asked."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec import Struct, field

from jjjdoc.errors import Message, Wording
from jjjdoc.language.quantity import FigureError
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.loader.context import Run
from jjjdoc.locations import Place
from jjjdoc.model.fact import Fact
from jjjdoc.tree.nodes import CrossReference, FactOptions, FactReference, NoteReference, Prose, TermReference
from jjjdoc.tree.walk import iterate_inlines

NO_FACT = Wording(en="there is no fact “{id}”", zh="没有名为“{id}”的数据")
_NO_NOTE = Wording(en="there is no note “{id}”", zh="没有标识为“{id}”的注释")
_NO_TARGET = Wording(
    en="no section, table, figure or source has the id “{id}”", zh="没有标识为“{id}”的章节、表、图或数据来源"
)
_NO_CAPTION = Wording(
    en="“{id}” has no caption, so it has no number to refer to",
    zh="“{id}”没有标题，因而没有可供引用的编号",
)
_ADD_CAPTION = Wording(en="give it a caption", zh="请为它添加标题（caption）")
_TWO_TARGETS = Wording(
    en="“{id}” is the id of both a source and a place in the text", zh="数据来源与正文中的位置共用标识“{id}”"
)
_RENAME = Wording(en="choose another id for one of them", zh="请为其中之一另取标识")
_NEVER_MENTIONED = Wording(
    en="no text refers to note “{id}”, so it would appear in no edition",
    zh="正文中没有指向注释“{id}”的标记，任何版本都不会显示它",
)
_WRITE_MARK = Wording(
    en="write [^{id}] where the note belongs, or delete it", zh="请在应加注处写[^{id}]，或删去该注释"
)
_NO_CONCEPT = Wording(en="the glossary has no concept “{id}”", zh="术语表中没有“{id}”这个概念")
_NOTHING_LEFT = Wording(
    en="there is nothing to write: fact “{id}” has no unit", zh="没有可写的内容：数据“{id}”没有单位"
)
_NO_SERIES = Wording(en="fact “{id}” has one value and no period", zh="数据“{id}”只有一个数值，未注明时期")
_WITHOUT_PERIOD = Wording(en="write it without @{period}", zh="请去掉“@{period}”")

_Asked = tuple[str, str | None, FactOptions, str]
_Problem = tuple[Message, Message | None]


class Known(Struct):
    """What can be referred to.

    `declared` are the ids of all facts; `facts` holds those that are sound, their values filled in. `concepts` are
    the ids of the glossary, None where there is none to compare with. `places` are the ids of sections, tables and
    figures, and whether they have a title or caption; `sources` are those of references.
    """

    declared: Collection[str]
    facts: Mapping[str, Fact]
    notes: Collection[str]
    concepts: Collection[str] | None
    places: Mapping[str, bool] = field(default_factory=dict)
    sources: Collection[str] = ()
    written: dict[_Asked, _Problem | None] = field(default_factory=dict)


def check_references(run: Run, known: Known) -> None:
    """Report references in prose to what is not there, figures that cannot be written as asked, and idle notes."""
    mentioned: set[str] = set()
    for prose in run.prose:
        for inline in iterate_inlines(prose.inlines):
            match inline:
                case FactReference():
                    _check_fact(run, known, prose, inline)
                case NoteReference():
                    mentioned.add(inline.note)
                    if inline.note not in known.notes:
                        place = prose.view.place(inline.start, inline.end)
                        hint = run.faults.suggest(inline.note, known.notes)
                        run.faults.add(place, _NO_NOTE(id=inline.note), hint)
                case TermReference():
                    _check_term(run, known, prose, inline)
                case CrossReference():
                    _check_cross_reference(run, known, prose, inline)
                case _:
                    pass
    for note, place in run.notes.items():
        if note not in mentioned:
            run.faults.add(place, _NEVER_MENTIONED(id=note), _WRITE_MARK(id=note))


def report_no_fact(run: Run, place: Place, fact: str, declared: Collection[str]) -> None:
    """Report a reference to a fact that does not exist."""
    run.faults.add(place, NO_FACT(id=fact), run.faults.suggest(fact, declared))


def _check_fact(run: Run, known: Known, prose: Prose, reference: FactReference) -> None:
    if reference.fact not in known.declared:
        report_no_fact(run, prose.view.place(reference.start, reference.end), reference.fact, known.declared)
        return
    fact = known.facts.get(reference.fact)
    if fact is None:
        return
    asked = (reference.fact, reference.period, reference.options, prose.language)
    if asked not in known.written:
        known.written[asked] = _writing_problem(fact, reference, prose.language)
    problem = known.written[asked]
    if problem is not None:
        run.faults.add(prose.view.place(reference.start, reference.end), *problem)


def _writing_problem(fact: Fact, reference: FactReference, language: str) -> _Problem | None:
    if reference.period is not None and all(value.period is None for value in fact.values):
        return _NO_SERIES(id=fact.id), _WITHOUT_PERIOD(period=reference.period)
    try:
        written = write_fact(fact, reference.period, reference.options, language)
    except FigureError as error:
        return error.message, None
    return None if written.strip() else (_NOTHING_LEFT(id=fact.id), None)


def _check_term(run: Run, known: Known, prose: Prose, reference: TermReference) -> None:
    if known.concepts is None or reference.concept in known.concepts:
        return
    place = prose.view.place(reference.start, reference.end)
    hint = run.faults.suggest(reference.concept, known.concepts)
    run.faults.add(place, _NO_CONCEPT(id=reference.concept), hint)


def _check_cross_reference(run: Run, known: Known, prose: Prose, reference: CrossReference) -> None:
    target = reference.target
    place = prose.view.place(reference.start, reference.end)
    if target not in known.places and target not in known.sources:
        hint = run.faults.suggest(target, [*known.places, *known.sources])
        run.faults.add(place, _NO_TARGET(id=target), hint)
    elif target in known.places and target in known.sources:
        run.faults.add(place, _TWO_TARGETS(id=target), _RENAME())
    elif not known.places.get(target, True):
        run.faults.add(place, _NO_CAPTION(id=target), _ADD_CAPTION())
