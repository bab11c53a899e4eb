"""Documents, without a window."""
