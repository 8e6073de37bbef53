"""Works one ordinary case through at the real window by real keys, and says what it costs the officer.

python -m benchmarks.counter_day [--screen 1366x768] [--runs 3] [--lang zh_CN] [--pictures DIR]
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import median

from counter_app.bootstrap import adapters
from counter_app.sync.journal.credentials import FileCredentials
from tests import people
from tests.e2e.hands import Cost, Officer, Words
from tests.e2e.real_keys import Memory, Program, Screen
from tests.fakes.real_library import RealLibrary

CITY, COUNTER = "310000", "07"


NAME = Words("测试甲", "ceshi jia ")
ADDRESS = Words("样例路18号3幢502室", "yangli lu 18hao 3zhuang 502shi ")
PHONE = "13800000000"


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


def measured(asked: argparse.Namespace) -> tuple[list[list[Cost]], list[Memory]]:
    """The costs of every run, and the program's memory before the first and after each.

    Library, screen and program are started anew, with data that are thrown away.
    """
    width, _, height = asked.screen.partition("x")
    with tempfile.TemporaryDirectory() as folder, Screen(int(width), int(height)) as screen:
        scratch = Path(folder)
        with RealLibrary(scratch / "region") as library, opened(screen, library, scratch / "counter", asked) as program:
            costs, memory = [], [program.memory]
            for run in range(asked.runs):
                costs.append(serve(Officer(screen, program, None if run else asked.pictures, run)))
                memory.append(program.memory)
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


def told(memory: Sequence[Memory]) -> str:
    resident = ", ".join(f"{each.resident_mb:.0f}" for each in memory)
    last = memory[-1]
    return (
        f"Memory of the program with its window, before the first case and after each: {resident} MB, "
        f"{last.of_files_mb:.0f} MB of the last being pages of files; the most at any moment {last.highest_mb:.0f} MB"
    )


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
    sys.stdout.write(f"\n{told(memory)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
