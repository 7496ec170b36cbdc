"""The contract of the aligner: every unit once, in order, the same each time, whatever comes in."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from jjjdoc.language.alignment import Bead, align, sentences

ZH = sentences(
    "京津冀协同发展是重大国家战略。十年来，经济总量达到10.4万亿元；是2013年的1.9倍。生态环境不断改善。",
    "zh-CN",
)
EN = sentences(
    "The coordinated development of the region is a major national strategy. Over ten years its output reached "
    "CNY 10.4 trillion. That is 1.9 times the output of 2013. The environment keeps improving.",
    "en",
)
HOSTILE = [
    "",
    " ",
    "。",
    "\x00",
    "😀" * 50,
    "1" * 400,
    "{",
    "a\nb",
    "９" * 30,
    "\ud7ff",
    "\u200b",
    "中" * 3000,
]


def covered_once(beads: Sequence[Bead], source: Sequence[str], target: Sequence[str]) -> bool:
    return sorted(i for bead in beads for i in bead.source) == list(range(len(source))) and sorted(
        j for bead in beads for j in bead.target
    ) == list(range(len(target)))


def test_a_sentence_and_its_two_parts() -> None:
    assert [(bead.source, bead.target) for bead in align(ZH, EN)] == [
        (range(1), range(1)),
        (range(1, 2), range(1, 3)),
        (range(2, 3), range(3, 4)),
    ]


@pytest.mark.parametrize(
    ("source", "target"),
    [([], []), (ZH, []), ([], EN), (ZH, EN), (HOSTILE, HOSTILE), (HOSTILE, EN), (ZH, HOSTILE[::-1])],
)
def test_every_unit_is_in_one_bead(source: Sequence[str], target: Sequence[str]) -> None:
    beads = align(source, target)
    assert covered_once(beads, source, target)
    assert beads == align(source, target)
    assert all((bead.source or bead.target) for bead in beads)


def test_units_of_different_kinds_are_not_paired() -> None:
    beads = align(
        ["总体进展", "经济总量达到10.4万亿元。"],
        ["Output reached CNY 10.4 trillion.", "Overview"],
        kinds=(["heading", "text"], ["text", "heading"]),
    )
    assert covered_once(beads, "ab", "ab")
    assert not any(bead.source == range(1) and 0 in bead.target for bead in beads)
