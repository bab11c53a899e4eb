"""Veckogenomgång: every open contact, one after the other."""

from ombud_desktop.model import Topic
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName


class ReviewPage(Page):
    name = PageName.REVIEW
    topics = frozenset({Topic.CLIENTS, Topic.PLANS})

    def build(self) -> None:
        self.add_title(self.tr("Weekly review"))
        self.column.addStretch(1)
