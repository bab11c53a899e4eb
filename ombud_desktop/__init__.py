"""Ombud Desktop: clients, plans and working notes of one personligt ombud, on the ombud's own laptop."""

from datetime import date

__version__ = "0.1.0"
RELEASED_ON = date(2026, 11, 21)
"""The day of this version: a computer whose clock says an earlier one is wrong."""
