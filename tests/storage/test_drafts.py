"""Drafts: what is being typed survives everything, and leaves when it is done."""

import pytest

from ombud_desktop.model import Client, Draft
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.vaults import PASSPHRASE, TODAY


@pytest.mark.parametrize("values", [{}, {"text": "ring å ä ö 🙂\n\t\"'\\"}, {"name": "Ada", "year": "19"}])
def test_a_draft_is_there_after_the_next_unlock(vault: Vault, store: Store, values: dict[str, str]) -> None:
    client_id = store.clients.add(Client(name="Ada"), TODAY)
    drafts = [Draft("of a client", values, client_id), Draft("of nobody yet", values)]
    for draft in drafts:
        store.drafts.keep(draft, TODAY)
    store.close()
    again = vault.unlock(PASSPHRASE)
    assert [again.drafts.get(draft.key) for draft in drafts] == drafts
    again.close()


def test_only_the_latest_is_kept(store: Store) -> None:
    for text in ("r", "ri", "ring"):
        store.drafts.keep(Draft("note", {"text": text}), TODAY)
    assert store.drafts.get("note") == Draft("note", {"text": "ring"})
    assert store._database.number("SELECT count(*) FROM draft") == 1


def test_a_draft_can_find_its_client_later(store: Store) -> None:
    client_id = store.clients.add(Client(name="Ada"), TODAY)
    store.drafts.keep(Draft("note", {"text": "ring"}), TODAY)
    store.drafts.keep(Draft("note", {"text": "ring"}, client_id), TODAY)
    assert store.drafts.for_client(client_id) == {"note": Draft("note", {"text": "ring"}, client_id)}


def test_each_client_has_drafts_of_their_own(store: Store) -> None:
    ada, bea = (store.clients.add(Client(name=name), TODAY) for name in ("Ada", "Bea"))
    kept = {key: Draft(key, {"text": key}, ada) for key in ("note", "step")}
    for draft in (*kept.values(), Draft("other", {}, bea), Draft("nobody's", {})):
        store.drafts.keep(draft, TODAY)
    assert store.drafts.for_client(ada) == kept


def test_a_removed_draft_is_gone_and_removing_it_again_is_nothing(store: Store) -> None:
    store.drafts.keep(Draft("note", {"text": "ring"}), TODAY)
    for _ in range(2):
        store.drafts.remove("note")
        assert store.drafts.get("note") is None


@pytest.mark.parametrize("line", ["tis 14 hembesök hos Beas mamma", "tis 14 bea", "Bea Lind i morgon"])
def test_a_meeting_that_is_being_written_goes_with_whom_it_names(store: Store, line: str) -> None:
    """Though nobody can tell yet whose it is to be."""
    ada, bea = (store.clients.add(Client(name=name), TODAY) for name in ("Ada Ek", "Bea Lindqvist"))
    store.drafts.keep(Draft("meeting:new:0", {"line": line}), TODAY)
    store.drafts.keep(Draft("inquiry:new", {"name": "Bea"}), TODAY)
    store.clients.remove(ada, TODAY)
    assert store.drafts.get("meeting:new:0") is not None
    store.clients.remove(bea, TODAY)
    assert store.drafts.get("meeting:new:0") is None
    assert store.drafts.get("inquiry:new") is not None, "whoever asks anew is somebody new"
