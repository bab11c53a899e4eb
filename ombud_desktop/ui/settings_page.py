"""Inställningar: how it looks, when it locks, what opens it, and how long notes may live."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from ombud_desktop.model import Topic
from ombud_desktop.session import Session
from ombud_desktop.settings import (
    LARGEST_TEXT,
    LONGEST_IDLE,
    SHORTEST_IDLE,
    SMALLEST_TEXT,
    TEXT_STEP,
    Appearance,
    Language,
    Settings,
)
from ombud_desktop.ui.backups_card import BackupsCard
from ombud_desktop.ui.cards import Card, button, named, text
from ombud_desktop.ui.destruction_card import DestructionCard
from ombud_desktop.ui.lists_card import ListsCard
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.settings_fields import add_field, choice_field, number_field
from ombud_desktop.ui.work_card import WorkCard


class SettingsPage(Page):
    name = PageName.SETTINGS
    topics = frozenset({Topic.BACKUPS})

    settings_changed = Signal(object)

    def __init__(self, session: Session, place: Place, settings: Settings) -> None:
        super().__init__(session, place)
        self._settings = settings

    def build(self) -> None:
        self.add_title(self.tr("Settings"))
        self.column.addWidget(self._look())
        self.column.addWidget(self._lock())
        self.column.addWidget(self._keys())
        self.column.addWidget(WorkCard(self))
        self.column.addWidget(DestructionCard(self))
        self._lists = ListsCard(self)
        self.column.addWidget(self._lists)
        self.column.addWidget(self._templates())
        self.column.addWidget(BackupsCard(self))
        self.column.addStretch(1)

    def first_focus(self) -> QWidget | None:
        return self.findChild(QSpinBox, "settings:text_size")

    def save(self) -> None:
        self._lists.save()

    def leave(self) -> None:
        self._lists.keep()
        self.save()

    def show_settings(self, settings: Settings) -> None:
        """They were changed elsewhere (Ctrl and plus, for one)."""
        self._settings = settings
        size = self.findChild(QSpinBox, "settings:text_size")
        if size is not None and size.value() != settings.text_size:
            size.setValue(settings.text_size)

    def _look(self) -> Card:
        card = Card(self.tr("How it looks"))
        size = number_field("settings:text_size", (SMALLEST_TEXT, LARGEST_TEXT), self._settings.text_size, " %")
        size.setSingleStep(TEXT_STEP)
        size.valueChanged.connect(lambda value: self._change(text_size=value))
        add_field(card, self.tr("Text size"), size)
        appearance = choice_field(
            "settings:appearance",
            {
                Appearance.SYSTEM: self.tr("As the computer"),
                Appearance.LIGHT: self.tr("Light"),
                Appearance.DARK: self.tr("Dark"),
            },
            self._settings.appearance,
        )
        appearance.currentIndexChanged.connect(lambda: self._change(appearance=Appearance(appearance.currentData())))
        add_field(card, self.tr("Light or dark"), appearance)
        language = choice_field(
            "settings:language", {Language.SWEDISH: "Svenska", Language.ENGLISH: "English"}, self._settings.language
        )
        language.currentIndexChanged.connect(lambda: self._change(language=Language(language.currentData())))
        add_field(card, self.tr("Language"), language, self.tr("Another language is used from the next start."))
        return card

    def _lock(self) -> Card:
        card = Card(self.tr("Lock"))
        idle = number_field(
            "settings:idle_minutes", (SHORTEST_IDLE, LONGEST_IDLE), self._settings.idle_minutes, self.tr(" min")
        )
        idle.valueChanged.connect(lambda value: self._change(idle_minutes=value))
        add_field(
            card,
            self.tr("Lock after"),
            idle,
            self.tr("Without a key or the mouse for so long, the vault locks. What you are writing is kept."),
        )
        asks = named(QCheckBox(self.tr("The meeting mode is left only with the passphrase")), "settings:meeting_asks")
        asks.setChecked(self.session.store.meeting_mode_asks())
        hint = self.tr("For when the client may be left alone at the screen.")
        asks.setAccessibleDescription(hint)
        asks.toggled.connect(lambda is_on: self.attempt(lambda: self.session.store.set_meeting_mode_asks(is_on)))
        card.add(asks)
        card.add(text(hint, "small"))
        return card

    def _keys(self) -> Card:
        card = Card(self.tr("Keys"))
        for page, words, hint in (
            (
                PageName.PASSPHRASE,
                self.tr("Change the passphrase"),
                self.tr("When someone may have seen it. The recovery key stays the same."),
            ),
            (
                PageName.RECOVERY_KEY,
                self.tr("A new recovery key"),
                self.tr("When the paper is lost, or someone may have seen it. The passphrase stays the same."),
            ),
            (
                PageName.VAULT_KEY,
                self.tr("A new vault key"),
                self.tr("When someone may have copied the vault and known a key to it. Everything is encrypted anew."),
            ),
        ):
            widget = named(button(f"{words}…", partial(self.wanted.emit, Place(page)), name=words), f"settings:{page}")
            widget.setAccessibleDescription(hint)
            card.rows.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
            card.rows.addWidget(text(hint, "small"))
            card.rows.addSpacing(8)
        return card

    def _templates(self) -> Card:
        card = Card(self.tr("Templates"))
        hint = self.tr("The texts that letters, forms and plans begin with, and how you are named in them.")
        card.add(text(hint, "small"))
        card.rows.addSpacing(8)
        to_templates = partial(self.wanted.emit, Place(PageName.TEMPLATES))
        widget = named(button(self.tr("Change the templates…"), to_templates), f"settings:{PageName.TEMPLATES}")
        card.rows.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _change(self, **changes: object) -> None:
        self._settings = replace(self._settings, **changes)  # type: ignore[arg-type]
        self.settings_changed.emit(self._settings)
