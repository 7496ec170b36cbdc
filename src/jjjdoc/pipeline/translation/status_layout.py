"""How the status of translations is shown: a table of sections and what has changed for people, data for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.errors import Message, MessageLanguage, Wording
from jjjdoc.language.difference import Stretch, find_difference
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.units import UNITS
from jjjdoc.model.translation import CONDITIONS, FactTraits, Translation, folded_text
from jjjdoc.pipeline.translation.status import Status, Tally

VERSION = 1

_HEADINGS = (
    Wording(en="Section", zh="章节"),
    Wording(en="Segments", zh="段落"),
    Wording(en="Initial", zh="未译"),
    Wording(en="Stale", zh="过期"),
    Wording(en="Translated", zh="已译"),
    Wording(en="Reviewed", zh="已审"),
    Wording(en="Final", zh="定稿"),
)
_SIZES = {
    "characters": (
        Wording(en="Source characters", zh="原文字数"),
        Wording(en="Target characters", zh="译文字数"),
    ),
    "words": (Wording(en="Source words", zh="原文词数"), Wording(en="Target words", zh="译文词数")),
}
_LEFT = Wording(en="To do", zh="其中待译")
_OUTSIDE = Wording(en="(other)", zh="（其他）")
_TOTAL = Wording(en="Total", zh="合计")

UNSTAMPED = Wording(
    en="Translations without a stamp: {count}. jjjdoc cannot tell whether their source has"
    " changed; “jjjdoc accept --unchanged” stamps them with the current source.",
    zh="{count}处译文没有记录，无法判断原文此后是否改动；运行“jjjdoc accept --unchanged”可按当前原文记录。",
)
COMPARED = Wording(
    en="Pairs compared with the accepted source: {count} of {total}.",
    zh="与认可时的原文比对：{count}/{total}对。",
)
NONE_COMPARED = Wording(en="No pairs compared.", zh="未比对任何语段。")
GONE = Wording(
    en="Stamps of segments that no longer exist or are no longer translated: {count}. “jjjdoc"
    " accept --prune” deletes them.",
    zh="{count}条记录对应的段落已不存在或已无译文；运行“jjjdoc accept --prune”可删除。",
)
TORN = Wording(
    en="{place}: a command was interrupted before it wrote another translation of “{id}”; run"
    " the import or pull again, or accept the current translation: jjjdoc accept {id}",
    zh="{place}：更新“{id}”的译文时命令中断，新译文未写入；请重新导入或取回，如认可现有译文，可运行：jjjdoc accept {id}",
)
FLAGGED = Wording(
    en="{place}: “{id}” was translated when {fact} was {was}; now it is {now}",
    zh="{place}：“{id}”翻译时，数据{fact}为{was}；现为{now}",
)
MISSING = Wording(en="Not translated: {count}", zh="未译：{count}")
_TRAITS = Wording(en="{sign} ({unit})", zh="{sign}（{unit}）")
_SIGNS = {
    "positive": Wording(en="positive", zh="正值"),
    "zero": Wording(en="zero", zh="零"),
    "negative": Wording(en="negative", zh="负值"),
}
_MARKS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}

RIGHT = tuple(range(1, len(_HEADINGS) + 3))
"""The columns that are set flush right."""


def header(status: Status, language: MessageLanguage) -> tuple[str, ...]:
    """Return the names of the columns; texts are counted in the unit of their language, source before target."""
    source, target = _SIZES[_unit(status.source_language)][0], _SIZES[_unit(status.language)][1]
    return tuple(wording().text(language) for wording in (*_HEADINGS, source, _LEFT, target))


def table(status: Status, language: MessageLanguage) -> list[tuple[str, ...]]:
    """Return the cells of each section, and of all of them."""
    rows = [_cells(name or _OUTSIDE().text(language), tally) for name, tally in status.sections.items()]
    return [*rows, _cells(_TOTAL().text(language), status.total)]


def difference_lines(each: Translation) -> Iterator[str]:
    """Yield what has changed in the source of a stale segment, and its translation as it is."""
    assert each.stamp is not None, "only a stamped translation is stale"
    changed = find_difference(folded_text(each.stamp.source), folded_text(each.source.view.text))
    texts = {each.source.language: "".join(map(_marked, changed))}
    if each.target is not None:
        texts[each.target.language] = each.target.view.text
    width = max(map(len, texts))
    yield from (f"  {language:{width}}  {text}" for language, text in texts.items())


def flags(each: Translation, language: MessageLanguage) -> Iterator[Message]:
    """Yield what is to be said of each fact that has changed its sign or its unit."""
    assert each.stamp is not None, "without a stamp nothing is known to have changed"
    for name in each.changed_facts:
        was, now = (_traits(traits, language) for traits in (each.stamp.facts[name], each.facts[name]))
        yield FLAGGED(place=each.segment.place, id=each.segment.id, fact=f"{{{name}}}", was=was, now=now)


def as_data(found: Sequence[Status]) -> dict[str, object]:
    """Return everything as plain data, version 1 of a format of our own."""
    return {"version": VERSION, "reports": [_status(status) for status in found]}


def _cells(name: str, tally: Tally) -> tuple[str, ...]:
    counts = [tally.counts[condition] for condition in CONDITIONS]
    sizes = [tally.source_sizes.total(), tally.left, tally.target_sizes.total()]
    return name, *map(str, (tally.counts.total(), *counts, *sizes))


def _marked(stretch: Stretch) -> str:
    return _MARKS[stretch.kind].format(stretch.text)


def _traits(traits: FactTraits, language: MessageLanguage) -> str:
    sign = _SIGNS[traits.sign]().text(language)
    if not traits.unit:
        return sign
    unit = UNITS.get(traits.unit)
    name = traits.unit if unit is None else unit.zh if language == "zh" else unit.code or unit.plural
    return _TRAITS(sign=sign, unit=name).text(language)


def _status(status: Status) -> dict[str, object]:
    return {
        "report": status.report.id,
        "path": status.report.source.path,
        "source": status.source_language,
        "target": status.language,
        "total": _tally(status.total, status),
        "sections": [
            {"id": name or None, **_tally(tally, status)} for name, tally in status.sections.items()
        ],
        "segments": [_segment(each) for each in status.translations],
        "pairs": status.compared,
        "unstamped": status.unstamped,
        "flagged": len(status.flagged),
        "gone": list(status.gone),
    }


def _tally(tally: Tally, status: Status) -> dict[str, object]:
    return {
        "segments": tally.counts.total(),
        **{condition: tally.counts[condition] for condition in CONDITIONS},
        "source_unit": _unit(status.source_language),
        "source_size": {condition: tally.source_sizes[condition] for condition in CONDITIONS},
        "target_unit": _unit(status.language),
        "target_size": {condition: tally.target_sizes[condition] for condition in CONDITIONS},
    }


def _unit(tag: str) -> str:
    return "characters" if is_chinese(tag) else "words"


def _segment(each: Translation) -> dict[str, object]:
    stamp, place = each.stamp, each.segment.place
    was = None if stamp is None or not each.is_source_changed else stamp.source
    return {
        "id": each.segment.id,
        "section": each.section or None,
        "path": place.path,
        "line": place.start.line,
        "column": place.start.column,
        "condition": each.condition,
        "state": "initial" if each.target is None else stamp.state if stamp else "translated",
        "stamped": stamp is not None,
        "hash": each.hash,
        "source": each.source.view.text,
        "source_was": was,
        "target": None if each.target is None else each.target.view.text,
        "changed_facts": [
            {"fact": name, "was": _traits_data(stamp.facts[name]), "now": _traits_data(each.facts[name])}
            for name in (each.changed_facts if stamp else ())
            if stamp
        ],
    }


def _traits_data(traits: FactTraits) -> dict[str, str]:
    return {"sign": traits.sign, "unit": traits.unit}
