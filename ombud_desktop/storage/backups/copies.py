"""Where the vault is backed up to, which copies lie there, and how long: at most three generations, for 30 days.

A copy is looked after as long as its folder can be reached: what has been destroyed in the vault is taken out of it,
and it is removed when its time is over. That happens only from the open, sound vault that it is a copy of, and only
with a newer copy beside it that has been read and found whole.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import BackupCopy, BackupOutcome, BackupPlace, Topic
from ombud_desktop.storage import key_slots
from ombud_desktop.storage.backups.copying import Workshop, copied, renewed
from ombud_desktop.storage.backups.file import (
    SUFFIX,
    Header,
    Prepared,
    check_content,
    file_name,
    read_header,
    read_slots,
    remove_unfinished,
    write,
)
from ombud_desktop.storage.backups.keys import load_backup_key
from ombud_desktop.storage.backups.set_aside import expiry_dates, remove, remove_expired
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.destroyed import remembered, settle
from ombud_desktop.storage.files import can_be_reached, make_private_folder, place_problems_named
from ombud_desktop.storage.values import moment_text

GENERATIONS = 3
"""Of as many days; of one day only the last is kept."""
OWN_FOLDER = "kopior"
"""In the vault's folder: what a migration or a new vault key may need to go back to."""
BETWEEN_COPIES = timedelta(hours=4)
"""A vault that locks itself every few minutes is not copied every few minutes."""


class Backups:
    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder

    def places(self) -> list[BackupPlace]:
        rows = self._database.rows("SELECT folder, problem FROM backup_place ORDER BY rowid")
        return [BackupPlace(Path(folder), Problem(problem) if problem else None) for folder, problem in rows]

    def copies(self) -> list[BackupCopy]:
        """All that are known, also where they cannot be reached now; the newest first."""
        return [
            BackupCopy(
                Path(folder), file, datetime.fromisoformat(at), date.fromisoformat(on), date.fromisoformat(until)
            )
            for folder, file, at, on, until in self._database.rows(
                "SELECT folder, file, made_at, expires_on, outlives FROM backup ORDER BY made_at DESC, folder"
            )
        ]

    def last(self, today: date) -> BackupCopy | None:
        """The newest that lies outside the vault's own folder: one in there dies with the vault's disk.

        Nor does one count that a clock set wrong has dated to a day to come: it would pass for new until then.
        """
        copies = (copy for copy in self.copies() if copy.made_at.date() <= today and not self.is_own(copy))
        return next(copies, None)

    def is_own(self, copy: BackupCopy) -> bool:
        """Whether it lies in the vault's own folder."""
        return copy.folder == self._folder / OWN_FOLDER

    def set_aside(self) -> dict[Path, date]:
        """Vaults that a restore has set aside, and the last day on which each may exist."""
        return expiry_dates(self._folder)

    def remove_set_aside(self, aside: Path) -> None:
        """Before its time, because the ombud wants it so."""
        if aside in self.set_aside():
            remove(aside)

    def add_place(self, folder: Path) -> None:
        """Raises PLACE_IS_THE_VAULT, PLACE_UNREACHABLE or PLACE_READ_ONLY."""
        if folder.absolute().is_relative_to(self._folder.absolute()):
            raise UserError(Problem.PLACE_IS_THE_VAULT)
        trial = folder / f"ombud-prov{SUFFIX}.ny"
        with place_problems_named():
            trial.touch()
            trial.unlink()
        with self._database.transaction(Topic.BACKUPS) as connection:
            connection.execute("INSERT OR IGNORE INTO backup_place (folder) VALUES (?)", (str(folder.absolute()),))

    def remove_place(self, folder: Path) -> None:
        """Nothing is copied there any more. The copies that lie there stay known until they are gone."""
        with self._database.transaction(Topic.BACKUPS) as connection:
            connection.execute("DELETE FROM backup_place WHERE folder = ?", (str(folder),))

    def forget(self, copy: BackupCopy) -> None:
        """The ombud says that it no longer exists."""
        with self._database.transaction(Topic.BACKUPS) as connection:
            connection.execute("DELETE FROM backup WHERE folder = ? AND file = ?", (str(copy.folder), copy.file))

    def make(self, now: datetime, folders: Iterable[Path] = ()) -> list[BackupOutcome]:
        """Copy into these folders, or into every place. What goes wrong at one does not keep another from its copy."""
        settle(self._database, now)
        outcomes = self._copy_into(list(folders) or [place.folder for place in self.places()], now)
        self._look_after_copies(now)
        return outcomes

    def make_before_change(self, now: datetime) -> None:
        """A verified copy in the vault's own folder, in case what comes now goes wrong.

        Raises DISK_FULL, FOLDER_READ_ONLY or VAULT_DAMAGED.
        """
        folder = self._folder / OWN_FOLDER
        make_private_folder(folder)
        for outcome in self._copy_into([folder], now):
            if outcome.problem is not None:
                raise own_disk_named(UserError(outcome.problem))

    def keep_up(self, now: datetime) -> list[BackupOutcome]:
        """What is due today: a copy where something has changed, and the care of those that are there."""
        settle(self._database, now)
        remove_expired(self._folder, now.date())
        copies = self.copies()
        due = [place.folder for place in self.places() if self._is_due(place, copies, now)]
        outcomes = self._copy_into(due, now) if due else []
        self._look_after_copies(now)
        return outcomes

    def record(self, folder: Path, file: str, header: Header, outlives: date = date.max) -> None:
        """The copy lies there, verified."""
        with self._database.transaction(Topic.BACKUPS) as connection:
            connection.execute(
                "INSERT OR REPLACE INTO backup (folder, file, made_at, expires_on, outlives) VALUES (?, ?, ?, ?, ?)",
                (
                    str(folder),
                    file,
                    moment_text(header.made_at),
                    header.expires_on.isoformat(),
                    outlives.isoformat(),
                ),
            )

    # --- Making ---

    def _is_due(self, place: BackupPlace, copies: list[BackupCopy], now: datetime) -> bool:
        there = [copy for copy in copies if copy.folder == place.folder]
        if not there or place.problem:
            return True
        outdated = self._database.number("SELECT outdated FROM backup_place WHERE folder = ?", str(place.folder))
        age = now.replace(tzinfo=None) - there[0].made_at
        today = now.date()
        return (
            bool(outdated and not timedelta() <= age < BETWEEN_COPIES)
            or there[0].expires_on < today
            or any(copy.holds_destroyed(today) for copy in there)
        )

    def _copy_into(self, folders: list[Path], now: datetime) -> list[BackupOutcome]:
        reachable = [folder for folder in folders if can_be_reached(folder)]
        outcomes = [BackupOutcome(folder, Problem.PLACE_UNREACHABLE) for folder in folders if folder not in reachable]
        if reachable:
            try:
                with self._workshop() as workshop, copied(self._database, workshop, now) as prepared:
                    outcomes += [self._put(prepared, folder) for folder in reachable]
            except UserError as error:
                outcomes += [BackupOutcome(folder, error.problem) for folder in reachable]
        for outcome in outcomes:
            self._note(outcome.folder, outcome.problem)
        return outcomes

    def _put(self, prepared: Prepared, folder: Path) -> BackupOutcome:
        try:
            remove_unfinished(folder)
            file = _free_name(folder, prepared.header)
            write(prepared, folder / file)
        except UserError as error:
            return BackupOutcome(folder, error.problem)
        self.record(folder, file, prepared.header)
        with self._database.transaction(Topic.BACKUPS) as connection:
            connection.execute("UPDATE backup_place SET outdated = 0 WHERE folder = ?", (str(folder),))
        return BackupOutcome(folder, None, file)

    def _note(self, folder: Path, problem: Problem | None) -> None:
        code = problem.value if problem else ""
        if self._database.number(
            "SELECT EXISTS (SELECT 1 FROM backup_place WHERE folder = ? AND problem <> ?)", str(folder), code
        ):
            with self._database.transaction(Topic.BACKUPS) as connection:
                connection.execute("UPDATE backup_place SET problem = ? WHERE folder = ?", (code, str(folder)))

    @contextmanager
    def _workshop(self) -> Iterator[Workshop]:
        slots = key_slots.load(self._folder).slots.to_bytes()
        backup_key = load_backup_key(self._database)
        if backup_key is None:  # made at every opening, so this is a bug
            raise RuntimeError("the open vault has no backup key")
        try:
            yield Workshop(self._folder, slots, backup_key)
        finally:
            key_slots.wipe(backup_key.key)

    # --- Looking after what is there ---

    def _look_after_copies(self, now: datetime) -> None:
        today = now.date()
        folders = {self._folder / OWN_FOLDER}
        folders |= {copy.folder for copy in self.copies()} | {place.folder for place in self.places()}
        for folder in sorted(folders):
            if can_be_reached(folder):
                try:
                    self._reconcile(folder)
                    self._remove_old(folder, today)
                    self._renew(folder, today)
                except UserError as error:
                    self._note(folder, error.problem)

    def _reconcile(self, folder: Path) -> None:
        """What is known, and what lies there, become the same. Copies of other vaults are none of our business."""
        remove_unfinished(folder)
        vault_id = self._database.rows("SELECT vault_id FROM vault")[0][0]
        known = {copy.file: copy for copy in self.copies() if copy.folder == folder}
        with place_problems_named():
            lying = {path.name: path for path in folder.glob(f"*{SUFFIX}")}
        for file, copy in known.items():
            if file not in lying:
                self.forget(copy)
        for file, path in lying.items():
            if file not in known:
                header = _header_or_none(path)
                if header is not None and header.vault_id == vault_id:
                    # Nobody knows what has been destroyed since it was made: it is to be looked through.
                    self.record(folder, file, header, outlives=date.min)

    def _remove_old(self, folder: Path, today: date) -> None:
        """Those that are expired, followed by another of the same day, or more than there may be."""
        copies = self.copies()
        # One that a clock set wrong has dated to a day to come would stay until then: it counts as the oldest.
        copies.sort(key=lambda copy: copy.made_at.date() > today)
        there = [copy for copy in copies if copy.folder == folder]
        if not there:
            return
        days = list(dict.fromkeys(copy.made_at.date() for copy in there))[:GENERATIONS]
        last_of_day = {copy.made_at.date(): copy for copy in reversed(there)}
        kept = [
            copy
            for copy in there
            if last_of_day[copy.made_at.date()] is copy and copy.made_at.date() in days and copy.made_at.date() <= today
        ]
        # A place keeps its newest copy; one that was put elsewhere goes when there is a newer one anywhere.
        is_place = folder in {place.folder for place in self.places()}
        newest = there[0] if is_place else next(copy for copy in copies if can_be_reached(copy.folder))
        superfluous = [copy for copy in there if copy is not newest and (copy not in kept or copy.expires_on < today)]
        if superfluous and self._is_whole(newest):
            for copy in superfluous:
                self._remove(copy)

    def _is_whole(self, copy: BackupCopy) -> bool:
        """One that is not whole is to be followed by a good one soon."""
        try:
            check_content(copy.path)
        except UserError as error:
            self._note(copy.folder, error.problem)
            return False
        return True

    def _remove(self, copy: BackupCopy) -> None:
        with place_problems_named():
            copy.path.unlink(missing_ok=True)
        self.forget(copy)

    def _renew(self, folder: Path, today: date) -> None:
        """Take out of the copies what has been destroyed since they were made."""
        there = [copy for copy in self.copies() if copy.folder == folder]
        for copy in there:
            if not copy.holds_destroyed(today):
                continue
            try:
                header, slots = check_content(copy.path), read_slots(copy.path).to_bytes()
                with (
                    self._workshop() as workshop,
                    renewed(copy.path, header, slots, workshop, remembered(self._database, today)) as prepared,
                ):
                    if prepared is not None:
                        write(prepared, copy.path)
                self.record(folder, copy.file, header, self._next_death(copy, today))
            except UserError as error:
                is_followed = copy is not there[0] and error.problem in _DAMAGES and self._is_whole(there[0])
                # One in the vault's own folder was for the case that the vault would not open, and it has.
                is_needless = self.is_own(copy) and error.problem in _DAMAGES
                if not is_followed and not is_needless:
                    raise
                self._remove(copy)  # it cannot be cleaned

    def _next_death(self, copy: BackupCopy, today: date) -> date:
        """When something that the copy may hold dies the next time before the copy does."""
        rows = self._database.rows(
            """
            SELECT last_day FROM (
                SELECT own_date AS last_day FROM note WHERE written_at <= :made_at
                UNION ALL SELECT notes_retention_date FROM client
                UNION ALL SELECT retention_date FROM client
                UNION ALL SELECT retention_date FROM inquiry WHERE received_on <= date(:made_at)
            )
            WHERE last_day BETWEEN :today AND date(:expires_on, '-1 day')
            ORDER BY 1 LIMIT 1
            """,
            today=today.isoformat(),
            expires_on=copy.expires_on.isoformat(),
            made_at=moment_text(copy.made_at),
        )
        return date.fromisoformat(rows[0][0]) if rows else date.max


def own_disk_named(error: UserError) -> UserError:
    """A place in the vault's own folder is full or cannot be written to: then the vault's disk is."""
    return UserError(_ON_THE_OWN_DISK.get(error.problem, error.problem))


_ON_THE_OWN_DISK = {
    Problem.PLACE_FULL: Problem.DISK_FULL,
    Problem.PLACE_READ_ONLY: Problem.FOLDER_READ_ONLY,
    Problem.PLACE_UNREACHABLE: Problem.FOLDER_READ_ONLY,
}
_DAMAGES = frozenset(
    {
        Problem.BACKUP_INCOMPLETE,
        Problem.BACKUP_HEADER_DAMAGED,
        Problem.BACKUP_CONTENT_DAMAGED,
        Problem.BACKUP_KEY_DAMAGED,
        Problem.BACKUP_NEWER,
        Problem.VAULT_DAMAGED,
    }
)


def _header_or_none(path: Path) -> Header | None:
    try:
        return read_header(path)
    except UserError:
        return None


def _free_name(folder: Path, header: Header) -> str:
    """Another vault's copy of the same minute is not written over."""
    name = file_name(header.made_at)
    number = 1
    while (folder / name).exists():
        there = _header_or_none(folder / name)
        if there is not None and there.vault_id == header.vault_id:
            break
        number += 1
        name = file_name(header.made_at).replace(SUFFIX, f"-{number}{SUFFIX}")
    return name
