"""Lint: files in, findings out; what is allowed, what a baseline has and what is fixed is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.config.settings import FileAllowance, LintSettings, Profile, Settings
from jjjdoc.config.suggestion import unknown
from jjjdoc.errors import JjjdocError, Message, MessageLanguage, Wording
from jjjdoc.findings import Allowance, Fault, Finding, Severity, SourceError
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintFile
from jjjdoc.lint.engine import at_least, check_file, judge_allowances, rules_at_least
from jjjdoc.lint.registry import NO_RULE, rule_ids, select_rules
from jjjdoc.lint.rule import LoadedRule
from jjjdoc.model.termbase import Termbase
from jjjdoc.pipeline.lint.baselines import BaselineFile, new_baseline
from jjjdoc.pipeline.lint.fixing import Fixed, fix_file
from jjjdoc.pipeline.lint.patch import FileChange
from jjjdoc.pipeline.lint.reading import Reading, read_for_lint
from jjjdoc.pipeline.project.files import Change, outputs, write_together
from jjjdoc.pipeline.project.glossaries import load_glossary, project_glossary, term_pairs
from jjjdoc.pipeline.project.guard import Guard
from jjjdoc.pipeline.project.inputs import Input, find_inputs, inputs_in, matches, relative
from jjjdoc.readers.formats import MARKDOWN, TEXT, WORD, ReadOptions, Tracked
from jjjdoc.writers.formats import OutputFile

if TYPE_CHECKING:
    from jjjdoc.pipeline.lint.comparing import Comparison
    from jjjdoc.pipeline.lint.pairs import PairsOfFile
    from jjjdoc.pipeline.project.counterparts import Matched

NO_FILES = Wording(en="no files were checked", zh="没有检查任何文件")
NO_RULE_OF_SETTINGS = Wording(
    en="{path}: [lint] names “{name}”, which is not a rule or rule group",
    zh="{path}：[lint]中的“{name}”不是规则或规则组",
)
NO_RULES = Wording(en="there are no rules left to run", zh="没有可运行的规则")
NOT_FIXED = Wording(
    en="standard input cannot be fixed in place; use --diff", zh="标准输入无法就地修改，请使用--diff"
)
NOT_FIXED_WORD = Wording(
    en="{path}: a Word file cannot be fixed in place; use jjjdoc review, which makes the fixes"
    " as tracked changes",
    zh="{path}：Word文件不能就地修改；请用“jjjdoc review”把改动写成修订",
)
NOT_FIXED_EXCHANGE = Wording(
    en="{path}: jjjdoc does not fix translation files; make the fixes in the tool that the file comes from",
    zh="{path}：不修改翻译交换文件；请在生成该文件的工具中修改",
)


class LintRequest(Struct, frozen=True):
    """What to check, and how; what is None or empty is left to the settings of the project.

    `tracked`: how tracked changes of Word files are read. `stdin_filename` is the file that standard input is the text of.
    `language` is that of the input (BCP 47), found by script where it is None; `header`: tables begin with one.
    `against`: a file that the one input must agree with, one in Chinese and one in English, or a folder in which each
    input has such a counterpart by its name. `both`: that file is checked too. `confirmed`: what is wrong between the two is told only
    if a check of that file against this one finds it too.
    `output`: the file that the findings are written to. `pairs_file`: one that the pairs of texts are written to, with reasons
    in the language `messages`. `only_pairs`: no rule runs.
    `fix`: make the safe fixes, with `unsafe` all of them; `write`: in the files, not only for a diff.
    """

    inputs: tuple[str, ...] = ()
    stdin_filename: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity | None = None
    profile: Profile | None = None
    language: str | None = None
    glossary: Path | None = None
    header: bool = True
    baseline: Path | None = None
    new_baseline: Path | None = None
    output: Path | None = None
    against: Path | None = None
    both: bool = False
    confirmed: bool = False
    only_pairs: bool = False
    pairs_file: Path | None = None
    messages: MessageLanguage = "en"
    fix: bool = False
    unsafe: bool = False
    write: bool = True
    tracked: Tracked = "accept"


class LintResult(Struct):
    """What a run found: `findings` are at the severity asked for and above, `files` how many were checked.

    `pairs` is how many texts with their translation were compared in bilingual tables, Word files and files of translators, None where there was no such file.

    `errors` and `faults` say what could not be checked, `notices` what there is in Word files beside their texts. `fixes` counts the fixes that were made, `changes` are those that were only to be shown.
    """

    rules: Mapping[str, LoadedRule]
    findings: list[Finding] = field(default_factory=list)
    files: int = 0
    pairs: int | None = None
    compared: list[PairsOfFile] = field(default_factory=list)
    matched: Matched | None = None
    fixes: int = 0
    changes: list[FileChange] = field(default_factory=list)
    errors: list[JjjdocError] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notices: list[Message] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        """Tell whether everything that was named could be checked."""
        return not self.errors and not self.faults


Render = Callable[[LintResult], bytes]
"""Says what is written to the output of a request."""


def lint(
    settings: Settings | None, request: LintRequest, file: Input | None = None, render: Render | None = None
) -> LintResult:
    """Check the files of a request, or one that is given; raises JjjdocError where nothing can be checked at all.

    A file that cannot be read does not keep the others from being checked. What is written, be it fixes, a baseline or the
    findings, is written at the end, all or nothing; raises JjjdocError where that is not possible.
    """
    run = _Run(settings, request)
    if file is not None:
        files: Sequence[Input] = (file,)
    else:
        is_compared = request.against is not None
        inputs = find_inputs(request.inputs, settings, request.stdin_filename, old=is_compared)
        run.keep(inputs.files)
        run.result.errors += inputs.errors
        files = inputs.files
    for each in run.matched(files):
        if run.take(each):
            run.take_other(each)
    if not run.result.files and run.result.is_complete:
        raise JjjdocError(NO_FILES())
    run.judge_settings()
    run.write(render)
    return run.result


class _Run:
    """One run: what is made once for all files, and what has been found so far."""

    def __init__(self, settings: Settings | None, request: LintRequest) -> None:
        self._settings = settings
        self._request = request
        lint_settings = LintSettings() if settings is None else settings.lint
        self._allowed = [_as_named(allowed, settings) for allowed in lint_settings.allow]
        self._severity: Severity = request.severity or lint_settings.severity
        selected = () if request.only_pairs else _select(request, lint_settings, settings)
        self._rules = rules_at_least(selected, self._severity)
        self.result = LintResult({loaded.id: loaded for loaded in self._rules})
        self._baseline = None if request.baseline is None else BaselineFile.read(request.baseline)
        path = request.glossary or lint_settings.glossary or project_glossary(settings)
        termbase = load_glossary(path, settings)
        self._termbase = termbase
        self._context = Context(termbase, request.profile or lint_settings.profile)
        self._own_termbase = self._termbase_of_reports(path, termbase)
        self._used: set[Allowance] = set()
        self._ran: set[str] = set()
        self._checked: set[Path] = set()
        self._fixes: list[Change] = []
        self._guard = Guard(settings)
        self._comparison: Comparison | None = None

    def keep(self, files: Iterable[Input]) -> None:
        """Note what is read, and raise JjjdocError where one of these files was to be written over."""
        request = self._request
        named = [*request.inputs, *((request.stdin_filename,) if request.stdin_filename else ())]
        given = (request.baseline, request.glossary, request.against, *(each.path for each in files))
        inputs = (*map(Path, named), *(path for path in given if path is not None))
        self._guard = replace(self._guard, inputs=inputs)
        for target in (request.new_baseline, request.output, request.pairs_file):
            if target is not None:
                self._guard.check(target)

    def matched(self, files: Sequence[Input]) -> Sequence[Input]:
        """Find what each file must agree with, if files are compared, and return those to be checked; raises JjjdocError."""
        request = self._request
        if request.against is None or not files:
            return files
        from jjjdoc.pipeline.lint.comparing import Comparison  # noqa: PLC0415 - only when asked for
        from jjjdoc.pipeline.project.counterparts import match_files  # noqa: PLC0415 - the same

        matched = match_files(files, request.inputs, request.against, self._settings)
        others = tuple(other.path for _, other in matched.pairs if other.path is not None)
        self._guard = replace(self._guard, inputs=(*self._guard.inputs, *others))
        self.result.matched = matched
        self._comparison = Comparison(
            matched,
            request.both,
            read=lambda each: self._read(each, each.read()),
            allowances=lambda each: allowances_of(self._allowed, each, self._settings),
            terms=term_pairs(self._termbase),
        )
        return matched.checked(files)

    def take(self, each: Input) -> bool:
        """Read and check a file, and fix it if asked to; tell whether it could be read."""
        try:
            data = each.read()
            reading = self._compared(each, data)
            fixed = Fixed(each, reading, self._check(each, reading), data, data, reading.decoded.source.text)
            if self._request.fix:
                fixed = self._fix(fixed)
        except SourceError as error:
            self.result.faults += error.faults
        except JjjdocError as error:
            self.result.errors.append(error)
        else:
            self.result.files += 1
            self._count_pairs(each, fixed.reading.file)
            self.result.fixes += fixed.count
            self.result.findings += fixed.findings
            self.result.faults += fixed.reading.faults
            self.result.notices += fixed.reading.notices
            return True
        return False

    def take_other(self, each: Input) -> None:
        """Check the file that one just taken must agree with, if both are to be: by itself, since they have been compared."""
        comparison = self._comparison
        other = None if comparison is None else comparison.other(each)
        if comparison is None or other is None:
            return
        first, pairs, compared = [*self.result.findings], self.result.pairs, [*self.result.compared]
        self.take(other)
        self.result.pairs, self.result.compared = pairs, compared
        self.result.findings = [*first, *comparison.without_used(self.result.findings[len(first) :])]

    def _count_pairs(self, each: Input, file: LintFile) -> None:
        """Count the pairs of a file that is made of them, or of a text that has some."""
        is_text = each.form in (WORD, MARKDOWN, TEXT)
        if each.form.rows or file.counterparts is not None or (is_text and file.pairs):
            self.result.pairs = (self.result.pairs or 0) + len(file.pairs)
        if self._request.only_pairs or self._request.pairs_file is not None:
            from jjjdoc.pipeline.lint.pairs import pairs_of  # noqa: PLC0415 - only when asked for

            self.result.compared.append(pairs_of(file))

    def judge_settings(self) -> None:
        """Add what is to be said of the allowances of the settings."""
        self._used |= set() if self._comparison is None else self._comparison.used
        due = [allowed.allowance for allowed in self._allowed if self._is_due(allowed)]
        self.result.findings += self._told(judge_allowances(due, self._used, self._ran, self._rules))

    def write(self, render: Render | None) -> None:
        """Write the fixes, and the findings and pairs to where they are asked for.

        A new baseline is written only if everything could be checked; what it holds is not told.
        """
        changes, request = list(self._fixes), self._request
        if request.new_baseline is not None:
            if self.result.is_complete:
                changes += new_baseline(request.new_baseline, self.result.findings, self._guard)
        elif request.output is not None and render is not None:
            file = OutputFile(request.output.name, render(self.result))
            changes += outputs(request.output.parent, [file], self._guard)
        if request.pairs_file is not None:
            from jjjdoc.pipeline.lint.pairs import pairs_file  # noqa: PLC0415 - only when asked for

            data = pairs_file(request.pairs_file, self.result.compared, request.messages)
            changes += outputs(
                request.pairs_file.parent, [OutputFile(request.pairs_file.name, data)], self._guard
            )
        write_together(changes)

    def _read(self, each: Input, data: bytes) -> Reading:
        language, comparison = self._request.language, self._comparison
        if language is not None and comparison is not None and comparison.is_other(each):
            language = "en" if language == "zh" else "zh"
        options = ReadOptions(
            language=language,
            header=self._request.header,
            file=each.path,
            root=each.root_in(self._settings),
            termbase=self._own_termbase,
            tracked=self._request.tracked,
        )
        return read_for_lint(data, each.shown, each.form, options)

    def _compared(self, each: Input, data: bytes) -> Reading:
        """Read a file and, if it has a counterpart, what the two are to each other."""
        reading = self._read(each, data)
        return reading if self._comparison is None else self._comparison.compared(each, reading)

    def _check(self, each: Input, reading: Reading) -> tuple[Finding, ...]:
        self._context.forget_texts()
        allowances = allowances_of(self._allowed, each, self._settings)
        checked = check_file(reading.file, self._rules, self._context, allowances)
        self._used |= checked.used
        self._ran |= checked.ran
        if each.real is not None:
            self._checked.add(each.real)
        findings = checked.findings
        if self._comparison is not None:
            findings = self._comparison.placed(each, reading, findings)
        if self._request.confirmed:
            findings = self._confirmed(each, reading, findings)
        return self._told(findings)

    def _confirmed(self, each: Input, reading: Reading, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Leave out what a check of the other file against this one does not find between them."""
        from jjjdoc.pipeline.lint.placing import confirmed, is_between  # noqa: PLC0415 - only when asked for

        turned = None if self._comparison is None else self._comparison.turned(each, reading)
        if turned is None:
            return findings
        rules = [loaded for loaded in self._rules if is_between(loaded)]
        by = at_least(check_file(turned.file, rules, self._context).findings, self._severity)
        return tuple(confirmed(findings, by, self.result.rules))

    def _told(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that are grave enough to be told, and not in the baseline."""
        grave = at_least(findings, self._severity)
        return grave if self._baseline is None else self._baseline.leave_out(grave)

    def _fix(self, fixed: Fixed) -> Fixed:
        if fixed.input.form is WORD:
            self.result.errors.append(JjjdocError(NOT_FIXED_WORD(path=fixed.input.shown)))
            return fixed
        if fixed.input.form.is_exchange:
            self.result.errors.append(JjjdocError(NOT_FIXED_EXCHANGE(path=fixed.input.shown)))
            return fixed
        if self._request.write and fixed.input.stdin:
            raise JjjdocError(NOT_FIXED())
        fixed_now = fix_file(
            fixed,
            lambda data: self._compared(fixed.input, data),
            lambda reading: self._check(fixed.input, reading),
            unsafe=self._request.unsafe,
        )
        if self._request.write:
            self._fixes += fixed_now.changes()
            return fixed_now
        if fixed_now.is_changed:
            self.result.changes.append(fixed_now.change())
        return fixed

    def _is_due(self, allowed: FileAllowance) -> bool:
        """Tell whether everything that an allowance is for has been checked, so that it can be judged."""
        if allowed.allowance in self._used or self._settings is None:
            return True
        due = inputs_in(self._settings.root, self._settings.output)
        return all(each.real in self._checked for each in due if _is_for(allowed, each, self._settings))

    def _termbase_of_reports(self, path: Path, termbase: Termbase) -> Termbase:
        """Return the glossary that reports are written against: that of the project, whatever lint looks for."""
        own = project_glossary(self._settings)
        return termbase if own == path else load_glossary(own, self._settings)


def allowances_of(
    allowed: Iterable[FileAllowance], file: Input, settings: Settings | None
) -> list[Allowance]:
    """Return the allowances of the settings that are for a file."""
    return [each.allowance for each in allowed if _is_for(each, file, settings)]


def _is_for(allowed: FileAllowance, file: Input, settings: Settings | None) -> bool:
    real = file.real
    if settings is None or real is None or not real.is_relative_to(settings.root):
        return False
    return matches(real.relative_to(settings.root).as_posix(), allowed.pattern)


def _as_named(allowed: FileAllowance, settings: Settings | None) -> FileAllowance:
    """Return an allowance with the file of the settings called as it would be named from here, as all files are."""
    if settings is None or settings.file is None:
        return allowed
    source = replace(allowed.allowance.source, path=Path(relative(settings.file)).as_posix())
    return replace(allowed, allowance=replace(allowed.allowance, source=source))


def _select(
    request: LintRequest, lint_settings: LintSettings, settings: Settings | None
) -> tuple[LoadedRule, ...]:
    try:
        rules = select_rules(request.select or lint_settings.select, request.ignore or lint_settings.ignore)
    except KeyError as error:
        name = str(error.args[0])
        message = NO_RULE(name=name)
        if settings is not None and name not in (*request.select, *request.ignore):
            message = NO_RULE_OF_SETTINGS(path=settings.file or settings.root, name=name)
        groups = sorted({rule.partition(".")[0] for rule in rule_ids()})
        raise JjjdocError(unknown(message, name, (*groups, *rule_ids()), groups)) from None
    if not rules:
        raise JjjdocError(NO_RULES())
    return rules
