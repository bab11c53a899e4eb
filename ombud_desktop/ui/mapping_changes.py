"""What is done to a mapping and can be undone. Done again, everything is as it was before it was undone."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication

from ombud_desktop.model import Draft, Goal, Mapping, MappingEntry
from ombud_desktop.storage.store import Store
from ombud_desktop.ui.page import Change, taking_away

T = TypeVar("T")

translate = QCoreApplication.translate


def new_entry_keys(client_id: int) -> str:
    """How the keys begin of what is being typed and is no entry yet; the area follows."""
    return f"entry:new:{client_id}:"


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
        undone.append(removal(store, replace(mapping, id=made[0]), today))
        undone[-1].do()

    return Change(translate("mapping", "A mapping has begun"), begin, undo)


def removal(store: Store, mapping: Mapping, today: date) -> Change:
    def read() -> _Removed[Mapping] | None:
        mappings = store.mappings.for_client(mapping.client_id)
        now = next((each for each in mappings if each.id == mapping.id), None)
        if now is None:
            return None
        keys = [f"mapping:{mapping.id}:", *(f"entry:{entry.id}:" for entry in now.entries)]
        if mappings == [now]:  # else what is half-written goes on in another
            keys.append(new_entry_keys(mapping.client_id))
        return _Removed(now, _typed(store, mapping.client_id, keys))

    return taking_away(
        translate("mapping", "The mapping is removed"),
        _Removed(mapping),
        read,
        lambda: _remove(store, read(), lambda: store.mappings.remove(mapping.id)),
        lambda removed: _put_back(store, removed, store.mappings.begin, today),
    )


def removal_of_entry(store: Store, entry: MappingEntry, client_id: int, today: date) -> Change:
    def read() -> _Removed[MappingEntry] | None:
        now = store.mappings.get_entry(entry.id)
        return _Removed(now, _typed(store, client_id, [f"entry:{entry.id}:"])) if now else None

    return taking_away(
        translate("mapping", "It is removed from the mapping"),
        _Removed(entry),
        read,
        lambda: _remove(store, read(), lambda: store.mappings.remove_entry(entry.id)),
        lambda removed: _put_back(store, removed, store.mappings.add_entry, today),
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


def making_a_goal(store: Store, entry: MappingEntry, goal: Goal) -> Change:
    made = [goal]

    def make() -> None:
        made[0] = replace(made[0], id=store.mappings.make_goal(entry.id, made[0]))

    def unmake() -> None:
        with suppress(StopIteration):  # removed from the plan since
            made[0] = next(each for each in store.plans.for_client(goal.client_id) if each.id == made[0].id)
        store.mappings.unmake_goal(entry, made[0].id)

    return Change(translate("mapping", "It has become a goal of the plan"), make, unmake)


@dataclass(frozen=True, slots=True)
class _Removed(Generic[T]):
    """A mapping or an entry, and what was being typed in it: that goes with it, and comes back with it."""

    thing: T
    typed: tuple[Draft, ...] = ()


def _typed(store: Store, client_id: int, keys: Sequence[str]) -> tuple[Draft, ...]:
    """The client's drafts of these keys, and of what stands under them."""
    drafts = store.drafts.for_client(client_id)
    return tuple(draft for key, draft in drafts.items() if f"{key}:".startswith(tuple(keys)))


def _remove(store: Store, removed: _Removed[T] | None, remove: Callable[[], None]) -> None:
    with store.together():
        remove()
        for draft in removed.typed if removed else ():
            store.drafts.remove(draft.key)


def _put_back(store: Store, removed: _Removed[T], add: Callable[[T], object], today: date) -> None:
    with store.together():
        add(removed.thing)
        for draft in removed.typed:
            store.drafts.keep(draft, today)
