"""A wire between a counter and a real library that goes wrong at a chosen step of a chosen call."""

import contextlib
import re
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from socketserver import StreamRequestHandler, ThreadingTCPServer

FILINGS, UNKNOWN = b" /v1/filings/", b" /v1/unknown/"
LONGEST_S = 5.0
"""Nothing on this wire waits longer than this, whatever happens."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One call as it passes by: the request as a whole, and the answer once there is one."""

    method: str
    path: str
    head: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    head: bytes
    body: bytes

    @property
    def whole(self) -> bytes:
        return self.head + self.body

    def with_status(self, status: str, *headers: str, body: bytes | None = None) -> "Answer":
        content = self.body if body is None else body
        lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(content)}"]
        return Answer(("\r\n".join(lines) + "\r\n\r\n").encode(), content)


@dataclass(frozen=True, slots=True)
class Step:
    """What goes wrong. Each part may do nothing; `at_request` returning False means: the library never hears of it."""

    name: str
    at_head: Callable[["Passage"], bool] = lambda _: True
    at_body: Callable[["Passage"], bool] = lambda _: True
    at_request: Callable[["Passage"], bool] = lambda _: True
    at_answer: Callable[["Passage", Answer], None] = lambda passage, answer: passage.say(answer.whole)

    goes_on: bool = False
    """Whether the connection serves another call afterwards."""


PASSES = Step("nothing goes wrong", goes_on=True)


@dataclass
class Fault:
    """Which calls go wrong, and how; changed between trials. `hits` counts how often it did."""

    step: Step = PASSES
    is_meant: Callable[[str, str], bool] = lambda method, path: False
    hits: int = 0
    is_older: bool = False
    """Whether the library is taken for one of an earlier release, which takes no record together with its photos."""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def of(self, method: str, path: str) -> Step:
        with self.lock:
            if not self.is_meant(method, path):
                return PASSES
            self.hits += 1
            return self.step


class OddWire(ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    request_queue_size = 64
    target: tuple[str, int]
    fault: Fault

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A side that hangs up is what this wire is for."""


class Passage(StreamRequestHandler):
    """One connection of the counter."""

    server: OddWire
    timeout = LONGEST_S

    def handle(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            while self._one_call():
                pass

    def say(self, content: bytes) -> None:
        self.wfile.write(content)

    def hang_up(self) -> None:
        """A close that the other side can read to its end."""
        self.connection.shutdown(socket.SHUT_RDWR)
        raise ConnectionAbortedError

    def reset(self) -> None:
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        raise ConnectionAbortedError

    def _one_call(self) -> bool:
        head = _read_head(self.rfile)
        if not head:
            return False
        method, path, _ = head.split(b"\r\n", 1)[0].decode().split(" ")
        if self.server.fault.is_older:
            head = head.replace(FILINGS, UNKNOWN, 1)
        step = self.server.fault.of(method, path)
        if not step.at_head(self):
            return False
        length = _length(head)
        if not step.at_body(self):
            return False
        body = self.rfile.read(length)
        if not step.at_request(self):
            return False
        answer = _ask(self.server.target, head, body, method)
        step.at_answer(self, answer)
        return step.goes_on and b"connection: close" not in answer.head.lower()


def _read_head(file: object) -> bytes:
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        line = file.readline()  # type: ignore[attr-defined]  # a buffered reader of a socket
        if not line:
            return b""
        head += line
    return head


def _length(head: bytes) -> int:
    found = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
    return int(found.group(1)) if found else 0


def _ask(target: tuple[str, int], head: bytes, body: bytes, method: str) -> Answer:
    """The real library's answer, over a connection of its own."""
    with socket.create_connection(target, timeout=LONGEST_S) as upstream, upstream.makefile("rb") as file:
        upstream.sendall(head + body)
        told = _read_head(file)
        return Answer(told, b"" if method == "HEAD" else file.read(_length(told)))


@contextmanager
def odd_wire(url: str) -> Iterator[OddWire]:
    """A wire to the library at that address."""
    host, _, port = url.removeprefix("http://").partition(":")
    server = OddWire(("127.0.0.1", 0), Passage)
    server.target, server.fault = (host, int(port)), Fault()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, name="odd wire")
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


# --- what can go wrong, step by step ----------------------------------------------------------------------------------


def _closes(passage: Passage) -> bool:
    passage.hang_up()
    return False


def _resets(passage: Passage) -> bool:
    passage.reset()
    return False


def _hangs(passage: Passage) -> bool:
    """Longer than the counter's patience; the connection stays open meanwhile."""
    time.sleep(SILENT_S)
    return False


SILENT_S = 1.0


def _said(change: Callable[[Answer], Answer]) -> Callable[[Passage, Answer], None]:
    """Another answer, then the connection is closed: what follows on it belongs to nothing."""

    def say(passage: Passage, answer: Answer) -> None:
        passage.say(change(answer).whole)

    return say


def _cut(part: Callable[[Answer], bytes], ends: Callable[[Passage], bool]) -> Callable[[Passage, Answer], None]:
    def say(passage: Passage, answer: Answer) -> None:
        passage.say(part(answer))
        ends(passage)

    return say


def _half_body_read(ends: Callable[[Passage], bool]) -> Callable[[Passage], bool]:
    def read(passage: Passage) -> bool:
        passage.rfile.read1(100)  # type: ignore[union-attr]  # a buffered reader of a socket
        return ends(passage)

    return read


def _drips(passage: Passage, answer: Answer) -> None:
    """A byte at a time, beyond every patience."""
    for byte in answer.whole[:400]:
        passage.say(bytes([byte]))
        time.sleep(0.02)


def _spoilt_hex(answer: Answer) -> Answer:
    """Another digest, another identifier, another key: the last hexadecimal text that is long enough."""
    found = list(re.finditer(rb"[0-9a-f]{12,}", answer.body))
    if not found:
        return answer
    body = bytearray(answer.body)
    for each in found:
        place = each.end() - 1
        body[place] = ord("0") if body[place] != ord("0") else ord("1")
    return Answer(answer.head, bytes(body))


def _with_length(change: int) -> Callable[[Answer], Answer]:
    def lie(answer: Answer) -> Answer:
        told = max(0, _length(answer.head) + change)
        head = re.sub(rb"(?i)content-length: *\d+", f"Content-Length: {told}".encode(), answer.head)
        return Answer(head, answer.body)

    return lie


def _status(line: str, *headers: str, body: bytes = b"") -> Callable[[Passage, Answer], None]:
    return _said(lambda answer: answer.with_status(line, *headers, body=body))


HTML = b"<html><body>Please sign in to the network</body></html>"
PROBLEM = b'{"type":"urn:photo-library:not-valid","title":"x","status":422,"code":"not-valid","detail":"x"}'
AS_JSON, AS_HTML, AS_PROBLEM = (
    f"Content-Type: {kind}" for kind in ("application/json", "text/html", "application/problem+json")
)

STEPS = (
    Step("closed before the head was read", at_head=_closes),
    Step("reset before the head was read", at_head=_resets),
    Step("silent after the head", at_head=_hangs),
    Step("closed in the body", at_body=_half_body_read(_closes)),
    Step("reset in the body", at_body=_half_body_read(_resets)),
    Step("silent in the body", at_body=_half_body_read(_hangs)),
    Step("closed after the body, unheard", at_request=_closes),
    Step("reset after the body, unheard", at_request=_resets),
    Step("silent after the body, unheard", at_request=_hangs),
    Step("heard, closed before the answer", at_answer=_cut(lambda answer: b"", _closes)),
    Step("heard, reset before the answer", at_answer=_cut(lambda answer: b"", _resets)),
    Step("heard, silent instead of an answer", at_answer=_cut(lambda answer: b"", _hangs)),
    Step("answer closed in its first line", at_answer=_cut(lambda answer: answer.head[:9], _closes)),
    Step("answer closed in its head", at_answer=_cut(lambda answer: answer.head[: len(answer.head) // 2], _closes)),
    Step("answer reset in its head", at_answer=_cut(lambda answer: answer.head[: len(answer.head) // 2], _resets)),
    Step("answer closed in its body", at_answer=_cut(lambda a: a.head + a.body[: len(a.body) // 2], _closes)),
    Step("answer silent in its body", at_answer=_cut(lambda a: a.head + a.body[: len(a.body) // 2], _hangs)),
    Step("answer drips", at_answer=_drips),
    Step("answer longer than it says", at_answer=_said(_with_length(-7))),
    Step("answer shorter than it says", at_answer=_cut(lambda answer: _with_length(7)(answer).whole, _closes)),
    Step(
        "answer without an end",
        at_answer=_cut(lambda a: a.with_status("200 OK", AS_JSON, body=b"{" * 70_000).whole, _closes),
    ),
    Step("another digest, identifier or key", at_answer=_said(_spoilt_hex)),
    Step("answer is no JSON", at_answer=_status("200 OK", AS_JSON, body=b'{"version":1')),
    Step("answer of another version", at_answer=_status("200 OK", AS_JSON, body=b'{"version":2}')),
    Step("answer empty", at_answer=_status("200 OK", AS_JSON)),
    Step("page of a portal", at_answer=_status("200 OK", AS_HTML, body=HTML)),
    Step("sent elsewhere", at_answer=_status("302 Found", "Location: http://127.0.0.1:9/portal")),
    Step("nothing to say", at_answer=_status("204 No Content")),
    Step("not modified", at_answer=_status("304 Not Modified")),
    Step("bad request of a proxy", at_answer=_status("400 Bad Request", AS_HTML, body=HTML)),
    Step("refused credential", at_answer=_status("401 Unauthorized", AS_PROBLEM, body=PROBLEM)),
    Step("forbidden", at_answer=_status("403 Forbidden", AS_HTML, body=HTML)),
    Step("not found", at_answer=_status("404 Not Found", AS_HTML, body=HTML)),
    Step("proxy wants a password", at_answer=_status("407 Proxy Authentication Required")),
    Step("took too long", at_answer=_status("408 Request Timeout")),
    Step("not valid, says the library", at_answer=_status("422 Unprocessable Content", AS_PROBLEM, body=PROBLEM)),
    Step("too many", at_answer=_status("429 Too Many Requests", "Retry-After: 1")),
    Step("failure of its own", at_answer=_status("500 Internal Server Error", AS_PROBLEM, body=PROBLEM)),
    Step("bad gateway", at_answer=_status("502 Bad Gateway", AS_HTML, body=HTML)),
    Step("out of service", at_answer=_status("503 Service Unavailable", "Retry-After: 1")),
    Step("out of service until nobody knows", at_answer=_status("503 Service Unavailable", "Retry-After: soon")),
    Step("status of no meaning", at_answer=_status("799 Whatever")),
    Step("no HTTP at all", at_answer=lambda passage, _: passage.say(b"SSH-2.0-OpenSSH_9.2\r\n")),
)
