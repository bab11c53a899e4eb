"""One inquiry, from the call to the decision."""

from ombud_desktop.model import Topic
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName


class InquiryPage(Page):
    name = PageName.INQUIRY
    topics = frozenset({Topic.INQUIRIES})

    def build(self) -> None:
        self.add_title(self.tr("Inquiry"))
        self.column.addStretch(1)
