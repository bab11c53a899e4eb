"""The ombud's own texts, from which letters, forms and plans begin."""

from dataclasses import replace

from ombud_desktop.model import Template, TemplateKind, Topic
from ombud_desktop.storage.database import Database


class Templates:
    def __init__(self, database: Database) -> None:
        self._database = database

    def of_kind(self, kind: TemplateKind) -> list[Template]:
        """In the ombud's order."""
        return [
            Template(id, kind, name, content, position)
            for id, name, content, position in self._database.rows(
                "SELECT id, name, content, position FROM template WHERE kind = ? ORDER BY position, id", kind
            )
        ]

    def add(self, template: Template) -> int:
        """At the end of its kind, or, with an id and position, back where it stood."""
        position = template.position or 1 + self._database.number(
            "SELECT coalesce(max(position), 0) FROM template WHERE kind = ?", template.kind
        )
        added = replace(template, id=template.id or self._database.new_id(), position=position)
        with self._database.transaction(Topic.TEMPLATES) as connection:
            connection.execute(
                "INSERT INTO template (id, kind, name, content, position) VALUES (?, ?, ?, ?, ?)",
                (added.id, added.kind, added.name, added.content, added.position),
            )
        return added.id

    def change(self, template: Template) -> None:
        with self._database.transaction(Topic.TEMPLATES) as connection:
            connection.execute(
                "UPDATE template SET name = ?, content = ?, position = ? WHERE id = ?",
                (template.name, template.content, template.position, template.id),
            )

    def exchange(self, first_id: int, second_id: int) -> None:
        """Each takes the other's place in the order; done twice, all is as it was."""
        both = (first_id, second_id)
        with self._database.transaction(Topic.TEMPLATES) as connection:
            connection.execute(
                """
                UPDATE template SET position = (SELECT sum(position) FROM template WHERE id IN (?, ?)) - position
                WHERE id IN (?, ?)
                """,
                (*both, *both),
            )

    def remove(self, template_id: int) -> None:
        with self._database.transaction(Topic.TEMPLATES) as connection:
            connection.execute("DELETE FROM template WHERE id = ?", (template_id,))
