"""Lets a second start of the program bring the window of the first to the front."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 1000


def summons_name(data: Path) -> str:
    """The same for everyone who works on this data folder, and no path in it."""
    return f"delta-counter-{hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:16]}"


def summon(data: Path) -> bool:
    """Ask the program that works on this data folder to show itself; whether one heard. Blocks a second at most."""
    line = QLocalSocket()
    line.connectToServer(summons_name(data))
    has_heard = line.waitForConnected(PATIENCE_MS)
    line.abort()
    return has_heard


class Summons(QObject):
    """Waits to be summoned. Only programs of the same user can call. GUI thread."""

    called = Signal()

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        # whoever holds the data folder's lock is the only one; what a killed program left behind is in the way
        QLocalServer.removeServer(summons_name(data))
        self._server.listen(summons_name(data))

    def close(self) -> None:
        self._server.close()

    def _answer(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            line.abort()
            line.deleteLater()
            self.called.emit()
