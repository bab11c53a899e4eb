"""Killed at any moment: nothing acknowledged is lost, nothing destroyed is left, nothing is readable (short form)."""

import pytest

from tests.faults.kills import OPERATIONS, kills_during
from tests.faults.kills.operation import Operation


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name.replace(" ", "_"))
def test_a_kill_at_any_moment_ends_well(operation: Operation) -> None:
    result = kills_during(operation, 3 // operation.share, seed=1)
    assert result.is_flawless, list(result.lines())
    assert result.tries == sum(result.said.values()) == 3
