"""The assessment of an inquiry: questions to answer, and grounds to come first. No rule decides by them."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from ombud_desktop.model import Answer, Inquiry, ListName
from ombud_desktop.ui.cards import Card, beside_or_below, named, text
from ombud_desktop.ui.inquiry_changes import InquiryChanges
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.segments import Segments


class AssessmentCard(Card):
    """Every answer is stored as it is given."""

    def __init__(self, page: Page, inquiry: Inquiry) -> None:
        super().__init__(self.tr("Assessment"))
        self._page = page
        self._inquiry_id = inquiry.id
        answers = page.session.store.inquiries.answers(inquiry.id)
        listed = page.session.store.lists.entries(ListName.ASSESSMENT_QUESTION)
        choices = [
            ("", self.tr("Not asked")),
            (Answer.YES.value, self.tr("Yes")),
            (Answer.NO.value, self.tr("No")),
            (Answer.UNCLEAR.value, self.tr("Unclear")),
        ]
        for number, question in enumerate(dict.fromkeys((*listed, *answers))):
            segments = Segments(f"inquiry:answer:{number}", question, choices)
            segments.set_value(answers.get(question, ""))
            segments.chosen.connect(partial(self._answer, question, segments))
            self.add(beside_or_below(text(question), segments))

    def _answer(self, question: str, segments: Segments) -> None:
        value = segments.value()
        inquiries = self._page.session.store.inquiries
        with self._page.writing():
            stored = self._page.attempt(
                lambda: inquiries.set_answer(self._inquiry_id, question, Answer(value) if value else None)
            )
        if stored:
            self._page.saved.emit()


class GroundsCard(Card):
    """A ground that is no longer in the list stays ticked until it is taken away; it does not weigh any more."""

    def __init__(self, page: Page, inquiry: Inquiry) -> None:
        super().__init__(self.tr("Grounds to come first"))
        self._page = page
        self._inquiry = inquiry
        self._changes = InquiryChanges(page.session, self)
        listed = page.session.store.lists.entries(ListName.PRIORITY_GROUND)
        for number, ground in enumerate(dict.fromkeys((*listed, *inquiry.grounds))):
            tick = named(QCheckBox(ground), f"inquiry:ground:{number}")
            tick.setChecked(ground in inquiry.grounds)
            tick.toggled.connect(partial(self._tick, ground))
            self.rows.addWidget(tick, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(text(self.tr("The weightiest first. The list is yours, in Settings."), "small"))

    def _tick(self, ground: str, is_on: bool) -> None:
        self._page.did.emit(self._changes.tick(self._inquiry, ground, is_on=is_on))
