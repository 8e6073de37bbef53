"""Finds and reads the tables and pictures that are shipped with the program."""

import sys
import tomllib
from pathlib import Path


def path(*parts: str) -> Path:
    """The shipped file of that name: in a built program, in an installed wheel, or in a checkout."""
    return _root().joinpath(*parts)


def toml(*parts: str) -> dict[str, object]:
    """The shipped table of that name."""
    with path(*parts).open("rb") as file:
        return tomllib.load(file)


def _root() -> Path:
    built = getattr(sys, "_MEIPASS", None)
    if built is not None:
        return Path(built) / "resources"
    installed = Path(__file__).parent / "_resources"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "resources"
