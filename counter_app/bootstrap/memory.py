"""Lets go of a camera frame's memory as soon as nobody needs the frame, where the C library would keep it."""

import ctypes
import platform

_MMAP_THRESHOLD = -3
"""glibc's `M_MMAP_THRESHOLD` (malloc.h)."""
_LARGE_BYTES = 1_000_000
"""Ours: below a frame of 1280 × 720 (2.8 MB), above everything that comes in numbers."""


def return_large_pieces() -> bool:
    """From here on pieces of a megabyte or more go back to the system when they are freed. False: not glibc.

    glibc takes the first freed frame as a sign that such pieces are usual, and from then on keeps them among the small
    ones, where they leave holes: some 30 MB in the course of a case. Windows does not.
    """
    if platform.libc_ver()[0] != "glibc":
        return False
    was_taken: int = ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE_BYTES)
    return was_taken == 1
