"""Veckogenomgång: every open contact, one after the other, in ten minutes and by keyboard."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QWidget
from shiboken6 import isValid

from ombud_desktop.model import OPEN_STATES, Client, ClientInReview, Goal, MeetingState, Step, StepState, Topic
from ombud_desktop.session import Session
from ombud_desktop.storage.reviews import first_day_done
from ombud_desktop.ui.cards import Card, button, flow, named, text
from ombud_desktop.ui.filtered_list import swedish_order
from ombud_desktop.ui.kept_form import give_up
from ombud_desktop.ui.page import Change, Page
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.plan_changes import PlanChanges
from ombud_desktop.ui.quick_step_line import LINE, QuickStepLine, line_key, names_for
from ombud_desktop.ui.review_summary import add_summary
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.wording import (
    count_of_months,
    count_of_notes,
    due_chip,
    full_date,
    months_between,
    relative_day,
    responsible_text,
    step_sentence,
)

MOST_STEPS = 6


class ReviewPage(Page):
    """In the order of names: it stays the same while steps are written and days pass, so that whoever is called away
    comes back to where they were. Everyone comes up anyway; what is overdue stands first on Idag every day.
    """

    name = PageName.REVIEW
    topics = frozenset({Topic.CLIENTS, Topic.PLANS, Topic.NOTES, Topic.MEETINGS, Topic.RETENTION})

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._line: QuickStepLine | None = None
        for keys, do in (("Alt+Right", self._go_on), ("Alt+Left", self._go_back)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def build(self) -> None:
        self._line = None
        key = swedish_order()
        self._clients = sorted(self.session.store.reviews.clients(self._now()), key=lambda each: key(each.name))
        to_come = [each for each in self._clients if not self._is_done(each)]
        here = next((each for each in self._clients if each.id == self.client_id), None) or next(iter(to_come), None)
        self.client_id = here.id if here else 0
        titles = self.add_title(self.tr("Weekly review"))
        if not self._clients:
            self.column.addWidget(text(self.tr("There is no open contact to go through."), "muted"))
        else:
            titles.addWidget(self._progress(len(self._clients) - len(to_come)))
            client = self.session.store.clients.get(here.id) if here else None
            if here is not None and client is not None:
                self.column.addWidget(self._card(client, here))
            else:
                add_summary(self, self._clients)
        self.column.addStretch(1)

    def first_focus(self) -> QWidget | None:
        return self.findChild(QWidget, "review:next") or self.findChild(QWidget, "review:again")

    def save(self) -> None:
        if self._line is not None:
            self._line.save()

    def start_new(self) -> None:
        """A step of the client who is being gone through."""
        if self.client_id:
            self._add_step()

    def _progress(self, done: int) -> QWidget:
        words = self.tr("{done} of {all}").format(done=done, all=len(self._clients))
        bar = QProgressBar()
        bar.setRange(0, len(self._clients))
        bar.setValue(done)
        bar.setTextVisible(False)
        bar.setFixedWidth(220)
        bar.setAccessibleName(self.tr("Gone through: {words}").format(words=words))
        return flow(text(words, "muted", wrap=False), bar)

    def _card(self, client: Client, here: ClientInReview) -> Card:
        card = Card(client.name)
        for words, tone in self._facts(client):
            label = text(words, tone)
            card.add(label)
        goals = self.session.store.plans.for_client(client.id)
        self._drafts = self.session.store.drafts.for_client(client.id)
        self._add_steps(card, client, goals)
        goal = self._goal_of_line(goals)
        if self._is_line_open(goal):
            self._add_line(card, client, goal)
        card.rows.addSpacing(8)
        done = self._is_done(here)
        forward = self.tr("Next") if not done else self.tr("Go on")
        buttons = [
            named(button(forward, self._go_on, "primary"), "review:next"),
            named(button(self.tr("+ Step"), self._add_step), "review:step"),
            named(button(self.tr("Heard from"), self._hear), "review:heard"),
            named(button(self.tr("Book a meeting"), self._book), "review:meeting"),
            named(button(self.tr("Open the card"), self._open_card), "review:open"),
        ]
        buttons[0].setToolTip("Alt+→")
        card.add(flow(*buttons))
        card.rows.addSpacing(4)
        card.add(text(self.tr("Enter or Alt+→ goes on, Alt+← goes back, Ctrl+N adds a step."), "small"))
        return card

    def _facts(self, client: Client) -> list[tuple[str, str]]:
        """Since when, last heard, the next meeting, who is waited for, notes unseen: the words and their role."""
        store, today = self.session.store, self.session.today()
        started_on = store.clients.periods(client.id)[0].started_on
        facts = []
        months = months_between(started_on, today)
        since = self.tr("Contact since {day}").format(day=full_date(started_on))
        facts.append((f"{since} · {count_of_months(months)}" if months > 0 else since, "muted"))
        heard = relative_day(store.offers.last_heard(client.id), today)
        facts.append((self.tr("Last heard {day}").format(day=heard), "muted"))
        coming = [
            meeting
            for meeting in store.meetings.for_client(client.id)
            if meeting.state is MeetingState.PLANNED and meeting.starts_at >= self._now()
        ]
        if coming:
            at = coming[-1].starts_at
            when = f"{relative_day(at.date(), today)} {at:%H.%M}"
            place = f", {coming[-1].place}" if coming[-1].place else ""
            facts.append((self.tr("Next meeting {when}").format(when=f"{when}{place}"), ""))
        else:
            facts.append((self.tr("No next meeting"), ""))
        if unopened := store.offers.count_unopened_of(client.id, today, store.unopened_weeks()):
            words = self.tr("{notes} not opened for long").format(notes=count_of_notes(unopened))
            facts.append((words, "muted"))
        return facts

    def _add_steps(self, card: Card, client: Client, goals: Sequence[Goal]) -> None:
        steps = _open_steps(goals)
        card.rows.addSpacing(4)
        if not steps:
            card.add(text(self.tr("No next step")))
        for step in steps[:MOST_STEPS]:
            card.add(self._step_row(step, client))
        if len(steps) > MOST_STEPS:
            card.add(text(self.tr("and %n more on the plan", "", len(steps) - MOST_STEPS), "muted"))

    def _step_row(self, step: Step, client: Client) -> RowButton:
        today = self.session.today()
        detail, mark = responsible_text(step, client.name), None
        if step.state is StepState.WAITING:
            detail = self.tr("{who} · waiting for {whom}").format(who=detail, whom=step.waiting_for)
        if step.state is StepState.WAITING and step.follow_up_on:
            tone = "late" if step.follow_up_on < today else "due" if step.follow_up_on == today else "accent"
            mark = Chip(self.tr("follow up {day}").format(day=relative_day(step.follow_up_on, today)), tone)
        elif step.due:
            words, tone = due_chip(step.due, today)
            mark = Chip(words, "accent" if tone == "plain" else tone)
        row = RowButton(step.text, detail, (mark,) if mark else (), sentence=step_sentence(step, client.name, today))
        row.setObjectName(f"review:step:{step.id}")
        place = Place(PageName.CLIENT, client.id, Tab.PLAN, focus=f"step:{step.id}:open")
        row.clicked.connect(lambda: self.wanted.emit(place))
        return row

    def _goal_of_line(self, goals: Sequence[Goal]) -> Goal | None:
        """The one whose line is open; else that of what is next, or the first if nothing is. None without a goal."""
        opened = [goal for goal in goals if self._is_line_open(goal)]
        following = [goal for step in _open_steps(goals)[:1] for goal in goals if goal.id == step.goal_id]
        return next(iter((*opened, *following, *goals)), None)

    def _is_line_open(self, goal: Goal | None) -> bool:
        """Or half-written, here or on the plan."""
        key = line_key(self.client_id, goal.id if goal else 0)
        return key in self.open_editors or key in self._drafts

    def _add_line(self, card: Card, client: Client, goal: Goal | None) -> None:
        """A step in one line; the same line as on the plan, and the same draft."""
        key = line_key(client.id, goal.id if goal else 0)
        self._line = line = QuickStepLine(
            self.session,
            key,
            client,
            partial(names_for, self.session, client.id),
            partial(self._keep_step, key, client.id, goal.id if goal else 0),
            columns=1 if self.is_narrow else 2,
        )
        line.more.hide()
        line.added.connect(self._show_line)
        line.closed.connect(lambda: give_up(self, line.form))
        line.closed.connect(lambda: self.close_editor(key, "review:next"))
        line.refused.connect(self.reveal)
        line.understood.connect(lambda: self.reveal(line.line))
        line.form.failed.connect(self.failed)
        line.form.saved.connect(self.saved)
        card.rows.addSpacing(4)
        if goal is not None:
            card.add(text(self.tr("Under the goal {goal}").format(goal=goal.title), "small"))
        card.add(line)

    # --- What one does ---

    def _go_on(self) -> None:
        """This one is gone through. Undone, one is back with them."""
        here = self._here()
        if here is None:
            return
        if self._is_done(here):  # one had gone back
            self._show(0)
            return
        self._put_line_away()
        client_id, before, today = here.id, here.reviewed_on, self.session.today()
        reviews = self.session.store.reviews

        def mark(day: date | None, then: int) -> None:
            if isValid(self):
                self.client_id = then
            reviews.set_reviewed(client_id, day)
            if isValid(self):
                self.focus_on_arrival()

        self.did.emit(
            Change(
                self.tr("The contact is gone through"),
                lambda: mark(today, 0),
                lambda: mark(before, client_id),
            )
        )

    def _go_back(self) -> None:
        """To the one before, done or not."""
        ids = [each.id for each in self._clients]
        at = ids.index(self.client_id) if self.client_id in ids else len(ids)
        if at > 0:
            self._show(ids[at - 1])

    def _show(self, client_id: int) -> None:
        self._put_line_away()
        self.client_id = client_id
        self.refresh()
        self.focus_on_arrival()

    def _put_line_away(self) -> None:
        """What is half written in it waits on the plan."""
        with self.writing():
            self.save()
        self.open_editors.clear()

    def _add_step(self) -> None:
        """In one line, and the review goes on."""
        self._drafts = self.session.store.drafts.for_client(self.client_id)
        goal = self._goal_of_line(self.session.store.plans.for_client(self.client_id))
        self.open_editor(line_key(self.client_id, goal.id if goal else 0), LINE)

    def _keep_step(self, key: str, client_id: int, goal_id: int, step: Step) -> bool:
        changes = PlanChanges(self.session.store.plans, self)
        return bool(changes.take_line(self, key, client_id, replace(step, goal_id=goal_id)))

    def _show_line(self) -> None:
        """Ready for the next step, also where its first step has made a goal."""
        self.open_editors.clear()
        self._add_step()

    def _hear(self) -> None:
        offers, client_id, today = self.session.store.offers, self.client_id, self.session.today()
        before = offers.heard_on(client_id)
        self.did.emit(
            Change(
                self.tr("Heard from today"),
                lambda: offers.hear_from(client_id, today),
                lambda: offers.set_heard_on(client_id, before),
            )
        )

    def _book(self) -> None:
        key = f"meeting:new:{self.client_id}"
        place = Place(PageName.CLIENT, self.client_id, Tab.MEETINGS, open_editors=(key,), focus=f"{key}:line")
        self.wanted.emit(place)

    def _open_card(self) -> None:
        self.wanted.emit(Place(PageName.CLIENT, self.client_id, Tab.PLAN))

    def _here(self) -> ClientInReview | None:
        return next((each for each in self._clients if each.id == self.client_id), None)

    def _is_done(self, client: ClientInReview) -> bool:
        return client.reviewed_on is not None and client.reviewed_on >= first_day_done(self.session.today())

    def _now(self) -> datetime:
        return self.session.clock.now().replace(tzinfo=None)


def _open_steps(goals: Sequence[Goal]) -> list[Step]:
    """What is overdue first, then by day; one without a day last."""
    steps = [step for goal in goals for step in goal.steps if step.state in OPEN_STATES]
    return sorted(steps, key=lambda step: (_day_of(step), step.position))


def _day_of(step: Step) -> date:
    """The day by which it is sorted."""
    days = [day for day in (step.due.last_day if step.due else None, step.follow_up_on) if day is not None]
    return min(days, default=date.max)
