"""Backups: everything that a Weft holds, in one file, and back again.

- `rows`: all nodes and relationships of a store, as they are.
- `sealing`: who can read the file: the holder of an age key, of a passphrase, or anyone.
- `archive`: the parts of the file and its manifest.
- `making`: writes one; `restoring`: reads one back into an empty store.
"""
