"""Names of counties that are alike in sound."""

from __future__ import annotations

from jjjdoc.language.counted.transliterated import add_transliterated


def test_names_alike_in_sound_are_one() -> None:
    chinese, english = "久治县最多，玛多县最少", "Madoi was the driest and Jigzhi the wettest"
    mine, theirs = add_transliterated(chinese, (), english, ())
    assert {chinese[name.start : name.end]: name.concept for name in mine} == {
        "久治": "spelt Jigzhi",
        "玛多": "spelt Madoi",
    }
    assert [english[name.start : name.end] for name in theirs] == ["Jigzhi", "Madoi"]


def test_names_of_other_sound_stay_unknown() -> None:
    chinese, english = "久治县最多，玛多县最少", "Amdo was the driest and Nagqu the wettest"
    assert add_transliterated(chinese, (), english, ()) == ((), ())
