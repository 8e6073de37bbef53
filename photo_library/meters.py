"""Measures requests and stores, and counts what is held, for Prometheus; no label and no figure tells of a person."""

import os
import time
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from photo_library.figures import day_of
from photo_library.ports import StoreUnavailableError
from photo_library.sql.statistics import Period, Statistics
from photo_library.stopwatch import StoreCall, stopwatch
from photo_library.web.access_log import told_method, told_route

SECONDS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Where several processes of one service keep what they count; the name is that of prometheus_client."""
SILENT_AFTER = timedelta(minutes=15)
"""Ours: a counter that works calls more often, if only to ask whether the library is there."""


class Meters:
    """The instruments of one service, from any thread."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.requests = Counter(
            "photo_library_requests_total",
            "Requests answered, by the route's pattern",
            ["method", "route", "status"],
            registry=self._registry,
        )
        self.request_seconds = Histogram(
            "photo_library_request_seconds",
            "Time from a request's first byte to the end of its answer",
            ["method", "route"],
            buckets=SECONDS,
            registry=self._registry,
        )
        self.waiting = Gauge(
            "photo_library_requests_waiting",
            "Requests that are being answered now",
            registry=self._registry,
            multiprocess_mode="livesum",
        )
        self.store_seconds = Histogram(
            "photo_library_store_seconds",
            "Time of a store's call",
            ["store", "call"],
            buckets=SECONDS,
            registry=self._registry,
        )
        self.store_failures = Counter(
            "photo_library_store_failures_total",
            "Calls that a store could not do, by its code",
            ["store", "call", "reason"],
            registry=self._registry,
        )
        self._counts = {
            name: Gauge(f"photo_library_{name}", told, registry=self._registry, multiprocess_mode="mostrecent")
            for name, told in COUNTS.items()
        }

    def timed(self, store: str, call: str) -> AbstractContextManager[None]:
        """Around one call of a store."""
        return stopwatch(self.note, store, call)

    def note(self, call: StoreCall) -> None:
        """One call of a store that was timed elsewhere."""
        if call.failed is not None:
            self.store_failures.labels(call.store, call.call, call.failed).inc()
        self.store_seconds.labels(call.store, call.call).observe(call.took_s)

    def report(self, statistics: Statistics, now: datetime) -> bytes:
        """Everything in Prometheus' text format; blocks. What a store cannot count now is told as NaN."""
        try:
            counts = _counted(statistics, now)
        except StoreUnavailableError:
            counts = dict.fromkeys(COUNTS, float("nan"))
        for name, count in counts.items():
            self._counts[name].set(count)
        return generate_latest(_of_all_processes() or self._registry)


def _of_all_processes() -> CollectorRegistry | None:
    """What all processes of this service have counted, where it has several."""
    folder = os.environ.get(SHARED_FOLDER)
    if folder is None:
        return None
    registry = CollectorRegistry()
    MultiProcessCollector(registry, folder)  # type: ignore[no-untyped-call] # as it comes
    return registry


COUNTS = {
    "filed_today": "Cases filed at the counters today",
    "reused_today": "Cases of today whose photo came from the library",
    "counters_enrolled": "Counters that may call",
    "counters_heard": "Counters that called within the last quarter of an hour",
}


def _counted(statistics: Statistics, now: datetime) -> dict[str, float]:
    today = day_of(now)
    loads = statistics.by_city(Period(today, today))
    counters = [counter for counter in statistics.counters(today) if not counter.is_revoked]
    heard = [each for each in counters if each.heard_at is not None and each.heard_at > now - SILENT_AFTER]
    return {
        "filed_today": sum(load.filed for load in loads),
        "reused_today": sum(load.reused for load in loads),
        "counters_enrolled": len(counters),
        "counters_heard": len(heard),
    }


class Measured:
    """ASGI middleware: counts and times what is answered."""

    def __init__(self, app: ASGIApp, meters: Meters) -> None:
        self._app = app
        self._meters = meters

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

        with self._meters.waiting.track_inprogress():
            try:
                await self._app(scope, receive, send_noted)
            finally:
                method, route = told_method(scope), told_route(scope)
                self._meters.requests.labels(method, route, str(status)).inc()
                self._meters.request_seconds.labels(method, route).observe(time.perf_counter() - begun)
