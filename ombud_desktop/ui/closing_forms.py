"""The three forms of a closing: when and why, what happens to open steps, and the dates on which all of it dies."""

from collections.abc import Sequence
from datetime import date

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import (
    NEVER_BY_ITSELF,
    Client,
    ClosingDecision,
    ContactPeriod,
    ListName,
    Step,
    StepOutcome,
)
from ombud_desktop.rules.retention import add_months, retention_end
from ombud_desktop.session import Session
from ombud_desktop.ui.kept_form import KeptForm
from ombud_desktop.ui.wording import first_name

_BY_CLIENT, _BY_ANOTHER = "by_client", "by_another"
_WITH_NOTES, _OWN_DAY, _NEVER = "with_notes", "own_day", "never"


class ReasonForm(KeptForm):
    """When the contact ended, and why: a word of the ombud's list, since it is counted when the client is gone."""

    def __init__(self, session: Session, period: ContactPeriod, *, columns: int) -> None:
        super().__init__(session, f"closing:{period.client_id}", period.client_id, columns=columns)
        self._today = session.today()
        self._period = period
        # Mostly it has been, but a last meeting may be agreed on: half a year back, half a year ahead.
        self.add_date("last_day", self.tr("Last day of the contact"), self._today, since=add_months(self._today, -6))
        entries = session.store.lists.entries(ListName.CLOSING_REASON)
        self.add_choice("reason", self.tr("Reason"), [("", self.tr("Choose…")), *((words, words) for words in entries)])
        self.restore({"last_day": self._today.isoformat(), "reason": ""}, session.store.drafts.get(self.key))

    def last_day(self) -> date:
        day = self.day("last_day", self._today)
        if day is None:
            raise UserError(Problem.DATE_MISSING, "last_day")
        if day < self._period.started_on:
            raise UserError(Problem.DATE_BEFORE_CONTACT, "last_day")
        return day

    def reason(self) -> str:
        reason = self.value("reason")
        if not reason:
            raise UserError(Problem.REASON_MISSING, "reason")
        return reason


class StepsForm(KeptForm):
    """Every open step is decided; mostly the client goes on with it."""

    def __init__(self, session: Session, client: Client, steps: Sequence[Step]) -> None:
        super().__init__(session, f"closing:{client.id}:steps", client.id)
        self._steps = steps
        self._name = first_name(client.name)
        outcomes = [
            (_BY_CLIENT, self.tr("{name} takes over").format(name=self._name)),
            (_BY_ANOTHER, self.tr("someone else takes over")),
            (StepOutcome.DONE.value, self.tr("done")),
            (StepOutcome.DROPPED.value, self.tr("dropped")),
        ]
        for step in steps:
            self.add_segments(f"{step.id}", step.text, outcomes)
        draft = session.store.drafts.get(self.key)
        for step in steps:
            if draft is not None and draft.values.get(_taker(step)):
                self._ask_who_takes_over(step)
        self.restore({}, draft)
        self.edited.connect(self._show_takers)
        self._show_takers()

    def decisions(self) -> tuple[ClosingDecision, ...]:
        return tuple(self._decision(step) for step in self._steps)

    def _decision(self, step: Step) -> ClosingDecision:
        chosen = self.value(f"{step.id}")
        if chosen == _BY_CLIENT:
            return ClosingDecision(step.id, StepOutcome.TAKEN_OVER, self._name)
        if chosen != _BY_ANOTHER:
            return ClosingDecision(step.id, StepOutcome(chosen))
        taken_over_by = self.value(_taker(step)).strip()
        if not taken_over_by:
            raise UserError(Problem.TAKEN_OVER_BY_MISSING, _taker(step))
        return ClosingDecision(step.id, StepOutcome.TAKEN_OVER, taken_over_by)

    def _show_takers(self) -> None:
        for step in self._steps:
            is_asked = self.value(f"{step.id}") == _BY_ANOTHER
            if is_asked and not self.has_field(_taker(step)):
                self._ask_who_takes_over(step)
            if self.has_field(_taker(step)):
                self.show_field(_taker(step), visible=is_asked)

    def _ask_who_takes_over(self, step: Step) -> None:
        """Few steps are: a line for each of them would be made in vain."""
        label = self.tr("Who takes over")
        self.add_line(_taker(step), label, under=f"{step.id}").setAccessibleName(f"{label}: {step.text}")


def _taker(step: Step) -> str:
    """The name of the field for who takes this step over."""
    return f"{step.id}:by"


class RetentionForm(KeptForm):
    """The last day of the notes, never after the retention period; and of all else, longer only with a reason."""

    def __init__(self, session: Session, client_id: int, last_day: date, *, columns: int) -> None:
        super().__init__(session, f"closing:{client_id}:retention", client_id, columns=columns)
        self._today = session.today()
        self._months = session.store.retention_months()
        self._keeps_clients = session.store.keeps_clients()
        self._last_day = last_day
        self.add_date("notes_date", self.tr("Last day of the notes"), self._today)
        self.add_segments(
            "rest",
            self.tr("The card, the plan and everything else"),
            [
                (_WITH_NOTES, self.tr("on the same day")),
                (_OWN_DAY, self.tr("on another day")),
                (_NEVER, self.tr("when you destroy it yourself")),
            ],
            span=columns,
        )
        self.add_date("rest_date", self.tr("Last day of the card and the plan"), self._today)
        self.add_line(
            "kept_longer_because",
            self.tr("Why it is needed longer"),
            hint=self.tr("Is destroyed together with the card."),
        )
        self.restore(self._usual(), session.store.drafts.get(self.key))
        self.edited.connect(self._show_needed)
        self._show_needed()

    @property
    def is_usual(self) -> bool:
        """Whether the days are those that are proposed."""
        usual = self._usual()
        return self.value("rest") == usual["rest"] and self.value("notes_date") == usual["notes_date"]

    def follow(self, last_day: date) -> None:
        """Another last day of the contact: the days move with it, unless the ombud sets them again."""
        if last_day == self._last_day:
            return
        self._last_day = last_day
        usual = self._usual()
        self.set_values({name: usual[name] for name in ("notes_date", "rest_date")})
        self.edited.emit()

    def days(self) -> tuple[date, date]:
        """The last day of the notes, and of everything else."""
        notes_date = self._day("notes_date")
        if notes_date > self._limit:
            raise UserError(Problem.NOTES_DATE_TOO_LATE, "notes_date")
        chosen = self.value("rest")
        if chosen == _NEVER:
            return notes_date, NEVER_BY_ITSELF
        return notes_date, notes_date if chosen == _WITH_NOTES else self._day("rest_date")

    def kept_longer_because(self) -> str:
        """Empty where no reason is needed."""
        if not self._needs_reason():
            return ""
        because = self.value("kept_longer_because").strip()
        if not because:
            raise UserError(Problem.REASON_TO_KEEP_MISSING, "kept_longer_because")
        return because

    @property
    def _limit(self) -> date:
        return retention_end(self._last_day, self._months)

    def _usual(self) -> dict[str, str]:
        return {
            "notes_date": self._limit.isoformat(),
            "rest": _NEVER if self._keeps_clients else _WITH_NOTES,
            "rest_date": self._limit.isoformat(),
        }

    def _day(self, name: str) -> date:
        day = self.day(name, self._today)
        if day is None:
            raise UserError(Problem.DATE_MISSING, name)
        if day < self._last_day:
            raise UserError(Problem.DATE_BEFORE_LAST_DAY, name)
        return day

    def _needs_reason(self) -> bool:
        """Not where the ombud has set that cards live until they are destroyed by hand: no day is longer than that."""
        if self._keeps_clients or self.value("rest") == _WITH_NOTES:
            return False
        if self.value("rest") == _NEVER:
            return True
        try:
            return self._day("rest_date") > self._limit
        except UserError:  # said beside the day
            return False

    def _show_needed(self) -> None:
        self.show_field("rest_date", visible=self.value("rest") == _OWN_DAY)
        self.show_field("kept_longer_because", visible=self._needs_reason())
