"""The window: one file per page, widgets in code."""
