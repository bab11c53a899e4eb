"""Choosing a passphrase: how strong it is while it is typed, and a good one on request."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.rules.passphrase import is_long_enough
from ombud_desktop.ui.cards import button, text
from ombud_desktop.ui.passphrase_fields import PassphraseFields
from ombud_desktop.ui.problems import sentence

JUDGED_AFTER_MS = 200
"""After the last key: typing must not wait for the judgement."""


class NewPassphrase(PassphraseFields):
    """Two fields, with the judgement under the first one."""

    def __init__(self, label: str, label_again: str) -> None:
        super().__init__(label, label_again)
        self._strength = StrengthLine(self.lines[0])
        self._suggestion = Suggestion()
        self.column.insertWidget(self.column.indexOf(self.lines[0]) + 1, self._strength)
        self.column.addWidget(self._suggestion)

    def is_acceptable(self) -> bool:
        """Long enough and typed alike twice; else what is wrong is said beside the fields."""
        if not is_long_enough(self.text()):
            self.complain(sentence(UserError(Problem.PASSPHRASE_TOO_SHORT)))
        elif not self.are_alike():
            self.complain(sentence(UserError(Problem.PASSPHRASES_DIFFER)))
        else:
            return True
        return False


class StrengthLine(QWidget):
    """Four steps, and what each of them holds against. Silent until the passphrase is long enough to be one."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__()
        self._line = line
        self._bar = QProgressBar(maximum=4, textVisible=False)
        self._bar.setAccessibleName(self.tr("Strength"))
        self._words = text("", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._bar)
        column.addWidget(self._words)
        self._pause = QTimer(self, singleShot=True, interval=JUDGED_AFTER_MS)
        self._pause.timeout.connect(self._judge)
        line.textChanged.connect(lambda: self._pause.start())
        self.hide()

    def _judge(self) -> None:
        from ombud_desktop.rules.strength import Strength, strength

        typed = self._line.text()
        self.setVisible(is_long_enough(typed))
        if not is_long_enough(typed):
            return
        step = strength(typed)
        words = {
            Strength.WEAK: self.tr(
                "Weak: it stops someone who guesses by hand, but not someone with a program for it. Add a few words "
                "that nobody would expect together."
            ),
            Strength.FAIR: self.tr("Fair: it stops a thief, but not someone with large computers and a year's time."),
            Strength.GOOD: self.tr("Good: it stops also someone with large computers, for many years."),
            Strength.STRONG: self.tr(
                "Strong: no one will find it by guessing, as long as it is not in a book or song."
            ),
        }[step]
        self._bar.setValue(step)
        self._words.setText(words)
        self._words.setAccessibleName(words)


class Suggestion(QWidget):
    """Six random words, in clear: to be written down, and typed like any other passphrase."""

    def __init__(self) -> None:
        super().__init__()
        self._phrase = text("", "recovery")
        self._how = text(
            self.tr(
                "Drawn at random by this computer. Write it down, type it in both fields, and keep the paper until you "
                "know it by heart."
            ),
            "small",
        )
        self._button = button(self.tr("Suggest a passphrase"), self._suggest, "flat")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._phrase)
        column.addWidget(self._how)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._phrase.hide()
        self._how.hide()

    def _suggest(self) -> None:
        from ombud_desktop.rules.strength import suggest

        self._phrase.setText(suggest())
        self._phrase.show()
        self._how.show()
        self._button.setText(self.tr("Suggest another one"))
