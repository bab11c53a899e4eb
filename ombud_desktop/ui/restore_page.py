"""From a backup back to the vault: choose the file, see what it holds, and open it; what fails is named."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import RestoreStep
from ombud_desktop.storage.backups.file import SUFFIX, Header, read_header
from ombud_desktop.storage.backups.restore import copies_beside
from ombud_desktop.ui.cards import button, clear_layout, flow, focus_soon, restyle, text
from ombud_desktop.ui.locked_card import LockedCard
from ombud_desktop.ui.passphrase_fields import PassphraseFields
from ombud_desktop.ui.problems import message
from ombud_desktop.ui.wording import count_of_clients, count_of_notes, date_and_time, full_date, short_date

_OF_THE_COPY = frozenset(
    {
        Problem.BACKUP_INCOMPLETE,
        Problem.BACKUP_HEADER_DAMAGED,
        Problem.BACKUP_CONTENT_DAMAGED,
        Problem.BACKUP_KEY_DAMAGED,
        Problem.BACKUP_PAGES_DAMAGED,
        Problem.BACKUP_COUNTS_DIFFER,
        Problem.BACKUP_NEWER,
        Problem.PLACE_UNREACHABLE,
    }
)
_OF_THE_KEY = frozenset({Problem.RECOVERY_KEY_MISTYPED, Problem.WRONG_RECOVERY_KEY})


class RestorePage(LockedCard):
    """`restore_wanted` carries the file, and the passphrase or the recovery key; the other one is empty."""

    restore_wanted = Signal(Path, str, str)
    cancelled = Signal()

    def __init__(self, today: date, footer: str, *, has_vault: bool) -> None:
        super().__init__("", "", footer)
        self._today = today
        self._has_vault = has_vault
        self._file = Path()
        self._failed: set[Path] = set()
        self._fields: PassphraseFields | None = None
        self._key: RecoveryKeyField | None = None
        self._step: QLabel | None = None
        self._ask_for_file()

    def fail(self, error: BaseException) -> None:
        """The passphrase or key can be typed again; after a damaged copy the next one is offered."""
        self.show_working(works=False)
        if self._step is not None:
            self._step.setText("")
        problem = error.problem if isinstance(error, UserError) else None
        if isinstance(error, UserError) and problem in _OF_THE_COPY:
            self._offer_next(error)
        elif self._fields is not None and problem is Problem.WRONG_PASSPHRASE:
            self._fields.complain(message(error))
        elif self._key is not None and problem in _OF_THE_KEY:
            self._key.complain(message(error))
        else:
            super().fail(error)

    def show_step(self, step: RestoreStep) -> None:
        """What is being done now, one check after the other."""
        if self._step is not None:
            self._step.setText(self._words_for(step))

    def _words_for(self, step: RestoreStep) -> str:
        return {
            RestoreStep.FILE: self.tr("Is the file whole?"),
            RestoreStep.CHECKSUMS: self.tr("Are the checksums right?"),
            RestoreStep.KEY: self.tr("Does the key fit?"),
            RestoreStep.PAGES: self.tr("Are all pages sound?"),
            RestoreStep.COUNTS: self.tr("Is everything there?"),
            RestoreStep.PURGE: self.tr("Destroying what is due…"),
            RestoreStep.PLACE: self.tr("Putting the vault in its place…"),
        }[step]

    # --- Which copy ---

    def _ask_for_file(self) -> None:
        self._clear()
        self.set_heading(
            self.tr("Restore from a backup"),
            self.tr(
                "Choose the copy, on the stick or in the folder where your backups lie. Its name is a date and a time, "
                "such as ombud-2026-11-21-1432{suffix}."
            ).format(suffix=SUFFIX),
        )
        choose = button(self.tr("Choose a copy…"), self._open_dialog, "primary")
        self.body.addWidget(choose)
        self.add_buttons(button(self.tr("Back"), self.cancelled.emit, "flat"))
        self._give_keyboard(choose)

    def _open_dialog(self) -> None:
        start = self._file.parent if self._file.name else Path.home()
        dialog = QFileDialog(self, self.tr("Choose a copy"), str(start))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Backups (*{suffix})").format(suffix=SUFFIX), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.choose(Path(name)))
        dialog.open()

    def choose(self, file: Path) -> None:
        """Look at this copy."""
        self._file = file
        try:
            header = read_header(file)
        except UserError as error:
            self._offer_next(error)
            return
        self._show(header)

    def _offer_next(self, error: UserError) -> None:
        """Which check failed, and the newest copy in the same folder that has not failed."""
        self._failed.add(self._file)
        self._clear()
        self.set_heading(self.tr("This copy cannot be used"), self._file.name)
        self.complain(message(error))
        found = self._next()
        if found is not None:
            file, header = found
            words = self.tr("Try the copy from {when}").format(
                when=f"{short_date(header.made_at.date(), self._today)} {header.made_at:%H.%M}"
            )
            first = button(words, lambda: self.choose(file), "primary")
        else:
            first = button(self.tr("Choose another copy…"), self._open_dialog, "primary")
        self.body.addWidget(first)
        if found is not None:
            self.body.addWidget(button(self.tr("Choose another copy…"), self._open_dialog))
        self.add_buttons(button(self.tr("Back"), self.cancelled.emit, "flat"))
        self._give_keyboard(first)

    def _next(self) -> tuple[Path, Header] | None:
        try:
            return next((each for each in copies_beside(self._file) if each[0] not in self._failed), None)
        except UserError:
            return None

    # --- What it holds, and what opens it ---

    def _show(self, header: Header, *, with_key: bool = False) -> None:
        self._clear()
        self.set_heading(
            self.tr("The copy from {when}").format(when=date_and_time(header.made_at)),
            self.tr("It holds {clients} and {notes}. Made by version {version} of Ombud.").format(
                clients=count_of_clients(header.counts.get("client", 0)),
                notes=count_of_notes(header.counts.get("note", 0)),
                version=header.program_version,
            ),
        )
        due = self.tr("What is due today is destroyed before you see anything.")
        if header.expires_on < self._today:
            over = self.tr("Its time was over on {day}.").format(day=full_date(header.expires_on))
            due = f"{over} {due}"
        self.body.addWidget(text(due))
        if self._has_vault:
            self.body.addWidget(
                text(self.tr("The vault that is here now is set aside for 30 days, and is then destroyed."))
            )
        if with_key:
            self._key = RecoveryKeyField()
            self._key.submitted.connect(self._restore)
            first: QWidget = self._key.line
            self.body.addWidget(self._key)
        else:
            self._fields = PassphraseFields(self.tr("Passphrase, as when the copy was made"))
            self._fields.submitted.connect(self._restore)
            first = self._fields.lines[0]
            self.body.addWidget(self._fields)
        self._step = text("", "muted")
        self.body.addWidget(button(self.tr("Restore"), self._restore, "primary"))
        self.body.addWidget(self._step)
        other = self.tr("Use the passphrase") if with_key else self.tr("Use the recovery key")
        self.body.addWidget(
            flow(
                button(other, lambda: self._show(header, with_key=not with_key), "flat"),
                button(self.tr("Choose another copy…"), self._open_dialog, "flat"),
                button(self.tr("Back"), self.cancelled.emit, "flat"),
            )
        )
        self._give_keyboard(first)

    def _restore(self) -> None:
        passphrase = self._fields.text() if self._fields is not None else ""
        key = self._key.text() if self._key is not None else ""
        if passphrase or key:
            self.restore_wanted.emit(self._file, passphrase, key)

    def _clear(self) -> None:
        clear_layout(self.body)
        self.complain("")
        self._fields = None
        self._key = None
        self._step = None

    def _give_keyboard(self, widget: QWidget) -> None:
        self.setFocusProxy(widget)
        focus_soon(widget)


class RecoveryKeyField(QWidget):
    """The key from the paper, with room for what is wrong with it."""

    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Recovery key"))
        self.line.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
        self.line.textEdited.connect(lambda: self.complain(""))
        self.line.returnPressed.connect(self.submitted.emit)
        self._below = text("", "error")
        caption = text(self.tr("Recovery key"))
        caption.setBuddy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (caption, self.line, self._below):
            column.addWidget(widget)
        self._below.hide()

    def text(self) -> str:
        return self.line.text()

    def complain(self, words: str) -> None:
        self._below.setText(words)
        self._below.setVisible(bool(words))
        self.line.setProperty("invalid", bool(words))
        self.line.setAccessibleDescription(words)
        restyle(self.line)
        if words:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
