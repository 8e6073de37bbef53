"""Reads a program as a screen reader does, over AT-SPI, and prints its controls; runs under the system's Python."""

import json
import sys
import time

import pyatspi  # type: ignore[import-not-found]  # a package of the system, not of the environment

PATIENCE_S, LOOK_S = 40.0, 0.1


def main(program: str) -> int:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        found = [each for each in pyatspi.Registry.getDesktop(0) if each is not None and each.name == program]
        told = [control for each in found for control in controls(each)]
        if told:
            print(json.dumps(told))
            return 0
        time.sleep(LOOK_S)
    return 1


def controls(node: object) -> list[tuple[str, str]]:
    """Role and name of everything that can be seen and take the focus."""
    states = node.getState()  # type: ignore[attr-defined]  # of pyatspi
    can_be_used = states.contains(pyatspi.STATE_FOCUSABLE) and states.contains(pyatspi.STATE_SHOWING)
    mine = [(node.getRoleName(), node.name)] if can_be_used else []  # type: ignore[attr-defined]  # of pyatspi
    return mine + [each for child in node if child is not None for each in controls(child)]  # type: ignore[attr-defined]  # of pyatspi


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
