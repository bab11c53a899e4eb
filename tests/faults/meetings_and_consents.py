"""What else happens in the life of a vault: one meets, and agrees on with whom one may talk."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from ombud_desktop.model import Consent, Meeting, MeetingKind, MeetingState
from tests.faults.life import Life
from tests.faults.model import Thing


def add_meeting(life: Life) -> None:
    if found := life.some("client"):
        steps = [id for id, step in life.state.of("step") if step.client == found[0]]
        meeting = Meeting(
            client_id=found[0],
            kind=life.random.choice(list(MeetingKind)),
            starts_at=life.now.replace(tzinfo=None) + timedelta(days=life.random.randint(-20, 40)),
            place=life.word(),
            agenda=life.word(),
            outcome=life.text(life.word()),
            step_ids=tuple(steps[:2]),
        )
        id = life.store.meetings.add(meeting)
        life.keep(Thing("meeting", _words(meeting), found[0], version=replace(meeting, id=id)), id)


def edit_meeting(life: Life) -> None:
    if found := life.some("meeting"):
        _, thing = found
        assert isinstance(thing.version, Meeting)
        changed = replace(
            thing.version, state=life.random.choice(list(MeetingState)), outcome=life.text(life.word()), step_ids=()
        )
        life.store.meetings.change(changed)
        thing.words, thing.version = _words(changed), changed


def remove_meeting(life: Life) -> None:
    if found := life.some("meeting"):
        life.store.meetings.remove(found[0])
        life.gone(life.state.remove(("meeting", found[0])))


def undo_removal_of_meeting(life: Life) -> None:
    if found := life.some("meeting"):
        assert isinstance(found[1].version, Meeting)
        life.store.meetings.remove(found[0])
        life.store.meetings.add(found[1].version)


def agree(life: Life) -> None:
    if found := life.some("client"):
        consent = Consent(client_id=found[0], party=life.word(), about=life.word(), valid_from=life.now.date())
        id = life.store.consents.add(consent)
        life.keep(Thing("consent", {consent.party, consent.about}, found[0], version=replace(consent, id=id)), id)


def change_or_remove_agreement(life: Life) -> None:
    if found := life.some("consent"):
        id, thing = found
        assert isinstance(thing.version, Consent)
        if life.random.random() < 0.5:
            life.store.consents.remove(id)
            life.gone(life.state.remove(("consent", id)))
            return
        changed = replace(thing.version, about=life.word(), withdrawn_on=life.now.date())
        life.store.consents.change(changed)
        thing.words, thing.version = {changed.party, changed.about}, changed


def _words(meeting: Meeting) -> set[str]:
    return {meeting.place, meeting.agenda, meeting.outcome.split()[0]}


WEIGHTS: dict[Callable[[Life], None], float] = {
    add_meeting: 3,
    edit_meeting: 2,
    remove_meeting: 1,
    undo_removal_of_meeting: 1,
    agree: 2,
    change_or_remove_agreement: 1,
}
