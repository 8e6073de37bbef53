"""Works whole flows through at the real window by real keys and clicks, and tells what each took.

python -m tests.e2e.by_real_keys [--flow NAME ...] [--screen 1366x768] [--pictures DIR]

Each flow has a screen (Xvfb), a library process and a program of its own, with data that are thrown away; it needs
`xvfb` and `xdotool`, and `imagemagick` for the pictures. It fails where the window does not show what it should.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.e2e.flows import FLOWS, Flow
from tests.e2e.hall import Hall
from tests.e2e.hands import Cost
from tests.e2e.real_keys import Screen


def worked(flow: Flow, asked: argparse.Namespace) -> tuple[list[Cost], float]:
    """What it cost page by page, and the seconds from the first key to the last, starts of programs with it."""
    width, _, height = asked.screen.partition("x")
    pictures = None if asked.pictures is None else asked.pictures / flow.name
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        Screen(int(width), int(height)) as screen,
        Hall(Path(folder), screen, flow.camera, pictures) as hall,
    ):
        begun = time.monotonic()
        flow.work(hall)
        return hall.costs, time.monotonic() - begun - hall.aside_s


def line(flow: Flow, costs: Sequence[Cost], seconds: float) -> str:
    keys, clicks = sum(cost.keys for cost in costs), sum(cost.clicks for cost in costs)
    waited_s = sum(cost.waited_s for cost in costs)
    return f"| {flow.name} | {len(costs)} | {keys} | {clicks} | {waited_s:.1f} | {seconds:.1f} |\n"


def main(arguments: Sequence[str]) -> int:
    flows = {flow.name: flow for flow in FLOWS}
    parser = argparse.ArgumentParser(description="flows of a day by real keys and clicks under Xvfb")
    parser.add_argument("--flow", action="append", choices=sorted(flows), help="one of them; may be said several times")
    parser.add_argument("--screen", default="1366x768")
    parser.add_argument("--pictures", type=Path, help="a folder for a picture of each page")
    asked = parser.parse_args(arguments)
    sys.stdout.write("| flow | pages | keys | clicks | waited s | seconds |\n")
    sys.stdout.write("| --- | ---: | ---: | ---: | ---: | ---: |\n")
    for name in asked.flow or flows:
        sys.stdout.write(line(flows[name], *worked(flows[name], asked)))
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
