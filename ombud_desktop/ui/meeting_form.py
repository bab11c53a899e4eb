"""What is asked about every meeting: what kind, when, how long, where and with whom."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Meeting, MeetingKind
from ombud_desktop.rules.meeting_line import parse_minutes, parse_time
from ombud_desktop.rules.meetings import clash
from ombud_desktop.ui.days import long_date
from ombud_desktop.ui.inline_editor import InlineEditor
from ombud_desktop.ui.meeting_wording import holiday_text, kind_text, length_text, span_text
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.recipient_check import known_names

DAY = timedelta(days=1)


class MeetingForm(InlineEditor[Meeting]):
    """The fields that a new meeting and one that is there have in common."""

    def __init__(self, page: Page, key: str, client_id: int, *, is_new: bool) -> None:
        super().__init__(page, key, client_id, is_new=is_new, columns=1 if page.is_narrow else 3)
        self.today = page.session.today()
        self._known = partial(known_names, page.session.store, client_id)

    def add_facts(self) -> None:
        form = self.form
        form.add_choice("kind", self.tr("Kind"), [(kind.value, kind_text(kind)) for kind in MeetingKind])
        form.add_date("day", self.tr("Day"), self.today)
        form.add_line("at", self.tr("Begins"), example=self.tr("such as 14 or 9.30"))
        form.add_line("minutes", self.tr("Length"), example=self.tr("such as 45 min or 1 h"))
        form.add_line("place", self.tr("Place"))
        form.add_line("with_whom", self.tr("Who else is there"))
        form.complete("with_whom", self._known)

    def read_facts(self, meeting: Meeting) -> Meeting:
        """The meeting with the fields as they are typed. Raises UserError with the first that is not right."""
        form = self.form
        day = form.day("day", self.today)
        if day is None:
            raise UserError(Problem.DATE_MISSING, "day")
        if not form.value("at").strip():
            raise UserError(Problem.TIME_MISSING, "at")
        at = parse_time(form.value("at"))
        if at is None:
            raise UserError(Problem.TIME_NOT_UNDERSTOOD, "at")
        minutes = parse_minutes(form.value("minutes"))
        if minutes is None:
            raise UserError(Problem.LENGTH_NOT_UNDERSTOOD, "minutes")
        return replace(
            meeting,
            kind=MeetingKind(form.value("kind")),
            starts_at=datetime.combine(day, at),
            minutes=minutes,
            place=form.value("place"),
            with_whom=form.value("with_whom"),
        )

    def facts_of(self, meeting: Meeting) -> dict[str, str]:
        """As they stand in the fields."""
        return {
            "kind": meeting.kind.value,
            "day": meeting.starts_at.date().isoformat(),
            "at": f"{meeting.starts_at:%H.%M}",
            "minutes": length_text(meeting.minutes),
            "place": meeting.place,
            "with_whom": meeting.with_whom,
        }

    def show_notices(self, meeting: Meeting, *, names: bool) -> None:
        """Under the day what day it is, under the time what else is then; whose it is only where `names` may stand."""
        try:
            meant = self.read_facts(meeting)
        except UserError:
            self.form.explain("at", "")
            return
        day = meant.starts_at.date()
        holiday = holiday_text(day)
        self.form.explain("day", " · ".join(filter(None, (long_date(day), holiday))), notice=bool(holiday))
        near = self.page.session.store.meetings.between(day - DAY, day + DAY)
        other = next((each for each in near if clash(meant, each.meeting)), None)
        if other is None:
            self.form.explain("at", "")
            return
        words = (
            self.tr("You meet {name} {span}").format(name=other.client_name, span=span_text(other.meeting))
            if names
            else self.tr("You have another meeting {span}").format(span=span_text(other.meeting))
        )
        self.form.explain("at", words, notice=True)
