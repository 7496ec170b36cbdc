"""Running rules over files: every rule over every subject it is made for, findings in order of place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from jjjdoc.findings import Allowance, Finding, Fix, Related
from jjjdoc.language.labels import primary_subtag
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument, LintFile, Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.registry import rule_ids
from jjjdoc.lint.rule import Hit, LoadedRule, Subject
from jjjdoc.lint.suppression import judge, suppress

CONTEXT_CHARACTERS = 24
"""How much text around a finding is kept, so that it can be recognised after lines have moved."""


@dataclass(frozen=True, slots=True)
class Checked:
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
        for suppression in (judge(allowance, used, ran, rule_ids()),)
        for loaded in checks
        for hit in loaded.check(suppression, None)
    )


def lint_file(file: LintFile, rules: Iterable[LoadedRule], context: Context) -> tuple[Finding, ...]:
    """Return the findings of these rules in a file, in order of place.

    What two documents of a file say alike, a report in full and its summaries, is told once.
    """
    findings = (
        _finding(loaded, hit)
        for loaded in rules
        if _runs(loaded, file, context)
        for hit in _hits(loaded, file, context)
    )
    told = {(found.rule, found.start, found.end, found.message): found for found in findings}
    return _in_order(told.values())


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (finding.start, finding.end, finding.rule)))


def _runs(loaded: LoadedRule, file: LintFile, context: Context) -> bool:
    """Tell whether a rule looks at a file of this kind, in this profile."""
    rule = loaded.rule
    if file.rows and rule.subject in ("document", "file") and not rule.rows:
        return False
    return rule.profiles is None or context.profile in rule.profiles


def _hits(loaded: LoadedRule, file: LintFile, context: Context) -> Iterator[Hit]:
    for subject, language in _subjects(loaded.rule.subject, file):
        if primary_subtag(language) in loaded.rule.languages:
            yield from loaded.check(subject, context)


def _subjects(
    kind: Subject, file: LintFile
) -> Iterator[tuple[Passage | Pair | LintDocument | LintFile, str]]:
    """Yield what a rule of this kind looks at, each with the language that decides whether it does."""
    match kind:
        case "passage":
            for document in file.documents:
                yield from ((passage, passage.language) for passage in document.passages)
        case "pair":
            yield from ((pair, pair.target.language) for pair in file.pairs)
        case "document":
            yield from ((document, document.language) for document in _documents(file))
        case "file":
            if file.documents:
                yield file, file.documents[0].language
        case "suppression":
            return
        case _:
            assert_never(kind)


def _documents(file: LintFile) -> Iterator[LintDocument]:
    """Yield the documents of a file; of a table of rows, each row as one of its own."""
    for document in file.documents:
        if file.rows:
            yield from (replace(document, passages=(passage,)) for passage in document.passages)
        else:
            yield document


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
        context=(
            passage.shown(text[max(0, hit.start - CONTEXT_CHARACTERS) : hit.start]),
            passage.shown(text[hit.end : hit.end + CONTEXT_CHARACTERS]),
        ),
    )


def _fix(loaded: LoadedRule, hit: Hit) -> Fix | None:
    safety = hit.safety or loaded.rule.safety
    if hit.replacement is None or safety is None:
        return None
    edit = hit.passage.edit(hit.start, hit.end, hit.replacement)
    return None if edit is None else Fix(edit, safety)


def _related(passage: Passage, start: int, end: int) -> Related:
    source_start, source_end = passage.source_range(start, end)
    return Related(
        passage.prose.view.source, source_start, source_end, passage.shown(passage.text[start:end])
    )
