"""Help that was needed again and again: perhaps there is other support for it, which lasts longer than an ombud."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from ombud_desktop.model import ContactPeriod, Goal, Mapping, Step
from ombud_desktop.rules.text import fold

FEWEST_TIMES, FEWEST_PERIODS = 3, 2
SHORTEST_WORD = 5
"""Shorter words of an area ("och", "LSS") do not tell whom it is about."""

_FITS = (
    (("skuld", "kronofogd", "ekonomi", "inkasso", "bank", "budget"), ("budget", "skuld", "god man", "förvaltare")),
    (("boende", "vräk", "hyr", "bostad"), ("boendestöd", "budget")),
    (("vardag", "hem", "post", "digital", "kommun", "socialtjänst", "bistånd"), ("boendestöd", "kontaktperson")),
    (("försäkringskassa", "ersättning", "arbetsförmedl", "pension", "skatteverk", "beslut"), ("god man", "lss")),
    (("överförmynd", "förvaltare", "god man"), ("god man",)),
    (("psykiatri", "vård", "hälsa", "habilitering", "arbete", "studier"), ("lss", "boendestöd", "förening")),
    (("fritid", "social", "familj", "barn", "relation", "trygg"), ("kontaktperson", "förening")),
)
"""What the help was about, and the kinds of support that may last longer: the beginnings of Swedish words."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """The same help, so many times, in so many contacts; and the words of the ombud's list that may fit."""

    what: str
    times: int
    periods: int
    supports: tuple[str, ...]


@dataclass(slots=True)
class _Help:
    what: str
    times: int = 0
    periods: set[int] = field(default_factory=set)

    def count(self, period: int | None) -> None:
        self.times += 1
        if period is not None:
            self.periods.add(period)


def recurring(
    goals: Iterable[Goal], mappings: Iterable[Mapping], periods: Iterable[ContactPeriod], supports: Sequence[str]
) -> list[Recurring]:
    """What stands in at least three steps or mapped needs, or in at least two contacts; the most frequent first.

    Counted are life areas (an entry of a mapping is one time) and parties (a step is one time, whether they do it, are
    waited for or have decided). A party that an area is named after counts with the area. What no support of the list
    fits is left out: there is nothing to suggest.
    """
    all_periods = list(periods)
    areas: dict[str, _Help] = {}
    for mapping in mappings:
        for entry in mapping.entries:
            areas.setdefault(fold(entry.area), _Help(entry.area)).count(_period_of(mapping.made_on, all_periods))
    parties: dict[str, _Help] = {}
    for step in (step for goal in goals for step in goal.steps):
        period = _period_of(step.done_on, all_periods) if step.done_on else _open_period(all_periods)
        for party in _parties(step):
            area = next((each for words, each in areas.items() if _is_named_after(words, party)), None)
            (area or parties.setdefault(fold(party), _Help(party))).count(period)
    found = [
        Recurring(each.what, each.times, len(each.periods), fitting)
        for each in (*areas.values(), *parties.values())
        if (each.times >= FEWEST_TIMES or len(each.periods) >= FEWEST_PERIODS)
        and (fitting := _fitting(each.what, supports))
    ]
    return sorted(found, key=lambda each: (-each.times, -each.periods))


def _parties(step: Step) -> list[str]:
    """Each of them once, as it was first written."""
    named = (step.party.strip(), step.waiting_for.strip(), step.authority.strip())
    return list({fold(party): party for party in reversed(named) if party}.values())


def _is_named_after(area: str, party: str) -> bool:
    """Psykiatrin and Psykiatri och sjukvård, Kronofogden and Skulder och Kronofogden."""
    words = [word.strip("(),.") for word in area.split()]
    name = fold(party)
    return any(len(word) >= SHORTEST_WORD and (name.startswith(word) or word.startswith(name)) for word in words)


def _period_of(day: date, periods: Iterable[ContactPeriod]) -> int | None:
    for period in periods:
        if period.started_on <= day and (period.ended_on is None or day <= period.ended_on):
            return period.id
    return None


def _open_period(periods: Iterable[ContactPeriod]) -> int | None:
    return next((period.id for period in periods if period.ended_on is None), None)


def _fitting(what: str, supports: Iterable[str]) -> tuple[str, ...]:
    about = fold(what)
    wanted = [stem for abouts, stems in _FITS if any(fold(each) in about for each in abouts) for stem in stems]
    return tuple(each for each in supports if any(fold(stem) in fold(each) for stem in wanted))
