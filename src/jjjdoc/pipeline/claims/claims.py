"""The claims of files, each with what it agrees with and what contradicts it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct, field

from jjjdoc.config.settings import LintSettings, Settings
from jjjdoc.errors import JjjdocError, Message
from jjjdoc.findings import Fault, SourceError
from jjjdoc.lint.context import Context
from jjjdoc.lint.verify import Verdict, Verified, verify
from jjjdoc.pipeline.lint.lint import allowances_of
from jjjdoc.pipeline.lint.reading import Reading, read_for_lint
from jjjdoc.pipeline.project.glossaries import load_glossary, project_glossary
from jjjdoc.pipeline.project.inputs import Input, find_inputs
from jjjdoc.readers.formats import ReadOptions, Tracked


class ClaimsRequest(Struct, frozen=True):
    """What to verify, and how; without inputs, the sources of the project. The rest is as for `LintRequest`."""

    inputs: tuple[str, ...] = ()
    stdin_filename: str | None = None
    language: str | None = None
    header: bool = True
    tracked: Tracked = "accept"


class FileClaims(Struct, frozen=True):
    """The claims of a file in order of place."""

    path: str
    claims: Sequence[Verified]


class ClaimsResult(Struct):
    """What was verified; `errors` and `faults` say what could not be read, `notices` what else is in Word files."""

    files: list[FileClaims] = field(default_factory=list)
    errors: list[JjjdocError] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notices: list[Message] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        """Tell whether everything that was named could be read."""
        return not self.errors and not self.faults

    @property
    def totals(self) -> Counter[Verdict]:
        """How many claims of all files agree with another, contradict one, or have nothing to be held against."""
        return Counter(claim.verdict for file in self.files for claim in file.claims)


def verify_claims(settings: Settings | None, request: ClaimsRequest) -> ClaimsResult:
    """Verify the claims of files; raises JjjdocError if nothing is named outside of a project.

    A file that cannot be read does not keep the others from being verified.
    """
    result = ClaimsResult()
    inputs = find_inputs(request.inputs, settings, request.stdin_filename)
    result.errors += inputs.errors
    lint_settings = LintSettings() if settings is None else settings.lint
    glossary = lint_settings.glossary or project_glossary(settings)
    context = Context(load_glossary(glossary, settings), lint_settings.profile)
    for each in inputs.files:
        try:
            reading = _read(each, settings, request)
        except SourceError as error:
            result.faults += error.faults
        except JjjdocError as error:
            result.errors.append(error)
        else:
            context.forget_texts()
            allowances = allowances_of(lint_settings.allow, each, settings)
            result.files.append(FileClaims(each.shown, verify(reading.file, context, allowances)))
            result.faults += reading.faults
            result.notices += reading.notices
    return result


def _read(each: Input, settings: Settings | None, request: ClaimsRequest) -> Reading:
    options = ReadOptions(
        language=request.language,
        header=request.header,
        file=each.path,
        root=each.root_in(settings),
        termbase=load_glossary(project_glossary(settings), settings),
        tracked=request.tracked,
    )
    return read_for_lint(each.read(), each.shown, each.form, options)
