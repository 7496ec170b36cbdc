"""Official documents that tests write: their front matter and parts."""

from contracts.sample import ZH, document, literal
from jjjdoc.tree.nodes import (
    Document,
    Front,
    Official,
    OfficialName,
    OfficialPart,
)

PARTS: dict[OfficialName, str] = {
    "secrecy": "机密★1年",
    "urgency": "特急",
    "issuer_mark": "示例发文机关文件",
    "document_number": "示例发〔示例〕1号",
    "signatory": "示例",
    "addressee": "各示例机关",
    "attendees": "示例甲、示例乙",
    "excused": "示例丙",
    "observers": "示例丁",
    "note": "此件公开发布",
    "copies_to": "示例机关甲，示例机关乙",
    "printed_by": "示例办公室",
}


def front(
    *names: OfficialName, annexes: tuple[str, ...] = (), issuer: str | None = "示例办公室", **more
) -> Front:
    parts = [OfficialPart(name, literal(PARTS[name], ZH, f"official_{name}")) for name in names]
    parts += [OfficialPart("annex", literal(annex, ZH)) for annex in annexes]
    return Front(
        ZH,
        literal("示例报告", ZH, "report_title"),
        None,
        literal(issuer, ZH) if issuer else None,
        "2024年3月1日",
        None,
        (),
        Official(tuple(parts), **more),
    )


def official(*names: OfficialName, blocks=(), **more) -> Document:
    return document(tuple(blocks), (ZH,), fronts=(front(*names, **more),))


def whole(blocks=()) -> Document:
    return official(
        *PARTS, blocks=blocks, annexes=("甲", "乙"), copy_number="000001", printed_on="2024年3月2日"
    )
