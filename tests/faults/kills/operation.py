"""What a campaign needs to know of one operation of the vault, and the vault opened and locked as the app does it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Draft
from ombud_desktop.storage.presence import Presence
from ombud_desktop.storage.store import Store
from tests.vaults import NOW, PASSPHRASE, vault_in

LATER = NOW + timedelta(minutes=20)
"""When the ombud opens the vault again. Not the same minute: what was being made then would else be made again under
the same name."""


@dataclass(frozen=True, slots=True)
class Place:
    """All that an operation may touch."""

    root: Path

    @property
    def data(self) -> Path:
        """The vault's own folder."""
        return self.root / "ombud"

    @property
    def stick(self) -> Path:
        """Where it is backed up to."""
        return self.root / "stickan"

    @property
    def elsewhere(self) -> Path:
        """Where a copy was put once."""
        return self.root / "mappen"

    def copies(self) -> list[Path]:
        """The finished backups, wherever they lie, the oldest first."""
        return sorted(self.root.rglob("ombud-*.kopia"), key=lambda path: path.name)

    def set_aside(self) -> list[Path]:
        return sorted(self.data.glob("undanlagt-*"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is right after a kill, found out by opening the vault."""

    words: set[str]
    """Those that stand in the vault."""
    lost: int = 0
    """Acknowledged changes that are not there."""
    left: int = 0
    copies: set[str] = field(default_factory=set)
    """The words that stand in each backup."""
    aside: set[str] = field(default_factory=set)
    """Those in a vault that was set aside."""
    passphrase: str = PASSPHRASE
    moment: str = ""
    """How far the operation had come, where that can be told."""


@dataclass(frozen=True, slots=True)
class Operation:
    name: str
    prepare: Callable[[Place], None]
    """Once: what each kill begins with."""
    work: Callable[[Place], Iterator[None]]
    """In the child, see there; over and over where once would be short."""
    judge: Callable[[Place, int], Verdict]
    """After a kill: given how much was acknowledged. Whatever problem it meets counts as a vault lost."""
    share: int = 1
    """So many times as many kills as the others."""


@contextmanager
def reopened(place: Place, passphrase: str = PASSPHRASE) -> Iterator[Store]:
    """As the app opens it the next time, and as it locks it. Raises the problem that the ombud would be told."""
    vault = vault_in(place.data, LATER)
    if vault.presence() is not Presence.VAULT:
        raise UserError(Problem.VAULT_MISSING)
    store = vault.unlock(passphrase)
    try:
        if not store._database.is_sound():
            raise UserError(Problem.VAULT_DAMAGED)
        store.purge.run(LATER)
        yield store
        store.purge.clean_up()
        outcomes = store.backups.keep_up(LATER)
        for problem in (*(each.problem for each in outcomes), *(each.problem for each in store.backups.places())):
            if problem:
                raise UserError(problem)
        # The window writes this at every lock. Here it comes last: what it does to the file must hide nothing.
        store.drafts.keep(Draft("place", {"place": "{}"}), LATER.date())
    finally:
        store.close()


def client_named(store: Store, name: str) -> int:
    return next(client.id for client in store.clients.all() if client.name == name)
