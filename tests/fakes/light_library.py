"""A library on this machine that keeps nothing but names: it answers each photo and record as the real one would."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MOMENT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC).isoformat(timespec="milliseconds")


class LightLibrary(ThreadingHTTPServer):
    """`records` are in the order in which they came."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Call)
        self.photos: set[str] = set()
        self.records: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Call(BaseHTTPRequestHandler):
    """One connection of the counter, kept alive."""

    server: LightLibrary
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # an answer goes out in one piece
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self._say(200 if self.path == "/healthz" else 404, {"status": "ok"})

    def do_HEAD(self) -> None:
        self._say(200 if self._name in self.server.photos else 404)

    def do_PUT(self) -> None:
        content = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path.startswith("/v1/photos/"):
            self.server.photos.add(self._name)
            self._say(201, {"version": 1, "sha256": self._name, "bytes": len(content)})
        else:
            if self.path.startswith("/v1/filings/"):
                self.server.photos |= {photo["sha256"] for photo in json.loads(content)["record"]["photos"]}
            self.server.records.append(self._name)
            self._say(201, {"version": 1, "record_id": self._name, "received_at": MOMENT})

    @property
    def _name(self) -> str:
        return self.path.rpartition("/")[2]

    def _say(self, status: int, told: object = None) -> None:
        body = b"" if told is None else json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@contextmanager
def light_library() -> Iterator[LightLibrary]:
    with LightLibrary() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, name="light library")
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
