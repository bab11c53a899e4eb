"""Killed at any moment: nothing that was acknowledged is lost, nothing that was due is left (`kill.py`, short form)."""

from collections.abc import Callable

import pytest

from tests.storage.kill import Outcome, purging_campaign, typing_campaign


@pytest.mark.parametrize("campaign", [typing_campaign, purging_campaign])
def test_a_kill_at_any_moment_ends_well(campaign: Callable[[int, int], list[Outcome]]) -> None:
    outcomes = campaign(8, 1)
    assert [outcome for outcome in outcomes if not outcome.is_flawless] == []
    assert len(outcomes) == 8
