"""A desktop for all of these tests, and on it a fresh program with a folder of its own for each."""

from collections.abc import Iterator

import pytest

from tests.e2e.desktop import Desktop, missing
from tests.e2e.ombud import Ombud


@pytest.fixture(scope="session")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    if lacks := missing():
        pytest.skip(f"lacking on this machine: {', '.join(lacks)}; tools/system_packages.sh test installs it")
    with Desktop(tmp_path_factory.mktemp("desktop")) as desktop:
        yield desktop


@pytest.fixture
def ombud(desktop: Desktop, request: pytest.FixtureRequest) -> Iterator[Ombud]:
    """Not started yet. Whatever the test does with it, it must not have run into a bug."""
    ombud = Ombud(desktop, desktop.home / request.node.name)
    yield ombud
    ombud.kill()
    said = ombud.said.read_text(encoding="utf-8") if ombud.said.exists() else ""
    assert "ERROR" not in said, said
    assert "Traceback" not in said, said
