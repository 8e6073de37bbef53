"""Carries what the threads tell to the window, on the GUI thread."""

import logging
from collections.abc import Callable

from counter_app.camera.mailbox import Latest
from counter_app.domain.case.same_frame import PairGlance
from counter_app.domain.faults import Fault
from counter_app.domain.ports import Glance
from counter_app.domain.session.session import SessionEvent
from counter_app.domain.status import CameraStatus, SyncStatus
from counter_app.ui.main_window import MainWindow

log = logging.getLogger(__name__)


class Front:
    """The window as the threads see it. Threads are made before the window and started after it."""

    def __init__(self, post: Callable[[Callable[[], None]], None]) -> None:
        self.glances: Latest[Glance] = Latest()
        self.pair_glances: Latest[PairGlance] = Latest()
        self._post = post
        self._window: MainWindow | None = None
        self._told: Fault | None = None

    def open(self, window: MainWindow) -> None:
        """Everything told from now on reaches this window."""
        self._window = window

    def show_camera(self, status: CameraStatus) -> None:
        self._post(lambda: self._shown().show_camera(status))

    def show_sync(self, status: SyncStatus) -> None:
        self._post(lambda: self._shown().show_sync(status))

    def handle(self, event: SessionEvent) -> None:
        self._post(lambda: self.handle_now(event))

    def handle_now(self, event: SessionEvent) -> None:
        """For those who are on the GUI thread already."""
        self._shown().driver.handle(event)

    def keep_glance(self, glance: Glance | PairGlance | Fault) -> None:
        """The preview looks at the newest glance by itself; a fault empties the slot: old advice must not stay."""
        if isinstance(glance, PairGlance):
            self.pair_glances.put(glance)
            self._told = None
            return
        if not isinstance(glance, Fault):
            self.glances.put(glance)
            self._told = None
            return
        self.glances.clear()
        self.pair_glances.clear()
        if glance != self._told:
            self._told = glance
            log.warning("live checks: %s", glance)
            self._post(lambda: self._shown().show_trouble(glance))

    def _shown(self) -> MainWindow:
        if self._window is None:
            raise RuntimeError("a thread was started before the window was made")
        return self._window
