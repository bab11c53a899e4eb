"""Kalender: the meetings, as a list and week by week."""

from ombud_desktop.model import Topic
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName


class CalendarPage(Page):
    name = PageName.CALENDAR
    topics = frozenset({Topic.MEETINGS, Topic.CLIENTS})

    def build(self) -> None:
        self.add_title(self.tr("Calendar"))
        self.column.addStretch(1)
