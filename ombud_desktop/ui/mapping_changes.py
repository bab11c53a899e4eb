"""What is done to a mapping and can be undone. Done again, everything is as it was before it was undone."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from ombud_desktop.model import Goal, Mapping, MappingEntry
from ombud_desktop.storage.store import Store
from ombud_desktop.ui.page import Change

translate = QCoreApplication.translate


def beginning(store: Store, mapping: Mapping, today: date) -> Change:
    made: list[int] = []
    undone: list[Change] = []

    def begin() -> None:
        if undone:
            undone[-1].undo()
        else:
            made.append(store.mappings.begin(mapping))

    def undo() -> None:
        """As if it were removed, with all that has been written in it."""
        written = next(each for each in store.mappings.for_client(mapping.client_id) if each.id == made[0])
        undone.append(removal(store, written, today))
        undone[-1].do()

    return Change(translate("mapping", "A mapping has begun"), begin, undo)


def removal(store: Store, mapping: Mapping, today: date) -> Change:
    return _taking_away(
        store,
        (mapping.client_id, today),
        translate("mapping", "The mapping is removed"),
        (f"entry:new:{mapping.id}:", *(f"entry:{entry.id}" for entry in mapping.entries)),
        lambda: store.mappings.remove(mapping.id),
        lambda: store.mappings.begin(mapping),
    )


def removal_of_entry(store: Store, entry: MappingEntry, client_id: int, today: date) -> Change:
    return _taking_away(
        store,
        (client_id, today),
        translate("mapping", "It is removed from the mapping"),
        (f"entry:{entry.id}",),
        lambda: store.mappings.remove_entry(entry.id),
        lambda: store.mappings.add_entry(entry),
    )


def skipping(store: Store, mapping_id: int, area: str) -> Change:
    return Change(
        translate("mapping", "The area is skipped"),
        lambda: store.mappings.skip(mapping_id, area),
        lambda: store.mappings.unskip(mapping_id, area),
    )


def taking_up(store: Store, mapping_id: int, area: str) -> Change:
    return Change(
        translate("mapping", "The area is taken up again"),
        lambda: store.mappings.unskip(mapping_id, area),
        lambda: store.mappings.skip(mapping_id, area),
    )


def making_a_goal(store: Store, entry_id: int, goal: Goal) -> Change:
    made = [goal]

    def make() -> None:
        made[0] = replace(made[0], id=store.mappings.make_goal(entry_id, made[0]))

    def unmake() -> None:
        with suppress(StopIteration):  # removed from the plan since
            made[0] = next(each for each in store.plans.for_client(goal.client_id) if each.id == made[0].id)
        store.mappings.unmake_goal(entry_id, made[0].id)

    return Change(translate("mapping", "It has become a goal of the plan"), make, unmake)


def _taking_away(
    store: Store,
    whose: tuple[int, date],
    said: str,
    keys: tuple[str, ...],
    remove: Callable[[], None],
    put_back: Callable[[], object],
) -> Change:
    """What was being typed in what is removed goes with it, and comes back with it."""
    client_id, today = whose
    typed = [draft for key, draft in store.drafts.for_client(client_id).items() if key.startswith(keys)]

    def do() -> None:
        remove()
        for draft in typed:
            store.drafts.remove(draft.key)

    def undo() -> None:
        for draft in typed:  # first: the editor that opens with what comes back shows it
            store.drafts.keep(draft, today)
        put_back()

    return Change(said, do, undo)
