"""Gives this counter the token of a regional library, for `counter-app connect`."""

import sys
from collections.abc import Mapping

from counter_app.bootstrap import adapters
from counter_app.bootstrap.tables import read_tables
from counter_app.bootstrap.telling import ask_secret, telling
from counter_app.config import EMBEDDED, Settings
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.http import Link
from counter_app.sync.probe import ask_welcome


def connect(overrides: Mapping[str, object]) -> int:
    """Try the token that `photo-library enroll` printed, then keep it. Returns the exit code."""
    return telling(overrides, _keep_token)


def _keep_token(settings: Settings) -> int:
    if settings.library == EMBEDDED:
        raise FaultError(FaultCode.SETTINGS_WRONG, setting="library", problem="the embedded one needs no token")
    token = ask_secret("token: ").strip()
    if not token:
        raise FaultError(FaultCode.CREDENTIAL_MISSING)
    ask_welcome(Link(adapters.address(settings), lambda: token, read_tables(settings).sync.link))
    adapters.credentials(settings).set(adapters.token_name(settings), token)
    sys.stdout.write(f"OK  {settings.library}\n")
    return 0
