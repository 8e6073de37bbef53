"""A keyboard, a clipboard and an eye on a screen of one's own: real X events to a real program under Xvfb."""

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from types import TracebackType
from typing import Self

KEY_DELAY_MS = 120
"""xdotool leaves half of it between two strokes: a quick typist's, and slower than any scanner's."""
START_S, WAIT_S = 60.0, 20.0
CLIPBOARD = """
import sys
from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication
running = QGuiApplication(sys.argv)
def read():
    line = sys.stdin.readline()
    if not line:
        running.quit()
        return
    running.clipboard().setText(line.rstrip("\\n"))
    print("kept", flush=True)
told = QSocketNotifier(0, QSocketNotifier.Type.Read)
told.activated.connect(read)
running.exec()
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What the program said of itself: `state`, `focus`, `length`, `window`, `place` or a fact of `told_facts`."""

    at: float
    what: str
    text: str


@dataclass(frozen=True, slots=True)
class Memory:
    """Of the program's process, as the system counts it."""

    resident_mb: float
    of_files_mb: float
    """Of it pages of programs, libraries and fonts, which others share and the system can drop at any time."""
    highest_mb: float
    """The most that was ever resident, for however short a moment."""


class Screen:
    """An X server of its own, with a clipboard that holds what no key has."""

    def __init__(self, width_px: int, height_px: int) -> None:
        self._size = f"{width_px}x{height_px}x24"
        self._server: subprocess.Popen[bytes] | None = None
        self._clipboard: subprocess.Popen[str] | None = None
        self.environment: dict[str, str] = {}

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", self._size, "-nolisten", "tcp"]
        self._server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as told:
            self.environment = {**os.environ, "DISPLAY": f":{told.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
        self._clipboard = subprocess.Popen(
            [sys.executable, "-c", CLIPBOARD],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=self.environment,
            text=True,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for child in (self._clipboard, self._server):
            if child is not None:
                child.terminate()
                child.wait()
                for pipe in (child.stdin, child.stdout):
                    if pipe is not None:
                        pipe.close()

    def do(self, *words: str) -> None:
        """One call of xdotool."""
        subprocess.run(["xdotool", *words], check=True, env=self.environment, stdout=subprocess.DEVNULL)

    def keep(self, text: str) -> None:
        """Put the text where Ctrl+V finds it."""
        assert self._clipboard is not None
        assert self._clipboard.stdin is not None
        assert self._clipboard.stdout is not None
        self._clipboard.stdin.write(f"{text}\n")
        self._clipboard.stdin.flush()
        self._clipboard.stdout.readline()

    def picture(self, file: Path) -> None:
        """The whole screen; needs ImageMagick."""
        subprocess.run(["import", "-window", "root", str(file)], check=True, env=self.environment)


class Program:
    """The counter on a screen, and what it tells."""

    def __init__(self, screen: Screen, *words: str) -> None:
        self._screen, self._command = screen, [sys.executable, "-u", "-m", "tests.e2e.told_program", *words]
        self._told: Queue[Told] = Queue()
        self._facts: dict[str, Told] = {}
        self._moved = threading.Condition()
        self.state, self.focus = "", ""
        self._child: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        self._child = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self._screen.environment, text=True
        )
        threading.Thread(target=self._listen, name="told", daemon=True).start()
        window = self.wait("window", patience_s=START_S)
        self._screen.do("windowfocus", "--sync", str(int(window.text, 16)))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._child is not None:
            assert self._child.stdin is not None
            self._child.terminate()
            self._child.wait()
            self._child.stdin.close()

    def ended(self, patience_s: float = WAIT_S) -> int:
        """What it ended with by itself, once it was closed."""
        assert self._child is not None
        return self._child.wait(patience_s)

    def fact(self, what: str) -> str:
        """As it is now."""
        with self._moved:
            return self._facts[what].text if what in self._facts else ""

    def said(self, what: str, patience_s: float = WAIT_S) -> str:
        """As soon as it is not empty: facts are told a moment after the state to which they belong."""
        with self._moved:
            if not self._moved.wait_for(lambda: bool(self.fact(what)), patience_s):
                raise TimeoutError(f"{what} stayed empty")
            return self.fact(what)

    def until(self, what: str, texts: frozenset[str], patience_s: float = WAIT_S) -> Told:
        """Until this fact is one of these; at once where it is."""
        with self._moved:
            if not self._moved.wait_for(lambda: what in self._facts and self._facts[what].text in texts, patience_s):
                raise TimeoutError(f"{what} is {self.fact(what)!r}, never {', '.join(sorted(texts))}")
            return self._facts[what]

    def place(self, words: str) -> tuple[str, str]:
        """Where to click for what begins with these words."""
        assert self._child is not None
        assert self._child.stdin is not None
        self._child.stdin.write(f"{words}\n")
        self._child.stdin.flush()
        x, _, y = self.wait("place").text.partition(" ")
        if not y:
            raise LookupError(f"nothing to click on begins with {words}")
        return x, y

    @property
    def memory(self) -> Memory:
        """As it is now."""
        assert self._child is not None
        lines = Path(f"/proc/{self._child.pid}/status").read_text(encoding="ascii").splitlines()
        told = {
            name: int(amount.split()[0]) / 1024
            for name, _, amount in (line.partition(":\t") for line in lines)
            if amount.endswith(" kB")
        }
        return Memory(told["VmRSS"], told["RssFile"], told["VmHWM"])

    def wait(self, what: str, text: str = "", patience_s: float = WAIT_S, since: float = 0.0) -> Told:
        """Until the program tells this, not earlier than `since`; an empty text is any."""
        deadline = time.monotonic() + patience_s
        while (left := deadline - time.monotonic()) > 0:
            try:
                told = self._told.get(timeout=left)
            except Empty:
                break
            if told.what == what and text in {"", told.text} and told.at >= since:
                return told
        raise TimeoutError(f"the program never told {what} {text}; the last state was {self.state}, {self.focus}")

    def _listen(self) -> None:
        assert self._child is not None
        assert self._child.stdout is not None
        with self._child.stdout as lines:
            for line in lines:
                if not line.startswith("{"):
                    continue  # the passwords of a practice library, say
                told = Told(**json.loads(line))
                if told.what == "state":
                    self.state = told.text
                elif told.what == "focus":
                    self.focus = told.text
                with self._moved:
                    self._facts[told.what] = told
                    self._moved.notify_all()
                self._told.put(told)
