"""The model of the clock guard beside the real session on a real vault: the same questions, the same notes left."""

import gc
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from ombud_desktop.model import Client
from ombud_desktop.session import DateQuestion, Session, SessionState
from tests.clock import MovableClock
from tests.rules.clock_histories import DAY, World, live
from tests.vaults import CHEAP, PASSPHRASE, RECOVERY_KEY, TODAY, add_notes, vault_in


@pytest.fixture(autouse=True)
def _collector_as_in_the_app() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


class RealWorld(World):
    """Whatever the model does is done in the program too, and must come to the same."""

    def __init__(self, random: Random, folder: Path, qtbot: QtBot) -> None:
        super().__init__(random)
        self._qtbot = qtbot
        self._clock = MovableClock()
        self._vault = vault_in(folder)
        self._session = Session(self._vault.folder, self._clock, CHEAP)
        self._questions: list[DateQuestion] = []
        store = self._vault.create(PASSPHRASE, RECOVERY_KEY, TODAY)
        self._ada = store.clients.add(Client(name="Ada"), TODAY)
        store.close()
        self._listen()

    def start_program(self) -> None:
        super().start_program()
        self.end()
        self._session = Session(self._vault.folder, self._clock, CHEAP)
        self._listen()

    def restore(self, *, on_a_new_computer: bool) -> None:
        """The model alone knows how."""

    def end(self) -> None:
        self._session.wait_until_closed()
        self._session.deleteLater()

    def _listen(self) -> None:
        self._session.date_wanted.connect(self._questions.append)

    def work(self, today: date) -> None:
        expected = self.unlocks[-1]
        self._clock.set_day(expected.computer_says)
        self._questions.clear()
        self._session.unlock(PASSPHRASE)
        self._wait_for(SessionState.ASKING, SessionState.OPEN)
        assert [question.doubt for question in self._questions] == ([expected.asked] if expected.asked else [])
        if self._questions:
            self._session.confirm_today(expected.truth)
            self._wait_for(SessionState.OPEN)
        store = self._session.store
        left = [note.own_date for note in store.notes.for_client(self._ada)]
        assert sorted(map(str, left)) == sorted(map(str, self.vault.notes))
        assert store.calendar.latest_day() == self.vault.latest_day == self._session.today()
        for days in (None, *self.random.choices((0, 1, 3, 9, 10, 11, 30, 200), k=3)):
            last_day = None if days is None else today + days * DAY
            self.vault.notes.append(last_day)
            add_notes(store, self._ada, ["ring hyresvärden"], last_day)
        self._session.lock()
        self._session._worker._thread.submit(lambda: None).result()

    def _wait_for(self, *states: SessionState) -> None:
        self._qtbot.waitUntil(lambda: self._session.state in states)


@pytest.mark.parametrize("seed", range(3))
def test_the_program_does_what_the_model_does(seed: int, tmp_path: Path, qtbot: QtBot) -> None:
    world = RealWorld(Random(seed), tmp_path / "ombud", qtbot)
    unlocks = live(world)
    world.end()
    assert {bool(unlock.asked) for unlock in unlocks} == {True, False}
