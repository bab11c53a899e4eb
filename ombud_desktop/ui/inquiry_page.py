"""One inquiry, from the call to the decision."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ombud_desktop.documents.letters import fill
from ombud_desktop.errors import UserError
from ombud_desktop.model import Client, Inquiry, InquiryOutcome, TemplateKind, Topic
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import Card, button, chip, flow, named, show_words, stacked, text
from ombud_desktop.ui.destroy_question import ask_to_destroy
from ombud_desktop.ui.inquiry_assessment import AssessmentCard, GroundsCard
from ombud_desktop.ui.inquiry_changes import InquiryChanges
from ombud_desktop.ui.inquiry_form import InquiryForm
from ombud_desktop.ui.inquiry_outcome import OutcomeCard, draft_key, editor_key
from ombud_desktop.ui.inquiry_words import decision_text, outcome_text, place_text, waited_text, why_text
from ombud_desktop.ui.kept_form import give_up
from ombud_desktop.ui.letter_paper import LetterPaper
from ombud_desktop.ui.page import Change, Page, instead_of_draft
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.recipient_check import RecipientCheck
from ombud_desktop.ui.row import RowButton
from ombud_desktop.ui.wording import existence, first_name, full_date


class InquiryPage(Page):
    """A new one is a draft until a field is left with a name written; from then on it is stored as it is typed."""

    name = PageName.INQUIRY
    topics = frozenset({Topic.INQUIRIES})

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._form: InquiryForm | None = None
        self._outcome: OutcomeCard | None = None
        self._is_wanted = True
        self._changes = InquiryChanges(session, self)
        go_on = QShortcut(self)
        go_on.setKeys([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        go_on.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        go_on.activated.connect(self._go_on)

    def build(self) -> None:
        today = self.session.today()
        inquiry = self._stored() if self.item_id else Inquiry(received_on=today)
        self._outcome = None
        if inquiry is None:  # destroyed while the page was open
            self._form = None
            self.wanted.emit(Place(PageName.INQUIRIES))
            return
        self._form = InquiryForm(self, inquiry, self._change if inquiry.id else None)
        self._form.submitted.connect(self._submit)
        # Later: an arrow key still has to put the keyboard on what it has chosen.
        self._form.made_by_chosen.connect(lambda: QTimer.singleShot(0, self, self._follow_the_own_wish))
        self._form.namesakes.followed.connect(self._follow)
        self._form.setEnabled(inquiry.outcome is None)
        if not inquiry.id:
            self._build_new()
        elif inquiry.outcome is not None:
            self._build_decided(inquiry, inquiry.outcome)
        else:
            self._build_open(inquiry, today)
        self.column.addStretch(1)

    # --- What every page does ---

    def first_focus(self) -> QWidget | None:
        """In a stored one nothing is changed by a careless key."""
        if self._form is not None and not self.item_id:
            return self._form.field("name")
        first = ("inquiry:print", "inquiry:reopen", "inquiry:client")
        return next((found for name in first if (found := self.findChild(QWidget, name)) is not None), None)

    def save(self) -> None:
        if self._form is not None:
            self._form.save()
        if self._outcome is not None:
            self._outcome.save()

    def leave(self) -> None:
        """Whoever goes to the one who was there already has not asked for a second one: the draft waits."""
        self.save()
        if not self.item_id and self._is_wanted:
            self._register(complain=False)

    def start_new(self) -> None:
        self.wanted.emit(Place(PageName.INQUIRY))

    def print_page(self) -> None:
        """The confirmation on paper; nothing is lost if the name has been typed only just now."""
        self._save_quietly()
        if not self.item_id and not self._register_and_show():
            return
        inquiry = self._stored()
        templates = self.session.store.templates.of_kind(TemplateKind.CONFIRMATION)
        if inquiry is None:
            return
        if not templates:
            self.said.emit(self.tr("There is no text for a confirmation. Write one in Settings."))
            return
        values = {
            "namn": inquiry.name,
            "mottagen": full_date(inquiry.received_on),
            "idag": full_date(self.session.today()),
            "ombud": self.session.store.letterhead(),
        }
        advice = self.tr("The day on which you print it is remembered with the inquiry.")
        client = self.session.store.clients.get(inquiry.client_id or 0) or Client(name=inquiry.name)
        recipient = RecipientCheck(self.session, client, self.tr("the confirmation"))
        paper = LetterPaper(self.tr("Confirmation"), advice, fill(templates[0].content, values), self, recipient)
        paper.handed_out.connect(partial(self._carry_out, self._changes.note_confirmation))
        paper.open()

    # --- How it looks ---

    def _build_new(self) -> None:
        self.add_title(self.tr("New inquiry"), self.tr("A name is enough. Everything is saved as you type."))
        card = self._form_card()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(self.tr("Cancel"), self._cancel))
        row.addWidget(button(self.tr("Register"), self._submit, "primary"))
        card.rows.addLayout(row)
        self.column.addWidget(card)
        if self._form is not None:
            self._form.field_left.connect(lambda: QTimer.singleShot(0, self, self._register_when_left))

    def _build_open(self, inquiry: Inquiry, today: date) -> None:
        name = first_name(inquiry.name)
        print_letter = named(button(self.tr("Confirmation…"), self.print_page), "inquiry:print")
        if inquiry.awaits_own_wish:
            said_yes = button(
                self.tr("{name} has said yes themself").format(name=name),
                partial(self._carry_out, self._changes.hear_wish),
                "primary",
            )
            buttons: tuple[QWidget, ...] = (print_letter, named(said_yes, "inquiry:own_wish"))
        else:
            queue = (
                button(self.tr("Take out of the queue"), partial(self._carry_out, self._changes.take_out_of_queue))
                if inquiry.queued_on
                else button(self.tr("Put in the queue"), partial(self._carry_out, self._changes.put_in_queue))
            )
            accept = button(self.tr("Become a client"), self._accept, "primary")
            accept.setToolTip("Ctrl+Enter")
            buttons = (print_letter, named(queue, "inquiry:queue"), named(accept, "inquiry:accept"))
        titles = self.add_title(inquiry.name, "", buttons)
        standing = next(
            (each for each in self.session.store.inquiries.waiting_list(today) if each.inquiry.id == inquiry.id), None
        )
        if standing is not None:
            words = place_text(standing)
            titles.addWidget(text(f"{words[:1].upper()}{words[1:]}. {why_text(standing)}"))
        if facts := self._facts(inquiry, today, is_waiting=standing is None):
            titles.addWidget(flow(*facts))
        self.column.addWidget(self._form_card())
        columns = QVBoxLayout() if self.is_narrow else QHBoxLayout()
        columns.setSpacing(16)
        self._outcome = OutcomeCard(self, inquiry)
        self._outcome.decided.connect(self._decide)
        columns.addLayout(stacked(AssessmentCard(self, inquiry)), 3)
        columns.addLayout(stacked(GroundsCard(self, inquiry), self._outcome), 2)
        self.column.addLayout(columns)
        self._add_destroy()

    def _build_decided(self, inquiry: Inquiry, outcome: InquiryOutcome) -> None:
        undo = named(
            button(self.tr("Undo the decision"), lambda: self.did.emit(self._changes.open_again(inquiry, outcome))),
            "inquiry:reopen",
        )
        titles = self.add_title(inquiry.name, "", (undo,) if inquiry.client_id is None else ())
        titles.addWidget(text(decision_text(inquiry)))
        if inquiry.retention_date is not None:
            titles.addWidget(flow(chip(existence(inquiry.retention_date), "late")))
        if inquiry.client_id is not None:
            card = Card(outcome_text(outcome))
            row = RowButton(inquiry.name, self.tr("To the client's page"))
            row.clicked.connect(partial(self.wanted.emit, Place(PageName.CLIENT, inquiry.client_id)))
            card.add(named(row, "inquiry:client"))
            self.column.addWidget(card)
        self.column.addWidget(self._form_card())
        if inquiry.client_id is None:
            self._add_destroy()

    def _form_card(self) -> Card:
        card = Card()
        card.setAccessibleName(self.tr("What is known"))
        if self._form is not None:
            card.add(self._form)
        return card

    def _facts(self, inquiry: Inquiry, today: date, *, is_waiting: bool) -> list[QWidget]:
        """`is_waiting` where nothing else says for how long."""
        facts: list[QWidget] = []
        if inquiry.awaits_own_wish:
            facts.append(chip(self.tr("awaits their own wish"), "due"))
        if is_waiting:
            facts.append(chip(waited_text((today - inquiry.received_on).days)))
        if inquiry.own_wish_on is not None:
            heard = self.tr("own wish heard {day}").format(day=full_date(inquiry.own_wish_on))
            facts.append(chip(heard, "done"))
        if inquiry.confirmed_on is not None:
            given = self.tr("confirmation given {day}").format(day=full_date(inquiry.confirmed_on))
            facts.append(chip(given, "done"))
        return facts

    def _add_destroy(self) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        destroy = button(self.tr("Destroy the inquiry…"), self._ask_to_destroy, "flat-danger")
        row.addWidget(named(destroy, "inquiry:destroy"))
        self.column.addLayout(row)

    # --- A new one is stored ---

    def _submit(self) -> None:
        """Enter in a line; in that of the name one goes on writing: how to reach them is what is asked next."""
        if self.item_id:
            self._save_quietly()
        elif self._register_and_show() and self._form is not None and self._form.field("name").hasFocus():
            self._form.field("ways_of_contact").setFocus(Qt.FocusReason.TabFocusReason)

    def _go_on(self) -> None:
        """Ctrl+Enter: what comes next."""
        self._save_quietly()
        inquiry = self._stored() if self.item_id else None
        if inquiry is None:
            self._submit()
        elif self._outcome is not None and self._outcome.is_open:
            self._outcome.finish()
        elif inquiry.outcome is None and inquiry.awaits_own_wish:
            self.said.emit(self.tr("{name} has not said yes themself.").format(name=first_name(inquiry.name)))
        elif inquiry.outcome is None:
            self._accept()

    def _register_when_left(self) -> None:
        """On the way to another field; with the mouse still down, the page must not be built anew under it."""
        form, focused = self._form, self.focusWidget()
        if self.item_id or form is None or not self.session.is_open or QApplication.mouseButtons():
            return
        is_in_form = form.isAncestorOf(focused) and not form.namesakes.isAncestorOf(focused)
        if is_in_form and focused is not form.field("name") and self._register(complain=False):
            self.refresh()

    def _register_and_show(self) -> bool:
        registered = self._register()
        if registered:
            self.refresh()
        return registered

    def _register(self, *, complain: bool = True) -> bool:
        """Whether the new one is stored now."""
        form = self._form
        if form is None:
            return False
        try:
            inquiry = form.read(Inquiry())
        except UserError as error:
            if complain:
                form.complain(error)
            return False
        added: list[int] = []
        with self.writing():
            self.attempt(lambda: added.append(form.give(lambda: self.session.store.inquiries.add(inquiry))))
        if added:
            self.item_id = added[0]
            self.saved.emit()
            self.said.emit(self.tr("The inquiry is registered"))
        return bool(added)

    def _follow(self, place: Place) -> None:
        self._is_wanted = False
        self.wanted.emit(place)

    def _cancel(self) -> None:
        if self._form is not None:
            give_up(self, self._form)
            self._is_wanted = False
            self.wanted.emit(Place(PageName.INQUIRIES))

    # --- What is done to it ---

    def _change(self) -> None:
        inquiry = self._stored()
        if inquiry is not None and self._form is not None:
            with self.writing():
                changed = self._form.read(inquiry)
                self.session.store.inquiries.change(changed)
            self._show_name(changed.name)

    def _show_name(self, name: str) -> None:
        """In the title, while it is typed and the page is not built anew."""
        title = self.findChild(QLabel, "title")
        if isinstance(title, QLabel):
            show_words(title, name)

    def _follow_the_own_wish(self) -> None:
        """What can be done next depends on whether somebody else has made contact."""
        if self.item_id and self.session.is_open:
            self._save_quietly()
            self.refresh()

    def _carry_out(self, change_of: Callable[[Inquiry], Change]) -> None:
        """Once all that is typed is stored; what is not right yet is said beside its field, and nothing is done."""
        inquiry = self._saved_inquiry()
        if inquiry is not None:
            self.did.emit(change_of(inquiry))

    def _accept(self) -> None:
        with self.writing():
            self._carry_out(self._changes.accept)
        accepted = self._stored()
        if accepted is not None and accepted.client_id is not None:
            self.wanted.emit(Place(PageName.CLIENT, accepted.client_id))

    def _decide(self, outcome: InquiryOutcome, reason: str, referred_to: str) -> None:
        """What was written of the decision goes with it; what could not be decided stays as it is written."""

        def change_of(inquiry: Inquiry) -> Change:
            change = self._changes.decide(inquiry, outcome, reason, referred_to)
            return instead_of_draft(change, self.session, draft_key(inquiry.id))

        self._carry_out(change_of)
        decided = self._stored()
        if decided is not None and decided.outcome is not None:
            self.open_editors.discard(editor_key(outcome))

    def _ask_to_destroy(self) -> None:
        ask_to_destroy(
            self,
            self.tr("Destroy an inquiry"),
            self.tr("Destroy the inquiry and everything that is written in it?"),
            self.tr("Destroy the inquiry"),
            self._destroy,
        )

    def _destroy(self) -> None:
        if self._form is None:
            return
        self._form.discard_draft()
        with self.writing():
            destroyed = self.attempt(lambda: self.session.store.inquiries.remove(self.item_id, self.session.today()))
        if destroyed:
            self.gone_for_good.emit()
            self.wanted.emit(Place(PageName.INQUIRIES))
            self.said.emit(self.tr("The inquiry is destroyed"))

    # --- Small things ---

    def _stored(self) -> Inquiry | None:
        return self.session.store.inquiries.get(self.item_id)

    def _saved_inquiry(self) -> Inquiry | None:
        """As it is stored with all that is typed; None, and the sentence beside the field, if that is not right yet."""
        inquiry = self._stored()
        if inquiry is None or self._form is None:
            return None
        self._save_quietly()
        try:
            self._form.read(inquiry)
        except UserError as error:
            self._form.complain(error)
            return None
        return self._stored()

    def _save_quietly(self) -> None:
        with self.writing():
            self.save()
