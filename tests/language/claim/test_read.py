"""Claims as they are read: subjects and times that a clause leaves out, bases, and cells."""

from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.text import Cell
from language.claim.claims import claims_in, text_of, year


def test_a_date_behind_a_figure_is_its_time_in_english() -> None:
    first, last = claims_in("Exports rose from CNY 7.1 billion in 2013 to CNY 9.5 billion in 2023.", "en")
    assert (first.period, last.period) == (year(2013), year(2023))
    assert "from" in first.tags


def test_a_date_before_a_figure_is_its_time_in_chinese() -> None:
    first, last = claims_in("出口额由2013年的71亿元增长到2023年的95亿元。", "zh")
    assert (first.period, last.period) == (year(2013), year(2023))


def test_a_clause_without_a_subject_or_a_time_has_those_of_the_clause_before() -> None:
    first, change = claims_in("Exports reached CNY 60 billion in 2023, up 20 percent.", "en")
    assert change.subject.inherited
    assert change.subject.words == first.subject.words == {"export"}
    assert change.period == year(2023)


def test_a_sentence_without_a_subject_has_that_of_the_sentence_before() -> None:
    _, later = claims_in("Exports were CNY 50 billion in 2022. In 2023 they reached CNY 60 billion.", "en")
    assert later.subject.words == {"export"}
    assert later.period == year(2023)


def test_a_paragraph_does_not_take_its_subject_from_the_one_before() -> None:
    texts = (text_of("出口额为50亿元。", "zh"), text_of("达到60亿元。", "zh"))
    first, second = read_claims(texts)
    assert first.subject.words
    assert not second.subject.words


def test_what_a_change_is_measured_against_is_its_base() -> None:
    _, change = claims_in("2023年出口额达到60亿元，比2019年增长20%。", "zh")
    assert (change.period, change.base) == (year(2023), year(2019))
    _, change = claims_in("Exports were CNY 60 billion in 2023, up 3 percent from 2022.", "en")
    assert change.base == year(2022)


def test_last_year_is_a_base_where_the_year_is_known() -> None:
    _, change = claims_in("2023年出口额达到60亿元，同比增长20%。", "zh")
    assert change.base == year(2022)
    (change,) = claims_in("出口额同比增长20%。", "zh")
    assert change.base is None


def test_a_figure_with_a_time_of_its_own_is_of_that_time_though_it_is_a_base() -> None:
    level, base, change = claims_in("2023年占比达到66.1%，比2013年的40.7%提高25.4个百分点。", "zh")
    assert (level.period, base.period, change.period) == (year(2023), year(2013), year(2023))
    assert "base" in base.tags
    assert change.base is None


def test_a_figure_that_another_is_held_against_does_not_set_the_time_of_what_follows() -> None:
    *_, imports = claims_in(
        "In 2023 exports were CNY 60 billion, compared with CNY 50 billion in 2022. Imports were CNY 40 billion.",
        "en",
    )
    assert imports.period == year(2023)


def test_a_cell_has_the_subject_and_the_time_of_its_heads() -> None:
    (claim,) = read_claims((text_of("614", "zh", ("2023年（亿元）", "出口总额"), Cell(0, 0, 2)),))
    assert claim.period == year(2023)
    assert claim.subject.head == "出口"
    assert not any(character.isdigit() for character in "".join(claim.subject.words))


def test_a_cell_with_two_figures_or_without_heads_claims_nothing() -> None:
    assert not read_claims((text_of("614 (512)", "en", ("2023", "Exports"), Cell(0, 0, 2)),))
    assert not read_claims((text_of("614", "en", (), Cell(0, 0, 2)),))


def test_a_period_of_an_earlier_paragraph_is_not_said_in_the_text_itself() -> None:
    texts = (text_of("2023年出口额为50亿元。", "zh"), text_of("进口额为60亿元。", "zh"))
    own, taken_over = read_claims(texts)
    assert (own.period, own.dated) == (year(2023), True)
    assert (taken_over.period, taken_over.dated) == (year(2023), False)


def test_what_stands_in_a_section_of_plans_is_a_target() -> None:
    texts = (
        text_of("2023年工作回顾", "zh", role="heading"),
        text_of("新增就业12万人。", "zh"),
        text_of("2024年重点工作", "zh", role="heading"),
        text_of("新增就业13万人。", "zh"),
    )
    done, planned = read_claims(texts)
    assert "target" not in done.tags
    assert "target" in planned.tags


def test_a_target_goes_on_until_a_sentence_with_a_date() -> None:
    written = "主要预期目标为：出口增长5%；失业率控制在5%以内。新增就业12万人。2023年新增就业11万人。"
    assert ["target" in claim.tags for claim in claims_in(written, "zh")] == [True, True, True, False]


def test_the_date_in_a_bracket_is_that_of_the_bracket() -> None:
    written = "Revenue was EUR 118.6 million in 2023 (2022: EUR 112.3 million), up 5.6 percent. Costs rose by 4 percent."
    revenue, before, growth, costs = claims_in(written, "en")
    assert [claim.period for claim in (revenue, before, growth, costs)] == [
        year(2023),
        year(2022),
        year(2023),
        year(2023),
    ]
    _, _, base = claims_in("In 2023, 158,000 users had meters, 2.3 times as many as in 2020 (68,700).", "en")
    assert base.period == year(2020)


def test_last_year_beside_a_figure_is_its_time_and_not_that_of_what_follows() -> None:
    now, before, growth = claims_in("2024年上半年销量13.2万辆，上年同期为11万辆，同比增长32%。", "zh")
    assert before.period == now.period.shift(-1)
    assert growth.period == now.period


def test_the_words_of_a_figure_end_at_the_and_before_the_next() -> None:
    hospitals, schools = claims_in("The city has 120 hospitals and 260 schools.", "en")
    assert (hospitals.subject.words, schools.subject.words) == ({"hospital"}, {"school"})


def test_a_year_that_something_is_measured_against_is_not_the_one_that_is_spoken_of() -> None:
    *_, later = claims_in("2023年教师达到4260人，比2021年增加250人。全年新增学位5400个。", "zh")
    assert later.period == year(2023)
