"""Answers on one socket with several processes, each a service of its own, and starts one anew that died."""

import logging
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from queue import SimpleQueue

from prometheus_client.multiprocess import mark_process_dead

from photo_library.meters import SHARED_FOLDER

log = logging.getLogger(__name__)
STOP_S = 30.0
"""Ours: calls under way are answered within seconds."""
AGAIN_S = 5.0
"""Ours: how long it waits when another could not begin."""
Child = subprocess.Popen[bytes]


class Processes:
    """Runs on the main thread. `words` are those of `serve`; every process gets them, and the socket."""

    def __init__(self, words: Sequence[str], listening: socket.socket, many: int) -> None:
        self._words = words
        self._listening = listening
        self._many = many
        self._ended: SimpleQueue[Child | None] = SimpleQueue()
        self._running: set[Child] = set()

    def run(self, announce: Callable[[str], None]) -> int:
        """Until `stop`, then 0; or what a process ended with that could not begin. Announced once all listen."""
        with ExitStack() as stack:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="photo-library-figures-"))
            stack.callback(self._end_all)
            # one after another: the first makes keys and tables, and says what is wrong once
            for _ in range(self._many - 1):
                said = self._start(folder)
                if isinstance(said, int):
                    return said
            last = self._start(folder)
            if isinstance(last, int):
                return last
            announce(last)
            return self._watch(folder)

    def stop(self, *_: object) -> None:
        """From any thread, or a signal."""
        self._ended.put(None)

    def _watch(self, folder: str) -> int:
        while (child := self._ended.get()) is not None:
            self._running.discard(child)
            _close_pipes(child)
            mark_process_dead(child.pid, folder)  # type: ignore[no-untyped-call] # as it comes
            log.error("a process ended with %s; another is started", child.returncode)
            if isinstance(self._start(folder), int):
                # its stores may be away for a while: the others go on
                again = threading.Timer(AGAIN_S, self._ended.put, (child,))
                again.daemon = True
                again.start()
        return 0

    def _start(self, folder: str) -> str | int:
        """What it says when it listens, or what it ended with before."""
        command = [sys.executable, "-m", "photo_library", *self._words]
        command += ["--processes", "1", "--until-stdin-closes", "--socket", str(self._listening.fileno())]
        # its input closes with this process, however that ends
        child = subprocess.Popen(  # noqa: S603 - this program again, with its own words
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            pass_fds=[self._listening.fileno()],
            env={**os.environ, SHARED_FOLDER: folder},
            start_new_session=True,  # an interrupt from the keyboard is ours to pass on
        )
        assert child.stdout is not None
        self._running.add(child)
        said = child.stdout.readline().decode().strip()
        if not said:
            self._running.discard(child)
            _close_pipes(child)
            return child.wait() or 1
        threading.Thread(target=self._wait_for, args=(child,), name="process", daemon=True).start()
        return said

    def _wait_for(self, child: Child) -> None:
        child.wait()
        self._ended.put(child)

    def _end_all(self) -> None:
        for child in self._running:
            child.send_signal(signal.SIGTERM)
        for child in self._running:
            try:
                child.wait(STOP_S)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
            _close_pipes(child)


def _close_pipes(child: Child) -> None:
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            pipe.close()
