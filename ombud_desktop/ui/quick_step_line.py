"""A new step in one line: what is understood stands under it before Enter, and each part can be corrected there."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Client, ListName, Responsible, Step, StepState, When
from ombud_desktop.rules.people import People, Person
from ombud_desktop.rules.quick_step import USUAL_FOLLOW_UP, QuickStep, as_step
from ombud_desktop.rules.step_reading import parse_quick_step
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import button, chip, clear_layout, flow
from ombud_desktop.ui.completion import Names
from ombud_desktop.ui.kept_form import KeptForm
from ombud_desktop.ui.recipient_check import known_names
from ombud_desktop.ui.step_editor import NAMED
from ombud_desktop.ui.wording import (
    deadline_of,
    first_name,
    relative_day,
    responsible_text,
    when_field_text,
    when_words,
)

LINE, WHO, WHEN = "line", "responsible", "due"


def names_for(session: Session, client_id: int) -> list[str]:
    """Whom a step may be with, by name: those with whom there is an agreement, and those in the directory."""
    return known_names(session.store, client_id)


def people_of(session: Session, client: Client, names: Iterable[str]) -> People:
    """Whom a line may name: also anybody of the kinds of the directory, "banken"."""
    kinds = session.store.lists.entries(ListName.DIRECTORY_KIND)
    return People(client.name, (*names, *(kind for words in kinds for kind in words.split("/"))))


def line_key(client_id: int, goal_id: int) -> str:
    """By which the line for a new step under this goal, or with 0 for a first one, is known wherever it is open."""
    return f"quick:{goal_id or f'new:{client_id}'}"


def full_key(goal_id: int) -> str:
    """By which the editor with every field for a new step, that stands in the place of the line, is known."""
    return f"step:new:{goal_id}"


class QuickStepLine(QWidget):
    """`add` is given the step (without a goal) and says whether it was kept; then the line is ready for the next.

    `key` names the line among the drafts of the vault, in which everything typed is kept. `names` are the people and
    authorities that a step may be with, besides the client and the ombud.
    """

    added = Signal()
    understood = Signal()
    """What stands under the line has changed, and may need more room."""
    closed = Signal()
    """Esc: what was typed is to be given up."""
    refused = Signal(object)
    """Something is missing: the field in which it is asked for, and which has the keyboard."""
    detailed = Signal(object)
    """More is to be said of the step: the values so far, by the fields of the StepEditor."""

    def __init__(
        self,
        session: Session,
        key: str,
        client: Client,
        names: Names,
        add: Callable[[Step], bool],
        *,
        columns: int = 2,
    ) -> None:
        super().__init__()
        self._session = session
        self._client = client
        self._add = add
        self._today = session.today()
        self._names = names
        self._parsed = QuickStep()
        self._shown: list[tuple[str, str]] = []
        self._corrected: set[str] = set()
        self.form = KeptForm(session, key, client.id, columns=columns)
        self._add_fields()
        draft = session.store.drafts.get(key)
        self.form.restore({}, draft)
        self._parsed = self._parse()
        if draft is not None:
            prefilled = self._prefilled()
            self._corrected = {name for name, words in prefilled.items() if draft.values.get(name, words) != words}
        self._understand()
        self._assemble()

    @property
    def line(self) -> QLineEdit:
        line = self.form.field(LINE)
        assert isinstance(line, QLineEdit)
        return line

    def save(self) -> None:
        self.form.save()

    def read(self) -> Step:
        """The step as understood and corrected. Raises UserError with the first field that is not right."""
        parsed, who = self._parsed, self.form.value(WHO).strip()
        if not parsed.text:
            raise UserError(Problem.TEXT_MISSING, LINE)
        if not who:
            raise UserError(Problem.RESPONSIBLE_MISSING, WHO)
        person = self._person(who)
        step = replace(as_step(parsed, person.responsible, self._today), party=person.party)
        if step.state is StepState.WAITING:
            return replace(step, follow_up_on=self.form.day(WHEN, self._today) or step.follow_up_on)
        due = self.form.when(WHEN, self._today)
        return replace(step, due=due) if due else replace(step, due=None, deadline=None, authority="")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An empty line has nothing of its own to undo: the keys then take the last step back."""
        takes_back = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and not self.line.text()
            and any(event.matches(keys) for keys in takes_back)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def clear(self) -> None:
        """Ready for the next step."""
        self._forget_draft()
        self.form.set_values({LINE: "", WHO: "", WHEN: ""})
        self.form.clear_complaint(LINE)
        self.form.clear_complaint(WHO)
        self._corrected.clear()
        self._understand()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_fields(self) -> None:
        form, name = self.form, first_name(self._client.name)
        people = [(role.value, responsible_text(Step(responsible=role), self._client.name)) for role in NAMED]
        example = self.tr("such as: {name} calls the landlord Fri w48").format(name=name)
        line = form.add_line(LINE, self.tr("New step"), span=2, example=example)
        who = form.add_choice(WHO, self.tr("Who"), people, free=True)
        form.complete(WHO, self._names)
        when = form.add_date(WHEN, self.tr("By when"), self._today, weeks=True)
        self._chips = flow()
        form.put_below(LINE, self._chips)
        line.installEventFilter(self)
        line.textEdited.connect(self._line_edited)
        when.textEdited.connect(lambda: self._correct(WHEN))
        editor = who.lineEdit()
        assert editor is not None
        editor.textEdited.connect(lambda: self._correct(WHO))
        who.activated.connect(lambda: self._correct(WHO))
        form.submitted.connect(self._finish)

    def _assemble(self) -> None:
        buttons = QHBoxLayout()
        self.more = button(self.tr("More about the step"), self._ask_for_more, "flat")
        buttons.addWidget(self.more)
        buttons.addStretch(1)
        buttons.addWidget(button(self.tr("Cancel"), self.closed.emit))
        buttons.addWidget(button(self.tr("Add step"), self._finish, "primary"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.addWidget(self.form)
        layout.addLayout(buttons)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)

    def _line_edited(self) -> None:
        if not self.line.text().strip():
            self._corrected.clear()
        self._understand()

    def _understand(self) -> None:
        """Read the line anew; what was corrected by hand stays as it was corrected."""
        self._parsed = self._parse()
        self.form.set_values({name: words for name, words in self._prefilled().items() if name not in self._corrected})
        self._show_parts()

    @cached_property
    def _people(self) -> People:
        return people_of(self._session, self._client, self._names())

    def _parse(self) -> QuickStep:
        words = self.line.text()
        return parse_quick_step(words, self._today, self._people) if words.strip() else QuickStep()

    def _correct(self, name: str) -> None:
        self._corrected.add(name)
        self._show_parts()

    def _prefilled(self) -> dict[str, str]:
        parsed = self._parsed
        due = parsed.due
        if parsed.state is StepState.WAITING:
            due = When(parsed.follow_up_on or self._today + USUAL_FOLLOW_UP)
        who = parsed.party or (parsed.responsible.value if parsed.responsible else "")
        return {WHO: who, WHEN: when_field_text(due)}

    def _show_parts(self) -> None:
        """As chips, and as the description that a screen reader says of the line."""
        parts = self._parts() if self.line.text().strip() else [(self.tr("Who, what and when, in one line"), "")]
        if parts == self._shown:
            return
        self._shown = parts
        layout = self._chips.layout()
        assert layout is not None
        clear_layout(layout)
        for words, tone in parts:
            layout.addWidget(chip(words, tone) if tone else self._text_chip(words))
        self._chips.updateGeometry()
        self.line.setAccessibleDescription(", ".join(words for words, _ in parts))
        self.understood.emit()

    def _text_chip(self, words: str) -> QWidget:
        """The text may be long: it is cut off here, and stands whole in the line above."""
        shown = words if len(words) <= _LONGEST_CHIP else f"{words[: _LONGEST_CHIP - 1]}…"
        return chip(shown, "plain")

    def _parts(self) -> list[tuple[str, str]]:
        """Who, what and when in words, each with the tone of its chip; no tone for the text itself."""
        parsed = self._parsed
        parts = [self._who_part()]
        if parsed.text:
            parts.append((parsed.text, ""))
        if parsed.state is StepState.WAITING:
            parts.append((self.tr("waiting for {whom}").format(whom=parsed.waiting_for), "due"))
        elif parsed.deadline is not None:
            parts.append((deadline_of(Step(deadline=parsed.deadline, authority=parsed.authority)), "due"))
        try:
            when = self.form.when(WHEN, self._today)
        except UserError:
            return parts
        if when is not None:
            parts.append(self._when_part(when))
        return parts

    def _who_part(self) -> tuple[str, str]:
        who = self.form.value(WHO).strip()
        if not who:
            return self.tr("Who?"), "late"
        if WHO not in self._corrected and self._parsed.is_guess:
            return self.tr("{name}?").format(name=who), "due"
        person = self._person(who)
        step = Step(responsible=person.responsible, party=person.party)
        return responsible_text(step, self._client.name), "accent"

    def _person(self, who: str) -> Person:
        """Whoever is meant by what stands in the field: one of the choices, a name in any spelling, or a new one."""
        if who in NAMED:
            return Person(Responsible(who))
        words = who.split()
        mention = self._people.first_in(words)
        return mention.person if mention and mention.length == len(words) else Person(Responsible.PARTY, who)

    def _when_part(self, when: When) -> tuple[str, str]:
        if self._parsed.state is StepState.WAITING:
            return self.tr("follow up {day}").format(day=relative_day(when.day, self._today)), "plain"
        words = when_words(when, self._today)
        if when.last_day < self._today:
            return self.tr("{day}: that has been").format(day=words), "late"
        return words, "done"

    def _finish(self) -> None:
        try:
            step = self.read()
        except UserError as error:
            self.form.complain(error)
            self.refused.emit(self.form.field(error.field))
            return
        if self._add(step):
            self.clear()
            self.added.emit()

    def _forget_draft(self) -> None:
        try:
            self.form.discard_draft()
        except UserError as error:
            self.form.failed.emit(error)

    def _ask_for_more(self) -> None:
        self._forget_draft()
        parsed, usual = self._parsed, (self._today + USUAL_FOLLOW_UP).isoformat()
        waits = parsed.state is StepState.WAITING
        self.detailed.emit(
            {
                "text": parsed.text,
                "responsible": self.form.value(WHO),
                "due": "" if waits else self.form.value(WHEN),
                "state": parsed.state.value,
                "waiting_for": parsed.waiting_for,
                "follow_up_on": self.form.value(WHEN) if waits else usual,
                "deadline": parsed.deadline.value if parsed.deadline else "",
                "authority": parsed.authority,
            }
        )


_LONGEST_CHIP = 60
