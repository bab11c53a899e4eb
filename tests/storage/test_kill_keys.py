"""Killed while the keys are changed: exactly one of the old and the new opens (`kill_keys.py`, short form)."""

import pytest

from tests.storage.kill_keys import CHANGES, campaign


@pytest.mark.parametrize("change", CHANGES)
def test_a_kill_at_any_moment_leaves_exactly_one_of_the_old_and_the_new(change: str) -> None:
    outcomes = campaign(change, 6, 1)
    assert [outcome for outcome in outcomes if not outcome.is_flawless] == []
    assert len(outcomes) == 6
