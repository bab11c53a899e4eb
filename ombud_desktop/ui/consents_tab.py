"""Överenskommelser: with whom one may talk and act for the client, and what was handed out without that."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.model import Consent, ConsentKind, Disclosure, Step, Template
from ombud_desktop.rules.consents import ConsentState, affected_steps, state_on, withdrawn_parties
from ombud_desktop.ui.cards import Card, beside_or_below, button, flow, named, text
from ombud_desktop.ui.client_tab import ClientTab
from ombud_desktop.ui.consent_editor import ConsentEditor
from ombud_desktop.ui.consent_form import TEMPLATE_OF, open_form
from ombud_desktop.ui.consent_wording import (
    consent_chip,
    consent_form_text,
    consent_kind_text,
    direction_text,
)
from ombud_desktop.ui.page import Change, addition, taking_away
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.wording import due_chip, responsible_text, short_date, step_sentence

_LISTED, _GIVEN = "consents", "disclosures"
_ORDER = (ConsentState.VALID, ConsentState.COMING, ConsentState.EXPIRED, ConsentState.WITHDRAWN)
"""What holds stands first."""


class ConsentsTab(ClientTab):
    def build(self, column: QVBoxLayout) -> None:
        store, today = self.session.store, self.session.today()
        self._editors: dict[str, ConsentEditor] = {}
        self._drafts = store.drafts.for_client(self.client.id)
        consents = store.consents.for_client(self.client.id)
        self._consents = sorted(consents, key=lambda consent: _ORDER.index(state_on(consent, today)))
        self._add_head(column)
        new = self._new_key
        if self._is_open(new):
            card = Card(self.tr("New agreement"))
            card.add(self._editor(new, Consent(client_id=self.client.id)))
            column.addWidget(card)
        self._add_affected(column, today)
        if self._consents:
            column.addWidget(self._register(today))
        elif self.is_closed:
            column.addWidget(text(self.tr("There are no agreements."), "muted"))
        elif not self._is_open(new):
            column.addWidget(
                text(
                    self.tr(
                        "Here stands with whom you may talk about the client, about what, and until when. Nothing is "
                        "passed on without it."
                    ),
                    "muted",
                )
            )
        if given := store.consents.disclosures_for_client(self.client.id):
            column.addWidget(self._given_away(given, today))

    def save(self) -> None:
        for editor in list(self._editors.values()):
            editor.save()

    def start_new(self) -> None:
        if not self.is_closed:
            self.page.open_editor(self._new_key, "party")

    def print_tab(self) -> None:
        """The form of the agreement where the keyboard is, else of the first one."""
        focused: QWidget | None = self.page.focusWidget()
        here = "" if focused is None else focused.objectName()
        chosen = next((each for each in self._consents if here.startswith(f"consent:{each.id}:")), None)
        if (consent := chosen or next(iter(self._consents), None)) and not self.is_closed:
            with self.page.writing():
                self.save()
            self._print(self._stored(consent))

    # --- What stands there ---

    @property
    def _new_key(self) -> str:
        return f"consent:new:{self.client.id}"

    def _add_head(self, column: QVBoxLayout) -> None:
        head = QHBoxLayout()
        head.addWidget(text(self.tr("Agreements"), "heading"), 1)
        if not self.is_closed:
            head.addWidget(
                named(button(self.tr("+ New agreement"), self.start_new, "primary"), f"{self._new_key}:open")
            )
        column.addLayout(head)

    def _add_affected(self, column: QVBoxLayout, today: date) -> None:
        """Open steps that rest on somebody with whom an agreement was withdrawn."""
        withdrawn = withdrawn_parties(self._consents, today)
        steps = affected_steps(self.session.store.plans.for_client(self.client.id), withdrawn) if withdrawn else []
        if not steps or self.is_closed:
            return
        card = Card(self.tr("%n step(s) rest on a withdrawn agreement", "", len(steps)))
        for step in self.page.first_of("affected", steps):
            card.add(self._affected_row(step, today))
        self.page.offer_more(card, "affected", len(steps))
        column.addWidget(card)

    def _affected_row(self, step: Step, today: date) -> RowButton:
        chips = [Chip(responsible_text(step, self.client.name))]
        if step.due:
            chips.append(Chip(*due_chip(step.due, today)))
        row = RowButton(step.text, chips=tuple(chips), sentence=step_sentence(step, self.client.name, today))
        to_the_plan = Place(PageName.CLIENT, self.client.id, Tab.PLAN, focus=f"step:{step.id}:open")
        row.clicked.connect(lambda: self.page.wanted.emit(to_the_plan))
        return row

    def _register(self, today: date) -> Card:
        card = Card()
        card.setAccessibleName(self.tr("Agreements"))
        for consent in self.page.first_of(_LISTED, self._consents):
            key = f"consent:{consent.id}"
            card.add(self._editor(key, consent) if self._is_open(key) else self._row(consent, key, today))
            if f"{key}:form" in self.page.open_editors:
                card.add(self._forms(consent, f"{key}:form"))
        self.page.offer_more(card, _LISTED, len(self._consents))
        return card

    def _row(self, consent: Consent, key: str, today: date) -> QWidget:
        is_power = consent.kind is ConsentKind.POWER_OF_ATTORNEY
        form = consent_form_text(consent.form)
        how = (form,) if is_power else (direction_text(consent.direction), form)
        state, tone = consent_chip(consent, today)
        chips = (Chip(consent_kind_text(consent.kind).lower()), Chip(state, tone)) if is_power else (Chip(state, tone),)
        detail = " · ".join(filter(None, (consent.about, *how)))
        sentence = ", ".join((self._which(consent), *how, state))
        row = named(RowButton(consent.party, detail, chips, sentence=sentence), f"{key}:open")
        row.setEnabled(not self.is_closed)
        row.clicked.connect(lambda: self.page.open_editor(key, "party"))
        return row if self.is_closed else self._with_actions(row, self._actions(consent, key, today))

    def _with_actions(self, row: QWidget, actions: QWidget) -> QWidget:
        if not self.page.is_narrow:
            return beside_or_below(row, actions)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(actions)
        return holder

    def _actions(self, consent: Consent, key: str, today: date) -> QWidget:
        which, state = self._which(consent), state_on(consent, today)
        actions = []
        if state in (ConsentState.VALID, ConsentState.COMING):
            name = self.tr("Withdraw: {agreement}").format(agreement=which)
            actions.append(self._action(self.tr("Withdraw"), lambda: self._withdraw(consent, today), name))
        elif state is ConsentState.WITHDRAWN:
            name = self.tr("Holds again: {agreement}").format(agreement=which)
            actions.append(self._action(self.tr("Holds again"), lambda: self._withdraw(consent, None), name))
        for each in actions:
            each.setObjectName(f"{key}:withdraw")
        name = self.tr("Print form: {agreement}").format(agreement=which)
        form = named(self._action(self.tr("Print form…"), partial(self._print, consent), name), f"{key}:print")
        return flow(*actions, form, spacing=0)

    def _which(self, consent: Consent) -> str:
        """Överenskommelse med Banken, lånet"""
        whom = self.tr("{kind} with {party}").format(kind=consent_kind_text(consent.kind), party=consent.party)
        return ", ".join(filter(None, (whom, consent.about)))

    def _action(self, words: str, do: Callable[[], None], name: str) -> QWidget:
        return button(words, do, "flat", name=name)

    def _given_away(self, given: list[Disclosure], today: date) -> Card:
        card = Card(self.tr("Handed out without an agreement"))
        for disclosure in self.page.first_of(_GIVEN, given):
            day = short_date(disclosure.given_on, today)
            words = QWidget()
            lines = QVBoxLayout(words)
            lines.setContentsMargins(6, 4, 0, 4)
            lines.setSpacing(1)
            lines.addWidget(text(" · ".join(filter(None, (day, disclosure.recipient, disclosure.what)))))
            lines.addWidget(text(disclosure.reason, "small"))
            name = self.tr("Remove what was handed out to {whom} {day}").format(whom=disclosure.recipient, day=day)
            remove = button(self.tr("Remove"), partial(self._remove_disclosure, disclosure), "flat", name=name)
            card.add(self._with_actions(words, flow(named(remove, f"disclosure:{disclosure.id}:remove"))))
        self.page.offer_more(card, _GIVEN, len(given))
        return card

    # --- What is done ---

    def _is_open(self, key: str) -> bool:
        return not self.is_closed and (key in self.page.open_editors or key in self._drafts)

    def _editor(self, key: str, consent: Consent) -> ConsentEditor:
        editor = ConsentEditor(self.page, key, consent, self._drafts.get(key))
        editor.closed.connect(lambda: self.page.close_editor(key))
        editor.added.connect(lambda consent_id: self._after_adding(key, consent_id))
        editor.removed.connect(lambda: self._remove(key, consent))
        self._editors[key] = editor
        return editor

    def _stored(self, consent: Consent) -> Consent:
        """As it is now: it may have been changed since the tab was built."""
        stored = self.session.store.consents.for_client(self.client.id)
        return next((each for each in stored if each.id == consent.id), consent)

    def _withdraw(self, consent: Consent, day: date | None) -> None:
        consents, before = self.session.store.consents, self._stored(consent)

        def set_day(withdrawn_on: date | None) -> None:
            consents.change(replace(self._stored(before), withdrawn_on=withdrawn_on))

        said = self._said_of_withdrawal(before, day) if day else self.tr("The agreement holds again")
        self.page.did.emit(Change(said, lambda: set_day(day), lambda: set_day(before.withdrawn_on)))

    def _said_of_withdrawal(self, consent: Consent, day: date) -> str:
        """And how many more steps it touches."""
        plan = self.session.store.plans.for_client(self.client.id)
        after = [replace(each, withdrawn_on=day) if each.id == consent.id else each for each in self._consents]
        touched, already = (
            len(affected_steps(plan, withdrawn_parties(consents, day))) for consents in (after, self._consents)
        )
        said = self.tr("The agreement is withdrawn")
        more = self.tr("%n step(s) are touched", "", touched - already)
        return f"{said}. {more}" if touched > already else said

    def _after_adding(self, key: str, consent_id: int) -> None:
        self.page.close_editor(key, f"consent:{consent_id}:open")
        removal = self._removal(Consent(consent_id, self.client.id))
        self.page.did.emit(addition(self.tr("The agreement is added"), removal))

    def _remove(self, key: str, consent: Consent) -> None:
        self.page.open_editors.discard(key)
        self.page.did.emit(self._removal(consent))

    def _removal(self, consent: Consent) -> Change:
        consents, stored = self.session.store.consents, self._stored(consent)
        return taking_away(
            self.tr("The agreement is removed"),
            stored,
            lambda: self._stored(stored),
            lambda: consents.remove(stored.id),
            consents.add,
        )

    def _remove_disclosure(self, disclosure: Disclosure) -> None:
        consents = self.session.store.consents
        self.page.did.emit(
            taking_away(
                self.tr("The line is removed"),
                disclosure,
                lambda: disclosure,
                lambda: consents.remove_disclosure(disclosure.id),
                consents.add_disclosure,
            )
        )

    def _print(self, consent: Consent) -> None:
        """The ombud's own text for it; where there are several, they stand under the row to choose from."""
        templates, key = self._templates(consent), f"consent:{consent.id}:form"
        if not templates:
            self.page.said.emit(self.tr("There is no text for this form. Add one in Settings, Templates."))
        elif len(templates) == 1:
            open_form(self.page, self.client, consent, templates[0])
        elif key in self.page.open_editors:
            self.page.close_editor(key, f"consent:{consent.id}:print")
        else:
            self.page.open_editor(key, str(templates[0].id))

    def _templates(self, consent: Consent) -> list[Template]:
        return self.session.store.templates.of_kind(TEMPLATE_OF[consent.kind])

    def _forms(self, consent: Consent, key: str) -> QWidget:
        return flow(
            *(
                named(
                    button(template.name, partial(self._print_with, consent, template, key)),
                    f"{key}:{template.id}",
                )
                for template in self._templates(consent)
            )
        )

    def _print_with(self, consent: Consent, template: Template, key: str) -> None:
        self.page.close_editor(key, f"consent:{consent.id}:print")
        open_form(self.page, self.client, consent, template)
