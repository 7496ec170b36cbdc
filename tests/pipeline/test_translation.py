import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from jjjdoc.config.read import find_project, read_settings
from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError
from jjjdoc.exchange.formats import FormatName, read_units, write_units
from jjjdoc.exchange.xliff12 import Profile
from jjjdoc.findings import SourceError
from jjjdoc.pipeline.project.reports import load_reports, select_reports
from jjjdoc.pipeline.translation.export import ExportRequest, export
from jjjdoc.pipeline.translation.importing import Imported, import_translations
from jjjdoc.pipeline.translation.state_file import StateFile

PROJECT = Path(__file__).parents[1] / "commands" / "project"
KINDS: list[tuple[FormatName, Profile]] = [
    ("xliff", "omegat"),
    ("xliff", "weblate"),
    ("xliff2", "omegat"),
    ("po", "omegat"),
]
every_kind = pytest.mark.parametrize(("form", "profile"), KINDS)
_SENT = re.compile('(jjjdoc sent:|jjj:sent=")( ?[0-9a-f]*)')
PENDING = "此段**尚未**翻译。"


class Project:
    """A copy of the small project, what is exported from it, and what comes back."""

    def __init__(self, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(PROJECT, folder)
        self.file = folder / "out"
        self.source = folder / "sources" / "small.yaml"
        self.state = folder / "sources" / "small.state.yaml"
        self.settings: Settings = read_settings(find_project(folder))

    def export(self, form: FormatName = "xliff2", profile: Profile = "omegat", **more: object) -> str:
        export(self.settings, ExportRequest(form=form, output=self.file, profile=profile, **more))  # type: ignore[arg-type]
        return self.file.read_text(encoding="utf-8")

    def give(self, data: str, *, dry_run: bool = False) -> Imported:
        self.file.write_text(data, encoding="utf-8")
        return import_translations(self.settings, self.file, dry_run=dry_run)

    def translate(
        self, targets: dict[str, str], form: FormatName = "xliff2", profile: Profile = "omegat"
    ) -> Imported:
        """Export, put targets in as a translator would, and import; the hashes of what was sent stay."""
        before = self.export(form, profile)
        file = read_units(before.encode(), "f")
        units = tuple(
            unit if unit.id not in targets else replace(unit, target=targets[unit.id], state="translated")
            for unit in file.units
        )
        after = write_units(replace(file, units=units), form, profile).decode()
        sent = iter(found[2] for found in re.finditer(_SENT, before))
        return self.give(re.sub(_SENT, lambda found: found[1] + next(sent), after))

    def targets(self) -> dict[str, str]:
        return {unit.id: unit.target for unit in read_units(self.export().encode(), "f").units if unit.target}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project")


def reasons(done: Imported) -> dict[str, str]:
    return {each.unit.id: each.reason.text("en") for each in done.outcomes if each.reason is not None}


def kinds(done: Imported) -> dict[str, str]:
    return {each.unit.id: each.kind for each in done.outcomes}


@every_kind
def test_what_was_not_touched_changes_nothing(form: FormatName, profile: Profile, project: Project) -> None:
    before = project.source.read_bytes()
    done = project.give(project.export(form, profile))
    assert kinds(done) == {
        "report_title": "unchanged",
        "overview_title": "unchanged",
        "gdp": "unchanged",
        "center": "unchanged",
        "pending": "untranslated",
    }
    assert project.source.read_bytes() == before
    assert not project.state.exists()


@every_kind
def test_targets_are_written_and_stamped(form: FormatName, profile: Profile, project: Project) -> None:
    wanted = {"pending": "Not *yet*: {{}}".replace("{{}}", "done & <well>"), "gdp": "It was {output} & more."}
    before = project.source.read_text(encoding="utf-8")
    done = project.translate(wanted, form, profile)
    assert (done.count("new"), done.count("changed"), done.count("refused")) == (1, 1, 0)
    after = project.source.read_text(encoding="utf-8")
    old = "The output of the three places reached {output}."
    assert (
        after
        == before.replace(old, wanted["gdp"]).rstrip("\n")
        + "\n        en: |\n          "
        + wanted["pending"]
        + "\n"
    )
    (report,) = load_reports(project.settings, select_reports(project.settings, ())).reports
    stamps = StateFile(report, project.settings.root).stamps("en")
    assert {name: stamp.state for name, stamp in stamps.items()} == {
        "pending": "translated",
        "gdp": "translated",
    }


words = st.text(
    st.characters(
        blacklist_categories=["Cs", "Cc", "Zl", "Zp", "Cn"], blacklist_characters="*{}[]\\\ufeff\ufffd"
    ),
    min_size=1,
)


@every_kind
@settings(max_examples=10, deadline=None)
@given(first=words, second=words)
def test_any_target_that_is_given_is_there(
    form: FormatName, profile: Profile, tmp_path: Path, first: str, second: str
) -> None:
    project = Project(tmp_path / "project")
    wanted = {"pending": f"A{first}Z", "center": f"B{second}: [[bmc]] {{hospitals|words}}"}
    done = project.translate(wanted, form, profile)
    assert done.count("refused") == 0
    assert project.targets().items() >= wanted.items()


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("Nothing there", "it lacks {output}"),
        ("It is {output} and {hospitals}", "it has {hospitals}, which"),
        ("It is {outputs}", "it lacks {output}"),
        ("It is {output", "it lacks {output}"),
        ("It is {output} **bold", "** is not closed"),
        ("It is {output|digits=x}", "is not a number of decimal places"),
        ("It is {output@1999}", "it lacks {output}"),
        ("It is {output}\n\nreally", "blank line"),
        ("It is {output|scale=万}", "{output|scale=万} cannot be written"),
    ],
)
def test_what_is_not_safe_is_refused(target: str, reason: str, project: Project) -> None:
    before = project.source.read_bytes()
    done = project.translate({"gdp": target})
    assert reason in reasons(done)["gdp"]
    assert project.source.read_bytes() == before


def test_the_rest_is_taken(project: Project) -> None:
    done = project.translate({"gdp": "lost", "pending": "Fine"})
    assert list(reasons(done)) == ["gdp"]
    assert project.targets()["pending"] == "Fine"


def test_a_source_that_has_moved_is_not_overwritten(project: Project) -> None:
    text = project.export("po").replace('msgstr "The output', 'msgstr "This output')
    project.source.write_text(project.source.read_text("utf-8").replace("三地经济", "三地的经济"), "utf-8")
    assert "its source differs from the report" in reasons(project.give(text))["gdp"]


def test_a_target_that_has_moved_is_not_overwritten(project: Project) -> None:
    text = project.export("po")
    project.source.write_text(
        project.source.read_text("utf-8").replace("The output of", "The whole output of"), "utf-8"
    )
    assert kinds(project.give(text))["gdp"] == "unchanged"
    changed = text.replace('msgstr "The output', 'msgstr "This output')
    assert "translation in the report has changed" in reasons(project.give(changed))["gdp"]


def test_unfinished_entries_of_po_are_not_taken(project: Project) -> None:
    text = project.export("po").replace('#, python-brace-format\nmsgctxt "gdp"', '#, fuzzy\nmsgctxt "gdp"')
    done = project.give(text.replace("The output", "This output"))
    assert "fuzzy" in reasons(done)["gdp"]


def test_a_state_attribute_is_not_believed(project: Project) -> None:
    text = project.export("xliff").replace('"needs-translation"', '"final"')
    assert kinds(project.give(text))["pending"] == "untranslated"
    done = project.translate({"pending": "Done"}, "xliff")
    assert kinds(done)["pending"] == "new"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('id="small"', 'id="smal"', "did you mean"),
        ('srcLang="zh-CN"', 'srcLang="de"', "written in"),
        ('srcLang="zh-CN"', 'srcLang="en"', "written in"),
        ('trgLang="en"', 'trgLang="fr"', "not translated into"),
        (' trgLang="en"', "", "target language"),
    ],
)
def test_a_file_of_something_else_is_refused(old: str, new: str, words: str, project: Project) -> None:
    text = project.export().replace('original="small"', "").replace(old, new)
    with pytest.raises(JjjdocError, match=words):
        project.give(text)


def test_ids_that_are_not_there_or_twice(project: Project) -> None:
    text = (
        project.export().replace('id="center"', 'id="gdp"').replace('unit id="pending"', 'unit id="penning"')
    )
    assert reasons(project.give(text)) == {
        "gdp": "it appears 2 times in the file",
        "penning": "the report has no segment with this id to translate",
    }


def test_a_changed_figure_in_prose_is_a_warning(project: Project) -> None:
    text = project.source.read_text("utf-8").replace(PENDING, "共有25家医院。")
    project.source.write_text(text, "utf-8")
    done = project.translate({"pending": "There are 52 hospitals."})
    (outcome,) = (each for each in done.outcomes if each.unit.id == "pending")
    assert outcome.kind == "new"
    assert [warning.text("en") for warning in outcome.warnings] == [
        "“25家” in the source is “52” in the translation"
    ]
    assert project.translate({"pending": "There are 25 hospitals."}).outcomes[-1].warnings == ()


def test_a_figure_that_omegat_does_not_show_is_set_off_from_the_words(project: Project) -> None:
    project.source.write_text(project.source.read_text("utf-8").replace(PENDING, "增加{output}"), "utf-8")
    assert kinds(project.translate({"pending": "Up{output}"}, "xliff"))["pending"] == "new"
    assert project.targets()["pending"] == "Up {output}"
    assert kinds(project.translate({"pending": "Up{output}"}, "xliff"))["pending"] == "unchanged"


def test_dry_run_shows_and_writes_nothing(project: Project) -> None:
    before = project.source.read_bytes()
    text = project.export("po").replace('翻译。"\nmsgstr ""', '翻译。"\nmsgstr "New"')
    done = project.give(text, dry_run=True)
    assert [line for line in done.diff if line.startswith("+ ")] == ["+        en: |", "+          New"]
    assert project.source.read_bytes() == before
    assert not project.state.exists()


def test_a_file_is_not_named_as_what_it_is_not(project: Project) -> None:
    for form, name in (("csv", "out.xlsx"), ("xliff", "out.po"), ("table", "out.doc")):
        request = ExportRequest(form=form, output=project.file.with_name(name))  # type: ignore[arg-type]
        with pytest.raises(JjjdocError, match="use the extension"):
            export(project.settings, request)
        assert not request.output.exists()


def test_selection(project: Project) -> None:
    def exported(**more: object) -> list[str]:
        return [unit.id for unit in read_units(project.export(**more).encode(), "f").units]  # type: ignore[arg-type]

    assert exported(states=("initial",)) == ["pending"]
    assert exported(sections=("gdp", "pending")) == ["gdp", "pending"]
    assert exported(sections=("overview",), states=("translated",)) == ["overview_title", "gdp", "center"]
    with pytest.raises(JjjdocError, match="did you mean"):
        exported(sections=("overvew",))
    with pytest.raises(JjjdocError, match="not translated into"):
        exported(target="fr")


def test_stale_segments_are_exported_as_such(project: Project) -> None:
    project.translate({"gdp": "The sum was {output}."})
    project.source.write_text(project.source.read_text("utf-8").replace("三地经济", "三地的经济"), "utf-8")
    text = project.export("po", states=("stale",))
    assert '#| msgid "三地经济总量达到{output}。"' in text
    assert text.count("msgctxt") == 2
    again = text.replace("#, fuzzy, python-brace-format\n", "").replace("The sum", "The total")
    assert kinds(project.give(again)) == {"gdp": "changed"}
    assert project.export("po", states=("stale",)).count("msgctxt") == 0


def test_so_are_those_with_a_figure_of_another_unit(project: Project) -> None:
    project.translate({"gdp": "The sum was {output}."})
    project.source.write_text(project.source.read_text("utf-8").replace("unit: CNY", "unit: USD"), "utf-8")
    text = project.export("po", states=("stale",))
    assert text.count("msgctxt") == 2
    assert (
        "#. 翻译之后的变化 / changed since this was translated: {output} = positive CNY → positive USD"
        in text
    )
    assert "#, fuzzy" in text
    again = text.replace("#, fuzzy, python-brace-format\n", "")
    done = project.give(again)
    assert kinds(done) == {"gdp": "unchanged"}
    assert done.still_stale == ("gdp",)
    assert kinds(project.give(again.replace("The sum", "The total"))) == {"gdp": "changed"}
    assert project.export("po", states=("stale",)).count("msgctxt") == 0


def test_the_form_of_an_official_document_is_kept(project: Project) -> None:
    text = project.source.read_text("utf-8").replace(
        "source: zh-CN\n  targets: [en]", "source: en\n  targets: [zh-CN]"
    )
    official = (
        "official:\n  document_number:\n    en: |\n      SPF [2024] No. 1\n    zh: |\n      示发〔2024〕1号\n"
    )
    text = text.replace(
        "        zh: |\n          此段**尚未**翻译。\n", "        en: |\n          Pending.\n"
    )
    project.source.write_text(text.replace("facts:\n", f"{official}facts:\n"), "utf-8")
    before = project.source.read_bytes()
    with pytest.raises(SourceError, match="document"):
        project.translate({"official_document_number": "示发2024年第1号"})
    assert project.source.read_bytes() == before
    assert project.translate({"official_document_number": "示发〔2024〕2号"}).count("changed") == 1


def test_a_file_that_is_too_large_is_not_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jjjdoc.pipeline.translation.importing.MAX_BYTES", 1024 * 1024)
    with pytest.raises(JjjdocError, match="larger than 1 MiB"):
        project.give("#" * (1024 * 1024 + 1))


@pytest.mark.parametrize("lost", ["Language: en", "X-Source-Language: zh_CN"])
def test_languages_that_a_file_does_not_say_are_given(lost: str, project: Project) -> None:
    text = project.export("po").replace(f'"{lost}\\n"\n', "").replace("The output", "This output")
    project.file.write_text(text, encoding="utf-8")
    done = import_translations(project.settings, project.file, source="zh", target="en")
    assert kinds(done)["gdp"] == "changed"
    with pytest.raises(JjjdocError, match="“de”"):
        import_translations(project.settings, project.file, source="de", target="en")
