"""Carries calls from any thread to the GUI thread."""

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot


class Bridge(QObject):
    """The one door from threads to the GUI. Owned by the GUI thread.

    Calls run in the order in which they were posted. One that raises reaches the last-resort hook and stops no other.
    """

    _knocked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: deque[Callable[[], None]] = deque()
        self._knocked.connect(self._let_in, Qt.ConnectionType.QueuedConnection)

    def post(self, call: Callable[[], None]) -> None:
        """Run the call on the GUI thread, later. Any thread; returns at once."""
        self._calls.append(call)
        self._knocked.emit()

    @Slot()
    def _let_in(self) -> None:
        self._calls.popleft()()
