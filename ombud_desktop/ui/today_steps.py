"""What is to be done, and what others have promised: two cards of the page Idag."""

from datetime import timedelta

from ombud_desktop.model import StepOfClient, StepState
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place, Tab
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.today_card import DAYS_AHEAD, TodayCard
from ombud_desktop.ui.wording import due_chip, relative_day, responsible_text, step_sentence


class _StepsCard(TodayCard):
    def add_step(self, item: StepOfClient, detail: str, words: str, tone: str) -> None:
        sentence = f"{item.client_name}: {step_sentence(item.step, item.client_name, self.today)}"
        row = RowButton(item.step.text, detail, (Chip(words, tone),), sentence=sentence)
        self.lead(row, Place(PageName.CLIENT, item.client_id, Tab.PLAN, focus=f"step:{item.step.id}:open"))


class ToDoCard(_StepsCard):
    """`steps` are the open ones with a day up to two weeks ahead, the most urgent first."""

    LIST = "to_do"

    def __init__(self, page: Page, steps: list[StepOfClient]) -> None:
        super().__init__(page, self.tr("To do"))
        last_day = self.today + timedelta(days=DAYS_AHEAD)
        due = [
            item
            for item in steps
            if item.step.due
            and item.step.due.day <= last_day
            and (item.step.state is StepState.TO_DO or item.step.due.last_day < self.today)
        ]
        if not due:
            self.say(self.tr("Nothing is due within two weeks."))
        for item in page.first_of(self.LIST, due):
            if item.step.due:  # always: chosen above
                words, tone = due_chip(item.step.due, self.today)
                who = responsible_text(item.step, item.client_name)
                detail = item.client_name if who in item.client_name else f"{item.client_name} · {who}"
                self.add_step(item, detail, words, "accent" if tone == "plain" else tone)
        page.offer_more(self, self.LIST, len(due))


class FollowUpCard(_StepsCard):
    """`steps` as for ToDoCard."""

    LIST = "follow_up"

    def __init__(self, page: Page, steps: list[StepOfClient]) -> None:
        super().__init__(page, self.tr("Follow up"))
        last_day = self.today + timedelta(days=DAYS_AHEAD)
        waiting = [
            item
            for item in steps
            if item.step.state is StepState.WAITING and item.step.follow_up_on and item.step.follow_up_on <= last_day
        ]
        waiting.sort(key=lambda item: item.step.follow_up_on or self.today)
        if not waiting:
            self.say(self.tr("No one has promised anything that falls due within two weeks."))
        for item in page.first_of(self.LIST, waiting):
            if item.step.follow_up_on:  # always: chosen above
                days = (item.step.follow_up_on - self.today).days
                tone = "accent" if days > 0 else "due" if days == 0 else "late"
                detail = self.tr("{name} · waiting for {whom}").format(
                    name=item.client_name, whom=item.step.waiting_for
                )
                self.add_step(item, detail, relative_day(item.step.follow_up_on, self.today), tone)
        page.offer_more(self, self.LIST, len(waiting))
