"""Backups: single files that open with the passphrase or the recovery key as they were when the file was made.

*A backup lives 30 days and contains only what may be kept those 30 days.* `copying` makes one out of the open vault,
`file` is its form on the disk, `keys` says what opens it, `copies` knows where they lie and how long they live, and
`restore` makes a vault of one.
"""
