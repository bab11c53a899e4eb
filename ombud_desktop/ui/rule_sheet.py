"""The rule sheet for the ombud's manager: what dies when in this vault, what remains, what no program can promise.

No client stands on it: it knows the vault's settings only.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ombud_desktop.storage.store import Store
from ombud_desktop.ui.paper import Paper, write
from ombud_desktop.ui.wording import asked_after, count_of_months

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Kind:
    """Things that die by the same rule, and the tables in which they lie."""

    tables: tuple[str, ...]
    name: str
    rule: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The vault's own rules in words."""

    months: int
    keeps_clients: bool
    unopened_weeks: int

    def kinds(self) -> tuple[Kind, ...]:
        """All that can be about a person. A test holds this list against the tables and their rules."""
        months = count_of_months(self.months)
        by_day = translate(
            "rule_sheet", "The same day as the notes, unless the ombud chooses another day at the closing."
        )
        by_hand = translate("rule_sheet", "When the ombud destroys it, unless a day is chosen at the closing.")
        return (
            Kind(
                ("note", "note_seen"),
                translate("rule_sheet", "Working notes"),
                translate(
                    "rule_sheet",
                    "At the latest {months} after the contact's last day, or on the note's own day if that is earlier. "
                    "The ombud may destroy them at any time. While the contact is open, only a note's own day counts.",
                ).format(months=months),
            ),
            Kind(
                ("client", "contact_period", "goal", "step", "heard_from", "reviewed"),
                translate("rule_sheet", "The client's card, contact periods, goals and steps"),
                by_hand if self.keeps_clients else by_day,
            ),
            Kind(
                (
                    *("mapping", "mapping_entry", "mapping_skipped", "meeting", "agenda_item"),
                    *("consent", "disclosure", "contact"),
                ),
                translate(
                    "rule_sheet",
                    "Mappings, meetings, agreements, powers of attorney, what was given away, and contacts of the "
                    "client's own",
                ),
                translate("rule_sheet", "With the client's card. Contacts that are there for everyone stay."),
            ),
            Kind(
                ("inquiry", "assessment_answer", "inquiry_ground"),
                translate("rule_sheet", "Inquiries with their assessment"),
                translate(
                    "rule_sheet",
                    "{months} after the decision if they led to no contact, otherwise with the client's card.",
                ).format(months=months),
            ),
            Kind(
                ("draft",),
                translate("rule_sheet", "Texts that were begun"),
                translate(
                    "rule_sheet", "With the client's notes, or when nobody has touched them for {months}."
                ).format(months=months),
            ),
            Kind(
                ("receipt",),
                translate("rule_sheet", "Receipts of destruction"),
                translate("rule_sheet", "After a year. They say when and how many, never whose."),
            ),
        )

    def sections(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Each heading with its paragraphs."""
        return (
            (
                translate("rule_sheet", "When it is destroyed"),
                (
                    translate(
                        "rule_sheet",
                        "A last day is the last day on which a thing may exist. The day after, it is destroyed: when "
                        "the vault is unlocked, before anything is shown, or at midnight if it is open.",
                    ),
                    *(f"{kind.name}: {kind.rule[:1].lower()}{kind.rule[1:]}" for kind in self.kinds()),
                    asked_after(self.unopened_weeks),
                ),
            ),
            (
                translate("rule_sheet", "What remains"),
                (
                    translate(
                        "rule_sheet",
                        "Totals for each year, such as how many clients and how many of each age bracket. No name, no "
                        "row for a person, no two facts about the same person together.",
                    ),
                    translate("rule_sheet", "The vault's settings and lists of words, in which nobody is named."),
                    translate(
                        "rule_sheet",
                        "Backups live for 30 days and hold only what may exist that long. What is destroyed by hand is "
                        "taken out of the copies within reach; the others are named with their date.",
                    ),
                ),
            ),
            (
                translate("rule_sheet", "What no program can promise"),
                (
                    translate(
                        "rule_sheet",
                        "That encrypted remains are gone from the disk's own cells, shadow copies and swap files. "
                        "Disk encryption protects them.",
                    ),
                    translate("rule_sheet", "That a copy which lies elsewhere, or a paper, is destroyed in time."),
                    translate(
                        "rule_sheet",
                        "That a clock which is some days behind is noticed. Then things may be kept that many days too "
                        "long.",
                    ),
                ),
            ),
        )


def sheet_of(store: Store) -> Sheet:
    return Sheet(store.retention_months(), store.keeps_clients(), store.unopened_weeks())


class RuleSheet(Paper):
    def __init__(self, sheet: Sheet, parent: QWidget) -> None:
        super().__init__(
            translate("rule_sheet", "Print the rule sheet"),
            translate("rule_sheet", "For your manager: the rules of this vault. No client stands on it."),
            parent,
        )
        self._sheet = sheet

    def paint_page(self, painter: QPainter, page: QRectF, number: int) -> None:
        paint_sheet(painter, page, self._sheet)


def paint_sheet(painter: QPainter, page: QRectF, sheet: Sheet) -> float:
    """Returns where the last line ends, in points from the top."""
    width, height = page.width(), page.height()
    title = translate("rule_sheet", "What is destroyed, and when")
    top = write(painter, QRectF(0, 0, width, height), 20, title, bold=True)
    intro = translate(
        "rule_sheet",
        "Ombud is the program in which a personligt ombud keeps what the work needs, encrypted on one computer. These "
        "are the rules of this vault.",
    )
    top = write(painter, QRectF(0, top + 6, width, height), 11, intro)
    for heading, paragraphs in sheet.sections():
        top = write(painter, QRectF(0, top + 16, width, height), 13, heading, bold=True)
        for paragraph in paragraphs:
            write(painter, QRectF(0, top + 6, 12, height), 11, "•")
            top = write(painter, QRectF(12, top + 6, width - 12, height), 11, paragraph)
    return top
