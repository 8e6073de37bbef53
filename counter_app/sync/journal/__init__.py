"""The journal: one encrypted file with all that happened at this window, its audit, its proof and its backup."""
