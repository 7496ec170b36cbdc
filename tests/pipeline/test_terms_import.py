"""A glossary made from a term table."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import SourceError
from jjjdoc.loader.termbase import load_termbase
from jjjdoc.model.termbase import Concept
from jjjdoc.pipeline.terms.collection import id_of
from jjjdoc.pipeline.terms.exchange import TermImport, import_terms

TABLE = Path(__file__).parents[1] / "loader" / "terms.tsv"
HEADER = "en\tzh\tzh_alt\tforbid\tforbid_if_zh\taccept\tabbr\tnote\n"


def made(tmp_path: Path, rows: str, header: str = HEADER) -> tuple[TermImport, dict[str, Concept]]:
    table, output = tmp_path / "table.tsv", tmp_path / "glossary.yaml"
    table.write_bytes((header + rows).encode("utf-8"))
    result = import_terms(table, output, force=True)
    return result, dict(load_termbase(output).concepts)


def said(result: TermImport) -> list[tuple[int, str]]:
    return [(remark.place.start.line, remark.message.text("en")) for remark in result.remarks]


def forms(concept: Concept, language: str = "en") -> list[tuple[str, str, str]]:
    return [(term.status, term.type, term.text) for term in concept.terms if term.language == language]


def test_every_row_becomes_a_concept(tmp_path: Path) -> None:
    output = tmp_path / "new" / "glossary.yaml"
    result = import_terms(TABLE, output, force=False)
    assert (result.path, result.rows, result.concepts) == (output, 9, 9)
    assert said(result) == [(1, "the column “origin” was ignored")]
    concepts = load_termbase(output).concepts
    assert list(concepts) == [
        "beijing_municipal_administrative_center",
        "node_cities",
        "xiongan_new_area",
        "four_centers",
        "inferior_to_class_v",
        "beijing_xiongan_expressway",
        "cny",
        "term_12345_citizen_service_hotline",
        "mu",
    ]
    bmc = concepts["beijing_municipal_administrative_center"]
    assert bmc.note == "the initials do not spell BMC"
    assert forms(bmc, "zh") == [("preferred", "full", "北京城市副中心")]
    assert forms(bmc) == [
        ("preferred", "full", "Beijing Municipal Administrative Center"),
        ("preferred", "abbreviation", "BMC"),
        ("admitted", "full", "Beijing's sub-center"),
        ("deprecated", "full", "Beijing City Deputy Center"),
        ("deprecated", "full", "Beijing City Vice Center"),
    ]
    assert [term.only_with_source for term in concepts["node_cities"].terms] == [False, False, False, True]


def test_prefixes_set_case_and_token(tmp_path: Path) -> None:
    import_terms(TABLE, tmp_path / "g.yaml", force=False)
    concepts = load_termbase(tmp_path / "g.yaml").concepts
    rules = {
        term.text: (term.case, term.whole_token)
        for name in ("inferior_to_class_v", "beijing_xiongan_expressway")
        for term in concepts[name].terms
    }
    assert rules["Below Class V"] == ("exact", False)
    assert rules["Bad Class V"] == ("any", False)
    assert rules["Beijing-Xiong"] == ("any", True)


def test_the_same_form_is_not_written_twice(tmp_path: Path) -> None:
    import_terms(TABLE, tmp_path / "g.yaml", force=False)
    concepts = load_termbase(tmp_path / "g.yaml").concepts
    assert forms(concepts["xiongan_new_area"])[:2] == [
        ("preferred", "full", "Xiong'an New Area"),
        ("deprecated", "full", "Xiongan New Area"),
    ]
    assert [text for _, _, text in forms(concepts["cny"])] == ["CNY", "yuan", "RMB", "RMB yuan", "Yuan"]


def test_alternatives_in_any_cell(tmp_path: Path) -> None:
    _, concepts = made(tmp_path, "two wings|the two wings\t新两翼｜两翼\t\t a | b \t\t\tTW|2W\t\n")
    assert forms(concepts["two_wings"]) == [
        ("preferred", "full", "two wings"),
        ("preferred", "abbreviation", "TW"),
        ("admitted", "full", "the two wings"),
        ("admitted", "full", "2W"),
        ("deprecated", "full", "a"),
        ("deprecated", "full", "b"),
    ]
    assert forms(concepts["two_wings"], "zh") == [
        ("preferred", "full", "新两翼"),
        ("admitted", "full", "两翼"),
    ]


def test_no_row_is_lost_without_a_word(tmp_path: Path) -> None:
    rows = (
        "a\t甲\t\t\t\t\t\t\n"
        "\t乙\t\t\t\t\t\t\n"
        "c\t\t\t\t\t\t\t\n"
        "A\t丁\t\t\t\t\t\t\n"
        "e\t甲\t\t\t\t\t\t\n"
        "f\t己\t\t\t\t\t\t\n"
    )
    result, concepts = made(tmp_path, rows)
    assert (result.rows, result.concepts) == (6, 2)
    assert list(concepts) == ["a", "f"]
    assert said(result) == [
        (3, "the row has nothing under “en” and was skipped"),
        (4, "the row has nothing under “zh” and was skipped"),
        (5, "“A” is already the preferred term of line 2; the row was skipped"),
        (6, "“甲” is already the preferred term of line 2; the row was skipped"),
    ]
    assert result.remarks[0].message.text("zh") == "此行“en”列为空，整行未导入"


def test_a_row_left_out_takes_nothing_away_from_later_rows(tmp_path: Path) -> None:
    result, concepts = made(tmp_path, "a\t甲\nb\t甲\nb\t乙\n")
    assert list(concepts) == ["a", "b"]
    assert [line for line, _ in said(result)] == [3]


def test_bans_that_contradict_are_told_and_left_out(tmp_path: Path) -> None:
    result, concepts = made(tmp_path, "core area\t甲\t\tCore Area|x|y|cs:Z|cs:\ty|z\tz\t\t\n")
    assert said(result) == [
        (2, "there is nothing after “cs:” under “forbid”"),
        (2, "“y” is under both forbid and forbid_if_zh; jjjdoc treats it as always wrong"),
        (2, "“Core Area” is forbidden, but the same row accepts “core area”; the forbidden form was skipped"),
        (2, "“z” is forbidden, but the same row accepts “z”; the forbidden form was skipped"),
    ]
    assert [text for status, _, text in forms(concepts["core_area"]) if status == "deprecated"] == [
        "x",
        "y",
        "Z",
    ]


@pytest.mark.parametrize(
    ("english", "name"),
    [
        ("Xiong’an New Area", "xiongan_new_area"),
        ("the two wings to the capital city", "two_wings_to_the_capital_city"),
        ("The", "the"),
        ("12345 hotline", "term_12345_hotline"),
        ("Café R&D (PM2.5)", "cafe_r_d_pm2_5"),
        (
            "coordinated development of the Beijing-Tianjin-Hebei region",
            "coordinated_development_of_the_beijing",
        ),
        ("relocate functions nonessential to Beijing's role", "relocate_functions_nonessential"),
        ("x" * 70, "x" * 40),
        ("no", "term_no"),
        ("中文", "term"),
    ],
)
def test_ids_are_made_of_the_english(english: str, name: str) -> None:
    assert id_of(english) == name


def test_ids_that_are_taken_are_numbered(tmp_path: Path) -> None:
    _, concepts = made(tmp_path, "x-y\t甲\nx y\t乙\nx/y\t丙\nx y 2\t丁\n")
    assert list(concepts) == ["x_y", "x_y_2", "x_y_3", "x_y_2_2"]


def test_a_file_is_replaced_only_when_told_so(tmp_path: Path) -> None:
    output = tmp_path / "glossary.yaml"
    output.write_bytes(b"mine")
    with pytest.raises(JjjdocError) as caught:
        import_terms(TABLE, output, force=False)
    assert "already exists" in caught.value.message.text("en")
    assert "已存在" in caught.value.message.text("zh")
    assert output.read_bytes() == b"mine"
    import_terms(TABLE, output, force=True)
    assert output.read_bytes().startswith(b"concepts:\n")


def test_the_table_is_never_overwritten(tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_bytes(TABLE.read_bytes())
    with pytest.raises(JjjdocError, match="is read by this command"):
        import_terms(table, tmp_path / "." / "table.tsv", force=True)


def test_where_nothing_can_be_read_nothing_is_written(tmp_path: Path) -> None:
    table, output = tmp_path / "table.tsv", tmp_path / "glossary.yaml"
    table.write_bytes((HEADER + "a\n").encode())
    with pytest.raises(SourceError):
        import_terms(table, output, force=False)
    table.write_bytes(HEADER.encode())
    with pytest.raises(JjjdocError, match="no rows"):
        import_terms(table, output, force=False)
    assert not output.exists()


def test_the_same_table_makes_the_same_bytes(tmp_path: Path) -> None:
    import_terms(TABLE, tmp_path / "one.yaml", force=False)
    import_terms(TABLE, tmp_path / "two.yaml", force=False)
    assert (tmp_path / "one.yaml").read_bytes() == (tmp_path / "two.yaml").read_bytes()
    assert b"\r" not in (tmp_path / "one.yaml").read_bytes()


# Cells with what makes trouble in YAML and in tables; no line ends, tabs or lone surrogates.
CELLS = st.text(
    st.sampled_from("ab A'’|:#-\"\\{[&*!%@`,?~0 1甲乙“”（\u200b\u3000\x07\ufeff")
    | st.characters(exclude_categories=("Cs",), exclude_characters="\t\r\n\x00"),
    max_size=8,
)


@settings(max_examples=60)
@given(st.lists(st.lists(CELLS, min_size=8, max_size=8), min_size=1, max_size=6))
def test_whatever_a_table_holds_is_imported_or_told(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    folder = tmp_path_factory.mktemp("import")
    table, output = folder / "table.tsv", folder / "glossary.yaml"
    table.write_bytes((HEADER + "".join("\t".join(row) + "\n" for row in rows)).encode("utf-8"))
    try:
        result = import_terms(table, output, force=False)
    except JjjdocError:
        assert not output.exists()
        return
    assert len(load_termbase(output).concepts) == result.concepts
    told = {remark.place.start.line for remark in result.remarks if "skipped" in remark.message.text("en")}
    assert result.rows - result.concepts <= len(told)
