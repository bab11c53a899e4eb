"""A step as it is typed in one line: "Bea ringer hyresvärden fre v48" says who, what, and by when.

`rules/step_reading.py` reads it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ombud_desktop.model import DeadlineKind, Responsible, Step, StepState, When

USUAL_FOLLOW_UP = timedelta(weeks=2)


class Part(StrEnum):
    """What of a line is understood. Who, when and authority are taken out of the text; the others stay in it too."""

    WHO = "who"
    WHEN = "when"
    AUTHORITY = "authority"
    WAITING = "waiting"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class Span:
    """Where in the line, from `start` up to but not including `end`."""

    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class QuickStep:
    """What a line means. Without a `responsible` the ombud is asked."""

    text: str = ""
    responsible: Responsible | None = None
    party: str = ""
    is_guess: bool = False
    """The name was not known: it stands where a name would stand."""
    due: When | None = None
    state: StepState = StepState.TO_DO
    waiting_for: str = ""
    follow_up_on: date | None = None
    """With WAITING; None when no day was said."""
    deadline: DeadlineKind | None = None
    authority: str = ""
    is_past: bool = False
    """The day or week that was said is over."""
    spans: tuple[Span, ...] = ()


def as_line(step: QuickStep) -> str:
    """A line that means the same step on every day: "klienten: Ringer hyresvärden · 2026-11-27"."""
    who = {
        None: "",
        Responsible.CLIENT: "klienten:",
        Responsible.OMBUD: "ombudet:",
        Responsible.BOTH: "vi:",
        Responsible.PARTY: f"@{step.party}:",
    }[step.responsible]
    when = step.due or (When(step.follow_up_on) if step.follow_up_on else None)
    written = ""
    if when is not None:
        year, week, _ = when.day.isocalendar()
        written = f"v{week} {year}" if when.whole_week else when.day.isoformat()
    if step.deadline is not None:
        written = f"senast {written} {step.authority}".strip()
    what = " · ".join(part for part in (step.text, written) if part)
    return f"{who} {what}".strip()


def as_step(parsed: QuickStep, responsible: Responsible, today: date) -> Step:
    """The step that a line describes. What is waited for without a day is followed up in the usual time."""
    waits = parsed.state is StepState.WAITING
    return Step(
        text=parsed.text,
        responsible=responsible,
        party=parsed.party,
        due=parsed.due,
        state=parsed.state,
        waiting_for=parsed.waiting_for,
        follow_up_on=(parsed.follow_up_on or today + USUAL_FOLLOW_UP) if waits else None,
        deadline=parsed.deadline,
        authority=parsed.authority,
    )
