"""Avslut: the last day and the reason, what happens to open steps, and exactly what is destroyed when."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import NEVER_BY_ITSELF, OPEN_STATES, Client, Closing, Draft, Topic
from ombud_desktop.rules.retention import is_due, note_retention_date
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import Card, beside_or_below, button, chip, clear_layout, named, rule, text
from ombud_desktop.ui.closing_cards import BookedMeetings, OtherSupport, support_suggested
from ombud_desktop.ui.closing_forms import ReasonForm, RetentionForm, StepsForm
from ombud_desktop.ui.kept_form import KeptForm
from ombud_desktop.ui.layouts import BesideOrBelow
from ombud_desktop.ui.page import PAGE_MARGIN, Change, Page
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.plan_paper import show_plan
from ombud_desktop.ui.wording import belongings_texts, count_of_notes, first_name, full_date

FOOT_MARGIN = 12
_CHANGED_DAYS = "closing:days"


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
        self._forms: list[KeptForm] = []
        self._foot = QVBoxLayout()
        self._foot.setSpacing(0)
        self.outer.setSpacing(0)
        self.outer.addLayout(self._foot)
        finish = QShortcut(self)
        finish.setKeys([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        finish.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        finish.activated.connect(self._close)

    def build(self) -> None:
        clear_layout(self._foot)
        store = self.session.store
        client = store.clients.get(self.client_id)
        if client is None or client.retention_date is not None:
            self._forms = []
            self.wanted.emit(Place(PageName.CLIENTS))
            return
        self._client: Client = client
        period = store.clients.periods(client.id)[0]
        goals = store.plans.for_client(client.id)
        self._has_plan = bool(goals)
        steps = [step for goal in goals for step in goal.steps if step.state in OPEN_STATES]
        columns = 1 if self.is_narrow else 2
        self._reason = ReasonForm(self.session, period, columns=columns)
        self._steps = StepsForm(self.session, client, steps)
        self._retention = RetentionForm(
            self.session, client.id, self._last_day() or self.session.today(), columns=columns
        )
        self._forms = [self._reason, *([self._steps] if steps else []), self._retention]
        self._assemble()
        for form in self._forms:
            form.saved.connect(self.saved)
            form.submitted.connect(self._close)
            form.failed.connect(self.failed)
        self._reason.edited.connect(self._follow_last_day)
        self._retention.edited.connect(self._show_preview)
        self._retention.field_left.connect(self._check_day)
        self._show_preview()
        self._meetings.show_after(self._last_day())

    def take_notice(self, topics: frozenset[Topic]) -> None:
        """Only the line about meetings is written anew: what is being filled in stays as it is."""
        super().take_notice(topics)
        if Topic.MEETINGS in topics and self._forms:
            self._meetings.show_after(self._last_day())

    def first_focus(self) -> QWidget | None:
        return self._reason.field("last_day") if self._forms else None

    def save(self) -> None:
        for form in self._forms:
            form.save()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """On the way to the foot one has seen what will be destroyed; on the way back, where the keyboard is."""
        has_moved = super().focusNextPrevChild(forwards)
        focused: QWidget | None = self.focusWidget()
        if focused is not None and self.scroll_area.isAncestorOf(focused):
            self.scroll_area.ensureWidgetVisible(focused)
        elif focused is not None:
            bar = self.scroll_area.verticalScrollBar()
            bar.setValue(bar.maximum())
        return has_moved

    def _assemble(self) -> None:
        self.add_title(self.tr("Close the contact with {name}").format(name=self._client.name))
        self._number = 0
        reason = self._card(self.tr("When and why"), self._reason)
        self._meetings = BookedMeetings(self, self._client)
        reason.add(self._meetings)
        if self._steps in self._forms:
            self._card(self.tr("Open steps"), self._steps)
        suggested = support_suggested(self.session.store, self._client)
        if suggested:
            self.column.addWidget(OtherSupport(self._client, suggested))
        if self._has_plan:
            self._card(self.tr("Hand over"), self._hand_over())
        self._fill_last_card(self._card(self.tr("This is destroyed")))
        self.column.addStretch(1)
        self._foot.addWidget(rule())
        self._foot.addWidget(self._buttons())

    def _card(self, heading: str, *widgets: QWidget) -> Card:
        self._number += 1
        card = Card(f"{self._number}  {heading}")
        for widget in widgets:
            card.add(widget)
        self.column.addWidget(card)
        return card

    def _hand_over(self) -> QWidget:
        words = self.tr("The plan is printed for {name} before anything is destroyed.")
        give = button(self.tr("Print the plan…"), self._print_plan)
        return beside_or_below(text(words.format(name=first_name(self._client.name))), named(give, "closing:print"))

    def _print_plan(self) -> None:
        """As it stands: what the client takes over is still to do."""
        self.save()
        show_plan(self, self._client)

    def print_page(self) -> None:
        if self._forms and self._has_plan:
            self._print_plan()

    def _fill_last_card(self, card: Card) -> None:
        """The days are mostly right as they are; whoever wants others asks for the fields."""
        self._change_days = named(button(self.tr("Change the days"), self._change_the_days, "flat"), _CHANGED_DAYS)
        card.add_to_head(self._change_days)
        fates = QWidget()
        self._preview = QVBoxLayout(fates)
        self._preview.setContentsMargins(0, 0, 0, 0)
        self._preview.setSpacing(6)
        card.add(fates)
        card.rows.addSpacing(12)
        card.add(self._retention)
        self._show_days(are_shown=_CHANGED_DAYS in self.open_editors or not self._retention.is_usual)

    def _show_days(self, *, are_shown: bool) -> None:
        self._retention.setVisible(are_shown)
        self._change_days.setVisible(not are_shown)

    def _change_the_days(self) -> None:
        self.open_editors.add(_CHANGED_DAYS)
        self._show_days(are_shown=True)
        self._retention.field("notes_date").setFocus()
        self.reveal(self._retention.field("notes_date"))

    def _buttons(self) -> QWidget:
        """Under what is scrolled: however long the page is, one sees how it ends."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(PAGE_MARGIN, FOOT_MARGIN, PAGE_MARGIN, FOOT_MARGIN)
        row.addStretch(1)
        row.addWidget(button(self.tr("Cancel"), self._cancel))
        self._confirm = button(self.tr("Close the contact"), self._close, "primary")
        self._confirm.setToolTip("Ctrl+Enter")
        row.addWidget(self._confirm)
        return holder

    def _last_day(self) -> date | None:
        try:
            return self._reason.day("last_day", self.session.today())
        except UserError:
            return None

    def _follow_last_day(self) -> None:
        last_day = self._last_day()
        if last_day is not None:
            self._retention.follow(last_day)
        self._meetings.show_after(last_day)
        self._show_preview()

    def _check_day(self, name: str) -> None:
        """Say what is wrong with a day when its field has been left."""
        if not self.session.is_open:
            return
        try:
            self._retention.days()
        except UserError as error:
            if error.field == name:
                self._retention.complain(error, focus=False)

    # --- The preview ---

    def _show_preview(self) -> None:
        clear_layout(self._preview)
        today = self.session.today()
        try:
            if self._last_day() is None:
                raise UserError(Problem.DATE_MISSING)
            notes_until, rest_until = self._retention.days()
        except UserError:
            self._preview.addWidget(text(self.tr("Shown as soon as the days are right."), "muted"))
            return
        fates = self._fates(notes_until, rest_until)
        for fate in fates:
            self._preview.addWidget(self._fate_row(fate, today))
        at_once = any(is_due(fate.last_day, today) for fate in fates)
        if all(is_due(fate.last_day, today) for fate in fates):
            words = self.tr("All of it has passed its date and is destroyed at once; that cannot be undone.")
        elif at_once:
            words = self.tr("Part of it has passed its date and is destroyed at once; that cannot be undone.")
        elif rest_until == NEVER_BY_ITSELF:
            words = self.tr(
                "The notes exist to the end of their last day; the rest you destroy yourself, under Details. Until "
                "then the closing can be undone."
            )
        else:
            words = self.tr(
                "Each exists to the end of its last day. Until then the closing can be undone. Afterwards only totals "
                "are left for the year's report, and they name nobody."
            )
        self._preview.addWidget(text(words, "muted"))
        self._confirm.setText(self.tr("Close the contact and destroy") if at_once else self.tr("Close the contact"))

    def _fates(self, notes_until: date, rest_until: date) -> list[_Fate]:
        counts = self.session.store.notes.counts_by_own_date(self._client.id)
        by_day: dict[date, int] = {}
        for own_date, number in counts.items():
            last_day = note_retention_date(own_date, notes_until, rest_until)
            if last_day is not None:  # always: a closing sets both ends
                by_day[last_day] = by_day.get(last_day, 0) + number
        fates = [_Fate(count_of_notes(number), day) for day, number in sorted(by_day.items())]
        return [*fates, _Fate(self._all_else(), rest_until)]

    def _all_else(self) -> str:
        """Each kind of thing with its number."""
        things = belongings_texts(self.session.store.clients.belongings(self._client.id))
        if not things:
            return self.tr("The client's card, the plan and everything else")
        return self.tr("The client's card, the plan, {things} and everything else").format(things=", ".join(things))

    def _fate_row(self, fate: _Fate, today: date) -> QWidget:
        row = QWidget()
        layout = BesideOrBelow(row)
        layout.addWidget(text(fate.words))
        if fate.last_day == NEVER_BY_ITSELF:
            mark = chip(self.tr("when you destroy it yourself"), "accent")
        elif is_due(fate.last_day, today):
            mark = chip(self.tr("at once"), "late")
        else:
            mark = chip(self.tr("last day {day}").format(day=full_date(fate.last_day)), "late")
        layout.addWidget(mark)
        return row

    # --- The closing ---

    def _read(self) -> Closing:
        last_day = self._reason.last_day()
        reason = self._reason.reason()
        decisions = self._steps.decisions()
        notes_until, rest_until = self._retention.days()
        return Closing(last_day, reason, notes_until, rest_until, decisions, self._retention.kept_longer_because())

    def _close(self) -> None:
        if not self._forms:
            return
        try:
            closing = self._read()
        except UserError as error:
            self._show_days(are_shown=self._retention.isVisible() or error.field in self._retention.values())
            for form in self._forms:
                form.complain(error)
                if form.has_field(error.field):
                    self.reveal(form.field(error.field))  # one may be far from it, at the foot
            return
        with self.writing():
            self.did.emit(self._change(closing))
        closed = self.session.store.clients.get(self._client.id)
        if closed is None or closed.retention_date is None:  # it went wrong, and the line below says how
            return
        for form in self._forms:
            form.discard_draft()  # what is still to be saved by itself is not
        self._forms = []
        if self.session.store.purge.is_anything_due(self.session.today()):
            self.session.purge()
        else:
            self.wanted.emit(Place(PageName.CLIENT, self.client_id))

    def _change(self, closing: Closing) -> Change:
        """Undone, it leaves everything as it was: what was filled in here stands here again."""
        session, client_id = self.session, self._client.id
        filled_in = [Draft(form.key, form.values(), client_id) for form in self._forms]

        def close() -> None:
            with session.store.together():
                session.store.clients.close(client_id, closing)
                for draft in filled_in:
                    session.store.drafts.remove(draft.key)

        def undo() -> None:
            with session.store.together():
                session.store.clients.reopen(client_id)
                for draft in filled_in:
                    session.store.drafts.keep(draft, session.today())

        return Change(self.tr("The contact is closed"), close, undo)

    def _cancel(self) -> None:
        def forget() -> None:
            for form in self._forms:
                form.discard_draft()

        if self.attempt(forget):
            self.wanted.emit(Place(PageName.CLIENT, self.client_id))
