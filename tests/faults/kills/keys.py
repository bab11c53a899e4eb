"""What opens the vault: a new passphrase, a new recovery key, a new vault key. Exactly one of old and new holds."""

from collections.abc import Callable, Iterator
from functools import partial

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage import recovery_key
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import KeyChange
from tests.faults.kills.operation import Operation, Place, Verdict, reopened
from tests.storage.copies import BY_HAND, IN_NO_COPY, KEPT, live_in
from tests.vaults import PASSPHRASE, RECOVERY_KEY, vault_in

CHANGES, CHANGES_OF_VAULT_KEY = 20, 6
EVERYTHING = KEPT | BY_HAND | IN_NO_COPY


def passphrase(number: int) -> str:
    return PASSPHRASE if number == 0 else f"fem nya ord nummer {number}"


def recovery(number: int) -> str:
    return RECOVERY_KEY if number == 0 else recovery_key.write_down(number.to_bytes(recovery_key.SECRET_BYTES, "big"))


def prepare(place: Place) -> None:
    live_in(place.data).close()


# --- In the child ---


def change_passphrase(place: Place) -> Iterator[None]:
    vault = vault_in(place.data)
    store = vault.unlock(PASSPHRASE)
    yield
    for number in range(1, CHANGES):
        vault.change_passphrase(passphrase(number - 1), passphrase(number))
        yield
    store.close()


def replace_recovery_key(place: Place) -> Iterator[None]:
    vault = vault_in(place.data)
    store = vault.unlock(PASSPHRASE)
    yield
    for number in range(1, CHANGES):
        vault.replace_recovery_key(PASSPHRASE, recovery(number))
        yield
    store.close()


def change_vault_key(place: Place) -> Iterator[None]:
    vault = vault_in(place.data)
    store = vault.unlock(PASSPHRASE)
    yield
    for number in range(1, CHANGES_OF_VAULT_KEY):
        vault.change_vault_key(store, PASSPHRASE, recovery(number))
        yield


# --- Afterwards: the last acknowledged, and the one that was under way ---


def judge_passphrase(place: Place, done: int) -> Verdict:
    held = [number for number in (done, done + 1) if opens(partial(vault_in(place.data).unlock, passphrase(number)))]
    if len(held) != 1:
        return Verdict(EVERYTHING, lost=1, moment=f"{len(held)} passphrases open it", passphrase=passphrase(max(held)))
    with reopened(place, passphrase(held[0])):
        pass
    vault_in(place.data).recover(RECOVERY_KEY, passphrase(held[0])).close()
    return Verdict(EVERYTHING, passphrase=passphrase(held[0]), moment="the new one holds" if held[0] > done else "")


def judge_recovery_key(place: Place, done: int) -> Verdict:
    vault = vault_in(place.data)
    vault.unlock(PASSPHRASE).close()
    change = "" if vault.cut_off_key_change is KeyChange.NONE else f"the vault key {vault.cut_off_key_change.value}"
    with reopened(place):
        pass
    held = [number for number in (done, done + 1) if opens(partial(vault.recover, recovery(number), PASSPHRASE))]
    return Verdict(EVERYTHING, copies=KEPT | BY_HAND, lost=int(len(held) != 1), moment=change)


def opens(enter: Callable[[], Store]) -> bool:
    try:
        enter().close()
    except UserError as error:
        if error.problem not in (Problem.WRONG_PASSPHRASE, Problem.WRONG_RECOVERY_KEY):
            raise
        return False
    return True


OPERATIONS = (
    Operation("changing the passphrase", prepare, change_passphrase, judge_passphrase, share=3),
    Operation("changing the recovery key", prepare, replace_recovery_key, judge_recovery_key),
    Operation("changing the vault key", prepare, change_vault_key, judge_recovery_key),
)
