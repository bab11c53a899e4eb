"""The practice vault: believable from the first look."""

from pathlib import Path

from ombud_desktop.practice import PRACTICE_PASSPHRASE, prepare_practice_vault
from tests.clock import MovableClock
from tests.vaults import CHEAP, TODAY, vault_in


def test_there_are_inquiries_in_every_state_and_the_queue_has_its_reasons(tmp_path: Path) -> None:
    prepare_practice_vault(tmp_path / "vault", MovableClock(), CHEAP)
    store = vault_in(tmp_path / "vault").unlock(PRACTICE_PASSPHRASE)
    undecided = store.inquiries.undecided()
    assert len([each for each in undecided if each.awaits_own_wish]) == 1
    assert len([each for each in undecided if not each.awaits_own_wish and not each.is_in_queue]) == 1
    first, then = store.inquiries.waiting_list(TODAY)
    assert first.grounds
    assert not then.grounds
    assert then.days_waited > first.days_waited
    assert [each.referred_to for each in store.inquiries.decided()] == ["budget- och skuldrådgivning"]
    store.close()
