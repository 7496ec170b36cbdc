"""What every test may ask for: golden files, and hypothesis at a speed that keeps the suite quick."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "jjjdoc",
    max_examples=100,
    deadline=None,
    derandomize=True,  # a test that fails by chance tells nothing of the change that it fails on
    # how long examples take and how many are thrown away depends on the machine and on chance
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
        HealthCheck.function_scoped_fixture,
    ],
)
settings.load_profile("jjjdoc")

UPDATE = "--update-goldens"


SAID_BY_WHOEVER_RUNS_THEM = (
    *("JJJDOC_MESSAGES", "JJJDOC_TRACEBACK", "SOURCE_DATE_EPOCH"),
    *("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "LANGUAGE", "LC_ALL", "LC_MESSAGES"),
)


@pytest.fixture(scope="session", autouse=True)
def own_environment() -> Iterator[None]:
    """Let no variable that changes what is printed or written reach the tests; each sets what it is about."""
    with pytest.MonkeyPatch.context() as patch:
        for name in SAID_BY_WHOEVER_RUNS_THEM:
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "C.UTF-8")
        yield


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what tests leave for the next run out of the folder of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("LOCALAPPDATA", str(tmp_path_factory.mktemp("cache")))
        if sys.platform == "darwin":  # where the folder is always in the home of the user
            patch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        UPDATE, action="store_true", help="rewrite golden files; read the diff before you commit"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a golden file, or rewrite the file under --update-goldens. A missing golden fails."""
    update = bool(request.config.getoption(UPDATE))

    def compare(path: Path, actual: str) -> None:
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(actual.encode("utf-8"))
            return
        if not path.is_file():
            pytest.fail(f"{path} is missing; run pytest {UPDATE} and read what it wrote")
        assert path.read_bytes().decode("utf-8") == actual, f"{path} differs; {UPDATE} rewrites it"

    return compare
