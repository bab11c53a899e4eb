"""What the ombud does: creating a vault, typing, closing a contact."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from ombud_desktop.model import Client, Closing, ClosingDecision, Draft, Goal, Note, Step, StepOutcome, StepState
from ombud_desktop.storage.presence import Presence
from ombud_desktop.storage.store import Store
from tests.faults.kills.operation import Operation, Place, Verdict, client_named, reopened
from tests.storage.copies import numbered
from tests.vaults import NOW, PASSPHRASE, RECOVERY_KEY, TODAY, add_notes, create_in, vault_in

# --- Creating the vault ---


def prepare_nothing(place: Place) -> None:
    """The app has not been started here before."""


def create(place: Place) -> Iterator[None]:
    yield
    create_in(place.data)
    yield


def judge_creating(place: Place, done: int) -> Verdict:
    presence = vault_in(place.data).presence()
    if presence is Presence.NOTHING:
        create_in(place.data).close()
        return Verdict(set(), lost=done, moment="no vault yet")
    with reopened(place):
        pass
    vault_in(place.data).recover(RECOVERY_KEY, PASSPHRASE).close()
    return Verdict(set(), moment="there is a vault")


# --- Typing ---

CHANGES = 60


def wording(number: int) -> str:
    """The text after so many changes: from some words to several pages."""
    return f"skriven-text-{number:04} " * (1 + number * 37 % 500)


def prepare_typing(place: Place) -> None:
    store = create_in(place.data)
    ada, bea = (store.clients.add(Client(name=name), TODAY) for name in ("Ada", "Bea"))
    store.notes.add(Note(client_id=ada, text=wording(1), written_at=NOW))
    store.drafts.keep(typed_draft(ada, 0), TODAY)
    add_notes(store, bea, (f"{word} " * 20 for word in numbered("kvar-ord", 50)))
    store.close()


def type_on(place: Place) -> Iterator[None]:
    """The note takes the odd numbers, a draft the even ones; the vault was prepared with 1 and 0."""
    store = vault_in(place.data).unlock(PASSPHRASE)
    note = typed_note(store)
    yield
    for number in range(2, CHANGES):
        if number % 2:
            store.notes.change(replace(note, text=wording(number)))
        else:
            store.drafts.keep(typed_draft(note.client_id, number), TODAY)
        yield


def judge_typing(place: Place, done: int) -> Verdict:
    last = 1 + done
    with reopened(place) as store:
        draft = store.drafts.get("note")
        standing = {typed_note(store).text, draft.values["text"] if draft else ""}
    # The last acknowledged change and the one before it; or the next one was saved, and only its word was cut off.
    lost = standing not in ({wording(last - 1), wording(last)}, {wording(last), wording(last + 1)})
    return Verdict({text.split()[0] for text in standing} | set(numbered("kvar-ord", 50)), int(lost))


def typed_draft(client_id: int, number: int) -> Draft:
    return Draft("note", {"text": wording(number)}, client_id)


def typed_note(store: Store) -> Note:
    return store.notes.for_client(client_named(store, "Ada"))[0]


# --- Closing a contact, and undoing it ---

CLOSINGS = 30
STEPS = ("kvar-steg-0001", "kvar-steg-0002")


def prepare_closing(place: Place) -> None:
    store = create_in(place.data)
    client_id = store.clients.add(Client(name="Ada"), TODAY)
    goal_id = store.plans.add_goal(Goal(client_id=client_id, title="kvar-goal-0001"))
    for text in STEPS:
        store.plans.add_step(Step(goal_id=goal_id, text=text))
    add_notes(store, client_id, (f"{word} " * 20 for word in numbered("kvar-ord", 50)))
    store.close()


def closing(store: Store, number: int) -> Closing | None:
    """The odd ones close the contact, the even ones undo it."""
    if number % 2 == 0:
        return None
    steps = store.plans.for_client(client_named(store, "Ada"))[0].steps
    decisions = [ClosingDecision(step.id, StepOutcome.TAKEN_OVER, f"skriven-part-{number:04}") for step in steps]
    decisions.sort(key=lambda decision: decision.step_id)
    until = TODAY + timedelta(days=number)
    return Closing(TODAY, f"skriven-skal-{number:04}", until, until + timedelta(days=9), tuple(decisions))


def close_and_reopen(place: Place) -> Iterator[None]:
    store = vault_in(place.data).unlock(PASSPHRASE)
    client_id = client_named(store, "Ada")
    yield
    for number in range(1, CLOSINGS):
        wanted = closing(store, number)
        if wanted:
            store.clients.close(client_id, wanted)
        else:
            store.clients.reopen(client_id)
        yield


def judge_closing(place: Place, done: int) -> Verdict:
    with reopened(place) as store:
        client_id = client_named(store, "Ada")
        now = store.clients.closing_of(client_id)
        if now:
            now = replace(now, decisions=tuple(sorted(now.decisions, key=lambda decision: decision.step_id)))
        lost = now not in (closing(store, done), closing(store, done + 1))
        steps = store.plans.for_client(client_id)[0].steps
        lost |= any(step.state is not StepState.TO_DO or bool(step.outcome) != bool(now) for step in steps)
        lost |= bool(now) == any(period.ended_on is None for period in store.clients.periods(client_id))
    written = {now.reason, now.decisions[0].taken_over_by} if now else set()
    moment = "closed" if now else "open"
    return Verdict({"kvar-goal-0001", *STEPS, *numbered("kvar-ord", 50), *written}, int(lost), moment=moment)


OPERATIONS = (
    Operation("creating a vault", prepare_nothing, create, judge_creating),
    Operation("typing a note and a draft", prepare_typing, type_on, judge_typing),
    Operation("closing a contact and undoing it", prepare_closing, close_and_reopen, judge_closing),
)
