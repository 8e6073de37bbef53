"""Bounds what a caller may send: no body is read further or longer than its limit, whatever its headers say."""

import asyncio
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PHOTOS, FILINGS = "/v1/photos/", "/v1/filings/"


@dataclass(frozen=True, slots=True)
class Limits:
    """Ours: a portrait has tens of kilobytes, a record about two, a filing a portrait for each card."""

    largest_photo_bytes: int = 2_000_000
    largest_filing_bytes: int = 4_000_000
    largest_message_bytes: int = 200_000
    body_wait_s: float = 30.0

    def for_path(self, path: str) -> int:
        if path.startswith(FILINGS):
            return self.largest_filing_bytes
        return self.largest_photo_bytes if path.startswith(PHOTOS) else self.largest_message_bytes


class BodyLimit:
    """ASGI middleware: a body beyond its limit ends in 413, one that does not arrive in time in 408."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self._app = app
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        await self._app(scope, _Bounded(receive, self._limits, scope["path"]), send)


class _Bounded:
    """One request's body as it comes in. Raises HTTPException(408, 413)."""

    def __init__(self, receive: Receive, limits: Limits, path: str) -> None:
        self._receive = receive
        self._left_bytes = limits.for_path(path)
        self._wait_s = limits.body_wait_s
        self._deadline: float | None = None
        self._is_whole = False

    async def __call__(self) -> Message:
        if self._is_whole:
            return await self._receive()  # waits for the caller to go away
        if self._deadline is None:
            self._deadline = asyncio.get_running_loop().time() + self._wait_s
        try:
            async with asyncio.timeout_at(self._deadline):
                message = await self._receive()
        except TimeoutError as slow:
            raise HTTPException(408, headers=HANG_UP) from slow
        self._left_bytes -= len(message.get("body", b""))
        if self._left_bytes < 0:
            raise HTTPException(413, headers=HANG_UP)
        self._is_whole = not message.get("more_body", False)
        return message


HANG_UP = {"Connection": "close"}
"""The rest of the body is not read, so that nothing else can come over the same connection."""
