"""Final editions: what they show must be translated, of the source as it is now, and with all its figures."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.config.settings import Edition, LintSettings, Settings
from jjjdoc.editions.passes.cross_references import referred_targets, titles_of
from jjjdoc.errors import Message, Wording
from jjjdoc.findings import Fault, SourceError
from jjjdoc.model.report import Report
from jjjdoc.model.translation import Translation
from jjjdoc.pipeline.lint.lint import LintRequest, lint
from jjjdoc.pipeline.translation.state_file import StateFile
from jjjdoc.tree.nodes import Document
from jjjdoc.tree.walk import iterate_prose

#: The rule that finds figures and notes that one language has and the other does not.
_PLACEHOLDERS = "segment.placeholder"

_MOST_SHOWN = 20

_MISSING = Wording(en="“{id}” is not translated into {language}", zh="“{id}”没有{language}译文")
_STALE = Wording(
    en="the source of “{id}” has changed since it was translated into {language}",
    zh="“{id}”译入{language}之后原文又有改动",
)
_CHANGED_FACT = Wording(
    en="“{id}” was translated into {language} when {fact} had a different sign or unit",
    zh="“{id}”译入{language}之后，数据{fact}的正负或单位有变",
)
_BROKEN = Wording(
    en="“{id}” does not have the same figures or notes in {language}",
    zh="“{id}”的{language}译文引用的数据或注释与原文不一致",
)
_TORN = Wording(
    en="“{id}”: a command was interrupted before it wrote another translation into {language}",
    zh="“{id}”的{language}译文更新时命令中断，新译文未写入",
)
_SEE_TORN = Wording(
    en="run the import or pull again, or run jjjdoc accept {id} to accept the current translation",
    zh="请重新运行导入（import）或取回（pull）；如认可现有译文，请运行“jjjdoc accept {id}”",
)
_SEE_DIFF = Wording(
    en="run jjjdoc status --diff to see what has changed, jjjdoc accept {id} to accept it",
    zh="运行“jjjdoc status --diff”可显示改动，运行“jjjdoc accept {id}”表示认可",
)
_SEE_LINT = Wording(
    en="run jjjdoc lint --select segment.placeholder to see which",
    zh="运行“jjjdoc lint --select segment.placeholder”可显示详情",
)
_NOT_FIT = Wording(
    en="edition “{edition}” of “{report}” is final, but has translations that are missing:"
    " {missing}, stale: {stale}, broken: {broken}; use --allow-stale to build it anyway",
    zh="报告“{report}”的版本“{edition}”为定稿，其中未译{missing}处、过期{stale}处、引用不符{broken}处；"
    "使用--allow-stale可照样生成",
)
_BUILT_ALL_THE_SAME = Wording(
    en="final edition “{edition}” of “{report}” was built despite translations that are missing:"
    " {missing}, stale: {stale}, broken: {broken}",
    zh="报告“{report}”的定稿版本“{edition}”已照样生成，其中未译{missing}处、过期{stale}处、引用不符{broken}处",
)


class NotFitError(SourceError):
    """A final edition with translations that are not fit for publication; the first of them are its faults.

    `remark` is what is said of it where it is built all the same.
    """

    def __init__(self, message: Message, remark: Message, faults: tuple[Fault, ...]) -> None:
        super().__init__(faults)
        self.message = message
        self.remark = remark


class FinalCheck:
    """The check of final editions of one report; what it needs is read when it is first asked for."""

    def __init__(self, report: Report, settings: Settings) -> None:
        self._report = report
        self._settings = settings
        self._translations: dict[str, dict[str, Translation]] = {}
        self._broken: frozenset[str | None] | None = None

    def check(self, document: Document, edition: Edition) -> NotFitError | None:
        """Return what keeps an edition from being published, None where nothing does.

        What the edition does not show does not matter. Raises SourceError with the faults of the state file.
        """
        faults: list[Fault] = []
        counts = {"missing": 0, "stale": 0, "broken": 0}
        for each in self._shown(document):
            for kind, fault in self._faults(each):
                counts[kind] += 1
                faults.append(fault)
        if not faults:
            return None
        values = {"edition": edition.name, "report": self._report.id, **counts}
        return NotFitError(_NOT_FIT(**values), _BUILT_ALL_THE_SAME(**values), tuple(faults[:_MOST_SHOWN]))

    def _shown(self, document: Document) -> Iterator[tuple[Translation, str]]:
        """Yield the translations that an edition shows, with their language, each once."""
        titles = titles_of(self._report, sorted(referred_targets(document)))
        shown = dict.fromkeys(
            (prose.language, prose.segment) for prose in (*iterate_prose(document), *titles.values())
        )
        for language, name in shown:
            translation = self._in(language).get(name or "")
            if translation is not None:
                yield translation, language

    def _faults(self, shown: tuple[Translation, str]) -> Iterator[tuple[str, Fault]]:
        each, language = shown
        name, place = each.segment.id, each.segment.place
        if each.condition == "initial":
            yield "missing", Fault(place, _MISSING(id=name, language=language))
        elif each.is_torn:
            yield "stale", Fault(place, _TORN(id=name, language=language), _SEE_TORN(id=name))
        elif each.condition == "stale":
            yield "stale", Fault(place, _STALE(id=name, language=language), _SEE_DIFF(id=name))
        elif each.changed_facts:
            fact = ", ".join(f"{{{fact}}}" for fact in each.changed_facts)
            yield (
                "stale",
                Fault(place, _CHANGED_FACT(id=name, language=language, fact=fact), _SEE_DIFF(id=name)),
            )
        if name in self._segments_broken():
            yield "broken", Fault(place, _BROKEN(id=name, language=language), _SEE_LINT())

    def _in(self, language: str) -> dict[str, Translation]:
        if language not in self._translations:
            is_target = language in self._report.languages[1:]
            file = StateFile(self._report, self._settings.root) if is_target else None
            found = file.translations(language) if file else ()
            self._translations[language] = {each.segment.id: each for each in found}
        return self._translations[language]

    def _segments_broken(self) -> frozenset[str | None]:
        """Return the segments whose languages do not refer to the same figures and notes, less what authors allow."""
        if self._broken is None:
            path = self._settings.root / self._report.source.path
            lint_settings = LintSettings(
                glossary=self._settings.lint.glossary, allow=self._settings.lint.allow
            )
            request = LintRequest(inputs=(str(path),), select=(_PLACEHOLDERS,), severity="error")
            result = lint(replace(self._settings, lint=lint_settings), request)
            self._broken = frozenset(finding.segment for finding in result.findings)
        return self._broken
