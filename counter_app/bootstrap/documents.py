"""Runs the document camera while its page is open, off the GUI thread, and shares the portrait's where that is it."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Self

from counter_app.bootstrap import adapters
from counter_app.bootstrap.installing import CounterInstalling
from counter_app.camera.grabber import Grabber
from counter_app.camera.mailbox import Latest
from counter_app.desk.documents import PageChecks
from counter_app.desk.worker import Worker
from counter_app.domain.application.document import DocumentRules, Page, PageGlance, PageKind
from counter_app.domain.faults import Fault
from counter_app.domain.ids import PageId
from counter_app.domain.installation import Setting
from counter_app.domain.photo.photo import Frame
from counter_app.domain.ports import CameraBackend, Clock, PageJudge
from counter_app.domain.status import CameraLost, CameraStarting, CameraStatus, DocumentCamera
from counter_app.photo.pages.reader import PageReader

log = logging.getLogger(__name__)
OFF = "off"
Told = Callable[[DocumentCamera], None]
_unheard: Told = lambda _: None  # noqa: E731 - a type of its own
Post = Callable[[Callable[[], None]], None]


class PortraitCamera:
    """The camera of the portraits, as the document camera has to know it: its frames, what it is, and how it is."""

    def __init__(
        self, backend: CameraBackend, newest: Latest[Frame], clock: Clock, report: Callable[[CameraStatus], None]
    ) -> None:
        self.newest, self._report = newest, report
        self.is_synthetic = backend.is_synthetic
        self.grabber = Grabber(backend, newest, clock, self.hear)
        self.status: CameraStatus = CameraStarting("")
        self.listener: Callable[[CameraStatus], None] = lambda _: None

    def hear(self, status: CameraStatus) -> None:
        """Camera thread."""
        self.status = status
        self._report(status)
        self.listener(status)


class CounterDocuments:
    """Implements ports.DocumentTaking. GUI thread, but for what its worker does: cameras take seconds to open."""

    def __init__(
        self, address: Callable[[], str], portrait: PortraitCamera, judge: PageJudge, clock: Clock, post: Post
    ) -> None:
        self._address, self._portrait, self._clock, self._post = address, portrait, clock, post
        self._glances: Latest[PageGlance] = Latest()
        self._frames: Latest[Frame] = Latest()
        self._checks = PageChecks(judge, self._glances.put)
        self._worker: Worker[None] = Worker("document-camera", _nothing, finishes=False)
        self._grabber: Grabber | None = None
        self._kind, self._told = PageKind.OTHER, _unheard
        self._turn = 0
        """Counts openings and closings: what belongs to one before is told no more."""

    def __enter__(self) -> Self:
        self._checks.__enter__()
        self._worker.__enter__()
        return self

    def __exit__(self, *kind: object) -> None:
        self.close()
        self._worker.__exit__(*kind)
        self._checks.__exit__(*kind)
        self._stop()

    @property
    def is_offered(self) -> bool:
        return self._address() != OFF

    def open(self, kind: PageKind, told: Told) -> None:
        self._turn += 1
        self._kind, self._told = kind, told
        turn, address = self._turn, self._address()
        self._tell(turn, DocumentCamera(CameraStarting(""), is_shared=False))
        self._worker.do(lambda _: self._start(turn, address), lambda fault: self._lose(turn, fault))

    def look_for(self, kind: PageKind) -> None:
        self._kind = kind
        self._glances.clear()
        self._checks.watch((self._frames, kind))

    def close(self) -> None:
        self._turn += 1
        self._told = _unheard
        self._checks.watch(None)
        self._portrait.listener = _deaf
        self._frames = Latest()
        self._glances.clear()
        self._worker.do(lambda _: self._stop(), lambda fault: log.warning("document camera: %s", fault))

    def newest_frame(self) -> Frame | None:
        return self._frames.peek()

    def newest_glance(self) -> PageGlance | None:
        return self._glances.peek()

    def judge(self, frame: Frame, kind: PageKind, page_id: PageId, answer: Callable[[Page | Fault], None]) -> None:
        self._checks.judge(frame, kind, page_id, lambda made: self._post(lambda: answer(made)))

    def turn(self, page: Page, answer: Callable[[Page | Fault], None]) -> None:
        self._checks.turn(page, lambda made: self._post(lambda: answer(made)))

    # --- on the worker's thread ---------------------------------------------------------------------------------------

    def _start(self, turn: int, address: str) -> None:
        if turn != self._turn:
            return
        self._stop()
        backend = adapters.document_camera(address, self._portrait.grabber.backend)
        if backend is None:
            self._share(turn)
            return
        frames: Latest[Frame] = Latest()
        report = self._reporting(turn, is_shared=False)
        self._grabber = Grabber(backend, frames, self._clock, report)
        self._grabber.start()
        self._post(lambda: self._use(turn, frames))

    def _share(self, turn: int) -> None:
        report = self._reporting(turn, is_shared=True)
        self._portrait.listener = report
        report(self._portrait.status)
        self._post(lambda: self._use(turn, self._portrait.newest))

    def _stop(self) -> None:
        grabber, self._grabber = self._grabber, None
        if grabber is not None and not grabber.stop():
            log.warning("the document camera hangs in its driver")

    def _reporting(self, turn: int, *, is_shared: bool) -> Callable[[CameraStatus], None]:
        return lambda status: self._tell(turn, DocumentCamera(status, is_shared))

    def _lose(self, turn: int, fault: Fault) -> None:
        self._tell(turn, DocumentCamera(CameraLost("", fault, self._clock.now(), 1), is_shared=False))

    # --- back on the GUI thread ---------------------------------------------------------------------------------------

    def _tell(self, turn: int, status: DocumentCamera) -> None:
        def tell() -> None:
            if turn == self._turn:
                self._told(status)

        self._post(tell)

    def _use(self, turn: int, frames: Latest[Frame]) -> None:
        if turn == self._turn:
            self._frames = frames
            self.look_for(self._kind)


def _deaf(_: CameraStatus) -> None:
    """The portrait's camera is nobody's document camera."""


@contextmanager
def _nothing() -> Iterator[None]:
    yield


def documents_of(
    installing: CounterInstalling, portrait: PortraitCamera, rules: DocumentRules, clock: Clock, post: Post
) -> CounterDocuments:
    """The document camera that the settings name at the moment when it is opened."""
    return CounterDocuments(lambda: installing.value(Setting.DOCUMENT_CAMERA), portrait, PageReader(rules), clock, post)
