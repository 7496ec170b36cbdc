"""The glossary as TBX, tables and OmegaT's own form, and back."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjjdoc.errors import JjjdocError
from jjjdoc.exchange.tbx import write_tbx2, write_tbx3
from jjjdoc.exchange.term_tables import TermFormat, term_losses, write_omegat, write_term_table
from jjjdoc.loader.termbase import load_termbase, read_termbase
from jjjdoc.locations import Place, Position, SourceText
from jjjdoc.model.termbase import Concept, Publication, Term, Termbase
from jjjdoc.pipeline.terms.exchange import TermImport, export_terms, import_terms

NOWHERE = Place("", Position(1, 1), Position(1, 1))
OURS = Path(__file__).parents[2] / "glossary.yaml"

GLOSSARY = """
references:
  site:
    title:
      zh: |
        网站
      en: |
        A site & more
    url: https://example.org/a?b=c
    date: 2024-05
  bmc:
    title:
      en: |
        Keywords
concepts:
  - id: bmc
    subject: places
    definition:
      zh: |
        设在通州区。
      en: |
        It is in <Tongzhou>.
    source: [site, bmc]
    confirmed: false
    note: |
      Not to be confused.
    zh:
      preferred: 北京城市副中心
      short: 副中心
      admitted: [城市副中心]
    en:
      preferred: Beijing Municipal Administrative Center
      abbreviation: BMC
      admitted:
        - text: sub-center
          source: bmc
      deprecated: [Beijing City Deputy Center]
  - id: only_zh
    zh:
      preferred: 两翼
"""


def bare(termbase: Termbase) -> Termbase:
    """Return a termbase without places: what two files have in common."""
    concepts = {
        name: replace(
            concept, place=NOWHERE, terms=tuple(replace(term, place=NOWHERE) for term in concept.terms)
        )
        for name, concept in termbase.concepts.items()
    }
    references = {name: replace(each, place=NOWHERE) for name, each in termbase.references.items()}
    return Termbase("", concepts, references)


def plain(termbase: Termbase, *, confirmed: bool) -> Termbase:
    """Return what TBX has a place for."""

    def term(each: Term, concept: Concept) -> Term:
        accepted = {other.text.casefold() for other in concept.terms if other.status != "deprecated"}
        is_exact = each.type == "abbreviation" or (
            each.status == "deprecated" and each.text.casefold() in accepted
        )
        case = "exact" if is_exact else "any"
        return replace(each, case=case, whole_token=False, only_with_source=False, inflections=())  # type: ignore[arg-type]

    concepts = {
        name: replace(
            concept,
            members=(),
            terms=tuple(term(each, concept) for each in concept.terms),
            confirmed=concept.confirmed or not confirmed,
        )
        for name, concept in bare(termbase).concepts.items()
    }
    return replace(bare(termbase), concepts=concepts)


def back(data: bytes, folder: Path) -> tuple[TermImport, Termbase]:
    file, output = folder / "terms", folder / "made.yaml"
    file.write_bytes(data)
    done = import_terms(file, output, force=True)
    return done, bare(load_termbase(output))


def sample() -> Termbase:
    return read_termbase(SourceText("glossary.yaml", GLOSSARY))


def test_tbx_of_2008_loses_nothing_of_the_sample(tmp_path: Path) -> None:
    termbase = sample()
    done, made = back(write_tbx2(termbase), tmp_path)
    assert made == bare(termbase)
    assert (done.rows, done.concepts, done.remarks, done.is_tbx) == (2, 2, (), True)
    assert term_losses(termbase, "tbx") == {}


@pytest.mark.parametrize("form", ["tbx", "tbx3"])
def test_our_own_glossary_comes_back(form: TermFormat, tmp_path: Path) -> None:
    termbase = load_termbase(OURS)
    data = write_tbx2(termbase) if form == "tbx" else write_tbx3(termbase)
    done, made = back(data, tmp_path)
    assert done.remarks == ()
    assert made == plain(termbase, confirmed=form == "tbx")
    whole = made == bare(termbase)
    assert whole is not bool(term_losses(termbase, form))


def test_the_form_of_2019(tmp_path: Path) -> None:
    text = write_tbx3(sample()).decode()
    assert text.startswith(
        '<?xml version="1.0" encoding="UTF-8"?>\n<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca"'
    )
    assert '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>' in text
    assert "processStatus" not in text
    assert term_losses(sample(), "tbx3") == {"confirmed": 1}


def test_a_term_table(tmp_path: Path) -> None:
    data = write_term_table(sample())
    assert data.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert row == {
        "id": "bmc",
        "subject": "places",
        "en": "Beijing Municipal Administrative Center",
        "zh": "北京城市副中心",
        "zh_alt": "副中心|城市副中心",
        "accept": "sub-center",
        "abbr": "BMC",
        "forbid": "Beijing City Deputy Center",
        "forbid_if_zh": "",
        "note": "Not to be confused.",
    }
    _, made = back(data, tmp_path)
    assert made.concepts["bmc"].subject == "places"
    assert term_losses(sample(), "csv") == {
        "concepts": 1,
        "definition": 1,
        "confirmed": 1,
        "source": 1,
        "short": 1,
    }


def test_a_glossary_of_omegat() -> None:
    assert write_omegat(sample(), "zh", "en").decode().splitlines() == [
        f"{term}\tBeijing Municipal Administrative Center\t也作 / also: BMC, sub-center; 拒用 / not: "
        "Beijing City Deputy Center; places; Not to be confused."
        for term in ("北京城市副中心", "副中心", "城市副中心")
    ]
    assert write_omegat(sample(), "en", "zh").decode().count("\n") == 3


def test_the_glossary_itself_is_not_overwritten(tmp_path: Path) -> None:
    own = tmp_path / "glossary.yaml"
    with pytest.raises(JjjdocError, match="is read by this command"):
        export_terms(sample(), "tbx", own, source="zh", own=own)
    with pytest.raises(JjjdocError, match="no concepts"):
        export_terms(Termbase("", {}), "tbx", tmp_path / "g.tbx", source="zh", own=own)


words = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp", "Zs", "Cn"]), min_size=1, max_size=8
).filter(lambda text: not set(text) & set("\ufeff\u200b\u2060\ufffd"))


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(words, min_size=6, max_size=6, unique_by=lambda text: text.casefold()))
def test_any_words_survive(tmp_path: Path, texts: list[str]) -> None:
    def term(text: str, language: str, status: str, kind: str = "full") -> Term:
        case = "exact" if kind == "abbreviation" else "any"
        return Term(language, text, status, kind, case, False, False, (), NOWHERE)  # type: ignore[arg-type]

    zh, en, short, abbreviation, admitted, title = texts
    terms = (
        term(f"甲{zh}", "zh", "preferred"),
        term(f"a{en}", "en", "preferred"),
        term(f"b{short}", "en", "preferred", "short"),
        term(f"C{abbreviation}", "en", "preferred", "abbreviation"),
        term(f"d{admitted}", "en", "admitted"),
        term(f"e{admitted}", "en", "deprecated"),
    )
    concept = Concept("x", f"s{zh}", {"en": f"d{title}"}, (), ("x",), True, f"n{en}", terms, NOWHERE)
    termbase = Termbase("", {"x": concept}, {"x": Publication("x", {"en": title}, None, None, NOWHERE)})
    for write in (write_tbx2, write_tbx3):
        assert back(write(termbase), tmp_path)[1] == termbase
    fits = not any("|" in text or "｜" in text or "cs:" in text or "tok:" in text for text in texts)
    if fits:
        made = back(write_term_table(termbase), tmp_path)[1].concepts["x"]
        assert {each.text for each in made.terms} == {each.text for each in terms}
        assert (made.id, made.subject, made.note) == ("x", concept.subject, concept.note)
