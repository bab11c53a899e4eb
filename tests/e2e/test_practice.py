"""`--demo`: a practice vault that says what it is, with people in it and something to destroy."""

import pytest

from tests.e2e.ombud import Ombud, Role

pytestmark = pytest.mark.e2e


def test_the_practice_vault_has_a_banner_fourteen_clients_and_destroys_three_notes(ombud: Ombud) -> None:
    ombud.start("--demo")
    banner = ombud.see("Övningsvalv: alla i det är påhittade. Lösenfras: *").name
    ombud.unlock(banner.rpartition(": ")[2])
    ombud.see("3 anteckningar förstördes")
    ombud.see("Övningsvalv: *")
    assert ombud.see("Klienter", Role.BUTTON).description == "Klienter, 14 pågående"

    ombud.press("Klienter")
    ombud.see("Alma K., *", Role.ROW)
    rows = [control.name for control in ombud.tree() if control.role == Role.ROW]
    assert len([row for row in rows if ", sedan " in row]) == 14
    assert len([row for row in rows if ", avslutad " in row]) == 3
