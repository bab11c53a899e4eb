"""What is destroyed stays in the year's totals: meetings, help areas and parties, alone and with their client."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from ombud_desktop.model import Client, Closing, Contact, Mapping, MappingEntry, Meeting, MeetingKind, MeetingState
from ombud_desktop.rules.counting import Label
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.storage.copies import back_up, opened, place, restored
from tests.vaults import NOW, TODAY

DAY = timedelta(days=1)


@pytest.fixture
def ada(store: Store) -> int:
    """Closed yesterday; a meeting was held and another is planned, help is needed in one area, a bank is involved."""
    client_id = store.clients.add(Client(name="Ada"), TODAY - 30 * DAY)
    for state in (MeetingState.HELD, MeetingState.PLANNED, MeetingState.CANCELLED):
        store.meetings.add(meeting(client_id, state))
    mapping = store.mappings.begin(Mapping(client_id=client_id, made_on=TODAY))
    for area in ("Ekonomi", "Ekonomi", "hos farmor"):
        store.mappings.add_entry(MappingEntry(mapping_id=mapping, area=area, client_view="oro"))
    for kind in ("bank", "mamma"):
        store.contacts.add(Contact(client_id=client_id, kind=kind, name="Sanna"))
    store.contacts.add(Contact(kind="tolk", name="tolkcentralen"))
    store.clients.close(client_id, Closing(TODAY - DAY, "annat", TODAY - DAY, TODAY - DAY))
    return client_id


def meeting(client_id: int, state: MeetingState = MeetingState.HELD) -> Meeting:
    starts_at = datetime.combine(TODAY - 5 * DAY, datetime.min.time())
    return Meeting(client_id=client_id, kind=MeetingKind.HOME_VISIT, starts_at=starts_at, minutes=90, state=state)


def lines(store: Store) -> dict[tuple[str, str], int]:
    """What the report says of meetings, areas and parties."""
    said = (Label.MEETINGS, Label.MEETING_MINUTES, Label.HELP_AREA, Label.PARTY_KIND)
    return {(each.label.value, each.value): n for each, n in store.counters.report(TODAY).items() if each.label in said}


OF_ADA = {
    ("meetings", "home_visit"): 1,
    ("meeting_minutes", "home_visit"): 90,
    ("help_area", "Ekonomi"): 1,
    ("party_kind", "bank"): 1,
}


def test_only_what_was_held_and_what_is_on_a_list_is_counted(store: Store, ada: int) -> None:
    assert lines(store) == OF_ADA


def test_a_purge_leaves_the_report_as_it_was(store: Store, ada: int) -> None:
    store.purge.run(NOW)
    assert store.clients.all() == []
    assert lines(store) == OF_ADA


def test_destruction_by_hand_leaves_the_report_as_it_was(store: Store, ada: int) -> None:
    store.clients.remove(ada, TODAY)
    assert lines(store) == OF_ADA


def test_a_held_meeting_that_is_removed_stays_and_is_not_counted_twice_when_it_comes_back(store: Store) -> None:
    ada = store.clients.add(Client(name="Ada"), TODAY)
    meeting_id = store.meetings.add(meeting(ada))
    before, stored = lines(store), store.meetings.get(meeting_id)
    assert stored is not None
    for _ in range(2):
        store.meetings.remove(meeting_id)
        assert lines(store) == before
        store.meetings.add(stored)
        assert lines(store) == before


def test_a_planned_meeting_that_is_removed_leaves_nothing(store: Store) -> None:
    ada = store.clients.add(Client(name="Ada"), TODAY)
    store.meetings.remove(store.meetings.add(meeting(ada, MeetingState.PLANNED)))
    assert lines(store) == {}


def test_a_meeting_that_is_taken_back_was_never_counted(store: Store) -> None:
    ada = store.clients.add(Client(name="Ada"), TODAY)
    meeting_id = store.meetings.add(meeting(ada))
    before, stored = lines(store), store.meetings.get(meeting_id)
    assert stored is not None
    for _ in range(2):
        store.meetings.take_back(meeting_id)
        assert lines(store) == {}
        store.meetings.add(stored)
        assert lines(store) == before


def test_an_entry_or_a_contact_that_is_removed_alone_is_no_longer_counted(store: Store) -> None:
    ada = store.clients.add(Client(name="Ada"), TODAY)
    contact = store.contacts.add(Contact(client_id=ada, kind="bank", name="Sanna"))
    assert lines(store) == {("party_kind", "bank"): 1}
    store.contacts.remove(contact)
    assert lines(store) == {}


def test_what_was_destroyed_since_a_copy_is_counted_in_the_vault_restored_from_it(
    vault: Vault, store: Store, tmp_path: Path
) -> None:
    """Also where each of it was remembered by a number of its own, not only the client."""
    ada = store.clients.add(Client(name="Ada"), TODAY - 30 * DAY)
    store.meetings.add(meeting(ada))
    alone = store.meetings.add(meeting(ada))
    mapping = store.mappings.begin(Mapping(client_id=ada, made_on=TODAY))
    store.mappings.add_entry(MappingEntry(mapping_id=mapping, area="Ekonomi", client_view="oro"))
    store.contacts.add(Contact(client_id=ada, kind="bank", name="Sanna"))
    before = lines(store)
    assert before[Label.MEETINGS, "home_visit"] == 2
    copy = back_up(store, place(tmp_path))
    store.meetings.remove(alone)
    store.clients.remove(ada, TODAY)
    store.purge.run(NOW)
    assert lines(store) == before
    store.close()
    with opened(restored(copy, vault.folder)) as again:
        assert again.clients.all() == []
        assert lines(again) == before
