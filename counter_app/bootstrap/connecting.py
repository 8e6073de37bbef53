"""Makes this a counter of a regional library, for `counter-app connect`."""

import sys
from collections.abc import Mapping

from counter_app.bootstrap import adapters
from counter_app.bootstrap.tables import read_tables
from counter_app.bootstrap.telling import ask_secret, telling
from counter_app.config import EMBEDDED, Settings
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.carrying.carrier import learn
from counter_app.sync.link.enrolling import bring_code
from counter_app.sync.link.http import Link
from counter_app.ui.messages import faults


def connect(overrides: Mapping[str, object]) -> int:
    """Exchange the code that `photo-library invite` printed for a token, and keep it. Returns the exit code."""
    return telling(overrides, _enrol)


def _enrol(settings: Settings) -> int:
    if settings.library == EMBEDDED:
        raise FaultError(FaultCode.SETTINGS_WRONG, setting="library", problem="the embedded one needs no code")
    address, rules, keys = adapters.address(settings), read_tables(settings).sync, adapters.credentials(settings)
    keys.get(adapters.token_name(settings))  # a keyring that is locked is told before the code is used up
    code = ask_secret("code: ").strip()
    if not code:
        raise FaultError(FaultCode.CREDENTIAL_MISSING)
    enrolled = bring_code(address, rules.link, code)
    if (enrolled.city, enrolled.counter) != (settings.city, settings.counter):
        problem = f"the code is that of counter {enrolled.counter} in city {enrolled.city}"
        raise FaultError(FaultCode.SETTINGS_WRONG, setting="counter", problem=problem)
    token = enrolled.token
    keys.set(adapters.token_name(settings), token)
    with adapters.library(lambda: Link(address, lambda: token, rules.link), rules) as library:
        hindered = learn(library, adapters.carrier_book(settings, keys))
    if hindered is not None:  # the program asks again when it runs
        sys.stderr.write(f"{faults.told(hindered.fault)}\n")
    sys.stdout.write(f"OK  {settings.library}\n")
    return 0
