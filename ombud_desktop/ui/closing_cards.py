"""What a closing reminds of and decides nothing about: meetings that are booked, and other support."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ombud_desktop.model import Client, ListName, Meeting, MeetingState
from ombud_desktop.rules.recurring import FEWEST_TIMES, Recurring, recurring
from ombud_desktop.storage.store import Store
from ombud_desktop.ui.cards import Card, beside_or_below, button, clear_layout, named, text
from ombud_desktop.ui.page import Change, Page
from ombud_desktop.ui.wording import and_more, date_and_time, first_name

MOST_NAMED = 3
"""Of the meetings after the last day; the others are a number."""
MOST_SUGGESTIONS = 3
"""Of help that was needed often: the most frequent. More would be a wall."""


class BookedMeetings(QWidget):
    """Those after the contact's last day: they stay in the calendar, unless the ombud cancels them here."""

    def __init__(self, page: Page, client: Client) -> None:
        super().__init__()
        self._page = page
        self._client = client
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 8, 0, 0)

    def show_after(self, last_day: date | None) -> None:
        clear_layout(self._rows)
        meetings = [
            meeting
            for meeting in reversed(self._page.session.store.meetings.for_client(self._client.id))
            if last_day and meeting.state is MeetingState.PLANNED and meeting.starts_at.date() > last_day
        ]
        self.setVisible(bool(meetings))
        if not meetings:
            return
        when = [date_and_time(meeting.starts_at) for meeting in meetings[:MOST_NAMED]]
        if len(meetings) > MOST_NAMED:
            when.append(and_more(len(meetings) - MOST_NAMED))
        words = self.tr("%n booked meeting(s) after the last day:", "", len(meetings))
        stays = self.tr("They stay in the calendar if you do not cancel them.")
        name = self.tr("Cancel the meetings after the last day")
        cancel = button(self.tr("Cancel the meetings"), lambda: self._cancel(meetings), name=name)
        said = text(f"{words} {', '.join(when)}. {stays}")
        self._rows.addWidget(beside_or_below(said, named(cancel, "closing:meetings")))

    def _cancel(self, meetings: Sequence[Meeting]) -> None:
        store = self._page.session.store

        def set_all(state: MeetingState) -> None:
            for meeting in meetings:
                now = store.meetings.get(meeting.id)  # other things may have been written since
                if now is not None:
                    store.meetings.change(replace(now, state=state))

        said = self.tr("%n meeting(s) cancelled. Tell those you were to meet.", "", len(meetings))
        self._page.did.emit(
            Change(said, partial(set_all, MeetingState.CANCELLED), partial(set_all, MeetingState.PLANNED))
        )


class OtherSupport(Card):
    """Where the same help was needed often, what may last longer than an ombud; nothing of it is kept."""

    def __init__(self, client: Client, found: Sequence[Recurring]) -> None:
        super().__init__(self.tr("Other support"))
        for each in found:
            self.add(text(self._why(each)))
            self.add(text(self.tr("May fit: {supports}.").format(supports=", ".join(each.supports))))
            self.rows.addSpacing(6)
        name = first_name(client.name)
        self.add(text(self.tr("A thought to talk about; {name} decides.").format(name=name), "muted"))

    def _why(self, found: Recurring) -> str:
        if found.times >= FEWEST_TIMES:
            words = self.tr("The same help was needed {number} times: {what}.")
            return words.format(number=self._in_words(found.times), what=found.what)
        words = self.tr("The same help was needed in {number} contacts: {what}.")
        return words.format(number=self._in_words(found.periods), what=found.what)

    def _in_words(self, number: int) -> str:
        """Numbers up to twelve are written out."""
        words = self.tr("one two three four five six seven eight nine ten eleven twelve").split()
        return words[number - 1] if number <= len(words) else str(number)


def support_suggested(store: Store, client: Client) -> list[Recurring]:
    """Where other support may last longer."""
    return recurring(
        store.plans.for_client(client.id),
        store.mappings.for_client(client.id),
        store.clients.periods(client.id),
        store.lists.entries(ListName.OTHER_SUPPORT),
    )[:MOST_SUGGESTIONS]
