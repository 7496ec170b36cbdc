"""Running rules over files: every rule over every subject it is made for, findings in order of place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from jjjdoc.findings import Finding, Fix, Related
from jjjdoc.language.labels import primary_subtag
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument, LintFile, Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, LoadedRule, Subject

CONTEXT_CHARACTERS = 24
"""How much text around a finding is kept, so that it can be recognised after lines have moved."""


def lint_file(file: LintFile, rules: Iterable[LoadedRule], context: Context) -> tuple[Finding, ...]:
    """Return the findings of these rules in a file, in order of place."""
    findings = [
        _finding(loaded, hit)
        for loaded in rules
        if loaded.rule.profiles is None or context.profile in loaded.rule.profiles
        for hit in _hits(loaded, file, context)
    ]
    return tuple(sorted(findings, key=lambda finding: (finding.start, finding.end, finding.rule)))


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
            if not file.rows:
                yield from ((document, document.language) for document in file.documents)
        case "file":
            if not file.rows and file.documents:
                yield file, file.documents[0].language
        case _:
            assert_never(kind)


def _finding(loaded: LoadedRule, hit: Hit) -> Finding:
    passage = hit.passage
    start, end = passage.source_range(hit.start, hit.end)
    text = passage.text
    return Finding(
        rule=loaded.id,
        severity=hit.severity or loaded.rule.severity,
        source=passage.prose.view.source,
        start=start,
        end=end,
        message=loaded.rule.messages[hit.message](**{"text": text[hit.start : hit.end], **hit.values}),
        text=text[hit.start : hit.end],
        language=passage.language,
        segment=passage.segment,
        fix=_fix(loaded, hit),
        related=tuple(_related(*related) for related in hit.related),
        context=(
            text[max(0, hit.start - CONTEXT_CHARACTERS) : hit.start],
            text[hit.end : hit.end + CONTEXT_CHARACTERS],
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
    return Related(passage.prose.view.source, source_start, source_end, passage.text[start:end])
