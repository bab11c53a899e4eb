"""Clients' cards and contacts: kept as written, closed, reopened, destroyed."""

from dataclasses import replace
from datetime import date

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from ombud_desktop.model import (
    Client,
    ClientSummary,
    Closing,
    ClosingDecision,
    ContactPeriod,
    Draft,
    Goal,
    KnownClient,
    Note,
    Responsible,
    Sex,
    Step,
    StepOutcome,
    StepState,
    When,
)
from ombud_desktop.storage.store import Store
from ombud_desktop.storage.vault import Vault
from tests.vaults import NOW, PASSPHRASE, TODAY, names

STARTED = date(2026, 3, 2)
ADA = Client(
    name="Ada Klarälv",
    year_of_birth=1984,
    sex=Sex.WOMAN,
    ways_of_contact="sms efter tio\ninte brev",
    preferred_place="biblioteket",
    preferred_times="förmiddagar",
    minor_children=False,
)
UNTIL = date(2027, 2, 28)


@pytest.mark.parametrize("card", [ADA, Client(name="B"), replace(ADA, sex=Sex.OTHER, minor_children=True)])
def test_a_card_is_kept_as_it_was_written(vault: Vault, store: Store, card: Client) -> None:
    client_id = store.clients.add(card, STARTED)
    store.close()
    again = vault.unlock(PASSPHRASE)
    assert again.clients.get(client_id) == replace(card, id=client_id)
    again.close()


def test_everyone_is_known_by_name_first_and_last_day_and_place(store: Store) -> None:
    bea, ada = store.clients.add(Client(name="Bea"), TODAY), closed(store)
    known = {each.id: each for each in store.clients.known()}
    assert known == {
        bea: KnownClient(bea, "Bea", TODAY, None),
        ada: KnownClient(ada, ADA.name, STARTED, TODAY, ADA.preferred_place),
    }


def test_a_changed_card_is_all_that_is_kept(store: Store) -> None:
    client_id = store.clients.add(ADA, STARTED)
    changed = Client(id=client_id, name="Ada Bergsjö", preferred_place="hemma")
    store.clients.change(changed)
    assert store.clients.get(client_id) == changed


def test_changing_a_card_leaves_the_retention_dates_alone(store: Store) -> None:
    client_id = closed(store)
    store.clients.change(Client(id=client_id, name="Ada"))
    card = store.clients.get(client_id)
    assert card is not None
    assert (card.name, card.notes_retention_date, card.retention_date) == ("Ada", UNTIL, UNTIL)


def test_the_list_shows_each_client_with_what_is_next(store: Store) -> None:
    ada, bea = store.clients.add(ADA, STARTED), store.clients.add(Client(name="Bea"), TODAY)
    goal = store.plans.add_goal(Goal(client_id=ada, title="bo kvar"))
    for day, state in ((5, StepState.DONE), (7, StepState.TO_DO), (6, StepState.TO_DO), (4, StepState.DROPPED)):
        store.plans.add_step(Step(goal_id=goal, text="ring", due=When(date(2026, 12, day)), state=state))
    store.plans.add_step(Step(goal_id=goal, text="vänta", state=StepState.WAITING, waiting_for="banken"))
    assert {client.id: client for client in store.clients.all()} == {
        ada: ClientSummary(ada, "Ada Klarälv", STARTED, None, None, 3, When(date(2026, 12, 6)), "biblioteket"),
        bea: ClientSummary(bea, "Bea", TODAY, None, None, 0, None),
    }


def test_a_new_client_has_one_open_contact(store: Store) -> None:
    client_id = store.clients.add(ADA, STARTED)
    (period,) = store.clients.periods(client_id)
    assert period == ContactPeriod(period.id, client_id, STARTED)
    store.clients.change_started_on(period.id, TODAY)
    assert store.clients.periods(client_id) == [replace(period, started_on=TODAY)]
    assert store.clients.count_open() == 1


def closed(store: Store, *decisions: ClosingDecision, client_id: int = 0) -> int:
    client_id = client_id or store.clients.add(ADA, STARTED)
    store.clients.close(client_id, Closing(TODAY, "målet nått", UNTIL, UNTIL, decisions))
    return client_id


def test_a_closing_ends_the_contact_and_sets_the_dates(store: Store) -> None:
    client_id = closed(store)
    card = store.clients.get(client_id)
    assert card is not None
    assert (card.notes_retention_date, card.retention_date) == (UNTIL, UNTIL)
    (period,) = store.clients.periods(client_id)
    assert (period.started_on, period.ended_on, period.closing_reason) == (STARTED, TODAY, "målet nått")
    (summary,) = store.clients.all()
    assert (summary.ended_on, summary.retention_date) == (TODAY, UNTIL)
    assert store.clients.count_open() == 0


def test_a_closing_decides_every_open_step_and_can_be_undone(store: Store) -> None:
    client_id = store.clients.add(ADA, STARTED)
    goal = store.plans.add_goal(Goal(client_id=client_id, title="bo kvar"))
    ring = store.plans.add_step(Step(goal_id=goal, text="ring", due=When(TODAY)))
    wait = store.plans.add_step(Step(goal_id=goal, text="vänta", state=StepState.WAITING, waiting_for="banken"))
    letter = store.plans.add_step(Step(goal_id=goal, text="skriv", responsible=Responsible.BOTH))
    before = (store.plans.for_client(client_id), store.clients.get(client_id), store.clients.periods(client_id))

    decisions = (
        ClosingDecision(ring, StepOutcome.DONE),
        ClosingDecision(wait, StepOutcome.TAKEN_OVER, "boendestödet"),
        ClosingDecision(letter, StepOutcome.DROPPED),
    )
    closed(store, *decisions, client_id=client_id)
    (plan,) = store.plans.for_client(client_id)
    assert {step.id: (step.state, step.outcome, step.taken_over_by) for step in plan.steps} == {
        ring: (StepState.TO_DO, StepOutcome.DONE, ""),
        wait: (StepState.WAITING, StepOutcome.TAKEN_OVER, "boendestödet"),
        letter: (StepState.TO_DO, StepOutcome.DROPPED, ""),
    }

    store.clients.reopen(client_id)
    assert (store.plans.for_client(client_id), store.clients.get(client_id), store.clients.periods(client_id)) == before
    assert store.clients.count_open() == 1


def test_how_a_contact_was_closed_can_be_looked_at_again(store: Store) -> None:
    client_id = store.clients.add(ADA, STARTED)
    assert store.clients.closing_of(client_id) is None
    goal = store.plans.add_goal(Goal(client_id=client_id, title="bo kvar"))
    step = store.plans.add_step(Step(goal_id=goal, text="ring"))
    closing = Closing(TODAY, "flyttade", UNTIL, date(2027, 6, 1), (ClosingDecision(step, StepOutcome.DONE),))
    store.clients.close(client_id, closing)
    assert store.clients.closing_of(client_id) == closing
    store.clients.reopen(client_id)
    assert store.clients.closing_of(client_id) is None


def test_a_contact_does_not_end_before_it_began(store: Store) -> None:
    client_id = store.clients.add(ADA, TODAY)
    with pytest.raises(sqlcipher.IntegrityError):
        store.clients.close(client_id, Closing(STARTED, "flyttade", UNTIL, UNTIL))
    assert store.clients.closing_of(client_id) is None


def test_one_that_is_taken_back_is_counted_nowhere_and_in_no_receipt(store: Store) -> None:
    ada = store.clients.add(Client(name="Ada"), TODAY)
    store.clients.take_back(ada)
    store.purge.run(NOW)
    assert (names(store), store.purge.receipts()) == ([], [])
    assert store.counters.report(TODAY) == {}
    store.clients.add(Client(ada, name="Ada"), TODAY)
    assert names(store) == ["Ada"]


def test_a_destroyed_client_takes_everything_along_and_nobody_else(store: Store) -> None:
    everything = ("client", "contact_period", "goal", "step", "note", "draft")
    ada, bea = (store.clients.add(Client(name=name), TODAY) for name in ("Ada", "Bea"))
    for client_id in (ada, bea):
        goal = store.plans.add_goal(Goal(client_id=client_id, title="bo kvar"))
        store.plans.add_step(Step(goal_id=goal, text="ring"))
        store.notes.add(Note(client_id=client_id, text="lugn dag", written_at=NOW))
        store.drafts.keep(Draft(f"note {client_id}", {"text": "lugn"}, client_id), TODAY)
    assert [store._database.number(f"SELECT count(*) FROM {table}") for table in everything] == [2] * 6
    store.clients.remove(bea, TODAY)
    assert names(store) == ["Ada"]
    assert [store._database.number(f"SELECT count(*) FROM {table}") for table in everything] == [1] * 6
    assert store.clients.get(bea) is None


# --- Coming back ---


def closed_on(store: Store, client_id: int, day: date) -> None:
    store.clients.close(client_id, Closing(day, "annat", day, day))


def test_one_who_has_come_back_is_in_contact_again(store: Store) -> None:
    ada = store.clients.add(Client(name="Ada"), STARTED)
    closed_on(store, ada, TODAY)
    store.clients.return_to(ada, TODAY)
    (summary,) = store.clients.all()
    assert (summary.started_on, summary.ended_on, summary.retention_date) == (TODAY, None, None)
    assert store.clients.closing_of(ada) is None


def test_the_last_closing_is_the_one_that_is_undone_also_of_two_on_the_same_day(store: Store) -> None:
    ada = store.clients.add(Client(name="Ada"), STARTED)
    closed_on(store, ada, TODAY)
    store.clients.return_to(ada, TODAY)
    closed_on(store, ada, TODAY)
    store.clients.reopen(ada)
    periods = [(each.started_on, each.ended_on) for each in store.clients.periods(ada)]
    assert periods == [(TODAY, None), (STARTED, TODAY)]


def test_what_dies_soon_of_one_who_has_come_back_is_not_of_an_ended_contact(store: Store) -> None:
    ada = store.clients.add(Client(name="Ada"), STARTED)
    closed_on(store, ada, TODAY)
    store.clients.return_to(ada, TODAY)
    store.notes.add(Note(client_id=ada, text="lugn dag", written_at=NOW, own_date=TODAY))
    (upcoming,) = store.purge.upcoming(TODAY, 14)
    assert (upcoming.notes, upcoming.ended_on) == (1, None)


def decided(store: Store) -> tuple[int, dict[StepOutcome, int]]:
    """Ada's contact has ended, and each of its open steps was decided in a way of its own."""
    ada = store.clients.add(Client(name="Ada"), STARTED)
    goal = store.plans.add_goal(Goal(client_id=ada, title="bo kvar"))
    steps = {
        outcome: store.plans.add_step(
            Step(goal_id=goal, text=outcome, state=StepState.WAITING, waiting_for="banken", due=When(TODAY))
        )
        for outcome in StepOutcome
    }
    decisions = tuple(
        ClosingDecision(id, outcome, "Bea" if outcome is StepOutcome.TAKEN_OVER else "")
        for outcome, id in steps.items()
    )
    store.clients.close(ada, Closing(TODAY, "annat", UNTIL, UNTIL, decisions))
    return ada, steps


def test_what_a_closing_decided_is_finished_for_one_who_comes_back(store: Store) -> None:
    ada, steps = decided(store)
    store.clients.return_to(ada, TODAY)
    (goal,) = store.plans.for_client(ada)
    assert {step.id: (step.state, step.done_on, step.outcome, step.taken_over_by) for step in goal.steps} == {
        steps[StepOutcome.TAKEN_OVER]: (StepState.DROPPED, None, StepOutcome.TAKEN_OVER, "Bea"),
        steps[StepOutcome.DONE]: (StepState.DONE, TODAY, None, ""),
        steps[StepOutcome.DROPPED]: (StepState.DROPPED, None, None, ""),
    }
    (summary,) = store.clients.all()
    assert summary.open_steps == 0
    assert store.plans.open_until(UNTIL) == []


def test_the_next_closing_and_its_undoing_leave_what_an_earlier_one_finished(store: Store) -> None:
    ada, _ = decided(store)
    store.clients.return_to(ada, TODAY)
    before = store.plans.for_client(ada)
    closed_on(store, ada, TODAY)
    closing = store.clients.closing_of(ada)
    assert closing is not None
    assert closing.decisions == ()
    store.clients.reopen(ada)
    assert store.plans.for_client(ada) == before


def test_an_undone_return_leaves_the_closing_as_it_was(store: Store) -> None:
    ada, _ = decided(store)
    closing, before = store.clients.closing_of(ada), (store.plans.for_client(ada), store.clients.periods(ada))
    assert closing is not None
    store.clients.return_to(ada, TODAY)
    store.clients.undo_return(ada, closing, before[0][0].steps)
    assert store.clients.closing_of(ada) == closing
    assert (store.plans.for_client(ada), store.clients.periods(ada)) == before
