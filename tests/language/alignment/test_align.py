"""The contract of the aligner: every unit once, in order, the same each time, whatever comes in."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from jjjdoc.language.alignment import Bead, Group, align, align_groups, sentences
from jjjdoc.language.alignment.scoring import Scoring
from language.alignment.labelled import joined, labelled

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


def test_what_was_moved_is_paired_and_said_to_be() -> None:
    beads = align(ZH, [EN[3], *EN[:3]])
    assert covered_once(beads, ZH, EN)
    assert [bead.target for bead in beads if bead.reason == "moved"] == [range(1)]


def test_neighbours_that_changed_places_are_paired_across_each_other() -> None:
    beads = align(
        ["新建学校12所，新增学位1.8万个。", "小学7所", "中学5所"],
        [
            "Twelve schools were built, with 18,000 new places.",
            "Five secondary schools",
            "Seven primary schools",
        ],
    )
    assert [(bead.source[0], bead.target[0]) for bead in beads] == [(0, 0), (1, 2), (2, 1)]
    assert [bead.reason for bead in beads[1:]] == ["moved", "moved"]


def test_a_bead_says_why_it_is_not_sure() -> None:
    beads = align(
        [*ZH, "此为草案。"], [*EN[:3], "Tea is served at noon in the garden behind the old house.", *EN[3:]]
    )
    assert all(bead.sure == (bead.reason is None) for bead in beads)
    assert {bead.reason for bead in beads if len(bead.source) + len(bead.target) == 1} <= {"missing"}
    assert {bead.reason for bead in beads if len(bead.source) + len(bead.target) > 2} <= {"merged"}


def test_groups_are_aligned_each_by_itself_as_one_text_would_be() -> None:
    first, second, empty = align_groups([Group(ZH[:1], EN[:1]), Group(ZH[1:], EN[1:]), Group([], [])])
    assert [(bead.source, bead.target) for bead in first] == [(range(1), range(1))]
    assert [(bead.source, bead.target) for bead in second] == [
        (range(1), range(2)),
        (range(1, 2), range(2, 3)),
    ]
    assert empty == ()
    assert align_groups([]) == ()


def test_terms_are_evidence() -> None:
    source, target = ["翠壑很美。"], ["The emerald valley is fine."]
    assert [bead.reason for bead in align(source, target)] == ["no evidence"]
    assert [bead.reason for bead in align(source, target, [("翠壑", "emerald valley")])] == [None]


@pytest.mark.parametrize("missing", ["zh", "en"])
def test_a_chapter_that_one_language_lacks_does_not_bend_the_rest(missing: str) -> None:
    passages = [*labelled("tuned"), *labelled("held_out")]
    gone = 4
    whole = joined(passages, "all")
    chinese = [
        text for at, each in enumerate(passages) for text in each.chinese if missing == "en" or at != gone
    ]
    english = [
        text for at, each in enumerate(passages) for text in each.english if missing == "zh" or at != gone
    ]
    beads = align(chinese, english)
    assert covered_once(beads, chinese, english)
    right = {
        (tuple(bead.chinese), tuple(bead.english)) for bead in whole.beads if bead.chinese and bead.english
    }
    found = [
        (tuple(chinese[i] for i in bead.source), tuple(english[j] for j in bead.target))
        for bead in beads
        if bead.source and bead.target
    ]
    assert sum(pair in right for pair in found) >= 0.95 * len(found)


def test_work_grows_with_the_length_of_the_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = 0
    score = Scoring.score

    def counted(scoring: Scoring, *step: int) -> float:
        nonlocal calls
        calls += 1
        return score(scoring, *step)

    monkeypatch.setattr(Scoring, "score", counted)

    def work(count: int) -> int:
        nonlocal calls
        calls = 0
        align(
            [f"第{n}区的产值达到{37 * n + 1}万元。" for n in range(count)],
            [f"Output in district {n} reached CNY {37 * n + 1}0,000." for n in range(count)],
        )
        return calls

    assert work(800) < 5 * work(200)


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("甲；乙。丙！", "zh-CN", ("甲；乙。", "丙！")),
        ("甲……乙", "zh", ("甲……乙",)),
        ("One. Two? Three", "en", ("One.", "Two?", "Three")),
        ("  ", "en", ()),
        ("", "zh", ()),
    ],
)
def test_sentences(text: str, language: str, found: tuple[str, ...]) -> None:
    assert sentences(text, language) == found
