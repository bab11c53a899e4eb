"""Ombud Desktop: clients, plans and working notes of one personligt ombud, on the ombud's own laptop."""

__version__ = "0.1.0"
