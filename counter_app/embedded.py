"""Runs the reference library as a child of the counter, for trying the program out and for a single desk."""

import json
import logging
import socket
import subprocess
import sys
import threading
from enum import StrEnum
from pathlib import Path
from typing import Self

from counter_app.domain.faults import FaultCode, FaultError

log = logging.getLogger(__name__)
LOOPBACK = "127.0.0.1"
RESTART_WAIT_S = 3.0
STOP_WAIT_S = 10.0
ENROL_WAIT_S = 60.0


class Admission(StrEnum):
    """Whether the library shows anyone to a counter at which nobody signed in."""

    REQUIRED = "required"
    OFF = "off"


class EmbeddedLibrary:
    """Keeps one `photo-library serve` running on loopback; starts it again when it dies.

    Its address is known before it answers. The child stops when its standard input closes: it never outlives us.
    """

    def __init__(self, data: Path, admission: Admission = Admission.OFF) -> None:
        self._data, self._admission = data, admission
        self._port = _free_port()
        self._child: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._keep_running, name="library", daemon=True)

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self._port}"

    def enrol(self, city: str, counter: str) -> str:
        """A new token for this counter. Blocks for a second or two; only while the service is not running."""
        return self._told("token", "enroll", "--city", city, "--counter", counter)

    def add_officer(self, number: str, name: str, role: str) -> str:
        """A new officer's first password. Blocks for a second or two; only while the service is not running."""
        return self._told("password", "officers", "add", "--officer", number, "--name", name, "--role", role)

    def _told(self, wanted: str, *words: str) -> str:
        command = [*_program(), *words, "--data", str(self._data)]
        done = subprocess.run(command, capture_output=True, timeout=ENROL_WAIT_S, check=False)  # noqa: S603 - our own
        if done.returncode != 0:
            log.error("embedded library: %s failed with exit code %s", words[0], done.returncode)
            raise FaultError(FaultCode.LIBRARY_FAILED, status=done.returncode)
        return str(json.loads(done.stdout)[wanted])

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        child = self._child
        if child is not None and child.stdin is not None:
            child.stdin.close()
            try:
                child.wait(STOP_WAIT_S)
            except subprocess.TimeoutExpired:
                child.kill()
        self._thread.join(timeout=STOP_WAIT_S)

    def _keep_running(self) -> None:
        while not self._stopping.is_set():
            command = [*_program(), "serve", "--data", str(self._data), "--port", str(self._port)]
            log.info("embedded library: starting on port %s", self._port)
            with subprocess.Popen(  # noqa: S603 - our own program
                # without officers the library says so in its log
                [*command, "--host", LOOPBACK, "--until-stdin-closes", "--officers", self._admission.value],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
            ) as child:
                self._child = child
                code = child.wait()
            if not self._stopping.is_set():
                log.warning("embedded library: ended with exit code %s", code)
                self._stopping.wait(RESTART_WAIT_S)


def _program() -> list[str]:
    if getattr(sys, "frozen", False):
        return [str(Path(sys.executable).with_name("photo-library" + Path(sys.executable).suffix))]
    return [sys.executable, "-m", "photo_library"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])
