import pytest

from jjjdoc.language.statement.lexicon import Lexicon

WORDS = Lexicon({"denial": "not, no, *n't, 不, un*", "other": "not only, 不断, unit", "both": "no, 无"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("it is not only not so", [("not only", ("other",)), ("not", ("denial",))]),
        ("another notice", []),
        ("it isn't", [("n't", ("denial",))]),
        ("unclear to the unit", [("un", ("denial",)), ("unit", ("other",))]),
        ("units", [("un", ("denial",))]),
        ("no", [("no", ("denial", "both"))]),
        ("不断增长，不降", [("不断", ("other",)), ("不", ("denial",))]),
        ("", []),
    ],
)
def test_the_longest_word_that_stands_alone_counts(
    text: str, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(text[mark.start : mark.end], mark.kinds) for mark in WORDS.find(text)] == found
