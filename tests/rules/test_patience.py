"""Wrong passphrases wait longer each time, and a right one makes up for all of them."""

import pytest

from ombud_desktop.rules.patience import Patience
from tests.clock import MovableClock


def test_the_first_try_waits_for_nothing(clock: MovableClock) -> None:
    assert Patience(clock.monotonic).seconds_left() == 0


def test_each_wrong_one_doubles_the_wait_up_to_half_a_minute(clock: MovableClock) -> None:
    patience = Patience(clock.monotonic)
    waits = []
    for _ in range(8):
        patience.refused()
        waits.append(patience.seconds_left())
        clock.advance(seconds=waits[-1])
        assert patience.seconds_left() == 0
    assert waits == [1, 2, 4, 8, 16, 30, 30, 30]


@pytest.mark.parametrize(("passed", "left"), [(0, 4), (0.1, 4), (1, 3), (3.9, 1), (4, 0), (99, 0)])
def test_the_seconds_are_counted_down(clock: MovableClock, passed: float, left: int) -> None:
    patience = Patience(clock.monotonic)
    for _ in range(3):
        patience.refused()
    clock.advance(seconds=passed)
    assert patience.seconds_left() == left


def test_a_right_one_makes_up_for_all_wrong_ones(clock: MovableClock) -> None:
    patience = Patience(clock.monotonic)
    for _ in range(5):
        patience.refused()
    patience.accepted()
    assert patience.seconds_left() == 0
    patience.refused()
    assert patience.seconds_left() == 1


def test_setting_the_computers_calendar_shortens_no_wait(clock: MovableClock) -> None:
    patience = Patience(clock.monotonic)
    patience.refused()
    clock.sleep(days=1)
    assert patience.seconds_left() == 1
