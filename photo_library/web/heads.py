"""Bounds everything of a request that is not its body, which the parser of HTTP does not do."""

from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

LARGEST_HEAD_BYTES = 65_536
"""Ours. A counter's head has some hundred bytes."""


class BoundedHeads(HttpToolsProtocol):
    """One connection. Who sends more around a body than a head may have is hung up on: head, chunk marks, trailers.

    What came in one piece with the beginning of a request is not counted, so the bound is met a piece late.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._around_bytes = 0

    def data_received(self, data: bytes) -> None:
        self._around_bytes += len(data)
        super().data_received(data)
        if self._around_bytes > LARGEST_HEAD_BYTES:
            self.transport.close()

    def on_message_begin(self) -> None:
        self._around_bytes = 0
        super().on_message_begin()

    def on_body(self, body: bytes) -> None:
        self._around_bytes = max(0, self._around_bytes - len(body))
        super().on_body(body)
