"""Idag: meetings, what is to be done and followed up, who waits, what is destroyed, and the week."""

from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.model import Topic
from ombud_desktop.ui.cards import button, stacked
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.row import RowButton
from ombud_desktop.ui.today_card import DAYS_AHEAD, TodayCard
from ombud_desktop.ui.today_destruction import DestructionOfToday
from ombud_desktop.ui.today_meetings import MeetingsCard
from ombud_desktop.ui.today_steps import FollowUpCard, ToDoCard
from ombud_desktop.ui.today_waiting import InquiriesCard, QuietCard, longest_waiting, quiet_contacts
from ombud_desktop.ui.today_week import BackupCard, WeekCard
from ombud_desktop.ui.wording import day_heading, week


class TodayPage(Page):
    name = PageName.TODAY
    topics = frozenset(Topic)

    def build(self) -> None:
        today = self.session.today()
        add_inquiry = button(self.tr("+ Inquiry"), lambda: self.wanted.emit(Place(PageName.INQUIRY)))
        add_client = button(self.tr("+ New client"), self.start_new, "primary")
        add_client.setObjectName("today:new_client")
        self.add_title(day_heading(today), week(today), (add_inquiry, add_client))
        if self.session.store.is_new():
            self.column.addWidget(_FirstSteps(self))
            self.column.addWidget(BackupCard(self))
        else:
            self._add_cards()
        self.column.addStretch(1)

    def first_focus(self) -> QWidget | None:
        return self.findChild(QWidget, "today:new_client")

    def _add_cards(self) -> None:
        """What is of the day stands first: at the left where there is room for two columns, else on top."""
        store = self.session.store
        steps = store.plans.open_until(self.session.today() + timedelta(days=DAYS_AHEAD))
        left: list[QWidget] = [MeetingsCard(self), ToDoCard(self, steps)]
        right: list[QWidget] = [FollowUpCard(self, steps)]
        if inquiries := longest_waiting(self):
            right.append(InquiriesCard(self, inquiries))
        left.append(DestructionOfToday(self))
        right.append(WeekCard(self))
        if quiet := quiet_contacts(self):
            right.append(QuietCard(self, quiet))
        right.append(BackupCard(self))
        columns = QVBoxLayout() if self.is_narrow else QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(stacked(*left), 1)
        columns.addLayout(stacked(*right), 1)
        self.column.addLayout(columns)


class _FirstSteps(TodayCard):
    def __init__(self, page: Page) -> None:
        super().__init__(page, self.tr("Three things to begin with"))
        for words, detail, place in (
            (
                self.tr("Add your first client"),
                self.tr("A name or an alias is enough."),
                Place(PageName.NEW_CLIENT),
            ),
            (
                self.tr("Choose how soon the vault locks itself"),
                self.tr("Five minutes, unless you say otherwise."),
                Place(PageName.SETTINGS, focus="settings:idle_minutes"),
            ),
            (
                self.tr("Choose how long notes may live after a contact"),
                self.tr("Three months, unless you say otherwise."),
                Place(PageName.SETTINGS, focus="settings:retention_months"),
            ),
        ):
            self.lead(RowButton(words, detail), place)
