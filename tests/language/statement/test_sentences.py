import pytest

from jjjdoc.language.statement.sentences import match_sentences


@pytest.mark.parametrize(
    ("chinese", "english", "count"),
    [
        ("出口增长。进口下降。", "Exports grew. Imports fell.", 2),
        ("出口增长；进口下降。", "Exports grew; imports fell.", 2),
        ("出口增长；进口下降。", "Exports grew, and imports fell.", 1),
        ("出口增长；进口下降。", "Exports grew. Imports fell.", 1),
        ("出口增长。进口下降。", "Exports grew and imports fell.", 1),
        ("一、出口继续保持增长。", "1. Exports continued to grow.", 1),
        (
            "出口。进口下降，降幅比上月收窄两个百分点。",
            "Exports grew by far more than had been expected. Imports.",
            1,
        ),
    ],
)
def test_sentences_are_paired_where_they_end_alike(chinese: str, english: str, count: int) -> None:
    matched = match_sentences(chinese, english)
    assert len(matched) == count
    assert matched[0].zh.start == matched[0].en.start == 0
    assert (matched[-1].zh.end, matched[-1].en.end) == (len(chinese), len(english))
