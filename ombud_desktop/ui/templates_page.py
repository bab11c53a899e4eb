"""Mallar: the texts that letters, forms and plans begin with."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ombud_desktop.model import Template, TemplateKind, Topic
from ombud_desktop.session import Session
from ombud_desktop.ui.cards import Card, beside_or_below, button, named, text
from ombud_desktop.ui.kept_form import KeptForm
from ombud_desktop.ui.page import Change, Page, addition, taking_away
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.row import RowButton
from ombud_desktop.ui.template_editor import TemplateEditor


class TemplatesPage(Page):
    name = PageName.TEMPLATES
    topics = frozenset({Topic.TEMPLATES})

    def __init__(self, session: Session, place: Place) -> None:
        super().__init__(session, place)
        self._templates = session.store.templates

    def build(self) -> None:
        self._editors: dict[str, TemplateEditor] = {}
        self._first: QWidget | None = None
        to_settings = button(self.tr("To the settings"), lambda: self.wanted.emit(Place(PageName.SETTINGS)))
        self.add_title(
            self.tr("Templates"), self.tr("The texts that letters, forms and plans begin with."), (to_settings,)
        )
        for kind, heading, hint in (
            (
                TemplateKind.PLAN,
                self.tr("Plans"),
                self.tr("The first line is the goal. Every further line is a step, written as in the plan."),
            ),
            (
                TemplateKind.CONFIRMATION,
                self.tr("Confirmation of an inquiry"),
                self.tr("The first line is the heading. Of several, the one that stands first is printed."),
            ),
            (TemplateKind.CONSENT, self.tr("Form of an agreement"), self.tr("The first line is the heading.")),
            (
                TemplateKind.POWER_OF_ATTORNEY,
                self.tr("Form of a power of attorney"),
                self.tr("The first line is the heading."),
            ),
        ):
            self.column.addWidget(self._card(kind, heading, hint))
        self.column.addWidget(self._letterhead_card())
        self.column.addStretch(1)

    def save(self) -> None:
        for editor in list(self._editors.values()):
            editor.save()
        self._letterhead.save()

    def start_new(self) -> None:
        """Of the kind where the keyboard is, else a plan."""
        focused: QWidget | None = self.focusWidget()
        here = "" if focused is None else focused.objectName()
        kind = next((kind for kind in TemplateKind if f":{kind}:" in here), TemplateKind.PLAN)
        self.open_editor(_new_key(kind), "name")

    def first_focus(self) -> QWidget | None:
        return self._first

    # --- What stands there ---

    def _card(self, kind: TemplateKind, heading: str, hint: str) -> Card:
        card = Card(heading)
        card.add(text(hint, "small"))
        templates = self._templates.of_kind(kind)
        for number, template in enumerate(templates):
            key = f"template:{kind}:{template.id}"
            if self._is_open(key):
                card.add(self._editor(key, template))
            else:
                card.add(self._row(key, template, templates[number - 1] if number else None))
        new = _new_key(kind)
        if self._is_open(new):
            card.add(self._editor(new, Template(kind=kind)))
        else:
            name = self.tr("New template: {kind}").format(kind=heading)
            add = button(self.tr("+ New template"), partial(self.open_editor, new, "name"), "flat", name=name)
            card.rows.addWidget(named(add, f"{new}:open"), 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _row(self, key: str, template: Template, above: Template | None) -> QWidget:
        row = named(RowButton(template.name), f"{key}:open")
        row.clicked.connect(lambda: self.open_editor(key, "content"))
        self._first = self._first or row
        if above is None:
            return row
        name = self.tr("Move {template} up").format(template=template.name)
        up = button(self.tr("Up"), partial(self._move_up, template, above), "flat", name=name)
        return beside_or_below(row, named(up, f"{key}:up"))

    def _letterhead_card(self) -> Card:
        card = Card(self.tr("How you are named at the foot of a letter"))
        store = self.session.store
        self._letterhead = KeptForm(self.session, "templates:letterhead", None, commit=self._set_letterhead)
        self._letterhead.add_text(
            "letterhead",
            self.tr("Name, telephone, address"),
            lines=3,
            hint=self.tr("Stands where a text says {ombud}."),
        )
        self._letterhead.restore({"letterhead": store.letterhead()}, store.drafts.get(self._letterhead.key))
        self._letterhead.saved.connect(self.saved)
        self._letterhead.failed.connect(self.failed)
        card.add(self._letterhead)
        return card

    # --- What is done ---

    def _is_open(self, key: str) -> bool:
        return key in self.open_editors or self.session.store.drafts.get(key) is not None

    def _editor(self, key: str, template: Template) -> TemplateEditor:
        editor = TemplateEditor(self, key, template, self.session.store.drafts.get(key))
        editor.closed.connect(lambda: self.close_editor(key))
        editor.added.connect(lambda new_id: self._after_adding(key, replace(template, id=new_id)))
        editor.removed.connect(lambda: self._remove(key, template))
        self._editors[key] = editor
        return editor

    def _move_up(self, template: Template, above: Template) -> None:
        exchange = partial(self._templates.exchange, template.id, above.id)
        self.did.emit(Change(self.tr("The order is changed"), exchange, exchange))

    def _remove(self, key: str, template: Template) -> None:
        self.open_editors.discard(key)
        self.did.emit(self._removal(template))

    def _after_adding(self, key: str, template: Template) -> None:
        self.close_editor(key, f"template:{template.kind}:{template.id}:open")
        self.did.emit(addition(self.tr("The template is added"), self._removal(template)))

    def _removal(self, template: Template) -> Change:
        templates = self._templates
        return taking_away(
            self.tr("The template is removed"),
            template,
            lambda: next((each for each in templates.of_kind(template.kind) if each.id == template.id), None),
            lambda: templates.remove(template.id),
            templates.add,
        )

    def _set_letterhead(self) -> None:
        with self.writing():
            self.session.store.set_letterhead(self._letterhead.value("letterhead"))


def _new_key(kind: TemplateKind) -> str:
    return f"template:{kind}:new"
