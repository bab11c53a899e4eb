"""The practice vault's meetings: some held last week, one nobody has said anything about, and two weeks to come."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from ombud_desktop.model import OPEN_STATES, Meeting, MeetingKind, MeetingState
from ombud_desktop.rules.meeting_line import USUAL_MINUTES
from ombud_desktop.rules.meetings import is_over
from ombud_desktop.storage.store import Store

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class _MeetingOf:
    """On a weekday (0 is Monday) so many weeks from this one."""

    name: str
    week: int
    weekday: int
    at: time
    kind: MeetingKind = MeetingKind.MEETING
    place: str = ""
    with_whom: str = ""
    agenda: str = ""
    outcome: str = ""


_MEETINGS = (
    _MeetingOf(
        "Samira H.",
        -1,
        1,
        time(9),
        place="familjecentralen",
        outcome="Ansökan är skickad. Hon säger till när svaret kommer.",
    ),
    _MeetingOf(
        "Nils J.", -1, 2, time(13, 30), MeetingKind.HOME_VISIT, "hemma", outcome="Tre kuvert kvar, tas nästa gång."
    ),
    _MeetingOf("Gunilla Å.", -1, 3, time(10), MeetingKind.TELEPHONE, outcome="Utdraget från mars är beställt."),
    _MeetingOf("Hassan M.", -1, 4, time(14), MeetingKind.ACCOMPANY, "vårdcentralen", "läkaren"),
    _MeetingOf("Alma K.", 0, 0, time(10), place="biblioteket", agenda="resorna till Stockholm"),
    _MeetingOf("Nils J.", 0, 1, time(13, 30), MeetingKind.HOME_VISIT, "hemma"),
    _MeetingOf("Linnéa Ö.", 0, 2, time(15), MeetingKind.TELEPHONE),
    _MeetingOf("Per-Olof S.", 0, 3, time(10, 30), place="kaféet vid torget"),
    _MeetingOf("Ingegerd L.", 0, 3, time(13), MeetingKind.ACCOMPANY, "kommunhuset", "överförmyndaren"),
    _MeetingOf("Alma K.", 1, 1, time(9), MeetingKind.ACCOMPANY, "Försäkringskassan", "Lisa, handläggare"),
    _MeetingOf("Eira", 1, 2, time(11), place="promenad runt sjön"),
    _MeetingOf("Zeynep B.", 1, 4, time(9, 30), place="öppna förskolan", agenda="breven från kommunen"),
    _MeetingOf("Jonas W.", 1, 4, time(10), MeetingKind.TELEPHONE),
)
"""On Friday of next week two take the same time, as it happens. Of Hassan's it is not known what became of it."""


def add_meetings(store: Store, now: datetime) -> None:
    """For the clients of these names; what is over was held, if something came of it."""
    today = now.date()
    if today.weekday() >= SATURDAY:  # at the weekend the week to come is the one that is looked at
        today += timedelta(days=7 - today.weekday())
    monday = today - timedelta(days=today.weekday())
    clients = {client.name: client.id for client in store.clients.all()}
    for each in _MEETINGS:
        client_id = clients[each.name]
        meeting = Meeting(
            client_id=client_id,
            kind=each.kind,
            starts_at=datetime.combine(monday + timedelta(weeks=each.week, days=each.weekday), each.at),
            minutes=USUAL_MINUTES[each.kind],
            place=each.place,
            with_whom=each.with_whom,
            agenda=each.agenda,
            outcome=each.outcome,
            step_ids=_first_open_steps(store, client_id),
        )
        held = is_over(meeting, now) and each.with_whom != "läkaren"
        store.meetings.add(replace(meeting, state=MeetingState.HELD if held else MeetingState.PLANNED))


def _first_open_steps(store: Store, client_id: int) -> tuple[int, ...]:
    steps = [step.id for goal in store.plans.for_client(client_id) for step in goal.steps if step.state in OPEN_STATES]
    return tuple(sorted(steps[:2]))
