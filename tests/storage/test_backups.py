"""Making backups and looking after them: what they hold, how many there are, how long they live, what goes wrong."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from shutil import copytree, move, rmtree
from typing import Any

import pytest

from ombud_desktop.errors import Problem
from ombud_desktop.model import Client, Closing, Note
from ombud_desktop.storage.backups import copies, file
from ombud_desktop.storage.backups.copies import BETWEEN_COPIES
from ombud_desktop.storage.backups.file import read_header
from ombud_desktop.storage.backups.keys import ensure_backup_key, load_backup_key
from ombud_desktop.storage.files import KEY_FILE, KEY_FILE_COPY
from ombud_desktop.storage.purge import Purge
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
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
    problems,
    restored,
    words_in,
    write_note,
)
from tests.storage.cut_off import CutOff, cut_off_before
from tests.storage.small_disk import FILLER, NoSmallDiskError, fill_up, make_space, small_disk
from tests.vaults import (
    NOW,
    PASSPHRASE,
    RECOVERY_KEY,
    TODAY,
    create_in,
    fill,
    noon,
    opens,
    problem_of,
    raw_key,
    vault_in,
)

LATER = NOW + BETWEEN_COPIES
KEPT_OF_LATER_DAYS = KEPT - set(numbered("kvar-last"))
NO_PROBLEM: list[object] = [None]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return place(tmp_path)


@pytest.fixture
def lived_in(vault: Vault) -> Iterator[Store]:
    store = live_in(vault.folder)
    yield store
    store.close()


@pytest.fixture
def with_place(lived_in: Store, stick: Path) -> Store:
    """The stick is a place, and the first copy lies there."""
    lived_in.backups.add_place(stick)
    assert problems(lived_in.backups.keep_up(NOW)) == NO_PROBLEM
    return lived_in


# --- What a copy holds ---


def test_a_copy_holds_what_may_live_as_long_as_it_does_and_no_page_holds_more(
    vault: Vault, lived_in: Store, stick: Path, tmp_path: Path
) -> None:
    copy = back_up(lived_in, stick)
    assert words_in(copy, vault, tmp_path) == KEPT | BY_HAND


def test_making_a_copy_changes_nothing_in_the_vault(vault: Vault, lived_in: Store, stick: Path) -> None:
    before = [lived_in.notes.for_client(client.id) for client in lived_in.clients.all()]
    back_up(lived_in, stick)
    assert [lived_in.notes.for_client(client.id) for client in lived_in.clients.all()] == before
    assert lived_in.purge.receipts() == []
    lived_in.close()
    assert files(vault.folder) == [KEY_FILE, KEY_FILE_COPY, "valv.db"]


def test_its_header_says_when_how_many_and_until_when(lived_in: Store, stick: Path) -> None:
    header = read_header(back_up(lived_in, stick))
    assert header.made_at == NOW.replace(tzinfo=None)
    assert header.expires_on == in_days(30)
    counts = {
        "client": 2,
        "contact_period": 2,
        "goal": 1,
        "step": 1,
        "note": 81,
        "draft": 1,
    }
    assert {table: number for table, number in header.counts.items() if number} == counts


def test_its_name_is_a_date_and_a_time_and_nothing_in_it_can_be_read(
    vault: Vault, lived_in: Store, stick: Path
) -> None:
    copy = back_up(lived_in, stick)
    assert copy.name == "ombud-2026-11-21-0900.kopia"
    content = copy.read_bytes()
    for text in ("kvar-", "bort-", "hand-", PASSPHRASE, RECOVERY_KEY, raw_key(vault).hex()):
        assert text.encode() not in content
    assert raw_key(vault) not in content


def test_each_copy_has_a_key_of_its_own(lived_in: Store, tmp_path: Path) -> None:
    one, other = (back_up(lived_in, place(tmp_path, name)) for name in ("one", "other"))
    assert read_header(one).wrapped_key != read_header(other).wrapped_key
    assert one.read_bytes()[-4096:] != other.read_bytes()[-4096:]


def test_the_backup_key_is_wrapped_by_the_vault_key_of_the_day(vault: Vault, store: Store) -> None:
    kept = load_backup_key(store._database)
    ensure_backup_key(store._database, bytearray(raw_key(vault)), vault_id(store))
    assert load_backup_key(store._database) == kept
    ensure_backup_key(store._database, bytearray(32), vault_id(store))  # as after a change of the vault key
    assert load_backup_key(store._database) != kept


def vault_id(store: Store) -> str:
    return str(store._database.rows("SELECT vault_id FROM vault")[0][0])


# --- When one is made ---


def test_without_a_place_nothing_is_copied(lived_in: Store) -> None:
    assert lived_in.backups.keep_up(NOW) == []
    assert lived_in.backups.copies() == []


def test_a_place_gets_its_first_copy_at_once_and_the_next_when_something_has_changed(
    with_place: Store, stick: Path
) -> None:
    assert len(files(stick)) == 1
    assert with_place.backups.keep_up(LATER) == []
    write_note(with_place, "nytt")
    assert with_place.backups.keep_up(NOW + timedelta(minutes=5)) == []
    assert problems(with_place.backups.keep_up(LATER)) == NO_PROBLEM
    assert files(stick) == ["ombud-2026-11-21-1300.kopia"]
    assert with_place.backups.copies()[0].made_at == LATER.replace(tzinfo=None)


def test_where_the_ombud_is_in_the_window_is_no_change(with_place: Store) -> None:
    with_place._database.execute("INSERT INTO draft VALUES ('place', NULL, '{}', '2026-11-21', 1)")
    assert with_place.backups.keep_up(LATER) == []
    with_place._database.execute("INSERT INTO draft VALUES ('other', NULL, '{}', '2026-11-21', 2)")
    assert problems(with_place.backups.keep_up(LATER)) == NO_PROBLEM


@pytest.mark.parametrize(
    "change",
    [
        "INSERT INTO client (id, name) VALUES (1, 'Bea')",
        "UPDATE client SET name = 'Bea'",
        "UPDATE contact_period SET closing_reason = 'x'",
        "DELETE FROM step",
        "UPDATE goal SET title = 'x'",
        "UPDATE note SET text = 'x'",
        "UPDATE vault SET retention_months = 4",
    ],
)
def test_every_change_of_the_work_is_a_change(with_place: Store, change: str) -> None:
    with_place._database.execute(change)
    assert problems(with_place.backups.keep_up(LATER)) == NO_PROBLEM


def test_an_unchanged_vault_has_a_new_copy_when_the_old_one_expires(with_place: Store, stick: Path) -> None:
    assert with_place.backups.keep_up(noon(in_days(30))) == []
    assert problems(with_place.backups.keep_up(noon(in_days(31)))) == NO_PROBLEM
    assert files(stick) == ["ombud-2026-12-22-1200.kopia"]


def test_a_clock_set_back_does_not_keep_a_changed_vault_from_its_copy(with_place: Store) -> None:
    write_note(with_place, "nytt")
    assert problems(with_place.backups.keep_up(NOW - timedelta(days=1))) == NO_PROBLEM


# --- How many, how long ---


def work_and_copy(store: Store, now: datetime) -> None:
    write_note(store, f"{now}")
    assert problems(store.backups.keep_up(now)) == NO_PROBLEM


def test_of_each_day_the_last_copy_stays_and_of_three_days_at_most(with_place: Store, stick: Path) -> None:
    for days in range(1, 5):
        for hour in (0, 5):
            work_and_copy(with_place, noon(in_days(days)) + timedelta(hours=hour))
    assert files(stick) == [f"ombud-2026-11-{day}-1700.kopia" for day in (23, 24, 25)]
    assert [copy.file for copy in with_place.backups.copies()] == files(stick)[::-1]


def test_an_expired_copy_goes_when_a_newer_one_is_there(with_place: Store, stick: Path) -> None:
    work_and_copy(with_place, noon(in_days(20)))
    with_place.backups.keep_up(noon(in_days(30)))
    assert len(files(stick)) == 2
    with_place.backups.keep_up(noon(in_days(31)))
    assert files(stick) == ["ombud-2026-12-11-1200.kopia"]


def test_nothing_is_removed_as_long_as_the_newest_copy_is_not_whole(with_place: Store, stick: Path) -> None:
    work_and_copy(with_place, noon(in_days(20)))
    newest = stick / files(stick)[-1]
    newest.write_bytes(newest.read_bytes()[:-1] + b"?")
    with_place.backups.keep_up(noon(in_days(31)))
    assert len(files(stick)) == 2
    assert [each.problem for each in with_place.backups.places()] == [Problem.BACKUP_CONTENT_DAMAGED]
    assert problems(with_place.backups.keep_up(noon(in_days(32)))) == NO_PROBLEM  # so a good one follows
    assert files(stick)[-1] == "ombud-2026-12-23-1200.kopia"
    assert [each.problem for each in with_place.backups.places()] == [None]


def test_copies_of_another_vault_and_other_files_are_not_touched(
    with_place: Store, stick: Path, tmp_path: Path
) -> None:
    (stick / "ombud-2020-01-01-1200.kopia").write_bytes(b"not one of ours")
    other = create_in(tmp_path / "other")
    back_up(other, stick)  # of the same minute as ours
    other.backups.keep_up(noon(in_days(90)))
    other.close()
    work_and_copy(with_place, noon(in_days(40)))
    assert files(stick) == [
        "ombud-2020-01-01-1200.kopia",
        "ombud-2026-11-21-0900-2.kopia",
        "ombud-2026-12-31-1200.kopia",
    ]


def test_a_copy_that_was_put_elsewhere_goes_when_it_has_expired_and_a_place_has_a_newer_one(
    with_place: Store, tmp_path: Path
) -> None:
    elsewhere = place(tmp_path, "flytt")
    back_up(with_place, elsewhere)
    with_place.backups.keep_up(noon(in_days(31)))
    assert files(elsewhere) == []
    assert {copy.folder.name for copy in with_place.backups.copies()} == {"stickan"}


def test_the_only_copy_stays_also_when_it_has_expired(lived_in: Store, stick: Path) -> None:
    back_up(lived_in, stick)
    lived_in.backups.keep_up(noon(in_days(90)))
    assert len(files(stick)) == 1


def test_copies_that_were_moved_there_or_away_by_hand_are_noticed(with_place: Store, stick: Path) -> None:
    only = stick / files(stick)[0]
    move(only, stick / "min egen kopia.kopia")
    with_place.backups.keep_up(NOW)
    assert [copy.file for copy in with_place.backups.copies()] == ["min egen kopia.kopia"]
    (stick / "min egen kopia.kopia").unlink()
    with_place.backups.keep_up(NOW)
    assert with_place.backups.copies() == []


# --- What was destroyed since ---


def test_what_is_destroyed_by_hand_is_taken_out_of_every_copy_that_can_be_reached(
    vault: Vault, with_place: Store, stick: Path, tmp_path: Path
) -> None:
    work_and_copy(with_place, noon(in_days(1)))
    destroy_by_hand(with_place, in_days(2))
    with_place.backups.keep_up(noon(in_days(2)))
    assert len(files(stick)) == 3
    for name in files(stick):
        assert words_in(stick / name, vault, tmp_path) in (KEPT, KEPT_OF_LATER_DAYS)
        restored(stick / name, tmp_path / "restored" / name)
    assert [copy for copy in with_place.backups.copies() if copy.holds_destroyed(in_days(2))] == []


def test_a_copy_that_cannot_be_reached_is_named_until_it_can(
    vault: Vault, with_place: Store, stick: Path, tmp_path: Path
) -> None:
    away = tmp_path / "i fickan"
    stick.rename(away)
    destroy_by_hand(with_place)
    assert problems(with_place.backups.keep_up(LATER)) == [Problem.PLACE_UNREACHABLE]
    (copy,) = with_place.backups.copies()
    assert copy.holds_destroyed(TODAY)
    assert copy.expires_on == in_days(30)
    away.rename(stick)
    with_place.backups.keep_up(noon(in_days(1)))
    assert [copy.holds_destroyed(in_days(1)) for copy in with_place.backups.copies()] == [False, False]
    assert all(words_in(stick / name, vault, tmp_path) in (KEPT, KEPT_OF_LATER_DAYS) for name in files(stick))


def test_what_was_undone_or_came_later_is_in_no_copy_to_be_warned_of(with_place: Store) -> None:
    note = next(note for client in with_place.clients.all() for note in with_place.notes.for_client(client.id))
    with_place.notes.remove(note.id)
    with_place.notes.add(note)
    late = Note(client_id=note.client_id, text="ny", written_at=NOW + timedelta(minutes=1))
    with_place.notes.remove(with_place.notes.add(late))
    with_place.backups.keep_up(NOW)
    assert [copy.holds_destroyed(TODAY) for copy in with_place.backups.copies()] == [False]


def test_what_dies_by_its_date_before_a_copy_does_is_taken_out_of_it(
    vault: Vault, with_place: Store, stick: Path, tmp_path: Path
) -> None:
    """The copy was made before the date was set."""
    (old_copy,) = files(stick)
    notes = [note for client in with_place.clients.all() for note in with_place.notes.for_client(client.id)]
    for note, days in zip([note for note in notes if note.text.startswith("kvar-note")][:2], (3, 6), strict=True):
        with_place.notes.change(Note(note.id, note.client_id, "bort nu", note.written_at, in_days(days)))
        assert note.text.split()[0] in words_in(stick / old_copy, vault, tmp_path)
    sizes = []
    for days in (4, 7):
        with_place.purge.run(noon(in_days(days)))
        assert with_place.backups.copies()[-1].holds_destroyed(in_days(days))
        with_place.backups.keep_up(noon(in_days(days)))
        sizes.append(read_header(stick / old_copy).counts["note"])
    assert sizes == [80, 79]


def test_a_closing_with_an_early_date_is_seen_in_the_copies(with_place: Store) -> None:
    with_place._database.execute("UPDATE client SET notes_retention_date = '2026-11-30', retention_date = '2027-02-01'")
    (copy,) = with_place.backups.copies()
    assert not copy.holds_destroyed(TODAY)
    assert copy.outlives.isoformat() == "2026-11-30"


def test_a_draft_that_died_with_its_clients_notes_is_taken_out_of_the_copies_too(
    vault: Vault, with_place: Store, stick: Path, tmp_path: Path
) -> None:
    (old_copy,) = files(stick)
    (ada,) = [client.id for client in with_place.clients.all() if client.name == "kvar-namn-0000"]
    with_place.clients.close(ada, Closing(TODAY, "annat", in_days(5), in_days(200)))
    with_place.purge.run(noon(in_days(6)))
    with_place.backups.keep_up(noon(in_days(6)))
    left = words_in(stick / old_copy, vault, tmp_path)
    assert "kvar-namn-0000" in left
    assert not {word for word in left if "note" in word or "draft" in word}


def test_a_client_who_dies_after_the_notes_is_taken_out_of_the_copies_in_turn(
    vault: Vault, with_place: Store, stick: Path, tmp_path: Path
) -> None:
    (old_copy,) = files(stick)
    (ada,) = [client.id for client in with_place.clients.all() if client.name == "kvar-namn-0000"]
    with_place.clients.close(ada, Closing(TODAY, "annat", in_days(5), in_days(10)))
    for days in (6, 11):
        assert "kvar-namn-0000" in words_in(stick / old_copy, vault, tmp_path)
        with_place.purge.run(noon(in_days(days)))
        with_place.backups.keep_up(noon(in_days(days)))
    assert words_in(stick / old_copy, vault, tmp_path) == {"hand-namn-0000"}


def test_ids_are_remembered_as_long_as_a_copy_may_hold_them(with_place: Store, stick: Path, tmp_path: Path) -> None:
    stick.rename(tmp_path / "i fickan")
    destroy_by_hand(with_place)
    ids = "SELECT count(*) FROM destroyed"
    for days in (29, 31, 60):
        with_place.backups.keep_up(noon(in_days(days)))
        assert with_place._database.number(ids) >= 2, days
    with_place.backups.forget(with_place.backups.copies()[0])  # the stick is lost
    with_place.backups.keep_up(noon(in_days(101)))
    assert with_place._database.number(ids) == 0


# --- What goes wrong ---


def test_a_place_that_is_gone_is_named_and_the_other_gets_its_copy(
    with_place: Store, stick: Path, tmp_path: Path
) -> None:
    other = place(tmp_path, "mappen")
    with_place.backups.add_place(other)
    rmtree(stick)
    outcomes = with_place.backups.make(LATER)
    assert {outcome.folder: outcome.problem for outcome in outcomes} == {stick: Problem.PLACE_UNREACHABLE, other: None}
    assert {each.folder: each.problem for each in with_place.backups.places()} == {
        stick: Problem.PLACE_UNREACHABLE,
        other: None,
    }
    assert [copy.folder for copy in with_place.backups.copies()] == [other, stick]


@pytest.mark.parametrize("folder", ["", "kopior", "undanlagt"])
def test_the_vaults_own_folder_is_no_place_for_its_copies(lived_in: Store, vault: Vault, folder: str) -> None:
    assert problem_of(lived_in.backups.add_place, vault.folder / folder) is Problem.PLACE_IS_THE_VAULT
    assert lived_in.backups.places() == []


def test_only_a_folder_that_can_be_written_becomes_a_place(lived_in: Store, tmp_path: Path) -> None:
    assert problem_of(lived_in.backups.add_place, tmp_path / "nowhere") is Problem.PLACE_UNREACHABLE
    assert lived_in.backups.places() == []


def failing_after(taken: int, code: int) -> Any:
    """An os.open whose files fail at the n-th block: as on a full disk, or a stick that is pulled out."""

    class Failing:
        def __init__(self, inner: Any) -> None:
            self.inner, self.left = inner, taken

        def write(self, block: bytes) -> int:
            if len(block) > self.left:
                self.inner.write(block[: self.left])
                raise OSError(code, os.strerror(code))
            self.left -= len(block)
            return int(self.inner.write(block))

        def __getattr__(self, name: str) -> Any:
            return getattr(self.inner, name)

        def __enter__(self) -> "Failing":
            return self

        def __exit__(self, *_: object) -> None:
            self.inner.close()

    original = os.fdopen
    return lambda *arguments, **options: Failing(original(*arguments, **options))


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (errno.ENOSPC, Problem.PLACE_FULL),
        (errno.EROFS, Problem.PLACE_READ_ONLY),
        (errno.EIO, Problem.PLACE_UNREACHABLE),
        (errno.ENODEV, Problem.PLACE_UNREACHABLE),
    ],
)
@pytest.mark.parametrize("taken", [0, 1500, 30_000])
def test_a_copy_that_fails_on_the_way_leaves_the_earlier_one_and_nothing_half(
    with_place: Store, stick: Path, monkeypatch: pytest.MonkeyPatch, code: int, problem: Problem, taken: int
) -> None:
    before = {name: (stick / name).read_bytes() for name in files(stick)}
    write_note(with_place, "nytt")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", failing_after(taken, code))
        assert problems(with_place.backups.keep_up(LATER)) == [problem]
    assert {name: (stick / name).read_bytes() for name in files(stick)} == before
    assert problems(with_place.backups.keep_up(LATER)) == NO_PROBLEM


def test_a_copy_that_reads_back_differently_does_not_count(
    with_place: Store, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(stick)
    write_note(with_place, "nytt")

    @contextmanager
    def spoiled_open(path: Path) -> Iterator[Any]:
        path.write_bytes(path.read_bytes()[:-1] + b"?")
        with file_open_parts(path) as parts:
            yield parts

    file_open_parts = file.open_parts
    with monkeypatch.context() as patch:
        patch.setattr(file, "open_parts", spoiled_open)
        assert problems(with_place.backups.make(LATER)) == [Problem.BACKUP_CONTENT_DAMAGED]
    assert files(stick) == before


def test_rows_that_get_lost_on_the_way_are_noticed(
    with_place: Store, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(purge: Purge, *_: object) -> None:
        purge._database.execute("DELETE FROM note WHERE rowid IN (SELECT rowid FROM note LIMIT 1)")

    before = files(stick)
    monkeypatch.setattr(Purge, "discard_due", lose)
    assert problems(with_place.backups.make(LATER)) == [Problem.VAULT_DAMAGED]
    assert files(stick) == before


def test_a_backup_cut_off_at_any_step_harms_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    vault = vault_in(tmp_path / "ombud")
    fill(vault.folder)
    for step in count():
        cut, stick = vault_in(tmp_path / f"cut off at {step}"), place(tmp_path, f"stick {step}")
        copytree(vault.folder, cut.folder)
        with opened(cut) as store:
            store.backups.add_place(stick)
            store.backups.make(NOW)
            destroy_a_note(store)
        try:
            with opened_and_dropped(cut) as store, cut_off_before(step):
                store.backups.keep_up(noon(in_days(1)))
            done = True
        except CutOff:
            done = False
        assert_no_plain_text(cut.folder, stick)
        with opened(cut) as store:
            store.backups.keep_up(noon(in_days(1)))
            assert store.notes.count(store.clients.all()[0].id) == 149
            assert [each.problem for each in store.backups.places()] == [None]
            assert len(store.backups.copies()) == 2
        assert files(cut.folder) == [KEY_FILE, KEY_FILE_COPY, "valv.db"]
        assert files(stick) == ["ombud-2026-11-21-0900.kopia", "ombud-2026-11-22-1200.kopia"]
        assert [read_header(stick / name).counts["note"] for name in files(stick)] == [149, 149]
        if done:
            break
    assert step > 20


def destroy_a_note(store: Store) -> None:
    note = store.notes.for_client(store.clients.all()[0].id, limit=1)[0]
    store.notes.remove(note.id)


@contextmanager
def opened_and_dropped(vault: Vault) -> Iterator[Store]:
    """As the death of the process does: the connection is let go."""
    store = vault.unlock(PASSPHRASE)
    try:
        yield store
    finally:
        store.close()


def assert_no_plain_text(*folders: Path) -> None:
    for folder in folders:
        for path in folder.rglob("*"):
            assert b"hyresv" not in path.read_bytes(), path


def test_three_thousand_clients_names_do_not_show_in_a_copys_header(lived_in: Store, stick: Path) -> None:
    for number in range(30):
        lived_in.clients.add(Client(name=f"namn {number}"), TODAY)
    assert len(back_up(lived_in, stick).read_bytes().split(b"\n")[1]) < 1000


def test_the_vault_opens_as_before_after_all_this(vault: Vault, tmp_path: Path) -> None:
    fill(vault.folder)
    with opened(vault) as store:
        back_up(store, place(tmp_path))
    assert opens(vault)
    assert copies.GENERATIONS == 3


# --- A disk that is really full ---


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """One megabyte, more than twice what vault and copy take."""
    try:
        with small_disk(tmp_path / "liten", kilobytes=1000) as disk:
            yield disk
    except NoSmallDiskError:
        pytest.skip("no disk of its own for this test")


def test_a_full_stick_keeps_the_copy_it_had(lived_in: Store, disk: Path) -> None:
    lived_in.backups.add_place(disk)
    assert problems(lived_in.backups.keep_up(NOW)) == NO_PROBLEM
    fill_up(disk, leave=30_000)
    write_note(lived_in, "nytt " * 1000)
    assert problems(lived_in.backups.keep_up(LATER)) == [Problem.PLACE_FULL]
    assert files(disk) == [FILLER, "ombud-2026-11-21-0900.kopia"]
    make_space(disk)
    assert problems(lived_in.backups.keep_up(LATER)) == NO_PROBLEM


def test_a_full_disk_under_the_vault_itself_keeps_the_vault(disk: Path, tmp_path: Path) -> None:
    vault = vault_in(disk / "ombud")
    fill(vault.folder)
    outcomes = []
    with opened(vault) as store:
        for kilobytes in range(0, 320, 20):
            fill_up(disk, leave=kilobytes * 1000)
            outcome = problems(store.backups.make(NOW, [place(tmp_path)]))
            assert outcome in (NO_PROBLEM, [Problem.DISK_FULL]), kilobytes
            outcomes.append(outcome)
            assert set(files(vault.folder)) <= {KEY_FILE, KEY_FILE_COPY, "valv.db", "valv.db-journal"}
        assert outcomes[0] == [Problem.DISK_FULL]
        make_space(disk)
        assert problems(store.backups.make(NOW, [place(tmp_path)])) == NO_PROBLEM
    assert opens(vault)


# --- What else may lie in the vault's folder ---


@pytest.mark.parametrize("stray", ["undanlagt-2026-01-01.zip", "undanlagt-2026-01-01/egen mapp"])
def test_what_somebody_has_put_beside_the_vault_does_not_keep_it_from_being_backed_up(
    vault: Vault, tmp_path: Path, stray: str
) -> None:
    store = live_in(vault.folder)
    store.backups.add_place(place(tmp_path))
    path = vault.folder / stray
    path.parent.mkdir(exist_ok=True)
    path.touch() if path.suffix else path.mkdir()
    assert problems(store.backups.keep_up(NOW)) == [None]
    assert path.exists()
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks for rights to make one")
def test_nothing_is_removed_behind_a_link(vault: Vault, tmp_path: Path) -> None:
    store = live_in(vault.folder)
    documents = place(tmp_path, "dokument")
    (documents / "brev.txt").touch()
    (vault.folder / "undanlagt-2026-01-01").symlink_to(documents)
    store.backups.keep_up(NOW)
    store.close()
    assert files(documents) == ["brev.txt"]


def test_a_copy_that_a_wrong_clock_has_dated_to_a_day_to_come_neither_counts_nor_stays(
    store: Store, tmp_path: Path
) -> None:
    store.clients.add(Client(name="Ada"), TODAY)
    folder = place(tmp_path)
    store.backups.add_place(folder)
    store.backups.make(noon(in_days(2000)))
    assert store.backups.last(TODAY) is None
    write_note(store, "ring hyresvärden")
    store.backups.keep_up(NOW)
    assert files(folder) == ["ombud-2026-11-21-0900.kopia"]
    last = store.backups.last(TODAY)
    assert last is not None
    assert last.made_at == NOW.replace(tzinfo=None)
