"""Exits with 0 when this session has a keyring that may hold the journal's key. Asks no password."""

import sys

from counter_app.domain.faults import FaultError
from counter_app.sync.credentials import system_store

try:
    system_store()
except FaultError:
    sys.exit(1)
