"""Fuzz targets that are whole HTTP messages: replies of a library to the counter, and requests of a counter to it."""

import atexit
import json
import socket
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

import httpx
from anyio.from_thread import start_blocking_portal
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, PoolManager
from urllib3.connection import HTTPConnection

from counter_app.clock import SystemClock
from counter_app.domain.case.record import CaptureRecord
from counter_app.domain.faults import FaultError
from counter_app.sync.journal.rows import photo_ref
from counter_app.sync.link.http import Address, Link
from counter_app.sync.link.library import Library
from counter_app.sync.link.outbox import Accepted, Later, Rejected, Stop
from counter_app.sync.link.photos import LibraryPhotos
from counter_app.sync.link.rules import LinkRules
from photo_library.access.access import Entrance
from photo_library.access.auth import hash_token
from photo_library.access.reception import Admission
from photo_library.filed import Counter
from photo_library.opening import open_library
from tests.fuzz.messages import GOLDEN, MESSAGES, TREES
from tests.fuzz.mutation import spoilt_bytes, spoilt_json
from tests.fuzz.target import Target
from tests.people import applicant
from tests.photo_library.desks import in_process
from tests.photo_library.entrances import trial_rules
from tests.photo_library.letters import CITY, COUNTER, digest_of, photo_headers
from tests.photo_library.letters import jpeg as library_jpeg
from tests.sync.records import draft, portrait

RULES = LinkRules(2.0, 2.0, 2.0, 20_000, 60.0)
WORDS = (
    b"\r\n", b"\n", b"\x00", b":", b"HTTP/1.1 ", b"HTTP/9.9 ", b"200", b"404", b"429", b"503", b"401", b"1xx", b"100",
    b"Content-Length: ", b"Content-Length: -1\r\n", b"Content-Length: 99999999999999999999\r\n", b"Transfer-Encoding: ",
    b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", b"Content-Encoding: gzip\r\n", b"Retry-After: ",
    b"Retry-After: Fri, 31 Dec 9999 23:59:59 -2359\r\n", b"Date: Mon, 01 Jan 0001 00:00:00 +2359\r\n", b"Date: ",
    b"Date: Tue, 99 Foo 99999999999999999999 25:61:61 +99999999999\r\n", b"9" * 30, b"Location: //\r\n", b"\xff\xfe",
    b"Set-Cookie: a=b; Max-Age=x\r\n", b"Set-Cookie: =;;; expires=Thu, 99\r\n", b"X: " + b"y" * 70_000 + b"\r\n",
    b"a: b\r\n" * 120, b"Content-Type: application/json\r\n", b"\x80", b" ", b"\t", b"-",
)  # fmt: skip


def _reply(status: str, headers: str, body: bytes) -> bytes:
    head = (
        f"HTTP/1.1 {status}\r\nDate: Tue, 24 Nov 2026 03:00:00 GMT\r\n{headers}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


_JSON, _PROBLEM = "Content-Type: application/json", "Content-Type: application/problem+json"
REPLIES = (
    *(_reply("200 OK", _JSON, body) for body in MESSAGES),
    _reply("201 Created", _JSON + "; charset=utf-8", GOLDEN["record-accepted"]),
    _reply("404 Not Found", _JSON, b""),
    _reply("409 Conflict", _PROBLEM, GOLDEN["problem-record-differs"]),
    _reply("401 Unauthorized", _PROBLEM + "\r\nWWW-Authenticate: Bearer", b"{}"),
    _reply("429 Too Many Requests", _PROBLEM + "\r\nRetry-After: 120", b"{}"),
    _reply("503 Service Unavailable", _PROBLEM + "\r\nRetry-After: Tue, 24 Nov 2026 03:10:00 GMT", b"{}"),
    _reply("302 Found", "Location: http://portal.invalid/", b"<html>sign in</html>"),
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + _JSON.encode() + b"\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
)


class Replies:
    """What the other end says, once for every connection."""

    def __init__(self) -> None:
        self.said = b""
        self._far: socket.socket | None = None

    def connect(self) -> socket.socket:
        near, far = socket.socketpair()
        far.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
        far.setblocking(False)
        far.send(self.said)
        far.shutdown(socket.SHUT_WR)
        self.hang_up()
        self._far = far
        return near

    def hang_up(self) -> None:
        if self._far is not None:
            self._far.close()


class WithoutNetwork(HTTPAdapter):
    """The real client from the request down to the bytes, with a pair of sockets instead of the network."""

    def __init__(self, replies: Replies) -> None:
        class Connection(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return replies.connect()

        class Pool(HTTPConnectionPool):
            ConnectionCls = Connection

        self._pool = Pool
        super().__init__()

    def init_poolmanager(self, *_: Any, **__: Any) -> None:
        self.poolmanager = PoolManager()
        self.poolmanager.pool_classes_by_scheme = {"http": self._pool}


@contextmanager
def counter_side() -> Iterator[tuple[Replies, LibraryPhotos]]:
    replies = Replies()
    link = Link(Address("http://127.0.0.1:9"), lambda: "a-token", RULES)
    with LibraryPhotos(Library(link, SystemClock(), 60.0)) as photos:
        assert link._session is not None
        link._session.mount("http://", WithoutNetwork(replies))
        yield replies, photos
    replies.hang_up()


@lru_cache
def _counter() -> tuple[Replies, LibraryPhotos]:
    open_until_the_end = ExitStack()
    atexit.register(open_until_the_end.close)
    return open_until_the_end.enter_context(counter_side())


RECORD = CaptureRecord(draft(1), "310000-07-20261123-0001-A", (photo_ref(portrait(1)),))


def _draw_reply(chance: Random) -> bytes:
    if chance.random() < 0.3:
        status = f"{chance.choice((200, 201, 400, 401, 409, 422, 429, 500, 503, 204, 304))} x"
        return _reply(status, chance.choice((_JSON, _PROBLEM)), spoilt_json(chance, TREES))
    return spoilt_bytes(chance, REPLIES, WORDS)


def _draw_look_up(chance: Random) -> bytes:
    """Half of them spoilt from what is said to a look-up: among all golden messages it is one of many."""
    if chance.random() < 0.5:
        return _reply("200 OK", _JSON, spoilt_json(chance, (json.loads(GOLDEN["lookup-answer"]),)))
    return _draw_reply(chance)


def _deliver(content: object) -> None:
    """The uplink's promise: every reply becomes an outcome."""
    assert isinstance(content, bytes)
    replies, photos = _counter()
    replies.said = content
    outcome = photos.library.deliver(RECORD, lambda _: portrait(1).jpeg, is_repeat=len(content) % 2 == 0)
    assert isinstance(outcome, Accepted | Later | Rejected | Stop)
    assert not isinstance(outcome, Later) or 0 <= outcome.retry_after_s < float("inf")


def _look_up(content: object) -> None:
    assert isinstance(content, bytes)
    replies, photos = _counter()
    replies.said = content
    for held in photos.photos_of(applicant().id_number):
        assert held.taken_at.tzinfo is not None


@lru_cache
def _service() -> httpx.Client:
    kept = ExitStack()
    atexit.register(kept.close)
    folder = Path(kept.enter_context(tempfile.TemporaryDirectory(prefix="fuzz-library-")))
    library = kept.enter_context(open_library(folder, entrance=Entrance(Admission.OFF, trial_rules())))
    library.metadata.enroll(Counter(CITY, COUNTER), hash_token("a-token"))
    return kept.enter_context(in_process(library, kept.enter_context(start_blocking_portal())))


ID = "5b2d8a52-8f0e-4c61-9d57-0a4f2d1c7e10"
Request = tuple[str, str, bytes]


def _draw_request(chance: Random) -> Request:
    match chance.randrange(5):
        case 0:
            return "PUT", "photo", spoilt_bytes(chance, (library_jpeg(0), library_jpeg(1)))
        case 1:
            return "POST", "/v1/people/lookup", spoilt_json(chance, TREES)
        case 2:
            return "PUT", f"/v1/records/{ID}", spoilt_bytes(chance, MESSAGES)
        case 3:
            return "PUT", f"/v1/filings/{ID}", spoilt_json(chance, (json.loads(GOLDEN["filing"]),))
        case _:
            return "PUT", f"/v1/records/{ID}", spoilt_json(chance, TREES)


def _request(drawn: object) -> None:
    """Whatever is sent is answered, and never as the library's own mistake."""
    assert isinstance(drawn, tuple)
    method, path, body = drawn
    headers = {"Authorization": "Bearer a-token", "Content-Type": "application/json"}
    if path == "photo":
        headers |= photo_headers(body)
        path = f"/v1/photos/{digest_of(body)}"
    answer = _service().request(method, path, content=body, headers=headers)
    assert answer.status_code < 500, answer.status_code


TARGETS = (
    Target("reply to a hand-over", _draw_reply, _deliver, (), 5),
    Target("reply to a look-up", _draw_look_up, _look_up, (FaultError,), 5),
    Target("request to the library", _draw_request, _request, (), 1),
)
