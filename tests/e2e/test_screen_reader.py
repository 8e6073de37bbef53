"""Whoever listens in place of looking is told the name of every control of the real program."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.real_keys import Screen

NEEDED = ("Xvfb", "dbus-run-session")
SYSTEM_PYTHON = "/usr/bin/python3"
READER = Path(__file__).with_name("screen_reader.py")
SESSION = '"$1" -m tests.e2e.told_program run --data "$2" --camera synthetic --keys file >/dev/null & "$3" "$4" delta-counter; kill $!; wait'  # noqa: E501
WINDOWS = {"frame", "window", "filler", "application"}


def _missing() -> str:
    """What this machine lacks, in words; empty where nothing is."""
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    if lacking:
        return f"needs {' and '.join(lacking)}"
    known = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return "" if known.returncode == 0 else "needs at-spi2-core and python3-pyatspi"


def test_a_screen_reader_hears_a_name_of_every_control(tmp_path: Path) -> None:
    lacking = _missing()
    if lacking:
        pytest.skip(lacking)
    with Screen(1366, 768) as screen:
        words = (sys.executable, str(tmp_path / "counter"), SYSTEM_PYTHON, str(READER))
        read = subprocess.run(
            ["dbus-run-session", "--", "sh", "-c", SESSION, "_", *words],
            env={**screen.environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
            capture_output=True,
            check=False,
            text=True,
        )
    told = json.loads(read.stdout.splitlines()[-1])
    roles = {role for role, _ in told}

    assert [role for role, name in told if not name.strip() and role not in WINDOWS] == []
    assert {"text", "push button"} <= roles
