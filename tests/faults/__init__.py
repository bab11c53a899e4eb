"""Faults done to the vault on purpose, many times over: `python -m tests.faults`, or `make faults`."""
