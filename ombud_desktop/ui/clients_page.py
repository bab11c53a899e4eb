"""Klienter: everyone with an open or recently closed contact, narrowed down while typing."""

from PySide6.QtWidgets import QWidget

from ombud_desktop.model import NEVER_BY_ITSELF, ClientSummary, Topic
from ombud_desktop.rules.text import fold
from ombud_desktop.ui.cards import button
from ombud_desktop.ui.filtered_list import FilteredList, Line, swedish_order
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.wording import due_chip, short_date


class ClientsPage(Page):
    name = PageName.CLIENTS
    topics = frozenset({Topic.CLIENTS, Topic.PLANS})

    def build(self) -> None:
        add = button(self.tr("+ New client"), self.start_new, "primary")
        self.add_title(self.tr("Clients"), "", (add,))
        self._list = FilteredList(
            "clients",
            self.tr("Clients"),
            self._line,
            nothing_found=self.tr("No client has a name with these letters."),
            empty=self.tr("Here stand the people you walk beside. Add one with Ctrl+N."),
        )
        self._list.filter.setPlaceholderText(self.tr("Part of a name   Ctrl+F"))
        self._list.filter.setAccessibleName(self.tr("Filter clients"))
        self._list.chosen.connect(lambda client: self.wanted.emit(Place(PageName.CLIENT, client.id)))
        self.column.addWidget(self._list, 1)
        self.refresh()

    def refresh(self) -> None:
        """Only the rows are read again; the filter and the chosen client stay."""
        key = swedish_order()
        clients = self.session.store.clients.all()
        clients.sort(key=lambda client: (client.ended_on is not None, key(client.name)))
        self._list.show_items([(fold(client.name), client) for client in clients])

    def first_focus(self) -> QWidget | None:
        return self._list.filter

    def client_at_hand(self) -> int:
        """Whose row is chosen, or the only one that is found."""
        return self._list.item_at_hand()

    def find_in_page(self) -> None:
        self._list.find_item()

    def _line(self, client: ClientSummary) -> Line:
        """The name, since when, and what comes next."""
        today = self.session.today()
        if client.ended_on and client.retention_date:
            until = (
                self.tr("exists until you destroy it")
                if client.retention_date == NEVER_BY_ITSELF
                else self.tr("exists until {day}").format(day=short_date(client.retention_date, today))
            )
            ended = self.tr("ended {day}").format(day=short_date(client.ended_on, today))
            return Line(client.name, ended, until, is_strong=False)
        since = self.tr("since {day}").format(day=short_date(client.started_on, today))
        if not client.open_steps:
            return Line(client.name, since, self.tr("no open steps"))
        steps = self.tr("%n open step(s)", "", client.open_steps)
        if client.next_due is None:
            return Line(client.name, since, steps)
        when, tone = due_chip(client.next_due, today)
        words = self.tr("{steps}, {late}") if tone == "late" else self.tr("{steps}, next {day}")
        return Line(client.name, since, words.format(steps=steps, late=when, day=when))
