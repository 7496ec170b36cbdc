"""What is written about a rule: the examples of its docstring, its spec, its labelled samples."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from rules.checking import BREAK, Case, make_case, read_escapes

SPECS = Path(__file__).parent
SAMPLES = Path(__file__).parents[1] / "quality"
HEADINGS = ("What it finds", "Why it matters", "Examples", "Limits")

EXAMPLE = re.compile(r"(Bad|Good) ((?:zh|en|pair|files|report)(?: (?:gov|web))?): (.*)")
FENCE = re.compile(r"^```(?P<kind>[a-z ]+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
PAIR = re.compile(r"^(?P<source>zh|en): ?([^\n]*)\n(?!(?P=source))(?:zh|en): ?([^\n]*)", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    verdict: Literal["bad", "good"]
    case: Case


@dataclass(frozen=True)
class SpecBlock:
    """A fenced block of a spec, and the findings listed after it."""

    cases: tuple[Case, ...]
    expected: tuple[str, ...]


@dataclass(frozen=True)
class Spec:
    concepts: str | None
    reports: tuple[SpecBlock, ...]
    does_not_report: tuple[SpecBlock, ...]


def read_parts(docstring: str) -> dict[str, str]:
    """Return the text under each heading of a docstring, and what stands before them under ""."""
    parts: dict[str, list[str]] = {"": []}
    heading = ""
    for line in docstring.splitlines():
        if line and not line.startswith(" ") and line.strip() in HEADINGS:
            heading = line.strip()
            parts[heading] = []
        else:
            parts[heading].append(line)
    return {name: "\n".join(lines).strip("\n") for name, lines in parts.items()}


def read_examples(docstring: str) -> tuple[Example, ...]:
    """Return the examples of a docstring; each line under the heading must be one."""
    return tuple(
        _example(line.strip())
        for line in read_parts(docstring).get("Examples", "").splitlines()
        if line.strip()
    )


def _example(line: str) -> Example:
    found = EXAMPLE.fullmatch(line)
    assert found, (
        f'not an example (Bad en: …, Good zh: …, Bad pair: … || …; with \\n, a docstring r"""…"""): {line!r}'
    )
    texts = found[3].split(" || ") if found[2].startswith(("pair", "files")) else [found[3]]
    texts = [read_escapes(text.replace(BREAK, "\n")) for text in texts]
    return Example("bad" if found[1] == "Bad" else "good", make_case(found[2], texts))


def spec_path(rule_id: str) -> Path:
    return SPECS / f"{rule_id.replace('.', '/')}.md"


def read_spec(rule_id: str) -> Spec:
    """Return a rule's spec; the file must have both sections."""
    text = spec_path(rule_id).read_text(encoding="utf-8")
    # A sample may hold headings of its own, so only these two divide a spec.
    divider = re.compile(r"^## (?=(?:Reports|Does not report)$)", re.MULTILINE)
    sections = {part.splitlines()[0]: part for part in divider.split(text)[1:]}
    for name in ("Reports", "Does not report"):
        assert name in sections, f"{spec_path(rule_id)} lacks ## {name}"
    concepts = [block["body"] for block in FENCE.finditer(text) if block["kind"] == "glossary"]
    return Spec(
        concepts[0] if concepts else None,
        tuple(_blocks(sections["Reports"])),
        tuple(_blocks(sections["Does not report"])),
    )


def _blocks(section: str) -> Iterator[SpecBlock]:
    blocks = [block for block in FENCE.finditer(section) if block["kind"] != "glossary"]
    ends = [block.start() for block in blocks[1:]] + [len(section)]
    for block, end in zip(blocks, ends, strict=True):
        after = section[block.end() : end]
        expected = tuple(line[2:] for line in after.splitlines() if line.startswith("- "))
        yield SpecBlock(tuple(_cases(block["kind"], block["body"])), expected)


def _cases(kind: str, body: str) -> Iterator[Case]:
    if not kind.startswith(("pair", "files")):
        yield make_case(kind, [read_escapes(body.removesuffix("\n"))])
        return
    found = list(PAIR.finditer(body))
    written = sum(line.startswith(("zh:", "en:")) for line in body.splitlines())
    assert written == 2 * len(found), (
        f"a case is a line zh: … and a line en: …, that of the source first:\n{body}"
    )
    for pair in found:
        line = body.count("\n", 0, pair.start()) + 1
        order = 1 if pair["source"] == "zh" else -1
        texts = [read_escapes(text.replace(BREAK, "\n")) for text in pair.group(2, 3)[::order]]
        case = make_case(kind, texts, (line, line + 1)[::order])
        yield case if order == 1 else replace(case, source="en")


def samples_path(rule_id: str) -> Path:
    return SAMPLES / f"{rule_id}.tsv"


def read_samples(rule_id: str) -> tuple[Example, ...]:
    """Return a rule's labelled samples."""
    lines = samples_path(rule_id).read_text(encoding="utf-8").splitlines()
    assert lines[0] == "verdict\tkind\tzh\ten", (
        f"{samples_path(rule_id)}: the header is verdict, kind, zh, en"
    )
    return tuple(_sample(line) for line in lines[1:] if line.strip())


def _sample(line: str) -> Example:
    verdict, kind, zh, en = [*line.split("\t"), "", ""][:4]
    assert verdict in ("bad", "good"), f"bad or good: {line!r}"
    texts = {"zh": [zh], "report": [zh], "en": [en]}.get(kind.split(" ")[0], [zh, en])
    case = make_case(kind, [read_escapes(text.replace(BREAK, "\n")) for text in texts])
    return Example("bad" if verdict == "bad" else "good", case)
