"""Idag: what is to be done, what to follow up, and what is destroyed."""

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.model import Receipt, StepOfClient, StepState, Topic, Upcoming
from ombud_desktop.ui.cards import Card, RowButton, button, chip, stacked, text
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.wording import (
    age_text,
    count_of_days,
    count_of_notes,
    day_heading,
    due_chip,
    folder_name,
    full_date,
    moment,
    receipt_text,
    relative_day,
    responsible_text,
    short_date,
    step_sentence,
    week,
)

DAYS_AHEAD = 14
CALM_DAYS, LOUD_AFTER_DAYS = 7, 14
"""The age of the last backup in days: up to which it is well, and after which it is said loudly."""


class TodayPage(Page):
    name = PageName.TODAY
    topics = frozenset(Topic)

    def build(self) -> None:
        today = self.session.today()
        store = self.session.store
        add_client = button(self.tr("+ New client"), self.start_new, "primary")
        add_client.setObjectName("today:new_client")
        self.add_title(day_heading(today), week(today), (add_client,))
        if store.is_new():
            self.column.addWidget(self._first_steps())
            self.column.addWidget(self._backup(today))
            self.column.addStretch(1)
            return
        steps = store.plans.open_until(today + timedelta(days=DAYS_AHEAD))
        columns = QVBoxLayout() if self.is_narrow else QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(stacked(self._to_do(steps, today)), 1)
        upcoming = store.purge.upcoming(today, DAYS_AHEAD)
        destruction = self._destruction(today, self._receipts_of(today), upcoming)
        columns.addLayout(stacked(self._follow_ups(steps, today), destruction, self._backup(today)), 1)
        self.column.addLayout(columns)
        self.column.addStretch(1)

    def first_focus(self) -> QWidget | None:
        return self.findChild(QWidget, "today:new_client")

    def _first_steps(self) -> Card:
        card = Card(self.tr("Three things to begin with"))
        for words, detail, place in (
            (
                self.tr("Add your first client"),
                self.tr("A name or an alias is enough."),
                Place(PageName.NEW_CLIENT),
            ),
            (
                self.tr("Choose how soon the vault locks itself"),
                self.tr("Five minutes, unless you say otherwise."),
                Place(PageName.SETTINGS, focus="settings:idle_minutes"),
            ),
            (
                self.tr("Choose how long notes may live after a contact"),
                self.tr("Three months, unless you say otherwise."),
                Place(PageName.SETTINGS, focus="settings:retention_months"),
            ),
        ):
            card.add(self._row(RowButton(words, detail), place))
        return card

    def _to_do(self, steps: list[StepOfClient], today: date) -> Card:
        card = Card(self.tr("To do"))
        last_day = today + timedelta(days=DAYS_AHEAD)
        due = [
            item
            for item in steps
            if item.step.due
            and item.step.due.day <= last_day
            and (item.step.state is StepState.TO_DO or item.step.due.last_day < today)
        ]
        if not due:
            card.add(text(self.tr("Nothing is due within two weeks."), "muted"))
        for item in self.first_of("to_do", due):
            if item.step.due:  # always: chosen above
                words, tone = due_chip(item.step.due, today)
                who = responsible_text(item.step, item.client_name)
                detail = item.client_name if who in item.client_name else f"{item.client_name} · {who}"
                card.add(self._step_row(item, today, detail, words, "accent" if tone == "plain" else tone))
        self.offer_more(card, "to_do", len(due))
        return card

    def _follow_ups(self, steps: list[StepOfClient], today: date) -> Card:
        card = Card(self.tr("Follow up"))
        last_day = today + timedelta(days=DAYS_AHEAD)
        waiting = [
            item
            for item in steps
            if item.step.state is StepState.WAITING and item.step.follow_up_on and item.step.follow_up_on <= last_day
        ]
        waiting.sort(key=lambda item: item.step.follow_up_on or today)
        if not waiting:
            card.add(text(self.tr("No one has promised anything that falls due within two weeks."), "muted"))
        for item in self.first_of("follow_up", waiting):
            if item.step.follow_up_on:  # always: chosen above
                days = (item.step.follow_up_on - today).days
                tone = "accent" if days > 0 else "due" if days == 0 else "late"
                detail = self.tr("{name} · waiting for {whom}").format(
                    name=item.client_name, whom=item.step.waiting_for
                )
                card.add(self._step_row(item, today, detail, relative_day(item.step.follow_up_on, today), tone))
        self.offer_more(card, "follow_up", len(waiting))
        return card

    def _destruction(self, today: date, receipts: list[Receipt], upcoming: list[Upcoming]) -> Card:
        card = Card(self.tr("Destruction"))
        for receipt in receipts:
            row = QHBoxLayout()
            row.setContentsMargins(6, 4, 6, 4)
            row.addWidget(text(receipt_text(receipt)), 3)
            row.addWidget(text(moment(receipt.purged_at, today), "muted"), 2)
            row.addWidget(chip(self.tr("done"), "done"))
            card.rows.addLayout(row)
        notes = sum(item.notes for item in upcoming if item.client_on is None)
        owners = [item for item in upcoming if item.client_on is None]
        if len(owners) > 1:
            card.add(
                text(self.tr("{notes} will be destroyed within 14 days:").format(notes=count_of_notes(notes)), "muted")
            )
        leaving = [item for item in upcoming if item.client_on is not None]
        for item in self.first_of("destruction", [*owners, *leaving]):
            if item.client_on is None:
                card.add(self._dying_notes(item, today))
            else:
                card.add(self._leaving_client(item, item.client_on + timedelta(days=1), today))
        self.offer_more(card, "destruction", len(upcoming))
        if not receipts and not upcoming:
            card.add(text(self.tr("Nothing will be destroyed within 14 days."), "muted"))
        everything = button(
            self.tr("All that will be destroyed"), lambda: self.wanted.emit(Place(PageName.RETENTION)), "flat"
        )
        card.rows.addWidget(everything, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _dying_notes(self, item: Upcoming, today: date) -> RowButton:
        words = self.tr("{notes}, the first on {day}") if item.notes > 1 else self.tr("{notes}, on {day}")
        row = RowButton(
            item.client_name,
            words.format(notes=count_of_notes(item.notes), day=short_date(item.on + timedelta(days=1), today)),
            (chip(self.tr("look through"), "due"),),
        )
        return self._row(row, Place(PageName.CLIENT, item.client_id, Tab.NOTES))

    def _leaving_client(self, item: Upcoming, gone_on: date, today: date) -> RowButton:
        words = (
            self.tr("{name} · ended {day}").format(name=item.client_name, day=short_date(item.ended_on, today))
            if item.ended_on
            else item.client_name
        )
        fate = self.tr("everything is destroyed {day}").format(day=full_date(gone_on))
        first_on = item.on + timedelta(days=1)
        if item.notes and first_on < gone_on:
            fate = self.tr("notes from {first} on, everything {day}").format(
                first=short_date(first_on, today), day=full_date(gone_on)
            )
        row = RowButton(
            words,
            fate,
            (chip(count_of_days((gone_on - today).days), "late"),),
        )
        return self._row(row, Place(PageName.CLIENT, item.client_id, Tab.DETAILS))

    def _backup(self, today: date) -> Card:
        """The age of the last backup: calm for a week, loud after two."""
        card = Card(self.tr("Backup"))
        backups = self.session.store.backups
        places, last = backups.places(), backups.last(today)
        unreached = [place for place in places if place.problem is not None]
        detail = (
            self.tr("Something went wrong at {place}").format(place=folder_name(unreached[0].folder))
            if unreached
            else ""
        )
        if last is not None:
            age = (today - last.made_at.date()).days
            words = self.tr("The last backup")
            tone = "done" if age <= CALM_DAYS else "due" if age <= LOUD_AFTER_DAYS else "late"
            mark = chip(age_text(age), tone)
        else:
            words = self.tr("No backup yet")
            mark = chip(self.tr("choose a place") if not places else self.tr("back up now"), "due")
        left = [copy for copy in backups.copies() if copy.holds_destroyed(today)]
        if left:
            detail = self.tr("What you have destroyed may still be in the copy in {place} (last day {day})").format(
                place=folder_name(left[0].folder), day=short_date(left[0].expires_on, today)
            )
        focus = "settings:backup_now" if places else "settings:backup_place"
        card.add(self._row(RowButton(words, detail, (mark,)), Place(PageName.SETTINGS, focus=focus)))
        return card

    def _step_row(self, item: StepOfClient, today: date, detail: str, words: str, tone: str) -> RowButton:
        sentence = f"{item.client_name}: {step_sentence(item.step, item.client_name, today)}"
        row = RowButton(item.step.text, detail, (chip(words, tone),), sentence=sentence)
        return self._row(row, Place(PageName.CLIENT, item.client_id, Tab.PLAN, focus=f"step:{item.step.id}:open"))

    def _row(self, row: RowButton, place: Place) -> RowButton:
        row.clicked.connect(lambda: self.wanted.emit(place))
        return row

    def _receipts_of(self, today: date) -> list[Receipt]:
        return [receipt for receipt in self.session.store.purge.receipts() if receipt.purged_at.date() == today]
