"""Mallar: the texts that letters, forms and plans begin with."""

from ombud_desktop.model import Topic
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName


class TemplatesPage(Page):
    name = PageName.TEMPLATES
    topics = frozenset({Topic.TEMPLATES})

    def build(self) -> None:
        self.add_title(self.tr("Templates"))
        self.column.addStretch(1)
