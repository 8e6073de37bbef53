"""Runs blocking work beside the event loop: one way there and back for a piece of work, and no more around it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, TypeVarTuple

THREADS = 40
"""Ours: more than the database has connections, so that calls of the object store find a thread too."""
Done = TypeVar("Done")
Given = TypeVarTuple("Given")
_POOL = ThreadPoolExecutor(THREADS, thread_name_prefix="work")


async def beside(work: Callable[[*Given], Done], *given: *Given) -> Done:
    """What the work returns or raises. It is not broken off when nobody waits for it any more."""
    return await asyncio.get_running_loop().run_in_executor(_POOL, work, *given)
