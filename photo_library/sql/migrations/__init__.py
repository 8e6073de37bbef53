"""Brings a metadata store to the newest form."""
