"""The examples of docs/source-format.md are true: put together, they are a report that loads."""

import re
import textwrap
from pathlib import Path

from jjjdoc.loader.report import load_report

DOCUMENT = Path(__file__).parents[2] / "docs" / "source-format.md"


def _examples() -> list[str]:
    return re.findall(r"```yaml\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)


def test_the_examples_make_a_report(tmp_path: Path) -> None:
    examples = _examples()
    (report,) = (text for text in examples if text.startswith("id:"))
    (sections,) = (text for text in examples if text.startswith("sections:"))
    (official,) = (text for text in examples if text.startswith("official:"))
    (references,) = (text for text in examples if text.startswith("references:"))
    facts, shared = (text for text in examples if text.startswith("facts:"))
    derived = [text for text in examples if text.startswith("  ")]
    blocks = [text for text in examples if text.startswith("- ")]
    assert len(examples) == 6 + len(derived) + len(blocks)

    content = textwrap.indent("".join(blocks), " " * 6)
    sections = sections.replace("    sections: []\n", content + "    sections: []\n")
    report = report.replace("facts: {}\n", facts + "".join(derived) + references + official)
    report = report.replace("sections: []\n", sections)
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "facts.yaml").write_text(shared, encoding="utf-8")
    path = tmp_path / "report.yaml"
    path.write_text(report, encoding="utf-8")

    loaded = load_report(path, tmp_path)
    assert loaded.official is not None
    assert [name for name, _ in loaded.official.parts] == [
        "issuer_mark",
        "document_number",
        "addressee",
        "annex",
        "printed_by",
    ]
    assert list(loaded.facts) == [
        "regional_gdp_2013",
        "regional_gdp",
        "tech_contracts",
        "tech_growth",
        "gdp_multiple",
    ]
    assert [type(block).__name__ for block in loaded.sections[0].blocks] == [
        "ParagraphBlock",
        "ParagraphBlock",
        "TableBlock",
        "ChartBlock",
        "ListSource",
        "KeyFiguresBlock",
        "NoteBlock",
    ]
