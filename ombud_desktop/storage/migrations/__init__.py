"""What each version of the schema added, as literal SQL: it never changes with the code around it."""
