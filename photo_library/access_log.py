"""Writes one line of JSON a request: what was asked, by which counter, how it ended; nothing about people."""

import json
import logging
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from fastapi import Request, Response

log = logging.getLogger(__name__)
Next = Callable[[Request], Awaitable[Response]]


async def log_request(request: Request, call_next: Next) -> Response:
    """Middleware. The route's pattern is written, not the address: nobody knows what a caller puts there."""
    begun = time.perf_counter()
    status = 500
    try:
        response = await call_next(request)
        status = response.status_code
        return response
    finally:
        route = request.scope.get("route")
        counter = getattr(request.state, "counter", None)
        log.info(
            "request",
            extra={
                "fields": {
                    "method": request.method,
                    "route": getattr(route, "path", "(none)"),
                    "status": status,
                    "ms": round((time.perf_counter() - begun) * 1000, 1),
                    "counter": f"{counter.city}-{counter.counter}" if counter else None,
                }
            },
        )


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
