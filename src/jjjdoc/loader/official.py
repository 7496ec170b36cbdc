"""What makes an official document of a report, checked by GB/T 9704-2012 where its text is Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, cast, get_args

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.loader.context import Context
from jjjdoc.loader.nodes import Entry, Scalar
from jjjdoc.loader.segments import build_named, build_segment
from jjjdoc.model.report import OfficialData, Segment
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import OfficialName

#: Stands in a sample for what a real document has.
SAMPLE: Final = "示例"

_NUMBER = regex(rf"[^\W\d_]{{1,20}}〔(?:[12][0-9]{{3}}|{SAMPLE})〕(?:[1-9][0-9]{{0,5}}|{SAMPLE})号")
_SECRECY = regex(r"(?:绝密|机密|秘密)(?:★(?:长期|[1-9][0-9]?(?:年|个月|天)))?")
_URGENCY = regex("特提|特急|加急|平急")

_NOT_A_NUMBER = Wording(en="“{text}” is not a valid document number", zh="“{text}”不是规范的发文字号")
_NUMBER_IS = Wording(
    en="write the code of the issuer, the four-digit year in 〔〕, the number without 第 or"
    " leading zeros, and 号: 国发〔2024〕1号 (GB/T 9704-2012, 7.2.5)",
    zh="请写机关代字、六角括号中的四位年份、不加“第”字且不编虚位的序号和“号”，如“国发〔2024〕1号"
    "”（GB/T 9704-2012，7.2.5）",
)
_NOT_SECRECY = Wording(en="“{text}” is not a valid degree of secrecy", zh="“{text}”不是规范的密级和保密期限")
_SECRECY_IS = Wording(
    en="write 绝密, 机密 or 秘密 and its duration: 机密★1年 (GB/T 9704-2012, 7.2.2)",
    zh="请写绝密、机密或秘密，加保密期限，如“机密★1年”（GB/T 9704-2012，7.2.2）",
)
_NOT_URGENCY = Wording(en="“{text}” is not a valid degree of urgency", zh="“{text}”不是规范的紧急程度")
_URGENCY_IS = Wording(
    en="write 特急 or 加急; for a telegram, write 特提, 特急, 加急 or 平急 (GB/T 9704-2012, 7.2.3)",
    zh="请写特急或加急；电报写特提、特急、加急或平急（GB/T 9704-2012，7.2.3）",
)

_CHINESE: Final = {
    "document_number": (_NUMBER, _NOT_A_NUMBER, _NUMBER_IS),
    "secrecy": (_SECRECY, _NOT_SECRECY, _SECRECY_IS),
    "urgency": (_URGENCY, _NOT_URGENCY, _URGENCY_IS),
}


def read_official(context: Context, entry: Entry | None) -> OfficialData | None:
    """Return what a report has of an official document, None if it says nothing of it."""
    if entry is None:
        return None
    for key, (pattern, message, hint) in _CHINESE.items():
        for text in _chinese_texts(entry.entry(key)):
            if not pattern.fullmatch(text.value.strip()):
                context.fault(text, message(text=text.value.strip()[:60]), hint())
    day = entry.text("printed_on")
    return OfficialData(
        parts=tuple(_parts(context, entry)),
        copy_number=entry.text("copy_number"),
        printed_on=date.fromisoformat(day) if day else None,
        sealed=entry.text("sealed") == "true",
    )


def _parts(context: Context, entry: Entry) -> Iterator[tuple[OfficialName, Segment]]:
    """Yield the parts in reading order."""
    for name in cast(tuple[OfficialName, ...], get_args(OfficialName)):
        if name == "annex":
            for number, annex in enumerate(entry.entries("annexes"), 1):
                made = context.claim(f"official_annex_{number}", annex.node, made=True)
                yield name, build_segment(context, made, annex)
        elif segment := build_named(context, entry, name, f"official_{name}"):
            yield name, segment


def _chinese_texts(entry: Entry | None) -> Iterator[Scalar]:
    if entry is not None:
        yield from (scalar for tag, scalar in entry.texts().items() if is_chinese(tag))
