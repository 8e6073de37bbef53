"""The commands of the README: what they say when something is missing, and the window on X."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from counter_app.bootstrap.adapters import KEYS
from scripts import choose_keys
from tests.project import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="looks at the command for POSIX shells")
NEEDED = ("Xvfb", "xdotool")
SCRIPTS = ["counter", "check", ".ci/run", "scripts/set_up.sh", "requirements/lock.sh"]
TITLE = "Resident ID card"
UNSET = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"}


@pytest.fixture
def machine(tmp_path: Path) -> dict[str, str]:
    """A session without screen and keyring, whose own answers about packages no test can change."""
    kept = {name: text for name, text in os.environ.items() if name not in UNSET}
    for folder in ("home", "answers"):
        (tmp_path / folder).mkdir()
    answer(
        tmp_path / "answers", {"dpkg-query": "echo installed", "apt-get": "exit 9", "sudo": "exit 1", "id": "echo 1000"}
    )
    return kept | {"HOME": str(tmp_path / "home"), "PATH": f"{tmp_path / 'answers'}:{os.environ['PATH']}"}


def answer(folder: Path, bodies: Mapping[str, str]) -> None:
    for name, body in bodies.items():
        (folder / name).write_text(f"#!/bin/sh\n{body}\n")
        (folder / name).chmod(0o755)


def counter(machine: Mapping[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [ROOT / "counter", *words],
        env=dict(machine), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def test_without_a_screen_it_says_so_and_how_to_try_it(machine: dict[str, str]) -> None:
    done = counter(machine)
    assert done.returncode == 1
    assert "needs a graphical session" in done.stderr
    assert "xvfb-run -a ./counter" in done.stderr


def test_help_needs_no_screen(machine: dict[str, str]) -> None:
    done = counter(machine, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "--camera" in done.stdout


def test_without_rights_it_names_the_missing_packages(machine: dict[str, str], tmp_path: Path) -> None:
    answer(tmp_path / "answers", {"dpkg-query": "echo not-installed"})
    done = counter(machine)
    assert done.returncode == 1
    assert "Ask an administrator" in done.stderr
    assert "libxcb-cursor0" in done.stderr


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_understood_by_its_shell(script: str) -> None:
    shell = "bash" if script == ".ci/run" else "sh"
    read = subprocess.run([shell, "-n", ROOT / script], capture_output=True, text=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="needs shellcheck")
@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_has_no_known_mistakes(script: str) -> None:
    look = ["shellcheck", "--external-sources", "--source-path", str(ROOT), script]
    read = subprocess.run(look, cwd=ROOT, capture_output=True, text=True, check=False)
    assert read.stdout == ""


def test_the_set_up_looks_for_keys_where_the_program_keeps_them() -> None:
    assert choose_keys.KEYS == KEYS


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a keyring")
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 1, "fit for trying the program out"),
        (("--library", "https://library.example"), 2, "./counter --keys file-in-service"),
    ],
)
def test_without_a_keyring_real_records_get_no_file_of_keys(
    tmp_path: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    bare = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    command = [sys.executable, str(ROOT / "scripts" / "choose_keys.py"), *words]
    done = subprocess.run(command, env=bare, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (code, "")
    assert said in done.stdout


@pytest.fixture
def screen() -> Iterator[str]:
    """The name of an empty X display."""
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing or sys.platform != "linux":
        pytest.skip(f"no X display to try: {', '.join(missing) or sys.platform}")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as number:
            display = number.readline().strip()
        yield f":{display}"
        server.terminate()


@pytest.mark.slow
def test_its_window_opens_on_x_and_nothing_outlives_it(machine: dict[str, str], screen: str, tmp_path: Path) -> None:
    session = machine | {"DISPLAY": screen}
    words = ["--camera", "synthetic", "--lang", "en", "--data", str(tmp_path / "data folder")]
    with subprocess.Popen(
        [ROOT / "counter", *words],
        env=session,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as program:
        try:
            look = ["xdotool", "search", "--sync", "--onlyvisible", "--name", TITLE]
            found = subprocess.run(look, env=session, capture_output=True, text=True, check=True, timeout=60)
            assert found.stdout.split()
            program.terminate()
            said = program.communicate(timeout=60)[0].decode()
        finally:
            if program.poll() is None:
                os.killpg(program.pid, signal.SIGKILL)
    assert program.returncode == -signal.SIGTERM, said
    assert "keys are kept in a file" in said
    assert "CRITICAL" not in said
    assert "Traceback" not in said
    wait_for_end(program.pid)  # the embedded library goes with it


def wait_for_end(group: int) -> None:
    """Return when no process of this group is left."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    os.killpg(group, signal.SIGKILL)
    pytest.fail("a process was left behind")
