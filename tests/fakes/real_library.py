"""Starts the real library service as a process of its own, and stops or kills it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.fakes.servers import children_of

UNBOUNDED = Path(__file__).parent.parent / "photo_library" / "trial_access.toml"
TRIAL = ("--officers", "off", "--access", str(UNBOUNDED))
PROGRAM = [sys.executable, "-m", "photo_library"]


class RealLibrary:
    """A `photo-library serve` on a port of its own. It can be stopped and started again on the same port."""

    def __init__(self, folder: Path, *words: str, serving: Sequence[str] = TRIAL) -> None:
        """`words` go to every command, `serving` to the service; as a rule nobody has to sign in or is bounded."""
        self.folder = folder
        self._words = words
        self._serving = serving
        self._port, self._scheme = 0, "http"
        self._child: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self._port}"

    def enrol(self, city: str, counter: str) -> str:
        command = [*PROGRAM, "enroll", "--data", str(self.folder), "--city", city, "--counter", counter]
        command += self._words
        return str(json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["token"])

    def invite(self, city: str, counter: str) -> str:
        command = [*PROGRAM, "invite", "--data", str(self.folder), "--city", city, "--counter", counter]
        command += self._words
        return str(json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["code"])

    def serve_as(self, serving: Sequence[str]) -> None:
        """From the next start on."""
        self._serving = serving

    def start(self) -> None:
        command = [*PROGRAM, "serve", "--data", str(self.folder), "--port", str(self._port)]
        with (self.folder.parent / "library.log").open("ab") as log:
            self._child = subprocess.Popen(
                [*command, *self._words, *self._serving],
                stdout=subprocess.PIPE,
                stderr=log,
            )
        assert self._child.stdout is not None
        said = self._child.stdout.readline()
        if not said:
            self.kill()
            raise RuntimeError(f"the library did not start: {(self.folder.parent / 'library.log').read_text()[-2000:]}")
        self._scheme, _, rest = json.loads(said)["listening"].partition("://")
        self._port = int(rest.rpartition(":")[2])

    def cpu_s(self) -> float:
        """The processor's time that the service and its processes have taken until now."""
        assert self._child is not None
        told = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in _family(self._child.pid)]
        return sum(int(each[11]) + int(each[12]) for each in told) / os.sysconf("SC_CLK_TCK")

    @property
    def pid(self) -> int | None:
        """None while it does not run."""
        return None if self._child is None else self._child.pid

    @property
    def children(self) -> set[int]:
        """The processes that it has started and that still run."""
        assert self._child is not None
        return set(children_of(self._child.pid))

    def end(self) -> int:
        """As an operator ends it; what it ended with."""
        assert self._child is not None
        self._child.send_signal(signal.SIGTERM)
        ended = self._child.wait(60)
        self.kill()
        return ended

    def kill(self) -> None:
        """Without a word of warning."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            assert child.stdout is not None
            child.stdout.close()

    def __enter__(self) -> Self:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()


def _family(pid: int) -> Iterator[int]:
    """A process, and all that it and those have started."""
    yield pid
    for child in children_of(pid):
        yield from _family(child)
