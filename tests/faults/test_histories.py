"""Random histories and years end well (`histories.py` and `years.py`, short form)."""

from collections.abc import Callable, Iterator

import pytest

from tests.faults import histories, years
from tests.faults.table import Result


@pytest.mark.parametrize(("campaign", "times"), [(histories.campaign, 6), (years.campaign, 4)])
def test_nothing_is_lost_and_nothing_is_left(campaign: Callable[[int, int], Iterator[Result]], times: int) -> None:
    (result,) = campaign(times, 1)
    assert result.is_flawless, "\n".join(result.lines())
    assert result.tries == times
