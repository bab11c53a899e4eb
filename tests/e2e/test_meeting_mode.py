"""At the client's table: the whole accessibility tree, searched for anybody else."""

import pytest

from tests.e2e.ombud import PASSPHRASE, Ombud, Role

pytestmark = pytest.mark.e2e

OTHERS = ("Morkulla", "Snäppa", "Enkelbeckasin", "Storlom")
"""Of other clients: their names, and what stands in their plans and notes."""
WHERE_SHE_IS_ALONE = "Bea Lind – vår planering"
KEYS_THAT_LEAD_ELSEWHERE = (
    *("alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6"),
    *("F7", "ctrl+n", "ctrl+shift+n", "ctrl+comma", "ctrl+k", "ctrl+f", "ctrl+Next", "ctrl+z", "ctrl+y"),
)
MENUS = ("alt+a", "alt+r", "alt+v", "alt+g")


def add_client(ombud: Ombud, name: str, goal: str, step: str, note: str) -> None:
    ombud.keys("alt+2", "ctrl+n")
    ombud.write("Namn eller alias", name)
    ombud.press("Lägg till klient")
    ombud.see(name)
    ombud.press("+ Nytt mål")
    ombud.write("Mål", goal)
    ombud.press("Lägg till mål")
    ombud.write("Nytt steg", step)
    ombud.write("Vem", "Ombud")
    ombud.press("Lägg till steg")
    ombud.see("Nytt steg", Role.FIELD, text="")
    ombud.press("Avbryt")
    ombud.press("Anteckningar", Role.TAB)
    ombud.write("Ny anteckning", note)
    ombud.press("Anteckningen är klar")
    ombud.press("Plan", Role.TAB)
    ombud.press(f"Klart: {step}", Role.TICK)
    ombud.keys("ctrl+z")
    ombud.see("Ångrat: *")


def names_told(ombud: Ombud) -> list[str]:
    return [name for name in OTHERS if ombud.tells(name)]


def go_to(ombud: Ombud, name: str) -> None:
    ombud.keys("alt+2")
    ombud.write("Filtrera klienter", name)
    ombud.keys("Return")
    ombud.see(name)


@pytest.fixture
def at_the_table(ombud: Ombud) -> Ombud:
    """Bea's page, after everyone else's has been open."""
    ombud.start()
    ombud.create_vault()
    add_client(ombud, "Tove Morkulla", "Hälsa på Snäppa", "Ringa Snäppa", "Morkulla är rädd för Storlom")
    add_client(ombud, "Cai Enkelbeckasin", "Bo kvar", "Skriva till Storlom", "Enkelbeckasin vill inte")
    add_client(ombud, "Bea Lind", "Bo kvar", "Ringa hyresvärden", "Bea har en hund")
    ombud.keys("ctrl+comma")
    ombud.press("Mötesläget lämnas bara med lösenfrasen", Role.TICK)
    for key in ("alt+1", "alt+3", "alt+4", "alt+5", "alt+6"):
        ombud.keys(key)
    go_to(ombud, "Tove Morkulla")
    assert names_told(ombud) == ["Morkulla", "Snäppa"]  # the search finds what there is
    go_to(ombud, "Bea Lind")
    ombud.keys("F8")
    ombud.see(WHERE_SHE_IS_ALONE)
    ombud.gone("Bea Lind")
    return ombud


def test_nobody_else_is_told_of_whatever_is_pressed(at_the_table: Ombud) -> None:
    ombud = at_the_table
    assert names_told(ombud) == []
    assert not ombud.tells("hund")
    ombud.see("Lägg till steg i Bo kvar", Role.BUTTON, state="focused")
    ombud.keys("Return")
    ombud.see("Nytt steg", Role.FIELD, state="focused")
    ombud.type("Bea ringer hyresvärden fre v48")
    ombud.see("Bea")
    ombud.see("*, v. 48")
    assert names_told(ombud) == []
    ombud.keys("Return")
    ombud.see("Ringer hyresvärden, Bea, *", Role.BUTTON)
    assert names_told(ombud) == []
    ombud.press("Avbryt")
    for key in KEYS_THAT_LEAD_ELSEWHERE:
        ombud.keys(key)
        ombud.see(WHERE_SHE_IS_ALONE)
        assert names_told(ombud) == [], key
    for menu in MENUS:
        ombud.keys(menu)
        ombud.see("*", Role.POPUP)
        assert names_told(ombud) == [], menu
        ombud.keys("Escape")
        ombud.gone("*", Role.POPUP)
    ombud.press("Klart: Ringa hyresvärden", Role.TICK)
    ombud.see("Steget är klart")
    assert names_told(ombud) == []


def test_nobody_else_is_told_of_until_the_passphrase_is_right(at_the_table: Ombud) -> None:
    ombud = at_the_table
    ombud.lock()
    ombud.unlock()
    ombud.see(WHERE_SHE_IS_ALONE)
    assert names_told(ombud) == []
    ombud.keys("F8")
    ombud.see("Lösenfras", Role.SECRET, state="focused")
    ombud.lock()
    ombud.write("Lösenfras", PASSPHRASE, Role.SECRET)
    ombud.keys("Return")
    ombud.see(WHERE_SHE_IS_ALONE)
    ombud.see("Lösenfras", Role.SECRET, state="focused")
    ombud.type("fel fras i fem ord")
    ombud.keys("Return")
    ombud.see("Det är inte rätt lösenfras.*")
    assert names_told(ombud) == []
    ombud.gone("Vänta *")
    ombud.write("Lösenfras", PASSPHRASE, Role.SECRET)
    ombud.keys("Return")
    ombud.see("Bea Lind")
    ombud.keys("alt+2")
    ombud.see("*", Role.ROW)
    assert names_told(ombud) == ["Morkulla", "Enkelbeckasin"]
