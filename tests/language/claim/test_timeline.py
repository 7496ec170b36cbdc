"""What a document says of one thing at different times, and statements of which way it went."""

from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.relations.verb import relate
from jjjdoc.language.claim.text import Cell, Text
from jjjdoc.language.claim.verbs.statements import Statement, statements_in
from jjjdoc.language.claim.verbs.timeline import Timeline
from language.claim.claims import text_of, year


def table(*rows: tuple[str, str, str]) -> list[Text]:
    heads = ("Item", "2022", "2023")
    texts = []
    for number, cells in enumerate(rows):
        for column, written in enumerate(cells):
            above = (heads[column], cells[0]) if column else (heads[0],)
            texts.append(text_of(written, "en", above, Cell(0, number, column)))
    return texts


def document(*texts: Text) -> Claims:
    return Claims(texts, read_claims(texts))


def statement(written: str, language: str = "en") -> Statement:
    (found,) = statements_in(document(text_of(written, language)))
    return found


def test_levels_are_found_by_subject_and_time() -> None:
    claims = document(*table(("Exports", "52.4", "48.1"), ("Imports", "40.2", "44.7"))).claims
    timeline = Timeline(claims)
    assert timeline.at(claims[0].subject, year(2023)) == [claims[1]]
    assert timeline.periods(claims[2].subject) == [year(2022), year(2023)]
    assert timeline.at(claims[0].subject, year(2021)) == []


def test_a_statement_has_its_subject_its_time_and_its_direction() -> None:
    found = statement("Exports rose in 2023.")
    assert (found.direction, found.base, found.period) == ("up", year(2022), year(2023))
    assert found.subject.words == {"export"}


def test_a_statement_in_chinese_leaves_its_adverbs_out_of_its_subject() -> None:
    found = statement("2023年，出口总额较上年有所下降。", "zh")
    assert (found.direction, found.period) == ("down", year(2023))
    assert found.subject.words == statement("出口总额同步上升。", "zh").subject.words


def test_what_is_not_said_to_have_happened_is_no_statement() -> None:
    assert not list(statements_in(document(text_of("Exports did not rise in 2023.", "en"))))
    assert not list(statements_in(document(text_of("力争出口总额上升。", "zh"))))


def faults(*texts: Text) -> list[str]:
    return [outcome.sum for outcome in relate(document(*texts)) if not outcome.holds]


def test_a_statement_is_held_against_the_table() -> None:
    rows = table(("Exports", "52.4", "48.1"), ("Imports", "40.2", "44.7"))
    assert faults(*rows, text_of("Exports rose in 2023.", "en")) == ["48.1 < 52.4"]
    assert faults(*rows, text_of("Imports rose in 2023.", "en")) == []
    assert faults(*rows, text_of("Exports rose while imports fell.", "en")) == ["48.1 < 52.4", "44.7 > 40.2"]
    assert faults(*rows, text_of("Exports of services rose in 2023.", "en")) == []


def test_what_rose_is_held_against_the_year_before() -> None:
    earlier = text_of("Exports were CNY 52.4 billion in 2022.", "en")
    assert faults(earlier, text_of("Exports rose to CNY 48.1 billion in 2023.", "en")) == ["48.1 < 52.4"]
    assert faults(earlier, text_of("Exports rose to CNY 48.1 billion in 2025.", "en")) == []
