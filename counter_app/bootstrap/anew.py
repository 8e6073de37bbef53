"""Starts the program anew in place of itself, so that every setting takes effect."""

import os
import sys


def same_command() -> tuple[str, ...]:
    """What started this program, from the program on."""
    is_built = getattr(sys, "frozen", False)
    return (sys.executable, *(sys.argv[1:] if is_built else sys.orig_argv[1:]))


def start_anew() -> None:
    """Never returns. The window is closed and everything behind it was taken down."""
    os.environ.pop("QT_SCALE_FACTOR", None)  # ours, of the size that was set until now
    command = same_command()
    os.execv(command[0], command)  # noqa: S606 - the very command that started this program
