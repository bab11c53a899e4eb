"""What the tabs of a client's page share: they fill the page's column and save what is typed in them."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ombud_desktop.model import Client
from ombud_desktop.ui.page import Page


class ClientTab(QObject):
    """One tab of one client; it lives as long as the widgets it has built."""

    def __init__(self, page: Page, client: Client) -> None:
        super().__init__(page)
        self.page = page
        self.client = client
        self.session = page.session

    @property
    def is_closed(self) -> bool:
        """The contact has ended: the tab shows what there is, until it dies."""
        return self.client.retention_date is not None

    def build(self, column: QVBoxLayout) -> None:
        """Fill the column from the store."""

    def save(self) -> None:
        """Put whatever is typed into the vault."""

    def leave(self) -> None:
        self.save()

    def start_new(self) -> None:
        """Ctrl+N."""

    def print_tab(self) -> None:
        """Ctrl+P."""

    def first_focus(self) -> QWidget | None:
        return None
