"""What every test may ask for: a clock that can be moved, and a vault of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.clock import MovableClock
from tests.vaults import create_in, fill, vault_in

# The same examples in every run: a test that fails does so for everyone, and no slow machine makes it fail.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    """A folder where no vault has been created yet, with a key derivation that takes no time."""
    return vault_in(tmp_path / "ombud")


@pytest.fixture
def store(vault: Vault) -> Iterator[Store]:
    """The same vault, created and open."""
    store = create_in(vault.folder)
    yield store
    store.close()


@pytest.fixture
def filled(vault: Vault) -> Vault:
    """A closed vault that somebody has worked in."""
    fill(vault.folder)
    return vault
