"""The latest day the vault has lived through: what is believed, what is asked about, and what would be destroyed."""

from datetime import date, timedelta

import pytest

from ombud_desktop.model import Client, Closing, Inquiry, InquiryOutcome
from ombud_desktop.rules.clock_guard import AtStake, Doubt
from ombud_desktop.storage.store import Store
from tests.vaults import TODAY, add_notes

DAY = timedelta(days=1)
RELEASED_ON = date(2026, 11, 1)


def doubt(store: Store, days: int) -> Doubt | None:
    return store.calendar.doubt_about(TODAY + days * DAY, RELEASED_ON)


def test_a_new_vault_has_lived_through_the_day_it_was_made(store: Store) -> None:
    assert store.calendar.latest_day() == TODAY


@pytest.mark.parametrize(
    ("days", "why"),
    [
        (-21, Doubt.BEFORE_RELEASE),
        (-20, Doubt.STEP_BACK),
        (-2, Doubt.STEP_BACK),
        (-1, None),
        (0, None),
        (10, None),
        (11, Doubt.LEAP),
        (400, Doubt.LEAP),
    ],
)
def test_a_day_that_does_not_follow_is_doubted(store: Store, days: int, why: Doubt | None) -> None:
    assert doubt(store, days) is why


@pytest.mark.parametrize(
    ("due", "kept", "days", "why"),
    [
        (1, 3, 4, None),  # a quarter is not yet much
        (2, 3, 4, Doubt.MUCH_IS_DUE),
        (2, 3, 3, None),  # no gap
        (0, 0, 4, None),
    ],
)
def test_after_a_gap_much_is_not_destroyed_without_asking(
    store: Store, due: int, kept: int, days: int, why: Doubt | None
) -> None:
    ada = store.clients.add(Client(name="Ada"), TODAY)
    add_notes(store, ada, ["lugn dag"] * due, own_date=TODAY)
    add_notes(store, ada, ["lugn dag"] * kept)
    assert doubt(store, days) is why


@pytest.mark.parametrize(("clients", "why"), [(2, None), (3, Doubt.MUCH_IS_DUE)])
def test_three_clients_are_much(store: Store, clients: int, why: Doubt | None) -> None:
    for _ in range(clients):
        store.clients.close(store.clients.add(Client(name="Ada"), TODAY), Closing(TODAY, "annat", TODAY, TODAY))
    assert doubt(store, 4) is why


def test_what_is_at_stake_is_told_in_numbers(store: Store) -> None:
    ada = store.clients.add(Client(name="Ada"), TODAY)
    add_notes(store, ada, ["lugn dag"] * 2, own_date=TODAY)
    add_notes(store, ada, ["lugn dag"])
    store.clients.close(store.clients.add(Client(name="Bea"), TODAY), Closing(TODAY, "annat", TODAY, TODAY))
    inquiry_id = store.inquiries.add(Inquiry(name="Cai", received_on=TODAY))
    store.inquiries.decide(inquiry_id, InquiryOutcome.WITHDRAWN, date(2026, 8, 20))
    assert store.calendar.at_stake(TODAY) == AtStake(inquiries=1, all_notes=3)
    assert store.calendar.at_stake(TODAY + DAY) == AtStake(notes=2, clients=1, inquiries=1, all_notes=3)


@pytest.mark.parametrize("days", [5, 0, -1, -5])
def test_a_day_that_is_believed_is_the_one_the_next_is_held_against(store: Store, days: int) -> None:
    store.calendar.believe(TODAY + days * DAY)
    assert store.calendar.latest_day() == TODAY + days * DAY
