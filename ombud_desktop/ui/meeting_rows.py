"""A meeting as a row: in the calendar with the client's name, on the client's own page without."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ombud_desktop.model import Meeting, MeetingState
from ombud_desktop.rules.meetings import is_over
from ombud_desktop.storage.store import Store
from ombud_desktop.ui.cards import beside_or_below, button, flow, named
from ombud_desktop.ui.meeting_wording import meeting_sentence, span_text, state_chip, with_whom_and_where
from ombud_desktop.ui.page import Change
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.wording import day_heading

translate = QCoreApplication.translate


def meeting_row(
    meeting: Meeting,
    now: datetime,
    name: str = "",
    *,
    with_day: bool = False,
    clashes: bool = False,
    is_slim: bool = False,
) -> RowButton:
    """`with_day` where no heading says the day; `is_slim` in a column of a week, where all stands below each other."""
    found = [state] if (state := state_chip(meeting, now)) and not (with_day and is_asked_about(meeting, now)) else []
    if clashes:
        found.append((translate("meetings", "same time"), "due"))
    sentence = ", ".join((meeting_sentence(meeting, name), *(words for words, _ in found)))
    if is_slim:
        below = (with_whom_and_where(meeting), *(words for words, _ in found))
        row = RowButton(f"{span_text(meeting)}\n{name}".strip(), "\n".join(below), sentence=sentence)
    else:
        when = f"{day_heading(meeting.starts_at.date())} {span_text(meeting)}" if with_day else span_text(meeting)
        who = " · ".join(filter(None, (name, with_whom_and_where(meeting))))
        row = RowButton(f"{when}   {who}", chips=tuple(Chip(*each) for each in found), sentence=sentence)
    if meeting.state is MeetingState.CANCELLED:
        row.strike()
    return named(row, f"meeting:{meeting.id}:open")


def is_asked_about(meeting: Meeting, now: datetime) -> bool:
    """Whether its time has passed and nobody has said what became of it."""
    return meeting.state is MeetingState.PLANNED and is_over(meeting, now)


def with_question(
    row: QWidget, meeting: Meeting, said: str, held: Callable[[], None], cancelled: Callable[[], None]
) -> QWidget:
    """The row, and beside it the two answers to “did it happen?”; `said` is the meeting in words."""
    yes = button(
        translate("meetings", "Yes, it did"),
        held,
        name=translate("meetings", "It was held: {meeting}").format(meeting=said),
    )
    no = button(
        translate("meetings", "No"),
        cancelled,
        name=translate("meetings", "Cancelled: {meeting}").format(meeting=said),
    )
    return beside_or_below(
        row, flow(named(yes, f"meeting:{meeting.id}:held"), named(no, f"meeting:{meeting.id}:cancelled"))
    )


def state_change(store: Store, meeting: Meeting, state: MeetingState) -> Change:
    """What becomes of the meeting, to be carried out and undone."""
    said = {
        MeetingState.PLANNED: translate("meetings", "The meeting is planned again"),
        MeetingState.HELD: translate("meetings", "The meeting was held"),
        MeetingState.CANCELLED: translate("meetings", "The meeting is cancelled"),
    }[state]
    return Change(
        said, partial(_set_state, store, meeting.id, state), partial(_set_state, store, meeting.id, meeting.state)
    )


def removal(store: Store, meeting: Meeting) -> Change:
    """Nothing of it is kept; one that was held is counted all the same."""
    said = (
        translate("meetings", "The meeting is removed, and stays counted in the year's report")
        if meeting.state is MeetingState.HELD
        else translate("meetings", "The meeting is removed")
    )
    kept = _Kept(store, meeting)
    return Change(said, partial(kept.take_away, store.meetings.remove), kept.put_back)


def addition(store: Store, meeting: Meeting, said: str = "") -> Change:
    """Of one with an id, which may be there already: what has just been added can be undone as well.

    It is then counted nowhere.
    """
    if not said and meeting.state is MeetingState.HELD:
        said = translate("meetings", "The meeting has been, and is noted as held")
    said = said or translate("meetings", "The meeting is booked")
    kept = _Kept(store, meeting)
    return Change(said, kept.put_back, partial(kept.take_away, store.meetings.take_back))


class _Kept:
    """A meeting that goes and comes back as it last was: other things may be written in it in between."""

    def __init__(self, store: Store, meeting: Meeting) -> None:
        self._meetings = store.meetings
        self._meeting = meeting

    def take_away(self, how: Callable[[int], None]) -> None:
        self._meeting = self._meetings.get(self._meeting.id) or self._meeting
        how(self._meeting.id)

    def put_back(self) -> None:
        if self._meetings.get(self._meeting.id) is None:
            self._meetings.add(self._meeting)


def _set_state(store: Store, meeting_id: int, state: MeetingState) -> None:
    now = store.meetings.get(meeting_id)  # other things may have been written since
    if now is not None:
        store.meetings.change(replace(now, state=state))
