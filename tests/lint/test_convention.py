"""How grave a bound or a name is that English words otherwise: a note, and a warning where the difference matters."""

import pytest

from rules.checking import make_case, run_rule


@pytest.mark.parametrize(
    ("chinese", "english", "severities"),
    [
        ("感染者年龄多在50岁以上。", "Most of the infected were over 50 years old.", ["note"]),
        ("课程适合3岁以下儿童。", "The course is designed for children under 3.", ["note"]),
        (
            "课程为3岁以下儿童设计，可指托儿所。",
            "It is for children below 3 and may refer to nurseries.",
            ["note"],
        ),
        ("60岁以上老年人可免费乘车。", "Those over 60 ride free of charge.", ["warning"]),
        ("处七年以上有期徒刑。", "The sentence is imprisonment for more than seven years.", ["warning"]),
    ],
)
def test_an_age_matters_where_a_text_sets_a_rule(chinese: str, english: str, severities: list[str]) -> None:
    found = run_rule("number.bound", make_case("pair", [chinese, english]))
    assert [finding.severity for finding in found] == severities


@pytest.mark.parametrize(
    ("chinese", "english", "severities"),
    [
        ("须经三分之二以上董事同意。", "It requires the consent of two thirds of the directors.", ["note"]),
        ("经五分之一以上代表提议，可开会。", "One fifth of the deputies may request a meeting.", ["note"]),
        ("会议须有半数以上委员出席。", "Half of the members must be present.", ["note"]),
        ("年满65周岁的可免费体检。", "People aged 65 are entitled to a free check-up.", ["note"]),
        ("三分之二以上的企业实现盈利。", "Two thirds of the companies made a profit.", ["warning"]),
        ("65周岁以上的可免费体检。", "People aged 65 are entitled to a free check-up.", ["warning"]),
    ],
)
def test_a_quorum_and_a_full_age_are_bounds_without_a_word(
    chinese: str, english: str, severities: list[str]
) -> None:
    found = run_rule("number.qualifier", make_case("pair", [chinese, english]))
    assert [finding.severity for finding in found] == severities


@pytest.mark.parametrize(
    ("english", "severity"),
    [
        ("The leadership issued an opinion.", "warning"),
        ("The general secretary of the Chinese Communist Party gave a speech.", "note"),
    ],
)
def test_a_name_is_surely_missing_where_no_word_of_it_is_there(english: str, severity: str) -> None:
    found = run_rule("term.missing", make_case("pair", ["中共中央发表讲话。", english]))
    assert [finding.severity for finding in found] == [severity]
