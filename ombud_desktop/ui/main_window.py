"""The window: locked or open, and the one recipe that goes from the one to the other."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ombud_desktop import __version__
from ombud_desktop.clock import today
from ombud_desktop.errors import Problem, UserError
from ombud_desktop.session import DateQuestion, Session
from ombud_desktop.settings import Settings, save_settings, with_text_size
from ombud_desktop.storage.presence import Presence
from ombud_desktop.ui.actions import Actions
from ombud_desktop.ui.capture import CaptureGuard
from ombud_desktop.ui.cards import named, retire, text
from ombud_desktop.ui.clipboard import forget_what_was_copied
from ombud_desktop.ui.locked_card import LockedCard
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.theme import Theme
from ombud_desktop.ui.watch import Watch

if TYPE_CHECKING:
    from ombud_desktop.model import BackupOutcome, Receipt
    from ombud_desktop.ui.frame import Frame
    from ombud_desktop.ui.page import Page

_MISSING = {
    Presence.KEYS_ONLY: Problem.VAULT_MISSING,
    Presence.VAULT_ONLY: Problem.KEY_FILE_MISSING,
    Presence.HALF_RESTORED: Problem.RESTORE_UNFINISHED,
    Presence.NOTHING: Problem.VAULT_FOLDER_GONE,
}
FRAME_OF_THE_SYSTEM = QSize(0, 32)
"""What a window manager adds around a window, about."""


class MainWindow(QMainWindow):
    """A practice vault has a passphrase that stands, with the permanent banner, in the window."""

    def __init__(self, session: Session, settings: Settings, theme: Theme, *, practice_passphrase: str = "") -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._theme = theme
        self._is_practice = bool(practice_passphrase)
        self._frame: Frame | None = None
        self._locked: LockedCard | None = None
        self.setWindowTitle("Ombud")
        self.resize(QSize(1240, 800).boundedTo(self.screen().availableSize() - FRAME_OF_THE_SYSTEM))
        holder = QWidget()
        self._content = QVBoxLayout(holder)
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(0)
        if practice_passphrase:
            words = self.tr("Practice vault: everyone in it is made up. Passphrase: {passphrase}")
            self._content.addWidget(_banner(words.format(passphrase=practice_passphrase)))
        self.setCentralWidget(holder)
        self.capture = CaptureGuard(self)
        self._actions = Actions(self)
        self.watch = Watch(session.clock.computer, settings.idle_minutes, self)
        self._connect()
        self.show_locked()

    @property
    def frame(self) -> "Frame | None":
        """What is shown while the vault is open; None while it is locked."""
        return self._frame

    def _connect(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self.watch.follow(application)
        self.watch.idle_too_long.connect(self.lock)
        self.watch.clock_jumped.connect(self.lock)
        self.watch.lock_keys_pressed.connect(self.lock)
        self.watch.beat.connect(self._session.purge_if_the_day_has_changed)
        self._session.working.connect(self._show_working)
        self._session.opened.connect(self._show_open)
        self._session.date_wanted.connect(self._show_date)
        self._session.failed.connect(self._fail_to_open)
        self._session.locked.connect(self.show_locked)
        self._session.lent.connect(lambda: self._actions.enable(is_open=False, at_work=True))
        self._session.returned.connect(lambda: self._enable_actions())
        self._session.backed_up.connect(self._tell_of_backups)
        self._theme.changed.connect(self._enlarge_meeting)

    def show_locked(self) -> None:
        """Whatever was open is gone from the window, with all that could be read in it."""
        self.watch.stop()
        self.capture.block()
        self._close_children()
        words_are_lost = False
        was_open = self._frame is not None
        if self._frame is not None:
            forget_what_was_copied()
            words_are_lost = self._frame.could_not_save
        self._frame = None
        presence = self._session.presence()
        if presence is Presence.NOTHING and not was_open:
            self._show_create()
            return
        self._show_unlock()
        if presence is not Presence.VAULT:
            self._show_failure(UserError(_MISSING[presence]))
        elif words_are_lost:
            self._show_failure(UserError(Problem.LAST_WORDS_LOST))

    def complain(self, error: BaseException) -> None:
        """Say it where the ombud looks now: in the open frame or on the card of the locked window."""
        if self._frame is not None:
            self._frame.complain(error)
        else:
            self._show_failure(error)

    def prewarm(self) -> None:
        """Load what an open vault needs while the ombud is typing the passphrase."""
        import ombud_desktop.storage.vault
        import ombud_desktop.ui.frame  # noqa: F401 - loading them is the point
        from ombud_desktop.ui.absence import Absence

        self.absence = Absence(int(self.winId()), self)
        self.absence.begun.connect(self.lock)
        self.capture.block()

    def lock(self) -> None:
        """Whatever the reason: one recipe. Nothing is asked."""
        self._session.lock()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window goes at once; the vault is closed properly behind it. Only what was lost is told first."""
        frame = self._frame
        self.lock()
        if frame is not None and frame.could_not_save:
            event.ignore()
            return
        self.hide()
        self._session.wait_until_closed()
        event.accept()

    def _show_unlock(self) -> None:
        from ombud_desktop.ui.unlock_page import UnlockPage

        page = UnlockPage(self._footer(), self._session.patience, lambda: today(self._session.clock.computer))
        page.unlock_wanted.connect(self._session.unlock)
        page.forgotten.connect(self._show_recover)
        page.restore_wanted.connect(self._show_restore)
        self._show_card(page)

    def _show_recover(self) -> None:
        from ombud_desktop.ui.unlock_page import RecoverPage

        page = RecoverPage(self._footer())
        page.recovery_wanted.connect(self._session.recover)
        page.cancelled.connect(self._show_unlock)
        self._show_card(page)

    def _show_create(self) -> None:
        from ombud_desktop.ui.create_page import CreatePage

        page = CreatePage(self._session.vault.new_recovery_key(), self._session.folder, self._footer())
        page.create_wanted.connect(self._session.create)
        page.restore_wanted.connect(self._show_restore)
        self._show_card(page)

    def _show_restore(self) -> None:
        from ombud_desktop.ui.restore_page import RestorePage

        has_vault = self._session.presence() is not Presence.NOTHING
        page = RestorePage(self._session.today(), self._footer(), has_vault=has_vault)
        page.restore_wanted.connect(self._session.restore)
        page.cancelled.connect(self.show_locked)
        self._session.restoring.connect(page.show_step)
        self._show_card(page)

    def _show_date(self, question: DateQuestion) -> None:
        """The vault is unlocked, and watched as such, but nothing of it is shown."""
        from ombud_desktop.ui.date_page import DatePage

        page = DatePage(question, self._session.at_stake, self._footer())
        page.confirmed.connect(self._confirm_today)
        page.lock_wanted.connect(self.lock)
        self._show_card(page)
        self._actions.enable(is_open=False, at_work=True)
        self.watch.start()

    def _confirm_today(self, day: date) -> None:
        try:
            self._session.confirm_today(day)
        except UserError as error:
            self._show_failure(error)

    def _fail_to_open(self, error: BaseException) -> None:
        """Said where the vault was being opened; if that lies behind the lock by now, at the lock."""
        if self._frame is None and self._locked is not None and self._locked.is_behind_the_lock:
            self.show_locked()
        self._show_failure(error)

    def _show_card(self, card: LockedCard) -> None:
        self._set_content(card)
        self._locked = card
        self._actions.enable(is_open=False)
        card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_working(self) -> None:
        if self._frame is not None:  # midnight: what is open makes way until the purge is done
            self._frame = None
            self._show_unlock()
        if self._locked is not None:
            self._locked.show_working(works=True)

    def _show_failure(self, error: BaseException) -> None:
        if self._locked is not None:
            self._locked.fail(error)

    def _show_open(self, receipt: "Receipt") -> None:
        from ombud_desktop.ui.frame import Frame

        frame = Frame(self._session, self._settings)
        frame.settings_changed.connect(self._use_settings)
        frame.lock_wanted.connect(self.lock)
        frame.meeting_turned.connect(self._enable_actions)
        frame.meeting_turned.connect(self._enlarge_meeting)
        self.watch.minutes_left.connect(frame.show_minutes_left)
        self._locked = None
        self._frame = frame
        self._set_content(frame)
        self._enable_actions()
        self.watch.start()
        frame.return_to_kept_place()
        self._say_what_the_unlock_found(frame, receipt)

    def _say_what_the_unlock_found(self, frame: "Frame", receipt: "Receipt") -> None:
        """What has to do with the keys, or a restore, stays until it has been read."""
        from ombud_desktop.storage.vault import KeyChange
        from ombud_desktop.ui.days import long_date
        from ombud_desktop.ui.wording import receipt_text, restored_text

        vault = self._session.vault
        destroyed = ""
        if receipt.destroyed and frame.page is not None and frame.page.name is not PageName.TODAY:
            # One comes back to the page one left; on Idag the receipt stands anyhow.
            destroyed = receipt_text(receipt)
        wrong = ""
        if self._session.clock.is_corrected:
            wrong = self.tr("The computer's clock says {day}. Set it right.").format(
                day=long_date(today(self._session.clock.computer))
            )
        if vault.restored is not None:
            words = restored_text(vault.restored)
            vault.restored = None
            if wrong:
                frame.message.complain(f"{words} {wrong}", until_saved=False)
            else:
                frame.message.tell(words)
        elif vault.cut_off_key_change is KeyChange.UNDONE:
            frame.message.complain(
                self.tr("The change of the vault key was cut off and has been undone. The old recovery key holds.")
            )
        elif vault.cut_off_key_change is KeyChange.COMPLETED or self._session.keys_were_changed_unseen:
            frame.message.complain(self.tr("The change of keys was carried out. What you had written down new holds."))
        elif wrong:
            frame.message.complain(f"{destroyed}. {wrong}" if destroyed else wrong, until_saved=False)
        elif vault.key_file_was_spoiled:
            frame.message.say(self.tr("One of the two key files was damaged. The other one opened the vault."))
        elif destroyed:
            frame.message.say(destroyed)
        self._session.keys_were_changed_unseen = False

    def _tell_of_backups(self, outcomes: "tuple[BackupOutcome, ...] | Exception") -> None:
        from ombud_desktop.ui.backups_card import outcome_text, problem_text

        if isinstance(outcomes, Exception):
            self.complain(outcomes)
        elif self._frame is not None:
            self._frame.message.say(outcome_text(outcomes))
            if problem := problem_text(outcomes):
                self._frame.message.complain(problem)

    def _set_content(self, content: QWidget) -> None:
        last = self._content.count() - 1
        old = self._content.itemAt(last)
        widget = old.widget() if old and last >= (1 if self._is_practice else 0) else None
        if widget is not None:
            self._content.removeWidget(widget)
            retire(widget)
        self._content.addWidget(content, 1)
        content.show()  # at once: after a dialog the window may get the keyboard before the layout would show it

    def _close_children(self) -> None:
        """Dialogs that were opened with open() die with their parent; here they are closed at once, menus too."""
        while (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
        for dialog in self.findChildren(QDialog):
            dialog.done(0)

    def _use_settings(self, settings: Settings) -> None:
        looks_other = (settings.text_size, settings.appearance) != (self._settings.text_size, self._settings.appearance)
        self._settings = settings
        with suppress(OSError):  # then they hold for this run only; nothing of value is lost
            save_settings(self._session.folder, settings)
        if looks_other:
            self._theme.apply(settings)
        self.watch.set_idle_minutes(settings.idle_minutes)
        if self._frame is not None:
            self._frame.show_settings(settings)

    def _enable_actions(self) -> None:
        self._actions.enable(is_open=True, in_meeting=self._frame is not None and self._frame.is_in_meeting)

    def _enlarge_meeting(self) -> None:
        if self._frame is not None and self._frame.is_in_meeting and self._frame.page is not None:
            self._theme.enlarge(self._frame.page)

    def change_text_size(self, step: int) -> None:
        """So many per cent more or less; 0 is back to the usual size."""
        self._use_settings(with_text_size(self._settings, self._settings.text_size + step if step else 100))

    def go(self, page: PageName) -> None:
        if self._frame is not None:
            self._frame.show_place(Place(page))

    def on_page(self, act: Callable[["Page"], object]) -> None:
        if self._frame is not None and self._frame.page is not None:
            act(self._frame.page)

    def on_frame(self, act: Callable[["Frame"], object]) -> None:
        if self._frame is not None:
            act(self._frame)

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _footer(self) -> str:
        version = f"ombud_desktop {__version__}"
        return self.tr("Practice vault · {version}").format(version=version) if self._is_practice else version


def _banner(words: str) -> QFrame:
    banner = named(QFrame(), "banner")
    row = QHBoxLayout(banner)
    row.setContentsMargins(16, 6, 16, 6)
    row.addWidget(text(words))
    return banner
