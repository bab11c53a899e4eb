"""A cheap model of a vault, a computer's clock that goes wrong, and an ombud who types the true date when asked."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from ombud_desktop.rules.clock_guard import AtStake, Doubt, day_to_believe, doubt_about

RELEASED_ON = date(2026, 11, 21)
FIRMWARE_DAY = date(2020, 1, 1)
"""Where a clock begins again whose battery is dead."""
DAY = timedelta(days=1)


@dataclass
class Contents:
    """Last days; None for what has none yet."""

    notes: list[date | None] = field(default_factory=list)
    clients: list[date | None] = field(default_factory=list)
    latest_day: date = RELEASED_ON

    def copy(self) -> "Contents":
        return Contents(list(self.notes), list(self.clients), self.latest_day)

    def at_stake(self, day: date) -> AtStake:
        notes, clients = _due(self.notes, day), _due(self.clients, day)
        return AtStake(len(notes), len(clients), all_notes=len(self.notes))

    def doubt_about(self, day: date) -> Doubt | None:
        return doubt_about(day, self.latest_day, RELEASED_ON, self.at_stake(day))

    def purge(self, day: date) -> list[date]:
        """The last days of what was destroyed."""
        destroyed = _due(self.notes, day) + _due(self.clients, day)
        self.notes = [each for each in self.notes if each is None or each >= day]
        self.clients = [each for each in self.clients if each is None or each >= day]
        return destroyed


def _due(last_days: list[date | None], day: date) -> list[date]:
    return [each for each in last_days if each is not None and each < day]


@dataclass(frozen=True)
class Unlock:
    """What came of one unlock, or of one midnight. `early` and `late` in days, 0 if nothing was."""

    truth: date
    computer_says: date
    believed: date
    absence: int
    asked: Doubt | None
    early: int
    late: int


class World:
    """Time in hours, at a place; the computer believes in a place and is wrong by some days besides."""

    def __init__(self, random: Random, *, guarded: bool = True) -> None:
        self.random = random
        self.guarded = guarded
        self.moment = datetime(2026, 11, 21, 8)  # noqa: DTZ001 - of no place: each is so many hours ahead of it
        self.hours_ahead = 1
        self.computer_hours_ahead = 1
        self.error = timedelta()
        self.battery_is_dead = False
        self.correction = timedelta()
        self.vault = Contents()
        self.backups: list[Contents] = []
        self.unlocks: list[Unlock] = []

    @property
    def truth(self) -> date:
        return (self.moment + timedelta(hours=self.hours_ahead)).date()

    @property
    def computer_says(self) -> date:
        return (self.moment + timedelta(hours=self.computer_hours_ahead) + self.error).date()

    def pass_time(self, *, days: int = 0, hours: int = 0) -> None:
        self.moment += timedelta(days=days, hours=hours)

    def start_program(self) -> None:
        """What was typed is forgotten; a computer without a battery begins at its first day again."""
        self.correction = timedelta()
        if self.battery_is_dead:
            self.error = FIRMWARE_DAY - self.truth

    def unlock(self) -> Unlock:
        """As the session does it; then the ombud works a little, and a backup may be made at the lock."""
        absence = (self.truth - self.vault.latest_day).days
        computer_says = self.computer_says
        believed: date | Doubt = computer_says
        if self.guarded:
            corrected = computer_says + self.correction
            believed = day_to_believe(computer_says, corrected, self.vault.latest_day, self.vault.doubt_about)
        asked = believed if isinstance(believed, Doubt) else None
        day = self.truth if isinstance(believed, Doubt) else believed
        self.correction = day - computer_says
        self.vault.latest_day = day
        early = max(((last_day + DAY - self.truth).days for last_day in self.vault.purge(day)), default=0)
        shown = _due(self.vault.notes, self.truth) + _due(self.vault.clients, self.truth)
        late = max(((self.truth - last_day).days for last_day in shown), default=0)
        result = Unlock(self.truth, computer_says, day, absence, asked, max(early, 0), late)
        self.unlocks.append(result)
        self.work(day)
        return result

    def restore(self, *, on_a_new_computer: bool) -> None:
        """From the newest backup. It is told what the vault that was here knew; a new computer knows nothing."""
        if self.backups:
            latest_day = self.backups[-1].latest_day
            if not on_a_new_computer:
                latest_day = max(latest_day, self.vault.latest_day)
            self.vault = self.backups[-1].copy()
            self.vault.latest_day = latest_day

    def work(self, today: date) -> None:
        """What is written gets its last day from the day that is believed; and contacts end."""
        random = self.random
        for _ in range(random.randint(0, 4)):
            self.vault.notes.append(today + random.choice((0, 1, 3, 9, 10, 11, 30, 90, 200, 700)) * DAY)
        self.vault.notes.extend([None] * random.randint(0, 3))
        self.vault.clients.extend([None] * random.randint(0, 1))
        if random.random() < 0.2:
            ended = today + random.choice((28, 90, 180)) * DAY
            for last_days, part in ((self.vault.clients, 0.5), (self.vault.notes, 0.3)):
                last_days[:] = [ended if each is None and random.random() < part else each for each in last_days]
        if random.random() < 0.3:
            self.backups.append(self.vault.copy())


def live(world: World) -> list[Unlock]:
    """One history: right times and wrong ones in turns."""
    for _ in range(world.random.randint(4, 8)):
        _right_time(world)
        _wrong_time(world)
    _right_time(world)
    return world.unlocks


def _right_time(world: World) -> None:
    """The clock is right, and seen to be: that same day, or by a program started anew. Then one may travel with it."""
    random = world.random
    if random.random() < 0.5:
        _go_away(world, longest=random.choice((1, 9, 40)))
        world.start_program()
    world.error = timedelta()
    world.battery_is_dead = False
    world.computer_hours_ahead = world.hours_ahead
    world.unlock()
    for _ in range(random.randint(0, 6)):
        _go_away(world, longest=random.choice((1, 4, 12, 40, 250)))
        if random.random() < 0.1:
            world.hours_ahead = world.computer_hours_ahead = random.choice((-8, 1, 2, 9))
        if random.random() < 0.1:
            world.restore(on_a_new_computer=random.random() < 0.5)
        world.unlock()
    world.backups = world.backups[-3:]


def _wrong_time(world: World) -> None:
    """The clock leaps away from the truth once, and stays as wrong as it is."""
    random = world.random
    right_backups = list(world.backups)
    longest = random.choice((1, 3, 9, 40, 250))
    _go_away(world, longest=longest)
    kind = random.choice(("ahead", "ahead", "far ahead", "behind", "battery", "zone", "summer time"))
    if kind == "ahead":
        world.error = random.randint(1, 40) * DAY
    elif kind == "far ahead":
        world.error = random.choice((60, 180, 365, 3 * 365, 9 * 365)) * DAY
    elif kind == "behind":
        world.error = -random.choice((2, 3, 7, 12, 31, 90, 365, 1500)) * DAY
    elif kind == "battery":
        world.battery_is_dead = True
    elif kind == "zone":
        world.computer_hours_ahead = random.choice((-8, 9))
    else:
        world.computer_hours_ahead = world.hours_ahead - 1
    world.start_program()
    world.unlock()
    for _ in range(random.randint(0, 5)):
        _go_away(world, longest=longest)
        if random.random() < 0.4:
            world.start_program()
        world.unlock()
    world.backups = right_backups  # one made under a wrong clock is never put back under another wrong one


def _go_away(world: World, *, longest: int) -> None:
    """For some hours, for a night, or for up to so many days."""
    days = world.random.choice((0, 0, 1, world.random.randint(0, longest)))
    world.pass_time(days=days, hours=world.random.randint(0, 20))
