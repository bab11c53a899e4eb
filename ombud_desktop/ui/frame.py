"""The open vault: places at the left, one page at the right, the message line below."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from ombud_desktop.errors import UserError
from ombud_desktop.model import Draft, Topic
from ombud_desktop.session import Session
from ombud_desktop.settings import Settings
from ombud_desktop.ui.calendar_page import CalendarPage
from ombud_desktop.ui.cards import retire
from ombud_desktop.ui.client_page import ClientPage
from ombud_desktop.ui.clients_page import ClientsPage
from ombud_desktop.ui.clipboard import forget_what_was_copied
from ombud_desktop.ui.closing_page import ClosingPage
from ombud_desktop.ui.contacts_page import ContactsPage
from ombud_desktop.ui.inquiries_page import InquiriesPage
from ombud_desktop.ui.inquiry_page import InquiryPage
from ombud_desktop.ui.keys_page import PassphrasePage, RecoveryKeyPage, VaultKeyPage
from ombud_desktop.ui.meeting_mode_page import MeetingModePage
from ombud_desktop.ui.message_line import MessageLine
from ombud_desktop.ui.new_client_page import NewClientPage
from ombud_desktop.ui.page import Change, Page
from ombud_desktop.ui.place import DRAFT_KEY, PageName, Place, Tab
from ombud_desktop.ui.problems import message
from ombud_desktop.ui.retention_page import RetentionPage
from ombud_desktop.ui.review_page import ReviewPage
from ombud_desktop.ui.settings_page import SettingsPage
from ombud_desktop.ui.side import Side
from ombud_desktop.ui.templates_page import TemplatesPage
from ombud_desktop.ui.today_page import TodayPage

_PAGES: dict[PageName, type[Page]] = {
    PageName.TODAY: TodayPage,
    PageName.CLIENTS: ClientsPage,
    PageName.INQUIRIES: InquiriesPage,
    PageName.INQUIRY: InquiryPage,
    PageName.CALENDAR: CalendarPage,
    PageName.CONTACTS: ContactsPage,
    PageName.RETENTION: RetentionPage,
    PageName.REVIEW: ReviewPage,
    PageName.MEETING_MODE: MeetingModePage,
    PageName.TEMPLATES: TemplatesPage,
    PageName.NEW_CLIENT: NewClientPage,
    PageName.CLIENT: ClientPage,
    PageName.CLOSING: ClosingPage,
    PageName.PASSPHRASE: PassphrasePage,
    PageName.RECOVERY_KEY: RecoveryKeyPage,
    PageName.VAULT_KEY: VaultKeyPage,
}


class Frame(QWidget):
    settings_changed = Signal(object)
    lock_wanted = Signal()
    meeting_turned = Signal()
    """The meeting mode begins, with a page that is still empty, or is over."""

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._undo_stack = QUndoStack(self)
        self._undo_floor = 0
        """What was done before the meeting mode is not undone in it."""
        self.is_in_meeting = False
        self.side = Side()
        self.message = MessageLine()
        self._right = QVBoxLayout()
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(0)
        self._right.addWidget(self.message)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.side)
        layout.addLayout(self._right, 1)
        self.page: Page | None = None
        self.could_not_save = False
        """What was typed last did not get into the vault before it was taken away."""
        self._complaints = 0
        self._here = Place()
        self.side.wanted.connect(self.show_place)
        self.side.lock_wanted.connect(self.lock_wanted)
        self.message.undo_wanted.connect(self._undo_from_message)
        session.changed.connect(self._take_notice)
        session.leaving.connect(self._keep_place)
        session.lent.connect(self._rest)
        session.returned.connect(self._go_on)

    def return_to_kept_place(self) -> None:
        """After unlocking: to the page, field and letter where the vault was locked."""
        draft = self._session.store.drafts.get(DRAFT_KEY)
        if draft is None:
            self.show_place(Place())
            return
        self.attempt(lambda: self._session.store.drafts.remove(DRAFT_KEY))
        self.show_place(Place.from_values(draft.values))

    def turn_meeting_mode(self) -> None:
        """F8: into it with the client at hand, or out of it."""
        if isinstance(self.page, MeetingModePage):
            self.page.end()
            return
        client_id = self.page.client_at_hand() if self.page else 0
        client = self._session.store.clients.get(client_id)
        if client is None:
            self.message.say(self.tr("The meeting mode shows one client: open the client's page, or choose a row."))
        elif client.retention_date:
            self.message.say(self.tr("The meeting mode is for contacts that are going on."))
        else:
            tab = self.page.place().tab if self.page else Tab.PLAN
            self.show_place(Place(PageName.MEETING_MODE, client_id, tab))

    def show_minutes_left(self, minutes: int) -> None:
        self.side.show_minutes_left(minutes)
        if isinstance(self.page, MeetingModePage):
            self.page.show_lock_state(self.side.lock_state())

    def show_place(self, place: Place) -> None:
        """To another page; out of the meeting mode only once it has been ended."""
        if isinstance(self.page, MeetingModePage) and not self.page.is_over:
            return
        if place.client_id and self._session.store.clients.get(place.client_id) is None:
            place = Place()
        if place.page is PageName.MEETING_MODE:
            self._forget_what_was_said()
        if self.page is not None:
            leaving = self.page
            with leaving.writing():
                leaving.leave()
            self._right.removeWidget(leaving)
            retire(leaving)
            self._hush(leaving, place)
        page = self._new_page(place)
        self.page = page
        self._right.insertWidget(0, page, 1)
        page.did.connect(self.carry_out)
        page.gone_for_good.connect(self._forget_everything)
        page.said.connect(self.message.say)
        page.saved.connect(self._say_saved)
        page.failed.connect(self.complain)
        page.wanted.connect(self.show_place)
        self._turn_meeting(on=page.name is PageName.MEETING_MODE)
        # The frame itself may not be laid out yet.
        page.set_room(self.window().width() - (0 if self.is_in_meeting else self.side.width()))
        page.build()
        if self.page is not page:  # there was nothing to show, and the page went on to another place
            return
        page.show()  # now, as a whole: later it would be painted twice
        self.side.show_place(place.page)
        self.side.show_counts(self._counts())
        page.focus_on_arrival()
        page.return_to(place)

    def show_settings(self, settings: Settings) -> None:
        self._settings = settings
        if isinstance(self.page, SettingsPage):
            self.page.show_settings(settings)

    def carry_out(self, change: Change) -> None:
        """Do it, and remember how to undo it."""
        self._save_what_is_typed()
        if self.attempt(change.do):
            command = _Command(self, change)
            self._undo_stack.push(command)
            self.message.say(change.said, can_undo=True)
            if change.seconds:
                QTimer.singleShot(change.seconds * 1000, self, lambda: self._forget(command, change))

    def undo(self) -> None:
        """The last change that can still be undone; one whose time is up only drops off the stack."""
        stack = self._undo_stack
        while stack.index() > self._undo_floor and stack.command(stack.index() - 1).isObsolete():
            stack.undo()
        if stack.index() == self._undo_floor:
            return
        self._save_what_is_typed()
        stack.undo()
        if _is_done(stack, stack.index()):
            stack.redo()  # it went wrong, and can be tried again

    def redo(self) -> None:
        stack = self._undo_stack
        while stack.canRedo() and stack.command(stack.index()).isObsolete():
            stack.redo()
        self._save_what_is_typed()
        stack.redo()
        if not _is_done(stack, stack.index() - 1):
            stack.undo()

    def say_undone(self, change: Change) -> None:
        if change.back_to is not None:
            self.show_place(change.back_to)
        self.message.say(self.tr("Undone: {what}").format(what=change.said))

    def complain(self, error: BaseException) -> None:
        self._complaints += 1
        self.message.complain(message(error), until_saved=isinstance(error, UserError))

    def _save_what_is_typed(self) -> None:
        """Before a change: the page is built again after it, from what the vault holds."""
        if self.page is not None:
            with self.page.writing():
                self.page.save()

    def _undo_from_message(self) -> None:
        """The button disappears; if it had the keyboard, the page has it again."""
        had_focus = self.message.isAncestorOf(self.focusWidget())
        self.undo()
        if had_focus and self.page is not None:
            self.page.focus_on_arrival()

    def _new_page(self, place: Place) -> Page:
        if place.page is not PageName.SETTINGS:
            return _PAGES[place.page](self._session, place)
        page = SettingsPage(self._session, place, self._settings)
        page.settings_changed.connect(self.settings_changed)
        return page

    def _take_notice(self, topics: frozenset[Topic]) -> None:
        if self.page is not None:
            self.page.take_notice(topics)
            self.side.show_counts(self._counts())

    def _counts(self) -> dict[PageName, int]:
        if self.is_in_meeting:
            return {PageName.CLIENTS: 0, PageName.INQUIRIES: 0}
        store = self._session.store
        return {PageName.CLIENTS: store.clients.count_open(), PageName.INQUIRIES: store.inquiries.count_undecided()}

    def _forget_what_was_said(self) -> None:
        """Before someone else looks on: what the line says, what could be done again, what lies on the clipboard."""
        self.message.clear()
        for index in range(self._undo_stack.index(), self._undo_stack.count()):
            self._forget_command(index)
        forget_what_was_copied()

    def _hush(self, leaving: Page, place: Place) -> None:
        """What was said on a page about several may name another than the one whose own page is opened now."""
        makes_clients = (PageName.INQUIRY, PageName.NEW_CLIENT)
        if place.page is PageName.CLIENT and leaving.client_id != place.client_id and leaving.name not in makes_clients:
            self.message.hush()

    def _turn_meeting(self, *, on: bool) -> None:
        if on is not self.is_in_meeting:
            self.is_in_meeting = on
            self._undo_floor = self._undo_stack.index() if on else 0
            self.side.setVisible(not on)
            self.side.setEnabled(not on)  # else a screen reader could still press it
            self.meeting_turned.emit()
        if isinstance(self.page, MeetingModePage):
            self.page.show_lock_state(self.side.lock_state())

    def _keep_place(self) -> None:
        """The vault is about to be locked: all that is typed goes in, and where the ombud is."""
        if self.page is None:
            return
        draft = Draft(DRAFT_KEY, self.page.place().as_values())
        with self.page.writing():
            before = self._complaints
            self.attempt(self.page.save)
            self.could_not_save = self._complaints > before
            self.attempt(lambda: self._session.store.drafts.keep(draft, self._session.today()))

    def _rest(self) -> None:
        """The worker has the vault; what is shown stays."""
        self._here = self.page.place() if self.page is not None else Place()
        self.setEnabled(False)

    def _go_on(self) -> None:
        """The keyboard is where it was; a disabled field has lost it."""
        self.setEnabled(True)
        if self.page is not None:
            self.page.return_to(self._here)

    def _say_saved(self) -> None:
        self.message.say_saved(self.tr("Saved {time}").format(time=f"{self._session.clock.now():%H:%M}"))

    def _forget(self, command: "_Command", change: Change) -> None:
        """Time is up: what was destroyed is let go of."""
        if not isValid(command):  # undone meanwhile, it has made way for the next change
            return
        command.forget()
        if self.message.words() == change.said:
            self.message.clear()

    def _forget_everything(self) -> None:
        for index in range(self._undo_stack.count()):
            self._forget_command(index)
        self.message.clear()

    def _forget_command(self, index: int) -> None:
        command = self._undo_stack.command(index)
        if isinstance(command, _Command):
            command.forget()

    def attempt(self, action: Callable[[], None]) -> bool:
        try:
            action()
        except UserError as error:
            self.complain(error)
            return False
        return True


class _Command(QUndoCommand):
    """A change on the undo stack. It was carried out before it was pushed, so the first redo does nothing."""

    def __init__(self, frame: Frame, change: Change) -> None:
        super().__init__()  # without words: nobody shows them, and they would outlive what they are about
        self._frame = frame
        self._change: Change | None = change
        self.is_done = True

    def redo(self) -> None:
        if not self.is_done and self._change is not None and self._frame.attempt(self._change.do):
            self.is_done = True
            self._frame.message.say(self._change.said, can_undo=True)

    def undo(self) -> None:
        if self.is_done and self._change is not None and self._frame.attempt(self._change.undo):
            self.is_done = False
            self._frame.say_undone(self._change)

    def forget(self) -> None:
        self._change = None
        self.setObsolete(True)


def _is_done(stack: QUndoStack, index: int) -> bool:
    command = stack.command(index)
    return isinstance(command, _Command) and command.is_done
