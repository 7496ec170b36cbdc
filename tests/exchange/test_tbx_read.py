"""TBX of other programs, and files that are none."""

from pathlib import Path

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import SourceError
from jjjdoc.loader.termbase import load_termbase
from jjjdoc.model.termbase import Termbase
from jjjdoc.pipeline.terms.exchange import import_terms

DCT = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic" type="TBX-Basic" style="dct" xml:lang="en">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="c 1"><min:subjectField>places</min:subjectField>
<langSec xml:lang="zh-CN"><basic:definition>释义</basic:definition><termSec><term>节点<hi>城市</hi></term></termSec></langSec>
<langSec xml:lang="en-US">
<termSec><term>knot city</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>nodal city</term></termSec>
<termSec><term>node city</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>NC</term><basic:termType>acronym</basic:termType></termSec>
</langSec>
<langSec xml:lang="de"><termSec><term>Knotenstadt</term></termSec></langSec>
</conceptEntry></body></text></tbx>"""

MARTIF = """<?xml version='1.0'?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p/></sourceDesc></fileDesc></martifHeader><text><body>
{entries}
</body></text></martif>"""


def entry(*terms: str, language: str = "en") -> str:
    return f"<termEntry><langSet xml:lang='{language}'>{''.join(terms)}</langSet></termEntry>"


def tig(text: str, status: str = "", more: str = "") -> str:
    note = f"<termNote type='administrativeStatus'>{status}</termNote>" if status else ""
    return f"<tig><term>{text}</term>{note}{more}</tig>"


def taken(tmp_path: Path, text: str) -> tuple[Termbase, list[str], list[int]]:
    (tmp_path / "t.tbx").write_text(text, "utf-8")
    done = import_terms(tmp_path / "t.tbx", tmp_path / "made.yaml", force=True)
    remarks = [remark.message.text("en") for remark in done.remarks]
    return load_termbase(done.path), remarks, [remark.place.start.line for remark in done.remarks]


def test_categories_as_elements(tmp_path: Path) -> None:
    termbase, remarks, lines = taken(tmp_path, DCT)
    assert remarks == ["terms in “de” were skipped: a glossary holds only Chinese and English"]
    assert lines == [3]
    (concept,) = termbase.concepts.values()
    assert (concept.id, concept.subject, concept.definition) == ("node_city", "places", {"zh": "释义"})
    assert [(term.text, term.status, term.type) for term in concept.terms] == [
        ("节点城市", "preferred", "full"),
        ("node city", "preferred", "full"),
        ("NC", "preferred", "abbreviation"),
        ("nodal city", "admitted", "full"),
        ("knot city", "deprecated", "full"),
    ]


def test_a_document_type_is_no_fault_but_entities_are(tmp_path: Path) -> None:
    termbase, _, _ = taken(tmp_path, MARTIF.format(entries=entry(tig("node"))))
    assert list(termbase.concepts) == ["node"]
    bomb = MARTIF.format(entries=entry(tig("&a;"))).replace('.dtd"', '.dtd" [<!ENTITY a "b">]')
    with pytest.raises(JjjdocError, match="entities"):
        taken(tmp_path, bomb)
    with pytest.raises(JjjdocError, match="entities"):
        taken(tmp_path, bomb.replace("ENTITY a", "ENTITY % a"))


def test_what_contradicts_itself_is_left_out_and_told(tmp_path: Path) -> None:
    entries = "\n".join(
        (
            entry(
                tig("node"), tig("NODE", "deprecatedTerm-admn-sts"), tig("node", "deprecatedTerm-admn-sts")
            ),
            entry(tig("Node")),
            entry(tig("wrong", "deprecatedTerm-admn-sts")),
            entry(),
            entry(tig("Knoten"), language="de"),
        )
    )
    termbase, remarks, lines = taken(tmp_path, MARTIF.format(entries=entries))
    assert [(term.text, term.case) for term in termbase.concepts["node"].terms] == [
        ("node", "any"),
        ("NODE", "exact"),
    ]
    assert list(zip(lines, remarks, strict=True)) == [
        (4, "“node” is deprecated, but the same entry accepts “node”; the deprecated term was skipped"),
        (5, "“Node” is already the preferred term of the entry in line 4; the entry was skipped"),
        (6, "“wrong” was skipped: the entry has no term in that language to use instead"),
        (6, "the entry has no usable term in Chinese or English; it was skipped"),
        (7, "the entry has no usable term in Chinese or English; it was skipped"),
        (8, "terms in “de” were skipped: a glossary holds only Chinese and English"),
        (8, "the entry has no usable term in Chinese or English; it was skipped"),
    ]


def test_sources_in_words_become_publications(tmp_path: Path) -> None:
    source = "<admin type='source'>Beijing in Keywords</admin>"
    entries = entry(tig("node", more=source), tig("knot", more=source + "<admin type='source'>北京</admin>"))
    termbase, _, _ = taken(tmp_path, MARTIF.format(entries=entries))
    assert {name: dict(each.title) for name, each in termbase.references.items()} == {
        "beijing_in_keywords": {"en": "Beijing in Keywords"},
        "source": {"zh": "北京"},
    }
    assert [term.sources for term in termbase.concepts["node"].terms] == [
        (),
        ("beijing_in_keywords", "source"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<martif>", "not XML"),
        ("<html/>", "not TBX"),
        (MARTIF.format(entries=""), "no entries"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(JjjdocError, match=words):
        taken(tmp_path, text)
    assert not (tmp_path / "made.yaml").exists()


def test_a_file_without_a_single_usable_entry_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError):
        taken(tmp_path, MARTIF.format(entries=entry(tig("Knoten"), language="de")))
