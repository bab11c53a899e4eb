"""The plan on paper: for the client, large, with nothing on it but goals and open steps."""

import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog

from ombud_desktop.model import Client, DeadlineKind, Goal, Responsible, Step, StepOutcome, StepState, When
from ombud_desktop.ui.plan_paper import POINTS, PlanPaper, blocks_of, pages_of, paint_blocks
from tests.ui.pages import Ombud
from tests.ui.plan_pages import PlanInOrder, QuickLine
from tests.ui.screen import Screen, keys, settle
from tests.ui.test_recovery_paper import Recorder

TODAY = date(2026, 11, 21)
A4_WITHIN_THE_MARGINS = QRectF(0, 0, 453, 700)
"""In points."""
BEA = Client(1, "Bea Lindqvist", ways_of_contact="sms", preferred_place="biblioteket")
PLAN = Goal(
    title="Behålla lägenheten",
    own_words="Jag vill bo kvar.",
    steps=(
        Step(1, text="Ringa hyresvärden", due=When(date(2026, 11, 27))),
        Step(2, text="Läsa beslutet", responsible=Responsible.BOTH, due=When(date(2026, 11, 30), whole_week=True)),
        Step(
            3,
            text="Väntar på besked",
            responsible=Responsible.OMBUD,
            state=StepState.WAITING,
            waiting_for="Försäkringskassan",
            follow_up_on=date(2026, 12, 4),
        ),
        Step(4, text="Överklaga", due=When(date(2026, 12, 12)), deadline=DeadlineKind.APPEAL, authority="FK"),
        Step(5, text="Gå igenom breven", state=StepState.DONE, done_on=TODAY),
        Step(6, text="Flytta", state=StepState.DROPPED),
        Step(7, text="Söka bidrag", outcome=StepOutcome.TAKEN_OVER, taken_over_by="boendestödet"),
    ),
)


def written(goals: list[Goal]) -> tuple[list[str], int]:
    """All that stands on the paper, and on how many pages."""
    image = QImage(600, 900, QImage.Format.Format_RGB32)
    painter = Recorder(image)
    pages = pages_of(painter, A4_WITHIN_THE_MARGINS, blocks_of(BEA, goals, TODAY))
    for page in pages:
        paint_blocks(painter, A4_WITHIN_THE_MARGINS, page)
    painter.end()
    return painter.written, len(pages)


@pytest.fixture
def plan(ada: Ombud) -> Ombud:
    """Ada's plan with a goal and a step, and the keyboard in the line for the next."""
    ada.plan.add_goal("Bo kvar", own_words="Jag vill inte flytta igen.")
    QuickLine(ada).add("Ada ringer hyresvärden fre")
    return ada


def test_it_holds_goals_in_own_words_and_open_steps_with_who_and_when_and_nothing_else(ada: Ombud) -> None:
    assert written([PLAN]) == (
        [
            "Planering för Bea",
            "Behålla lägenheten",
            "”Jag vill bo kvar.”",
            "Ringa hyresvärden",
            "Bea, fredag 27 november, v. 48",
            "Läsa beslutet",
            "Bea + ombud, vecka 49",
            "Väntar på besked",
            "Ombud, vi väntar på Försäkringskassan, vi hör av oss igen fredag 4 december, v. 49",
            "Överklaga",
            "Bea, senast lördag 12 december, v. 50",
        ],
        1,
    )


def test_every_word_is_large(ada: Ombud) -> None:
    assert POINTS >= 14
    assert all(line.points >= 14 for block in blocks_of(BEA, [PLAN], TODAY) for line in block)


def test_a_long_plan_goes_on_to_further_pages_and_no_step_is_torn_apart(ada: Ombud) -> None:
    steps = tuple(Step(number, text=f"Steg {number}", due=When(date(2026, 11, 27))) for number in range(1, 41))
    words, pages = written([Goal(title="Mål", steps=steps)])
    assert pages == 3
    assert [line for line in words if line.startswith("Steg")] == [f"Steg {number}" for number in range(1, 41)]


def test_a_plan_of_everyday_length_fits_on_one_page(ada: Ombud) -> None:
    steps = tuple(Step(number, text="Ringa hyresvärden om en avbetalningsplan") for number in range(1, 6))
    goals = [Goal(title="Behålla lägenheten", own_words="Jag vill kunna bo kvar.", steps=steps) for _ in range(2)]
    assert written(goals)[1] == 1


@pytest.mark.parametrize("how", ["Ctrl+P", "the button"])
def test_it_is_seen_first_and_printed_from_there(plan: Ombud, tmp_path: Path, how: str) -> None:
    if how == "Ctrl+P":
        keys("Ctrl+P")
    else:
        plan.screen.press("Skriv ut planen")
    preview = PlanInOrder(plan).preview()
    assert preview.findChildren(QPrintPreviewWidget)[0].pageCount() == 1
    preview._printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    Screen(preview).press("Skriv ut…")
    preview.findChildren(QPrintDialog)[0].accept()
    settle()
    assert not plan.screen.visible(PlanPaper)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", (tmp_path / "paper.pdf").read_bytes())) == 1


def test_a_long_plan_is_printed_on_all_its_pages(plan: Ombud, tmp_path: Path) -> None:
    store = plan.app.session.store
    goal = store.plans.for_client(store.clients.all()[0].id)[0]
    for number in range(20):
        store.plans.add_step(Step(goal_id=goal.id, text=f"Steg {number}"))
    settle()
    keys("Ctrl+P")
    preview = PlanInOrder(plan).preview()
    assert preview.findChildren(QPrintPreviewWidget)[0].pageCount() == 2


def test_without_a_plan_there_is_nothing_to_print(ada: Ombud) -> None:
    keys("Ctrl+P")
    assert ada.said == "Det finns ingen plan att skriva ut än."
    assert "Skriv ut planen" not in ada.screen.buttons()


def test_a_lock_closes_it(plan: Ombud) -> None:
    keys("Ctrl+P")
    plan.app.session.lock()
    plan.get_the_keyboard_back()
    plan.wait_until_locked()
    assert not plan.screen.visible(QDialog)
    assert not plan.window.findChildren(PlanPaper)
