"""Candidates for a glossary from files: what the glossary has is none, and each is shown with its contexts."""

import json
from pathlib import Path

from jjjdoc.pipeline.terms.candidates import as_data, find_candidates, proposal_lines

TABLE = (
    "zh\ten\n"
    "营商环境持续优化。\tThe business environment keeps improving.\n"
    "各地营商环境更好。\tA better business environment.\n"
    "北京城市副中心优化营商环境。\tThe Beijing Municipal Administrative Center has a good business environment.\n"
    "北京城市副中心建成。\tThe Beijing Municipal Administrative Center is ready.\n"
    "在北京城市副中心。\tIn the Beijing Municipal Administrative Center.\n"
)


GLOSSARY = "concepts:\n  - id: known\n    zh:\n      preferred: {}\n    en:\n      preferred: {}\n"


def files(folder: Path, chinese: str, english: str) -> tuple[str, Path]:
    """Write the table, and a glossary with one concept."""
    table, glossary = folder / "old.tsv", folder / "glossary.yaml"
    table.write_text(TABLE, encoding="utf-8")
    glossary.write_text(GLOSSARY.format(chinese, english), encoding="utf-8")
    return str(table), glossary


def test_what_the_glossary_lacks(tmp_path: Path) -> None:
    table, glossary = files(tmp_path, "北京城市副中心", "Beijing Municipal Administrative Center")
    (found,) = find_candidates(None, [table], glossary=glossary)
    lines = list(proposal_lines(found, "en"))
    assert lines[:2] == [
        "营商环境  business environment",
        "    pairs: 3, with the Chinese term: 3, with the English term: 3",
    ]
    assert lines[2].endswith("old.tsv:2:1")
    assert lines[3:5] == ["        营商环境持续优化。", "        The business environment keeps improving."]
    (data,) = json.loads(json.dumps(as_data([found])))
    assert (data["zh"], data["en"], data["pairs"], data["places"][2]["line"]) == (
        "营商环境",
        "business environment",
        3,
        4,
    )


def test_another_glossary(tmp_path: Path) -> None:
    table, glossary = files(tmp_path, "营商环境", "business environment")
    names = [each.candidate.chinese for each in find_candidates(None, [table], glossary=glossary)]
    assert names == ["北京城市副中心"]
