"""What years are counted from: a founding, a birth, a beginning; and the date that they are counted to."""

from __future__ import annotations

from collections.abc import Sequence

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.dates.dated import Dated
from jjjdoc.language.claim.dates.words import BIRTH_EN, BIRTH_ZH, KNOWN_ORIGINS, ORIGINS_EN, ORIGINS_ZH
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex

_REACH = 40

_ORIGIN_ZH_AFTER = regex(
    f"(?P<what>{ORIGINS_ZH})|[^,。;\\d]{{1,6}}?(?P<late>{ORIGINS_ZH})(?![\\d一二三四五六七八九十百]+(?:周?年|个月))"
)
_ORIGIN_ZH_BEFORE = regex(f"(?P<what>{ORIGINS_ZH})(?:时间|日期)?(?:于|在|为|:)?$")
_ORIGIN_EN = regex(
    rf"(?<![a-z])(?P<what>{ORIGINS_EN})(?: [a-z'-]+){{0,4}}?(?:,? (?:in|on|since|from))?(?: the)? ?$"
)
_BIRTH_ZH, _BIRTH_EN = regex(BIRTH_ZH), regex(BIRTH_EN)
_AGO_BEFORE = regex(r"(?:years?|decades?|century) ago,? ?(?:in|on|\()? ?$")
_DISTANT_ZH = regex("距(?:离|今|上[一]?次|前[一]?次)*$")


def is_origin(text: Text, date: Dated, *, births: bool) -> bool:
    """Tell whether something began at a date; `births`: whether somebody was born."""
    before = text.folded[max(0, date.start - _REACH) : date.start]
    if text.is_chinese:
        if not births and is_distant(text, date):
            return True
        after = _ORIGIN_ZH_AFTER.match(text.folded, date.end, date.end + 14)
        found, birth = after or _ORIGIN_ZH_BEFORE.search(before), _BIRTH_ZH
    else:
        if not births and _AGO_BEFORE.search(before):
            return True
        found, birth = _ORIGIN_EN.search(before), _BIRTH_EN
    if found is None:
        return False
    what = next(word for word in found.groups() if word)
    return not births or birth.fullmatch(what) is not None


def is_distant(text: Text, date: Dated) -> bool:
    """Tell whether a date is said to be so long ago: 距2008年."""
    return _DISTANT_ZH.search(text.folded, max(0, date.start - _REACH), date.start) is not None


# --- anniversaries: of what stands there, or of something else ---------------------------------------------

_AHEAD_EN = regex(r"(?<![a-z])preparat|(?<![a-z])(?:ahead of|upcoming|approaching|planned for|next year)")
_AHEAD_ZH = regex("筹备|即将|迎接|将迎|明年|倒计时")
_BY = regex(r"(?<![a-z])(?:by|until|till|before) (?:the |its |their )?$")
_WHEN = regex(r"[之的]?[时前]")
_ANNIVERSARY = regex(r"(?: anniversary| birthday)?")
_OF_ITS = regex(r" of (?:its|their|his|her|the) (?:[a-z-]+ ){0,2}?(?:in|on) ?$|,? ?\(?(?:in|since) ?$")
_OF_OTHER = regex(rf" of (?!(?:its|their|his|her) (?:[a-z]+ )?(?:{ORIGINS_EN})(?![a-z]))")
_NAMED_ZH = regex(
    rf"(?:^|[,。;、的]|迎来|纪念|庆祝|庆贺|举办|举行|喜迎|值|是|逢|届|其|该[^,]{{1,4}}|[0-9]年)(?:了|我[校院馆所司]|本[校院馆所]|公司)?(?:{ORIGINS_ZH})?$"
)


def is_ahead(text: Text, claim: Claim) -> bool:
    """Tell whether an anniversary is still to come, so that no date beside it need be its own."""
    start, end = claim.quantity.outer
    around = text.folded[max(0, start - _REACH) : end + _REACH]
    if _BY.search(text.folded, max(0, start - _REACH), start) or _WHEN.match(text.folded, end):
        return True
    return (_AHEAD_ZH if text.is_chinese else _AHEAD_EN).search(around) is not None


def is_its_own(text: Text, claim: Claim, origin: Dated) -> bool:
    """Tell whether an anniversary is that of what began at a date of its sentence, and of nothing else."""
    folded = text.folded
    start, end = claim.quantity.outer
    if text.is_chinese:
        first = max(text.sentences[claim.sentence].start, start - _REACH)
        return _NAMED_ZH.search(folded[first:start]) is not None
    named = _ANNIVERSARY.match(folded, end)
    end = named.end() if named else end
    if origin.start >= end:
        return _OF_ITS.fullmatch(folded[end : origin.start]) is not None
    return _OF_OTHER.match(folded, end) is None


def known_origin(text: Text, claim: Claim) -> int:
    """Return the year of the founding that an anniversary names without it, 0 if it names none that is known."""
    start, end = claim.quantity.outer
    before = text.folded[max(0, start - _REACH) : start]
    after = text.folded[end : end + 2 * _REACH]
    for origin in KNOWN_ORIGINS:
        if text.is_chinese and regex(f"(?:{origin.zh})$").search(before):
            return origin.year
        if not text.is_chinese and regex(f"(?: anniversary)? of (?:the )?(?:{origin.en})").match(after):
            return origin.year
    return 0


# --- the date that years are counted to --------------------------------------------------------------------


def now_of(text: Text, claim: Claim, others: Sequence[Dated]) -> Dated | None:
    """Return the date that a number of years is counted to: that of its clause, else the nearest one before it."""
    start = claim.quantity.outer[0]
    others = [each for each in others if ";" not in text.folded[each.end : start]]
    if len(others) <= 1:
        return others[0] if others else None
    clause = next((each for each in text.clauses if each.start <= start < each.end), None)
    within = [each for each in others if clause and clause.start <= each.start < clause.end]
    if len(within) == 1:
        return within[0]
    before = [each for each in others if each.end <= start]
    return before[-1] if before and not within else None
