"""On a full disk nothing is acknowledged that is not held, and what is held goes on being served."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def mounts_are_allowed(unshare: str) -> bool:
    probe = [unshare, "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def test_on_a_really_full_disk_the_service_says_so_and_loses_nothing(tmp_path: Path) -> None:
    unshare = shutil.which("unshare")
    if unshare is None or not mounts_are_allowed(unshare):
        pytest.skip("this machine lets nobody mount a small disk")
    place = tmp_path / "small"
    place.mkdir()
    script = (
        f"mount -t tmpfs -o size=1m none {place} && exec {sys.executable} -m tests.photo_library.small_disk {place}"
    )
    done = subprocess.run(
        [unshare, "--user", "--map-root-user", "--mount", "sh", "-c", script],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["503", "storage-unavailable", "30", "503", "same", "200", "201"]
