"""A plan from one of the ombud's own templates: a goal on the first line, and on each further line a step."""

from datetime import date

from ombud_desktop.model import Goal, Responsible, Step
from ombud_desktop.rules.people import People
from ombud_desktop.rules.quick_step import as_step
from ombud_desktop.rules.step_reading import parse_quick_step


def goal_of(content: str, today: date, people: People) -> Goal:
    """Days such as "om 2 veckor" count from `today`. A step for which nobody is named is for both."""
    title, *lines = [line.strip() for line in content.splitlines() if line.strip()] or [""]
    return Goal(title=title, steps=tuple(step for line in lines if (step := _step(line, today, people)) is not None))


def _step(line: str, today: date, people: People) -> Step | None:
    parsed = parse_quick_step(line, today, people)
    return as_step(parsed, parsed.responsible or Responsible.BOTH, today) if parsed.text else None
