"""The plan on paper, for the client: goals in their own words, open steps with who and when, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ombud_desktop.model import OPEN_STATES, Client, Goal, Step, StepState, When
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.paper import Paper, font_of, write
from ombud_desktop.ui.recipient_check import RecipientCheck
from ombud_desktop.ui.wording import first_name, responsible_text, when_words

translate = QCoreApplication.translate

TITLE_POINTS, HEADING_POINTS, POINTS = 22, 16, 14
_BOX, _INDENT = 11, 20
"""The square to tick in front of a step, and where its words begin."""


@dataclass(frozen=True, slots=True)
class Line:
    """Some words of their own, `above` so many points below what stands before."""

    words: str
    points: float = POINTS
    is_bold: bool = False
    above: float = 0
    indent: float = 0
    has_box: bool = False


Block = tuple[Line, ...]
"""What is not torn apart by the end of a page."""


def show_plan(page: Page, client: Client) -> None:
    """The one way to the paper; whom it is given to is asked beside it."""
    goals = page.session.store.plans.for_client(client.id)
    if goals:
        what = translate("plan_paper", "the plan")
        recipient = RecipientCheck(page.session, client, what)
        PlanPaper(client, goals, page.session.today(), page, recipient).open()
    else:
        page.said.emit(translate("plan_paper", "There is no plan to print yet."))


class PlanPaper(Paper):
    def __init__(
        self, client: Client, goals: Sequence[Goal], today: date, parent: QWidget, recipient: RecipientCheck
    ) -> None:
        super().__init__(
            translate("plan_paper", "Print the plan"),
            translate("plan_paper", "For the client: the goals and the open steps, and nothing else."),
            parent,
            recipient,
        )
        self._blocks = blocks_of(client, goals, today)

    def count_pages(self, painter: QPainter, page: QRectF) -> int:
        return len(pages_of(painter, page, self._blocks))

    def paint_page(self, painter: QPainter, page: QRectF, number: int) -> None:
        paint_blocks(painter, page, pages_of(painter, page, self._blocks)[number])


def blocks_of(client: Client, goals: Sequence[Goal], today: date) -> list[Block]:
    """The whole paper in words, in its order."""
    title = translate("plan_paper", "The plan of {name}").format(name=first_name(client.name))
    blocks: list[Block] = [(Line(title, TITLE_POINTS, is_bold=True),)]
    for goal in goals:
        head = [Line(goal.title, HEADING_POINTS, is_bold=True, above=22)]
        if goal.own_words.strip():
            head.append(Line(f"”{goal.own_words.strip()}”", above=3))
        steps = [_step_lines(step, client, today) for step in goal.steps if _is_to_come(step)]
        blocks.append((*head, *(steps[0] if steps else ())))
        blocks.extend(steps[1:])
    return blocks


def pages_of(painter: QPainter, page: QRectF, blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks of each page: a new one begins wherever a block no longer fits."""
    pages: list[list[Block]] = [[]]
    top = 0.0
    for block in blocks:
        height = _height(painter, page, block)
        if top and top + height > page.height():
            pages.append([])
            top = 0.0
        top += height - (0 if top else block[0].above)
        pages[-1].append(block)
    return pages


def paint_blocks(painter: QPainter, page: QRectF, blocks: Sequence[Block]) -> None:
    top = 0.0
    for block in blocks:
        for line in block:
            top += line.above if top else 0
            if line.has_box:
                painter.drawRect(QRectF(0, top + (line.points - _BOX) / 2 + 2, _BOX, _BOX))
            room = QRectF(line.indent, top, page.width() - line.indent, page.height())
            top = write(painter, room, line.points, line.words, bold=line.is_bold)


def _height(painter: QPainter, page: QRectF, block: Block) -> float:
    height = 0.0
    for line in block:
        painter.setFont(font_of(line.points, bold=line.is_bold))
        room = QRectF(line.indent, 0, page.width() - line.indent, page.height())
        height += line.above + painter.boundingRect(room, int(Qt.TextFlag.TextWordWrap), line.words).height()
    return height


def _is_to_come(step: Step) -> bool:
    return step.state in OPEN_STATES and step.outcome is None


def _step_lines(step: Step, client: Client, today: date) -> Block:
    return (
        Line(step.text, above=10, indent=_INDENT, has_box=True),
        Line(", ".join(_who_and_when(step, client, today)), above=1, indent=_INDENT, is_bold=True),
    )


def _who_and_when(step: Step, client: Client, today: date) -> list[str]:
    said = [responsible_text(step, client.name)]
    if step.state is StepState.WAITING:
        said.append(translate("plan_paper", "we wait for {whom}").format(whom=step.waiting_for))
        if step.follow_up_on:
            day = when_words(When(step.follow_up_on), today)
            said.append(translate("plan_paper", "we ask again {day}").format(day=day))
    if step.due is not None:
        words = when_words(step.due, today)
        if step.deadline is not None:
            words = translate("plan_paper", "at the latest {day}").format(day=words)
        said.append(words)
    return said
