"""The aligner on labelled texts; `python bench/alignment.py` prints the same in full."""

from __future__ import annotations

from pathlib import Path

import pytest

from language.alignment.labelled import Passage, changed, glossary, joined, labelled, read_labelled
from language.alignment.measuring import measure

F1, SURE, COVERED = 0.95, 0.98, 0.5
PARTS = {part: list(labelled(part)) for part in ("tuned", "held_out")}
SEEDS = (1, 2)


@pytest.mark.parametrize("part", PARTS)
def test_beads_as_written(part: str) -> None:
    measured = measure([*PARTS[part], joined(PARTS[part], part)], glossary())
    assert measured.paired.f1 >= F1, measured.wrong
    assert measured.sure.precision >= SURE, measured.wrong
    assert measured.coverage >= COVERED


@pytest.mark.parametrize("part", PARTS)
def test_beads_with_sentences_deleted_joined_cut_and_moved(part: str) -> None:
    measured = measure([changed(passage, seed) for passage in PARTS[part] for seed in SEEDS], glossary())
    assert measured.paired.f1 >= F1, measured.wrong
    assert measured.sure.precision >= SURE, measured.wrong
    assert measured.coverage >= COVERED


def test_a_file_of_beads(tmp_path: Path) -> None:
    path = tmp_path / "made.tsv"
    path.write_text(
        "# one\n甲。 | 乙。\tA and B.\n丙。\t@1\n\tAdded.\n丁。\tD.\n@1\tC.\n# two\n戊。\t\n", "utf-8"
    )
    one, two = read_labelled(path)
    assert (one.chinese, one.english) == (
        ["甲。", "乙。", "丙。", "丁。"],
        ["A and B.", "Added.", "D.", "C."],
    )
    assert one.gold() == {
        (range(2), range(1)),
        (range(2, 3), range(3, 4)),
        (range(0), range(1, 2)),
        (range(3, 4), range(2, 3)),
    }
    assert one.moved() <= one.gold()
    assert len(one.moved()) == 1
    assert two.gold() == {(range(1), range(0))}


@pytest.mark.parametrize("seed", SEEDS)
def test_changes_leave_every_sentence_in_one_bead(seed: int) -> None:
    passage: Passage = changed(joined(PARTS["tuned"], "all"), seed)
    gold = passage.gold()
    assert sorted(i for source, _ in gold for i in source) == list(range(len(passage.chinese)))
    assert sorted(j for _, target in gold for j in target) == list(range(len(passage.english)))
    assert passage == changed(joined(PARTS["tuned"], "all"), seed)
    assert passage != joined(PARTS["tuned"], "all")
