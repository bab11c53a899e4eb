"""What should be in a vault: words, whose they are, and when they die."""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date

Key = tuple[str, object]
Name = tuple[str, object, object]


@dataclass(slots=True)
class Thing:
    """A row with words in it: of a client, or of nobody."""

    kind: str
    words: set[str]
    client: int = 0
    parent: int = 0
    """The goal of a step."""
    last_day: date = date.max
    """Its own; of a draft, the last day on which nobody has touched it for a whole retention period."""
    notes_until: date = date.max
    """Of a client: set at closing."""
    is_closed: bool = False
    version: object = None
    """The row as the app knows it."""


@dataclass(slots=True)
class State:
    """What is in the vault, by kind and id."""

    things: dict[Key, Thing] = field(default_factory=dict)

    def words(self) -> set[str]:
        return {word for thing in self.things.values() for word in thing.words}

    def of(self, kind: str) -> list[tuple[int, Thing]]:
        return [(id, thing) for (each, id), thing in self.things.items() if each == kind and isinstance(id, int)]

    def remove(self, key: Key) -> dict[Key, Thing]:
        """With all that goes along; returns what went."""
        thing = self.things.get(key)
        if thing is None:
            return {}
        gone = {key: self.things.pop(key)}
        kind, id = key
        for other, each in list(self.things.items()):
            if (kind == "client" and each.client == id) or (kind == "goal" and each.parent == id):
                gone |= self.remove(other)
        return gone

    def purge(self, today: date) -> dict[Key, Thing]:
        """The rules once more, in other words: what has a last day that is over."""
        gone: dict[Key, Thing] = {}
        for key, thing in list(self.things.items()):
            last_day = thing.last_day
            owner = self.things.get(("client", thing.client))
            if owner and thing.kind in ("note", "draft"):
                last_day = min(last_day, owner.notes_until, owner.last_day)
            if last_day < today:
                gone |= self.remove(key)
        return gone


def name(key: Key, thing: Thing) -> Name:
    """A draft's key is used again by the next one."""
    return (*key, thing.version if thing.kind == "draft" else None)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a copy was made of, and what opens it."""

    state: State
    passphrase: str
    raw_key: bytes


def held(snapshot: Snapshot, expires_on: date, without: set[Name]) -> State:
    """What a copy may hold to its last day, without these and what belongs to them."""
    state = deepcopy(snapshot.state)
    state.purge(expires_on)
    gone = {key for key, thing in state.things.items() if name(key, thing) in without}
    for id, inquiry in state.of("inquiry"):
        if ("client", inquiry.client) in gone and ("inquiry", id) not in gone:
            inquiry.client = 0  # it was not destroyed with the client: its acceptance was undone
    for key in gone:
        state.remove(key)
    return state
