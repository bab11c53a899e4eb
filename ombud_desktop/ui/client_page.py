"""A client's page: who it is, and the tabs from Plan to Uppgifter."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QFrame, QWidget

from ombud_desktop.model import NEVER_BY_ITSELF, OPEN_STATES, Client, ContactPeriod, Topic
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import button, chip, flow, named, rule, text
from ombud_desktop.ui.client_tab import ClientTab
from ombud_desktop.ui.consents_tab import ConsentsTab
from ombud_desktop.ui.details_tab import DetailsTab
from ombud_desktop.ui.mapping_tab import MappingTab
from ombud_desktop.ui.meetings_tab import MeetingsTab
from ombud_desktop.ui.notes_tab import NotesTab
from ombud_desktop.ui.page import Change, Page
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.plan_tab import PlanTab
from ombud_desktop.ui.tab_bar import TabBar
from ombud_desktop.ui.wording import count_of_months, existence, full_date, meeting_wish, months_between

_TABS: dict[Tab, type[ClientTab]] = {
    Tab.PLAN: PlanTab,
    Tab.NOTES: NotesTab,
    Tab.MAPPING: MappingTab,
    Tab.CONSENTS: ConsentsTab,
    Tab.MEETINGS: MeetingsTab,
    Tab.DETAILS: DetailsTab,
}


class ClientPage(Page):
    name = PageName.CLIENT
    topics = frozenset(
        {
            *(Topic.CLIENTS, Topic.PLANS, Topic.NOTES),
            *(Topic.MAPPINGS, Topic.MEETINGS, Topic.CONSENTS, Topic.CONTACTS, Topic.TEMPLATES),
        }
    )

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._chosen = place.tab
        self._tab: ClientTab | None = None

    def build(self) -> None:
        client = self.session.store.clients.get(self.client_id)
        if client is None:  # destroyed while the page was open
            self.wanted.emit(Place(PageName.CLIENTS))
            return
        self._add_head(client, self.session.store.clients.periods(client.id))
        self._add_tab_bar()
        if self._tab is not None:
            self._tab.deleteLater()
        self._tab = _TABS[self._chosen](self, client)
        self._tab.build(self.column)
        self.column.addStretch(1)

    def save(self) -> None:
        if self._tab is not None:
            self._tab.save()

    def leave(self) -> None:
        if self._tab is not None:
            self._tab.leave()

    def start_new(self) -> None:
        if self._tab is not None:
            self._tab.start_new()

    def turn_tab(self, step: int) -> None:
        """The keyboard is where one writes there; on the bar itself an arrow key leaves it on the bar."""
        tabs = list(Tab)
        self.show_tab(tabs[(tabs.index(self._chosen) + step) % len(tabs)])
        self.focus_on_arrival()

    def print_page(self) -> None:
        if self._tab is not None:
            self._tab.print_tab()

    def first_focus(self) -> QWidget | None:
        return (self._tab.first_focus() if self._tab else None) or self._tab_bar

    def place(self) -> Place:
        return replace(super().place(), tab=self._chosen)

    def show_tab(self, tab: Tab) -> None:
        """Another tab of the same client; what was typed in this one is saved first."""
        if tab is self._chosen:
            return
        with self.writing():
            self.leave()
        self._chosen = tab
        self.open_editors.clear()
        self.refresh()
        self.scroll_area.verticalScrollBar().setValue(0)

    def _add_head(self, client: Client, periods: Sequence[ContactPeriod]) -> None:
        today, period = self.session.today(), periods[0]
        if period.ended_on is None:
            close = button(self.tr("Close the contact"), lambda: self.wanted.emit(Place(PageName.CLOSING, client.id)))
            actions = [named(close, "client:close")]
        else:
            undo = named(button(self.tr("Undo the closing"), lambda: self._reopen(client)), "client:close")
            come_back = button(self.tr("The client has come back"), lambda: self._return(client))
            actions = [undo, named(come_back, "client:return")]
        titles = self.add_title(client.name, "", tuple(actions))
        facts: list[QWidget] = []
        if period.ended_on is None:
            facts.append(
                text(self.tr("Contact since {day}").format(day=full_date(period.started_on)), "muted", wrap=False)
            )
            if (months := months_between(period.started_on, today)) > 0:
                facts.append(chip(count_of_months(months)))
        else:
            facts.append(
                text(self.tr("Contact ended {day}").format(day=full_date(period.ended_on)), "muted", wrap=False)
            )
        facts += [text(self._earlier(each), "muted", wrap=False) for each in periods[1:] if each.ended_on]
        if client.retention_date:
            facts.append(
                chip(existence(client.retention_date), "accent" if client.retention_date == NEVER_BY_ITSELF else "late")
            )
            if client.notes_retention_date and today <= client.notes_retention_date < client.retention_date:
                notes_until = self.tr("Notes until {day}").format(day=full_date(client.notes_retention_date))
                facts.append(chip(notes_until, "late"))
        if wish := meeting_wish(client):
            facts.append(chip(wish))
        titles.addWidget(flow(*facts))

    def _earlier(self, period: ContactPeriod) -> str:
        """An earlier contact with the same client, whom nothing has been destroyed of yet."""
        first, last = full_date(period.started_on), full_date(period.ended_on or period.started_on)
        return self.tr("Earlier contact {first} – {last}").format(first=first, last=last)

    def _add_tab_bar(self) -> None:
        words = {
            Tab.PLAN: (self.tr("Plan"), self.tr("Plan", "in two lines")),
            Tab.NOTES: (self.tr("Notes"), self.tr("Notes", "in two lines")),
            Tab.MAPPING: (self.tr("Mapping"), self.tr("Mapping", "in two lines")),
            Tab.CONSENTS: (self.tr("Agreements"), self.tr("Agreements", "in two lines")),
            Tab.MEETINGS: (self.tr("Meetings"), self.tr("Meetings", "in two lines")),
            Tab.DETAILS: (self.tr("Details"), self.tr("Details", "in two lines")),
        }
        self._tab_bar = named(TabBar([words[tab] for tab in Tab]), "client:tabs")
        self._tab_bar.setAccessibleName(self.tr("About the client"))
        self._tab_bar.setCurrentIndex(list(Tab).index(self._chosen))
        self._tab_bar.currentChanged.connect(lambda index: self.show_tab(list(Tab)[index]))
        self.column.addWidget(self._tab_bar)
        line: QFrame = rule()
        self.column.addWidget(line)

    def _reopen(self, client: Client) -> None:
        clients = self.session.store.clients
        closing = clients.closing_of(client.id)
        if closing is not None:
            self.did.emit(
                Change(
                    self.tr("The contact goes on"),
                    lambda: clients.reopen(client.id),
                    lambda: clients.close(client.id, closing),
                )
            )

    def _return(self, client: Client) -> None:
        """From today; the first day can be changed on the card, as that of every contact."""
        store, first_day = self.session.store, self.session.today()
        closing = store.clients.closing_of(client.id)
        if closing is None:
            return
        decided = [
            step
            for goal in store.plans.for_client(client.id)
            for step in goal.steps
            if step.outcome is not None and step.state in OPEN_STATES
        ]
        self.did.emit(
            Change(
                self.tr("A new contact has begun"),
                lambda: store.clients.return_to(client.id, first_day),
                lambda: store.clients.undo_return(client.id, closing, decided),
            )
        )
