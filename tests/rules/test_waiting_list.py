"""The queue: whose need weighs most, who has waited longer, and whom the ombud has moved."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.model import Inquiry
from ombud_desktop.rules.waiting_list import in_order, places_after, speaks_of_children, waiting_list

TODAY = date(2026, 11, 21)
GROUNDS = ("barn", "vräkning", "ensam")


def waits(name: str, days: int, *grounds: str, place: int | None = None, id: int = 0) -> Inquiry:
    return Inquiry(
        id=id or ord(name[0]),
        name=name,
        received_on=TODAY - timedelta(days=days),
        queued_on=TODAY,
        grounds=grounds,
        queue_place=place,
    )


def order(*queued: Inquiry) -> str:
    return "".join(standing.inquiry.name for standing in waiting_list(queued, GROUNDS, TODAY))


@pytest.mark.parametrize(
    ("queued", "expected"),
    [
        ((), ""),
        ((waits("A", 1), waits("B", 9)), "BA"),
        ((waits("A", 90), waits("B", 1, "ensam")), "BA"),
        ((waits("A", 90, "ensam"), waits("B", 1, "vräkning")), "BA"),
        ((waits("A", 90, "vräkning", "ensam"), waits("B", 1, "barn")), "BA"),
        ((waits("A", 90, "barn"), waits("B", 1, "vräkning", "barn")), "BA"),
        ((waits("A", 90, "barn", "ensam"), waits("B", 1, "barn", "vräkning")), "BA"),
        ((waits("A", 1, "barn"), waits("B", 9, "barn")), "BA"),
        ((waits("A", 1, "sånt som inte står i listan"), waits("B", 9)), "BA"),
        ((waits("A", 9), waits("B", 5), waits("C", 1, place=1)), "CAB"),
        ((waits("A", 9), waits("B", 5), waits("C", 1, place=2)), "ACB"),
        ((waits("A", 9, "barn", place=3), waits("B", 5), waits("C", 1)), "BCA"),
        ((waits("A", 9), waits("B", 5), waits("C", 1, place=7)), "ABC"),
        ((waits("A", 9), waits("B", 5, place=3), waits("C", 1, place=1)), "CAB"),
    ],
)
def test_the_greatest_need_comes_first_then_the_longest_wait_unless_the_ombud_says_otherwise(
    queued: tuple[Inquiry, ...], expected: str
) -> None:
    assert order(*queued) == order(*reversed(queued)) == expected


def test_why_somebody_stands_there_is_known_in_the_words_and_the_order_of_the_list() -> None:
    bea, cai = waiting_list([waits("B", 12, "vräkning", "annat", "barn"), waits("C", 21, place=2)], GROUNDS, TODAY)
    assert (bea.place, bea.grounds, bea.days_waited, bea.is_moved) == (1, ("barn", "vräkning"), 12, False)
    assert (cai.place, cai.grounds, cai.days_waited, cai.is_moved) == (2, (), 21, True)


def test_a_ground_about_children_is_known_by_its_words() -> None:
    assert speaks_of_children(["risk för vräkning", "Minderåriga BARN i familjen"])
    assert not speaks_of_children(["risk för vräkning"])


# --- Others come and go ---


def after(queued: list[Inquiry], changed: Inquiry | None = None, gone: str = "") -> str:
    """The order once this one has come in, changed, or gone."""
    name = changed.name if changed else gone
    others = [each for each in in_order(queued, GROUNDS) if each.name != name]
    places = places_after(others, changed, GROUNDS)
    now = [replace(each, queue_place=places.get(each.id)) for each in (*others, *([changed] if changed else []))]
    return order(*now)


QUEUE = [waits("A", 9), waits("B", 7), waits("C", 5), waits("X", 1, place=3)]


@pytest.mark.parametrize(
    ("changed", "gone", "expected"),
    [
        (None, "A", "BXC"),
        (None, "C", "ABX"),
        (None, "X", "ABC"),
        (waits("N", 0, "barn"), "", "NABXC"),
        (waits("N", 6), "", "ABXNC"),
        (waits("N", 0), "", "ABXCN"),
        (waits("C", 5, "barn"), "", "CABX"),
        (waits("X", 1), "", "ABCX"),
        (waits("X", 1, place=1), "", "XABC"),
        (waits("Y", 1, place=2), "", "AYBXC"),
    ],
)
def test_who_was_moved_stays_behind_the_same_people(changed: Inquiry | None, gone: str, expected: str) -> None:
    assert order(*QUEUE) == "ABXC"
    assert after(QUEUE, changed, gone) == expected


# --- Whatever the queue ---

inquiries = st.builds(
    waits,
    st.sampled_from("ABCDE"),
    st.integers(0, 40),
    place=st.none() | st.integers(1, 9),
    id=st.integers(1, 10_000),
).flatmap(
    lambda inquiry: st.lists(st.sampled_from((*GROUNDS, "annat")), unique=True).map(
        lambda grounds: replace(inquiry, grounds=tuple(grounds))
    )
)
queues = st.lists(inquiries, max_size=12, unique_by=lambda inquiry: inquiry.id)


@given(queues)
def test_everyone_stands_in_it_once(queued: list[Inquiry]) -> None:
    standings = waiting_list(queued, GROUNDS, TODAY)
    assert sorted(standing.inquiry.id for standing in standings) == sorted(inquiry.id for inquiry in queued)
    assert [standing.place for standing in standings] == list(range(1, len(queued) + 1))


@given(queues, st.randoms())
def test_it_is_the_same_however_one_comes_to_it(queued: list[Inquiry], random: object) -> None:
    shuffled = list(queued)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert in_order(shuffled, GROUNDS) == in_order(queued, GROUNDS)
    assert in_order(in_order(queued, GROUNDS), GROUNDS) == in_order(queued, GROUNDS)


@given(queues)
def test_among_the_unmoved_nobody_stands_behind_one_of_lesser_need(queued: list[Inquiry]) -> None:
    unmoved = [each for each in waiting_list(queued, GROUNDS, TODAY) if not each.is_moved]
    for first, then in pairwise(unmoved):
        differing = [ground for ground in GROUNDS if (ground in first.grounds) is not (ground in then.grounds)]
        if differing:
            assert differing[0] in first.grounds
        else:
            assert first.days_waited >= then.days_waited


@given(queues, inquiries, st.booleans())
def test_when_one_comes_or_goes_all_others_keep_their_order(
    queued: list[Inquiry], changed: Inquiry, comes: bool
) -> None:
    others = [each for each in in_order(queued, GROUNDS) if each.id != changed.id]
    places = places_after(others, changed if comes else None, GROUNDS)
    now = [replace(each, queue_place=places.get(each.id)) for each in (*others, *([changed] if comes else []))]
    assert [each.id for each in in_order(now, GROUNDS) if each.id != changed.id] == [each.id for each in others]
