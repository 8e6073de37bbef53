"""A regional library on loopback that keeps what it is sent, and misbehaves when it is told to."""

import base64
import hashlib
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TOKEN = "a-token-for-tests"
Oddity = Callable[["Visit"], bool]
"""Looks at a visit before the library does; True when it dealt with it, in whatever odd way."""


@dataclass(frozen=True, slots=True)
class Seen:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Shelf:
    """What the library holds, and what it has seen."""

    photos: dict[str, bytes] = field(default_factory=dict)
    records: dict[str, dict[str, object]] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)
    oddity: Oddity = field(default=lambda _: False)

    def calls(self, method: str) -> list[str]:
        return [seen.path for seen in self.seen if seen.method == method]


class OddLibrary(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    shelf: Shelf
    stopped: threading.Event

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what these tests are about."""


class Visit(BaseHTTPRequestHandler):
    server: OddLibrary
    protocol_version = "HTTP/1.1"
    body: bytes

    def log_message(self, *args: object) -> None:
        """Quiet."""

    def do_GET(self) -> None:
        self._serve()

    def do_HEAD(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_PUT(self) -> None:
        self._serve()

    def answer(self, status: int, body: bytes, kind: str = "application/json", **headers: str) -> None:
        self.send_response_only(status)
        for name, value in ({"Date": self.date_time_string()} | headers).items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def problem(self, status: int, code: str, **headers: str) -> None:
        body = {"type": f"urn:photo-library:{code}", "title": "refused", "status": status, "code": code}
        self.answer(status, json.dumps(body).encode(), "application/problem+json", **headers)

    def hang_up(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def keep(self) -> None:
        """What was sent, without an answer."""
        sent, shelf = json.loads(self.body), self.server.shelf
        shelf.photos.update(_photos_of(sent))
        shelf.records[self.path.rpartition("/")[2]] = sent.get("record", sent)

    def _serve(self) -> None:
        shelf = self.server.shelf
        self.body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        shelf.seen.append(Seen(self.command, self.path, dict(self.headers.items()), self.body))
        if shelf.oddity(self):
            return
        if self.path == "/healthz":
            self.answer(200, json.dumps({"status": "ok"}).encode())
            return
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            self.problem(401, "not-authorised")
            return
        if self.command == "GET":
            self._give_back(shelf)
            return
        _, _, kind, name = self.path.split("/")
        serve = {"photos": self._photo, "filings": self._filing}.get(kind, self._record)
        serve(shelf, name)

    def _give_back(self, shelf: Shelf) -> None:
        """A photo of a record, to the counter that filed it."""
        jpeg = shelf.photos.get(self.path.rpartition("/")[2])
        if jpeg is None:
            self.problem(404, "photo-withheld")
        else:
            self.answer(200, jpeg, "image/jpeg")

    def _photo(self, shelf: Shelf, name: str) -> None:
        if self.command == "HEAD":
            self.answer(200 if name in shelf.photos else 404, b"")
            return
        digest = hashlib.sha256(self.body)
        told = f"sha-256=:{base64.b64encode(digest.digest()).decode()}:"
        if digest.hexdigest() != name or self.headers.get("Content-Digest") != told:
            self.problem(400, "digest-mismatch")
            return
        status = 200 if name in shelf.photos else 201
        shelf.photos[name] = self.body
        self.answer(status, json.dumps({"version": 1, "sha256": name, "bytes": len(self.body)}).encode())

    def _filing(self, shelf: Shelf, name: str) -> None:
        filing = json.loads(self.body)
        shelf.photos.update(_photos_of(filing))
        self._keep(shelf, name, filing["record"])

    def _record(self, shelf: Shelf, name: str) -> None:
        self._keep(shelf, name, json.loads(self.body))

    def _keep(self, shelf: Shelf, name: str, record: dict[str, Any]) -> None:
        if any(photo["sha256"] not in shelf.photos for photo in record["photos"]):
            self.problem(422, "photo-missing")
        elif shelf.records.get(name, record) != record:
            self.problem(409, "record-differs")
        else:
            status = 200 if name in shelf.records else 201
            shelf.records[name] = record
            accepted = {"version": 1, "record_id": name, "received_at": "2026-11-23T01:30:13.001Z"}
            self.answer(status, json.dumps(accepted).encode())


def _photos_of(sent: dict[str, Any]) -> dict[str, bytes]:
    """Those that came with a record; a record by itself only names its photos."""
    if "record" not in sent:
        return {}
    contents = [base64.b64decode(photo) for photo in sent["photos"]]
    return {hashlib.sha256(content).hexdigest(): content for content in contents}


@contextmanager
def odd_library(oddity: Oddity = lambda _: False, tls: ssl.SSLContext | None = None) -> Iterator[OddLibrary]:
    server = OddLibrary(("127.0.0.1", 0), Visit)
    server.shelf = Shelf(oddity=oddity)
    server.stopped = threading.Event()
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.stopped.set()
        server.shutdown()
        server.server_close()
        thread.join()
