"""Glossaries: what was read of a large one is kept, and never taken for another."""

import os
from pathlib import Path

import pytest

from jjjdoc.findings import SourceError
from jjjdoc.loader.termbase import load_termbase
from jjjdoc.pipeline.project.glossaries import load_glossary

ROOT = Path(__file__).parents[2]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setattr("jjjdoc.pipeline.project.cache.cache_folder", lambda: folder)
    return folder


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    path = tmp_path / "glossary.yaml"
    path.write_bytes((ROOT / "glossary.yaml").read_bytes())
    return path


def kept(cache: Path) -> list[Path]:
    return sorted(cache.glob("*"))


def test_what_was_kept_is_what_was_read(cache: Path, glossary: Path) -> None:
    first = load_glossary(glossary, None)
    assert len(kept(cache)) == 1
    assert load_glossary(glossary, None) == first == load_termbase(glossary)


def test_what_was_kept_is_taken_without_reading(
    cache: Path, glossary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_glossary(glossary, None)
    monkeypatch.setattr(
        "jjjdoc.pipeline.project.glossaries.read_termbase", lambda source: pytest.fail("read again")
    )
    assert (
        "bth" in load_glossary(glossary, None).concepts or len(load_glossary(glossary, None).concepts) > 100
    )


def test_a_changed_glossary_is_read_again(cache: Path, glossary: Path) -> None:
    load_glossary(glossary, None)
    more = "  - id: added_concept\n    zh: {preferred: 新增术语}\n    en: {preferred: added term}\n"
    glossary.write_bytes(glossary.read_bytes().rstrip() + b"\n" + more.encode())
    assert "added_concept" in load_glossary(glossary, None).concepts


def test_places_are_those_of_the_path_that_is_read(cache: Path, glossary: Path, tmp_path: Path) -> None:
    load_glossary(glossary, None)
    copy = tmp_path / "copy.yaml"
    copy.write_bytes(glossary.read_bytes())
    concept = next(iter(load_glossary(copy, None).concepts.values()))
    assert concept.place.path == str(copy)


@pytest.mark.parametrize("damaged", [b"", b"\x81", b"no such thing", b"\x83\xa4path\xa1x"])
def test_a_damaged_file_is_as_good_as_none(cache: Path, glossary: Path, damaged: bytes) -> None:
    first = load_glossary(glossary, None)
    kept(cache)[0].write_bytes(damaged)
    assert load_glossary(glossary, None) == first
    assert kept(cache)[0].read_bytes() != damaged


def test_a_change_of_any_byte_is_noticed(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jjjdoc.pipeline.project.glossaries._WORTH_KEEPING", 0)
    path = tmp_path / "small.yaml"
    path.write_text("concepts:\n  - id: a\n    zh: {preferred: 术语}\n    en: {preferred: term}\n", "utf-8")
    first = load_glossary(path, None)
    (file,) = kept(cache)
    sound = file.read_bytes()
    flipped = (sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :] for at in range(len(sound)))
    cut = (sound[:end] for end in range(0, len(sound), 25))
    for damaged in (*flipped, *cut, sound + b"\0"):
        file.write_bytes(damaged)
        assert load_glossary(path, None) == first
        assert kept(cache) == [file]
        assert file.read_bytes() == sound


def test_what_a_killed_run_left_is_removed(cache: Path, glossary: Path) -> None:
    load_glossary(glossary, None)
    before = kept(cache)
    left = cache / ".jjjdoc-00000000-1-00000000.tmp"
    left.touch()
    os.utime(left, (1, 1))
    load_glossary(glossary, None)
    assert kept(cache) == before


def test_a_glossary_with_faults_is_not_kept(cache: Path, glossary: Path) -> None:
    glossary.write_bytes(glossary.read_bytes() + b"\nunknown_key: x\n")
    with pytest.raises(SourceError):
        load_glossary(glossary, None)
    assert kept(cache) == []


def test_a_small_glossary_is_not_kept(cache: Path, tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text("concepts:\n  - id: a\n    zh: {preferred: 术语}\n    en: {preferred: term}\n", "utf-8")
    assert list(load_glossary(path, None).concepts) == ["a"]
    assert kept(cache) == []


def test_without_a_folder_nothing_is_kept(glossary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jjjdoc.pipeline.project.cache.cache_folder", lambda: None)
    assert len(load_glossary(glossary, None).concepts) > 100


def test_a_folder_that_cannot_be_made_is_passed_over(
    glossary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setattr("jjjdoc.pipeline.project.cache.cache_folder", lambda: tmp_path / "file" / "cache")
    assert len(load_glossary(glossary, None).concepts) > 100


def test_only_the_last_ones_are_kept(cache: Path, glossary: Path) -> None:
    for number in range(10):
        glossary.write_bytes(glossary.read_bytes() + f"# {number}\n".encode())
        load_glossary(glossary, None)
    assert len(kept(cache)) == 8
