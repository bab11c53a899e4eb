"""A client's plan."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Responsible(StrEnum):
    """Who does a step."""

    CLIENT = "client"
    OMBUD = "ombud"
    BOTH = "both"
    PARTY = "party"


class StepState(StrEnum):
    TO_DO = "to_do"
    WAITING = "waiting"
    DONE = "done"
    DROPPED = "dropped"


OPEN_STATES = (StepState.TO_DO, StepState.WAITING)


class StepOutcome(StrEnum):
    """What happens, at closing, to a step that is still open."""

    TAKEN_OVER = "taken_over"
    DONE = "done"
    DROPPED = "dropped"


class DeadlineKind(StrEnum):
    """What a decision wants by a certain day."""

    APPEAL = "appeal"
    REPLY = "reply"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class When:
    """A day, or a whole ISO week (then `day` is its Monday)."""

    day: date
    whole_week: bool = False

    @property
    def last_day(self) -> date:
        """The last day that is still in time."""
        return self.day + timedelta(days=6) if self.whole_week else self.day


@dataclass(frozen=True, slots=True)
class Step:
    id: int = 0
    goal_id: int = 0
    text: str = ""
    responsible: Responsible = Responsible.CLIENT
    party: str = ""
    """Who does it, when `responsible` is PARTY: an authority, a relative."""
    due: When | None = None
    state: StepState = StepState.TO_DO
    waiting_for: str = ""
    follow_up_on: date | None = None
    done_on: date | None = None
    outcome: StepOutcome | None = None
    """Decided at closing; the state stays as it was, so that a closing can be undone."""
    taken_over_by: str = ""
    position: int = 0
    deadline: DeadlineKind | None = None
    """What a decision wants by `due`; None for a step of one's own."""
    authority: str = ""
    """Whose decision it was, with `deadline`."""

    @property
    def decided_state(self) -> StepState:
        """As it is when the closing holds that was decided last: done and dropped there is done and dropped."""
        return _DECIDED.get(self.outcome, self.state) if self.outcome else self.state


_DECIDED = {StepOutcome.DONE: StepState.DONE, StepOutcome.DROPPED: StepState.DROPPED}


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal in the client's own words, with its steps in order."""

    id: int = 0
    client_id: int = 0
    title: str = ""
    own_words: str = ""
    position: int = 0
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class StepOfClient:
    """A step as *Idag* shows it: with the person it belongs to."""

    step: Step
    client_id: int
    client_name: str
