"""A sentence, or a figure, that the translation puts into the next paragraph is no finding, in a report, a Word file or two files."""

from pathlib import Path

from jjjdoc.config.read import read_settings
from jjjdoc.findings import Finding
from jjjdoc.pipeline.build.build import Request, build
from jjjdoc.pipeline.lint.lint import LintRequest, lint
from jjjdoc.pipeline.project.init import init_project

ZH = (
    "全市供水总量388亿立方米，同比增长3.2%。新建供水管网614公里，总投资52.6亿元。",
    "治理河道136条，清淤270万立方米。",
    "节水型企业达到1860家，占规模以上企业的41.5%。",
)
EN = (
    "The city supplied 38.8 billion cubic meters of water, up 3.2 percent. It laid 614 kilometers of pipes at a total cost of CNY 5.26 billion.",
    "It improved 136 rivers and removed 2.7 million cubic meters of silt.",
    "There are 1,860 water-saving enterprises, or 41.5 percent of enterprises above designated size.",
)
MOVED = (
    "The city supplied 38.8 billion cubic meters of water, up 3.2 percent.",
    f"It laid 614 kilometers of pipes at a total cost of CNY 5.26 billion. {EN[1]}",
    EN[2],
)
"""The second sentence is at the head of the next paragraph."""
SETTINGS = '[editions.paired]\nlanguages = ["zh", "en"]\nlayout = "side-by-side"\n'
FIGURES = ("number",)


def report(zh: tuple[str, ...], en: tuple[str, ...], heading: str = "") -> str:
    texts = [
        f'      - {{id: t{number}, zh: "{one}", en: "{other}"}}'
        for number, (one, other) in enumerate(zip(zh, en, strict=True))
    ]
    if heading:
        texts.insert(1, heading)
    head = "id: water\nlanguages: {source: zh, targets: [en]}\ntitle: {zh: 水务报告, en: Report on Water}\ndate: 2024-03-01\nsections:\n"
    return head + "  - id: one\n    title: {zh: 供水, en: Water}\n    content:\n" + "\n".join(texts) + "\n"


def in_report(folder: Path, text: str) -> list[Finding]:
    (folder / "water.yaml").write_text(text, encoding="utf-8")
    return lint(None, LintRequest(inputs=(str(folder / "water.yaml"),), select=FIGURES)).findings


def in_two_files(folder: Path, zh: tuple[str, ...], en: tuple[str, ...]) -> list[Finding]:
    for name, texts in (("zh", zh), ("en", en)):
        title = "水务报告" if name == "zh" else "Report on Water"
        (folder / f"{name}.md").write_text("\n\n".join((f"# {title}", *texts)) + "\n", encoding="utf-8")
    request = LintRequest(
        inputs=(str(folder / "en.md"),),
        against=folder / "zh.md",
        select=("number", "counterpart"),
        severity="note",
    )
    return lint(None, request).findings


def in_word(folder: Path, text: str) -> list[Finding]:
    init_project(folder)
    for file in (folder / "sources").glob("*.yaml"):
        file.unlink()
    (folder / "jjjdoc.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "sources/water.yaml").write_text(text, encoding="utf-8")
    settings = read_settings(folder / "jjjdoc.toml")
    build(settings, Request(formats=("docx",), output=folder / "out"), lambda *_: None)
    word = str(next((folder / "out").rglob("*.docx")))
    return lint(None, LintRequest(inputs=(word,), select=FIGURES)).findings


def rules(found: list[Finding]) -> list[str]:
    return sorted(finding.rule for finding in found)


def test_a_sentence_in_the_next_paragraph_of_a_report(tmp_path: Path) -> None:
    assert in_report(tmp_path, report(ZH, MOVED)) == []


def test_a_sentence_in_the_next_paragraph_of_a_word_file(tmp_path: Path) -> None:
    assert in_word(tmp_path, report(ZH, MOVED)) == []


def test_a_sentence_in_the_next_paragraph_of_two_files(tmp_path: Path) -> None:
    assert in_two_files(tmp_path, ZH, MOVED) == []


def test_a_sentence_two_paragraphs_on_is_told(tmp_path: Path) -> None:
    far = (MOVED[0], EN[1], f"{EN[2]} It laid 614 kilometers of pipes at a total cost of CNY 5.26 billion.")
    assert rules(in_two_files(tmp_path, ZH, far)) == ["counterpart.added", "counterpart.lost"]


def test_a_sentence_that_is_missing_is_told_beside_one_that_was_moved(tmp_path: Path) -> None:
    zh = (f"{ZH[0]}改造老旧管网205公里。", *ZH[1:])
    found = in_two_files(tmp_path, zh, MOVED)
    assert [each.related[0].text for each in found] == ["改造老旧管网205公里。"]


def test_a_figure_in_the_paragraph_before(tmp_path: Path) -> None:
    en = (
        EN[0],
        EN[1].replace("136", "many") + " In all, 1,860 enterprises save water.",
        EN[2].replace("1,860 ", ""),
    )
    zh = (ZH[0], ZH[1].replace("136条", "多条"), ZH[2])
    assert in_report(tmp_path, report(zh, en)) == []


def test_a_figure_that_is_wrong_beside_its_paragraph(tmp_path: Path) -> None:
    en = (MOVED[0], MOVED[1].replace("614", "641"), MOVED[2])
    assert rules(in_report(tmp_path, report(ZH, en))) == ["number.added", "number.missing"]


def test_one_figure_is_no_excuse_for_two(tmp_path: Path) -> None:
    en = (MOVED[0], MOVED[1], EN[2])
    zh = (ZH[0], ZH[1], f"{ZH[2]}新建管网614公里。")
    assert rules(in_report(tmp_path, report(zh, en))) == ["number.missing"]


def test_figures_that_changed_places_are_found(tmp_path: Path) -> None:
    zh = ("出口总额为1245亿元。", "财政收入达到386.4亿元。", ZH[2])
    en = ("Exports came to CNY 38.64 billion.", "Revenue reached CNY 124.5 billion.", EN[2])
    assert len(in_report(tmp_path, report(zh, en))) > 1


def test_a_heading_is_not_crossed(tmp_path: Path) -> None:
    section = "  - id: two\n    title: {zh: 管网, en: Pipes}\n    content:"
    assert "number.missing" in rules(in_report(tmp_path, report(ZH, MOVED, section)))
