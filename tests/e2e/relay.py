"""A wire between counter and library that keeps the head of every request that went through."""

import re
import socket
import threading
from types import TracebackType
from typing import Self

_HEAD = re.compile(rb"(?:GET|HEAD|PUT|POST|DELETE|PATCH) /.*?\r\n\r\n", re.DOTALL)
CHUNK_BYTES = 65536


class Relay:
    """Listens on loopback and passes everything on to the library's port, both ways."""

    def __init__(self, port: int) -> None:
        self._target = ("127.0.0.1", port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._sent: list[bytearray] = []
        self._open: list[socket.socket] = []
        self._thread = threading.Thread(target=self._accept, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def heads(self) -> list[bytes]:
        """Address and headers of each request; never a body."""
        return [head for sent in list(self._sent) for head in _HEAD.findall(bytes(sent))]

    def bodies(self) -> bytes:
        """All that was sent, heads taken out: to see that the search would find what is there."""
        return b"".join(_HEAD.sub(b"", bytes(sent)) for sent in list(self._sent))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listening.close()
        for end in self._open:
            end.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
                far = socket.create_connection(self._target)
            except OSError:
                return
            self._open += [near, far]
            kept = bytearray()
            self._sent.append(kept)
            for source, target, copy in ((near, far, kept), (far, near, bytearray())):
                threading.Thread(target=_pass_on, args=(source, target, copy), daemon=True).start()


def _pass_on(source: socket.socket, target: socket.socket, copy: bytearray) -> None:
    try:
        while piece := source.recv(CHUNK_BYTES):
            copy += piece
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return
