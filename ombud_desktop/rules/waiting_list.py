"""Who stands where in the queue, and why.

Source: the local rule that the greatest need comes first. The grounds are the ombud's own list, the weightiest first;
they are ticked, never added up. Who has the weightiest ground that the other lacks comes first; then who has waited
longer. Whom the ombud has moved by hand stands at the place they were given, and keeps the people they stood behind
when others come and go. Nothing here decides whom the ombud helps next.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ombud_desktop.model import Inquiry
from ombud_desktop.rules.text import fold


@dataclass(frozen=True, slots=True)
class Standing:
    """One in the queue. `place` is counted from 1; `grounds` are those that count, in the order of the list."""

    inquiry: Inquiry
    place: int
    grounds: tuple[str, ...]
    days_waited: int

    @property
    def is_moved(self) -> bool:
        """By the ombud's hand."""
        return self.inquiry.queue_place is not None


def waiting_list(queued: Iterable[Inquiry], grounds: Sequence[str], today: date) -> list[Standing]:
    """The queue in its order. `grounds` is the ombud's list, the weightiest first; other ticks do not count."""
    return [
        Standing(
            inquiry,
            place,
            tuple(ground for ground in grounds if ground in inquiry.grounds),
            (today - inquiry.received_on).days,
        )
        for place, inquiry in enumerate(in_order(queued, grounds), start=1)
    ]


def in_order(queued: Iterable[Inquiry], grounds: Sequence[str]) -> list[Inquiry]:
    """Those moved by hand at their places (the last place, if there are not so many), the others around them."""
    everyone = sorted(queued, key=lambda inquiry: _need(inquiry, grounds))
    order = [inquiry for inquiry in everyone if inquiry.queue_place is None]
    moved = [(inquiry.queue_place, inquiry) for inquiry in everyone if inquiry.queue_place is not None]
    for place, inquiry in sorted(moved, key=lambda each: each[0]):
        order.insert(place - 1, inquiry)
    return order


def places_after(before: Sequence[Inquiry], changed: Inquiry | None, grounds: Sequence[str]) -> dict[int, int]:
    """The places of all who are moved by hand, by their id, once `changed` has come into the queue `before`.

    `before` is the queue in its order without the one who is changed; None if nobody has come in. Everyone keeps
    those they stood behind; one who comes in unmoved stands behind whoever is moved in the same gap.
    """
    order = list(before)
    if changed is not None:
        order.insert(_place_of(changed, order, grounds), changed)
    return {inquiry.id: place for place, inquiry in enumerate(order, start=1) if inquiry.queue_place is not None}


def speaks_of_children(grounds: Iterable[str]) -> bool:
    """Whether one of these grounds is about children, as the ombud has worded it."""
    return any("barn" in fold(ground) for ground in grounds)


def _place_of(inquiry: Inquiry, order: Sequence[Inquiry], grounds: Sequence[str]) -> int:
    """The index at which it comes into the order."""
    if inquiry.queue_place is not None:
        return min(inquiry.queue_place - 1, len(order))
    need = _need(inquiry, grounds)
    behind = (at for at, each in enumerate(order) if each.queue_place is None and _need(each, grounds) > need)
    return next(behind, len(order))


def _need(inquiry: Inquiry, grounds: Sequence[str]) -> tuple[Any, ...]:
    """The smaller, the earlier in the queue."""
    lacks = tuple(ground not in inquiry.grounds for ground in grounds)
    return (lacks, inquiry.received_on, inquiry.queued_on or date.max, inquiry.id)
