"""Pages for those who change the code: the modules, tests and files that they name are there."""

import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules

import pytest

import jjjdoc

ROOT = Path(__file__).parents[2]
PAGES = ("CONTRIBUTING.md", "docs/architecture.md", "docs/decisions.md")
TOP = {module.name for module in iter_modules(jjjdoc.__path__)}
CODE = re.compile(r"`([^`\n]+)`")
DOTTED = re.compile(r"[a-z_0-9]+(?:\.[A-Za-z_0-9]+)+")
FOLDERS = ("bench/", "docs/", "src/", "templates/", "tests/")
NOT_YET = ("NAME", "first_look.md")
"""What whoever follows the page makes: `NAME` stands for a name, and the first blind round begins its page."""


def named(page: str) -> Iterator[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    yield from CODE.findall(re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL))


def is_there(name: str) -> bool:
    """Tell whether a dotted name is a module of jjjdoc, or something in one."""
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        module = ".".join(["jjjdoc", *parts[:count]])
        try:
            found = find_spec(module)
        except ModuleNotFoundError:
            continue
        if found is not None:
            made: object = import_module(module)
            for part in parts[count:]:
                if not hasattr(made, part):
                    return False
                made = getattr(made, part)
            return True
    return False


@pytest.mark.parametrize("page", PAGES)
def test_modules_that_a_page_names_are_there(page: str) -> None:
    names = {
        found[0]
        for code in named(page)
        if (found := DOTTED.match(code)) and found[0].split(".")[0] in TOP and "<" not in code
    }
    assert len(names) > 5
    assert sorted(name for name in names if not is_there(name)) == []


@pytest.mark.parametrize("page", PAGES)
def test_files_that_a_page_names_are_there(page: str) -> None:
    paths = {word for code in named(page) for word in code.split() if word.startswith(FOLDERS)}
    known = [path for path in paths if not any(part in path for part in NOT_YET)]
    assert sorted(path for path in known if not (ROOT / path.split("::")[0]).exists()) == []


@pytest.mark.parametrize("page", PAGES)
def test_links_of_a_page_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
    assert [target for target in targets if not ((ROOT / page).parent / target).exists()] == []
