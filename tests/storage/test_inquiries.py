"""Inquiries: what waits and what was decided, when it dies, and how a decision is undone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ombud_desktop.model import Answer, Channel, Client, Draft, Inquiry, InquiryOutcome, MadeBy, Receipt, Topic
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
    assert [each.id for each in store.inquiries.undecided(limit=1)] == [early]
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


# --- Assessed ---


def test_the_answers_are_kept_and_taken_back_and_go_with_the_inquiry(store: Store) -> None:
    bea, cai = (store.inquiries.add(BEA) for _ in range(2))
    store.inquiries.set_answer(bea, "Vill själv", Answer.YES)
    store.inquiries.set_answer(bea, "Är 18", Answer.YES)
    store.inquiries.set_answer(bea, "Är 18", Answer.UNCLEAR)
    store.inquiries.set_answer(bea, "Vill själv", None)
    assert store.inquiries.answers(bea) == {"Är 18": Answer.UNCLEAR}
    assert store.inquiries.answers(cai) == {}
    store.inquiries.remove(bea, TODAY)
    assert store.inquiries.answers(bea) == {}


# --- In the queue ---

CHILDREN, EVICTION = "minderåriga barn i familjen", "risk för vräkning"


def queued(store: Store, name: str, *, days: int = 0, grounds: tuple[str, ...] = ()) -> int:
    inquiry_id = store.inquiries.add(Inquiry(name=name, received_on=TODAY - days * DAY))
    store.inquiries.set_grounds(inquiry_id, grounds)
    store.inquiries.put_in_queue(inquiry_id, TODAY)
    return inquiry_id


def order(store: Store) -> list[str]:
    return [standing.inquiry.name for standing in store.inquiries.waiting_list(TODAY)]


def test_grounds_come_before_days_and_days_before_nothing(store: Store) -> None:
    queued(store, "Dan")
    queued(store, "Cai", days=21)
    bea = queued(store, "Bea", grounds=(CHILDREN, EVICTION))
    store.inquiries.add(Inquiry(name="not assessed", received_on=TODAY))
    assert order(store) == ["Bea", "Cai", "Dan"]
    assert store.inquiries.waiting_list(TODAY)[0].grounds == (CHILDREN, EVICTION)
    store.inquiries.set_grounds(bea, ())
    assert order(store) == ["Cai", *sorted(["Bea", "Dan"], key=order(store).index)]
    store.inquiries.take_out_of_queue(bea)
    assert order(store) == ["Cai", "Dan"]


def test_nobody_stands_in_the_queue_before_the_own_wish_is_heard(store: Store) -> None:
    awaits = replace(BEA, own_wish_on=None)
    inquiry_id = store.inquiries.add(awaits)
    store.inquiries.put_in_queue(inquiry_id, TODAY)
    assert order(store) == []
    store.inquiries.change(replace(awaits, id=inquiry_id, own_wish_on=TODAY))
    assert order(store) == ["Bea"]


def test_who_is_moved_by_hand_stays_behind_the_same_people_whatever_happens_to_others(store: Store) -> None:
    ada, bea, cai, dan = (queued(store, name, days=days) for name, days in (("A", 9), ("B", 7), ("C", 5), ("D", 3)))
    store.inquiries.move(dan, 3)
    assert order(store) == ["A", "B", "D", "C"]
    store.inquiries.decide(ada, InquiryOutcome.DECLINED, TODAY, "annat")
    assert order(store) == ["B", "D", "C"]
    eva = queued(store, "E", grounds=(CHILDREN,))
    assert order(store) == ["E", "B", "D", "C"]
    store.inquiries.accept(eva, TODAY, Client(name="E"))
    store.inquiries.remove(bea, TODAY)
    assert order(store) == ["D", "C"]
    store.inquiries.set_grounds(dan, (EVICTION,))
    store.inquiries.set_grounds(cai, (CHILDREN,))
    assert order(store) == ["D", "C"]
    store.inquiries.move(dan, None)
    assert order(store) == ["C", "D"]


def test_places_by_hand_can_be_put_back_as_they_were(store: Store) -> None:
    ada, _, cai = (queued(store, name, days=days) for name, days in (("A", 9), ("B", 7), ("C", 5)))
    store.inquiries.move(cai, 2)
    places = store.inquiries.places()
    store.inquiries.decide(ada, InquiryOutcome.WITHDRAWN, TODAY, "annat")
    store.inquiries.undo_decision(ada)
    store.inquiries.put_places_back(places)
    assert order(store) == ["A", "C", "B"]


def test_an_accepted_one_is_found_by_its_client_with_its_grounds(store: Store) -> None:
    bea = queued(store, "Bea", grounds=(EVICTION,))
    client_id = store.inquiries.accept(bea, TODAY, Client(name="Bea"))
    inquiry = store.inquiries.for_client(client_id)
    assert inquiry is not None
    assert (inquiry.id, inquiry.grounds) == (bea, (EVICTION,))
    assert store.inquiries.for_client(1) is None


# --- Drafts ---


def test_what_was_typed_of_a_new_one_dies_when_nobody_has_touched_it_for_a_retention_period(store: Store) -> None:
    store.drafts.keep(Draft("inquiry:new", {"wish": "bo kvar"}), TODAY)
    store.purge.run(noon(date(2027, 2, 21)))
    assert store.drafts.get("inquiry:new") is not None
    store.purge.run(noon(date(2027, 2, 22)))
    assert store.drafts.get("inquiry:new") is None


def test_what_was_typed_about_one_goes_with_it_by_hand_by_itself_and_with_its_client(store: Store) -> None:
    by_hand, by_itself, with_client, other = (store.inquiries.add(BEA) for _ in range(4))
    keys = [f"inquiry:{id}" for id in (by_hand, by_itself, with_client, other)]
    for key in (*keys, f"inquiry:{by_hand}:outcome", "inquiry:new"):
        store.drafts.keep(Draft(key, {"wish": "bo kvar"}), TODAY)
    store.inquiries.remove(by_hand, TODAY)
    assert store.drafts.get(keys[0]) is store.drafts.get(f"inquiry:{by_hand}:outcome") is None
    store.inquiries.decide(by_itself, InquiryOutcome.DECLINED, TODAY - 200 * DAY, "annat")
    store.purge.run(NOW)
    assert store.drafts.get(keys[1]) is None
    store.clients.remove(store.inquiries.accept(with_client, TODAY, Client(name="Bea")), TODAY)
    assert store.drafts.get(keys[2]) is None
    assert store.drafts.get(keys[3]) is not None
    assert store.drafts.get("inquiry:new") is not None


def test_nothing_is_kept_of_what_is_typed_about_one_that_has_been_destroyed(store: Store) -> None:
    """An editor that is still open saves when the page is left."""
    inquiry_id = store.inquiries.add(Inquiry(name="Bea", received_on=TODAY))
    store.inquiries.remove(inquiry_id, TODAY)
    for key in (f"inquiry:{inquiry_id}", f"inquiry:{inquiry_id}:outcome"):
        store.drafts.keep(Draft(key, {"referred_to": "Beas granne"}), TODAY)
        assert store.drafts.get(key) is None
