"""Decisions that lead to no contact: declined, referred on, withdrawn. Written in the card where they stand."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Inquiry, InquiryOutcome, ListName
from ombud_desktop.ui.cards import Card, button, flow, focus_soon, named
from ombud_desktop.ui.kept_form import KeptForm, give_up
from ombud_desktop.ui.page import Page

_OUTCOMES = (InquiryOutcome.DECLINED, InquiryOutcome.REFERRED_ON, InquiryOutcome.WITHDRAWN)


def editor_key(outcome: InquiryOutcome) -> str:
    """By which what asks for a reason is open on its page."""
    return f"outcome:{outcome}"


def draft_key(inquiry_id: int) -> str:
    """By which what is half-written of a decision is kept."""
    return f"inquiry:{inquiry_id}:outcome"


class OutcomeCard(Card):
    """Three ways out. The one that is pressed asks why, and is open by its key among the page's open editors."""

    decided = Signal(object, str, str)
    """The outcome, the reason in the words of the list, and to what the person was referred."""

    def __init__(self, page: Page, inquiry: Inquiry) -> None:
        super().__init__(self.tr("No contact"))
        self._page = page
        self._inquiry = inquiry
        self._form: KeptForm | None = None
        opened = next((each for each in _OUTCOMES if editor_key(each) in page.open_editors), None)
        if opened is not None:
            self._add_form(opened)
            return
        words = {
            InquiryOutcome.DECLINED: self.tr("Decline…"),
            InquiryOutcome.REFERRED_ON: self.tr("Refer on…"),
            InquiryOutcome.WITHDRAWN: self.tr("Withdrawn…"),
        }
        self.add(
            flow(*(named(button(words[each], partial(self._open, each)), f"inquiry:{each}") for each in _OUTCOMES))
        )

    @property
    def is_open(self) -> bool:
        """Whether a decision is being written."""
        return self._form is not None

    def finish(self) -> None:
        """As Enter in one of its lines."""
        if self._form is not None:
            self._form.submitted.emit()

    def save(self) -> None:
        if self._form is not None:
            self._form.save()

    def _add_form(self, outcome: InquiryOutcome) -> None:
        session = self._page.session
        form = KeptForm(
            session,
            "inquiry:outcome",
            None,
            draft_key=draft_key(self._inquiry.id),
        )
        reasons = session.store.lists.entries(ListName.OUTCOME_REASON)
        if outcome is InquiryOutcome.REFERRED_ON:
            form.add_line("referred_to", self.tr("Referred on to"), example=self.tr("such as: budget and debt advice"))
        form.add_choice("reason", self.tr("Why"), [("", self.tr("Choose…")), *((each, each) for each in reasons)])
        form.restore({}, session.store.drafts.get(form.draft_key))
        form.submitted.connect(lambda: self._decide(outcome))
        form.saved.connect(self._page.saved)
        form.failed.connect(self._page.failed)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), form)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(lambda: self._cancel(outcome))
        self._form = form
        self.add(form)
        verbs = {
            InquiryOutcome.DECLINED: self.tr("Decline the inquiry"),
            InquiryOutcome.REFERRED_ON: self.tr("Refer the person on"),
            InquiryOutcome.WITHDRAWN: self.tr("The inquiry is withdrawn"),
        }
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(self.tr("Cancel"), lambda: self._cancel(outcome)))
        row.addWidget(button(verbs[outcome], lambda: self._decide(outcome), "primary"))
        self.rows.addLayout(row)

    def _open(self, outcome: InquiryOutcome) -> None:
        self._page.open_editors.add(editor_key(outcome))
        self._page.refresh()
        first = "referred_to" if outcome is InquiryOutcome.REFERRED_ON else "reason"
        self._focus(f"inquiry:outcome:{first}")

    def _cancel(self, outcome: InquiryOutcome) -> None:
        if self._form is not None:
            give_up(self._page, self._form)
            self._page.open_editors.discard(editor_key(outcome))
            self._page.refresh()
            self._focus(f"inquiry:{outcome}")

    def _decide(self, outcome: InquiryOutcome) -> None:
        form = self._form
        if form is None:
            return
        try:
            referred_to = form.value("referred_to").strip() if outcome is InquiryOutcome.REFERRED_ON else ""
            if outcome is InquiryOutcome.REFERRED_ON and not referred_to:
                raise UserError(Problem.REFERRED_TO_MISSING, "referred_to")
            reason = form.value("reason")
            if not reason:
                raise UserError(Problem.REASON_MISSING, "reason")
        except UserError as error:
            form.complain(error)
            return
        self.decided.emit(outcome, reason, referred_to)

    def _focus(self, name: str) -> None:
        widget = self._page.findChild(QWidget, name)
        if widget is not None:
            focus_soon(widget)
            self._page.reveal(widget)
