"""Faults as translators make them, put into the English of right pairs: what number rules must find."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

_SCALES = "hundred|thousand|million|billion|trillion"
# Read without the reader that is measured: digits, a scale word, and no name or date around.
_NUMBER = re.compile(
    rf"(?<![\w.,/:$#-])(?P<currency>(?:CNY|RMB|US\$|HK\$|\$|£|€) ?)?(?P<digits>[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+|[0-9]+(?:\.[0-9]+)?)"
    rf"(?P<scale> (?:{_SCALES}))?(?![\w,./:-]*[0-9])(?!-|(?:st|nd|rd|th|s)\b|/)(?P<rest> ?(?:percent|per cent|%))?"
)
_YEAR = re.compile(r"(?:1[0-9]|20)[0-9]{2}")
_MONTHS = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $|^,? ?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
_LEAST = 13
_ORDINALS = {
    "second": "two", "third": "three", "fourth": "four", "fifth": "five", "sixth": "six", "seventh": "seven",
    "eighth": "eight", "ninth": "nine", "tenth": "ten",
}  # fmt: skip

Mutation = Callable[[str], Iterator[str]]


def _numbers(text: str) -> Iterator[re.Match[str]]:
    """Yield the amounts of a text that no one rephrases: from 13 on, or with decimals, scale, currency or percent."""
    for found in _NUMBER.finditer(text):
        plain = found["digits"].replace(",", "")
        bare = not (found["scale"] or found["rest"] or found["currency"])
        if bare and (_YEAR.fullmatch(plain) or (Decimal(plain) < _LEAST and "." not in plain)):
            continue
        if bare and (_MONTHS.search(text[: found.start()]) or _MONTHS.match(text[found.end() :])):
            continue
        if Decimal(plain):
            yield found


def _with_digits(text: str, found: re.Match[str], digits: str, scale: str | None = None) -> str:
    end = found.end("scale") if scale is not None and found["scale"] else found.end("digits")
    return text[: found.start("digits")] + digits + (scale or "") + text[end:]


def _written(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _shifted(power: int) -> Mutation:
    def mutate(text: str) -> Iterator[str]:
        for found in _numbers(text):
            yield _with_digits(text, found, _written(Decimal(found["digits"].replace(",", "")).scaleb(power)))

    return mutate


def _other_scale(text: str) -> Iterator[str]:
    """Say million for billion, as whoever reads 亿 so."""
    other = {" million": " billion", " billion": " million", " thousand": " million", " trillion": " billion"}
    for found in _numbers(text):
        if found["scale"] in other:
            yield _with_digits(text, found, found["digits"], other[found["scale"]])


def _dropped_wan(text: str) -> Iterator[str]:
    powers = {" million": 6, " billion": 9, " trillion": 12, " thousand": 3, " hundred": 2, None: 0}
    for found in _numbers(text):
        ones = Decimal(found["digits"].replace(",", "")).scaleb(powers[found["scale"]])
        if ones >= 10**5 and ones % 10 == 0:
            yield _with_digits(text, found, _written(ones.scaleb(-4)), "")


def _transposed(text: str) -> Iterator[str]:
    for found in _numbers(text):
        digits = found["digits"]
        for at in range(len(digits) - 1):
            one, other = digits[at], digits[at + 1]
            if one.isdigit() and other.isdigit() and one != other and (at or other != "0"):
                yield _with_digits(text, found, digits[:at] + other + one + digits[at + 2 :])
                break


def _half_range(text: str) -> Iterator[str]:
    bound = r"[0-9][0-9,.]*%?"
    for found in re.finditer(rf"(?<![\w.,$/#(-]){bound}(?: to |[-–])(?={bound} [a-z])(?![0-9]{{4}}\b)", text):
        if not re.match(r"(?:1[0-9]|20)[0-9]{2}\b", found[0]):
            before = text[: found.start()]
            for word in ("from ", "between ", "From ", "Between "):
                before = before.removesuffix(word)
            yield before + text[found.end() :]


def _swapped_words(pairs: dict[str, str], after: str) -> Mutation:
    pattern = re.compile(rf"\b({'|'.join(pairs)}) (?={after})", re.IGNORECASE)

    def mutate(text: str) -> Iterator[str]:
        for found in pattern.finditer(text):
            yield text[: found.start()] + pairs[found[1].lower()] + " " + text[found.end() :]

    return mutate


_CHANGE = r"(?:rose|risen|fell|fallen|grew|grown|increased?|decreased?|declined?|dropped|reduced|cut|down|up(?= by))"


def _by_for_to(text: str) -> Iterator[str]:
    for found in re.finditer(rf"\b{_CHANGE} (by|to) (?=[$£€]?[0-9])", text):
        other = {"by": "to", "to": "by"}[found[1]]
        yield text[: found.start(1)] + other + text[found.end(1) :]


def _points(text: str) -> Iterator[str]:
    for found in re.finditer(r"(?<=[0-9]) (percentage points?)\b", text):
        yield text[: found.start(1)] + "percent" + text[found.end(1) :]
    for found in re.finditer(r"(?<=[0-9])( percent\b|%)", text):
        yield text[: found.start(1)] + " percentage points" + text[found.end(1) :]


def _cardinals(text: str) -> Iterator[str]:
    not_counted = "half|quarter|time|most|day|trimester|minute|period|place|largest|phase"
    for found in re.finditer(rf"\bthe ({'|'.join(_ORDINALS)}) (?!{not_counted})([a-z]+[a-rt-z])\b", text):
        yield f"{text[: found.start()]}{_ORDINALS[found[1]]} {found[2]}s{text[found.end() :]}"


MUTATIONS: dict[str, Mutation] = {
    "x 10": _shifted(1),
    "/ 10": _shifted(-1),
    "x 1000": _shifted(3),
    "another scale": _other_scale,
    "万 dropped": _dropped_wan,
    "half of a range": _half_range,
    "over, nearly": _swapped_words({"over": "nearly", "more than": "nearly", "nearly": "over", "almost": "over"}, r"[$£€]?[0-9]"),
    "by, to": _by_for_to,
    "percent, points": _points,
    "digits swapped": _transposed,
    "ordinal": _cardinals,
}  # fmt: skip

POWERS = ("x 10", "/ 10", "x 1000", "another scale", "万 dropped")
