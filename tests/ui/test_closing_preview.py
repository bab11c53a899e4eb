"""Avslut: what is shown beforehand is exactly what is then destroyed."""

from datetime import date, timedelta

import pytest

from ombud_desktop.rules.retention import add_months
from tests.ui.closing import CARD
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud, in_words

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("own_dates", "last_day", "until"),
    [
        ([], date(2026, 11, 30), None),
        ([None], date(2026, 11, 30), None),
        ([None, None, date(2026, 12, 24)], date(2026, 11, 30), None),
        # A date of its own after the end does not prolong a note's life.
        ([date(2027, 2, 28), date(2027, 3, 1), date(2028, 1, 1)], date(2026, 11, 30), None),
        # The card may live longer than the notes, and shorter.
        ([None, date(2027, 2, 1)], date(2026, 11, 30), date(2027, 6, 30)),
        ([None, date(2026, 12, 10), date(2026, 12, 24)], date(2026, 11, 30), date(2026, 12, 20)),
        # A contact that ended long ago: part of it, or all of it, goes at once.
        ([None, date(2026, 11, 22)], date(2026, 8, 1), date(2026, 12, 1)),
        ([None, date(2026, 12, 24)], date(2026, 8, 1), None),
        # The first and the last day on which it can be.
        ([None, date(2026, 11, 21)], date(2026, 11, 21), date(2026, 11, 21)),
        ([None], date(2026, 2, 28), date(2026, 11, 20)),
    ],
)
def test_the_preview_is_what_is_then_destroyed(
    begin: Begin, own_dates: list[date | None], last_day: date, until: date | None
) -> None:
    ombud = begin("contact since January", _since_january)
    for number, own_date in enumerate(own_dates):
        ombud.notes.write(f"anteckning {number}", keep_until=own_date.isoformat() if own_date else "")
    ombud.closing.open()
    because = "domstolens beslut" if until and until > add_months(last_day, 3) else ""
    ombud.closing.fill(last_day.isoformat(), "flyttat", until.isoformat() if until else "", because)
    promised = ombud.closing.preview()
    today = ombud.app.session.today()
    at_once = [what for what, when in promised if when == "genast"]
    ombud.closing.confirm()
    ombud.wait_until_open()
    assert _destroyed_today(ombud) == _count(at_once)
    later = [(what, when) for what, when in promised if when != "genast"]
    for day in sorted({_day(when) for _, when in later}):
        assert day >= today
        assert _destroyed_on(ombud, day) == (_count(at_once) if day == today else (0, 0))
        gone = [what for what, when in later if _day(when) == day]
        assert _destroyed_on(ombud, day + DAY) == _count(gone)
    ombud.clients.open()
    assert ombud.clients.names() == []


@pytest.mark.parametrize(
    ("until", "words"), [("2026-11-21", "Avsluta kontakten"), ("2026-11-20", "Avsluta och förstör")]
)
def test_the_button_says_when_something_is_destroyed_at_once(begin: Begin, until: str, words: str) -> None:
    ombud = begin("contact since January", _since_january)
    ombud.closing.open()
    ombud.closing.fill("2026-11-01", "flyttat", until)
    assert words in ombud.screen.buttons()
    assert ombud.screen.shows("förstörs genast") is (words == "Avsluta och förstör")


def test_where_everything_dies_at_once_it_does_not_speak_of_a_part(begin: Begin) -> None:
    ombud = begin("contact since January", _since_january)
    ombud.notes.write("ring")
    ombud.closing.open()
    ombud.closing.fill("2026-06-01", "flyttat")
    assert ombud.screen.shows("Allt har passerat sitt datum och förstörs genast; det går inte att ångra.")
    ombud.closing.let_the_card_live("när du själv förstör det")
    assert ombud.screen.shows("En del har passerat sitt datum och förstörs genast; det går inte att ångra.")


def _since_january(ombud: Ombud) -> None:
    ombud.create_vault()
    ombud.clients.add("Ada", since="2026-01-01")


def _destroyed_on(ombud: Ombud, day: date) -> tuple[int, int]:
    """Notes and clients, by the receipts that Idag shows on that day."""
    ombud.lock()
    ombud.clock.set_day(day)
    ombud.unlock(today=day)
    return _destroyed_today(ombud)


def _destroyed_today(ombud: Ombud) -> tuple[int, int]:
    ombud.today.open()
    counts = [_count(text.removesuffix(" förstördes").replace(" och ", ", ").split(", ")) for text in _receipts(ombud)]
    return sum(notes for notes, _ in counts), sum(clients for _, clients in counts)


def _receipts(ombud: Ombud) -> list[str]:
    return ombud.today.destroyed()


def _count(things: list[str]) -> tuple[int, int]:
    """How many notes and clients these words are."""
    notes = sum(int(each.split()[0]) for each in things if "anteckning" in each)
    clients = sum(1 for each in things if each in (CARD, "1 klient"))
    return notes, clients


def _day(when: str) -> date:
    words = when.removeprefix("sista dag ")
    start = date(2026, 11, 1)
    return next(day for number in range(800) if in_words(day := start + number * DAY) == words)
