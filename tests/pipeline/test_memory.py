"""Translation memory: what is like a text, how it differs, and where it comes from."""

import json
import random
import time
from pathlib import Path

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.pipeline.memory import load_memory
from jjjdoc.pipeline.memory_layout import as_data, match_lines
from jjjdoc.pipeline.memory_search import search_memory

UNIT = '<tu><tuv xml:lang="zh-CN"><seg>{}</seg></tuv><tuv xml:lang="en"><seg>{}</seg></tuv></tu>\n'
TURNOVER = (
    "2024年成交额达134.9亿元，必须调整。",
    "In 2024 the turnover reached CNY 13.49 billion and must be adjusted.",
)


def memory(folder: Path, *pairs: tuple[str, str]) -> str:
    file = folder / "old.tmx"
    units = "".join(UNIT.format(*pair) for pair in pairs)
    file.write_text(
        f'<tmx version="1.4"><header srclang="zh"/><body>\n{units}</body></tmx>', encoding="utf-8"
    )
    return str(file)


def test_figures_are_masked_and_their_difference_is_said(tmp_path: Path) -> None:
    entries = load_memory(None, [memory(tmp_path, ("另一句。", "Another one."), TURNOVER)])
    (match,) = search_memory(entries, "2025年成交额达140.2亿元，必须调整。")
    assert (match.score, match.text, match.translation) == (99, *TURNOVER)
    assert match.figures.asked == ("2025年", "140.2亿元")
    assert match.figures.remembered == ("2024年", "134.9亿元")
    assert not match.negations
    first = next(match_lines(match, "en"))
    assert first.startswith(" 99  ")
    assert first.endswith("old.tmx:3:32  line_3")


def test_the_same_text_and_only_that_has_the_full_score(tmp_path: Path) -> None:
    entries = load_memory(None, [memory(tmp_path, TURNOVER)])
    (match,) = search_memory(entries, f" {TURNOVER[0]}\n")
    assert (match.score, bool(match.figures)) == (100, False)


def test_a_negation_is_told(tmp_path: Path) -> None:
    entries = load_memory(None, [memory(tmp_path, TURNOVER)])
    (match,) = search_memory(entries, "2024年成交额达134.9亿元，不必调整。")
    assert match.score < 100
    assert (match.negations.asked, match.negations.remembered) == (("不",), ())
    lines = list(match_lines(match, "zh"))
    assert lines[-1] == "     ! 否定词不同：本文为不，记忆为无"


def test_either_language_is_searched(tmp_path: Path) -> None:
    entries = load_memory(None, [memory(tmp_path, TURNOVER)])
    (match,) = search_memory(entries, TURNOVER[1].replace("must be", "must not be"))
    assert (match.language, match.translation) == ("en", TURNOVER[0])
    assert match.negations.asked == ("not",)


def test_best_first_and_not_below_the_least(tmp_path: Path) -> None:
    texts = ("甲乙丙丁戊己庚辛壬癸", "甲乙丙丁戊己庚辛壬子", "甲乙丙丁戊己庚辛丑子", "子丑寅卯辰巳午未申酉")
    entries = load_memory(None, [memory(tmp_path, *((text, f"T{n}") for n, text in enumerate(texts)))])
    found = search_memory(entries, texts[0], least=75)
    assert [(match.score, match.translation) for match in found] == [(100, "T0"), (90, "T1"), (80, "T2")]
    assert len(search_memory(entries, texts[0], least=1, limit=2)) == 2
    assert search_memory(entries, "完全不是这样", least=60) == ()
    assert json.loads(json.dumps(as_data(found)))[1]["figures"] == {"text": [], "memory": []}


def test_other_formats_are_memories_too(tmp_path: Path) -> None:
    table = tmp_path / "old.tsv"
    table.write_text("zh\ten\n甲\tA\n甲\tA\n乙\t\n", encoding="utf-8")
    entries = load_memory(None, [str(table)])
    assert [(entry.passage("zh").text, entry.passage("en").text) for entry in entries] == [("甲", "A")]


def test_what_is_no_memory_is_refused(tmp_path: Path) -> None:
    notes = tmp_path / "notes.md"
    notes.write_text("# 甲\n", encoding="utf-8")
    for files, words in (
        ([str(notes)], "no texts in both"),
        ([], "--tm"),
        ([str(tmp_path / "x.tmx")], "no such file"),
    ):
        with pytest.raises(JjjdocError, match=words):
            load_memory(None, files)


def test_ten_thousand_segments(tmp_path: Path) -> None:
    draw = random.Random(1)
    characters = "京津冀协同发展推进交通产业生态一体化公共服务共建享三地联合印发规划方案合作园区创新技术成交额增长机制改革"
    pairs = [("".join(draw.choices(characters, k=30)), f"Sentence {number}") for number in range(10_000)]
    entries = load_memory(None, [memory(tmp_path, *pairs, TURNOVER)])
    before = time.process_time()
    found = search_memory(entries, "2025年成交额达140.2亿元，必须调整。")
    assert time.process_time() - before < 0.8
    assert found[0].text == TURNOVER[0]
