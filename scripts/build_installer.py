"""Builds the program with PyInstaller into dist/, starts the result once to see that it is whole, and packs it."""

import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "dist" / "delta-counter"
SUFFIX = ".exe" if sys.platform == "win32" else ""
DOCTOR_S = 120
LEVEL = 3
"""Of compression: higher ones take minutes and save little of what is mostly libraries."""
SYSTEM_PYTHON = Path("/usr/bin/python3")
"""Has the bindings of AT-SPI, which are a package of the system."""
WINDOW_S = 10
"""How long the built window has to stay open; a missing file or library ends it in the first second."""


def main() -> int:
    began = time.monotonic()
    _run(sys.executable, "scripts/draw_icon.py", "resources/icons/counter.svg", "build/counter.ico")
    _run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", "build_installer.spec")
    size_mb = sum(file.stat().st_size for file in BUILT.rglob("*") if not file.is_symlink()) / 1e6
    print(f"built in {time.monotonic() - began:.0f} s: {BUILT.relative_to(ROOT)}, {size_mb:.0f} MB")
    with tempfile.TemporaryDirectory() as folder:
        code = _start_once(Path(folder))
    if code == 0:
        packed = _pack()
        print(f"packed: {packed.relative_to(ROOT)}, {packed.stat().st_size / 1e6:.0f} MB")
    return code


def _pack() -> Path:
    """One file to carry: a zip on Windows, a tar elsewhere, which keeps links and who may run what."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    name = f"{BUILT.name}-{version}-{sys.platform}-{platform.machine().lower()}"
    if sys.platform == "win32":
        return Path(shutil.make_archive(str(BUILT.parent / name), "zip", BUILT.parent, BUILT.name))
    packed = BUILT.parent / f"{name}.tar.gz"
    with tarfile.open(packed, "w:gz", compresslevel=LEVEL) as archive:
        archive.add(BUILT, BUILT.name)
    return packed


def _start_once(folder: Path) -> int:
    program = str(BUILT / f"counter-app{SUFFIX}")
    settings = ["--camera", "synthetic", "--keys", "file", "--data", str(folder)]
    # nothing of this checkout or its environment may help the built program
    environment = {name: text for name, text in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    began = time.monotonic()
    doctor = subprocess.run([program, "doctor", *settings], cwd=folder, env=environment, timeout=DOCTOR_S, check=False)
    print(f"doctor: exit code {doctor.returncode} after {time.monotonic() - began:.1f} s")
    if doctor.returncode != 0:
        return 1
    with subprocess.Popen([program, "run", *settings], cwd=folder, env=environment) as window:
        try:
            code = window.wait(WINDOW_S)
        except subprocess.TimeoutExpired:
            window.terminate()
            window.wait(DOCTOR_S)
            print(f"window: open for {WINDOW_S} s")
            return _work_a_case(program, folder / "case", environment)
    print(f"window: ended by itself with exit code {code}")
    return 1


def _work_a_case(program: str, folder: Path, environment: dict[str, str]) -> int:
    """By real keys, where the system has what that needs."""
    session, *others = (shutil.which(name) for name in ("dbus-run-session", "Xvfb", "xdotool"))
    has_reader = (
        SYSTEM_PYTHON.exists()
        and not subprocess.run(
            [SYSTEM_PYTHON, "-c", "import pyatspi"], stderr=subprocess.DEVNULL, check=False
        ).returncode
    )
    if session is None or None in others or not has_reader:
        print("case: not worked through; that needs xvfb, xdotool, dbus-daemon, at-spi2-core and python3-pyatspi")
        return 0
    folder.mkdir()
    began = time.monotonic()
    words = [SYSTEM_PYTHON, "tests/e2e/built_case.py", program, folder / "data"]
    code = subprocess.run([session, "--", *words], cwd=ROOT, env=environment, check=False).returncode
    print(f"case: exit code {code} after {time.monotonic() - began:.1f} s")
    return code


def _run(*command: str) -> None:
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
