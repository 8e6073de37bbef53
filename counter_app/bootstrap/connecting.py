"""Gives this counter the token of a regional library, for `counter-app connect`."""

import sys
from collections.abc import Mapping

from counter_app.bootstrap import adapters
from counter_app.bootstrap.tables import read_tables
from counter_app.bootstrap.telling import ask_secret, telling
from counter_app.config import EMBEDDED, Settings
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.carrier import learn
from counter_app.sync.http import Link
from counter_app.sync.probe import ask_welcome
from counter_app.ui.messages import faults


def connect(overrides: Mapping[str, object]) -> int:
    """Try the token that `photo-library enroll` printed, then keep it. Returns the exit code."""
    return telling(overrides, _keep_token)


def _keep_token(settings: Settings) -> int:
    if settings.library == EMBEDDED:
        raise FaultError(FaultCode.SETTINGS_WRONG, setting="library", problem="the embedded one needs no token")
    token = ask_secret("token: ").strip()
    if not token:
        raise FaultError(FaultCode.CREDENTIAL_MISSING)
    rules, keys = read_tables(settings).sync, adapters.credentials(settings)
    ask_welcome(Link(adapters.address(settings), lambda: token, rules.link))
    keys.set(adapters.token_name(settings), token)
    with adapters.library(lambda: Link(adapters.address(settings), lambda: token, rules.link), rules) as library:
        hindered = learn(library, adapters.carrier_book(settings, keys))
    if hindered is not None:  # the program asks again when it runs
        sys.stderr.write(f"{faults.told(hindered.fault)}\n")
    sys.stdout.write(f"OK  {settings.library}\n")
    return 0
