"""The end of the weekly review: calmly, who has no next step, no next meeting, and from whom nothing was heard."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from ombud_desktop.model import ClientInReview
from ombud_desktop.ui.cards import Card, button, named, text
from ombud_desktop.ui.page import Change, Page
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.row import RowButton
from ombud_desktop.ui.today_waiting import quiet_contacts

translate = QCoreApplication.translate


class _Names(Card):
    """Some clients, each leading to their own page."""

    def __init__(self, page: Page, name: str, heading: str, clients: list[tuple[int, str]], tab: Tab) -> None:
        super().__init__(heading)
        for client_id, client_name in page.first_of(name, clients):
            row = RowButton(client_name)
            row.clicked.connect(partial(page.wanted.emit, Place(PageName.CLIENT, client_id, tab)))
            self.add(row)
        page.offer_more(self, name, len(clients))


class _End(Card):
    def __init__(self, page: Page, clients: list[ClientInReview], *, is_all_well: bool) -> None:
        super().__init__(self.tr("Everyone is gone through"))
        self._page = page
        self._days = {each.id: each.reviewed_on for each in clients}
        if is_all_well:
            words = self.tr("Everyone has a next step and a next meeting, and something was heard from all.")
            self.add(text(words, "muted"))
        else:
            self.add(text(self.tr("This may be worth a thought before the week is over:"), "muted"))
        again = named(button(self.tr("Go through everyone again"), self._begin_again), "review:again")
        self.head.addWidget(again)

    def _begin_again(self) -> None:
        reviews = self._page.session.store.reviews
        days = self._days
        self._page.did.emit(
            Change(
                self.tr("The review begins anew"),
                lambda: reviews.set_all(dict.fromkeys(days)),
                lambda: reviews.set_all(days),
            )
        )


def add_summary(page: Page, clients: list[ClientInReview]) -> None:
    """Fill the column of the page; a card only for what there is."""
    without_step = [(each.id, each.name) for each in clients if not each.has_next_step]
    without_meeting = [(each.id, each.name) for each in clients if not each.has_next_meeting]
    quiet = [(each.client_id, each.client_name) for each in quiet_contacts(page)]
    page.column.addWidget(_End(page, clients, is_all_well=not (without_step or without_meeting or quiet)))
    for name, heading, names, tab in (
        ("no_step", translate("review", "No next step"), without_step, Tab.PLAN),
        ("no_meeting", translate("review", "No next meeting"), without_meeting, Tab.MEETINGS),
        ("quiet", translate("review", "Nothing heard for long"), quiet, Tab.NOTES),
    ):
        if names:
            page.column.addWidget(_Names(page, name, heading, names, tab))
