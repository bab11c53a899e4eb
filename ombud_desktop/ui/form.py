"""Forms: labelled fields in a grid, each with a line under it for a hint or for what is wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import When
from ombud_desktop.rules.dates import parse_when
from ombud_desktop.ui.cards import restyle, text
from ombud_desktop.ui.completion import Completion, Names
from ombud_desktop.ui.days import long_date
from ombud_desktop.ui.layouts import BesideOrBelow
from ombud_desktop.ui.problems import sentence
from ombud_desktop.ui.segments import Segments
from ombud_desktop.ui.text_editor import LineEditor, TextEditor
from ombud_desktop.ui.wording import week

CHOICE_CHARACTERS = 6
"""A choice may become as narrow as that; what is chosen has mostly the room of the whole column."""

Field = QLineEdit | QComboBox | TextEditor | Segments


@dataclass(slots=True)
class _Entry:
    field: Field
    holder: QWidget
    column: QVBoxLayout
    hint: str
    below: QLabel | None = None
    """The line under the field: most never have anything to say, and so are never made."""


FREE_CHARACTERS = 12
"""So much of what is typed into a choice is always seen."""


class Form(QWidget):
    """Fields by name. Values go in and out as text, so that whatever was typed can be kept as it stands."""

    edited = Signal()
    submitted = Signal()
    """Enter was pressed in a line, or Ctrl+Enter in a text."""
    field_left = Signal(str)
    """The keyboard has left the field of this name."""

    def __init__(self, key: str, columns: int = 1) -> None:
        super().__init__()
        self.key = key
        self._entries: dict[str, _Entry] = {}
        self._choices: dict[str, list[str]] = {}
        self._since: dict[str, date] = {}
        self._columns = columns
        self._next = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def add_line(
        self, name: str, label: str, *, span: int = 1, hint: str = "", example: str = "", under: str = ""
    ) -> QLineEdit:
        """`under` the field of that name, which asks for it only now: it has no place of its own in the grid."""
        line = LineEditor()
        line.setPlaceholderText(example)
        line.textEdited.connect(lambda: self._edited(name))
        line.returnPressed.connect(self.submitted.emit)
        line.editingFinished.connect(lambda: self.field_left.emit(name))
        holder = self._add(name, label, line, hint)
        if under:
            above = self._entries[under].field
            self.put_below(under, holder)
            QWidget.setTabOrder([above, *above.findChildren(QWidget)][-1], line)  # of segments the last one
        else:
            self._place(holder, span)
        return line

    def add_date(
        self, name: str, label: str, today: date, *, span: int = 1, weeks: bool = False, since: date | None = None
    ) -> QLineEdit:
        """A line that understands dates as they are spoken, and says under it what it has understood.

        `since` goes with a day that has been; see `parse_when`.
        """
        example = self.tr("such as Fri, w48, 5/12") if weeks else self.tr("such as Fri, 5/12, in 3 weeks")
        if since is not None:
            example = self.tr("such as today, Fri, 5/9")
            self._since[name] = since
        line = self.add_line(name, label, span=span, example=example)
        line.textChanged.connect(lambda: self._show_date(name, today, weeks))
        return line

    def add_text(self, name: str, label: str, *, span: int = 1, lines: int = 2, hint: str = "") -> TextEditor:
        editor = TextEditor(f"{self.key}:{name}", label, lines=lines)
        editor.textChanged.connect(lambda: self._edited(name))
        editor.left.connect(lambda: self.field_left.emit(name))
        editor.finished.connect(self.submitted.emit)
        self._place(self._add(name, label, editor, hint), span)
        return editor

    def add_choice(
        self, name: str, label: str, choices: Sequence[tuple[str, str]], *, span: int = 1, free: bool = False
    ) -> QComboBox:
        """One of the choices (value, words); with `free` anything else may be typed as well."""
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)  # no wider for a name
        box.setMinimumContentsLength(CHOICE_CHARACTERS)
        box.setEditable(free)
        box.addItems([words for _, words in choices])
        self._choices[name] = [value for value, _ in choices]
        line = box.lineEdit()
        if free and line is not None:
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            # The names may be hundreds: their list, which is there before it is opened, is laid out anew with every
            # parent that the form gets. None of them is measured, nor does the longest push the form out of the page.
            view = box.view()
            if isinstance(view, QListView):
                view.setUniformItemSizes(True)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(FREE_CHARACTERS)
            box.setCurrentIndex(-1)
            line.setAccessibleName(label)
            line.returnPressed.connect(self.submitted.emit)
            box.currentTextChanged.connect(lambda: self._edited(name))
            line.editingFinished.connect(lambda: self.field_left.emit(name))
        else:
            box.currentIndexChanged.connect(lambda: self._edited(name))
        self._place(self._add(name, label, box), span)
        return box

    def complete(self, name: str, names: Names) -> None:
        """Offer these names while something is typed into a line, or into a choice that anything may be typed into."""
        field = self._entries[name].field
        line = field.lineEdit() if isinstance(field, QComboBox) else field
        if isinstance(line, QLineEdit):
            Completion(line, names, field.accessibleName())

    def add_segments(
        self, name: str, label: str, choices: Sequence[tuple[str, str]], *, span: int = 1, beside: bool = True
    ) -> Segments:
        """One of a few choices (value, words), all of them seen at once beside the label, or below it."""
        segments = Segments(f"{self.key}:{name}", label, choices)
        segments.chosen.connect(lambda: self._edited(name))
        self._place(self._add(name, label, segments, beside=beside), span)
        return segments

    def put_below(self, name: str, widget: QWidget) -> None:
        """Something of one's own right under a field, before its line for what is wrong."""
        entry = self._entries[name]
        at = entry.column.indexOf(entry.below) if entry.below else _before_stretch(entry.column)
        entry.column.insertWidget(at, widget)

    def add_widget(self, widget: QWidget) -> None:
        """Something across the whole form, at this place among the fields."""
        row = -(-self._next // self._columns)
        self._grid.addWidget(widget, row, 0, 1, self._columns)
        self._next = (row + 1) * self._columns

    def field(self, name: str) -> Field:
        return self._entries[name].field

    def values(self) -> dict[str, str]:
        return {name: self.value(name) for name in self._entries}

    def value(self, name: str) -> str:
        field = self._entries[name].field
        if isinstance(field, QLineEdit):
            return field.text()
        if isinstance(field, TextEditor):
            return field.toPlainText()
        if isinstance(field, Segments):
            return field.value()
        words = field.currentText()
        # What is typed is looked for among the words; what is chosen may have the words of another.
        index = field.findText(words, Qt.MatchFlag.MatchFixedString) if field.isEditable() else field.currentIndex()
        return self._choices[name][index] if index >= 0 else words

    def set_values(self, values: dict[str, str]) -> None:
        """Without counting as an edit. Names that the form does not have are passed over."""
        was_blocked = self.blockSignals(True)
        for name in values.keys() & self._entries.keys():
            field, value = self._entries[name].field, values[name]
            if isinstance(field, QLineEdit):
                field.setText(value)
            elif isinstance(field, TextEditor):
                field.setPlainText(value)
            elif isinstance(field, Segments):
                field.set_value(value)
            elif value in self._choices[name]:
                field.setCurrentIndex(self._choices[name].index(value))
            elif field.isEditable():
                field.setEditText(value)
        self.blockSignals(was_blocked)

    def show_field(self, name: str, *, visible: bool) -> None:
        self._entries[name].holder.setVisible(visible)

    def when(self, name: str, today: date) -> When | None:
        """The day or week in a date line; None if it is empty. Raises DATE_NOT_UNDERSTOOD."""
        typed = self.value(name)
        when = parse_when(typed, today, self._since.get(name))
        if when is None and typed.strip():
            raise UserError(Problem.DATE_NOT_UNDERSTOOD, name)
        return when

    def day(self, name: str, today: date) -> date | None:
        """As `when`, where only a day will do."""
        when = self.when(name, today)
        if when is not None and when.whole_week:
            raise UserError(Problem.DATE_NOT_UNDERSTOOD, name)
        return when.day if when else None

    def first_day(self, today: date, stored: date | None = None, *, name: str = "started_on") -> date:
        """The day on which something began: one that has come. What is stored already is not quarrelled with."""
        day = self.day(name, today)
        if day is None:
            raise UserError(Problem.DATE_MISSING, name)
        if day > today and day != stored:
            raise UserError(Problem.DATE_IN_THE_FUTURE, name)
        return day

    def complain(self, error: UserError, *, focus: bool = True) -> None:
        """The sentence under its field, which keeps all that was typed."""
        entry = self._entries.get(error.field)
        if entry is None:
            return
        self._set_below(entry, sentence(error), wrong=True)
        if focus:
            entry.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def explain(self, name: str, words: str, *, wrong: bool = False, notice: bool = False) -> None:
        """Under the field, in place of its hint, unless a complaint stands there; a notice is to be seen."""
        entry = self._entries[name]
        if wrong or not entry.field.property("invalid"):
            self._set_below(entry, words or entry.hint, wrong=wrong, notice=notice and bool(words))

    def clear_complaint(self, name: str) -> None:
        entry = self._entries[name]
        if entry.field.property("invalid"):
            self._set_below(entry, entry.hint, wrong=False)

    def _edited(self, name: str) -> None:
        self.clear_complaint(name)
        if not self.signalsBlocked():
            self.edited.emit()

    def has_field(self, name: str) -> bool:
        return name in self._entries

    def _add(self, name: str, label: str, field: Field, hint: str = "", *, beside: bool = False) -> QWidget:
        """The field with its label, in a widget that is still to be put somewhere."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        caption = text(label)
        caption.setBuddy(field)
        if beside:
            row = BesideOrBelow()
            column.addLayout(row)
            row.addWidget(caption)
            row.addWidget(field)
        else:
            column.addWidget(caption)
            column.addWidget(field)
        column.addStretch(1)
        field.setObjectName(f"{self.key}:{name}")
        field.setAccessibleName(label)
        field.setAccessibleDescription(hint)
        entry = self._entries[name] = _Entry(field, holder, column, hint)
        if hint:
            entry.below = _line_below(column, hint)
        return holder

    def _place(self, holder: QWidget, span: int) -> None:
        """Next in the grid, across so many of its columns."""
        span = min(span, self._columns)
        row, at = divmod(self._next, self._columns)
        if at + span > self._columns:
            row, at = row + 1, 0
        self._grid.addWidget(holder, row, at, 1, span)
        self._next = row * self._columns + at + span

    def _show_date(self, name: str, today: date, weeks: bool) -> None:
        entry = self._entries[name]
        when = parse_when(self.value(name), today, self._since.get(name))
        words = ""
        if when is not None and (weeks or not when.whole_week):
            words = (
                self.tr("{week}, up to {day}").format(week=week(when.day), day=long_date(when.last_day))
                if when.whole_week
                else long_date(when.day)
            )
        self._set_below(entry, words or entry.hint, wrong=False)

    def _set_below(self, entry: _Entry, words: str, *, wrong: bool, notice: bool = False) -> None:
        if words and entry.below is None:
            entry.below = _line_below(entry.column, words)
        if entry.below is not None:
            entry.below.setProperty("role", "error" if wrong else "notice" if notice else "small")
            entry.below.setText(words)
            entry.below.setVisible(bool(words))
            restyle(entry.below)
        entry.field.setAccessibleDescription(words)
        if bool(entry.field.property("invalid")) is not wrong:
            entry.field.setProperty("invalid", wrong)
            restyle(entry.field)


def _line_below(column: QVBoxLayout, words: str) -> QLabel:
    line = text(words, "small")
    column.insertWidget(_before_stretch(column), line)
    return line


def _before_stretch(column: QVBoxLayout) -> int:
    """Every column of a field ends with one, so that fields side by side begin at the same height."""
    return column.count() - 1
