"""Running rules over files: every rule over every subject it is made for, findings in order of place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, compress
from operator import not_

from ahocorasick_rs import AhoCorasick
from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.errors import Message, Wording
from jjjdoc.findings import Allowance, Finding, Fix, Related, Severity, Value
from jjjdoc.language.labels import is_chinese, primary_subtag
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.wording import describe, explain, plain
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument, LintFile, Pair
from jjjdoc.lint.fix import keeps_apart
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.registry import rules_by_name
from jjjdoc.lint.rule import Change, Hit, LoadedRule, Subject, edits_of, joined_edit
from jjjdoc.lint.suppression import judge, suppress
from jjjdoc.tags import is_same_language
from jjjdoc.tree.nodes import Paragraph

# Which passages have a word that a rule needs: one pass over each text for the words of all rules.


def passages_with_words(
    rules: Iterable[LoadedRule], passages: Iterable[Passage]
) -> Mapping[str, Sequence[Passage]]:
    """Return, by id of each rule that needs words, the passages in which one of its words stands, in their order."""
    ids_by_word: dict[str, list[str]] = {}
    found: dict[str, list[Passage]] = {}
    for loaded in rules:
        for word in loaded.rule.needs:
            ids_by_word.setdefault(word, []).append(loaded.id)
            found[loaded.id] = []
    if not found:
        return found
    automaton = AhoCorasick(list(ids_by_word))
    ids = list(ids_by_word.values())
    for passage in passages:
        numbers = {
            number
            for number, _, _ in automaton.find_matches_as_indexes(passage.text.lower(), overlapping=True)
        }
        for name in {name for number in numbers for name in ids[number]}:
            found[name].append(passage)
    return found


# Leaving out what another rule tells better at the same place.


def without_yielding(findings: Sequence[Finding], rules: Iterable[LoadedRule]) -> Iterator[Finding]:
    """Yield the findings but those that lie within one of a rule that their own rule yields to."""
    yields = {loaded.id: loaded.rule.yields_to for loaded in rules if loaded.rule.yields_to}
    covers = {name: _Ranges(findings, name) for names in yields.values() for name in names}
    for finding in findings:
        if not any(covers[name].cover(finding) for name in yields.get(finding.rule, ())):
            yield finding


class _Ranges:
    """The ranges that a rule has found, to look up what lies within one of them."""

    def __init__(self, findings: Iterable[Finding], rule: str) -> None:
        """Sort the ranges by where they start; for each, keep how far those up to it reach."""
        found = sorted((each.start, each.end) for each in findings if each.rule == rule)
        self._starts = [start for start, _ in found]
        self._reach = list(accumulate((end for _, end in found), max))

    def cover(self, finding: Finding) -> bool:
        """Tell whether a finding lies within one of the ranges."""
        before = bisect_right(self._starts, finding.start)
        return before > 0 and self._reach[before - 1] >= finding.end


# The order of severities, and what is at one of them or above.


ORDER: tuple[Severity, ...] = ("note", "warning", "error")


def at_least(findings: Iterable[Finding], severity: Severity) -> tuple[Finding, ...]:
    """Return the findings of this severity and above."""
    wanted = ORDER[ORDER.index(severity) :]
    return tuple(finding for finding in findings if finding.severity in wanted)


def rules_at_least(rules: Iterable[LoadedRule], severity: Severity) -> tuple[LoadedRule, ...]:
    """Return the rules that can find something of this severity or above."""
    wanted = ORDER[ORDER.index(severity) :]
    return tuple(loaded for loaded in rules if loaded.rule.severity in wanted)


CONTEXT_CHARACTERS = 24
"""How much text around a finding is kept, so that it can be recognised after lines have moved."""


class Checked(Struct, frozen=True):
    """What a check of a file found; `used` are the allowances that findings were left out for, `ran` the rules."""

    findings: tuple[Finding, ...]
    used: frozenset[Allowance]
    ran: frozenset[str]


def check_file(
    file: LintFile, rules: Sequence[LoadedRule], context: Context, allowances: Sequence[Allowance] = ()
) -> Checked:
    """Run rules over a file, leave out what is allowed, and judge the file's own allowances.

    `allowances` are those that settings make for this file; they are used, and for the caller to judge.
    """
    kept, used = suppress(lint_file(file, rules, context), (*file.allowances, *allowances))
    ran = frozenset(loaded.id for loaded in rules if _runs(loaded, file, context))
    judged = judge_allowances(file.allowances, used, ran, rules)
    return Checked(_in_order((*kept, *judged)), used, ran)


def judge_allowances(
    allowances: Iterable[Allowance],
    used: Collection[Allowance],
    ran: Collection[str],
    rules: Iterable[LoadedRule],
) -> tuple[Finding, ...]:
    """Return what the rules of suppressions among these say of allowances."""
    checks = [loaded for loaded in rules if loaded.rule.subject == "suppression"]
    return tuple(
        _finding(loaded, hit)
        for allowance in (allowances if checks else ())
        for suppression in (judge(allowance, used, ran, rules_by_name()),)
        for loaded in checks
        for hit in loaded.check(suppression, None)
    )


def lint_file(file: LintFile, rules: Iterable[LoadedRule], context: Context) -> tuple[Finding, ...]:
    """Return the findings of these rules in a file, in order of place.

    What documents of a file have in common, such as the headings of a report in full and of its summaries, is told
    once, as the first has it.
    """
    context.open_pairs(file.pairs, follow=not file.rows)
    subjects = _subjects(file)
    running = [loaded for loaded in rules if _runs(loaded, file, context)]
    with_words = {
        language: passages_with_words(running, (each for each in found if isinstance(each, Passage)))
        for (kind, language), found in subjects.items()
        if kind == "passage"
    }

    def looked_at(loaded: LoadedRule) -> Iterator[_Looked]:
        for language in loaded.rule.languages:
            if loaded.rule.needs:
                yield from with_words.get(language, {}).get(loaded.id, ())
            else:
                yield from subjects.get((loaded.rule.subject, language), ())

    findings = [found for loaded in running for found in _findings(loaded, looked_at(loaded), context)]
    return _in_order(without_yielding(findings, running))


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (finding.start, finding.end, finding.rule)))


def _runs(loaded: LoadedRule, file: LintFile, context: Context) -> bool:
    """Tell whether a rule looks at a file of this kind, in this profile."""
    profiles = loaded.rule.profiles
    return not (file.rows and loaded.skips_rows) and (profiles is None or context.profile in profiles)


def _findings(loaded: LoadedRule, subjects: Iterable[_Looked], context: Context) -> Iterator[Finding]:
    """Yield the findings of a rule, each once, and none of a document that an earlier one has told."""
    told: set[tuple[int, int, Message | Wording]] = set()
    for subject in subjects:
        found = [_finding(loaded, hit) for hit in loaded.check(subject, context)]
        if not found:
            continue
        new = [each for each in found if _as_told(loaded, each) not in told]
        yield from {(each.start, each.end, each.message): each for each in new}.values()
        told.update(_as_told(loaded, each) for each in new)


def _as_told(loaded: LoadedRule, found: Finding) -> tuple[int, int, Message | Wording]:
    """Return what a finding is known again by; in another document the values of its message may be others."""
    is_of_document = loaded.rule.subject == "document"
    return found.start, found.end, found.message.wording if is_of_document else found.message


_Looked = Passage | Pair | LintDocument | LintFile
_Subjects = Mapping[tuple[Subject, str], Sequence[_Looked]]
"""What there is to look at in a file, by kind and by the language that decides whether a rule does."""


def _subjects(file: LintFile) -> _Subjects:
    """Return what rules look at: nothing in a third language. A text in two documents, such as a report in full and its summaries, is one."""
    found: dict[tuple[Subject, str], list[_Looked]] = {}

    def add(kind: Subject, language: str, subject: _Looked) -> None:
        if is_chinese(language) or is_same_language(language, "en"):
            found.setdefault((kind, primary_subtag(language)), []).append(subject)

    segments: set[tuple[str, str]] = set()
    for document in file.documents:
        for passage in document.passages:
            if passage.segment is not None:
                key = (passage.language, passage.segment)
                if key in segments:
                    continue
                segments.add(key)
            add("passage", passage.language, passage)
    for pair in file.pairs:
        add("pair", pair.target.language, pair)
    for document in documents_of(file):
        add("document", document.language, document)
    if file.documents:
        add("file", file.documents[0].language, file)
    return found


def documents_of(file: LintFile) -> Iterator[LintDocument]:
    """Yield the documents of a file; of a table of rows, each row as one of its own.

    A text in another language, such as the Chinese column of a glossary, is none of a document's own words.
    """
    for document in file.documents:
        language = primary_subtag(document.language)
        is_own = [primary_subtag(passage.language) == language for passage in document.passages]
        own = tuple(compress(document.passages, is_own))
        if file.rows:
            yield from (_row(document, passage) for passage in own)
        elif len(own) < len(document.passages):
            yield replace(
                document, passages=own, others=tuple(compress(document.passages, map(not_, is_own)))
            )
        else:
            yield document


def _row(document: LintDocument, passage: Passage) -> LintDocument:
    tree = replace(document.document, blocks=(Paragraph(passage.prose),))
    return replace(document, passages=(passage,), document=tree)


def _finding(loaded: LoadedRule, hit: Hit) -> Finding:
    passage = hit.passage
    start, end = passage.source_range(hit.start, hit.end)
    text = passage.text
    values = {name: passage.shown(str(value)) for name, value in hit.values.items()}
    found = passage.shown(text[hit.start : hit.end])
    return Finding(
        rule=loaded.id,
        severity=hit.severity or loaded.rule.severity,
        source=passage.prose.view.source,
        start=start,
        end=end,
        message=loaded.rule.messages[hit.message](**{"text": found, **values}),
        text=found,
        language=passage.language,
        segment=passage.segment,
        fix=_fix(loaded, hit),
        related=tuple(_related(*related) for related in hit.related),
        values=tuple(_value(*quantity) for quantity in hit.quantities),
        context=(
            passage.shown(text[max(0, hit.start - CONTEXT_CHARACTERS) : hit.start]),
            passage.shown(text[hit.end : hit.end + CONTEXT_CHARACTERS]),
        ),
    )


def _fix(loaded: LoadedRule, hit: Hit) -> Fix | None:
    safety = hit.safety or loaded.rule.safety
    if safety is None:
        return None
    changes = hit.changes
    if changes:
        parts = edits_of(hit.passage, changes)
        edit = joined_edit(hit.passage, parts) if parts else None
    elif hit.replacement is not None:
        parts = ()
        edit = hit.passage.edit(hit.start, hit.end, hit.replacement)
        changes = (Change(hit.start, hit.end, hit.replacement),)
    else:
        return None
    if edit is None:
        return None
    if safety == "safe" and not keeps_apart(hit.passage.text, changes):
        safety = "unsafe"
    return Fix(edit, safety, parts)


def _related(passage: Passage, start: int, end: int) -> Related:
    source_start, source_end = passage.source_range(start, end)
    return Related(
        passage.prose.view.source, source_start, source_end, passage.shown(passage.text[start:end])
    )


def _value(passage: Passage, quantity: Quantity) -> Value:
    is_date = quantity.calendar is not None
    start, end = quantity.outer
    return Value(
        text=passage.shown(passage.text[start:end]),
        language=passage.language,
        reading=describe(quantity),
        low=None if is_date else plain(quantity.low),
        high=None if is_date else plain(quantity.high),
        unit=quantity.unit,
        said=Wording(en=explain(quantity, "en"), zh=explain(quantity, "zh")),
    )
