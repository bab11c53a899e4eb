"""Receipts of destruction: when, and how many of which kind. Never whose."""

from datetime import datetime

from ombud_desktop.model import Receipt
from ombud_desktop.storage.connection import Connection
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.values import moment_text


def all_receipts(database: Database) -> list[Receipt]:
    """Those of the last year, the latest first."""
    return [
        Receipt(datetime.fromisoformat(purged_at), notes, clients, drafts, inquiries, bool(by_hand))
        for purged_at, notes, clients, drafts, inquiries, by_hand in database.rows(
            "SELECT purged_at, notes, clients, drafts, inquiries, by_hand FROM receipt ORDER BY purged_at DESC, id"
        )
    ]


def write_receipt(connection: Connection, receipt_id: int, receipt: Receipt) -> None:
    """None is written where nothing was destroyed."""
    if receipt.destroyed:
        connection.execute(
            """
            INSERT INTO receipt (id, purged_at, notes, clients, drafts, inquiries, by_hand) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            (
                receipt_id,
                moment_text(receipt.purged_at),
                receipt.notes,
                receipt.clients,
                receipt.drafts,
                receipt.inquiries,
                receipt.by_hand,
            ),
        )
