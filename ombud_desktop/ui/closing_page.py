"""Avslut: the last day and the reason, what happens to open steps, and exactly what is destroyed when."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import OPEN_STATES, Client, Closing, ClosingDecision, ContactPeriod, Step, StepOutcome, Topic
from ombud_desktop.rules.retention import add_months, is_due, note_retention_date, retention_end
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import Card, button, chip, clear_layout, flow, text
from ombud_desktop.ui.kept_form import KeptForm
from ombud_desktop.ui.page import Change, Page
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.wording import count_of_notes, first_name, full_date, outcome_text


@dataclass(frozen=True, slots=True)
class _Fate:
    """A line of the preview: what, and its last day."""

    words: str
    last_day: date


class ClosingPage(Page):
    name = PageName.CLOSING
    topics = frozenset({Topic.CLIENTS})

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._form: KeptForm | None = None

    def build(self) -> None:
        store = self.session.store
        client = store.clients.get(self.client_id)
        if client is None or client.retention_date is not None:
            self.wanted.emit(Place(PageName.CLIENTS))
            return
        self._client: Client = client
        self._period: ContactPeriod = store.clients.periods(client.id)[0]
        self._steps = [
            step for goal in store.plans.for_client(client.id) for step in goal.steps if step.state in OPEN_STATES
        ]
        self.add_title(self.tr("Close the contact with {name}").format(name=client.name))
        form = KeptForm(self.session, f"closing:{client.id}", client.id, columns=1 if self.is_narrow else 3)
        self._form = form
        self._add_fields(form)
        card = Card(self.tr("1  When and why"))
        card.add(form)
        self.column.addWidget(card)
        preview = Card(self.tr("2  This is destroyed") if not self._steps else self.tr("3  This is destroyed"))
        self._preview = QVBoxLayout()
        self._preview.setSpacing(6)
        preview.rows.addLayout(self._preview)
        if self._steps:
            steps = Card(self.tr("2  Open steps"))
            self._decisions = self._decision_form()
            steps.add(self._decisions)
            self.column.addWidget(steps)
        self.column.addWidget(preview)
        self.column.addWidget(self._buttons())
        self.column.addStretch(1)
        form.edited.connect(self._show_preview)
        form.saved.connect(self.saved)
        form.submitted.connect(self._close)
        form.failed.connect(self.failed)
        self._show_preview()

    def first_focus(self) -> QWidget | None:
        return self._form.field("last_day") if self._form else None

    def save(self) -> None:
        if self._form is not None:
            self._form.save()
            if self._steps:
                self._decisions.save()

    def _add_fields(self, form: KeptForm) -> None:
        today = self.session.today()
        # Mostly it has been, but a last meeting may be agreed on: half a year back, half a year ahead.
        form.add_date("last_day", self.tr("Last day of the contact"), today, since=add_months(today, -6))
        reasons = (
            self.tr("manages on their own"),
            self.tr("other support takes over"),
            self.tr("does not want to go on"),
            self.tr("moved"),
            self.tr("no contact"),
            self.tr("deceased"),
        )
        form.add_choice("reason", self.tr("Reason"), [(reason, reason) for reason in reasons], free=True)
        form.add_date("retention_date", self.tr("Last day of the card and the plan"), today)
        usual = retention_end(today, self.session.store.retention_months())
        form.restore(
            {"last_day": today.isoformat(), "reason": "", "retention_date": usual.isoformat()},
            self.session.store.drafts.get(form.key),
        )
        form.field("last_day").textEdited.connect(self._follow_last_day)  # type: ignore[union-attr]

    def _follow_last_day(self) -> None:
        """The card dies with the notes unless the ombud says otherwise."""
        if self._form is None:
            return
        try:
            last_day = self._form.day("last_day", self.session.today())
        except UserError:
            return
        if last_day is not None:
            usual = retention_end(last_day, self.session.store.retention_months())
            self._form.set_values({"retention_date": usual.isoformat()})
            self._show_preview()  # it was drawn at the same key, with the earlier date of the card

    def _decision_form(self) -> KeptForm:
        name = first_name(self._client.name)
        form = KeptForm(
            self.session, f"closing:{self._client.id}:steps", self._client.id, columns=1 if self.is_narrow else 2
        )
        outcomes = [(outcome.value, outcome_text(outcome)) for outcome in StepOutcome]
        stored: dict[str, str] = {}
        for step in self._steps:
            form.add_choice(f"{step.id}", step.text, outcomes)
            taker = form.add_line(f"{step.id}:by", self.tr("Who takes over"))
            taker.setAccessibleName(f"{self.tr('Who takes over')}: {step.text}")
            stored |= {f"{step.id}": StepOutcome.TAKEN_OVER, f"{step.id}:by": name}
        form.restore(stored, self.session.store.drafts.get(form.key))
        form.edited.connect(lambda: self._show_takers(form))
        form.saved.connect(self.saved)
        form.failed.connect(self.failed)
        self._show_takers(form)
        return form

    def _show_takers(self, form: KeptForm) -> None:
        for step in self._steps:
            taken_over = form.value(f"{step.id}") == StepOutcome.TAKEN_OVER
            form.field(f"{step.id}:by").setEnabled(taken_over)

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(button(self.tr("Cancel"), self._cancel))
        self._confirm = button(self.tr("Close the contact"), self._close, "primary")
        row.addWidget(self._confirm)
        return holder

    def _read(self, form: KeptForm) -> Closing:
        today = self.session.today()
        last_day = form.day("last_day", today)
        if last_day is None:
            raise UserError(Problem.DATE_MISSING, "last_day")
        if last_day < self._period.started_on:
            raise UserError(Problem.DATE_BEFORE_CONTACT, "last_day")
        reason = form.value("reason").strip()
        if not reason:
            raise UserError(Problem.REASON_MISSING, "reason")
        retention_date = form.day("retention_date", today)
        if retention_date is None:
            raise UserError(Problem.DATE_MISSING, "retention_date")
        if retention_date < last_day:
            raise UserError(Problem.DATE_BEFORE_LAST_DAY, "retention_date")
        notes_until = retention_end(last_day, self.session.store.retention_months())
        return Closing(last_day, reason, notes_until, retention_date)

    def _read_decisions(self) -> tuple[ClosingDecision, ...]:
        return tuple(self._read_decision(step) for step in self._steps)

    def _read_decision(self, step: Step) -> ClosingDecision:
        outcome = StepOutcome(self._decisions.value(f"{step.id}"))
        if outcome is not StepOutcome.TAKEN_OVER:
            return ClosingDecision(step.id, outcome)
        taken_over_by = self._decisions.value(f"{step.id}:by").strip()
        if not taken_over_by:
            raise UserError(Problem.TAKEN_OVER_BY_MISSING, f"{step.id}:by")
        return ClosingDecision(step.id, outcome, taken_over_by)

    def _show_preview(self) -> None:
        clear_layout(self._preview)
        if self._form is None:
            return
        today = self.session.today()
        try:
            last_day = self._form.day("last_day", today)
            card_until = self._form.day("retention_date", today)
        except UserError:
            last_day = card_until = None
        if last_day is None or card_until is None:
            self._preview.addWidget(text(self.tr("Shown as soon as both days are understood."), "muted"))
            return
        notes_until = retention_end(last_day, self.session.store.retention_months())
        fates = self._fates(notes_until, card_until)
        for fate in fates:
            self._preview.addWidget(self._fate_row(fate, today))
        at_once = any(is_due(fate.last_day, today) for fate in fates)
        self._preview.addWidget(
            text(
                self.tr("Part of it has passed its date and is destroyed at once; that cannot be undone.")
                if at_once
                else self.tr("Each exists to the end of its last day. Until then the closing can be undone."),
                "muted",
            )
        )
        self._confirm.setText(self.tr("Close the contact and destroy") if at_once else self.tr("Close the contact"))

    def _fates(self, notes_until: date, card_until: date) -> list[_Fate]:
        counts = self.session.store.notes.counts_by_own_date(self._client.id)
        by_day: dict[date, int] = {}
        for own_date, number in counts.items():
            last_day = note_retention_date(own_date, notes_until, card_until)
            if last_day is not None:  # always: a closing sets both ends
                by_day[last_day] = by_day.get(last_day, 0) + number
        fates = [_Fate(count_of_notes(number), day) for day, number in sorted(by_day.items())]
        return [*fates, _Fate(self.tr("The client's card, the plan and everything else"), card_until)]

    def _fate_row(self, fate: _Fate, today: date) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(text(fate.words), 1)
        words = (
            self.tr("at once")
            if is_due(fate.last_day, today)
            else self.tr("last day {day}").format(day=full_date(fate.last_day))
        )
        layout.addWidget(flow(chip(words, "late")), 0, Qt.AlignmentFlag.AlignRight)
        return row

    def _close(self) -> None:
        form = self._form
        if form is None:
            return
        try:
            closing = self._read(form)
        except UserError as error:
            form.complain(error)
            return
        try:
            closing = replace(closing, decisions=self._read_decisions())
        except UserError as error:
            self._decisions.complain(error)
            return
        clients, client_id = self.session.store.clients, self._client.id

        def close() -> None:
            clients.close(client_id, closing)
            form.discard_draft()
            if self._steps:
                self._decisions.discard_draft()

        with self.writing():
            self.did.emit(Change(self.tr("The contact is closed"), close, lambda: clients.reopen(client_id)))
        closed = clients.get(client_id)
        if closed is None or closed.retention_date is None:  # it went wrong, and the line below says how
            return
        self._form = None
        if self.session.store.purge.is_anything_due(self.session.today()):
            self.session.purge()
        else:
            self.wanted.emit(Place(PageName.CLIENT, client_id))

    def _cancel(self) -> None:
        def forget() -> None:
            if self._form is not None:
                self._form.discard_draft()
            if self._steps:
                self._decisions.discard_draft()

        if self.attempt(forget):
            self.wanted.emit(Place(PageName.CLIENT, self.client_id))
