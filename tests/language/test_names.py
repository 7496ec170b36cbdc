"""The tables of names: each entry can be found, and means what it says."""

import pytest

from jjjdoc.language.abbreviations import KNOWN, WORDS
from jjjdoc.language.names import (
    ALWAYS,
    BY_CHINESE,
    BY_ENGLISH,
    BY_ONE_CHARACTER,
    CANNOT_END,
    DIVISIONS,
    HEADS,
    JOINED,
    NEEDLESS,
    PINYIN,
    PLACES,
    ROUTES,
    WITH_NOUN,
    written_out,
)


@pytest.mark.parametrize(
    ("parts", "english"),
    [
        (("jing", "xiong"), "Beijing-Xiong'an"),
        (("beijing", "xiong"), "Beijing-Xiong'an"),
        (("beijing", "cheng"), "Beijing-Chengde"),
        (("cheng", "yu"), "Chengdu-Chongqing"),
        (("jing", "jin", "ji"), "Beijing-Tianjin-Hebei"),
        (("jing", "yin"), None),
        (("beijing", "xiongan"), None),
    ],
)
def test_places_of_one_character_are_written_out(parts: tuple[str, ...], english: str | None) -> None:
    assert written_out(parts) == english


def test_every_route_is_found_by_its_pinyin() -> None:
    for route in ROUTES:
        pinyin = tuple(place.pinyin for place in route.places)
        assert written_out(pinyin) is not None
        assert "".join(pinyin) in JOINED
    assert JOINED["jingxiong"].han == "京雄"


def test_no_place_is_taken_for_the_pinyin_of_another() -> None:
    assert not PLACES & PINYIN


def test_there_are_34_divisions_of_the_first_level() -> None:
    assert len(BY_CHINESE) == 34
    assert {division.level for division in DIVISIONS} == {
        "municipality",
        "province",
        "autonomous_region",
        "special_region",
    }
    assert BY_ENGLISH["xizang"].full_en == BY_ENGLISH["tibet"].full_en == "Xizang Autonomous Region"
    assert set(BY_ONE_CHARACTER.values()) >= {BY_CHINESE["北京"], BY_CHINESE["河北"], BY_CHINESE["内蒙古"]}
    assert len(BY_ONE_CHARACTER) == len(BY_CHINESE)


def test_apostrophes_stand_before_a_vowel_where_they_are_needed() -> None:
    for key, name in (ALWAYS | WITH_NOUN).items():
        assert name.replace("'", "").lower() == key
        assert name.split("'")[1][0] in "aoe"
    assert not NEEDLESS.keys() & {name.lower() for name in (ALWAYS | WITH_NOUN).values()}


def test_no_word_both_ends_a_name_and_cannot() -> None:
    assert not HEADS & CANNOT_END


def test_known_abbreviations_and_words_in_capitals_are_apart() -> None:
    assert {"GDP", "R&D", "CNY", "PM2.5", "AI", "UN", "WHO", "COVID", "CEO", "HIV"} <= KNOWN
    assert not KNOWN & {"BMC", "BTH", "NDRC", "SOE"}
    assert all(word.isupper() for word in WORDS)
