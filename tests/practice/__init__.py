"""The practice vault."""
