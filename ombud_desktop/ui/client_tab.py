"""What the tabs of a client's page share: they fill the page's column and save what is typed in them."""

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ombud_desktop.model import Client, Draft
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.quick_step_line import LINE, full_key, line_key


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

    def begin_step(self, words: str, goal_id: int = 0) -> None:
        """On the plan, with the words in the line for a new step: what is understood of them stands under it.

        Under this goal, or with 0 under the first there is.
        """
        self.page.save_quietly()
        goals = self.session.store.plans.for_client(self.client.id)
        under = goal_id or (goals[0].id if goals else 0)
        key, full = line_key(self.client.id, under), full_key(under)
        drafts = self.session.store.drafts.for_client(self.client.id)
        place = Place(PageName.CLIENT, self.client.id, Tab.PLAN, open_editors=(key,), focus=f"{key}:{LINE}")
        if full in drafts:  # it stands where the line would stand
            place = replace(place, open_editors=(full,), focus=f"{full}:text")
        if full in drafts or (key in drafts and drafts[key].values.get(LINE, "").strip()):
            self.page.wanted.emit(place)
            self.page.said.emit(self.tr("A half-written step stands here already: add it or cancel it first."))
            return
        draft = Draft(key, {LINE: words}, self.client.id)
        # Without words nothing is kept: a draft would have the line open for good.
        if not words or self.page.attempt(lambda: self.session.store.drafts.keep(draft, self.session.today())):
            self.page.wanted.emit(replace(place, cursor=len(words)))

    def print_tab(self) -> None:
        """Ctrl+P."""

    def first_focus(self) -> QWidget | None:
        return None
