"""A hall for one flow: a library process, and a counter that can be opened on a screen again and again."""

import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from counter_app.bootstrap import adapters
from counter_app.sync.journal.credentials import FileCredentials
from tests.e2e.hands import Cost, Officer
from tests.e2e.real_keys import Program, Screen
from tests.fakes.real_library import PROGRAM, UNBOUNDED, RealLibrary

CITY, COUNTER = "310000", "07"
CAMERA_BEGINS_S = 1.0
GUARDED = ("--access", str(UNBOUNDED))


class Hall:
    """Its library runs from `with` on, unless it is stopped by the flow."""

    def __init__(self, folder: Path, screen: Screen, camera: str, pictures: Path | None) -> None:
        self._folder, self._screen, self._camera = folder, screen, camera
        self._pictures = pictures
        self.library = RealLibrary(folder / "region")
        self.costs: list[Cost] = []
        self.aside_s = 0.0

    def __enter__(self) -> Self:
        self.library.__enter__()
        keys = FileCredentials(self._folder / "counter" / adapters.KEYS)
        keys.set(f"{adapters.TOKEN}-{self.library.url}", self.library.enrol(CITY, COUNTER))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.library.kill()

    def ask_officers_in(self, roles: dict[str, str]) -> dict[str, str]:
        """From now on the library shows nothing to a counter at which nobody signed in; their first passwords."""
        told = {}
        for number, role in roles.items():
            command = [*PROGRAM, "officers", "add", "--data", str(self.library.folder), "--officer", number]
            command += ["--name", f"practice {number}", "--role", role]
            told[number] = str(json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["password"])
        self.library.kill()
        self.library.serve_as(GUARDED)
        self.library.start()
        return told

    @contextmanager
    def counter(self, *words: str) -> Iterator[Officer]:
        """The program on the screen, and someone before it."""
        where = ["run", "--camera", self._camera, "--library", self.library.url, "--keys", "file"]
        where += ["--data", str(self._folder / "counter"), "--city", CITY, "--counter", COUNTER]
        with Program(self._screen, *where, "--lang", "zh_CN", *words) as program:
            time.sleep(CAMERA_BEGINS_S)
            officer = Officer(self._screen, program, self._pictures, 0, self.costs)
            yield officer
            self.aside_s += officer.aside_s
