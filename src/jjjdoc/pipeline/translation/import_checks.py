"""What a translation that comes back must be before it is written: nothing lost, nothing guessed, nothing overwritten."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from jjjdoc.editions.passes.references import WritingOut
from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.exchange.references import compare_references
from jjjdoc.exchange.units import Unit
from jjjdoc.language.completeness import Shortfall, untranslated_sentences
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.linebreak import joined_with_space
from jjjdoc.language.markup import parse_markup
from jjjdoc.language.quantity.compare.compare import compare_quantities
from jjjdoc.language.quantity.compare.currency import with_currency
from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.script import has_han
from jjjdoc.locations import TextView
from jjjdoc.model.translation import Translation, source_hash
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Emphasis, FactReference, Link, Prose, Strong, TermReference
from jjjdoc.tree.walk import iterate_inlines

# What should be looked at in a translation that is taken all the same: links, emphasis, and what nobody sees in a text.


LINK_CHANGED = Wording(
    en="the link leads to {target}; in the source it leads to {source}",
    zh="链接指向{target}，原文指向{source}",
)
LINK_LOST = Wording(en="the link to {target} is missing", zh="译文缺少指向{target}的链接")
LINK_ADDED = Wording(
    en="it has a link to {target}, which the source does not have", zh="译文多出原文没有的链接{target}"
)
EMPHASIS_LOST = Wording(
    en="emphasis (* or **) is missing: the source emphasizes {texts}",
    zh="译文缺少强调（*或**）：原文强调{texts}",
)
INVISIBLE = Wording(
    en="it has invisible characters: {codes}; delete them", zh="译文中有不可见字符{codes}，请删除"
)
GLUED = Wording(en="a space is missing between two sentences: “{text}”", zh="两句之间缺少空格：“{text}”")
FEW_SENTENCES = Wording(
    en="it may be incomplete: the source has {source} sentences, the translation has {target} and is short",
    zh="译文可能不全：原文{source}句，译文{target}句，且偏短",
)

_INVISIBLE = regex("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064]")
_LINK_TARGET = regex(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")
# Two letters before the mark: e.g., U.S. and Ph.D. end no sentence.
_GLUED = regex(r"""(?:[a-z]{2}|[0-9%)}\]*])[)”’"*]*[.!?;]+[)”’"*]*[A-Z][a-z]""")
_ADDRESS = regex("[/@]|www\\.")


def form_warnings(source: Prose, target: Prose) -> Iterator[Message]:
    """Yield how the links and the emphasis of a translation differ from its source, and what is wrong with its characters."""
    yield from _of_links(_links(source), _links(target))
    yield from _of_emphasis(_emphasis(source), _emphasis(target))
    text = target.view.text
    unseen = dict.fromkeys(char for char in _INVISIBLE.findall(text) if char not in source.view.text)
    if unseen:
        yield INVISIBLE(codes=", ".join(f"U+{ord(char):04X}" for char in unseen))
    if not is_chinese(target.language):
        words = _LINK_TARGET.sub("]", text).split()
        yield from (GLUED(text=word) for word in words if _GLUED.search(word) and not _ADDRESS.search(word))


def shortfall_warnings(shortfall: Shortfall | None) -> Iterator[Message]:
    """Yield that a translation may lack sentences."""
    if shortfall is not None:
        yield FEW_SENTENCES(source=shortfall.source, target=shortfall.target)


def _of_links(source: Counter[str], target: Counter[str]) -> Iterator[Message]:
    lost, added = list((source - target).elements()), list((target - source).elements())
    for old, new in zip(lost, added, strict=False):
        yield LINK_CHANGED(source=old, target=new)
    yield from (LINK_LOST(target=each) for each in lost[len(added) :])
    yield from (LINK_ADDED(target=each) for each in added[len(lost) :])


def _of_emphasis(source: list[str], target: list[str]) -> Iterator[Message]:
    """Yield that emphasis is lost; bold or italics is the translator's choice, for Chinese has no italics of its own."""
    if len(target) < len(source):
        yield EMPHASIS_LOST(texts=", ".join(source))


def _links(prose: Prose) -> Counter[str]:
    return Counter(each.target for each in iterate_inlines(prose.inlines) if isinstance(each, Link))


def _emphasis(prose: Prose) -> list[str]:
    """Return what is emphasized, as it is written; emphasis within emphasis counts once."""
    found: list[str] = []
    end = 0
    for each in iterate_inlines(prose.inlines):
        if isinstance(each, Emphasis | Strong) and each.start >= end:
            found.append(prose.view.text[each.start : each.end])
            end = each.end
    return found


SOURCE_MOVED = Wording(
    en="its source differs from the report: the report has changed since the export, or the file"
    " was edited; export it again",
    zh="文件中的原文与报告不同：导出之后报告原文有改动，或文件中的原文被改；请重新导出",
)
TARGET_MOVED = Wording(
    en="its translation in the report has changed since the export; export it again",
    zh="导出之后报告中的译文又有改动，请重新导出",
)
UNFINISHED = Wording(en="the file marks it as unfinished (fuzzy)", zh="文件将其标为未完成（fuzzy）")
LOST = Wording(en="it lacks {names}", zh="译文缺少{names}")
ADDED = Wording(en="it has {names}, which the source does not have", zh="译文中的{names}在原文中没有")
UNSEEN = Wording(
    en="it contains the character U+{code}, which is not allowed in a text",
    zh="译文中有不允许使用的字符U+{code}",
)
BLANK_LINE = Wording(en="it contains a blank line", zh="译文中间有空行")
UNTRANSLATED_SENTENCE = Wording(
    en="only part of it is translated: “{text}” is still in the source language",
    zh="只翻译了一部分：“{text}”仍是原文",
)
TOO_FEW_SENTENCES = Wording(
    en="only part of it is translated: the source has {source} sentences, the translation has {target} and is far too short",
    zh="只翻译了一部分：原文{source}句，译文只有{target}句，且过短",
)
REORDERS = Wording(
    en="it contains U+{code}, a control character that reorders the text after it; delete it",
    zh="译文中有改变字符显示顺序的控制符U+{code}，请删除",
)
NO_FIGURE = Wording(en="{name} cannot be written in its language", zh="{name}无法以译文语言写出")

FIGURE_DIFFERS = Wording(
    en="“{source}” in the source is “{target}” in the translation", zh="原文“{source}”，译文作“{target}”"
)
FIGURE_MISSING = Wording(
    en="“{source}” in the source is missing from the translation", zh="原文“{source}”在译文中没有"
)
FIGURE_ADDED = Wording(
    en="“{target}” in the translation is not in the source", zh="译文“{target}”在原文中没有"
)

_FORBIDDEN = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffd\ufffe\uffff\ud800-\udfff]")
_REORDERING = regex("[\u202a-\u202e\u2066-\u2069]")
_BLANK = regex(r"\n[ \t]*\n")
_BREAK = regex(r"[ \t]*\n[ \t]*")
_LATIN = regex("[A-Za-z]")


class RefusedError(JjjdocError):
    """A translation is not taken; the message says why."""


def normalised(text: str, language: str) -> str:
    """Return a text on one line, as reports have them; raises RefusedError for what cannot stand in one."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if found := _FORBIDDEN.search(text):
        raise RefusedError(UNSEEN(code=f"{ord(found[0]):04X}"))
    if found := _REORDERING.search(text):
        raise RefusedError(REORDERS(code=f"{ord(found[0]):04X}"))
    if _BLANK.search(text):
        raise RefusedError(BLANK_LINE())
    return _BREAK.sub(lambda found: _join(text, found, language), text).replace("\t", " ")


def _join(text: str, found: re.Match[str], language: str) -> str:
    return " " if joined_with_space(text[found.start() - 1], text[found.end()], language) else ""


def is_untranslated(unit: Unit, source_language: str) -> bool:
    """Tell whether a target is but the source again, as some clients have it where nothing is translated yet."""
    if unit.target is None:
        return True
    has_words = (
        has_han(unit.source) if is_chinese(source_language) else _LATIN.search(unit.source) is not None
    )
    return has_words and unit.target.split() == unit.source.split()


def check_moved(unit: Unit, translation: Translation) -> None:
    """Raise RefusedError where source or target have changed in the report since the unit was exported."""
    if unit.source_hash != translation.hash:
        raise RefusedError(SOURCE_MOVED())
    target = translation.target
    current = "" if target is None else source_hash(target.view.text)
    if unit.sent is not None and unit.sent != current:
        raise RefusedError(TARGET_MOVED())


def parse_target(text: str, translation: Translation, language: str) -> Prose:
    """Return a translation with its markup read; raises RefusedError for faults of it, and references lost or added."""
    mismatch = compare_references(translation.source.view.text, text)
    if mismatch is not None:
        names, wording = (mismatch.lost, LOST) if mismatch.lost else (mismatch.added, ADDED)
        raise RefusedError(wording(names=", ".join(names)))
    prose, faults = parse_markup(TextView.of_generated(text), translation.segment.id, language)
    if faults:
        raise RefusedError(faults[0].message)
    return prose


def check_complete(text: str, translation: Translation, language: str) -> None:
    """Raise RefusedError for a translation in which a whole sentence of its source stands as it was."""
    source = translation.source
    for sentence in untranslated_sentences(source.view.text, text, (source.language, language)):
        raise RefusedError(UNTRANSLATED_SENTENCE(text=sentence))


def check_length(shortfall: Shortfall | None) -> None:
    """Raise RefusedError for a translation that surely lacks sentences."""
    if shortfall is not None and shortfall.is_sure:
        raise RefusedError(TOO_FEW_SENTENCES(source=shortfall.source, target=shortfall.target))


def check_written_out(prose: Prose, writing: WritingOut) -> None:
    """Raise RefusedError for a figure or a term that cannot be written out in the language of the translation."""
    for inline in iterate_inlines(prose.inlines):
        if (
            isinstance(inline, FactReference | TermReference)
            and writing.reference(inline, prose.language) is None
        ):
            raise RefusedError(NO_FIGURE(name=prose.view.text[inline.start : inline.end]))


def figure_warnings(source: str, target: str, languages: tuple[str, str]) -> Iterator[Message]:
    """Yield how the figures of a translation differ from those of its source, both written out.

    Words of time (annual, cumulative) are left to lint, which looks for them in the whole text.
    """
    if {is_chinese(language) for language in languages} != {True, False}:
        return
    ours, theirs = read_quantities(source, languages[0]), read_quantities(target, languages[1])
    if is_chinese(languages[0]):
        ours = with_currency(source, ours, theirs, "")
    else:
        theirs = with_currency(target, theirs, ours, "")
    for found in compare_quantities(ours, theirs):
        if found.gravity != "note" and found.aspect != "period":
            yield _warning(found, source, target)


def _warning(found: Discrepancy, source: str, target: str) -> Message:
    ours = source[slice(*found.source.outer)] if found.source else ""
    theirs = target[slice(*found.target.outer)] if found.target else ""
    if not found.source:
        return FIGURE_ADDED(target=theirs)
    return FIGURE_DIFFERS(source=ours, target=theirs) if found.target else FIGURE_MISSING(source=ours)
