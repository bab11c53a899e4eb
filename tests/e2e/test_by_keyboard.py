"""What an ombud does most often, with hands on the keyboard only: how many keys it takes, and how long one waits.

The at-spi bus is used to look, never to press. What is written down is no key of the program's; Tab, Enter, an arrow or
a shortcut is. The table goes to build/keys.txt.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import pytest

from tests.e2e.desktop import REPOSITORY
from tests.e2e.ombud import Ombud, Role
from tests.e2e.paper import empty_tray

pytestmark = pytest.mark.e2e

BEA, NEED = "Bea Lind", "Bo kvar"


class Hand:
    """On the keyboard; and eyes that wait until the program has answered."""

    def __init__(self, ombud: Ombud) -> None:
        self._ombud = ombud
        self._keys = self._characters = 0
        self._seconds = 0.0
        self.table: list[str] = [f"{'':46} tangenter  tecken  väntan"]

    def press(self, *keys: str) -> None:
        self._keys += len(keys)
        self._ombud.keys(*keys)

    def write(self, words: str) -> None:
        self._characters += len(words)
        self._ombud.type(words)

    def see(self, name: str, role: Role = Role.LABEL, **more: str) -> None:
        begun_at = monotonic()
        self._ombud.see(name, role, **more)
        self._seconds += monotonic() - begun_at

    def has(self, name: str, role: Role = Role.FIELD, text: str | None = None) -> None:
        """It has the keyboard; and, if said, this text in it."""
        self.see(name, role, state="focused", **({} if text is None else {"text": text}))

    @contextmanager
    def doing(self, what: str, *, at_most: int) -> Iterator[None]:
        """One row of the table. `at_most` keys: each one more would be one too many."""
        self._keys = self._characters = 0
        self._seconds = 0.0
        yield
        self.table.append(f"{what:46} {self._keys:9}  {self._characters:6}  {self._seconds:5.1f}s")
        assert self._keys <= at_most, self.table[-1]


@pytest.fixture
def hand(ombud: Ombud) -> Iterator[Hand]:
    """On Idag of a new vault."""
    ombud.start()
    ombud.create_vault()
    empty_tray(ombud)
    hand = Hand(ombud)
    yield hand
    table = "\n".join(hand.table)
    print(f"\n{table}")
    (REPOSITORY / "build").mkdir(exist_ok=True)
    (REPOSITORY / "build" / "keys.txt").write_text(f"{table}\n", encoding="utf-8")


def test_what_is_done_most_takes_few_keys(hand: Hand) -> None:
    with hand.doing("En anhörig ringer: ny förfrågan", at_most=6):
        a_relative_calls(hand)
    with hand.doing("Bekräftelse på papper", at_most=3):
        print_the_confirmation(hand)
    bea_has_said_yes_and_has_a_goal(hand)
    with hand.doing("Ett steg under mötet", at_most=3):
        add_a_step_in_the_meeting(hand)
    two_more_steps(hand)
    with hand.doing("En anteckning efter samtalet", at_most=4):
        write_a_note(hand)
    hand.press("ctrl+Prior")
    hand.has("Plan", Role.TAB)
    with hand.doing("Avsluta en kontakt med tre öppna steg", at_most=12):
        close_the_contact(hand)


def a_relative_calls(hand: Hand) -> None:
    """From wherever one is. Nothing has to be saved."""
    hand.press("ctrl+shift+n")
    hand.has("Namn eller alias")
    hand.write(BEA)
    hand.press("Return")
    hand.has("Kontaktvägar")
    hand.write("070-123 45 67, helst efter tio")
    hand.press("Tab")
    hand.has("Vad som önskas")
    hand.write("Hjälp med hyran och breven")
    hand.press("Tab")
    hand.has("Vem tog kontakt: Personen själv", Role.SEGMENT)
    hand.press("Right")
    hand.has("Vem tog kontakt: Anhörig", Role.SEGMENT)
    hand.see("Bea har själv sagt ja", Role.BUTTON)
    hand.press("Tab")
    hand.has("Kontaktpersonens namn, och hur hen nås")
    hand.write("Eva, mamma")
    hand.see("Sparat *")


def print_the_confirmation(hand: Hand) -> None:
    """From the inquiry, through the preview and the printer's dialog, and back."""
    hand.press("ctrl+p")
    hand.has("Skriv ut…", Role.BUTTON)
    hand.press("Return")
    hand.see("Skriv ut", Role.DIALOG, state="active")
    hand.press("Return")
    hand.see("bekräftelse *")
    hand.has("Kontaktpersonens namn, och hur hen nås", text="Eva, mamma")


def bea_has_said_yes_and_has_a_goal(hand: Hand) -> None:
    hand.press("alt+3", "Tab", "Tab")
    hand.has("Bea har själv sagt ja", Role.BUTTON)
    hand.press("Return")
    hand.has(f"{BEA}, *", Role.BUTTON)
    hand.press("Return")
    hand.has("Bekräftelse…", Role.BUTTON)
    hand.press("ctrl+Return")
    hand.has("Plan", Role.TAB)
    hand.press("ctrl+n")
    hand.has("Mål")
    hand.write(NEED)
    hand.press("Return")
    hand.see(NEED)
    hand.has("Nytt steg")
    hand.press("Escape")
    hand.has(f"Lägg till steg i {NEED}", Role.BUTTON)


def add_a_step_in_the_meeting(hand: Hand) -> None:
    """From the client's page, at the client's table."""
    hand.press("F8")
    hand.has(f"Lägg till steg i {NEED}", Role.BUTTON)
    hand.press("Return")
    hand.has("Nytt steg")
    hand.write("Bea ringer hyresvärden fre")
    hand.press("Return")
    hand.see("Ringer hyresvärden, Bea, *", Role.BUTTON)
    hand.has("Nytt steg", text="")


def two_more_steps(hand: Hand) -> None:
    for words in ("Ombud skriver till nämnden v50", "Banken svarar om avbetalning om 3 veckor"):
        hand.write(words)
        hand.press("Return")
        hand.has("Nytt steg", text="")
    hand.press("F8")
    hand.see("Kontakt sedan *")
    hand.press("alt+1")
    hand.see("Veckogenomgång, *", Role.BUTTON)


def write_a_note(hand: Hand) -> None:
    """From Idag, the telephone just put down."""
    hand.press("alt+2")
    hand.has("Filtrera klienter")
    hand.write("Bea")
    hand.press("Return")
    hand.has("Plan", Role.TAB)
    hand.press("ctrl+Next")
    hand.has("Ny anteckning")
    hand.write("Banken ringer tillbaka i morgon om avbetalningen.")
    hand.press("ctrl+Return")
    hand.see("Anteckning Idag *", Role.FIELD)


def close_the_contact(hand: Hand) -> None:
    """From the client's page; each of the three steps is decided in another way."""
    hand.press("shift+Tab")
    hand.has("Avsluta kontakten", Role.BUTTON)
    hand.press("Return")
    hand.has("Kontaktens sista dag")
    hand.press("Tab")
    hand.has("Orsak", Role.CHOICE)
    hand.write("flyttat")
    hand.press("Tab", "Tab")
    hand.has("Skriver till nämnden: Bea tar över", Role.SEGMENT)
    hand.press("Right", "Right")
    hand.has("Skriver till nämnden: klart", Role.SEGMENT)
    hand.press("Tab", "Right", "Right", "Right")
    hand.has("Svarar om avbetalning: stryks", Role.SEGMENT)
    hand.press("ctrl+Return")
    hand.see("Kontakten är avslutad")
