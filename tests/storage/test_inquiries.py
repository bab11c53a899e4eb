"""Inquiries: what waits and what was decided, when it dies, and how a decision is undone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ombud_desktop.model import Channel, Client, Inquiry, InquiryOutcome, MadeBy, Receipt, Topic
from ombud_desktop.rules.counting import Label, Total
from ombud_desktop.storage.store import Store
from tests.vaults import NOW, TODAY, names, noon

DAY = timedelta(days=1)
BEA = Inquiry(
    name="Bea",
    ways_of_contact="070",
    received_on=date(2026, 11, 2),
    channel=Channel.LETTER,
    made_by=MadeBy.RELATIVE,
    made_by_name="Cai",
    wish="bo kvar",
    own_wish_on=date(2026, 11, 5),
    confirmed_on=date(2026, 11, 6),
)


def declined(store: Store, inquiry: Inquiry = BEA, decided_on: date = TODAY) -> int:
    inquiry_id = store.inquiries.add(inquiry)
    store.inquiries.decide(inquiry_id, InquiryOutcome.DECLINED, decided_on, "annat")
    return inquiry_id


def counted(store: Store, label: Label, value: str = "", year: int = 2026, until: date = TODAY) -> int:
    return store.counters.report(until)[Total(year, label, value)]


def test_everything_that_was_written_down_is_read_again(store: Store) -> None:
    inquiry_id = store.inquiries.add(BEA)
    assert store.inquiries.get(inquiry_id) == replace(BEA, id=inquiry_id)
    changed = replace(BEA, id=inquiry_id, name="Bea B", made_by=MadeBy.SELF, confirmed_on=None)
    store.inquiries.change(changed)
    assert store.inquiries.get(inquiry_id) == changed
    assert store.inquiries.get(1) is None


def test_the_one_that_has_waited_longest_stands_first_and_the_latest_decision_too(store: Store) -> None:
    late, early = (store.inquiries.add(replace(BEA, received_on=TODAY - days * DAY)) for days in (1, 9))
    first, last = (declined(store, decided_on=TODAY - days * DAY) for days in (5, 2))
    store.inquiries.accept(store.inquiries.add(BEA), TODAY, Client(name="Bea"))
    assert [each.id for each in store.inquiries.undecided()] == [early, late]
    assert [each.id for each in store.inquiries.decided()] == [last, first]


# --- A decision ---


@pytest.mark.parametrize("outcome", [each for each in InquiryOutcome if each is not InquiryOutcome.ACCEPTED])
@pytest.mark.parametrize(
    ("decided_on", "months", "last_day"),
    [("2026-11-30", 3, "2027-02-28"), ("2027-11-30", 3, "2028-02-29"), ("2026-11-21", 1, "2026-12-21")],
)
def test_one_that_led_to_no_contact_lives_for_the_retention_period_and_no_longer(
    store: Store, outcome: InquiryOutcome, decided_on: str, months: int, last_day: str
) -> None:
    store.set_retention_months(months)
    inquiry_id = store.inquiries.add(BEA)
    store.inquiries.decide(inquiry_id, outcome, date.fromisoformat(decided_on), "annat", "boendestöd")
    last = date.fromisoformat(last_day)
    assert store.inquiries.get(inquiry_id) == replace(
        BEA,
        id=inquiry_id,
        outcome=outcome,
        outcome_reason="annat",
        referred_to="boendestöd",
        decided_on=date.fromisoformat(decided_on),
        retention_date=last,
    )
    assert store.purge.run(noon(last)).destroyed == 0
    assert store.purge.run(noon(last + DAY)) == Receipt(noon(last + DAY), inquiries=1)
    assert store.inquiries.get(inquiry_id) is None


def test_one_that_waits_lives_on(store: Store) -> None:
    store.inquiries.add(BEA)
    assert store.purge.run(noon(TODAY + 1000 * DAY)).destroyed == 0
    assert len(store.inquiries.undecided()) == 1


def test_a_change_of_what_was_written_changes_nothing_of_what_was_decided(store: Store) -> None:
    inquiry_id = declined(store)
    before = store.inquiries.get(inquiry_id)
    assert before is not None
    store.inquiries.change(replace(BEA, id=inquiry_id, name="Bea B"))
    assert store.inquiries.get(inquiry_id) == replace(before, name="Bea B")


def test_a_decision_that_is_undone_was_never_made(store: Store) -> None:
    inquiry_id = declined(store)
    store.inquiries.undo_decision(inquiry_id)
    assert store.inquiries.undecided() == [replace(BEA, id=inquiry_id)]
    assert counted(store, Label.INQUIRY_OUTCOME, "declined") == 0
    assert store.purge.run(noon(TODAY + 1000 * DAY)).destroyed == 0


# --- Accepted ---


def test_one_that_is_accepted_becomes_a_client_with_all_that_is_on_the_card(store: Store) -> None:
    inquiry_id = store.inquiries.add(BEA)
    card = Client(name="Bea", year_of_birth=1990, minor_children=True, preferred_place="hemma")
    client_id = store.inquiries.accept(inquiry_id, TODAY, card)
    assert store.clients.get(client_id) == replace(card, id=client_id)
    assert [period.started_on for period in store.clients.periods(client_id)] == [TODAY]
    accepted = store.inquiries.get(inquiry_id)
    assert accepted is not None
    assert (accepted.outcome, accepted.client_id, accepted.retention_date) == ("accepted", client_id, None)


def test_an_accepted_one_dies_with_its_client_and_both_are_counted_once(store: Store) -> None:
    inquiry_id = store.inquiries.add(BEA)
    client_id = store.inquiries.accept(inquiry_id, TODAY, Client(name="Bea"))
    before = {label: counted(store, label) for label in (Label.CLIENTS, Label.NEW, Label.INQUIRIES)}
    store.clients.remove(client_id, TODAY)
    assert store.inquiries.get(inquiry_id) is None
    assert {label: counted(store, label) for label in before} == before == dict.fromkeys(before, 1)
    assert counted(store, Label.INQUIRY_OUTCOME, "accepted") == 1


def test_an_acceptance_that_is_undone_leaves_no_client_behind_and_nobody_is_counted(store: Store) -> None:
    inquiry_id = store.inquiries.add(BEA)
    store.inquiries.accept(inquiry_id, TODAY, Client(name="Bea"))
    store.inquiries.undo_decision(inquiry_id)
    assert names(store) == []
    assert store.inquiries.undecided() == [replace(BEA, id=inquiry_id)]
    assert counted(store, Label.CLIENTS) == 0
    store.purge.run(NOW)
    assert store.purge.receipts() == []


# --- Destroyed by hand ---


def test_one_that_is_destroyed_by_hand_stays_counted_and_leaves_a_receipt(store: Store) -> None:
    waiting, decided = store.inquiries.add(BEA), declined(store)
    for inquiry_id in (waiting, decided):
        store.inquiries.remove(inquiry_id, TODAY)
    assert counted(store, Label.INQUIRIES) == counted(store, Label.INQUIRY_MADE_BY, "relative") == 2
    assert counted(store, Label.INQUIRY_OUTCOME, "declined") == 1
    assert counted(store, Label.WAITING, until=date(2027, 6, 1)) == 0
    store.purge.run(NOW)
    assert store.purge.receipts() == [Receipt(NOW.replace(tzinfo=None), inquiries=2, by_hand=True)]


def test_whoever_shows_inquiries_hears_of_every_change(store: Store) -> None:
    heard: list[frozenset[Topic]] = []
    store.notify(heard.append)
    inquiry_id = declined(store)
    store.inquiries.undo_decision(inquiry_id)
    store.inquiries.change(replace(BEA, id=inquiry_id))
    store.inquiries.accept(inquiry_id, TODAY, Client(name="Bea"))
    store.inquiries.remove(inquiry_id, TODAY)
    assert all(Topic.INQUIRIES in topics for topics in heard)
    assert len(heard) == 6
