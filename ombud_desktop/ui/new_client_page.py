"""A new client: a name is enough."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Client
from ombud_desktop.rules.dates import year_back
from ombud_desktop.ui.cards import Card, button
from ombud_desktop.ui.kept_form import KeptForm, give_up
from ombud_desktop.ui.page import Change, Page
from ombud_desktop.ui.place import PageName, Place

DRAFT_KEY = "client:new"


class NewClientPage(Page):
    name = PageName.NEW_CLIENT

    def build(self) -> None:
        today = self.session.today()
        self.add_title(self.tr("New client"), self.tr("A name or an alias is enough. The rest can come when it comes."))
        card = Card()
        self._form = KeptForm(self.session, DRAFT_KEY, None, columns=1 if self.is_narrow else 2)
        self._form.add_line("name", self.tr("Name or alias"))
        self._form.add_date("started_on", self.tr("First day of the contact"), today, since=year_back(today))
        self._form.restore({"started_on": today.isoformat()}, self.session.store.drafts.get(DRAFT_KEY))
        self._form.submitted.connect(self._add)
        self._form.saved.connect(self.saved)
        self._form.failed.connect(self.failed)
        card.add(self._form)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Cancel"), self._cancel))
        buttons.addWidget(button(self.tr("Add client"), self._add, "primary"))
        card.rows.addLayout(buttons)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def first_focus(self) -> QWidget | None:
        return self._form.field("name")

    def start_new(self) -> None:
        self._form.field("name").setFocus()

    def save(self) -> None:
        self._form.save()

    def _add(self) -> None:
        try:
            name = self._form.value("name").strip()
            if not name:
                raise UserError(Problem.NAME_MISSING, "name")
            started_on = self._form.first_day(self.session.today())
        except UserError as error:
            self._form.complain(error)
            return
        added: list[int] = []
        clients = self.session.store.clients
        if self.attempt(lambda: added.append(self._form.give(lambda: clients.add(Client(name=name), started_on)))):
            self.saved.emit()
            self.wanted.emit(Place(PageName.CLIENT, added[0]))
            self.did.emit(self._addition(Client(added[0], name), started_on))

    def _addition(self, client: Client, started_on: date) -> Change:
        """Of one who is there already; taken back only as long as nothing is written about them."""
        clients = self.session.store.clients

        def put_back() -> None:
            if clients.get(client.id) is None:
                clients.add(client, started_on)

        def take_back() -> None:
            if clients.get(client.id) != client or not clients.is_untouched(client.id):
                raise UserError(Problem.CLIENT_IN_USE)
            clients.take_back(client.id)

        return Change(self.tr("Client added"), put_back, take_back, back_to=Place(PageName.CLIENTS))

    def _cancel(self) -> None:
        give_up(self, self._form)
        self.wanted.emit(Place(PageName.CLIENTS))
