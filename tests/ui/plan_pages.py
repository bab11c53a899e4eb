"""The plan as it is written in one line, put in order, and printed."""

from ombud_desktop.ui.plan_paper import PlanPaper
from tests.ui.part import Part
from tests.ui.screen import go_to, keys, show_whole, spoken_name

NEW_STEP = "Nytt steg"


class QuickLine(Part):
    """The line in which a new step is typed."""

    def type(self, words: str) -> None:
        """In place of what stands in the line."""
        self.ombud.plan.begin_step()
        self.screen.fill(NEW_STEP, words)

    def add(self, words: str) -> None:
        self.type(words)
        keys("Return")

    def understood(self) -> list[str]:
        """The words under the line: who, what, when."""
        holder = self.screen.field(NEW_STEP).parentWidget()
        assert holder is not None
        label, *parts = self.screen.texts(holder)
        assert label == NEW_STEP
        return parts

    def corrections(self) -> tuple[str, str]:
        """What stands in the fields for who and when."""
        return self.screen.text_in("Vem"), self.screen.text_in("När")


class PlanInOrder(Part):
    """Goals and steps moved by hand, folded away, begun with a template."""

    def move_step(self, what: str, key: str, *, times: int = 1) -> None:
        """With the keyboard on its row."""
        rows = [row for row in self.ombud.plan._rows() if spoken_name(row).startswith(what)]
        show_whole(rows[0])
        go_to(rows[0])
        for _ in range(times):
            keys(f"Alt+{key}")

    def move_goal(self, title: str, key: str) -> None:
        edit = self.screen.button(f"Ändra målet {title}")
        show_whole(edit)
        go_to(edit)
        keys(f"Alt+{key}")

    def folded(self) -> list[str]:
        """What the rows say behind which steps are folded away."""
        return [name for name in self.screen.buttons() if name.startswith(("Visa ", "Dölj "))]

    def begin_with(self, template: str) -> None:
        self.screen.press("Nytt från mall…")
        self.screen.press(next(name for name in self.screen.buttons() if name.startswith(f"{template}: ")))

    def preview(self) -> PlanPaper:
        return self.screen.visible(PlanPaper)[0]
