"""Keeps no memory that nobody needs, where the C library and the window's toolkit would."""

import ctypes
import linecache
import platform

_ARENA_MAX, _MMAP_THRESHOLD = -8, -3
"""glibc's `M_ARENA_MAX` and `M_MMAP_THRESHOLD` (malloc.h)."""
_LARGE_BYTES = 1_000_000
"""Ours: below a frame of 1280 × 720 (2.8 MB), above everything that comes in numbers."""


def return_large_pieces() -> bool:
    """From here on pieces of a megabyte or more go back to the system when they are freed. False: not glibc.

    glibc takes the first freed frame as a sign that such pieces are usual, and from then on keeps them among the small
    ones, where they leave holes: some 30 MB in the course of a case. Windows does not. Nor does one thread leave holes
    that another cannot use: all take from one place, and most of the time hold Python's lock when they do.
    """
    if platform.libc_ver()[0] != "glibc":
        return False
    library = ctypes.CDLL(None)
    return bool(library.mallopt(_MMAP_THRESHOLD, _LARGE_BYTES) and library.mallopt(_ARENA_MAX, 1))


def return_free_pieces() -> None:
    """Give back at once what lies free among the small pieces: some 6 MB once a shot was judged. Mostly below 1 ms."""
    if platform.libc_ver()[0] == "glibc":
        ctypes.CDLL(None).malloc_trim(0)


def forget_sources() -> None:
    """Let go of the text of all modules, which PySide read through while they were imported."""
    linecache.clearcache()
