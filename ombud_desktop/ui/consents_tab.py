"""Överenskommelser: with whom one may talk, and act for the client."""

from PySide6.QtWidgets import QVBoxLayout

from ombud_desktop.ui.cards import text
from ombud_desktop.ui.client_tab import ClientTab


class ConsentsTab(ClientTab):
    def build(self, column: QVBoxLayout) -> None:
        column.addWidget(text(self.tr("Agreements"), "heading"))
