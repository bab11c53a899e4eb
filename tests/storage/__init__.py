"""The vault on real encrypted files, also under faults and sudden death."""
