"""Förfrågningar: who asks for an ombud, and who waits."""

from ombud_desktop.model import Topic
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName


class InquiriesPage(Page):
    name = PageName.INQUIRIES
    topics = frozenset({Topic.INQUIRIES})

    def build(self) -> None:
        self.add_title(self.tr("Inquiries"))
        self.column.addStretch(1)
