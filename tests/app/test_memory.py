"""What frames took is given back, or the program grows over the day."""

import platform
import subprocess
import sys

import pytest

FILLED = """
import numpy as np, sys
from counter_app.bootstrap.memory import return_large_pieces
if sys.argv[1] == "returned":
    assert return_large_pieces()
def resident_mb():
    with open("/proc/self/statm", encoding="ascii") as told:
        return int(told.read().split()[1]) * 4096 / 1e6
np.ones(30_000_000, np.uint8)  # once freed, it teaches the C library that such pieces are usual
before = resident_mb()
frames, small = [], []
for _ in range(40):
    frames.append(np.ones(2_700_000, np.uint8))
    small.append(np.ones(1_000, np.uint8))
del frames
print(resident_mb() - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps freed frames")
def test_freed_frames_go_back_to_the_system() -> None:
    kept, returned = (
        float(subprocess.run([sys.executable, "-c", FILLED, how], capture_output=True, text=True, check=True).stdout)
        for how in ("kept", "returned")
    )
    assert returned < 10
    assert kept > returned
