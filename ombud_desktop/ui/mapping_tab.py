"""Kartläggning: needs, rights and obligations, life area by life area."""

from PySide6.QtWidgets import QVBoxLayout

from ombud_desktop.ui.cards import text
from ombud_desktop.ui.client_tab import ClientTab


class MappingTab(ClientTab):
    def build(self, column: QVBoxLayout) -> None:
        column.addWidget(text(self.tr("Mapping"), "heading"))
