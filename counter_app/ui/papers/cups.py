"""Hands a paper to CUPS by its own commands, which tell how a queue stands and can be given a time limit."""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.ui.papers.sheet import Paper, pdf

PATIENCE_S = 8.0
_REQUEST_ID = re.compile(rb"request id is (\S+-\d+)")
_OPTIONS = ("sides=one-sided", "print-scaling=none")


@dataclass(frozen=True, slots=True)
class CupsSpooler:
    """Prints with `lp` and asks with `lpstat`: child processes, so that a silent spooler never holds this one.

    Every call blocks, at most `patience_s` for each command: printing thread only.
    """

    lp: Path
    lpstat: Path
    patience_s: float = PATIENCE_S

    def printers(self) -> tuple[str, ...]:
        """The queues' names. Raises FaultError (PRINTER_MISSING without a spooler, PRINT_FAILED when it is silent)."""
        self._require_scheduler()
        return tuple(line.split()[0] for line in self._ask("-a").splitlines() if line[:1].strip())

    def default_printer(self) -> str:
        """The default queue's name; empty when there is none. Raises as `printers` does."""
        self._require_scheduler()
        _, colon, name = self._ask("-d").partition(":")
        return name.strip() if colon else ""

    def submit(self, name: str, paper: Paper) -> None:
        """Return once the spooler has taken the job. Raises FaultError (PRINTER_MISSING, PRINT_FAILED)."""
        self._require_ready(name)
        options = [part for option in (f"media={paper.format.name}", *_OPTIONS) for part in ("-o", option)]
        done = self._run([str(self.lp), "-d", name, "-t", paper.title, *options, "-"], pdf(paper))
        if done.returncode or not _REQUEST_ID.search(done.stdout):
            raise FaultError(FaultCode.PRINT_FAILED, printer=name, problem="refused")

    def _require_ready(self, name: str) -> None:
        """A paused queue would take the job and keep it; one that rejects would lose it."""
        if name not in self.printers():
            raise FaultError(FaultCode.PRINTER_MISSING, printer=name, problem="unknown_queue")
        if f"{name} accepting requests" not in self._ask("-a", name):
            raise FaultError(FaultCode.PRINT_FAILED, printer=name, problem="rejecting")
        if f"printer {name} disabled" in self._ask("-p", name):
            raise FaultError(FaultCode.PRINT_FAILED, printer=name, problem="paused")

    def _require_scheduler(self) -> None:
        if "not running" in self._ask("-r"):
            raise FaultError(FaultCode.PRINTER_MISSING, problem="spooler_down")

    def _ask(self, *question: str) -> str:
        return self._run([str(self.lpstat), *question], b"").stdout.decode("utf-8", "replace")

    def _run(self, command: Sequence[str], given: bytes) -> subprocess.CompletedProcess[bytes]:
        plain = {**os.environ, "LC_ALL": "C"}
        try:
            return subprocess.run(  # noqa: S603 - the program's path was found once, the name is a known queue's
                command, input=given, capture_output=True, timeout=self.patience_s, check=False, env=plain
            )
        except subprocess.TimeoutExpired as silent:
            raise FaultError(FaultCode.PRINT_FAILED, problem="spooler_silent") from silent
        except OSError as broken:
            raise FaultError(FaultCode.PRINT_FAILED, problem="command", errno=broken.errno or 0) from broken


def find_cups() -> tuple[CupsSpooler, ...]:
    """The spooler, or nothing where the commands are not installed."""
    lp, lpstat = shutil.which("lp"), shutil.which("lpstat")
    return (CupsSpooler(Path(lp), Path(lpstat)),) if lp and lpstat else ()
