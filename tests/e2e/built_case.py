"""Works one case through with a program that was built, by real keys, hearing the window as a screen reader does.

    dbus-run-session -- /usr/bin/python3 tests/e2e/built_case.py dist/delta-counter/counter-app DATA [PICTURES]

Needs xvfb, xdotool, at-spi2-core and the system's python3-pyatspi (imagemagick for the pictures), and nothing of this
project but the program. Ends with 0 when the case was filed, the library has it and the journal proves itself.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyatspi  # type: ignore[import-not-found]  # a package of the system, not of the environment

NAME = "delta-counter"
PATIENCE_S, LOOK_S, DELAY_MS = 60.0, 0.2, "60"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
"""GB 11643-1999, ISO/IEC 7064 MOD 11-2."""


def id_number() -> str:
    """Of nobody: born on a day, in a place and with an order number that are made up."""
    digits = "34100220010203015"
    return digits + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS, strict=True)) % 11]


class Hall:
    """The officer's ears and fingers."""

    def __init__(self, program: str, data: Path, pictures: Path | None) -> None:
        self._settings = ["--data", str(data), "--camera", "synthetic:good", "--keys", "file"]
        self._program = program
        self._pictures = pictures
        self._log = data.parent / "built-case.log"
        self._began = 0.0
        self.child: subprocess.Popen[bytes] | None = None

    @contextmanager
    def opened(self) -> Iterator[None]:
        with self._log.open("wb") as log:
            command = [self._program, "run", *self._settings, "--lang", "en"]
            self._began = time.monotonic()
            self.child = subprocess.Popen(command, stderr=log, stdout=log)
            try:
                yield
            finally:
                self.child.terminate()
                self.child.wait()

    def logged(self) -> str:
        return self._log.read_text("utf-8", "replace")

    def verify(self) -> int:
        """What the program itself says of its journal."""
        return subprocess.run([self._program, "verify", *self._settings], check=False).returncode

    def page(self, button: str) -> None:
        """Until the page is there whose main button says this, and can be pressed."""
        self.until(lambda: any(re.match(button, name) for name in _buttons()), button)
        print(f"{time.monotonic() - self._began:6.1f} s {button}", flush=True)
        self.picture(re.sub("[^a-z]+", "-", button.lower()).strip("-"))

    def picture(self, name: str) -> None:
        if self._pictures is not None:
            subprocess.run(["import", "-window", "root", str(self._pictures / f"{name}.png")], check=True)

    def until(self, happened: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not happened():
            assert self.child is not None
            if time.monotonic() > deadline or self.child.poll() is not None:
                self.picture("in-vain")
                raise SystemExit(f"waited in vain for {what} among {_buttons()}; it said:\n{self.logged()[-2000:]}")
            time.sleep(LOOK_S)

    def press(self, *keys: str) -> None:
        for key in keys:
            _xdotool("key", key)
            time.sleep(LOOK_S)

    def type(self, text: str) -> None:
        _xdotool("type", "--delay", DELAY_MS, text)
        time.sleep(LOOK_S)


def _xdotool(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True, stdout=subprocess.DEVNULL)


def _buttons() -> list[str]:
    found = [each for each in pyatspi.Registry.getDesktop(0) if each is not None and each.name == NAME]
    return [name for each in found for name in _usable(each)]


def _usable(node: object) -> Iterator[str]:
    states = node.getState()  # type: ignore[attr-defined]  # of pyatspi
    if states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_ENABLED):
        if node.getRole() == pyatspi.ROLE_PUSH_BUTTON:  # type: ignore[attr-defined]  # of pyatspi
            yield node.name  # type: ignore[attr-defined]  # of pyatspi
        for child in node:  # type: ignore[attr-defined]  # of pyatspi
            if child is not None:
                yield from _usable(child)


def work(hall: Hall) -> None:
    """An adult, all papers there, a good pose, the card to be collected here."""
    hall.page("Journal")
    focused = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "."], capture_output=True, check=True)
    _xdotool("windowfocus", "--sync", focused.stdout.split()[-1].decode())
    hall.type("Li Xiaoyang")
    hall.press("Tab")
    hall.type(id_number())
    hall.page("Continue to the details")
    hall.press("Return")
    hall.page("Continue to the photo")
    hall.type("18 Yangli Road")
    hall.press("Tab")
    hall.type("13800000000")
    hall.press("F5", "alt+3", "Return")
    hall.page("Use this photo")  # the drawn person sits still: it is released by itself
    hall.press("Return")
    hall.page("Continue to signing")
    hall.press("Return")
    hall.page("Submit")
    hall.press("F7", "Return")
    hall.page("Next applicant")
    hall.until(lambda: " accepted attempts=1" in hall.logged(), "the library's word")


@contextmanager
def screen() -> Iterator[None]:
    """A screen that nobody sees, for this process and its children."""
    with subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24"], stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        os.environ |= {"DISPLAY": f":{server.stdout.readline().decode().strip()}", "QT_QPA_PLATFORM": "xcb"}
        os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        try:
            yield
        finally:
            server.terminate()


def main(program: str, data: str, *pictures: str) -> int:
    hall = Hall(program, Path(data), Path(pictures[0]) if pictures else None)
    with screen(), hall.opened():
        work(hall)
    return hall.verify()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
