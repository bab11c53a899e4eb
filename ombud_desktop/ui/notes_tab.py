"""Anteckningar: write at once on top; every note with the date on which it dies."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Draft, Note
from ombud_desktop.rules.retention import note_retention_date
from ombud_desktop.ui.autosave import Autosave
from ombud_desktop.ui.cards import Card, button, chip, text
from ombud_desktop.ui.client_tab import ClientTab
from ombud_desktop.ui.kept_form import KeptForm
from ombud_desktop.ui.page import SECONDS_TO_UNDO_DESTRUCTION, Change, Page, instead_of_draft
from ombud_desktop.ui.text_editor import TextEditor
from ombud_desktop.ui.wording import count_of_months, full_date, moment

_LIST = "notes"
DAYS_CALLED_SOON = 14


class NotesTab(ClientTab):
    def build(self, column: QVBoxLayout) -> None:
        self._cards: list[NoteCard] = []
        self._composer: Composer | None = None
        store = self.session.store
        with suppress(UserError):  # a full disk must not keep the ombud from reading
            store.offers.see_notes(self.client.id, self.session.today())
        months = count_of_months(store.retention_months())
        column.addWidget(
            text(
                self.tr(
                    "Notes are memory aids, not a journal. They are destroyed when you no longer need them, and at the "
                    "latest {months} after the contact has ended."
                ).format(months=months),
                "muted",
            )
        )
        drafts = store.drafts.for_client(self.client.id)
        if not self.is_closed:
            self._composer = Composer(self, drafts.get(Composer.key_for(self.client.id)))
            column.addWidget(self._composer)
        notes = store.notes.for_client(self.client.id, self.page.number_shown(_LIST))
        for note in notes:
            card = NoteCard(self, note, drafts)
            self._cards.append(card)
            column.addWidget(card)
        if not notes and self.is_closed:
            column.addWidget(text(self.tr("There are no notes."), "muted"))
        if (remaining := store.notes.count(self.client.id) - len(notes)) > 0:
            more = button(self.tr("Show %n older note(s)", "", remaining), partial(self.page.show_more, _LIST), "flat")
            more.setObjectName("notes:more")
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def save(self) -> None:
        if self._composer is not None:
            self._composer.save()
        for card in self._cards:
            card.save()

    def leave(self) -> None:
        """What stands in the composer becomes a note; an emptied note is destroyed."""
        self.save()
        if self._composer is not None:
            self._composer.finish(refresh=False)
        for card in self._cards:
            card.destroy_if_empty()

    def start_new(self) -> None:
        if self._composer is not None:
            self._composer.editor.setFocus()

    def first_focus(self) -> QWidget | None:
        return self._composer.editor if self._composer else None


class Composer(Card):
    """Where a new note is written. Until it is finished it is a draft; then it stands first in the list."""

    def __init__(self, tab: NotesTab, draft: Draft | None) -> None:
        super().__init__()
        self._tab = tab
        self._key = self.key_for(tab.client.id)
        self._has_draft = draft is not None
        self.setAccessibleName(self.tr("New note"))
        self.editor = TextEditor("notes:new", self.tr("New note"), lines=3)
        self.editor.setProperty("role", "note")
        self.editor.setPlaceholderText(self.tr("Write a note…  (saved by itself)"))
        if draft:
            self.editor.setPlainText(draft.values.get("text", ""))
        self._autosave = Autosave(self._keep, self)
        self._finish = button(self.tr("Done   Ctrl+Enter"), self.finish, "flat", name=self.tr("The note is done"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._finish)
        self.add(self.editor)
        self.rows.addLayout(row)
        self._finish.setVisible(bool(self.editor.toPlainText()))
        self.editor.textChanged.connect(self._autosave.touch)
        self.editor.textChanged.connect(lambda: self._finish.setVisible(bool(self.editor.toPlainText())))
        self.editor.finished.connect(self.finish)
        self._autosave.saved.connect(tab.page.saved)
        self._autosave.failed.connect(tab.page.failed)

    @staticmethod
    def key_for(client_id: int) -> str:
        return f"note:new:{client_id}"

    def save(self) -> None:
        self._autosave.flush()

    def finish(self, *, refresh: bool = True) -> None:
        """Make a note of it."""
        words = self.editor.toPlainText().strip()
        page, session = self._tab.page, self._tab.session
        if not words:
            return

        def add() -> None:
            with session.store.together():
                session.store.notes.add(Note(client_id=self._tab.client.id, text=words, written_at=session.clock.now()))
                session.store.drafts.remove(self._key)

        with page.writing():
            added = page.attempt(add)
        if added:
            self._autosave.forget()
            self.editor.blockSignals(True)
            self.editor.clear()
            self.editor.blockSignals(False)
            page.saved.emit()
            if refresh:
                page.refresh()
                page.said.emit(self.tr("The note is saved"))

    def _keep(self) -> None:
        drafts, words = self._tab.session.store.drafts, self.editor.toPlainText()
        if words.strip():
            drafts.keep(Draft(self._key, {"text": words}, self._tab.client.id), self._tab.session.today())
            self._has_draft = True
        elif self._has_draft:
            drafts.remove(self._key)
            self._has_draft = False


class NoteCard(Card):
    """One note: when it was written, when it dies, and its text, which can be changed where it stands."""

    def __init__(self, tab: NotesTab, note: Note, drafts: dict[str, Draft]) -> None:
        super().__init__()
        self._tab = tab
        self._page: Page = tab.page
        self._note = note
        today = tab.session.today()
        written = moment(note.written_at, today)
        self.setAccessibleName(self.tr("Note from {when}").format(when=written))
        self.rows.setContentsMargins(16, 10, 16, 8)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)  # in line with the text in the editor under it
        head.addWidget(text(written, "small"), 1)
        head.addWidget(self._fate(today))
        self._key = f"note:{note.id}"
        self._is_emptied = self._key in drafts
        self._editor = TextEditor(self._key, self.tr("Note from {when}").format(when=written))
        self._editor.setProperty("role", "note")
        self._editor.setPlainText("" if self._is_emptied else note.text)
        self._editor.setReadOnly(tab.is_closed)
        self._autosave = Autosave(self._change, self)
        self.rows.addLayout(head)
        self.add(self._editor)
        self._keep_key = f"keep:{note.id}"
        self._drafts = drafts
        self._date_form = self._date_editor(today) if self._keep_key in self._page.open_editors else None
        if self._date_form is not None:
            self.add(self._date_form)
        self.rows.addLayout(self._actions(written))
        self._editor.textChanged.connect(self._autosave.touch)
        self._editor.left.connect(self.save)
        self._editor.finished.connect(self._make_step)
        self._autosave.saved.connect(self._page.saved)
        self._autosave.failed.connect(self._page.failed)

    def save(self) -> None:
        self._autosave.flush()
        if self._date_form is not None:
            self._date_form.save()

    def destroy_if_empty(self) -> None:
        if not self._editor.toPlainText().strip():
            with self._page.writing():
                self._page.attempt(self._remove)

    def _remove(self) -> None:
        self._tab.session.store.notes.remove(self._note.id)
        self._keep_emptied(is_emptied=False)

    def _fate(self, today: date) -> QWidget:
        client = self._tab.client
        last_day = note_retention_date(self._note.own_date, client.notes_retention_date, client.retention_date)
        if last_day is None:
            months = count_of_months(self._tab.session.store.retention_months())
            return chip(self.tr("Kept until {months} after the contact").format(months=months))
        soon = (last_day - today).days < DAYS_CALLED_SOON
        return chip(self.tr("Last day {day}").format(day=full_date(last_day)), "due" if soon else "accent")

    def _actions(self, written: str) -> QHBoxLayout:
        step = button(
            self.tr("Make a step"),
            self._make_step,
            "flat",
            name=self.tr("Make the note from {when} into a step").format(when=written),
        )
        step.setToolTip("Ctrl+Enter")
        keep = button(
            self.tr("Keep until…"),
            self._toggle_date,
            "flat",
            name=self.tr("Keep the note from {when} until…").format(when=written),
        )
        keep.setObjectName(f"note:{self._note.id}:keep")
        destroy = button(
            self.tr("Destroy"),
            self._destroy,
            "flat-danger",
            name=self.tr("Destroy the note from {when}").format(when=written),
        )
        row = QHBoxLayout()
        row.addStretch(1)
        for each in (keep, destroy) if self._tab.is_closed else (step, keep, destroy):
            row.addWidget(each)
        return row

    def _make_step(self) -> None:
        """Of a line of it; the note stays as it is until it is destroyed."""
        if not self._tab.is_closed:
            self._tab.begin_step(self._editor.words_at_hand())

    def _date_editor(self, today: date) -> KeptForm:
        form = KeptForm(self._tab.session, self._keep_key, self._note.client_id, columns=2)
        form.add_date("own_date", self.tr("The note's last day"), today)
        stored = {"own_date": self._note.own_date.isoformat() if self._note.own_date else ""}
        form.restore(stored, self._drafts.get(self._keep_key))
        form.submitted.connect(lambda: self._set_date(form, today))
        form.saved.connect(self._page.saved)
        form.failed.connect(self._page.failed)
        return form

    def _toggle_date(self) -> None:
        self.save()
        if self._date_form is not None:
            self._page.attempt(self._date_form.discard_draft)
            self._page.open_editors.discard(self._keep_key)
        else:
            self._page.open_editors.add(self._keep_key)
        key, page = self._keep_key, self._page
        page.refresh()
        line = page.findChild(QWidget, f"{key}:own_date")
        if line is not None:
            line.setFocus()

    def _set_date(self, form: KeptForm, today: date) -> None:
        try:
            own_date = form.day("own_date", today)
            if own_date is not None and own_date < today:
                raise UserError(Problem.DATE_IN_THE_PAST, "own_date")
        except UserError as error:
            form.complain(error)
            return
        self.save()
        notes = self._tab.session.store.notes
        before = notes.get(self._note.id)
        if before is None:
            return
        said = (
            self.tr("The note's last day is {day}").format(day=full_date(own_date))
            if own_date
            else self.tr("The note has no date of its own")
        )

        def set_own_date(day: date | None) -> None:
            now = notes.get(before.id)  # its text may have been changed since
            if now is not None:
                notes.change(replace(now, own_date=day))

        key, page = self._keep_key, self._page
        change = Change(said, lambda: set_own_date(own_date), lambda: set_own_date(before.own_date))
        with page.writing():  # what could not be kept stays open as it is typed
            page.did.emit(instead_of_draft(change, self._tab.session, key))
        if self._tab.session.store.drafts.get(key) is None:
            page.open_editors.discard(key)
            page.refresh()

    def _change(self) -> None:
        words = self._editor.toPlainText()
        if words.strip() and words != self._note.text:
            changed = replace(self._note, text=words)
            with self._page.writing():
                self._tab.session.store.notes.change(changed)
            self._note = changed
        self._keep_emptied(is_emptied=not words.strip())

    def _keep_emptied(self, *, is_emptied: bool) -> None:
        """An emptied note is destroyed when it is left; until then a lock must not bring its old text back."""
        drafts = self._tab.session.store.drafts
        if is_emptied and not self._is_emptied:
            drafts.keep(Draft(self._key, {}, self._note.client_id), self._tab.session.today())
        elif self._is_emptied and not is_emptied:
            drafts.remove(self._key)
        self._is_emptied = is_emptied

    def _destroy(self) -> None:
        self.save()
        notes = self._tab.session.store.notes
        note = notes.get(self._note.id)
        if note is not None:
            self._page.did.emit(
                Change(
                    self.tr("The note is destroyed"),
                    self._remove,
                    lambda: _put_back(self._tab, note),
                    seconds=SECONDS_TO_UNDO_DESTRUCTION,
                )
            )


def _put_back(tab: NotesTab, note: Note) -> None:
    tab.session.store.notes.add(note)
