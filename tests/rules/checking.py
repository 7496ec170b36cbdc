"""Runs one rule over a text written in a test: an example of a docstring, a case of a spec, a labelled sample.

A text is of a kind: `zh` and `en` are Markdown in one language; `pair` is a Chinese text and its translation in
the inline markup of reports, segments parted by blank lines; `files` are two Markdown files, the English one held against
the Chinese; `report` is the YAML of a report, without the keys that it
needs and the rule does not. A second word chooses a profile: `zh web`.

What nobody sees is written as an escape, backslash-u and four digits, and shown so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal, cast

from jjjdoc.findings import Finding
from jjjdoc.language.markup import parse_markup
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument, LintFile, Pair, passages_of
from jjjdoc.lint.engine import check_file, lint_file
from jjjdoc.lint.registry import load_rule, select_rules
from jjjdoc.loader.rewrite import apply_edits
from jjjdoc.loader.termbase import load_termbase, read_termbase
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.model.termbase import Termbase
from jjjdoc.pipeline.lint.against import against
from jjjdoc.pipeline.lint.reading import read_for_lint
from jjjdoc.pipeline.project.glossaries import term_pairs
from jjjdoc.readers.formats import MARKDOWN, REPORT, Format, ReadOptions
from jjjdoc.tree.nodes import Document, Paragraph

ROOT = Path(__file__).parents[2]
BREAK = "\\n"
SEGMENT = re.compile(r"[^\n]+(?:\n[^\n]+)*")
REPORT_NEEDS = (
    "id: text",
    "languages: {source: zh, targets: [en]}",
    "title: {zh: 报告}",
    "date: 2024-03-01",
    "sections: [{id: body, title: {zh: 正文}}]",
)


@dataclass(frozen=True)
class Case:
    """A text to run a rule on: one language, or with a translation. `lines` is where each stands in its block.

    The texts of a pair are the Chinese and the English; `source` is the language it was translated from.
    """

    kind: Literal["zh", "en", "pair", "files", "report"]
    texts: tuple[str, ...]
    profile: Literal["gov", "web"] = "gov"
    lines: tuple[int, ...] = (1, 1)
    source: Literal["zh", "en"] = "zh"


def make_case(kind: str, texts: Sequence[str], lines: tuple[int, ...] = (1, 1)) -> Case:
    """Return the case that a kind ("en", "zh web", "pair") and its texts mean."""
    name, _, profile = kind.partition(" ")
    assert name in ("zh", "en", "pair", "files", "report"), f"no such kind of text: {kind!r}"
    assert profile in ("", "gov", "web"), f"no such profile: {kind!r}"
    assert len(texts) == (2 if name in ("pair", "files") else 1), f"{kind}: {texts}"
    return Case(
        cast(Literal["zh", "en", "pair", "files", "report"], name),
        tuple(texts),
        cast(Literal["gov", "web"], profile or "gov"),
        lines,
    )


@cache
def project_termbase() -> Termbase:
    """Return the project's own glossary."""
    return load_termbase(ROOT / "glossary.yaml")


def termbase_of(concepts: str) -> Termbase:
    """Return a glossary from the YAML of its concepts, with or without the key `concepts`."""
    if not concepts.startswith("concepts:"):
        concepts = "concepts:\n" + "".join(f"  {line}\n" for line in concepts.splitlines())
    return read_termbase(SourceText("glossary", concepts))


def run_rule(rule_id: str, case: Case, termbase: Termbase | None = None) -> tuple[Finding, ...]:
    """Return the findings of a rule in a case, by default with the project's glossary."""
    context = Context(project_termbase() if termbase is None else termbase, case.profile)
    rule = load_rule(rule_id)
    if rule.rule.subject != "suppression":
        return lint_file(lint_file_of(case), (rule,), context)
    found = check_file(lint_file_of(case), select_rules((), ()), context).findings
    return tuple(finding for finding in found if finding.rule == rule_id)


def lint_file_of(case: Case) -> LintFile:
    """Return the file that the engine would be given for a case."""
    match case.kind:
        case "pair":
            zh, en = case.texts
            return lint_pairs(zh, en, case.source)
        case "files":
            return lint_files(*case.texts)
        case "report":
            return read_text(
                with_needed_keys(case.texts[0]), REPORT, ReadOptions(termbase=project_termbase())
            )
        case _:
            return read_text(case.texts[0], MARKDOWN, ReadOptions(language=case.kind))


def read_text(text: str, form: Format, options: ReadOptions) -> LintFile:
    mark = "\ufeff" if text.startswith("\ufeff") else ""  # the first is that of the file, not of the text
    return read_for_lint((mark + text).encode("utf-8"), "text", form, options).file


def with_needed_keys(report: str) -> str:
    """Return the YAML of a report with what every report needs at its end."""
    needed = [line for line in REPORT_NEEDS if f"\n{line.partition(':')[0]}:" not in f"\n{report}"]
    return "\n".join([report, *needed])


def lint_pairs(zh: str, en: str, source: Literal["zh", "en"] = "zh") -> LintFile:
    """Return a file of segments in the inline markup of reports, in both languages."""
    sides = [segments(SourceText("zh", zh)), segments(SourceText("en", en))]
    if source == "en":
        sides.reverse()
    targets = {passage.segment: passage for passage in sides[1].passages}
    pairs = tuple(
        Pair(passage, targets[passage.segment]) for passage in sides[0].passages if passage.segment in targets
    )
    return LintFile("pair", sides[1].source, tuple(sides), pairs)


def lint_files(zh: str, en: str) -> LintFile:
    """Return an English file in Markdown, held against a Chinese one."""
    readings = [
        read_for_lint(text.encode("utf-8"), language, MARKDOWN, ReadOptions(language=language))
        for text, language in ((en, "en"), (zh, "zh"))
    ]
    return against(*readings, term_pairs(project_termbase()), (False, False)).file


def segments(source: SourceText) -> LintDocument:
    """Return a text as a document, a segment for each part between blank lines; its path is its language."""
    parts = list(SEGMENT.finditer(source.text)) or [re.match("", source.text)]
    whole = TextView(source.text, source, lambda: SourceSpans.plain(0, len(source.text)))
    blocks = tuple(
        Paragraph(parse_markup(whole.part(part.start(), part.end()), f"s{number}", source.path)[0])
        for number, part in enumerate(parts, start=1)
        if part
    )
    document = Document("text", "text", (source.path,), "", (), blocks)
    return LintDocument(source.path, source, tuple(passages_of(document)), document)


def show(finding: Finding, case: Case) -> str:
    """Return a finding as specs write it: `1:5 "the the" -> "the"`."""
    position = finding.source.position(finding.start)
    first = case.lines[1] if finding.source.path == "en" else case.lines[0]
    shown = f'{first + position.line - 1}:{position.column} "{on_one_line(finding.text)}"'
    return shown if finding.fix is None else f'{shown} -> "{on_one_line(finding.fix.edit.new)}"'


ESCAPE = re.compile(r"\\u([0-9a-f]{4})")
UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ue000-\uf8ff\ufeff\ufffd]"
)


def read_escapes(text: str) -> str:
    return ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), text)


def on_one_line(text: str) -> str:
    return UNSEEN.sub(lambda char: f"\\u{ord(char[0]):04x}", text.replace("\n", BREAK))


def mend(case: Case, findings: Sequence[Finding]) -> Case:
    """Return the case with the fixes of these findings made, each that does not overlap one before it."""
    texts = []
    for index, text in enumerate(case.texts):
        path = "text" if len(case.texts) == 1 else ("zh", "en")[index]
        edits = []
        at = -1
        for finding in findings:
            if finding.fix and finding.source.path == path and finding.fix.edit.start >= at:
                edits.append(finding.fix.edit)
                at = max(finding.fix.edit.end, finding.fix.edit.start + 1)
        texts.append(apply_edits(text, edits))
    return replace(case, texts=tuple(texts))
