"""A vault of an earlier version: backed up and verified first, then brought up to date, all of it or nothing."""

from datetime import timedelta
from itertools import count
from pathlib import Path
from shutil import copytree

import pytest

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Became
from ombud_desktop.storage import key_slots, schema, vault
from ombud_desktop.storage.backups.copying import count_rows
from ombud_desktop.storage.backups.file import read_header
from ombud_desktop.storage.connection import connect
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.purge import Purge
from ombud_desktop.storage.vault import VAULT_FILE, Vault
from tests.storage.copies import files, in_days, opened, restored
from tests.storage.cut_off import CutOff, cut_off_before
from tests.storage.earlier_versions import EVERYTHING, FROZEN, KEY, UPGRADED, vault_of_version
from tests.vaults import NOW, PASSPHRASE, files_in, names, noon, problem_of, vault_in

COPY = "ombud-2026-11-21-0900.kopia"


@pytest.fixture(params=FROZEN)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Vault:
    return vault_of_version(request.param, tmp_path / "ombud")


def is_untouched(folder: Path, before: dict[str, bytes]) -> bool:
    return {name: content for name, content in files_in_flat(folder).items() if name in before} == before


def version_in(file: Path) -> int:
    connection = connect(file, bytearray(KEY))
    try:
        return schema.version_of(connection)
    finally:
        connection.close()


def files_in_flat(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_every_version_but_this_one_is_frozen() -> None:
    assert list(range(1, schema.VERSION)) == FROZEN


def test_it_opens_with_all_that_was_in_it_and_its_backup_lies_beside(old: Vault) -> None:
    before = version_in(old.file)
    with opened(old) as store:
        assert count_rows(store._database) == UPGRADED
        assert store._database.number("PRAGMA user_version") == schema.VERSION
        assert [copy.path for copy in store.backups.copies()] == [old.folder / "kopior" / COPY]
    assert files(old.folder) == ["kopior", "nycklar", "nycklar.kopia", VAULT_FILE]
    header = read_header(old.folder / "kopior" / COPY)
    assert header.schema_version == before
    assert {table: number for table, number in header.counts.items() if number} == {**EVERYTHING, "note": 1}


def test_the_backup_of_before_opens_in_this_version(old: Vault, tmp_path: Path) -> None:
    old.unlock(PASSPHRASE).close()
    with opened(restored(old.folder / "kopior" / COPY, tmp_path / "ny")) as store:
        assert names(store) == ["Ada"]
        assert count_rows(store._database) == UPGRADED | {"note": 1}


def test_what_is_destroyed_afterwards_goes_from_that_backup_too(old: Vault) -> None:
    with opened(old) as store:
        store.notes.remove(15)
        store.backups.keep_up(noon(in_days(1)))
    assert read_header(old.folder / "kopior" / COPY).counts["note"] == 0


def test_what_stood_in_a_mapping_of_the_fourth_version_stands_there_still(tmp_path: Path) -> None:
    more = """
        INSERT INTO mapping VALUES (21, 11, '2026-09-01');
        INSERT INTO mapping_entry VALUES (22, 21, 'Ekonomi', 'need', 'räcker inte', '', 'goal', 1);
        INSERT INTO mapping_entry VALUES (23, 21, 'Ekonomi', 'need', 'ingen budget', '', NULL, 2);
        INSERT INTO draft VALUES ('entry:new:21:77', 11, '{"client_view": "halvt skr"}', '2026-11-20', 24);
    """
    with opened(vault_of_version(4, tmp_path / "ombud", more)) as store:
        (mapping,) = store.mappings.for_client(11)
        assert [entry.became for entry in mapping.entries] == [Became.GOAL, None]
        assert store.drafts.for_client(11)["entry:new:11:77"].values == {"client_view": "halvt skr"}


@pytest.mark.parametrize("latest", [21, 22])
def test_what_was_being_typed_in_the_latest_mapping_stays_in_sight(tmp_path: Path, latest: int) -> None:
    """Also where something older about the same area was begun in another, which nobody could see any more."""
    earlier = 43 - latest
    more = f"""
        INSERT INTO mapping VALUES ({earlier}, 11, '2026-09-01'), ({latest}, 11, '2026-10-01');
        INSERT INTO draft VALUES ('entry:new:{earlier}:77', 11, '{{"client_view": "gammalt"}}', '2026-09-20', 24);
        INSERT INTO draft VALUES ('entry:new:{latest}:77', 11, '{{"client_view": "nytt"}}', '2026-11-20', 25);
    """
    with opened(vault_of_version(4, tmp_path / "ombud", more)) as store:
        assert store.drafts.for_client(11)["entry:new:11:77"].values == {"client_view": "nytt"}


def test_every_retention_rule_fits_the_schema_it_may_have_to_back_up(old: Vault) -> None:
    connection = connect(old.file, bytearray(KEY))
    due = Purge(Database(connection)).count_due(in_days(30))
    connection.close()
    assert due["note"] == 1


def test_without_a_backup_there_is_no_migration(old: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files_in_flat(old.folder)

    def full(*_: object) -> None:
        raise UserError(Problem.PLACE_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(vault, "write", full)
        assert problem_of(old.unlock, PASSPHRASE) is Problem.DISK_FULL
    assert is_untouched(old.folder, before)
    old.unlock(PASSPHRASE).close()


def test_cut_off_at_any_step_it_is_the_old_or_the_new_and_opens(old: Vault, tmp_path: Path) -> None:
    """Tried again a few minutes later: one backup of before, from which can be taken what is destroyed from then on."""
    before, versions = version_in(old.file), []
    for step in count():
        cut = vault_in(tmp_path / f"cut off at {step}", NOW + timedelta(minutes=7))
        copytree(old.folder, cut.folder)
        try:
            with cut_off_before(step):
                vault_in(cut.folder).unlock(PASSPHRASE).close()
            done = True
        except CutOff:
            done = False
        versions.append(version_in(cut.file))
        assert versions[-1] == before or (cut.folder / "kopior" / COPY).exists()
        with opened(cut) as store:
            assert count_rows(store._database) == UPGRADED
            store.notes.remove(15)
            store.backups.keep_up(noon(in_days(1)))
            (copy,) = store.backups.copies()
        assert read_header(copy.path).counts["note"] == 0
        assert files(cut.folder / "kopior") == [copy.file]
        assert files(cut.folder) == ["kopior", "nycklar", "nycklar.kopia", VAULT_FILE]
        if done:
            break
    assert (versions[0], versions[-1]) == (before, schema.VERSION)
    assert versions == sorted(versions)


def test_a_newer_vault_is_refused_untouched(old: Vault) -> None:
    connection = connect(old.file, bytearray(KEY))
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    before = files_in(old.folder)
    assert problem_of(old.unlock, PASSPHRASE) is Problem.VAULT_NEWER
    assert files_in(old.folder) == before


def test_a_damaged_vault_is_not_migrated(old: Vault) -> None:
    content = bytearray(old.file.read_bytes())
    content[-2000] ^= 1
    old.file.write_bytes(content)
    before = files_in(old.folder)
    assert problem_of(old.unlock, PASSPHRASE) is Problem.VAULT_DAMAGED
    assert is_untouched(old.folder, before)


def test_the_key_slots_it_carries_are_those_of_the_day(old: Vault) -> None:
    slots = key_slots.load(old.folder).slots
    old.unlock(PASSPHRASE).close()
    assert slots.to_bytes() in (old.folder / "kopior" / COPY).read_bytes()
