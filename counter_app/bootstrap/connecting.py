"""Gives this counter the token of a regional library, for `counter-app connect`."""

import sys
from collections.abc import Callable, Mapping
from getpass import getpass

from counter_app.bootstrap import adapters
from counter_app.bootstrap.tables import read_tables
from counter_app.config import EMBEDDED, Language, read_settings, settings_path
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.sync.http import Link
from counter_app.sync.probe import ask_welcome
from counter_app.ui.app import App
from counter_app.ui.messages import faults


def connect(overrides: Mapping[str, object]) -> int:
    """Try the token that `photo-library enroll` printed, then keep it. Returns the exit code."""
    app = App(Language.CHINESE.value, is_windowless=True)  # it owns the translators that the sentences need
    try:
        settings = read_settings(settings_path(), overrides)
        app.speak(settings.lang.value)
        if settings.library == EMBEDDED:
            raise FaultError(FaultCode.SETTINGS_WRONG, setting="library", problem="the embedded one needs no token")
        token = _ask_token()
        ask_welcome(Link(adapters.address(settings), lambda: token, read_tables(settings).sync.link))
        adapters.credentials(settings).set(adapters.token_name(settings), token)
    except FaultError as failed:
        sys.stderr.write(f"{faults.told(failed.fault)}\n")
        return 1
    finally:
        app.close()
    sys.stdout.write(f"OK  {settings.library}\n")
    return 0


def _ask_token(typed: Callable[[str], str] = getpass) -> str:
    """Without an echo where someone types; a line where another program hands it over."""
    token = typed("token: ") if sys.stdin.isatty() else sys.stdin.readline()
    if not token.strip():
        raise FaultError(FaultCode.CREDENTIAL_MISSING)
    return token.strip()
