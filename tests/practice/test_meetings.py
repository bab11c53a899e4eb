"""The practice vault's meetings: a calendar that looks like one on whichever day it is opened."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from ombud_desktop.model import MeetingState
from ombud_desktop.practice import PRACTICE_PASSPHRASE, prepare_practice_vault
from tests.clock import SWEDISH_WINTER, MovableClock
from tests.vaults import CHEAP, vault_in

WEEK = timedelta(weeks=1)


@pytest.mark.parametrize("day", ["2026-11-23", "2026-11-24", "2026-11-27", "2026-11-28", "2026-12-31"])
def test_there_are_meetings_behind_and_ahead_and_one_to_ask_about(tmp_path: Path, day: str) -> None:
    today = date.fromisoformat(day)
    now = datetime.combine(today, time(8), SWEDISH_WINTER)
    prepare_practice_vault(tmp_path / "ombud", MovableClock(now), CHEAP)
    store = vault_in(tmp_path / "ombud", now).unlock(PRACTICE_PASSPHRASE)
    past = [each.meeting.state for each in store.meetings.between(today - 2 * WEEK, today - timedelta(days=1))]
    assert past.count(MeetingState.HELD) >= 3
    assert past.count(MeetingState.PLANNED) == 1
    coming = [each.meeting.state for each in store.meetings.between(today, today + 2 * WEEK)]
    assert len(coming) >= 4
    assert set(coming) == {MeetingState.PLANNED}
    store.close()
