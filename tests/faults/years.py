"""Random years of the work, and the report at their end: held against one that is reckoned from all that happened.

    python -m tests.faults.years [--times 300] [--seed 1]

`lost` are numbers that the report has too few of, `left` those it has too many of.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from copy import deepcopy
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TypeVar

from ombud_desktop.model import (
    NEVER_BY_ITSELF,
    Client,
    Closing,
    Contact,
    Inquiry,
    InquiryOutcome,
    MadeBy,
    Mapping,
    MappingEntry,
    Meeting,
    MeetingKind,
    MeetingState,
    Sex,
)
from ombud_desktop.storage.backups.file import read_header
from ombud_desktop.storage.backups.set_aside import expiry_dates
from tests.faults.life import ends_before_the_kill
from tests.faults.reckoning import LISTED, Asked, Met, Person, Word, World, last_day_to_return
from tests.faults.table import Result, print_table
from tests.storage.cut_off import WITHIN_A_PURGE, CutOff, cut_off_before
from tests.vaults import PASSPHRASE, TODAY, create_in, noon, vault_in

Thing = TypeVar("Thing", Word, Met)
ACTS = 80
TIMES = 300


class Years:
    def __init__(self, folder: Path, seed: int) -> None:
        self.random, self.folder, self.now = Random(seed), folder, noon(TODAY)
        self.world = World()
        self.snapshots: dict[datetime, World] = {}
        self.by_hand: set[int] = set()
        """Destroyed, and still to be undone as far as the app knows; it counts as destroyed on the day that is over."""
        self.remembered: dict[int, date] = {}
        self.place = folder / "mappen"
        self.place.mkdir()
        self.said: Counter[str] = Counter()
        self.store = create_in(folder / "ombud")
        self.store.backups.add_place(self.place)

    @property
    def today(self) -> date:
        return self.now.date()

    def some_person(self, *, is_open: bool) -> tuple[int, Person] | None:
        persons = self.world.persons.items()
        found = [(id, each) for id, each in persons if each.destroyed_on is None and each.is_open is is_open]
        return self.random.choice(found) if found else None

    def some_inquiry(self, *, is_decided: bool) -> tuple[int, Asked] | None:
        asked = self.world.asked.items()
        found = [
            (id, each)
            for id, each in asked
            if each.destroyed_on is None and not each.person and (each.outcome is not None) is is_decided
        ]
        return self.random.choice(found) if found else None

    def ask(self) -> None:
        asked = Asked(self.today - timedelta(days=self.random.choice((0, 0, 3, 30))), self.random.choice(list(MadeBy)))
        id = self.store.inquiries.add(Inquiry(name="Bea", received_on=asked.received_on, made_by=asked.made_by))
        self.world.asked[id] = asked

    def decide(self) -> None:
        if not (found := self.some_inquiry(is_decided=False)):
            return
        id, asked = found
        if self.random.random() < 0.4:
            asked.outcome, asked.decided_on = InquiryOutcome.ACCEPTED, self.today
            card = self.card()
            asked.person = self.store.inquiries.accept(id, self.today, card)
            self.world.persons[asked.person] = Person(card, [(self.today, None, "")])
        else:
            outcomes = [each for each in InquiryOutcome if each is not InquiryOutcome.ACCEPTED]
            asked.outcome, asked.reason = self.random.choice(outcomes), self.random.choice(("annat", "ville inte"))
            asked.decided_on = self.today
            self.store.inquiries.decide(id, asked.outcome, self.today, asked.reason)
            asked.last_day = last_day_to_return(self.today, self.world.settings.months)

    def decide_and_undo(self) -> None:
        if found := self.some_inquiry(is_decided=False):
            if self.random.random() < 0.5:
                self.store.inquiries.accept(found[0], self.today, self.card())
            else:
                self.store.inquiries.decide(found[0], InquiryOutcome.WITHDRAWN, self.today)
            self.store.inquiries.undo_decision(found[0])

    def undo_decision(self) -> None:
        if found := self.some_inquiry(is_decided=True):
            self.store.inquiries.undo_decision(found[0])
            found[1].outcome, found[1].reason, found[1].decided_on, found[1].last_day = None, "", None, date.max

    def remove_inquiry(self) -> None:
        if found := self.some_inquiry(is_decided=self.random.random() < 0.5):
            self.store.inquiries.remove(found[0], self.today)
            self.world.destroy(found[0], self.today)
            self.by_hand.add(found[0])

    def card(self) -> Client:
        return Client(
            name="Ada",
            year_of_birth=self.random.choice((None, 1940, 1961, 1977, 1998, 2009)),
            sex=self.random.choice((None, *Sex)),
            minor_children=self.random.choice((None, True, False)),
        )

    def begin(self) -> None:
        card, started_on = self.card(), self.today - timedelta(days=self.random.choice((0, 0, 10, 50)))
        self.world.persons[self.store.clients.add(card, started_on)] = Person(card, [(started_on, None, "")])

    def edit(self) -> None:
        if found := self.some_person(is_open=self.random.random() < 0.5):
            found[1].card = card = self.card()
            self.store.clients.change(Client(**{**{n: getattr(card, n) for n in card.__slots__}, "id": found[0]}))

    def close(self) -> None:
        if found := self.some_person(is_open=True):
            id, person = found
            start = person.periods[-1][0]
            last_day = max(start, self.today - timedelta(days=self.random.choice((0, 0, 7))))
            reason = self.random.choice(("annat", "flyttat"))
            until = self.random.choice(
                (
                    last_day_to_return(last_day, self.world.settings.months),
                    self.today + timedelta(days=self.random.randint(0, 300)),
                    NEVER_BY_ITSELF,
                )
            )
            self.store.clients.close(id, Closing(last_day, reason, until, until))
            person.periods[-1], person.last_day = (start, last_day, reason), until

    def reopen(self) -> None:
        if found := self.some_person(is_open=False):
            self.store.clients.reopen(found[0])
            found[1].periods[-1], found[1].last_day = (found[1].periods[-1][0], None, ""), date.max

    def come_back(self) -> None:
        found = self.some_person(is_open=False)
        if found and (found[1].periods[-1][1] or self.today) < self.today:
            self.store.clients.return_to(found[0], self.today)
            found[1].periods.append((self.today, None, ""))
            found[1].last_day = date.max

    def remove(self) -> None:
        if found := self.some_person(is_open=self.random.random() < 0.5):
            self.store.clients.remove(found[0], self.today)
            self.world.destroy(found[0], self.today)
            theirs: dict[int, Asked | Word | Met] = {**self.world.asked, **self.world.words, **self.world.met}
            self.by_hand |= {found[0], *(id for id, each in theirs.items() if each.person == found[0])}

    # --- What is theirs ---

    def note_a_word(self) -> None:
        """Of the list or not: a life area of a mapping, or the kind of a contact of their own."""
        if found := self.some_person(is_open=True):
            label = self.random.choice(list(LISTED))
            word = self.random.choice((*LISTED[label], "hos farmor"))
            if label == "help_area":
                mapping = self.store.mappings.begin(Mapping(client_id=found[0], made_on=self.today))
                id = self.store.mappings.add_entry(MappingEntry(mapping_id=mapping, area=word, client_view="oro"))
            else:
                id = self.store.contacts.add(Contact(client_id=found[0], kind=word, name="Sanna"))
            self.world.words[id] = Word(found[0], label, word)

    def take_a_word_back(self) -> None:
        if theirs := self._still_theirs(self.world.words):
            id, word = self.random.choice(theirs)
            (self.store.mappings.remove_entry if word.label == "help_area" else self.store.contacts.remove)(id)
            self.world.destroy(id, self.today)
            self.by_hand.add(id)

    def meet(self) -> None:
        if found := self.some_person(is_open=True):
            kind, minutes = self.random.choice(list(MeetingKind)), self.random.choice((15, 60, 90))
            starts_at = datetime.combine(self.today - timedelta(days=self.random.choice((0, 1, 30))), time(10))
            meeting = Meeting(client_id=found[0], kind=kind, starts_at=starts_at, minutes=minutes)
            self.world.met[self.store.meetings.add(meeting)] = Met(found[0], starts_at.date(), kind, minutes)

    def hold_or_cancel(self) -> None:
        if theirs := self._still_theirs(self.world.met):
            id, met = self.random.choice(theirs)
            state = self.random.choice((MeetingState.HELD, MeetingState.HELD, *MeetingState))
            meeting = self.store.meetings.get(id)
            assert meeting is not None
            self.store.meetings.change(replace(meeting, state=state))
            met.is_held = state is MeetingState.HELD

    def remove_meeting(self) -> None:
        """One that was held stays counted; now and then it is put back."""
        if theirs := self._still_theirs(self.world.met):
            id, _ = self.random.choice(theirs)
            meeting = self.store.meetings.get(id)
            assert meeting is not None
            self.store.meetings.remove(id)
            if self.random.random() < 0.5:
                self.store.meetings.add(meeting)
                return
            self.world.destroy(id, self.today)
            self.by_hand.add(id)

    def _still_theirs(self, things: dict[int, Thing]) -> list[tuple[int, Thing]]:
        persons = self.world.persons
        return [
            (id, each)
            for id, each in things.items()
            if not each.is_removed and persons[each.person].destroyed_on is None
        ]

    def change_settings(self) -> None:
        settings = self.world.settings
        settings.months = self.random.choice((1, 3, 3, 12))
        settings.brackets = self.random.choice(([18, 30, 50, 65], [20, 40], [18, 25, 65]))
        self.store.set_retention_months(settings.months)
        self.store.counters.set_age_brackets(settings.brackets)

    # --- Days, purges, copies ---

    def unlock(self) -> None:
        self.now += timedelta(minutes=1)
        self.store = vault_in(self.folder / "ombud", self.now).unlock(PASSPHRASE)
        self.store.calendar.believe(self.today)
        self._purged()
        self.store.purge.run(self.now)

    def lock(self) -> None:
        self.now += timedelta(minutes=1)
        self._settled()
        self.snapshots[self.now.replace(tzinfo=None)] = deepcopy(self.world)
        self.store.purge.clean_up()
        self.store.backups.keep_up(self.now)
        self.store.close()

    def lock_and_unlock(self) -> None:
        """Cut off now and then."""
        with self._perhaps_cut_off("lock", 45):
            self.lock()
        self._abandon()
        self.now += timedelta(days=self.random.choice((0, 1, 5, 20, 45, 100)))
        with self._perhaps_cut_off("unlock", 15):
            self.unlock()
        self._abandon()
        self.unlock()

    def kill(self) -> None:
        """A process of its own unlocks on a later day, purges and locks, and does not come to an end."""
        self.lock()
        self.now += timedelta(days=self.random.choice((1, 20, 100)), minutes=1)
        self._purged()
        self.snapshots[self.now.replace(tzinfo=None)] = deepcopy(self.world)
        ended = ends_before_the_kill(self.folder / "ombud", self.now, PASSPHRASE, self.random.random() * 0.03)
        self.said["kill -9 came too late" if ended else "kill -9"] += 1
        self.unlock()

    def restore(self) -> None:
        self.lock()
        copies = sorted(self.place.glob("ombud-*.kopia"))
        if copies:
            header = read_header(self.random.choice(copies))
            vault = vault_in(self.folder / "ombud", self.now)
            aside = len(expiry_dates(vault.folder))
            file = next(path for path in copies if read_header(path) == header)
            with self._perhaps_cut_off("restore", 60):
                self.store = vault.restore(file, PASSPHRASE, "", lambda step: None)
            self._abandon()
            vault.presence()  # carries on what counts already
            if len(expiry_dates(vault.folder)) > aside:
                self.said["restored"] += 1
                self.world = deepcopy(self.snapshots[header.made_at])
                persons = self.world.persons
                self.world.purge(header.expires_on)
                persons_first = sorted(self.remembered.items(), key=lambda each: (each[1], each[0] not in persons))
                for id, day in persons_first:
                    self.world.destroy(id, day)
        self.unlock()

    def _purged(self) -> None:
        self._settled()
        self.remembered |= dict.fromkeys(self.world.purge(self.today), self.today)

    def _settled(self) -> None:
        """The time to undo it is over; from this day on it counts as destroyed where an older copy is restored."""
        self.remembered |= dict.fromkeys(self.by_hand, self.today)
        self.by_hand.clear()

    def _abandon(self) -> None:
        """The process is gone, and its lock on the file with it."""
        with suppress(Exception):
            self.store.close()

    @contextmanager
    def _perhaps_cut_off(self, what: str, steps: int) -> Iterator[None]:
        if self.random.random() < 0.7:
            yield
            return
        with suppress(CutOff), cut_off_before(self.random.randrange(steps), WITHIN_A_PURGE):
            yield
            return
        self.said[f"{what}, cut off"] += 1


WEIGHTS = {
    Years.ask: 3,
    Years.decide: 4,
    Years.decide_and_undo: 1,
    Years.undo_decision: 1,
    Years.remove_inquiry: 1,
    Years.begin: 3,
    Years.edit: 2,
    Years.close: 5,
    Years.reopen: 1,
    Years.come_back: 3,
    Years.remove: 1,
    Years.note_a_word: 3,
    Years.take_a_word_back: 1,
    Years.meet: 4,
    Years.hold_or_cancel: 4,
    Years.remove_meeting: 1,
    Years.change_settings: 0.5,
    Years.lock_and_unlock: 8,
    Years.kill: 0.2,
    Years.restore: 1,
}


def campaign(times: int, seed: int) -> Iterator[Result]:
    """So many times some years, each in a fresh folder."""
    result = Result("random years and their report")
    for number in range(times):
        with TemporaryDirectory() as name:
            _live_and_count(Path(name), seed * 100_000 + number, result)
    yield result


def _live_and_count(folder: Path, seed: int, result: Result) -> None:
    years = Years(folder, seed)
    acts = list(WEIGHTS)
    for act in years.random.choices(acts, [WEIGHTS[act] for act in acts], k=ACTS):
        act(years)
    years.lock()
    years.now += timedelta(days=400)
    years.unlock()
    found = Counter(
        {(each.year, each.label.value, each.value): n for each, n in years.store.counters.report(years.today).items()}
    )
    years.store.close()
    expected = years.world.report(years.today)
    result.tries += 1
    result.said.update(years.said)
    result.said["numbers compared"] += len(expected)
    lost, left = expected - found, found - expected
    result.lost += lost.total()
    result.left += left.total()
    if lost or left:
        result.said[f"seed {seed}: lost {dict(lost)}, left {dict(left)}"] += 1


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--times", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sys.exit(not print_table(campaign(options.times, options.seed)))


if __name__ == "__main__":
    main()
