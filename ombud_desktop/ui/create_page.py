"""The first start: choose a passphrase, write the recovery key down, and prove it by typing two of its groups."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.rules.passphrase import is_long_enough
from ombud_desktop.ui.cards import button, clear_layout, focus_soon, restyle, text
from ombud_desktop.ui.locked_card import LockedCard
from ombud_desktop.ui.passphrase_fields import PassphraseFields
from ombud_desktop.ui.problems import sentence

GROUPS_TYPED_BACK = (3, 6)
"""Numbered from 1. Two groups are enough to show that the key stands on paper."""


class CreatePage(LockedCard):
    """`create_wanted` carries the passphrase and the recovery key. Nothing is written before that."""

    create_wanted = Signal(str, str)
    restore_wanted = Signal()

    def __init__(self, recovery_key: str, footer: str) -> None:
        super().__init__("", "", footer)
        self._recovery_key = recovery_key
        self._passphrase = ""
        self._typed: list[QLineEdit] = []
        self._mistyped: QLabel | None = None
        self._ask_for_passphrase()

    def _ask_for_passphrase(self) -> None:
        clear_layout(self.body)
        self.set_heading(
            self.tr("Welcome"),
            self.tr(
                "Ombud keeps what you need to remember in an encrypted vault on this computer, and destroys it when it "
                "is no longer needed. Choose a passphrase: five words or fourteen characters at least. A sentence only "
                "you would think of is good."
            ),
        )
        self._fields = PassphraseFields(self.tr("Passphrase"), self.tr("Passphrase again"))
        self._fields.submitted.connect(self._take_passphrase)
        self.body.addWidget(self._fields)
        self.body.addWidget(button(self.tr("Next"), self._take_passphrase, "primary"))
        self.add_buttons(button(self.tr("I have a backup to restore"), self.restore_wanted.emit, "flat"))
        self.setFocusProxy(self._fields.lines[0])
        focus_soon(self._fields.lines[0])

    def _take_passphrase(self) -> None:
        if not is_long_enough(self._fields.text()):
            self._fields.complain(sentence(UserError(Problem.PASSPHRASE_TOO_SHORT)))
        elif not self._fields.are_alike():
            self._fields.complain(sentence(UserError(Problem.PASSPHRASES_DIFFER)))
        else:
            self._passphrase = self._fields.text()
            self._show_recovery_key()

    def _show_recovery_key(self) -> None:
        clear_layout(self.body)
        self.set_heading(
            self.tr("Your recovery key"),
            self.tr(
                "If you forget the passphrase, this key is the only way in. Write it down on paper and keep it where "
                "you keep important papers, not with the computer. It is shown only now."
            ),
        )
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 6, 0, 6)
        for number, group in enumerate(self._recovery_key.split("-")):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(text(str(number + 1), "small"))
            label = text(group, "recovery")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            label.setAccessibleName(self.tr("Group {number}: {group}").format(number=number + 1, group=" ".join(group)))
            cell.addWidget(label)
            grid.addLayout(cell, number // 4, number % 4)
        self.body.addWidget(holder)
        go_on = button(self.tr("I have written it down"), self._ask_for_groups, "primary")
        self.body.addWidget(go_on)
        self.add_buttons(button(self.tr("Back"), self._ask_for_passphrase, "flat"))
        focus_soon(go_on)

    def _ask_for_groups(self) -> None:
        clear_layout(self.body)
        self.set_heading(
            self.tr("Is it on paper?"), self.tr("Type two of its groups from the paper. Capital letters do not matter.")
        )
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self._typed = []
        for number in GROUPS_TYPED_BACK:
            label = self.tr("Group {number}").format(number=number)
            line = QLineEdit()
            line.setAccessibleName(label)
            line.returnPressed.connect(self._check_groups)
            caption = text(label)
            caption.setBuddy(line)
            column.addWidget(caption)
            column.addWidget(line)
            self._typed.append(line)
        self._mistyped = text("", "error")
        self._mistyped.hide()
        column.addWidget(self._mistyped)
        self.body.addWidget(holder)
        self.body.addWidget(button(self.tr("Create the vault"), self._check_groups, "primary"))
        self.add_buttons(button(self.tr("Show the key again"), self._show_recovery_key, "flat"))
        focus_soon(self._typed[0])

    def _check_groups(self) -> None:
        groups = self._recovery_key.split("-")
        for number, line in zip(GROUPS_TYPED_BACK, self._typed, strict=True):
            right = line.text().strip().upper() == groups[number - 1]
            line.setProperty("invalid", not right)
            restyle(line)
            if not right:
                if self._mistyped is not None:
                    self._mistyped.setText(sentence(UserError(Problem.RECOVERY_KEY_MISTYPED, place=number)))
                    self._mistyped.show()
                line.setFocus()
                line.selectAll()
                return
        self.create_wanted.emit(self._passphrase, self._recovery_key)
