"""Works one ordinary case through at the real window by real keys, and says what it costs the officer.

python -m benchmarks.counter_day [--screen 1366x768] [--runs 3] [--lang zh_CN] [--pictures DIR]
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median

from counter_app.bootstrap import adapters
from counter_app.sync.credentials import FileCredentials
from tests import people
from tests.e2e.real_keys import KEY_DELAY_MS, Program, Screen
from tests.fakes.real_library import RealLibrary

KEY_S, MENTAL_S = 0.28, 1.35
"""Keystroke-level model (Card, Moran, Newell 1980): an average typist who is no secretary, and one mental act."""
SETTLE_S = 0.3
STROKES_S = (6.0, 6.0, 20.0)
PASTES_S = (6.0, 6.0, 20.0)
"""How long to wait for a paste to appear; Qt itself gives the clipboard's owner five seconds."""
CITY, COUNTER = "310000", "07"


@dataclass(frozen=True, slots=True)
class Words:
    """Chinese text, and the keys that an input method wants for it."""

    text: str
    pinyin: str


NAME = Words("测试甲", "ceshi jia ")
ADDRESS = Words("样例路18号3幢502室", "yangli lu 18hao 3zhuang 502shi ")
PHONE = "13800000000"


@dataclass(slots=True)
class Cost:
    """What one page asks of the officer."""

    page: str
    keys: int = 0
    clicks: int = 0
    decisions: int = 0
    waited_s: float = 0.0

    @property
    def officer_s(self) -> float:
        return self.keys * KEY_S + self.decisions * MENTAL_S + self.waited_s


@dataclass(slots=True)
class Officer:
    """Presses keys and keeps the account."""

    screen: Screen
    program: Program
    pictures: Path | None
    turn: int
    """How many were served before."""
    costs: list[Cost] = field(default_factory=list)
    _pressed_at: float = 0.0

    def turn_to(self, page: str) -> None:
        self.costs.append(Cost(page))
        if self.pictures is not None:
            time.sleep(0.5)  # the picture alone waits, outside of what is counted: all of it shall be painted
            self.screen.picture(self.pictures / f"{len(self.costs)}-{page}.png")

    def decide(self) -> None:
        self.costs[-1].decisions += 1

    def type(self, text: str) -> None:
        self._counted("type", "--delay", str(KEY_DELAY_MS), text)
        self.costs[-1].keys += len(text)

    def write(self, words: Words) -> None:
        """Pasted at once, counted as an input method's keys; pasted again where a slow screen lost it."""
        self.screen.keep(words.text)
        if not any(self._is_pasted(words.text, patience_s) for patience_s in PASTES_S):
            raise TimeoutError("the clipboard never reached the program")
        self.costs[-1].keys += len(words.pinyin)

    def press(self, key: str) -> None:
        self._counted("key", key)
        self.costs[-1].keys += 1 + key.count("+")

    def wait_for(self, state: str) -> None:
        """Press Enter again, uncounted, where nothing came of it: a starved X server loses strokes or bunches them."""
        begun = self._pressed_at
        for patience_s in STROKES_S:
            try:
                told = self.program.wait("state", state, patience_s, since=begun)
            except TimeoutError:
                self.screen.do("key", "Return")
                continue
            self.costs[-1].waited_s += told.at - begun
            return
        raise TimeoutError(f"{state} never came")

    def shoot(self) -> None:
        """Once more when there was no picture yet; that counts as well."""
        begun = time.monotonic()
        self.press("space")
        while self.program.state not in {"Judging", "Reviewing"}:
            time.sleep(SETTLE_S)
            if self.program.state == "Framing":
                self.press("space")
        told = self.program.wait("state", "Reviewing", since=begun)
        self.costs[-1].waited_s += told.at - begun

    def tick_off(self) -> None:
        """Each thing that pixels cannot decide has a box, and each tick leads to the next."""
        time.sleep(SETTLE_S)
        while self.program.focus == "QCheckBox":
            self.decide()
            self.press("space")
            time.sleep(SETTLE_S)

    def _is_pasted(self, text: str, patience_s: float) -> bool:
        self._counted("key", "ctrl+v")
        try:
            self.program.wait("length", str(len(text)), patience_s, since=self._pressed_at)
        except TimeoutError:
            return False
        return True

    def _counted(self, *words: str) -> None:
        self._pressed_at = time.monotonic()
        self.screen.do(*words)


def serve(officer: Officer) -> list[Cost]:
    """An adult, all papers there, a good pose, the card to be collected at this window."""
    take_down(officer)
    take_photo(officer)
    file(officer)
    return officer.costs


def take_down(officer: Officer) -> None:
    officer.turn_to("applicant")
    officer.decide()
    officer.write(NAME)
    officer.press("Tab")
    officer.decide()
    officer.type(people.id_number("341002", date(2001, 2, 3), 15 + officer.turn))
    officer.decide()  # may this window serve them, and is the place right?
    officer.press("Return")
    officer.wait_for("Applying")
    officer.turn_to("application")
    officer.decide()
    officer.write(ADDRESS)
    officer.press("Tab")
    officer.decide()
    officer.type(PHONE)
    officer.decide()  # the papers, one by one
    officer.press("F5")
    officer.decide()
    officer.press("alt+3")
    officer.press("Return")
    officer.wait_for("Framing")


def take_photo(officer: Officer) -> None:
    officer.turn_to("photo")
    officer.decide()  # does the head stand in the guide?
    officer.shoot()
    officer.turn_to("review")
    officer.decide()
    officer.tick_off()
    officer.press("Return")
    officer.wait_for("Collecting")


def file(officer: Officer) -> None:
    officer.turn_to("collection")
    officer.decide()
    officer.press("Return")
    officer.wait_for("Confirming")
    officer.turn_to("signing")
    officer.decide()  # does the applicant say that everything is right?
    if officer.turn == 0:
        officer.press("F7")  # sheets are signed here, no pad: the page remembers that for the next
    officer.decide()
    officer.press("Return")
    officer.wait_for("Done")
    officer.turn_to("filed")
    officer.decide()
    officer.press("p")
    officer.press("Return")
    officer.wait_for("Idle")


def measured(asked: argparse.Namespace) -> tuple[list[list[Cost]], list[float]]:
    """The costs of every run, and the program's memory in MB before the first and after each.

    Library, screen and program are started anew, with data that are thrown away.
    """
    width, _, height = asked.screen.partition("x")
    with tempfile.TemporaryDirectory() as folder, Screen(int(width), int(height)) as screen:
        scratch = Path(folder)
        with RealLibrary(scratch / "region") as library, opened(screen, library, scratch / "counter", asked) as program:
            costs, memory = [], [program.resident_mb]
            for run in range(asked.runs):
                costs.append(serve(Officer(screen, program, None if run else asked.pictures, run)))
                memory.append(program.resident_mb)
            return costs, memory


@contextmanager
def opened(screen: Screen, library: RealLibrary, data: Path, asked: argparse.Namespace) -> Iterator[Program]:
    keys = FileCredentials(data / adapters.KEYS)
    keys.set(f"{adapters.TOKEN}-{library.url}", library.enrol(CITY, COUNTER))
    words = ["run", "--camera", "synthetic:good", "--library", library.url, "--data", str(data), "--keys", "file"]
    with Program(screen, *words, "--city", CITY, "--counter", COUNTER, "--lang", asked.lang) as program:
        time.sleep(1.0)  # the camera begins; nobody is at the window yet
        yield program


def table(runs: Sequence[Sequence[Cost]]) -> str:
    """Markdown; keys as in the last run, waits are the median of all."""
    lines = [
        "| page | keys | clicks | decisions | waited s | officer s |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    whole = Cost("together")
    for costs in zip(*runs, strict=True):
        last = costs[-1]
        mean = Cost(last.page, last.keys, last.clicks, last.decisions, median(each.waited_s for each in costs))
        lines.append(line(mean))
        whole.keys += mean.keys
        whole.clicks += mean.clicks
        whole.decisions += mean.decisions
        whole.waited_s += mean.waited_s
    return "\n".join([*lines, line(whole)]) + "\n"


def line(cost: Cost) -> str:
    counted = f"| {cost.page} | {cost.keys} | {cost.clicks} | {cost.decisions} "
    return f"{counted}| {cost.waited_s:.2f} | {cost.officer_s:.1f} |"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="what one ordinary case costs the officer, by real keys under Xvfb")
    parser.add_argument("--screen", default="1366x768")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--lang", default="zh_CN", choices=("zh_CN", "en"))
    parser.add_argument("--pictures", type=Path, help="a folder for a picture of each page of the first run")
    asked = parser.parse_args(arguments)
    if asked.pictures is not None:
        asked.pictures.mkdir(parents=True, exist_ok=True)
    costs, memory = measured(asked)
    sys.stdout.write(table(costs))
    told = ", ".join(f"{each:.0f}" for each in memory)
    sys.stdout.write(f"\nMemory of the program with its window, before the first case and after each: {told} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
