"""The real program in a real window, driven from outside as a black box; and a day of it as pictures (`day.py`)."""
