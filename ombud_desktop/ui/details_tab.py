"""Uppgifter: the client's card, the contact, and the way to destroy it all."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import NEVER_BY_ITSELF, Client, ContactPeriod, Sex
from ombud_desktop.rules.dates import year_back
from ombud_desktop.rules.retention import is_due
from ombud_desktop.ui.cards import Card, button, text
from ombud_desktop.ui.client_tab import ClientTab
from ombud_desktop.ui.destroy_question import ask_to_destroy
from ombud_desktop.ui.inquiry_card import InquiryCard
from ombud_desktop.ui.kept_form import KeptForm
from ombud_desktop.ui.own_contacts import OwnContactsCard
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.wording import belongings_texts, count_of_notes, full_date, listed, sex_text

OLDEST_CLIENT_YEARS = 120
_YES, _NO, _UNKNOWN = "yes", "no", ""


class DetailsTab(ClientTab):
    def build(self, column: QVBoxLayout) -> None:
        self._period = self.session.store.clients.periods(self.client.id)[0]
        card = Card()
        self._form = self._card_form(self.session.today())
        self._form.setEnabled(not self.is_closed)
        card.add(self._form)
        column.addWidget(card)
        self._contacts = OwnContactsCard(self.page, self.client)
        column.addWidget(self._contacts)
        if self.is_closed:
            column.addWidget(self._closing_card(self._period))
        if (inquiry := self.session.store.inquiries.for_client(self.client.id)) is not None:
            column.addWidget(InquiryCard(inquiry, self.session.today()))
        row = QHBoxLayout()
        row.addStretch(1)
        destroy = button(self.tr("Destroy the client…"), self._ask_to_destroy, "flat-danger")
        destroy.setObjectName("client:destroy")
        row.addWidget(destroy)
        column.addLayout(row)

    def save(self) -> None:
        self._form.save()
        self._contacts.save()

    def start_new(self) -> None:
        self._contacts.start_new()

    def first_focus(self) -> QWidget | None:
        return None if self.is_closed else self._form.field("name")

    def _card_form(self, today: date) -> KeptForm:
        client = self.client
        form = KeptForm(
            self.session, f"card:{client.id}", client.id, columns=1 if self.page.is_narrow else 2, commit=self._change
        )
        form.add_line("name", self.tr("Name or alias"))
        form.add_date("started_on", self.tr("First day of the contact"), today, since=year_back(today))
        form.add_line(
            "year_of_birth", self.tr("Year of birth"), hint=self.tr("For the year's report; may be left out.")
        )
        form.add_choice(
            "sex",
            self.tr("Sex, for the year's report"),
            [("", sex_text(None)), *((sex.value, sex_text(sex)) for sex in Sex)],
        )
        form.add_text(
            "ways_of_contact",
            self.tr("Ways of contact"),
            lines=3,
            hint=self.tr("Telephone, e-mail, letter: one on each line."),
        )
        form.add_choice(
            "minor_children",
            self.tr("Minor children at home"),
            [(_UNKNOWN, self.tr("Not stated")), (_YES, self.tr("Yes")), (_NO, self.tr("No"))],
        )
        form.add_line("preferred_place", self.tr("Likes to meet at"), example=self.tr("such as: the library"))
        form.add_line("preferred_times", self.tr("Best times"), example=self.tr("such as: mornings"))
        form.restore(self._stored(), self.session.store.drafts.get(form.key))
        form.saved.connect(self.page.saved)
        form.failed.connect(self.page.failed)
        return form

    def _stored(self) -> dict[str, str]:
        client = self.client
        children = {None: _UNKNOWN, True: _YES, False: _NO}[client.minor_children]
        return {
            "name": client.name,
            "started_on": self._period.started_on.isoformat(),
            "year_of_birth": str(client.year_of_birth or ""),
            "sex": client.sex or "",
            "ways_of_contact": client.ways_of_contact,
            "minor_children": children,
            "preferred_place": client.preferred_place,
            "preferred_times": client.preferred_times,
        }

    def _read(self) -> tuple[Client, date]:
        form, today = self._form, self.session.today()
        name = form.value("name")
        if not name.strip():
            raise UserError(Problem.NAME_MISSING, "name")
        started_on = form.first_day(today, self._period.started_on)
        year = form.value("year_of_birth").strip()
        if year and not (year.isdecimal() and today.year - OLDEST_CLIENT_YEARS <= int(year) <= today.year):
            raise UserError(Problem.YEAR_OF_BIRTH_UNLIKELY, "year_of_birth")
        sex, children = form.value("sex"), form.value("minor_children")
        client = Client(
            id=self.client.id,
            name=name,
            year_of_birth=int(year) if year else None,
            sex=Sex(sex) if sex else None,
            ways_of_contact=form.value("ways_of_contact"),
            preferred_place=form.value("preferred_place"),
            preferred_times=form.value("preferred_times"),
            minor_children=None if children == _UNKNOWN else children == _YES,
        )
        return client, started_on

    def _change(self) -> None:
        client, started_on = self._read()
        with self.page.writing():
            self.session.store.clients.change(client)
            if started_on != self._period.started_on:
                self.session.store.clients.change_started_on(self._period.id, started_on)

    def _closing_card(self, period: ContactPeriod) -> Card:
        card = Card(self.tr("Closing"))
        if period.ended_on:
            card.add(text(self.tr("Last day {day}").format(day=full_date(period.ended_on))))
        card.add(text(self.tr("Reason: {reason}").format(reason=period.closing_reason)))
        notes_until, until = self.client.notes_retention_date, self.client.retention_date
        if notes_until and until:
            are_gone, is_never = is_due(notes_until, self.session.today()), until == NEVER_BY_ITSELF
            if are_gone and is_never:
                words = self.tr("The notes are destroyed, everything else exists until you destroy it.")
            elif are_gone:
                words = self.tr("The notes are destroyed, everything else exists until {rest}.")
            elif is_never:
                words = self.tr("Notes exist until {notes}, everything else until you destroy it.")
            elif notes_until < until:
                words = self.tr("Notes exist until {notes}, everything else until {rest}.")
            else:  # notes never outlive the card
                words = self.tr("Everything exists until {rest}.")
            card.add(text(words.format(notes=full_date(notes_until), rest=full_date(until)), "muted"))
        if self.client.kept_longer_because:
            because = self.tr("Kept longer, since: {reason}").format(reason=self.client.kept_longer_because)
            card.add(text(because, "muted"))
        return card

    def _ask_to_destroy(self) -> None:
        things = [
            self.tr("the card"),
            self.tr("the plan"),
            *belongings_texts(self.session.store.clients.belongings(self.client.id)),
            count_of_notes(self.session.store.notes.count(self.client.id)),
        ]
        ask_to_destroy(
            self.page,
            self.tr("Destroy a client"),
            self.tr("Destroy {things}?").format(things=listed(things)),
            self.tr("Destroy the client"),
            self._destroy,
        )

    def _destroy(self) -> None:
        client_id, page, clients = self.client.id, self.page, self.session.store.clients
        self._form.discard_draft()
        with page.writing():
            destroyed = page.attempt(lambda: clients.remove(client_id, page.session.today()))
        if destroyed:
            page.gone_for_good.emit()
            page.wanted.emit(Place(PageName.CLIENTS))
            page.said.emit(self.tr("The client is destroyed"))
