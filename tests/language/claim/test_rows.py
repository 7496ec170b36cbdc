"""Columns of tables as figures by name, and what sentences say of their rows."""

from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.order import check_order
from jjjdoc.language.claim.ranks.extremes import extremes_of
from jjjdoc.language.claim.read import read_claims
from jjjdoc.language.claim.relations.verb import relate
from jjjdoc.language.claim.text import Cell, Text
from jjjdoc.language.claim.verbs.rows import by_name, columns_of, names_in, words_of
from language.claim.claims import text_of, year

HEADS = ("District", "Jobs 2022", "Jobs 2023", "Change (%)")
ROWS = (
    ("Harbor", "42,100", "43,800", "4.0"),
    ("Old Town", "28,600", "28,100", "-1.7"),
    ("Hillside", "19,400", "20,200", "4.1"),
    ("Total", "90,100", "92,100", "2.2"),
)


def document(*sentences: str) -> Claims:
    texts: list[Text] = []
    for row, cells in enumerate(ROWS):
        for column, written in enumerate(cells):
            heads = (HEADS[column], cells[0]) if column else (HEADS[0],)
            texts.append(text_of(written, "en", heads, Cell(0, row, column)))
    texts += [text_of(sentence, "en") for sentence in sentences]
    return Claims(texts, read_claims(texts))


def test_a_column_has_its_measure_its_year_and_its_rows_without_the_total() -> None:
    jobs, _, change = columns_of(document())
    assert jobs.measure == {"job"}
    assert jobs.period == year(2022)
    assert set(jobs.figures) == {"harbor", "old town", "hillside"}
    assert change.is_growth
    assert not jobs.is_growth


def test_names_are_whole_words() -> None:
    names = by_name(columns_of(document()))
    assert names_in("harbor and old town", names, chinese=False) == ["harbor", "old town"]
    assert names_in("harbors", names, chinese=False) == []


def test_words_of_growth_are_one_measure() -> None:
    assert "growth" in words_of("增幅", chinese=True)
    assert "growth" in words_of("change", chinese=False)


def faults(sentence: str) -> list[tuple[str, str]]:
    found = document(sentence)
    orders = [check_order(order) for order in extremes_of(found)]
    return [(each.message, each.sum) for each in (*orders, *relate(found)) if not each.holds]


def test_sentences_are_held_against_the_rows() -> None:
    assert faults("Hillside has the most jobs.") == [("most", "20,200 < 43,800")]
    assert faults("Harbor has the most jobs.") == []
    assert faults("Hillside has more jobs than Old Town.") == [("more", "20,200 < 28,100")]
    assert faults("The fastest growth was in Harbor.") == [("most", "4 < 4.1")]
    assert faults("Jobs in Old Town rose in 2023.") == [("rise", "28,100 < 28,600")]
    assert faults("Jobs rose in all three districts.") == [("rise", "28,100 < 28,600")]
    assert faults("Rents in Old Town rose in 2023.") == []
