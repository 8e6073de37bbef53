"""Runs the documents thread: looks at papers on the desk while their page is open, and makes pages of frames."""

import logging
import queue
import threading
from collections.abc import Callable
from typing import Self

from counter_app.desk.checks import FRAME_WAIT_S, FrameSource
from counter_app.domain.application.document import Page, PageGlance, PageKind
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import PageId
from counter_app.domain.photo.photo import Frame
from counter_app.domain.ports import PageJudge

log = logging.getLogger(__name__)
Made = Callable[[Page | Fault], None]
Watched = tuple[FrameSource, PageKind]


class PageChecks:
    """Owns the judge. Pages that are to be made come before live frames, which may be skipped.

    `report` and every answer are called on the documents thread.
    """

    def __init__(self, judge: PageJudge, report: Callable[[PageGlance], None]) -> None:
        self._judge = judge
        self._report = report
        self._jobs: queue.SimpleQueue[tuple[Callable[[], Page], Made]] = queue.SimpleQueue()
        self._watched: Watched | None = None
        self._woken = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="documents", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopping.set()
        self._woken.set()
        self._thread.join(timeout=5)

    def watch(self, watched: Watched | None) -> None:
        """Look for such a paper in these frames, or rest. Any thread; returns at once."""
        self._watched = watched
        self._woken.set()

    def judge(self, frame: Frame, kind: PageKind, page_id: PageId, made: Made) -> None:
        """Make a page of that frame. Returns at once."""
        self._do(lambda: self._judge.judge(frame, kind, page_id), made)

    def turn(self, page: Page, made: Made) -> None:
        """Turn that page a quarter clockwise. Returns at once."""
        self._do(lambda: self._judge.turn(page), made)

    def _do(self, job: Callable[[], Page], made: Made) -> None:
        self._jobs.put((job, made))
        self._woken.set()

    def _run(self) -> None:
        seen: Frame | None = None
        while not self._stopping.is_set():
            if self._do_next():
                continue
            watched = self._watched
            if watched is None:
                seen = None
                self._woken.wait()
                self._woken.clear()
                continue
            seen = self._glance_once(watched, seen)

    def _do_next(self) -> bool:
        try:
            job, made = self._jobs.get_nowait()
        except queue.Empty:
            return False
        try:
            page = job()
        except Exception:
            log.exception("documents thread: a job failed")
            made(Fault(FaultCode.BUG))
        else:
            made(page)
        return True

    def _glance_once(self, watched: Watched, seen: Frame | None) -> Frame | None:
        frames, kind = watched
        frame = frames.wait_newer(seen, FRAME_WAIT_S)
        if frame is None or self._watched != watched:
            return seen
        try:
            glance = self._judge.glance(frame, kind)
        except Exception:
            # the live look is advice alone: a page can still be taken, and says then what failed
            log.exception("documents thread: a look failed")
            self._watched = None
            return frame
        if self._watched == watched:
            self._report(glance)
        return frame
