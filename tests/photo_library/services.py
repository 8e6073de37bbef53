"""Runs the service as a process of its own, and speaks to it over a socket."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.fakes.real_library import PROGRAM, RealLibrary
from tests.photo_library.desks import Desk
from tests.photo_library.letters import CITY, COUNTER


@contextmanager
def desk_at(service: RealLibrary, token: str) -> Iterator[Desk]:
    with httpx.Client(base_url=service.url, timeout=30, trust_env=False) as http:
        yield Desk(http, token)


@contextmanager
def running(folder: Path) -> Iterator[tuple[RealLibrary, Desk]]:
    """A service on a port of its own with one enrolled counter; killed at the end."""
    with RealLibrary(folder) as service, desk_at(service, service.enrol(CITY, COUNTER)) as desk:
        yield service, desk


@contextmanager
def serving(folder: Path, *words: str) -> Iterator[RealLibrary]:
    """A service with more words on its command line; killed at the end."""
    with RealLibrary(folder, *words) as service:
        yield service


def command(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """One run of the program, to its end."""
    return subprocess.run([*PROGRAM, *map(str, words)], capture_output=True, encoding="utf-8", timeout=60, check=False)


def lines_of(log: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.read_text("utf-8").splitlines()]


PYTHON = sys.executable
