"""Runs a command that talks in sentences: settings read, language chosen, faults told; and asks for secrets."""

import sys
from collections.abc import Callable, Mapping
from getpass import getpass

from counter_app.config import Language, Settings, read_settings, settings_path
from counter_app.domain.faults import FaultError
from counter_app.ui.app import App
from counter_app.ui.messages import faults


def telling(overrides: Mapping[str, object], work: Callable[[Settings], int]) -> int:
    """Do the work in the language of the settings. Returns its exit code, or 1 for a fault, which is told."""
    app = App(Language.CHINESE.value, is_windowless=True)  # it owns the translators that the sentences need
    try:
        settings = read_settings(settings_path(), overrides)
        app.speak(settings.lang.value)
        return work(settings)
    except FaultError as failed:
        sys.stderr.write(f"{faults.told(failed.fault)}\n")
        return 1
    finally:
        app.close()


def ask_secret(prompt: str, typed: Callable[[str], str] = getpass) -> str:
    """Without an echo where someone types; a line where another program hands it over."""
    return typed(prompt) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
