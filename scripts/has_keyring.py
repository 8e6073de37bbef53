"""Exits with 0 when this session has a keyring that can be trusted with the journal's key."""

import sys

from counter_app.domain.faults import FaultError
from counter_app.sync.credentials import KeyringCredentials

try:
    KeyringCredentials().get("probe")
except FaultError:
    sys.exit(1)
