"""Mappings: needs, rights and obligations by life area, as they were seen on one day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from ombud_desktop.model import Became, EntryKind, Goal, Mapping, MappingEntry, Step, Topic
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.database import Database, Row
from ombud_desktop.storage.plans import insert_goal, insert_step

_ENTRY = "id, mapping_id, area, kind, client_view, ombud_view, became, became_id, position"
_READ_ENTRY = """
    SELECT id, mapping_id, area, kind, client_view, ombud_view,
        CASE WHEN became_id IS NULL THEN became
            WHEN EXISTS (SELECT 1 FROM goal WHERE goal.id = became_id) THEN 'goal'
            WHEN EXISTS (SELECT 1 FROM step WHERE step.id = became_id) THEN 'step' END,
        became_id, position
    FROM mapping_entry
"""


class Mappings:
    def __init__(self, database: Database) -> None:
        self._database = database

    def for_client(self, client_id: int) -> list[Mapping]:
        """With their entries in the ombud's order, the latest first."""
        of_client = "SELECT id FROM mapping WHERE client_id = ?"
        entries: dict[int, list[MappingEntry]] = {}
        for row in self._database.rows(
            f"{_READ_ENTRY} WHERE mapping_id IN ({of_client}) ORDER BY position, id", client_id
        ):
            entry = _entry(row)
            entries.setdefault(entry.mapping_id, []).append(entry)
        skipped: dict[int, set[str]] = {}
        for mapping_id, area in self._database.rows(
            f"SELECT mapping_id, area FROM mapping_skipped WHERE mapping_id IN ({of_client})", client_id
        ):
            skipped.setdefault(mapping_id, set()).add(area)
        return [
            Mapping(
                id,
                client_id,
                date.fromisoformat(made_on),
                tuple(entries.get(id, ())),
                frozenset(skipped.get(id, ())),
            )
            for id, made_on in self._database.rows(
                "SELECT id, made_on FROM mapping WHERE client_id = ? ORDER BY made_on DESC, id", client_id
            )
        ]

    def begin(self, mapping: Mapping) -> int:
        """A new one, or, with an id, one that was removed, back with all that stood in it; returns its id."""
        mapping_id = mapping.id or self._database.new_id()
        with self._database.transaction(Topic.MAPPINGS) as connection:
            connection.execute(
                "INSERT INTO mapping (id, client_id, made_on) VALUES (?, ?, ?)",
                (mapping_id, mapping.client_id, mapping.made_on.isoformat()),
            )
            connection.executemany(_INSERT_ENTRY, [_entry_values(entry) for entry in mapping.entries])
            connection.executemany(_SKIP, [(mapping_id, area) for area in sorted(mapping.skipped)])
        return mapping_id

    def change(self, mapping: Mapping) -> None:
        """The day only; what stands in it has verbs of its own."""
        self._write("UPDATE mapping SET made_on = ? WHERE id = ?", mapping.made_on.isoformat(), mapping.id)

    def remove(self, mapping_id: int) -> None:
        self._write("DELETE FROM mapping WHERE id = ?", mapping_id)

    def get_entry(self, entry_id: int) -> MappingEntry | None:
        row = self._database.row(f"{_READ_ENTRY} WHERE id = ?", entry_id)
        return _entry(row) if row else None

    def add_entry(self, entry: MappingEntry) -> int:
        """At the end of its area, or, with an id and position, back where it stood."""
        entry_id = entry.id or self._database.new_id()
        position = entry.position or 1 + self._database.number(
            "SELECT coalesce(max(position), 0) FROM mapping_entry WHERE mapping_id = ?", entry.mapping_id
        )
        self._write(_INSERT_ENTRY, *_entry_values(replace(entry, id=entry_id, position=position)))
        return entry_id

    def change_entry(self, entry: MappingEntry) -> None:
        """Its kind and its words. What it has become belongs to `make_goal` and `make_step`."""
        self._write(
            "UPDATE mapping_entry SET kind = ?, client_view = ?, ombud_view = ? WHERE id = ?",
            *(entry.kind, entry.client_view, entry.ombud_view, entry.id),
        )

    def remove_entry(self, entry_id: int) -> None:
        self._write("DELETE FROM mapping_entry WHERE id = ?", entry_id)

    def skip(self, mapping_id: int, area: str) -> None:
        """The area is left out on purpose."""
        self._write(_SKIP, mapping_id, area)

    def unskip(self, mapping_id: int, area: str) -> None:
        self._write("DELETE FROM mapping_skipped WHERE mapping_id = ? AND area = ?", mapping_id, area)

    def make_goal(self, entry_id: int, goal: Goal) -> int:
        """The entry becomes a goal at the end of the plan; returns the goal's id."""
        goal_id = goal.id or self._database.new_id()
        became = Became.GOAL, goal_id
        self._become(entry_id, became, lambda connection: insert_goal(connection, replace(goal, id=goal_id)))
        return goal_id

    def make_step(self, entry_id: int, step: Step) -> int:
        """The entry becomes a step at the end of the step's goal; returns the step's id."""
        step_id = step.id or self._database.new_id()
        became = Became.STEP, step_id
        self._become(entry_id, became, lambda connection: insert_step(connection, replace(step, id=step_id)))
        return step_id

    def unmake_goal(self, entry: MappingEntry, goal_id: int) -> None:
        """The entry has become what it had before, and the goal goes with all that stands under it."""
        self._become(entry.id, (entry.became, entry.became_id), _delete("goal", goal_id))

    def unmake_step(self, entry: MappingEntry, step_id: int) -> None:
        self._become(entry.id, (entry.became, entry.became_id), _delete("step", step_id))

    def _become(
        self, entry_id: int, became: tuple[Became | None, int | None], write: Callable[[Connection], object]
    ) -> None:
        """The plan and the mapping tell the same, always."""
        with self._database.transaction(Topic.MAPPINGS, Topic.PLANS) as connection:
            write(connection)
            connection.execute("UPDATE mapping_entry SET became = ?, became_id = ? WHERE id = ?", (*became, entry_id))

    def _write(self, statement: str, *values: Any) -> None:
        with self._database.transaction(Topic.MAPPINGS) as connection:
            connection.execute(statement, values)


_INSERT_ENTRY = f"INSERT INTO mapping_entry ({_ENTRY}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SKIP = "INSERT OR IGNORE INTO mapping_skipped (mapping_id, area) VALUES (?, ?)"


def _delete(table: str, id: int) -> Callable[[Connection], object]:
    return lambda connection: connection.execute(f"DELETE FROM {table} WHERE id = ?", (id,))


def _entry_values(entry: MappingEntry) -> tuple[Any, ...]:
    """In the order of _ENTRY."""
    return (
        entry.id,
        entry.mapping_id,
        entry.area,
        entry.kind,
        entry.client_view,
        entry.ombud_view,
        entry.became,
        entry.became_id,
        entry.position,
    )


def _entry(row: Row) -> MappingEntry:
    id, mapping_id, area, kind, client_view, ombud_view, became, became_id, position = row
    return MappingEntry(
        id,
        mapping_id,
        area,
        EntryKind(kind),
        client_view,
        ombud_view,
        Became(became) if became else None,
        became_id,
        position,
    )
