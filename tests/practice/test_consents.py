"""The practice vault's agreements: one that holds, one that has expired, one withdrawn, and a power of attorney."""

from collections import Counter
from pathlib import Path

from ombud_desktop.model import ConsentKind
from ombud_desktop.practice import PRACTICE_PASSPHRASE, prepare_practice_vault
from ombud_desktop.rules.consents import ConsentState, affected_steps, state_on, withdrawn_parties
from tests.clock import MovableClock
from tests.vaults import CHEAP, TODAY, vault_in


def test_there_is_one_of_each_and_a_withdrawal_touches_a_step(tmp_path: Path, clock: MovableClock) -> None:
    prepare_practice_vault(tmp_path / "practice", clock, CHEAP)
    store = vault_in(tmp_path / "practice").unlock(PRACTICE_PASSPHRASE)
    touched, found = [], []
    for client in store.clients.all():
        consents = store.consents.for_client(client.id)
        found += consents
        touched += affected_steps(store.plans.for_client(client.id), withdrawn_parties(consents, TODAY))
    store.close()
    assert Counter(state_on(consent, TODAY) for consent in found) == {
        ConsentState.VALID: 2,
        ConsentState.EXPIRED: 1,
        ConsentState.WITHDRAWN: 1,
    }
    assert [consent.kind for consent in found].count(ConsentKind.POWER_OF_ATTORNEY) == 1
    assert [step.text for step in touched] == ["Beslut om boendestöd"]
