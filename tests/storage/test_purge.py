"""The heart of it: what is past its date is destroyed at the first purge after that day, and nothing else is."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ombud_desktop.model import Client, Closing, Draft, Goal, Note, Receipt, Step, Topic
from ombud_desktop.rules.retention import is_due, note_retention_date, retention_end
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.storage.cut_off import CutOff
from tests.storage.pages import words_left
from tests.vaults import NOW, PASSPHRASE, TODAY, add_notes, names, noon, raw_key

DAY = timedelta(days=1)
STARTED = date(2026, 1, 7)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def close(store: Store, client_id: int, last_day: date, client_until: date | None = None) -> None:
    """As the closing assistant proposes it; the card may be given a date of its own."""
    until = retention_end(last_day, store.retention_months())
    store.clients.close(client_id, Closing(last_day, "flyttade", until, client_until or until))


@pytest.mark.parametrize(
    ("own_date", "contact_ended", "client_until", "last_day"),
    [
        # An open contact has no end: only a date of the note's own counts.
        (None, None, None, None),
        ("2026-12-24", None, None, "2026-12-24"),
        ("2026-12-31", None, None, "2026-12-31"),
        ("2028-02-29", None, None, "2028-02-29"),
        # A closed one: three calendar months.
        (None, "2026-11-30", None, "2027-02-28"),
        (None, "2027-11-30", None, "2028-02-29"),
        (None, "2026-05-31", None, "2026-08-31"),
        (None, "2026-08-31", None, "2026-11-30"),
        (None, "2026-12-31", None, "2027-03-31"),
        # The earliest of all dates.
        ("2026-12-24", "2026-11-30", None, "2026-12-24"),
        ("2027-02-28", "2026-11-30", None, "2027-02-28"),
        ("2027-12-24", "2026-11-30", None, "2027-02-28"),
        (None, "2026-11-30", "2027-06-30", "2027-02-28"),
        (None, "2026-11-30", "2026-12-15", "2026-12-15"),
        ("2026-12-10", "2026-11-30", "2026-12-15", "2026-12-10"),
        ("2026-12-20", "2026-11-30", "2026-12-15", "2026-12-15"),
    ],
)
def test_a_note_lives_through_its_last_day_and_is_gone_the_day_after(
    store: Store, own_date: str | None, contact_ended: str | None, client_until: str | None, last_day: str | None
) -> None:
    client_id = store.clients.add(Client(name="Ada"), STARTED)
    store.notes.add(Note(client_id=client_id, text="lugn dag", written_at=NOW, own_date=day(own_date)))
    if contact_ended:
        close(store, client_id, date.fromisoformat(contact_ended), day(client_until))
    last = day(last_day) or date(2076, 1, 1)

    for each in (last - DAY, last):
        assert store.purge.run(noon(each)) == Receipt(noon(each))
        assert store.notes.count(client_id) == 1
    receipt = store.purge.run(noon(last + DAY))

    assert store.notes.count(client_id) == (0 if last_day else 1)
    assert receipt.notes == (1 if last_day else 0)


@pytest.mark.parametrize("days_late", [1, 2, 30, 1000])
def test_a_purge_that_comes_late_destroys_it_all_the_same(store: Store, days_late: int) -> None:
    client_id = store.clients.add(Client(name="Ada"), STARTED)
    store.notes.add(Note(client_id=client_id, text="lugn dag", written_at=NOW, own_date=TODAY))
    assert store.purge.run(noon(TODAY + days_late * DAY)).notes == 1
    assert names(store) == ["Ada"]


def test_a_client_lives_through_the_last_day_and_then_leaves_with_everything(store: Store) -> None:
    ada, bea = (store.clients.add(Client(name=name), STARTED) for name in ("Ada", "Bea"))
    for client_id in (ada, bea):
        goal = store.plans.add_goal(Goal(client_id=client_id, title="bo kvar"))
        store.plans.add_step(Step(goal_id=goal, text="ring"))
        add_notes(store, client_id, ["lugn dag"] * 3)
        store.drafts.keep(Draft(f"note {client_id}", {"text": "lugn"}, client_id), date(2027, 2, 1))
    close(store, bea, date(2026, 11, 30))

    assert store.purge.run(noon(date(2027, 2, 28))).destroyed == 0
    receipt = store.purge.run(noon(date(2027, 3, 1)))

    assert (receipt.notes, receipt.clients, receipt.drafts) == (3, 1, 1)
    assert names(store) == ["Ada"]
    tables = ("client", "contact_period", "goal", "step", "note", "draft")
    assert [store._database.number(f"SELECT count(*) FROM {table}") for table in tables] == [1, 1, 1, 1, 3, 1]


def test_a_closing_that_was_undone_destroys_nothing(store: Store) -> None:
    client_id = store.clients.add(Client(name="Ada"), STARTED)
    add_notes(store, client_id, ["lugn dag"])
    close(store, client_id, TODAY)
    store.clients.reopen(client_id)
    assert store.purge.run(noon(TODAY + 1000 * DAY)).destroyed == 0
    assert store.notes.count(client_id) == 1


@pytest.mark.parametrize(
    ("has_client", "contact_ended", "client_until", "last_day"),
    [
        (False, None, None, "2027-02-21"),  # untouched for three months
        (True, None, None, "2027-02-21"),
        (True, "2026-11-30", None, "2027-02-21"),
        (True, "2026-09-30", None, "2026-12-30"),  # with the client's notes
        (True, "2026-09-30", "2026-12-15", "2026-12-15"),
    ],
)
def test_a_draft_dies_with_the_notes_or_when_nobody_has_touched_it_for_the_whole_period(
    store: Store, has_client: bool, contact_ended: str | None, client_until: str | None, last_day: str
) -> None:
    client_id = store.clients.add(Client(name="Ada"), STARTED) if has_client else None
    store.drafts.keep(Draft("note", {"text": "lugn"}, client_id), TODAY)
    if client_id and contact_ended:
        close(store, client_id, date.fromisoformat(contact_ended), day(client_until))
    last = date.fromisoformat(last_day)
    assert store.purge.run(noon(last)).drafts == 0
    assert store.drafts.get("note") is not None
    assert store.purge.run(noon(last + DAY)).drafts == 1
    assert store.drafts.get("note") is None


def test_what_was_typed_beside_a_note_dies_with_it(store: Store) -> None:
    client_id = store.clients.add(Client(name="Ada"), TODAY)
    gone, kept = (store.notes.add(Note(client_id=client_id, text="lugn", written_at=noon(TODAY))) for _ in range(2))
    keys = [f"keep:{gone}", f"note:{gone}", f"keep:{kept}", f"note:new:{client_id}"]
    for key in keys:
        store.drafts.keep(Draft(key, {"own_date": "när hyran är betald"}, client_id), TODAY)
    store.notes.remove(gone)
    store.purge.run(noon(TODAY))
    assert [key for key in keys if store.drafts.get(key)] == keys[2:]


def test_a_draft_that_is_still_being_written_lives(store: Store) -> None:
    for saved_on in (TODAY, date(2027, 2, 20)):
        store.drafts.keep(Draft("note", {"text": "lugn"}), saved_on)
    assert store.purge.run(noon(date(2027, 2, 22))).drafts == 0


# --- Receipts ---


def test_a_receipt_says_when_and_how_many_and_nothing_else(vault: Vault, store: Store) -> None:
    client_id = store.clients.add(Client(name="Ada"), STARTED)
    add_notes(store, client_id, ["lugn dag"] * 2, own_date=TODAY)
    add_notes(store, client_id, ["lugn natt"] * 3, own_date=TODAY + 5 * DAY)
    first, second = noon(TODAY + DAY), noon(TODAY + 6 * DAY)
    for moment in (NOW, first, first + DAY, second):
        store.purge.run(moment)
    assert store.purge.receipts() == [
        Receipt(second.replace(tzinfo=None), notes=3),
        Receipt(first.replace(tzinfo=None), notes=2),
    ]


def test_a_receipt_is_forgotten_after_a_year(store: Store) -> None:
    client_id = store.clients.add(Client(name="Ada"), STARTED)
    add_notes(store, client_id, ["lugn dag"], own_date=TODAY)
    purged = TODAY + DAY
    store.purge.run(noon(purged))
    store.purge.run(noon(purged.replace(year=2027)))
    assert len(store.purge.receipts()) == 1
    assert store.purge.run(noon(purged.replace(year=2027) + DAY)).destroyed == 0
    assert store.purge.receipts() == []


# --- When nothing is due, and when something goes wrong ---


def test_when_nothing_is_due_not_a_byte_is_written_and_nothing_is_told(vault: Vault, store: Store) -> None:
    client_id = store.clients.add(Client(name="Ada"), STARTED)
    add_notes(store, client_id, ["lugn dag"] * 10, own_date=TODAY)
    store.purge.run(NOW)
    told: list[frozenset[Topic]] = []
    store.notify(told.append)
    before = vault.file.read_bytes()
    assert not store.purge.is_anything_due(TODAY)
    assert store.purge.run(NOW) == Receipt(NOW)
    assert vault.file.read_bytes() == before
    assert told == []
    assert store.purge.is_anything_due(TODAY + DAY)


@pytest.mark.parametrize(
    "step", ["DELETE ON note", "DELETE ON draft", "DELETE ON client", "DELETE ON goal", "INSERT ON receipt"]
)
def test_a_purge_that_fails_half_way_has_not_happened_and_is_done_the_next_time(store: Store, step: str) -> None:
    client_id = store.clients.add(Client(name="Ada"), STARTED)
    store.plans.add_goal(Goal(client_id=client_id, title="bo kvar"))
    add_notes(store, client_id, ["lugn dag"] * 3)
    store.drafts.keep(Draft("note", {"text": "lugn"}, client_id), TODAY)
    close(store, client_id, date(2026, 8, 20))

    store._database.execute(f"CREATE TEMP TRIGGER fails BEFORE {step} BEGIN SELECT RAISE(FAIL, ''); END")
    with pytest.raises(sqlcipher.IntegrityError):
        store.purge.run(noon(TODAY))
    assert names(store) == ["Ada"]
    assert store.notes.count(client_id) == 3
    assert store.drafts.get("note") is not None
    assert store.purge.receipts() == []

    store._database.execute("DROP TRIGGER fails")
    receipt = store.purge.run(noon(TODAY))
    assert (receipt.notes, receipt.clients, receipt.drafts) == (3, 1, 1)


def test_a_clean_up_that_was_cut_off_is_done_at_the_next_purge(
    vault: Vault, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    client_id = store.clients.add(Client(name="Ada"), STARTED)
    add_notes(store, client_id, [f"kvar-{number:04}" for number in range(100)])
    add_notes(store, client_id, [f"bort-{number:04}" for number in range(400)], own_date=TODAY)

    def dies(_: str) -> None:
        raise CutOff

    with monkeypatch.context() as patch:
        patch.setattr(store._database, "execute", dies)
        with pytest.raises(CutOff):
            store.purge.run(noon(TODAY + DAY))
    store.close()

    size = vault.file.stat().st_size
    again = vault.unlock(PASSPHRASE)
    assert again.notes.count(client_id) == 100
    assert again._database.number("SELECT cleanup_due FROM vault") == 1
    assert again.purge.run(noon(TODAY + DAY)) == Receipt(noon(TODAY + DAY))
    assert again._database.number("SELECT cleanup_due FROM vault") == 0
    assert vault.file.stat().st_size < size
    assert words_left(vault.file, raw_key(vault), rb"(?:kvar|bort)-\d{4}") == {
        f"kvar-{number:04}" for number in range(100)
    }
    assert [receipt.notes for receipt in again.purge.receipts()] == [400]
    again.close()


# --- What will be destroyed ---


@dataclass(frozen=True)
class History:
    """One client, in days from today."""

    notes: list[int | None]
    notes_until: int | None
    client_until: int = 0


OFFSETS = st.integers(-2, 6)
HISTORIES = st.lists(
    st.builds(History, st.lists(st.none() | OFFSETS, max_size=3), st.none() | OFFSETS, OFFSETS), max_size=3
)


def live(store: Store, histories: list[History], today: date) -> dict[int, date]:
    """Write them down; returns, for each client who is touched by a purge `today`, the first last day, by the rules."""
    first_last_days = {}
    for number, history in enumerate(histories):
        client_id = store.clients.add(Client(name=f"Client {number}"), STARTED)
        ends: tuple[date, ...] = ()
        if history.notes_until is not None:
            ends = (TODAY + history.notes_until * DAY, TODAY + history.client_until * DAY)
            store.clients.close(client_id, Closing(TODAY, "flyttade", *ends))
        last_days = list(ends[1:])
        for offset in history.notes:
            own_date = None if offset is None else TODAY + offset * DAY
            add_notes(store, client_id, ["lugn dag"], own_date)
            last_days += [last_day for last_day in (note_retention_date(own_date, *ends),) if last_day]
        due = [last_day for last_day in last_days if is_due(last_day, today)]
        if due:
            first_last_days[client_id] = min(due)
    return first_last_days


# The vault is the same for all examples: each begins by emptying it.
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(histories=HISTORIES, days=st.integers(0, 8))
def test_what_is_announced_is_what_a_purge_on_that_day_destroys(
    store: Store, histories: list[History], days: int
) -> None:
    for client in store.clients.all():
        store.clients.remove(client.id, TODAY)
    first_last_days = live(store, histories, TODAY + days * DAY)
    before = {client.id: store.notes.count(client.id) for client in store.clients.all()}

    upcoming = store.purge.upcoming(TODAY, days)
    receipt = store.purge.run(noon(TODAY + days * DAY))

    left = {client.id for client in store.clients.all()}
    destroyed = {id: (notes - store.notes.count(id), id not in left) for id, notes in before.items()}
    announced = {each.client_id: (each.notes, each.client_on is not None) for each in upcoming}
    assert announced == {id: what for id, what in destroyed.items() if what != (0, False)}
    assert (receipt.notes, receipt.clients) == tuple(map(sum, zip(*destroyed.values(), strict=True))) or not destroyed
    assert {each.client_id: each.on for each in upcoming} == first_last_days
    assert [each.on for each in upcoming] == sorted(each.on for each in upcoming)
