"""The rules of the work, case by case."""
