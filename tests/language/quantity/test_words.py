"""The tables of words: a word stands in one line only, and what a line holds is read."""

from collections import Counter
from collections.abc import Iterable

import pytest

from jjjdoc.language.quantity.currencies import CODES_IN_CAPITALS
from jjjdoc.language.quantity.periods import PERIODS
from jjjdoc.language.quantity.prefixed import CASED_SYMBOLS, IN_SMALL
from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.reading import Qualifier, Quantity
from jjjdoc.language.quantity.roles import CHANGES
from jjjdoc.language.quantity.scales import ABBREVIATED, MISSPELT, POWERS
from jjjdoc.language.quantity.unit import Unit
from jjjdoc.language.quantity.units import KNOWN_UNITS

OF_TWO_UNITS = {"人次", "美元", "nm", "kn"}
# As words of their own these need more beside them than a number: 年满60岁, 25 V, 60-odd, capitals.
NEED_MORE = {*CODES_IN_CAPITALS, *IN_SMALL, "t", "h", "s", "v", "w", "x", "time", "times", "十年", "", "yuan", "rmb yuan"} | {
    "最低", "最高", "满", "年满", "已满", "approximately", "roughly", "odd", "plus", "minimum", "maximum",
}  # fmt: skip

UNITS = [pytest.param(key, unit, id=key) for key, unit in KNOWN_UNITS.items()]


def _repeated(words: Iterable[str]) -> set[str]:
    return {word for word, count in Counter(words).items() if count > 1}


def _only(text: str, language: str) -> Quantity:
    (quantity,) = read_quantities(text, language)
    return quantity


@pytest.mark.parametrize("language", ["chinese", "english"])
def test_a_word_is_of_one_unit(language: str) -> None:
    words = [word for unit in KNOWN_UNITS.values() for word in set(getattr(unit, language))]
    assert _repeated(words) <= OF_TWO_UNITS


@pytest.mark.parametrize(("key", "unit"), UNITS)
def test_the_words_of_a_unit_are_read_in_chinese(key: str, unit: Unit) -> None:
    for word in set(unit.chinese) - OF_TWO_UNITS - NEED_MORE:
        assert _only(f"共有25万{word}。", "zh").unit == key, word
    for word in unit.zh_before.split():
        assert _only(f"共{word}25万", "zh").unit == key, word


@pytest.mark.parametrize(("key", "unit"), UNITS)
def test_the_words_of_a_unit_are_read_in_english(key: str, unit: Unit) -> None:
    for word in set(unit.english) - OF_TWO_UNITS - NEED_MORE:
        assert _only(f"a total of 25 {word.replace(' / ', '/')}, as stated", "en").unit == key, word
    for word in set(unit.english_before) - NEED_MORE if unit.en_before or unit.code else ():
        assert _only(f"a total of {word.replace(' ', '').upper()} 25 million", "en").unit == key, word


@pytest.mark.parametrize(("symbol", "key"), CASED_SYMBOLS.items())
def test_a_cased_symbol_is_read_as_it_is_written_alone(symbol: str, key: str) -> None:
    assert _only(f"a total of 25 {symbol}, as stated", "en").unit == key
    assert _only(f"a total of 25 {symbol.upper()}, as stated", "en").unit != key


@pytest.mark.parametrize("phrase", ["or stronger", "or heavier", "or deeper"])
def test_a_comparative_after_a_number_is_a_bound(phrase: str) -> None:
    assert _only(f"it has 25 meters {phrase} now", "en").qualifier == "at_least"


@pytest.mark.parametrize(
    ("phrase", "qualifier"),
    [
        ("no wider than", "at_most"),
        ("no narrower than", "at_least"),
        ("thinner than", "less_than"),
        ("steeper than", "over"),
    ],
)
def test_a_comparative_before_a_number_is_a_bound(phrase: str, qualifier: Qualifier) -> None:
    assert _only(f"it has {phrase} 25 meters", "en").qualifier == qualifier


@pytest.mark.parametrize("word", [*POWERS, *ABBREVIATED, *(word for word in MISSPELT if word.isalpha())])
def test_a_scale_is_read(word: str) -> None:
    power = POWERS[ABBREVIATED.get(word) or MISSPELT.get(word) or word]
    assert _only(f"it has 25 {word} people", "en").low == 25 * 10**power


@pytest.mark.parametrize("name", BOUNDS)
def test_the_words_of_a_qualifier_are_read(name: Qualifier) -> None:
    bound = BOUNDS[name]
    for word in set(bound.zh_before.split()) - NEED_MORE:
        assert _only(f"共{word}25万人", "zh").qualifier == name, word
    for word in bound.zh_after.split():
        assert _only(f"共25万人{word}", "zh").qualifier == name, word
    for phrase in set(filter(None, bound.en_before.split(", "))) - NEED_MORE:
        assert _only(f"it has {phrase} 25 million people", "en").qualifier == name, phrase
    for phrase in set(filter(None, bound.en_after.split(", "))) - NEED_MORE:
        assert _only(f"it has 25 million {phrase} now", "en").qualifier == name, phrase


@pytest.mark.parametrize(
    ("field", "separator"), [("zh_before", None), ("zh_after", None), ("en_before", ", "), ("en_after", ", ")]
)
def test_a_word_is_of_one_qualifier(field: str, separator: str | None) -> None:
    lines = [getattr(bound, field) for bound in BOUNDS.values()]
    assert not _repeated(word for line in lines if line for word in line.split(separator))


def test_a_word_is_of_one_period_and_one_direction() -> None:
    assert not _repeated(phrase for words in PERIODS.values() if words.en for phrase in words.en.split(", "))
    for field in CHANGES["up"].__struct_fields__:
        assert not _repeated(
            word for words in CHANGES.values() for word in set(getattr(words, field).split())
        )
