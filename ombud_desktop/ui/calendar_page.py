"""Kalender: the meetings to come day by day, or week by week, and how much of the week is booked."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ombud_desktop.model import Meeting, MeetingOfClient, MeetingState, Topic
from ombud_desktop.rules.meetings import ASKED_BACK, clash, has_begun, is_over
from ombud_desktop.session import Session
from ombud_desktop.ui.calendar_week import WeekGrid
from ombud_desktop.ui.cards import Card, beside_or_below, button, flow, named, text
from ombud_desktop.ui.meeting_rows import addition, is_asked_about, meeting_row, state_change, with_question
from ombud_desktop.ui.meeting_wording import day_with_holiday, hours_text, meeting_sentence, short_week, week_heading
from ombud_desktop.ui.new_meeting_editor import NewMeetingEditor
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.segments import Segments
from ombud_desktop.ui.wording import week

NEW_KEY = "meeting:new:0"
LIST, WEEK = "calendar:list", "calendar:week"
EARLIER_BACK = timedelta(days=60)
"""How far back the earlier ones are shown."""


class CalendarPage(Page):
    name = PageName.CALENDAR
    topics = frozenset({Topic.MEETINGS, Topic.CLIENTS})

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._editor: NewMeetingEditor | None = None
        for keys, weeks in (("PgUp", -1), ("PgDown", 1), ("Alt+Left", -1), ("Alt+Right", 1), ("Alt+Home", 0)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda weeks=weeks: self._turn(weeks))

    def build(self) -> None:
        self._now = self.session.clock.now()
        today = self._now.date()
        self._editor = None
        add = named(button(self.tr("+ New meeting"), self.start_new, "primary"), "calendar:new")
        self.add_title(self.tr("Calendar"), "", (add,))
        if self._is_new_open():
            self.column.addWidget(self._new_card())
        self.column.addWidget(self._head(today))
        shows_week = WEEK in self.open_editors
        known = self.session.store.meetings.between(today - ASKED_BACK, today if shows_week else date.max)
        past, coming = _divided(known, self._now)
        self._add_asked(past)
        if shows_week:
            self._add_week(today)
        else:
            self._add_list(past, coming)
        self.column.addStretch(1)

    def save(self) -> None:
        if self._editor is not None:
            self._editor.save()

    def start_new(self) -> None:
        with self.writing():
            self.save()
        self.open_editors.add(NEW_KEY)
        self.refresh()
        self._focus(f"{NEW_KEY}:line")

    def first_focus(self) -> QWidget | None:
        return self.findChild(QWidget, f"{NEW_KEY}:line") or self.findChild(QWidget, "calendar:new")

    # --- The head: list or week, and how much is booked ---

    def _head(self, today: date) -> QWidget:
        views = Segments("calendar:view", self.tr("Show"), ((LIST, self.tr("List")), (WEEK, self.tr("Week"))))
        views.set_value(WEEK if WEEK in self.open_editors else LIST)
        views.chosen.connect(lambda: self._show_view(views.value()))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        monday = self._monday() if WEEK in self.open_editors else _monday_of(today)
        booked = self.session.store.meetings.booked_minutes(monday, monday + timedelta(days=6))
        hours = self.session.store.weekly_hours()
        words = (
            self.tr("{booked} of {hours} h booked this week")
            if monday == _monday_of(today)
            else self.tr("{booked} of {hours} h booked in {week}")
        )
        numbers = {"booked": hours_text(booked), "hours": hours, "week": week(monday).lower()}
        said = text(words.format(**numbers), "muted", wrap=False)
        bar = named(QProgressBar(textVisible=False), "calendar:booked")
        bar.setRange(0, hours * 60)
        bar.setValue(min(booked, hours * 60))
        bar.setFixedWidth(12 * self.fontMetrics().averageCharWidth())
        bar.setAccessibleName(said.text())
        column.addWidget(flow(views, bar, said, spacing=14))
        return holder

    def _show_view(self, view: str) -> None:
        with self.writing():
            self.save()
        self.open_editors.discard(WEEK)
        if view == WEEK:
            self.open_editors.add(WEEK)
        self.refresh()
        self._focus(f"calendar:view:{view}")

    # --- What became of it ---

    def _add_asked(self, past: Sequence[MeetingOfClient]) -> None:
        asked = [each for each in past if is_asked_about(each.meeting, self._now)]
        if not asked:
            return
        card = Card(self.tr("Did it happen?"))
        for each in self.first_of("asked", asked):
            row = self._row(each, with_day=True)
            said = meeting_sentence(each.meeting, each.client_name)
            held, cancelled = (
                partial(self._set_state, each.meeting, state) for state in (MeetingState.HELD, MeetingState.CANCELLED)
            )
            card.add(with_question(row, each.meeting, said, held, cancelled))
        self.offer_more(card, "asked", len(asked))
        self.column.addWidget(card)

    def _set_state(self, meeting: Meeting, state: MeetingState) -> None:
        with self.writing():
            self.save()
        self.did.emit(state_change(self.session.store, meeting, state))

    # --- Day by day ---

    def _add_list(self, past: Sequence[MeetingOfClient], coming: Sequence[MeetingOfClient]) -> None:
        card = Card(self.tr("Coming meetings"))
        if not coming:
            card.add(text(self.tr("No meeting is booked. Write one in one line with Ctrl+N."), "muted"))
        self._add_days(card, self.first_of("coming", coming), coming)
        self.offer_more(card, "coming", len(coming))
        self.column.addWidget(card)
        since = self._now.date() - EARLIER_BACK
        earlier = [each for each in past if each.meeting.starts_at.date() >= since][::-1]
        if not earlier:
            return
        if "calendar:earlier" not in self.open_editors:
            words = self.tr("Show earlier meetings")
            more = named(button(words, self._show_earlier, "flat"), "calendar:earlier")
            self.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
            return
        card = Card(self.tr("Earlier meetings"))
        self._add_days(card, self.first_of("earlier", earlier), earlier)
        self.offer_more(card, "earlier", len(earlier))
        self.column.addWidget(card)

    def _show_earlier(self) -> None:
        self.open_editors.add("calendar:earlier")
        self.refresh()

    def _add_days(self, card: Card, shown: Iterable[MeetingOfClient], everything: Sequence[MeetingOfClient]) -> None:
        for day, rows in groupby(shown, key=lambda each: each.meeting.starts_at.date()):
            card.add(text(day_with_holiday(day), "small"))
            of_days = [each for each in everything if abs((each.meeting.starts_at.date() - day).days) <= 1]
            for each in rows:
                card.add(self._row(each, clashes=_clashes(each, of_days)))
            card.rows.addSpacing(6)

    # --- Week by week ---

    def _add_week(self, today: date) -> None:
        monday = self._monday()
        meetings = self.session.store.meetings.between(monday, monday + timedelta(days=6))
        before, after = monday - timedelta(weeks=1), monday + timedelta(weeks=1)
        buttons = [
            named(button(f"‹ {short_week(before)}", lambda: self._turn(-1), name=self.tr("The week before, Page Up")),
                  "calendar:before"),
            named(button(f"{short_week(after)} ›", lambda: self._turn(1), name=self.tr("The week after, Page Down")),
                  "calendar:after"),
        ]  # fmt: skip
        if monday != _monday_of(today):
            buttons.append(named(button(self.tr("This week"), lambda: self._turn(0)), "calendar:today"))
        heading = text(week_heading(monday), "heading")
        self.column.addWidget(beside_or_below(heading, flow(*buttons)))
        days: list[tuple[date, list[QWidget]]] = []
        for number in range(7):
            day = monday + timedelta(days=number)
            of_day = [each for each in meetings if each.meeting.starts_at.date() == day]
            days.append(
                (day, [self._row(each, clashes=_clashes(each, of_day), is_slim=not self.is_narrow) for each in of_day])
            )
        self.column.addWidget(WeekGrid(days, today, is_narrow=self.is_narrow))

    def _monday(self) -> date:
        return _monday_of(self.day or self.session.today())

    def _turn(self, weeks: int) -> None:
        """So many weeks on, or with 0 to this one; seen as a week from then on."""
        with self.writing():
            self.save()
        today = self.session.today()
        monday = _monday_of(today) if not weeks else self._monday() + timedelta(weeks=weeks)
        self.day = None if monday == _monday_of(today) else monday
        self.open_editors.add(WEEK)
        self.refresh()

    # --- Rows and the new meeting ---

    def _row(
        self, each: MeetingOfClient, *, with_day: bool = False, clashes: bool = False, is_slim: bool = False
    ) -> QWidget:
        row = meeting_row(
            each.meeting, self._now, each.client_name, with_day=with_day, clashes=clashes, is_slim=is_slim
        )
        row.client_id = each.meeting.client_id
        row.clicked.connect(lambda: self._go_to(each.meeting))
        return row

    def _go_to(self, meeting: Meeting) -> None:
        """To the client's page, with the meeting open: where one writes next."""
        key = f"meeting:{meeting.id}"
        field = "outcome" if has_begun(meeting, self.session.clock.now()) else "agenda"
        self.wanted.emit(
            Place(PageName.CLIENT, meeting.client_id, Tab.MEETINGS, open_editors=(key,), focus=f"{key}:{field}")
        )

    def _is_new_open(self) -> bool:
        return NEW_KEY in self.open_editors or self.session.store.drafts.get(NEW_KEY) is not None

    def _new_card(self) -> Card:
        card = Card(self.tr("New meeting"))
        self._editor = NewMeetingEditor(self, NEW_KEY, None, self.session.store.drafts.get(NEW_KEY))
        self._editor.closed.connect(self._close_new)
        self._editor.added.connect(self._after_adding)
        card.add(self._editor)
        return card

    def _close_new(self) -> None:
        self.open_editors.discard(NEW_KEY)
        self.refresh()
        self._focus("calendar:new")

    def _after_adding(self, meeting_id: int) -> None:
        """It is seen where it was booked."""
        meeting = self.session.store.meetings.get(meeting_id)
        self.open_editors.discard(NEW_KEY)
        if meeting is None:
            return
        if WEEK in self.open_editors:
            self.day = meeting.starts_at.date()
        self.refresh()
        self.did.emit(addition(self.session.store, meeting))
        self._focus(f"meeting:{meeting_id}:open")

    def _focus(self, name: str) -> None:
        widget = self.findChild(QWidget, name) or self.findChild(QWidget, "calendar:new")
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(widget)


def _monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _clashes(each: MeetingOfClient, others: Iterable[MeetingOfClient]) -> bool:
    return any(clash(each.meeting, other.meeting) for other in others)


def _divided(meetings: Iterable[MeetingOfClient], now: datetime) -> tuple[list[MeetingOfClient], list[MeetingOfClient]]:
    """Those that are over, and the others."""
    past: list[MeetingOfClient] = []
    coming: list[MeetingOfClient] = []
    for each in meetings:
        (past if is_over(each.meeting, now) else coming).append(each)
    return past, coming
