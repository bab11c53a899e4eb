"""Damaged files, full disks and what else stands in the way: nothing lost, left or readable (the campaigns, short)."""

from collections.abc import Callable, Iterator

import pytest

from tests.faults import damage, full_disk, standing
from tests.faults.table import Result


@pytest.mark.parametrize(
    ("campaign", "scenes"),
    [(damage.campaign, damage.SCENES), (full_disk.campaign, full_disk.SCENES), (standing.campaign, standing.SCENES)],
    ids=("damage", "full disk", "standing"),
)
def test_every_fault_ends_well(campaign: Callable[[int, int], Iterator[Result]], scenes: dict[str, object]) -> None:
    results = list(campaign(2, 1))
    assert [result for result in results if not result.is_flawless] == []
    assert len(results) == len(scenes)
    assert all(result.said for result in results)
