"""The life of one vault, at random, and the model beside it."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from copy import deepcopy
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from subprocess import PIPE, Popen

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import NEVER_BY_ITSELF, Client, Closing, Draft, Goal, Inquiry, InquiryOutcome, Note, Step
from ombud_desktop.rules.retention import add_months
from ombud_desktop.storage.backups.file import read_header
from ombud_desktop.storage.backups.set_aside import expiry_dates
from tests.faults.model import Key, Name, Snapshot, State, Thing, held, name
from tests.storage.cut_off import WITHIN_A_PURGE, CutOff, cut_off_before
from tests.vaults import PASSPHRASE, RECOVERY_KEY, TODAY, create_in, noon, raw_key, vault_in


def ends_before_the_kill(folder: Path, now: datetime, passphrase: str, delay: float) -> bool:
    """A process of its own has opened the vault; it purges and locks, and is killed after so many seconds."""
    command = [sys.executable, "-m", "tests.faults.histories", "--now", now.isoformat(), "--passphrase", passphrase]
    with Popen([*command, str(folder)], stdout=PIPE, text=True, cwd=Path(__file__).parents[2]) as child:
        assert child.stdout
        assert child.stdout.readline() == "ready\n"
        time.sleep(delay)
        child.kill()
        return "done" in child.stdout.read()


class Life:
    """One vault, its copies, and the model beside it."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.random = Random(seed)
        self.folder = folder
        self.now = noon(TODAY)
        self.passphrase = PASSPHRASE
        self.state = State()
        self.destroyed: set[Name] = set()
        """In the vault's whole life: none of it ever comes back."""
        self.hard: set[Name] = set()
        """Of these, what no copy in reach may hold: notes, inquiries, clients, and drafts that died with notes."""
        self.snapshots: dict[datetime, Snapshot] = {}
        self.unfinished: set[datetime] = set()
        """Moments of copies that were cut off: they may lie on the stick without that the vault has heard of it."""
        self.numbers = iter(range(seed % 1000 * 1000, 10**6))
        self.cuts: list[str] = []
        self.place, self.stick = folder / "mappen", folder / "stickan"
        for each in (self.place, self.stick):
            each.mkdir(parents=True)
        self.store = create_in(folder / "ombud")
        for each in (self.place, self.stick):
            self.store.backups.add_place(each)

    # --- Words ---

    def word(self) -> str:
        return f"ord-{next(self.numbers):06}"

    def text(self, word: str) -> str:
        """Seldom so long that it does not fit into one page."""
        return f"{word} " * self.random.choice((1, 1, 20, 20, 90, 1500))

    def some(self, kind: str) -> tuple[int, Thing] | None:
        found = self.state.of(kind)
        return self.random.choice(found) if found else None

    def day(self, first: int, last: int) -> date:
        return self.now.date() + timedelta(days=self.random.randint(first, last))

    def gone(self, things: dict[Key, Thing]) -> None:
        """They were destroyed, and everybody may rely on it."""
        names = {name(key, thing) for key, thing in things.items()}
        self.destroyed |= names
        self.hard |= {each for each in names if each[0] in ("note", "inquiry", "client")}

    # --- What the ombud does ---

    def add_client(self) -> None:
        card = Client(name=self.word(), preferred_place=self.word())
        id = self.store.clients.add(card, self.now.date())
        self.keep(Thing("client", {card.name, card.preferred_place}, version=replace(card, id=id)), id)

    def edit_client(self) -> None:
        if found := self.some("client"):
            thing = found[1]
            assert isinstance(thing.version, Client)
            card = replace(thing.version, name=self.word(), preferred_place=self.word())
            self.store.clients.change(card)
            thing.words, thing.version = {card.name, card.preferred_place}, card

    def remove_client(self) -> None:
        if found := self.some("client"):
            self.store.clients.remove(found[0], self.now.date())
            self.gone(self.state.remove(("client", found[0])))

    def close(self) -> None:
        if (found := self.some("client")) and not found[1].is_closed:
            id, thing = found
            notes_until = self.day(0, 40)
            until = self.random.choice((notes_until, self.day(0, 60), NEVER_BY_ITSELF))
            self.store.clients.close(id, Closing(self.now.date(), "annat", notes_until, until))
            thing.notes_until, thing.last_day, thing.is_closed = notes_until, until, True

    def reopen(self) -> None:
        closed = [(id, thing) for id, thing in self.state.of("client") if thing.is_closed]
        if closed:
            id, thing = self.random.choice(closed)
            if self.random.random() < 0.5:
                self.store.clients.reopen(id)
            else:
                self.store.clients.return_to(id, self.now.date())
            thing.notes_until, thing.last_day, thing.is_closed = date.max, date.max, False

    def add_note(self) -> None:
        if found := self.some("client"):
            for _ in range(self.random.choice((1, 1, 1, 30))):
                word = self.word()
                own_date = self.day(0, 50) if self.random.random() < 0.4 else None
                note = Note(0, found[0], self.text(word), self.now, own_date)
                id = self.store.notes.add(note)
                last_day = own_date or date.max
                self.keep(Thing("note", {word}, found[0], last_day=last_day, version=replace(note, id=id)), id)

    def edit_note(self) -> None:
        if found := self.some("note"):
            _, thing = found
            assert isinstance(thing.version, Note)
            word = self.word()
            own_date = self.random.choice((thing.version.own_date, None, self.day(0, 20)))
            thing.version = replace(thing.version, text=self.text(word), own_date=own_date)
            self.store.notes.change(thing.version)
            thing.words, thing.last_day = {word}, own_date or date.max

    def remove_note(self) -> None:
        if found := self.some("note"):
            self.store.notes.remove(found[0])
            self.gone(self.state.remove(("note", found[0])))

    def undo_removal(self) -> None:
        """The text lived on in memory for some seconds."""
        if found := self.some("note"):
            assert isinstance(found[1].version, Note)
            self.store.notes.remove(found[0])
            self.store.notes.add(found[1].version)

    def keep_draft(self) -> None:
        """What is there already is typed over."""
        word, found = self.word(), self.some("client")
        client = found[0] if found and self.random.random() < 0.8 else 0
        key = f"note-{client}"
        self.store.drafts.keep(Draft(key, {"text": self.text(word)}, client or None), self.now.date())
        earlier = self.state.things.get(("draft", key))
        version = earlier.version if earlier else word
        last_day = add_months(self.now.date(), 3)
        self.state.things["draft", key] = Thing("draft", {word}, client, last_day=last_day, version=version)

    def remove_draft(self) -> None:
        drafts = [key for key in self.state.things if key[0] == "draft"]
        if drafts:
            key = self.random.choice(drafts)
            self.store.drafts.remove(str(key[1]))
            self.gone(self.state.remove(key))

    def plan(self) -> None:
        if found := self.some("client"):
            goal, step = self.word(), self.word()
            goal_id = self.store.plans.add_goal(Goal(client_id=found[0], title=goal))
            step_id = self.store.plans.add_step(Step(goal_id=goal_id, text=step))
            self.keep(Thing("goal", {goal}, found[0]), goal_id)
            self.keep(Thing("step", {step}, found[0], goal_id), step_id)

    def change_plan(self) -> None:
        kind = self.random.choice(("goal", "step"))
        if found := self.some(kind):
            (self.store.plans.remove_goal if kind == "goal" else self.store.plans.remove_step)(found[0])
            self.gone(self.state.remove((kind, found[0])))

    def add_inquiry(self) -> None:
        inquiry = Inquiry(name=self.word(), wish=self.word(), received_on=self.now.date())
        id = self.store.inquiries.add(inquiry)
        self.keep(Thing("inquiry", {inquiry.name, inquiry.wish}, version=replace(inquiry, id=id)), id)

    def decide_inquiry(self) -> None:
        if (found := self.some("inquiry")) and not found[1].is_closed:
            id, thing = found
            if self.random.random() < 0.3:
                card = Client(name=self.word())
                client = self.store.inquiries.accept(id, self.now.date(), card)
                self.keep(Thing("client", {card.name}, version=replace(card, id=client)), client)
                thing.client, thing.is_closed = client, True
                return
            decided_on = self.now.date() - timedelta(days=75)
            self.store.inquiries.decide(id, InquiryOutcome.DECLINED, decided_on, "annat")
            thing.last_day, thing.is_closed = add_months(decided_on, 3), True

    def undo_decision(self) -> None:
        if (found := self.some("inquiry")) and found[1].is_closed:
            id, thing = found
            self.store.inquiries.undo_decision(id)
            client, thing.client = thing.client, 0
            thing.last_day, thing.is_closed = date.max, False
            self.gone(self.state.remove(("client", client)))

    def edit_or_remove_inquiry(self) -> None:
        if found := self.some("inquiry"):
            id, thing = found
            if self.random.random() < 0.5:
                self.store.inquiries.remove(id, self.now.date())
                self.gone(self.state.remove(("inquiry", id)))
                return
            assert isinstance(thing.version, Inquiry)
            changed = replace(thing.version, wish=self.word())
            self.store.inquiries.change(changed)
            thing.words, thing.version = {changed.name, changed.wish}, changed

    def take_the_stick_away_or_bring_it(self) -> None:
        there, away = self.stick, self.folder / "i fickan"
        (there.rename(away) if there.exists() else away.rename(there))

    # --- Days, locks, copies ---

    def lock(self) -> None:
        """As the session does it behind the blank window."""
        self.now += timedelta(minutes=1)
        self._remember_for_a_copy()
        self.store.purge.clean_up()
        self.store.backups.keep_up(self.now)
        self.store.close()

    def unlock(self) -> None:
        """As the session does it, before anything is shown; every date is believed here."""
        self.now += timedelta(minutes=1)
        self.store = vault_in(self.folder / "ombud", self.now).unlock(self.passphrase)
        self.store.calendar.believe(self.now.date())
        self._purged()
        self.store.purge.run(self.now)

    def lock_and_unlock(self) -> None:
        self.lock()
        self.now += timedelta(days=self.random.choice((0, 0, 1, 3, 12, 40)))
        self.unlock()

    def back_up(self) -> None:
        self.now += timedelta(minutes=1)
        self._remember_for_a_copy()
        self.store.backups.make(self.now)

    def remove_all_notes(self) -> None:
        if found := self.some("client"):
            for id, note in self.state.of("note"):
                if note.client == found[0]:
                    self.store.notes.remove(id)
                    self.gone(self.state.remove(("note", id)))

    def restore(self) -> None:
        """From any copy, also one that nobody could look after lately; now and then cut off."""
        self.lock()
        copies = list(self.folder.glob("*/ombud-*.kopia"))
        if copies:
            file = self.random.choice(sorted(copies))
            header = read_header(file)
            snapshot = self.snapshots[header.made_at]
            aside = len(expiry_dates(self.folder / "ombud"))
            vault = vault_in(self.folder / "ombud", self.now)
            with self._perhaps_cut_off("restore", 60):
                self.store = vault.restore(file, snapshot.passphrase, "", lambda step: None)
            with suppress(Exception):
                self.store.close()
            vault.presence()  # carries on what counts already
            if len(expiry_dates(self.folder / "ombud")) > aside:
                self.cuts.append("restored")
                self._is_now(snapshot, header.expires_on)
        self.unlock()

    def change_passphrase(self) -> None:
        new = f"fem nya ord nummer {next(self.numbers)}"
        with self._perhaps_cut_off("change of the passphrase", 16):
            vault_in(self.folder / "ombud", self.now).change_passphrase(self.passphrase, new)
        self._abandon()
        try:
            self.unlock()
        except UserError as error:
            if error.problem is not Problem.WRONG_PASSPHRASE:
                raise
            self.passphrase = new
            self.unlock()

    def change_vault_key(self) -> None:
        vault = vault_in(self.folder / "ombud", self.now)
        with self._perhaps_cut_off("change of the vault key", 42):
            vault.change_vault_key(self.store, self.passphrase, RECOVERY_KEY)
        self._abandon()
        self.unlock()

    def cut_off_at_lock(self) -> None:
        with self._perhaps_cut_off("lock", 45):
            self.lock()
        self._abandon()
        self.unlock()

    def cut_off_at_unlock(self) -> None:
        self.lock()
        self.now += timedelta(days=self.random.choice((1, 5, 20)))
        with self._perhaps_cut_off("unlock", 15):
            self.unlock()
        self._abandon()
        self.unlock()

    def kill(self) -> None:
        """A process of its own unlocks on a later day, purges and locks, and does not come to an end."""
        self.lock()
        self.now += timedelta(days=self.random.choice((1, 5, 20)))
        self._purged()
        self.now += timedelta(minutes=1)
        self._remember_for_a_copy()
        ended = ends_before_the_kill(self.folder / "ombud", self.now, self.passphrase, self.random.random() * 0.03)
        if not ended:
            self.unfinished.update(list(self.snapshots)[-1:])
        self.cuts.append("kill -9 came too late" if ended else "kill -9")
        self.unlock()

    # --- The model ---

    def keep(self, thing: Thing, id: int) -> None:
        self.state.things[thing.kind, id] = thing

    def _purged(self) -> None:
        gone = self.state.purge(self.now.date())
        self.gone(gone)
        with_notes = {name(key, thing) for key, thing in gone.items() if thing.last_day >= self.now.date()}
        self.hard |= {each for each in with_notes if each[0] == "draft"}

    def _remember_for_a_copy(self) -> None:
        made_at = self.now.replace(microsecond=0, tzinfo=None)
        key = raw_key(vault_in(self.folder / "ombud"), self.passphrase)
        self.snapshots[made_at] = Snapshot(deepcopy(self.state), self.passphrase, key)

    def _is_now(self, snapshot: Snapshot, expires_on: date) -> None:
        self.state = held(snapshot, expires_on, without=self.destroyed)
        self.passphrase = snapshot.passphrase

    def _abandon(self) -> None:
        """The process is gone, and its lock on the file with it."""
        with suppress(Exception):
            self.store.close()

    @contextmanager
    def _perhaps_cut_off(self, what: str, steps: int) -> Iterator[None]:
        if self.random.random() < 0.2:
            yield
            return
        try:
            with cut_off_before(self.random.randrange(steps), WITHIN_A_PURGE):
                yield
            self.cuts.append(f"{what}, not cut off")
        except CutOff:
            self.unfinished.update(list(self.snapshots)[-1:])
            self.cuts.append(f"{what}, cut off")
