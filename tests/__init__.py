"""Tests: they mirror the package, file for file, and read as sentences."""
