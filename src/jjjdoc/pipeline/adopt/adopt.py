"""Adopt: files in, the source of a report out, with what a person should look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError, MessageLanguage, Wording
from jjjdoc.language.alignment.documents.matching import pair
from jjjdoc.language.alignment.documents.outlines import Written, outlines_of
from jjjdoc.language.alignment.documents.pairing import Pairing
from jjjdoc.language.fact_proposals import propose_facts, refer_to
from jjjdoc.language.labels import is_chinese, primary_subtag
from jjjdoc.language.outline.outline import outline_of, with_lead_as_summary
from jjjdoc.loader import collector
from jjjdoc.loader.ids import name_of
from jjjdoc.loader.languages import TAGS
from jjjdoc.pipeline.adopt.checking import with_ids
from jjjdoc.pipeline.adopt.composing import compose
from jjjdoc.pipeline.adopt.draft import Block, Draft, KeyFiguresDraft, Paragraph, sections_of
from jjjdoc.pipeline.adopt.drafting import Naming, draft_report
from jjjdoc.pipeline.adopt.reading import Adopted, read_files
from jjjdoc.pipeline.adopt.segments import SegmentMaker
from jjjdoc.pipeline.adopt.tally import Tally, bead_table
from jjjdoc.pipeline.project.clock import now
from jjjdoc.pipeline.project.files import outputs, write_together
from jjjdoc.pipeline.project.glossaries import load_glossary, project_glossary, term_pairs
from jjjdoc.pipeline.project.guard import Guard
from jjjdoc.readers.formats import Tracked
from jjjdoc.writers.formats import OutputFile

# Key figures that are no facts: paragraphs, the value and then what it says.


def replace_key_figures(draft: Draft) -> None:
    """Make paragraphs of rows of key figures, where not every value could be made a fact."""
    for section in sections_of(draft.sections):
        blocks: list[Block] = []
        for block in section.blocks:
            if isinstance(block, KeyFiguresDraft) and not all(figure.fact for figure in block.figures):
                for figure in block.figures:
                    blocks += [Paragraph(figure.value), Paragraph(figure.caption)]
            else:
                blocks.append(block)
        section.blocks = blocks


THERE = Wording(
    en="{path} already exists; name another file with -o, or overwrite it with --force",
    zh="{path}已存在；请用-o指定另一文件，或用--force覆盖",
)
NOT_YAML = Wording(
    en="{path}: a source must be a .yaml file; name one with -o",
    zh="{path}：源文件须写为.yaml；请用-o指定",
)


class AdoptRequest(Struct, frozen=True):
    """What to adopt, and how.

    `target` is the file to be written, None for one in the sources of the project. `languages` are those of the files in
    their order, none to find them by script. `messages` is the language of the comments in the source.
    """

    paths: tuple[Path, ...]
    messages: MessageLanguage
    target: Path | None = None
    languages: tuple[str, ...] = ()
    glossary: Path | None = None
    facts: bool = True
    force: bool = False
    write: bool = True
    beads: Path | None = None
    tracked: Tracked = "accept"


class AdoptResult(Struct, frozen=True):
    """What was made: the source, where it was or would be written as messages show it, and what became of each text."""

    path: str
    text: str
    tally: Tally
    left_out: Counter[str]
    facts: int
    segments: int
    is_pair: bool

    @property
    def is_clean(self) -> bool:
        """Tell whether nothing needs a look."""
        return all(entry.state == "sure" for entry in self.tally.entries)


def adopt(settings: Settings | None, request: AdoptRequest) -> AdoptResult:
    """Make the source of a report from one file, or from one in Chinese and one in English.

    Raises JjjdocError for files that cannot be adopted, and where the source is there already; nothing is written then.
    """
    with collector.paused():
        reading = read_files(request.paths, request.languages, request.tracked)
        documents = reading.documents
        maker = _maker(documents, request, settings)
        name = _name(documents, request)
        path = request.target or _folder(settings) / f"{name}.yaml"
        _check(path, request, settings)
        draft = draft_report(maker, Naming(name, request.paths[0].stem, now().date()))
        if request.facts:
            proposals = propose_facts([*draft.segments()], name_of)
            for figure in draft.key_figures():
                figure.fact = refer_to(figure.value, proposals)
            draft.facts, draft.repeated = proposals.facts, proposals.repeated
        replace_key_figures(draft)
        composed = compose(draft, [each.name for each in request.paths], request.messages)
        text = with_ids(composed.text, path, _root(settings, path), composed.origins)
    if request.write:
        _write(path, text, request, settings, maker.tally)
    return AdoptResult(
        _shown(path),
        text,
        maker.tally,
        reading.left_out,
        facts=len(draft.facts),
        segments=sum(1 for _ in draft.segments()),
        is_pair=len(documents) > 1,
    )


def _maker(documents: Sequence[Adopted], request: AdoptRequest, settings: Settings | None) -> SegmentMaker:
    """Return the maker of segments of what was read: documents as outlines, paired where there are two."""
    documents = sorted(documents, key=lambda each: not is_chinese(each.document.languages[0]))
    keeps_ids = all(each.is_ours for each in documents)
    files = [Written(each.document, each.is_text, each.is_ours) for each in documents]
    if len(files) == 1:
        [outline] = with_lead_as_summary(
            outline_of(files[0].document, is_text=files[0].is_text, is_ours=files[0].is_ours)
        )
        return SegmentMaker(outline, None, Pairing(), (_tag(outline.language),), keeps_ids, "")
    glossary = request.glossary or project_glossary(settings)
    terms = term_pairs(load_glossary(glossary, settings))
    outlines = outlines_of(files[0], files[1], terms)
    tags = tuple(_tag(outline.language) for outline in outlines)
    pairing = pair(outlines[0], outlines[1], terms)
    return SegmentMaker(outlines[0], outlines[1], pairing, tags, keeps_ids, documents[1].path.name)


def _tag(language: str) -> str:
    """Return the tag of a language as a report declares it."""
    if language in TAGS and language != "zh":
        return language
    return "zh-CN" if is_chinese(language) else primary_subtag(language)


def _name(documents: Sequence[Adopted], request: AdoptRequest) -> str:
    """Return the id of the report: the name of the file to be written, else of words of the English title or file."""
    if request.target is not None and (name := name_of(request.target.stem.replace("-", " "))):
        return name
    names = [name_of(path.stem.replace("-", " ").replace("_", " ")) for path in request.paths]
    return next(filter(None, names), "report")


def _folder(settings: Settings | None) -> Path:
    return Path() if settings is None else settings.sources


def _shown(path: Path) -> str:
    """Return a path as messages show it: relative to the folder one is in, where it is inside."""
    absolute, here = Path.cwd() / path, Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else str(path)


def _root(settings: Settings | None, path: Path) -> Path:
    inside = settings is not None and path.resolve().is_relative_to(settings.root)
    return settings.root if settings is not None and inside else path.resolve().parent


def _guards(request: AdoptRequest, settings: Settings | None) -> tuple[Guard, Guard]:
    """Return what is kept when the source is written, and when the table of beads is."""
    inputs = (*request.paths, *((request.glossary,) if request.glossary else ()))
    return Guard(settings, inputs, replaces=frozenset({"source", "yaml"})), Guard(settings, inputs)


def _check(path: Path, request: AdoptRequest, settings: Settings | None) -> None:
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise JjjdocError(NOT_YAML(path=path))
    for each, guard in zip((path, request.beads), _guards(request, settings), strict=True):
        if each is None:
            continue
        guard.check(each)
        if each.exists() and request.write and not request.force:
            raise JjjdocError(THERE(path=_shown(each)))


def _write(path: Path, text: str, request: AdoptRequest, settings: Settings | None, tally: Tally) -> None:
    guard, guard_of_beads = _guards(request, settings)
    changes = outputs(path.parent, [OutputFile(path.name, text.encode("utf-8"))], guard)
    if request.beads is not None:
        table = OutputFile(request.beads.name, bead_table(tally, request.messages).encode("utf-8"))
        changes = outputs(request.beads.parent, [table], guard_of_beads) + changes
    write_together(changes)
