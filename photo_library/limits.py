"""Bounds what a caller may send: no body is read further than its limit, whatever its headers say."""

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PHOTOS = "/v1/photos/"


@dataclass(frozen=True, slots=True)
class Limits:
    """Ours: a portrait has tens of kilobytes, a record about two."""

    largest_photo_bytes: int = 2_000_000
    largest_message_bytes: int = 200_000
    body_wait_s: float = 30.0

    def for_path(self, path: str) -> int:
        return self.largest_photo_bytes if path.startswith(PHOTOS) else self.largest_message_bytes


class BodyLimit:
    """ASGI middleware: reading a body beyond its limit ends in 413."""

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self._app = app
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most, size = self._limits.for_path(scope["path"]), 0

        async def receive_bounded() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if size > most:
                raise HTTPException(413, headers={"Connection": "close"})
            return message

        await self._app(scope, receive_bounded, send)
