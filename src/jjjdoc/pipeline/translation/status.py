"""Status: how far the translation of each section of a report is, and what has changed in the source since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.script import HAN, HAN_LETTER
from jjjdoc.model.report import Report
from jjjdoc.model.translation import Translation
from jjjdoc.patterns import regex
from jjjdoc.pipeline.project.reports import load_reports, select_reports
from jjjdoc.pipeline.translation.state_file import StateFile, select_targets
from jjjdoc.tree.nodes import Prose, Text
from jjjdoc.tree.walk import iterate_inlines

# How long a text is to a translator: characters of Chinese, words of other languages.


_WORD = regex(rf"[^\W_{HAN}]+(?:[.,'’\-][^\W_{HAN}]+)*")
_HAN = regex(HAN_LETTER)


def text_size(text: str, language: str) -> int:
    """Return the length of a text in the unit of its language (BCP 47 tag).

    Of Chinese: Han characters, and each word or number in another script as one. Of other languages: words, those
    with a hyphen or an apostrophe as one. Punctuation does not count.
    """
    words = len(_WORD.findall(text))
    return words + len(_HAN.findall(text)) if is_chinese(language) else words


NO_TARGET = Wording(
    en="no report is translated into “{language}”; available: {known}",
    zh="没有译入“{language}”的报告；现有：{known}",
)
NO_TARGETS = Wording(
    en="no report has a target language (languages: targets)", zh="报告没有目标语言（languages: targets）"
)


class Tally(Struct):
    """Segments by condition, and how long their texts are, in the unit of each language (`text_size`).

    The counts of all conditions add up to the number of segments. References to figures and terms have no length.
    """

    counts: Counter[str] = field(default_factory=Counter)
    source_sizes: Counter[str] = field(default_factory=Counter)
    target_sizes: Counter[str] = field(default_factory=Counter)

    def add(self, each: Translation) -> None:
        """Count a segment."""
        condition = each.condition
        self.counts[condition] += 1
        self.source_sizes[condition] += _size(each.source)
        self.target_sizes[condition] += _size(each.target) if each.target else 0

    @property
    def left(self) -> int:
        """How long the sources of what is missing or stale are."""
        return self.source_sizes["initial"] + self.source_sizes["stale"]


class Status(Struct, frozen=True):
    """The translation of one report into one language.

    `sections` has the tally of each section of level 1 by its id, first that of what stands outside of sections, if
    there is any. `gone` are the segments that have a stamp and no text.
    """

    report: Report
    language: str
    translations: tuple[Translation, ...]
    sections: dict[str, Tally]
    total: Tally
    gone: tuple[str, ...]

    @property
    def source_language(self) -> str:
        """The language that is translated from."""
        return self.report.languages[0]

    @property
    def stale(self) -> tuple[Translation, ...]:
        """The translations whose source has changed."""
        return tuple(each for each in self.translations if each.condition == "stale")

    @property
    def torn(self) -> tuple[Translation, ...]:
        """The stale translations in whose place another was to be written when a command was interrupted."""
        return tuple(each for each in self.translations if each.is_torn)

    @property
    def missing(self) -> tuple[Translation, ...]:
        """The segments that are not translated."""
        return tuple(each for each in self.translations if each.condition == "initial")

    @property
    def flagged(self) -> tuple[Translation, ...]:
        """The translations with a fact that has changed its sign or its unit."""
        return tuple(each for each in self.translations if each.changed_facts)

    @property
    def unstamped(self) -> int:
        """How many translations have no stamp: of what source they are is not known."""
        return sum(each.stamp is None and each.target is not None for each in self.translations)

    @property
    def compared(self) -> int:
        """How many translations were compared with the source that they were accepted for."""
        return sum(each.stamp is not None and each.target is not None for each in self.translations)

    @property
    def is_complete(self) -> bool:
        """Tell whether nothing is missing, stale or flagged."""
        counts = self.total.counts
        return not (counts["initial"] or counts["stale"] or self.flagged)


def find_status(settings: Settings, names: Sequence[str], language: str | None) -> tuple[Status, ...]:
    """Return the status of reports, by id or path, in each target language or in one.

    Nothing is written. Raises JjjdocError where a report or the language is not known, SourceError with the faults of
    reports and state files.
    """
    reports = load_reports(settings, select_reports(settings, names)).reports
    found = tuple(
        status_of(report, target, file)
        for report in reports
        for file in (StateFile(report, settings.root),)
        for target in select_targets(report, language)
    )
    if not found:
        raise JjjdocError(_no_target(reports, language))
    return found


def status_of(report: Report, language: str, file: StateFile) -> Status:
    """Return the status of a report in a target language."""
    translations = tuple(file.translations(language))
    sections: dict[str, Tally] = {}
    total = Tally()
    for each in translations:
        sections.setdefault(each.section, Tally()).add(each)
        total.add(each)
    gone = tuple(sorted(name for tag, name in file.gone() if tag == language))
    return Status(report, language, translations, sections, total, gone)


def _no_target(reports: Iterable[Report], language: str | None) -> Message:
    known = dict.fromkeys(tag for report in reports for tag in report.languages[1:])
    if language is None or not known:
        return NO_TARGETS()
    return NO_TARGET(language=language, known=", ".join(known))


def _size(prose: Prose) -> int:
    words = (inline.text for inline in iterate_inlines(prose.inlines) if isinstance(inline, Text))
    return text_size("".join(words), prose.language)
