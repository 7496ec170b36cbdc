"""What is read in English texts: the table english.tsv (text, readings, and their places) and what holds of any text."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.fold import fold
from jjjdoc.language.quantity.english import read_english
from jjjdoc.language.quantity.text import Tokens
from jjjdoc.language.quantity.wording import describe

TABLE = Path(__file__).with_name("english.tsv")


def rows() -> list[tuple[str, str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = ((line + "\t\t").split("\t") for line in lines if line and not line.startswith("# "))
    return [(text, readings, spans) for text, readings, spans, *_ in cells]


@pytest.mark.parametrize(("text", "readings", "spans"), rows())
def test_table(text: str, readings: str, spans: str) -> None:
    found = read_english(text)
    assert " ; ".join(map(describe, found)) == readings
    assert " ; ".join(text[quantity.start : quantity.end] for quantity in found) == spans


def test_a_text_in_capitals_is_read_alike() -> None:
    (quantity,) = read_english("MORE THAN 3 MILLION PEOPLE")
    assert describe(quantity) == ">3000000 person"


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("Output exceeded CNY 10 trillion.", "exceeded CNY 10 trillion"),
        ("Some 30 people came.", "Some 30 people"),
        ("It has 300 firms or more.", "300 firms or more"),
        ("people aged 60 and above", "60 and above"),
        ("annual investment on the order of CNY 100 billion", "on the order of CNY 100 billion"),
        ("They need at least about 50 beds.", "at least about 50"),
        ("There were 3,000+ firms.", "3,000+"),
        ("There were 20-odd villages.", "20-odd"),
        ("The number more than doubled.", "more than doubled"),
        ("It is about 3 to 5 km away.", "about 3 to 5 km"),
        ("There is nearly a 20-degree difference.", "nearly a 20-degree"),
        ("The debt rose to just over 40 percent.", "just over 40 percent"),
    ],
)
def test_what_is_around_a_number(text: str, outer: str) -> None:
    (quantity,) = read_english(text)
    assert text[quantity.outer_start : quantity.outer_end] == outer


@pytest.mark.parametrize(
    ("text", "counter"),
    [
        ("nearly 1,000 enterprises", "enterprises"),
        ("six Industrial chains", "Industrial"),
        ("the top three", "前"),
        ("the first five cities", "前"),
        ("the fifth meeting", "meeting"),
        ("They won three times.", "times"),
        ("There were 30 of them.", ""),
    ],
)
def test_counters_are_as_written(text: str, counter: str) -> None:
    (quantity,) = read_english(text)
    assert quantity.counter == counter
    assert quantity.unit == ""


@pytest.mark.parametrize(
    ("text", "place", "scale"),
    [
        ("CNY 7.12 billion", 7, "billion"),
        ("300 yuan", 0, ""),
        ("12.50 percent", -2, ""),
        ("3.2 trillion yuan", 11, "trillion"),
        ("50K users", 3, "thousand"),
        ("$1.5bn", 8, "billion"),
        ("one hundred and fifty thousand books", 3, "thousand"),
        ("three million people", 6, "million"),
        ("one hundred trees", 2, ""),
        ("4 to 6 million tons", 6, "million"),
        ("1.25 to 2.5 million tons", 5, "million"),
        ("half an hour", -1, ""),
        ("half a million people", 5, "million"),
        ("5 lakh", 5, "lakh"),
        ("105 villages", 0, ""),
    ],
)
def test_precision_and_scale(text: str, place: int, scale: str) -> None:
    (quantity,) = read_english(text)
    assert (quantity.place, quantity.scale) == (place, scale)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("CNY 7.12 billion", "digits"),
        ("2 hundred books", "mixed"),
        ("twelve books", "words"),
        ("half an hour", "words"),
        ("dozens of books", "words"),
        ("the 21st floor", "digits"),
        ("the third floor", "words"),
    ],
)
def test_forms(text: str, form: str) -> None:
    (quantity,) = read_english(text)
    assert quantity.form == form


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("4 to 6 million tons", True),
        ("between 127 and 250 million", True),
        ("9 million to 16 million", False),
        ("5,000 to 10,000 yuan", False),
        ("800 to 1.2 million", False),
    ],
)
def test_a_scale_that_the_first_bound_lacks(text: str, missing: bool) -> None:
    (quantity,) = read_english(text)
    assert quantity.bound_missing_scale is missing


@pytest.mark.parametrize(
    ("text", "meant"),
    [("7.5 billon yuan", "billion"), ("3 millon people", "million"), ("7.5 billion yuan", "")],
)
def test_a_misspelt_scale_is_named(text: str, meant: str) -> None:
    (quantity,) = read_english(text)
    assert quantity.misspelt == meant


@pytest.mark.parametrize(
    ("text", "number", "others"),
    [
        ("three times higher than the average", 4, [3]),
        ("Sales increased by three times.", 4, [3]),
        ("a threefold increase", 3, [4]),
        ("Sales increased 5-fold.", 5, [6]),
        ("three times as high as the average", 3, []),
        ("Sales tripled.", 3, []),
    ],
)
def test_multiples_that_can_be_read_in_two_ways(text: str, number: int, others: list[int]) -> None:
    (quantity,) = read_english(text)
    assert quantity.low == number
    assert list(quantity.alternatives) == others


@pytest.mark.parametrize(
    ("text", "value"),
    [("1 200 000 people", 1200000), ("1\u202f200 people", 1200), ("1\u00a0200.5 km", Decimal("1200.5"))],
)
def test_spaces_group_digits(text: str, value: Decimal) -> None:
    (quantity,) = read_english(text)
    assert quantity.low == value


WORDS = """zero yuan cars one and a half million- hundred thousand dozen dozens of several few to between from 2023 -year June
first third second half quarter century Q3 H1 more than nearly or rose fell by increase percent km CNY US$ RMB billon
twice doubled fold times since until annual consecutive age s th two twenty- 's ２ İ 亿"""
PIECES = st.sampled_from([*WORDS.split(), *"0123456789 .,-–—'/%+:;()[]$£½²°", "\u00a0", "\n"])


def joined(pieces: list[str]) -> str:
    return "".join(pieces)


@given(
    st.lists(PIECES, max_size=30).map(joined)
    | st.lists(PIECES, max_size=20).map(" ".join)
    | st.text(max_size=40)
)
def test_any_text_is_read(text: str) -> None:
    end = 0
    for quantity in read_english(text):
        assert end <= quantity.outer_start <= quantity.start < quantity.end <= quantity.outer_end <= len(text)
        assert quantity.low <= quantity.high
        assert describe(quantity) != "-"
        end = quantity.outer_end


@given(st.lists(PIECES, max_size=20).map(joined) | st.text(max_size=40))
def test_tokens_stand_in_order_and_leave_out_spaces_alone(text: str) -> None:
    tokens = Tokens(text, fold(text))
    end = 0
    for index in range(tokens.count):
        assert end <= tokens.starts[index] < tokens.ends[index]
        assert fold(text)[tokens.starts[index] : tokens.ends[index]] == tokens.words[index]
        end = tokens.ends[index]


@pytest.mark.parametrize(
    "piece",
    ["1", "1,", "1.", "1,111,", "1-", "1 ", "1 111 ", "one ", "one hundred ", "million ", "hundreds of ", "twenty-",
     "and a half ", "more than ", "rose by ", "rose ", "a", "-", "'", "0800 ", "+1 ", "1:", "June ", "June 5-", "2023-",
     "$", "US$", "since ", "the first ", "1/2", "several ", "of a ", "half ", "CNY 3 and ", "year on ", "a1", ".5"],
)  # fmt: skip
def test_long_texts_of_one_piece(piece: str) -> None:
    """Nothing is read twice: a text a hundred times as long is read, not waited for."""
    assert isinstance(read_english(piece * 20_000), tuple)
