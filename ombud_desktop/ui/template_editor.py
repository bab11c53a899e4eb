"""A text being written that letters, forms or plans begin with, and beside it the words that are filled in."""

from ombud_desktop.documents.letters import WORDS, unknown_words
from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Draft, Template
from ombud_desktop.ui.cards import text
from ombud_desktop.ui.inline_editor import InlineEditor
from ombud_desktop.ui.page import Page


class TemplateEditor(InlineEditor[Template]):
    def __init__(self, page: Page, key: str, template: Template, draft: Draft | None) -> None:
        super().__init__(page, key, None, is_new=not template.id)
        self._template = template
        self.form.add_line("name", self.tr("Name of the template"))
        self.form.add_text("content", self.tr("Text"), lines=8)
        self.form.restore({"name": template.name, "content": template.content}, draft)
        self.form.edited.connect(self._tell_unknown_words)
        self._known = self._words()
        explained = text(self._known, "small") if self._known else None
        self.assemble(self.tr("Add template"), self.tr("Remove the template"), explained)
        self._tell_unknown_words()

    def read(self) -> Template:
        name, content = self.form.value("name"), self.form.value("content")
        if not name.strip():
            raise UserError(Problem.TEMPLATE_NAMELESS, "name")
        if not content.strip():
            raise UserError(Problem.TEMPLATE_EMPTY, "content")
        template = self._template
        return Template(template.id, template.kind, name, content, template.position)

    def add(self, entry: Template) -> int:
        return self.page.session.store.templates.add(entry)

    def change(self, entry: Template) -> None:
        self.page.session.store.templates.change(entry)

    def _words(self) -> str:
        meanings = {
            "namn": self.tr("the person's name"),
            "mottagen": self.tr("the day on which the inquiry came"),
            "part": self.tr("whom the agreement is with"),
            "om": self.tr("what it is about"),
            "riktning": self.tr("who may tell whom"),
            "från": self.tr("its first day"),
            "till": self.tr("its last day"),
            "idag": self.tr("today's date"),
            "ombud": self.tr("how you are named, see below"),
        }
        lines = [f"{{{word}}}  {meanings[word]}" for word in WORDS[self._template.kind]]
        return "\n".join((self.tr("Filled in by itself:"), *lines)) if lines else ""

    def _tell_unknown_words(self) -> None:
        """It is saved as it stands: whoever wants a line to write on gets one."""
        unknown = ", ".join(unknown_words(self._template.kind, self.form.value("content")))
        said = self.tr("{words} is not among the words that are filled in.")
        self.form.explain("content", said.format(words=unknown) if unknown else "", wrong=bool(unknown))
        if not unknown:
            self.form.field("content").setAccessibleDescription(self._known)
