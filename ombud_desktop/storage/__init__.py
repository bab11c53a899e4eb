"""All SQL, all cryptography and all files of the vault. Nothing here knows of a window."""
