"""The key file: what opens it, and how damage is told from a wrong passphrase."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.errors import Problem
from ombud_desktop.storage import key_slots
from ombud_desktop.storage.files import KEY_FILE, KEY_FILE_COPY
from ombud_desktop.storage.key_slots import KdfCost, KeySlots, Slot
from ombud_desktop.storage.vault import Vault
from tests.vaults import CHEAP, PASSPHRASE, opens, problem_of

KEY = bytearray(range(32))
SECRET = bytes(range(20))


def new_slots(vault_id: str = "a vault", key: bytearray = KEY) -> KeySlots:
    return KeySlots.wrap(vault_id, key, PASSPHRASE, SECRET, CHEAP, os.urandom)


SLOTS = new_slots()


def test_the_key_comes_back_with_the_passphrase_or_the_recovery_key() -> None:
    slots = KeySlots.from_bytes(SLOTS.to_bytes())
    assert slots == SLOTS
    assert slots.unlock_with_passphrase(PASSPHRASE) == KEY
    assert slots.unlock_with_recovery_secret(SECRET) == KEY


def test_nothing_else_opens_it() -> None:
    assert problem_of(SLOTS.unlock_with_passphrase, PASSPHRASE + " ") is Problem.WRONG_PASSPHRASE
    assert problem_of(SLOTS.unlock_with_recovery_secret, bytes(20)) is Problem.WRONG_RECOVERY_KEY


def test_a_new_passphrase_takes_the_place_of_the_old_one_and_leaves_the_recovery_key() -> None:
    slots = SLOTS.with_passphrase(KEY, "fem andra ord i rad", CHEAP, os.urandom)
    assert slots.unlock_with_passphrase("fem andra ord i rad") == KEY
    assert slots.unlock_with_recovery_secret(SECRET) == KEY
    assert problem_of(slots.unlock_with_passphrase, PASSPHRASE) is Problem.WRONG_PASSPHRASE


def test_no_key_and_no_passphrase_stands_in_the_file() -> None:
    content = SLOTS.to_bytes()
    for secret in (bytes(KEY), KEY.hex().encode(), SECRET, PASSPHRASE.encode()):
        assert secret not in content


def test_every_flipped_byte_is_called_damage() -> None:
    content = SLOTS.to_bytes()
    for place in range(len(content)):
        for bit in (1, 32, 128):
            flipped = bytearray(content)
            flipped[place] ^= bit
            assert problem_of(KeySlots.from_bytes, bytes(flipped)) is Problem.KEY_FILE_DAMAGED


@given(st.binary() | st.integers(0, 400).map(lambda length: SLOTS.to_bytes()[:length]))
def test_every_other_content_is_called_damage(content: bytes) -> None:
    assert problem_of(KeySlots.from_bytes, content) is Problem.KEY_FILE_DAMAGED


WRITTEN_IN_2026 = (
    b'{"checksum":"fcc68471347b2514f5d8d969442416c5d3383fe33b4f8e9d710a7a42348ee574","format":1,"slots":[{"cost":'
    b'[1024,1,1],"kind":"passphrase","nonce":"pGG1XvVbe+r9gJqa","salt":"/T/rPJJQt5dKm1KLaWNjIQ==","wrapped":'
    b'"Zm+DHxH24vd92cZ1sMbQIRxMWal3kt3+GrheSVD+xXdbKSyRF9UcZ1rGWYGAkc36"},{"kind":"recovery","nonce":'
    b'"PZIImyX6XgOfUqjo","salt":"npJbeaY0L6D9uLKU2X/GEA==","wrapped":'
    b'"MWnqD+sRlzHO5LJa9D4B5TErbGT6oy5zA6RlqksjcIVE1RKQloFPbos9XOADmFD1"}],"vault_id":"9b2f-test"}'
)


def test_a_key_file_of_the_first_version_still_opens() -> None:
    slots = KeySlots.from_bytes(WRITTEN_IN_2026)
    assert slots.unlock_with_passphrase(PASSPHRASE) == KEY
    assert slots.unlock_with_recovery_secret(SECRET) == KEY
    assert slots.to_bytes() == WRITTEN_IN_2026


def test_a_new_recovery_key_takes_the_place_of_the_old_one_and_leaves_the_passphrase() -> None:
    slots = SLOTS.with_recovery_secret(KEY, bytes(20), os.urandom)
    assert slots.unlock_with_recovery_secret(bytes(20)) == KEY
    assert slots.unlock_with_passphrase(PASSPHRASE) == KEY
    assert problem_of(slots.unlock_with_recovery_secret, SECRET) is Problem.WRONG_RECOVERY_KEY


def test_a_key_to_come_stands_beside_the_one_that_holds() -> None:
    coming = new_slots(key=bytearray(32))
    both = KeySlots.from_bytes(replace(SLOTS, coming=coming.slots).to_bytes())
    assert [slots.unlock_with_passphrase(PASSPHRASE) for slots in both.candidates()] == [KEY, bytearray(32)]
    assert both.candidates() == [SLOTS, coming]
    assert SLOTS.candidates() == [SLOTS]


def test_a_forged_cost_is_refused_also_in_a_key_to_come() -> None:
    coming = forged(cost=KdfCost(2**40, 3, 4)).slots
    assert problem_of(KeySlots.from_bytes, replace(SLOTS, coming=coming).to_bytes()) is Problem.KEY_FILE_DAMAGED


@pytest.mark.parametrize(
    "cost",
    [KdfCost(1023, 1, 1), KdfCost(2**21, 1, 1), KdfCost(2**40, 3, 4), KdfCost(1024, 0, 1), KdfCost(1024, 17, 1),
     KdfCost(1024, 1, 0), KdfCost(1024, 1, 17), KdfCost(-1, -1, -1)],
)  # fmt: skip
def test_a_forged_cost_is_refused_before_any_key_is_tried(cost: KdfCost) -> None:
    assert problem_of(KeySlots.from_bytes, forged(cost=cost).to_bytes()) is Problem.KEY_FILE_DAMAGED


def test_the_cost_is_within_its_own_limits() -> None:
    assert KdfCost().is_within_limits()
    assert CHEAP.is_within_limits()


def test_no_part_of_the_key_file_can_be_exchanged_unnoticed() -> None:
    other_key = new_slots(key=bytearray(32))
    for slots in (
        replace(SLOTS, vault_id="another vault"),
        forged(cost=replace(CHEAP, iterations=2)),
        forged(salt=bytes(16)),
        forged(nonce=bytes(12)),
        forged(wrapped=other_key.slots[0].wrapped),
        forged(wrapped=SLOTS.slots[1].wrapped, nonce=SLOTS.slots[1].nonce),
    ):
        read = KeySlots.from_bytes(slots.to_bytes())
        assert problem_of(read.unlock_with_passphrase, PASSPHRASE) is Problem.WRONG_PASSPHRASE


def test_too_little_memory_is_not_called_a_wrong_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_memory(**_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(key_slots, "Argon2id", no_memory)
    assert problem_of(SLOTS.unlock_with_passphrase, PASSPHRASE) is Problem.MEMORY_TOO_LITTLE


@pytest.mark.parametrize(
    ("first", "copy", "outcome"),
    [
        ("whole", "whole", "both are whole"),
        ("whole", "damaged", "one is spoiled"),
        ("whole", "missing", "one is spoiled"),
        ("damaged", "whole", "one is spoiled"),
        ("missing", "whole", "one is spoiled"),
        ("empty", "whole", "one is spoiled"),
        ("damaged", "damaged", Problem.KEY_FILE_DAMAGED),
        ("empty", "empty", Problem.KEY_FILE_DAMAGED),
        ("damaged", "missing", Problem.KEY_FILE_DAMAGED),
        ("missing", "damaged", Problem.KEY_FILE_DAMAGED),
        ("missing", "missing", Problem.KEY_FILE_MISSING),
    ],
)
def test_the_copy_stands_in_for_the_key_file(tmp_path: Path, first: str, copy: str, outcome: str | Problem) -> None:
    contents = {"whole": SLOTS.to_bytes(), "damaged": SLOTS.to_bytes()[1:], "empty": b""}
    for name, state in ((KEY_FILE, first), (KEY_FILE_COPY, copy)):
        if state != "missing":
            (tmp_path / name).write_bytes(contents[state])
    if isinstance(outcome, Problem):
        assert problem_of(key_slots.load, tmp_path) is outcome
    else:
        loaded = key_slots.load(tmp_path)
        assert loaded.slots == SLOTS
        assert loaded.one_is_spoiled == (outcome == "one is spoiled")


def forged(**changes: object) -> KeySlots:
    """A key file with a right checksum, but something else in its passphrase slot."""
    passphrase_slot: Slot = replace(SLOTS.slots[0], **changes)  # type: ignore[arg-type]  # whatever a forger may write
    return KeySlots(SLOTS.vault_id, (passphrase_slot, *SLOTS.slots[1:]))


def test_a_key_file_that_cannot_be_read_is_replaced_by_its_copy(filled: Vault) -> None:
    (filled.folder / KEY_FILE).unlink()
    (filled.folder / KEY_FILE).mkdir()  # as good as one that the disk does not give back
    assert opens(filled)
    assert filled.key_file_was_spoiled
    (filled.folder / KEY_FILE_COPY).unlink()
    assert problem_of(filled.unlock, PASSPHRASE) is Problem.KEY_FILE_DAMAGED
