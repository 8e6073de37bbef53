"""Race this program's eyes against what one would take instead, on the same frames, in one run.

    .venv/bin/python benchmarks/peers.py [--json] [--prepare]

Each contestant is a process of its own on one core. The peers live in an environment of their own, benchmarks/.venv,
made from benchmarks/peers.txt on the first run. Where the system can, they run without a network: the official
runtime looks up a host when it starts.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from counter_app.bootstrap.adapters import drawn_frames
from counter_app.domain.photo.photo import Pixels
from counter_app.photo.models import model_folders

HERE = Path(__file__).parent
PEERS = HERE / ".venv"
LOCK = HERE / "peers.txt"
CONTESTANTS = HERE / "contestants"
SECONDS = 300
"""Within which each contestant has to be done."""
FRAMES = 120

ENTRIES = (
    ("counter-app", "ours", True),
    ("MediaPipe Tasks 1.2.2", "official", False),
    ("mtcnn-runtime 1.0.0", "mtcnn", False),
    ("ofiqpy 0.2.2", "ofiq_formulas", False),
)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="compare speed and memory with what one would take instead")
    parser.add_argument("--json", action="store_true", help="tell it as one JSON object")
    parser.add_argument("--prepare", action="store_true", help="only make the peers' environment")
    asked = parser.parse_args(arguments)
    prepare()
    if asked.prepare:
        return 0
    with tempfile.TemporaryDirectory() as folder:
        keep(drawn_frames("good", FRAMES), Path(folder))
        told = {name: contest(contestant, Path(folder), ours=ours) for name, contestant, ours in ENTRIES}
    for one in told.values():
        one.pop("points", None)
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n" if asked.json else table(told))
    return 0


def prepare() -> None:
    """Make the peers' environment, once for every state of its lock file."""
    stamp = PEERS / "lock.txt"
    if stamp.exists() and stamp.read_bytes() == LOCK.read_bytes():
        return
    venv.create(PEERS, clear=True, with_pip=True)
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", str(LOCK)]
    subprocess.run([peers_python(), *install], check=True)
    shutil.copyfile(LOCK, stamp)


def contest(contestant: str, frames: Path, *, ours: bool) -> dict[str, Any]:
    """Run one contestant on the frames (`.npy` files of RGB pixels) and answer what it told."""
    task = next(file for folder in model_folders() if (file := folder / "face_landmarker.task").is_file())
    python = [sys.executable] if ours else [*without_network(), peers_python()]
    command = [*python, str(CONTESTANTS / f"{contestant}.py"), str(frames), str(task)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    if done.returncode:
        raise SystemExit(f"{contestant}: {done.stderr[-2000:]}")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def keep(frames: Sequence[Pixels], folder: Path) -> None:
    """One file a frame, so that no contestant holds more than one of them."""
    for number, pixels in enumerate(frames):
        np.save(folder / f"{number:04}.npy", pixels)


def peers_python() -> str:
    return str(PEERS / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))


def without_network() -> list[str]:
    """The words that start a process without any network, where the system lets an ordinary user do it."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return []
    words = [unshare, "--map-root-user", "--net"]
    tried = subprocess.run([*words, "true"], capture_output=True, check=False)
    return words if tried.returncode == 0 else []


def table(told: dict[str, dict[str, Any]]) -> str:
    lines = [
        f"{FRAMES} drawn frames of 1280 × 720, one core, each contestant a process of its own.",
        "",
        "| who | what | median ms | 95 % ms | start-up ms | memory MB |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
    ]
    for name, one in told.items():
        for stage, times in one["stages"].items():
            figures = (times["median_ms"], times["p95_ms"], one["start_up_ms"], one["memory_mb"])
            lines.append(f"| {name} | {stage} | " + " | ".join(map(str, figures)) + " |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
