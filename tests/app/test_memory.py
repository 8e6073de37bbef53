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

HOLES = """
import ctypes, os
from counter_app.bootstrap.memory import return_free_pieces
def resident_mb():
    with open("/proc/self/statm", encoding="ascii") as told:
        return int(told.read().split()[1]) * 4096 / 1e6
pieces = [bytes(range(256)) * 400 for _ in range(400)]
kept = [bytearray(100_000) if number % 8 == 0 else None for number in range(400)]
last = bytes(range(256)) * 400
before = resident_mb()
pieces.clear()
return_free_pieces()
print(before - resident_mb())
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps freed frames")
def test_freed_frames_go_back_to_the_system() -> None:
    kept, returned = (
        float(subprocess.run([sys.executable, "-c", FILLED, how], capture_output=True, text=True, check=True).stdout)
        for how in ("kept", "returned")
    )
    assert returned < 10
    assert kept > returned


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps what lies free below something used")
def test_what_lies_free_goes_back_when_that_is_asked() -> None:
    told = subprocess.run([sys.executable, "-c", HOLES], capture_output=True, text=True, check=True).stdout
    assert float(told) > 20
