"""How long something is said to last, against the dates it runs between: from 2014 to 2024, over the past eight years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from jjjdoc.findings import Severity
from jjjdoc.language.claim.claim import Claim, within
from jjjdoc.language.claim.dates.dated import NOTHING, Dated, DatedSentence, DatedText
from jjjdoc.language.claim.dates.stretch import Stretch, runs, stretches
from jjjdoc.language.claim.dates.words import COURSES, LASTING_EN, LASTING_ZH
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.text import Text
from jjjdoc.language.quantity.interval import possible
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

MONTHS = {
    "month": Decimal(1),
    "year": Decimal(12),
    "decade": Decimal(120),
    "century": Decimal(1200),
    "quarter": Decimal(3),
}
"""How many months a unit has."""
DAYS = {"day": 1, "week": 7}
"""How many days a unit has."""

_NEAR = 40


def wrong_lengths(dated: DatedText, claims: Sequence[Claim]) -> Iterator[Outcome]:
    """Yield an outcome for each length of time that is said of a stretch beside it."""
    said = _put_together(dated.text, list(filter(is_length, claims)))
    lengths = sorted((*said, *_named_lengths(dated)), key=_place)
    if not lengths:
        return
    for sentence in dated.sentences:
        yield from _afterwards(dated, sentence, lengths)
        here = within(lengths, sentence.start, sentence.end)
        for stretch in stretches(dated.text, sentence.dates) if here else ():
            for length in here:
                severity = _link(dated.text, sentence.dates, length, stretch)
                if severity is not None:
                    yield from _check(length, stretch, severity)
        for length in here:
            later = _later(dated, sentence.dates, length)
            if later is not None:
                yield from _check(length, later, "warning")
            enclosing = _enclosing(dated.text, sentence.dates, length)
            if enclosing is not None:
                yield from _check(length, enclosing, "error")


_AND_MONTHS = regex(r"[零又]?| (?:and )?|, ")


def _put_together(text: Text, lengths: Sequence[Claim]) -> Iterator[Claim]:
    """Yield lengths with those of years and months made one: 6年6个月, two years and three months."""
    taken: Claim | None = None
    for one, other in zip(lengths, (*lengths[1:], None), strict=False):
        if one is taken:
            continue
        if other is None or (one.quantity.unit, other.quantity.unit) != ("year", "month"):
            yield one
            continue
        years, months = one.quantity, other.quantity
        if _AND_MONTHS.fullmatch(text.folded, years.outer[1], months.outer[0]):
            taken = other
            number = years.low * 12 + months.low
            whole = replace(months, start=years.start, low=number, high=number, outer_start=years.outer[0])
            yield replace(one, quantity=whole, value=possible(whole))
        else:
            yield one


def _place(claim: Claim) -> int:
    return claim.quantity.start


_NAMED = (
    ("decade", regex(r"(?<=the )decade(?= (?:from|between)(?![a-z])|,? \()")),
    ("year", regex(r"(?<=the )(?:fiscal|financial) year(?= (?:running )?(?:from|between)(?![a-z])|,? \()")),
)


def _named_lengths(dated: DatedText) -> Iterator[Claim]:
    """Yield each decade and each fiscal year that is named without a number: the decade from 2010 to 2020."""
    if dated.text.is_chinese:
        return
    one = Decimal(1)
    for number, sentence in enumerate(dated.text.sentences):
        for unit, pattern in _NAMED:
            for found in pattern.finditer(dated.text.folded, sentence.start, sentence.end):
                quantity = Quantity(*found.span(), one, one, unit=unit, form="words")
                yield Claim(dated.number, number, 0, quantity, possible(quantity), NOTHING)


def is_length(claim: Claim) -> bool:
    """Tell whether a figure is a length of time without a qualifier."""
    quantity = claim.quantity
    known = quantity.unit in MONTHS or quantity.unit in DAYS
    return known and quantity.kind == "number" and quantity.role == "level" and quantity.qualifier == "exact"


def _check(length: Claim, stretch: Stretch, severity: Severity) -> Iterator[Outcome]:
    if stretch.last < stretch.first:
        return
    computed = measure(length, stretch)
    if computed is None:
        return
    others = tuple(each.claim for each in stretch.dates)
    holds, number = computed
    yield Outcome(holds, length, others, "length", computed=number, severity=severity)


def measure(length: Claim, stretch: Stretch) -> tuple[bool, Decimal] | None:
    """Return whether a stretch can be of a length, and how long it is in the same unit; None if it is not known so exactly.

    Both ends may be counted or one of them.
    """
    quantity, first, last = length.quantity, stretch.first, stretch.last
    days = (last - first).days
    if quantity.unit in DAYS:
        if stretch.grain != "day":
            return None
        unit = DAYS[quantity.unit]
        said = int(quantity.low) * unit
        gap = max(days - said, said - days - 1, 0)
        return gap < unit and (unit > 1 or gap == 0), Decimal(max(1, (days + 1) // unit))
    said_months = quantity.low * MONTHS[quantity.unit]
    months = Decimal(days + 1) / _DAYS_A_MONTH
    years = last.year - first.year
    if stretch.grain == "year":
        number = Decimal(years * 12) / MONTHS[quantity.unit]
        return years * 12 <= said_months <= years * 12 + 12, number
    if quantity.unit == "month" and stretch.grain == "month":
        counted = 12 * years + last.month - first.month + 1
        return counted - 1 <= said_months <= counted, Decimal(counted)
    number = months / MONTHS[quantity.unit]
    shown = number.quantize(Decimal(1) if abs(number - round(number)) < _NEARLY else _NEARLY)
    tolerance = _MONTH if quantity.unit == "month" else _HALF_YEAR
    return abs(months - said_months) < tolerance, shown


_DAYS_A_MONTH = Decimal("30.436875")
_NEARLY = Decimal("0.1")
_MONTH = Decimal("0.9")
_HALF_YEAR = Decimal("5.9")
"""What a length in months or in years may be off, in months."""


# --- whether a length is said of a stretch -----------------------------------------------------------------


_APART = regex(
    r"(?:[第每未来近再另首隔满]|前(?!后)|(?<!前)后)[^,]{0,2}$|(?:最多|不超过|至少|不少于|期满|质保|保修|续[签期租约]|延长|每隔|推迟|提前|缩短)[^,]{0,4}$|存续$|"
    r"(?<![a-z])(?:first|last|next|coming|following|further|additional|another|every|each|within|previous|preceding|opening|final|"
    r"initial|remaining|extended by|delayed by|shortened by|up to|at least|a rolling|any|after|half of)(?: the| a)? ?$"
)
_PAST = regex(r"(?:过去|以往|近)$|(?<![a-z])(?:past|last|after)(?: the)? ?$")
_TIED = regex(r"[ -]?(?:years?|months?|年|期|间)?,? ?(?:\(|[自从])")
_AFTER = regex(
    r"(?:期以上|以[上下内]|期[国债贷票的]|[前后]的?|一遇|平均|均|龄|岁|生(?!态|产))"
    r"|[ -]?(?:old|later|ago|earlier|before|after|prior|warranty|in advance|survival|bonds?|loans?|treasur|average|moving|maturit|high|low|delay|ahead|behind|of age|return)(?![a-z])"
)
_WORKING = regex(r"工作日|交易日|营业日|(?:working|business|trading) ?-?$")

_BEGINNING = "|".join(course.en_begin for course in COURSES)
_TO_LENGTH_EN = regex(
    r"\)?,? ?(?:\(|—|- |: |i\.e\.,? |that is,? )?(?:a |the )?(?:(?:[a-z]+ )?(?:period|span|total|term|duration) of )?"
    r"(?:(?:is|was|were|has been) [a-z]+(?= for ))? ?(?:(?:over|for|in|during|within|across|spanning|lasting|covering|running|and lasted|lasted|having (?:run|lasted|served|operated|been [a-z ]+?) for|having (?:taken|lasted)|a total of|after)(?: just| only)? (?:an? (?:period|span|total) of )?)?"
    r"(?:(?:the|these|those|a|its|all|a full|a total of|some|past|last) )*"
)
_TO_STRETCH_EN = regex(
    r"(?:[ -](?:consecutive|straight|successive|full|calendar|running|in a row|long))*"
    rf"(?P<noun>(?:[ -][a-z]+){{0,2}}?[ -](?:{LASTING_EN}))?"
    rf"(?:,? (?:{_BEGINNING}|ran|runs|lasted|lasts|is|was|held|took place|extends|extended|covers|covering|running|lasting|starting|beginning|commencing|scheduled|(?:to|will) (?:be held|take place|run|last)|takes place)"
    r"(?: (?:in|at) [a-z'-]+(?: [a-z'-]+){0,2}?)?)*"
    r",? ?(?:\(|—|: |- )?(?:i\.e\.,? |namely,? |that is,? )?(?:(?:from|between|of|in|during|for|covering|spanning|on|over)(?: the years| the period| about)? ?)?(?:the )? ?"
)
_TO_LENGTH_ZH = regex(
    r"[止间期]*\)?[,、]?(?:\(|—)?(?:期间|这|的|在|整整|共计|共|总共|历经|历时|为期|持续|前后|时间|长达|合计|走过了?|经过了?|跨越|连续|总计|(?:任|租|合同|有效|存续)期为?|期限为?|工期为?|计)*"
)
_TO_STRETCH_ZH = regex(
    rf"(?:间|时间|期间|来|内)?(?:的?(?:{LASTING_ZH})){{0,2}}[,、]?(?:\(|—|即|:|为)*(?:自|从|由|起始于|时间为|期限为|期限自|有效期自|有效期为)?"
)


def _link(text: Text, dates: Sequence[Dated], length: Claim, stretch: Stretch) -> Severity | None:
    """Return how grave it is if a length of a sentence is not that of a stretch in it; None if it may be of another."""
    folded = text.folded
    start, end = length.quantity.outer
    before, after = folded[max(0, start - _NEAR) : start], folded[end : end + _NEAR]
    if _AFTER.match(after) or _WORKING.search(before) or _WORKING.match(after):
        return None
    bound = folded[end : stretch.begin.start]
    tied = end <= stretch.begin.start and _TIED.match(bound) is not None
    past = stretch.end.end <= start and _PAST.search(before) is not None
    if _APART.search(before) and not (tied or past):
        return None
    if stretch.end.end <= start:
        return _follows(text, dates, length, stretch, folded[stretch.end.end : start])
    if end <= stretch.begin.start and _precedes(text, length, bound):
        if _SESSIONS.match(folded, stretch.end.end):
            return None
        return "warning" if bound == "," and text.is_chinese else "error"
    return None


_SESSIONS = regex(
    "[,]?分[一二两三四五六七八九十\\d]+[期批次场]|[,]? in (?:two|three|four|five|\\d+) (?:sessions|groups|batches|rounds)"
)
"""What takes place several times, and lasts so long each time."""

_TOOK = regex(
    r"等待|等了|耗时|用了|花了|历时|为期|漫长|拖了|之久|(?<![a-z])(?:wait(?:ed|ing)?|took|taken|take|long|lasted|delays?|spent)(?![a-z])"
)


_OF_ANOTHER = regex(
    r"[另二]|其[他余它]|平均|(?<![a-z])(?:second|third|another|others?|average|usual|normally|most)(?![a-z])"
)


def _afterwards(dated: DatedText, sentence: DatedSentence, lengths: Sequence[Claim]) -> Iterator[Outcome]:
    """Yield an outcome for the one length of the next sentence, if that says how long all took and names no other time."""
    following = dated.text.sentence_at(sentence.end + 1)
    if following.start < sentence.end or dated.sentence_at(following.start) is not None:
        return
    said = within(lengths, following.start, following.end)
    ran = list(stretches(dated.text, sentence.dates))
    if len(said) != 1 or len(ran) != 1 or len(sentence.dates) != len(ran[0].dates):
        return
    start, end = said[0].quantity.outer
    before, after = dated.text.folded[max(0, start - _NEAR) : start], dated.text.folded[end : end + _NEAR]
    if _APART.search(before) or _AFTER.match(after) or said[0].quantity.unit not in MONTHS:
        return
    of_other = _OF_ANOTHER.search(dated.text.folded, following.start, following.end)
    if _TOOK.search(f"{before} {after}") and not of_other:
        yield from _check(said[0], ran[0], "warning")


_PASSED_ZH = regex(
    "[^,;]{0,6}[间,][^,;]{0,10}(?:走过|历经|经历|跨越|度过|历时|用时|为期|工作|服务|任职|运行|服役|持续|用|存续|工期)(?:了|为|共)?"
)
_CAREER = regex(
    r" (?:in|of|as|at|with) (?!(?:(?:the|this|that|his|her) )?(?:office|post|job|role|chair|position|service|operation|work)(?![a-z]))"
)
"""After 30 years in public service: of a whole career rather than of the time before."""
_THOSE = regex(r"(?<![a-z])(?:over|in|during|within) (?:these|those) $")
_WITHOUT_SUBJECT = regex("(?:已经?|均|都|实现|保持|取得|连续|并|也|为|是)*")
_DURING = regex(r"(?<![a-z])(?:in|over|within)(?: the| those| these| its)? ?$|[,;](?:短短|这)?$|(?<=[在用])$")
_WIDE = 80


def _follows(
    text: Text, dates: Sequence[Dated], length: Claim, stretch: Stretch, between: str
) -> Severity | None:
    """Return how surely a length behind a stretch is that of it: right behind, or of what happened in that time."""
    if (_TO_LENGTH_ZH if text.is_chinese else _TO_LENGTH_EN).fullmatch(between):
        after = text.folded[length.quantity.outer[1] :][:_NEAR]
        return None if between.endswith("after ") and _CAREER.match(after) else "error"
    if any(stretch.end.end <= each.start < length.quantity.start for each in dates) or len(between) > _WIDE:
        return None
    if "consecutive" in length.quantity.periods:
        *others, clause = between.removeprefix("间").removeprefix(",").split(",")
        tied = between.startswith((",", "间,")) and (not others or _WITHOUT_SUBJECT.fullmatch(clause))
        return "error" if tied and len(between) <= _NEAR else None
    if text.is_chinese and _PASSED_ZH.fullmatch(between):
        return "error"
    if _THOSE.search(between):
        return "error"
    return "warning" if length.quantity.unit in DAYS and _DURING.search(between) else None


_LATER_ZH = regex("[之以]?后(?:,|的|,?在|,?于)?")
_LATER_EN = regex(r" later,? ?(?:on )?(?:\(|[a-z]+day,? )?(?:the )?")


def _later(dated: DatedText, dates: Sequence[Dated], length: Claim) -> Stretch | None:
    """Return what lies between the only date before a length of days, weeks or months and the one right behind it."""
    text, end = dated.text, length.quantity.outer[1]
    now = next((each for each in dates if each.start >= end), None)
    pattern = _LATER_ZH if text.is_chinese else _LATER_EN
    if now is None or length.quantity.unit in ("year", "decade", "century"):
        return None
    if not pattern.fullmatch(text.folded, end, now.start):
        return None
    before = [each for each in dates if each.end <= length.quantity.start]
    return Stretch(before[0], now) if len(before) == 1 else None


_TERM_ZH = regex(
    "[,;(]?(?:[^,;()]{0,4}(?:期限|工期|租期|任期|为期|历时|存期|借期|周期|时长|期))(?:为|是|:|共)?$"
)
_TERM_EN = regex(
    r"[,(]? ?(?:(?:with|for|over|having|has|had|and) )*(?:an? |the )?(?:[a-z-]+ )?(?:term|maturity|duration|period|tenor|life|length)(?: is)? of $"
    r"|(?: and)?(?: (?:will|shall|would|is to|to))*(?: (?:remain|remains|remained|be|is|was|stay|run|runs|ran|last|lasts|lasted|continue|continues))?"
    r"(?: (?:in force|in effect|valid|effective))? for $"
)


def _enclosing(text: Text, dates: Sequence[Dated], length: Claim) -> Stretch | None:
    """Return the dates on either side of a length, which is said between them: issued in 2019 for a term of 7 years, due in 2027."""
    start, end = length.quantity.outer
    before = [each for each in dates if each.end <= start]
    after = [each for each in dates if each.start >= end]
    if not before or not after:
        return None
    one, other = before[-1], after[0]
    left, right = text.folded[one.end : start], text.folded[end : other.start]
    phrase = (_TERM_ZH if text.is_chinese else _TERM_EN).search(left)
    if phrase is None or _AFTER.match(right):
        return None
    between = left[: phrase.start()] + right.lstrip(")")
    return Stretch(one, other) if runs(text, one, other, between) else None


def _precedes(text: Text, length: Claim, between: str) -> bool:
    """Tell whether a length stands right before its stretch; one that only describes, if it is of what lasts."""
    if text.is_chinese:
        return _TO_STRETCH_ZH.fullmatch(between) is not None
    found = _TO_STRETCH_EN.fullmatch(between)
    if found is None:
        return False
    written = text.folded[length.quantity.start : length.quantity.end]
    return found["noun"] is not None or not (between.startswith("-") or "-" in written)
