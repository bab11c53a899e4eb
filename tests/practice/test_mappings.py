"""The practice vault has mappings to look at, in areas that are there to choose."""

from pathlib import Path

from ombud_desktop.model import ListName
from ombud_desktop.practice import PRACTICE_PASSPHRASE, prepare_practice_vault
from ombud_desktop.storage.vault import Vault
from tests.clock import MovableClock
from tests.vaults import CHEAP


def test_one_client_has_been_mapped_twice_and_another_once(tmp_path: Path) -> None:
    prepare_practice_vault(tmp_path / "ovning", MovableClock(), CHEAP)
    store = Vault(tmp_path / "ovning", CHEAP).unlock(PRACTICE_PASSPHRASE)
    mapped = {client.name: store.mappings.for_client(client.id) for client in store.clients.all()}
    areas = store.lists.entries(ListName.LIFE_AREA)
    store.close()
    assert {name: len(mappings) for name, mappings in mapped.items() if mappings} == {"Alma K.": 2, "Samira H.": 1}
    for mapping in (mapping for mappings in mapped.values() for mapping in mappings):
        assert {entry.area for entry in mapping.entries} | mapping.skipped <= set(areas)
