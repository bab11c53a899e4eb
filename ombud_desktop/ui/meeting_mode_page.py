"""Mötesläge: one client's plan, large, and nobody else."""

from ombud_desktop.model import Topic
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName


class MeetingModePage(Page):
    name = PageName.MEETING_MODE
    topics = frozenset({Topic.PLANS})

    def build(self) -> None:
        self.add_title(self.tr("Meeting"))
        self.column.addStretch(1)
