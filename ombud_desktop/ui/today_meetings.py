"""Today's meetings, and when the day is free the next ones: a card of the page Idag."""

from datetime import timedelta

from ombud_desktop.model import MeetingOfClient, MeetingState
from ombud_desktop.rules.meetings import ASKED_BACK, has_begun
from ombud_desktop.ui.meeting_wording import length_text
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.today_card import DAYS_AHEAD, TodayCard
from ombud_desktop.ui.wording import short_date

FEWEST_SHOWN = 3


class MeetingsCard(TodayCard):
    """All of today's, with the next ones after them as long as they are few."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, self.tr("Meetings"))
        coming = self.session.store.meetings.between(self.today, self.today + timedelta(days=DAYS_AHEAD))
        todays = [each for each in coming if each.meeting.starts_at.date() == self.today]
        if not coming:
            self.say(self.tr("No meetings within two weeks."))
        elif not todays:
            self.say(self.tr("No meetings today. The next ones:"))
        for each in coming[: max(len(todays), FEWEST_SHOWN)]:
            self._add(each)
        self._ask_about_the_past()
        self.lead_further(self.tr("To the calendar"), Place(PageName.CALENDAR))

    def _ask_about_the_past(self) -> None:
        """A quiet line, to where the calendar asks about each of them."""
        asked = self.session.store.meetings.unanswered(self.today - ASKED_BACK, self.session.clock.now())
        if asked:
            row = RowButton(self.tr("%n meeting(s) have been: did they happen?", "", len(asked)))
            row.mute()
            self.lead(row, Place(PageName.CALENDAR, focus=f"meeting:{asked[0]}:held"))

    def _add(self, each: MeetingOfClient) -> None:
        meeting = each.meeting
        is_today = meeting.starts_at.date() == self.today
        day = "" if is_today else f"{short_date(meeting.starts_at.date(), self.today)} "
        when = f"{day}{meeting.starts_at:%H.%M}"
        where = " · ".join(part.strip() for part in (meeting.place, meeting.with_whom) if part.strip())
        is_held = meeting.state is MeetingState.HELD
        mark = Chip(self.tr("held"), "done") if is_held else Chip(length_text(meeting.minutes))
        row = RowButton(
            f"{when}  {each.client_name}",
            where,
            (mark,),
            sentence=", ".join(filter(None, (when, each.client_name, where, mark.words))),
        )
        key = f"meeting:{meeting.id}"
        field = f"{key}:{'outcome' if has_begun(meeting, self.session.clock.now()) else 'agenda'}"
        self.lead(row, Place(PageName.CLIENT, meeting.client_id, Tab.MEETINGS, open_editors=(key,), focus=field))
