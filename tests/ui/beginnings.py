"""Where more than one file of tests begins."""

from tests.ui.pages import Ombud
from tests.ui.screen import keys


def everything(ombud: Ombud) -> None:
    """Something on every page."""
    ombud.create_vault()
    ombud.clients.add("Ada", since="2026-09-01")
    ombud.plan.add_goal("Bo kvar", own_words="Jag vill inte flytta igen.")
    ombud.plan.add_step("Ringa hyresvärden om avbetalning", "Ada", "imorgon")
    ombud.plan.add_waiting("Beslut", "Ombud", waiting_for="Försäkringskassan", follow_up="imorgon")
    keys("Escape")
    ombud.notes.write("ring hyresvärden", keep_until="2026-11-30")
    ombud.today.open()
