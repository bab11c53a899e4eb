"""From a backup back to a vault: what comes back and what does not, which check fails, and cut off at every step."""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from hashlib import sha256
from itertools import count
from pathlib import Path
from shutil import copytree

import pytest

from ombud_desktop.errors import Problem
from ombud_desktop.model import Client, Inquiry, RestoreStep
from ombud_desktop.storage import recovery_key
from ombud_desktop.storage.backups import copying, exchange, restore
from ombud_desktop.storage.backups.file import Header, read_header, unpack_database
from ombud_desktop.storage.backups.set_aside import expiry_dates
from ombud_desktop.storage.files import KEY_FILE, KEY_FILE_COPY
from ombud_desktop.storage.presence import Presence
from ombud_desktop.storage.vault import VAULT_FILE, Vault
from tests.storage.copies import (
    BY_HAND,
    KEPT,
    back_up,
    destroy_by_hand,
    files,
    in_days,
    live_in,
    numbered,
    opened,
    place,
    restored,
    words_of,
    write_note,
)
from tests.storage.cut_off import CutOff, cut_off_before
from tests.storage.small_disk import NoSmallDiskError, fill_up, small_disk
from tests.vaults import (
    NOW,
    PASSPHRASE,
    RECOVERY_KEY,
    TODAY,
    create_in,
    files_in,
    fill,
    names,
    noon,
    opens,
    problem_of,
    vault_in,
)

NEW_PASSPHRASE = "fem nya ord som håller"
VAULT_FILES = [KEY_FILE, KEY_FILE_COPY, VAULT_FILE]
LAST = set(numbered("kvar-last"))


@pytest.fixture
def copy(vault: Vault, tmp_path: Path) -> Path:
    """Made on TODAY, on a stick, of a vault that is closed now."""
    store = live_in(vault.folder)
    file = back_up(store, place(tmp_path))
    store.close()
    return file


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A new computer: not even the folder is there."""
    return tmp_path / "ny dator" / "ombud"


def restore_into(folder: Path, file: Path) -> None:
    restored(file, folder)


# --- What comes back ---


@pytest.mark.parametrize(("days", "gone"), [(0, set()), (29, set()), (30, set()), (31, LAST), (90, LAST)])
def test_on_a_new_computer_all_that_may_still_exist_is_there_and_in_no_page_anything_else(
    copy: Path, elsewhere: Path, days: int, gone: set[str]
) -> None:
    vault = restored(copy, elsewhere, in_days(days))
    assert words_of(vault) == (KEPT | BY_HAND) - gone
    assert files(elsewhere) == VAULT_FILES
    with opened(vault) as store:
        assert sorted(names(store)) == ["hand-namn-0000", "kvar-namn-0000"]
        assert [receipt.notes for receipt in store.purge.receipts()] == ([len(LAST)] if gone else [])


@pytest.mark.parametrize("days", [0, 29, 90])
def test_what_was_destroyed_by_hand_does_not_come_back(copy: Path, vault: Vault, days: int) -> None:
    with opened(vault) as store:
        destroy_by_hand(store)
    vault = restored(copy, vault.folder, in_days(days))
    assert words_of(vault) == (KEPT if days < 30 else KEPT - LAST)


def test_a_draft_that_became_an_entry_or_was_thrown_away_does_not_come_back(copy: Path, vault: Vault) -> None:
    with opened(vault) as store:
        store.drafts.remove("note")
    restored(copy, vault.folder)
    assert words_of(vault) == (KEPT | BY_HAND) - {"kvar-draft-0000"}


def test_an_inquiry_whose_acceptance_was_undone_waits_again_also_in_an_older_copy(vault: Vault, tmp_path: Path) -> None:
    store = create_in(vault.folder)
    inquiry_id = store.inquiries.add(Inquiry(name="Bea", received_on=TODAY))
    store.inquiries.accept(inquiry_id, TODAY, Client(name="Bea"))
    copy = back_up(store, place(tmp_path))
    store.inquiries.undo_decision(inquiry_id)
    store.close()
    with opened(restored(copy, vault.folder)) as store:
        assert [inquiry.name for inquiry in store.inquiries.undecided()] == ["Bea"]
        assert names(store) == []


def test_nor_does_it_when_the_copy_is_one_of_before_the_copy_that_was_restored(
    copy: Path, vault: Vault, tmp_path: Path
) -> None:
    with opened(vault) as store:
        destroy_by_hand(store)
        later = back_up(store, place(tmp_path, "mappen"))
    restored(later, vault.folder)
    restored(copy, vault.folder)
    assert words_of(vault) == KEPT


def test_what_was_purged_by_its_date_does_not_come_back_when_the_clock_is_set_back(copy: Path, vault: Vault) -> None:
    with opened(vault) as store:
        store.purge.run(noon(in_days(31)))
    restored(copy, vault.folder, TODAY)
    assert words_of(vault) == (KEPT | BY_HAND) - LAST


def test_where_copies_lie_is_known_also_after_a_restore(copy: Path, vault: Vault, tmp_path: Path) -> None:
    other = place(tmp_path, "mappen")
    with opened(vault) as store:
        store.backups.add_place(other)
        store.backups.make(NOW)
    restored(copy, vault.folder)
    with opened(vault) as store:
        assert {each.folder for each in store.backups.copies()} == {copy.parent, other}
        assert [each.folder for each in store.backups.places()] == [other]


def test_the_copy_itself_is_known_to_what_was_made_of_it(copy: Path, elsewhere: Path) -> None:
    with opened(restored(copy, elsewhere)) as store:
        assert [(each.path, each.made_at) for each in store.backups.copies()] == [(copy, NOW.replace(tzinfo=None))]


# --- What opens it ---


def test_it_opens_with_the_recovery_key(copy: Path, elsewhere: Path) -> None:
    vault = restored(copy, elsewhere, passphrase="", recovery=RECOVERY_KEY.lower())
    assert words_of(vault) == KEPT | BY_HAND


def test_it_opens_as_it_did_when_it_was_made_also_after_the_passphrase_was_changed(copy: Path, vault: Vault) -> None:
    vault.recover(RECOVERY_KEY, NEW_PASSPHRASE).close()
    assert problem_of(vault.restore, copy, NEW_PASSPHRASE, "", print) is Problem.WRONG_PASSPHRASE
    restored(copy, vault.folder)
    vault.unlock(PASSPHRASE).close()


def test_after_a_change_of_the_vault_key_old_copies_and_new_ones_open_each_with_its_own(
    copy: Path, vault: Vault, tmp_path: Path
) -> None:
    new_key = vault.new_recovery_key()
    with opened(vault) as store:
        vault.change_vault_key(store, PASSPHRASE, new_key)
        new = back_up(store, place(tmp_path, "mappen"))
        destroy_by_hand(store)
        store.backups.keep_up(NOW)  # the old copy cannot be cleaned any more, and has no newer one in its folder
        assert [each.holds_destroyed(in_days(1)) for each in store.backups.copies() if each.path == copy] == [True]
    for file, key in ((new, new_key), (copy, RECOVERY_KEY)):
        found = restored(file, tmp_path / "ny" / file.parent.name, passphrase="", recovery=key)
        assert words_of(found) >= KEPT


@pytest.mark.parametrize(
    ("passphrase", "recovery", "problem"),
    [
        ("fel fras i fem ord", "", Problem.WRONG_PASSPHRASE),
        ("", recovery_key.write_down(bytes(20)), Problem.WRONG_RECOVERY_KEY),
        ("", RECOVERY_KEY[:-1], Problem.RECOVERY_KEY_MISTYPED),
        ("", "", Problem.RECOVERY_KEY_MISTYPED),
    ],
)
def test_what_does_not_open_it_is_named_and_changes_nothing(
    copy: Path, vault: Vault, passphrase: str, recovery: str, problem: Problem
) -> None:
    before = files_in(vault.folder)
    assert problem_of(vault.restore, copy, passphrase, recovery, print) is problem
    assert files_in(vault.folder) == before


def test_the_steps_are_told_in_their_order(copy: Path, elsewhere: Path) -> None:
    told: list[RestoreStep] = []
    vault_in(elsewhere).restore(copy, PASSPHRASE, "", told.append).close()
    assert told == list(RestoreStep)


# --- The present vault ---


def test_the_present_vault_is_set_aside_whole_and_still_opens(copy: Path, vault: Vault) -> None:
    with opened(vault) as store:
        store.clients.add(Client(name="Cai"), TODAY)
    before = files_in(vault.folder)
    restored(copy, vault.folder)
    aside = vault.folder / "undanlagt-2026-11-21"
    assert files_in(aside) == before
    with opened(vault_in(aside)) as store:
        assert "Cai" in names(store)
    with opened(vault) as store:
        assert "Cai" not in names(store)


def test_one_that_a_wrong_clock_has_dated_to_a_day_to_come_does_not_lie_there_for_years(
    copy: Path, vault: Vault
) -> None:
    restored(copy, vault.folder, date(2035, 5, 1))
    (wrong,) = vault.folder.glob("undanlagt-2035-05-01")
    before = files_in(wrong)
    with opened(vault) as store:
        store.backups.keep_up(NOW)
        assert store.backups.set_aside() == {vault.folder / "undanlagt-2026-11-21": in_days(30)}
    assert files_in(vault.folder / "undanlagt-2026-11-21") == before


def test_two_restores_of_a_day_set_two_aside_and_both_expire(copy: Path, vault: Vault) -> None:
    for _ in range(2):
        restored(copy, vault.folder)
    asides = ["undanlagt-2026-11-21", "undanlagt-2026-11-21-2"]
    assert [aside.name for aside in expiry_dates(vault.folder)] == asides
    with opened(vault) as store:
        store.backups.keep_up(noon(in_days(30)))
        assert set(asides) < set(files(vault.folder))
        store.backups.keep_up(noon(in_days(31)))
        assert not set(asides) & set(files(vault.folder))


def test_settings_log_and_practice_vault_stay_where_they_are(copy: Path, vault: Vault) -> None:
    (vault.folder / "settings").write_text("{}")
    (vault.folder / "ovningsvalv").mkdir()
    restored(copy, vault.folder)
    assert {"settings", "ovningsvalv"} < set(files(vault.folder))


@pytest.mark.parametrize("missing", [[VAULT_FILE], [KEY_FILE, KEY_FILE_COPY], VAULT_FILES])
def test_a_vault_of_which_parts_are_missing_is_restored(copy: Path, vault: Vault, missing: list[str]) -> None:
    for name in missing:
        (vault.folder / name).unlink()
    restored(copy, vault.folder)
    assert words_of(vault) == KEPT | BY_HAND


def test_a_damaged_vault_is_set_aside_as_it_is(copy: Path, vault: Vault) -> None:
    vault.file.write_bytes(vault.file.read_bytes()[:5000])
    restored(copy, vault.folder)
    assert (vault.folder / "undanlagt-2026-11-21" / VAULT_FILE).stat().st_size == 5000
    assert words_of(vault) == KEPT | BY_HAND


def test_another_vault_is_set_aside_too(copy: Path, tmp_path: Path) -> None:
    other = vault_in(tmp_path / "other")
    fill(other.folder)
    restored(copy, other.folder)
    assert opens(vault_in(other.folder / "undanlagt-2026-11-21"))
    assert words_of(other) == KEPT | BY_HAND


def test_when_the_own_disk_is_full_it_is_not_the_stick_that_is_called_full(copy: Path, tmp_path: Path) -> None:
    try:
        with small_disk(tmp_path / "liten", kilobytes=1000) as disk:
            fill_up(disk, leave=30_000)
            assert problem_of(restore_into, disk / "ombud", copy) is Problem.DISK_FULL
            assert files(disk / "ombud") == []
    except NoSmallDiskError:
        pytest.skip("no disk of its own for this test")


def test_a_vault_that_is_open_is_left_alone(copy: Path, vault: Vault, tmp_path: Path) -> None:
    with opened(vault) as store:
        assert problem_of(restore_into, vault.folder, copy) is Problem.VAULT_IN_USE
        write_note(store, "går fint")
    fill(tmp_path / "other")
    with opened(vault_in(tmp_path / "other")):
        assert problem_of(restore_into, tmp_path / "other", copy) is Problem.VAULT_IN_USE
    assert files(vault.folder) == VAULT_FILES


# --- A damaged copy ---


def parts(path: Path) -> dict[str, range]:
    """Where each part of the file stands."""
    header = read_header(path)
    lines = path.read_bytes().split(b"\n", 2)
    start = len(lines[0]) + 1
    slots = start + len(lines[1]) + 1
    database = slots + header.slots.size
    return {
        "magic": range(start),
        "header": range(start, slots - 1),
        "end of header": range(slots - 1, slots),
        "slots": range(slots, database),
        "database": range(database, database + header.database.size),
    }


FAILING_CHECKS = {
    "magic": {Problem.BACKUP_INCOMPLETE},
    "header": {Problem.BACKUP_HEADER_DAMAGED, Problem.BACKUP_INCOMPLETE},  # a byte that becomes the line's end
    "end of header": {Problem.BACKUP_HEADER_DAMAGED, Problem.BACKUP_INCOMPLETE},
    "slots": {Problem.BACKUP_CONTENT_DAMAGED},
    "database": {Problem.BACKUP_CONTENT_DAMAGED},
}


@pytest.mark.parametrize("part", FAILING_CHECKS)
def test_a_bit_flipped_anywhere_is_found_by_the_check_of_that_part(copy: Path, elsewhere: Path, part: str) -> None:
    whole = copy.read_bytes()
    places = parts(copy)[part]
    for position in places[:: max(1, len(places) // 60)]:
        spoiled = bytearray(whole)
        spoiled[position] ^= 1 << position % 8
        copy.write_bytes(spoiled)
        assert problem_of(restore_into, elsewhere, copy) in FAILING_CHECKS[part], position
        assert not elsewhere.exists()


def test_a_copy_cut_short_anywhere_is_incomplete(copy: Path, elsewhere: Path) -> None:
    whole = copy.read_bytes()
    for size in (0, 1, 11, 12, 100, 700, *range(1000, len(whole), 4001), len(whole) - 1):
        copy.write_bytes(whole[:size])
        assert problem_of(restore_into, elsewhere, copy) is Problem.BACKUP_INCOMPLETE, size
    copy.write_bytes(whole + b"x")
    assert problem_of(restore_into, elsewhere, copy) is Problem.BACKUP_INCOMPLETE
    assert not elsewhere.exists()


def test_a_file_that_is_something_else_or_nowhere_is_named(elsewhere: Path, tmp_path: Path) -> None:
    letter = tmp_path / "brev.kopia"
    letter.write_bytes(b"Hej!\n" * 100)
    assert problem_of(restore_into, elsewhere, letter) is Problem.BACKUP_INCOMPLETE
    assert problem_of(restore_into, elsewhere, tmp_path / "nowhere") is Problem.PLACE_UNREACHABLE
    assert problem_of(restore_into, elsewhere, tmp_path) is Problem.PLACE_UNREACHABLE


def rewritten(copy: Path, **changes: object) -> None:
    """A header that says something else, and whose checksum is right: as only somebody who means it can do."""
    first, line, rest = copy.read_bytes().split(b"\n", 2)
    body = {**json.loads(line), **changes}
    body.pop("checksum")
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    body["checksum"] = sha256(canonical).hexdigest()
    copy.write_bytes(b"\n".join((first, json.dumps(body, sort_keys=True, separators=(",", ":")).encode(), rest)))


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"counts": {"note": 1}}, Problem.BACKUP_KEY_DAMAGED),
        ({"made_at": "2026-12-01T09:00:00"}, Problem.BACKUP_KEY_DAMAGED),
        ({"vault_id": "another"}, Problem.BACKUP_KEY_DAMAGED),
        ({"made_at": "today"}, Problem.BACKUP_HEADER_DAMAGED),
        ({"backup_key": "AAAA"}, Problem.BACKUP_HEADER_DAMAGED),
        ({"format": 2}, Problem.BACKUP_NEWER),
        ({"schema_version": 99}, Problem.BACKUP_NEWER),
    ],
)
def test_no_part_of_the_header_can_be_changed_unnoticed(
    copy: Path, elsewhere: Path, changes: dict[str, object], problem: Problem
) -> None:
    rewritten(copy, **changes)
    assert problem_of(restore_into, elsewhere, copy) is problem
    assert not elsewhere.exists() or files(elsewhere) == []


def test_another_copys_slots_do_not_open_this_one(copy: Path, vault: Vault, elsewhere: Path, tmp_path: Path) -> None:
    other = create_in(tmp_path / "other")
    theirs = back_up(other, place(tmp_path, "deras"))
    other.close()
    ours, their_parts = parts(copy), parts(theirs)
    slots = theirs.read_bytes()[their_parts["slots"].start : their_parts["slots"].stop]
    content = copy.read_bytes()
    copy.write_bytes(content[: ours["slots"].start] + slots + content[ours["slots"].stop :])
    header = read_header(theirs)
    rewritten(copy, slots=[header.slots.size, header.slots.checksum])
    assert problem_of(restore_into, elsewhere, copy) is Problem.BACKUP_KEY_DAMAGED


def spoiled_database(change: Callable[[Path], None]) -> Callable[[Path, Path], None]:
    def unpack(path: Path, target: Path) -> None:
        original_unpack(path, target)
        change(target)

    return unpack


original_unpack = unpack_database


def flip_a_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[3 * 4096 + 100] ^= 1
    path.write_bytes(content)


def cut_off_pages(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 2 * 4096])


@pytest.mark.parametrize("change", [flip_a_page, cut_off_pages])
def test_pages_that_are_not_sound_are_named(
    copy: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    """As when the disk on the way spoils what the stick had right."""
    before = files_in(vault.folder)
    monkeypatch.setattr(restore, "unpack_database", spoiled_database(change))
    assert problem_of(restore_into, vault.folder, copy) is Problem.BACKUP_PAGES_DAMAGED
    assert files_in(vault.folder) == before


def test_counts_that_differ_are_named(copy: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restore, "count_rows", lambda database: {**copying.count_rows(database), "note": 0})
    assert problem_of(restore_into, vault.folder, copy) is Problem.BACKUP_COUNTS_DIFFER
    assert files(vault.folder) == VAULT_FILES


def test_the_next_copy_is_the_newest_that_can_be_read(copy: Path, vault: Vault) -> None:
    with opened(vault) as store:
        later = noon(in_days(1))
        store.backups.make(later, [copy.parent])
    (copy.parent / "brev.kopia").write_bytes(b"Hej!")
    found: list[tuple[Path, Header]] = restore.copies_beside(copy)
    assert [path.name for path, _ in found] == ["ombud-2026-11-22-1200.kopia", copy.name]


# --- Cut off ---


def test_cut_off_at_any_step_the_old_vault_opens_or_the_restored_one_and_never_a_mixture(
    copy: Path, vault: Vault, tmp_path: Path
) -> None:
    with opened(vault) as store:
        destroy_by_hand(store)
        store.clients.add(Client(name="Cai"), TODAY)
    old, new = {"kvar-namn-0000", "bort-namn-0000", "Cai"}, {"kvar-namn-0000"}
    seen = []
    for step in count():
        cut = vault_in(tmp_path / f"cut off at {step}")
        copytree(vault.folder, cut.folder)
        try:
            with cut_off_before(step):
                restored(copy, cut.folder)
            done = True
        except CutOff:
            done = False
        for path in cut.folder.rglob("*"):
            assert path.is_dir() or b"kvar-" not in path.read_bytes()
        assert cut.presence() is Presence.VAULT
        with opened(cut) as store:
            found = set(names(store))
            assert found in (old, new)
            store.backups.keep_up(NOW)
        seen.append(found)
        if found == new:
            assert words_of(cut) == KEPT
            with opened(vault_in(cut.folder / "undanlagt-2026-11-21")) as store:
                assert set(names(store)) == old
        else:
            assert files(cut.folder) == VAULT_FILES
        if done:
            break
    assert seen == sorted(seen, key=lambda names: names == new)  # never back again
    assert seen.count(new) > 5
    assert seen.count(old) > 20


def half_restored(copy: Path, vault: Vault, renames: int) -> Path:
    """The marker stands, and so many files have been moved; returns the folder of what is to be put in place."""
    with suppress(CutOff), pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "rename", rename_only(renames))
        restored(copy, vault.folder)
    return vault.folder / exchange.STAGING


def rename_only(times: int) -> Callable[[Path, Path], Path]:
    rename, left = Path.rename, iter(range(times))

    def take(path: Path, target: Path) -> Path:
        if next(left, None) is None:
            raise CutOff
        return rename(path, target)

    return take


MARKERS = (b"", b"undanlagt-2006-11-21", b"undanlagt-2026-11", b"\xc2ndanlagt", b"../../anywhere", b"a\0b", bytes(20))


@pytest.mark.parametrize("renames", range(6))
@pytest.mark.parametrize("spoiled", MARKERS, ids=str)
def test_a_damaged_marker_costs_neither_the_old_vault_nor_the_new(
    copy: Path, vault: Vault, renames: int, spoiled: bytes
) -> None:
    with opened(vault) as store:
        store.clients.add(Client(name="Cai"), TODAY)
    (half_restored(copy, vault, renames) / "klar").write_bytes(spoiled)
    assert vault.presence() is Presence.VAULT
    assert words_of(vault) == KEPT | BY_HAND
    assert files(vault.folder) == [*VAULT_FILES[:2], "undanlagt-2026-11-21", VAULT_FILE]
    with opened(vault_in(vault.folder / "undanlagt-2026-11-21")) as store:
        assert "Cai" in names(store)


@pytest.mark.parametrize("renames", [1, 2, 3])
def test_a_marker_that_is_gone_leaves_no_vault_in_two_halves(copy: Path, vault: Vault, renames: int) -> None:
    (half_restored(copy, vault, renames) / "klar").unlink()
    assert vault.presence() is Presence.VAULT
    assert words_of(vault) == KEPT | BY_HAND
    assert files(vault.folder) == [*VAULT_FILES[:2], "undanlagt-2026-11-21", VAULT_FILE]
    assert files(vault.folder / "undanlagt-2026-11-21") == VAULT_FILES


@pytest.mark.parametrize("missing", VAULT_FILES)
def test_what_is_missing_of_the_new_vault_does_not_cost_the_old_one(copy: Path, vault: Vault, missing: str) -> None:
    old = vault.file.read_bytes()
    (half_restored(copy, vault, 0) / missing).unlink()
    with opened(vault) as store:
        assert "kvar-namn-0000" in names(store)
    kept = [*vault.folder.glob(VAULT_FILE), *vault.folder.glob(f"undanlagt-*/{VAULT_FILE}")]
    assert old in [path.read_bytes() for path in kept]


def test_a_restore_that_the_disk_stops_half_way_is_carried_on_later(
    copy: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.parent.name == exchange.STAGING:
            raise PermissionError(13, "no")
        return rename(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        assert problem_of(restore_into, vault.folder, copy) is Problem.RESTORE_UNFINISHED
        assert vault.presence() is Presence.HALF_RESTORED
        assert problem_of(vault.unlock, PASSPHRASE) is Problem.RESTORE_UNFINISHED
    assert vault.presence() is Presence.VAULT
    assert words_of(vault) == KEPT | BY_HAND
    assert files(vault.folder) == [*VAULT_FILES[:2], "undanlagt-2026-11-21", VAULT_FILE]
