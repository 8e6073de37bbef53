"""Writes one line of JSON a request: what was asked, by which counter, how it ended; nothing about people."""

import json
import logging
import sys
import time
from datetime import UTC, datetime

from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger(__name__)


class AccessLog:
    """ASGI middleware. The route's pattern is written, not the address: nobody knows what a caller puts there."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status = time.perf_counter(), 500

        async def send_noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_noted)
        finally:
            log.info("request", extra={"fields": _line(scope, status, time.perf_counter() - begun)})


def _line(scope: Scope, status: int, taken_s: float) -> dict[str, object]:
    counter = scope.get("state", {}).get("counter")
    return {
        "method": told_method(scope),
        "route": told_route(scope),
        "status": status,
        "ms": round(taken_s * 1000, 1),
        "counter": f"{counter.city}-{counter.counter}" if counter else None,
    }


def told_method(scope: Scope) -> str:
    return scope["method"] if scope["method"] in METHODS else "(other)"


def told_route(scope: Scope) -> str:
    """The route's pattern; what does not belong to any could be anything, and is not told."""
    return getattr(scope.get("route"), "path", "(none)")


METHODS = {"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"}


class JsonFormatter(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "event": record.getMessage(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info and record.exc_info[0] is not None:
            # where it happened, but not the message: it may quote what was sent
            trace = record.exc_info[2]
            places = []
            while trace is not None:
                places.append(f"{trace.tb_frame.f_code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}")
                trace = trace.tb_next
            line["error"] = record.exc_info[0].__name__
            line["trace"] = places
        return json.dumps(line, ensure_ascii=False)


def start_logging() -> None:
    """Log to standard error, one object a line."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter())
    logging.getLogger().handlers = [handler]
    logging.getLogger().setLevel(logging.INFO)
    for chatty in ("uvicorn", "uvicorn.error", "alembic", "alembic.runtime.migration"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
        logging.getLogger(chatty).handlers = []
    logging.getLogger("uvicorn.access").disabled = True
    # no line tells where in the program it was written, or by whom: looking that up takes longer than the writing
    logging._srcfile = None  # noqa: SLF001 - as the library's own guide says
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
