"""Translation memory: what is like a text, how it differs, and where it comes from."""

import json
import os
import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.pipeline.memory.index import MemoryIndex
from jjjdoc.pipeline.memory.opening import NO_MEMORY, open_memories
from jjjdoc.pipeline.memory.record import Remembered
from jjjdoc.pipeline.memory.search import Match, as_data, match_lines, search_memories
from work import work

ASKED = "2025年成交额达140.2亿元，必须调整。"
UNIT = '<tu><tuv xml:lang="zh-CN"><seg>{}</seg></tuv><tuv xml:lang="en"><seg>{}</seg></tuv></tu>\n'
TURNOVER = (
    "2024年成交额达134.9亿元，必须调整。",
    "In 2024 the turnover reached CNY 13.49 billion and must be adjusted.",
)


def search(files: list[str], *forms: str, **more: Any) -> tuple[Match, ...]:
    with open_memories(None, files) as memories:
        return search_memories(memories, *forms, **more)


def memory(folder: Path, *pairs: tuple[str, str]) -> str:
    file = folder / "old.tmx"
    units = "".join(UNIT.format(*pair) for pair in pairs)
    file.write_text(
        f'<tmx version="1.4"><header srclang="zh"/><body>\n{units}</body></tmx>', encoding="utf-8"
    )
    return str(file)


def test_figures_are_masked_and_their_difference_is_said(tmp_path: Path) -> None:
    files = [memory(tmp_path, ("另一句。", "Another one."), TURNOVER)]
    (match,) = search(files, "2025年成交额达140.2亿元，必须调整。")
    assert (match.score, match.text, match.translation) == (99, *TURNOVER)
    assert match.figures.asked == ("2025年", "140.2亿元")
    assert match.figures.remembered == ("2024年", "134.9亿元")
    assert not match.negations
    first = next(match_lines(match, "en"))
    assert first.startswith(" 99  ")
    assert first.endswith("old.tmx:3:32  line_3")


def test_the_same_text_and_only_that_has_the_full_score(tmp_path: Path) -> None:
    files = [memory(tmp_path, TURNOVER)]
    (match,) = search(files, f" {TURNOVER[0]}\n")
    assert (match.score, bool(match.figures)) == (100, False)


def test_a_negation_is_told(tmp_path: Path) -> None:
    files = [memory(tmp_path, TURNOVER)]
    (match,) = search(files, "2024年成交额达134.9亿元，不必调整。")
    assert match.score < 100
    assert (match.negations.asked, match.negations.remembered) == (("不",), ())
    lines = list(match_lines(match, "zh"))
    assert lines[-1] == "     ! 否定词不同：本文为不，记忆为无"


def test_either_language_is_searched(tmp_path: Path) -> None:
    files = [memory(tmp_path, TURNOVER)]
    (match,) = search(files, TURNOVER[1].replace("must be", "must not be"))
    assert (match.language, match.translation) == ("en", TURNOVER[0])
    assert match.negations.asked == ("not",)


def test_best_first_and_not_below_the_least(tmp_path: Path) -> None:
    texts = ("甲乙丙丁戊己庚辛壬癸", "甲乙丙丁戊己庚辛壬子", "甲乙丙丁戊己庚辛丑子", "子丑寅卯辰巳午未申酉")
    files = [memory(tmp_path, *((text, f"T{n}") for n, text in enumerate(texts)))]
    found = search(files, texts[0], least=75)
    assert [(match.score, match.translation) for match in found] == [(100, "T0"), (90, "T1"), (80, "T2")]
    assert len(search(files, texts[0], least=1, limit=2)) == 2
    assert search(files, "完全不是这样", least=60) == ()
    assert json.loads(json.dumps(as_data(found)))[1]["figures"] == {"text": [], "memory": []}


def test_other_formats_are_memories_too(tmp_path: Path) -> None:
    table = tmp_path / "old.tsv"
    table.write_text("zh\ten\n甲\tA\n甲\tA\n乙\t\n", encoding="utf-8")
    assert [(each.text, each.translation) for each in search([str(table)], "甲")] == [("甲", "A")]
    assert search([str(table)], "乙") == ()


def test_what_is_no_memory_is_refused(tmp_path: Path) -> None:
    notes = tmp_path / "notes.md"
    notes.write_text("# 甲\n", encoding="utf-8")
    for files, words in (
        ([str(notes)], "no texts in both"),
        ([], "--memory"),
        ([str(tmp_path / "x.tmx")], "no such file"),
    ):
        with pytest.raises(JjjdocError, match=words):
            search(files, "甲")


def test_a_document_type_is_named_by_many_programs(tmp_path: Path) -> None:
    file = Path(memory(tmp_path, TURNOVER))
    text = file.read_text(encoding="utf-8")
    file.write_text(f'<!DOCTYPE tmx SYSTEM "tmx11.dtd">\n{text}', encoding="utf-8")
    assert search([str(file)], TURNOVER[0])[0].score == 100
    for bad, words in (
        (f'<!DOCTYPE tmx [<!ENTITY a "b">]>{text}', "document type"),
        (f'<!DOCTYPE tmx SYSTEM "tmx11.dtd">{text.replace("必须", "&must;")}', "must"),
    ):
        file.write_text(bad, encoding="utf-8")
        with pytest.raises(JjjdocError, match=words):
            search([str(file)], TURNOVER[0])


def test_codes_are_what_they_hold(tmp_path: Path) -> None:
    pair = ('达到<ph id="1">{output}</ph>。', 'It is <ph id="1">{output}</ph>.')
    (match,) = search([memory(tmp_path, pair)], "达到{output}。")
    assert (match.score, match.translation) == (100, "It is {output}.")


def test_forms_of_a_text_are_asked_for_together(tmp_path: Path) -> None:
    pairs = [("达到{output}，继续增长。", "It is {output}, growing."), ("达到9.1万亿元，继续增长。", "Nine.")]
    found = search([memory(tmp_path, *pairs)], "达到10.4万亿元，继续增长。", "达到{output}，继续增长。")
    assert [(each.score, each.translation) for each in found] == [
        (100, "It is {output}, growing."),
        (99, "Nine."),
    ]
    assert (found[1].figures.asked, found[1].figures.remembered) == (("10.4万亿元",), ("9.1万亿元",))


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return a memory of two thousand segments, large enough for its index to be kept, and an empty folder for that."""
    monkeypatch.setattr("jjjdoc.pipeline.project.cache.cache_folder", lambda: tmp_path / "cache")
    draw = random.Random(1)
    characters = "京津冀协同发展推进交通产业生态一体化公共服务共建享三地联合印发规划方案合作园区创新技术成交额增长机制改革"
    pairs = [("".join(draw.choices(characters, k=30)), f"Sentence {number}") for number in range(2_000)]
    return memory(tmp_path, *pairs, TURNOVER)


def test_the_index_of_a_large_memory_is_kept(
    tmp_path: Path, many: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = search([many], ASKED)
    (kept,) = (tmp_path / "cache").iterdir()
    with open_memories(None, [many]) as memories:
        found = search_memories(memories, ASKED)
        assert work(lambda: search_memories(memories, ASKED)) < 20_000, "a part of the segments is looked at"
    assert found == first
    assert (found[0].text, found[0].segment.path, found[0].segment.line) == (TURNOVER[0], many, 2_002)
    with monkeypatch.context() as patch:
        patch.setattr("jjjdoc.pipeline.memory.opening.read_pairs", None)  # it is not read again
        assert search([many], ASKED) == found

    kept.write_bytes(b"SQLite format 3\0 but no more")
    assert search([many], ASKED) == found
    (kept,) = (tmp_path / "cache").iterdir()
    assert kept.stat().st_size > 500_000

    file = Path(many)
    file.write_text(file.read_text(encoding="utf-8").replace("must be", "has to be"), encoding="utf-8")
    assert "has to be" in search([many], ASKED)[0].translation
    assert len(list((tmp_path / "cache").iterdir())) == 2


def test_a_damaged_index_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jjjdoc.pipeline.project.cache.cache_folder", lambda: tmp_path / "cache")
    monkeypatch.setattr("jjjdoc.pipeline.memory.opening._WORTH_KEEPING", 0)
    small = memory(tmp_path, TURNOVER)
    first = search([small], ASKED)
    (kept,) = (tmp_path / "cache").iterdir()
    sound = kept.read_bytes()
    flipped = [
        sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :]
        for at in range(0, len(sound), len(sound) // 400)
    ]
    for damaged in (*flipped, b"", sound[:-1], sound[: len(sound) // 2], sound + b"\0"):
        kept.unlink(missing_ok=True)
        kept.write_bytes(damaged)
        assert search([small], ASKED) == first
        (made,) = (tmp_path / "cache").iterdir()
        assert made.read_bytes() != damaged
        made.rename(kept)


def test_where_no_index_can_be_kept_it_is_made_each_time(tmp_path: Path, many: str) -> None:
    (tmp_path / "cache").write_text("a file, where a folder would be", encoding="utf-8")
    assert search([many], ASKED)[0].text == TURNOVER[0]
    assert (tmp_path / "cache").is_file()


def test_few_indexes_are_kept(tmp_path: Path, many: str) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    for number in range(12):
        old = folder / f"{number}.memory"
        old.touch()
        os.utime(old, (number, number))
    search([many], ASKED)
    kept = sorted(each.name for each in folder.iterdir() if len(each.name) < 12)
    assert kept == sorted(f"{number}.memory" for number in range(5, 12))


def test_of_a_folder_what_has_pairs_is_taken(tmp_path: Path) -> None:
    memory(tmp_path, TURNOVER)
    (tmp_path / "notes.md").write_text("# 甲\n", encoding="utf-8")
    assert search([str(tmp_path)], TURNOVER[0])[0].score == 100


def test_without_a_home_no_index_is_kept(many: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jjjdoc.pipeline.project.cache.cache_folder", lambda: None)
    assert search([many], ASKED)[0].text == TURNOVER[0]


@pytest.mark.parametrize(
    "text", ["", " ", "\udcff", "\udce5\u4e59", "{", "[[", "\0", "甲" * 20_000, "a " * 20_000]
)
def test_anything_can_be_asked(tmp_path: Path, text: str) -> None:
    files = [memory(tmp_path, TURNOVER, ("甲乙丙", "A B C"))]
    assert all(match.score < 100 for match in search(files, text, least=1))


def test_a_memory_that_cannot_be_read_leaves_nothing_open(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def noted(name: str) -> sqlite3.Connection:
        opened.append(connect(name))
        return opened[-1]

    def segments() -> Iterator[Remembered]:
        raise JjjdocError(NO_MEMORY())
        yield  # so that it is asked for one

    monkeypatch.setattr("jjjdoc.pipeline.memory.index.sqlite3.connect", noted)
    with pytest.raises(JjjdocError):
        MemoryIndex.of(segments())
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")
