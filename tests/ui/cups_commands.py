"""Stands in for the commands of CUPS: shell scripts that answer as the real ones do, from a folder's files."""

import stat
from pathlib import Path

from counter_app.ui.papers.cups import CupsSpooler

QUEUE = "OFFICE"
_LPSTAT = """#!/bin/sh
cd '{folder}' || exit 1
[ -e silent ] && exec sleep 30
[ -e down ] && {{ [ "$1" = -r ] && echo 'scheduler is not running'; exit 1; }}
case $1 in
-r) echo 'scheduler is running' ;;
-d) [ -e no-default ] && echo 'no system default destination' || echo 'system default destination: {queue}' ;;
-a) [ -e rejecting ] && printf '{queue} not accepting requests since Mon -\\n\\tRejecting Jobs\\n' \\
    || echo '{queue} accepting requests since Mon' ;;
-p) [ -e paused ] && printf 'printer {queue} disabled since Mon -\\n\\tPaused\\n' \\
    || echo 'printer {queue} is idle.  enabled since Mon' ;;
esac
"""
_LP = """#!/bin/sh
cd '{folder}' || exit 1
[ -e refuses ] && {{ echo 'lp: Unsupported document-format' >&2; exit 1; }}
[ -e slow ] && sleep 1
printf '%s\\n' "$@" > arguments
cat > job.pdf
echo job >> jobs
echo 'request id is {queue}-1 (0 file(s))'
"""


class CupsCommands:
    """A spooler whose state is set with `become`; what was printed lies in `folder`."""

    def __init__(self, folder: Path, patience_s: float = 8.0) -> None:
        self.folder = folder
        self.spooler = CupsSpooler(self._script("lp", _LP), self._script("lpstat", _LPSTAT), patience_s)

    def become(self, state: str) -> None:
        """One of silent, down, no-default, rejecting, paused, refuses, slow."""
        (self.folder / state).touch()

    @property
    def job(self) -> bytes:
        """The document of the last job; empty when there was none."""
        file = self.folder / "job.pdf"
        return file.read_bytes() if file.exists() else b""

    @property
    def jobs(self) -> int:
        """How many there were."""
        return len((self.folder / "jobs").read_text(encoding="utf-8").splitlines())

    @property
    def arguments(self) -> list[str]:
        return (self.folder / "arguments").read_text(encoding="utf-8").splitlines()

    def _script(self, name: str, text: str) -> Path:
        file = self.folder / name
        file.write_text(text.format(folder=self.folder, queue=QUEUE), encoding="utf-8")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)
        return file
